"""Typed links for programs that follow them, from a page's head; `data.linkset` has them all together.

The relations are those of the FAIR Signposting profile. A statement's page is its own landing page
and holds the statement's words; what describes it are its files for reference managers, its item is
its words in each of the data formats. Nobody here has a persistent identifier, so no `author` is linked.
"""

from __future__ import annotations

from collections.abc import Iterable

from edition.publish.base import address, formats
from edition.publish.base.head import Link
from edition.publish.base.publication import Publication
from edition.publish.cite.records import passage_record, record
from edition.text.facts import Kind
from edition.text.statement import Paragraph, Statement

SCHEMA = "https://schema.org/"
PAGE = "text/html"
TYPE_OF = {Kind.STATEMENT: "CreativeWork", Kind.POSITION: "Report"}
"""What schema.org has for them: it has no speech, and its Statement is a fun fact."""


def statement_links(publication: Publication, statement: Statement) -> tuple[Link, ...]:
    """The links from a statement's page."""
    return (
        Link("cite-as", record(publication, statement).url),
        Link("type", SCHEMA + TYPE_OF[statement.metadata.kind]),
        *(
            Link(form.rel, publication.base + address.statement_file(statement.slug, form.ending), form.media)
            for form in formats.OF_STATEMENT
        ),
        Link("license", publication.base + address.RIGHTS),
        Link("collection", publication.base + address.HOME, PAGE),
        _linkset(publication, address.statement(statement.slug)),
    )


def passage_links(publication: Publication, statement: Statement, paragraph: Paragraph) -> tuple[Link, ...]:
    """The links from a passage's own page; the passage is cited by its place in its statement."""
    anchor = paragraph.anchor
    whole = address.statement(statement.slug)
    return (
        Link("cite-as", passage_record(publication, statement, anchor).url),
        Link("type", f"{SCHEMA}Quotation"),
        *(
            Link(form.rel, publication.base + address.passage_cite_file(anchor, form.ending), form.media)
            for form in formats.RECORDS
        ),
        Link("license", publication.base + address.RIGHTS),
        Link("collection", publication.base + whole, PAGE),
        _linkset(publication, whole),
    )


def edition_links(publication: Publication) -> tuple[Link, ...]:
    """The links from the home page. The statements, which may be many, are in its linkset only."""
    return (
        Link("cite-as", publication.base),
        Link("type", f"{SCHEMA}Dataset"),
        *(Link(form.rel, publication.base + form.entry, form.media) for form in formats.OF_EDITION),
        Link("license", publication.base + address.RIGHTS),
        _linkset(publication, address.HOME),
    )


def codebook_links(publication: Publication) -> tuple[Link, ...]:
    """The links from a page that shows entries of the codebook, whole or in part."""
    return _in_edition(publication, formats.OF_CODEBOOK)


def page_links(publication: Publication) -> tuple[Link, ...]:
    """The links from a page that is of no one thing: the edition as data, which has all that it shows."""
    return _in_edition(publication, (formats.JSON,))


def _in_edition(publication: Publication, described: Iterable[formats.Form]) -> tuple[Link, ...]:
    found = (form for form in described if form in formats.OF_EDITION)
    about = (Link(formats.DESCRIBES, publication.base + form.entry, form.media) for form in found)
    return (*about, Link("collection", publication.base, PAGE))


def data_links(publication: Publication) -> tuple[Link, ...]:
    """The links from the page that lists the data."""
    about = {"cite-as", "type"}
    return (
        *(link for link in edition_links(publication) if link.rel not in about),
        Link("collection", publication.base, PAGE),
    )


def _linkset(publication: Publication, page: str) -> Link:
    return Link(formats.LINKSET.rel, publication.base + address.linkset(page), formats.LINKSET.media)
