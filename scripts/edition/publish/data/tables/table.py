"""What a table is: columns with types and descriptions, keys, and the function that gives its rows.

The CSV package, the database and the nested document are all made of the same tables, so a thing has
one id, one name and one meaning in all of them. What is not known, or not there, is `None`, never "".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Generic, TypeVar

from edition.publish.base.publication import Publication

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

S = TypeVar("S", contravariant=True)

Value = str | int | bool | None
Row = tuple[Value, ...]
"""The values of a row, in the order of its table's columns."""


class Type(Enum):
    """The type of a column, by its name in Table Schema and in JSON Schema."""

    TEXT = "string"
    NUMBER = "integer"
    FLAG = "boolean"


@dataclass(frozen=True)
class Column:
    """A column. Where it is not `required` a row may have nothing there.

    `choices` are all that it may say; `pattern`, a regular expression, is what a whole text of it is like.
    """

    name: str
    description: str
    type: Type = Type.TEXT
    required: bool = True
    choices: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class Foreign:
    """A column that holds ids of another table, or of its own; the other's primary key is one column."""

    column: str
    table: str


@dataclass(frozen=True)
class Table(Generic[S]):
    """A table: `primary` names the columns of its primary key, `rows` gives what it holds of `S`."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    primary: tuple[str, ...]
    foreign: tuple[Foreign, ...]
    rows: Callable[[Publication, S], Iterable[Row]]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def text(name: str, description: str, *, choices: Iterable[str] = (), pattern: str = "") -> Column:
    """A column of texts."""
    return Column(name, description, Type.TEXT, True, tuple(choices), pattern)


def perhaps(name: str, description: str, choices: Iterable[str] = ()) -> Column:
    """A column of texts that may be missing."""
    return Column(name, description, Type.TEXT, False, tuple(choices))


def day(name: str, description: str, *, required: bool = True) -> Column:
    """A column of days of the calendar."""
    return Column(name, f"{description} Written as YYYY-MM-DD.", Type.TEXT, required, (), _DAY)


def edtf(name: str, description: str, *, required: bool = True) -> Column:
    """A column of dates as the Extended Date/Time Format writes them: a day, a month, a year, or two of them."""
    return Column(name, f"{description} Written in EDTF.", Type.TEXT, required, (), f"{_DATE}(/{_DATE})?")


def period(name: str, description: str) -> Column:
    """A column of stretches of time, of which one side may be unknown."""
    return Column(name, f"{description} Written in EDTF.", Type.TEXT, False, (), f"({_DATE})?/({_DATE})?")


def number(name: str, description: str, *, required: bool = True) -> Column:
    """A column of whole numbers."""
    return Column(name, description, Type.NUMBER, required)


def flag(name: str, description: str) -> Column:
    """A column that says yes or no."""
    return Column(name, description, Type.FLAG)


def values(kind: type[Enum]) -> tuple[str, ...]:
    """What a column of an enumeration may say."""
    return tuple(str(member.value) for member in kind)


POSITION = number("position", "The place in its list, from 1.")
START = number("start", "Where the words begin in the passage's `text`, in code points from 0.")
END = number("end", "Where they end there; the character at this place is not one of them.")
EXACT = text("text", "The words themselves, as they stand in the passage's `text` from `start` to `end`.")
