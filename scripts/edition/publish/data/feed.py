"""The Atom feed: an entry for each statement that was added, and for each declared revision of one.

What is in it is the edition's word on what it did; the statements' words are where its links lead. The seeds
know days and no hours: a day is written as its first moment in Greenwich, and the feed is as new as its newest
entry or as the edition's version. An id is the URN of the work under the first slug that it was published
with, and a fragment for a revision, so that no move to another address or slug changes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import FEED, TEXT
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import Element, Maker, indented
from edition.publish.cite.records import editors
from edition.publish.machines.links import PAGE
from edition.text.anchor import Anchor
from edition.text.period import first_day
from edition.text.revisions import Revised, Revision
from edition.text.statement import Statement
from edition.text.urn import NAMESPACE

ATOM = "http://www.w3.org/2005/Atom"
ID = f"urn:cts:{NAMESPACE}:"
"""The feed's own id: the namespace of all its entries' ids."""

ADDITION, REVISION = "addition", "revision"
TOLD = ("state", "speaker", "body", "session", "date", "place")
"""The facts that an entry on an addition tells, where they are known."""

A = Maker(ATOM)


@dataclass(frozen=True)
class Entry:
    """One thing that happened to a statement: its `day` as YYYY-MM-DD, and the `page` that tells of it."""

    id: str
    kind: str
    day: str
    title: str
    summary: str
    page: str
    statement: Statement


def feed(publication: Publication, edition: Edition) -> Iterator[Artifact]:
    """The feed, for a site that has an address: its links must be whole."""
    if publication.base:
        newest_first = sorted(entries(publication, edition), key=lambda entry: (entry.day, entry.id), reverse=True)
        yield Artifact(FEED.entry, indented(_feed(publication, newest_first)))


def entries(publication: Publication, edition: Edition) -> Iterator[Entry]:
    """What happened, statement by statement; nothing for one that was never published."""
    for statement in edition.statements:
        published = statement.history.ledger.entries
        if published:
            yield _added(publication, statement, min(entry.first for entry in published))
            for position, revision in enumerate(statement.history.revisions, 1):
                yield _revised(publication, statement, position, revision)


def _added(publication: Publication, statement: Statement, day: str) -> Entry:
    metadata = statement.metadata
    known = ((name, metadata.value(name)) for name in TOLD)
    summary = " ".join(f"{name.capitalize()}: {value}." for name, value in known if value)
    page = publication.base + address.statement(statement.slug)
    return Entry(_work(statement), ADDITION, day, metadata.title, summary, page, statement)


def _revised(publication: Publication, statement: Statement, position: int, revision: Revision) -> Entry:
    page = f"{publication.base}{address.statement(statement.slug)}#revisions"
    done = "; ".join(_done(statement, revised) for revised in revision.changes)
    return Entry(
        f"{_work(statement)}#revision-{position}",
        REVISION,
        first_day(revision.date).isoformat(),
        f"{statement.metadata.short}: revised in version {revision.edition}",
        f"{revision.reason} {done[:1].upper()}{done[1:]}.",
        page,
        statement,
    )


def _done(statement: Statement, revised: Revised) -> str:
    """What was done to which passages: `merged: ¶ 9, ¶ 10`."""
    anchors = (Anchor.parse(f"{statement.slug}#{id}") for id in revised.ids)
    return f"{revised.change.value}: {', '.join(anchor.label for anchor in anchors)}"


def _work(statement: Statement) -> str:
    """The URN of the statement as a work, of no version, by the oldest of its published slugs."""
    slugs = statement.history.ledger.slugs or (statement.slug,)
    state, _, work = slugs[-1].partition("-")
    return f"{ID}{state}.{work}:"


def _feed(publication: Publication, listed: list[Entry]) -> Element:
    imprint, base = publication.imprint, publication.base
    newest = max([first_day(imprint.date).isoformat(), *(entry.day for entry in listed)])
    return A(
        "feed",
        A("id", ID),
        A("title", imprint.title),
        A("subtitle", imprint.subtitle),
        A("updated", _moment(newest)),
        A("author", A("name", editors(imprint).literal)),
        A("rights", imprint.rights),
        A("link", rel="self", href=base + FEED.entry, type=FEED.media),
        A("link", rel="alternate", href=base, type=PAGE),
        A("link", rel="related", href=base + address.STATEMENTS, type=PAGE),
        (_entry(base, entry) for entry in listed),
    )


def _entry(base: str, entry: Entry) -> Element:
    """An entry; whose it is and under which rights is said of the whole feed."""
    return A(
        "entry",
        A("id", entry.id),
        A("title", entry.title, xml_lang=entry.statement.language_of(entry.title).mark),
        A("updated", _moment(entry.day)),
        A("published", _moment(entry.day)),
        A("category", term=entry.kind),
        A("link", rel="alternate", href=entry.page, type=PAGE),
        A("link", rel="related", href=base + address.text_file(entry.statement.slug), type=TEXT.media),
        A("summary", entry.summary),
    )


def _moment(day: str) -> str:
    """A day as Atom wants it, which knows only moments."""
    return f"{day}T00:00:00Z"
