"""What each block is in the statement, told from its form and from where it stands."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from edition.seeds.source import Span
from edition.text.forms import is_address, is_bare_address, is_thanks, names_an_office, turn
from edition.text.labels import Kind, Label, label_at
from edition.text.layout import HEADING
from edition.text.lines import END, LINE, LINE_END, WORDS, is_blank, stops
from edition.text.sentences import sentence_spans

_STRONG = re.compile(r"\*\*[^*]+\*\*", re.DOTALL)
_BOLD_LINE = re.compile(rf"\*\*[^*\n\r]+\*\*[ \t\\]*(?={END}|\Z)")
_CLOSED_HEADING = re.compile(r"[ \t]+#+$")
_NOTE = re.compile(r"(?P<label>\\?\[\^[\w-]+\\?\]):\s*(?=\S)|(?P<label2>[¹²³⁰-⁹]+)\s*(?=\S)")
_UNDERLINE = re.compile(rf"[ \t]*{END}[ \t]*(?:=+|-{{2,}})[ \t]*(?={END}|\Z)")
_NUMERAL_ALONE = re.compile(r"[IVX]{1,5}\.?")
_NOTE_AT_END = re.compile(r"(?P<label>\[?\d{1,2}\]?|\*+)\s+(?=See\b|Ibid|Cf\b|Voir\b|Véase\b|https?:|[A-Z]/[A-Z0-9]+/)")
_CLOSERS = "\"'”’»)]*"
_TITLE = 60
"""Words at most in a title that is not set in bold."""
_LINE = 200
"""Characters at most in a heading."""
_ADDRESSES = 800
"""Characters at most in all lines of an address."""
_HEADING = 10
"""Words at most in a heading that nothing but its shortness tells."""


class Role(Enum):
    """What a block is in the statement."""

    TITLE = "title"
    SALUTATION = "salutation"
    HEADING = "heading"
    SPEAKER = "speaker"
    BODY = "body"
    ITEM = "item"
    NOTE = "note"
    CLOSING = "closing"
    SET_ASIDE = "set-aside"

    @property
    def numbered(self) -> bool:
        """Whether such blocks have a number of their own."""
        return self in (Role.BODY, Role.ITEM)


@dataclass(frozen=True)
class Draft:
    """A block whose role may still change: with the label before its words, if it has one."""

    role: Role
    extent: Span
    span: Span
    label: Label | None = None
    own: str = ""
    depth: int = 1

    def words(self, text: str) -> str:
        """Its words, as they stand."""
        return text[self.span.start : self.span.end]


def drafts(text: str, source: str, extent: Span) -> Iterator[Draft]:
    """The blocks of a stretch of plain text that begins one: an address, a heading and its paragraph are apart."""
    found = WORDS.search(text, extent.start, extent.end)
    if not found:
        return
    start, end = found.span()
    heading = HEADING.match(text, start, end)
    bold = _BOLD_LINE.match(text, start, end)
    if heading:
        words = Span(heading.end(), _line_end(text, heading.end(), end))
        closed = _CLOSED_HEADING.search(text[words.start : words.end])
        yield Draft(Role.HEADING, extent, replace(words, end=words.end - len(closed.group())) if closed else words)
    elif bold and bold.end() < end and WORDS.search(text, bold.end(), end):
        words = Span(start, _line_end(text, start, end))
        yield from drafts(text, source, Span(extent.start, words.end))
    else:
        address = _address(text, Span(start, end))
        if not address:
            yield _labelled(text, source, extent, Span(start, end))
            return
        words = address
        yield Draft(Role.SALUTATION, extent, words)
    if words.end < end:
        after = _CLOSED_HEADING.match(text, words.end, end)
        yield from drafts(text, source, Span(after.end() if after else words.end, extent.end))


def _line_end(text: str, start: int, end: int) -> int:
    """Where the words of a line end."""
    line = LINE.match(text, start, end)
    words = WORDS.match(text, start, line.end() if line else end)
    return words.end() if words else end


def _address(text: str, span: Span) -> Span | None:
    """The lines of address with which a stretch begins; none where its sentence goes on after them."""
    if len(span) < _ADDRESSES and is_address(text[span.start : span.end]):
        return span
    ends = (found.start() for found in LINE_END.finditer(text, span.start, span.end))
    kept = None
    for end in itertools.islice(ends, 6):
        words = WORDS.search(text, span.start, end)
        if not words or not is_address(words.group()):
            break
        line_start = max(text.rfind("\n", span.start, words.end()), text.rfind("\r", span.start, words.end())) + 1
        if not is_address(text[max(line_start, span.start) : words.end()].strip()):
            break
        kept = Span(*words.span())
    following = WORDS.search(text, kept.end, span.end) if kept else None
    return None if following and following.group()[0].islower() else kept


def _labelled(text: str, source: str, extent: Span, span: Span) -> Draft:
    """A block with the label before its words taken off; what the label makes of it is told later."""
    note = _NOTE.match(text, span.start, span.end)
    if note and note["label"]:
        return Draft(Role.NOTE, extent, Span(note.end(), span.end), own=note["label"].replace("\\", ""))
    label = label_at(text, span.start)
    if label and label.end < span.end:
        role = Role.BODY if label.kind is Kind.NUMBER else Role.ITEM
        return Draft(role, extent, Span(label.end, span.end), label)
    underlined = _UNDERLINE.match(source, span.end)
    return Draft(
        Role.HEADING if underlined and LINE_END.search(text, span.start, span.end) is None else Role.BODY, extent, span
    )


def with_addresses(text: str, blocks: list[Draft], divisions: Container[int]) -> list[Draft]:
    """Addresses on following lines as one, unless an editor divides them."""
    made: list[Draft] = []
    for block in blocks:
        last = made[-1] if made else None
        both = last and last.role is block.role is Role.SALUTATION and block.extent.start not in divisions
        if last and both and not is_blank(text[last.span.end : block.span.start]):
            made[-1] = replace(last, span=Span(last.span.start, block.span.end))
        else:
            made.append(block)
    return made


_SURE = ("bold", "strong")


def with_turns(text: str, blocks: list[Draft]) -> list[Draft]:
    """Labels that name who speaks, apart from what is said.

    A form that may as well be words counts only where the text has it several times.
    """
    told = [turn(b.words(text)) if b.role is Role.BODY and not _listed(b) else None for b in blocks]
    forms = Counter(found[0] for found in told if found)
    names = Counter(b.words(text)[found[1] : found[2]] for b, found in zip(blocks, told, strict=True) if found)
    made: list[Draft] = []
    for block, found in zip(blocks, told, strict=True):
        words = block.words(text)
        if not found:
            made.append(block)
            continue
        form, start, end, after = found
        alone = not words[after:].strip()
        name = words[start:end]
        sure = form in _SURE or (form == "capitals" and (alone or forms[form] > 1))
        often = forms[form] > 1 if form in ("question", "named") else names[name] > 1
        if not (sure or often):
            made.append(block)
            continue
        at = block.span.start
        made.append(Draft(Role.SPEAKER, block.extent, Span(at + start, at + end)))
        rest = WORDS.search(text, at + after, block.span.end)
        if rest:
            made.append(Draft(Role.BODY, Span(at + after, block.extent.end), Span(*rest.span()), block.label))
    return made


def _listed(block: Draft) -> bool:
    return block.label is not None and block.label.kind is not Kind.NUMBER


def with_titles(text: str, blocks: list[Draft]) -> list[Draft]:
    """Leading blocks set in bold are the title; or the first, if it ends like none but a title.

    So are the lines after it that end so, where an address follows them.
    """
    titles = 0
    while titles < len(blocks) and blocks[titles].role is Role.BODY and _STRONG.fullmatch(blocks[titles].words(text)):
        titles += 1
    if titles == 1 and names_an_office(blocks[0].words(text)):
        titles = 0
    front = 0
    while front < len(blocks) - 1 and blocks[front].role is Role.BODY and _is_title(text, blocks[front]):
        front += 1
    first = blocks[0].words(text) if blocks else ""
    if front and not titles and not names_an_office(first) and not is_bare_address(first):
        titles = front if blocks[front].role is Role.SALUTATION else 1
    return [replace(b, role=Role.TITLE, label=None) if i < titles else b for i, b in enumerate(blocks)]


def with_headings(text: str, blocks: list[Draft]) -> list[Draft]:
    """Short lines between paragraphs: names over turns, addresses without a mark, and headings."""
    made = list(blocks)
    for i, block in enumerate(blocks):
        words = block.words(text)
        if block.role is not Role.BODY or LINE_END.search(words):
            continue
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if names_an_office(words):
            made[i] = replace(block, role=Role.SPEAKER, span=Span(block.span.start + 2, block.span.end - 2))
        elif following and is_bare_address(words) and following.words(text)[:1].isupper():
            made[i] = replace(block, role=Role.SALUTATION)
        elif following and _STRONG.fullmatch(words):
            made[i] = replace(block, role=Role.HEADING)
        elif following and i and _is_heading(text, blocks[i - 1], block, following):
            made[i] = replace(block, role=Role.HEADING, label=None, own="", span=_with_label(text, block))
    return made


def _with_label(text: str, block: Draft) -> Span:
    words = WORDS.search(text, block.extent.start, block.extent.end)
    return Span(words.start() if words else block.span.start, block.span.end)


def _is_heading(text: str, before: Draft, block: Draft, following: Draft) -> bool:
    words = block.words(text)
    if _NUMERAL_ALONE.fullmatch(words):
        return True
    if len(words) > _LINE or len(words.split()) > _HEADING or sum(c.isalpha() for c in words) < 3:
        return False
    if words[-1] in ",،，" or stops(words):
        return False
    stopped = before.role is not Role.BODY or stops(before.words(text))
    begins = not words[0].islower() and not (block.label and (block.label.tab or block.label.kind is Kind.SIGN))
    goes_on = following.words(text)[:1]
    return stopped and begins and not goes_on.islower() and words[0] not in "\"“«'(["


def with_closing(text: str, blocks: list[Draft]) -> list[Draft]:
    """Short thanks at the end are the closing; notes may come after them."""
    made = list(blocks)
    at = len(blocks)
    while at > 1 and (note := _note_at_end(text, blocks[at - 1])):
        at -= 1
        made[at] = note
    while at > 1 and blocks[at - 1].role in (Role.BODY, Role.SALUTATION) and is_thanks(blocks[at - 1].words(text)):
        at -= 1
        made[at] = replace(blocks[at], role=Role.CLOSING)
    return made


def _note_at_end(text: str, block: Draft) -> Draft | None:
    """A last block as a note, if it is one, or begins with a note's mark and a reference."""
    if block.role is Role.NOTE or block.role is not Role.BODY:
        return block if block.role is Role.NOTE else None
    whole = _with_label(text, block)
    found = _NOTE_AT_END.match(text, whole.start, whole.end)
    if not found:
        return None
    return replace(block, role=Role.NOTE, label=None, own=found["label"], span=Span(found.end(), whole.end))


def _is_title(text: str, block: Draft) -> bool:
    words = block.words(text)
    short = len(words.split()) <= _TITLE and len(LINE_END.findall(words)) < 8
    ends = stops(words) or words.rstrip(_CLOSERS)[-1:] in (",", "،", "，", "")
    number = block.label and block.label.kind is Kind.NUMBER
    return short and not ends and not number and len(sentence_spans(text, block.span)) == 1
