"""The protocol that search engines keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from index.article import IndexArticle
from index.plan import FoundArticles, Node, Plan, Term, Terms


class Snapshot(Protocol):
    """The index as it stood at one moment: safe to use from several threads, undisturbed by a writer."""

    @property
    def count(self) -> int:
        """The number of articles."""

    def words(self, kind: Terms) -> Mapping[str, int]:
        """The words of the index, BARE or KEY, with the number of articles that have each.

        An article counts twice for a word that both its text and its files have.
        """

    def values(self, facet: str) -> Mapping[str, int]:
        """The facet's values with the number of articles that have each."""

    def has(self, term: Term) -> bool:
        """Whether any article has the term; one removed lately may still count."""

    def can_look_through(self, node: Node) -> bool:
        """Whether the node gives so few articles that all of them may be looked through for words in a row."""

    def matching(self, node: Node) -> int:
        """How many articles the node gives."""

    def find(self, plan: Plan) -> FoundArticles:
        """The answer to a plan."""


class Engine(Protocol):
    """One index in a folder of its own. It is for the caller that only one writes at a time."""

    def __init__(self, folder: Path) -> None:
        """The index in ``folder``, which is empty before ``build``. All else raises RebuildIndex on damaged files."""

    def build(self, articles: Iterable[IndexArticle]) -> None:
        """Make the index in its folder, which is empty, as fast as the machine can."""

    def update(self, articles: Iterable[IndexArticle]) -> None:
        """Add articles, each in the place of the one with its id."""

    def remove(self, ids: Iterable[int]) -> None:
        """Drop the articles with these ids, if they are there."""

    def snapshot(self) -> Snapshot:
        """The index as last committed, by any process."""

    def close(self) -> None:
        """Give back files and memory."""
