"""Words in Akoma Ntoso: the elements of a source's marks, of names and of slips; and editors' prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from edition.apparatus.annotation import Note
from edition.apparatus.entity import EntityKind, Mention
from edition.apparatus.prose import stretches
from edition.publish.data.texts.inline import Node
from edition.publish.data.texts.remark import Quote
from edition.publish.data.texts.subject import Subject, file_id
from edition.publish.data.texts.xmlmaker import UNHELD, Element, Maker, code_point
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
    made = etree.Element(f"{{{NAMESPACE}}}inline", name="character", title=code_point(character))
    made.text = UNHELD
    return made


A = Maker(NAMESPACE, _stand_in)


def passage(subject: Subject, paragraph: Paragraph) -> Iterator[str | Element]:
    """The words of a passage, sentence by sentence where it has any, with the addresses that lead to it now."""
    yield from _moved(subject, paragraph.anchor)
    if not paragraph.sentences:
        yield from _words(subject, subject.inline(paragraph, paragraph.span))
    for each in paragraph.sentences:
        own = _words(subject, subject.inline(paragraph, each.span))
        yield A("inline", _moved(subject, each.anchor), own, name="sentence", eId=each.anchor.id)


def _moved(subject: Subject, anchor: Anchor) -> Iterator[Element]:
    return (A("marker", name="moved", eId=old.id) for old in subject.past.moved.get(anchor.id, ()))


def _words(subject: Subject, content: Iterable[Node | str]) -> Iterator[str | Element]:
    """Words as text and elements; a line break is followed by a line end, for readers of text alone."""
    for each in content:
        if isinstance(each, str):
            yield each
        elif each.what is Mark.BREAK:
            yield A("br")
            yield "\n"
        else:
            yield _element(subject, each)


def _element(subject: Subject, node: Node) -> Element:
    inner = _words(subject, node.children)
    if isinstance(node.what, Mention):
        entity = node.what.entity
        return A(NAMES[entity.kind], inner, refersTo=f"#{file_id(entity.key)}")
    if isinstance(node.what, Note):
        return A("inline", inner, name="slip", refersTo=f"#{subject.note_id(node.what)}")
    return A(_MARKS[node.what], inner)


def prose(subject: Subject, text: str, home: str = "") -> Iterator[str | Element]:
    """What an editor writes; the passages that it names are references."""
    for stretch in stretches(text, home):
        if stretch.cited:
            yield A("ref", stretch.text, href=subject.pointer(stretch.cited))
        else:
            yield stretch.text


def quote(subject: Subject, quoted: Quote) -> Element:
    """Quoted words with their place: a sentence, or the passage where they run over several; or an instrument's."""
    anchors = quoted.anchors if len(quoted.anchors) == 1 else tuple(a.passage for a in quoted.anchors[:1])
    href = subject.pointer(anchors[0]) if anchors else subject.where(quoted.address)
    return A("embeddedText", quoted.words, href=href, title=quoted.place)
