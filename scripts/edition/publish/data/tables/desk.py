"""A statement opened for reading: the words of its passages, and where in them something stands.

Words are cut out of the source once, however many tables they go to. Positions count code points in
a passage's words as they are read, marks off and white space as single spaces, from 0.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from edition.edition import Edition
from edition.publish.pages.press import Press
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from edition.text.words import Words

Quoted = tuple[int, int, str]
"""Where words begin and end in their passage, and the words."""


@dataclass(frozen=True)
class Desk:
    """One statement of the edition on its way to tables."""

    press: Press
    statement: Statement

    @property
    def edition(self) -> Edition:
        """The edition that the statement is of."""
        return self.press.edition

    @property
    def anchors(self) -> Iterable[Anchor]:
        """The passages as the text reads."""
        return (paragraph.anchor for paragraph in self.statement.paragraphs)

    @cached_property
    def words(self) -> dict[Anchor, Words]:
        """The words of each passage."""
        return {paragraph.anchor: self.statement.words(paragraph.span) for paragraph in self.statement.paragraphs}

    def reach(self, anchor: Anchor, span: Span) -> tuple[int, int]:
        """Where a stretch of the source begins and ends in its passage's words."""
        offsets = self.words[anchor].offsets
        return bisect_left(offsets, span.start), bisect_left(offsets, span.end)

    def gap(self, anchor: Anchor, span: Span) -> tuple[int, int]:
        """The same of white space, of which the words may have kept the one before it; nothing at their ends."""
        start, end = self.reach(anchor, span)
        if start == end and self.words[anchor].text[start - 1 : start] == " ":
            return start - 1, end
        return start, end

    def quoted(self, anchor: Anchor, span: Span) -> Quoted:
        """Words of a passage by their span in the source, without white space around them."""
        start, end = self.reach(anchor, span)
        words = self.words[anchor].text[start:end]
        start += len(words) - len(words.lstrip(" "))
        words = words.strip(" ")
        return start, start + len(words), words
