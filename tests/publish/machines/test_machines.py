"""What Zotero and Hypothesis make of the built pages' heads."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement

from edition.edition import Edition
from edition.publish.base import address
from edition.text.facts import Kind
from edition.text.statement import Statement
from kit.dom import parse
from kit.machines import BASE, Saved, annotated, clean_author, metas, zotero
from kit.published import parts, whole

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
