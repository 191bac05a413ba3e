"""A passage's text as its page shows it, for selectors that count and quote what a reader's browser has.

That text is the `textContent` of the element that bears the passage's id on the page of its statement: the
source's characters without the delimiters of its marks, a line feed for a hard line break and for any other
line end, and nothing for U+0000; the last two are what every HTML parser makes of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.marks import Mark, Run
from edition.text.statement import Paragraph, Statement

_LINE_END = re.compile(r"\r\n?")
_CHANGED = re.compile(r"[\r\x00]")
_CHARACTER = re.compile(r"\r\n?|[^\x00]", re.DOTALL)
_CONTEXT = 32
"""Code points that are quoted before and after, at least, where the passage has as many."""


@dataclass(frozen=True)
class Shown:
    """The text of a passage's element, and the source offset of each of its characters, in code points."""

    text: str
    offsets: tuple[int, ...]

    def position(self, span: Span) -> Span:
        """Where a span of the source stands in the text."""
        return Span(bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end))

    def around(self, at: Span) -> tuple[str, str]:
        """The text before and after a stretch of it, each as long as it takes to tell it from any other."""
        exact = self.text[at.start : at.end]
        width = _CONTEXT
        while True:
            prefix = self.text[max(0, at.start - width) : at.start]
            suffix = self.text[at.end : at.end + width]
            whole = len(prefix) == at.start and at.end + width >= len(self.text)
            if whole or self._is_alone(prefix + exact + suffix):
                return prefix, suffix
            width *= 2

    def _is_alone(self, words: str) -> bool:
        return self.text.find(words) == self.text.rfind(words)


def shown(statement: Statement, paragraph: Paragraph) -> Shown:
    """The text of a passage of this statement."""
    source = statement.source.text
    pieces: list[str] = []
    offsets: list[int] = []
    for run in statement.runs(paragraph.span):
        characters, places = _characters(source, run)
        pieces.extend(characters)
        offsets.extend(places)
    return Shown("".join(pieces), tuple(offsets))


def _characters(source: str, run: Run) -> tuple[Sequence[str], Sequence[int]]:
    """The characters of a run as they are shown, and the source offset of each."""
    if Mark.BREAK in run.marks:
        return "\n", [run.span.start]
    written = source[run.span.start : run.span.end]
    if not _CHANGED.search(written):
        return written, range(run.span.start, run.span.end)
    found = list(_CHARACTER.finditer(source, run.span.start, run.span.end))
    return [_LINE_END.sub("\n", match.group()) for match in found], [match.start() for match in found]
