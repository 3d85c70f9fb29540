"""Awards in lists: a heading that names the award, below it a line for each recipient."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from extractor.award_clauses import SentenceReader
from extractor.award_cues import find_cues
from extractor.award_drafts import Context, Draft
from extractor.award_leads import MARK
from extractor.award_names import AwardName, NameIndex, rank_alone
from extractor.facts import AwardStatus, Recipients
from extractor.grantors import Grantors
from extractor.recipient_guesses import UNKNOWN
from extractor.recipient_names import recipients_in
from extractor.recipient_phrases import Phrases
from extractor.recipients import Recipient, kind_of, plain_noun
from extractor.span import Span

_LONGEST_LINE = 260
_LONGEST_HEADING = 240
_LONGEST_SUBHEADING = 90
_LONGEST_REST = 20
_ROW_NUMBER = re.compile(r"\d{1,3} ?\| ?")
_SUBHEAD_END = re.compile(
    r"(?: được [^\d]{0,60}| xuất sắc| tiêu biểu| có thành tích[^\d]{0,60})? ?(?:[:.]|"
    r"\(\d{1,4}[^)]{0,20}\):?|:? ?\d{1,4})? ?$"
)
_GROUP_OPENS = re.compile(r"(?: ?\((?P<number>\d{1,4})[^)]{0,20}\))? ?: ?(?=\w)")
_CLAUSE = re.compile(r"(?:điều|mục|chương|khoản) \w{1,4}[.:]")
_OF = re.compile(r"(?:của|do) ")
_VERB = re.compile(
    r"(?<!\w)(?:là|đã|được|sẽ|có|cho biết|phát biểu|nói|trao|tặng|tổ chức|diễn ra|tham dự|chủ trì)(?!\w)"
)
_NOTE = re.compile(r"(?:ghi chú|lưu ý|nơi nhận|tin|ảnh|nguồn|theo|danh sách)(?!\w)")


@dataclass(slots=True)
class _Heading:
    """A heading's award and what the lines below have given it so far.

    ``ranked``: those of lines with a rank of their own ("2 | Bệnh viện … | Hạng Ba"), by rank; ``of_grantors``: lines
    that each name their own grantor ("- Của Giám đốc Sở …: 12 tập thể").
    """

    draft: Draft
    kind: Recipients | None = None
    lines: list[Recipient] = field(default_factory=list)
    ranked: dict[str, list[Recipient]] = field(default_factory=dict)
    of_grantors: list[Draft] = field(default_factory=list)


class ListReader:
    """Reads the lists of one article."""

    def __init__(self, phrases: Phrases, grantors: Grantors, sentences: SentenceReader, names: NameIndex) -> None:
        self._phrases = phrases
        self._reading = phrases.reading
        self._key = phrases.key
        self._names = names
        self._grantors = grantors
        self._sentences = sentences

    def heading(self, place: int, line: Span, names: list[AwardName]) -> bool:
        """Whether ``line``, at the end of the paragraph at ``place``, heads a list of those who got ``names``."""
        paragraphs = self._reading.paragraphs
        if place + 1 >= len(paragraphs) or line.end - line.start > _LONGEST_HEADING:
            return False
        below = paragraphs[place + 1]
        ends_open = self._key[line.end - 1] == ":"
        table = self._key.find("|", below.start, below.end) >= 0
        if not ends_open and not table and not self._is_marked(line):
            return False
        if self._key.find("|", line.start, line.end) >= 0 or not (self._is_item(below) or self._subheading(below)):
            return False
        if self._phrases_after(names[-1].after, line.end):
            return False
        return ends_open or table or self._says_no_more(line, names)

    def _phrases_after(self, start: int, end: int) -> bool:
        return any(r.numbered for r in self._phrases.within(start, end))

    def _is_marked(self, line: Span) -> bool:
        return MARK.match(self._key, line.start, line.end) is not None or self._is_capital(line)

    def _says_no_more(self, line: Span, names: list[AwardName]) -> bool:
        """Whether the line holds an award's name, its grantor and words of giving, and nothing else."""
        known = [(n.start, n.after) for n in names]
        known += [(g.start, g.end) for g in self._grantors.find(line.start, line.end)]
        known += [(c.start, c.end) for c in find_cues(self._key, line.start, line.end)]
        rest, position = "", line.start
        for start, end in sorted(known):
            rest += self._key[position : max(position, start)]
            position = max(position, end)
        rest += self._key[position : line.end]
        return len(rest.replace("danh hiệu", "").strip()) < _LONGEST_REST

    def _is_capital(self, line: Span) -> bool:
        if not self._reading.text[line.start : line.start + 6].isupper():
            return False
        letters = [letter for letter in line.of(self._reading.text) if letter.isalpha()]
        return len(letters) > 5 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)

    def read(self, place: int, head: Span, names: list[AwardName], context: Context) -> tuple[list[Draft], int]:
        """The drafts of the list below the paragraph at ``place``, headed by ``head``, and the paragraph after it."""
        paragraphs = self._reading.paragraphs
        heading = _Heading(self._headed(head, names, context))
        following = place + 1
        while following < len(paragraphs):
            line = paragraphs[following]
            if self._names.within(line.start, line.end):
                break
            kind = self._subheading(line)
            if kind is not None:
                heading.kind = kind
            elif not self._take_line(heading, line):
                break
            following += 1
        drafts = heading.of_grantors
        start = head.start
        if heading.lines:
            told = replace(heading.draft, recipients=heading.lines, evidence=(start, heading.lines[-1].end))
            drafts += [replace(told, name=name) for name in names]
        for rank, lines in heading.ranked.items():
            told = replace(heading.draft, recipients=lines, evidence=(start, lines[-1].end))
            drafts += [replace(told, name=name._replace(rank=rank)) for name in names]
        return drafts, following

    def leads(self, place: int, names: list[AwardName]) -> bool:
        """Whether the heading at ``place`` only leads in to a next line with awards of its own."""
        line, below = self._reading.paragraphs[place : place + 2]
        opens = self._key[line.start : line.end].rstrip().endswith(":") or "|" in self._key[below.start : below.end]
        if not opens or not self._names.within(below.start, below.end):
            return False
        return not self._phrases_after(line.start, names[0].start)

    def lead(self, place: int, names: list[AwardName], context: Context) -> Context:
        """What a heading lays down when its lines name awards of their own ("- Hạng Nhất: …")."""
        draft = self._headed(self._reading.paragraphs[place], names, context)
        status = draft.status if draft.status is not AwardStatus.GRANTED else None
        return Context(status, grantor=draft.grantor, lead=True, plan=context.plan)

    def _headed(self, line: Span, names: list[AwardName], context: Context) -> Draft:
        """The award of a heading with its grantor and status."""
        lead = Context(context.status, grantor=context.grantor, lead=True, plan=context.plan)
        found = self._sentences.read(line, names, lead)
        if found:
            draft = found[-1]
            draft.recipients = []
        else:
            draft = Draft(names[-1], evidence=(line.start, line.end))
            draft.grantor = next(iter(self._grantors.find(names[-1].after, line.end)), None)
            draft.status = context.status or AwardStatus.GRANTED
        if draft.grantor is None:
            draft.grantor = next(iter(self._grantors.find(line.start, line.end)), None) or context.grantor
        kinds = [cue.kind for cue in find_cues(self._key, line.start, line.end)]
        if "propose" in kinds:
            draft.status = AwardStatus.PROPOSED
        draft.rule = "listed"
        return draft

    def _subheading(self, line: Span) -> Recipients | None:
        """The kind of recipients that a line alone names: "A. Tập thể", "2. Cá nhân (05 người):"."""
        if len(line) > _LONGEST_SUBHEADING:
            return None
        start = line.start
        if mark := MARK.match(self._key, start, line.end):
            start = mark.end()
        if counted := self._phrases.at(start, line.end):
            alone = not counted.named and _SUBHEAD_END.fullmatch(self._key, counted.end, line.end)
            return counted.kind if alone and len(line) < 60 else None
        noun = plain_noun().match(self._key, start, line.end)
        if noun is None or not _SUBHEAD_END.fullmatch(self._key, noun.end(), line.end):
            return None
        if self._key[start : line.end].rstrip() == noun[0] and len(noun[0]) < 4:
            return None
        return kind_of(noun[0])

    def _is_item(self, line: Span) -> bool:
        if len(line) > _LONGEST_LINE or self._key[line.end - 1] == ":" or _CLAUSE.match(self._key, line.start):
            return False
        if _ROW_NUMBER.match(self._key, line.start, line.end) or MARK.match(self._key, line.start, line.end):
            return True
        if self._phrases.at(line.start, line.end) or _header_row(self._key[line.start : line.end]):
            return True
        return self._unmarked(line) is not None

    def _unmarked(self, line: Span) -> list[Recipient] | None:
        """The recipients of a line without a mark before it, which only a name may fill."""
        if (
            len(line) > 140
            or _VERB.search(self._key, line.start, line.end)
            or _NOTE.match(self._key, line.start, line.end)
        ):
            return None
        if self._key[line.end - 1] == "." and self._key[line.start - 2 : line.start].strip() not in (";", ".", ":"):
            return None
        found = recipients_in(self._phrases, line.start, line.end)
        return found if found and found[0].named and found[0].start - line.start < 3 else None

    def _take_line(self, heading: _Heading, line: Span) -> bool:
        """Whether the line is one of the list's; its recipients are added."""
        if len(line) > _LONGEST_LINE or self._key[line.end - 1] == ":" or _CLAUSE.match(self._key, line.start):
            return False
        start = line.start
        row = _ROW_NUMBER.match(self._key, start, line.end)
        mark = row or MARK.match(self._key, start, line.end)
        if mark:
            start = mark.end()
        elif _header_row(self._key[line.start : line.end]):
            return True
        elif self._unmarked(line) is None and self._phrases.at(start, line.end) is None:
            return False
        if self._of_grantor(heading, start, line):
            return True
        if group := self._group(start, line.end):
            heading.lines.append(group)
            return True
        end = line.end
        if (bar := self._key.find("|", start, end)) >= 0:
            end = bar
        found = recipients_in(self._phrases, start, end)
        told = heading.kind is not None and not _VERB.search(self._key, start, end)
        if not found and not row and not told:
            return False
        if counted := [r for r in found if r.counted]:
            heading.lines += counted
            return True
        known = found[0].kind if found and found[0].noun != UNKNOWN else heading.draft.name.form.to
        kind = heading.kind or known or (found[0].kind if found else None)
        if kind is None:
            return False
        rank = rank_alone(self._key[line.end - 12 : line.end]) if bar >= 0 else None
        lines = heading.ranked.setdefault(rank, []) if rank else heading.lines
        lines.append(Recipient(start, end, kind, 1, named=True, noun="line"))
        return True

    def _group(self, start: int, end: int) -> Recipient | None:
        """A kind with all its recipients in one line: "a) Tập thể (03): xã …; xã …; Phòng …"."""
        noun = plain_noun().match(self._key, start, end)
        opened = _GROUP_OPENS.match(self._key, noun.end(), end) if noun else None
        if noun is None or opened is None:
            return None
        found = recipients_in(self._phrases, opened.end(), end)
        number = int(opened["number"]) if opened["number"] else sum(r.number or 0 for r in found if r.named)
        if not number or any(r.counted for r in found):
            return None
        return Recipient(start, end, kind_of(noun[0]), number, named=True, noun="line")

    def _of_grantor(self, heading: _Heading, start: int, line: Span) -> bool:
        """Whether the line tells its own grantor and whom that one gave the award."""
        by = _OF.match(self._key, start, line.end)
        grantor = self._grantors.at(by.end(), line.end) if by else None
        if grantor is None:
            return False
        found = recipients_in(self._phrases, grantor.end, line.end)
        if found:
            draft = replace(heading.draft, grantor=grantor, recipients=found, evidence=(line.start, line.end))
            heading.of_grantors.append(draft)
        return bool(found)


@cache
def _header() -> re.Pattern[str]:
    return re.compile(
        r"(?:stt|tt|số tt|hạng|họ (?:và )?tên|tên$|tên (?:tập thể|đơn vị|cá nhân|hộ)|đơn vị|chức (?:vụ|danh)|"
        r"địa chỉ|ghi chú|thành tích|năm sinh|"
        r"hình thức|danh hiệu|tập thể|cá nhân|hộ gia đình|số lượng|tổng|nội dung|số quyết định|quê quán|"
        r"nơi công tác|khối|cụm)"
    )


def _header_row(row: str) -> bool:
    cells = [cell.strip() for cell in row.split("|")]
    return len(cells) > 1 and sum(_header().match(cell) is not None for cell in cells) * 2 >= len(cells)
