"""The page on how to cite: each kind of thing with an example, what is stable, and which version this is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.cite.records import (
    citations,
    cited_as,
    data_record,
    edition_record,
    example_reading,
    reading_record,
)
from edition.publish.cite.rendered import Rendered
from edition.publish.pages.press import Press
from edition.text.facts import Kind
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
    """A thing that is cited: what it is, where it is, and its citation in every style."""

    label: str
    target: str
    made: tuple[Rendered, ...]


def cite_page(press: Press) -> Page:
    """How to cite a statement, a passage, a reading, the edition and its data."""
    title, reading = "How to cite", _reading(press)
    return press.page(
        "cite.html",
        address.CITE,
        title,
        f"How to cite {press.edition.imprint.title}, its statements, passages and readings",
        headings=(heading for heading in _HEADINGS if reading or heading.id != "reading"),
        statements=list(_statements(press)),
        passage=_passage(press),
        reading=reading,
        whole=cited_as(press, edition_record(press)),
        data=cited_as(press, data_record(press)),
    )


def _statements(press: Press) -> Iterator[Example]:
    """The first statement of each kind."""
    for kind in Kind:
        for statement in [s for s in press.edition.statements if s.metadata.kind is kind][:1]:
            made = citations(press, statement)
            yield Example(statement.metadata.short, address.statement(statement.slug), made)


def _passage(press: Press) -> Example:
    """An item where there is one, because its number needs telling."""
    passages = [(s, p.anchor) for s in press.edition.statements for p in s.numbered()]
    statement, anchor = next((each for each in passages if each[1].item), passages[0])
    return Example(_named(statement, anchor.label), address.passage(anchor), citations(press, statement, anchor))


def _reading(press: Press) -> Example | None:
    reading = example_reading(press)
    if reading is None:
        return None
    cited = reading_record(press, reading)
    return Example(cited.title, address.entry(reading.key), cited_as(press, cited))


def _named(statement: Statement, label: str) -> str:
    return f"{statement.metadata.short}, {label}"
