"""Cutting a source into blocks, so that the blocks joined are the source.

A block is a paragraph or a list item together with its marker and the white space around it
(`extent`); its words are the `span` within. What a block is in the statement is its role, told
from its form alone: only BODY and ITEM are numbered. Where two blocks stand on one line of the
source, an editor declares the division in the statement's metadata; nothing is guessed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from edition.seeds.source import Span

_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_ITEM_LINE = re.compile(r"(?:(?<=\n)|(?<=\r))[^\S\r\n]*(?=[-–•*][^\S\r\n]+\S)")
_MARKER = re.compile(r"[-–•*][^\S\r\n]+(?=\S)")
_OUTER = " \t\r\n\f\v\u00a0\ufeff"
_STRONG = re.compile(r"\*\*[^*]+\*\*", re.DOTALL)
_ADDRESS = re.compile(
    r"(?:(?:Mr|Mrs|Ms)\b\.?|Madame?|Sirs?|Your|Excellenc(?:y|ies)|Ladies|Distinguished|Honou?rable"
    r"|Dear|Esteemed|Friends|Colleagues|Delegates|Heads|Fellow|Respected)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(r"(?:And |Once again,? )?(?:I |We )?thank(?:s| you)\b", re.IGNORECASE)
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


def segment(text: str, divisions: Iterable[int] = ()) -> tuple[Block, ...]:
    """The blocks of a source; `divisions` are offsets at which an editor begins another block.

    Empty for a source of white space only.
    """
    chunks = [_block(text, span) for span in _chunks(text, sorted(divisions))]
    blocks = [block for block in chunks if len(block.span)]
    tiled = _tiled(blocks, len(text))
    return tuple(_with_closing(text, _with_items(_with_titles(text, tiled))))


def _chunks(text: str, divisions: list[int]) -> Iterator[Span]:
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip(_OUTER)) else _LINE_END
    cuts = {m.end() for m in separator.finditer(text)}
    cuts |= {m.end() for m in _ITEM_LINE.finditer(text)}
    ordered = sorted({0, *cuts, *divisions, len(text)})
    yield from (Span(a, b) for a, b in itertools.pairwise(ordered))


def _block(text: str, extent: Span) -> Block:
    raw = text[extent.start : extent.end]
    start = extent.start + len(raw) - len(raw.lstrip(_OUTER))
    end = max(start, extent.start + len(raw.rstrip(_OUTER)))
    marker = _MARKER.match(text, start, end)
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
    if not titles and len(blocks) > 1 and _is_title(text[blocks[0].span.start : blocks[0].span.end]):
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
    while closing > 1 and _is_thanks(text[blocks[closing - 1].span.start : blocks[closing - 1].span.end]):
        closing -= 1
    return [replace(block, role=Role.CLOSING) if i >= closing else block for i, block in enumerate(blocks)]


def _is_title(words: str) -> bool:
    return len(words.split()) <= _TITLE and words[-1] not in ".!?,;:…" and len(_LINE_END.findall(words)) < 8


def _is_thanks(words: str) -> bool:
    return len(words.split()) <= _SHORT and bool(_THANKS.match(words))


def _is_address(words: str) -> bool:
    """Short lines that name who is spoken to, and end as an address ends."""
    lines = [line.strip(_OUTER + "\\*") for line in _LINE_END.split(words)]
    short = all(0 < len(line.split()) <= _SHORT for line in lines)
    return short and lines[-1][-1] in ",!:" and bool(_ADDRESS.match(lines[0]))
