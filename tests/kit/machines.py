"""Programs that read the head of a page, written after what they publish, for tests.

`zotero` follows the translators "Embedded Metadata" and "RDF" as far as these pages go, `annotated`
the client of Hypothesis, `Signposts` the FAIR Signposting profile.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from lxml.html import HtmlElement

from kit.dom import read

BASE = "http://127.0.0.1:8000/"
ITEM_TYPES = "presentation document report webpage journalArticle conferencePaper bookSection book".split()
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "og": "http://ogp.me/ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "article": "http://ogp.me/ns/article#",
}
FORCED = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_conference": "conferencePaper",
    "citation_book_title": "bookSection",
}
OPEN_GRAPH = {"website": "webpage", "book": "book"}
HIGHWIRE = {
    "citation_title": "title",
    "citation_date": "date",
    "citation_publisher": "publisher",
    "citation_abstract": "abstractNote",
    "citation_public_url": "url",
    "citation_language": "language",
}


@dataclass
class Saved:
    """What Zotero would save: the type of item, its fields, and creators as (family, given)."""

    type: str
    fields: dict[str, str] = field(default_factory=dict)
    creators: list[tuple[str, ...]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def metas(page: HtmlElement) -> list[tuple[str, str]]:
    """The named values of a page's head that are not empty, as they stand."""
    found = ((m.get("name") or m.get("property") or "", m.get("content") or "") for m in page.iterfind("head/meta"))
    return [(name, content) for name, content in found if name and content]


def zotero(page: HtmlElement, url: str) -> Saved:
    """The item that Zotero makes of a page without a translator of its own."""
    named = metas(page)
    triples = _triples(page, named)

    def first(*properties: str) -> str:
        return next((triples[p][0] for p in map(_expanded, properties) if triples.get(p)), "")

    saved = Saved(_type(named, first))
    saved.fields = {
        "title": first("dc:title", "dcterms:title", "og:title"),
        "date": first("dc:date.issued", "dcterms:issued", "dc:date", "dcterms:date", "dcterms:dateSubmitted"),
        "language": first("dc:language", "dcterms:language"),
        "rights": first("dc:rights", "dcterms:rights"),
        "url": first("og:url"),
        "abstractNote": first("og:description", "dcterms:abstract", "dc:description", "dcterms:description"),
        "presentationType": first("dc:type", "dcterms:type"),
    }
    own = PREFIXES["z"]
    saved.fields |= {name.removeprefix(own): values[0] for name, values in triples.items() if name.startswith(own)}
    for name, zotero_name in HIGHWIRE.items():
        if value := next((content for each, content in named if each.endswith(name)), ""):
            saved.fields[zotero_name] = " ".join(value.split())
    saved.creators = _creators(named, [*triples[_expanded("dc:creator")], *triples[_expanded("dcterms:creator")]])
    saved.tags = triples[_expanded("dc:subject")] or triples[_expanded("dcterms:subject")] or _keywords(named)
    saved.fields["abstractNote"] = saved.fields["abstractNote"] or dict(named).get("description", "")
    saved.fields["url"] = saved.fields["url"] or url
    return saved


def _expanded(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return PREFIXES[prefix] + rest


def _triples(page: HtmlElement, named: list[tuple[str, str]]) -> dict[str, list[str]]:
    """What is said in the names of vocabularies that are known, or declared by a `schema` link."""
    declared = {
        match[1].lower(): link.get("href")
        for link in page.iter("link")
        if (match := re.match(r"schema\.([a-zA-Z]+)", link.get("rel") or ""))
    }
    known = PREFIXES | declared
    triples: dict[str, list[str]] = defaultdict(list)
    for names, content in named:
        for name in names.split():
            parts = re.split(r"[.:_]", name)
            inner = parts[1].lower() if len(parts) > 2 and parts[1].lower() in known else ""
            prefix = inner or parts[0].lower()
            at = len(parts[0]) + 1 + (len(parts[1]) + 1 if inner else 0)
            if prefix in known:
                triples[known[prefix] + name[at : at + 1].lower() + name[at + 1 :]].append(content)
    return triples


def _type(named: list[tuple[str, str]], first: Any) -> str:
    """`citation_*` of some kinds, then `z:itemType`, then the Open Graph, then Dublin Core, then a guess."""
    forced = [FORCED[name] for name, _ in named if name in FORCED]
    if forced:
        return forced[-1]
    own, core = first("z:itemType"), first("dc:type", "dcterms:type")
    guess = "journalArticle" if any(name == "citation_title" for name, _ in named) else "webpage"
    return (
        (own if own in ITEM_TYPES else "")
        or OPEN_GRAPH.get(first("og:type"), "")
        or (core if core in ITEM_TYPES else "")
        or guess
    )


def _keywords(named: list[tuple[str, str]]) -> list[str]:
    every = (each.strip() for name, content in named if name == "citation_keywords" for each in content.split(";"))
    return [each for each in every if each]


def _creators(named: list[tuple[str, str]], otherwise: list[str]) -> list[tuple[str, ...]]:
    listed = [content for name, content in named if name.endswith("citation_author")]
    return [clean_author(author) for content in listed or otherwise for author in _parted(content)]


def _parted(content: str) -> list[str]:
    """One author or several: parted at semicolons, or at commas that have two words on either side."""
    authors = re.split(r"\s*;\s*", content)
    by_comma = re.split(r"\s*,\s*", authors[0])
    if len(authors) == 1 and len(by_comma) > 1 and " " in by_comma[0] and " " in by_comma[1]:
        return by_comma
    return authors


def clean_author(author: str) -> tuple[str, ...]:
    """(family, given), parted at the comma or else at the last space; a name in one field is a body's."""
    bare = re.sub(r"^[\s,./\[\]:]+|[\s,./\[\]:]+$", "", author)
    if "," in author:
        return tuple(re.split(r", ?", bare))[:2]
    given, space, family = bare.rpartition(" ")
    return (family, given) if space else (family,)


def annotated(page: HtmlElement) -> tuple[str, list[str]]:
    """The address under which Hypothesis keeps a page's annotations, and what it takes to be the same page."""
    links = [
        link for link in page.iter("link") if link.get("rel") in ("alternate", "canonical", "bookmark", "shortlink")
    ]
    canonical = [link.get("href") for link in links if link.get("rel") == "canonical"]
    core = {match[1].lower() for name, _ in metas(page) if (match := re.match(r"dc.(.+)", name, re.IGNORECASE))}
    fingerprint = ["urn:x-dc"] if {"relation.ispartof", "identifier"} <= core else []
    return urldefrag(canonical[-1])[0], [link.get("href") for link in links] + fingerprint


@dataclass(frozen=True)
class Signpost:
    """A typed link."""

    anchor: str
    rel: str
    href: str
    type: str = ""


RELATIONS = "cite-as type describedby describes item license collection linkset author".split()


def signposts(page: HtmlElement, address: str) -> set[Signpost]:
    """The links of a page's head that are for programs to follow."""
    links = ((link, rel) for link in page.iterfind("head/link") for rel in link.get("rel").split())
    return {Signpost(address, rel, link.get("href"), link.get("type", "")) for link, rel in links if rel in RELATIONS}


def linkset(path: Path) -> list[Signpost]:
    """The links of a linkset, held against RFC 9264, section 4.2."""
    document = json.loads(path.read_text("utf-8"))
    assert list(document) == ["linkset"], "4.2.1: a sole member, named linkset"
    found = []
    for context in document["linkset"]:
        anchor = context.pop("anchor")
        assert re.match(r"https?://", anchor), "a whole address"
        assert context, "4.2.2: a context has at least one relation"
        for rel, targets in context.items():
            assert rel in RELATIONS, f"{rel}: registered, or an address"
            assert isinstance(targets, list), "4.2.2: the value of a relation is an array"
            assert targets, "4.2.3: of at least one target"
            for target in targets:
                assert isinstance(target.get("href"), str), "4.2.3: a target has an href"
                assert set(target) <= {"href", "type"}, "4.2.4: attributes that RFC 8288 defines"
                assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", target.get("type", "text/html")), "a media type"
                found.append(Signpost(anchor, rel, target["href"], target.get("type", "")))
    return found


def described(page: HtmlElement) -> dict[str, Any]:
    """A page's description in JSON-LD; nothing where it has none."""
    scripts = page.xpath("/html/head/script[@type='application/ld+json']")
    assert len(scripts) <= 1
    return json.loads(scripts[0].text) if scripts else {}


def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page of a built site that has an address of its own, by that address."""
    every = sorted(site.rglob("index.html"))
    return {BASE + path.relative_to(site).as_posix().removesuffix("index.html"): read(path) for path in every}
