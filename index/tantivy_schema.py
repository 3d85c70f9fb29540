"""What tantivy keeps of an article. All words come cut and keyed from our own analyser."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple
from typing import Any

import tantivy

from index.analyser import Tokens, analyse
from index.article import File, IndexArticle
from index.facets import FACETS, FEW, MANY, facets_of
from index.plan import Terms

# Stands for a missing date in the order of the oldest first, after every day there is.
_NO_DAY = 2**31 - 1
_ID_BITS = 32

# How often the title is indexed beside the text, so that its words weigh more.
_TITLE_TIMES = 3

# The terms of an article's files, beside those of its title and text.
OF_FILES = {kind: f"{kind.value}_file" for kind in Terms}
# An article's values of a facet of FEW as one text in a column of its own, and between them:
SETS = {name: f"{name}_set" for name in FEW}
SEPARATOR = "\x1f"
# An article's values of a facet of MANY as numbers.
NUMBERS = {name: f"{name}_number" for name in MANY}


def number_of(value: str) -> int:
    """The number that stands for a facet's value: 48 bits, which JSON's numbers hold exactly."""
    return int.from_bytes(hashlib.blake2b(value.encode("utf-8", "surrogatepass"), digest_size=6).digest())


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", indexed=True, fast=True)
    for names in ({kind: kind.value for kind in Terms}, OF_FILES):
        for kind in (Terms.KEY, Terms.BARE):
            builder.add_text_field(names[kind], tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(names[Terms.MEANING], tokenizer_name="whitespace", index_option="freq")
    for name in FACETS:
        is_one = name not in (*FEW, *MANY)
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=is_one)
    for name in SETS.values():
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in NUMBERS.values():
        builder.add_unsigned_field(name, fast=True)
    for name in ("first", "last"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ("newest", "oldest"):
        builder.add_unsigned_field(name, fast=True)
    builder.add_bytes_field("stored", stored=True)
    builder.add_bytes_field("files", stored=True)
    return builder.build()


SCHEMA = _schema()


def document(article: IndexArticle) -> tantivy.Document:
    """The article as tantivy takes it in."""
    made = tantivy.Document()
    made.add_unsigned("id", article.id)
    tokens = analyse(article)
    _add_words(made, tokens)
    if article.files:
        _add_files(made, tokens, article.files)
    _add_facets(made, article)
    first, last = (article.days.first, article.days.last) if article.days else (0, 0)
    made.add_unsigned("first", first)
    made.add_unsigned("last", last)
    made.add_unsigned("newest", last << _ID_BITS | article.id)
    made.add_unsigned("oldest", (first or _NO_DAY) << _ID_BITS | article.id)
    made.add_bytes("stored", _pack(article))
    return made


def _add_words(made: tantivy.Document, tokens: Tokens) -> None:
    row, length = tokens.row, tokens.title_length + 1
    for kind, words in ((Terms.KEY, row.keys), (Terms.BARE, row.bares)):
        title, whole = " ".join(words[:length]) + " ", " ".join(words)
        made.add_text(kind.value, title * (_TITLE_TIMES - 1) + whole)
    made.add_text(Terms.MEANING.value, " ".join(tokens.meanings.elements()))


def _add_files(made: tantivy.Document, tokens: Tokens, files: tuple[File, ...]) -> None:
    made.add_text(OF_FILES[Terms.KEY], " ".join(tokens.files.keys))
    made.add_text(OF_FILES[Terms.BARE], " ".join(tokens.files.bares))
    made.add_text(OF_FILES[Terms.MEANING], " ".join(tokens.file_meanings))
    made.add_bytes("files", _packed([astuple(file) for file in files]))


def _add_facets(made: tantivy.Document, article: IndexArticle) -> None:
    for name, values in facets_of(article).items():
        for value in values:
            made.add_text(name, value)
            if name in NUMBERS:
                made.add_unsigned(NUMBERS[name], number_of(value))
        if name in SETS:
            made.add_text(SETS[name], SEPARATOR.join(sorted(values)))


def _pack(article: IndexArticle) -> bytes:
    return _packed(
        [
            article.id,
            article.url,
            article.title,
            article.text,
            article.published,
            article.province,
            article.source,
        ]
    )


def _packed(values: list[object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")


def id_of(place: int) -> int:
    """The id of the article at a place in the order of dates."""
    return place & (1 << _ID_BITS) - 1


def unpack(packed: bytes) -> list[Any]:
    """What ``document`` has packed."""
    values: list[Any] = json.loads(packed.decode("utf-8", "surrogatepass"))
    return values
