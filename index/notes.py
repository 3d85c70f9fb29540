"""What a search has to say about its query: never an error, always an answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class NoteKind(Enum):
    """Each with its sentence in Vietnamese and in English; ``{}`` is the part of the query it is about."""

    OPEN_QUOTE = (
        "Dấu ngoặc kép chưa được đóng, phần sau dấu được tìm như các từ thường: {}",
        "The quotation mark is not closed, what follows it was searched as plain words: {}",
    )
    UNKNOWN_FIELD = (
        "Không có bộ lọc “{}”, đã tìm như từ thường",
        "There is no filter “{}”, it was searched as a plain word",
    )
    EMPTY_FIELD = (
        "Bộ lọc “{}” chưa có giá trị (không để dấu cách sau dấu hai chấm), đã tìm như từ thường",
        "The filter “{}” has no value (no space after the colon), it was searched as a plain word",
    )
    BAD_DATE = (
        "“{}” không phải là năm, tháng hoặc ngày, đã tìm như từ thường",
        "“{}” is not a year, a month or a day, it was searched as plain words",
    )
    LONE_OPERATOR = (
        "“{}” đứng một mình, đã bỏ qua",
        "“{}” stands alone and was passed over",
    )
    CUT = (
        "Câu hỏi quá dài, chỉ phần đầu được tìm: đến “{}”",
        "The query is too long, only its beginning was searched: up to “{}”",
    )
    NO_WORDS = (
        "Câu hỏi không có từ nào để tìm",
        "The query has no word to search for",
    )
    NO_VALUE = (
        "Kho chưa có giá trị nào ứng với {}",
        "The archive has no value that answers to {}",
    )
    UNKNOWN_WORD = (
        "Kho không có từ “{}”, đã tìm các từ gần nhất",
        "The archive does not have the word “{}”, the nearest words were searched",
    )
    MERGED = (
        "Tìm cả bài từ 01/7/2025 của tỉnh, thành phố sau sắp xếp: {}",
        "Articles since 1 July 2025 of the merged province are searched too: {}",
    )
    ALL_BUT_ONE = (
        "Không có bài nào có đủ các từ, đây là các bài chỉ thiếu một từ",
        "No article has all the words; these lack only one of them",
    )


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on one part of the query."""

    kind: NoteKind
    about: str = ""

    def text(self, language: str = "vi") -> str:
        """The sentence in Vietnamese (``vi``) or, for any other language, in English."""
        vietnamese, english = self.kind.value
        return (vietnamese if language == "vi" else english).format(self.about)

    def __str__(self) -> str:
        return self.text()
