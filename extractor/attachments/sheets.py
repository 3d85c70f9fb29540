"""Excel and OpenDocument spreadsheets: a line a row, by calamine."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    WorkbookClosed,
)

from extractor.attachments.attachment import Lines
from extractor.attachments.limits import Limits
from extractor.errors import AttachmentUnread
from extractor.legacy import Run


def read_sheets(body: bytes, limits: Limits) -> Lines:
    """The rows of all visible sheets of the workbook ``body``. Raises AttachmentUnread."""
    lines = Lines(limits)
    try:
        for rows in _sheets(body, lines):
            for row in rows:
                if not lines.add([Run(_said(value))] for value in row):
                    return lines
    except PasswordError as fault:
        raise AttachmentUnread("the workbook is encrypted; ask its publisher for an open one", "encrypted") from fault
    except (CalamineError, WorkbookClosed, ValueError, OSError) as fault:
        raise AttachmentUnread(f"the workbook is damaged ({fault}); fetch it again", "broken") from fault
    except BaseException as fault:
        # calamine is Rust: what it did not foresee comes as a panic, which is no Exception and cannot be imported.
        if type(fault).__name__ != "PanicException":
            raise
        raise AttachmentUnread(f"the workbook is damaged ({fault}); fetch it again", "broken") from fault
    return lines


def _sheets(body: bytes, lines: Lines) -> Iterator[Iterator[Sequence[object]]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(body)) as workbook:
        for sheet in workbook.sheets_metadata:
            if sheet.typ != SheetTypeEnum.WorkSheet or sheet.visible != SheetVisibleEnum.Visible:
                continue
            if lines.pages >= lines.limits.sheets:
                lines.cut = "pages"
                return
            lines.pages += 1
            yield workbook.get_sheet_by_name(sheet.name).iter_rows()


def _said(value: object) -> str:
    """A cell as its reader sees it: whole numbers without a fraction, days as they are written in Vietnam."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime.date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    return " ".join(value.split()) if isinstance(value, str) else str(value)
