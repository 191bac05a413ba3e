"""The inline marks of a source: what in its characters is emphasis, and what is just itself.

Four marks survive, because statements as they are published use them: `**strong**`,
`*emphasis*`, `<sup>superscript</sup>`, and a hard line break (two spaces or a backslash
before a line's end, or `<br>`). A backslash before a mark of punctuation takes the mark's meaning away, and is
not shown; of a link `[words](address)` the words are. Any other character is shown as itself, whatever it would
mean elsewhere.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from edition.seeds.source import Span

_ADDRESS = r"\]\((?:https?://|mailto:|/|#|\.)[^\s()]*\)"
_TOKEN = re.compile(
    r"(?=[\\*<!\[\] ])(?:"  # No mark begins with another character, and most characters are passed over at once.
    r"(?P<esc>\\)(?=[!-/:-@\[-`{-~])(?:\*+|<|.)|(?P<stars>\*+)|(?P<sup></?sup>)"
    rf"|(?P<link>!?\[(?=[^\[\]]{{1,300}}{_ADDRESS})|(?<=[^\[\]]){_ADDRESS})"
    r"|(?P<brk>(?: {2,}|\\)(?:\r\n|\r|\n)| *<br ?/?>[ \t]*(?:\r\n|\r|\n)?))"
)


class Mark(Enum):
    """What a mark says of the characters between its ends."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    SUPERSCRIPT = "superscript"
    BREAK = "line break"


@dataclass(frozen=True)
class Run:
    """Characters of the source that carry the same marks; a line break is a run of its own."""

    span: Span
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True)
class _Delimiter:
    span: Span
    mark: Mark
    opens: bool
    closes: bool


def runs(text: str, span: Span) -> tuple[Run, ...]:
    """The runs of `text[span]` in order: every character of it but the delimiters of marks."""
    tokens = tuple(_TOKEN.finditer(text, span.start, span.end))
    pairs = _pairs(list(_delimiters(text, span, tokens)))
    breaks = [Span(m.start(), m.end()) for m in tokens if m["brk"] and m.end() < span.end]
    ends = {*(d.span for pair in pairs for d in pair), *_hidden(tokens)}
    cuts = sorted({span.start, span.end, *(e for s in (*ends, *breaks) for e in (s.start, s.end))})
    found = []
    for start, end in itertools.pairwise(cuts):
        piece = Span(start, end)
        if piece in ends:
            continue
        marks = {a.mark for a, b in pairs if a.span.end <= start and end <= b.span.start}
        if piece in breaks:
            marks.add(Mark.BREAK)
        found.append(Run(piece, frozenset(marks)))
    return tuple(found)


def _hidden(tokens: Iterable[re.Match[str]]) -> Iterator[Span]:
    """What is no word and spans none: backslashes of escapes, brackets and addresses of links."""
    opened = False
    for token in tokens:
        if token["esc"]:
            yield Span(*token.span("esc"))
        elif token["link"] and (token["link"][-1] == "[" or opened):
            # An address that no bracket led to is characters like any other.
            opened = token["link"][-1] == "["
            yield Span(*token.span("link"))


def without(found: Iterable[Run], out: Iterable[Span]) -> tuple[Run, ...]:
    """The runs but for some stretches; a run that one of them interrupts goes on after it."""
    left = list(found)
    for span in out:
        left = [part for run in left for part in _parted(run, span)]
    return tuple(left)


def _parted(run: Run, out: Span) -> Iterator[Run]:
    if not run.span.meets(out):
        yield run
        return
    if run.span.start < out.start:
        yield Run(Span(run.span.start, out.start), run.marks)
    if out.end < run.span.end:
        yield Run(Span(out.end, run.span.end), run.marks)


def _delimiters(text: str, span: Span, tokens: Iterable[re.Match[str]]) -> Iterator[_Delimiter]:
    for token in tokens:
        at = Span(token.start(), token.end())
        if token["sup"]:
            opens = token["sup"] == "<sup>"
            yield _Delimiter(at, Mark.SUPERSCRIPT, opens, not opens)
        elif token["stars"] and len(at) <= 3:
            yield from _stars(text, span, at)


def _stars(text: str, span: Span, at: Span) -> Iterator[_Delimiter]:
    """One to three asterisks: they open before a word and close after one, never within."""
    before = text[at.start - 1] if at.start > span.start else " "
    after = text[at.end] if at.end < span.end else " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    sizes = {1: (1,), 2: (2,), 3: (2, 1) if opens else (1, 2)}[len(at)]
    start = at.start
    for size in sizes:
        mark = Mark.STRONG if size == 2 else Mark.EMPHASIS
        yield _Delimiter(Span(start, start + size), mark, opens, closes)
        start += size


def _pairs(delimiters: list[_Delimiter]) -> list[tuple[_Delimiter, _Delimiter]]:
    """Match each closing delimiter with the nearest open one; what is left over is text."""
    pairs, waiting = [], list[_Delimiter]()
    for delimiter in delimiters:
        at = next((i for i in reversed(range(len(waiting))) if waiting[i].mark is delimiter.mark), None)
        if delimiter.closes and at is not None and waiting[at].span.end < delimiter.span.start:
            pairs.append((waiting[at], delimiter))
            # What was opened after it and not closed stays text, so that marks never overlap.
            del waiting[at:]
        elif delimiter.opens:
            waiting.append(delimiter)
    return pairs
