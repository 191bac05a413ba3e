"""How a passage begins, for places that have room for a sentence or two."""

from __future__ import annotations

from edition.text.statement import Paragraph, Statement

OPENING = 300
"""Characters that services show of a link's description; what is longer they cut in the midst of a word."""


def opening(statement: Statement, paragraph: Paragraph) -> str:
    """A passage's number and its first words, whole, in quotation marks: `¶ 9 “We regard ...”`."""
    number = paragraph.anchor.label
    return f"{number} “{_cut(statement.words(paragraph.span).text, OPENING - len(number) - 3)}”"


def _cut(text: str, room: int) -> str:
    """A text, or as many of its first words as there is room for, with an ellipsis."""
    if len(text) <= room:
        return text
    whole, space, _ = text[: room - 1].rpartition(" ")
    return f"{whole}{space}…" if whole else f"{text[: room - 1]}…"


def beginning(statement: Statement) -> str:
    """The opening of a statement's first numbered passage; of its title where it has none."""
    first = next(statement.numbered(), None)
    return opening(statement, first) if first else statement.metadata.title
