"""How things are cited: one record each, from the seeds alone, and the citations made of it.

Nothing about citing is decided anywhere else. A CSL processor makes the citations (`processing`);
the files for reference managers are written from the same records (`bibtex`, `ris`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.publish import address
from edition.publish.press import Press
from edition.publish.processing import Process, render
from edition.publish.record import COLLECTION, DOCUMENT, SPEECH, Author, CslRecord
from edition.publish.rendered import Rendered
from edition.text.anchor import Anchor
from edition.text.facts import Kind, Origin
from edition.text.statement import Statement

EDITION = "edition"
"""The id of the edition's own record. No statement has it: slugs have a hyphen."""

_TYPES = {Kind.STATEMENT: SPEECH, Kind.POSITION: DOCUMENT}
_FORMS = {Kind.STATEMENT: "statement", Kind.POSITION: "position paper"}
_LANGUAGES = {"Arabic": "ar", "Chinese": "zh", "English": "en", "French": "fr", "Russian": "ru", "Spanish": "es"}
"""ISO 639-1 codes of the languages in which the United Nations works."""


def record(press: Press, statement: Statement) -> CslRecord:
    """The record of a statement."""
    metadata = statement.metadata
    spoken = metadata.kind is Kind.STATEMENT
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
        container_title=_title(press),
        version=press.edition.imprint.version,
        language=_language(statement),
        url=press.base + address.statement(statement.slug),
        remarks=tuple(_remarks(statement)),
    )


def passage_record(press: Press, statement: Statement, anchor: Anchor) -> CslRecord:
    """The record of a numbered passage: its statement's, with its own address and its number."""
    id = f"{statement.slug}-{anchor.locator}"
    return record(press, statement).at(id, press.base + address.passage(anchor), anchor.locator)


def edition_record(press: Press) -> CslRecord:
    """The record of the edition as a whole."""
    imprint = press.edition.imprint
    return CslRecord(
        id=EDITION,
        type=COLLECTION,
        title=_title(press),
        authors=(editors(press),),
        form="research edition",
        url=press.base,
        version=imprint.version,
        issued=imprint.date,
        language="en",
    )


def citations(press: Press, statement: Statement, anchor: Anchor | None = None) -> tuple[Rendered, ...]:
    """The citations of a statement, or of a passage of it, in every style; none if no processor was asked."""
    if anchor is None:
        return press.citations(statement.slug, "", press.base + address.statement(statement.slug))
    return press.citations(statement.slug, anchor.locator, press.base + address.passage(anchor))


def passage_citation(press: Press, statement: Statement) -> str:
    """The note that cites a passage of a statement, with "{locator}" and "{address}" where these come."""
    made = press.citations(statement.slug, "{locator}", "{address}")
    return made[0].text if made else ""


def editors(press: Press) -> Author:
    """The editors as an author: by their names, or "The editors of ..." where they are not named."""
    imprint = press.edition.imprint
    unnamed = imprint.editors == "the editors"
    return Author(literal=f"The editors of {imprint.title}" if unnamed else imprint.editors)


def _title(press: Press) -> str:
    imprint = press.edition.imprint
    return f"{imprint.title}: {imprint.subtitle}"


def _authors(statement: Statement) -> tuple[Author, ...]:
    """Who spoke; or the State, as one name, where the record names nobody."""
    person = statement.metadata.person
    if person:
        return (Author(person.family, person.given),)
    return (Author(literal=statement.metadata.value("state")),)


def _language(statement: Statement) -> str:
    name = statement.metadata.value("language")
    return _LANGUAGES.get(name, name)


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


def with_citations(press: Press, process: Process) -> Press:
    """The press with the citations of everything that is cited, made by one call of a CSL processor."""
    records = (*(record(press, statement) for statement in press.edition.statements), edition_record(press))
    return replace(press, rendered=render(records, process))
