"""A page for each numbered passage: its words between its neighbours, and all that is said of it.

They are made of one statement, the codebook and the edition's indexes. A passage that was
published and lives no more keeps a page, too: it says what became of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation
from edition.apparatus.crosswalk import Ask, Return
from edition.apparatus.mentions import first_in_passage
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.base.head import Head
from edition.publish.cite.records import citations
from edition.publish.machines.heads import UNLISTED, passage_head
from edition.publish.pages.press import Press
from edition.publish.views.margin import ParallelEntry, highlights, margin
from edition.publish.views.opening import opening
from edition.publish.views.past import fates
from edition.publish.views.pieces import Line, excerpt, lines
from edition.publish.views.quotation import Quotation, quotation
from edition.text.statement import Former, Paragraph, Statement


def passage_pages(press: Press) -> Iterator[Page]:
    """The page of every passage that has or had a number; none where the setting says so."""
    if press.passage_pages:
        for statement in press.edition.statements:
            yield from pages_of(press, statement)


def pages_of(press: Press, statement: Statement) -> Iterator[Page]:
    """The passages of one statement, as the text reads, then those that live no more."""
    numbered = tuple(statement.numbered())
    in_threes = zip((None, *numbered), numbered, (*numbered[1:], None), strict=False)
    for position, (before, paragraph, after) in enumerate(in_threes, 1):
        yield passage_page(press, statement, paragraph, Within(position, before, after))
    for gone, fate in fates(statement):
        if gone.anchor.numbered and not gone.anchor.sentence:
            yield former_page(press, statement, gone, fate)


@dataclass(frozen=True)
class Within:
    """Where a passage stands among the numbered ones of its statement, counted from 1, and its neighbours."""

    position: int
    before: Paragraph | None
    after: Paragraph | None


@dataclass(frozen=True)
class Read:
    """A reading of the passage with the words that it rests on."""

    annotation: Annotation
    words: tuple[Line, ...]


@dataclass(frozen=True)
class Facing:
    """A parallel with the words at its other end."""

    entry: ParallelEntry
    quotation: Quotation


@dataclass(frozen=True)
class Returning:
    """What another statement asked for and this passage says again."""

    ask: Ask
    back: Return


def passage_page(press: Press, statement: Statement, paragraph: Paragraph, within: Within) -> Page:
    """A passage alone, with what is said of it."""
    edition = press.edition
    anchor = paragraph.anchor
    beside = margin(edition, paragraph)
    names = first_in_passage(edition.mentions_at.get(anchor, ()))
    return press.page(
        "passage.html",
        address.passage_page(anchor),
        f"{statement.metadata.short}, {anchor.label}",
        opening(statement, paragraph),
        head=passage_head(press, statement, paragraph, within.position),
        original=address.statement(statement.slug),
        statement=statement,
        anchor=anchor,
        role=paragraph.role,
        lines=lines(statement, paragraph, highlights(edition, paragraph), names),
        before=_neighbour(statement, within.before),
        after=_neighbour(statement, within.after),
        beside=beside,
        readings=tuple(_read(statement, paragraph, a) for a in edition.annotations_at.get(anchor, ())),
        returns=tuple(Returning(ask, back) for ask, back in edition.returns_at.get(anchor, ())),
        parallels=tuple(_facing(edition, entry) for entry in beside.parallels),
        measures=edition.measures_at.get(anchor, ()),
        references=press.referrers.get(anchor, ()),
        citations=citations(press, statement, anchor),
    )


def _neighbour(statement: Statement, paragraph: Paragraph | None) -> tuple[Paragraph, tuple[Line, ...]] | None:
    return (paragraph, lines(statement, paragraph)) if paragraph else None


def _read(statement: Statement, paragraph: Paragraph, annotation: Annotation) -> Read:
    return Read(annotation, tuple(excerpt(statement, paragraph, span) for span in annotation.spans))


def _facing(edition: Edition, entry: ParallelEntry) -> Facing:
    source, target = entry.parallel.source, entry.parallel.target
    other = source if entry.told == entry.parallel.relation.inverse else target
    return Facing(entry, quotation(edition, other.evidence))


def former_page(press: Press, statement: Statement, gone: Former, fate: Former) -> Page:
    """What became of a passage: where its words now stand, or that they were withdrawn."""
    became = "moved" if fate.successor else "withdrawn"
    return press.page(
        "former.html",
        address.passage_page(gone.anchor),
        f"{statement.metadata.short}, {gone.anchor.label}: {became}",
        f"{gone.anchor.label} of {statement.metadata.short} was {became}",
        head=Head((UNLISTED,)),
        original=address.statement(statement.slug),
        statement=statement,
        gone=gone,
        fate=fate,
    )
