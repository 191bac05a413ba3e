"""The tables of what leads from text to text: the crosswalk to adopted instruments, and the parallels."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.crosswalk import Answer, Ask, Outcome
from edition.apparatus.parallels import Relation
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.table import POSITION, Foreign, Row, Table, perhaps, text, values
from edition.said.sorts import return_ids


def _asked(edition: Edition) -> Iterator[tuple[int, Ask]]:
    return (pair for walk in edition.crosswalks for pair in enumerate(walk.asks, 1))


def _asks(publication: Publication, edition: Edition) -> Iterator[Row]:
    for position, ask in _asked(edition):
        judged = (ask.outcome.value, ask.because, ask.by)
        yield ask.key, str(ask.evidence.anchor), position, ask.ask, *judged, publication.base + address.ask(ask)


ASKS = Table(
    "asks",
    "What statements ask of instruments",
    "Things that a statement asks for, and what became of each in the adopted text. Outcomes are an editor's "
    "reading of how the texts correspond, never of influence.",
    (
        text("id", "The name of the thing asked for, as in crosswalk:rus-gcm/political-declaration."),
        text("passage", "The passage that asks for it."),
        POSITION,
        text("ask", "What is asked for, in an editor's words; the statement's are among the quotations."),
        text("outcome", "How the adopted text stands to it.", choices=values(Outcome)),
        text("because", "Why an editor reads it so."),
        text("by", "Who does."),
        text("address", "Where the edition shows it."),
    ),
    ("id",),
    (Foreign("passage", "passages"),),
    _asks,
)


def _answers(publication: Publication, edition: Edition) -> Iterator[Row]:
    for _, ask in _asked(edition):
        for position, answer in enumerate(ask.answers, 1):
            where = (answer.instrument, str(answer.place), _provision(publication, answer))
            yield ask.key, position, *where, answer.quote


def _provision(publication: Publication, answer: Answer) -> str | None:
    instrument = publication.codebook.instrument_of.get(answer.instrument)
    provision = instrument.provision_at(answer.place) if instrument else None
    return str(provision.key) if provision else None


ANSWERS = Table(
    "answers",
    "Answers of instruments",
    "Operative words of an instrument that answer what a statement asks for.",
    (
        text("ask", "The thing that is asked for."),
        POSITION,
        text("instrument", "The instrument that answers."),
        text("place", "Where in it the words stand."),
        perhaps("provision", "The provision that this place belongs to, if it belongs to one."),
        text("text", "The instrument's words."),
    ),
    ("ask", "position"),
    (Foreign("ask", "asks"), Foreign("instrument", "instruments"), Foreign("provision", "provisions")),
    _answers,
)


def _returns(_: Publication, edition: Edition) -> Iterator[Row]:
    for _place, ask in _asked(edition):
        for position, (id, back) in enumerate(zip(return_ids(edition, ask), ask.returns, strict=True), 1):
            yield id, ask.key, position, str(back.evidence.anchor), back.reading


RETURNS = Table(
    "returns",
    "Returns",
    "Passages of other statements in which a thing that was asked for returns.",
    (
        text("id", "The name of the return."),
        text("ask", "The thing that was asked for."),
        POSITION,
        text("passage", "The passage in which it returns; the words are among the quotations."),
        text("reading", "How these words stand to what was asked, as an editor reads them."),
    ),
    ("id",),
    (Foreign("ask", "asks"), Foreign("passage", "passages")),
    _returns,
)


def _parallels(publication: Publication, edition: Edition) -> Iterator[Row]:
    for position, each in enumerate(edition.parallels.declared, 1):
        ends = (str(each.source.anchor), each.relation.value, str(each.target.anchor))
        yield each.key, position, *ends, each.because, each.by, publication.base + address.parallel(each)


PARALLELS = Table(
    "parallels",
    "Parallels",
    "Passages that an editor declares to say the same thing in other words. The words of both ends, and those on "
    "which the difference turns, are among the quotations.",
    (
        text("id", "The parallel's name, as in parallel:primary-responsibility."),
        POSITION,
        text("source", "The later passage."),
        text("relation", "What the source does with the words of the target.", choices=values(Relation)),
        text("target", "The earlier passage."),
        text("because", "Why an editor reads it so."),
        text("by", "Who does."),
        text("address", "Where the edition shows it."),
    ),
    ("id",),
    (Foreign("source", "passages"), Foreign("target", "passages")),
    _parallels,
)


def _refused(_: Publication, edition: Edition) -> Iterator[Row]:
    for position, each in enumerate(edition.parallels.refused, 1):
        yield position, str(each.source), str(each.target), each.because


REFUSED_PAIRS = Table(
    "refused_pairs",
    "Refused pairs",
    "Pairs of passages that an editor read and found not to be parallel.",
    (
        POSITION,
        text("source", "The one passage."),
        text("target", "The other."),
        text("because", "Why they are not, in an editor's words."),
    ),
    ("position",),
    (Foreign("source", "passages"), Foreign("target", "passages")),
    _refused,
)
