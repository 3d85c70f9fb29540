"""The profiles of the field's sites: many, of every family, each honest about what nobody has seen."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from crawler.profile import FAMILIES, SITES, Profile, read_profile
from crawler.scope import Scope

ROOT = Path(__file__).resolve().parents[2]
LOCAL = {"sample", "thidua-langson", "langsoncity", "langson-portal"}
PROFILES = [read_profile(path) for path in sorted(SITES.glob("*.toml"))]
FIELD = [profile for profile in PROFILES if profile.name not in LOCAL]
PROVINCES = {
    province["slug"]
    for province in tomllib.loads((ROOT / "extractor/gazetteers/provinces.toml").read_text("utf-8"))["province"]
}


def test_there_are_many_of_many_systems() -> None:
    assert len(FIELD) >= 50
    used = {family for profile in FIELD for family in profile.family} - {"generic"}
    assert used == {path.stem for path in FAMILIES.glob("*.toml")} - {"generic"}
    assert len(used) >= 7


def test_no_two_profiles_crawl_the_same_pages() -> None:
    places = [(profile.base, profile.starts) for profile in PROFILES]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("profile", FIELD, ids=lambda profile: profile.name)
def test_a_profile_names_a_known_province_or_says_that_it_is_central(profile: Profile) -> None:
    assert profile.title
    assert profile.province in PROVINCES or (profile.province is None and "Central: no province" in profile.note)


@pytest.mark.parametrize("profile", FIELD, ids=lambda profile: profile.name)
def test_what_nobody_saw_on_the_live_site_is_said(profile: Profile) -> None:
    assert not profile.verified
    assert profile.note.startswith("Seen: ")
    assert re.search(r"Default: |No family|no family", profile.note)


@pytest.mark.parametrize("profile", FIELD, ids=lambda profile: profile.name)
def test_starts_are_within_the_profile_s_own_scope(profile: Profile) -> None:
    scope = Scope((profile.base, *profile.hosts), profile.include, profile.exclude, profile.asset_types)
    assert [start for start in profile.absolute(profile.starts) if scope.refusal(start)] == []
    assert profile.revisit == (1, 3, 7, 30, 90, 365)
    assert profile.night == "22:00-06:00"


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("thiduakhenthuong-langson", "/vi/quyetdinhkhen/quyet-dinh-so-7-tang-bang-khen"),
        ("baolangson", "/chinh-tri/11487-tong-ket-cum-thi-dua.html"),
        ("banthiduakhenthuongtw", "/noi-dung/27866/Tap-chi-Thi-dua"),
        ("thiduakhenthuong-gialai", "/index.php?option=com_content&view=article&id=301"),
        ("sonoivu-hochiminh", "/web/snv/-/26-cum-khoi-thi-dua"),
        ("soyte-bacninh", "/en/news/-/details/22511/tong-ket"),
        ("quangnam", "/webcenter/portal/ubnd/pages_tin-tuc/chi-tiet?dDocName=PORTAL512708"),
        ("sonlinh", "/portal/pages/2023-01-30/Ung-dung-Cong-nghe-468686.aspx"),
        ("nghean", "/thong-cao-bao-chi/thong-cao-bao-chi-ke-hoach-360439"),
        ("hcc-nghean", "/tin-tong-hop/huong-dan-khen-thuong-2596.html"),
        ("binhduong", "/tin-tuc/2025/04/88-lay-y-kien-danh-sach"),
        ("sonoivu-hungyen", "/73-nam-ngay-chu-tich-c2275.html"),
        ("antuongdong", "/Index.aspx?I=170215187&M=26&P=B02"),
        ("yenbai", "/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?ItemID=33711&l=Tintrongtinh"),
        ("baoyenbai", "/11/162996/Dien_van_cua_Chu_tich.htm"),
        ("lienminhhtx-yenbai", "/?p=7225"),
        ("dangbo-binhdinh", "/chinh-tri/tin/-/view-content/7/tin-thi-dua"),
        ("bantochuc-binhthuan", "/Trang-chu/post/260313/trao-tang-huy-hieu.aspx"),
        ("baonghean", "/bao-nghe-an-duoc-tang-co-post266756.html"),
        ("baoquangngai", "/channel/2026/201408/cong-an-tinh-to-chuc-le-2332885/"),
        ("baoninhthuan", "/news/124241p31c171/so-noi-vu-thong-bao.htm"),
        ("baosonla", "/thoi-su-chinh-tri-video/phat-dong-phong-trao-ByYeR3x4g.html"),
        ("phuongduc", "/default.aspx?gd=4&cn=129&tc=51696"),
        ("baokhanhhoa", "/van-hoa/201910/de-xuat-22-tap-the-8133334"),
    ],
)
def test_addresses_seen_in_the_field_are_articles_in_scope(name: str, article: str) -> None:
    profile = next(profile for profile in FIELD if profile.name == name)
    scope = Scope((profile.base,), profile.include, profile.exclude, profile.asset_types)
    assert scope.refusal(profile.absolute([article])[0]) is None
    assert any(re.search(pattern, article) for pattern in profile.articles)
    assert not any(re.search(pattern, start) for pattern in profile.articles for start in profile.starts)
