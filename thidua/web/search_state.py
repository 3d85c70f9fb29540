"""The search page's state: all of it stands in the address, so that a search can be kept, sent and fed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from index.facets import FACETS
from index.request import SearchRequest, Sort

PAGE = 10
_DEEPEST = 10_000
_LONGEST_VALUE = 300
_MOST_VALUES = 20


# A day or month as typed: 30/6/2021, 6-2021.
_TYPED = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")


def _edtf(typed: str) -> str:
    """A day or month as people type it in EDTF; anything else as it is."""
    typed = typed.strip()
    match = _TYPED.fullmatch(typed)
    if match is None:
        return typed
    return "-".join(part.zfill(2) for part in (match[3], match[2], match[1]) if part)


@dataclass(frozen=True, slots=True)
class SearchState:
    """What is asked: words, the chosen facet values, the span of days (EDTF), the order, the page."""

    query: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    sort: Sort = Sort.RELEVANCE
    offset: int = 0

    @classmethod
    def of(cls, parameters: QueryParams) -> SearchState:
        """The state that an address tells; what it tells wrongly is passed over."""
        chosen = {
            facet: tuple(dict.fromkeys(value[:_LONGEST_VALUE] for value in values if value))[:_MOST_VALUES]
            for facet in FACETS
            if any(values := parameters.getlist(facet))
        }
        sort = parameters.get("sort", "")
        offset = parameters.get("offset", "")
        return cls(
            query=parameters.get("q", ""),
            chosen=chosen,
            since=_edtf(parameters.get("since", "")[:_LONGEST_VALUE]),
            until=_edtf(parameters.get("until", "")[:_LONGEST_VALUE]),
            sort=Sort(sort) if sort in list(Sort) else Sort.RELEVANCE,
            offset=min(int(offset), _DEEPEST) if offset.isascii() and offset.isdigit() else 0,
        )

    @property
    def asks(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.query.strip() or self.chosen or self.since or self.until)

    def request(self, facets: tuple[str, ...] = FACETS) -> SearchRequest:
        """The search of this state; without words, the newest articles first."""
        sort = self.sort if self.query.strip() or self.sort is not Sort.RELEVANCE else Sort.NEWEST
        return SearchRequest(
            text=self.query,
            filters=self.chosen,
            since=self.since or None,
            until=self.until or None,
            sort=sort,
            offset=self.offset,
            limit=PAGE,
            facets=facets,
        )

    def with_value(self, facet: str, value: str) -> SearchState:
        """The state with one facet value more, from the first page."""
        values = (*self.chosen.get(facet, ()), value)
        return replace(self, chosen={**self.chosen, facet: tuple(dict.fromkeys(values))}, offset=0)

    def without_value(self, facet: str, value: str) -> SearchState:
        """The state without that facet value, from the first page."""
        values = tuple(other for other in self.chosen.get(facet, ()) if other != value)
        rest = {name: held for name, held in self.chosen.items() if name != facet}
        return replace(self, chosen={**rest, facet: values} if values else rest, offset=0)

    def sorted_by(self, sort: Sort) -> SearchState:
        """The state in another order, from the first page."""
        return replace(self, sort=sort, offset=0)

    def asking(self, query: str) -> SearchState:
        """The state with other words, from the first page."""
        return replace(self, query=query, offset=0)

    def at(self, offset: int) -> SearchState:
        """The state on another page."""
        return replace(self, offset=offset)

    def parameters(self) -> list[tuple[str, str]]:
        """The state as an address tells it, without what goes without saying."""
        pairs = [("q", self.query), ("since", self.since), ("until", self.until)]
        pairs += [(facet, value) for facet in FACETS for value in self.chosen.get(facet, ())]
        if self.sort is not Sort.RELEVANCE:
            pairs.append(("sort", self.sort.value))
        if self.offset:
            pairs.append(("offset", str(self.offset)))
        return [(name, value) for name, value in pairs if value]

    def query_string(self, *more: tuple[str, str]) -> str:
        """``?…`` for a link, or nothing where there is nothing to tell."""
        pairs = [*self.parameters(), *more]
        return "?" + urlencode(pairs) if pairs else ""
