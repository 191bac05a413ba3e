"""What every page is made with: the edition, the templates, and where the site will stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from ipaddress import ip_address
from urllib.parse import urlsplit

from edition.edition import Edition
from edition.publish.base.artifact import Heading, Page
from edition.publish.base.datafile import DataFile
from edition.publish.base.head import NOTHING, Head
from edition.publish.base.render import Renderer
from edition.publish.cite.rendered import Rendered
from edition.publish.views.references import Entry, referrers
from edition.text.anchor import Anchor


@dataclass(frozen=True)
class Press:
    """The edition on its way to pages; `base` is the site's address, or empty if it has none.

    `passage_pages` says whether each numbered passage gets a page, and files, of its own.
    `rendered` are the citations that a processor made, by the id of their record; `cite.with_citations`
    puts them there. `data` are the data files, once they are written.
    """

    edition: Edition
    base: str = ""
    passage_pages: bool = True
    renderer: Renderer = field(default_factory=Renderer)
    rendered: Mapping[str, tuple[Rendered, ...]] = field(default_factory=dict)
    data: tuple[DataFile, ...] = ()

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

    def head_as_html(self, head: Head, address: str) -> str:
        """What the page at this address adds to its head, as HTML."""
        return self.renderer.render("head.html", address, head=head)

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
        head: Head = NOTHING,
        original: str | None = None,
        **values: object,
    ) -> Page:
        """A page from its template, which sees the edition, this press and `values`."""
        headings = tuple(headings)
        html = self.renderer.render(template, address, edition=self.edition, press=self, title=title, **values)
        linkable = frozenset({*ids, *(heading.id for heading in headings)})
        return Page(address, title, description, html, linkable, headings, boost, head, original)
