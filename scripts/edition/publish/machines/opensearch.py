"""The description by which a browser adds the site's search to its own: OpenSearch 1.1.

https://github.com/dewitt/opensearch (the specification); its limits are named below.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.publication import Publication

TYPE = "application/opensearchdescription+xml"
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
SHORT_NAME, LONG_NAME, DESCRIPTION = 16, 48, 1024
"""The most characters that the specification allows in these elements."""

_JOINING = ("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
_FAVICON = "assets/favicon.svg"


def opensearch(publication: Publication, edition: Edition) -> Artifact:
    """The description, for a site that has an address: the standard wants whole ones."""
    imprint = publication.imprint
    root = ET.Element("OpenSearchDescription", xmlns=NAMESPACE)
    _add(root, "ShortName", short_name(imprint))
    _add(root, "LongName", _within(imprint.title, LONG_NAME))
    _add(root, "Description", _within(f"{imprint.title}: {imprint.subtitle}", DESCRIPTION))
    _add(root, "Url", type="text/html", template=f"{publication.base}{address.SEARCH}?q={{searchTerms}}")
    _add(root, "Url", type=TYPE, rel="self", template=f"{publication.base}{address.OPENSEARCH}")
    _add(root, "Image", f"{publication.base}{_FAVICON}", height="16", width="16", type="image/svg+xml")
    if edition.mentions:  # A query that certainly finds something.
        _add(root, "Query", role="example", searchTerms=edition.mentions[0].form.text)
    for name, value in (("Language", "en"), ("InputEncoding", "UTF-8"), ("OutputEncoding", "UTF-8")):
        _add(root, name, value)
    ET.indent(root)
    return Artifact(address.OPENSEARCH, ET.tostring(root, encoding="UTF-8", xml_declaration=True).decode() + "\n")


def short_name(imprint: Imprint) -> str:
    """What a browser calls the search: the first words of the edition's title that there is room for."""
    return _within(imprint.title, SHORT_NAME)


def _within(text: str, most: int) -> str:
    """As many whole words as fit, and none at the end that only joins; a first word that is too long is cut."""
    words = text.split()
    if len(" ".join(words)) <= most:
        return " ".join(words)
    while len(words) > 1 and (len(" ".join(words)) > most or words[-1].lower() in _JOINING):
        words.pop()
    return " ".join(words)[:most]


def _add(root: ET.Element, name: str, text: str = "", **attributes: str) -> None:
    ET.SubElement(root, name, attributes).text = text or None
