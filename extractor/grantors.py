"""Who grants an award: bodies and offices in a sentence, and the level at which they stand.

Levels follow Luật Thi đua, khen thưởng 2022, chương V: the State, the Government, ministries and central bodies,
provinces and cities under central government, districts (until 2025-07-01), communes, and units.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.facts import Level
from extractor.gazetteer import load
from extractor.names import is_place, name_in_row, person_names, reads_like_name, rows, surname, words_of
from extractor.patterns import Lexicon, Word, any_word
from extractor.provinces import find_province
from extractor.reading import Reading
from extractor.span import Span
from extractor.vietnamese import key as key_of

_LEVELS = {
    "state": Level.STATE,
    "government": Level.GOVERNMENT,
    "ministry": Level.MINISTRY,
    "ministry_first": Level.MINISTRY,
    "province": Level.PROVINCE,
    "district": Level.DISTRICT,
    "commune": Level.COMMUNE,
    "unit": Level.UNIT,
    "unit_first": Level.UNIT,
}
_ORDER = ("unit_first", "ministry_first", "state", "government", "ministry", "authority", "unit")
_LONGEST = 90
_SURE = 2
_DISTRICTS_END = "2025-07-01"


@cache
def _stop() -> re.Pattern[str]:
    goes_on = any_word(load("grantors")["goes_on"]["words"])
    return re.compile(
        rf"[;:()\"|\n]|,(?! )|(?:,| -) (?!(?:{goes_on})(?!\w))|"
        r" (?=\d[\d.]* (?:lượt |tập thể|cá nhân|đơn vị|hộ|gia đình|doanh|đồng chí|người|xã|"
        r"huyện|phường|thôn|trường|học sinh|cán bộ|"
        r"chiến sĩ|hội viên|đoàn viên|cơ quan|tổ chức|công nhân|nông dân))|(?<!tp)(?<!tx)(?<!tt)\.(?=\s|$)|"
        r"(?<!-) (?:đã|vừa|cũng|còn|sẽ|tặng|trao|truy tặng|phong tặng|công nhận|khen|cho|được|"
        r"bị|đủ|phải|vì|do|nhân|trong|tại|năm|với|về|kí|quyết định|(?<!khen )thưởng|gửi|gởi|gắn|đón|nhận|là|có|thừa|"
        r"ban hành|xét|đề nghị|theo|từ|"
        r"đến|ngày|thay mặt|thống nhất|trình|lần|đối với|thuộc về|dành|lên|thu hồi|hủy|tước|và(?! (?:đào tạo|"
        r"đầu tư|môi trường|phát triển|truyền thông|xã hội|du lịch|"
        r"công nghệ|tôn giáo|thể thao|thông tin|kĩ thuật|nhân dân)))(?!\w)"
    )


# Words of giving that no place bears, though headings may print them with a capital.
_NEVER_NAMES = frozenset(("tặng", "trao", "truy tặng", "công nhận", "khen", "cho", "được", "quyết định"))


class Grantor(NamedTuple):
    """A body or office at ``start:end`` that may grant; ``level`` is None where its place is not told."""

    start: int
    end: int
    level: Level | None


@cache
def _heads() -> Lexicon:
    heads = load("grantors")["heads"]
    return Lexicon({name: heads[name] for name in _ORDER})


@cache
def _places() -> Lexicon:
    tables = load("grantors")
    names = ("province", "district", "commune", "city", "ministry")
    return Lexicon({name: tables["places"][name] + tables["joined_places"].get(name, []) for name in names})


@cache
def _central() -> re.Pattern[str]:
    words = any_word(load("grantors")["central"]["words"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


@cache
def _central_cities(risen: tuple[str, ...]) -> re.Pattern[str]:
    cities = load("grantors")["city"]
    names = cities["central"] + [name for slug in risen for name in cities["names"][slug]]
    return re.compile(rf"\.? ?(?:{any_word(names)})(?!\w)")


_ENTERPRISE = re.compile(r"(?:tổng )?(?:công ti|tập đoàn|giám đốc|ngân hàng|nhà máy)")
_OFFICE = re.compile(r"(?:phó |quyền )?(?:chủ tịch|bí thư|giám đốc|trưởng)(?!\w)")
# Only cities under central government had urban districts.
_QUARTER = re.compile(r"(?<!\w)(?:quận ủy|(?:ubnd|ủy ban nhân dân|hội đồng nhân dân|hđnd|công an) quận)(?!\w)")
_PROVINCE_BODY = re.compile(r"(?<!\w)(?:ubnd tỉnh|ủy ban nhân dân tỉnh|tỉnh ủy|hđnd tỉnh|toàn tỉnh)(?!\w)")


@cache
def _city_slugs() -> frozenset[str]:
    return frozenset(row["slug"] for row in load("provinces")["province"] if row["type"] == "city")


class Grantors:
    """The grantors of one article; knows whether its bare "thành phố" is a province's city or a central one."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._published = reading.published or ""
        rises = load("grantors")["city"]["rises"].items()
        self._risen = tuple(slug for slug, day in rises if self._published >= day)
        self._cities = _central_cities(self._risen)
        self._bare_city: Level | None = None

    def city(self, after: int) -> Level:
        """The level of the city whose name, if any, follows ``after``."""
        if self._cities.match(self._reading.key, after):
            return Level.PROVINCE
        if self._published >= _DISTRICTS_END:
            return Level.PROVINCE
        text = self._reading.text
        if after + 1 < len(text) and text[after] in " \u00a0" and text[after + 1].isupper():
            return Level.DISTRICT
        if self._bare_city is None:
            self._bare_city = self._default_city()
        return self._bare_city

    def _default_city(self) -> Level:
        if _PROVINCE_BODY.search(self._reading.key):
            return Level.DISTRICT
        if _QUARTER.search(self._reading.key):
            return Level.PROVINCE
        slug = find_province(self._reading)
        return Level.PROVINCE if slug in _city_slugs() or slug in self._risen else Level.DISTRICT

    def of_scope(self, scope: str, end: int) -> Level:
        """The level that an award's own name says, ``scope`` ending at ``end``."""
        return self.city(end) if scope == "city" else Level(scope)

    def find(self, start: int, end: int) -> list[Grantor]:
        """The grantors within ``start:end``, in order."""
        found, position = [], start
        heads = _heads()
        while head := heads.search(self._reading.key, position, end):
            grantor = self._read(head, end)
            found.append(grantor)
            position = max(head.end, min(grantor.end, end))
        return found

    def at(self, position: int, end: int) -> Grantor | None:
        """The grantor that begins at ``position``."""
        head = _heads().match(self._reading.key, position, end)
        return self._read(head, end) if head else None

    def _read(self, head: Word, limit: int) -> Grantor:
        key = self._reading.key
        end = min(limit, head.end + _LONGEST)
        stop = _stop().search(key, head.end, end)
        while stop and self._in_name(stop):
            stop = _stop().search(key, stop.start() + 1, end)
        if stop:
            end = stop.start()
        return Grantor(head.start, end, self._level(head, end))

    def _in_name(self, stop: re.Match[str]) -> bool:
        """Whether a word that ends a grantor's name is a syllable of it: "UBND phường Tân Phong tặng …"."""
        text, start = self._reading.text, stop.start()
        if not text[start : start + 2].istitle() or stop[0].strip() in _NEVER_NAMES:
            return False
        before = text.rfind(" ", 0, start) + 1
        return text[before].isupper()

    def text(self, grantor: Grantor) -> str:
        """The grantor as printed, without the name of the officer who bears the office."""
        return _without_officer(self._reading.text[grantor.start : grantor.end])

    def _level(self, head: Word, end: int) -> Level | None:
        key = self._reading.key
        if head.kind == "unit":
            central = _central().search(key, head.end, end) and not _ENTERPRISE.match(key, head.start)
            return Level.MINISTRY if central else Level.UNIT
        if head.kind == "ministry" and key.startswith("cục", head.start):
            if end - head.end < 2:
                return None  # "Cục" alone is any
            of = _places().search(key, head.end, end)
            return Level.UNIT if of and of.kind != "ministry" else Level.MINISTRY
        if head.kind != "authority":
            return _LEVELS[head.kind]
        places = _places().find(key, head.start, end)
        if not places:
            return None
        place = next((p for p in places if p.kind != "ministry"), places[0])
        if place.kind != "city":
            return _LEVELS[place.kind]
        return self.city(place.end + 1 if key.startswith(".", place.end) else place.end)


@lru_cache(maxsize=4096)
def _without_officer(printed: str) -> str:
    """``printed`` up to where the officer's name begins that follows the office ("Chủ tịch UBND tỉnh Hồ Thị Lan")."""
    key = key_of(printed)
    head = _heads().match(key, 0, len(key))
    start = _officer(printed, key, head.end) if head else None
    return printed[:start].strip()


def _officer(text: str, key: str, head: int) -> int | None:
    end = len(text)
    if names := person_names(text, key, Span(head, end)):
        return _behind_place(text, key, names[0])
    if not _OFFICE.match(key):
        return None
    for row in rows(text, head, end):
        words = words_of(text, *row)
        if len(words) > 2 and not is_place(key[slice(*row)]) and reads_like_name(text, key, words, cued=True):
            return _behind_place(text, key, Span(*row))
    return None


def _behind_place(text: str, key: str, name: Span) -> int:
    """Where the person's name begins in a row that a place's name opens: "UBND xã Nậm Cắn Lê Thị …"."""
    before = _places().search(key, max(0, name.start - 12), name.start)
    if before is None or before.end + 1 != name.start:
        return name.start
    words = words_of(text, name.start, name.end)
    if surname(key[slice(*words[0])]) == _SURE:
        return name.start
    for place in range(1, len(words) - 1):
        begin = words[place][0]
        if surname(key[slice(*words[place])]) == _SURE and name_in_row(text, key, begin, name.end) is not None:
            return begin
    return name.end
