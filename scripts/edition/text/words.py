"""A passage's words as they are read: their one normal form.

Marks are off, white space is single spaces, what is set aside is not there, formatting characters
are not either, and a word that was hyphenated at a line's end is whole. Search, quotation, citation,
data files and every proof of fidelity stand on this form. Every character knows where it stands in
the source, so whatever is found is a span of the source again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.lines import FORMATTING, bare
from edition.text.marks import Mark, runs

_TOKEN = re.compile(rf"(?P<words>[^\s{FORMATTING}]+)|(?P<format>[{FORMATTING}]+)|\s+")


@dataclass(frozen=True)
class Words:
    """The readable text of a span, and the source offset of each of its characters.

    `either` are the places in the text of hyphens that may be a line's or the word's own.
    """

    text: str
    offsets: tuple[int, ...]
    either: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> Span:
        """The source's span under `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def find(self, quote: str) -> tuple[Span, ...]:
        """Every place where a quotation stands: all must be exact but white space and what is no word.

        A hyphen of which nobody knows whether it is the word's may be in the quotation or not.
        """
        wanted = normal(quote)
        found = [self.span(at, at + len(wanted)) for at in _occurrences(self.text, wanted)]
        if self.either:
            found += [span for span in self._found_without(wanted) if span not in found]
        return tuple(sorted(found))

    def _found_without(self, wanted: str) -> Iterator[Span]:
        """Where a quotation stands if hyphens that may be a line's are left out of the text."""
        kept = [at for at in range(len(self.text)) if at not in self.either]
        text = "".join(self.text[at] for at in kept)
        for at in _occurrences(text, wanted):
            yield self.span(kept[at], kept[at + len(wanted) - 1] + 1)


def normal(text: str) -> str:
    """Characters as they are read: single spaces, and no formatting characters."""
    return " ".join(bare(text).split())


def words(text: str, span: Span, either: frozenset[int] = frozenset()) -> Words:
    """The words of `text[span]`, with their offsets in `text`, which is a source or its reading.

    `either` are the offsets of hyphens that may be a line's or the word's own.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for run in runs(text, span):
        breaks = Mark.BREAK in run.marks  # its backslash is white space, too
        for token in _TOKEN.finditer(text, run.span.start, run.span.end):
            if token["format"] and not breaks:
                continue
            if token["words"] and not breaks:
                pieces.append(token["words"])
                offsets.extend(range(token.start(), token.end()))
            elif pieces and pieces[-1] != " ":
                pieces.append(" ")
                offsets.append(token.start())
    if pieces and pieces[-1] == " ":
        pieces.pop()
        offsets.pop()
    unsure = (at for at, offset in enumerate(offsets) if offset in either) if either else ()
    return Words("".join(pieces), tuple(offsets), frozenset(unsure))


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)
