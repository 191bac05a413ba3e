"""A source as it is read: the same characters in the same places, but for what is no part of the words.

What is set aside is white space there, and so are the line ends within a hyphenated word nothing. So
whatever is found in it is a span of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from edition.seeds.source import Source, Span
from edition.text.aside import masked, set_aside
from edition.text.declared import NONE, Declarations
from edition.text.hyphens import Joint, hyphens
from edition.text.lines import LINE_ENDS

_QUOTED = re.compile(rf"(?:\A|(?<=[{LINE_ENDS}]))[ \t]*(?P<sign>>[ \t>]*)")

NOTHING = "\u00ad"
"""Stands in a reading for a character that is not read: a formatting character, which no words have."""


@dataclass(frozen=True)
class Reading:
    """`text` is as long as the source; `aside` is what is not the speaker's, in order.

    `hidden` are the signs at the lines of a block quotation, which are marks and not words.
    `either` are the hyphens, by their offset, of which nobody knows whether they are the word's.
    """

    text: str
    aside: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    either: frozenset[int] = frozenset()

    def within(self, span: Span) -> tuple[Span, ...]:
        """What is set aside within a span."""
        return tuple(each for each in self.aside if span.holds(each))


def reading(text: str, declared: Declarations = NONE) -> Reading:
    """A source as it is read."""
    aside = set_aside(text, declared.aside, declared.kept)
    hidden = tuple(Span(*found.span("sign")) for found in _QUOTED.finditer(text))
    read = laid_out(text, aside, hidden)
    found = hyphens(read)
    pieces: list[str] = []
    at = 0
    for hyphen in found:
        start = hyphen.at if hyphen.joint is Joint.OURS else hyphen.gap.start
        pieces += read[at:start], NOTHING * (hyphen.gap.end - start)
        at = hyphen.gap.end
    either = frozenset(hyphen.at for hyphen in found if hyphen.joint is Joint.EITHER)
    return Reading("".join((*pieces, read[at:])), aside, hidden, either)


def promised(source: Source, declared: Declarations) -> Source:
    """The source with white space for what an editor sets aside: the words whose digests a ledger holds.

    So whoever sets words of a published passage aside changes it, and has to declare that.
    """
    return replace(source, text=masked(source.text, declared.aside)) if declared.aside else source


def laid_out(text: str, aside: Iterable[Span], hidden: Iterable[Span]) -> str:
    """The source without what is set aside or hidden, its lines as they are."""
    return masked(masked(text, aside), hidden)
