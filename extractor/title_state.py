"""A title while it is read: how far it has come, what it has been seen to be, and what begins next in the text."""

from __future__ import annotations

import re

from extractor.capitals import Before, Capitals
from extractor.names import is_place, name_in_row, title_first_words
from extractor.offices import Office, office_at
from extractor.span import Span
from extractor.title_words import BodyKind, body_at, ends_title, words_in

_FIRST = re.compile(r"[^\W\d_]+")


class TitleState:
    """What is known of a title while it is read. ``cursor`` runs ahead over signs; ``end`` is its end so far."""

    def __init__(self, capitals: Capitals, office: Office, named: bool) -> None:
        self.capitals, self.text, self.key = capitals, capitals.text, capitals.key
        self.office, self.named = office, named
        self.led = office.is_led(capitals.key)
        self.end = self.cursor = office.end
        self.before = Before.OFFICE
        self.last = ""  # the word before, as a key, where it is one syllable
        self.last_capital = False
        self.closed = self.placed = self.strict = self.committee = self.part = self.board = self.charge = False
        self.rank = 0  # of the highest administrative level named
        self.body_end: int | None = None  # where the body ends and a charge or a term begins
        self.name: Span | None = None
        self.sure = 1.0

    def skip(self, place: int) -> int:
        """The place behind the spaces at ``place``."""
        most = place + 3
        while place < most and self.key.startswith(" ", place):
            place += 1
        return place

    def take(self, end: int, last: str = "", *, capital: bool = False) -> bool:
        """The title runs to ``end``; ``last`` is its last word where a compound may go on, ``capital`` printed so."""
        self.end = self.cursor = end
        self.last, self.last_capital = last, capital
        return True

    def title_stands(self, place: int) -> bool:
        """Whether a person's title stands at ``place`` with a name after it."""
        first = _FIRST.match(self.key, place)
        if not first or first[0] not in title_first_words():
            return False
        if not self.capitals.titled_name(place):
            return False
        if not self.text[place].isupper() or self.before < Before.LEVEL:
            return True
        return not any(is_place(self.key[place:end]) for end in self.capitals.word_ends(place, 3))

    def run_to(self, place: int) -> bool:
        """Look on from ``place``; the title ends where it did unless a word there belongs to it."""
        self.cursor, self.last, self.last_capital = place, "", False
        return True

    def reopen(self) -> None:
        """Another body, a charge or a place follows the one that was complete."""
        self.closed = self.placed = self.strict = False

    def stops(self, place: int) -> bool:
        """Whether the word at ``place`` ends the title."""
        return ends_title(
            self.key,
            place,
            self.last,
            after_capital=self.last_capital and not self.closed,
            complete=self.strict or self.closed,
            committee=self.committee,
        )

    def people_begin(self, place: int) -> bool:
        """Whether others than the title's bearer are named at ``place``: "và nhân dân", "và cán bộ"."""
        first = _FIRST.match(self.key, place)
        return first is None or first[0] in words_in("bodies", "people")

    def levelled_begins(self, place: int) -> bool:
        """Whether a body begins at ``place`` that a level's word goes on with: "Đoàn ĐBQH và HĐND tỉnh"."""
        body = body_at(self.key, place)
        return body is not None and self.text[place].isupper() and body[0].kind is BodyKind.LEVELLED

    def another_begins(self, place: int) -> bool:
        """Whether another office or a person begins at ``place``."""
        if office_at(self.text, self.key, place) or self.title_stands(place):
            return True
        end = self.capitals.row_end(place)
        return end > place and name_in_row(self.text, self.key, place, end) is not None
