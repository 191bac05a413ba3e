"""The page that sets a version beside its original, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.pages.press import Press
from edition.publish.views.versions import numbered, related, rows


def beside_pages(press: Press, dossier: Dossier) -> Iterator[Page]:
    """The page of a statement that is a version of another; none of any other."""
    statement, original, alignment = dossier.statement, dossier.original, dossier.alignment
    if not original or not alignment:
        return
    (own,) = (each for each in related(dossier) if each.statement.slug == statement.slug)
    beside = rows(statement, original, alignment)
    named = (statement.metadata.short or statement.slug, original.metadata.short or original.slug)
    yield press.page(
        "side_by_side.html",
        address.beside(statement.slug),
        f"{named[0]} beside {named[1]}",
        f"{own.heading} of {named[1]}, passage by passage beside it",
        ids=(id for row in beside for id in numbered(row)),
        statement=statement,
        of=original,
        own=own,
        related=related(dossier),
        alignment=alignment,
        rows=beside,
    )
