"""How pages describe themselves: in JSON-LD, on cards, and in their rights."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from edition.apparatus.codebook import THEME
from edition.edition import Edition
from edition.publish.base import address
from edition.text.facts import Kind
from edition.text.urn import passage_urn, work_urn
from kit.dom import read
from kit.machines import BASE, described, metas
from kit.published import whole


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


PROPERTIES = {
    "CreativeWork": {"name", "url", "author", "inLanguage", "license", "isPartOf"},
    "Report": {"name", "url", "author", "inLanguage", "license", "isPartOf"},
    "Dataset": {"name", "url"},
    "Quotation": {"text"},
    "DefinedTerm": {"name", "inDefinedTermSet", "termCode"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Person": {"name", "familyName", "givenName"},
    "Organization": {"name"},
    "Event": {"name"},
    "Place": {"name"},
}
"""The types of schema.org that are used, and what each must at least say where it is told and not only named."""


def test_descriptions_are_well_formed(found: dict[str, HtmlElement]) -> None:
    kinds = set()
    for where, page in found.items():
        data = described(page)
        assert not data or data["@context"] == "https://schema.org"
        for node in nodes(data):
            assert all(value not in ("", [], {}, None) for value in node.values()), where
            if "@type" in node:
                kinds.add(node["@type"])
                named_only = set(node) <= {"@type", "@id", "name"}
                assert named_only or PROPERTIES[node["@type"]] <= set(node), (where, node["@type"])
        ids = [node["@id"] for node in nodes(data) if "@type" in node and "@id" in node]
        assert len(ids) == len(set(ids)), where
    assert kinds == set(PROPERTIES)


def test_a_statement_is_described_with_its_passages(found: dict[str, HtmlElement], edition: Edition) -> None:
    for statement in edition.statements:
        data = described(found[whole(statement)])
        spoken = statement.metadata.kind is Kind.STATEMENT
        assert data["@type"] == ("CreativeWork" if spoken else "Report")
        assert (data["@id"], data["identifier"]) == (whole(statement), work_urn(statement))
        assert [(p["@id"], p["position"], p["text"], p["identifier"]) for p in data["hasPart"]] == [
            (BASE + address.passage(p.anchor), i, statement.words(p.span).text, passage_urn(statement, p.anchor))
            for i, p in enumerate(statement.numbered(), 1)
        ]
        (author,) = data["author"]
        assert author["@type"] == ("Person" if spoken else "Organization")
        assert data.get("recordedAt", {}).get("name", "") == statement.metadata.value("event")
        assert ("datePublished" in data) == spoken


def test_a_passage_is_described_as_a_part(found: dict[str, HtmlElement], edition: Edition) -> None:
    for statement in edition.statements:
        described_whole = described(found[whole(statement)])
        for part in described_whole["hasPart"]:
            data = described(found[part["url"]])
            assert part.items() <= data.items()
            assert data["isPartOf"]["@id"] == whole(statement)
            paragraph = statement.by_locator[data["identifier"].rpartition(":")[2]]
            readings = edition.annotations_at.get(paragraph.anchor, ())
            keys = {a.key.name for a in readings if a.key.kind == THEME}
            assert {term["termCode"] for term in data.get("about", ())} == keys


def test_themes_are_terms_and_what_stands_under_them_is_quoted(found: dict[str, HtmlElement], edition: Edition) -> None:
    for theme in edition.codebook.themes:
        graph = described(found[BASE + address.entry(theme.key)])["@graph"]
        assert graph[0]["name"] == theme.label
        terms = graph[0].get("hasDefinedTerm", [graph[0]])
        assert [term["name"] for term in terms] == [sub.label for sub in theme.subthemes or (theme,)]
        for quoted in graph[1:]:
            slug, _, id = quoted["isBasedOn"].removeprefix(f"{BASE}statements/").partition("/#")
            statement = edition.statement_of[slug]
            assert quoted["text"] in statement.words(statement.passage_of[id].span).text
            assert quoted["about"]["@id"] in {term["@id"] for term in terms}
        assert len(graph) > 1 or not edition.annotations_of.get(theme.key)


def test_the_edition_is_a_data_set(found: dict[str, HtmlElement], edition: Edition) -> None:
    data = described(found[BASE])
    imprint = edition.imprint
    assert (data["@type"], data["version"], data["datePublished"]) == ("Dataset", imprint.version, str(imprint.date))
    assert [part["@id"] for part in data["hasPart"]] == [whole(s) for s in edition.statements]


def test_the_rights_are_told_as_the_imprint_has_them(site: Path, edition: Edition) -> None:
    page = read(site / "method")
    (heading,) = page.xpath("//*[@id='rights']")
    assert heading.getnext().text_content() == edition.imprint.rights


def shared(page: HtmlElement) -> dict[str, str]:
    return {name: content for name, content in metas(page) if name.startswith(("og:", "twitter:"))}


def test_a_pasted_link_shows_the_quotation_with_its_number(found: dict[str, HtmlElement], edition: Edition) -> None:
    cut = 0
    for statement in edition.statements:
        for paragraph in statement.numbered():
            where = BASE + address.passage_page(paragraph.anchor)
            card = shared(found[where])
            assert card["og:url"] == where, "or the page of another address would be shown"
            assert (card["og:type"], card["twitter:card"]) == ("article", "summary")
            assert card["og:title"] == f"{statement.metadata.short}, {paragraph.anchor.label}"
            assert len(card["og:description"]) <= 300
            number, quoted = re.fullmatch(r"(¶\u00a0\S+) “(.*)”", card["og:description"]).groups()  # type: ignore[union-attr]
            assert number == paragraph.anchor.label
            words = statement.words(paragraph.span).text
            begun = quoted.removesuffix(" …")
            assert words == quoted or words.startswith(f"{begun} ")
            cut += words != quoted
    assert cut


def test_json_is_written_so_that_no_script_can_end(site: Path) -> None:
    text = (site / "statements" / "rus-gcm" / "index.html").read_text("utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert json.loads(data)["@type"] == "Report"
    assert not set("<>&") & set(data)
