"""Pairs of sentences that may be parallel: a program suggests them, and editors decide.

Two sentences are alike as far as they share stems, and a stem counts the more, the fewer sentences
of the edition have it (the cosine of vectors weighted by inverse document frequency; Spärck Jones,
1972). The order of words, and how often one occurs in a sentence, count nothing. What says the same
in wholly other words shares no stem, and is never suggested.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.apparatus.stems import Stems
from edition.text.anchor import Anchor
from edition.text.statement import Statement

COMMON = 400
"""A stem that more sentences have than this brings no two of them together, though it counts in their score.

So a sentence meets at most this many others for each of its stems, and the work grows with the
number of sentences, not with its square: in 100, 200 and 400 speeches of the United Nations General
Debate (11,014, 20,869 and 41,867 sentences) a sentence meets 545, 528 and 452 others. What is lost
are pairs that share no rarer stem: under this bound those speeches keep 200, 190 and 196 of the 200
best pairs under twice the bound, and what goes are short sentences of everybody's words ("There is
hope." and "That is our hope."). An edition of no more sentences than the bound loses nothing.
`tests/bench/bench_similarity.py` measures this.
"""

_SLACK = 1e-9
"""Far more than the rounding of a sum, far less than a difference that a reader could see."""


@dataclass(frozen=True)
class Suggestion:
    """Two sentences of different passages; `first` sorts before `second`, for likeness has no direction.

    `score` is above 0 and at most 1, `shared` the words they share as each has them, rarest first.
    """

    first: Anchor
    second: Anchor
    score: float
    shared: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Stemmed:
    """A sentence as it is compared: its stems, each with a word that has it."""

    anchor: Anchor
    words: Mapping[str, str]


@dataclass(frozen=True)
class Rarity:
    """How many sentences have each stem, and what it adds to a score for that."""

    having: Mapping[str, int]
    worth: Mapping[str, float]

    @classmethod
    def among(cls, sentences: Collection[Stemmed]) -> Rarity:
        """Count the stems of all sentences. Each is worth something, even one that all have."""
        having = Counter(stem for sentence in sentences for stem in sentence.words)
        return cls(having, {stem: math.log(1 + len(sentences) / count) ** 2 for stem, count in having.items()})

    def of(self, stems: Iterable[str]) -> float:
        """The worth of some stems together; an exact sum, whatever their order."""
        return math.fsum(self.worth[stem] for stem in stems)

    def likeness(self, one: Stemmed, other: Stemmed) -> float:
        """How alike two sentences are: 0 if they share no stem, 1 if they share all of them."""
        shared = self.of(one.words.keys() & other.words.keys())
        return min(1.0, shared / math.sqrt(self.of(one.words) * self.of(other.words))) if shared else 0.0


class Best:
    """The best pairs offered so far, and the score below which no other can be among them."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._heap: list[tuple[float, int, int]] = []

    @property
    def floor(self) -> float:
        """Scores below this need not be offered."""
        return self._heap[0][0] if self._heap and len(self._heap) == self._limit else 0.0

    def offer(self, score: float, i: int, j: int) -> None:
        """Keep a pair, by position, if it is among the best; of equals, those that sort first."""
        push = heapq.heappushpop if len(self._heap) == self._limit else heapq.heappush
        push(self._heap, (score, -i, -j))

    def ranked(self) -> Iterator[tuple[float, int, int]]:
        """The pairs kept, the most alike first."""
        return ((score, -i, -j) for score, i, j in sorted(self._heap, reverse=True))


def suggest(
    statements: Iterable[Statement],
    *,
    within: bool = False,
    limit: int | None = None,
    common: int = COMMON,
    of: str = "",
) -> tuple[Suggestion, ...]:
    """The pairs of sentences that share a stem, the most alike first, equals by their anchors.

    They are of two statements or, `within` one, of two of its passages; never of one passage.
    `limit` keeps only so many of the best, `of` only pairs of the statement with that slug; for `common` see COMMON.
    """
    sentences = stemmed(statements)
    rarity = Rarity.among(sentences)
    best = Best(limit)
    for possible, i, j in pairs(sentences, rarity, common, across_passages if within else across_statements):
        # The exact score is slow; a pair that cannot be among the best any more is not worth it.
        if possible >= best.floor and (not of or of in (sentences[i].anchor.statement, sentences[j].anchor.statement)):
            best.offer(rarity.likeness(sentences[i], sentences[j]), i, j)
    return tuple(_suggestion(rarity, score, sentences[i], sentences[j]) for score, i, j in best.ranked())


def stemmed(statements: Iterable[Statement]) -> tuple[Stemmed, ...]:
    """All sentences of numbered passages that have a stem, in the order of their anchors."""
    stems = Stems()
    sentences = ((s, sentence) for s in statements for p in s.numbered() for sentence in p.sentences)
    found = (Stemmed(sentence.anchor, stems.of(s.words(sentence.span).text)) for s, sentence in sentences)
    return tuple(sorted((sentence for sentence in found if sentence.words), key=lambda s: s.anchor))


def pairs(
    sentences: Sequence[Stemmed], rarity: Rarity, common: int, comparable: Callable[[Anchor, Anchor], bool]
) -> Iterator[tuple[float, int, int]]:
    """Each pair that shares a stem which is not common, by position, with the most that it can score.

    They are found through an index of these stems; the exact score waits for those that can matter.
    """
    index: dict[str, list[int]] = {}
    lengths = [math.sqrt(rarity.of(sentence.words)) for sentence in sentences]
    for at, sentence in enumerate(sentences):
        telling = [stem for stem in sentence.words if rarity.having[stem] <= common]
        rest = rarity.of(stem for stem in sentence.words if rarity.having[stem] > common)
        for other, shared in _met(index, rarity, telling).items():
            if comparable(sentences[other].anchor, sentence.anchor):
                yield (shared + rest) / (lengths[other] * lengths[at]) + _SLACK, other, at
        # Only now: a sentence must not meet itself, and each pair is to be met once.
        for stem in telling:
            index.setdefault(stem, []).append(at)


def _met(index: Mapping[str, list[int]], rarity: Rarity, stems: Iterable[str]) -> dict[int, float]:
    """The sentences that have any of these stems, with what the shared ones are worth."""
    met: dict[int, float] = {}
    for stem in stems:
        worth = rarity.worth[stem]
        for other in index.get(stem, ()):
            met[other] = met.get(other, 0.0) + worth
    return met


def across_statements(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors are of two statements."""
    return one.statement != other.statement


def across_passages(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors are of two passages."""
    return one.passage != other.passage


def _suggestion(rarity: Rarity, score: float, first: Stemmed, second: Stemmed) -> Suggestion:
    stems = sorted(first.words.keys() & second.words.keys(), key=lambda stem: (-rarity.worth[stem], stem))
    return Suggestion(first.anchor, second.anchor, score, tuple((first.words[s], second.words[s]) for s in stems))
