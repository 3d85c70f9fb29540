"""The names of awards as they stand in a text: form, rank, level and subtitle, without who gave them to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from extractor.facts import Level, Recipients
from extractor.gazetteer import load
from extractor.names import name_in_row, rows
from extractor.patterns import Lexicon
from extractor.reading import Reading
from extractor.vietnamese import bare
from extractor.vietnamese import key as key_of

_ABBREVIATION = re.compile(r"[A-ZĐƯ]{2}")
_SPACE = r"[ \n]{1,3}"


@dataclass(frozen=True, slots=True)
class Form:
    """What an award is called, whoever grants it (see gazetteers/award_forms.toml for the fields)."""

    name: str
    level: Level | None = None
    to: Recipients | None = None
    subtitle: bool = False
    scope: bool = False
    bearer: bool = False
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class AwardName:
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
    titled: bool = False


@cache
def forms() -> dict[str, Form]:
    """Every form by its name."""
    return {
        row["name"]: Form(
            row["name"],
            Level(row["level"]) if "level" in row else None,
            Recipients(row["to"]) if "to" in row else None,
            row.get("subtitle", False),
            row.get("scope", False),
            row.get("bearer", False),
            row.get("cue"),
        )
        for row in load("award_forms")["form"]
    }


@cache
def _spellings() -> dict[str, tuple[Form, str, bool]]:
    """Each spelling's key to its form, the name to record and whether it is an abbreviation."""
    spellings = {}
    for row in load("award_forms")["form"]:
        form = forms()[row["name"]]
        for printed in (row["name"], *row.get("printed", ())):
            short = _ABBREVIATION.search(printed) is not None
            spellings[key_of(printed)] = (form, form.name if short else printed, short)
    return spellings


# News puts quotation marks inside and around names, and prints Huy chương for Huân chương.
_ORDER = re.compile(r"(?:huân|huy) chương ")


def _pattern_of(spelling: str) -> str:
    pattern = re.escape(spelling).replace(r"\ ", _SPACE)
    order = "chương" + _SPACE
    if order in pattern:
        return pattern.replace("huân" + _SPACE, "hu(?:ân|y)" + _SPACE, 1).replace(order, order + '"?', 1)
    return pattern.replace("bằng" + _SPACE, "bằng" + _SPACE + '"?', 1).replace("cờ" + _SPACE, "cờ" + _SPACE + '"?', 1)


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(_spellings(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(_pattern_of, longest_first)) + r")(?!\w)(?! thưởng)")


# The same without diacritics, for misprints of the commonest ("Bắng khen", "Huân chuơng Lao động").
_MISPRINTABLE = ("Huân chương", "Bằng khen", "Giấy khen", "Chiến sĩ thi đua", "Kỷ niệm chương", "Tập thể lao động")


@cache
def _misprints() -> re.Pattern[str]:
    spellings = [
        bare(spelling)
        for spelling, (form, name, _) in _spellings().items()
        if form.name.startswith(_MISPRINTABLE) and spelling == key_of(name)
    ]
    spellings += ["tap the lao dong suat sac", "tap the lao dong xuat xac", "co thi dua"]
    longest_first = sorted(spellings, key=len, reverse=True)
    return re.compile(
        "(?:" + "|".join(re.escape(s).replace(r"\ ", _SPACE) for s in longest_first) + r")(?!\w)(?! thuong)"
    )


_FLAG = re.compile(r"c[ờơởỡợ]")
_QUOTED = re.compile(r' ?(?:về |mang tên )?"([^"\n]{2,110})"')
_UNQUOTED = re.compile(
    r" (vì (?:sự nghiệp|sự phát triển|thế hệ|giai cấp|sức khỏe|an ninh|chủ quyền|nạn nhân|sự tiến bộ)[^,;.:()\"\n]{0,80}|(?:\d{2}(?:, | và |,)?){1,6} năm tuổi đảng)"
)
_UNQUOTED_END = re.compile(
    r" (?:cho|của|do|và(?= \d| bằng| kỉ niệm| huy hiệu)|tặng|trao|được|đến|tới|năm \d|vì đã|lần|nhân)(?!\w)"
)
_TITLE_BEFORE = re.compile(
    r"(?:danh hiệu|công nhận(?: là| đạt)?|phong tặng|đạt|giải thưởng|là|(?:tôn vinh|vinh danh|biểu dương|tuyên dương)(?: \d[\d.]*)?)(?: các| những| thi đua| vinh dự nhà nước| cao quý)?:? ?\"?$"
)
_GENERIC = re.compile(
    r'danh hiệu (?:thi đua |các )?(?:"([^"\n]{4,90})"|((?:công dân|doanh nhân|doanh nghiệp|thanh niên|phụ nữ|nông dân|gia đình|cán bộ|'
    r"học sinh|sinh viên|giáo viên|lao động|đảng viên|xã|phường|thôn|làng|bản|khu dân cư|hộ|nhà nông trẻ|đoàn viên|chiến sĩ)"
    r"(?: [^\W\d_]+){1,6}? (?:ưu tú|tiêu biểu|xuất sắc|giỏi|văn hóa|kiểu mẫu|gương mẫu|danh dự))(?!\w))"
)

_RANKS = {"nhất": "1", "nhì": "2", "hai": "2", "ba": "3", "i": "1", "ii": "2", "iii": "3", "1": "1", "2": "2", "3": "3"}
_RANK_WORD = r"(?:nhất|nhì|hai|ba|i{1,3}|[123])(?!\w)"
_RANK_ENDS = r"(?= *(?:[;:.)\"\n]|,(?! *\d)|,|và |cho |của |được |tặng |trao |vì |hạng |đối |thuộc |đến |tới |năm |do |lên |là |$))"
_RANK = re.compile(
    rf"[ ,]{{0,2}}\(?(?:hạng|bậc):? \"?(?P<ranks>{_RANK_WORD}(?:(?: ?[,/-] ?| và | hoặc )(?:hạng )?\"?{_RANK_WORD}{_RANK_ENDS}){{0,3}})\"?\)?"
)
_RANK_ONE = re.compile(_RANK_WORD)
_ALL_RANKS = re.compile(r",? \(?(?:các|đủ các|cả ba) (?:hạng|loại)(?: (?:nhất, nhì, ba|i, ii, iii))?\)?")
_BARE_RANK = re.compile(
    rf"(?:(?<=[,;:(] )|(?<=[;:(])|(?<= và )|(?<=\d )|(?<=\n)|(?<=hoặc )|(?<=gồm )|(?<=đó ))hạng \"?(?P<ranks>{_RANK_WORD}(?:(?: ?[,/-] ?| và )(?:hạng )?\"?{_RANK_WORD}{_RANK_ENDS}){{0,2}})"
)


def _ranks(found: str) -> str:
    return ",".join(dict.fromkeys(_RANKS[word] for word in _RANK_ONE.findall(found)))


@cache
def _scopes() -> Lexicon:
    return Lexicon(load("grantors")["scopes"])


_BEFORE_SCOPE = re.compile(r"\"? \(?")
# "cấp …" says the level beside any award; a bare place or branch only within "Chiến sĩ thi đua …".
_OUTRIGHT = re.compile(r"\"? \(?(?:cấp |toàn )")


def find_award_names(reading: Reading) -> list[AwardName]:
    """The awards that the text names, in order and without overlap. Linear in the text's length."""
    key = reading.key
    found = [
        name
        for match in _names().finditer(key)
        if (match.start() == 0 or not key[match.start() - 1].isalnum()) and (name := _read(reading, match))
    ]
    taken = {position for name in found for position in (name.start, name.end - 1)}
    plain = bare(reading.text)
    found += [
        _misprint(reading, match)
        for match in _misprints().finditer(plain)
        if not taken.intersection(range(match.start(), match.end()))
        and (match.start() == 0 or not key[match.start() - 1].isalnum())
        and (not plain.startswith("co ", match.start()) or _FLAG.match(key, match.start()))
    ]
    found += [
        _generic(reading, match) for match in _GENERIC.finditer(key) if not taken.intersection(range(*match.span()))
    ]
    found.sort(key=lambda name: name.start)
    return _with_pointed(
        key, [name for left, name in zip([None, *found], found) if not left or name.start >= left.end]
    )


def _read(reading: Reading, match: re.Match[str]) -> AwardName | None:
    text, key = reading.text, reading.key
    found = re.sub(r"\s+", " ", match[0].replace('"', ""))
    spelling = _spellings().get(found)
    if spelling is None:  # Huy chương Lao động: a misprint, recorded as printed
        form, name, short = _spellings()[_ORDER.sub("huân chương ", found)] if _swapped(found) else (None, "", False)
        if form is None:
            return None
        name = " ".join(match[0].replace('"', "").split())
        name = _sentence_case(text[match.start() : match.end()])
    else:
        form, name, short = spelling
    if short and not _is_capital(text, match):
        return None
    start, end = match.span()
    if form.name == "Thưởng đột xuất" and key.endswith("khen ", 0, start):
        return None
    if form.subtitle:
        name, end = _subtitle(text, key, name, end)
        if form.name == "Huy hiệu" and name == "Huy hiệu":
            return None
    if form.name == "Huân chương" and not re.match(
        r",? (?:các (?:loại|hạng)|cao quý|của|cho|\(|hạng)|[,;.:)]", key[end : end + 12]
    ):
        return None
    before = key[max(0, start - 40) : start]
    titled = _TITLE_BEFORE.search(before) is not None
    if form.cue == "title" and not titled:
        return None
    if form.bearer and not before.rstrip(' "').endswith("danh hiệu") and _bears(text, key, end):
        return None
    rank, scope, after = _tail(key, end, form)
    return AwardName(start, end, after, form, name, rank, scope, titled=titled)


def _swapped(found: str) -> bool:
    return _ORDER.sub("huân chương ", found) in _spellings()


def _is_capital(text: str, match: re.Match[str]) -> bool:
    letters = [letter for letter in text[match.start() : match.end()] if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) >= 2 and text[match.start()].isupper()


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
        stop = _UNQUOTED_END.search(key, plain.start(1), plain.end(1))
        last = stop.start() if stop else plain.end(1)
        return f"{name} {' '.join(text[plain.start(1) : last].split())}", last
    return name, end


def _tail(key: str, end: int, form: Form) -> tuple[str | None, str | None, int]:
    """Rank, level said outright, and where both end."""
    if key.startswith('"', end):
        end += 1
    rank = scope = None
    if form.name.endswith("Lao động") and (
        epithet := re.compile(r" (?:trong )?thời kì [^,;.:()\"\n]{2,30}?(?= cho| của| năm|[,;.:()\"\n]|$)").match(
            key, end
        )
    ):
        end = epithet.end()
    if every := _ALL_RANKS.match(key, end):
        end = every.end()
    elif form.level == Level.STATE and (ranks := _RANK.match(key, end)):
        rank, end = _ranks(ranks["ranks"]), ranks.end()
    if (form.scope or _OUTRIGHT.match(key, end)) and (before := _BEFORE_SCOPE.match(key, end)):
        found = _scopes().match(key, before.end(), len(key))
        if found and (found[1].end() == len(key) or key[found[1].end()] in " ,;:.)\"\n"):
            scope, end = found[0], found[1].end()
    if key.startswith('"', end):
        end += 1
    return rank, scope, end


def _misprint(reading: Reading, match: re.Match[str]) -> AwardName:
    found = " ".join(match[0].split())
    name = _sentence_case(reading.text[match.start() : match.end()])
    form = next(
        (form for spelling, (form, _, _) in _spellings().items() if bare(spelling) == found),
        forms()["Cờ thi đua" if found.startswith("co ") else "Tập thể lao động xuất sắc"],
    )
    end = match.end()
    if form.subtitle:
        name, end = _subtitle(reading.text, reading.key, name, end)
    rank, scope, after = _tail(reading.key, end, form)
    return AwardName(match.start(), end, after, form, name, rank, scope)


def _generic(reading: Reading, match: re.Match[str]) -> AwardName:
    """A title that the taxonomy lacks, after "danh hiệu"."""
    start, end = match.span(match.lastindex or 1)
    name = _sentence_case(reading.text[start:end])
    rank, scope, after = _tail(reading.key, match.end(), Form(name))
    return AwardName(start, end, after, Form(name), name, rank, scope, titled=True)


# "danh hiệu ấy" points at the title named last.
_POINTED = re.compile(r"(?<!\w)(?:danh hiệu|tấm huân chương|huân chương|giải thưởng)(?: cao quý)? (?:ấy|này|đó)(?!\w)")
_POINTING_REACH = 600


def _with_pointed(key: str, found: list[AwardName]) -> list[AwardName]:
    """Awards pointed at and ranks alone added, each with the form of the award that it goes on with."""
    every = list(found)
    for match in _POINTED.finditer(key):
        title = "huân chương" not in match[0]
        last = next(
            (n for n in reversed(found) if n.after <= match.start() and n.form.name.startswith("Hu") is not title), None
        )
        if last is not None and match.start() - last.after <= _POINTING_REACH:
            every.append(replace(last, start=match.start(), end=match.end(), after=match.end()))
    return _with_bare_ranks(key, sorted(every, key=lambda name: name.start))


def _with_bare_ranks(key: str, found: list[AwardName]) -> list[AwardName]:
    """Ranks alone added, each with the form of the order named last before it, at most 400 characters back."""
    orders = [name for name in found if name.form.level == Level.STATE and name.form.name.startswith("Hu")]
    if not orders:
        return found
    every = list(found)
    for match in _BARE_RANK.finditer(key, orders[0].after):
        last = next((name for name in reversed(orders) if name.after <= match.start()), None)
        if last is None or match.start() - last.after > 400 or any(n.start <= match.start() < n.after for n in found):
            continue
        every.append(
            AwardName(
                match.start(), match.end(), match.end(), last.form, last.name, _ranks(match["ranks"]), bare_rank=True
            )
        )
    return sorted(every, key=lambda name: name.start)
