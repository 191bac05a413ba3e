"""The page on how to cite: each kind of thing with an example, what is stable, and which version this is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.cite.records import (
    data_record,
    edition_record,
    example_reading,
    passage_record,
    reading_record,
    record,
)
from edition.publish.cite.rendered import Rendered
from edition.publish.pages.press import Press
from edition.text.facts import Kind
from edition.text.language import Language
from edition.text.statement import Statement

_HEADINGS = (
    Heading("statement", "A statement"),
    Heading("passage", "A passage"),
    Heading("reading", "A reading"),
    Heading("edition", "The edition"),
    Heading("data", "Its data"),
    Heading("stable", "What is stable"),
    Heading("version", "Which version this is"),
)


@dataclass(frozen=True)
class Example:
    """A thing that is cited: what it is, where it is, its citation in every style, and the language of its words."""

    label: str
    target: str
    made: tuple[Rendered, ...]
    language: Language


def cite_page(press: Press, edition: Edition) -> Page:
    """How to cite a statement, a passage, a reading, the edition and its data."""
    publication, reading = press.publication, _reading(press, edition)
    return press.page(
        "cite.html",
        address.CITE,
        "How to cite",
        f"How to cite {publication.imprint.title}, its statements, passages and readings",
        headings=(heading for heading in _HEADINGS if reading or heading.id != "reading"),
        statements=list(_statements(press, edition)),
        passage=_passage(press, edition),
        reading=reading,
        whole=press.citations.of(edition_record(publication)),
        data=press.citations.of(data_record(publication)),
    )


def _statements(press: Press, edition: Edition) -> Iterator[Example]:
    """The first statement of each kind."""
    for kind in Kind:
        for statement in [s for s in edition.statements if s.metadata.kind is kind][:1]:
            made = press.citations.of(record(press.publication, statement))
            yield Example(statement.metadata.short, address.statement(statement.slug), made, statement.language)


def _passage(press: Press, edition: Edition) -> Example:
    """An item where there is one, because its number needs telling."""
    passages = [(s, p.anchor) for s in edition.statements for p in s.numbered()]
    statement, anchor = next((each for each in passages if each[1].item), passages[0])
    made = press.citations.of(passage_record(press.publication, statement, anchor), statement.slug)
    return Example(_named(statement, anchor.label), address.passage(anchor), made, statement.language)


def _reading(press: Press, edition: Edition) -> Example | None:
    reading = example_reading(edition)
    if reading is None:
        return None
    cited = reading_record(press.publication, edition, reading)
    language = edition.statement_of[reading.anchor.statement].language
    return Example(cited.title, address.entry(reading.key), press.citations.of(cited), language)


def _named(statement: Statement, label: str) -> str:
    return f"{statement.metadata.short}, {label}"
