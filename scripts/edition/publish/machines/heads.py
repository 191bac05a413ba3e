"""The heads of the pages that machines are to understand.

What needs the site's address is left out where it has none. On a copy without a public address the
addresses are those of that copy, `canonical` and `cite-as` among them: they lead somewhere, and the
page says beside its citation that they are that copy's only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from edition.apparatus.codebook import Theme
from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base.head import NOTHING, Head, Link, Meta
from edition.publish.base.publication import Publication
from edition.publish.machines.links import (
    codebook_links,
    data_links,
    edition_links,
    page_links,
    passage_links,
    statement_links,
)
from edition.publish.machines.metas import passage_metas, statement_metas
from edition.publish.machines.schema_org import edition_data, passage_data, statement_data, theme_data
from edition.publish.views.quotation import Quotation
from edition.text.statement import Paragraph

DCTERMS = Link("schema.dcterms", "http://purl.org/dc/terms/")
"""What the names in `dcterms` stand for."""

UNLISTED = Meta("robots", "noindex, follow")
"""Not for search results; what it links to is."""


def statement_head(publication: Publication, dossier: Dossier) -> Head:
    """A statement's page: what it is cited by, the files that describe it, its passages as parts."""
    statement, metas = dossier.statement, statement_metas(publication, dossier)
    if not publication.base:
        return Head(metas, (DCTERMS,))
    return Head(metas, (DCTERMS, *statement_links(publication, statement)), statement_data(publication, dossier))


def passage_head(publication: Publication, dossier: Dossier, paragraph: Paragraph, position: int) -> Head:
    """A passage's page; `position` counts the statement's passages from 1."""
    metas = (UNLISTED, *passage_metas(publication, dossier, paragraph))
    if not publication.base:
        return Head(metas, (DCTERMS,))
    links = (DCTERMS, *passage_links(publication, dossier.statement, paragraph))
    return Head(metas, links, passage_data(publication, dossier, paragraph, position))


def theme_head(publication: Publication, theme: Theme, quoted: Iterable[tuple[Theme, Iterable[Quotation]]]) -> Head:
    """A theme's page: its terms, and what is quoted under each."""
    return (
        Head(links=codebook_links(publication), data=theme_data(publication, theme, quoted))
        if publication.base
        else NOTHING
    )


def edition_head(publication: Publication, edition: Edition) -> Head:
    """The home page: the edition as a data set."""
    return (
        Head(links=edition_links(publication), data=edition_data(publication, edition)) if publication.base else NOTHING
    )


def codebook_head(publication: Publication) -> Head:
    """A page of the codebook's entries: the codebook as data."""
    return Head(links=codebook_links(publication)) if publication.base else NOTHING


def page_head(publication: Publication, own: Head = NOTHING) -> Head:
    """A page that is of no one thing; what it has of its `own` stays."""
    return replace(own, links=page_links(publication)) if publication.base else own


def data_head(publication: Publication) -> Head:
    """The page of the data: its files, as on the home page, but the page itself is not the edition."""
    return Head(links=data_links(publication)) if publication.base else NOTHING
