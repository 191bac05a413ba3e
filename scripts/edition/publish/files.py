"""The files beside the pages: what scripts look up, and what stands at addresses of old."""

from __future__ import annotations

import json
from collections.abc import Iterator

from edition.publish import address
from edition.publish.artifact import Artifact
from edition.publish.cite_files import cite_files
from edition.publish.press import Press
from edition.text.statement import Statement
from edition.text.urn import work_urn


def files(press: Press) -> Iterator[Artifact]:
    """Every file that is no page."""
    yield statements_data(press)
    yield from cite_files(press)
    for statement in press.edition.statements:
        for slug in statement.metadata.formerly:
            yield redirect(press, slug, statement)


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


def redirect(press: Press, slug: str, statement: Statement) -> Artifact:
    """What stands at a statement's old address: the way to the new one, with the fragment where there is script."""
    old = address.statement(slug)
    html = press.renderer.render("redirect.html", old, press=press, statement=statement, slug=slug)
    return Artifact(f"{old}index.html", html)
