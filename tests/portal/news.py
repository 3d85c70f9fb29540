"""Invented news of emulation and commendation, always the same for a number."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

_PLACES = ("Mường Lống", "Vàm Nao", "Bình Trị", "Sa Lý", "Tân Hưng", "Đông Yên", "Khe Sim", "Phú Lạc", "Cẩm Đàn")
_BODIES = ("Hội Nông dân", "Liên đoàn Lao động", "Hội Phụ nữ", "Ban Chỉ huy Quân sự", "Phòng Giáo dục", "Đoàn xã")
_NAMES = ("Lò Thị Pâng", "Trần Bá Khiêm", "Hà Văn Tưởng", "Nguyễn Diệu Lê", "Quàng Thị Ín", "Vi Đức Thoại", "Đỗ Hạ")
_DEEDS = (
    "dựng lại bảy nhịp cầu tre sau lũ",
    "giữ được lớp học ban đêm suốt mùa rét",
    "trồng xong ba mươi héc-ta quế non",
    "vận động từng nhà hiến đất mở đường",
    "đưa nước sạch về tới bản cuối cùng",
)


@dataclass(frozen=True)
class News:
    """One article. ``attachments`` are names of files that it links to."""

    number: int
    title: str
    day: date
    author: str
    paragraphs: tuple[str, ...]
    attachments: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """The title as addresses write it."""
        plain = unicodedata.normalize("NFD", self.title.lower().replace("đ", "d"))
        letters = "".join(letter if letter.isalnum() else "-" for letter in plain if not unicodedata.combining(letter))
        return "-".join(filter(None, letters.split("-")))

    def corrected(self, last: str) -> News:
        """The same article with another last paragraph, as editors correct a list without a word."""
        return replace(self, paragraphs=(*self.paragraphs[:-1], last))


def news(number: int) -> News:
    """Article ``number``, from 1; the higher, the newer."""
    chance = Random(number)
    place, body = chance.choice(_PLACES), chance.choice(_BODIES)
    day = date(2019, 1, 3) + timedelta(days=3 * number)
    heads, groups = chance.randint(3, 60), chance.randint(2, 30)
    names = chance.sample(_NAMES, 2)
    return News(
        number=number,
        title=f"{body} {place} trao Giấy khen cho {heads} cá nhân đợt {number}",
        day=day,
        author=chance.choice(_NAMES),
        paragraphs=(
            f"Ngày {day.day}/{day.month}/{day.year}, {body} {place} tổ chức tổng kết phong trào thi đua đợt {number}.",
            f"Trong đợt này, bà con {place} đã {chance.choice(_DEEDS)}, việc mà năm trước còn bỏ dở vì thiếu người.",
            f"Ông {names[0]}, Chủ tịch UBND huyện {place}, tặng Giấy khen cho {groups} tập thể và {heads} cá nhân.",
            f"Nhận Giấy khen, bà {names[1]} nói rằng cả xóm cùng làm thì việc khó cũng xong trước mùa gặt.",
        ),
        attachments=(f"quyet-dinh-{number}.pdf",) if number % 4 == 0 else (),
    )
