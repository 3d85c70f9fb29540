"""What follows a campaign's name in its own clause: period, launching body, document, bearer and place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.campaign_periods import Period, bracketed_years_at, period_at, range_at
from extractor.campaign_words import expression, words
from extractor.span import Span

_DURATION = r"(?:diễn ra|kéo dài|thực hiện|triển khai|tổ chức|bắt đầu|phát động|mở|áp dụng|có thời gian|thời gian)"
# Verbs that say when a campaign began or was opened, not when it runs.
_BEGINNING = ("phát động", "tổ chức", "bắt đầu", "mở", "triển khai")
_LEAD = expression(
    r"[\"'*\s]{0,4}(?:(?P<open>\()|[,;:|] ?|- )?(?:trong )?(?:thời gian )?"
    rf"(?P<verb>(?:được )?{_DURATION}(?: thực hiện| thi đua)?(?: trong)?(?: thời gian)?(?: là)? ?:? )?"
    r"(?:(?:trong )?(?:vòng )?\d{1,3} (?:ngày|tháng|năm|tuần)(?:,? đêm)?,? \(?)?"
)
_NUMBER = r"(?P<number>\d{1,5}(?:/\d{4})?\s?[-/]\s?[a-zđ&]{1,8}(?:[-/][a-zđ&]{1,12}){0,3})"
_DOCUMENT_KIND = (
    r"(?:kế hoạch|chỉ thị|quyết định|nghị quyết|hướng dẫn|công văn|văn bản|chương trình|công điện|thông tri)"
)
# What stands between a name and whatever of its tail is no period.
_SIGN = expression(r"[\"'*\s]{0,3}(?P<bracket>\()|[\"']{0,2},? ")
_IN_BRACKETS = expression(rf"[\"'*\s]{{0,3}}\((?:theo |tại )?{_DOCUMENT_KIND} (?:số )?:?\s?{_NUMBER}[^()\n]{{0,160}}\)")
_BY_DOCUMENT = expression(rf",? (?:theo|tại) {_DOCUMENT_KIND} (?:số )?{_NUMBER}")
_BRACKET = expression(r"[\"'*\s]{0,3}\((?P<inside>[^()\n]{0,160})\)")
_LAUNCHED_BY = expression(
    rf",? do (?P<who>[^,.;:\"()\n]{{2,100}}?)(?: (?:đã|cùng|tự|trực tiếp|phối hợp)){{0,2}} {words('launcher', 'verbs')}"
    rf"(?:,? (?:và )?{words('launcher', 'verbs')})?(?!\w)"
)
_ADJUNCT = expression(
    r"[\"'*]{0,2} (?:trên|trong|tại|ở|của|ngành|toàn|tỉnh|huyện|thành phố|cấp|khối)(?P<where> [^,.;:\"()\n…]{1,60}?)"
    r"(?=\s*(?:[,;.(…]|$)| (?:và|cùng) [\"“]| (?:giai đoạn|năm (?:19|20)|trong năm|năm học|từ nay|từ ngày|do )|\s*:\s)"
)
_PEOPLE = expression(
    r" (?:trong|của) (?:đội ngũ |toàn thể )?"
    r"(?P<where>(?:cán bộ|công nhân|đoàn viên|học sinh|nữ|phụ nữ|công chức|giáo viên)"
    r"[^.;:\"()\n]{0,80}?)(?= (?:giai đoạn \d|năm (?:19|20)|năm học))"
)
_PREDICATE = expression(
    r"(?<!\w)(?:đã|đang|sẽ|được|bị|là|còn|vẫn|với|để|có|do|nhằm|như|gồm|và các|và (?:tổ chức|trao|triển khai|thực hiện)"
    r"|theo|khi|góp phần|tạo|diễn ra|tiếp tục|phát triển|lan tỏa|ngày càng|bằng|thông qua|trao|tặng)(?!\w)"
)
_ANNIVERSARY = expression(r"(?<!\w)(?:kỉ ni[ệẹ][mn]|\d{2,4} năm|ngày (?:sinh|thành lập|truyền thống|giải phóng))(?!\w)")
_LATER = expression(
    rf"(?:(?<!\w){_DURATION}[^.;\"\n]{{0,40}}?|, )(?=(?:tính |kể |bắt đầu )?từ (?:nay|ngày|\d|tháng|khi ban))"
)
_EARLIER = expression(r"(?<!\w)(?=từ (?:nay|ngày|\d|tháng))")
_LAUNCH = expression(r"[)]?, [^,.;:\"\n]{2,80}")
_STEPS = 6
_FURTHEST_RANGE = 300


@dataclass(slots=True)
class Tail:
    """Ends at ``end``; ``launcher`` is the body's span, ``document`` the span of a number, where they are said."""

    end: int
    period: Period | None = None
    launcher: Span | None = None
    document: Span | None = None


def read_tail(key: str, start: int, limit: int, year: int | None, name: Span | None = None) -> Tail:
    """The tail from ``start`` on, no further than ``limit``. ``name`` is what it follows: years in brackets after an
    anniversary are the anniversary's own."""
    tail = Tail(start)
    for _ in range(_STEPS):
        before = tail.end
        _step(key, tail, limit, year, name)
        if tail.end == before:
            break
    return tail


def later_range(key: str, start: int, limit: int, year: int | None) -> Period | None:
    """The range that is said of a campaign further on in its sentence ("…, thực hiện từ ngày … đến ngày …")."""
    for match in _LATER.finditer(key, start, min(limit, start + _FURTHEST_RANGE)):
        if (period := range_at(key, match.end(), year)) and period.end <= limit and "-" in period.value:
            return period
    return None


def earlier_range(key: str, start: int, place: int, year: int | None) -> Period | None:
    """The range that opens the sentence of a launch: "từ ngày … đến ngày …, tỉnh mở đợt thi đua …"."""
    for match in _EARLIER.finditer(key, max(start, place - _FURTHEST_RANGE), place):
        if (
            (period := range_at(key, match.end(), year))
            and "-" in period.value
            and _LAUNCH.fullmatch(key, period.end, place)
        ):
            return period
    return None


def _step(key: str, tail: Tail, limit: int, year: int | None, name: Span | None) -> None:
    if tail.period is None and (
        period := _period_after(key, tail.end, limit, year, name, after_launcher=tail.launcher is not None)
    ):
        tail.period, tail.end = period, period.end + key.startswith(")", period.end)
    elif not (sign := _SIGN.match(key, tail.end, limit)):
        return
    elif match := (_IN_BRACKETS if sign["bracket"] else _BY_DOCUMENT).match(key, tail.end, limit):
        tail.document = tail.document or Span(*match.span("number"))
        tail.end = match.end()
    elif sign["bracket"] and (match := _BRACKET.match(key, tail.end, limit)):
        if tail.period is None and (name is None or not _ANNIVERSARY.search(key, name.start, name.end)):
            tail.period = bracketed_years_at(key, match.start("inside"))
        tail.end = match.end()
    elif match := _LAUNCHED_BY.match(key, tail.end, limit):
        tail.launcher = tail.launcher or Span(*match.span("who"))
        tail.end = match.end()
    elif match := _adjunct(key, tail.end, limit):
        tail.end = match.end()


def _adjunct(key: str, place: int, limit: int) -> re.Match[str] | None:
    """Where or among whom the campaign runs; a statement about it is no adjunct."""
    for adjunct in (_PEOPLE, _ADJUNCT):
        match = adjunct.match(key, place, limit)
        if match and not _PREDICATE.search(key, *match.span("where")):
            return match
    return None


def _period_after(
    key: str, place: int, limit: int, year: int | None, name: Span | None, *, after_launcher: bool
) -> Period | None:
    lead = _LEAD.match(key, place, limit)
    if lead is None or (lead["open"] and name and _ANNIVERSARY.search(key, name.start, name.end)):
        return None
    period = period_at(key, lead.end(), year)
    if period is None and name is not None and not _ANNIVERSARY.search(key, name.start, name.end):
        period = bracketed_years_at(key, lead.end())
    if period is None or period.end > limit:
        return None
    # "phát động năm 2019" dates the launch; only a span of time after a verb is the campaign's.
    dated = after_launcher or any(verb in (lead["verb"] or "") for verb in _BEGINNING)
    return None if dated and not period.ranged and "/" not in period.value else period
