"""Suggested parallels as an editor takes them over: both texts, and entries of `parallels.yml` to choose from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from edition.apparatus.recall import Pair, sentences_with
from edition.apparatus.similarity import Suggestion
from edition.edition import Edition
from edition.text.anchor import Anchor

RELATIONS = "(restates, sharpens, softens, narrows, generalises or omits)"
WHY = {"because": "(why)"}


@dataclass(frozen=True)
class Decided:
    """What editors have decided: declared parallels by their sentences, refused pairs by their passages."""

    declared: tuple[Pair, ...] = ()
    refused: tuple[Pair, ...] = ()

    def holds(self, suggestion: Suggestion) -> bool:
        """Whether an editor has decided on it."""
        return any(pair.met_by(suggestion) for pair in (*self.declared, *self.refused))


def decided(edition: Edition) -> Decided:
    """The decisions that the edition holds."""
    statement_of = edition.statement_of
    declared = (
        [sentences_with(statement_of[e.anchor.statement], e.evidence.spans) for e in (p.source, p.target)]
        for p in edition.parallels.declared
    )
    refused = ((frozenset([pair.source]), frozenset([pair.target])) for pair in edition.parallels.refused)
    return Decided(tuple(Pair(*ends) for ends in declared), tuple(Pair(*ends) for ends in refused))


def entry(edition: Edition, done: Decided, rank: int, suggestion: Suggestion) -> Iterator[str]:
    """The lines of one suggestion: both texts as comments, then the two entries to choose from."""
    source, target = ends(edition, suggestion)
    yield f"# {rank}. {suggestion.score:.2f}  {shared(suggestion, source)}"
    for anchor in (source, target):
        yield f"#    {anchor.statement} {anchor.label}: {text(edition, anchor)}"
    sides = [{"at": _at(a), "quote": text(edition, a), "pivot": "(the decisive words)"} for a in (source, target)]
    yield "# to accept, under `parallels:`"
    yield from _listed({"id": "(a-name)", "source": sides[0], "relation": RELATIONS, "target": sides[1]} | WHY)
    if any(pair.passages.met_by(suggestion) for pair in done.declared):
        yield "# Other words of these passages are declared parallel, so the passages cannot be refused."
    else:
        yield "# to refuse, under `refused:`"
        yield from _listed({"source": {"at": _at(source)}, "target": {"at": _at(target)}} | WHY)
    yield ""


def ends(edition: Edition, suggestion: Suggestion) -> tuple[Anchor, Anchor]:
    """Its source and its target: the later text, or the later passage of one text, is the source."""
    one, other = sorted((suggestion.first, suggestion.second), key=lambda a: (_day(edition, a), a), reverse=True)
    return one, other


def shared(suggestion: Suggestion, source: Anchor) -> str:
    """The words that both sentences have, those of the source first where the two differ."""
    pairs = (words if source == suggestion.first else words[::-1] for words in suggestion.shared)
    return ", ".join(" / ".join(dict.fromkeys(words)) for words in pairs)


def text(edition: Edition, sentence: Anchor) -> str:
    """The readable words of a sentence."""
    statement = edition.statement_of[sentence.statement]
    sentences = statement.passage_of[sentence.passage.id].sentences
    return next(statement.words(s.span).text for s in sentences if s.anchor == sentence)


def _at(anchor: Anchor) -> str:
    return f"{anchor.statement} {anchor.locator}"


def _day(edition: Edition, anchor: Anchor) -> str:
    """The last day on which it may have been said: of two texts, the source of a parallel is the later."""
    dating = edition.statement_of[anchor.statement].metadata.dating
    return (dating.end or dating.start) if dating else ""


def _listed(value: dict[str, Any]) -> Iterator[str]:
    """One entry of a list in `parallels.yml`, indented as there."""
    dumped = yaml.safe_dump([value], allow_unicode=True, sort_keys=False, width=sys.maxsize)
    return (f"  {line}" for line in dumped.splitlines())
