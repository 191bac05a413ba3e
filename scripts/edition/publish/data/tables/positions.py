"""Where in the words of its passage something stands.

Positions count code points in a passage's words as they are read, marks off and white space as single spaces,
from 0.
"""

from __future__ import annotations

from bisect import bisect_left

from edition.dossier import Dossier
from edition.seeds.source import Span
from edition.text.anchor import Anchor

Position = tuple[int, int, str]
"""Where words begin and end in their passage, and the words."""


def reach(dossier: Dossier, anchor: Anchor, span: Span) -> tuple[int, int]:
    """Where a stretch of the source begins and ends in its passage's words."""
    offsets = dossier.words[anchor].offsets
    return bisect_left(offsets, span.start), bisect_left(offsets, span.end)


def gap(dossier: Dossier, anchor: Anchor, span: Span) -> tuple[int, int]:
    """The same of white space, of which the words may have kept the one before it; nothing at their ends."""
    start, end = reach(dossier, anchor, span)
    if start == end and dossier.words[anchor].text[start - 1 : start] == " ":
        return start - 1, end
    return start, end


def quoted(dossier: Dossier, anchor: Anchor, span: Span) -> Position:
    """Words of a passage by their span in the source, without white space around them."""
    start, end = reach(dossier, anchor, span)
    words = dossier.words[anchor].text[start:end]
    start += len(words) - len(words.lstrip(" "))
    words = words.strip(" ")
    return start, start + len(words), words
