"""The controlled vocabularies: themes with their sub-themes, instruments with their provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.apparatus.entity import Entity
from edition.apparatus.locator import Locator

THEME = "theme"
"""The kind of every key that names a theme; an instrument's own id is the kind of its provisions."""


@dataclass(frozen=True, order=True)
class Key:
    """The name of a codebook entry: `theme:root-causes/external-interference`, `gcm:objective-21`."""

    kind: str
    name: str

    @classmethod
    def parse(cls, written: str) -> Key:
        """Read `kind:name`. Raises ValueError where one of the two is missing."""
        kind, colon, name = written.partition(":")
        if not (kind and colon and name):
            raise ValueError(f'"{written}" is no key; keys look like gcm:objective-21')
        return cls(kind, name)

    def __str__(self) -> str:
        return f"{self.kind}:{self.name}"

    @property
    def top(self) -> Key:
        """The theme that a sub-theme belongs to; any other key is its own."""
        return Key(self.kind, self.name.partition("/")[0])

    @property
    def leaf(self) -> str:
        """The last part of the name, which is the entry's id on its page."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True)
class Theme:
    """A theme or a sub-theme: what it is, what belongs in it, and the terms that bespeak it."""

    key: Key
    label: str
    definition: str
    scope: str
    terms: tuple[str, ...] = ()
    related: tuple[Key, ...] = ()
    subthemes: tuple[Theme, ...] = ()


@dataclass(frozen=True)
class Provision:
    """A principle or an objective of an instrument; `where` is its paragraph there."""

    key: Key
    number: str
    title: str
    where: str
    note: str = ""

    @cached_property
    def locator(self) -> Locator | None:
        """Its place, where it is written as places in an instrument are."""
        try:
            return Locator.parse(self.where)
        except ValueError:
            return None


@dataclass(frozen=True)
class Group:
    """Provisions of one sort, in the instrument's own order; `one` names one of them."""

    id: str
    label: str
    one: str
    where: str
    provisions: tuple[Provision, ...]


@dataclass(frozen=True)
class Instrument:
    """An international instrument that statements are read against."""

    id: str
    label: str
    title: str
    symbol: str
    adopted: str
    url: str
    about: str
    groups: tuple[Group, ...]

    def provisions(self) -> Iterator[Provision]:
        """All its provisions, in order."""
        return (provision for group in self.groups for provision in group.provisions)

    def provision_at(self, place: Locator) -> Provision | None:
        """The provision that a place of the instrument belongs to, if it belongs to one."""
        return next((p for p in self.provisions() if p.locator and p.locator.holds(place)), None)


@dataclass(frozen=True)
class Codebook:
    """Every vocabulary of the edition, and each entry by its key."""

    themes: tuple[Theme, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    entities: tuple[Entity, ...] = ()

    @cached_property
    def theme_of(self) -> dict[Key, Theme]:
        """Themes and sub-themes by key, each theme before its sub-themes."""
        return {entry.key: entry for theme in self.themes for entry in (theme, *theme.subthemes)}

    @cached_property
    def provision_of(self) -> dict[Key, Provision]:
        """Provisions of all instruments by key."""
        return {p.key: p for instrument in self.instruments for p in instrument.provisions()}

    @cached_property
    def group_of(self) -> dict[Key, Group]:
        """The group that each provision stands in."""
        return {p.key: g for i in self.instruments for g in i.groups for p in g.provisions}

    @cached_property
    def instrument_of(self) -> dict[str, Instrument]:
        """Instruments by id."""
        return {instrument.id: instrument for instrument in self.instruments}

    @cached_property
    def entity_rank(self) -> dict[str, int]:
        """The place of each named thing in the codebook, by its id."""
        return {entity.id: place for place, entity in enumerate(self.entities)}

    def leaves(self) -> Iterator[Theme]:
        """The entries that readings may name: sub-themes, and themes that have none."""
        for theme in self.themes:
            yield from theme.subthemes or (theme,)

    def provision_name(self, key: Key) -> str:
        """How a provision is spoken of: `objective 21`, `principle (c)`."""
        return f"{self.group_of[key].one} {self.provision_of[key].number}"
