"""Where the paragraphs of a source begin, told from how its lines are laid out.

Published texts come in four layouts: a blank line between paragraphs; one line a paragraph; lines
wrapped at a measure with the first of each paragraph indented; and lines wrapped without any sign.
A line that begins in lower case is one that runs on, and the share of such lines tells wrapped from
unwrapped (tried on 2,000 speeches: it is below a third or above a half, and nothing between).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE_END = re.compile(r"(?>\r\n|\r|\n)")
_BREAK = re.compile(r"(?:[^\S\r\n]*(?>\r\n|\r|\n))+")
MARKER = re.compile(r"[-–—•*][^\S\r\n]+(?=\S)")
OWN_NUMBER = re.compile(r"\s*\d{1,3}(?:[.:]\s?\t|\.[^\S\r\n]+(?=[A-Z]))")
"""The number that a source gives its own paragraphs: "12." and a tab, or "12. The"."""
_STOPS = (".", "!", "?", ":", ";", "…")
_CLOSERS = "\"'”’»)]*"


@dataclass(frozen=True)
class _Break:
    """The line ends between two lines of words; `before` is stripped, `after` keeps its indentation."""

    at: int
    before: str
    after: str
    blank: bool

    @property
    def low(self) -> bool:
        """Whether the next line begins in lower case."""
        return self.after.lstrip()[0].islower()

    @property
    def runs_on(self) -> bool:
        """Whether a sentence goes on over the break, as at a page's end."""
        return self.low and (self.before[-1].isalnum() or self.before[-1] in "-–—")

    @property
    def stops(self) -> bool:
        """Whether the line before ends as a paragraph may end."""
        return self.before.rstrip(_CLOSERS).endswith(_STOPS)

    @property
    def indented(self) -> bool:
        """Whether the next line begins with white space."""
        return self.after[0].isspace()

    @property
    def marked(self) -> bool:
        """Whether the next line begins with a list marker."""
        return bool(MARKER.match(self.after.lstrip()))

    def fits(self, measure: int) -> bool:
        """Whether the next line's first word would still have fitted the line before."""
        return len(self.before) + 1 + len(self.after.split()[0]) <= measure


@dataclass(frozen=True)
class _Layout:
    """How the lines of one source are laid out; `measure` is the length of a short full line."""

    by_blank_line: bool
    wrapped: bool
    by_indent: bool
    measure: int

    @classmethod
    def of(cls, breaks: list[_Break]) -> _Layout:
        single = [b for b in breaks if not b.blank]
        # Lines that a sentence runs over are full ones; the last line of a paragraph says nothing of the measure.
        run_on = sorted(len(b.before) for b in single if b.low)
        wrapped = 5 * len(run_on) > 2 * len(single)
        by_indent = wrapped and sum(b.indented for b in single) >= 5
        # The first quarter, not the shortest: one line that was broken early must not set the measure of all.
        measure = run_on[len(run_on) // 4] if run_on else 0
        return cls(2 * len(single) <= len(breaks), wrapped, by_indent, measure)

    def cuts(self, here: _Break, *, item: bool) -> bool:
        """Whether a paragraph begins after this break; `item` tells that a list item does."""
        if item or (here.stops and OWN_NUMBER.match(here.after)):
            return True
        if here.blank or not self.wrapped:
            return (here.blank or not self.by_blank_line) and not here.runs_on
        if self.by_blank_line:
            return False
        if self.by_indent:
            return here.indented and not here.runs_on
        return here.stops and not here.low and here.fits(self.measure)


def paragraph_starts(text: str) -> Iterator[int]:
    """The offsets after line ends at which another paragraph or list item begins."""
    breaks = _breaks(text)
    layout = _Layout.of(breaks)
    item = False
    for here in breaks:
        after_list = here.blank or not layout.wrapped or item or here.before[-1] in ":;"
        item = here.marked and after_list
        if layout.cuts(here, item=item):
            yield here.at


def _breaks(text: str) -> list[_Break]:
    ends = list(_BREAK.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    lines = [text[a:b] for a, b in zip(starts, [*(end.start() for end in ends), len(text)], strict=True)]
    pairs = zip(ends, lines[:-1], lines[1:], strict=True)
    return [
        _Break(end.end(), before.strip(), after, len(LINE_END.findall(end.group())) > 1)
        for end, before, after in pairs
        if before.strip() and after.strip()
    ]
