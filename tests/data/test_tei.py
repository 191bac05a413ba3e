"""TEI read back with lxml: words, marks, numbers, order, pointers, and what the header says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from edition.edition import Edition
from edition.publish.data.texts.tei import tei
from edition.text.segment import Role
from edition.text.urn import work_urn
from kit.hostile import EVIL
from kit.roundtrip import BASE, TEXTS, alone, pressed, text_of
from kit.tei import ID, NS, OFTEN, SCATTERED, TEI, File, check, files, pointers, resolve, valid
from kit.whole import whole


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
    entire, statement = alone(text)
    if statement.paragraphs:
        check(File(tei(*entire.unit(statement))), statement)


def test_items_that_follow_no_paragraph_come_back() -> None:
    entire, statement = alone(SCATTERED)
    check(File(tei(*entire.unit(statement))), statement)
    assert [p.anchor.locator for p in statement.numbered()] == ["1", "1.1", "1.2"]


def test_what_means_harm_comes_back() -> None:
    entire, statement = alone("\n\n".join([*EVIL, OFTEN]))
    file = File(tei(*entire.unit(statement)))
    check(file, statement)
    told = {c.get("n", ""): c.findtext("t:desc", "", NS) for c in file.all(".//charDecl/char")}
    assert list(told) == ["U+0007", "U+001B", "U+FFFE"]
    assert all(name in desc for name, desc in told.items())


def test_what_xml_cannot_hold_is_described_wherever_it_stands() -> None:
    entire, statement = alone("Nothing here.")
    named = replace(statement, metadata=replace(statement.metadata, title="A\x07b"))
    file = File(tei(*entire.unit(named)))
    (character,) = file.all(".//charDecl/char")
    assert character.get("n") == "U+0007"
    assert all(resolve(pointer, "abc-any", {"abc-any": file}) is not None for pointer in pointers(file))
    assert not File(tei(*entire.unit(statement))).all(".//charDecl")


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


def test_every_pointer_leads_somewhere(real: dict[str, File], small: Edition, past: Edition) -> None:
    for known in (real, files(pressed(small)), files(pressed(past))):
        for slug, file in known.items():
            found = pointers(file)
            assert len(found) > 10
            assert all(resolve(pointer, slug, known) is not None for pointer in found)
    assert any(pointer.startswith("../") for pointer in pointers(real["rus-gcm"]))


def test_quoted_words_stand_where_they_are_said_to(real: dict[str, File]) -> None:
    count = 0
    for slug, file in real.items():
        within = [q for q in file.all(".//quote") if not q.get("source", "").startswith("http") and q.get("source")]
        count += len(within)
        for quote in within:
            places = [resolve(pointer, slug, real) for pointer in quote.get("source", "").split()]
            words = " ".join("".join(text_of(place) for place in places).split())
            assert text_of(quote) in words
    assert count > 60


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
    file = File(tei(*whole(edition).unit(statement)))
    check(file, statement)
    assert file.by_id["theme.root-causes"].get("corresp") == "../../themes/root-causes/"
    assert [e.text for e in file.all(".//publicationStmt/idno")][1] == "./"


@pytest.fixture(scope="module")
def grammar(schemas: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(schemas / "tei_all.rng"))


def test_it_is_valid(grammar: etree.RelaxNG, edition: Edition, small: Edition, past: Edition) -> None:
    for made in (edition, small, past):
        for entire in (pressed(made), whole(made)):
            for statement in made.statements:
                valid(grammar, tei(*entire.unit(statement)))


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
    entire, statement = alone(text)
    file = tei(*entire.unit(statement))
    check(File(file), statement)
    valid(grammar, file)
