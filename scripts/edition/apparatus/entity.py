"""Persons, offices, bodies, places, instruments and events that the texts name, and where they do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.seeds.source import Span
from edition.text.anchor import Anchor


class EntityKind(Enum):
    """What sort of thing a name names; the page of names is in this order."""

    PERSON = "person"
    OFFICE = "office"
    BODY = "body"
    PLACE = "place"
    INSTRUMENT = "instrument"
    EVENT = "event"

    @property
    def plural(self) -> str:
        """The heading over all of this kind."""
        return "Bodies" if self is EntityKind.BODY else f"{self.value.capitalize()}s"


@dataclass(frozen=True)
class Form:
    """A form in which a text names a thing; of one statement only where `statement` is set."""

    text: str
    is_abbreviation: bool = False
    statement: str = ""


@dataclass(frozen=True)
class Entity:
    """A thing that is named. `whence` is the source of what `gloss` says beyond the texts."""

    id: str
    kind: EntityKind
    label: str
    gloss: str
    whence: str
    wikidata: str
    forms: tuple[Form, ...]

    @property
    def key(self) -> str:
        """Its name among the edition's entries."""
        return f"name:{self.id}"


@dataclass(frozen=True)
class Mention:
    """Words of a passage, numbered or not, that name a thing.

    `within` is set where the words are part of a longer name, as a State's in its ministry's.
    """

    anchor: Anchor
    span: Span
    entity: Entity
    form: Form
    within: bool = False
