"""Giving passages their numbers: body paragraphs in order, items under the paragraph before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from edition.seeds.source import Source
from edition.text.anchor import Anchor, Step
from edition.text.segment import Block, Role
from edition.text.sentences import sentence_spans
from edition.text.statement import Paragraph, Sentence


def number(slug: str, source: Source, blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The blocks of a source as passages with their anchors, numbered as the text reads."""
    count: Counter[Role] = Counter()
    for block in blocks:
        count[block.role] += 1
        if block.role is Role.BODY:
            count[Role.ITEM] = 0
        yield _passage(_anchor(slug, block.role, count), source, block)


def _anchor(slug: str, role: Role, count: Counter[Role]) -> Anchor:
    if not role.numbered:
        return Anchor(slug, Step(count[role]), part=role.value)
    item = Step(count[Role.ITEM]) if role is Role.ITEM else None
    return Anchor(slug, Step(count[Role.BODY]), item)


def _passage(anchor: Anchor, source: Source, block: Block) -> Paragraph:
    if not block.role.numbered:
        return Paragraph(anchor, block.role, block.extent, block.span)
    sentences = tuple(
        Sentence(Anchor(anchor.statement, anchor.paragraph, anchor.item, Step(i)), span)
        for i, span in enumerate(sentence_spans(source.text, block.span), start=1)
    )
    return Paragraph(anchor, block.role, block.extent, block.span, sentences)
