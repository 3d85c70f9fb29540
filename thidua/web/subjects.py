"""Whom or what a search is about, where that has a page of its own: a person, a campaign, an award, a province."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.provinces import province_name
from extractor.vietnamese import bare
from index.parser import parse
from index.query import Among
from index.request import Suggestion
from index.words import Row
from thidua.searching import Searcher
from thidua.web.search_state import SearchState

_KINDS = ("official", "campaign", "award", "province")


def subjects(searcher: Searcher, state: SearchState) -> list[tuple[str, str, str]]:
    """(kind, name, name as readers see it), each once: what was chosen, and what the query names whole."""
    found = [(kind, value) for kind in _KINDS for value in state.chosen.get(kind, ())]
    found += [(one.facet, one.value) for one in _named(searcher, state.query)]
    return [(kind, value, province_name(value) or value) for kind, value in dict.fromkeys(found)]


def _named(searcher: Searcher, query: str) -> Iterator[Suggestion]:
    """Values of which the query, or one of its filters, gives all words, with or without diacritics."""
    filters = [
        literal.atom
        for clause in parse(query).clauses
        for literal in clause.literals
        if isinstance(literal.atom, Among) and not literal.negated
    ]
    # An open quotation mark is completed by values of its filter alone.
    typed = [(f'{one.typed.split(":")[0]}:"{" ".join(one.row.surfaces)}', one.row) for one in filters]
    if not filters:
        typed = [(query, Row.of_text(query))]
    for text, row in typed:
        for one in searcher.suggest(text, 1).items:
            if bare(" ".join(Row.of_text(one.value).surfaces)) == " ".join(row.bares):
                yield one
