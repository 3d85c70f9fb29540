"""Profiles: what a file may say, how families add to it, and how its faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from crawler.errors import ChooseProfile, GiveAddress, MendProfile
from crawler.outcome import Reason
from crawler.profile import (
    FAMILIES,
    SITES,
    check_profiles,
    load_profile,
    load_profiles,
    profile_for_seed,
    read_profile,
)
from crawler.scope import Scope

WHOLE = """
title = "Ban Thi đua - Khen thưởng"
province = "lang-son"
family = "drupal7"
base = "https://thidua.example/"
starts = ["/vi/tin", "https://tin.thidua.example/"]
hosts = ["https://tin.thidua.example"]
exclude = ["^/cu/"]
delay = 2.5

[[layout]]
title = "h1.title"
body = [".field-name-body", ".content"]
date_order = "month-first"
until = 2023-06-01
"""


def write(folder: Path, text: str, name: str = "thidua") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def families(folder: Path, **texts: str) -> Path:
    for name, text in {"generic": "", **texts}.items():
        write(folder, text, name)
    return folder


def fault(folder: Path, text: str) -> str:
    with pytest.raises(MendProfile) as raised:
        read_profile(write(folder, text))
    message = str(raised.value)
    assert message.startswith(str(folder / "thidua.toml"))
    return message.removeprefix(f"{folder / 'thidua.toml'}: ")


def test_a_file_says_what_is_the_site_s_own(tmp_path: Path) -> None:
    profile = read_profile(write(tmp_path, WHOLE))
    assert (profile.name, profile.province, profile.delay) == ("thidua", "lang-son", 2.5)
    assert profile.absolute(profile.starts) == ("https://thidua.example/vi/tin", "https://tin.thidua.example/")
    assert profile.layout[0]["body"] == [".field-name-body", ".content"]


def test_lists_add_up_values_replace_and_the_site_s_layouts_come_first(tmp_path: Path) -> None:
    below = families(
        tmp_path,
        generic='exclude = ["a"]\ndelay = 3\ndepth = 7',
        mau='exclude = ["b"]\ndelay = 4\n[[layout]]\nbody = ".ho"',
    )
    site = write(
        tmp_path,
        'base = "http://a.vn"\nfamily = "mau"\nexclude = ["c"]\ndelay = 5\n[[layout]]\nbody = ".rieng"',
        "site",
    )
    profile = read_profile(site, below)
    assert profile.exclude == ("a", "b", "c")
    assert (profile.delay, profile.depth) == (5, 7)
    assert [layout["body"] for layout in profile.layout] == [".rieng", ".ho"]


def test_a_portal_of_several_systems_stands_on_several_families(tmp_path: Path) -> None:
    below = families(tmp_path, mot='exclude = ["1"]', hai='exclude = ["2"]')
    site = write(tmp_path, 'base = "http://a.vn"\nfamily = ["mot", "hai"]', "site")
    assert read_profile(site, below).exclude == ("1", "2")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('base = "http://a.vn"\nstart = ["/"]', "unknown key 'start'; did you mean 'starts'?"),
        ('base = "http://a.vn"\nname = "x"', "key 'name' is the file's own name"),
        ('base = "a.vn"', "key 'base': 'a.vn' is no web address"),
        ('title = "thiếu địa chỉ"', "key 'base': Field required"),
        ('base = "http://a.vn"\nexclude = ["(/tin"]', "key 'exclude.1': '(/tin' is no regular expression"),
        ('base = "http://a.vn"\ndelay = "nhanh"', "key 'delay': Input should be a valid number"),
        ('base = "http://a.vn"\nconcurrency = 0', "key 'concurrency': Input should be greater than or equal to 1"),
        ('base = "http://a.vn"\nfamily = "drupal"', "key 'family' is 'drupal', which is none; did you mean 'drupal7'?"),
        (
            'base = "http://a.vn"\n[[layout]]\nbody = "div["',
            "key 'layout.1': 'body' has 'div[', which is no CSS selector",
        ),
        (
            'base = "http://a.vn"\n[[layout]]\nbody = ".a"\n[[layout]]\nboby = ".a"',
            "key 'layout.2': unknown key 'boby'; did you mean 'body'?",
        ),
        ('base = "http://a.vn"\n[[layout]]\nbody = 7', "key 'layout.1': 'body' is 7; give a CSS selector"),
        ('base = "http://a.vn"\nbase = "http://b.vn"', "this is no TOML"),
    ],
)
def test_a_fault_names_file_and_key_and_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    assert told in fault(tmp_path, text)


def test_a_fault_of_a_family_is_told_of_the_family_s_file(tmp_path: Path) -> None:
    below = families(tmp_path, mau="dely = 3")
    site = write(tmp_path, 'base = "http://a.vn"\nfamily = "mau"', "site")
    with pytest.raises(MendProfile, match=r"mau\.toml: unknown key 'dely'; did you mean 'delay'\?"):
        read_profile(site, below)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "thidua.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(MendProfile, match="no TOML"):
        read_profile(tmp_path / "thidua.toml")


def test_the_program_s_own_profiles_and_families_are_sound() -> None:
    assert list(check_profiles()) == []
    assert {profile.name for profile in load_profiles()} == {path.stem for path in SITES.glob("*.toml")}
    assert {"generic", "drupal7", "liferay", "sharepoint", "wordpress", "nukeviet", "vnpt"} <= {
        path.stem for path in FAMILIES.glob("*.toml")
    }


def test_an_operator_s_folder_adds_profiles_and_stands_before_the_program_s(tmp_path: Path) -> None:
    write(tmp_path, 'base = "http://moi.vn"', "moi")
    write(tmp_path, 'base = "http://thay.vn"', "sample")
    assert load_profile("moi", [tmp_path]).base == "http://moi.vn"
    assert load_profile("sample", [tmp_path]).base == "http://thay.vn"
    assert "moi" in {profile.name for profile in load_profiles([tmp_path])}


def test_every_faulty_file_is_told_of_once(tmp_path: Path) -> None:
    write(tmp_path, 'base = "x"\nlạ = 1', "mot")
    write(tmp_path, 'base = "http://a.vn"\nla = 1', "hai")
    assert [str(fault).split(":")[0].rsplit("/", 1)[1] for fault in check_profiles([tmp_path])] == [
        "hai.toml",
        "mot.toml",
    ]


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(ChooseProfile, match="did you mean 'sample'"):
        load_profile("sampel")


def test_a_seed_of_which_nothing_is_known_gets_the_generic_ways() -> None:
    profile = profile_for_seed("HTTPS://Thidua.Example:8443/vi/tin?id=1#x")
    assert profile.name == "thidua.example-8443"
    assert profile.absolute(profile.starts) == ("https://thidua.example:8443/vi/tin?id=1",)
    assert profile.family == ("generic",)
    assert "jpg" in profile.asset_types


@pytest.mark.parametrize("seed", ["thidua.example", "ftp://a.vn/", "/tin", "", "http://"])
def test_what_is_no_address_is_told(seed: str) -> None:
    with pytest.raises(GiveAddress, match="give it whole"):
        profile_for_seed(seed)
    with pytest.raises(GiveAddress):
        load_profile("sample").at(seed)


def test_a_profile_can_be_crawled_where_it_is_served() -> None:
    moved = load_profile("thidua-langson").at("http://127.0.0.1:5555")
    assert moved.absolute(moved.starts) == ("http://127.0.0.1:5555/thidua.langson/index.html",)
    assert moved.name == "thidua-langson"


@pytest.mark.parametrize(
    ("family", "url"),
    [
        ("drupal7", "/vi/print/812"),
        ("drupal7", "/user/login?destination=node/1"),
        ("liferay", "/tin?p_p_id=101&p_p_lifecycle=0&p_p_state=pop_up"),
        ("liferay", "/c/portal/login"),
        ("sharepoint", "/_layouts/15/start.aspx"),
        ("wordpress", "/bai-viet/feed/"),
        ("wordpress", "/wp-json/wp/v2/posts"),
        ("nukeviet", "/vi/news/savefile/tin/bai-1.html"),
        ("nukeviet", "/print/tin/bai-1.html"),
        ("vnpt", "/tin-tuc/print/1"),
        ("generic", "/tin/bai-1?print=1"),
        ("generic", "/dang-nhap?returnUrl=%2F"),
    ],
)
def test_a_family_leaves_copies_and_doors_alone(tmp_path: Path, family: str, url: str) -> None:
    scope = scope_of(tmp_path, family)
    assert scope.refusal(f"http://a.vn{url}") is Reason.EXCLUDED


@pytest.mark.parametrize(
    ("family", "url"),
    [
        ("drupal7", "/vi/node/812"),
        ("drupal7", "/vi/quyetdinhkhen/quyet-dinh-so-163?page=2"),
        ("liferay", "/web/guest/tin-tuc/-/asset_publisher/x1/content/tin?_101_cur=2"),
        ("liferay", "/en/news/-/details/22511/thi-dua"),
        ("sharepoint", "/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?ItemID=33711&l=Tin"),
        ("wordpress", "/?p=7225"),
        ("wordpress", "/2023/11/nha-giao-uu-tu/"),
        ("nukeviet", "/vi/news/quy-che/quy-che-1514.html"),
        ("vnpt", "/hoat-dong-thi-dua-khen-thuong/bo-chinh-tri-408157"),
        ("generic", "/dang-ky-thi-dua-2024.html"),
        ("generic", "/modules.php?name=News&file=article&sid=123"),
    ],
)
def test_a_family_takes_articles_and_listings(tmp_path: Path, family: str, url: str) -> None:
    assert scope_of(tmp_path, family).refusal(f"http://a.vn{url}") is None


def scope_of(folder: Path, family: str) -> Scope:
    profile = read_profile(write(folder, f'base = "http://a.vn"\nfamily = "{family}"'))
    return Scope([profile.base], profile.include, profile.exclude, profile.asset_types, profile.attachment_types)
