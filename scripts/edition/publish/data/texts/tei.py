"""A statement in TEI P5: its words, and beside them in `standOff` all that the edition says of them.

https://tei-c.org/guidelines/p5/. Ids are the edition's anchors and, with stops for colons and slashes,
its keys. An item stands in a list within its paragraph where it follows it, and in a list by itself
where a revision moved it away. Former addresses are empty anchors where their words now stand, or stood.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from edition.dossier import Dossier
from edition.publish.base.formats import TEI
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import Element, written
from edition.publish.data.texts.tei_header import describe_characters, header
from edition.publish.data.texts.tei_standoff import stand_off
from edition.publish.data.texts.tei_words import T, words
from edition.publish.data.texts.textfile import TextFile, items_of
from edition.text.anchor import Anchor
from edition.text.segment import Role
from edition.text.statement import Former, Paragraph

WITHOUT_TEXT = frozenset(
    "TEI teiHeader fileDesc titleStmt editionStmt publicationStmt availability seriesStmt respStmt sourceDesc bibl"
    " encodingDesc editorialDecl correction normalization quotation segmentation interpretation refsDecl"
    " citeStructure classDecl taxonomy category charDecl char profileDesc langUsage revisionDesc text body opener"
    " closer list standOff listAnnotation annotation listPerson listOrg listPlace listEvent listBibl person org"
    " place event linkGrp".split()
)
"""Elements that hold no words of their own, so that their parts may stand on lines of their own."""


def tei(publication: Publication, dossier: Dossier) -> str:
    """The statement's TEI file."""
    return written(tree(publication, dossier), WITHOUT_TEXT)


def tree(publication: Publication, dossier: Dossier) -> Element:
    """The same as an element, not yet laid out in lines."""
    out = TextFile(publication, dossier, TEI.ending)
    statement = dossier.statement
    text = T("text", T("body", _body(out)), type=statement.metadata.kind.value, xml_lang=statement.language.tag)
    root = T("TEI", header(out), text, *stand_off(out), xml_lang="en")
    # At the end, for any part of the file, the header too, may have such a character.
    describe_characters(root)
    return root


def _body(out: TextFile) -> Iterator[Element]:
    """Titles, opening, passages, closing; a body must have a passage, so without any all is plain blocks."""
    rest = out.statement.paragraphs
    titles, rest = _leading(rest, Role.TITLE)
    opening, rest = _leading(rest, Role.SALUTATION)
    middle = tuple(p for p in rest if p.role is not Role.CLOSING)
    if middle:
        yield from _each(out, "head", titles)
        yield from _wrapped(out, "opener", opening)
        yield from _middle(out, middle)
        yield from _wrapped(out, "closer", rest[len(middle) :])
    else:
        for paragraph in out.statement.paragraphs:
            yield from _block(out, paragraph)
    yield from _graves(out, out.past.last)


def _leading(paragraphs: Sequence[Paragraph], role: Role) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    found = tuple(itertools.takewhile(lambda p: p.role is role, paragraphs))
    return found, tuple(paragraphs[len(found) :])


def _wrapped(out: TextFile, name: str, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
    inner = tuple(_each(out, "salute", paragraphs))
    if inner:
        yield T(name, inner)


def _middle(out: TextFile, paragraphs: Sequence[Paragraph]) -> Iterator[Element]:
    """Paragraphs with the items that follow them, items that follow no paragraph of theirs, and addresses."""
    while paragraphs:
        first, *rest = paragraphs
        if first.role is Role.ITEM:
            items, paragraphs = _leading(paragraphs, Role.ITEM)
            yield T("list", _each(out, "item", items))
        elif first.role is Role.BODY:
            items = items_of(first, rest)
            yield from _paragraph(out, first, items)
            paragraphs = rest[len(items) :]
        else:
            yield from _block(out, first)
            paragraphs = rest


def _paragraph(out: TextFile, paragraph: Paragraph, items: Sequence[Paragraph]) -> Iterator[Element]:
    # What was withdrawn before it comes along, and stays outside of it.
    *before, made = _each(out, "p", [paragraph])
    if items:
        T.add(made, T("list", _each(out, "item", items)))
    yield from (*before, made)


def _block(out: TextFile, paragraph: Paragraph) -> Iterator[Element]:
    """An address in the midst of the text, for which TEI has no element there."""
    *before, made = _each(out, "ab", [paragraph])
    made.set("type", paragraph.role.value)
    yield from (*before, made)


def _each(out: TextFile, name: str, paragraphs: Iterable[Paragraph]) -> Iterator[Element]:
    """Passages as elements of that name, each with what was withdrawn before it."""
    for paragraph in paragraphs:
        yield from _graves(out, out.past.tombstones.get(paragraph.anchor.id, ()))
        yield T(
            name,
            _moved(out, paragraph.anchor),
            _words(out, paragraph),
            xml_id=paragraph.anchor.id,
            n=paragraph.anchor.locator,
        )


def _words(out: TextFile, paragraph: Paragraph) -> Iterator[str | Element]:
    if not paragraph.sentences:
        yield from words(out, out.inline(paragraph, paragraph.span))
    for each in paragraph.sentences:
        own = words(out, out.inline(paragraph, each.span))
        yield T("s", _moved(out, each.anchor), own, xml_id=each.anchor.id)


def _moved(out: TextFile, anchor: Anchor) -> Iterator[Element]:
    for old in out.past.moved.get(anchor.id, ()):
        yield T("anchor", xml_id=old.id, type="moved", n=old.locator)


def _graves(out: TextFile, graves: Iterable[Former]) -> Iterator[Element]:
    """Where withdrawn passages stood; their words are in the header's account of the revision."""
    for grave in graves:
        for anchor in (grave.anchor, *out.past.sentences.get(grave.anchor.id, ())):
            yield T("anchor", xml_id=anchor.id, type="withdrawn", n=anchor.locator)
