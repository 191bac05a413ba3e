"""The tables of the words: passages, the marks in them, and their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.positions import gap, quoted, reach
from edition.publish.data.tables.table import (
    END,
    POSITION,
    START,
    Foreign,
    Row,
    Table,
    day,
    number,
    perhaps,
    text,
    values,
)
from edition.text.anchor import Anchor
from edition.text.marks import Mark
from edition.text.segment import Role
from edition.text.statement import Paragraph
from edition.text.urn import passage_urn

_ROLES = tuple(role.value for role in Role if role is not Role.SET_ASIDE)
"""What is set aside is no passage."""
_PASSAGE = text("passage", "The passage that it is in.")


def _passages(publication: Publication, dossier: Dossier) -> Iterator[Row]:
    formed = {each.anchor: f"{each.told} {each.because}" for each in dossier.statement.formed}
    divided = {each.anchor: each.because for each in dossier.statement.divisions}
    for position, paragraph in enumerate(dossier.statement.paragraphs, 1):
        anchor = paragraph.anchor
        entry = dossier.statement.history.ledger.by_id.get(anchor.id)
        yield (
            str(anchor),
            dossier.statement.slug,
            position,
            anchor.id,
            paragraph.role.value,
            anchor.locator or None,
            anchor.label,
            _parent(dossier, anchor),
            dossier.words[anchor].text,
            passage_urn(dossier.statement, anchor) if anchor.numbered else None,
            publication.base + address.passage(anchor),
            publication.base + address.passage_page(anchor) if publication.passage_pages and anchor.numbered else None,
            divided.get(anchor),
            entry.first if entry else None,
            paragraph.own or None,
            paragraph.depth if paragraph.role is Role.ITEM else None,
            formed.get(anchor),
        )


def _parent(dossier: Dossier, anchor: Anchor) -> str | None:
    """The paragraph that an item is numbered under, if it is still there."""
    over = replace(anchor, item=None)
    return str(over) if anchor.item and over.id in dossier.statement.passage_of else None


PASSAGES = Table(
    "passages",
    "Passages",
    "The statements' words, passage by passage as the text reads: titles, addresses and closings, and the numbered "
    "paragraphs and items. The numbers are the edition's, not the source's.",
    (
        text("id", "The passage's permanent name: statement and anchor, as in rus-gcm#p7-4."),
        text("statement", "The statement that it is of."),
        POSITION,
        text("anchor", "Its anchor on the statement's page."),
        text("role", "What it is in the statement; only bodies and items are numbered.", choices=_ROLES),
        perhaps("locator", "Its number as it is cited; nothing for what has none."),
        text("label", "Its number as it is printed, or the name of its part."),
        perhaps("parent", "For an item, the paragraph that it is numbered under, if that is still there."),
        text("text", "Its words as they are read: marks off, white space as single spaces, all else exact."),
        perhaps("urn", "Its CTS URN, if it is numbered."),
        text("address", "Where it stands on its statement's page."),
        perhaps("page", "The page of the passage alone, if it has one."),
        perhaps("divided", "Why it begins within a line of the source, where an editor made it so."),
        day("published", "The day on which its address was first published; nothing yet if not.", required=False),
        perhaps("own", "The number that the source itself gives it, or the label of an item, as they stand there."),
        number("depth", "For an item, how deep it is nested, from 1.", required=False),
        perhaps("formed", "What its form alone would make of it, where an editor made it something else, and why."),
    ),
    ("id",),
    (Foreign("statement", "statements"), Foreign("parent", "passages")),
    _passages,
)


def _marks(_: Publication, dossier: Dossier) -> Iterator[Row]:
    for paragraph in dossier.statement.paragraphs:
        marked = sorted(_marked(dossier, paragraph))
        yield from ((str(paragraph.anchor), n, *mark) for n, mark in enumerate(marked, 1))


def _marked(dossier: Dossier, paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    """Where each mark begins and ends; a mark that another one interrupts goes on after it."""
    reaches: dict[Mark, list[tuple[int, int]]] = {}
    for run in dossier.statement.runs(paragraph.span):
        for mark in run.marks:
            place = gap if mark is Mark.BREAK else reach
            reaches.setdefault(mark, []).append(place(dossier, paragraph.anchor, run.span))
    for mark, found in reaches.items():
        for start, end in found if mark is Mark.BREAK else _joined(found):
            # Nothing is left of it in the words as they are read: white space at their ends, such as a line break.
            if start < end:
                yield start, end, mark.value


def _joined(reaches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches in their order, those that touch as one."""
    # The first that is given may be empty; who takes them leaves it out.
    start, end = 0, 0
    for begins, ends in reaches:
        if begins > end:
            yield start, end
            start = begins
        elif start == end:
            start = begins
        end = ends
    yield start, end


MARKS = Table(
    "marks",
    "Marks",
    "How the source sets off words of a passage. A line break is told of the space that stands for it.",
    (_PASSAGE, POSITION, START, END, text("mark", "The mark.", choices=values(Mark))),
    ("passage", "position"),
    (Foreign("passage", "passages"),),
    _marks,
)


def _sentences(publication: Publication, dossier: Dossier) -> Iterator[Row]:
    for paragraph in dossier.statement.paragraphs:
        for position, sentence in enumerate(paragraph.sentences, 1):
            anchor = sentence.anchor
            where = publication.base + address.passage(anchor)
            start, end, words = quoted(dossier, paragraph.anchor, sentence.span)
            yield str(anchor), str(paragraph.anchor), position, anchor.id, start, end, words or None, where


SENTENCES = Table(
    "sentences",
    "Sentences",
    "The sentences of the numbered passages; joined by single spaces they are the passage's words.",
    (
        text("id", "The sentence's permanent name: statement and anchor, as in rus-gcm#p5s3."),
        _PASSAGE,
        POSITION,
        text("anchor", "Its anchor on the statement's page."),
        START,
        END,
        perhaps("text", "Its words; nothing where it has none but marks."),
        text("address", "Where it stands on its statement's page."),
    ),
    ("id",),
    (Foreign("passage", "passages"),),
    _sentences,
)
