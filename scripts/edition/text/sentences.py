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

_OWN_NUMBER = re.compile(r"\d{1,3}[.:]\s+")
"""The number that a source gives a paragraph of its own; it is no sentence."""

_ABBREVIATIONS = frozenset(
    "mr mrs ms mme mlle messrs dr prof st mt approx cf vs eds e.g i.e h.e h.m h.r.h gen col lt capt maj rev hon "
    "sr jr u.s u.n u.k u.s.s.r yu ya ye zh".split()
)
"""Words whose full stop belongs to them; lower case, without the last stop."""

_BEFORE_NUMBERS = frozenset("no nos p pp para paras art arts vol ed sect chap ch add corr res rev pv fig".split())
"""Words whose full stop belongs to them before a number."""

_NUMERAL = re.compile(r"[\dIVXL]+\b|[(\[]")
_INITIALS = re.compile(r"(?:[A-Z]\.-?)*[A-Z]")
_NO_INITIALS = ("I", "D.C", "B.C", "A.D")
_LAST_WORD = re.compile(r"[^\s(\[\"“'‘*/]+$")
_REACH = 40
"""How far before a stop its word is looked for."""


def sentence_spans(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of `text[span]`, in order and without gaps; one where nothing divides it."""
    cuts = [span.start, *_cuts(text, span), span.end]
    return tuple(Span(a, b) for a, b in itertools.pairwise(cuts))


def _cuts(text: str, span: Span) -> Iterator[int]:
    own = _OWN_NUMBER.match(text, span.start, span.end)
    for end in _END.finditer(text, own.end() if own else span.start, span.end):
        following = end["next"]
        begins = end.end() < span.end and not following.islower() and following not in ".,;:!?…)]}"
        # A bound on what is looked back at keeps the cost of a long passage from growing with its square.
        before = text[max(span.start, end.start() - _REACH) : end.start()]
        if begins and not _holds(before, end.group(), text[end.end() : end.end() + 12]):
            yield end.end()


def _holds(before: str, ending: str, after: str) -> bool:
    """Whether the stop belongs to the word before it: "Mr.", "U.N.", "S.V. Lavrov", "No. 7"."""
    word = _LAST_WORD.search(before)
    if ending.rstrip() != "." or not word:
        return False
    last = word.group()
    if last.lower() in _ABBREVIATIONS:
        return True
    if last.lower() in _BEFORE_NUMBERS:
        return bool(_NUMERAL.match(after))
    return last not in _NO_INITIALS and bool(_INITIALS.fullmatch(last))
