"""The names of awards as they stand in a text: form, rank, level and subtitle, without who gave them to whom."""

from __future__ import annotations

import bisect
import re
from functools import cache
from typing import NamedTuple

from extractor.award_forms import POINTING, Form, Spelling, lexicon, spelling
from extractor.facts import Level
from extractor.gazetteer import load
from extractor.names import name_in_row, rows
from extractor.patterns import Lexicon, Word
from extractor.reading import Reading


class AwardName(NamedTuple):
    """An award's name at ``start:end``; ``after`` is where its ranks and levels end.

    ``rank`` is "1", "2", "3" or several with commas; ``scope`` the level that the name says outright.
    ``bare_rank`` marks a rank alone ("hạng Nhì cho 6 tập thể") that goes on with the order named before it.
    """

    start: int
    end: int
    after: int
    form: Form
    name: str
    rank: str | None = None
    scope: str | None = None
    bare_rank: bool = False


_QUOTED = re.compile(r' ?(?:về |mang tên )?"([^"\n]{2,110})"')
_UNQUOTED = re.compile(
    r" (vì (?:sự nghiệp|sự phát triển|thế hệ|giai cấp|sức khỏe|an ninh|chủ quyền|nạn nhân|"
    r"sự tiến bộ)[^,;.:()\"\n]{0,80}|(?:\d{2}(?: năm)?(?:, | và |,)?){1,8} năm tuổi đảng)"
)
_UNQUOTED_END = re.compile(
    r" (?:cho|của|do|và(?= \d| bằng| kỉ niệm| huy hiệu)|tặng|trao|được|đến|tới|năm \d|vì đã|lần|nhân)(?!\w)"
)
_TITLE_BEFORE = re.compile(
    r"(?:danh hiệu|công nhận(?: là| đạt)?|phong tặng|đạt|giải thưởng|là|(?:tôn vinh|vinh danh|biểu dương|"
    r"tuyên dương)(?: \d[\d.]*)?)(?: các| những| thi đua| vinh dự nhà nước| cao quý)?:? ?\"?$"
)
_GENERIC = re.compile(
    r'danh hiệu (?:thi đua |các )?(?:"([^"\n]{4,90})"|'
    r"((?:công dân|doanh nhân|doanh nghiệp|thanh niên|phụ nữ|nông dân|gia đình|cán bộ|"
    r"học sinh|sinh viên|giáo viên|lao động|đảng viên|xã|phường|thôn|làng|bản|khu dân cư|hộ|nhà nông trẻ|"
    r"đoàn viên|chiến sĩ)"
    r"(?: [^\W\d_]+){1,6}? (?:ưu tú|tiêu biểu|xuất sắc|giỏi|văn hóa|kiểu mẫu|gương mẫu|danh dự))(?!\w))"
)

_RANKS = {"nhất": "1", "nhì": "2", "hai": "2", "ba": "3", "i": "1", "ii": "2", "iii": "3", "1": "1", "2": "2", "3": "3"}
_RANK_WORD = r"(?:nhất|nhì|hai|ba|i{1,3}|[123])(?!\w)"
_RANK_ENDS = (
    r"(?= *(?:[;:.)\"\n]|,(?! *\d)|,|và |cho |của |được |tặng |trao |vì |hạng |đối |thuộc |đến |"
    r"tới |năm |do |lên |là |$))"
)
_RANK = re.compile(
    rf"[ ,]{{0,2}}\(?(?:hạng|bậc):? \"?(?P<ranks>{_RANK_WORD}(?:(?: ?[,/-] ?| và |"
    rf" hoặc )(?:hạng )?\"?{_RANK_WORD}{_RANK_ENDS}){{0,3}})\"?\)?"
)
_RANK_ONE = re.compile(_RANK_WORD)
_ALL_RANKS = re.compile(r",? \(?(?:các|đủ các|cả ba) (?:hạng|loại)(?: (?:nhất, nhì, ba|i, ii, iii))?\)?")
_BARE_RANK = re.compile(
    rf"hạng \"?(?P<ranks>{_RANK_WORD}(?:(?: ?[,/-] ?| và )(?:hạng )?\"?{_RANK_WORD}{_RANK_ENDS}){{0,2}})"
)
# What may stand before a rank alone; "bệnh viện hạng Nhất" is none.
_BEFORE_RANK = re.compile(
    r"(?:^|[,;:(|-] ?|(?<!\w)(?:thể|nhân|hộ|người|đồng chí|đơn vị|và|hoặc|gồm|đó|\d+|có|tặng|trao) )$"
)


_LAST_CELL = re.compile(rf"\| ?(?:hạng )?(?P<rank>{_RANK_WORD}) ?$")


def rank_alone(row: str) -> str | None:
    """The rank that the last cell of a row is: "2 | Bệnh viện … | Ba"."""
    match = _LAST_CELL.search(row)
    return _RANKS[match["rank"]] if match and not match["rank"].isdigit() else None


def _ranks(found: str) -> str:
    return ",".join(dict.fromkeys(_RANKS[word] for word in _RANK_ONE.findall(found)))


@cache
def _scopes() -> Lexicon:
    return Lexicon(load("grantors")["scopes"])


_BEFORE_SCOPE = re.compile(r"\"? \(?")
# "cấp …" says the level beside any award; a bare place or branch only within "Chiến sĩ thi đua …".
_OUTRIGHT = re.compile(r"\"? \(?(?:cấp |toàn |ngành (?![^,;.:\n]{0,40} (?:tỉnh|huyện|thành phố)))")


class NameIndex:
    """The awards' names of one article by their places."""

    def __init__(self, names: list[AwardName]) -> None:
        self.names = names
        self._starts = [name.start for name in names]

    def within(self, start: int, end: int) -> list[AwardName]:
        """The names that begin within ``start:end``, in order."""
        return self.names[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def last_before(self, position: int) -> AwardName | None:
        """The last name that begins before ``position``."""
        place = bisect.bisect_left(self._starts, position) - 1
        return self.names[place] if place >= 0 else None


def find_award_names(reading: Reading) -> list[AwardName]:
    """The awards that the text names, in order and without overlap. Linear in the text's length."""
    key = reading.key
    found: list[AwardName] = []
    pointing: list[Word] = []
    for word in lexicon().find(key, 0, len(key)):
        if word.kind == POINTING:
            pointing.append(word)
        elif name := _read(reading, spelling(word.kind), word.start, word.end):
            found.append(name)
    known = NameIndex(found)
    for match in _GENERIC.finditer(key):
        before = known.last_before(match.end())
        if before is None or before.end <= match.start():
            found.append(_generic(reading, match))
    found.sort(key=lambda name: name.start)
    apart = [name for left, name in zip([None, *found], found, strict=False) if not left or name.start >= left.end]
    return _with_bare_ranks(key, _with_pointed(key, apart, pointing) if pointing else apart)


def _read(reading: Reading, how: Spelling, start: int, end: int) -> AwardName | None:
    text, key, form = reading.text, reading.key, how.form
    if key.startswith(" thưởng", end) or (how.short and not _is_capital(text[start:end])):
        return None
    if form.name == "Thưởng đột xuất" and key.endswith("khen ", 0, start):
        return None
    name = how.name if how.name is not None else _sentence_case(text[start:end])
    if form.subtitle:
        name, end = _subtitle(text, key, name, end)
        if name == "Huy hiệu":
            return None
    if form.name == "Huân chương" and not _ANY_ORDER.match(key, end):
        return None
    if form.cue == "title" and not _is_titled(key, start):
        return None
    honoured = form.to and text[start].islower() and _HONOURED.search(key, max(0, start - 24), start)
    if honoured and not _is_titled(key, start):
        return None
    if (
        form.bearer
        and not key[max(0, start - 12) : start].rstrip(' "').endswith("danh hiệu")
        and _bears(text, key, end)
    ):
        return None
    rank, scope, after = _tail(key, end, form)
    return AwardName(start, end, after, form, name, rank, scope)


def _is_titled(key: str, start: int) -> bool:
    return _TITLE_BEFORE.search(key, max(0, start - 40), start) is not None


# "tặng Giấy khen cho 5 tập thể lao động tiên tiến": those who bear the title receive.
_HONOURED = re.compile(r"(?<!\w)cho (?:các |những |\d[\d.]* |một số )?$")
# An order of which only the kind is told.
_ANY_ORDER = re.compile(r",? (?:các (?:loại|hạng)|cao quý|của|cho|\(|hạng)|[,;.:)]")


def _is_capital(printed: str) -> bool:
    return sum(letter.isupper() for letter in printed) >= 2 and printed[0].isupper()


def _sentence_case(printed: str) -> str:
    words = " ".join(re.sub(r"[\"“”„‟«»″]", "", printed).split())
    if words.isupper():
        words = words.lower()
    return words[:1].upper() + words[1:]


def _bears(text: str, key: str, end: int) -> bool:
    """Whether a person's name follows directly: the award is then the person's title."""
    if end + 1 >= len(text) or text[end] not in " \u00a0" or not text[end + 1].isupper():
        return False
    row = next(iter(rows(text, end + 1, min(len(text), end + 60))), None)
    return row is not None and row[0] == end + 1 and name_in_row(text, key, *row) is not None


def _subtitle(text: str, key: str, name: str, end: int) -> tuple[str, int]:
    """The name with the subtitle that follows, and where that ends."""
    if quoted := _QUOTED.match(key, end):
        inner = text[quoted.start(1) : quoted.end(1)]
        return f"{name} {' '.join(inner.split())}", quoted.end()
    if plain := _UNQUOTED.match(key, end):
        words = not key[plain.start(1)].isdigit()
        stop = _UNQUOTED_END.search(key, plain.start(1), plain.end(1)) if words else None
        last = stop.start() if stop else plain.end(1)
        return f"{name} {' '.join(text[plain.start(1) : last].split())}", last
    return name, end


# The abbreviation that an article introduces: "Chiến sĩ thi đua (CSTĐ) cơ sở".
_SHORT = re.compile(r"\"? \(\"?\w{2,6}\"?\)(?= )")
_IN_ERA = re.compile(r" (?:trong )?thời kì [^,;.:()\"\n]{2,30}?(?= cho| của| năm|[,;.:()\"\n]|$)")


def _tail(key: str, end: int, form: Form) -> tuple[str | None, str | None, int]:
    """Rank, level said outright, and where both end."""
    if key.startswith('"', end):
        end += 1
    rank = scope = None
    if form.name.endswith("Lao động") and (epithet := _IN_ERA.match(key, end)):
        end = epithet.end()
    if every := _ALL_RANKS.match(key, end):
        end = every.end()
    elif form.level == Level.STATE and (ranks := _RANK.match(key, end)):
        rank, end = _ranks(ranks["ranks"]), ranks.end()
    if form.scope and (short := _SHORT.match(key, end)):
        end = short.end()
    if (form.scope or _OUTRIGHT.match(key, end)) and (before := _BEFORE_SCOPE.match(key, end)):
        found = _scopes().match(key, before.end(), len(key))
        if found and (found.end == len(key) or key[found.end] in ' ,;:.)"\n'):
            scope, end = found.kind, found.end
    if key.startswith('"', end):
        end += 1
    return rank, scope, end


def _generic(reading: Reading, match: re.Match[str]) -> AwardName:
    """A title that the taxonomy lacks, after "danh hiệu"."""
    start, end = match.span(match.lastindex or 1)
    name = _sentence_case(reading.text[start:end])
    rank, scope, after = _tail(reading.key, match.end(), Form(name))
    return AwardName(start, end, after, Form(name), name, rank, scope)


_POINTING_REACH = 600
_RANK_REACH = 400


def _with_pointed(key: str, found: list[AwardName], pointing: list[Word]) -> list[AwardName]:
    """Awards pointed at added, each with the form of the title or order named last before it."""
    titles = NameIndex([name for name in found if not name.form.name.startswith("Hu")])
    orders = NameIndex([name for name in found if name.form.name.startswith("Hu")])
    every = list(found)
    for _, start, end in pointing:
        last = (orders if "huân chương" in key[start:end] else titles).last_before(start)
        if last is not None and start - last.after <= _POINTING_REACH:
            every.append(last._replace(start=start, end=end, after=end))
    return sorted(every, key=lambda name: name.start)


def _with_bare_ranks(key: str, found: list[AwardName]) -> list[AwardName]:
    """Ranks alone added, each with the form of the order named last before it."""
    orders = NameIndex([n for n in found if n.form.level is Level.STATE and n.form.name.startswith("Hu")])
    if not orders.names or key.find("hạng ", orders.names[0].after) < 0:
        return found
    known, every = NameIndex(found), list(found)
    for match in _BARE_RANK.finditer(key, orders.names[0].after):
        start = match.start()
        line = key.rfind("\n", max(0, start - 8), start) + 1
        last, covering = orders.last_before(start), known.last_before(start + 1)
        if last is None or start - last.after > _RANK_REACH or (covering and start < covering.after):
            continue
        if _BEFORE_RANK.search(key, max(line, start - 8), start):
            rank = _ranks(match["ranks"])
            every.append(AwardName(start, match.end(), match.end(), last.form, last.name, rank, bare_rank=True))
    return sorted(every, key=lambda name: name.start)
