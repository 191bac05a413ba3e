"""What the edition says of itself: its title, version, date and editors, from `seeds/edition.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.record import read_record
from edition.text.dates import Dating

_NO_DATE = Dating("1970-01-01")


class Demand(Enum):
    """Which passages must have been read before the edition is published."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class Imprint:
    """The edition as a publication. `date` is the day of this version, as EDTF writes it.

    `read` says whether every passage must have been read, or any may still wait for it.
    """

    title: str = ""
    subtitle: str = ""
    version: str = ""
    date: Dating = _NO_DATE
    editors: str = ""
    rights: str = ""
    read: Demand = Demand.ALL


def read_imprint(folder: Folder) -> Reads[Imprint]:
    """The imprint; an empty one, with a finding, where its file cannot be read."""
    source = yield from folder.read(folder.root / "edition.yml")
    record = (yield from read_record(source)) if source else None
    if record is None:
        return Imprint()
    yield from record.expect("title", "subtitle", "version", "date", "editors", "rights", "read")
    written = yield from record.text("date")
    try:
        date = Dating.parse(written) if written else _NO_DATE
    except ValueError as error:
        yield Finding(record.at("date"), "malformed-date", str(error))
        date = _NO_DATE
    return Imprint(
        (yield from record.text("title")),
        (yield from record.text("subtitle")),
        (yield from record.text("version")),
        date,
        (yield from record.text("editors")),
        (yield from record.text("rights")),
        (yield from record.choice("read", Demand, Demand.ALL)),
    )
