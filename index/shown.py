"""What a hit shows: a piece of the article's text, or of one of its files where that shows more of what is sought."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from extractor.span import Span
from index.article import File
from index.highlight import SNIPPET_LENGTH, Match, Sought, best_ranks, cut_out, folded
from index.request import Marked

# Places of a file that are looked at: those of the rarest word.
_MOST_PLACES = 40


def shown(
    title: str, text: str, sought: Sought, files: Callable[[], Iterable[File]]
) -> tuple[tuple[Span, ...], Marked, str]:
    """The marks in the title, the snippet, and the name of the file that it is of ("" if it is of the text).

    A file is shown for words that title and text lack; and for words that they have only with other diacritics, unless
    they show more in all.
    """
    in_title, in_text = sought.matches(title), sought.matches(text)
    marks = tuple(match.span for match in in_title)
    have = best_ranks([*in_title, *in_text])
    if len(have) == len(sought) and not any(have.values()):
        return marks, cut_out(text, in_text), ""
    best_file, best, best_worth = File("", text), in_text, (0, _worth(have), -1)
    for file in files():
        found = _in_file(file.text, sought, have)
        ranks = best_ranks(found)
        worth = (len(ranks.keys() - have.keys()), _worth(ranks), 0)
        if worth > best_worth and any(rank < have.get(group, 2) for group, rank in ranks.items()):
            best_file, best, best_worth = file, found, worth
    return marks, cut_out(best_file.text, best), best_file.name


def _worth(ranks: Mapping[int, int]) -> int:
    return sum(1 if rank else 2 for rank in ranks.values())


def _in_file(text: str, sought: Sought, have: Mapping[int, int]) -> list[Match]:
    """The matches about that place of a file's text which shows most: beside its rarest word that is wanting."""
    bare = folded(text)
    wanting = [group for group in range(len(sought)) if have.get(group, 1)]
    places = [some for group in wanting if (some := sought.places(bare, group, _MOST_PLACES))]
    best: list[Match] = []
    best_worth = (0, 0)
    rarest: list[int] = min(places, key=len, default=[])
    for place in sorted(rarest):
        found = sought.matches_between(text, max(0, place - SNIPPET_LENGTH // 2), place + SNIPPET_LENGTH // 2)
        worth = (_worth(best_ranks(found)), len(found))
        if worth > best_worth:
            best, best_worth = found, worth
    return best
