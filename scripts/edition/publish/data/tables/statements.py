"""The tables of the edition itself, of its statements, and of the facts about them."""

from __future__ import annotations

from collections.abc import Iterator

from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.positions import quoted
from edition.publish.data.tables.table import (
    POSITION,
    Foreign,
    Row,
    Table,
    Value,
    day,
    edtf,
    flag,
    number,
    perhaps,
    text,
    values,
)
from edition.text.dates import Dating
from edition.text.facts import FACTS, Fact, Kind, Origin
from edition.text.period import first_day, last_day
from edition.text.urn import work_urn
from edition.text.versions import VersionKind

EARLIEST = day("earliest", "The first day that the date allows.", required=False)
_TAG = "[a-z]{2,3}(-[0-9A-Za-z]{2,8})*"
LATEST = day("latest", "The last day that the date allows.", required=False)


def bounds(dating: Dating | None) -> tuple[str | None, str | None]:
    """The first and the last day of a date or an interval."""
    if dating is None:
        return None, None
    return first_day(dating).isoformat(), last_day(Dating(dating.end or dating.start)).isoformat()


def _edition(publication: Publication, _: Edition) -> Iterator[Row]:
    imprint = publication.imprint
    date = str(imprint.date)
    yield (
        imprint.title,
        imprint.subtitle,
        imprint.version,
        date,
        imprint.editors,
        imprint.rights,
        publication.base or None,
    )


EDITION = Table(
    "edition",
    "The edition",
    "What the edition says of itself.",
    (
        text("title", "The edition's title."),
        text("subtitle", "Its subtitle."),
        text("version", "Its version; statements, passages and addresses are those of this version."),
        edtf("date", "The date of the version."),
        text("editors", "Who edits it."),
        text("rights", "Whose the words are and whose the rest is, and what may be done with either."),
        perhaps("address", "Where it is published; addresses in other tables are whole only where this is there."),
    ),
    ("title",),
    (),
    _edition,
)


def _statement(publication: Publication, dossier: Dossier) -> Iterator[Row]:
    statement, metadata, base = dossier.statement, dossier.statement.metadata, publication.base
    person = metadata.person
    yield (
        statement.slug,
        metadata.title or None,
        metadata.short or None,
        metadata.kind.value,
        metadata.version,
        metadata.value("state") or None,
        person.family if person else None,
        person.given if person else None,
        str(metadata.dating) if metadata.dating else None,
        *bounds(metadata.dating),
        work_urn(statement),
        base + address.statement(statement.slug),
        base + address.text_file(statement.slug),
        statement.source.sha256,
        min((entry.first for entry in statement.history.ledger.entries), default=None),
        statement.is_provisional,
        len(dossier.unread),
        statement.language.tag,
        statement.language.direction,
        *_of(dossier),
    )


def _of(dossier: Dossier) -> tuple[str | None, ...]:
    """What the statement is a version of, and on what that stands."""
    if not dossier.version:
        return None, None, None, None
    of = dossier.version.of
    return of.statement, of.kind.value, of.origin.value if of.origin else None, of.ground or None


STATEMENTS = Table(
    "statements",
    "Statements",
    "The statements, each a text that a State made public. What is known of one, and from where, is in facts.",
    (
        text("id", "The statement's slug: ISO 3166 alpha-3 code of the State, a hyphen, a short name of the work."),
        perhaps("title", "Its title."),
        perhaps("short", "A short title, as lists have it."),
        text("kind", "What sort of document it is.", choices=values(Kind)),
        text("version", "The version of the text that its URN names."),
        perhaps("state", "The State that made it, as in facts."),
        perhaps("family", "The speaker's family name, where a person is named."),
        perhaps("given", "The speaker's given name."),
        edtf("date", "When it was made: a day, month or year, or the interval in which that lies.", required=False),
        EARLIEST,
        LATEST,
        text("urn", "Its CTS URN, which ends in the colon before an empty passage."),
        text("address", "Its page."),
        text("text_file", "The source as a file, byte for byte, with the marks of emphasis."),
        text("sha256", "The SHA-256 of that file, in hexadecimal.", pattern="[0-9a-f]{64}"),
        day("published", "The day on which the edition first published an address of it.", required=False),
        flag("provisional", "Whether some address of it is not yet published, so that its number may still change."),
        number("unread", "How many of its numbered passages no editor has read yet; their silence says nothing."),
        text("language", "The language of its words as a BCP 47 tag; und where it is not known.", pattern=_TAG),
        text("direction", "The direction in which its words are read.", choices=("ltr", "rtl", "auto")),
        perhaps("of", "The statement that it is a version of, if it is one."),
        perhaps("of_kind", "What it is of that one.", values(VersionKind)),
        perhaps("of_origin", "What that stands on, where something is said of it.", values(Origin)),
        perhaps("of_ground", "The words quoted, the source outside the text, or the reason."),
    ),
    ("id",),
    (Foreign("of", "statements"),),
    _statement,
)


def _former_slugs(_: Publication, dossier: Dossier) -> Iterator[Row]:
    return ((slug, dossier.statement.slug) for slug in dossier.statement.metadata.formerly)


FORMER_SLUGS = Table(
    "former_slugs",
    "Former slugs",
    "The slugs that statements had before; their addresses lead to the new ones.",
    (text("slug", "The old slug."), text("statement", "The statement that had it.")),
    ("slug",),
    (Foreign("statement", "statements"),),
    _former_slugs,
)


def _facts(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for position, fact in enumerate(dossier.statement.metadata.facts, 1):
        grounds = (fact.origin.value, fact.ground or None, fact.url or None)
        date = (str(fact.dating) if fact.dating else None, *bounds(fact.dating))
        yield (
            dossier.statement.slug,
            fact.name,
            position,
            fact.value or None,
            *grounds,
            *date,
            *_evidence(dossier, fact),
        )


def _evidence(dossier: Dossier, fact: Fact) -> tuple[Value, Value, Value]:
    """Where the text has the words of a fact; nowhere, if they run from one passage into another."""
    span = fact.evidence
    for paragraph in dossier.statement.paragraphs if span else ():
        if span and paragraph.span.holds(span):
            start, end, _ = quoted(dossier, paragraph.anchor, span)
            return str(paragraph.anchor), start, end
    return None, None, None


FACTS_TABLE = Table(
    "facts",
    "Facts",
    "What is known of each statement, and from where: words of the text, a source outside it, or an editor's "
    "inference; or that it is absent, and why.",
    (
        text("statement", "The statement that it is a fact about."),
        text("name", "What it tells.", choices=FACTS),
        POSITION,
        perhaps("value", "The fact itself; nothing where it is absent."),
        text("origin", "What it stands on.", choices=values(Origin)),
        perhaps("ground", "The words quoted, the source outside the text, the reason, or why there is none."),
        perhaps("url", "Where the source outside the text can be found."),
        edtf("date", "The date that the fact is or holds.", required=False),
        EARLIEST,
        LATEST,
        perhaps("passage", "The passage that has the words quoted, if they are within one."),
        number("start", "Where they begin in the passage's `text`, in code points from 0.", required=False),
        number("end", "Where they end there.", required=False),
    ),
    ("statement", "name"),
    (Foreign("statement", "statements"), Foreign("passage", "passages")),
    _facts,
)
