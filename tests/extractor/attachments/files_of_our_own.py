"""Small PDF, Word and Excel files, made for the tests."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx import Document

ROWS = [
    ["STT", "Họ và tên", "Chức vụ, đơn vị"],
    ["1", "Nguyễn Thị Hạnh", "Giáo viên Trường Tiểu học Phước Thạnh"],
    ["2", "Trần Văn Lộc", "Bí thư Chi bộ thôn Đồng Tâm"],
]
HEAD = "Quyết định 1234/QĐ-UBND về việc tặng Bằng khen"
PARAGRAPH = "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 2 cá nhân có thành tích xuất sắc trong năm 2019."


def pdf(lines: Sequence[tuple[float, float, str]], grid: Sequence[Sequence[str]] = (), font: str = "") -> bytes:
    """A page with ``lines`` at (left, top) in points and a ruled table; ``font`` has Latin letters only."""
    texts = [*lines]
    rules = []
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            left, top = 60 + 150 * column, 400 + 30 * row
            rules.append(f"{left} {842 - top - 30} 150 30 re S")
            texts.append((left + 5, top + 8, cell))
    codes = {letter: number + 1 for number, letter in enumerate(sorted(set("".join(text for *_, text in texts))))}
    drawn = [
        f"BT /F 7 Tf 1 0 0 1 {left} {842 - top - 10} Tm <{_codes(text, None if font else codes)}> Tj ET"
        for left, top, text in texts
    ]
    content = "\n".join([*rules, *drawn]).encode()
    return _pdf([content], _latin_font(font) if font else _unicode_font(codes))


def scan(pages: int = 1) -> bytes:
    """Pages that are a picture and nothing else."""
    picture = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    return _pdf([picture] * pages, _latin_font("Helvetica"))


def docbook(*paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> str:
    """A book of DocBook 4 with paragraphs and a table, in antiword's order of elements."""
    told = "".join(f"<para>\n{escape(text)}\n</para>" for text in paragraphs)
    cells = ("".join(f"<entry>\n{escape(cell)}\n</entry>" for cell in row) for row in rows)
    table = "".join(f"<row>{row}</row>" for row in cells)
    if table:
        told += f"<para><informaltable><tgroup cols='3'><tbody>{table}</tbody></tgroup></informaltable></para>"
    kind = '<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "docbookx.dtd">'
    return f"<?xml version='1.0' encoding='utf-8'?>{kind}<book><chapter><title/>{told}</chapter></book>"


def _codes(text: str, codes: dict[str, int] | None) -> str:
    return text.encode("latin-1").hex() if codes is None else "".join(f"{codes[letter]:04x}" for letter in text)


def _latin_font(name: str) -> list[bytes]:
    widths = " ".join(["500"] * 224)
    descriptor = f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [0 -200 1000 800] /Ascent 800 "
    descriptor += "/Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>"
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 32 /LastChar 255 /Widths [{widths}] "
    return [f"{font}/Encoding /WinAnsiEncoding /FontDescriptor 5 0 R >>".encode(), descriptor.encode()]


def _unicode_font(codes: dict[str, int]) -> list[bytes]:
    pairs = "\n".join(f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
    cmap += f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}\nendbfchar\n"
    cmap += "endcmap end end"
    return [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Times /Encoding /Identity-H "
        b"/DescendantFonts [5 0 R] /ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times /DW 500 /FontDescriptor 7 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap.encode()),
        b"<< /Type /FontDescriptor /FontName /Times /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 "
        b"/CapHeight 700 /ItalicAngle 0 /StemV 80 >>",
    ]


def _pdf(contents: Sequence[bytes], font: Sequence[bytes]) -> bytes:
    first = 4 + len(font)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< >>",
        *font,
    ]
    for number, content in enumerate(contents):
        place = first + 2 * number + 1
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> "
            b"/Contents %d 0 R >>" % place
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, described in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, described)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)


def docx(paragraphs: Sequence[str], grid: Sequence[Sequence[str]] = (), font: str = "") -> bytes:
    """A document of ``paragraphs`` and one table."""
    document = Document()
    for text in paragraphs:
        run = document.add_paragraph().add_run(text)
        if font:
            run.font.name = font
    if grid:
        table = document.add_table(rows=0, cols=len(grid[0]))
        for row in grid:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def xlsx(grid: Sequence[Sequence[str | float]], state: str = "visible") -> bytes:
    """A workbook of one sheet; ``state`` may be "hidden"."""
    rows = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in grid)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<sheet name="A" sheetId="1" state="{state}" r:id="rId1"/>'
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{sheet}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
        }
    )


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP file of ``members``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()
