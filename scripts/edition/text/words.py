"""A passage's words as they are read: marks off, white space as single spaces.

For finding quotations and for plain text. Every character knows where it stands in the source,
so whatever is found is a span of the source again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.marks import Mark, runs

_TOKEN = re.compile(r"(?P<words>\S+)|\s+")


@dataclass(frozen=True)
class Words:
    """The readable text of a span, and the source offset of each of its characters."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The source's span under `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def find(self, quote: str) -> tuple[Span, ...]:
        """Every place where a quotation stands, white space aside and all else exact."""
        wanted = " ".join(quote.split())
        return tuple(self.span(at, at + len(wanted)) for at in _occurrences(self.text, wanted))


def words(text: str, span: Span) -> Words:
    """The words of `text[span]`, with their offsets in `text`."""
    pieces: list[str] = []
    offsets: list[int] = []
    for run in runs(text, span):
        breaks = Mark.BREAK in run.marks  # its backslash is white space, too
        for token in _TOKEN.finditer(text, run.span.start, run.span.end):
            if token["words"] and not breaks:
                pieces.append(token["words"])
                offsets.extend(range(token.start(), token.end()))
            elif pieces and pieces[-1] != " ":
                pieces.append(" ")
                offsets.append(token.start())
    if pieces and pieces[-1] == " ":
        pieces.pop()
        offsets.pop()
    return Words("".join(pieces), tuple(offsets))


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)
