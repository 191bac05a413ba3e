"""Link sets: the typed links of a page, of its files and of its parts, all together for programs.

A link set is written as RFC 9264 has it, with whole addresses only, so there is none where the site has none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address, formats
from edition.publish.base.artifact import Artifact
from edition.publish.base.head import Link
from edition.publish.base.publication import Publication
from edition.publish.machines.links import PAGE, edition_links, passage_links, statement_links
from edition.text.statement import Statement


@dataclass(frozen=True)
class Context:
    """The links from one address."""

    anchor: str
    links: tuple[Link, ...]


def edition_linkset(publication: Publication, edition: Edition) -> Iterator[Artifact]:
    """The links of the edition, with those of the files that describe it."""
    if publication.base:
        yield Artifact(formats.LINKSET.entry, _written(_of_edition(publication, edition)))


def statement_linkset(publication: Publication, dossier: Dossier) -> str:
    """The links of a statement, of its files and of its passages; nothing where the site has no address."""
    return _written(_of_statement(publication, dossier)) if publication.base else ""


def _of_edition(publication: Publication, edition: Edition) -> Iterator[Context]:
    pages = (publication.base + address.statement(statement.slug) for statement in edition.statements)
    links = (*edition_links(publication), *(Link("item", page, PAGE) for page in pages))
    yield from _with_files(publication, Context(publication.base, links))


def _of_statement(publication: Publication, dossier: Dossier) -> Iterator[Context]:
    statement = dossier.statement
    here = publication.base + address.statement(statement.slug)
    passages = tuple(_of_passages(publication, statement)) if publication.passage_pages else ()
    versions = (kin.statement.slug for kin in dossier.family if kin.statement.slug != dossier.slug)
    related = (Link("related", publication.base + address.statement(slug), PAGE) for slug in versions)
    own = (*statement_links(publication, statement), *related)
    yield from _with_files(publication, Context(here, (*own, *(Link("item", each.anchor, PAGE) for each in passages))))
    for each in passages:
        yield from _with_files(publication, each)


def _of_passages(publication: Publication, statement: Statement) -> Iterator[Context]:
    for paragraph in statement.numbered():
        page = publication.base + address.passage_page(paragraph.anchor)
        yield Context(page, passage_links(publication, statement, paragraph))


def _with_files(publication: Publication, context: Context) -> Iterator[Context]:
    """The links of a page, and those of its files back to it."""
    yield context
    rights = Link("license", publication.base + address.RIGHTS)
    for link in context.links:
        if link.rel == formats.DESCRIBES:
            yield Context(link.href, (Link("describes", context.anchor, PAGE),))
        # An item that is a page has links of its own, and leads back by them.
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
