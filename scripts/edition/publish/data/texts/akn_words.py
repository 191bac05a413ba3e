"""Words in Akoma Ntoso: the elements of a source's marks, of names and of slips; and editors' prose."""

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
from edition.text.anchor import Anchor
from edition.text.marks import Mark
from edition.text.statement import Paragraph

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_MARKS = {Mark.STRONG: "b", Mark.EMPHASIS: "i", Mark.SUPERSCRIPT: "sup"}
NAMES = {
    EntityKind.PERSON: "person",
    EntityKind.OFFICE: "role",
    EntityKind.BODY: "organization",
    EntityKind.PLACE: "location",
    EntityKind.INSTRUMENT: "object",
    EntityKind.EVENT: "event",
}


def _stand_in(character: str) -> Element:
    return A("inline", UNHELD, name="character", title=code_point(character))


A = Maker(NAMESPACE, _stand_in)


def passage(out: TextFile, paragraph: Paragraph) -> Iterator[str | Element]:
    """The words of a passage, sentence by sentence where it has any, with the addresses that lead to it now."""
    yield from _moved(out, paragraph.anchor)
    if not paragraph.sentences:
        yield from _words(out, out.inline(paragraph, paragraph.span))
    for each in paragraph.sentences:
        own = _words(out, out.inline(paragraph, each.span))
        yield A("inline", _moved(out, each.anchor), own, name="sentence", eId=each.anchor.id)


def _moved(out: TextFile, anchor: Anchor) -> Iterator[Element]:
    return (A("marker", name="moved", eId=old.id) for old in out.past.moved.get(anchor.id, ()))


def _words(out: TextFile, content: Iterable[Node | str]) -> Iterator[str | Element]:
    """Words as text and elements; a line break is followed by a line end, for readers of text alone."""
    for each in content:
        if isinstance(each, str):
            yield each
        elif each.what is Mark.BREAK:
            yield A("br")
            yield "\n"
        else:
            yield _element(out, each)


def _element(out: TextFile, node: Node) -> Element:
    inner = _words(out, node.children)
    if isinstance(node.what, Mention):
        entity = node.what.entity
        return A(NAMES[entity.kind], inner, refersTo=f"#{file_id(entity.key)}")
    if isinstance(node.what, Note):
        return A("inline", inner, name="slip", refersTo=f"#{out.note_id(node.what)}")
    return A(_MARKS[node.what], inner)


def prose(out: TextFile, text: str, home: str = "") -> Iterator[str | Element]:
    """What an editor writes; the passages that it names are references."""
    for stretch in stretches(text, home):
        if stretch.cited:
            yield A("ref", stretch.text, href=out.pointer(stretch.cited))
        else:
            for words, mark in out.in_stretches(stretch.text):
                yield A("inline", words, name="foreign", xml_lang=mark) if mark else words


def quote(out: TextFile, quoted: Quote) -> Element:
    """Quoted words with their place: a sentence, or the passage where they run over several; or an instrument's."""
    anchors = quoted.anchors if len(quoted.anchors) == 1 else tuple(a.passage for a in quoted.anchors[:1])
    href = out.pointer(anchors[0]) if anchors else out.where(quoted.address)
    return A("embeddedText", quoted.words, href=href, title=quoted.place, xml_lang=quoted.language.mark)
