"""A page for each numbered passage: its words between its neighbours, and all that is said of it.

A passage that was
published and lives no more keeps a page, too: it says what became of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Annotation
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.mentions import first_in_passage
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.base.head import Head
from edition.publish.cite.records import passage_record
from edition.publish.machines.heads import UNLISTED, passage_head
from edition.publish.pages.press import Press
from edition.publish.views.margin import ParallelEntry, highlights, margin
from edition.publish.views.opening import opening
from edition.publish.views.past import fates
from edition.publish.views.pieces import Line, excerpt, lines
from edition.publish.views.quotation import Quotation, quotation
from edition.publish.views.versions import related
from edition.said.value import SOURCE, Returned
from edition.text.statement import Former, Paragraph, Statement


def passage_pages(press: Press, dossier: Dossier) -> Iterator[Page]:
    """The passages of one statement, as the text reads, then those that live no more."""
    statement = dossier.statement
    numbered = tuple(statement.numbered())
    in_threes = zip((None, *numbered), numbered, (*numbered[1:], None), strict=False)
    for position, (before, paragraph, after) in enumerate(in_threes, 1):
        yield passage_page(press, dossier, paragraph, Within(position, before, after))
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


def passage_page(press: Press, dossier: Dossier, paragraph: Paragraph, within: Within) -> Page:
    """A passage alone, with what is said of it."""
    statement, publication, anchor = dossier.statement, press.publication, paragraph.anchor
    beside = margin(publication.codebook, dossier, paragraph)
    names = first_in_passage(dossier.things(Mention, anchor))
    return press.page(
        "passage.html",
        address.passage_page(anchor),
        f"{statement.metadata.short}, {anchor.label}",
        opening(statement, paragraph),
        head=passage_head(publication, dossier, paragraph, within.position),
        original=address.statement(statement.slug),
        statement=statement,
        anchor=anchor,
        role=paragraph.role,
        lines=lines(statement, paragraph, highlights(dossier, paragraph), names),
        before=_neighbour(statement, within.before),
        after=_neighbour(statement, within.after),
        beside=beside,
        readings=tuple(_read(statement, paragraph, a) for a in dossier.things(Annotation, anchor)),
        returns=dossier.things(Returned, anchor),
        parallels=tuple(_facing(dossier, entry) for entry in beside.parallels),
        measures=dossier.things(Measure, anchor),
        references=dossier.referrers.get(anchor, ()),
        related=[each for each in related(dossier) if statement.slug in (each.statement.slug, each.original.slug)],
        citations=press.citations.of(passage_record(publication, statement, anchor), statement.slug),
    )


def _neighbour(statement: Statement, paragraph: Paragraph | None) -> tuple[Paragraph, tuple[Line, ...]] | None:
    return (paragraph, lines(statement, paragraph)) if paragraph else None


def _read(statement: Statement, paragraph: Paragraph, annotation: Annotation) -> Read:
    return Read(annotation, tuple(excerpt(statement, paragraph, span) for span in annotation.spans))


def _facing(dossier: Dossier, entry: ParallelEntry) -> Facing:
    other = entry.parallel.target if entry.side == SOURCE else entry.parallel.source
    return Facing(entry, quotation(dossier.statement_of[other.anchor.statement], other.evidence))


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
