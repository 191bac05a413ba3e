"""The description by which a browser adds the site's search to its own: OpenSearch 1.1.

https://github.com/dewitt/opensearch (the specification); its limits are named below.
"""

from __future__ import annotations

from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import Maker, indented
from edition.text.language import ENGLISH

TYPE = "application/opensearchdescription+xml"
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
SHORT_NAME, LONG_NAME, DESCRIPTION = 16, 48, 1024
"""The most characters that the specification allows in these elements."""

_JOINING = ("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
_FAVICON = "assets/favicon.svg"

D = Maker(NAMESPACE)


def opensearch(publication: Publication, edition: Edition) -> Artifact:
    """The description, for a site that has an address: the standard wants whole ones."""
    imprint = publication.imprint
    base = publication.base
    languages = dict.fromkeys((ENGLISH.tag, *(s.language.tag for s in edition.statements if s.language.is_known)))
    # A name that the texts have: a query that certainly finds something.
    example = [D("Query", role="example", searchTerms=m.form.text) for m in edition.mentions[:1]]
    root = D(
        "OpenSearchDescription",
        D("ShortName", short_name(imprint)),
        D("LongName", _within(imprint.title, LONG_NAME)),
        D("Description", _within(publication.title, DESCRIPTION)),
        D("Url", type="text/html", template=f"{base}{address.SEARCH}?q={{searchTerms}}"),
        D("Url", type=TYPE, rel="self", template=f"{base}{address.OPENSEARCH}"),
        D("Image", f"{base}{_FAVICON}", height="16", width="16", type="image/svg+xml"),
        example,
        (D("Language", tag) for tag in languages),
        (D(f"{way}Encoding", "UTF-8") for way in ("Input", "Output")),
    )
    return Artifact(address.OPENSEARCH, indented(root))


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
