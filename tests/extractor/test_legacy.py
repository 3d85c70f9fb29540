"""Text for fonts from before Unicode: recognised by evidence, put into Unicode, and nothing else touched."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.encoding import decode
from extractor.gazetteer import load
from extractor.html import read_html
from extractor.legacy import Run, encodings, mend
from extractor.syllable import is_syllable
from tests.shared_material import SHARED, needs_shared

TEXT = (
    "Sáng ngày 12/8/2009, tại hội trường huyện Phước Thạnh, Ủy ban nhân dân tỉnh tổ chức lễ trao tặng Bằng khen của "
    "Thủ tướng Chính phủ cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước. Đồng chí "
    "Phó Chủ tịch nhấn mạnh: những gương điển hình tiên tiến cần được nhân rộng, khen thưởng kịp thời, đúng người."
)
# Upper-case letters with a tone have no place in TCVN3: they are printed by a font of capitals.
SMALL = TEXT.replace("Ủy", "ủy")
ENGLISH = "The café’s “naïve” staff paid £20 for a façade – © 2009 Müller & Søn®, 25 °C, ½ price, El Niño. " * 9
FRENCH = "Le président a décoré les élèves de l'école où naît l'été; les médailles, très désirées, ont été gravées. "
NAMES = [legacy.name for legacy in encodings()]


def written(name: str) -> dict[str, str]:
    """Letters, and what stands for them."""
    rows = next(table["rows"] for table in load("legacy").values() if table["name"] == name)
    return {
        letter: sign for said, printed in rows for letter, sign in zip(said.split(), printed.split(" "), strict=True)
    }


def typed(text: str, name: str) -> str:
    """``text`` as it was typed with the fonts of ``name``, in Latin letters."""
    table = written(name)
    return "".join(table.get(letter, letter) for letter in text)


def as_bytes(text: str, name: str) -> bytes:
    return typed(text, name).encode("latin-1")


def own_text(name: str) -> str:
    return SMALL if name == "TCVN3" else TEXT


@pytest.mark.parametrize("legacy", encodings(), ids=lambda legacy: legacy.name)
def test_each_letter_of_a_table_comes_back(legacy):
    for letter, sign in written(legacy.name).items():
        assert legacy.converted(f"b{sign}b") == f"b{letter}b"


def test_the_tables_have_every_letter_that_their_encoding_has():
    small = set("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")
    capitals = {letter.upper() for letter in small}
    assert set(written("TCVN3")) == small | set("ĂÂĐÊÔƠƯ")
    assert set(written("VNI-Windows")) == small | capitals
    assert set(written("VISCII")) == (small | capitals) - {"Õ"}


@pytest.mark.parametrize("name", NAMES)
@given(words=st.lists(st.sampled_from(SMALL.replace(",", "").replace(".", "").split()), min_size=1, max_size=30))
def test_any_words_come_back(name, words):
    legacy = next(known for known in encodings() if known.name == name)
    text = " ".join(words)
    assert legacy.converted(typed(text, name)) == text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("label", [None, "text/html", "text/html; charset=iso-8859-1", "text/html; charset=utf-8"])
def test_bytes_of_an_old_encoding_are_read_whatever_the_label(name, label):
    decoded = decode(as_bytes(own_text(name), name), label)
    assert (decoded.text, decoded.legacy) == (own_text(name), name)
    assert decoded.utf8.decode() == decoded.text


@pytest.mark.parametrize("name", NAMES)
def test_a_utf_8_page_with_such_letters_is_put_into_unicode_and_its_frame_left(name):
    frame = "<ul><li>Trang chủ</li><li>Văn bản điều hành</li><li>Thông báo</li></ul>"
    page = (
        f"<html><body>{frame}<h1>{typed('Lễ tuyên dương', name)}</h1><p>{typed(own_text(name), name)}</p></body></html>"
    )
    decoded = decode(page.encode(), "text/html; charset=utf-8")
    assert decoded.legacy == name
    assert own_text(name) in decoded.text
    assert "Lễ tuyên dương" in decoded.text
    assert frame in decoded.text


def test_letters_as_entities_are_read():
    entities = "".join(f"&#{ord(sign)};" if ord(sign) > 126 else sign for sign in typed(SMALL, "TCVN3"))
    named = entities.replace("&#174;", "&reg;").replace("&#173;", "&shy;").replace("&#172;", "&not;")
    for body in (entities, named):
        assert SMALL in decode(f"<html><p>{body}</p></html>".encode()).text


def test_a_font_of_capitals_prints_capitals():
    words = typed("bằng khen", "TCVN3")
    page = f'<html><p><font face=".VnTimeH">{words}</font> <span style="font-family:.VnTime">{words}</span></p>'
    decoded = decode(page.encode())
    assert "BẰNG KHEN</font>" in decoded.text
    assert "bằng khen</span>" in decoded.text


def test_few_words_suffice_where_the_markup_names_the_font():
    words = typed("Bằng khen", "VNI-Windows")
    assert decode(f'<p><font face="VNI-Times">{words}</font></p>'.encode()).legacy == "VNI-Windows"
    assert decode(f"<p><font>{words}</font></p>".encode()).legacy == ""


def test_the_article_of_such_a_page_is_read_and_says_so():
    paragraphs = "".join(f"<p>{typed(SMALL, 'TCVN3')}</p>" for _ in range(3))
    head = f"<title>{typed('Trao tặng Bằng khen', 'TCVN3')}</title>"
    page = f"<html><head>{head}</head><body><h1>{typed('Trao tặng Bằng khen', 'TCVN3')}</h1>{paragraphs}</body></html>"
    found = read_html(page.encode(), "text/html; charset=utf-8")
    assert found.page.title == "Trao tặng Bằng khen"
    assert SMALL in found.page.text
    assert "TCVN3" in found.read_by


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        TEXT.upper(),
        ENGLISH,
        FRENCH * 9,
        "Thông báo và trang là các bài có ý: bão, lũ, tái bàn, sông Hàn, Hà Tây, Hòa Bình, Cà Mau. " * 9,
        "Größe für Straßen: übermäßig schöne Grüße; fünf Bäume, größer. " * 9,
        "Señor niño mañana, corazón, acción: educación física del año. " * 9,
        f"{TEXT}\n{ENGLISH}\n{FRENCH}",
        "®" * 50 + "\u00ad" * 50,
    ],
)
def test_other_text_is_left_as_it_is(text):
    for body in (text, f"<html><body><p>{text}</p></body></html>"):
        decoded = decode(body.encode())
        assert (decoded.text, decoded.legacy) == (body, "")


def test_a_unicode_page_in_a_style_sheet_with_an_old_font_is_left_as_it_is():
    style = '<style>.x{font-family:".VnTime"}</style>'
    page = f"<html>{style}<p>{TEXT}</p><p>Thông báo: {ENGLISH}</p><p>{FRENCH}</p></html>"
    assert decode(page.encode()).text == page


def texts_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".html")]


def test_no_golden_page_and_no_gold_text_of_ours_is_changed():
    paths = [*texts_of(Path(__file__).parents[1] / "gold"), *texts_of(Path(__file__).parents[1] / "golden")]
    assert paths
    assert [path.name for path in paths if decode(path.read_bytes()).legacy] == []


@needs_shared
def test_no_gold_text_of_the_field_is_changed():
    paths = texts_of(SHARED / "gold")
    assert paths
    assert [path.name for path in paths if decode(path.read_bytes()).legacy] == []


@given(text=st.text(alphabet=st.characters(max_codepoint=0x1FF)))
def test_any_text_is_borne(text):
    texts, _ = mend([Run(text), Run(text, ".VnTime")])
    assert len(texts) == 2


@pytest.mark.parametrize("word", ["nghiêng", "Khuyến", "quả", "ủy", "gì", "yêu", "được", "thuở", "TÍCH", "khuya", "ở"])
def test_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["staff", "cach", "têt", "hệộ", "x", "ộtộ", "Windowsđ", ""])
def test_no_syllables(word):
    assert not is_syllable(word)
