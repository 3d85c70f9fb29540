import pytest

from index.abbreviations import abbreviations
from index.words import Row


def _meanings(text: str) -> list[str]:
    return [found.form.meaning for found in abbreviations().find(Row.of_text(text))]


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("UBND", ["ubnd"]),
        ("ubnd", ["ubnd"]),
        ("Uỷ ban Nhân dân", ["ubnd"]),
        ("uy ban nhan dan", ["ubnd"]),
        ("Thi đua, khen thưởng", ["tđkt"]),
        ("TĐ-KT", ["tđkt"]),
        ("Hội đồng Thi đua - Khen thưởng", ["hđtđkt"]),
        ("TW", ["tw"]),
        ("T.Ư", ["tw"]),
        ("TU", ["tu"]),
        ("TP", ["tp"]),
        ("chiến sĩ thi đua, chiến sỹ thi đua", ["cstđ", "cstđ"]),
    ],
)
def test_a_form_is_recognised(text: str, meanings: list[str]) -> None:
    assert _meanings(text) == meanings


@pytest.mark.parametrize("text", ["tu", "Tu", "từ", "tư", "tp", "t.ư", "chính phụ", "ủy bản nhân dân", "UBNDX", ""])
def test_a_word_is_no_abbreviation(text: str) -> None:
    assert _meanings(text) == []


def test_of_overlapping_forms_the_longest_is_taken() -> None:
    row = Row.of_text("Ban Thi đua - Khen thưởng")
    (found,) = abbreviations().find(row)
    assert (found.start, found.end, found.form.meaning) == (0, 5, "btđkt")


def test_texts_have_every_form_counted() -> None:
    row = Row.of_text("Ban Thi đua - Khen thưởng")
    assert {found.form.meaning for found in abbreviations().scan(row)} == {"btđkt", "tđkt"}


def test_each_meaning_has_two_ways_to_write_it() -> None:
    assert all(len(forms) > 1 for forms in abbreviations().forms.values())
