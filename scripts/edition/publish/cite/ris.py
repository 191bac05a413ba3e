"""Records as RIS, the exchange format of Reference Manager: a tag, two spaces, a hyphen, a value a line.

The types are those that become the right thing in Zotero and EndNote: `SLIDE` is a presentation with
its meeting (`T2`) and place (`CY`), `GOVDOC` a document of a public body, `EBOOK` the edition. Lines end
as the format says, with a carriage return and a line feed. A body ends with a comma, as RIS tells it
from a person; for a comma within its name the format has no sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.publish.cite.record import BOOK, DOCUMENT, SPEECH, Author, CslRecord
from edition.text.dates import Dating

_TYPES = {SPEECH: "SLIDE", DOCUMENT: "GOVDOC", BOOK: "EBOOK"}


def ris(records: Iterable[CslRecord]) -> str:
    """The records as one file."""
    return "\r\n".join("".join(f"{tag}  - {value}\r\n" for tag, value in _lines(record)) for record in records)


def _lines(record: CslRecord) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[record.type]
    for author in record.authors:
        yield "AU", _line(_name(author))
    fields = {
        "TI": record.title,
        "T2": record.event_title,
        "M3": record.genre,
        "CY": record.event_place or record.place,
        "PY": record.issued.start[:4] if record.issued else "",
        "DA": _date(record.issued) if record.issued else "",
        "DP": record.container_title,
        "ET": f"version {record.version}",
        "LA": record.language,
        "UR": record.url,
        "N1": record.note,
        "ID": record.id,
    }
    yield from ((tag, _line(value)) for tag, value in fields.items() if value)
    yield "ER", ""


def _name(author: Author) -> str:
    if author.literal:
        return f"{author.literal},"
    return f"{author.family}, {author.given}" if author.given else f"{author.family},"


def _date(dating: Dating) -> str:
    """A date as RIS writes it, with a place for each part: `2021/11/29`, `2021/11/`."""
    return "/".join([*dating.start.split("-"), "", ""][:3])


def _line(value: str) -> str:
    """A value on one line."""
    return " ".join(value.split())
