"""Cutting a source into blocks, so that the blocks joined are the source.

A block is a paragraph or a list item together with its marker and the white space around it
(`extent`); its words are the `span` within. What a block is in the statement is its role, told
from its form alone: only BODY and ITEM are numbered. Where two blocks stand on one line of the
source, or one was torn apart, an editor declares it in the statement's metadata. What is set aside
is no block: it stands in the extent of one, around its words or within them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from edition.seeds.source import Span
from edition.text.aside import parts
from edition.text.blocks import Draft, Role, declared_draft, drafts
from edition.text.declared import NONE, Declarations
from edition.text.labels import INLINE, label_at
from edition.text.layout import paragraph_starts
from edition.text.lines import DIRECTIONS, plain
from edition.text.lists import with_lists, with_numbers, with_parents
from edition.text.reading import Reading, laid_out, reading
from edition.text.roles import with_addresses, with_closing, with_headings, with_titles, with_turns
from edition.text.sentences import sentence_spans

__all__ = ["Block", "Role", "segment"]


@dataclass(frozen=True)
class Block:
    """A stretch of the source: `extent` with marker and white space, `span` its words.

    `own` is the number that the source itself gives a paragraph, or the label of an item; `depth`
    tells how deep an item is nested, from 1. `sentences` tile the span of a numbered block.
    """

    role: Role
    extent: Span
    span: Span
    own: str = ""
    depth: int = 1
    sentences: tuple[Span, ...] = ()


def segment(text: str, declared: Declarations = NONE) -> tuple[Block, ...]:
    """The blocks of a source, in the light of what an editor declares; empty for a source of white space only."""
    read = reading(text, declared)
    flat = plain(laid_out(text, read.aside, read.hidden))
    chunks = _chunks(flat, text, read, declared)
    found = [draft for chunk in chunks for draft in _drafts(flat, text, chunk, declared.roles)]
    told = with_titles(text, with_turns(flat, with_addresses(flat, found, declared.divisions)))
    told = with_parents(with_closing(text, with_headings(flat, with_lists(flat, with_numbers(flat, told)))))
    return tuple(_block(read, _directed(text, draft)) for draft in _tiled(told, len(text)))


def _drafts(text: str, source: str, chunk: Span, roles: Mapping[int, Role]) -> Iterable[Draft]:
    """The blocks of a stretch; its first is of a declared role if the words that declare it begin the stretch."""
    role = next((role for at, role in roles.items() if chunk.start <= at < chunk.end), None)
    return declared_draft(text, source, chunk, role) if role else drafts(text, source, chunk)


def _chunks(text: str, source: str, read: Reading, declared: Declarations) -> Iterator[Span]:
    """The stretches between the places where a block begins."""
    rules = [span for span in read.aside if parts(source[span.start : span.end])]
    starts = list(paragraph_starts(text, read.aside, rules))
    joined = {start for start in starts for at in declared.joins if start <= at and not text[start:at].strip()}
    begun = {at for at in declared.roles if not any(_leads(text, start, at) for start in (0, *starts))}
    ordered = sorted({0, *starts, *begun, *declared.divisions, len(text)} - joined)
    for start, end in itertools.pairwise(ordered):
        inner = _inline(text, start, end)
        yield from (Span(a, b) for a, b in itertools.pairwise((start, *inner, end)))


def _leads(text: str, start: int, at: int) -> bool:
    """Whether words at a place are the first of a block: nothing but white space and a label comes before them."""
    if start > at:
        return False
    between = text[start:at]
    words = len(between) - len(between.lstrip())
    label = label_at(text, start + words) if between.strip() else None
    return not between.strip() or (label is not None and label.end == at)


def _inline(text: str, start: int, end: int) -> list[int]:
    """Where items begin within a line that has several."""
    return [found.end() for found in INLINE.finditer(text, start, end)]


def _tiled(blocks: list[Draft], length: int) -> list[Draft]:
    """Let each block reach to the next, so that no white space is left between or around."""
    starts = [0, *(block.extent.start for block in blocks[1:]), length]
    return [replace(b, extent=Span(starts[i], starts[i + 1])) for i, b in enumerate(blocks)]


def _directed(text: str, draft: Draft) -> Draft:
    """A block with the marks of direction that stand at the ends of its words: what is shown needs both."""
    start, end = draft.span.start, draft.span.end
    while start > draft.extent.start and text[start - 1] in DIRECTIONS:
        start -= 1
    while end < draft.extent.end and text[end] in DIRECTIONS:
        end += 1
    return replace(draft, span=Span(start, end))


def _block(read: Reading, draft: Draft) -> Block:
    sentences = sentence_spans(read.text, draft.span) if draft.role.numbered else ()
    return Block(draft.role, draft.extent, draft.span, draft.own, draft.depth, sentences)
