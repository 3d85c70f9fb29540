"""Site profiles: what is to be known of a site to crawl and read it, one TOML file a site.

``sites/NAME.toml`` says what is the site's own; ``families/FAMILY.toml`` gives what all sites of one CMS share, and
``families/generic.toml`` what every site does. Lists add up (a site's layouts come before its family's), save the
ages of ``revisit``; any other value of a site stands before that of its family.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urljoin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from crawler.address import Addresses, host_of
from crawler.errors import ChooseProfile, GiveAddress, MendProfile
from crawler.hours import Hours
from crawler.paging import More, Postback
from crawler.pattern import Pattern
from crawler.signature import Signature
from crawler.timetable import Timetable

SITES = Path(__file__).parent / "sites"
FAMILIES = Path(__file__).parent / "families"
GENERIC = "generic"
_SELECTORS = ("title", "body", "date", "byline", "drop")
_LAYOUT_KEYS = (*_SELECTORS, "date_order", "until")
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9.-]+")


def _web_address(url: str) -> str:
    if Addresses(()).clean(url) is None:
        raise ValueError(f"{url!r} is no web address; write it as https://www.example.vn")
    return url


def _layout(table: dict[str, Any]) -> dict[str, Any]:
    for key, value in table.items():
        if key not in _LAYOUT_KEYS:
            raise ValueError(f"unknown key {key!r}; {_nearest(key, _LAYOUT_KEYS)}")
        if key in _SELECTORS:
            _check_selectors(key, value)
    return table


def _check_selectors(key: str, value: Any) -> None:
    selectors = [value] if isinstance(value, str) else value
    if not isinstance(selectors, list) or not all(isinstance(selector, str) for selector in selectors):
        raise ValueError(f"{key!r} is {value!r}; give a CSS selector or a list of them")
    for selector in selectors:
        try:
            LexborHTMLParser("<p>").css_first(selector)
        except SelectolaxError as fault:
            raise ValueError(f"{key!r} has {selector!r}, which is no CSS selector") from fault


def _hours(text: str) -> str:
    Hours.parse(text)
    return text


_Hours = Annotated[str, AfterValidator(_hours)]
_Address = Annotated[str, AfterValidator(_web_address)]
_Layout = Annotated[dict[str, Any], AfterValidator(_layout)]
_Families = Annotated[tuple[str, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)]


class Ways(BaseModel):
    """What a family shares: patterns are searched in path and query, ``delay`` is in seconds.

    ``ignored_parameters`` are query parameters that never matter, ``pagers`` patterns of listings' further pages
    (which are no step deeper), ``pattern_budget`` the pages of one shape of address, ``depth`` links from a start.
    ``articles`` are patterns of articles' addresses, which are asked for again at the ages of ``revisit`` (days) and
    not otherwise. ``postback`` and ``more`` describe listings without links to their further pages; ``twins`` are
    beginnings of paths under which pages stand a second time. ``night`` are hours to crawl at by preference,
    ``timetable`` says how often. ``signature`` is how a family is recognised.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    include: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = ()
    pagers: tuple[Pattern, ...] = ()
    ignored_parameters: tuple[str, ...] = ()
    asset_types: tuple[str, ...] = ()
    attachment_types: tuple[str, ...] = ()
    attachments: int = Field(default=2_000, ge=0)
    attachments_a_page: int = Field(default=10, ge=0, le=100)
    delay: float | None = Field(default=None, ge=0, le=600)
    concurrency: int = Field(default=1, ge=1, le=64)
    depth: int = Field(default=30, ge=0)
    pages: int | None = Field(default=None, ge=1)
    pattern_budget: int = Field(default=5_000, ge=1)
    cookies: bool = False
    articles: tuple[Pattern, ...] = ()
    revisit: tuple[Annotated[float, Field(gt=0)], ...] = ()
    postback: Postback | None = None
    more: tuple[More, ...] = ()
    twins: dict[str, str] = {}
    reads_offers: bool = True
    night: _Hours | None = None
    timetable: Timetable = Timetable()
    signature: Signature | None = None
    layout: tuple[_Layout, ...] = ()


class Profile(Ways):
    """One site. ``base`` is its address; ``starts``, ``feeds`` and ``sitemaps`` may be relative to it.

    ``family`` is one, or several for a portal whose sections run on different systems. ``hosts`` are further hosts of
    the same site, ``province`` a slug; ``verified`` says that a person saw the
    layouts hold on the live site.
    """

    name: str
    base: _Address
    title: str | None = None
    province: str | None = None
    family: _Families = (GENERIC,)
    starts: tuple[str, ...] = ("/",)
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    hosts: tuple[_Address, ...] = ()
    verified: bool = False
    note: str = ""

    def absolute(self, addresses: Sequence[str]) -> tuple[str, ...]:
        """``addresses`` of the profile, made absolute."""
        return tuple(urljoin(self.base, address) for address in addresses)

    def at(self, base: str) -> Profile:
        """The same site served elsewhere: relative addresses then refer to ``base``. Raises GiveAddress."""
        return self.model_copy(update={"base": _given(base)})


def profile_for_seed(url: str) -> Profile:
    """A profile for a start address of which nothing is known: the generic family on that host.

    Raises GiveAddress for what is no web address.
    """
    address = _given(url)
    host, port = host_of(address)
    name = _NOT_IN_A_NAME.sub("-", host if port is None else f"{host}-{port}").strip("-.") or "site"
    return _merged(name, {"base": address, "starts": [address]}, FAMILIES)


def draft_profile(name: str, table: Mapping[str, Any]) -> Profile:
    """The profile that a file of that ``name`` with the keys of ``table`` would describe."""
    return _merged(name, table, FAMILIES)


def read_family(stem: str) -> Ways:
    """The family's own file, without what is below it. Raises MendProfile."""
    path = FAMILIES / f"{stem}.toml"
    table = _read(path)
    _checked(Ways, table, path)
    return Ways.model_validate(table)


def load_profile(name: str, folders: Sequence[Path] = ()) -> Profile:
    """The profile ``name`` of ``folders`` or, after them, of the program. Raises ChooseProfile, MendProfile."""
    files = _files(folders)
    if name not in files:
        raise ChooseProfile(f"There is no site profile {name!r}; {_nearest(name, tuple(files))}")
    return read_profile(files[name])


def load_profiles(folders: Sequence[Path] = ()) -> tuple[Profile, ...]:
    """All profiles by name, those of ``folders`` standing before the program's own. Raises MendProfile."""
    return tuple(read_profile(path) for _, path in sorted(_files(folders).items()))


def check_profiles(folders: Sequence[Path] = ()) -> Iterator[MendProfile]:
    """Every fault of every profile and family, one a file; nothing where all is well."""
    for path in sorted(FAMILIES.glob("*.toml")):
        try:
            _checked(Ways, _read(path), path)
        except MendProfile as fault:
            yield fault
    for _, path in sorted(_files(folders).items()):
        try:
            read_profile(path)
        except MendProfile as fault:
            yield fault


def read_profile(path: Path, families: Path = FAMILIES) -> Profile:
    """The profile that the file ``path`` describes; its stem is the name. Raises MendProfile."""
    table = _read(path)
    if "name" in table:
        raise MendProfile(f"{path}: key 'name' is the file's own name; remove the key, or rename the file")
    # First alone, so that a fault is told of the file in which it stands.
    _checked(Profile, {**table, "name": path.stem}, path)
    known = tuple(file.stem for file in families.glob("*.toml"))
    for family in _families(table):
        if family not in known:
            raise MendProfile(f"{path}: key 'family' is {family!r}, which is none; {_nearest(family, known)}")
    return _merged(path.stem, table, families)


def _merged(name: str, table: Mapping[str, Any], families: Path) -> Profile:
    merged: dict[str, Any] = {}
    for stem in dict.fromkeys((GENERIC, *_families(table))):
        path = families / f"{stem}.toml"
        ways = _read(path)
        _checked(Ways, ways, path)
        merged = _joined(merged, ways)
    return Profile.model_validate(_joined(merged, table) | {"name": name})


def _families(table: Mapping[str, Any]) -> tuple[str, ...]:
    family = table.get("family", GENERIC)
    return (family,) if isinstance(family, str) else tuple(family)


def _joined(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    joined = dict(below)
    for key, value in above.items():
        held = joined.get(key)
        if isinstance(held, list) and isinstance(value, list):
            joined[key] = value if key == "revisit" else value + held if key == "layout" else held + value
        else:
            joined[key] = value
    return joined


def _checked(model: type[BaseModel], table: Mapping[str, Any], path: Path) -> None:
    try:
        model.model_validate(table)
    except ValidationError as invalid:
        fault = invalid.errors()[0]
        key = ".".join(str(part + 1 if isinstance(part, int) else part) for part in fault["loc"])
        if fault["type"] == "extra_forbidden":
            raise MendProfile(f"{path}: unknown key {key!r}; {_nearest(key, tuple(model.model_fields))}") from invalid
        message = fault["msg"].removeprefix("Value error, ")
        raise MendProfile(f"{path}: key {key!r}: {message}; mend it there") from invalid


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise MendProfile(f"{path}: this is no TOML ({fault}); mend the line that is named") from fault
    except OSError as fault:
        raise MendProfile(f"{path} cannot be read ({fault.strerror}); check the name and its permissions") from fault


def _files(folders: Sequence[Path]) -> dict[str, Path]:
    return {path.stem: path for folder in (SITES, *folders) for path in folder.glob("*.toml")}


def _given(url: str) -> str:
    address = Addresses(()).clean(url)
    if address is None:
        raise GiveAddress(f"{url!r} is no web address; give it whole, as https://www.example.vn/")
    return address


def _nearest(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
