"""What every page is made with: the edition, the templates, and where the site will stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import ip_address
from urllib.parse import urlsplit

from edition.edition import Edition
from edition.publish.artifact import Heading, Page
from edition.publish.cite import Citation, citation
from edition.publish.references import Entry, referrers
from edition.publish.render import Renderer
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Press:
    """The edition on its way to pages; `base` is the site's address, or empty if it has none."""

    edition: Edition
    base: str = ""
    renderer: Renderer = field(default_factory=Renderer)

    @property
    def is_public(self) -> bool:
        """Whether others can reach the site's address, so that it can be cited."""
        host = urlsplit(self.base).hostname or ""
        try:
            return not ip_address(host).is_loopback
        except ValueError:
            return bool(host) and host != "localhost"

    @cached_property
    def referrers(self) -> dict[Anchor, tuple[Entry, ...]]:
        """What refers to each passage."""
        return referrers(self.edition)

    def citation(self, statement: Statement) -> Citation:
        """The citation record of a statement on this site."""
        return citation(statement, self.edition.imprint, self.base)

    def page(
        self,
        template: str,
        address: str,
        title: str,
        description: str,
        *,
        headings: Iterable[Heading] = (),
        ids: Iterable[str] = (),
        boost: float = 0.0,
        **values: object,
    ) -> Page:
        """A page from its template, which sees the edition, this press and `values`."""
        headings = tuple(headings)
        html = self.renderer.render(template, address, edition=self.edition, press=self, title=title, **values)
        linkable = frozenset({*ids, *(heading.id for heading in headings)})
        return Page(address, title, description, html, linkable, headings, boost)
