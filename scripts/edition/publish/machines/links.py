"""Typed links for programs that follow them: from a page's head, and all together in its linkset.

The relations are those of the FAIR Signposting profile. A statement's page is its own landing page
and holds the statement's words; what describes it are its files for reference managers, its item is
its words in each of the data formats. Nobody here has a persistent identifier, so no `author` is linked. A
linkset is written as RFC 9264 has it, with whole addresses only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.publish.base import address, formats
from edition.publish.base.head import Link
from edition.publish.cite.records import passage_record, record
from edition.publish.pages.press import Press
from edition.text.facts import Kind
from edition.text.statement import Paragraph, Statement

SCHEMA = "https://schema.org/"
PAGE = "text/html"
TYPE_OF = {Kind.STATEMENT: "CreativeWork", Kind.POSITION: "Report"}
"""What schema.org has for them: it has no speech, and its Statement is a fun fact."""


@dataclass(frozen=True)
class Context:
    """The links from one address."""

    anchor: str
    links: tuple[Link, ...]


def statement_links(press: Press, statement: Statement) -> tuple[Link, ...]:
    """The links from a statement's page."""
    return (
        Link("cite-as", record(press, statement).url),
        Link("type", SCHEMA + TYPE_OF[statement.metadata.kind]),
        *(
            Link(form.rel, press.base + address.statement_file(statement.slug, form.ending), form.media)
            for form in formats.OF_STATEMENT
        ),
        Link("license", press.base + address.RIGHTS),
        Link("collection", press.base + address.HOME, PAGE),
        _linkset(press, address.statement(statement.slug)),
    )


def passage_links(press: Press, statement: Statement, paragraph: Paragraph) -> tuple[Link, ...]:
    """The links from a passage's own page; the passage is cited by its place in its statement."""
    anchor = paragraph.anchor
    whole = address.statement(statement.slug)
    return (
        Link("cite-as", passage_record(press, statement, anchor).url),
        Link("type", f"{SCHEMA}Quotation"),
        *(
            Link(form.rel, press.base + address.passage_cite_file(anchor, form.ending), form.media)
            for form in formats.RECORDS
        ),
        Link("license", press.base + address.RIGHTS),
        Link("collection", press.base + whole, PAGE),
        _linkset(press, whole),
    )


def edition_links(press: Press) -> tuple[Link, ...]:
    """The links from the home page. The statements, which may be many, are in its linkset only."""
    return (
        Link("cite-as", press.base),
        Link("type", f"{SCHEMA}Dataset"),
        *(Link(form.rel, press.base + form.entry, form.media) for form in formats.OF_EDITION),
        Link("license", press.base + address.RIGHTS),
        _linkset(press, address.HOME),
    )


def codebook_links(press: Press) -> tuple[Link, ...]:
    """The links from a page that shows entries of the codebook, whole or in part."""
    return _in_edition(press, formats.OF_CODEBOOK)


def page_links(press: Press) -> tuple[Link, ...]:
    """The links from a page that is of no one thing: the edition as data, which has all that it shows."""
    return _in_edition(press, (formats.JSON,))


def _in_edition(press: Press, described: Iterable[formats.Form]) -> tuple[Link, ...]:
    found = (form for form in described if form in formats.OF_EDITION)
    about = (Link(formats.DESCRIBES, press.base + form.entry, form.media) for form in found)
    return (*about, Link("collection", press.base, PAGE))


def data_links(press: Press) -> tuple[Link, ...]:
    """The links from the page that lists the data."""
    about = {"cite-as", "type"}
    return (*(link for link in edition_links(press) if link.rel not in about), Link("collection", press.base, PAGE))


def _linkset(press: Press, page: str) -> Link:
    return Link(formats.LINKSET.rel, press.base + address.linkset(page), formats.LINKSET.media)


def edition_linkset(press: Press) -> str:
    """The links of the edition, with those of the files that describe it. The press must have an address."""
    return _written(_of_edition(press))


def statement_linkset(press: Press, statement: Statement) -> str:
    """The links of a statement, of its files and of its passages. The press must have an address."""
    return _written(_of_statement(press, statement))


def _of_edition(press: Press) -> Iterator[Context]:
    pages = (press.base + address.statement(statement.slug) for statement in press.edition.statements)
    links = (*edition_links(press), *(Link("item", page, PAGE) for page in pages))
    yield from _with_files(press, Context(press.base, links))


def _of_statement(press: Press, statement: Statement) -> Iterator[Context]:
    here = press.base + address.statement(statement.slug)
    passages = tuple(_of_passages(press, statement)) if press.passage_pages else ()
    own = statement_links(press, statement)
    yield from _with_files(press, Context(here, (*own, *(Link("item", each.anchor, PAGE) for each in passages))))
    for each in passages:
        yield from _with_files(press, each)


def _of_passages(press: Press, statement: Statement) -> Iterator[Context]:
    for paragraph in statement.numbered():
        page = press.base + address.passage_page(paragraph.anchor)
        yield Context(page, passage_links(press, statement, paragraph))


def _with_files(press: Press, context: Context) -> Iterator[Context]:
    """The links of a page, and those of its files back to it."""
    yield context
    rights = Link("license", press.base + address.RIGHTS)
    for link in context.links:
        if link.rel == formats.DESCRIBES:
            yield Context(link.href, (Link("describes", context.anchor, PAGE),))
        elif link.rel == formats.ITEM and link.type != PAGE:
            yield Context(link.href, (Link("collection", context.anchor, PAGE), rights))


def _written(contexts: Iterator[Context]) -> str:
    data = {"linkset": [_as_json(context) for context in contexts]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _as_json(context: Context) -> dict[str, object]:
    targets: dict[str, list[dict[str, str]]] = {}
    for link in context.links:
        target = {"href": link.href} | ({"type": link.type} if link.type else {})
        targets.setdefault(link.rel, []).append(target)
    return {"anchor": context.anchor, **targets}
