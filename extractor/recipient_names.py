"""Recipients given by their names: "Công an huyện …, Trường THPT … và bà …" counts as many as it names."""

from __future__ import annotations

import re

from extractor.facts import Recipients
from extractor.recipient_guesses import UNKNOWN, body_anyhow, counted_anyhow, is_foreign_name, named_anyhow
from extractor.recipient_heads import (
    PLACE_RANKS,
    ends_in_name,
    head,
    is_bearer,
    is_one,
    is_person,
    is_pronoun,
    is_whole_of,
    one_noun,
    places_within,
    plain_kind,
)
from extractor.recipient_phrases import Phrases
from extractor.recipient_pieces import Piece, people, pieces_of, trimmed
from extractor.recipients import Recipient, plain_noun

_SPEECH = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|khẳng định|thông tin|nhấn mạnh|phát biểu|yêu cầu|chia sẻ|báo tin|kể|"
    r"thông báo|cho rằng|"
    r"nêu rõ|báo cáo)(?: thêm| rõ)?:?$"
)
_SPOKEN = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|hứa|khẳng định|thông tin|xác nhận|báo tin|cho rằng)(?: thêm| rằng)? (?=\w)"
)
_WHEN = re.compile(r"(?<!\w)(?:khi|lúc|vì|bởi|thì|rồi|mừng|nghe|thấy|chứng kiến) (?=\w)")
_PREDICATE = re.compile(r"(?<!\w)(?:đạt|được|đăng kí|hoàn thành|không)(?!\w)")
_HAS = re.compile(
    r"(?::|(?<!\w)(?:có|gồm|phấn đấu|mục tiêu|chỉ tiêu|hằng năm|hàng năm|thêm|đó|là|nêu|đăng kí|đặt ra|"
    r"đề ra|kế hoạch|năm \d{4}|"
    r"dự kiến|bình xét|công nhận)) (?:có |thêm |tới |đến |hơn |trên |gần |là |đạt )?(?=[\w])"
)
_WORD_BEFORE = re.compile(r"([\w)]+) (?=\w)")
_PREPOSITIONS = frozenset(
    (
        "của",
        "do",
        "tại",
        "ở",
        "từ",
        "cho",
        "với",
        "về",
        "theo",
        "là",
        "thuộc",
        "bởi",
        "trong",
        "đến",
        "cùng",
        "và",
        "các",
    )
)
_SUCH_AS = re.compile(r"(?:tiêu biểu|điển hình|nổi bật|đặc biệt|đáng chú ý|cụ thể)(?: nhất)?,? (?:có )?(?:là|như|có) ")
_HAS_ANY = re.compile(r"(?<!\w)có ((?:thêm )?(?:người|nhiều người|nhiều cá nhân|học sinh|cán bộ)) ?$")
_AMONG = re.compile(r"(?<!\w)(?:một|tên|mặt|nằm) trong (?:số )?(?:các |những )?$")
_RELATIVE = re.compile(r" (?:là|có) (?=\S)")
_COMMON_NOUNS = ("tập thể", "cá nhân", "đơn vị", "cơ quan")
_ONE_BODY = re.compile(r"(?:lực lượng|bộ chỉ huy|công an|đảng bộ|bđbp|sở|ban|hội|ngành|tập thể) ")


def recipients_in(phrases: Phrases, start: int, end: int, *, subject: bool = False) -> list[Recipient]:
    """The recipients that the noun phrase ``start:end`` names or counts, in order.

    ``subject``: the phrase stands before its verb and may begin with circumstances ("Với thành tích ấy, ông …").
    """
    if counted := phrases.alone(start, end, subject=subject):
        return counted
    pieces = pieces_of(phrases, start, end)
    names = _Names(phrases)
    for place in range(names.beginning(pieces) if subject else 0, len(pieces)):
        if subject:
            names.take_subject(pieces[place], final=place == len(pieces) - 1)
        else:
            names.take(pieces[place])
    found = names.close()
    if not found and pieces:
        piece = pieces[-1] if subject else pieces[0]
        body = body_anyhow(phrases.reading, piece.start, piece.end)
        return [body] if body else []
    return found


class _Names:
    """What the pieces read so far amount to.

    ``_header`` is the kind of a plural noun whose names are being read; ``_last`` what the last piece was;
    ``_closed``: a counted phrase stands last, and what follows only says more of it.
    """

    def __init__(self, phrases: Phrases) -> None:
        self._phrases, self._reading = phrases, phrases.reading
        self._key, self._text = phrases.key, phrases.text
        self._found: list[Recipient] = []
        self._header: Recipients | None = None
        self._header_start = 0
        self._last = self._head = ""
        self._rank = 0
        self._closed = self._said = self._listed = False
        self._fresh = True

    def close(self) -> list[Recipient]:
        """All that was found."""
        self._close_header()
        return self._found

    def beginning(self, pieces: list[Piece]) -> int:
        """The last piece that is a circumstance: the subject is told after it, or within it."""
        for place in range(len(pieces) - 1, 0, -1):
            if head("circumstance", self._key, pieces[place].start, pieces[place].end):
                return place
        return 0

    def take_subject(self, piece: Piece, *, final: bool) -> None:
        """Take a piece of a subject."""
        self._take_subject(piece, final=final)
        if _SPEECH.search(self._key, piece.start, piece.end):
            self._begin_anew()
        told = _PREDICATE.finditer(self._key, piece.start, piece.end)
        self._said = any(self._text[match.start()].islower() for match in told)  # not in "Công ty Thành Đạt"

    def _begin_anew(self) -> None:
        self._found = []
        self._header = None
        self._last = self._head = ""
        self._closed = False

    def _take_subject(self, piece: Piece, *, final: bool) -> None:
        key = self._key
        told = self._phrases.at(piece.start, piece.end)
        earlier = len(self._found)
        if told is not None and told.numbered:
            if self._said or (piece.joint == ";" and not any(r.numbered for r in self._found)):
                self._found = []
            self.take(piece)
            return
        if final and (among := self._among(piece)):
            self._begin_anew()
            self.take(piece._replace(start=among.start))
            return
        any_one = plain_noun().match(key, piece.start, piece.end) if self._found else None
        if any_one and key.startswith(" nào ", any_one.end()):
            self._begin_anew()  # "Đối với 5 xã trên, xã nào về đích trước sẽ được …"
        if (when := _WHEN.search(key, piece.start, piece.end)) and is_person(self._reading, when.end(), piece.end):
            self._begin_anew()  # "Cả hội trường đứng dậy khi má …"
            self.take(piece._replace(start=when.end()))
            return
        if piece.joint == ";" and (told is not None or plain_kind(self._reading, piece.start, piece.end)):
            self._begin_anew()  # "…; mỗi tập thể nhận"
        more = self._says_more(piece)
        circumstance = head("circumstance", key, piece.start, piece.end) is not None
        has = self._has_counted(piece) if not more and (final or circumstance) else None
        if has and (final or not _PREDICATE.search(key, has.end, piece.end)):
            self._begin_anew()
            self._take_counted(has, piece)
            return
        if (spoken := _SPOKEN.search(key, piece.start, piece.end)) and (
            after := trimmed(key, spoken.end(), piece.end, piece.joint)
        ):
            self._begin_anew()  # "ông … hứa mỗi tổ đội về đích sẽ được …"
            self.take(after)
            return
        if circumstance and not is_person(self._reading, piece.start, piece.end):
            self._begin_anew()
            if such := _SUCH_AS.match(key, piece.start, piece.end):
                self.take(piece._replace(start=such.end()))
                return
            if final and (after := self._behind(piece)):
                self.take(after)
            return
        self.take(piece)
        if len(self._found) > earlier:
            if self._said:
                self._found = self._found[earlier:]
        elif not self._found and self._header is None and not more:
            self._take_inner(piece)

    def _among(self, piece: Piece) -> Recipient | None:
        """Those counted, of whom the person told before is one: "anh là một trong 8 thợ lò được …"."""
        within = self._phrases.within(piece.start, piece.end)
        last = within[-1] if within else None
        if last is None or not last.counted or last.end < piece.end:
            return None
        return last if _AMONG.search(self._key, piece.start, last.start) else None

    def _behind(self, piece: Piece) -> Piece | None:
        """The subject behind a circumstance without a comma: "Bốn năm liền (2015 - 2018) Hội Cựu chiến binh …"."""
        for before in _WORD_BEFORE.finditer(self._key, piece.start, piece.end):
            start = before.end()
            if (
                before[1] in _PREPOSITIONS
                or not self._text[start].isupper()
                or (not self._text[start - 2].islower() and self._text[start - 2] != ")")
            ):
                continue
            if head("collective", self._key, start, piece.end):
                return piece._replace(start=start)
        return None

    def _take_inner(self, piece: Piece) -> None:
        """The subject behind "là" or "có", or those counted somewhere within the piece."""
        relative = _RELATIVE.search(self._key, piece.start, piece.end)
        if relative and (after := trimmed(self._key, relative.end(), piece.end, piece.joint)):
            self.take(after)
            body = None if self._found else body_anyhow(self._reading, after.start, after.end)
            self._found += [body] if body else []
        elif not relative and (within := [r for r in self._phrases.within(piece.start, piece.end) if r.numbered]):
            self._take_counted(within[-1], piece)

    def _has_counted(self, piece: Piece) -> Recipient | None:
        """Those counted after "có": "các trường trong cụm có 02 nhà giáo được …"."""
        within = [r for r in self._phrases.within(piece.start, piece.end) if r.numbered]
        if not within:
            return self._has_any(piece)
        starts = {match.end() for match in _HAS.finditer(self._key, piece.start, piece.end)}
        return next((r for r in within if r.start in starts or any(r.start < s < r.end for s in starts)), None)

    def _has_any(self, piece: Piece) -> Recipient | None:
        """Persons without a number: "lần đầu tiên xã có người được …"."""
        any_one = _HAS_ANY.search(self._key, piece.start, piece.end)
        return Recipient(any_one.start(1), any_one.end(1), Recipients.INDIVIDUAL) if any_one else None

    def _says_more(self, piece: Piece) -> bool:
        return piece.joint == "," and self._last in ("person", "household")

    def take(self, piece: Piece) -> None:
        """Take a piece of an object, or of a subject with nothing of a subject's about it."""
        key, start, end = self._key, piece.start, piece.end
        if piece.anew:
            self._closed = self._listed = False
            self._fresh = True
        if counted := self._phrases.at(start, end):
            self._take_counted(counted, piece)
        elif self._header is not None:
            self._take_in_header(start, end)
        elif (body := people().match(key, start, end)) and (plural := self._phrases.at(body.end() + 1, end)):
            self._take_counted(plural, piece)  # "nhân dân và cán bộ các xã: …"
        elif (house := head("household", key, start, end)) and (
            plural := self._phrases.at(start + len(house) + 1, end)
        ):
            self._take_counted(plural._replace(kind=Recipients.HOUSEHOLD), piece)  # "gia đình các ông: …"
        elif not self._says_more(piece) and (plain := plain_kind(self._reading, start, end)):
            self._found.append(Recipient(start, end, plain[0], noun=plain[1]))
            self._last, self._closed = "counted", True
        elif guess := counted_anyhow(self._reading, start, end):
            self._take_counted(guess, piece)
        elif kind := self._kind(piece):
            self._found.append(Recipient(start, end, kind, 1, named=True, part=piece.part, noun=self._head))
        else:
            self._fresh = False
            return
        self._fresh = True

    def _take_counted(self, counted: Recipient, piece: Piece) -> None:
        self._close_header()
        rest = self._key[counted.end : piece.end]
        if not counted.numbered and self._names_follow(counted, rest):
            self._header, self._header_start, self._head = counted.kind, counted.start, counted.noun
            after = counted.end + len(rest) - len(rest.lstrip(" :"))
            if after < piece.end:
                self._take_in_header(after, piece.end)
            return
        if rest.startswith(" khác") and any(r.named and r.kind is counted.kind for r in self._found):
            counted = counted._replace(counted=False, named=True)  # "ông …, bà … và 7 người khác" are nine
        self._found.append(counted._replace(part=piece.part))
        if rest.startswith("/") and (other := self._phrases.at(counted.end + 1, piece.end)):
            self._found.append(other._replace(part=piece.part))  # "14/32 tập thể/cá nhân"
        self._last, self._closed = "counted", bool(rest.strip(" ."))
        # "hai dân quân Phạm Văn … và Đinh Văn …": the names are of those counted.
        self._listed = (
            counted.counted and rest[:1] in (" ", ":") and bool(rest.strip(" :")) and self._names_listed(counted, rest)
        )

    def _names_listed(self, counted: Recipient, rest: str) -> bool:
        begin = counted.end + len(rest) - len(rest.lstrip(" :"))
        if ":" in rest[:2] or self._text[begin].isupper():
            return True
        dash = rest.find(" - ")
        return dash >= 0 and is_person(self._reading, counted.end + dash + 3, counted.end + len(rest))

    def _names_follow(self, counted: Recipient, rest: str) -> bool:
        """Whether names follow a plural noun: "các xã: …", "các ông …", "các xã Quân Bình, …"."""
        stripped = rest.lstrip(" :")
        if rest.lstrip().startswith(":"):
            return True
        begin = counted.end + len(rest) - len(stripped)
        if not stripped or counted.noun in _COMMON_NOUNS:
            return False
        return self._text[begin].isupper() or is_person(self._reading, begin, counted.end + len(rest))

    def _take_in_header(self, start: int, end: int) -> None:
        """A piece of a list whose plural noun stood before it: each name is one."""
        person = is_person(self._reading, start, end)
        household = head("household", self._key, start, end) is not None
        if self._header is Recipients.INDIVIDUAL:
            named = person
        elif self._header is Recipients.HOUSEHOLD:
            named = person or household
        else:
            begins = self._text[start].isupper() or self._text[start].isdigit()
            named = begins or household or head("collective", self._key, start, end) is not None
            named = named and (person or head("office", self._key, start, end) is None)
        if named:
            kind = self._header or Recipients.OTHER
            self._found.append(Recipient(start, end, kind, 1, named=True, noun=self._head))

    def _close_header(self) -> None:
        """A plural noun that no names followed is recipients without a count."""
        if self._header is not None and not any(r.start >= self._header_start for r in self._found):
            self._found.append(Recipient(self._header_start, self._header_start, self._header, noun=self._head))
        self._header = None

    def _kind(self, piece: Piece) -> Recipients | None:
        """The kind of one more recipient that the piece adds, or None where it only says more of the last one."""
        key, start, end = self._key, piece.start, piece.end
        if people().match(key, start, end) or key.startswith("tập thể ", start, end):
            return self._add("people", Recipients.COLLECTIVE)
        if head("household", key, start, end):
            return self._add("household", Recipients.HOUSEHOLD)
        if self._listed and piece.joint != ";":
            return None
        if is_person(self._reading, start, end):
            alone = self._last != "household" or piece.joint == ";"
            return self._add("person", Recipients.INDIVIDUAL) if alone else None
        if is_pronoun(key, start, end):
            return None if self._found else self._add("person", Recipients.INDIVIDUAL)
        if is_one(key, start, end):
            beside = piece.joint == "và" and all(r.kind is Recipients.INDIVIDUAL for r in self._found)
            return self._add("collective", Recipients.COLLECTIVE, key[start:end]) if beside or not self._found else None
        if head("office", key, start, end):
            bears = self._last != "person" and ends_in_name(self._reading, start, end)
            return self._add("person", Recipients.INDIVIDUAL) if bears else None
        if self._described() and piece.joint == "," and is_foreign_name(self._reading, start, end):
            return self._add("person", Recipients.INDIVIDUAL)
        if self._closed and piece.joint != ";":
            return None
        if self._last != "person" and is_bearer(self._reading, start, end):
            return self._add("person", Recipients.INDIVIDUAL)
        return self._place_or_body(piece)

    def _described(self) -> bool:
        """Whether a person without a name stands last: "Người bạn Nhật của trẻ em miền núi, …"."""
        last = self._found[-1] if self._found else None
        return last is not None and last.kind is Recipients.INDIVIDUAL and not last.named and not last.numbered

    def _add(self, last: str, kind: Recipients, noun: str = "") -> Recipients:
        self._last, self._head, self._closed = last, noun, False
        return kind

    def _place_or_body(self, piece: Piece) -> Recipients | None:
        key, start, end = self._key, piece.start, piece.end
        more = piece.joint == "," and self._last != ""
        if place := head("place", key, start, end):
            named = any(letter.isupper() for letter in self._text[start + len(place) : end])
            rank = PLACE_RANKS.get(place, 0)
            lies = more and (self._last in ("person", "household", "body", "people") or rank > self._rank)
            if not named or lies:
                return None
            self._rank = rank
            return self._add("place", Recipients.COLLECTIVE, place)
        if body := head("collective", key, start, end):
            return self._body(piece, body, more=more)
        if not self._found and (noun := one_noun(key, start, end)):
            return self._add("body", Recipients.COLLECTIVE, noun)
        if self._text[start].isupper() and piece.joint in (",", "và") and self._last == "place" and end - start < 30:
            return self._add("place", Recipients.COLLECTIVE, self._head)  # "Công an huyện Phước Sơn, Tiên Phước"
        return self._guess(piece, more=more)

    def _guess(self, piece: Piece, *, more: bool) -> Recipients | None:
        """A body by an unknown noun, where it stands first or beside another body."""
        beside = self._last in ("", "unknown") or (self._last == "body" and one_noun(self._key, piece.start, piece.end))
        if not self._fresh or (more and not beside):
            return None
        kind = named_anyhow(self._reading, piece.start, piece.end)
        return self._add("unknown", kind, UNKNOWN) if kind else None

    def _body(self, piece: Piece, body: str, *, more: bool) -> Recipients | None:
        """A body honoured, or the one that the last person or part belongs to."""
        if more and self._last == "person":
            return None
        if more and self._last == "body" and is_whole_of(self._head, body):
            self._head = ""
            return None
        named = any(letter.isupper() for letter in self._text[piece.start : piece.end])
        if not named and not _ONE_BODY.match(self._key, piece.start) and self._found:
            return None
        places = places_within(self._key, piece.start + len(body), piece.end)
        self._rank = max((PLACE_RANKS.get(place, 0) for place in places), default=0)
        shared = bool(places) and body == "công an" and self._text[piece.end - 1].isalpha()
        return self._add("place" if shared else "body", Recipients.COLLECTIVE, body)
