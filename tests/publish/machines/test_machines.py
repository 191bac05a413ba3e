"""What programs make of the built pages' heads, held against the facts and the standards' own rules."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest
from lxml.html import HtmlElement

from edition.apparatus.codebook import THEME
from edition.edition import Edition
from edition.publish.base import address
from edition.text.facts import Kind
from edition.text.statement import Statement
from edition.text.urn import passage_urn, work_urn
from kit.dom import parse, read
from kit.machines import (
    BASE,
    Saved,
    Signpost,
    annotated,
    clean_author,
    described,
    linkset,
    metas,
    pages,
    signposts,
    zotero,
)


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, HtmlElement]:
    return pages(site)


def whole(statement: Statement) -> str:
    return BASE + address.statement(statement.slug)


def parts(statement: Statement) -> list[str]:
    return [BASE + address.passage_page(p.anchor) for p in statement.numbered()]


HEAD = '<html><head><link rel="schema.dcterms" href="http://purl.org/dc/terms/">{}</head></html>'


@pytest.mark.parametrize(
    ("tags", "type"),
    [
        ('<meta name="citation_title" content="T">', "journalArticle"),
        ('<meta property="og:type" content="website"><meta name="DC.type" content="document">', "webpage"),
        ('<meta property="og:type" content="website"><meta name="z:itemType" content="document">', "document"),
        ('<meta name="z:itemType" content="document"><meta name="citation_conference" content="C">', "conferencePaper"),
        ('<meta name="dcterms.type" content="report"><meta name="citation_title" content="T">', "report"),
    ],
)
def test_the_reader_knows_the_order_of_types(tags: str, type: str) -> None:
    assert zotero(parse(HEAD.format(tags)), "").type == type


@pytest.mark.parametrize(
    ("content", "creator"),
    [
        ("Kazakova, Valentina", ("Kazakova", "Valentina")),
        ("Russian Federation,", ("Russian Federation",)),
        ("Russian Federation", ("Federation", "Russian")),
        ("Valentina Kazakova", ("Kazakova", "Valentina")),
    ],
)
def test_the_reader_divides_names(content: str, creator: tuple[str, ...]) -> None:
    assert clean_author(content) == creator


def saves(saved: Saved, statement: Statement) -> None:
    """What Zotero saves of any page of a statement is what the statement's record says."""
    metadata = statement.metadata
    spoken = metadata.kind is Kind.STATEMENT
    assert saved.type == ("presentation" if spoken else "document")
    assert saved.fields["title"] == metadata.title
    assert saved.fields["language"] == "en"
    dating = metadata.dating
    assert saved.fields["date"] == (dating.start if dating and not dating.end else "")
    for field, name in {"meetingName": "event", "place": "place"}.items():
        assert saved.fields.get(field, "") == (metadata.value(name) if spoken else "")
    assert saved.fields["presentationType"] == ("Statement" if spoken else "Text")  # documents have no such field
    person = metadata.person
    assert saved.creators == [(person.family, person.given) if person else (metadata.value("state"),)]


def test_zotero_saves_a_statement_with_its_facts(found: dict[str, HtmlElement], edition: Edition) -> None:
    assert {s.metadata.kind for s in edition.statements} == set(Kind)
    for statement in edition.statements:
        saved = zotero(found[whole(statement)], "elsewhere")
        saves(saved, statement)
        assert saved.fields["url"] == whole(statement)
        themes = (t for t in edition.codebook.themes if edition.passages(t, statement))
        assert sorted(saved.tags) == sorted(theme.label for theme in themes)


def test_zotero_saves_a_passage_with_the_address_that_it_is_cited_by(
    found: dict[str, HtmlElement], edition: Edition
) -> None:
    for statement in edition.statements:
        for paragraph in statement.numbered():
            saved = zotero(found[BASE + address.passage_page(paragraph.anchor)], "elsewhere")
            saves(saved, statement)
            assert saved.fields["url"] == BASE + address.passage(paragraph.anchor)


def test_no_name_stands_twice_but_what_may(found: dict[str, HtmlElement]) -> None:
    """The first would be taken, or all of them joined, as the version of the reader has it."""
    for where, page in found.items():
        names = [
            name for name, _ in metas(page) if name not in ("citation_author", "dcterms.creator", "dcterms.subject")
        ]
        assert len(names) == len(set(names)), where


def test_annotations_follow_a_passage_to_its_statement(found: dict[str, HtmlElement], edition: Edition) -> None:
    for statement in edition.statements:
        for where in (whole(statement), *parts(statement)):
            assert annotated(found[where]) == (whole(statement), [whole(statement)])


def test_no_page_has_an_alternate(found: dict[str, HtmlElement]) -> None:
    """The theme would ask for a sitemap at its address."""
    assert not [where for where, page in found.items() if page.xpath("//link[@rel='alternate']")]


@pytest.fixture(scope="module")
def signposted(found: dict[str, HtmlElement]) -> dict[str, set[Signpost]]:
    """The pages of what is cited, with their links."""
    every = {where: signposts(page, where) for where, page in found.items()}
    return {where: links for where, links in every.items() if any(link.rel == "cite-as" for link in links)}


def test_every_pages_head_leads_to_its_data(site: Path, found: dict[str, HtmlElement]) -> None:
    for where, page in found.items():
        if where.removeprefix(BASE) == "404.html":
            continue  # It stands at every address that there is not.
        data = [
            link for link in signposts(page, where) if link.rel in ("describedby", "item") and link.type != "text/html"
        ]
        assert data, where
        assert all((site / link.href.removeprefix(BASE)).is_file() for link in data), where


def test_what_is_signposted(signposted: dict[str, set[Signpost]], edition: Edition) -> None:
    statements = [where for s in edition.statements for where in (whole(s), *parts(s))]
    assert sorted(signposted) == sorted([BASE, *statements])


def test_signposts_keep_the_rules_of_level_1(signposted: dict[str, set[Signpost]]) -> None:
    for where, links in signposted.items():
        by_rel = {rel: [s for s in links if s.rel == rel] for rel in {s.rel for s in links}}
        assert len(by_rel["cite-as"]) == 1, where
        assert len(by_rel["describedby"]) >= 1
        assert all(s.type for rel in ("describedby", "item") for s in by_rel.get(rel, ())), "their media types"
        assert len({s.href for s in by_rel["describedby"]}) == len(by_rel["describedby"]), "one for each form"
        assert all(s.href.startswith("https://schema.org/") for s in by_rel["type"])
        assert "https://schema.org/AboutPage" not in {s.href for s in by_rel["type"]}, "the page is the content"
        assert len(by_rel["license"]) == 1
        assert "author" not in by_rel, "nobody has a persistent identifier"
        assert [s.type for s in by_rel["linkset"]] == ["application/linkset+json"], "level 2"


def test_what_is_cited_leads_back(signposted: dict[str, set[Signpost]], edition: Edition) -> None:
    for statement in edition.statements:
        assert [s.href for s in signposted[whole(statement)] if s.rel == "cite-as"] == [whole(statement)]
        for paragraph in statement.numbered():
            links = signposted[BASE + address.passage_page(paragraph.anchor)]
            assert [s.href for s in links if s.rel == "cite-as"] == [BASE + address.passage(paragraph.anchor)]
            assert [s.href for s in links if s.rel == "collection"] == [whole(statement)]


def test_linksets_have_all_of_the_heads_and_the_ways_back(site: Path, signposted: dict[str, set[Signpost]]) -> None:
    """FAIR Signposting, level 2; its own relations go both ways."""
    paths = sorted(site.rglob("linkset.json"))
    links = {link for path in paths for link in linkset(path)}
    for where, heads in signposted.items():
        assert heads <= links
        (named,) = (s.href for s in heads if s.rel == "linkset")
        assert heads <= set(linkset(site / named.removeprefix(BASE))), where
    back = {"describedby": "describes", "describes": "describedby", "item": "collection", "collection": "item"}
    ways = {(link.anchor, link.rel, link.href) for link in links}
    assert all((href, back[rel], anchor) in ways for anchor, rel, href in ways if rel in back)
    assert len(ways) == len(links) > 300


def test_the_text_file_is_the_source(site: Path, edition: Edition) -> None:
    for statement in edition.statements:
        data = (site / address.text_file(statement.slug)).read_bytes()
        assert hashlib.sha256(data).hexdigest() == statement.source.sha256


def urls(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(BASE):
        yield value
    elif isinstance(value, dict):
        yield from (url for each in value.values() for url in urls(each))
    elif isinstance(value, list):
        yield from (url for each in value for url in urls(each))


def test_every_address_of_a_head_leads_somewhere(site: Path, found: dict[str, HtmlElement]) -> None:
    seen = set()
    for page in found.values():
        seen |= {content for _, content in metas(page) if content.startswith(BASE)}
        seen |= {link.get("href") for link in page.iterfind("head/link") if link.get("href").startswith(BASE)}
        seen |= set(urls(described(page)))
    seen |= {each for path in site.rglob("linkset.json") for s in linkset(path) for each in (s.anchor, s.href)}
    for url in {each for each in seen if each.startswith(BASE)}:
        where, fragment = urldefrag(url)
        path = where.removeprefix(BASE)
        assert (site / (f"{path}index.html" if not path or path.endswith("/") else path)).is_file(), url
        assert not fragment or found[where].xpath("//*[@id=$id]", id=fragment), url
    assert len(seen) > 200


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
        assert len(graph) > 1


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
