"""Signposts and linksets of the built pages, held against FAIR Signposting and RFC 9264."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

import pytest
from lxml.html import HtmlElement

from edition.edition import Edition
from edition.publish.base import address
from kit.machines import BASE, Signpost, described, linkset, metas, signposts
from kit.published import parts, whole


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
