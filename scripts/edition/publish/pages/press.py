"""What every page is made with: the publication, the citations that its pages show, and the templates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from edition.publish.base.artifact import Heading, Page
from edition.publish.base.head import NOTHING, Head
from edition.publish.base.publication import Publication
from edition.publish.base.render import Renderer
from edition.publish.cite.citations import Citations
from edition.publish.machines.heads import page_head


@dataclass(frozen=True)
class Press:
    """The edition on its way to pages."""

    publication: Publication
    citations: Citations
    renderer: Renderer = field(default_factory=Renderer)

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
        """A page from its template, which sees the publication, its codebook and imprint, and `values`.

        A head without links of its own leads to the edition as data.
        """
        headings = tuple(headings)
        publication = self.publication
        html = self.renderer.render(
            template,
            address,
            publication=publication,
            codebook=publication.codebook,
            imprint=publication.imprint,
            title=title,
            **values,
        )
        linkable = frozenset({*ids, *(heading.id for heading in headings)})
        led = head if head.links else page_head(publication, head)
        return Page(address, title, description, html, linkable, headings, boost, led, original)
