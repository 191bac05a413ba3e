"""Which labels make items of a list, how deep each is nested, and which numbers are the source's own.

A number before a paragraph is the source's own where its paragraphs are numbered; it is an item's where
a list begins with 1 under words that announce it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from edition.seeds.source import Span
from edition.text.blocks import Draft, Role
from edition.text.labels import Kind, Label, as_letter
from edition.text.lines import LINE_ENDS

_MISREAD = re.compile(r"[.,'\"“‘]?(?P<digits>\d{1,3})[-=;:.,^*o\\ ]{0,3}\s*(?=[^\W\d_a-z]|[\"“])")
_SKIPPED = 3
"""How far a misread number may be from the last, some between being missing."""
_MANY = 3
"""Numbers at least in a text that is numbered."""
_ANNOUNCES = (":", ";", "：", "—", "–")


@dataclass(frozen=True)
class _Level:
    """A list that is open: its labels' style, its indentation, and the last number or letter in it."""

    style: str
    indent: int
    value: int


def with_numbers(text: str, blocks: list[Draft]) -> list[Draft]:
    """The own numbers of a numbered text whose stops are misread or missing, where the next number is due."""
    due = [block.label.value for block in blocks if block.label and block.label.kind is Kind.NUMBER]
    if len(due) < _MANY:
        return blocks
    made, last = [], 0
    for block in blocks:
        found = _MISREAD.match(text, block.span.start, block.span.end) if block.role is Role.BODY else None
        if block.label and block.label.kind is Kind.NUMBER:
            last = block.label.value
        elif found and not block.label and last and last < int(found["digits"]) <= last + _SKIPPED:
            last = int(found["digits"])
            label = Label(Kind.NUMBER, "#.", last, found["digits"], found.end(), digits=found["digits"])
            block = replace(block, label=label, span=Span(found.end(), block.span.end))
        made.append(block)
    return made


def with_lists(text: str, blocks: Iterable[Draft]) -> list[Draft]:
    """The blocks with items told from paragraphs, and the labels of both."""
    made: list[Draft] = []
    levels: list[_Level] = []
    for block in blocks:
        placed = _placed(text, made, levels, block)
        if placed.role is Role.ITEM and not placed.label:
            placed = replace(placed, depth=max(1, len(levels)))  # An editor's item, which no sign begins.
        elif placed.role is Role.ITEM:
            levels = _entered(text, levels, placed)
            placed = replace(placed, depth=len(levels))
        elif placed.role in (Role.BODY, Role.HEADING, Role.SPEAKER):
            levels = []
        made.append(placed)
    return made


def _placed(text: str, before: list[Draft], levels: list[_Level], block: Draft) -> Draft:
    """A block as paragraph or item; before any paragraph there are no items."""
    label = block.label
    if label is None or block.role not in (Role.BODY, Role.ITEM):
        return block
    if block.declared:
        return block
    label = _resolved(label, levels)
    under = any(b.role is Role.ITEM or (b.role is Role.BODY and not _is_first_item(b)) for b in before)
    item = under and (label.kind is not Kind.NUMBER or _is_listed(text, before[-1], levels, block, label))
    if item:
        return replace(block, role=Role.ITEM, label=label, own=label.written)
    own = label.digits if label.kind is Kind.NUMBER else label.written
    return replace(block, role=Role.BODY, label=label, own=own)


def with_parents(blocks: list[Draft]) -> list[Draft]:
    """An item belongs to a paragraph; where none comes before it, it is one itself."""
    first = next((i for i, block in enumerate(blocks) if block.role is Role.BODY), len(blocks))
    return [
        replace(b, role=Role.BODY, depth=1) if b.role is Role.ITEM and i < first else b for i, b in enumerate(blocks)
    ]


def _is_first_item(block: Draft) -> bool:
    """Whether a paragraph is one only because its list begins the text."""
    return block.label is not None and block.label.kind is not Kind.NUMBER


def _resolved(label: Label, levels: list[_Level]) -> Label:
    """An "(i)" after "(h)" is a letter."""
    letter = as_letter(label)
    if letter is not label and any(level.style == letter.style and level.value == letter.value - 1 for level in levels):
        return letter
    return label


def _is_listed(text: str, last: Draft, levels: list[_Level], block: Draft, label: Label) -> bool:
    """Whether a number is an item's: the next one of an open list, or the first under words that announce a list."""
    if any(level.style == label.style and level.value == label.value - 1 for level in levels):
        return True
    if label.value != 1 or last.role not in (Role.BODY, Role.ITEM):
        return False
    words = block.words(text)
    announced = last.words(text).rstrip("*_ ").endswith(_ANNOUNCES)
    numbered = last.label is not None and last.label.kind is Kind.NUMBER and last.label.style == label.style
    return announced or (not numbered and (words.startswith("**") or words[:1].islower()))


def _entered(text: str, levels: list[_Level], item: Draft) -> list[_Level]:
    """The open lists once an item is in: an outer one goes on, or an inner one begins."""
    assert item.label is not None
    style, indent = item.label.style, _indent(text, item)
    here = _Level(style, indent, item.label.value)
    outer = [level for level in levels if level.indent <= indent]
    for depth in range(len(outer), 0, -1):
        if outer[depth - 1].style == style and outer[depth - 1].indent == indent:
            return [*outer[: depth - 1], here]
    return [*outer, here]


def _indent(text: str, block: Draft) -> int:
    """How far the line is indented in which a block begins."""
    at = block.extent.start
    while text[at].isspace():
        at += 1
    line = text[max(text.rfind(end, 0, at) for end in LINE_ENDS) + 1 : at + 1]
    return len(line) - len(line.lstrip())
