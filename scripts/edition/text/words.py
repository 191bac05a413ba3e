"""A passage's words as they are read: marks off, white space as single spaces.

For finding quotations and for plain text. Every character knows where it stands in the source,
so whatever is found is a span of the source again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.marks import runs


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
    characters: list[str] = []
    offsets: list[int] = []
    for run in runs(text, span):
        for offset in range(run.span.start, run.span.end):
            character = " " if text[offset].isspace() else text[offset]
            if character == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(character)
            offsets.append(offset)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Words("".join(characters), tuple(offsets))


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)
