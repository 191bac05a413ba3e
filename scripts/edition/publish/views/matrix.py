"""The crosswalk matrix: every provision of an instrument by every statement, silences included."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.annotation import Stance
from edition.apparatus.codebook import Group, Instrument, Provision
from edition.edition import Edition
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Cell:
    """What one statement says to one provision; silent where it has no passage. Silence is never written."""

    statement: Statement
    passages: tuple[tuple[Anchor, Stance], ...]


@dataclass(frozen=True)
class Row:
    """One provision, and a cell for each statement in the edition's order."""

    group: Group
    provision: Provision
    cells: tuple[Cell, ...]

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances that occur in the row, each once."""
        return tuple(dict.fromkeys(stance for cell in self.cells for _, stance in cell.passages))


def matrix(edition: Edition, instrument: Instrument) -> tuple[Row, ...]:
    """The rows of an instrument in its own order."""
    return tuple(
        Row(group, provision, tuple(_cell(edition, provision, statement) for statement in edition.statements))
        for group in instrument.groups
        for provision in group.provisions
    )


def _cell(edition: Edition, provision: Provision, statement: Statement) -> Cell:
    found = (a for a in edition.annotations_of.get(provision.key, ()) if a.anchor.statement == statement.slug)
    return Cell(statement, tuple(dict.fromkeys((a.anchor, a.stance) for a in found if a.stance)))
