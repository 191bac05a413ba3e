"""The page of a statement: its exact words, and beside them all that is said of them."""

from __future__ import annotations

from edition.apparatus.entity import Mention
from edition.apparatus.mentions import first_in_passage
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.base.formats import ANNOTATIONS, OF_STATEMENT, RECORDS
from edition.publish.cite.records import record
from edition.publish.machines.heads import statement_head
from edition.publish.pages.press import Press
from edition.publish.views.margin import highlights, margin
from edition.publish.views.opening import beginning
from edition.publish.views.past import aliases, revised_on, told
from edition.publish.views.pieces import lines
from edition.publish.views.reading_map import reading_map
from edition.publish.views.versions import related
from edition.text.dates import Dating
from edition.text.facts import Kind
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement
from edition.text.urn import work_urn

KINDS = {Kind.STATEMENT: "Statement", Kind.POSITION: "Position paper"}


def statement_page(press: Press, dossier: Dossier) -> Page:
    """The exact words, every passage with its anchor, and the apparatus beside them."""
    statement, publication = dossier.statement, press.publication
    codebook = publication.codebook

    def shown(paragraph: Paragraph) -> tuple[object, object]:
        beside = margin(codebook, dossier, paragraph) if paragraph.role.numbered else None
        names = first_in_passage(dossier.things(Mention, paragraph.anchor))
        return lines(statement, paragraph, highlights(dossier, paragraph), names), beside

    live = (anchor for p in statement.paragraphs for anchor in (p.anchor, *(s.anchor for s in p.sentences)))
    # What lives no more may still be linked to: its id stands where its words are now, or on a tombstone.
    anchors = (*live, *(gone.anchor for gone in statement.former))
    return press.page(
        "statement.html",
        address.statement(statement.slug),
        statement.metadata.short,
        beginning(statement),
        ids=(anchor.id for anchor in anchors),
        head=statement_head(publication, dossier),
        statement=statement,
        kind=KINDS[statement.metadata.kind],
        titles=[(p, shown(p)[0]) for p in statement.of_role(Role.TITLE)],
        passages=[(p, *shown(p)) for p in statement.paragraphs if p.role is not Role.TITLE],
        aside=_aside(statement),
        referrers=dossier.referrers,
        related=related(dossier),
        segments=reading_map(codebook, statement, dossier.readings, dossier.unread),
        citations=press.citations.of(record(publication, statement)),
        passage_citation=press.citations.of_passages(statement.slug),
        # Annotations are made of whole addresses: without one there is no such file.
        formats=[f for f in OF_STATEMENT if f not in RECORDS and (publication.base or f is not ANNOTATIONS)],
        urn=work_urn(statement),
        old=aliases(statement),
        revised=revised_on(statement),
        revisions=[(revision, tuple(told(statement, revision))) for revision in reversed(statement.history.revisions)],
        published=_first_published(statement),
    )


def _aside(statement: Statement) -> dict[str, list[str]]:
    """What stands between the passages and is not the speaker's, by the passage that it stands before; or after all."""
    found: dict[str, list[str]] = {}
    for span in statement.set_aside:
        before = (p.anchor.id for p in statement.paragraphs if p.role is not Role.TITLE and p.span.start >= span.end)
        found.setdefault(next(before, ""), []).append(" ".join(statement.source[span].split()))
    return found


def _first_published(statement: Statement) -> str:
    days = [entry.first for entry in statement.history.ledger.entries]
    return Dating(min(days)).in_words if days else ""
