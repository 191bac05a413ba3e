"""How things are cited: one record each, from the seeds alone.

Nothing about citing is decided anywhere else. A CSL processor makes the citations (`csl`, `citations`); the
files for reference managers are written from the same records (`bibtex`, `ris`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.apparatus.annotation import Annotation, Basis
from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.cite.record import BOOK, DATASET, DOCUMENT, ENTRY, SPEECH, Author, CslRecord
from edition.text.anchor import Anchor
from edition.text.facts import Kind, Origin
from edition.text.statement import Statement

EDITION, DATA, READING = "edition", "data", "reading"
"""The ids of what is no statement: those are slugs, which have a hyphen."""

_TYPES = {Kind.STATEMENT: SPEECH, Kind.POSITION: DOCUMENT}
_FORMS = {Kind.STATEMENT: "statement", Kind.POSITION: "position paper"}


def record(publication: Publication, statement: Statement) -> CslRecord:
    """The record of a statement."""
    metadata = statement.metadata
    spoken = metadata.kind is Kind.STATEMENT
    # An interval tells when a text was made; no style can print it as a date of issue.
    date = metadata.dating if metadata.dating and not metadata.dating.end else None
    return CslRecord(
        id=statement.slug,
        type=_TYPES[metadata.kind],
        title=metadata.title,
        authors=_authors(statement),
        form=_FORMS[metadata.kind],
        office=metadata.value("office"),
        event_title=metadata.value("event"),
        event_place=metadata.value("place") if spoken else "",
        event_date=date if spoken else None,
        place="" if spoken else metadata.value("place"),
        issued=date,
        container_title=publication.title,
        version=publication.imprint.version,
        language=statement.language.tag if statement.language.is_known else "",
        url=publication.base + address.statement(statement.slug),
        remarks=tuple(_remarks(statement)),
    )


def passage_record(publication: Publication, statement: Statement, anchor: Anchor) -> CslRecord:
    """The record of a numbered passage: its statement's, with its own address and its number."""
    id = f"{statement.slug}-{anchor.locator}"
    return record(publication, statement).at(
        id, publication.base + address.passage(anchor), _locator(statement, anchor)
    )


def _locator(statement: Statement, anchor: Anchor) -> str:
    """A passage's number as it is cited: the edition's, with the one that the source itself gives a paragraph."""
    own = statement.passage_of[anchor.id].own_number
    return f"{anchor.locator} (para. {own} of the source)" if own else anchor.locator


def edition_record(publication: Publication) -> CslRecord:
    """The record of the edition as a whole."""
    imprint = publication.imprint
    return CslRecord(
        id=EDITION,
        type=BOOK,
        title=publication.title,
        authors=(editors(imprint),),
        form="research edition",
        url=publication.base,
        version=imprint.version,
        issued=imprint.date,
        language="en",
    )


def data_record(publication: Publication) -> CslRecord:
    """The record of the edition's data."""
    return replace(edition_record(publication), id=DATA, type=DATASET, form="data set")


def reading_record(publication: Publication, edition: Edition, reading: Annotation) -> CslRecord:
    """The record of one reading: on whose word it stands, and the entry under which the edition shows it."""
    codebook, anchor, key = publication.codebook, reading.anchor, reading.key
    theme = codebook.theme_of.get(key)
    entry = theme.label if theme else codebook.provision_name(key)
    named = reading.basis is Basis.EDITOR and reading.by != publication.imprint.editors
    return replace(
        edition_record(publication),
        id=READING,
        type=ENTRY,
        title=f"{edition.statement_of[anchor.statement].metadata.short}, {anchor.label}: {entry}",
        authors=(Author(literal=reading.by) if named else editors(publication.imprint),),
        form="reading",
        container_title=publication.title,
        url=publication.base + address.entry(key),
    )


def example_reading(edition: Edition) -> Annotation | None:
    """The reading that the page on citing takes as its example: an editor's, with words of his or her own."""
    readings = edition.annotations
    return next((r for r in readings if r.basis is Basis.EDITOR and r.reading), next(iter(readings), None))


def editors(imprint: Imprint) -> Author:
    """The editors as an author: by their names, or "The editors of ..." where they are not named."""
    unnamed = imprint.editors == "the editors"
    return Author(literal=f"The editors of {imprint.title}" if unnamed else imprint.editors)


def signed(imprint: Imprint, by: str) -> str:
    """On whose word something stands, as data name it: an editor by name, or the editors as an author."""
    return editors(imprint).literal if by == imprint.editors else by


def _authors(statement: Statement) -> tuple[Author, ...]:
    """Who spoke; or the State, as one name, where the record names nobody."""
    person = statement.metadata.person
    if person:
        return (Author(person.family, person.given),)
    return (Author(literal=statement.metadata.value("state")),)


def _remarks(statement: Statement) -> Iterator[str]:
    """The interval of what has no date; and what an editor had to infer of the language of the copy."""
    date, language = statement.metadata.fact("date"), statement.metadata.fact("language")
    if date and date.dating and date.dating.end:
        yield f"written {date.dating.in_words}" + (" (inferred)" if date.origin is Origin.INFERRED else "")
    if language and language.origin is Origin.INFERRED:
        yield _within_sentence(language.ground)


def _within_sentence(sentence: str) -> str:
    """A sentence as it stands after a semicolon: an article or a pronoun at its head in lower case, no stop."""
    head, space, rest = sentence.rstrip(".").partition(" ")
    return f"{head.lower() if head in ('The', 'A', 'An', 'It', 'This') else head}{space}{rest}"
