"""Words in TEI: the elements of a source's marks, of names and of slips; and editors' prose.

Only what a source marks is marked: bold, italic, superscript and line breaks. A form that is a name
anywhere is a name of its kind, one that means a thing in this statement only ("the Organization") a
referring string.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.apparatus.annotation import Note
from edition.apparatus.entity import EntityKind, Mention
from edition.apparatus.prose import stretches
from edition.publish.base.xmlmaker import UNHELD, Element, Maker, code_point
from edition.publish.data.texts.inline import Node
from edition.publish.data.texts.textfile import TextFile
from edition.publish.remarks.quote import Quote
from edition.said.value import file_id
from edition.text.marks import Mark

NAMESPACE = "http://www.tei-c.org/ns/1.0"
CHARACTER = "char-"
"""Begins the ids of the characters that XML cannot hold, each described in the header (`char-0007`)."""

_RENDS = {Mark.STRONG: "bold", Mark.EMPHASIS: "italic", Mark.SUPERSCRIPT: "superscript"}
NAMES = {
    EntityKind.PERSON: "persName",
    EntityKind.OFFICE: "roleName",
    EntityKind.BODY: "orgName",
    EntityKind.PLACE: "placeName",
    EntityKind.INSTRUMENT: "title",
    EntityKind.EVENT: "eventName",
}


def _stand_in(character: str) -> Element:
    return T("g", UNHELD, ref=f"#{CHARACTER}{code_point(character).removeprefix('U+')}")


T = Maker(NAMESPACE, _stand_in)


def words(out: TextFile, content: Iterable[Node | str]) -> Iterator[str | Element]:
    """Words as text and elements; a line break is followed by a line end, for readers of text alone."""
    for each in content:
        if isinstance(each, str):
            yield each
        elif each.what is Mark.BREAK:
            yield T("lb")
            yield "\n"
        else:
            yield _element(out, each)


def _element(out: TextFile, node: Node) -> Element:
    inner = words(out, node.children)
    if isinstance(node.what, Mention):
        ref = f"#{file_id(node.what.entity.key)}"
        kind = node.what.entity.kind
        return T("rs", inner, type=kind.value, ref=ref) if node.what.form.statement else T(NAMES[kind], inner, ref=ref)
    if isinstance(node.what, Note):
        return T("sic", inner, corresp=f"#{out.note_id(node.what)}")
    return T("hi", inner, rend=_RENDS[node.what])


def prose(out: TextFile, text: str, home: str = "") -> Iterator[str | Element]:
    """What an editor writes; the passages that it names are references."""
    for stretch in stretches(text, home):
        if stretch.cited:
            yield T("ref", stretch.text, target=out.pointer(stretch.cited))
        else:
            for words, mark in out.in_stretches(stretch.text):
                yield T("foreign", words, xml_lang=mark) if mark else words


def quote(out: TextFile, quoted: Quote) -> Element:
    """Quoted words, with where they stand: sentences, or a place in an instrument."""
    source = " ".join(out.pointer(anchor) for anchor in quoted.anchors)
    said = {"source": source or out.where(quoted.address), "n": quoted.place, "xml_lang": quoted.language.mark}
    return T("quote", quoted.words, **said)
