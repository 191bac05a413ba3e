"""The table of all words that the apparatus rests on, whatever it is that quotes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from edition.apparatus.annotation import Annotation, Note
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Mention
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel
from edition.dossier import Dossier
from edition.publish.base.publication import Publication
from edition.publish.data.tables.positions import quoted
from edition.publish.data.tables.table import END, EXACT, POSITION, START, Foreign, Row, Table, perhaps, text
from edition.said.value import ROLES, Returned, Ruled, Said

OWNERS = {
    "reading": "readings",
    "note": "notes",
    "ask": "asks",
    "returned": "returns",
    "parallel": "parallels",
    "measure": "measures",
    "rule_case": "rule_cases",
}
"""The columns of which one is set, to what quotes the words, each with the table that it leads to."""

_COLUMNS: dict[type[Any], str] = {
    Annotation: "reading",
    Note: "note",
    Ask: "ask",
    Returned: "returned",
    Parallel: "parallel",
    Measure: "measure",
    Ruled: "rule_case",
}
"""The column of each sort. What has no table of its own has none either: its id tells what quotes the words."""


def _quotations(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for paragraph in dossier.statement.paragraphs:
        for said in dossier.at.get(paragraph.anchor, ()):
            if not isinstance(said.thing, Mention):  # Those have a table of their own, with their words.
                yield from _of(dossier, said)


def _of(dossier: Dossier, said: Said) -> Iterator[Row]:
    """The words that a thing quotes in the passage where it stands, those of one role counted."""
    count: dict[str, int] = {}
    owner = next((column for sort, column in _COLUMNS.items() if isinstance(said.thing, sort)), "")
    owners = tuple(said.id if owner == column else None for column in OWNERS)
    for each in said.own:
        number = count[each.role] = count.get(each.role, 0) + 1
        id = f"{said.id}/{each.role.replace(' ', '-')}-{number}"
        yield id, str(said.here), each.role, number, *quoted(dossier, said.here, each.span), *owners


QUOTATIONS = Table(
    "quotations",
    "Quotations",
    "Words of passages that something of the apparatus rests on. Exactly one of the last columns is set, to what "
    "quotes them.",
    (
        text("id", "The quotation's name."),
        text("passage", "The passage that has the words."),
        text(
            "role",
            "What the words are to what quotes them: its evidence; the people concerned (whom) or a date (from, to) "
            "of a measure; an end of a parallel (source, target) or the words on which the difference turns there.",
            choices=ROLES,
        ),
        POSITION,
        START,
        END,
        EXACT,
        perhaps("reading", "The reading that rests on them."),
        perhaps("note", "The note that is on them."),
        perhaps("ask", "The thing that is asked for in them."),
        perhaps("returned", "The return of a thing that another statement asked for."),
        perhaps("parallel", "The parallel that they are an end of."),
        perhaps("measure", "The measure that they report."),
        perhaps("rule_case", "The case of a rule that they state."),
    ),
    ("id",),
    (Foreign("passage", "passages"), *(Foreign(column, table) for column, table in OWNERS.items())),
    _quotations,
)
