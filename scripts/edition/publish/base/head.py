"""What a page tells machines in its head, as values; only the templates write them.

Links bear absolute addresses, because a page's head is read apart from the page: by a server that
unfurls a pasted link, by a reference manager, by a program that follows typed links.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.text.language import ENGLISH, Language


@dataclass(frozen=True)
class Meta:
    """A name and its value: `citation_title`, `dcterms.creator`, `og:type`, `robots`."""

    name: str
    content: str
    language: Language = ENGLISH

    @property
    def is_property(self) -> bool:
        """Whether it is of the Open Graph, whose names stand in `property`."""
        return self.name.startswith("og:")


@dataclass(frozen=True)
class Link:
    """A typed link from the page: its relation, its target, and the target's media type where it has one."""

    rel: str
    href: str
    type: str = ""


@dataclass(frozen=True)
class Head:
    """All that a page adds to its head; `data` is its description in JSON-LD, or nothing."""

    metas: tuple[Meta, ...] = ()
    links: tuple[Link, ...] = ()
    data: Mapping[str, object] | None = None


NOTHING = Head()
"""The head of a page that has nothing to add."""
