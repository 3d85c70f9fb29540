"""Analysis into tokens, search engines, queries and hits."""

from index.article import File, IndexArticle
from index.errors import InstallEngine, RebuildIndex, WaitForWriter
from index.facets import FACETS
from index.notes import Note, NoteKind
from index.request import Hit, Marked, SearchRequest, SearchResult, Sort, Suggested, Suggestion
from index.search import Index, open_index

__all__ = [
    "FACETS",
    "File",
    "Hit",
    "Index",
    "IndexArticle",
    "InstallEngine",
    "Marked",
    "Note",
    "NoteKind",
    "RebuildIndex",
    "SearchRequest",
    "SearchResult",
    "Sort",
    "Suggested",
    "Suggestion",
    "WaitForWriter",
    "open_index",
]
