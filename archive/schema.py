"""The database's tables, as migrations: each is applied once, atomically, and never edited after it landed."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("thidua")

_CRAWLING = """
CREATE TABLE site (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT, province TEXT, base_url TEXT
) STRICT;
CREATE TABLE crawl (
  id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site(id), seeds TEXT NOT NULL,
  started TEXT NOT NULL, finished TEXT, reason TEXT,
  fetched INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
  dropped INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE capture (
  id INTEGER PRIMARY KEY, crawl_id INTEGER NOT NULL REFERENCES crawl(id),
  url TEXT NOT NULL, canonical_url TEXT NOT NULL, fetched_at TEXT NOT NULL, status INTEGER NOT NULL,
  content_type TEXT, digest TEXT NOT NULL, etag TEXT, last_modified TEXT,
  is_revisit INTEGER NOT NULL DEFAULT 0, revisit_of INTEGER REFERENCES capture(id),
  warc_file TEXT NOT NULL, warc_offset INTEGER NOT NULL, warc_length INTEGER NOT NULL,
  UNIQUE (warc_file, warc_offset)
) STRICT;
CREATE INDEX capture_canonical_url ON capture(canonical_url, id);
CREATE INDEX capture_crawl ON capture(crawl_id);
CREATE TABLE visit (
  id INTEGER PRIMARY KEY, crawl_id INTEGER NOT NULL REFERENCES crawl(id), url TEXT NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '',
  capture_id INTEGER REFERENCES capture(id)
) STRICT;
CREATE INDEX visit_crawl ON visit(crawl_id, outcome)
"""

_ARTICLES = """
CREATE TABLE article (
  id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site(id),
  url TEXT NOT NULL, canonical_url TEXT NOT NULL UNIQUE,
  title TEXT, title_key TEXT NOT NULL, author TEXT, published TEXT, year INTEGER, province TEXT, kind TEXT,
  text TEXT NOT NULL, digest TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, revision INTEGER NOT NULL,
  capture_id INTEGER NOT NULL REFERENCES capture(id)
) STRICT;
CREATE INDEX article_digest ON article(digest);
CREATE INDEX article_title_key ON article(title_key);
CREATE INDEX article_revision ON article(revision);
CREATE INDEX article_published ON article(published);
CREATE INDEX article_province ON article(province, year);
CREATE TABLE article_version (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id), version INTEGER NOT NULL,
  capture_id INTEGER NOT NULL REFERENCES capture(id),
  title TEXT, author TEXT, published TEXT, text TEXT NOT NULL, digest TEXT NOT NULL,
  UNIQUE (article_id, version)
) STRICT;
CREATE TABLE article_copy (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id),
  url TEXT NOT NULL UNIQUE, capture_id INTEGER NOT NULL REFERENCES capture(id)
) STRICT;
CREATE TABLE extraction (
  capture_id INTEGER PRIMARY KEY REFERENCES capture(id), extractor TEXT NOT NULL,
  outcome TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '', read_by TEXT NOT NULL DEFAULT ''
) STRICT
"""

_PLACE = """
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id),
  capture_id INTEGER NOT NULL REFERENCES capture(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, surface TEXT NOT NULL, sentence TEXT NOT NULL,
  rule TEXT NOT NULL, confidence REAL NOT NULL, extractor TEXT NOT NULL
"""

_FACTS = f"""
CREATE TABLE date_mention ({_PLACE}, value TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE official ({_PLACE}, name TEXT NOT NULL, name_key TEXT NOT NULL) STRICT;
CREATE INDEX official_name_key ON official(name_key);
CREATE TABLE position (
  id INTEGER PRIMARY KEY, official_id INTEGER NOT NULL REFERENCES official(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, surface TEXT NOT NULL,
  title TEXT NOT NULL, organisation TEXT, level TEXT
) STRICT;
CREATE INDEX position_official ON position(official_id);
CREATE TABLE award (
  {_PLACE}, award TEXT NOT NULL, award_id TEXT, rank TEXT, level TEXT, grantor TEXT,
  recipients TEXT NOT NULL, count INTEGER, status TEXT NOT NULL
) STRICT;
CREATE INDEX award_name ON award(award, rank);
CREATE TABLE campaign (
  {_PLACE}, name TEXT NOT NULL, name_key TEXT NOT NULL, theme TEXT, period TEXT, launcher TEXT,
  document TEXT, status TEXT NOT NULL, movement_id TEXT
) STRICT;
CREATE INDEX campaign_name_key ON campaign(name_key);
CREATE TABLE document ({_PLACE}, number TEXT NOT NULL, date TEXT, type TEXT, issuer TEXT) STRICT;
CREATE INDEX document_number ON document(number);
CREATE INDEX date_mention_article ON date_mention(article_id, capture_id);
CREATE INDEX official_article ON official(article_id, capture_id);
CREATE INDEX award_article ON award(article_id, capture_id);
CREATE INDEX campaign_article ON campaign(article_id, capture_id);
CREATE INDEX document_article ON document(article_id, capture_id)
"""

_VIEWS = """
CREATE VIEW current_award AS
  SELECT award.*, article.province, article.year, article.published, article.title, article.url
  FROM award JOIN article ON article.id = award.article_id AND article.capture_id = award.capture_id;
CREATE VIEW current_official AS
  SELECT official.id, official.name, official.name_key, position.title AS position, position.organisation,
         position.level, article.province, article.year, article.published, article.title, article.url,
         official.sentence, official.article_id, official.capture_id
  FROM official JOIN article ON article.id = official.article_id AND article.capture_id = official.capture_id
  LEFT JOIN position ON position.official_id = official.id;
CREATE VIEW current_campaign AS
  SELECT campaign.*, article.province, article.year, article.published, article.title, article.url
  FROM campaign JOIN article ON article.id = campaign.article_id AND article.capture_id = campaign.capture_id;
CREATE VIEW award_history AS
  SELECT province, year, award, rank, level, recipients, status, SUM(count) AS count,
         COUNT(*) AS mentions, COUNT(DISTINCT article_id) AS articles
  FROM current_award GROUP BY province, year, award, rank, level, recipients, status;
CREATE VIEW coverage AS
  SELECT site.name AS site, article.province, article.year, COUNT(*) AS articles,
         MIN(article.published) AS first_published, MAX(article.published) AS last_published
  FROM article JOIN site ON site.id = article.site_id GROUP BY site.name, article.province, article.year
"""

_COUNT = "BEGIN UPDATE archive_state SET revision = revision + 1; END"

_STATE = f"""
CREATE TABLE archive_state (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL) STRICT;
INSERT INTO archive_state(id, revision) SELECT 1, coalesce(max(revision), 0) FROM article;
CREATE TRIGGER article_inserted AFTER INSERT ON article {_COUNT};
CREATE TRIGGER article_updated AFTER UPDATE ON article {_COUNT};
CREATE TRIGGER article_deleted AFTER DELETE ON article {_COUNT};
CREATE TRIGGER article_version_inserted AFTER INSERT ON article_version {_COUNT};
CREATE TRIGGER article_version_updated AFTER UPDATE ON article_version {_COUNT};
CREATE TRIGGER capture_inserted AFTER INSERT ON capture {_COUNT};
CREATE TRIGGER site_updated AFTER UPDATE ON site {_COUNT}
"""

_WATCHES = """
CREATE TABLE watch (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL, target TEXT NOT NULL,
  allow_private INTEGER NOT NULL, added TEXT NOT NULL, after_article INTEGER NOT NULL
) STRICT;
CREATE TABLE watch_sent (
  watch_id INTEGER NOT NULL REFERENCES watch(id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  sent TEXT NOT NULL, PRIMARY KEY (watch_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_sent_article ON watch_sent(article_id)
"""

_BACKFILLS = """
CREATE TABLE backfill (
  id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site(id),
  first_crawl INTEGER NOT NULL REFERENCES crawl(id), begun TEXT NOT NULL, finished TEXT
) STRICT;
CREATE UNIQUE INDEX backfill_open ON backfill(site_id) WHERE finished IS NULL
"""

_HEALTH = """
CREATE TABLE crawl_report (
  crawl_id INTEGER PRIMARY KEY REFERENCES crawl(id),
  new INTEGER NOT NULL, changed INTEGER NOT NULL, dropped TEXT NOT NULL, failed TEXT NOT NULL, seconds REAL NOT NULL,
  robots_digest TEXT, certificate_until TEXT,
  articles INTEGER, undated INTEGER, empty INTEGER, by_layout INTEGER, by_fallback INTEGER
) STRICT;
CREATE INDEX crawl_site ON crawl(site_id, id);
CREATE TABLE alert (
  id INTEGER PRIMARY KEY, site TEXT NOT NULL, kind TEXT NOT NULL, message TEXT NOT NULL,
  opened TEXT NOT NULL, told TEXT, closed TEXT
) STRICT;
CREATE UNIQUE INDEX alert_open ON alert(site, kind) WHERE closed IS NULL;
CREATE TABLE job (
  site TEXT PRIMARY KEY, next_run TEXT NOT NULL, last_run TEXT, last_success TEXT,
  state TEXT NOT NULL, detail TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID
"""

_WATCH_PROGRESS = """
ALTER TABLE watch ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE watch ADD COLUMN busy_until TEXT
"""

_ATTACHMENTS = """
CREATE TABLE attachment_link (
  article_id INTEGER NOT NULL REFERENCES article(id), canonical_url TEXT NOT NULL,
  PRIMARY KEY (article_id, canonical_url)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_link_url ON attachment_link(canonical_url);
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES article(id),
  capture_id INTEGER NOT NULL UNIQUE REFERENCES capture(id),
  url TEXT NOT NULL, canonical_url TEXT NOT NULL, kind TEXT NOT NULL, outcome TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '', title TEXT, text TEXT NOT NULL DEFAULT '',
  pages INTEGER, is_current INTEGER NOT NULL DEFAULT 1, extractor TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_article ON attachment(article_id, is_current);
CREATE INDEX attachment_url ON attachment(canonical_url);
CREATE TABLE attached_fact (
  kind TEXT NOT NULL, fact_id INTEGER NOT NULL, article_id INTEGER NOT NULL, capture_id INTEGER NOT NULL,
  PRIMARY KEY (kind, fact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attached_fact_article ON attached_fact(article_id);
CREATE INDEX attached_fact_capture ON attached_fact(capture_id);
DROP VIEW award_history;
DROP VIEW current_award;
DROP VIEW current_official;
DROP VIEW current_campaign;
CREATE VIEW current_award AS
  SELECT award.*, article.province, article.year, article.published, article.title, article.url
  FROM award JOIN article ON article.id = award.article_id AND (article.capture_id = award.capture_id
    OR EXISTS (SELECT 1 FROM attached_fact WHERE kind = 'award' AND fact_id = award.id));
CREATE VIEW current_official AS
  SELECT official.id, official.name, official.name_key, position.title AS position, position.organisation,
         position.level, article.province, article.year, article.published, article.title, article.url,
         official.sentence, official.article_id, official.capture_id
  FROM official JOIN article ON article.id = official.article_id AND (article.capture_id = official.capture_id
    OR EXISTS (SELECT 1 FROM attached_fact WHERE kind = 'official' AND fact_id = official.id))
  LEFT JOIN position ON position.official_id = official.id;
CREATE VIEW current_campaign AS
  SELECT campaign.*, article.province, article.year, article.published, article.title, article.url
  FROM campaign JOIN article ON article.id = campaign.article_id AND (article.capture_id = campaign.capture_id
    OR EXISTS (SELECT 1 FROM attached_fact WHERE kind = 'campaign' AND fact_id = campaign.id));
CREATE VIEW award_history AS
  SELECT province, year, award, rank, level, recipients, status, SUM(count) AS count,
         COUNT(*) AS mentions, COUNT(DISTINCT article_id) AS articles
  FROM current_award GROUP BY province, year, award, rank, level, recipients, status
"""

_LIKENESS = """
CREATE TABLE article_band (
  band INTEGER NOT NULL, article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_band_article ON article_band(article_id);
ALTER TABLE article_copy ADD COLUMN title TEXT;
ALTER TABLE article_copy ADD COLUMN likeness REAL
"""


def _execute(database: Database, script: str) -> None:
    # Not executescript(), which would commit the migration's transaction half-way.
    for statement in script.split(";\n"):
        database.execute(statement)


@migrations()
def sites_crawls_and_captures(database: Database) -> None:
    """Which sites were crawled when, what came back, and what became of every address."""
    _execute(database, _CRAWLING)


@migrations()
def articles(database: Database) -> None:
    """The articles with their earlier versions and copies, and what extraction made of each capture."""
    _execute(database, _ARTICLES)


@migrations()
def facts(database: Database) -> None:
    """Facts by kind, each with its place, its sentence and the rule that found it."""
    _execute(database, _FACTS)


@migrations()
def questions(database: Database) -> None:
    """Views for the questions that researchers ask."""
    _execute(database, _VIEWS)


@migrations()
def state(database: Database) -> None:
    """A number that rises with every change of what is answered from, deletions too."""
    _execute(database, _STATE)


@migrations()
def watches(database: Database) -> None:
    """Saved searches, where their new articles go, and which were sent."""
    _execute(database, _WATCHES)


@migrations()
def backfills(database: Database) -> None:
    """Walks through a site's whole history: with which crawl they began, and which are not at their end."""
    _execute(database, _BACKFILLS)


@migrations()
def health(database: Database) -> None:
    """What each crawl came to beside its sums, what is wrong with sites since when, and when each is crawled next."""
    _execute(database, _HEALTH)


@migrations()
def watch_progress(database: Database) -> None:
    """Up to which revision a saved search was looked through, and until when somebody is at it."""
    _execute(database, _WATCH_PROGRESS)


@migrations()
def coverage_index(database: Database) -> None:
    """Counting articles by site, province and month without reading their texts."""
    database.execute("CREATE INDEX article_coverage ON article(site_id, province, year, published)")


@migrations()
def attachments(database: Database) -> None:
    """Files that articles link to, what was read of them, and which of their facts the articles do not tell."""
    _execute(database, _ATTACHMENTS)


@migrations()
def likeness(database: Database) -> None:
    """By what near duplicates of an article are found, and how a copy differs from it."""
    _execute(database, _LIKENESS)
