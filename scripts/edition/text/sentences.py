"""Cutting a passage into sentences, so that the sentences joined are the passage.

A sentence ends at `.`, `!`, `?` or `…`, or at the sign that another script has for it, with the
quotation marks, brackets, emphasis or note marks that close after it, where white space follows and
the next word could begin a sentence. A full stop after an abbreviation or an initial ends nothing.
White space belongs to the sentence before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from edition.seeds.source import Span

_CLOSES = r"(?:[\"'”’»)\]*」』）]|</sup>|[¹²³⁰-⁹]+|\\?\[\^?\d{1,3}\\?\]|<sup>\d{1,3}</sup>)*"
_END = re.compile(
    rf"(?:[.!?…؟۔।॥]+{_CLOSES}(?:(?<=[^\W\d_][.!?])\d{{1,2}}(?=\s+[^\W\d_]))?[\s\u00ad]*\s[\s\u00ad]*|[。！？︒]+(?:(?<=[。︒]){_CLOSES}|(?![\"”’」』]))\s*)(?=(?P<next>\S))"
)

_OWN_NUMBER = re.compile(r"\d{1,3}[.:]\s+")
"""The number that a source gives a paragraph of its own; it is no sentence."""

_ABBREVIATIONS = frozenset(
    "mr mrs ms mme mlle messrs dr prof st mt approx cf vs eds e.g i.e h.e h.m h.r.h gen col lt capt maj rev hon "
    "yu ya ye zh doc docs "
    "rt sen rep gov pres amb sgt cpl cmdr adm brig supt dept univ ft sra sres dra drs excmo excma "
    "mons msgr mgr hr nr z.b d.h bzw т.е т.к им ул проф акад г-н".split()
)
"""Words whose full stop belongs to them; lower case, without the last stop."""

_BEFORE_NUMBERS = frozenset(
    "no nos p pp para paras art arts vol ed sect chap ch add corr res rev pv fig núm "
    "jan feb mar apr jun jul aug sep sept oct nov dec стр ст".split()
)
"""Words whose full stop belongs to them before a number."""

_EITHER = frozenset("inc ltd co corp bros llc plc jr sr esq a.m p.m ph.d b.a m.a m.d d.c b.c a.d etc et.al al".split())
"""Words whose full stop may end a sentence, too: it does before a word that begins one."""

_STARTERS = frozenset(
    "the a an it he she we they this these those that there in on at but and for i you our my his her its their as if "
    "when while since after before although however all no not so then to with by from let what who how why".split()
)
"""Words that begin sentences, and no names."""

_NAMES_TOO = frozenset("a i an so my no to by at as you how all then let".split())
"""Those of them that may as well be the family name after an initial."""

_DAY = re.compile(r"(?<!\d)\d{1,2}\Z")
_GERMAN = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert"
    r"|Sitzung|Tagung)\b"
)
"""What a day or an ordinal with its stop stands before."""

_NUMERAL = re.compile(r"[\dIVXL]+\b|[(\[]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_NO_INITIALS = ("I", "D.C", "B.C", "A.D")
_LAST_WORD = re.compile(r"[^\s(\[\"“'‘*/]+$")
_WORD = re.compile(r"\w+")
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
        begins = end.end() < span.end and not following.islower() and following not in ".,;:!?…)]}。，、！？"
        before = text[max(span.start, end.start() - _REACH) : end.start()]
        if begins and not _holds(before, end.group(), text[end.end() : end.end() + 14]):
            yield end.end()


def _holds(before: str, ending: str, after: str) -> bool:
    """Whether the stop belongs to the word before it: "Mr.", "U.N.", "S.V. Lavrov", "No. 7"."""
    word = _LAST_WORD.search(before)
    if ending.rstrip() != "." or not word:
        return False
    last = word.group()
    lower = last.lower()
    if lower in _ABBREVIATIONS:
        return True
    if lower in _BEFORE_NUMBERS and (len(last) > 1 or last.islower()):
        return bool(_NUMERAL.match(after))
    if lower in _EITHER:
        return not _begins_sentence(after)
    if _DAY.search(last) and _GERMAN.match(after):
        return True
    initials = last not in _NO_INITIALS and bool(_INITIALS.fullmatch(last)) and last[0].isupper()
    return initials and not (_begins_sentence(after) and ("." in last or not _may_be_a_name(after)))


def _may_be_a_name(after: str) -> bool:
    word = _WORD.match(after)
    return bool(word and word.group().lower() in _NAMES_TOO)


def _begins_sentence(after: str) -> bool:
    word = _WORD.match(after)
    return bool(word and word.group().lower() in _STARTERS)
