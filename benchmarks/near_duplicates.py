"""Near duplicates at 20,000 articles of four sites: time an article, precision and recall on generated pairs."""

from __future__ import annotations

import random
import sqlite3
import time

from archive.likeness import Likeness, find_like, keep_bands

_ARTICLES = 20_000
_STEP = 5_000
_AGAIN = 0.05  # of the articles print an earlier one again
_FORM = 0.1  # of the articles are reports by one form, each with its own figures
_ONSETS = "b ch đ g h kh l m n ng nh ph s t th tr v x"
_RESTS = "a ai an ang anh ao âm ân âu e en ên iên iêu oan oi ong ung ương"
_SYLLABLES = [onset + rest for onset in _ONSETS.split() for rest in _RESTS.split()]


def main() -> None:
    """Print ms an article for each step, then what was found."""
    draw = random.Random(1945)
    form = _text(draw)
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE article(id INTEGER PRIMARY KEY, site_id INTEGER, title TEXT, text TEXT, published TEXT);"
        "CREATE TABLE article_band(band INTEGER, article_id INTEGER, PRIMARY KEY (band, article_id)) WITHOUT ROWID;"
        "CREATE INDEX article_band_article ON article_band(article_id)"
    )
    found = wrong = missed = 0
    texts: list[tuple[int, str]] = []
    began = time.perf_counter()
    for number in range(1, _ARTICLES + 1):
        site, original = draw.randint(1, 4), None
        if texts and draw.random() < _AGAIN:
            original = draw.randrange(len(texts))
            site, text = texts[original][0] % 4 + 1, _again(draw, texts[original][1])
        else:
            text = _with_figures(draw, form) if draw.random() < _FORM else _text(draw)
        likeness = Likeness.of(text)
        bands = likeness.bands if likeness else ()
        like = find_like(connection, bands, text, "", site, "2019-03-12")
        found += like is not None and original is not None
        wrong += like is not None and original is None
        missed += like is None and original is not None
        if like is None:
            connection.execute("INSERT INTO article VALUES (?, ?, '', ?, '2019-03-12')", (number, site, text))
            keep_bands(connection, number, bands)
            texts.append((site, text))
        if number % _STEP == 0:
            print(f"{number:>6} articles: {(time.perf_counter() - began) / _STEP * 1000:.2f} ms an article")
            began = time.perf_counter()
    print(f"printed again: found {found}, missed {missed}; others taken for copies: {wrong}")


def _text(draw: random.Random) -> str:
    return " ".join(
        draw.choice(_SYLLABLES) if draw.random() > 0.04 else str(draw.randint(2, 900))
        for _ in range(draw.randint(150, 600))
    )


def _with_figures(draw: random.Random, form: str) -> str:
    return " ".join(str(draw.randint(2, 9_000)) if word.isdigit() else word for word in form.split())


def _again(draw: random.Random, text: str) -> str:
    words = [word if word.isdigit() or draw.random() > 0.03 else draw.choice(_SYLLABLES) for word in text.split()]
    return " ".join(["Theo", "báo", "bạn", *words[: int(len(words) * draw.uniform(0.6, 1))]])
