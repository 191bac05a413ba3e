"""Which passages of two versions answer to each other, as far as position and length tell.

The method of W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 19 (1993), 75-102, over passages instead of sentences: passages stand in the same order, one mostly
answers to one, and what is long in one language is long in the other. Unlike there, what is left out counts for the
same however long it is, and where two passages have the same numbers (in whatever digits), or are both items, that
speaks for them. It knows no language, and may be wrong.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.apparatus.versions import Alignment, Group
from edition.text.segment import Role
from edition.text.statement import Statement

_SHAPES = {(1, 1): 0.89, (1, 0): 0.00495, (0, 1): 0.00495, (1, 2): 0.0445, (2, 1): 0.0445, (2, 2): 0.011}
"""How often so many passages answer to so many, of all groups: table 5 of the article."""

_VARIANCE = 6.8
"""How much the length of a translation varies for each character of its original: section 3.3 of the article."""

_SAME_NUMBER = 1.5
_OTHER_ROLE = 2.0
"""What a number that both have is worth, and what it costs that one is an item and the other is none; in nats."""

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Measured:
    """What is compared of a passage: the length of its words, the numbers in them, whether it is an item."""

    length: int
    numbers: Counter[int]
    is_item: bool


def suggested(version: Statement, original: Statement) -> Alignment:
    """The groups that are the likeliest, in order; every numbered passage of both stands in one of them."""
    sides = (tuple(version.numbered()), tuple(original.numbered()))
    measured = [
        [measure(statement.words(p.span).text, is_item=p.role is Role.ITEM) for p in side]
        for statement, side in zip((version, original), sides, strict=True)
    ]
    groups, at, of = [], 0, 0
    for here, there in shapes(*measured):
        passages = (sides[0][at : at + here], sides[1][of : of + there])
        groups.append(Group(*(tuple(p.anchor for p in side) for side in passages)))
        at, of = at + here, of + there
    return Alignment(tuple(groups))


def measure(words: str, *, is_item: bool = False) -> Measured:
    """A passage of these words; ٥ is the number 5."""
    numbers = Counter(int(each) for each in _NUMBER.findall(words) if len(each) < 20)
    return Measured(len(unicodedata.normalize("NFC", words)), numbers, is_item)


def shapes(left: Sequence[Measured], right: Sequence[Measured]) -> tuple[tuple[int, int], ...]:
    """How many passages of each side answer to each other, group after group, to the end of both."""
    ratio = sum(p.length for p in right) / max(1, sum(p.length for p in left)) or 1.0
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            ways = [
                (best[i - a, j - b][0] + cost(left[i - a : i], right[j - b : j], ratio), (a, b))
                for a, b in _SHAPES
                if a <= i and b <= j
            ]
            if ways:
                best[i, j] = min(ways)
    return tuple(reversed(list(_back(best, len(left), len(right)))))


def _back(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], i: int, j: int) -> Iterator[tuple[int, int]]:
    while i or j:
        a, b = best[i, j][1]
        yield a, b
        i, j = i - a, j - b


def cost(left: Sequence[Measured], right: Sequence[Measured], ratio: float) -> float:
    """How unlikely it is that these passages answer to each other, if the right side has `ratio` times the length."""
    found = -math.log(_SHAPES[len(left), len(right)])
    # What is left out may be of any length.
    if left and right:
        here, there = sum(p.length for p in left), sum(p.length for p in right)
        # By the mean of what both lengths let expect, so that it is the same from either side.
        mean = max(1.0, (here + there / ratio) / 2)
        apart = abs(there / ratio - here) / math.sqrt(mean * _VARIANCE)
        found -= math.log(max(math.erfc(apart / math.sqrt(2)), 1e-300))
        shared = sum((p.numbers for p in left), Counter[int]()) & sum((p.numbers for p in right), Counter[int]())
        found -= _SAME_NUMBER * shared.total()
        found += _OTHER_ROLE * ({p.is_item for p in left} != {p.is_item for p in right})
    return found
