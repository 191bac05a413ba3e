"""Hyphens at the ends of lines: whether one is the word's own, or only the line's.

A text's own words decide: where it has the word elsewhere, it has it here. Where it does not, a
hyphen after a number, or before a capital, is the word's. Else nobody knows, and both are found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from edition.seeds.source import Span
from edition.text.lines import END, LINE_ENDS

_TORN = re.compile(rf"(?P<left>[^\W_]+)(?P<hyphen>[-\u2010])(?P<gap>(?:[^\S{LINE_ENDS}]*{END})+\s*)(?P<right>[^\W_]+)")
_SOFT = re.compile(rf"\u00ad(?P<gap>[^\S{LINE_ENDS}]*{END}\s*)(?=[^\W_])")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_HANGING = frozenset("and or to nor as und oder bzw et ou y o e и или".split())
_COUNTS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety self vice".split())


class Joint(Enum):
    """What a hyphen at a line end is."""

    OURS = "the line's"
    WORDS = "the word's"
    EITHER = "one of the two"


@dataclass(frozen=True)
class Hyphen:
    """A hyphen, the white space after it, and what it is."""

    at: int
    gap: Span
    joint: Joint


def hyphens(text: str) -> tuple[Hyphen, ...]:
    """The hyphens at line ends that stand within a word, in order; those that hang ("short- and") do not."""
    soft = [Hyphen(m.start(), Span(*m.span("gap")), Joint.OURS) for m in _SOFT.finditer(text)]
    torn = [m for m in _TORN.finditer(text) if m["right"].casefold() not in _HANGING]
    if not torn:
        return tuple(soft)
    known = {word.casefold() for word in _WORD.findall(text)}
    found = [
        Hyphen(m.start("hyphen"), Span(*m.span("gap")), _joint(m["left"], m["right"], known))
        for m in torn
        if len(re.findall(END, m["gap"])) == 1 or m["right"].islower()
    ]
    return tuple(sorted((*soft, *found), key=lambda hyphen: hyphen.at))


def _joint(left: str, right: str, known: set[str]) -> Joint:
    if (right[0].isupper() and not left.isupper()) or left[-1].isdigit() or left.casefold() in _COUNTS:
        return Joint.WORDS
    joined, parted = f"{left}{right}".casefold(), f"{left}-{right}".casefold()
    if (joined in known) == (parted in known):
        return Joint.EITHER
    return Joint.OURS if joined in known else Joint.WORDS
