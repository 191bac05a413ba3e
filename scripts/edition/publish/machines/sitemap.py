"""The map of the site for search engines, as sitemaps.org lays it down: pages only, never parts of them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from edition.publish.base.artifact import BinaryArtifact
from edition.publish.base.publication import Publication

PATH = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(publication: Publication, addresses: Iterable[str]) -> BinaryArtifact:
    """The pages at these addresses below the site's, as of the day of the edition. The site must have an address."""
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap={None: _NAMESPACE})  # type: ignore[dict-item]  # The default namespace, which the stubs forget.
    for address in addresses:
        url = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        etree.SubElement(url, f"{{{_NAMESPACE}}}loc").text = publication.base + address
        etree.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = str(publication.imprint.date)
    return BinaryArtifact(PATH, etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))
