"""The pieces of a noun phrase read as recipients: those counted, those named, and what only says more of them."""

from __future__ import annotations

import re

from extractor.facts import Recipients
from extractor.recipient_guesses import UNKNOWN, counted_anyhow, is_foreign_name, named_anyhow
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
from extractor.recipient_pieces import Piece, people
from extractor.recipients import Recipient

_COMMON_NOUNS = ("tập thể", "cá nhân", "đơn vị", "cơ quan")
_ONE_BODY = re.compile(r"(?:lực lượng|bộ chỉ huy|công an|đảng bộ|bđbp|sở|ban|hội|ngành|tập thể) ")


class Names:
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

    def _begin_anew(self) -> None:
        self._found = []
        self._header = None
        self._last = self._head = ""
        self._closed = False

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
        if self._phrases.is_given_name(start, end):
            return self._add("person", Recipients.INDIVIDUAL)
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
