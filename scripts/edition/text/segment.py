"""Cutting a source into blocks, so that the blocks joined are the source.

A block is a paragraph or a list item together with its marker and the white space around it
(`extent`); its words are the `span` within. What a block is in the statement is its role, told
from its form alone: only BODY and ITEM are numbered. Where two blocks stand on one line of the
source, or one was torn apart, an editor declares it in the statement's metadata.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from edition.seeds.source import Span
from edition.text.layout import LINE_END, MARKER, OWN_NUMBER, paragraph_starts
from edition.text.sentences import sentence_spans

_WORDS = re.compile(r"[^\s\ufeff](?:.*[^\s\ufeff])?", re.DOTALL)
_STRONG = re.compile(r"\*\*[^*]+\*\*", re.DOTALL)
_ADDRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mister)\b\.?|Madame?|Sirs?|Chair|Director|High Commissioner|Secretary|Members|Your"
    r"|Excellenc(?:y|ies)|Ladies|Distinguished|Honou?rable|Dear|Esteemed|Friends|Colleagues|Delegates|Heads"
    r"|Fellow|Respected)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\**(?:(?:And|Once again|Again|Mr\.? \w+|Madam \w+),? )*(?:(?:I|We|Many) )?thank(?:s(?! to\b)| you\b)",
    re.IGNORECASE,
)
_CLOSERS = "\"'”’»)]*"
_SHORT = 12
"""Words at most in a line of address, and in a closing."""
_TITLE = 60
"""Words at most in a title that is not set in bold."""


class Role(Enum):
    """What a block is in the statement."""

    TITLE = "title"
    SALUTATION = "salutation"
    BODY = "body"
    ITEM = "item"
    CLOSING = "closing"

    @property
    def numbered(self) -> bool:
        """Whether such blocks have a number of their own."""
        return self in (Role.BODY, Role.ITEM)


@dataclass(frozen=True)
class Block:
    """A stretch of the source: `extent` with marker and white space, `span` its words."""

    role: Role
    extent: Span
    span: Span


def segment(text: str, divisions: Iterable[int] = (), joins: Iterable[int] = ()) -> tuple[Block, ...]:
    """The blocks of a source; empty for a source of white space only.

    `divisions` are offsets at which an editor begins another block, `joins` those of words that an
    editor lets the block before go on to.
    """
    chunks = [_block(text, span) for span in _chunks(text, set(divisions), set(joins))]
    blocks = [block for block in chunks if len(block.span)]
    tiled = _tiled(blocks, len(text))
    # Titles first: items look for the first paragraph, and a title must not be taken for it.
    return tuple(_with_closing(text, _with_items(_with_titles(text, tiled))))


def _chunks(text: str, divisions: set[int], joins: set[int]) -> Iterator[Span]:
    joined = {start for start in paragraph_starts(text) for at in joins if not text[start:at].strip() and start <= at}
    ordered = sorted({0, *paragraph_starts(text), *divisions, len(text)} - joined)
    yield from (Span(a, b) for a, b in itertools.pairwise(ordered))


def _block(text: str, extent: Span) -> Block:
    found = _WORDS.search(text, extent.start, extent.end)
    start, end = found.span() if found else (extent.start, extent.start)
    marker = MARKER.match(text, start, end)
    if marker:
        return Block(Role.ITEM, extent, Span(marker.end(), end))
    span = Span(start, end)
    return Block(Role.SALUTATION if _is_address(text[start:end]) else Role.BODY, extent, span)


def _tiled(blocks: list[Block], length: int) -> list[Block]:
    """Let each block reach to the next, so that no white space is left between or around."""
    starts = [0, *(block.extent.start for block in blocks[1:]), length]
    return [replace(b, extent=Span(starts[i], starts[i + 1])) for i, b in enumerate(blocks)]


def _with_titles(text: str, blocks: list[Block]) -> list[Block]:
    """Leading blocks set in bold are the title; or the first, if it ends like none but a title."""
    titles = 0
    while titles < len(blocks) and _STRONG.fullmatch(text[blocks[titles].span.start : blocks[titles].span.end]):
        titles += 1
    if not titles and len(blocks) > 1 and blocks[0].role is Role.BODY and _is_title(text, blocks[0].span):
        titles = 1
    return [replace(block, role=Role.TITLE) if i < titles else block for i, block in enumerate(blocks)]


def _with_items(blocks: list[Block]) -> list[Block]:
    """An item belongs to a paragraph; where none comes before it, it is one itself."""
    first = next((i for i, block in enumerate(blocks) if block.role is Role.BODY), len(blocks))
    early = [replace(block, role=Role.BODY) if block.role is Role.ITEM else block for block in blocks[:first]]
    return [*early, *blocks[first:]]


def _with_closing(text: str, blocks: list[Block]) -> list[Block]:
    """Short thanks at the end are the closing."""
    closing = len(blocks)
    # Never the first block: a text of nothing but thanks still has a passage that can be cited.
    while closing > 1 and _is_thanks(text[blocks[closing - 1].span.start : blocks[closing - 1].span.end]):
        closing -= 1
    return [replace(block, role=Role.CLOSING) if i >= closing else block for i, block in enumerate(blocks)]


def _is_title(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    short = len(words.split()) <= _TITLE and len(LINE_END.findall(words)) < 8
    stops = words.rstrip(_CLOSERS)[-1:] in (*".!?,;:…", "")
    return short and not stops and not OWN_NUMBER.match(words) and len(sentence_spans(text, span)) == 1


def _is_thanks(words: str) -> bool:
    return len(words.split()) <= _SHORT and bool(_THANKS.match(words))


def _is_address(words: str) -> bool:
    """Short lines that name who is spoken to, and end as an address ends."""
    lines = [line.strip(" \t\u00a0\\*") for line in LINE_END.split(words)]
    short = all(0 < len(line.split()) <= _SHORT for line in lines)
    return short and lines[-1][-1] in ",!" and bool(_ADDRESS.match(lines[0]))
