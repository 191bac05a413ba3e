"""Cutting a passage into sentences, so that the sentences joined are the passage.

A sentence ends at `.`, `!`, `?` or `…`, with the quotation marks, brackets or emphasis that close
after it, where white space follows and the next word could begin a sentence. A full stop after
an abbreviation or an initial ends nothing. White space belongs to the sentence before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from edition.seeds.source import Span

_END = re.compile(r"[.!?…]+(?:[\"'”’»)\]*]|</sup>)*\s+(?=(?P<next>\S))")

_ABBREVIATIONS = frozenset(
    "mr mrs ms mme dr prof st no nos para paras art arts vol ed eds cf vs approx e.g i.e "
    "h.e gen col lt capt rev hon sr jr u.s u.n u.k u.s.s.r".split()
)
"""Words whose full stop belongs to them; lower case, without the last stop."""

_LAST_WORD = re.compile(r"[^\s(\[\"“'‘*]+$")


def sentence_spans(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text[span]`, in order and without gaps; one where nothing divides it."""
    cuts = [span.start, *_cuts(text, span), span.end]
    return tuple(Span(a, b) for a, b in itertools.pairwise(cuts))


def _cuts(text: str, span: Span) -> Iterator[int]:
    for end in _END.finditer(text, span.start, span.end):
        before = text[span.start : end.start()]
        if end.end() < span.end and not end["next"].islower() and not _is_abbreviated(before, end.group()):
            yield end.end()


def _is_abbreviated(before: str, ending: str) -> bool:
    """Whether the stop after `before` belongs to its last word: "Mr.", "U.N.", "J."."""
    word = _LAST_WORD.search(before)
    if ending.rstrip() != "." or not word:
        return False
    last = word.group()
    return last.lower() in _ABBREVIATIONS or (len(last) == 1 and last.isupper() and last != "I")
