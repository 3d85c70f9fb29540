"""What an article reports of a campaign (launched, reviewed, concluded) and who launches it, by the words before it."""

from __future__ import annotations

from extractor.campaign_words import expression, whole_words, words
from extractor.facts import CampaignStatus
from extractor.span import Span

_VERB = expression(
    rf"(?<!\w)(?:(?P<launched>{words('status', 'launched')})|(?P<reviewed>{words('status', 'reviewed')})"
    rf"|(?P<concluded>{words('status', 'concluded')}))(?!\w)"
)
_BREAK = expression(r"[,.;:\"]|(?<!\w)(?:trong|hưởng ứng|gắn với|tham gia|thành tích)(?!\w)")
_BODY = expression(whole_words("launcher", "bodies"))
_BEFORE_VERB = expression(
    r"(?:,? (?:đã|vừa|cũng|sẽ|tiếp tục|chính thức|long trọng|đồng loạt|phối hợp|tổ chức|thống nhất|mở|buổi|lễ|hội nghị"
    r"|cùng|và|kí|ban hành|kế hoạch|về việc|về))*\s?$"
)
_ASIDE = expression(
    r"[,;:\"]|(?<!\w)(?:tại|trong|của buổi|nhân|của(?= (?:chủ tịch|thủ tướng|bộ trưởng|giám đốc)))(?!\w)"
)
_REACH = 90
_LONGEST_BODY = 90


def status_of(key: str, start: int, place: int) -> CampaignStatus:
    """The status that the words between the sentence's ``start`` and the cue at ``place`` give."""
    verb = _last_verb(key, start, place)
    if verb is None:
        return CampaignStatus.MENTIONED
    return CampaignStatus(verb[0])


def launcher_before(key: str, start: int, place: int) -> Span | None:
    """The body whose launching stands right before the cue at ``place``: the subject of "phát động"."""
    verb = _last_verb(key, start, place)
    if verb is None or verb[0] != CampaignStatus.LAUNCHED:
        return None
    adverbs = _BEFORE_VERB.search(key, max(start, verb[1] - 60), verb[1])
    end = adverbs.start() if adverbs else verb[1]
    aside = [match.end() for match in _ASIDE.finditer(key, max(start, end - _LONGEST_BODY), end)]
    body = _BODY.search(key, aside[-1] if aside else max(start, end - _LONGEST_BODY), end)
    return Span(body.start(), end) if body else None


def _last_verb(key: str, start: int, place: int) -> tuple[str, int] | None:
    """The last verb of status before ``place`` that governs it: (status, its place)."""
    found = None
    for match in _VERB.finditer(key, max(start, place - _REACH), place):
        found = match
    if found is None or found.lastgroup is None or _BREAK.search(key, found.end(), place):
        return None
    return found.lastgroup, found.start()
