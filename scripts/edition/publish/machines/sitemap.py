"""The map of the site for search engines, as sitemaps.org lays it down: pages only, never parts of them."""

from __future__ import annotations

from collections.abc import Iterable

from edition.publish.base.artifact import Artifact
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import Maker, indented

PATH = "sitemap.xml"

S = Maker("http://www.sitemaps.org/schemas/sitemap/0.9")


def sitemap(publication: Publication, addresses: Iterable[str]) -> Artifact:
    """The pages at these addresses below the site's, as of the day of the edition. The site must have an address."""
    base, day = publication.base, str(publication.imprint.date)
    pages = (S("url", S("loc", base + address), S("lastmod", day)) for address in addresses)
    return Artifact(PATH, indented(S("urlset", pages)))
