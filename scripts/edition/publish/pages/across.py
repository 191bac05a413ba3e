"""The pages that read across: crosswalks with their matrix, parallels, names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Stance
from edition.apparatus.crosswalk import Ask, Crosswalk, Outcome, Return
from edition.apparatus.entity import Entity, EntityKind
from edition.apparatus.locator import Locator
from edition.apparatus.parallels import End, Parallel, Relation
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.pages.press import Press
from edition.publish.views.matrix import matrix
from edition.publish.views.quotation import Quotation, quotation
from edition.publish.views.side_by_side import Words, aligned
from edition.text.anchor import Anchor
from edition.text.statement import Statement

BOOST = 0.2
"""The crosswalk quotes the statements; in the quick search the source comes first, and parallels and
names, which hold little beside the words of the passages they lead to, are not in it."""


def pages_across(press: Press) -> Iterator[Page]:
    """Every page that reads statements against each other or against an adopted text."""
    yield crosswalk_list(press)
    for walk in press.edition.crosswalks:
        yield crosswalk_page(press, walk)
    yield parallels_page(press)
    yield names_page(press)


def crosswalk_list(press: Press) -> Page:
    """The crosswalks, each with its outcomes, and the matrix of provisions by statements."""
    edition = press.edition
    matrices = [(i, matrix(edition, i)) for i in edition.codebook.instruments if i.groups]
    return press.page(
        "crosswalks.html",
        address.CROSSWALK,
        "Crosswalk",
        "The statements read against the adopted texts: what was asked, what was answered, who is silent",
        headings=(Heading(f"matrix-{i.id}", f"{i.label}: provisions by statement") for i, _ in matrices),
        boost=BOOST,
        walks=[(edition.statement_of[walk.statement], walk) for walk in edition.crosswalks],
        outcomes=tuple(Outcome),
        stances=tuple(Stance),
        matrices=matrices,
    )


@dataclass(frozen=True)
class Row:
    """One thing asked: the passage, the places that answer by instrument, the passages in which it returns."""

    ask: Ask
    quotation: Quotation
    places: dict[str, tuple[Locator, ...]]
    returns: tuple[tuple[Return, Quotation], ...]


def crosswalk_page(press: Press, walk: Crosswalk) -> Page:
    """What a statement asks for, thing by thing, with what the adopted texts answer."""
    edition = press.edition
    statement = edition.statement_of[walk.statement]
    return press.page(
        "crosswalk.html",
        address.crosswalk(walk.statement),
        f"From position to adopted text: {statement.metadata.short}",
        f"What {statement.metadata.short} asks for, and what the adopted texts say",
        headings=(Heading(ask.id, ask.ask) for ask in walk.asks),
        boost=BOOST,
        statement=statement,
        walk=walk,
        rows=[_row(edition, ask) for ask in walk.asks],
        others=[s for s in edition.statements if s is not statement],
        outcomes=tuple(Outcome),
    )


def _row(edition: Edition, ask: Ask) -> Row:
    returns = tuple((back, quotation(edition, back.evidence)) for back in ask.returns)
    by_instrument = {i.id: [a.place for a in ask.answers if a.instrument == i.id] for i in edition.codebook.instruments}
    places = {name: tuple(sorted(set(found))) for name, found in by_instrument.items() if found}
    return Row(ask, quotation(edition, ask.evidence), places, returns)


@dataclass(frozen=True)
class Side:
    """One end of a parallel as it is shown: its words in stretches, and the few on which it turns."""

    anchor: Anchor
    statement: Statement
    words: tuple[Words, ...]
    turn: str


def parallels_page(press: Press) -> Page:
    """Every declared parallel, its two sides word by word."""
    declared = press.edition.parallels.declared
    return press.page(
        "parallels.html",
        address.PARALLELS,
        "Parallels",
        "Passages that say the same thing in other words, side by side",
        headings=(Heading(parallel.id, _named(parallel)) for parallel in declared),
        pairs=[(parallel, sides(press.edition, parallel)) for parallel in declared],
        relations=tuple(Relation),
        refused=press.edition.parallels.refused,
    )


def _named(parallel: Parallel) -> str:
    return f"{parallel.source.anchor.short} {parallel.relation.of_source} {parallel.target.anchor.short}"


def sides(edition: Edition, parallel: Parallel) -> tuple[Side, Side]:
    """The earlier words first: the target, then the source."""
    ends = (parallel.target, parallel.source)
    words = aligned(*(_quoted(edition, end) for end in ends))
    left, right = (_side(edition, end, stretches) for end, stretches in zip(ends, words, strict=True))
    return left, right


def _side(edition: Edition, end: End, words: tuple[Words, ...]) -> Side:
    statement = edition.statement_of[end.anchor.statement]
    return Side(end.anchor, statement, words, statement.words(end.turn).text if end.turn else "")


def _quoted(edition: Edition, end: End) -> str:
    statement = edition.statement_of[end.anchor.statement]
    return " […] ".join(statement.words(span).text for span in end.evidence.spans)


@dataclass(frozen=True)
class Named:
    """A named thing, its forms as they occur, and its passages by statement."""

    entity: Entity
    forms: tuple[str, ...]
    passages: tuple[tuple[Statement, tuple[Anchor, ...]], ...]


def names_page(press: Press) -> Page:
    """Every person, office, body, place, instrument and event that the texts name."""
    edition = press.edition
    named = [_in_texts(edition, entity) for entity in edition.codebook.entities]
    kinds = [(kind, [n for n in named if n.entity.kind is kind]) for kind in EntityKind]
    return press.page(
        "names.html",
        address.NAMES,
        "Names",
        "Persons, offices, bodies, places, instruments and events that the statements name",
        headings=(Heading(n.entity.id, n.entity.label) for n in named),
        kinds=[(kind, entries) for kind, entries in kinds if entries],
    )


def _in_texts(edition: Edition, entity: Entity) -> Named:
    mentions = edition.mentions_of.get(entity.id, ())
    anchors = tuple(dict.fromkeys(mention.anchor for mention in mentions))
    by_statement = ((s, tuple(a for a in anchors if a.statement == s.slug)) for s in edition.statements)
    return Named(
        entity,
        tuple(dict.fromkeys(mention.form.text for mention in mentions)),
        tuple((statement, here) for statement, here in by_statement if here),
    )
