"""TEI read back with lxml: words, marks, numbers, order, and all that is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from edition.apparatus.annotation import Basis
from edition.edition import Edition
from edition.publish.data.texts.tei import tei
from edition.publish.pages.press import Press
from edition.text.facts import Origin
from edition.text.segment import Role
from edition.text.statement import Statement
from edition.text.urn import work_urn
from kit.hostile import EVIL
from kit.roundtrip import (
    BASE,
    BREAK,
    TEXTS,
    Shown,
    alone,
    expected,
    led_to,
    pointers_of,
    pressed,
    shown,
    spaced,
    text_of,
)

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


def files(press: Press) -> dict[str, File]:
    return {statement.slug: File(tei(press, statement)) for statement in press.edition.statements}


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


@pytest.fixture(scope="module")
def real(edition: Edition) -> dict[str, File]:
    return files(pressed(edition))


def test_the_real_statements_come_back(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        check(real[statement.slug], statement)


def test_a_small_statement_comes_back(small: Edition, past: Edition) -> None:
    for edition in (small, past):
        for statement in edition.statements:
            check(files(pressed(edition))[statement.slug], statement)


@settings(max_examples=60)
@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    press, statement = alone(text)
    if statement.paragraphs:
        check(File(tei(press, statement)), statement)


SCATTERED = "Mr. President,\n\nIt rains.\n\nMr. President,\n\n- one\n\nMr. President,\n\n- two\n\nThank you."


def test_items_that_follow_no_paragraph_come_back() -> None:
    press, statement = alone(SCATTERED)
    check(File(tei(press, statement)), statement)
    assert [p.anchor.locator for p in statement.numbered()] == ["1", "1.1", "1.2"]


def test_what_means_harm_comes_back() -> None:
    press, statement = alone("\n\n".join([*EVIL, OFTEN]))
    file = File(tei(press, statement))
    check(file, statement)
    told = {c.get("n", ""): c.findtext("t:desc", "", NS) for c in file.all(".//charDecl/char")}
    assert list(told) == ["U+0007", "U+001B", "U+FFFE"]
    assert all(name in desc for name, desc in told.items())


def test_what_xml_cannot_hold_is_described_wherever_it_stands() -> None:
    press, statement = alone("Nothing here.")
    named = replace(statement, metadata=replace(statement.metadata, title="A\x07b"))
    file = File(tei(press, named))
    (character,) = file.all(".//charDecl/char")
    assert character.get("n") == "U+0007"
    assert all(resolve(pointer, "abc-any", {"abc-any": file}) is not None for pointer in pointers(file))
    assert not File(tei(press, statement)).all(".//charDecl")


def test_each_part_has_the_element_of_its_kind(real: dict[str, File], edition: Edition) -> None:
    kinds = {Role.TITLE: "head", Role.BODY: "p", Role.ITEM: "item", Role.CLOSING: "salute"}
    for statement in edition.statements:
        spoken = False
        for paragraph in statement.paragraphs:
            element = real[statement.slug].by_id[paragraph.anchor.id]
            spoken = spoken or paragraph.role is Role.BODY
            kind = kinds.get(paragraph.role, "ab" if spoken else "salute")
            assert element.tag == f"{TEI}{kind}"
            parent = element.getparent()
            assert parent is not None
            if paragraph.role is Role.ITEM:
                above = parent.getparent()
                assert above is not None
                assert above.get(ID) == f"p{paragraph.anchor.paragraph}"
            elif kind == "salute":
                assert parent.tag == f"{TEI}{'closer' if paragraph.role is Role.CLOSING else 'opener'}"


def resolve(pointer: str, slug: str, known: dict[str, File]) -> etree._Element:
    """What a pointer within the files leads to."""
    other, id = led_to(pointer, slug, "tei.xml")
    return known[other].by_id[id]


def pointers(file: File) -> list[str]:
    return pointers_of(file.root, POINTING)


def test_every_pointer_leads_somewhere(real: dict[str, File], small: Edition, past: Edition) -> None:
    for known in (real, files(pressed(small)), files(pressed(past))):
        for slug, file in known.items():
            found = pointers(file)
            assert len(found) > 10
            assert all(resolve(pointer, slug, known) is not None for pointer in found)
    assert any(pointer.startswith("../") for pointer in pointers(real["rus-gcm"]))


def test_quoted_words_stand_where_they_are_said_to(real: dict[str, File]) -> None:
    for slug, file in real.items():
        within = [q for q in file.all(".//quote") if not q.get("source", "").startswith("http") and q.get("source")]
        assert len(within) > 30
        for quote in within:
            places = [resolve(pointer, slug, real) for pointer in quote.get("source", "").split()]
            words = " ".join("".join(text_of(place) for place in places).split())
            assert text_of(quote) in words


def test_readings_are_those_of_the_edition(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file = real[statement.slug]
        told = []
        for each in file.all(".//annotation"):
            if each.get("motivation") == "classifying":
                values = [file.by_id[pointer.removeprefix("#")].get("n") for pointer in each.get("ana", "").split()]
                quotes = [q.text for q in each.iterfind(".//t:quote", NS)]
                notes = {n.get("type"): text_of(n) for n in each.iterfind("t:note", NS)}
                said = notes.get("reading", ""), notes.get("term", "")
                told.append((each.get("target"), values, quotes, said, each.get("resp")))
        assert told == [
            (
                f"#{a.anchor.id}",
                [str(a.key), *([f"stance:{a.stance.value}"] if a.stance else [])],
                [statement.words(span).text for span in a.spans],
                (a.reading, a.by if a.basis is Basis.TERM else ""),
                "#codebook" if a.basis is Basis.TERM else "#editors",
            )
            for p in statement.numbered()
            for a in edition.annotations_at.get(p.anchor, ())
        ]
        assert told


def test_everything_with_a_name_is_there_under_its_name(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        slug = statement.slug
        parallels = {p.key for p in edition.parallels.declared if slug in {a.statement for a in p.anchors}}
        asks = {ask.key for walk in edition.crosswalks if walk.statement == slug for ask in walk.asks}
        measures = {m.entry for m in edition.measures if m.anchor.statement == slug}
        names = {m.entity.key for m in edition.mentions if m.anchor.statement == slug}
        there = {e.get("n"): str(i) for i, e in real[slug].by_id.items() if re.match("parallel|cross|measure|name", i)}
        assert set(there) == parallels | asks | measures | names
        assert all(re.sub("[:/]", ".", key or "") == id for key, id in there.items())


def test_a_parallel_is_told_in_the_files_of_both_its_ends(real: dict[str, File], edition: Edition) -> None:
    for parallel in edition.parallels.declared:
        ends = (parallel.source, parallel.target)
        for slug in {end.anchor.statement for end in ends}:
            element = real[slug].by_id[f"parallel.{parallel.id}"]
            found = [resolve(pointer, slug, real) for pointer in element.get("target", "").split()]
            assert found == [real[end.anchor.statement].by_id[end.anchor.id] for end in ends]
            assert element.get("ana") == f"#relation.{parallel.relation.value}"
            told = [(n.get("type"), text_of(n)) for n in element.iterfind("t:note", NS)]
            statements = [(edition.statement_of[end.anchor.statement], end) for end in ends]
            quotes = [("quotation", s.words(span).text) for s, end in statements for span in end.evidence.spans]
            turns = [("turn", s.words(end.turn).text) for s, end in statements if end.turn]
            assert told == [*quotes, *turns, ("because", parallel.because)]


def test_a_measure_has_its_dates_and_those_concerned(real: dict[str, File], edition: Edition) -> None:
    for measure in edition.measures:
        element = real[measure.anchor.statement].by_id[f"measure.{measure.id}"]
        told = {n.get("type"): n for n in element.iterfind("t:note", NS)}
        for side, bound in (("from", measure.start), ("to", measure.end)):
            assert (side in told) == bool(bound)
            if bound:
                (date,) = told[side]
                assert date.get("when") == str(bound.date)
        statement = edition.statement_of[measure.anchor.statement]
        if measure.whom:
            assert told["whom"].text == statement.words(measure.whom).text
        else:
            assert told["unnamed"].text == measure.unnamed


def test_names_are_marked_where_they_stand(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file = real[statement.slug]
        found = []
        for element in file.root.iterfind(".//t:body//*[@ref]", NS):
            above = (e.get(ID, "") for e in element.iterancestors() if e.get(ID, "") in statement.passage_of)
            key = file.by_id[element.get("ref", "").removeprefix("#")].get("n")
            found.append((next(above), key, " ".join(text_of(element).split())))
        told = [
            (m.anchor.id, m.entity.key, m.form.text)
            for p in statement.paragraphs
            for m in edition.mentions_at.get(p.anchor, ())
        ]
        assert sorted(found) == sorted(told)
        (listed,) = file.root.iterfind("t:standOff", NS)
        for pointer in listed.iterfind(".//t:ptr[@type='mentions']", NS):
            key = pointer.getparent().get("n")  # type: ignore[union-attr]
            assert pointer.get("target", "").split() == [
                f"#{i}" for i in dict.fromkeys(i for i, k, _ in told if k == key)
            ]


def test_a_form_of_one_statement_is_no_name(real: dict[str, File]) -> None:
    named = {(e.tag.removeprefix(TEI), text_of(e)) for e in real["rus-iom112"].root.iterfind(".//t:body//*[@ref]", NS)}
    assert {("rs", "the Organization"), ("orgName", "IOM"), ("placeName", "Moscow")} <= named
    assert {tag for tag, words in named if words in ("the Organization", "Mr. Director General")} == {"rs"}


def test_slips_stay_and_are_noted(real: dict[str, File], edition: Edition) -> None:
    slips = [note for note in edition.notes if note.kind.value == "slip" and note.span]
    assert slips
    for slip in slips:
        file, statement = real[slip.anchor.statement], edition.statement_of[slip.anchor.statement]
        notes = {i: e for i, e in file.by_id.items() if e.get("type") == "slip"}
        (id,) = [i for i, e in notes.items() if text_of(e).endswith(slip.text)]
        marked = [e for e in file.all(".//body//sic") if e.get("corresp") == f"#{id}"]
        assert slip.span
        assert " ".join("".join(text_of(e) for e in marked).split()) == statement.words(slip.span).text
    assert all(not file.all(".//corr") for file in real.values())


def test_facts_say_what_they_stand_on(real: dict[str, File], small: Edition, edition: Edition) -> None:
    both = {**real, **files(pressed(small))}
    for statement in (*edition.statements, *small.statements):
        (bibl,) = both[statement.slug].all(".//sourceDesc/bibl")
        for fact in statement.metadata.facts:
            if fact.origin is Origin.ABSENT:
                (why,) = bibl.iterfind(f"t:note[@n='{fact.name}']", NS)
                assert (why.get("type"), why.text) == ("absent", fact.ground)
                continue
            element = both[statement.slug].by_id[f"fact.{fact.name}"]
            assert element.text == fact.value
            (ground,) = bibl.iterfind(f"t:note[@target='#fact.{fact.name}']", NS)
            assert ground.get("subtype") == fact.origin.value
            assert text_of(ground) == fact.ground


def test_dates_are_as_exact_as_they_are_known(real: dict[str, File], small: Edition) -> None:
    def dated(file: File) -> dict[str, str]:
        return {
            str(k): str(v) for k, v in file.by_id["fact.date"].attrib.items() if k in ("when", "notBefore", "notAfter")
        }

    assert dated(real["rus-iom112"]) == {"when": "2021-11-29"}
    assert dated(real["rus-gcm"]) == {"notBefore": "2016-09-19", "notAfter": "2018-07-13"}
    assert dated(files(pressed(small))["abc-small"]) == {"notBefore": "2001", "notAfter": "2002-03"}


def test_the_header_says_what_the_file_is(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file, imprint = real[statement.slug], edition.imprint
        ids = {e.get("type"): e.text for e in file.all(".//publicationStmt/idno")}
        assert ids == {"URN": work_urn(statement), "URL": f"{BASE}statements/{statement.slug}/"}
        (availability,) = file.all(".//availability/p")
        assert (availability.text or "").strip() == imprint.rights
        (version,) = file.all(".//editionStmt/edition")
        (date,) = file.all(".//publicationStmt/date")
        assert (version.get("n"), date.get("when")) == (imprint.version, str(imprint.date))


def test_addresses_of_old_lead_on(past: Edition) -> None:
    (statement,) = past.statements
    file = files(pressed(past))["abc-small"]
    assert statement.former
    for gone in statement.former:
        anchor = file.by_id[gone.anchor.id]
        assert anchor.tag == f"{TEI}anchor"
        assert anchor.get("type") == ("moved" if gone.successor else "withdrawn")
        if gone.successor:
            parent = anchor.getparent()
            assert parent is not None
            assert parent.get(ID) == gone.successor.id
    old = {q.text for q in file.all(".//revisionDesc//quote")}
    assert {"This will go.", "Rivers are high.", "Much rain fell. It was long."} <= old
    assert [c.get("when") for c in file.all(".//revisionDesc/change")] == ["2024-06-01", "2024-02-29"]
    order = list(file.by_id)
    assert order.index("p3") < order.index("p5") < order.index("p6")


def test_without_an_address_links_are_relative(edition: Edition) -> None:
    statement = edition.statement_of["rus-gcm"]
    file = File(tei(Press(edition), statement))
    check(file, statement)
    assert file.by_id["theme.root-causes"].get("corresp") == "../../themes/root-causes/"
    assert [e.text for e in file.all(".//publicationStmt/idno")][1] == "./"


@pytest.fixture(scope="module")
def grammar(schemas: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(schemas / "tei_all.rng"))


def valid(grammar: etree.RelaxNG, text: str) -> None:
    assert grammar.validate(etree.fromstring(text.encode())), grammar.error_log


def test_it_is_valid(grammar: etree.RelaxNG, edition: Edition, small: Edition, past: Edition) -> None:
    for made in (edition, small, past):
        for press in (pressed(made), Press(made)):
            for statement in made.statements:
                valid(grammar, tei(press, statement))


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([*EVIL, OFTEN]),
        "**Only a title**",
        "**A title**\n\nMr. President,\n\nThank you.",
        SCATTERED,
        "- one\n- two",
    ],
)
def test_any_order_of_parts_is_valid(grammar: etree.RelaxNG, text: str) -> None:
    press, statement = alone(text)
    file = tei(press, statement)
    check(File(file), statement)
    valid(grammar, file)
