"""Words and patterns of the gazetteers, searched for together."""

from __future__ import annotations

import re

import pytest

from extractor.patterns import Lexicon, any_word


def found(lexicon: Lexicon, key: str) -> list[tuple[str, str]]:
    return [(kind, match[0]) for kind, match in lexicon.find(key, 0, len(key))]


def test_the_longest_word_wins_where_words_begin_alike() -> None:
    lexicon = Lexicon({"body": ["sở"], "service": ["sở y tế"]})
    assert found(lexicon, "sở y tế và sở xây dựng") == [("service", "sở y tế"), ("body", "sở")]


def test_of_equal_words_the_class_named_first_wins() -> None:
    assert found(Lexicon({"first": ["tỉnh"], "second": ["tỉnh"]}), "tỉnh") == [("first", "tỉnh")]


def test_words_are_found_at_their_own_ends_only() -> None:
    lexicon = Lexicon({"give": ["tặng", "trao"]})
    assert found(lexicon, "trao tặng") == [("give", "trao"), ("give", "tặng")]
    assert found(lexicon, "traong xtặng bi-trao") == []


def test_optional_parts_alternatives_and_lookarounds() -> None:
    lexicon = Lexicon({"office": ["(?:phó )?chủ tịch(?! nước)", "bộ (?:trưởng|chính trị)"]})
    assert found(lexicon, "phó chủ tịch, bộ chính trị, chủ tịch nước") == [
        ("office", "phó chủ tịch"),
        ("office", "bộ chính trị"),
    ]


def test_match_looks_at_one_place_and_search_ahead() -> None:
    lexicon = Lexicon({"give": ["tặng"]})
    assert lexicon.match("ubnd tặng", 0, 9) is None
    hit = lexicon.search("ubnd tặng", 0, 9)
    assert hit is not None
    assert (hit[0], hit[1].start()) == ("give", 5)


@pytest.mark.parametrize("pattern", ["(?:a|b", "a)"])
def test_unbalanced_brackets_are_told(pattern: str) -> None:
    with pytest.raises((ValueError, IndexError), match=r"bracket|range"):
        Lexicon({"broken": [pattern]})


def test_any_word_takes_words_as_they_stand() -> None:
    pattern = re.compile(any_word(["đ/c", "đồng chí", "đồng"]))
    assert [match[0] for match in pattern.finditer("đ/c và đồng chí đồng")] == ["đ/c", "đồng chí", "đồng"]
