"""A statement in TEI P5: its words, and beside them in `standOff` all that the edition says of them.

https://tei-c.org/guidelines/p5/. Ids are the edition's anchors and, with stops for colons and strokes,
its keys. An item stands in a list within its paragraph where it follows it, and in a list by itself
where a revision moved it away. Addresses of old are empty anchors where their words now stand, or stood.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from edition.publish.base.formats import TEI
from edition.publish.cite.records import language_tag
from edition.publish.data.texts.subject import Subject, items_of
from edition.publish.data.texts.tei_header import describe_characters, header
from edition.publish.data.texts.tei_standoff import stand_off
from edition.publish.data.texts.tei_words import T, words
from edition.publish.data.texts.xmlmaker import Element, written
from edition.publish.pages.press import Press
from edition.text.anchor import Anchor
from edition.text.segment import Role
from edition.text.statement import Former, Paragraph, Statement

WITHOUT_TEXT = frozenset(
    "TEI teiHeader fileDesc titleStmt editionStmt publicationStmt availability seriesStmt respStmt sourceDesc bibl"
    " encodingDesc editorialDecl correction normalization quotation segmentation interpretation refsDecl"
    " citeStructure classDecl taxonomy category charDecl char profileDesc langUsage revisionDesc text body opener"
    " closer list standOff listAnnotation annotation listPerson listOrg listPlace listEvent listBibl person org"
    " place event".split()
)
"""Elements that hold no words of their own, so that their parts may stand on lines of their own."""


def tei(press: Press, statement: Statement) -> str:
    """The statement's TEI file."""
    return written(tree(press, statement), WITHOUT_TEXT)


def tree(press: Press, statement: Statement) -> Element:
    """The same as an element, not yet laid out in lines."""
    subject = Subject(press, statement, TEI.ending)
    text = T("text", T("body", _body(subject)), type=statement.metadata.kind.value, xml_lang=language_tag(statement))
    root = T("TEI", header(subject), text, *stand_off(subject), xml_lang="en")
    describe_characters(root)
    return root


def _body(subject: Subject) -> Iterator[Element]:
    """Titles, opening, passages, closing; a body must have a passage, so without any all is plain blocks."""
    rest = subject.statement.paragraphs
    titles, rest = _leading(rest, Role.TITLE)
    opening, rest = _leading(rest, Role.SALUTATION)
    middle = tuple(p for p in rest if p.role is not Role.CLOSING)
    if middle:
        yield from _each(subject, "head", titles)
        yield from _wrapped(subject, "opener", opening)
        yield from _middle(subject, middle)
        yield from _wrapped(subject, "closer", rest[len(middle) :])
    else:
        for paragraph in subject.statement.paragraphs:
            yield from _block(subject, paragraph)
    yield from _graves(subject, subject.past.last)


def _leading(paragraphs: Sequence[Paragraph], role: Role) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    found = tuple(itertools.takewhile(lambda p: p.role is role, paragraphs))
    return found, tuple(paragraphs[len(found) :])


def _wrapped(subject: Subject, name: str, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
    inner = tuple(_each(subject, "salute", paragraphs))
    if inner:
        yield T(name, inner)


def _middle(subject: Subject, paragraphs: Sequence[Paragraph]) -> Iterator[Element]:
    """Paragraphs with the items that follow them, items that follow no paragraph of theirs, and addresses."""
    while paragraphs:
        first, *rest = paragraphs
        if first.role is Role.ITEM:
            items, paragraphs = _leading(paragraphs, Role.ITEM)
            yield T("list", _each(subject, "item", items))
        elif first.role is Role.BODY:
            items = items_of(first, rest)
            yield from _paragraph(subject, first, items)
            paragraphs = rest[len(items) :]
        else:
            yield from _block(subject, first)
            paragraphs = rest


def _paragraph(subject: Subject, paragraph: Paragraph, items: Sequence[Paragraph]) -> Iterator[Element]:
    *before, made = _each(subject, "p", [paragraph])
    if items:
        T.add(made, T("list", _each(subject, "item", items)))
    yield from (*before, made)


def _block(subject: Subject, paragraph: Paragraph) -> Iterator[Element]:
    """An address in the midst of the text, for which TEI has no element there."""
    *before, made = _each(subject, "ab", [paragraph])
    made.set("type", paragraph.role.value)
    yield from (*before, made)


def _each(subject: Subject, name: str, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
    """Passages as elements of that name, each with what was withdrawn before it."""
    for paragraph in paragraphs:
        yield from _graves(subject, subject.past.tombstones.get(paragraph.anchor.id, ()))
        yield T(
            name,
            _moved(subject, paragraph.anchor),
            _words(subject, paragraph),
            xml_id=paragraph.anchor.id,
            n=paragraph.anchor.locator,
        )


def _words(subject: Subject, paragraph: Paragraph) -> Iterator[str | Element]:
    if not paragraph.sentences:
        yield from words(subject, subject.inline(paragraph, paragraph.span))
    for each in paragraph.sentences:
        own = words(subject, subject.inline(paragraph, each.span))
        yield T("s", _moved(subject, each.anchor), own, xml_id=each.anchor.id)


def _moved(subject: Subject, anchor: Anchor) -> Iterator[Element]:
    for old in subject.past.moved.get(anchor.id, ()):
        yield T("anchor", xml_id=old.id, type="moved", n=old.locator)


def _graves(subject: Subject, graves: Iterable[Former]) -> Iterator[Element]:
    """Where withdrawn passages stood; their words are in the header's account of the revision."""
    for grave in graves:
        for anchor in (grave.anchor, *subject.past.sentences.get(grave.anchor.id, ())):
            yield T("anchor", xml_id=anchor.id, type="withdrawn", n=anchor.locator)
