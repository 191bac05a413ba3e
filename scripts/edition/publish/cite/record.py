"""What a reference manager has to know of a thing that is cited, in the terms of CSL-JSON.

A record says nothing that the seeds do not: no day of access, no identifier of others, no date where
none is known. The variables are those of the Citation Style Language, version 1.0.2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from edition.text.dates import Dating

SPEECH = "speech"
DOCUMENT = "document"
BOOK = "book"
DATASET = "dataset"
ENTRY = "entry"


@dataclass(frozen=True)
class Author:
    """A person by `family` and `given` name, or a body by its `literal` name, which is never divided."""

    family: str = ""
    given: str = ""
    literal: str = ""

    def as_json(self) -> dict[str, str]:
        """The name as CSL-JSON writes it."""
        return {"literal": self.literal} if self.literal else {"family": self.family, "given": self.given}


@dataclass(frozen=True)
class CslRecord:
    """One thing that is cited. What is not known is empty, and then left out of `as_json`.

    `form` is what sort of thing it is ("statement", "position paper"), `office` that in which a
    speaker spoke, `remarks` what has to be said of its date and of the copy, `locator` the number of
    the passage where only that is cited. `place` is where a document was issued. `url` is a whole address.
    """

    id: str
    type: str
    title: str
    authors: tuple[Author, ...]
    form: str
    url: str
    version: str
    container_title: str = ""
    office: str = ""
    event_title: str = ""
    event_place: str = ""
    event_date: Dating | None = None
    place: str = ""
    issued: Dating | None = None
    language: str = ""
    remarks: tuple[str, ...] = ()
    locator: str = ""

    @property
    def genre(self) -> str:
        """The sort of thing, with the office: `statement as Head of ...`."""
        return f"{self.form} as {self.office}" if self.office else self.form

    @property
    def note(self) -> str:
        """What no field of its own holds, as a sentence: the paragraph, the interval, the caveat on the copy."""
        parts = (*((f"paragraph {self.locator}",) if self.locator else ()), *self.remarks)
        text = "; ".join(parts)
        return f"{text[:1].upper()}{text[1:]}." if text else ""

    def at(self, id: str, url: str, locator: str) -> CslRecord:
        """The record of one of its passages."""
        return replace(self, id=id, url=url, locator=locator)

    def as_json(self) -> dict[str, object]:
        """The record as an item of CSL-JSON."""
        fields: dict[str, object] = {
            "id": self.id,
            "type": self.type,
            "title": self.title,
            "author": [author.as_json() for author in self.authors],
            "genre": self.genre,
            "event-title": self.event_title,
            "event-place": self.event_place,
            "event-date": _date(self.event_date),
            "issued": _date(self.issued),
            "publisher-place": self.place,
            "container-title": self.container_title,
            "version": self.version,
            "language": self.language,
            "URL": self.url,
            "note": self.note,
        }
        return {name: value for name, value in fields.items() if value}


def _date(dating: Dating | None) -> dict[str, object]:
    """A day, month or year as its parts; an interval is no date of issue, so there is none of one."""
    if dating is None or dating.end:
        return {}
    return {"date-parts": [[int(part) for part in dating.start.split("-")]]}
