"""Typed links for programs that follow them: from a page's head, and all together in its linkset.

The relations are those of the FAIR Signposting profile. A statement's page is its own landing page
and holds the statement's words; what describes it are its files for reference managers, its item is
the source as a text file. Nobody here has a persistent identifier, so no `author` is linked. A
linkset is written as RFC 9264 has it, with whole addresses only.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from edition.publish import address
from edition.publish.artifact import Artifact
from edition.publish.cite import passage_record, record
from edition.publish.head import Link
from edition.publish.press import Press
from edition.text.facts import Kind
from edition.text.statement import Paragraph, Statement

SCHEMA = "https://schema.org/"
PAGE = "text/html"
LINKSET = "application/linkset+json"
RECORDS = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}
"""The media types of the files for reference managers, by their endings."""

TYPE_OF = {Kind.STATEMENT: "CreativeWork", Kind.POSITION: "Report"}
"""What schema.org has for them: it has no speech, and its Statement is a fun fact."""


@dataclass(frozen=True)
class Context:
    """The links from one address."""

    anchor: str
    links: tuple[Link, ...]


def statement_links(press: Press, statement: Statement) -> tuple[Link, ...]:
    """The links from a statement's page."""
    here = address.statement(statement.slug)
    return (
        Link("cite-as", record(press, statement).url),
        Link("type", SCHEMA + TYPE_OF[statement.metadata.kind]),
        *_described(press, partial(address.cite_file, statement.slug)),
        Link("item", press.base + address.text_file(statement.slug), "text/plain"),
        Link("license", press.base + address.RIGHTS),
        Link("collection", press.base + address.HOME, PAGE),
        Link("linkset", press.base + address.linkset(here), LINKSET),
    )


def passage_links(press: Press, statement: Statement, paragraph: Paragraph) -> tuple[Link, ...]:
    """The links from a passage's own page; the passage is cited by its place in its statement."""
    anchor = paragraph.anchor
    whole = address.statement(statement.slug)
    return (
        Link("cite-as", passage_record(press, statement, anchor).url),
        Link("type", f"{SCHEMA}Quotation"),
        *_described(press, partial(address.passage_cite_file, anchor)),
        Link("license", press.base + address.RIGHTS),
        Link("collection", press.base + whole, PAGE),
        Link("linkset", press.base + address.linkset(whole), LINKSET),
    )


def edition_links(press: Press) -> tuple[Link, ...]:
    """The links from the home page. Its items, which may be many, are in its linkset only."""
    return (
        Link("cite-as", press.base),
        Link("type", f"{SCHEMA}Dataset"),
        *_described(press, address.edition_cite_file),
        Link("license", press.base + address.RIGHTS),
        Link("linkset", press.base + address.linkset(address.HOME), LINKSET),
    )


def _described(press: Press, at: Callable[[str], str]) -> Iterator[Link]:
    """The links to the files for reference managers; `at` gives the address of one by its ending."""
    return (Link("describedby", press.base + at(ending), media) for ending, media in RECORDS.items())


def linksets(press: Press) -> Iterator[Artifact]:
    """The linksets of the edition and of each statement; none where there is no address to write."""
    if press.base:
        yield _artifact(address.HOME, _of_edition(press))
        for statement in press.edition.statements:
            yield _artifact(address.statement(statement.slug), _of_statement(press, statement))


def _of_edition(press: Press) -> Iterator[Context]:
    pages = (press.base + address.statement(statement.slug) for statement in press.edition.statements)
    links = (*edition_links(press), *(Link("item", page, PAGE) for page in pages))
    yield from _with_records(Context(press.base, links))


def _of_statement(press: Press, statement: Statement) -> Iterator[Context]:
    here = press.base + address.statement(statement.slug)
    passages = tuple(_of_passages(press, statement)) if press.passage_pages else ()
    own = statement_links(press, statement)
    yield from _with_records(Context(here, (*own, *(Link("item", each.anchor, PAGE) for each in passages))))
    rights = Link("license", press.base + address.RIGHTS)
    yield Context(press.base + address.text_file(statement.slug), (Link("collection", here, PAGE), rights))
    for each in passages:
        yield from _with_records(each)


def _of_passages(press: Press, statement: Statement) -> Iterator[Context]:
    for paragraph in statement.numbered():
        page = press.base + address.passage_page(paragraph.anchor)
        yield Context(page, passage_links(press, statement, paragraph))


def _with_records(context: Context) -> Iterator[Context]:
    """The links of a page, and those of the files that describe it back to it."""
    yield context
    for link in context.links:
        if link.rel == "describedby":
            yield Context(link.href, (Link("describes", context.anchor, PAGE),))


def _artifact(page: str, contexts: Iterator[Context]) -> Artifact:
    data = {"linkset": [_as_json(context) for context in contexts]}
    return Artifact(address.linkset(page), json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n")


def _as_json(context: Context) -> dict[str, object]:
    targets: dict[str, list[dict[str, str]]] = {}
    for link in context.links:
        target = {"href": link.href} | ({"type": link.type} if link.type else {})
        targets.setdefault(link.rel, []).append(target)
    return {"anchor": context.anchor, **targets}
