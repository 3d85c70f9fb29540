"""Invented emulation news for benchmarks: articles of varied length, with captions, lists, tables and signatures."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

PLACES = [
    "Đắk Hà",
    "Mường Khương",
    "Vĩnh Thạnh",
    "Cù Lao Dung",
    "Bố Trạch",
    "Nho Quan",
    "Sa Thầy",
    "Tân Uyên",
    "Quế Võ",
    "Giồng Riềng",
]
PEOPLE = [
    "Lò Văn Pánh",
    "Trịnh Thị Hải Yến",
    "Y Khương Niê",
    "Phan Đăng Toàn",
    "Hồ A Sùng",
    "Nguyễn Lê Quỳnh Anh",
    "Đỗ Hữu Phước",
    "Ksor H’Lan",
    "Tạ Minh Khuê",
    "Bàn Thị Mây",
    "Châu Sóc Kha",
    "Vương Đình Lộc",
]
OFFICES = [
    "Chủ tịch UBND huyện",
    "Phó Bí thư Thường trực Huyện ủy",
    "Giám đốc Sở Nội vụ",
    "Trưởng Ban Tổ chức",
    "Phó Chủ tịch HĐND",
    "Chủ tịch Liên đoàn Lao động",
    "Bí thư Huyện đoàn",
    "Hiệu trưởng Trường THPT số 2",
]
AWARDS = [
    "Bằng khen",
    "Giấy khen",
    "Cờ thi đua",
    "Huân chương Lao động hạng Ba",
    "Kỷ niệm chương",
    "danh hiệu Chiến sĩ thi đua cơ sở",
]
DRIVES = [
    "Chung sức xây dựng nông thôn mới",
    "Dân vận khéo",
    "Đổi mới, sáng tạo trong dạy và học",
    "Ba sạch",
    "Xóa nhà tạm, nhà dột nát",
    "Chuyển đổi số toàn dân",
    "Lao động giỏi, lao động sáng tạo",
]
WORKS = [
    "hiến đất mở đường liên thôn",
    "cứng hóa kênh mương nội đồng",
    "giữ sạch cổng trường, ngõ xóm",
    "giúp nhau giống lúa và ngày công",
    "đưa thủ tục lên mạng để dân bớt đi lại",
    "trồng rừng gỗ lớn trên đất bạc màu",
    "vớt lục bình cho thông luồng lạch",
]

_SENTENCES = [
    "Ngày {day}, tại hội trường huyện {place}, Hội đồng Thi đua - Khen thưởng họp bàn kết quả phong trào “{drive}”.",
    "Đồng chí {person}, {office} {place}, chủ trì buổi họp và ghi nhận nỗ lực của từng khu dân cư.",
    "Sau {n} tháng, toàn huyện có {n} xã hoàn thành chỉ tiêu, {m} tổ tự quản {work}.",
    "Nhân dịp này, UBND huyện tặng {award} cho {n} tập thể và {m} cá nhân có nhiều đóng góp.",
    "Theo bà con, việc khó nhất là {work}, nhưng khi cán bộ làm trước thì dân theo sau.",
    "Ông {person} kể rằng cả thôn đã họp ba tối liền mới thống nhất cách chia công việc.",
    "Kế hoạch số {n}/KH-UBND giao các xã rà soát, bình xét công khai và niêm yết danh sách tại nhà văn hóa.",
    "Năm {year}, phong trào “{drive}” được nhân rộng sang {m} đơn vị, trong đó có các trường học vùng xa.",
    "Kinh phí hỗ trợ là {m} triệu đồng, phần còn lại do nhân dân tự nguyện đóng góp bằng ngày công và vật liệu.",
    "Kết luận buổi họp, đồng chí {person} yêu cầu không khen tràn lan, ưu tiên người trực tiếp làm việc ở cơ sở.",
    "Bên cạnh đó, ngành y tế và giáo dục của {place} cũng đăng ký {n} việc làm cụ thể để {work}.",
    "Cách làm ấy giúp {n} hộ có thêm thu nhập, đường làng sạch hơn, trẻ nhỏ đến lớp đúng giờ.",
    "Từ nay đến hết ngày {day}, các cụm thi đua chấm điểm chéo và gửi hồ sơ về cơ quan thường trực.",
    "“Khen đúng người thì người ta mừng, khen sai thì cả xóm buồn”, {person} nói.",
    "Huyện {place} đề nghị tỉnh xét tặng {award} cho {n} gia đình đã {work}.",
]
_CAPTIONS = [
    "{person}, {office} {place}, trao {award} cho đại diện các xã. Ảnh: Văn phòng huyện",
    "Bà con {place} cùng nhau {work}.",
    "Quang cảnh buổi lễ tại {place} (ảnh: {person})",
]
_TITLES = [
    "{place}: {n} tập thể được tặng {award} trong phong trào “{drive}”",
    "Người dân {place} thi đua {work}",
    "Hội nghị sơ kết phong trào thi đua “{drive}” năm {year} tại {place}",
    "Trao {award} cho {m} cá nhân tiêu biểu huyện {place}",
    "{place} phát động đợt thi đua cao điểm năm {year}",
]
_COMMENTS = [
    "Chúc mừng bà con {place}, mong tỉnh có thêm nhiều gương như anh {person}!",
    "Cho tôi hỏi hồ sơ đề nghị {award} nộp ở đâu, thôn tôi có {n} hộ đủ điều kiện mà chưa thấy ai hướng dẫn.",
    "Bài viết hay. Tôi quê {place}, xa nhà {n} năm rồi, đọc mà nhớ.",
]
_FURNITURE = [
    "Thăm dò ý kiến: bạn biết phong trào “{drive}” qua đâu?",
    "Bản quyền thuộc Cổng thông tin điện tử huyện {place}. Chịu trách nhiệm: {person}, {office}.",
    "Giấy phép số {n}/GP-TTĐT ngày {day}. Điện thoại: 0{n}.3{m}.{m}",
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, caption, list or table of an article; ``lines`` as a reader sees them."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One invented article; ``lead`` stands above ``blocks``, ``author`` signs below."""

    title: str
    lead: str
    blocks: tuple[Block, ...]
    author: str | None
    published: date

    @property
    def body(self) -> list[str]:
        """The lines that a reader of the page calls its text, headline left out."""
        lines = [self.lead, *(line for block in self.blocks for line in block.lines)]
        return [*lines, self.author] if self.author else lines


class Writer:
    """Writes articles and the words around them; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def _fill(self, pattern: str) -> str:
        pick = self.random.choice
        day = date(self.random.randint(2012, 2025), 1, 1) + timedelta(days=self.random.randrange(365))
        return pattern.format(
            place=pick(PLACES), person=pick(PEOPLE), office=pick(OFFICES), award=pick(AWARDS), drive=pick(DRIVES),
            work=pick(WORKS), n=self.random.randint(2, 90), m=self.random.randint(100, 990), year=day.year,
            day=f"{day.day}/{day.month}/{day.year}",
        )  # fmt: skip

    def title(self) -> str:
        """A headline."""
        return self._fill(self.random.choice(_TITLES))

    def paragraph(self, sentences: int) -> str:
        """That many sentences."""
        return " ".join(self._fill(self.random.choice(_SENTENCES)) for _ in range(sentences))

    def caption(self) -> str:
        """What stands below a picture."""
        return self._fill(self.random.choice(_CAPTIONS))

    def comment(self) -> str:
        """What a reader wrote below the article."""
        return self._fill(self.random.choice(_COMMENTS))

    def furniture(self) -> str:
        """A sentence of the page that is none of the article."""
        return self._fill(self.random.choice(_FURNITURE))

    def article(self, paragraphs: int) -> Article:
        """An article of that many paragraphs, with captions, and sometimes a list, a table and a signature."""
        chance = self.random.random
        blocks = []
        for _ in range(paragraphs):
            blocks.append(Block("p", (self.paragraph(self.random.randint(1, 5)),)))
            if chance() < 0.3:
                blocks.append(Block("caption", (self.caption(),)))
            if chance() < 0.08:
                blocks.append(Block("list", tuple(self.paragraph(1) for _ in range(self.random.randint(2, 5)))))
            if chance() < 0.06:
                blocks.append(Block("table", tuple(self._rows())))
        published = date(2012, 1, 1) + timedelta(days=self.random.randrange(5000))
        author = self.random.choice(PEOPLE) if chance() < 0.6 else None
        return Article(self.title(), self.paragraph(self.random.randint(1, 2)), tuple(blocks), author, published)

    def _rows(self) -> list[str]:
        pick = self.random.choice
        return [
            f"{number} | {pick(PEOPLE)} | {pick(OFFICES)} {pick(PLACES)} | {pick(AWARDS)}"
            for number in range(1, self.random.randint(3, 8))
        ]
