"""Words and patterns of the gazetteers, searched for together."""

from __future__ import annotations

import re

import pytest

from extractor.patterns import Lexicon, any_word


def found(lexicon: Lexicon, key: str) -> list[tuple[str, str]]:
    return [(word.kind, key[word.start : word.end]) for word in lexicon.find(key, 0, len(key))]


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
    assert hit == ("give", 5, 9)


@pytest.mark.parametrize("before", ["", " ", "(", "“", "/", "👏", "\n"])
def test_a_word_begins_the_text_or_stands_after_any_sign_but_letters_digits_and_hyphens(before: str) -> None:
    lexicon = Lexicon({"give": ["tặng"]})
    key, start = f"{before}tặng", len(before)
    assert lexicon.find(key, 0, start + 4) == [("give", start, start + 4)]
    assert lexicon.search(key, 0, start + 4) == ("give", start, start + 4)
    assert lexicon.match(key, start, start + 4) == ("give", start, start + 4)


@pytest.mark.parametrize("before", ["ơ", "Z", "7", "-", "_"])
def test_no_word_begins_within_another(before: str) -> None:
    lexicon, key = Lexicon({"give": ["tặng"]}), f"{before}tặng"
    assert lexicon.find(key, 0, len(key)) == lexicon.find(key, 1, len(key)) == []
    assert lexicon.search(key, 1, len(key)) is lexicon.match(key, 1, len(key)) is None


def test_where_words_of_several_classes_begin_alike_each_keeps_its_own() -> None:
    lexicon = Lexicon({"give": ["trao", "trao tặng"], "void": ["trao (?:quà|hoa)", "trao tặng quà"]})
    assert found(lexicon, "trao, trao hoa, trao tặng, trao tặng quà") == [
        ("give", "trao"),
        ("void", "trao hoa"),
        ("give", "trao tặng"),
        ("void", "trao tặng quà"),
    ]


@pytest.mark.parametrize("pattern", ["(?:a|b", "a)"])
def test_unbalanced_brackets_are_told(pattern: str) -> None:
    with pytest.raises((ValueError, IndexError), match=r"bracket|range"):
        Lexicon({"broken": [pattern]})


def test_any_word_takes_words_as_they_stand() -> None:
    pattern = re.compile(any_word(["đ/c", "đồng chí", "đồng"]))
    assert [match[0] for match in pattern.finditer("đ/c và đồng chí đồng")] == ["đ/c", "đồng chí", "đồng"]
