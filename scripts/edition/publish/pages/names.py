"""The page of names: who and what the statements name, each with its passages."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.entity import Entity, EntityKind
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.pages.press import Press
from edition.text.anchor import Anchor
from edition.text.language import Language
from edition.text.statement import Statement


@dataclass(frozen=True)
class Named:
    """A named thing, its forms as they occur, each with the language it first occurs in, and passages by statement."""

    entity: Entity
    forms: tuple[tuple[str, Language], ...]
    passages: tuple[tuple[Statement, tuple[Anchor, ...]], ...]


def names_page(press: Press, edition: Edition) -> Page:
    """Every person, office, body, place, instrument and event that the texts name."""
    named = [_in_texts(edition, entity) for entity in edition.codebook.entities]
    kinds = [(kind, [n for n in named if n.entity.kind is kind]) for kind in EntityKind]
    return press.page(
        "names.html",
        address.NAMES,
        "Names",
        "Persons, offices, bodies, places, instruments and events that the statements name",
        headings=(Heading(n.entity.id, n.entity.label) for n in named),
        kinds=[(kind, entries) for kind, entries in kinds if entries],
    )


def _in_texts(edition: Edition, entity: Entity) -> Named:
    mentions = edition.mentions_of.get(entity.id, ())
    forms: dict[str, Language] = {}
    for mention in mentions:
        forms.setdefault(mention.form.text, edition.statement_of[mention.anchor.statement].language)
    anchors = tuple(dict.fromkeys(mention.anchor for mention in mentions))
    by_statement = ((s, tuple(a for a in anchors if a.statement == s.slug)) for s in edition.statements)
    return Named(
        entity,
        tuple(forms.items()),
        tuple((statement, here) for statement, here in by_statement if here),
    )
