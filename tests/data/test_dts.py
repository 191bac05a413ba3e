"""Distributed Text Services: walked from the entry over a plain web server, as a client walks it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.dts import dts, dts_units
from edition.publish.data.texts.tei import tei
from edition.text.segment import Role
from edition.text.statement import Statement
from edition.text.urn import passage_urn, work_urn
from kit import small_history
from kit.dts import ALL, BASE, TEI, XML_ID, Client, Reader, expand, passages, text_of, walked
from kit.dts_rules import check_answers
from kit.speech import speech
from kit.whole import whole

SLUGS = ("rus-gcm", "rus-iom112")


@pytest.mark.parametrize(
    ("template", "expanded"),
    [
        ("{var}", "value"),
        ("{x,y}", "1024,768"),
        ("{/var}", "/value"),
        ("{/var,x}/here", "/value/1024/here"),
        ("{;x,y}", ";x=1024;y=768"),
        ("{;v,none,bar}", ";v=6"),
        ("X{.var}", "X.value"),
        ("X{.none}", "X"),
        ("{hello}", "Hello%20World%21"),
    ],
)
def test_the_client_expands_templates_as_the_rfc_does(template: str, expanded: str) -> None:
    assert expand(template, var="value", x=1024, y=768, v=6, hello="Hello World!") == expanded


def test_every_passage_comes_back_in_order_over_a_plain_server(base: str, edition: Edition) -> None:
    assert dict(walked(Reader({"base": base}))) == passages(edition)


@pytest.mark.parametrize("history", [False, True], ids=["as it is", "corrected"])
def test_a_small_statement_comes_back_with_and_without_a_past(desk: Path, *, history: bool) -> None:
    if history:
        small_history.write(desk)
    edition = compile_edition(desk)
    client = Client.of(whole(edition, BASE))
    assert dict(walked(client)) == passages(edition)
    check_answers(client, edition)


def test_the_number_of_a_passage_is_its_reference(edition: Edition) -> None:
    client = Client.of(whole(edition, BASE))
    entry = client.entry()
    for statement in edition.statements:
        for locator, paragraph in statement.by_locator.items():
            answer = client.json(expand(entry["navigation"], resource=statement.slug, ref=locator))
            assert answer["ref"]["dublinCore"]["identifier"] == [passage_urn(statement, paragraph.anchor)]
            assert answer["ref"]["@id"] == BASE + address.passage(paragraph.anchor)
            document = client.get(expand(entry["document"], resource=statement.slug, ref=locator))
            root = etree.fromstring(document.encode())
            assert root.xpath("//*[@n=$n]/@xml:id", n=locator) == [paragraph.anchor.id]
            assert root.findtext(f".//{TEI}idno[@type='URN']") == passage_urn(statement, paragraph.anchor)
            assert root.findtext(f".//{TEI}idno[@type='URL']") == BASE + address.passage(paragraph.anchor)


def test_a_paragraph_comes_with_its_items_and_an_item_alone(edition: Edition) -> None:
    client = Client.of(whole(edition, BASE))

    def numbers(ref: str) -> list[str]:
        root = etree.fromstring(client.get(f"{BASE}statements/rus-gcm/rus-gcm.{ref}.tei.xml").encode())
        return [each.get("n", "") for each in root.iter(f"{TEI}p", f"{TEI}item") if each.get(XML_ID)]

    assert numbers("6") == ["6"]
    assert numbers("7") == ["7", *(f"7.{item}" for item in range(1, 9))]
    assert numbers("7.4") == ["7.4"]


def test_every_call_of_level_0_has_its_answer_and_no_file_is_without_a_call(edition: Edition) -> None:
    check_answers(Client.of(whole(edition, BASE)), edition)


def test_the_whole_document_is_the_tei_of_the_statement(edition: Edition) -> None:
    entry = Client.of(whole(edition, BASE)).entry()
    for statement in edition.statements:
        file = expand(entry["document"], resource=statement.slug)
        assert file == BASE + address.statement_file(statement.slug, "tei.xml")


def test_a_statement_is_told_of_as_its_record_has_it(edition: Edition) -> None:
    client = Client.of(whole(edition, BASE))
    told = {s.slug: client.json(f"{BASE}dts/collection/{s.slug}.json")["dublinCore"] for s in edition.statements}
    assert [told[slug]["creator"] for slug in SLUGS] == [["Russian Federation"], ["Valentina Kazakova"]]
    assert [told[slug]["date"] for slug in SLUGS] == [["2016-09-19/2018-07-13"], ["2021-11-29"]]
    for statement in edition.statements:
        terms = told[statement.slug]
        assert terms["identifier"] == [work_urn(statement)]
        assert terms["isFormatOf"] == [BASE + address.statement(statement.slug)]
        assert terms["rights"][0]["value"] == edition.imprint.rights


def one(text: str, edition: Edition) -> tuple[Statement, Client]:
    """A statement of which nothing is known, in an edition by itself."""
    statement = speech("abc-any", text)
    return statement, Client.of(whole(Edition(edition.imprint, edition.codebook, (statement,)), BASE))


def test_marks_and_characters_that_xml_cannot_hold(edition: Edition) -> None:
    text = "**Title**\n\nMr. Chair,\n\nA *b* and **c** d<sup>2</sup> \x07 & <e>  \nf \x0b g.\n\n- item;\n\nThank you."
    statement, client = one(text, edition)
    (found,) = dict(walked(client)).values()
    assert found == passages(Edition(edition.imprint, edition.codebook, (statement,)))["abc-any"]
    marked = etree.fromstring(client.get(f"{BASE}statements/abc-any/abc-any.1.tei.xml").encode())
    rends = [(each.get("rend"), text_of(each)) for each in marked.iter(f"{TEI}hi")]
    assert ("superscript", "2") in rends
    assert {"bold", "italic"} <= {rend for rend, _ in rends}
    assert [each.get("ref") for each in marked.iter(f"{TEI}g")] == ["abc-any.tei.xml#char-0007"]
    assert len(list(marked.iter(f"{TEI}lb"))) == 1
    names = [p.role for p in statement.paragraphs]
    assert names == [Role.TITLE, Role.SALUTATION, Role.BODY, Role.ITEM, Role.CLOSING]


def test_an_item_whose_paragraph_is_gone_stands_by_itself(edition: Edition) -> None:
    statement = speech("abc-any", "One:\n\n- two;\n\nThree.")
    rest = replace(statement, paragraphs=statement.paragraphs[1:])
    alone = Edition(edition.imprint, edition.codebook, (rest,))
    client = Client.of(whole(alone, BASE))
    check_answers(client, alone)
    units = client.json(f"{BASE}dts/navigation/abc-any;down=-1.json")["member"]
    assert [(unit["identifier"], unit["level"], unit["parent"]) for unit in units] == [("1.1", 1, None), ("2", 1, None)]


def test_without_pages_for_passages_there_is_nothing_to_ask_of_one(edition: Edition) -> None:
    client = Client.of(whole(edition, BASE, passage_pages=False))
    entry = client.entry()
    assert "ref" not in entry["navigation"] + entry["document"]
    for statement in edition.statements:
        tree = client.json(expand(entry["navigation"], resource=statement.slug, down=ALL))
        assert len(tree["member"]) == len(statement.paragraphs)
    assert not any(url.endswith(".xml") for url in client.files)
    depths = [1 + any(p.role is Role.ITEM for p in s.paragraphs) for s in edition.statements]
    assert len(client.files) == 1 + 6 + sum(3 + depth + 1 for depth in depths)


def test_without_an_address_there_is_no_service(edition: Edition) -> None:
    assert list(dts(*whole(edition))) == []


def test_a_passage_has_the_elements_of_the_whole_and_points_into_it(edition: Edition) -> None:
    """It is cut from the statement's file: names are there, and each pointer leads to something of that file."""
    entire = whole(edition, BASE)
    units = (each for s in edition.statements for each in dts_units(*entire.unit(s)))
    pointers, files = 0, {artifact.path: artifact.content for artifact in units}
    for statement in entire.edition.statements:
        name = f"{statement.slug}.tei.xml"
        known = {each.get(XML_ID) for each in etree.fromstring(tei(*entire.unit(statement)).encode()).iter()}
        found = set()
        for paragraph in statement.numbered():
            document = files[f"statements/{statement.slug}/{statement.slug}.{paragraph.anchor.locator}.tei.xml"]
            for each in etree.fromstring(document.encode()).iter():
                found |= {p for p in (each.get("ref") or each.get("corresp") or "").split() if "#" in p}
        pointers += len(found)
        assert {pointer.partition("#")[0] for pointer in found} <= {name}
        assert {pointer.partition("#")[2] for pointer in found} <= known
    assert pointers > 10
