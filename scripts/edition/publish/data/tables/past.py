"""The tables of what became of published words: former anchors, and the revisions that were declared."""

from __future__ import annotations

from collections.abc import Iterator

from edition.dossier import Dossier
from edition.publish.base.publication import Publication
from edition.publish.data.tables.table import POSITION, Foreign, Row, Table, day, edtf, perhaps, text, values
from edition.publish.views.past import fates
from edition.text.ledger import Status, digest
from edition.text.revisions import Change, Revised, Revision

_GONE = (Status.MOVED.value, Status.WITHDRAWN.value)


def revisions_of(dossier: Dossier) -> Iterator[tuple[str, Revision]]:
    """The revisions of a statement with their ids: `revision:rus-gcm/1`."""
    slug = dossier.statement.slug
    return ((f"revision:{slug}/{n}", each) for n, each in enumerate(dossier.statement.history.revisions, 1))


def _changes_of(dossier: Dossier) -> Iterator[tuple[str, str, int, Revised]]:
    for id, revision in revisions_of(dossier):
        for position, revised in enumerate(revision.changes, 1):
            yield f"{id}/{position}", id, position, revised


def _revisions(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for position, (id, revision) in enumerate(revisions_of(dossier), 1):
        yield id, dossier.statement.slug, position, str(revision.date), revision.edition, revision.reason


REVISIONS = Table(
    "revisions",
    "Revisions",
    "Declared changes of published words, made together because the publication was corrected; oldest first.",
    (
        text("id", "The revision's name."),
        text("statement", "The statement that was revised."),
        POSITION,
        edtf("date", "When."),
        text("edition", "The version of the edition in which it was published."),
        text("reason", "Why, in an editor's words."),
    ),
    ("id",),
    (Foreign("statement", "statements"),),
    _revisions,
)


def _changes(_: Publication, dossier: Dossier) -> Iterator[Row]:
    return ((id, revision, position, revised.change.value) for id, revision, position, revised in _changes_of(dossier))


CHANGES = Table(
    "changes",
    "Changes",
    "What a revision did to which passages.",
    (
        text("id", "The change's name."),
        text("revision", "The revision that it is part of."),
        POSITION,
        text("change", "What was done.", choices=values(Change)),
    ),
    ("id",),
    (Foreign("revision", "revisions"),),
    _changes,
)


def _before(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for change, *_where, revised in _changes_of(dossier):
        for position, (id, was) in enumerate(zip(revised.ids, revised.was, strict=True), 1):
            yield change, position, f"{dossier.statement.slug}#{id}", was


CHANGED_PASSAGES = Table(
    "changed_passages",
    "Changed passages",
    "The passages that a change changed, with the words that they had before.",
    (
        text("change", "The change."),
        POSITION,
        text("former", "The passage's name then; it may still be one of a passage, or be among the former anchors."),
        text("was", "Its words then, as an editor kept them: with the marks and the line ends of the source."),
    ),
    ("change", "position"),
    (Foreign("change", "changes"),),
    _before,
)


def _after(_: Publication, dossier: Dossier) -> Iterator[Row]:
    changes = tuple(_changes_of(dossier))
    statement = dossier.statement
    now = [(digest(statement.promised[p.span]), str(p.anchor)) for p in statement.paragraphs if changes]
    for change, *_where, revised in changes:
        found = (passage for to in revised.to for words, passage in now if words == to)
        yield from ((change, position, passage) for position, passage in enumerate(found, 1))


CHANGED_INTO = Table(
    "changed_into",
    "Changed into",
    "The passages that have now the words that a change gave; none where these were changed again or removed.",
    (text("change", "The change."), POSITION, text("passage", "The passage.")),
    ("change", "position"),
    (Foreign("change", "changes"), Foreign("passage", "passages")),
    _after,
)


def _former(_: Publication, dossier: Dossier) -> Iterator[Row]:
    entries = dossier.statement.history.ledger.by_id
    for gone, end in fates(dossier.statement):
        now = end.successor
        within = now.passage.id if now else ""
        revision = next((id for id, each in revisions_of(dossier) if each is gone.revision), None)
        yield (
            str(gone.anchor),
            dossier.statement.slug,
            gone.anchor.id,
            (Status.MOVED if now else Status.WITHDRAWN).value,
            str(now) if now else None,
            f"{dossier.statement.slug}#{within}" if within in dossier.statement.passage_of else None,
            gone.words or None,
            revision,
            entries[gone.anchor.id].first,
        )


FORMER_ANCHORS = Table(
    "former_anchors",
    "Former anchors",
    "Published names of passages and sentences that name nothing any more. Their addresses still lead somewhere: "
    "to where the words are now, or to a note that they were withdrawn.",
    (
        text("id", "The name, as it was published."),
        text("statement", "The statement that it is of."),
        text("anchor", "Its anchor on the statement's page."),
        text("status", "What became of it.", choices=_GONE),
        perhaps("now", "The name of the passage or sentence where the words are now."),
        perhaps("passage", "The passage that this is or belongs to."),
        perhaps("was", "For a passage, its last words, as an editor kept them: with the marks of the source."),
        perhaps("revision", "The revision that declared it."),
        day("published", "The day on which it was first published."),
    ),
    ("id",),
    (Foreign("statement", "statements"), Foreign("passage", "passages"), Foreign("revision", "revisions")),
    _former,
)
