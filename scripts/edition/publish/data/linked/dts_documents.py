"""Single passages in TEI, each a small document of its own, in the wrapper of Distributed Text Services.

A paragraph comes with its items, as the tree of units has it. The words are the source's characters with its
marks. Of the control characters that XML cannot hold, those that are white space become a space; any other is
an element `g` that names it, around a sign that stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from edition.publish import address
from edition.publish.artifact import Artifact
from edition.publish.cite import editors
from edition.publish.data.forms import TEI
from edition.publish.data.linked.dts_units import ALL, Unit, Units
from edition.publish.pieces import Piece, lines
from edition.publish.press import Press
from edition.text.marks import Mark
from edition.text.statement import Paragraph, Statement
from edition.text.urn import passage_urn, work_urn

TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0"
DTS_NAMESPACE = "https://w3id.org/api/dts#"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_ELEMENTS = {"title": "head", "paragraph": "p", "item": "item"}
"""The elements of types of units; any other is an `ab`, a block that may stand anywhere."""

_RENDS = {Mark.STRONG: "bold", Mark.EMPHASIS: "italic", Mark.SUPERSCRIPT: "superscript"}
_SPACE = re.compile("[\x0b\x0c\x1c-\x1f]")
_UNHELD = re.compile("([^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff])")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"

Content = str | etree._Element


def documents(press: Press, statement: Statement) -> Iterator[Artifact]:
    """A document for each passage of a statement."""
    units = Units.of(statement)
    for unit in units.units:
        wrapper = etree.Element(f"{{{DTS_NAMESPACE}}}wrapper", nsmap={"dts": DTS_NAMESPACE})
        wrapper.append(_subtree(statement, unit, units))
        root = _made("TEI", _header(press, statement, unit), _made("text", _made("body", wrapper)))
        data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
        path = address.statement_file(statement.slug, f"{unit.identifier}.{TEI.ending}")
        yield Artifact(path, data.decode() + "\n")


def _header(press: Press, statement: Statement, unit: Unit) -> etree._Element:
    """What the passage is of, where it is, and whose it is."""
    imprint, anchor = press.edition.imprint, unit.paragraph.anchor
    urn = passage_urn(statement, anchor) if anchor.numbered else work_urn(statement)
    publication = _made(
        "publicationStmt",
        _made("publisher", editors(press).literal),
        _made("date", imprint.date.in_words, when=imprint.date.start),
        _made("idno", urn, type="URN"),
        _made("idno", press.base + address.passage(anchor), type="URL"),
        _made("availability", _made("p", imprint.rights)),
    )
    version = _made("edition", f"{imprint.title}, version {imprint.version}", n=imprint.version)
    source = statement.metadata.value("source") or statement.metadata.title
    file = _made(
        "fileDesc",
        _made("titleStmt", _made("title", f"{statement.metadata.title}, {anchor.label}")),
        _made("editionStmt", version),
        publication,
        _made("sourceDesc", _made("p", source)),
    )
    return _made("teiHeader", file)


def _subtree(statement: Statement, unit: Unit, units: Units) -> etree._Element:
    """A unit with those below it; an item by itself stands in a list."""
    made = _element(statement, unit)
    if unit.type == "item":
        return _made("list", made)
    items = [_element(statement, other) for other in units.below(unit, ALL) if other is not unit]
    if items:
        made.append(_made("list", *items))
    return made


def _element(statement: Statement, unit: Unit) -> etree._Element:
    anchor, name = unit.paragraph.anchor, _ELEMENTS.get(unit.type, "ab")
    made = _made(name, *_sentences(statement, unit.paragraph), type=unit.type if name == "ab" else "")
    made.set(_ID, anchor.id)
    if anchor.numbered:
        made.set("n", unit.identifier)
    return made


def _sentences(statement: Statement, paragraph: Paragraph) -> Iterator[Content]:
    for line in lines(statement, paragraph):
        content = (part for piece in line.pieces for part in _piece(piece))
        if line.id:
            sentence = _made("s", *content)
            sentence.set(_ID, line.id)
            yield sentence
        else:
            yield from content


def _piece(piece: Piece) -> tuple[Content, ...]:
    """Characters marked alike, as text or within the elements of their marks; a line break keeps its line end."""
    if Mark.BREAK in piece.marks:
        return _made("lb"), "\n"
    content: tuple[Content, ...] = (piece.text,)
    for mark, rend in _RENDS.items():
        if mark in piece.marks:
            content = (_made("hi", *content, rend=rend),)
    return content


def _made(name: str, *content: Content, **attributes: str) -> etree._Element:
    """An element of TEI; attributes that are empty are left out."""
    made = etree.Element(f"{{{TEI_NAMESPACE}}}{name}", nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # the stubs forget the default
    for key, value in attributes.items():
        if value:
            made.set(key, _UNHELD.sub(_STAND_IN, value))
    for each in (part for whole in content for part in _held(whole)):
        if isinstance(each, etree._Element):
            made.append(each)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + each
        else:
            made.text = (made.text or "") + each
    return made


def _held(content: Content) -> Iterator[Content]:
    """Elements as they are, and text in parts that XML can hold."""
    if isinstance(content, etree._Element):
        yield content
        return
    for at, stretch in enumerate(_UNHELD.split(_SPACE.sub(" ", content))):
        yield _made("g", _STAND_IN, n=f"U+{ord(stretch):04X}") if at % 2 else stretch
