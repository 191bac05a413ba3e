"""What the edition says of itself: its title, version, date and editors, from `seeds/edition.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from edition.seeds.finding import Finding, Reads
from edition.seeds.folder import Folder
from edition.seeds.record import read_record
from edition.text.dates import Dating

_NO_DATE = Dating("1970-01-01")


@dataclass(frozen=True)
class Imprint:
    """The edition as a publication. `date` is the day of this version, as EDTF writes it."""

    title: str = ""
    subtitle: str = ""
    version: str = ""
    date: Dating = _NO_DATE
    editors: str = ""
    rights: str = ""


def read_imprint(folder: Folder) -> Reads[Imprint]:
    """The imprint; an empty one, with a finding, where its file cannot be read."""
    source = yield from folder.read(folder.root / "edition.yml")
    record = (yield from read_record(source)) if source else None
    if record is None:
        return Imprint()
    yield from record.expect("title", "subtitle", "version", "date", "editors", "rights")
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
    )
