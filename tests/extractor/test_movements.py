"""National movements: local editions, abbreviations and variants lead to one canonical entry."""

from __future__ import annotations

import pytest

from extractor.movements import movement_ending_at, movement_of, movements
from extractor.vietnamese import key

CASES = [
    ("Cả nước chung sức xây dựng nông thôn mới", "nong-thon-moi"),
    ("Gia Lai chung sức xây dựng nông thôn mới", "nong-thon-moi"),
    ("Thái Bình chung sức xây dựng tỉnh nông thôn mới", "nong-thon-moi"),
    ("Long An cùng cả nước chung tay vì người nghèo – Không để ai bị bỏ lại phía sau", "vi-nguoi-ngheo"),
    ("Doanh nghiệp tỉnh Long An hội nhập và phát triển", "doanh-nghiep-hoi-nhap"),
    ("CBCCVC thi đua thực hiện văn hoá công sở", "van-hoa-cong-so"),
    ("TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC", "bao-ve-an-ninh-to-quoc"),
    ("TDBVANTQ", "bao-ve-an-ninh-to-quoc"),
    ("TĐQT", "thi-dua-quyet-thang"),
    ("Thi đua Quyết thắng", "thi-dua-quyet-thang"),
    ("Dạy tốt, học tốt", "hai-tot"),
    ("Lao động giỏi - Lao động sáng tạo", "lao-dong-gioi"),
    ("Nông dân thi đua sản xuất, kinh doanh giỏi", "nong-dan-san-xuat-gioi"),
    ("500 ngày đêm hoàn thành 3.000 km đường cao tốc", "ba-nghin-km-cao-toc"),
]


@pytest.mark.parametrize(("name", "entry"), CASES)
def test_a_name_leads_to_its_movement(name: str, entry: str) -> None:
    movement = movement_of(name)
    assert movement is not None
    assert movement.id == entry


@pytest.mark.parametrize("name", ["Đoàn kết, kỷ cương, quyết thắng", "Thắp sáng đường quê", "Hai giảm", ""])
def test_a_local_name_leads_to_none(name: str) -> None:
    assert movement_of(name) is None


def test_entries_are_told_apart_by_their_id() -> None:
    ids = [movement.id for movement in movements()]
    assert len(set(ids)) == len(ids)
    assert all(movement.until is None or (movement.since or 0) <= movement.until for movement in movements())


def test_a_wording_is_read_to_its_end() -> None:
    text = key("toàn dân đoàn kết xây dựng đời sống văn hóa được duy trì")
    assert movement_ending_at(text, 0, len(text)) == text.index(" được")
    assert movement_ending_at(text, 5, len(text)) is None
