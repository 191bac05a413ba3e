"""TEI as a program reads it that knows nothing of the edition, and what its files must keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from edition.publish.data.texts.tei import tei
from edition.text.segment import Role
from edition.text.statement import Statement
from kit.roundtrip import BREAK, Shown, expected, led_to, pointers_of, shown, spaced
from kit.whole import Whole

TEI = "{http://www.tei-c.org/ns/1.0}"
NS = {"t": TEI.strip("{}")}
ID = "{http://www.w3.org/XML/1998/namespace}id"
RENDS = {"bold": "strong", "italic": "emphasis", "superscript": "superscript"}
POINTING = ("target", "ref", "ana", "resp", "corresp", "source", "who")
OFTEN = "<p>&amp;" + "\x07" + "</p> \ufffe *a\x1bb* **c.** D\x0ce"


class File:
    """A TEI file, as a program that knows nothing of the edition reads it."""

    def __init__(self, text: str) -> None:
        self.root = etree.fromstring(text.encode("utf-8"))
        self.by_id = {e.get(ID, ""): e for e in self.root.iter() if e.get(ID)}

    def all(self, path: str) -> list[etree._Element]:
        return list(self.root.iterfind(path.replace("/", "/t:").replace("/t:/t:", "//t:"), NS))

    def characters(
        self, element: etree._Element, marks: frozenset[str] = frozenset()
    ) -> Iterator[tuple[str, frozenset[str]]]:
        """The characters of a passage without those of the items within it."""
        yield from (spaced(c, marks) for c in element.text or "")
        for child in element:
            name = child.tag.removeprefix(TEI)
            if name == "lb":
                yield BREAK, marks
            elif name == "g":
                described = self.by_id[child.get("ref", "").removeprefix("#")]
                yield chr(int(described.get("n", "").removeprefix("U+"), 16)), marks
            elif name != "list":
                yield from self.characters(child, marks | {RENDS[child.get("rend", "")]} if name == "hi" else marks)
            # A line end after a line break is for readers of text alone.
            tail = (child.tail or "").removeprefix("\n" if name == "lb" else "")
            yield from (spaced(c, marks) for c in tail)

    def shown(self, id: str) -> Shown:
        return shown(list(self.characters(self.by_id[id])))

    def cited(self) -> list[tuple[str, str]]:
        """The numbers that the header's structure of citations gives, each with the passage that it finds."""
        bare = etree.fromstring(etree.tostring(self.root))
        for element in bare.iter():
            element.tag = str(element.tag).removeprefix(TEI)
        found = [pair for level in bare.iterfind(".//refsDecl/citeStructure") for pair in _cited(level, bare, "")]
        order = [e.get(ID) for e in self.root.iter() if e.get(ID)]
        return sorted(found, key=lambda pair: order.index(pair[1]))


def _cited(level: Any, within: Any, number: str) -> Iterator[tuple[str, str]]:
    for match in within.xpath(level.get("match")):
        here = number + level.get("delim", "") + str(match.xpath(f"string({level.get('use')})"))
        yield here, match.get(ID)
        for inner in level.iterfind("citeStructure"):
            yield from _cited(inner, match, here)


def files(entire: Whole) -> dict[str, File]:
    return {statement.slug: File(tei(*entire.unit(statement))) for statement in entire.edition.statements}


def check(file: File, statement: Statement) -> None:
    """The words, marks, numbers, order and sentences of a statement are those of its source."""
    ids = [e.get(ID) for e in file.all("./text/body//*") if e.tag != f"{TEI}anchor" and e.get(ID)]
    anchors = [a.id for p in statement.paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))]
    assert ids == anchors
    for paragraph in statement.paragraphs:
        assert file.shown(paragraph.anchor.id) == expected(statement, paragraph)
        assert (file.by_id[paragraph.anchor.id].tag == f"{TEI}item") == (paragraph.role is Role.ITEM)
        for sentence in paragraph.sentences:
            assert file.shown(sentence.anchor.id).words == statement.words(sentence.span).text
            assert file.by_id[paragraph.anchor.id] in file.by_id[sentence.anchor.id].iterancestors()
    numbered = [(p.anchor.locator, p.anchor.id) for p in statement.numbered()]
    assert file.cited() == numbered
    everywhere = [e.get(ID) for e in file.root.iter() if e.get(ID)]
    assert len(everywhere) == len(set(everywhere))


SCATTERED = "Mr. President,\n\nIt rains.\n\nMr. President,\n\n- one\n\nMr. President,\n\n- two\n\nThank you."


def resolve(pointer: str, slug: str, known: dict[str, File]) -> etree._Element:
    """What a pointer within the files leads to."""
    other, id = led_to(pointer, slug, "tei.xml")
    return known[other].by_id[id]


def pointers(file: File) -> list[str]:
    return pointers_of(file.root, POINTING)


def valid(grammar: etree.RelaxNG, text: str) -> None:
    assert grammar.validate(etree.fromstring(text.encode())), grammar.error_log
