"""What publishing gives, as values: pages and other files, for a site generator or a plain folder."""

from __future__ import annotations

from dataclasses import dataclass

from edition.publish.base.head import NOTHING, Head

QUOTING = 0.2
"""The weight in the quick search of pages that quote the statements: the source comes first."""


@dataclass(frozen=True)
class Artifact:
    """A file of the site that is no page of it: its path below the root, and its text."""

    path: str
    content: str

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return self.content.encode("utf-8")


@dataclass(frozen=True)
class BinaryArtifact:
    """A file of the site that is no text, such as a database."""

    path: str
    data: bytes


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
    the statements' words reach the index as records of their own. `original` is the address of
    the page that this one shows a part of: machines are to take that page for this one.
    """

    address: str
    title: str
    description: str
    html: str
    ids: frozenset[str]
    headings: tuple[Heading, ...] = ()
    boost: float = 0.0
    head: Head = NOTHING
    original: str | None = None
    is_draft: bool = False

    @property
    def canonical(self) -> str:
        """The address under which search engines and annotation tools are to know the page."""
        return self.address if self.original is None else self.original

    @property
    def is_listed(self) -> bool:
        """Whether the page is for search results and the site's map."""
        return self.original is None and not self.is_draft

    @property
    def path(self) -> str:
        """The file that a web server answers the address with."""
        return f"{self.address}index.html"
