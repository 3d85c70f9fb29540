"""From a query as understood to a plan over the terms of one index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from extractor.provinces import MERGED, province_name
from extractor.vietnamese import nfc
from index.abbreviations import Found, abbreviations
from index.engine import Snapshot
from index.highlight import Group, Sought
from index.notes import Note, NoteKind
from index.plan import AllOf, AnyOf, InRow, Node, OneOf, Term, Terms, Without, word_term
from index.query import Among, Clause, Dated, Literal, Phrase, Plain, Query
from index.spelling import Spelling
from index.values import provinces_meant, values_meant
from index.words import Row

_MOST_VARIANTS = 12
_MOST_ENDINGS = 300
_MOST_TRIED = 8
_MOST_PAIRS = 8
_MOST_WAYS = 3
_MOST_ROWS = 4
_PAIR = 2
# Of so many words one may be missing where no article has all; and so many words may be looked for in a row.
_FEW_WORDS, _MANY_WORDS = 3, 12


@dataclass
class Planned:
    """The parts of a plan that come from the query's text, and what the page needs to know of them."""

    words: list[Node] = field(default_factory=list)  # of the plain words
    nodes: list[Node] = field(default_factory=list)  # of all else
    narrow: list[OneOf] = field(default_factory=list)
    exact: list[Node] = field(default_factory=list)
    weigh: list[Term] = field(default_factory=list)
    near: list[InRow] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)  # plain words that follow each other
    row: Node | None = None
    row_worth: int = 0
    groups: list[Group] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    plain: list[Row] = field(default_factory=list)
    unknown: dict[str, list[str]] = field(default_factory=dict)

    @property
    def match(self) -> Node:
        """All that must hold, filters by facet aside."""
        return AllOf((*self.words, *self.nodes))

    @property
    def all_but_one(self) -> AnyOf | None:
        """In the place of ``words``: all of them but any one. None where that would be too little, or too much."""
        if not _FEW_WORDS <= len(self.words) <= _MANY_WORDS:
            return None
        return AnyOf(tuple(AllOf((*self.words[:at], *self.words[at + 1 :])) for at in range(len(self.words))))

    @property
    def sought(self) -> Sought:
        """What is to be marked in the texts of hits."""
        return Sought(self.groups)


class Planner:
    """Plans the queries of one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._spelling = Spelling(snapshot.words)

    def plan(self, query: Query) -> Planned:
        """The plan's parts that the query's clauses give."""
        planned = Planned(notes=list(query.notes))
        waiting: list[Plain] = []
        for clause in (*query.clauses, None):
            lone = clause.literals[0] if clause and len(clause.literals) == 1 else None
            if lone and isinstance(lone.atom, Plain) and not lone.negated and not lone.atom.starred:
                waiting.append(lone.atom)
                continue
            planned.words += self._words(planned, waiting)
            waiting = []
            if lone and isinstance(lone.atom, Among) and not lone.negated:
                planned.narrow.append(self._among(planned, lone.atom))
            elif clause:
                planned.nodes.append(self._clause(planned, clause))
        self._add_whole_row(planned)
        return planned

    def _add_whole_row(self, planned: Planned) -> None:
        """Plan for all the words typed, in a row, in each way to write it that does not take too long to look for.

        Of two words with diacritics these count: "đường lớn" in a row is not meant by who writes "dương lớn".
        """
        rows = [row for row in planned.rows if row]
        if len(rows) != 1 or planned.unknown or not 1 < len(rows[0]) <= _MANY_WORDS:
            return
        kind = Terms.KEY if rows[0].accented and len(rows[0]) == _PAIR else Terms.BARE
        nodes = [
            _in_row(variant, kind)
            for variant in islice(_variants(rows[0]), _MOST_ROWS)
            if self._snapshot.can_look_through(AllOf(tuple(map(_bare, variant.bares))))
        ]
        if nodes:
            planned.row, planned.row_worth = AnyOf(tuple(nodes)), max(1, len(rows[0]) - 1)

    def better(self, text: str, planned: Planned) -> str | None:
        """The query's text with a word changed so that more is found, None when no change helps.

        Words that the index does not have are changed; where it has them all, the one whose change finds most.
        """
        known = [Term(Terms.BARE, row.bares[0]) for row in planned.plain]
        if planned.unknown:
            for surface, near in planned.unknown.items():
                text = self._replaced(text, surface, self._most(near, known)[1] or near[0])
            return text
        choices = []
        for place, row in enumerate(planned.plain[:_MOST_TRIED]):
            others = [*known[:place], *known[place + 1 :]]
            choices.append((*self._most(self._spelling.near(row.bares[0]), others), row.surfaces[0]))
        found, best, surface = max(choices, default=(0, "", ""))
        return self._replaced(text, surface, best) if found else None

    def _most(self, words: Sequence[str], others: Sequence[Node]) -> tuple[int, str]:
        """How many articles have the others and one of ``words``, which come commonest first, and the one it is."""
        most, best = 0, ""
        for word in words:
            if self._spelling.count(word) <= most:
                break
            if (found := self._snapshot.matching(AllOf((*others, _bare(word))))) > most:
                most, best = found, word
        return most, best

    def _replaced(self, text: str, surface: str, word: str) -> str:
        accented = " ".join(map(self._spelling.accented, word.split()))
        return nfc(text).replace(surface, accented, 1)

    def _clause(self, planned: Planned, clause: Clause) -> Node:
        nodes = tuple(self._literal(planned, literal) for literal in clause.literals)
        return nodes[0] if len(nodes) == 1 else AnyOf(nodes)

    def _literal(self, planned: Planned, literal: Literal) -> Node:
        if not literal.negated:
            return self._atom(planned, literal)
        # What is not wanted is neither marked nor weighed, and its diacritics count.
        aside = Planned()
        atom = literal.atom
        if isinstance(atom, Plain) and not atom.starred:
            literal = Literal(Phrase(atom.row, quoted=True))
        node = self._atom(aside, literal)
        planned.notes += aside.notes
        return Without(node)

    def _atom(self, planned: Planned, literal: Literal) -> Node:
        match literal.atom:
            case Plain(starred=True) as plain:
                return self._beginning(planned, plain)
            case Plain() as plain:
                return AllOf(tuple(self._words(planned, [plain])))
            case Phrase() as phrase:
                return self._phrase(planned, phrase)
            case Among() as among:
                return self._among(planned, among)
            case Dated() as dated:
                return dated

    # Words

    def _words(self, planned: Planned, plains: Sequence[Plain]) -> Iterator[Node]:
        """The nodes of plain words that follow each other: any of them may be part of an abbreviation's form."""
        row = Row.joined(plain.row for plain in plains)
        planned.rows.append(row)
        kind = Terms.KEY if row.accented else Terms.BARE
        pairs = zip(_texts(row, kind), _texts(row, kind)[1:], strict=False)
        planned.near += [InRow(kind, pair) for pair in islice(pairs, _MOST_PAIRS)]
        at = 0
        for found in abbreviations().find(row):
            yield from self._loose(planned, row.cut(at, found.start))
            yield self._meaning(planned, row.cut(found.start, found.end), found)
            at = found.end
        yield from self._loose(planned, row.cut(at, len(row)))

    def _loose(self, planned: Planned, row: Row) -> Iterator[Node]:
        for place in range(len(row)):
            yield self._word(planned, row.cut(place, place + 1))

    def _meaning(self, planned: Planned, row: Row, found: Found) -> Node:
        meaning = Term(Terms.MEANING, found.form.meaning)
        planned.weigh.append(meaning)
        single = [row.cut(place, place + 1) for place in range(len(row))]
        forms = tuple(form.row for form in abbreviations().forms[found.form.meaning])
        planned.groups.append(Group(forms, otherwise=tuple(single)))
        words = [self._known(planned, word, meaning) for word in single]
        return AnyOf((meaning, AllOf(tuple(words))))

    def _word(self, planned: Planned, row: Row) -> Node:
        bare = Term(Terms.BARE, row.bares[0])
        if not self._snapshot.has(bare):
            near = self._spelling.near(bare.text)
            if parts := self._put_together(bare.text, near):
                planned.unknown[row.surfaces[0]] = [" ".join(parts)]
                planned.notes.append(Note(NoteKind.UNKNOWN_WORD, row.surfaces[0]))
                planned.groups.append(Group((Row.of(list(parts)),)))
                planned.weigh += [_bare(part) for part in parts]
                in_row = InRow(Terms.BARE, parts)
                return in_row if self._snapshot.matching(in_row) else AllOf(tuple(map(_bare, parts)))
            if near:
                planned.unknown[row.surfaces[0]] = near
                planned.notes.append(Note(NoteKind.UNKNOWN_WORD, row.surfaces[0]))
                planned.groups.append(Group(tuple(Row.of([word]) for word in near)))
                return AnyOf(tuple(Term(Terms.BARE, word) for word in near))
        planned.groups.append(Group((row,)))
        return self._known(planned, row)

    def _put_together(self, word: str, near: Sequence[str]) -> tuple[str, ...] | None:
        """The words that an unknown one is put together of, if any article has them in a row.

        Letters and digits need not be in a row: "CT34" is "34-CT/TW".
        """
        has_both = not word.isdigit() and any(letter.isdigit() for letter in word)
        if near and not has_both and not near[0].startswith(word):
            return None
        for parts in self._spelling.parts(word)[:_MOST_WAYS]:
            row = InRow(Terms.BARE, parts)
            if self._snapshot.matching(AllOf(tuple(map(_bare, parts))) if has_both else row):
                return parts
        return None

    def _known(self, planned: Planned, row: Row, meaning: Term | None = None) -> Node:
        """The node of a word that the index has; who writes it in short, as ``meaning`` says, has it as typed too."""
        planned.plain.append(row)
        term = word_term(Terms.KEY, row.keys[0])
        planned.weigh.append(term)
        if term.kind is Terms.KEY:
            planned.exact.append(AnyOf((term, meaning)) if meaning else term)
        return _bare(row.bares[0])

    def _beginning(self, planned: Planned, plain: Plain) -> Node:
        beginning = plain.row.bares[0]
        words = list(islice(self._spelling.beginning(beginning), _MOST_ENDINGS))
        planned.groups.append(Group((plain.row,), beginning=True))
        planned.weigh += [Term(Terms.BARE, word) for word in words[:8]]
        return AnyOf(tuple(Term(Terms.BARE, word) for word in words))

    # Phrases

    def _phrase(self, planned: Planned, phrase: Phrase) -> Node:
        kind = Terms.KEY if phrase.quoted and phrase.row.accented else Terms.BARE
        variants = list(islice(_variants(phrase.row), _MOST_VARIANTS))
        planned.groups.append(Group(tuple(variants)))
        for variant in variants:
            planned.weigh += [word_term(kind, text) for text in _texts(variant, kind)]
        return AnyOf(tuple(_in_row(variant, kind) for variant in variants))

    # Filters

    def _among(self, planned: Planned, among: Among) -> OneOf:
        known = self._snapshot.values(among.facet)
        values = values_meant(among, known)
        values, later = provinces_meant(among, values, known) if among.facet == "province" else (values, ())
        if later:
            planned.notes.append(Note(NoteKind.MERGED, ", ".join(province_name(slug) or slug for slug in later)))
        elif not values:
            planned.notes.append(Note(NoteKind.NO_VALUE, among.typed))
        return OneOf(among.facet, values, later, MERGED.toordinal() if later else 0)


def _bare(word: str) -> Term:
    return Term(Terms.BARE, word)


def _texts(row: Row, kind: Terms) -> tuple[str, ...]:
    return row.keys if kind is Terms.KEY else row.bares


def _in_row(row: Row, kind: Terms) -> Node:
    texts = _texts(row, kind)
    return word_term(kind, texts[0]) if len(texts) == 1 else InRow(kind, texts)


def _variants(row: Row) -> Iterator[Row]:
    """The row as it is, then with its abbreviations and expansions written in their other ways."""
    parts: list[list[Row]] = []
    at = 0
    for found in abbreviations().find(row):
        parts.append([row.cut(at, found.start)])
        forms = abbreviations().forms[found.form.meaning]
        typed = row.cut(found.start, found.end)
        parts.append([typed, *(form.row for form in forms if form.row.bares != typed.bares)])
        at = found.end
    parts.append([row.cut(at, len(row))])
    for chosen in product(*parts):
        yield Row.joined(chosen)
