"""What a file is, by its own bytes; its name and the server's word for it are often wrong."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

_HEAD = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = 64 * 1024 * 1024


class Kind(StrEnum):
    """A kind of file, named as its usual ending."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"
    DOC = "doc"
    RTF = "rtf"
    ODT = "odt"
    PPTX = "pptx"
    HTML = "html"
    DOCBOOK = "docbook"
    OTHER = "other"


_MEMBERS = {"word/document.xml": Kind.DOCX, "xl/workbook.xml": Kind.XLSX, "ppt/presentation.xml": Kind.PPTX}
_ODF = {
    b"application/vnd.oasis.opendocument.spreadsheet": Kind.ODS,
    b"application/vnd.oasis.opendocument.text": Kind.ODT,
}
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<table")


def kind_of(body: bytes) -> Kind:
    """The kind of the file ``body``; ``Kind.OTHER`` where it is none of those."""
    head = body[:_HEAD]
    if b"%PDF-" in head:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(body)
    if head.startswith(_OLE):
        return _compound(body)
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    if b"//OASIS//DTD DocBook" in head:
        return Kind.DOCBOOK
    if any(sign in head.lower() for sign in _HTML):
        return Kind.HTML
    return Kind.OTHER


def _zipped(body: bytes) -> Kind:
    if body[30:38] == b"mimetype":
        return next((kind for said, kind in _ODF.items() if said in body[38:200]), Kind.OTHER)
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A cut file has no directory, but its first members' names stand before them.
        return next((kind for name, kind in _MEMBERS.items() if name.encode() in body), Kind.OTHER)
    return next((kind for name, kind in _MEMBERS.items() if name in names), Kind.OTHER)


def _compound(body: bytes) -> Kind:
    """Word or Excel by the streams that the file's directory names, in UTF-16 ([MS-CFB], 2.6.1)."""
    if "WordDocument".encode("utf-16-le") in body:
        return Kind.DOC
    if any(f"{name}\0".encode("utf-16-le") in body[:_OLE_STREAMS] for name in ("Workbook", "Book")):
        return Kind.XLS
    return Kind.OTHER
