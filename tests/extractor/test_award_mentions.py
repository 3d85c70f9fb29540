"""What a mention of an award records: its place, its name, who grants it, its entry in the taxonomy, how sure it is."""

from __future__ import annotations

import pytest

from extractor.facts import Level
from tests.extractor.award_cases import awards_of, rows_in


def test_the_span_is_the_awards_name_and_the_evidence_its_clause() -> None:
    text = "Sau lễ chào cờ, UBND huyện Hoa Lư tặng Giấy khen cho 6 dân quân; hội nghị nghỉ trưa."
    (award,) = awards_of(text)
    assert award.surface == "Giấy khen"
    assert text[award.span.start : award.span.end] == "Giấy khen"
    told = text[award.evidence.start : award.evidence.end]
    assert "UBND huyện Hoa Lư tặng Giấy khen cho 6 dân quân" in told
    assert "nghỉ trưa" not in told


@pytest.mark.parametrize(
    ("text", "grantor", "award_id"),
    [
        ("Thủ tướng Chính phủ tặng Bằng khen cho 2 xã.", "Thủ tướng Chính phủ", "bk-thu-tuong"),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho 2 xã.", "Chủ tịch UBND tỉnh", "bk-tinh"),
        ("Hai thầy giáo được phong tặng danh hiệu Nhà giáo nhân dân.", None, "dh-nha-giao-nhan-dan"),
        ("Chủ tịch UBND xã Nậm Cắn Lê Thị Tư tặng Giấy khen cho 2 hộ.", "Chủ tịch UBND xã Nậm Cắn", "gk-xa"),
        ("Giám đốc Sở Y tế tặng Giấy khen cho 4 kíp trực.", "Giám đốc Sở Y tế", "gk-so"),
    ],
)
def test_the_grantor_is_as_printed_without_the_officers_name(text: str, grantor: str | None, award_id: str) -> None:
    (award,) = awards_of(text)
    assert award.grantor == grantor
    assert award.award_id == award_id


@pytest.mark.parametrize(
    ("printed", "recorded"),
    [
        ("Chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua, unit, 3 individual"),
        ("CSTĐ cơ sở", "Chiến sĩ thi đua, unit, 3 individual"),
        ("Chiến sĩ thi đua cấp tỉnh", "Chiến sĩ thi đua, province, 3 individual"),
        ("Chiến sĩ thi đua toàn quốc", "Chiến sĩ thi đua, government, 3 individual"),
        ("Lao động tiên tiến", "Lao động tiên tiến, -, 3 individual"),
    ],
)
def test_titles_are_recorded_by_one_name_and_keep_their_scope(printed: str, recorded: str) -> None:
    assert rows_in(f"Phòng có 3 người đạt danh hiệu {printed}.") == [recorded]
    assert rows_in(f"Phòng có 3 người đạt danh hiệu “{printed}”.") == [recorded]


@pytest.mark.parametrize(
    ("ranks", "recorded"),
    [
        ("hạng Nhất", "hạng 1"),
        ("hạng Nhì", "hạng 2"),
        ("hạng III", "hạng 3"),
        ("hạng 3", "hạng 3"),
        ("(hạng Ba)", "hạng 3"),
        ("hạng Nhất, Nhì, Ba", "hạng 1,2,3"),
        ("hạng Nhì và hạng Ba", "hạng 2,3"),
    ],
)
def test_ranks(ranks: str, recorded: str) -> None:
    assert rows_in(f"Chủ tịch nước tặng Huân chương Lao động {ranks} cho 9 tập thể.") == [
        f"Huân chương Lao động {recorded}, state, 9 collective"
    ]


def test_orders_of_all_ranks_have_none() -> None:
    assert rows_in("Chủ tịch nước tặng Huân chương Lao động các hạng cho 9 tập thể.") == [
        "Huân chương Lao động, state, 9 collective"
    ]


def test_a_badges_own_name_is_kept_without_quotation_marks() -> None:
    (award,) = awards_of("Tỉnh đoàn trao Huy hiệu “Tuổi trẻ dũng cảm” cho em Lò Văn Sáu.")
    assert award.award == "Huy hiệu Tuổi trẻ dũng cảm"
    assert award.surface.startswith("Huy hiệu")


def test_a_misprinted_name_stays_as_printed_and_keeps_its_entry() -> None:
    (award,) = awards_of("Chủ tịch UBND tỉnh tặng Bắng khen cho 4 tập thể.")
    assert (award.award, award.level) == ("Bắng khen", Level.PROVINCE)


def test_a_row_that_is_only_guessed_says_so() -> None:
    (sure,) = awards_of("Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tập thể.")
    (guessed,) = awards_of("Chủ tịch UBND tỉnh tặng Bằng khen cho 4 tò he.")
    assert sure.confidence >= 0.9 > guessed.confidence


def test_a_level_that_nobody_tells_makes_a_row_less_sure() -> None:
    (told,) = awards_of("UBND tỉnh tặng Bằng khen cho 4 tập thể.")
    (untold,) = awards_of("Bốn tập thể được tặng Bằng khen.")
    assert untold.level is None
    assert untold.confidence < told.confidence
