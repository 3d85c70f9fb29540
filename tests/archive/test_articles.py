"""Articles: one record each, versions kept, copies known, facts replaced and never doubled."""

from collections.abc import Callable

import pytest

from archive.articles import Articles, Standing
from archive.capture import Exchange
from archive.draft import Draft
from archive.lookups import Lookups
from archive.records import Records
from archive.store import CaptureStore
from extractor.facts import AwardMention, Facts, Level, OfficialMention, PositionMention, Recipients
from extractor.page import Page
from extractor.span import Span

Make = Callable[..., Exchange]
TEXT = (
    "Trao Bằng khen cho 12 tập thể\n"
    "Nhà văn hóa xã sáng nay chật kín người. Bà con các bản xuống từ tinh mơ, mang theo cả gùi rau vừa hái. "
    "Ba năm làm đường, bản nào cũng góp công, góp đất, có nhà dỡ cả bờ rào đá để con đường được thẳng. "
    "Mưa nhiều, taluy sạt hai lần, đội thi công của bản lại hót đất làm tiếp cho kịp mùa ngô.\n"
    "Bà Lò Thị Mẩy, Chủ tịch UBND xã, trao Bằng khen cho 12 tập thể."
)


def mention(surface: str, text: str = TEXT) -> dict[str, object]:
    start = text.rindex(surface)
    return {"span": Span(start, start + len(surface)), "surface": surface, "rule": "by-hand", "confidence": 1.0}


def facts(text: str = TEXT) -> Facts:
    position = PositionMention(**mention("Chủ tịch UBND xã", text), title="Chủ tịch UBND xã", level=Level.COMMUNE)
    official = OfficialMention(**mention("Lò Thị Mẩy", text), name="Lò Thị Mẩy", positions=(position,))
    award = AwardMention(
        **mention("Bằng khen", text),
        award="Bằng khen",
        evidence=Span(0, len(text)),
        level=Level.PROVINCE,
        recipients=Recipients.COLLECTIVE,
        count=12,
    )
    return Facts(officials=(official,), awards=(award,))


def draft(text: str = TEXT, extractor: str = "1") -> Draft:
    page = Page(text, title=text.split("\n")[0], published="2024-03-05")
    return Draft(page, facts(text), "lai-chau", 2024, "ceremony", extractor, "by hand")


@pytest.fixture
def articles(records: Records) -> Articles:
    return Articles(records)


@pytest.fixture
def lookups(records: Records, articles: Articles) -> Lookups:
    return Lookups(records.connection)


def test_a_new_article_is_kept_with_its_facts_and_their_sentences(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    capture = store.keep(exchange())
    assert articles.save(capture, draft()) is Standing.NEW
    [award] = lookups.award_mentions()
    assert (award["province"], award["year"], award["count"]) == ("lai-chau", 2024, 12)
    assert award["sentence"].endswith("trao Bằng khen cho 12 tập thể.")
    [official] = [passage for passage in lookups.passages(1, capture.id) if passage.kind == "official"]
    assert [position["title"] for position in official.row["positions"]] == ["Chủ tịch UBND xã"]


def test_extracting_a_capture_again_replaces_its_rows(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    capture = store.keep(exchange())
    articles.save(capture, draft())
    articles.save(capture, draft(extractor="2"))
    assert lookups.counts()["award"] == lookups.counts()["article"] == 1
    assert lookups.connection.execute("SELECT DISTINCT extractor FROM award").fetchone()[0] == "2"


def test_a_changed_article_becomes_a_new_version_and_the_earlier_one_stays(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    first = store.keep(exchange())
    articles.save(first, draft())
    corrected = TEXT.replace("12 tập thể", "13 tập thể và đính chính")
    second = store.keep(exchange(body=b"corrected"))
    assert articles.save(second, draft(corrected)) is Standing.CHANGED
    article = lookups.article(1)
    assert article is not None
    assert (article["version"], article["text"]) == (2, corrected)
    [earlier] = lookups.versions(1)
    assert (earlier["version"], earlier["text"], earlier["capture_id"]) == (1, TEXT, first.id)
    assert lookups.passages(1, first.id)
    assert [row["capture_id"] for row in lookups.award_mentions()] == [second.id]


def test_the_same_text_under_the_same_address_is_unchanged(
    store: CaptureStore, articles: Articles, exchange: Make
) -> None:
    articles.save(store.keep(exchange()), draft())
    assert articles.save(store.keep(exchange(body=b"a new menu")), draft()) is Standing.UNCHANGED


def test_the_same_text_under_another_address_is_a_copy(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    articles.save(store.keep(exchange()), draft())
    again = store.keep(exchange("http://tinh.example/print/bai-1", body=b"printed"))
    assert articles.save(again, draft(TEXT + "\nNguồn: tinh.example")) is Standing.COPY
    assert (lookups.counts()["article"], lookups.counts()["article_copy"]) == (1, 1)


def test_a_print_copy_met_first_gives_way_to_the_article(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    articles.save(store.keep(exchange("http://tinh.example/print/bai-1", body=b"printed")), draft())
    articles.save(store.keep(exchange()), draft())
    article = lookups.article(1)
    assert article is not None
    assert article["url"] == exchange().url
    assert (lookups.counts()["article"], lookups.counts()["award"]) == (1, 1)


def test_two_articles_that_share_a_headline_are_two(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    articles.save(store.keep(exchange()), draft())
    other = TEXT.split("\n")[0] + "\nChiều qua, bà Lò Thị Mẩy, Chủ tịch UBND xã, đến bản xa nhất, trao Bằng khen."
    articles.save(store.keep(exchange("http://tinh.example/bai-2.html", body=b"2")), draft(other))
    assert lookups.counts()["article"] == 2


def test_a_page_that_a_newer_rule_drops_is_taken_back(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    capture = store.keep(exchange())
    articles.save(capture, draft())
    articles.drop(capture, "2", "static-page", "An introduction.")
    assert (lookups.counts()["article"], lookups.counts()["award"]) == (0, 0)
    assert lookups.extraction_report()[0]["reason"] == "static-page"


def test_captures_wait_until_this_version_of_the_extractor_has_read_them(
    store: CaptureStore, articles: Articles, exchange: Make
) -> None:
    first = store.keep(exchange())
    second = store.keep(exchange("http://tinh.example/bai-2.html", body=b"2"))
    store.keep(exchange("http://tinh.example/loi.html", body=b"", status=500))
    articles.save(first, draft())
    assert articles.pending("1") == [second.id]
    assert articles.pending("2") == [first.id, second.id]


def test_the_history_sums_what_articles_say(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    articles.save(store.keep(exchange()), draft())
    other = TEXT.replace("12 tập thể", "12 tập thể khác")
    articles.save(store.keep(exchange("http://tinh.example/bai-2.html", body=b"2")), draft("Tin khác\n" + other))
    [row] = lookups.award_history({"province": "lai-chau", "year": 2024})
    assert (row["award"], row["count"], row["articles"]) == ("Bằng khen", 24, 2)
    assert lookups.award_history({"year": 2019}) == []


def test_the_revision_rises_even_when_the_newest_article_is_taken_back(
    store: CaptureStore, articles: Articles, lookups: Lookups, exchange: Make
) -> None:
    capture = store.keep(exchange())
    articles.save(capture, draft())
    seen = lookups.revision()
    articles.drop(capture, "2", "static-page", "An introduction.")
    taken_back = lookups.revision()
    assert taken_back > seen
    other = store.keep(exchange("http://tinh.example/bai-2.html", body=b"2"))
    articles.save(other, draft("Tin khác\n" + TEXT))
    assert lookups.revision() > taken_back
    assert [lookups.article(number) for number in lookups.changed_since(seen)] == [lookups.article(1)]
