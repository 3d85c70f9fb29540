"""Recipients given by their names: "Công an huyện …, Trường THPT … và bà …" counts as many as it names."""

from __future__ import annotations

import re

from extractor.facts import Recipients
from extractor.recipient_guesses import body_anyhow
from extractor.recipient_heads import (
    head,
    is_person,
    plain_kind,
)
from extractor.recipient_objects import Names
from extractor.recipient_phrases import Phrases
from extractor.recipient_pieces import Piece, pieces_of, trimmed
from extractor.recipients import Recipient, plain_noun

_SPEECH = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|khẳng định|thông tin|nhấn mạnh|phát biểu|yêu cầu|chia sẻ|báo tin|kể|"
    r"thông báo|cho rằng|"
    r"nêu rõ|báo cáo)(?: thêm| rõ)?:?$"
)
_TELLS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|nói|khẳng định|thông tin|nhấn mạnh|phát biểu|báo cáo|chủ trì|dự|trao|tặng|theo)(?!\w)"
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


def recipients_in(phrases: Phrases, start: int, end: int, *, subject: bool = False) -> list[Recipient]:
    """The recipients that the noun phrase ``start:end`` names or counts, in order.

    ``subject``: the phrase stands before its verb and may begin with circumstances ("Với thành tích ấy, ông …").
    """
    if counted := phrases.alone(start, end, subject=subject):
        return counted
    pieces = pieces_of(phrases, start, end)
    names = _Subjects(phrases)
    first = names.beginning(pieces) if subject else 0
    for place in range(first, len(pieces)):
        if subject:
            names.take_subject(pieces[place], final=place == len(pieces) - 1)
        else:
            names.take(pieces[place])
    found = names.close()
    if not found and first:
        found = _told_first(phrases, pieces)
    if not found and pieces:
        piece = pieces[-1] if subject else pieces[0]
        body = body_anyhow(phrases.reading, piece.start, piece.end)
        return [body] if body else []
    return found


def _told_first(phrases: Phrases, pieces: list[Piece]) -> list[Recipient]:
    """The person told before a circumstance: "Chị … ở xã …, đầu năm nay được …"; none who only speaks."""
    first, last = pieces[0], pieces[-1]
    if not is_person(phrases.reading, first.start, first.end) or _TELLS.search(phrases.key, first.start, last.end):
        return []
    return [Recipient(first.start, first.end, Recipients.INDIVIDUAL, 1, named=True)]


class _Subjects(Names):
    """The pieces of a subject, which may begin with circumstances and say what else those honoured have done."""

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
