"""The answers that one state of the index gave last: a page and its facets are asked for again and again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from index.request import SearchRequest, SearchResult

_MOST = 256
# Greater pages, as an export asks for, are not asked for again and would fill the memory.
_MOST_HITS = 50


class Answers:
    """Remembers the last answers; safe between threads."""

    def __init__(self) -> None:
        self._known: OrderedDict[SearchRequest, SearchResult] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, request: SearchRequest, answer: Callable[[], SearchResult]) -> SearchResult:
        """The answer to the request, given by ``answer`` if it is not remembered."""
        if request.limit > _MOST_HITS:
            return answer()
        with self._lock:
            if request in self._known:
                self._known.move_to_end(request)
                return self._known[request]
        found = answer()
        with self._lock:
            self._known[request] = found
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return found
