"""Which province an article speaks of, and which one a host belongs to."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache

from extractor.gazetteer import load
from extractor.reading import Reading
from extractor.vietnamese import bare, key

# Said outright ("tỉnh X", "TP. X") against the bare name, which may be part of another one.
_OUTRIGHT, _BARE, _IN_TITLE = 3, 1, 3
_LEAST = 2
_SPACES_AND_MARKS = re.compile(r"[\W_]+")
_CUES = ("", "tinh", "thanhpho", "tp")
# "Hồ Chí Minh" alone is the President, a thought, a youth union or an order.
_NEVER_BARE = frozenset({"ho-chi-minh"})


@cache
def _names() -> dict[str, str]:
    """Each province's names, as keys, to its slug."""
    return {
        key(name): province["slug"]
        for province in load("provinces")["province"]
        for name in (province["name"], *province["aliases"])
    }


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<cue>(?:tỉnh|thành phố|tp\.?|thủ đô|ubnd tỉnh)\s{{1,2}})?(?P<name>{names})(?!\w)")


def find_province(reading: Reading) -> str | None:
    """The slug of the province that the article is about, or None where none stands out."""
    scores: Counter[str] = Counter()
    title_end = reading.paragraphs[0].end if reading.paragraphs else 0
    for match in _pattern().finditer(reading.key):
        slug, outright = _names()[match["name"]], match["cue"] is not None
        if not reading.text[match.start("name")].isupper() or (slug in _NEVER_BARE and not outright):
            continue
        scores[slug] += _OUTRIGHT if outright else _BARE
        if match.end() <= title_end:
            scores[slug] += _IN_TITLE
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) == 2 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


@cache
def _hosts() -> dict[str, str]:
    """The label of a host that names a province, to its slug."""
    labels = {}
    for province in load("provinces")["province"]:
        labels[bare(province["name"]).replace(" ", "").replace("-", "")] = province["slug"]
        for host in province["hosts"]:
            labels[host.split(".")[0]] = province["slug"]
    return labels


def province_of_host(host: str) -> str | None:
    """The province named by a label of ``host`` ("sonoivu.langson.gov.vn", "baolangson.vn"), or None."""
    for label in reversed(host.lower().split(".")):
        plain = label.replace("-", "")
        for known in (plain, plain.removeprefix("bao")):
            if known in _hosts():
                return _hosts()[known]
    return None


def province_name(slug: str) -> str | None:
    """The province's name as printed, or None for an unknown slug."""
    return _slugs().get(slug)


def province_slug(name: str) -> str | None:
    """The slug of the province of that name, with or without diacritics, hyphens for spaces; None for no province."""
    return _bare_names().get(bare(name).replace("-", " "))


# The day from which provinces are those of Nghị quyết 202/2025/QH15.
MERGED = date(2025, 7, 1)


def province_meant(typed: str) -> str | None:
    """The slug of the province that someone means who types so ("tphcm", "TP. Hồ Chí Minh", "ha giang"), or None."""
    squeezed = _SPACES_AND_MARKS.sub("", bare(typed))
    for start in _CUES:
        if slug := _squeezed_names().get(squeezed.removeprefix(start)):
            return slug
    return None


def province_after_merger(slug: str) -> str | None:
    """The province that this one became a part of, or was renamed to, on the day MERGED; None where it stayed."""
    successor = _successors().get(slug)
    return successor if successor != slug else None


@cache
def _successors() -> dict[str, str]:
    return {province["slug"]: province["successor"] for province in load("provinces")["province"]}


@cache
def _squeezed_names() -> dict[str, str]:
    names = {_SPACES_AND_MARKS.sub("", bare(name)): slug for name, slug in _names().items()}
    # "TP HCM" without its "TP".
    short = {name.removeprefix("tp"): slug for name, slug in names.items() if name.startswith("tp")}
    return short | names


@cache
def _bare_names() -> dict[str, str]:
    return {bare(name).replace("-", " "): slug for name, slug in _names().items()}


@cache
def _slugs() -> dict[str, str]:
    return {province["slug"]: province["name"] for province in load("provinces")["province"]}
