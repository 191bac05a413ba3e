"""Akoma Ntoso as a program reads it that knows nothing of the edition, and what its files must keep."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from edition.publish.data.texts.akn import akn
from edition.text.statement import Statement
from kit.roundtrip import BREAK, Shown, expected, led_to, pointers_of, shown, spaced
from kit.whole import Whole

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
NS = {"a": AKN.strip("{}")}
MARKS = {"b": "strong", "i": "emphasis", "sup": "superscript"}
POINTING = ("href", "refersTo", "source", "placementBase")
OFTEN = "<p>&amp;" + "\x07" + "</p> \ufffe *a\x1bb* **c.** D\x0ce"


class File:
    """An Akoma Ntoso file, as a program that knows nothing of the edition reads it."""

    def __init__(self, text: str) -> None:
        self.root = etree.fromstring(text.encode("utf-8"))
        self.by_id = {e.get("eId", ""): e for e in self.root.iter() if e.get("eId")}

    def all(self, path: str) -> list[etree._Element]:
        return list(self.root.iterfind(path.replace("/", "/a:").replace("/a:/a:", "//a:"), NS))

    def characters(
        self, element: etree._Element, marks: frozenset[str] = frozenset()
    ) -> Iterator[tuple[str, frozenset[str]]]:
        yield from (spaced(c, marks) for c in element.text or "")
        for child in element:
            name = child.tag.removeprefix(AKN)
            if name == "br":
                yield BREAK, marks
            elif child.get("name") == "character":
                yield chr(int(child.get("title", "").removeprefix("U+"), 16)), marks
            else:
                yield from self.characters(child, marks | {MARKS[name]} if name in MARKS else marks)
            tail = (child.tail or "").removeprefix("\n" if name == "br" else "")
            yield from (spaced(c, marks) for c in tail)

    def shown(self, id: str) -> Shown:
        """What stands under an id: of a paragraph or a point, its own words and not those of its points."""
        element = self.by_id[id]
        own = [p for part in ("content", "intro") for p in element.iterfind(f"a:{part}/a:p", NS)] or [element]
        return shown([pair for each in own for pair in self.characters(each)])

    def text_ids(self) -> list[str]:
        """The ids of the text, in its order, without the empty marks of former addresses."""
        parts = [e for part in ("preface", "mainBody", "conclusions") for e in self.all(f"./statement/{part}//*")]
        live = (e for e in parts if e.tag != f"{AKN}marker" and e.get("status") != "removed")
        return [e.get("eId", "") for e in live if e.get("eId")]


def files(entire: Whole) -> dict[str, File]:
    return {statement.slug: File(akn(*entire.unit(statement))) for statement in entire.edition.statements}


def check(file: File, statement: Statement) -> None:
    """The words, marks, numbers, order and sentences of a statement are those of its source."""
    assert file.text_ids() == [a.id for p in statement.paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))]
    for paragraph in statement.paragraphs:
        assert file.shown(paragraph.anchor.id) == expected(statement, paragraph)
        for sentence in paragraph.sentences:
            assert file.shown(sentence.anchor.id).words == statement.words(sentence.span).text
            assert file.by_id[paragraph.anchor.id] in file.by_id[sentence.anchor.id].iterancestors()
    live = [n for n in file.all("./statement/mainBody//num") if n.getparent().get("status") != "removed"]  # type: ignore[union-attr]
    assert [(n.text, n.getparent().get("eId")) for n in live] == [  # type: ignore[union-attr]
        (p.anchor.locator, p.anchor.id) for p in statement.numbered()
    ]
    assert all(n.get("status") == "editorial" for n in live)
    everywhere = [e.get("eId") for e in file.root.iter() if e.get("eId")]
    assert len(everywhere) == len(set(everywhere))


def resolve(pointer: str, slug: str, known: dict[str, File]) -> etree._Element:
    """What a pointer within the files leads to."""
    other, id = led_to(pointer, slug, "akn.xml")
    return known[other].by_id[id]


def pointers(file: File) -> list[str]:
    return pointers_of(file.root, POINTING)


def frbr(file: File, level: str, name: str) -> list[tuple[str, str]]:
    found = file.all(f"./statement/meta/identification/FRBR{level}/FRBR{name}")
    return [(e.get("name", ""), e.get("value") or e.get("date") or e.get("href") or "") for e in found]
