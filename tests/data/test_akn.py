"""Akoma Ntoso read back with lxml: words, marks, numbers, order, and all that is said of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from edition.apparatus.annotation import Basis
from edition.edition import Edition
from edition.publish.data.texts.akn import akn
from edition.text.facts import Origin
from edition.text.segment import Role
from edition.text.urn import work_urn
from kit.akn import AKN, NS, OFTEN, File, check, files, frbr, pointers, resolve
from kit.hostile import EVIL
from kit.roundtrip import BASE, TEXTS, alone, pressed, text_of
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
        check(File(akn(*entire.unit(statement))), statement)


def test_what_means_harm_comes_back() -> None:
    entire, statement = alone("\n\n".join([*EVIL, OFTEN]))
    check(File(akn(*entire.unit(statement))), statement)


def test_each_part_stands_in_its_place(real: dict[str, File], edition: Edition) -> None:
    places = {Role.TITLE: "preface", Role.CLOSING: "conclusions"}
    for statement in edition.statements:
        for paragraph in statement.paragraphs:
            element = real[statement.slug].by_id[paragraph.anchor.id]
            above = [e.tag.removeprefix(AKN) for e in element.iterancestors()]
            assert above[-3] == places.get(paragraph.role, "mainBody")
            assert (above[0] == "paragraph") == (paragraph.role is Role.ITEM)
            kind = {Role.BODY: "paragraph", Role.ITEM: "point"}.get(paragraph.role, "p")
            assert element.tag == f"{AKN}{kind}"


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
        within = [q for q in file.all(".//embeddedText") if not q.get("href", "").startswith("http")]
        count += len(within)
        for quote in within:
            place = resolve(quote.get("href", ""), slug, real)
            assert text_of(quote) in " ".join(text_of(place).split())
    assert count > 60


def test_readings_are_those_of_the_edition(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        told = []
        for notes in real[statement.slug].all("./statement/meta/notes"):
            for each in notes.iterfind("a:note[@class='reading']", NS):
                quotes = [text_of(p) for p in each.iterfind("a:p[@class='quotation']", NS)]
                prose = {p.get("class"): text_of(p) for p in each.iterfind("a:p", NS)}
                said = prose.get("reading", ""), prose.get("term", "")
                place = each.get("placementBase"), tuple((each.get("refersTo") or "").split())
                told.append((*place, tuple(quotes), said, notes.get("source")))
        assert sorted(told) == sorted(
            (
                f"#{a.anchor.id}",
                (f"#{re.sub('[:/]', '.', str(a.key))}", *stance(a.stance)),
                tuple(statement.words(span).text for span in a.spans),
                (a.reading, a.by if a.basis is Basis.TERM else ""),
                "#codebook" if a.basis is Basis.TERM else "#editors",
            )
            for a in edition.annotations
            if a.anchor.statement == statement.slug
        )
        assert told


def stance(value: object) -> tuple[str, ...]:
    return (f"#stance.{value.value}",) if value else ()  # type: ignore[attr-defined]


def test_everything_with_a_name_is_there_under_its_name(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        slug = statement.slug
        parallels = {p.key for p in edition.parallels.declared if slug in {a.statement for a in p.anchors}}
        asks = {ask.key for walk in edition.crosswalks if walk.statement == slug for ask in walk.asks}
        measures = {m.entry for m in edition.measures if m.anchor.statement == slug}
        names = {m.entity.key for m in edition.mentions if m.anchor.statement == slug}
        there = {i for i in real[slug].by_id if re.match("parallel|cross|measure|name", i)}
        assert there == {re.sub("[:/]", ".", key) for key in parallels | asks | measures | names}


def test_names_are_marked_where_they_stand(real: dict[str, File], edition: Edition) -> None:
    kinds = {"person", "role", "organization", "location", "object", "event"}
    for statement in edition.statements:
        found = []
        for part in ("preface", "mainBody", "conclusions"):
            for element in real[statement.slug].all(f"./statement/{part}//*"):
                if element.tag.removeprefix(AKN) in kinds:
                    above = (e.get("eId") for e in element.iterancestors() if e.get("eId") in statement.passage_of)
                    words = " ".join(text_of(element).split())
                    found.append((next(above), element.get("refersTo"), words))
        assert sorted(found) == sorted(
            (m.anchor.id, f"#{m.entity.key.replace(':', '.')}", m.form.text)
            for p in statement.paragraphs
            for m in edition.mentions_at.get(p.anchor, ())
        )


def test_work_version_and_file_are_named_and_dated(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        file, urn = real[statement.slug], work_urn(statement)
        assert frbr(file, "Expression", "this") == [("", urn)]
        assert frbr(file, "Work", "this") == [("", urn.removesuffix(f".{statement.metadata.version}:") + ":")]
        here = f"{BASE}statements/{statement.slug}/"
        assert frbr(file, "Manifestation", "this") == [("", f"{here}{statement.slug}.akn.xml")]
        assert ("page", here) in frbr(file, "Expression", "alias")
        assert ("version", edition.imprint.version) in frbr(file, "Manifestation", "alias")
        assert frbr(file, "Manifestation", "date") == [("publication", str(edition.imprint.date))]
        assert text_of(file.by_id["rights"]).strip() == edition.imprint.rights
    assert frbr(real["rus-iom112"], "Work", "author") == [("", "#speaker")]
    assert frbr(real["rus-gcm"], "Work", "author") == [("", "#state")]


def test_dates_claim_no_more_than_is_known(real: dict[str, File], small: Edition) -> None:
    assert frbr(real["rus-iom112"], "Work", "date") == [("delivery", "2021-11-29")]
    undated = [("notBefore", "2016-09-19"), ("notAfter", "2018-07-13")]
    assert frbr(real["rus-gcm"], "Work", "date") == frbr(real["rus-gcm"], "Expression", "date") == undated
    months = [("notBefore", "2001-01-01"), ("notAfter", "2002-03-31")]
    assert frbr(files(pressed(small))["abc-small"], "Work", "date") == months
    entire, statement = alone("Nothing is known of this.")
    nothing = File(akn(*entire.unit(statement)))
    assert frbr(nothing, "Work", "date") == [("notAfter", "2024-02-29")]
    assert frbr(nothing, "Work", "author") == [("", "#unknown-author")]
    assert [d.get("date") for d in real["rus-iom112"].all(".//preface//docDate")] == ["2021-11-29"]
    assert real["rus-gcm"].all(".//preface//docDate") == []


def test_facts_say_what_they_stand_on(real: dict[str, File], edition: Edition) -> None:
    for statement in edition.statements:
        (container,) = real[statement.slug].all("./statement/preface/container")
        assert container.get("status") == "editorial"
        for fact in statement.metadata.facts:
            (told,) = container.iterfind(f"a:p[@class='{fact.name}']", NS)
            (ground,) = told.iterfind("a:inline", NS)
            assert (ground.get("name"), text_of(ground)) == (fact.origin.value, fact.ground)
            assert text_of(told).startswith(fact.value)
            assert bool(fact.value) == (fact.origin is not Origin.ABSENT)


def test_addresses_of_old_lead_on(past: Edition) -> None:
    (statement,) = past.statements
    file = files(pressed(past))["abc-small"]
    for gone in statement.former:
        element = file.by_id[gone.anchor.id]
        parent = element.getparent()
        assert parent is not None
        if gone.successor:
            above = [e.get("eId") for e in element.iterancestors() if e.get("eId")]
            assert (element.get("name"), above[0]) == ("moved", gone.successor.id)
        elif not gone.anchor.sentence:
            assert element.get("status") == "removed"
            assert file.shown(gone.anchor.id).words == ""
    (revision,) = file.all("./statement/meta/notes/note[@class='revision']")
    old = {q.text for q in revision.iterfind(".//a:embeddedText", NS)}
    assert {"This will go.", "Rivers are high.", "Much rain fell. It was long."} <= old
    events = [(e.get("type"), e.get("date")) for e in file.all(".//lifecycle/eventRef")]
    assert events == [("generation", "2024-02-29"), ("amendment", "2024-06-01")]
    order = list(file.by_id)
    assert order.index("p3") < order.index("p5") < order.index("p6")


@pytest.fixture(scope="module")
def schema(schemas: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(schemas / "akomantoso30.xsd"))


def valid(schema: etree.XMLSchema, text: str) -> None:
    assert schema.validate(etree.fromstring(text.encode())), schema.error_log


def test_it_is_valid(schema: etree.XMLSchema, edition: Edition, small: Edition, past: Edition) -> None:
    for made in (edition, small, past):
        for entire in (pressed(made), whole(made)):
            for statement in made.statements:
                valid(schema, akn(*entire.unit(statement)))


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([*EVIL, OFTEN]),
        "**Only a title**",
        "**A title**\n\nMr. President,\n\nThank you.",
        "Mr. President,\n\nIt rains.\n\nMr. President,\n\n- one\n\nMr. President,\n\n- two\n\nThank you.",
        "- one\n- two",
    ],
)
def test_any_order_of_parts_is_valid(schema: etree.XMLSchema, text: str) -> None:
    entire, statement = alone(text)
    file = akn(*entire.unit(statement))
    check(File(file), statement)
    valid(schema, file)
