"""What the edition says of itself: its title, version, date and editors, from `seeds/edition.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.record import Record, read_record
from edition.seeds.source import Place
from edition.text.dates import Dating
from edition.text.version import Version

NO_DATE = Dating("1970-01-01")
"""The day of an edition whose file gives none; a finding has told of it."""


class Demand(Enum):
    """Which passages must have been read before the edition is published."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class Imprint:
    """The edition as a publication. `date` is the day of this version; `version_at` is where its number stands.

    `read` says whether every passage must have been read, or any may still wait for it.
    """

    title: str = ""
    subtitle: str = ""
    version: str = ""
    date: Dating = NO_DATE
    editors: str = ""
    rights: str = ""
    read: Demand = Demand.ALL
    version_at: Place = field(default=Place("seeds/edition.yml"), compare=False)


def read_imprint(folder: Folder) -> Reads[Imprint]:
    """The imprint; an empty one, with a finding, where its file cannot be read."""
    source = yield from folder.read(folder.root / "edition.yml")
    record = (yield from read_record(source)) if source else None
    if record is None:
        return Imprint()
    yield from record.expect("title", "subtitle", "version", "date", "editors", "rights", "read")
    date = yield from _day(record)
    return Imprint(
        (yield from record.text("title")),
        (yield from record.text("subtitle")),
        (yield from _version(record)),
        date,
        (yield from record.text("editors")),
        (yield from record.text("rights")),
        (yield from record.choice("read", Demand, Demand.ALL)),
        record.at("version"),
    )


def _day(record: Record) -> Reads[Dating]:
    """A whole day: it is written into ledgers, and compared with those of revisions."""
    written = yield from record.text("date")
    try:
        return Dating.day(written) if written else NO_DATE
    except ValueError as error:
        yield Finding(record.at("date"), "malformed-date", str(error))
        return NO_DATE


def _version(record: Record) -> Reads[str]:
    written = yield from record.text("version")
    try:
        return str(Version.parse(written)) if written else ""
    except ValueError as error:
        yield Finding(record.at("version"), "malformed-version", str(error))
        return ""
