"""How statements are cited: one record each, and the citation that the edition recommends."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.imprint import Imprint
from edition.publish import address
from edition.text.statement import Statement


@dataclass(frozen=True)
class Citation:
    """The record of one statement, complete for any style; empty where a thing is not known."""

    author: str
    state: str
    title: str
    place: str
    date: str
    edition: str
    version: str
    address: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """The recommended citation but for its address, in sentences without their full stops."""
        author = f"{self.author} ({self.state})" if self.author != self.state else self.author
        when = f"{self.place}, {self.date}" if self.place else self.date
        return author, f"“{self.title}”", when, f"In {self.edition}, {self.version}"

    def passage(self, locator: str) -> str:
        """The recommended citation of a passage without its address; `locator` as "para. 5"."""
        author, title, when, within = self.sentences
        return f"{author}. {title}. {when}. {within}, {locator}."

    @property
    def text(self) -> str:
        """The recommended citation as plain text."""
        return f"{'. '.join(self.sentences)}. {self.address}"


def citation(statement: Statement, imprint: Imprint, base: str) -> Citation:
    """The record of a statement in an edition published at `base`, which ends in "/" or is empty."""
    metadata = statement.metadata
    person = metadata.person
    state = metadata.value("state")
    return Citation(
        author=f"{person.family}, {person.given}" if person else state,
        state=state,
        title=metadata.title,
        place=metadata.value("place"),
        date=_date(statement),
        edition=f"{imprint.title}: {imprint.subtitle}",
        version=f"version {imprint.version} ({imprint.date.in_words})",
        address=base + address.statement(statement.slug),
    )


def _date(statement: Statement) -> str:
    """The day; or n.d., with the interval within which the text was written where one is known."""
    dating = statement.metadata.dating
    if dating and not dating.end:
        return dating.in_words
    return f"N.d. ({dating.in_words})" if dating else "N.d."
