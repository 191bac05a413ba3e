"""How many of the parallels that editors declared the program would have suggested."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from edition.apparatus.similarity import Suggestion
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Pair:
    """A declared parallel as suggestions are measured by it: either end is any of its anchors.

    They are all passages, or all sentences.
    """

    source: frozenset[Anchor]
    target: frozenset[Anchor]

    def met_by(self, suggestion: Suggestion) -> bool:
        """Whether a suggestion joins the two ends, whichever comes first."""
        one, other = _names(suggestion.first), _names(suggestion.second)
        return bool((self.source & one and self.target & other) or (self.source & other and self.target & one))

    @property
    def passages(self) -> Pair:
        """The pair as one of passages."""
        return Pair(*(frozenset(anchor.passage for anchor in end) for end in (self.source, self.target)))


def recall_at(k: int, suggestions: Sequence[Suggestion], declared: Collection[Pair]) -> float:
    """The share of declared parallels that the first `k` suggestions meet; 1 if none is declared."""
    met = sum(any(pair.met_by(suggestion) for suggestion in suggestions[:k]) for pair in declared)
    return met / len(declared) if declared else 1.0


def sentences_with(statement: Statement, spans: Iterable[Span]) -> frozenset[Anchor]:
    """The sentences of numbered passages that have any of these words of a statement."""
    wanted = tuple(spans)
    sentences = (sentence for p in statement.numbered() for sentence in p.sentences)
    return frozenset(s.anchor for s in sentences if any(s.span.meets(span) for span in wanted))


def _names(sentence: Anchor) -> frozenset[Anchor]:
    return frozenset((sentence, sentence.passage))
