"""The feed against the rules of RFC 4287, read with lxml, and as a feed reader has it, with feedparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from edition.edition import Edition
from edition.publish.data.feed import ATOM, feed
from edition.text.statement import Statement
from kit.samples import BASE, NAMES, edition_of, whole_of
from kit.whole import Whole, whole

samples = pytest.mark.parametrize("name", NAMES)
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def text_of(entire: Whole) -> str:
    (file,) = feed(*entire)
    assert file.path == "feed.xml"
    return file.content


def root_of(entire: Whole) -> etree._Element:
    return etree.fromstring(text_of(entire).encode())


def named(node: etree._Element, name: str) -> list[etree._Element]:
    return node.findall(f"{{{ATOM}}}{name}")


def one(node: etree._Element, name: str) -> str:
    (found,) = named(node, name)
    assert found.text
    return found.text


def moment(written: str) -> datetime:
    """A date as RFC 3339 has it, with capitals and a zone (section 3.3)."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", written)
    return datetime.fromisoformat(written)


def holders(root: etree._Element) -> Iterator[etree._Element]:
    yield root
    yield from named(root, "entry")


@samples
def test_the_feed_keeps_section_4_1_1(name: str) -> None:
    root = root_of(whole_of(name))
    assert root.tag == f"{{{ATOM}}}feed"
    assert [one(author, "name") for author in named(root, "author")]
    assert IRI.fullmatch(one(root, "id"))
    assert one(root, "title")
    moment(one(root, "updated"))
    for single in ("generator", "icon", "logo", "id", "rights", "subtitle", "title", "updated"):
        assert len(named(root, single)) <= 1
    assert [link.get("href") for link in named(root, "link") if link.get("rel") == "self"] == [f"{BASE}feed.xml"]


@pytest.mark.parametrize("name", ["real", "revised"])
def test_entries_keep_section_4_1_2(name: str) -> None:
    root = root_of(whole_of(name))
    entries = named(root, "entry")
    assert entries
    for entry in entries:
        assert IRI.fullmatch(one(entry, "id"))
        assert one(entry, "title")
        assert one(entry, "summary")
        assert moment(one(entry, "published")) <= moment(one(entry, "updated")) <= moment(one(root, "updated"))
        assert [link.get("rel") for link in named(entry, "link")].count("alternate") == 1
        assert all(category.get("term") for category in named(entry, "category"))
    ids = [one(holder, "id") for holder in holders(root)]
    assert len(set(ids)) == len(ids)
    updated = [one(entry, "updated") for entry in entries]
    assert updated == sorted(updated, reverse=True)


@samples
def test_links_keep_section_4_2_7(name: str) -> None:
    for holder in holders(root_of(whole_of(name))):
        links = named(holder, "link")
        assert all(str(link.get("href")).startswith(BASE) for link in links)
        assert all(MEDIA.fullmatch(str(link.get("type"))) for link in links)
        alternates = [link.get("type") for link in links if link.get("rel") == "alternate"]
        assert len(alternates) == len(set(alternates))


@samples
def test_nothing_but_atom_is_in_it(name: str) -> None:
    for node in root_of(whole_of(name)).iter():
        assert str(node.tag).startswith(f"{{{ATOM}}}")
        assert not any(str(key).startswith("{") for key in node.attrib)


def read(entire: Whole) -> Any:
    """As a reader has it, who is told no address to look for more at."""
    found = feedparser.parse(text_of(entire).encode())
    assert found.bozo == 0, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_a_reader_sees_what_was_added() -> None:
    edition = edition_of("real")
    found = read(whole_of("real"))
    assert (found.feed.title, found.feed.rights) == (edition.imprint.title, edition.imprint.rights)
    assert found.feed.author == "The editors of Statements on Migration"
    published = [statement for statement in edition.statements if not statement.is_provisional]
    titles = {statement.metadata.title: f"{BASE}statements/{statement.slug}/" for statement in published}
    assert {entry.title: entry.link for entry in found.entries} == titles
    assert {entry.published for entry in found.entries} == {"2026-11-23T00:00:00Z"}
    summary = next(entry.summary for entry in found.entries if "rus.iom112" in entry.id)
    assert "Speaker: Ms. Valentina Kazakova. " in summary


def test_a_reader_sees_what_was_revised_and_why() -> None:
    newest, first = read(whole_of("revised")).entries
    assert newest.link == f"{BASE}statements/abc-small/#revisions"
    assert newest.published == "2024-06-01T00:00:00Z"
    assert newest.summary == (
        "The publication was corrected. Reworded: ¶\N{NO-BREAK SPACE}1; merged: ¶\N{NO-BREAK SPACE}3, "
        "¶\N{NO-BREAK SPACE}4; removed: ¶\N{NO-BREAK SPACE}5; split: ¶\N{NO-BREAK SPACE}6."
    )
    assert (first.published, first.tags[0].term) == ("2024-02-29T00:00:00Z", "addition")


def test_what_was_never_published_has_no_entry() -> None:
    assert named(root_of(whole_of("small")), "entry") == []
    assert one(root_of(whole_of("small")), "updated") == "2024-02-29T00:00:00Z"


def ids(entire: Whole) -> list[str]:
    return [one(holder, "id") for holder in holders(root_of(entire))]


def renamed(statement: Statement) -> Statement:
    """Under another slug, in another version and with another title."""
    ledger = replace(statement.history.ledger, slugs=("abc-other", *statement.history.ledger.slugs))
    return replace(
        statement,
        slug="abc-other",
        metadata=replace(statement.metadata, version="en2", title="Another"),
        history=replace(statement.history, ledger=ledger),
    )


def test_ids_never_change() -> None:
    """Whatever the address, the slug, the title, the text's version, or the edition's."""
    edition = edition_of("revised")
    was = ids(whole(edition, BASE))
    assert was == ["urn:cts:migstat:", "urn:cts:migstat:abc.small:#revision-1", "urn:cts:migstat:abc.small:"]
    assert ids(whole(edition, "https://elsewhere.example/")) == was
    other = replace(edition, statements=tuple(map(renamed, edition.statements)))
    assert ids(whole(replace(other, imprint=replace(edition.imprint, version="9.9.9")), BASE)) == was


def spoken(edition: Edition, title: str) -> Whole:
    (statement,) = edition.statements
    evil = replace(statement, metadata=replace(statement.metadata, title=title))
    return whole(replace(edition, statements=(evil,)), BASE)


def test_characters_of_markup_stay_text_and_others_are_shown_as_lost() -> None:
    entire = spoken(edition_of("revised"), "<b> & ]]> \x00\x07\ufffe \U0001f5fa")
    titles = [one(entry, "title") for entry in named(root_of(entire), "entry")]
    assert titles[1] == "<b> & ]]> \ufffd\ufffd\ufffd \U0001f5fa"


def test_a_site_without_an_address_has_none() -> None:
    assert list(feed(*whole_of("real", ""))) == []


def test_addresses_in_it_are_of_this_site() -> None:
    hrefs = [str(link.get("href")) for link in root_of(whole_of("real")).iter(f"{{{ATOM}}}link")]
    assert {urlsplit(href).netloc for href in hrefs} == {urlsplit(BASE).netloc}
