"""Where the paragraphs of a source begin: at which of the breaks between its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.seeds.source import Span
from edition.text.breaks import Break, Layout, line_breaks
from edition.text.labels import Kind, Label, label_at
from edition.text.lines import LINE_ENDS

HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
"""Before the words of a heading."""
_CLOSERS = "\"'”’»)]*_"
_BETWEEN = ("and", "or", "et", "ou", "y", "o", "und", "oder", "и", "или")
"""What stands on a line of its own between two items, and belongs to the first."""
_TAIL = 5
"""Words at most in a line that ends an item."""
_NUMBERED = 6
"""Words in a line that is no heading if a number and a tab begin it."""
_NEAR = 300
"""Characters within which a bracket is closed again."""


@dataclass
class _State:
    """What has been read so far: where the paragraph began, and the list or the numbers it is in."""

    start: int = 0
    label: Label | None = None
    hang: int = 0
    number: int = 0


def paragraph_starts(text: str, aside: Sequence[Span] = (), rules: Sequence[Span] = ()) -> Iterator[int]:
    """The offsets after line ends at which another paragraph, item or heading begins.

    `text` is plain, and what is set aside in it is white space; the `rules` among it part paragraphs.
    """
    breaks = line_breaks(text, aside, rules)
    layout = Layout.of(breaks)
    state = _State()
    _enter(state, text, 0)
    for here in breaks:
        if _starts(text, here, layout, state):
            _enter(state, text, here.at)
            yield here.at


def _enter(state: _State, text: str, at: int) -> None:
    """Begin a paragraph: remember its label, and how far its words stand from the margin."""
    words = at
    while words < len(text) and text[words].isspace():
        words += 1
    state.start = at
    state.label = label_at(text, words)
    line = max(text.rfind(end, 0, words) for end in LINE_ENDS) + 1
    state.hang = state.label.end - line if state.label and state.label.end - line < 12 else 0
    if state.label and state.label.kind is Kind.NUMBER:
        state.number = state.label.value


def _starts(text: str, here: Break, layout: Layout, state: _State) -> bool:
    if (
        (here.ruled and not (here.low and not here.stops))
        or HEADING.match(here.after.lstrip())
        or HEADING.match(here.before)
    ):
        return True
    if state.label and state.label.end >= here.at + here.indent:
        return False
    if here.label and _is_label(here, here.label, layout, state):
        return True
    if here.label and here.label.kind is Kind.NUMBER and not (here.blank or here.stops or here.label.tab):
        return False
    if state.label and state.label.kind is not Kind.NUMBER and not here.label and _ends_item(here):
        return False
    if state.hang and here.indent >= state.hang and not here.label:
        return False
    if _open_bracket(text, here, state) or (state.label and state.label.tab and here.torn_long(_NUMBERED)):
        return False
    return layout.cuts(here)


def _is_label(here: Break, label: Label, layout: Layout, state: _State) -> bool:
    """Whether what looks like a label is one, and not the words of a line that was broken before it."""
    free = here.blank or not layout.wrapped
    ends = here.before.rstrip(_CLOSERS)[-1:] in tuple(":;.,") or here.before.rsplit(None, 1)[-1] in ("and", "or")
    listed = state.label is not None and state.label.kind is not Kind.NUMBER
    if label.kind is Kind.SIGN:
        in_list = listed or here.before[-1] in ":;" or (state.label is not None and here.stops)
        if not label.sure:
            same = state.label is not None and state.label.style == label.style
            return same or here.before[-1] == ":" or (state.label is not None and state.label.kind is Kind.NUMBER)
        return free or in_list
    if label.kind is Kind.NUMBER:
        follows = label.value == state.number + 1
        if here.blank or (layout.cuts(here) and label.sure and (here.stops or label.tab)):
            return not here.torn
        return (here.stops and (follows or (label.sure and state.number < label.value <= state.number + 3))) or (
            follows and bool(state.label)
        )
    first = label.value == 1 and here.before[-1] in ":;."
    return (free and (label.sure or first or listed)) or (ends and (listed or first)) or (ends and label.sure)


def _ends_item(here: Break) -> bool:
    """Whether a short line can be nothing but the end of the item before it."""
    words = here.after.split()
    alone = words[0] in _BETWEEN and len(words) == 1
    torn = not here.blank and not here.stops and len(words) <= _TAIL and words[-1][-1] in ".;,"
    return alone or torn


def _open_bracket(text: str, here: Break, state: _State) -> bool:
    """Whether a bracket is open that the next line closes."""
    closed = here.after.find(")")
    if closed < 0 or closed > _NEAR or 0 <= here.after.find("(") < closed:
        return False
    before = text[max(state.start, here.at - _NEAR) : here.at]
    return before.rfind("(") > before.rfind(")")
