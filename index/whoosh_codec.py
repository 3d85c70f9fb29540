"""How postings lie in Whoosh's segments: each list whole and flat, to be read at a stroke.

Whoosh's own codec keeps blocks of 128 postings, pickled and compressed, made to be walked one by one; reading a
common word so costs more than the rest of a search. Term dictionary, columns, segments and table of contents
are Whoosh's own.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile
from whoosh.reading import TermNotFound

from index.plan import Terms

_POSTING_SIZE = 5  # bytes
ARTICLE = "article"  # the article as stored but for its files, compressed
FILES = "files"  # the article's files, compressed, or nothing
FACTS = "facts"  # id, days and facets, read whole at opening
ROWS = {Terms.KEY: "key_row", Terms.BARE: "bare_row"}  # the words in their order, for phrases


class _Terms(fields.FieldType):  # type: ignore[misc]
    """Terms that come ready from our analyser."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), analyzer=None)


SCHEMA = fields.Schema(
    **{kind.value: _Terms() for kind in Terms},
    **{name: fields.COLUMN(columns.VarBytesColumn()) for name in (ARTICLE, FILES, FACTS, *ROWS.values())},
)


class _MappedFile(StructFile):  # type: ignore[misc]
    """A file in memory that the system lends out; ``get`` is safe between threads."""

    def get(self, position: int, length: int) -> bytes:
        part: bytes = self.file[position : position + length]
        return part


class MappedStorage(FileStorage):  # type: ignore[misc]
    """Whoosh's folder of files, mapped for reading rather than read again with every search."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file for reading. Raises FileNotFoundError."""
        with open(self._fpath(name), "rb") as file:  # noqa: PTH123 - the name is Whoosh's
            if not file.seek(0, 2):
                return BufferFile(b"", name=name, **options)
            return _MappedFile(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), name=name, **options)


@dataclass(frozen=True, slots=True)
class PostingList:
    """The documents that have a term, ascending, and the term's impact in each (1 to 255).

    On disk: 32-bit little-endian document numbers, then a byte for each impact; or, for a term that a fifth of the
    segment's documents or more have, a byte for every document.
    """

    documents: array[int]
    impacts: bytes | bytearray

    def to_bytes(self, size: int) -> bytes:
        """The list as it lies on disk in a segment of ``size`` documents."""
        if _is_map(len(self.documents), size):
            packed = bytearray(size)
            for document, impact in zip(self.documents, self.impacts, strict=True):
                packed[document] = impact
            return bytes(packed)
        documents = self.documents
        if sys.byteorder == "big":
            documents = array("I", documents)
            documents.byteswap()
        return documents.tobytes() + self.impacts


def _is_map(number: int, size: int) -> bool:
    return number * _POSTING_SIZE >= size


class _ListWriter:
    """Writes the posting list of one term after another."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._info = W3TermInfo()

    def start_postings(self, _format: Any, info: W3TermInfo) -> None:
        self._info = info

    def write(self, postings: PostingList, size: int) -> None:
        packed = postings.to_bytes(size)
        self._info._df = len(postings.documents)
        self._info.set_extent(self._file.tell(), min(len(packed), 2**31 - 1))
        self._file.write(packed)

    def finish_postings(self) -> W3TermInfo:
        return self._info


def counts_extension(kind: Terms) -> str:
    """The file that lists a segment's terms of a kind once more, to be read whole: for prefixes and spelling."""
    return f".{kind.value}.txt.z"


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]
    def add_list(self, term: bytes, postings: PostingList, size: int) -> None:
        """Write the whole list of a term of a segment of ``size`` documents; terms come in ascending order."""
        self.start_term(term)
        self._postwriter.write(postings, size)
        self.finish_term()


class ListCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with flat posting lists."""

    def field_writer(self, storage: Any, segment: Any) -> _FieldWriter:
        """The writer of a segment's terms."""
        return _FieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> _ListWriter:
        """The writer of posting lists; ``byteids`` (for vectors) has no use here."""
        assert not byteids
        return _ListWriter(dbfile)


class SegmentTerms:
    """The terms of one segment, read from its files."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._terms = segment.codec().terms_reader(storage, segment)
        self._lists = segment.open_file(storage, ListCodec.POSTS_EXT)
        self._storage, self._segment = storage, segment

    def write_impacts(self, kind: Terms, text: str, impacts: bytearray, base: int) -> None:
        """Write the term's impact in each document that has it to its place, ``base`` being the first document's."""
        try:
            info = self._terms.term_info(kind.value, text.encode())
        except TermNotFound:
            return
        (start, _), number, size = info.extent(), info.doc_frequency(), self._segment.doc_count_all()
        if _is_map(number, size):
            impacts[base : base + size] = self._lists.get(start, size)
            return
        documents = array("I", self._lists.get(start, number * 4))
        if sys.byteorder == "big":
            documents.byteswap()
        for document, impact in zip(documents, self._lists.get(start + number * 4, number), strict=True):
            impacts[base + document] = impact

    def counts(self, kind: Terms) -> Iterator[tuple[str, int]]:
        """The terms of a kind with the number of documents of each."""
        with self._segment.open_file(self._storage, counts_extension(kind)) as file:
            lines = zlib.decompress(file.read()).decode().splitlines()
        for line in lines:
            text, _, count = line.partition(" ")
            yield text, int(count)

    def close(self) -> None:
        """Give back the files."""
        self._terms.close()
        self._lists.close()
