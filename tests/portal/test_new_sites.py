"""A profile held against the live site, and one drafted from an address alone."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from crawler.crawl import crawl
from crawler.errors import ChooseName
from crawler.profile import read_profile
from tests.crawler.crawling import QUICK
from tests.crawler.misbehaving_server import Server, page, send
from tests.portal.families import FAMILIES
from tests.portal.page import month_first
from tests.portal.portal import Portal
from tests.thidua.command import thidua
from thidua.site_check import check_site, is_confirmed
from thidua.site_draft import draft_site, weekday_votes, write_draft

pytestmark = pytest.mark.portal


@pytest.mark.parametrize("name", ["liferay", "vnpt", "wordpress"])
def test_a_profile_that_holds_is_told_to_hold_field_by_field(name: str, tmp_path: Path) -> None:
    with Portal.of(FAMILIES[name]()).serve() as portal:
        rows = check_site(portal.profile(tmp_path), QUICK)
        asked = len([path for path in portal.server.paths() if not path.endswith("/robots.txt")])
    found = {row["field"]: row for row in rows}
    assert {field: row["found"] for field, row in found.items() if field != "byline"} == dict.fromkeys(
        ("listing", "articles", "pager", "article", "layout", "title", "date", "body"), "yes"
    )
    newest = portal.newest()[0]
    assert found["title"]["value"] == newest.title
    assert found["date"]["value"] == newest.day.isoformat()
    assert asked <= (4 if name == "vnpt" else 2), "the session costs a redirect"


def test_a_redesign_is_told_by_the_command(tmp_path: Path) -> None:
    with Portal.of(FAMILIES["sharepoint"]()).serve() as portal:
        folder = tmp_path / "sites"
        folder.mkdir()
        portal.profile(folder)
        portal.is_redesigned = True
        (tmp_path / "thidua.toml").write_text(f'sites = "{folder}"\n')
        arguments = ("sites", "check", "mo-phong-sharepoint", "--base", portal.server.base, "--format", "json")
        ended = thidua(*arguments, cwd=tmp_path)
    rows = {row["field"]: row for row in json.loads(ended.stdout)}
    assert ended.returncode == 1
    assert (rows["listing"]["found"], rows["articles"]["found"], rows["layout"]["found"]) == ("yes", "yes", "no")


def test_a_site_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    with Server({}).serve() as server:
        ended = thidua("sites", "check", "sample", "--base", server.base, cwd=tmp_path)
    assert ended.returncode == 1
    assert "http-404" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(("name", "order"), [("drupal7", "month-first"), ("newspaper", "day-first")])
def test_a_drafted_profile_crawls_the_site(name: str, order: str, tmp_path: Path) -> None:
    with Portal.of(FAMILIES[name](), 20).serve() as portal:
        draft = draft_site(portal.server.url(portal.family.listing), QUICK)
        written = write_draft(draft, tmp_path / "sites")
        profile = read_profile(tmp_path / "sites" / f"{draft.name}.toml")
        report = crawl(profile, tmp_path / "data", QUICK)
    assert profile.family == (name,)
    assert not profile.verified
    assert profile.layout[0].get("date_order", "day-first") == order
    assert report.fetched >= (20 if name != "newspaper" else 10)
    assert bool([line for line in draft.unsure if line.startswith("pager")]) == (name == "newspaper")
    golden = json.loads((tmp_path / "sites" / "golden" / f"{draft.name}.json").read_text("utf-8"))
    newest = portal.newest()[0]
    assert (golden["title"], golden["published"]) == (newest.title, newest.day.isoformat())
    assert newest.paragraphs[1] in golden["text"]
    assert {path.suffix for path in written} == {".toml", ".html", ".json"}


def test_the_command_drafts_tells_what_it_is_unsure_of_and_never_overwrites(tmp_path: Path) -> None:
    with Portal.of(FAMILIES["sharepoint"]()).serve() as portal:
        address = portal.server.url(portal.family.listing)
        first = thidua("sites", "add", address, "--into", tmp_path / "sites")
        assert first.returncode == 0, first.stderr
        assert "wrote" in first.stdout
        assert "unsure of" in first.stdout
        (profile,) = (tmp_path / "sites").glob("*.toml")
        before = profile.read_bytes()
        second = thidua("sites", "add", address, "--into", tmp_path / "sites")
    assert second.returncode == 1
    assert "not overwritten" in second.stderr
    assert profile.read_bytes() == before
    assert tomllib.loads(before.decode())["family"] == "sharepoint"


def test_a_site_of_which_nothing_is_known_gets_a_pattern_from_its_longest_links(tmp_path: Path) -> None:
    text = "Trao Giấy khen cho những người giữ rừng đầu nguồn"
    anchors = "".join(f'<a href="/doc/{n}/giu-rung-dau-nguon-lan-{n}.shtml">{text} {n}</a>' for n in range(10, 16))
    article = page(title=text)
    with Server(
        {"/tin": page(more=anchors), **{f"/doc/{n}/giu-rung-dau-nguon-lan-{n}.shtml": article for n in range(10, 16)}}
    ).serve() as server:
        draft = draft_site(server.url("/tin"), QUICK)
    assert draft.table["family"] == "generic"
    assert draft.profile.articles
    assert [line.split(":")[0] for line in draft.unsure][:2] == ["family", "articles"]


def test_usage_without_a_folder_is_told(tmp_path: Path) -> None:
    ended = thidua("sites", "add", "http://a.example/", cwd=tmp_path)
    assert ended.returncode == 2
    assert "--into" in ended.stderr


def test_the_weekday_tells_the_order_of_day_and_month() -> None:
    assert weekday_votes(["Create: T5, 01/09/2020 - 09:39"]) == {"month-first": 1}
    assert weekday_votes(["Thứ năm - 22/11/2018 22:00", "THỨ BA, 09/02/2021"]) == {"day-first": 2}
    assert weekday_votes([month_first(date(2021, 2, 9)), month_first(date(2022, 8, 30))]) == {"month-first": 2}
    assert weekday_votes(["T4, 03/03/2021", "ngày 09/02/2021", "Thứ hai, 09/02/2021", "T2 99/99/2021"]) == {}


def test_nothing_is_written_where_any_file_is_there(tmp_path: Path) -> None:
    from thidua.site_draft import Draft

    draft = Draft("moi", {"base": "http://a.example/", "starts": ["/"], "family": "generic"})
    assert is_confirmed([])
    write_draft(draft, tmp_path)
    with pytest.raises(ChooseName, match="not overwritten"):
        write_draft(draft, tmp_path)


def test_sections_beside_articles_at_the_root_are_neither_listing_nor_article() -> None:
    text = "Mười hai hộ ven suối cùng nhận Giấy khen giữ nước"
    slug = "muoi-hai-ho-ven-suoi-nhan-giay-khen"
    sections = '<a href="/lien-he">Liên hệ</a><a href="/luat-thi-dua">Luật Thi đua</a>'
    anchors = "".join(f'<a href="/{slug}-lan-{word}">{text} {word}</a>' for word in ("mot", "hai", "ba", "bon"))
    pages = {f"/{slug}-lan-{word}": page(title=f"{text} {word}") for word in ("mot", "hai", "ba", "bon")}
    with Server(
        {"/tin": page(more=sections + anchors), "/luat-thi-dua": page(title="Luật"), **pages}
    ).serve() as server:
        draft = draft_site(server.url("/tin"), QUICK)
    assert draft.table["starts"] == ["/tin"]
    assert [bool(re.search(draft.table["articles"][0], path)) for path in (*pages, "/lien-he", "/tin")] == [
        *[True] * 4,
        False,
        False,
    ]
    assert draft.article is not None
    assert draft.article.url.endswith("-lan-mot")


def test_what_the_familys_layout_and_the_page_say_differently_is_told() -> None:
    text = "Trao Cờ thi đua cho bảy tổ hợp tác chài lưới"
    label = '<span id="x_lblTieuDe">Thông tin nội bộ của phòng</span>'
    body = f'<h1>{text}</h1><div id="x_lblNoiDung"><p>{text}, mỗi tổ kèm một tấm lưới mới do ngư dân tự chọn.</p></div>'
    form = '<input name="__VIEWSTATE"><div id="ctl00_ContentPlaceHolder1"></div>'
    article = f"<title>{text}</title><form>{form}{label}{body}</form>".encode()
    anchors = "".join(f'<a href="/tin/{n}/trao-co-thi-dua-lan-{n}.aspx">{text} {n}</a>' for n in range(10, 14))
    with Server(
        {
            "/tin": page(more=form + anchors),
            **{f"/tin/{n}/trao-co-thi-dua-lan-{n}.aspx": send(article) for n in range(10, 14)},
        }
    ).serve() as server:
        draft = draft_site(server.url("/tin"), QUICK)
    assert draft.table["family"] == "vnpt"
    assert [line for line in draft.unsure if line.startswith("title: ") and "Thông tin nội bộ" in line and text in line]
