"""The river on real input: the portal with five real articles and every trap."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.lookups import Lookups
from archive.records import Records
from archive.store import CAPTURES
from archive.warc_reader import walk
from tests.served import Served, served
from tests.shared_material import SHARED, needs_shared
from tests.thidua.command import thidua

pytestmark = [pytest.mark.slow, pytest.mark.shared, needs_shared]

ARTICLES = {
    "/langson-portal/Pages/phat-dong-thi-dua-truc-tuyen.html",
    "/thidua.langson/hoi-nghi-tong-ket-thi-dua-2020.html",
    "/langsoncity/van-ban/phat-dong-thi-dua-22-nam.html",
    "/langsoncity/tin-tuc/nam-2020-thanh-pho-lang-son.html",
    "/thidua.langson/phong-trao-thi-dua-chuyen-de-2022.html",
}


@pytest.fixture(scope="module")
def site() -> Iterator[Served]:
    with served(SHARED / "site") as log:
        yield log


@pytest.fixture(scope="module")
def crawled(site: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("river") / "data"
    ended = thidua("run", "--seed", f"{site.base}/", "--data", data, "--format", "json")
    assert ended.returncode == 0, ended.stderr
    assert {row["url"] for row in json.loads(ended.stdout)} == {site.base + path for path in ARTICLES}
    return data


def test_what_robots_forbid_and_other_hosts_are_never_asked_for(site: Served, crawled: Path) -> None:
    assert crawled.is_dir()
    assert not [path for path in site.paths if path.startswith("/private")]
    kept = b"".join(path.read_bytes() for path in (crawled / CAPTURES).rglob("*.warc.gz"))
    assert kept
    files = [path.relative_to(crawled / CAPTURES).as_posix() for path in (crawled / CAPTURES).rglob("*.warc.gz")]
    hosts = {head.url.split("/")[2] for file in files for head in walk(crawled / CAPTURES, file) if head.url}
    assert hosts == {site.base.split("/")[2]}


def test_the_only_missing_page_is_the_one_that_is_gone(site: Served, crawled: Path) -> None:
    assert crawled.is_dir()
    assert [path for path, status in site.statuses.items() if status == 404] == ["/thidua.langson/khong-con.html"]


def test_every_page_that_is_no_article_has_a_recorded_reason(site: Served, crawled: Path) -> None:
    lookups = Lookups.open(crawled)
    rows = lookups.connection.execute(
        "SELECT capture.url, extraction.outcome, extraction.reason FROM extraction "
        "JOIN capture ON capture.id = extraction.capture_id"
    ).fetchall()
    outcomes = {row[0].removeprefix(site.base): (row[1], row[2]) for row in rows}
    assert outcomes["/thidua.langson/print-1.html"][0] in ("copy", "new")
    for page in ("gioi-thieu.html", "canh-bao-ret-dam.html", "index.html", "page-1.html"):
        outcome, reason = outcomes[f"/thidua.langson/{page}"]
        assert (outcome, bool(reason)) == ("dropped", True)
    assert lookups.counts()["article_copy"] == 1


def test_titles_authors_and_days_are_those_of_the_articles(site: Served, crawled: Path) -> None:
    gold = {}
    for line in (SHARED / "gold" / "seeds.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)["article"]
        gold[article["title"]] = (article["author"], article["published"])
    found = {row["title"]: (row["author"], row["published"]) for row in Lookups.open(crawled).articles()}
    assert found == gold


def test_a_second_run_adds_nothing_and_asks_conditionally(site: Served, crawled: Path) -> None:
    before = Lookups.open(crawled).counts()
    site.forget()
    ended = thidua("run", "--seed", f"{site.base}/", "--data", crawled)
    assert ended.returncode == 0, ended.stderr
    after = Lookups.open(crawled).counts()
    assert {kind: after[kind] for kind in ("article", "award", "official", "date_mention", "article_copy")} == {
        kind: before[kind] for kind in ("article", "award", "official", "date_mention", "article_copy")
    }
    asked_again = set(site.paths) - {"/robots.txt", "/thidua.langson/khong-con.html"}
    assert asked_again <= set(site.conditional) | {path for path in asked_again if site.statuses[path] != 200}
    records = Records.open(crawled)
    assert records.connection.execute(
        "SELECT COUNT(*) FROM capture JOIN crawl ON crawl.id = crawl_id WHERE crawl_id = 2 AND status = 200 "
        "AND NOT is_revisit"
    ).fetchone() == (0,)


@pytest.mark.parametrize(
    "query", ["bang khen thu tuong", "Bằng khen Thủ tướng", "UBND tỉnh", "uỷ ban nhân dân tỉnh", "uy ban nhan dan tinh"]
)
def test_an_editor_finds_the_articles_with_or_without_accents(crawled: Path, query: str) -> None:
    ended = thidua("search", query, "--data", crawled, "--format", "json")
    hits = json.loads(ended.stdout)
    assert hits, ended.stderr
    assert all({"url", "title", "published", "province"} <= hit.keys() for hit in hits)
    if "khen" in query:
        assert hits[0]["url"].endswith("/hoi-nghi-tong-ket-thi-dua-2020.html")


def test_the_award_history_counts_what_the_articles_say(crawled: Path) -> None:
    ended = thidua("awards", "--province", "lang-son", "--year", "2021", "--data", crawled, "--format", "json")
    rows = {(row["award"], row["level"], row["recipients"]): row["count"] for row in json.loads(ended.stdout)}
    assert rows[("Cờ thi đua", "province", "collective")] == 36
    assert rows[("Bằng khen", "government", "mixed")] == 16


def test_the_archive_is_whole(crawled: Path) -> None:
    ended = thidua("verify", "--data", crawled, "--format", "json")
    assert (ended.returncode, json.loads(ended.stdout)) == (0, [])


def test_everything_right_of_the_captures_is_made_again(crawled: Path, tmp_path: Path) -> None:
    (crawled / CAPTURES).rename(tmp_path / CAPTURES)
    try:
        assert thidua("verify", "--mend", "--data", tmp_path, "--format", "json").returncode == 0
        assert thidua("extract", "--all", "--data", tmp_path).returncode == 0
        before, after = Lookups.open(crawled).counts(), Lookups.open(tmp_path).counts()
        assert {kind: after[kind] for kind in ("article", "award", "official", "campaign", "document")} == {
            kind: before[kind] for kind in ("article", "award", "official", "campaign", "document")
        }
    finally:
        (tmp_path / CAPTURES).rename(crawled / CAPTURES)
