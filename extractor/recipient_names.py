"""Recipients given by their names: "Công an huyện …, Trường THPT … và bà …" counts as many as it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from extractor.facts import Recipients
from extractor.gazetteer import load
from extractor.names import is_place, name_in_row, reads_like_name, rows, surname, title_pattern, words_of
from extractor.patterns import any_word
from extractor.reading import Reading
from extractor.recipients import Recipient, counted_at, find_counted, joined_nouns, kind_of, plain_noun
from extractor.vietnamese import key as key_of

_ASIDE = re.compile(r"\([^()\n]{0,160}\)|\"[^\"\n]{0,120}\"|\|")
_SEPARATOR = re.compile(r"[;,]| (?:và|cùng|cùng với)(?= )|\n")
_LEADING = re.compile(
    r"[ :.\-–•+*]*(?:\d{1,3}[.)](?!\d) ?)?(?:(?:cho|tới|đến|đại diện(?: cho)?|và|cả|gồm|bao gồm|có|là|riêng|còn|nhất là)(?:[ :]+|$))*"
    r"(?:(?:lần|năm) (?:thứ \w+|đầu tiên|đầu)(?: liên tiếp| liền)? )?(?:(?:trong |đặc biệt,? |riêng )?năm \d{4},? |(?:nhân |cũng |trong )?dịp này,? |cũng )?"
    r"(?:tập thể (?:lãnh đạo |cán bộ,? ?)?(?=\w))?(?:cá nhân (?=ông|bà|đồng chí|anh|chị))?"
)
_TRAILING = re.compile(r" (?:trong |vào |từ |hồi )?năm (?:học )?\d{4}(?!\d)[^,;:\d]*$")
_ANEW = re.compile(r" ?cho ")
_KIN = frozenset(
    (
        "anh",
        "chị",
        "ông",
        "bà",
        "cô",
        "thầy",
        "em",
        "cụ",
        "mẹ",
        "cháu",
        "bác",
        "đồng chí",
        "bác sĩ",
        "thầy giáo",
        "cô giáo",
    )
)
_PRONOUN = re.compile(r"(?:anh|chị|ông|bà|cô|thầy|em|cụ|mẹ|cháu|đồng chí|bác)(?: (?:này|ấy|cũng|còn|vừa|đã))? *$")
_ADVERBS = re.compile(
    r"(?: (?:này|ta|mình|ấy|cũng|còn|vừa|đã|đều|liên tục|vinh dự|nhiều (?:năm|lần)(?: liền| liên tục)?|\d+ năm (?:liền|liên tục)|(?:có )?(?:\d+|hai|ba|bốn|năm|nhiều) lần|từng|lại|tiếp tục))* *$"
)
_PART_OF = re.compile(r"trong đó|bao gồm|gồm(?=[ :])|cụ thể(?=[ :])")
_BARE_START = re.compile(r"[ :]*(?:(?:cho|đại diện|cho đại diện|tới|các|những|toàn thể) )*")
_SPEECH = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|khẳng định|thông tin|nhấn mạnh|phát biểu|yêu cầu|chia sẻ|báo tin|kể|thông báo|cho rằng|nêu rõ|báo cáo)"
    r"(?: thêm| rõ)?:?$"
)
_PREDICATE = re.compile(r"(?<!\w)(?:đạt|được|đăng kí|hoàn thành|không)(?!\w)")
_HAS = re.compile(
    r"(?<!\w)(?:có|gồm|phấn đấu|mục tiêu|chỉ tiêu|hằng năm|hàng năm|thêm|đó|:|là|nêu|đăng kí|đặt ra|đề ra|kế hoạch|năm \d{4}|dự kiến|bình xét|công nhận) "
    r"(?:có |thêm |tới |đến |hơn |trên |gần |là |đạt )?(?=[\w])"
)
_WHICH = re.compile(r"(?<!\w)nào(?!\w)")
_RELATIVE = re.compile(r" (?:là|có) (?=\S)")
_LOWER_OF_PLACE = {
    "tỉnh": 3,
    "thành phố": 3,
    "tp": 3,
    "huyện": 2,
    "quận": 2,
    "thị xã": 2,
    "tx": 2,
    "xã": 1,
    "phường": 1,
    "thị trấn": 1,
    "đặc khu": 1,
}


UNKNOWN = "?"


@cache
def _beginning(table: str, entry: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<head>{any_word(load('recipients')[table][entry])})(?!\w)")


@cache
def _people() -> re.Pattern[str]:
    """Several bodies of people that are one: "cán bộ, chiến sĩ và nhân dân xã …"; "nhân dân xã …" alone also is."""
    word = any_word(load("recipients")["people"]["words"])
    return re.compile(
        rf"(?:toàn thể )?(?:(?:{word})(?:(?:,| và|, và) (?:{word})){{1,5}}|nhân dân|đồng bào|quân và dân|quân dân|đảng bộ, chính quyền và nhân dân)"
        rf"(?: các dân tộc)?(?= |$)"
    )


@cache
def _any_of() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){plain_noun().pattern} nào(?!\w)")


@dataclass(slots=True)
class _List:
    """What the pieces read so far amount to. ``said``: the last one had a verb of its own."""

    found: list[Recipient] = field(default_factory=list)
    header: Recipients | None = None
    header_start: int = 0
    last: str = ""
    head: str = ""
    rank: int = 0
    closed: bool = False
    said: bool = False


def recipients_in(reading: Reading, start: int, end: int, *, subject: bool = False) -> list[Recipient]:
    """The recipients that the noun phrase ``start:end`` names or counts, in order.

    ``subject``: the phrase stands before its verb and may begin with circumstances ("Với thành tích ấy, ông …").
    """
    pieces = _pieces(reading, start, end)
    state = _List()
    for place, (first, last, joint) in enumerate(pieces):
        piece = _trimmed(reading.key, first, last)
        if piece is None:
            continue
        joint = joint if place else ""
        if not (subject and _take_subject(reading, state, piece, joint, final=place == len(pieces) - 1)):
            _take(reading, state, piece, joint)
        if subject and _SPEECH.search(reading.key, piece.start, piece.end):
            state.found.clear()
            state.last = ""
        state.said = _PREDICATE.search(reading.key, piece.start, piece.end) is not None
    _close_header(state)
    if not state.found and pieces:
        first, last, _ = pieces[-1] if subject else pieces[0]
        if piece := _trimmed(reading.key, first, last):
            state.found += _unknown_body(reading, piece)
    return state.found


def _unknown_body(reading: Reading, piece: _Piece) -> list[Recipient]:
    """A name that begins like no known body ("Agribank Lào Cai") is one all the same."""
    if piece.end - piece.start > 60:
        return []
    words = reading.text[piece.start : piece.end].split()
    capitals = sum(word[0].isupper() for word in words)
    if len(words) < 2 or not words[0][0].isupper() or capitals * 2 <= len(words):
        return []
    if _beginning("heads", "circumstance").match(reading.key, piece.start, piece.end):
        return []
    return [Recipient(piece.start, piece.end, Recipients.COLLECTIVE, 1, named=True, noun=UNKNOWN)]


def _pieces(reading: Reading, start: int, end: int) -> list[tuple[int, int, str]]:
    """The parts between separators, each with the separator before it; counted phrases and asides stay whole."""
    key = reading.key
    whole = [(r.start, r.end) for r in find_counted(key, start, end)]
    for pattern in (_ASIDE, _any_of(), _people()):
        whole += [match.span() for match in pattern.finditer(key, start, end)]
    plain = [match.span() for match in joined_nouns().finditer(key, start, end)]
    pieces, first, joint = [], start, ""
    for match in _SEPARATOR.finditer(key, start, end):
        if any(left <= match.start() < right for left, right in whole):
            continue
        if any(left <= match.start() < right and _BARE_START.fullmatch(key, first, left) for left, right in plain):
            continue
        pieces.append((first, match.start(), joint))
        first, joint = match.end(), match[0].strip() or "\n"
    pieces.append((first, end, joint))
    return pieces


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece without what leads in.

    ``part``: it is told to be part of the recipients before it; ``anew``: a "cho" of its own begins it.
    """

    start: int
    end: int
    part: bool
    anew: bool = False


def _trimmed(key: str, first: int, last: int) -> _Piece | None:
    part = _PART_OF.search(key, first, min(last, first + 16))
    leading = _LEADING.match(key, part.end() if part else first, last)
    start = leading.end() if leading else first
    if when := _TRAILING.search(key, start, last):
        last = when.start()
    while last > start and key[last - 1] in " :.":
        last -= 1
    anew = _ANEW.match(key, first, last) is not None
    return _Piece(start, last, part is not None, anew) if start < last else None


def _take_subject(reading: Reading, state: _List, piece: _Piece, joint: str, *, final: bool) -> bool:
    """Whether the piece is wholly dealt with as only a subject's piece can be."""
    key = reading.key
    told = counted_at(key, piece.start, piece.end)
    earlier = list(state.found)
    if told is not None and told.numbered:
        if state.said:
            state.found.clear()
        return False
    said_of_last = joint == "," and state.last in ("person", "household")
    if not said_of_last and (has := _has_counted(key, piece.start, piece.end)):
        circumstance = _beginning("heads", "circumstance").match(key, piece.start, piece.end)
        if final or (circumstance and not _PREDICATE.search(key, has.end, piece.end)):
            state.found.clear()
            state.header = None
            _take_counted(reading, state, has, piece)
            return True
    if _circumstance(reading, state, piece):
        return True
    _take(reading, state, piece, joint)
    if len(state.found) > len(earlier) or state.header is not None or said_of_last:
        if state.said and len(state.found) > len(earlier):
            state.found = state.found[len(earlier) :]
        return True
    if not state.found and (relative := _RELATIVE.search(key, piece.start, piece.end)):
        if after := _trimmed(key, relative.end(), piece.end):
            _take(reading, state, after, joint)
            state.found += [] if state.found else _unknown_body(reading, after)
    elif not state.found and (within := [r for r in find_counted(key, piece.start, piece.end) if r.numbered]):
        _take_counted(reading, state, within[-1], piece)
    return True


def _take(reading: Reading, state: _List, piece: _Piece, joint: str) -> None:
    key = reading.key
    start, last = piece.start, piece.end
    if piece.anew:
        state.closed = False
    if counted := counted_at(key, start, last):
        _take_counted(reading, state, counted, piece)
        return
    if state.header is not None:
        _take_in_header(reading, state, start, last)
        return
    if (people := _people().match(key, start, last)) and (plural := counted_at(key, people.end() + 1, last)):
        _take_counted(reading, state, plural, piece)  # "nhân dân và cán bộ các xã: …"
        return
    if (house := _beginning("heads", "household").match(key, start, last)) and (
        plural := counted_at(key, house.end() + 1, last)
    ):
        _take_counted(reading, state, replace(plural, kind=Recipients.HOUSEHOLD), piece)  # "gia đình các ông: …"
        return
    said_of_last = joint == "," and state.last in ("person", "household")
    if not said_of_last and (plain := _plain(reading, start, last)):
        state.found.append(plain)
        state.last, state.closed = "counted", True
        return
    kind = _kind(reading, state, start, last, joint)
    if kind is not None:
        state.found.append(Recipient(start, last, kind, 1, named=True, part=piece.part, noun=state.head))


def _has_counted(key: str, start: int, last: int) -> Recipient | None:
    """Those counted after "có": "các trường trong cụm có 02 nhà giáo được …"."""
    for match in _HAS.finditer(key, start, last):
        counted = counted_at(key, match.end(), last)
        if counted and counted.numbered:
            return counted
    return None


def _circumstance(reading: Reading, state: _List, piece: _Piece) -> bool:
    """Whether the piece is a circumstance, after which the subject begins anew."""
    key = reading.key
    if not _beginning("heads", "circumstance").match(key, piece.start, piece.end):
        return False
    if _is_person(reading, piece.start, piece.end):
        return False
    state.found.clear()
    state.header = None
    state.closed, state.last, state.head = False, "", ""
    return True


def _take_counted(reading: Reading, state: _List, counted: Recipient, piece: _Piece) -> None:
    _close_header(state)
    rest = reading.key[counted.end : piece.end]
    if not counted.numbered and _names_follow(reading, counted, rest):
        state.header, state.header_start = counted.kind, counted.start
        state.head = counted.noun
        after = counted.end + len(rest) - len(rest.lstrip(" :"))
        if after < piece.end:
            _take_in_header(reading, state, after, piece.end)
        return
    state.found.append(replace(counted, part=piece.part))
    state.last = "counted"
    state.closed = bool(rest.strip(" ."))


def _names_follow(reading: Reading, counted: Recipient, rest: str) -> bool:
    """Whether names follow a plural noun: "các xã: …", "các ông …", "các xã Quân Bình, …"."""
    stripped = rest.lstrip(" :")
    if rest.lstrip().startswith(":"):
        return True
    begin = counted.end + len(rest) - len(stripped)
    return (
        bool(stripped)
        and reading.text[begin].isupper()
        and counted.noun not in ("tập thể", "cá nhân", "đơn vị", "cơ quan")
    )


def _take_in_header(reading: Reading, state: _List, start: int, last: int) -> None:
    """A piece of a list whose plural noun stood before it: each name is one."""
    key, text = reading.key, reading.text
    if state.header is Recipients.INDIVIDUAL:
        named = _is_person(reading, start, last)
    elif state.header is Recipients.HOUSEHOLD:
        named = _is_person(reading, start, last) or _beginning("heads", "household").match(key, start, last) is not None
    else:
        named = (
            text[start].isupper()
            or text[start].isdigit()
            or _beginning("heads", "collective").match(key, start, last) is not None
        )
        named = named or _beginning("heads", "household").match(key, start, last) is not None
        if _beginning("heads", "office").match(key, start, last) and not _is_person(reading, start, last):
            named = False
    if named:
        state.found.append(Recipient(start, last, state.header or Recipients.OTHER, 1, named=True, noun=state.head))


def _plain(reading: Reading, start: int, last: int) -> Recipient | None:
    """A noun with neither number nor name: "cán bộ hội đủ thâm niên", "xã, phường nào dẫn đầu"."""
    key = reading.key
    which = _WHICH.search(key, start, last)
    match = plain_noun().match(key, start, last)
    if match is None:
        return None
    kind = kind_of(match[0])
    if not which:
        if _PRONOUN.match(key, start, last) or _is_one(key, start, last):
            return None
        if kind in (Recipients.COLLECTIVE, Recipients.HOUSEHOLD) and not _of_any(reading.text, match, last):
            return None
        if kind is Recipients.INDIVIDUAL and (
            _people().match(key, start, last) or _names_somebody(reading, start, last)
        ):
            return None
    return Recipient(start, last, kind, noun=match[0])


_GENERIC = frozenset(
    ("đơn vị", "tập thể", "doanh nghiệp", "cơ quan", "hợp tác xã", "htx", "địa phương", "hộ", "gia đình", "hộ gia đình")
)


def _of_any(text: str, noun: re.Match[str], last: int) -> bool:
    """Whether words but no name follow the noun: "doanh nghiệp có từ 3 thí sinh trở lên"."""
    more = text[noun.end() : last]
    if not more.strip() or any(letter.isupper() for letter in more):
        return False
    return text[noun.start()].islower() or noun[0] in _GENERIC


def _is_one(key: str, start: int, last: int) -> bool:
    """Whether the piece is one collective without its name: "nhà trường", "đơn vị này"."""
    noun = plain_noun().match(key, start, last)
    return (
        noun is not None
        and kind_of(noun[0]) is Recipients.COLLECTIVE
        and _ADVERBS.match(key, noun.end(), last) is not None
    )


def _names_somebody(reading: Reading, start: int, last: int) -> bool:
    return _is_person(reading, start, last) or _ends_in_name(reading, start, last)


def _close_header(state: _List) -> None:
    """A plural noun that no names followed is recipients without a count."""
    if state.header is None:
        return
    if not any(r.start >= state.header_start for r in state.found):
        state.found.append(Recipient(state.header_start, state.header_start, state.header, noun=state.head))
    state.header = None


def _kind(reading: Reading, state: _List, start: int, last: int, joint: str) -> Recipients | None:
    """What the piece adds: the kind of one more recipient, or None where it only says more of the last one."""
    key, text = reading.key, reading.text
    apposition = joint == "," and state.last != ""
    if _people().match(key, start, last):
        return _add(state, "people", Recipients.COLLECTIVE, "")
    if _beginning("heads", "household").match(key, start, last):
        return _add(state, "household", Recipients.HOUSEHOLD, "hộ")
    if _is_person(reading, start, last):
        if state.last == "household" and joint != ";":
            return None
        return _add(state, "person", Recipients.INDIVIDUAL, "")
    if _PRONOUN.match(key, start, last):
        return _add(state, "person", Recipients.INDIVIDUAL, "") if not state.found else None
    if _is_one(key, start, last):
        return _add(state, "collective", Recipients.COLLECTIVE, "") if not state.found else None
    if office := _beginning("heads", "office").match(key, start, last):
        return _officer(reading, state, start, last, joint, office["head"])
    if state.closed and joint != ";":
        return None
    if place := _beginning("heads", "place").match(key, start, last):
        return _place(
            state, place["head"], apposition=apposition, named=any(c.isupper() for c in text[place.end() : last])
        )
    if body := _beginning("heads", "collective").match(key, start, last):
        return _body(reading, state, body, start, last, apposition=apposition)
    if text[start].isupper() and joint in (",", "và") and state.last == "place" and last - start < 30:
        return _add(state, "place", Recipients.COLLECTIVE, state.head)  # "Công an huyện Phước Sơn, Tiên Phước"
    return None


def _add(state: _List, last: str, kind: Recipients, head: str) -> Recipients:
    state.last, state.head, state.closed = last, head, False
    return kind


def _is_person(reading: Reading, start: int, last: int) -> bool:
    """Whether a person's name, with or without titles, begins the piece."""
    key, text = reading.key, reading.text
    title = title_pattern().match(key, start, last)
    begin = title.end() if title else start
    if begin >= last or not text[begin].isupper():
        return False
    row = next(iter(rows(text, begin, last)), None)
    if row is None or row[0] != begin:
        return False
    if title:
        # "bác sĩ Phan": one syllable is enough after a title that only persons bear.
        return name_in_row(text, key, *row) is not None or title[0].strip() in _KIN
    if _beginning("heads", "collective").match(key, begin, last) and row[1] - row[0] < 12:
        return False
    return name_in_row(text, key, *row) is not None


def _officer(reading: Reading, state: _List, start: int, last: int, joint: str, head: str) -> Recipients | None:
    """An office: said of the person before it, or of the person named at its end."""
    if joint == "," and state.last == "person":
        return None
    if state.last != "person" and _ends_in_name(reading, start, last):
        return _add(state, "person", Recipients.INDIVIDUAL, head)
    return None


def _ends_in_name(reading: Reading, start: int, last: int) -> bool:
    """Whether the office is followed by its bearer's name: "Giám đốc Công an tỉnh Cao Văn …"."""
    text, key = reading.text, reading.key
    row = None
    for row in rows(text, start, last):
        pass
    if row is None or last - row[1] > 12:
        return False
    if name_in_row(text, key, *row):
        return True
    words = words_of(text, *row)
    if len(words) > 2 and not is_place(key[slice(*row)]) and reads_like_name(text, key, words, cued=True):
        return True
    # "nghệ nhân ca Huế Thân Thị …": another name runs into the person's.
    return any(
        surname(key[slice(*words[place])]) == 2 and name_in_row(text, key, words[place][0], row[1]) is not None
        for place in range(1, len(words) - 1)
    )


def _place(state: _List, head: str, *, apposition: bool, named: bool) -> Recipients | None:
    """A place honoured ("xã Định Hóa"), or where the one before it lies ("…, huyện Lộc Hà")."""
    rank = _LOWER_OF_PLACE.get(head, 0)
    if not named or (apposition and (state.last in ("person", "household", "body", "people") or rank > state.rank)):
        return None
    state.rank = rank
    return _add(state, "place", Recipients.COLLECTIVE, head)


def _body(
    reading: Reading, state: _List, body: re.Match[str], start: int, last: int, *, apposition: bool
) -> Recipients | None:
    """A body honoured, or the one that the last person or part belongs to."""
    head = body["head"]
    if apposition and state.last == "person":
        return None
    if apposition and state.last == "body" and _is_whole_of(state.head, head):
        state.head = ""
        return None
    if not any(c.isupper() for c in reading.text[start:last]) and not _ONE_BODY.match(reading.key, start, last):
        return None
    places = [
        m["head"] for m in re.finditer(rf" {_beginning('heads', 'place').pattern}", reading.key[body.end() : last])
    ]
    state.rank = max((_LOWER_OF_PLACE.get(place, 0) for place in places), default=0)
    return _add(
        state,
        "place" if places and reading.text[last - 1].isalpha() and head in ("công an",) else "body",
        Recipients.COLLECTIVE,
        head,
    )


_ONE_BODY = re.compile(r"(?:lực lượng|bộ chỉ huy|công an|đảng bộ|bđbp|sở|ban|hội|ngành|tập thể) ")


@cache
def _wholes() -> dict[str, frozenset[str]]:
    return {key_of(part): frozenset(map(key_of, wholes)) for part, wholes in load("recipients")["parts"].items()}


def _is_whole_of(part: str, whole: str) -> bool:
    """Whether a body ``whole`` after a comma is the parent of ``part`` ("Phòng …, Sở …")."""
    return whole in _wholes().get(part, frozenset())
