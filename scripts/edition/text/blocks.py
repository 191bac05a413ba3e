"""The blocks that a stretch of a source has by its form, before it is told what each is among the others."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from edition.seeds.source import Span
from edition.text.forms import is_address
from edition.text.labels import Kind, Label, label_at
from edition.text.layout import HEADING
from edition.text.lines import END, LINE, LINE_END, WORDS

_BOLD_LINE = re.compile(rf"\*\*[^*\n\r]+\*\*[ \t\\]*(?={END}|\Z)")
_CLOSED_HEADING = re.compile(r"[ \t]+#+$")
_NOTE = re.compile(r"(?P<label>\\?\[\^[\w-]+\\?\]):\s*(?=\S)|(?P<label2>[¹²³⁰-⁹]+)\s*(?=\S)")
_UNDERLINE = re.compile(rf"[ \t]*{END}[ \t]*(?:=+|-{{2,}})[ \t]*(?={END}|\Z)")
_ADDRESSES = 800
"""Characters at most in all lines of an address."""


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
    SET_ASIDE = "set aside"

    @property
    def numbered(self) -> bool:
        """Whether such blocks have a number of their own."""
        return self in (Role.BODY, Role.ITEM)


@dataclass(frozen=True)
class Draft:
    """A block whose role may still change: with the label before its words, if it has one.

    A `declared` role does not change, whatever the form tells.
    """

    role: Role
    extent: Span
    span: Span
    label: Label | None = None
    own: str = ""
    depth: int = 1
    declared: Role | None = None

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


def declared_draft(text: str, source: str, extent: Span, role: Role) -> list[Draft]:
    """The blocks of a stretch whose first block is of a declared role: its words are what form would give it.

    A paragraph, an item or a note runs on over an address with which it begins.
    """
    found = list(drafts(text, source, extent))
    if not found:
        return []
    first, *rest = found
    if role in (Role.BODY, Role.ITEM, Role.NOTE) and first.role is Role.SALUTATION:
        words = WORDS.search(text, extent.start, extent.end)
        first, rest = _labelled(text, source, extent, Span(*words.span()) if words else first.span), []
    label = first.label
    if label and role is Role.NOTE:
        first = replace(first, label=None, own=label.written)
    elif label and role not in (Role.BODY, Role.ITEM):
        # A number before a heading is of its words, as in "1. Introduction".
        first = replace(first, label=None, own="", span=with_label(text, first))
    elif label:
        first = replace(first, own=label.written if role is Role.ITEM else label.digits or label.written)
    return [replace(first, role=role, declared=role), *rest]


def with_label(text: str, block: Draft) -> Span:
    """The words of a block with the label that was taken off them."""
    words = WORDS.search(text, block.extent.start, block.extent.end)
    return Span(words.start() if words else block.span.start, block.span.end)
