"""Reading time grows with the text alone: seconds for 100 kB, 300 kB and 1 MB of one cue said again and again.

Each cue begins what a finder looks for and never ends it, or ends it at once: the texts that make a finder look far
ahead or back from each of many places. Ten times the text may cost about ten times the seconds (last column). The same
cues stand in ``tests/extractor/test_linear_time.py``, which asks only that they are read to their end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from extractor.awards import find_awards
from extractor.campaigns import find_campaigns
from extractor.dates import find_dates
from extractor.documents import find_documents
from extractor.head import read_text
from extractor.officials import find_officials
from extractor.page import Page
from extractor.reading import Reading, read
from extractor.vietnamese import nfc

LENGTHS = (100_000, 300_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Kind:
    """``find`` reads what ``prepare`` made of a text (which is not timed); ``letters`` of a cue are read in a second
    or two, so that the tests can wait for them."""

    find: Callable[..., object]
    cues: tuple[str, ...]
    prepare: Callable[[str], object]
    letters: int = 1_000_000


def repeated(cue: str, letters: int) -> str:
    """``letters`` letters of ``cue`` said again and again."""
    return nfc((cue * (letters // len(cue) + 1))[:letters])


def _reading(text: str) -> Reading:
    return read(Page(text, published="2021-06-15"))


KINDS = {
    "lines": Kind(
        read_text, ("a\n", "Tin liên quan\n", "- 5/3\n", "Số: 1/QĐ-UBND\n", "Nguyễn Văn A - "), str, letters=500_000
    ),
    "dates": Kind(
        find_dates,
        ("ngày 5/3, ", "12-13/", "(5/3/2020 - ", "từ nay đến ", "tháng 5 đến ", "năm 2020 - ", "1-"),
        _reading,
        letters=750_000,
    ),
    "documents": Kind(
        find_documents,
        ("số 12/KH-UBND, ", "Quyết định số 12/QĐ-UBND và ", "12/QĐ-", "Nghị quyết 57, ", "cùng ngày "),
        _reading,
    ),
    "officials": Kind(
        find_officials,
        (
            "Phó Chủ tịch UBND tỉnh, Giám đốc Sở Y tế, ",
            "Chủ tịch UBND xã Sơn Hà Nguyễn Văn An ",
            "các Phó Chủ tịch UBND tỉnh: Lê An, Vũ Bình, ",
            "ông Lê Văn Sơn, Trưởng bản; Ông Sơn, Trưởng thôn. Ông là Trưởng xóm. ",
            "Trưởng Ban Chỉ đạo phòng, chống ",
            "KT. CHỦ TỊCH\n",
            "H’((((“",
        ),
        _reading,
        letters=400_000,
    ),
    "campaigns": Kind(
        find_campaigns,
        (
            "phong trào thi đua ",
            "phong trào thi đua “A b”, ",
            "phong trào thi đua “",
            "“A b”; ",
            "đợt thi đua cao điểm đặc biệt ",
            "đợt thi đua lập thành tích chào mừng ",
            "đợt thi đua với chủ đề “A”, ",
            "phong trào “A” do ",
            "phong trào “A” (",
            "phong trào thi đua xây dựng x, y, ",
            "phong trào “A” từ ngày 1/1 đến ",
            "phong trào thi đua với chủ đề:\n",
            "“ ‘ ",
            "các phong trào thi đua như ",
            "phong trào thi đua “A b”. ",
            "cuộc vận động Xây dựng a và Giữ b, ",
        ),
        _reading,
        letters=500_000,
    ),
    "awards": Kind(
        find_awards,
        (
            "tặng Bằng khen cho ",
            "Bằng khen của Thủ tướng Chính phủ, ",
            "12 tập thể, 5 cá nhân ",
            "tặng thưởng Huân chương Lao động hạng Nhất, hạng Nhì, ",
            "- Ông Lê An;\n",
            "đề nghị Chủ tịch nước ",
            "thu hồi, hủy bỏ ",
            "Giấy khen (",
            "Bằng khen | 5 | ",
            "| Bằng khen | 5 |\n",
            "- 5 tập thể tặng Bằng khen;\n",
            "Tặng Bằng khen cho:\n",
            "tặng Bằng khen cho các xã: A, B, C, ",
            "tặng Bằng khen cho ông Hà Văn Tố, ",
            "Kỷ niệm chương “Vì sự nghiệp ",
        ),
        _reading,
        letters=200_000,
    ),
}


def seconds(kind: Kind, cue: str, letters: int) -> float:
    """Processor seconds of one reading of ``letters`` letters."""
    prepared = kind.prepare(repeated(cue, letters))
    begun = time.process_time()
    kind.find(prepared)
    return time.process_time() - begun


def _row(kind: Kind, cue: str, lengths: Sequence[int]) -> list[str]:
    taken = [seconds(kind, cue, letters) for letters in lengths]
    growth = f"{taken[-1] / taken[0]:.1f}" if taken[0] >= 0.01 else "–"
    return [*(f"{one:.2f}" for one in taken), growth]


def main() -> None:
    """Print the seconds of each cue at each length; ten times the text costs about ten times."""
    table = Table("kind", "cue", *(f"{letters:,}" for letters in LENGTHS), "growth")
    for name, kind in KINDS.items():
        for cue in kind.cues:
            table.add_row(name, repr(cue), *_row(kind, cue, LENGTHS))
    Console().print(table)


if __name__ == "__main__":
    main()
