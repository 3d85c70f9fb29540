"""The rows that researchers get, one listing a kind: the same in the API, the exports and the pages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from archive.facts import current
from archive.listing import Column, Filter, Listing, Type
from extractor.facts import AwardStatus, CampaignStatus, DateRole, Level, Recipients

_TYPES = {
    **dict.fromkeys(("id", "article_id", "capture_id", "revisit_of", "start", "end", "year", "version"), Type.INTEGER),
    **dict.fromkeys(("count", "warc_offset", "warc_length"), Type.INTEGER),
    "confidence": Type.REAL,
}


def _columns(table: str, *names: str) -> tuple[Column, ...]:
    """Columns of one table under their own names."""
    return tuple(Column(name, f'{table}."{name}"', _TYPES.get(name, Type.TEXT)) for name in names)


def _filters(table: str, *names: str, **coded: type[StrEnum]) -> dict[str, Filter]:
    """Filters by columns of one table, ``coded`` those that hold one of a few codes."""
    return {
        **{name: Filter(f"{table}.{name}") for name in names},
        **{name: Filter(f"{table}.{name}", tuple(codes)) for name, codes in coded.items()},
    }


_SITE = Column("site", "site.name")
_OF_ARTICLE = ("province", "year", "published", "title", "url")


def _fact(table: str, *own: str) -> tuple[Column, ...]:
    """A fact's columns: where it stands, what it says, its proof, its article."""
    return (
        *_columns(table, "id", "article_id", "capture_id"),
        *_columns("article", *_OF_ARTICLE[:2]),
        *_columns(table, *own, "start", "end", "surface", "sentence", "rule", "confidence", "extractor"),
        *_columns("article", *_OF_ARTICLE[2:]),
    )


def _by_id(table: str) -> tuple[Column, ...]:
    return _columns(table, "id")


ARTICLES = Listing(
    name="articles",
    columns=(
        *_columns("article", "id", "url", "canonical_url", "title", "author", "published", "year", "province", "kind"),
        _SITE,
        *_columns("article", "version", "capture_id"),
        Column("captured_at", "capture.fetched_at"),
        Column("payload_digest", "capture.digest"),
        *_columns("article", "text"),
    ),
    source="article JOIN site ON site.id = article.site_id JOIN capture ON capture.id = article.capture_id",
    filters={**_filters("article", "province", "year", "kind"), "site": Filter("site.name")},
    order=_by_id("article"),
)

_AWARD_FILTERS = {
    **_filters("article", "province", "year"),
    **_filters("award", "award", "rank", level=Level, recipients=Recipients, status=AwardStatus),
}

AWARDS = Listing(
    name="awards",
    columns=(
        *_columns("article", "province", "year"),
        *_columns("award", "award", "rank", "level", "recipients"),
        Column("count", "SUM(award.count)", Type.INTEGER),
        *_columns("award", "status"),
        Column("articles", "COUNT(DISTINCT award.article_id)", Type.INTEGER),
    ),
    source=current("award"),
    filters=_AWARD_FILTERS,
    group="article.province, article.year, award.award, award.rank, award.level, award.recipients, award.status",
    order=(
        Column("province", "coalesce(article.province, '')"),
        Column("year", "-coalesce(article.year, 0)", Type.INTEGER),
        Column("award", "award.award"),
        Column("rank", "coalesce(award.rank, '')"),
        Column("level", "coalesce(award.level, '')"),
        Column("recipients", "award.recipients"),
        Column("status", "award.status"),
    ),
)

MENTIONS = Listing(
    name="mentions",
    columns=_fact("award", "award", "award_id", "rank", "level", "recipients", "count", "status", "grantor"),
    source=current("award"),
    filters=_AWARD_FILTERS,
    order=_by_id("award"),
)

OFFICIALS = Listing(
    name="officials",
    columns=(
        *_fact("official", "name"),
        Column("position", "position.title"),
        *_columns("position", "organisation", "level"),
    ),
    source=f"{current('official')} LEFT JOIN position ON position.official_id = official.id",
    filters={
        **_filters("article", "province", "year"),
        "name": Filter("official.name_key", is_key=True),
        **_filters("position", level=Level),
    },
    order=(*_by_id("official"), Column("position_id", "coalesce(position.id, 0)", Type.INTEGER)),
)

CAMPAIGNS = Listing(
    name="campaigns",
    columns=_fact("campaign", "name", "theme", "period", "launcher", "document", "status", "movement_id"),
    source=current("campaign"),
    filters={
        **_filters("article", "province", "year"),
        "name": Filter("campaign.name_key", is_key=True),
        **_filters("campaign", "period", "movement_id", status=CampaignStatus),
    },
    order=_by_id("campaign"),
)

DATES = Listing(
    name="dates",
    columns=_fact("date_mention", "value", "role"),
    source=current("date_mention"),
    filters={**_filters("article", "province", "year"), **_filters("date_mention", "value", role=DateRole)},
    order=_by_id("date_mention"),
)

DOCUMENTS = Listing(
    name="documents",
    columns=_fact("document", "number", "date", "type", "issuer"),
    source=current("document"),
    filters={**_filters("article", "province", "year"), **_filters("document", "number", "type", "issuer")},
    order=_by_id("document"),
)

CAPTURES = Listing(
    name="captures",
    columns=(
        *_columns("capture", "id"),
        _SITE,
        *_columns("capture", "url", "canonical_url", "fetched_at"),
        Column("status", "capture.status", Type.INTEGER),
        *_columns("capture", "content_type", "digest", "revisit_of", "warc_file", "warc_offset", "warc_length"),
    ),
    source="capture JOIN crawl ON crawl.id = capture.crawl_id JOIN site ON site.id = crawl.site_id",
    filters={
        "site": Filter("site.name"),
        **_filters("capture", "id", "url", "status", "digest"),
    },
    order=_by_id("capture"),
)

COVERAGE = Listing(
    name="coverage",
    columns=(
        _SITE,
        *_columns("article", "province", "year"),
        Column("articles", "COUNT(*)", Type.INTEGER),
        Column("first_published", "MIN(article.published)"),
        Column("last_published", "MAX(article.published)"),
    ),
    source="article JOIN site ON site.id = article.site_id",
    filters={"site": Filter("site.name"), **_filters("article", "province", "year")},
    group="site.name, article.province, article.year",
    order=(
        Column("site", "site.name"),
        Column("province", "coalesce(article.province, '')"),
        Column("year", "coalesce(article.year, 0)", Type.INTEGER),
    ),
)

LISTINGS: Mapping[str, Listing] = MappingProxyType(
    {
        listing.name: listing
        for listing in (
            ARTICLES, AWARDS, MENTIONS, OFFICIALS, CAMPAIGNS, DATES, DOCUMENTS, CAPTURES, COVERAGE,
        )
    }
)  # fmt: skip
