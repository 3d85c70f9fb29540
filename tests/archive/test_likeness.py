"""Near duplicates: told from reports that only read alike."""

import random

import pytest

from archive.likeness import Likeness

SAID = (
    "tỉnh huyện xã phong trào thi đua khen thưởng tập thể cá nhân nông dân sản xuất kinh doanh giỏi hội nghị đại biểu "
    "trao tặng giấy khen thành tích năm đơn vị trường học bệnh viện công an bộ đội phụ nữ thanh niên cựu chiến binh "
    "dựng nông thôn mới đường hoa cầu kênh mương vườn mẫu hợp tác gương điển hình tiên tiến nhân rộng mô hình hiệu quả"
)
WORDS = SAID.split()


def telling(seed: int, length: int = 300) -> str:
    """An article of words and figures drawn by ``seed``."""
    draw = random.Random(seed)
    words = [draw.choice(WORDS) if draw.random() > 0.04 else str(draw.randint(2, 900)) for _ in range(length)]
    return " ".join(words)


def printed_again(text: str, seed: int) -> str:
    """The same with another lead, some sentences left out and some words changed, as newsrooms do."""
    draw = random.Random(seed)
    words = [word if draw.random() > 0.02 or word.isdigit() else draw.choice(WORDS) for word in text.split()]
    cut = words[: int(len(words) * draw.uniform(0.75, 1))]
    return " ".join(["Theo", "tin", "của", "báo", "bạn", *cut])


def report(seed: int) -> str:
    """A report by one form, with the figures of its year and place."""
    draw = random.Random(seed)
    form = telling(1, 260).split()
    return " ".join(str(draw.randint(2, 9000)) if word.isdigit() else word for word in form)


def likeness(first: str, second: str) -> float:
    one, other = Likeness.of(first), Likeness.of(second)
    assert one is not None
    assert other is not None
    return one.to(other) if set(one.bands) & set(other.bands) else 0.0


def test_what_is_printed_again_is_found_and_nothing_else():
    articles = {seed: telling(seed) for seed in range(100, 220)}
    near = [likeness(text, printed_again(text, seed)) > 0 for seed, text in articles.items()]
    far = [likeness(articles[seed], articles[seed + 1]) > 0 for seed in range(100, 219)]
    forms = [likeness(report(seed), report(seed + 1)) > 0 for seed in range(120)]
    assert sum(far) == sum(forms) == 0
    assert sum(near) >= 0.95 * len(near)


def test_a_short_notice_has_no_likeness():
    assert Likeness.of("Kính mời bà con đến dự lễ.") is None


def test_the_headline_does_not_count():
    text = telling(5)
    assert Likeness.of(f"Một tít\n{text}", "Một tít") == Likeness.of(f"Tít khác hẳn\n{text}", "Tít khác hẳn")


@pytest.mark.parametrize("band", range(2))
def test_the_hashes_in_databases_stay_what_they_are(band):
    """A release of the library that hashes otherwise asks for a migration that empties ``article_band``."""
    found = Likeness.of(telling(7))
    assert found is not None
    assert found.bands[band] == PINNED[band]


PINNED = (-8603807703633099648, 7942140320356147652)
