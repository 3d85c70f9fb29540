import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.notes import NoteKind
from index.parser import MAX_WORDS, parse, read_days
from index.query import Among, Atom, Dated, Phrase, Plain


def _atoms(text: str) -> list[Atom]:
    return [literal.atom for clause in parse(text).clauses for literal in clause.literals]


def _shown(atom: Atom) -> str:
    match atom:
        case Plain():
            return atom.row.surfaces[0] + "*" * atom.starred
        case Phrase():
            return ("quoted " if atom.quoted else "joined ") + " ".join(atom.row.surfaces)
        case Among():
            return f"{atom.facet}={' '.join(atom.row.bares)}"
        case Dated():
            return "–".join(str(day and datetime.date.fromordinal(day)) for day in (atom.since, atom.until))


def _read(text: str) -> str:
    clauses = (
        " | ".join("-" * literal.negated + _shown(literal.atom) for literal in clause.literals)
        for clause in parse(text).clauses
    )
    return "; ".join(clauses)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("bằng khen", "bằng; khen"),
        ('"Cờ thi đua" tỉnh', "quoted Cờ thi đua; tỉnh"),
        ("174/KH-UBND", "joined 174 KH UBND"),
        ("(xã, phường)", "xã; phường"),
        ("thưở* *", "thưở*"),
        ("-huyện", "-huyện"),
        ('-"cấp huyện"', "-quoted cấp huyện"),
        ("Thi đua - Khen thưởng", "Thi; đua; Khen; thưởng"),
        ("a OR b c OR d OR -e", "a | b; c | d | -e"),
        ("a AND b", "a; b"),
        ("tỉnh:lạng-sơn", "province=lang son"),
        ("TINH:lang_son", "province=lang son"),
        ('Khen:"Cờ thi đua"', "award=co thi dua"),
        ("phong-trào:x phongtrao:y phong_trào:z", "campaign=x; campaign=y; campaign=z"),
        ("-source:báo", "-source=bao"),
        ("năm:2020", "year=2020"),
        ("năm:2016-2020", "2016-01-01–2020-12-31"),
        ("năm:5/2020", "2020-05-01–2020-05-31"),
        ("từ:2020-01 đến:30/6/2021", "2020-01-01–None; None–2021-06-30"),
        ("from:2020 before:2021", "2020-01-01–None; None–2021-12-31"),
        ("", ""),
    ],
)
def test_reads(text: str, read: str) -> None:
    assert _read(text) == read
    assert not parse(text).notes


@pytest.mark.parametrize(
    ("text", "read", "note", "about"),
    [
        ('khen "mở ra', "khen; mở; ra", NoteKind.OPEN_QUOTE, "mở ra"),
        ("foo:bar", "joined foo bar", NoteKind.UNKNOWN_FIELD, "foo"),
        ('foo:"bar baz"', "foo; quoted bar baz", NoteKind.UNKNOWN_FIELD, "foo"),
        ("tỉnh: Lạng", "tỉnh; Lạng", NoteKind.EMPTY_FIELD, "tỉnh"),
        ('tỉnh:""', "tỉnh", NoteKind.EMPTY_FIELD, "tỉnh"),
        ("năm:abc", "joined năm abc", NoteKind.BAD_DATE, "năm:abc"),
        ("từ:31/2/2020", "joined từ 31 2 2020", NoteKind.BAD_DATE, "từ:31/2/2020"),
        ("OR a", "a", NoteKind.LONE_OPERATOR, "OR"),
        ("a OR", "a", NoteKind.LONE_OPERATOR, "OR"),
        ("a OR OR b", "a | b", NoteKind.LONE_OPERATOR, "OR"),
        ("🎉", "", NoteKind.NO_WORDS, ""),
        ('""', "", NoteKind.NO_WORDS, ""),
    ],
)
def test_what_is_broken_is_plain_words_and_noted(text: str, read: str, note: NoteKind, about: str) -> None:
    assert _read(text) == read
    assert [(one.kind, one.about) for one in parse(text).notes] == [(note, about)]


def test_an_address_or_a_time_is_no_unknown_filter() -> None:
    assert not parse("http://vi.example/a 16:30").notes


def test_notes_are_told_in_both_languages() -> None:
    (note,) = parse("foo:bar").notes
    assert "foo" in note.text("vi")
    assert note.text("vi") != note.text("en")


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-05", "2020-05-01", "2020-05-31"),
        ("5/2020", "2020-05-01", "2020-05-31"),
        ("05/5/2020", "2020-05-05", "2020-05-05"),
        ("5-5-2020", "2020-05-05", "2020-05-05"),
        ("2020-05-05/2020-06", "2020-05-05", "2020-06-30"),
    ],
)
def test_reads_dates_as_they_are_written_in_vietnam(typed: str, first: str, last: str) -> None:
    found = read_days(typed)
    assert found
    assert datetime.date.fromordinal(found.first).isoformat() == first
    assert datetime.date.fromordinal(found.last).isoformat() == last


_NASTY = st.text(alphabet=st.sampled_from('abđ ":-*OR|()/.,“”tỉnhnăm2020từ:\n\x00\u0301🎉'))


@given(st.one_of(st.text(), _NASTY))
def test_any_text_is_a_query_of_bounded_size(text: str) -> None:
    atoms = _atoms(text)
    assert len(atoms) <= 2 * MAX_WORDS
    words = sum(len(atom.row) for atom in atoms if not isinstance(atom, Dated))
    assert words <= 3 * MAX_WORDS


@pytest.mark.timeout(60)
@pytest.mark.parametrize("part", ["a ", '"', "-", "OR ", "tỉnh:", 'tỉnh:"', "a-", ".", "🎉", "x", "- ", "\u0301", "a:"])
def test_a_text_of_megabytes_is_read_up_to_its_bound(part: str) -> None:
    query = parse(part * 300_000)
    assert NoteKind.CUT in {note.kind for note in query.notes}
