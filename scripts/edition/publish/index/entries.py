"""What the index at the back of the book lists: names, instruments with their provisions, themes.

Each comes with its passages. Variants, abbreviations, the labels of sub-themes and the terms of the
codebook come as references to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from edition.apparatus.codebook import Instrument, Theme
from edition.apparatus.entity import Entity, EntityKind
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.index.book_index import BookIndex, Entry, Passages, Reference, Target, lettered, ordered, referred
from edition.publish.index.filing import filing, inverted
from edition.text.anchor import Anchor
from edition.text.facts import Person

POINTING = ("this", "that", "these", "those", "our")
"""A form that begins with one of these points at what was named before; nobody looks it up."""


def book_index(edition: Edition) -> BookIndex:
    """The index of an edition."""
    names = _Names(edition)
    entries = (*names.entries(), *names.instruments(), *_themes(edition))
    return BookIndex(lettered(referred(entries, (*names.references(), *_terms(edition)))))


@dataclass(frozen=True)
class _Names:
    """The names of an edition, each with the heading and the id under which it is indexed."""

    edition: Edition

    @cached_property
    def _people(self) -> dict[str, Person]:
        """The persons whose family name a statement's record tells, by the name that the codebook has."""
        people = (statement.metadata.person for statement in self.edition.statements)
        return {f"{person.given} {person.family}": person for person in people if person}

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        """The instruments of the codebook that are named in the texts, by the id of the name."""
        by_title = {filing(instrument.title): instrument for instrument in self.edition.codebook.instruments}
        named = (entity for entity in self.edition.codebook.entities if entity.kind is EntityKind.INSTRUMENT)
        return {e.id: by_title[filing(e.label)] for e in named if filing(e.label) in by_title}

    def _person(self, entity: Entity) -> Person | None:
        return self._people.get(entity.label) if entity.kind is EntityKind.PERSON else None

    def heading(self, entity: Entity) -> str:
        """A person's family name comes first where it is known."""
        person = self._person(entity)
        return f"{person.family}, {person.given}" if person else entity.label

    def _id(self, entity: Entity) -> str:
        return _instrument_id(self._instruments[entity.id]) if entity.id in self._instruments else entity.key

    def _passages(self, entity: Entity) -> Passages:
        return passages(mention.anchor for mention in self.edition.mentions_of.get(entity.id, ()))

    def entries(self) -> Iterator[Entry]:
        """All that is named, but for the instruments of the codebook."""
        for entity in self.edition.codebook.entities:
            if entity.id not in self._instruments:
                yield Entry(self.heading(entity), entity.key, address.name(entity), self._passages(entity))

    def instruments(self) -> Iterator[Entry]:
        """The instruments of the codebook: where each is named, and its provisions in its own order."""
        entity_of = {entity.id: entity for entity in self.edition.codebook.entities}
        named = {instrument.id: self._passages(entity_of[id]) for id, instrument in self._instruments.items()}
        for instrument in self.edition.codebook.instruments:
            where = address.instrument(instrument.id)
            under = tuple(_provisions(self.edition, instrument))
            yield Entry(instrument.title, _instrument_id(instrument), where, named.get(instrument.id, ()), under)

    def _is_looked_up(self, entity: Entity, form: str) -> bool:
        person = self._person(entity)
        return form.split()[0].lower() not in POINTING and not (person and person.family in form)

    def references(self) -> Iterator[Reference]:
        """Every other form of a name. A person is looked up by the family name, which needs no reference."""
        for entity in self.edition.codebook.entities:
            for form in entity.forms:
                if self._is_looked_up(entity, form.text):
                    yield Reference(form.text, self._id(entity), self.heading(entity))
        for instrument in self.edition.codebook.instruments:
            yield Reference(instrument.label, _instrument_id(instrument), instrument.title)


def passages(anchors: Iterable[Anchor]) -> Passages:
    """Passages by statement, each once; mentions and readings come in the order of the texts."""
    found: dict[str, dict[Anchor, None]] = {}
    for anchor in anchors:
        found.setdefault(anchor.statement, {})[anchor] = None
    return tuple((slug, tuple(here)) for slug, here in found.items())


def _instrument_id(instrument: Instrument) -> str:
    return f"instrument:{instrument.id}"


def _provisions(edition: Edition, instrument: Instrument) -> Iterator[Entry]:
    for provision in instrument.provisions():
        if read := edition.annotations_of.get(provision.key):
            heading = f"{edition.codebook.provision_name(provision.key)}, {provision.title}"
            here = passages(reading.anchor for reading in read)
            yield Entry(heading, str(provision.key), address.entry(provision.key), here)


def _themes(edition: Edition) -> Iterator[Entry]:
    """Each theme with its sub-themes in the order of the alphabet, and the themes that are related to it."""
    theme_of = edition.codebook.theme_of
    for theme in edition.codebook.themes:
        under = (entry for sub in theme.subthemes if (entry := _theme(edition, sub)).passages)
        related = (theme_of[key] for key in theme.related if key in theme_of)
        yield replace(
            _theme(edition, theme),
            heading=inverted(theme.label),
            under=tuple(sorted(under, key=lambda entry: filing(entry.heading))),
            also=ordered(Target(inverted(other.label), str(other.key)) for other in related),
        )


def _theme(edition: Edition, theme: Theme) -> Entry:
    here = passages(reading.anchor for reading in edition.annotations_of.get(theme.key, ()))
    return Entry(theme.label, str(theme.key), address.entry(theme.key), here)


def _terms(edition: Edition) -> Iterator[Reference]:
    """The labels of sub-themes, and the terms of all."""
    for theme in edition.codebook.themes:
        for sub in theme.subthemes:
            yield Reference(sub.label, str(sub.key), theme.label)
        for entry in (theme, *theme.subthemes):
            yield from (Reference(term, str(entry.key), theme.label) for term in entry.terms)
