"""The citable units of a statement, as Distributed Text Services order them: a tree of passages.

A unit's identifier is the passage's number (`5`, `7.4`), or the id of what has none, as a title or an address
(`title-1`). Items are below their paragraph; one whose paragraph was withdrawn stands by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement

TYPES = {role: role.value for role in Role if not role.numbered} | {Role.BODY: "paragraph"}
"""The types of units; what is no other is an item."""

ALL = -1
"""As `down`: to the lowest level."""


@dataclass(frozen=True)
class Unit:
    """A passage as a node of the tree; `parent` is an identifier, or empty at the first level."""

    identifier: str
    paragraph: Paragraph
    parent: str = ""

    @property
    def level(self) -> int:
        """Its depth, from 1."""
        return 2 if self.parent else 1

    @property
    def type(self) -> str:
        """What sort of passage it is."""
        return TYPES.get(self.paragraph.role, "item")


@dataclass(frozen=True)
class Units:
    """All units of a statement, in the order of the text."""

    units: tuple[Unit, ...]

    @classmethod
    def of(cls, statement: Statement) -> Units:
        """The tree of a statement's passages."""
        return cls(tuple(_unit(statement, paragraph) for paragraph in statement.paragraphs))

    @cached_property
    def depth(self) -> int:
        """How many levels there are."""
        return max((unit.level for unit in self.units), default=1)

    def down(self, levels: int) -> tuple[Unit, ...]:
        """The units of so many levels from the root."""
        return tuple(unit for unit in self.units if levels == ALL or unit.level <= levels)

    def below(self, unit: Unit, levels: int) -> tuple[Unit, ...]:
        """A unit and those of so many levels below it; none below means those beside it, itself among them."""
        if levels == 0:
            return tuple(other for other in self.units if other.parent == unit.parent)
        return tuple(other for other in self.units if unit.identifier in (other.identifier, other.parent))

    def types(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The types of the first level as they first occur, each with the types below it."""
        parents = {unit.identifier: unit.type for unit in self.units}
        for type in dict.fromkeys(unit.type for unit in self.units if not unit.parent):
            inner = (unit.type for unit in self.units if unit.parent and parents[unit.parent] == type)
            yield type, tuple(dict.fromkeys(inner))


def _unit(statement: Statement, paragraph: Paragraph) -> Unit:
    anchor = paragraph.anchor
    parent = statement.by_locator.get(str(anchor.paragraph)) if anchor.item else None
    return Unit(anchor.locator or anchor.id, paragraph, parent.anchor.locator if parent else "")
