"""What a thing quotes, as data formats tell it: words with the sentences that have them, or with their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.codebook import Codebook
from edition.apparatus.crosswalk import Answer
from edition.dossier import Dossier
from edition.publish.base import address
from edition.said.value import RESTED_ON, Quoted, Said
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.language import ENGLISH, Language
from edition.text.statement import Statement


@dataclass(frozen=True)
class Quote:
    """Quoted words: of passages, where `anchors` name their sentences; or of an instrument, at `place`."""

    words: str
    anchors: tuple[Anchor, ...] = ()
    place: str = ""
    address: str = ""
    language: Language = ENGLISH


def quotes(codebook: Codebook, dossier: Dossier, said: Said) -> Iterator[Quote]:
    """The words that a thing rests on; those of instruments stand between its own and those from elsewhere."""
    rested = [quoted for quoted in said.words if quoted.role in RESTED_ON]
    own = [quoted for quoted in rested if said.answers and quoted.anchor == said.here]
    for quoted in own:
        yield from _of(dossier, quoted)
    yield from (_answer(codebook, answer) for answer in said.answers)
    for quoted in rested:
        if quoted not in own:
            yield from _of(dossier, quoted)


def _of(dossier: Dossier, quoted: Quoted) -> Iterator[Quote]:
    return in_sentences(dossier.statement_of[quoted.anchor.statement], (quoted.span,))


def _answer(codebook: Codebook, answer: Answer) -> Quote:
    place = f"{codebook.instrument_of[answer.instrument].label}, {answer.place}"
    return Quote(answer.quote, (), place, address.place(answer.instrument, answer.place))


def in_sentences(statement: Statement, spans: Iterable[Span]) -> Iterator[Quote]:
    """Words of a statement, each with the sentences, or the unnumbered passages, that they stand in."""
    for span in spans:
        met = (
            anchor
            for p in statement.paragraphs
            if p.span.meets(span)
            for anchor in ([s.anchor for s in p.sentences if s.span.meets(span)] or [p.anchor])
        )
        yield Quote(statement.words(span).text, tuple(met), language=statement.language)
