"""How things are cited: one record each, from the seeds alone, and the citations made of it.

Nothing about citing is decided anywhere else. A CSL processor makes the citations (`processing`);
the files for reference managers are written from the same records (`bibtex`, `ris`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.apparatus.annotation import Annotation, Basis
from edition.publish.base import address
from edition.publish.cite.csl import Process, render
from edition.publish.cite.record import BOOK, DATASET, DOCUMENT, ENTRY, SPEECH, Author, CslRecord
from edition.publish.cite.rendered import ADDRESS, LOCATOR, Rendered
from edition.publish.pages.press import Press
from edition.text.anchor import Anchor
from edition.text.facts import Kind, Origin
from edition.text.statement import Statement

EDITION, DATA, READING = "edition", "data", "reading"
"""The ids of what is no statement: those are slugs, which have a hyphen."""

_PASSAGE = ":passage"
"""Ends the id of the record by which the passages of a statement are cited, all by one."""

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
        type=BOOK,
        title=_title(press),
        authors=(editors(press),),
        form="research edition",
        url=press.base,
        version=imprint.version,
        issued=imprint.date,
        language="en",
    )


def data_record(press: Press) -> CslRecord:
    """The record of the edition's data."""
    return replace(edition_record(press), id=DATA, type=DATASET, form="data set")


def reading_record(press: Press, reading: Annotation) -> CslRecord:
    """The record of one reading: on whose word it stands, and the entry under which the edition shows it."""
    codebook, anchor, key = press.edition.codebook, reading.anchor, reading.key
    theme = codebook.theme_of.get(key)
    entry = theme.label if theme else codebook.provision_name(key)
    named = reading.basis is Basis.EDITOR and reading.by != press.edition.imprint.editors
    return replace(
        edition_record(press),
        id=READING,
        type=ENTRY,
        title=f"{press.edition.statement_of[anchor.statement].metadata.short}, {anchor.label}: {entry}",
        authors=(Author(literal=reading.by) if named else editors(press),),
        form="reading",
        container_title=_title(press),
        url=press.base + address.entry(key),
    )


def example_reading(press: Press) -> Annotation | None:
    """The reading that the page on citing takes as its example: an editor's, with words of his or her own."""
    readings = press.edition.annotations
    return next((r for r in readings if r.basis is Basis.EDITOR and r.reading), next(iter(readings), None))


def citations(press: Press, statement: Statement, anchor: Anchor | None = None) -> tuple[Rendered, ...]:
    """The citations of a statement, or of a passage of it, in every style; none if no processor was asked."""
    cited = passage_record(press, statement, anchor) if anchor else record(press, statement)
    return _made(press, statement.slug + (_PASSAGE if anchor else ""), cited.locator, cited.url)


def cited_as(press: Press, cited: CslRecord) -> tuple[Rendered, ...]:
    """The citations of what is no statement: the edition, its data, the example of a reading."""
    return _made(press, cited.id, "", cited.url)


def passage_citation(press: Press, statement: Statement) -> str:
    """The note that cites a passage of a statement, with "{locator}" and "{address}" where these come."""
    made = _made(press, statement.slug + _PASSAGE, "{locator}", "{address}")
    return made[0].text if made else ""


def whole_citation(press: Press, statement: Statement) -> str:
    """The note that cites a statement, with "{address}" where that comes."""
    made = _made(press, statement.slug, "", "{address}")
    return made[0].text if made else ""


def with_citations(press: Press, process: Process) -> Press:
    """The press with the citations of everything that is cited, made by one call of a CSL processor."""
    statements = [record(press, statement) for statement in press.edition.statements]
    reading = example_reading(press)
    others = [edition_record(press), data_record(press), *([reading_record(press, reading)] if reading else [])]
    wholes = [cited.at(cited.id, ADDRESS, "") for cited in (*statements, *others)]
    passages = [cited.at(cited.id + _PASSAGE, ADDRESS, LOCATOR) for cited in statements]
    return replace(press, rendered=render([*wholes, *passages], process))


def _made(press: Press, id: str, locator: str, url: str) -> tuple[Rendered, ...]:
    return tuple(each.filled(locator, url) for each in press.rendered.get(id, ()))


def editors(press: Press) -> Author:
    """The editors as an author: by their names, or "The editors of ..." where they are not named."""
    imprint = press.edition.imprint
    unnamed = imprint.editors == "the editors"
    return Author(literal=f"The editors of {imprint.title}" if unnamed else imprint.editors)


def signed(press: Press, by: str) -> str:
    """On whose word something stands, as data name it: an editor by name, or the editors as an author."""
    return editors(press).literal if by == press.edition.imprint.editors else by


def _title(press: Press) -> str:
    imprint = press.edition.imprint
    return f"{imprint.title}: {imprint.subtitle}"


def _authors(statement: Statement) -> tuple[Author, ...]:
    """Who spoke; or the State, as one name, where the record names nobody."""
    person = statement.metadata.person
    if person:
        return (Author(person.family, person.given),)
    return (Author(literal=statement.metadata.value("state")),)


def language_tag(statement: Statement) -> str:
    """The language of a statement as a tag (BCP 47): "und" where its record names none that we have a tag for."""
    return _LANGUAGES.get(statement.metadata.value("language"), "und")


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
