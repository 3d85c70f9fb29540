"""What tantivy keeps of an article. All words come cut and keyed from our own analyser."""

from __future__ import annotations

import json

import tantivy

from index.analyser import analyse
from index.article import IndexArticle
from index.facets import FACETS, facets_of
from index.plan import Stored, Terms
from index.words import Row

# Stands for a missing date in the order of the oldest first, after every day there is.
_NO_DAY = 2**31 - 1

# How often the title is indexed beside the text, so that its words weigh more.
_TITLE_TIMES = 3


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    for kind in (Terms.KEY, Terms.BARE):
        builder.add_text_field(kind.value, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field(Terms.MEANING.value, tokenizer_name="whitespace", index_option="freq")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("first", "last"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ("newest", "oldest"):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("stored", stored=True)
    return builder.build()


SCHEMA = _schema()


def document(article: IndexArticle) -> tantivy.Document:
    """The article as tantivy takes it in."""
    made = tantivy.Document()
    made.add_unsigned("id", article.id)
    _add_words(made, article)
    for name, values in facets_of(article).items():
        for value in values:
            made.add_text(name, value)
    first, last = (article.days.first, article.days.last) if article.days else (0, 0)
    made.add_unsigned("first", first)
    made.add_unsigned("last", last)
    made.add_unsigned("newest", last << 32 | article.id)
    made.add_unsigned("oldest", (first or _NO_DAY) << 32 | article.id)
    made.add_bytes("stored", _pack(article))
    return made


def _add_words(made: tantivy.Document, article: IndexArticle) -> None:
    tokens = analyse(article.title, article.text)
    title = tokens.row.cut(0, tokens.title_length + 1)
    row = Row.joined([*[title] * (_TITLE_TIMES - 1), tokens.row])
    made.add_text(Terms.KEY.value, " ".join(row.keys))
    made.add_text(Terms.BARE.value, " ".join(row.bares))
    made.add_text(Terms.MEANING.value, " ".join(tokens.meanings.elements()))


def _pack(article: IndexArticle) -> bytes:
    return json.dumps(
        [
            article.id,
            article.url,
            article.title,
            article.text,
            article.published,
            article.province,
            article.source,
        ],
        ensure_ascii=False,
    ).encode("utf-8", "surrogatepass")


def unpack(packed: bytes) -> Stored:
    """What is kept of an article to show it."""
    return Stored(*json.loads(packed.decode("utf-8", "surrogatepass")))
