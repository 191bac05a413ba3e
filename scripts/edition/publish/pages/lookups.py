"""The files beside the pages: what scripts look up, and what stands at former addresses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.pages.press import Press
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from edition.text.urn import work_urn


def statements_data(edition: Edition) -> Artifact:
    """Where each statement is, by slug: for "Go to" and the resolver, loaded when a reader turns to them."""
    data = {
        statement.slug: {
            "urn": work_urn(statement),
            "title": statement.metadata.short,
            "path": address.statement(statement.slug),
            "formerly": list(statement.metadata.formerly),
        }
        for statement in edition.statements
    }
    return Artifact(address.STATEMENTS_DATA, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def citations_data(press: Press, edition: Edition) -> Artifact:
    """How each statement and its passages are cited, by slug: for what is taken away from a search.

    `{locator}` stands for a passage's number and `{address}` for its address, as in a statement's page.
    """
    made = press.citations
    cite = {s.slug: {"whole": made.of_whole(s.slug), "passage": made.of_passages(s.slug)} for s in edition.statements}
    data = {"edition": str(edition.imprint.date), "cite": cite}
    return Artifact(address.CITATIONS_DATA, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def redirects(press: Press, statement: Statement) -> Iterator[Artifact]:
    """What stands at the former addresses of a statement, and at those of its passages' own pages."""
    former = (gone.anchor for gone in statement.former if gone.anchor.numbered and not gone.anchor.sentence)
    passages = (*(p.anchor for p in statement.numbered()), *former) if press.publication.passage_pages else ()
    for slug in statement.metadata.formerly:
        yield redirect(press, slug, statement)
        yield from (redirect(press, slug, statement, anchor) for anchor in passages)


def redirect(press: Press, slug: str, statement: Statement, anchor: Anchor | None = None) -> Artifact:
    """The way from one old address to the new one, with the fragment where there is script."""
    whole = (address.statement(slug), address.statement(statement.slug))
    old, now = whole if anchor is None else _pages_of(replace(anchor, statement=slug), anchor)
    html = press.renderer.render(
        "redirect.html", old, publication=press.publication, statement=statement, slug=slug, now=now, anchor=anchor
    )
    return Artifact(f"{old}index.html", html)


def _pages_of(old: Anchor, now: Anchor) -> tuple[str, str]:
    return address.passage_page(old), address.passage_page(now)
