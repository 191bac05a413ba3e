"""What publishing gives, as values: pages and other files, for a site generator or a plain folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Artifact:
    """A file of the site that is no page of it: its path below the root, and its text."""

    path: str
    content: str


@dataclass(frozen=True)
class Heading:
    """An entry of a page's table of contents."""

    id: str
    name: str
    level: int = 2


@dataclass(frozen=True)
class Page:
    """One page: its address below the site's root, and the HTML of its main part.

    The address ends in "/" or is empty for the home page. `ids` are all that may be linked to.
    `boost` weighs the page in the quick search; nothing of it is indexed where that is 0, because
    the statements' words reach the index as records of their own.
    """

    address: str
    title: str
    description: str
    html: str
    ids: frozenset[str]
    headings: tuple[Heading, ...] = ()
    boost: float = 0.0

    @property
    def path(self) -> str:
        """The file that a web server answers the address with."""
        return f"{self.address}index.html"
