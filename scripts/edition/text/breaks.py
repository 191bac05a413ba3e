"""Where the paragraphs of a source begin, told from how its lines are laid out.

Published texts come in four layouts: a blank line between paragraphs; one line a paragraph; lines
wrapped at a measure with the first of each paragraph indented; and lines wrapped without any sign.
A line that begins in lower case is one that runs on, and the share of such lines tells wrapped from
unwrapped (tried on 2,000 speeches: it is below a third or above a half, and nothing between). Where
letters have no case, or all are capitals, a line runs on where the one before does not stop.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from edition.seeds.source import Span
from edition.text.forms import is_address
from edition.text.labels import Label, label_at
from edition.text.lines import END, LINE_ENDS, is_blank, stops

_BREAK = re.compile(rf"(?:[^\S{LINE_ENDS}]*{END})+")
_FUNCTION_WORDS = frozenset(
    "the a an of and or to in by for from with at on as that which who whose our their its his her this these those "
    "between among into upon is are was were be been has have had will would should shall must not "
    "de la le les des du et à au aux en pour par sur dans un une "
    "el los las del y al con por para una que "
    "der die das dem den des und zu von mit für im am "
    "и в во на с со о об по к от для из у не".split()
)
"""Words that no paragraph ends with."""
_LONG = 12
"""Words in a line that is no heading, though nothing stops at its end."""


class Shape(Enum):
    """How a source's paragraphs are told from each other."""

    BLANK = "a blank line between paragraphs"
    LINES = "one line a paragraph"
    INDENTED = "lines wrapped, the first of a paragraph indented"
    WRAPPED = "lines wrapped without a sign"
    ONE = "one line in all"


@dataclass(frozen=True)
class Break:
    """The line ends between two lines of words; `before` is stripped, `after` keeps its indentation.

    `across` tells that a page's end stands between the lines, so that a blank line says nothing;
    `ruled` that something does which parts them, as a rule.
    """

    at: int
    before: str
    after: str
    blank: bool
    across: bool
    ruled: bool
    label: Label | None

    @cached_property
    def _next(self) -> str:
        return self.after.lstrip()

    @property
    def low(self) -> bool:
        """Whether the next line begins in lower case."""
        return self._next[0].islower()

    @cached_property
    def continues(self) -> bool:
        """Whether the next line shows that it runs on: by its case, or by what is before it if it has none."""
        first = next((c for c in self._next if c.isalpha()), "")
        caseless = first and not first.isupper() and not first.islower()
        capitals = self._next.isupper() and self.before.isupper()
        return self.low or bool((caseless or capitals) and not self.stops)

    @cached_property
    def stops(self) -> bool:
        """Whether the line before ends as a paragraph may end."""
        return stops(self.before)

    @property
    def indented(self) -> bool:
        """Whether the next line begins with white space."""
        return self.after[0].isspace()

    @property
    def indent(self) -> int:
        """How far the next line is indented."""
        return len(self.after) - len(self._next)

    @cached_property
    def torn(self) -> bool:
        """Whether a sentence goes on over the break, whatever stands between the lines."""
        last = self.before[-1]
        if self.low and (last.isalnum() or last in "-–—"):
            return True
        if self.low and last in ",،，":
            return not (self.blank and is_address(self.before))
        if self.label and (self.label.sure or self.stops):
            return False
        word = self.before.rsplit(None, 1)[-1]
        if last == "-" and len(word) > 1 and not self.blank and not self.label:
            return True
        return word in _FUNCTION_WORDS or (self.across and not self.stops and last not in "*_")

    def torn_long(self, words: int = _LONG) -> bool:
        """Whether a line of so many words ends without a stop, as none does that is a paragraph or a heading."""
        if self.blank or self.label or len(self.before.split()) < words:
            return False
        return self.before[-1].isalnum() or self.before[-1] in ",-"

    def fits(self, measure: int) -> bool:
        """Whether the next line's first word would still have fitted the line before."""
        return len(self.before) + 1 + len(self.after.split()[0]) <= measure


@dataclass(frozen=True)
class Layout:
    """How the lines of one source are laid out; `measure` is the length of a short full line."""

    by_blank_line: bool
    wrapped: bool
    by_indent: bool
    measure: int

    @classmethod
    def of(cls, breaks: list[Break]) -> Layout:
        """What the breaks of a text tell of its layout."""
        plain = [b for b in breaks if not b.across]
        single = [b for b in plain if not b.blank]
        run_on = sorted(len(b.before) for b in single if b.continues)
        wrapped = 5 * len(run_on) > 2 * len(single)
        indented = [b for b in single if b.indented and not b.label]
        by_indent = wrapped and (len(indented) >= 5 or (bool(indented) and all(b.stops for b in indented)))
        measure = run_on[len(run_on) // 4] if run_on else 0
        return cls(bool(plain) and 2 * len(single) <= len(plain), wrapped, by_indent, measure)

    @property
    def shape(self) -> Shape:
        """What the paragraphs are told by."""
        if self.by_blank_line:
            return Shape.BLANK
        if not self.wrapped:
            return Shape.LINES
        return Shape.INDENTED if self.by_indent else Shape.WRAPPED

    def cuts(self, here: Break) -> bool:
        """Whether a paragraph begins after this break, for all that the layout tells."""
        if here.across and self.wrapped and self.by_indent and not here.blank:
            return here.indented and not here.torn
        if here.blank or not self.wrapped:
            return (here.blank or not self.by_blank_line) and not here.torn and not here.torn_long()
        if self.by_blank_line:
            return False
        if self.by_indent:
            return here.indented and not here.torn
        return here.stops and not here.continues and here.fits(self.measure)


def shape(text: str, aside: Sequence[Span] = (), rules: Sequence[Span] = ()) -> Shape:
    """How the paragraphs of a plain text are told from each other."""
    found = line_breaks(text, aside, rules)
    return Layout.of(found).shape if found else Shape.ONE


def line_breaks(text: str, aside: Sequence[Span], rules: Sequence[Span]) -> list[Break]:
    """The breaks between the lines of words of a plain text, in which what is set aside is white space."""
    ends = list(_BREAK.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    lines = [text[a:b] for a, b in zip(starts, [*(end.start() for end in ends), len(text)], strict=True)]
    pages = [span.start for span in aside if span not in rules]
    ruled = [span.start for span in rules]
    found = []
    for end, before, after in zip(ends, lines[:-1], lines[1:], strict=True):
        if before.strip() and after.strip():
            gap = end.group()
            across = "\f" in gap or bisect_left(pages, end.start()) < bisect_left(pages, end.end())
            label = label_at(text, end.end() + len(after) - len(after.lstrip()))
            parted = not across and bisect_left(ruled, end.start()) < bisect_left(ruled, end.end())
            found.append(Break(end.end(), before.strip(), after, is_blank(gap), across, parted, label))
    return found
