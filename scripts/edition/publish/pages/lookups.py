"""The files beside the pages: what scripts look up, and what stands at addresses of old."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.cite.passage_files import cite_files
from edition.publish.cite.records import passage_citation, whole_citation
from edition.publish.machines.opensearch import opensearch
from edition.publish.pages.press import Press
from edition.publish.search.records import search_records
from edition.publish.search.spelling import words
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from edition.text.urn import work_urn


def files(press: Press) -> Iterator[Artifact]:
    """Every file that is no page, but for the data (`data.dataset`)."""
    yield statements_data(press)
    yield citations_data(press)
    if press.base:
        yield opensearch(press)
    yield words(search_records(press.edition))
    yield from cite_files(press)
    for statement in press.edition.statements:
        for slug in statement.metadata.formerly:
            yield from redirects(press, slug, statement)


def statements_data(press: Press) -> Artifact:
    """Where each statement is, by slug: for "Go to" and the resolver, loaded when a reader turns to them."""
    data = {
        statement.slug: {
            "urn": work_urn(statement),
            "title": statement.metadata.short,
            "path": address.statement(statement.slug),
            "formerly": list(statement.metadata.formerly),
        }
        for statement in press.edition.statements
    }
    return Artifact(address.STATEMENTS_DATA, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def citations_data(press: Press) -> Artifact:
    """How each statement and its passages are cited, by slug: for what is taken away from a search.

    `{locator}` stands for a passage's number and `{address}` for its address, as in a statement's page.
    """
    cite = {
        statement.slug: {"whole": whole_citation(press, statement), "passage": passage_citation(press, statement)}
        for statement in press.edition.statements
    }
    data = {"edition": str(press.edition.imprint.date), "cite": cite}
    return Artifact(address.CITATIONS_DATA, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def redirects(press: Press, slug: str, statement: Statement) -> Iterator[Artifact]:
    """What stands at a statement's old address, and at those of its passages' own pages."""
    yield redirect(press, slug, statement)
    if press.passage_pages:
        former = (gone.anchor for gone in statement.former if gone.anchor.numbered and not gone.anchor.sentence)
        for anchor in (*(p.anchor for p in statement.numbered()), *former):
            yield redirect(press, slug, statement, anchor)


def redirect(press: Press, slug: str, statement: Statement, anchor: Anchor | None = None) -> Artifact:
    """The way from one old address to the new one, with the fragment where there is script."""
    whole = (address.statement(slug), address.statement(statement.slug))
    old, now = whole if anchor is None else _pages_of(replace(anchor, statement=slug), anchor)
    html = press.renderer.render(
        "redirect.html", old, press=press, statement=statement, slug=slug, now=now, anchor=anchor
    )
    return Artifact(f"{old}index.html", html)


def _pages_of(old: Anchor, now: Anchor) -> tuple[str, str]:
    return address.passage_page(old), address.passage_page(now)
