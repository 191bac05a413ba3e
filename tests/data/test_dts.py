"""Distributed Text Services: walked from the entry over a plain web server, as a client walks it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from lxml import etree

from edition import compile_edition
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.data.linked.dts import dts
from edition.publish.data.texts.tei import tei
from edition.publish.pages.press import Press
from edition.text.segment import Role
from edition.text.statement import Statement
from edition.text.urn import passage_urn, work_urn
from kit import small_history
from kit.speech import speech

BASE = "https://edition.example/"
Json = dict[str, Any]
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
ALL = -1


def expand(template: str, **values: object) -> str:
    """RFC 6570, as far as level 3 without lists: `{a}`, `{/a,b}`, `{;a}`, `{.a}`."""

    def expansion(match: re.Match[str]) -> str:
        operator, names = match[1], [name for name in match[2].split(",") if name in values]
        written = [quote(str(values[name]), safe="") for name in names]
        if operator == ";":
            written = [f"{name}={value}" for name, value in zip(names, written, strict=True)]
        return "".join(f"{operator}{value}" for value in written) if operator else ",".join(written)

    return re.sub(r"\{([/;.]?)([\w,]+)\}", expansion, template)


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


@dataclass(frozen=True)
class Client:
    """A client of an API that is at hand as files; it asks only for what it was told of."""

    files: dict[str, str]

    @classmethod
    def of(cls, press: Press) -> Client:
        return cls({press.base + each.path: each.content for each in dts(press)})

    def get(self, url: str) -> str:
        return self.files[url]

    def json(self, url: str) -> Json:
        loaded: Json = json.loads(self.get(url))
        return loaded

    def entry(self) -> Json:
        return self.json(f"{BASE}dts/entry.json")


class Reader(Client):
    """The same over HTTP, from the built site; its pages say that they are elsewhere."""

    def get(self, url: str) -> str:
        with urlopen(url.replace("http://127.0.0.1:8000/", self.files["base"])) as answer:
            text: str = answer.read().decode("utf-8")
        return text

    def entry(self) -> Json:
        return self.json(f"{self.files['base']}dts/entry.json")


def text_of(element: etree._Element) -> str:
    """The text of an element; what stands for a character that XML cannot hold is that character again."""
    named = iter(each.get("ref", "").rpartition("#char-")[2] for each in element.iter(f"{TEI}g"))
    text = "".join(str(part) for part in element.itertext())
    return re.sub("\ufffd", lambda _: chr(int(next(named), 16)), text)


def own_words(document: str, id: str) -> str:
    """The words of a passage in its document, without those of its items; white space as single spaces."""
    root = etree.fromstring(document.encode())
    (wrapper,) = root.iter("{https://w3id.org/api/dts#}wrapper")
    (element,) = (each for each in wrapper.iter() if each.get(XML_ID) == id)
    for inner in element.findall(f"{TEI}list"):
        element.remove(inner)
    return " ".join(text_of(element).split())


def walked(client: Client) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each statement's id, and the id and words of each of its units in order, found from the entry."""
    entry = client.entry()
    root = client.json(expand(entry["collection"]))
    for member in root["member"]:
        tree = client.json(expand(entry["navigation"], resource=member["@id"], down=ALL))
        assert tree["@id"].endswith(expand(entry["navigation"], resource=member["@id"], down=ALL).partition("dts")[2])
        units = []
        for unit in tree["member"]:
            id = unit["@id"].partition("#")[2]
            document = client.get(expand(entry["document"], resource=member["@id"], ref=unit["identifier"]))
            assert document == client.get(expand(member["document"], ref=unit["identifier"]))
            units.append((id, own_words(document, id)))
        yield member["@id"], units


def passages(edition: Edition) -> dict[str, list[tuple[str, str]]]:
    return {s.slug: [(p.anchor.id, s.words(p.span).text) for p in s.paragraphs] for s in edition.statements}


def test_every_passage_comes_back_in_order_over_a_plain_server(base: str, edition: Edition) -> None:
    assert dict(walked(Reader({"base": base}))) == passages(edition)


@pytest.mark.parametrize("history", [False, True], ids=["as it is", "corrected"])
def test_a_small_statement_comes_back_with_and_without_a_past(desk: Path, *, history: bool) -> None:
    if history:
        small_history.write(desk)
    edition = compile_edition(desk)
    client = Client.of(Press(edition, BASE))
    assert dict(walked(client)) == passages(edition)
    check_answers(client, edition)


def test_the_number_of_a_passage_is_its_reference(edition: Edition) -> None:
    client = Client.of(Press(edition, BASE))
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
    client = Client.of(Press(edition, BASE))

    def numbers(ref: str) -> list[str]:
        root = etree.fromstring(client.get(f"{BASE}statements/rus-gcm/rus-gcm.{ref}.tei.xml").encode())
        return [each.get("n", "") for each in root.iter(f"{TEI}p", f"{TEI}item") if each.get(XML_ID)]

    assert numbers("6") == ["6"]
    assert numbers("7") == ["7", *(f"7.{item}" for item in range(1, 9))]
    assert numbers("7.4") == ["7.4"]


# What the specification requires: each property's type, by the type of the object.

REQUIRED: dict[str, dict[str, type]] = {
    "EntryPoint": {"dtsVersion": str, "collection": str, "navigation": str, "document": str},
    "Collection": {"title": str, "totalParents": int, "totalChildren": int, "collection": str},
    "Resource": {
        **{"title": str, "totalParents": int, "totalChildren": int},
        **{"collection": str, "navigation": str, "document": str, "citationTrees": list},
    },
    "Navigation": {"dtsVersion": str, "resource": dict},
    "CitationTree": {"citeStructure": list},
    "CiteStructure": {"citeType": str},
    "CitableUnit": {"identifier": str, "level": int},
}


def check_object(node: object) -> None:
    if isinstance(node, list):
        for each in node:
            check_object(each)
    elif isinstance(node, dict) and "@type" in node:
        required = REQUIRED[node["@type"]]
        assert all(isinstance(node[name], kind) for name, kind in required.items())
        if node["@type"] not in ("CitationTree", "CiteStructure"):
            assert isinstance(node["@id"], str)
        if node["@type"] == "CitableUnit":
            assert (node["parent"] is None) == (node["level"] == 1)
        if node["@type"] == "CitationTree":
            assert "identifier" not in node  # the only tree has none
        for each in node.values():
            check_object(each)
        check_metadata(node.get("dublinCore", {}))


def check_metadata(terms: Json) -> None:
    """Values are lists of strings, as URIs and names are in the specification's examples, or have a language."""
    for values in terms.values():
        assert isinstance(values, list)
        assert values
        assert all(isinstance(each, str) or each.keys() == {"lang", "value"} for each in values)


def check_answers(client: Client, edition: Edition) -> None:
    """Every file is well made and is the answer to some call; all that may be asked has an answer."""
    entry = client.entry()
    asked = {f"{BASE}dts/entry.json"} | set(collections(client, entry, edition))
    for statement in edition.statements:
        asked |= set(navigations(client, entry, statement))
        units = client.json(expand(entry["navigation"], resource=statement.slug, down=ALL))["member"]
        asked |= {expand(entry["document"], resource=statement.slug, ref=unit["identifier"]) for unit in units}
    assert set(client.files) == asked
    for url in asked:
        if url.endswith(".json"):
            answer = client.json(url)
            assert (answer["@context"], answer["dtsVersion"]) == ("https://dtsapi.org/context/v1.0.json", "1.0")
            check_object(answer)


def collections(client: Client, entry: Json, edition: Edition) -> Iterator[str]:
    template = entry["collection"]
    root = client.json(expand(template))
    slugs = [statement.slug for statement in edition.statements]
    for values in ({}, {"id": root["@id"]}):
        for nav, members in (({}, slugs), ({"nav": "children"}, slugs), ({"nav": "parents"}, [])):
            url = expand(template, **values, **nav)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["totalChildren"], answer["totalParents"]) == (root["@id"], len(slugs), 0)
            assert [member["@id"] for member in answer["member"]] == members
    for slug in slugs:
        for nav, members in (({}, []), ({"nav": "children"}, []), ({"nav": "parents"}, [root["@id"]])):
            url = expand(template, id=slug, **nav)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["totalChildren"], answer["totalParents"]) == (slug, 0, 1)
            assert [member["@id"] for member in answer.get("member", ())] == members


def navigations(client: Client, entry: Json, statement: Statement) -> Iterator[str]:
    """All that may be asked of a statement's units, and what the specification says of each answer."""
    ask = {"resource": statement.slug}
    whole = client.json(expand(entry["navigation"], **ask, down=ALL))["member"]
    depth = max(unit["level"] for unit in whole)
    assert {(unit["level"], unit["citeType"], unit["parent"] is None) for unit in whole} == set(
        declared(client.json(expand(entry["collection"], id=statement.slug))["citationTrees"][0])
    )
    for down in (*range(1, depth + 1), ALL):
        url = expand(entry["navigation"], **ask, down=down)
        yield url
        answer = client.json(url)
        assert "ref" not in answer
        assert answer["member"] == [unit for unit in whole if down == ALL or unit["level"] <= down]
        assert (answer["@id"], answer["resource"]["@id"]) == (url, statement.slug)
    for unit in whole:
        below = [other for other in whole if unit["identifier"] in (other["identifier"], other["parent"])]
        beside = [other for other in whole if other["parent"] == unit["parent"]]
        for values, members in (
            ({}, None),
            ({"down": 0}, beside),
            *(({"down": d}, below) for d in range(1, depth + 1)),
        ):
            url = expand(entry["navigation"], **ask, ref=unit["identifier"], **values)
            yield url
            answer = client.json(url)
            assert (answer["@id"], answer["ref"], answer.get("member")) == (url, unit, members)
        url = expand(entry["navigation"], **ask, ref=unit["identifier"], down=ALL)
        yield url
        assert client.json(url)["member"] == below


def declared(structure: Json, level: int = 1) -> Iterator[tuple[int, str, bool]]:
    """The levels and types that a citation tree declares."""
    for each in structure["citeStructure"]:
        yield level, each["citeType"], level == 1
        if "citeStructure" in each:
            yield from declared(each, level + 1)


def test_every_call_of_level_0_has_its_answer_and_no_file_is_without_a_call(edition: Edition) -> None:
    check_answers(Client.of(Press(edition, BASE)), edition)


def test_the_whole_document_is_the_tei_of_the_statement(edition: Edition) -> None:
    entry = Client.of(Press(edition, BASE)).entry()
    for statement in edition.statements:
        whole = expand(entry["document"], resource=statement.slug)
        assert whole == BASE + address.statement_file(statement.slug, "tei.xml")


def test_a_statement_is_told_of_as_its_record_has_it(edition: Edition) -> None:
    client = Client.of(Press(edition, BASE))
    told = {s.slug: client.json(f"{BASE}dts/collection/{s.slug}.json")["dublinCore"] for s in edition.statements}
    assert [told[slug]["creator"] for slug in sorted(told)] == [["Russian Federation"], ["Valentina Kazakova"]]
    assert [told[slug]["date"] for slug in sorted(told)] == [["2016-09-19/2018-07-13"], ["2021-11-29"]]
    for statement in edition.statements:
        terms = told[statement.slug]
        assert terms["identifier"] == [work_urn(statement)]
        assert terms["isFormatOf"] == [BASE + address.statement(statement.slug)]
        assert terms["rights"][0]["value"] == edition.imprint.rights


def one(text: str, edition: Edition) -> tuple[Statement, Client]:
    """A statement of which nothing is known, in an edition by itself."""
    statement = speech("abc-any", text)
    return statement, Client.of(Press(Edition(edition.imprint, edition.codebook, (statement,)), BASE))


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
    client = Client.of(Press(alone, BASE))
    check_answers(client, alone)
    units = client.json(f"{BASE}dts/navigation/abc-any;down=-1.json")["member"]
    assert [(unit["identifier"], unit["level"], unit["parent"]) for unit in units] == [("1.1", 1, None), ("2", 1, None)]


def test_without_pages_for_passages_there_is_nothing_to_ask_of_one(edition: Edition) -> None:
    client = Client.of(Press(edition, BASE, passage_pages=False))
    entry = client.entry()
    assert "ref" not in entry["navigation"] + entry["document"]
    for statement in edition.statements:
        tree = client.json(expand(entry["navigation"], resource=statement.slug, down=ALL))
        assert len(tree["member"]) == len(statement.paragraphs)
    assert not any(url.endswith(".xml") for url in client.files)
    assert len(client.files) == 1 + 6 + 3 * 2 + 2 + 3


def test_without_an_address_there_is_no_service(edition: Edition) -> None:
    assert list(dts(Press(edition))) == []


def test_a_passage_has_the_elements_of_the_whole_and_points_into_it(press: Press) -> None:
    """It is cut from the statement's file: names are there, and each pointer leads to something of that file."""
    files = {artifact.path: artifact.content for artifact in dts(press)}
    for statement in press.edition.statements:
        name = f"{statement.slug}.tei.xml"
        known = {each.get(XML_ID) for each in etree.fromstring(tei(press, statement).encode()).iter()}
        found = set()
        for paragraph in statement.numbered():
            document = files[f"statements/{statement.slug}/{statement.slug}.{paragraph.anchor.locator}.tei.xml"]
            for each in etree.fromstring(document.encode()).iter():
                found |= {p for p in (each.get("ref") or each.get("corresp") or "").split() if "#" in p}
        assert len(found) > 3
        assert {pointer.partition("#")[0] for pointer in found} == {name}
        assert {pointer.partition("#")[2] for pointer in found} <= known
