"""The formats in which the edition can be had as data: their names, media types and endings.

Only the names are here, so that pages and typed links may speak of a format without making it.
What a reader needs to know of one is in `templates/data.html`, and how to read it in five lines in
`templates/examples/`.
"""

from __future__ import annotations

from dataclasses import dataclass

ITEM = "item"
"""The relation of a file that holds the words themselves (FAIR Signposting)."""

DESCRIBES = "describedby"
"""The relation of a file that says something of them."""


@dataclass(frozen=True)
class Form:
    """A format: its `id` here, its name, its media type, and how a program reaches it from a page.

    `ending` is that of a statement's file, and empty where the format is of the whole edition;
    `entry` is the path of such a format's first file, or empty. `standard` is where the format is laid down.
    """

    id: str
    name: str
    media: str
    standard: str
    rel: str = ITEM
    ending: str = ""
    entry: str = ""


TEXT = Form("text", "Plain text", "text/plain", "https://www.rfc-editor.org/rfc/rfc3629", ending="txt")
MARKDOWN = Form("markdown", "Markdown", "text/markdown", "https://spec.commonmark.org/0.31.2/", ending="md")
TEI = Form("tei", "TEI P5", "application/tei+xml", "https://tei-c.org/guidelines/p5/", ending="tei.xml")
AKN = Form(
    "akn",
    "Akoma Ntoso 3.0",
    "application/akn+xml",
    "https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html",
    ending="akn.xml",
)
ANNOTATIONS = Form(
    "annotations",
    "Web Annotations",
    "application/ld+json",
    "https://www.w3.org/TR/annotation-model/",
    DESCRIBES,
    ending="annotations.json",
)
CSL = Form(
    "csl",
    "CSL-JSON",
    "application/vnd.citationstyles.csl+json",
    "https://docs.citationstyles.org/en/stable/specification.html",
    DESCRIBES,
    "json",
    "references.json",
)
BIBTEX = Form(
    "bibtex", "BibTeX", "application/x-bibtex", "https://ctan.org/pkg/biblatex", DESCRIBES, "bib", "references.bib"
)
RIS = Form(
    "ris",
    "RIS",
    "application/x-research-info-systems",
    "https://en.wikipedia.org/wiki/RIS_(file_format)",
    DESCRIBES,
    "ris",
    "references.ris",
)

RECORDS = (CSL, BIBTEX, RIS)
"""The formats for reference managers."""

JSON = Form("json", "JSON", "application/json", "https://www.rfc-editor.org/rfc/rfc8259", entry="data/edition.json")
SCHEMA = Form(
    "schema",
    "JSON Schema",
    "application/schema+json",
    "https://json-schema.org/draft/2020-12",
    DESCRIBES,
    entry="data/edition.schema.json",
)
CSV = Form(
    "csv",
    "CSV in a Data Package",
    "application/json",
    "https://datapackage.org/standard/data-package/",
    entry="data/datapackage.json",
)
SQLITE = Form(
    "sqlite", "SQLite", "application/vnd.sqlite3", "https://www.sqlite.org/fileformat2.html", entry="data/edition.db"
)
SKOS = Form(
    "skos",
    "SKOS (Turtle)",
    "text/turtle",
    "https://www.w3.org/TR/skos-reference/",
    DESCRIBES,
    entry="data/codebook.ttl",
)
SKOS_JSON = Form(
    "skos-json",
    "SKOS (JSON-LD)",
    "application/ld+json",
    "https://www.w3.org/TR/json-ld11/",
    DESCRIBES,
    entry="data/codebook.jsonld",
)
DTS = Form(
    "dts",
    "Distributed Text Services 1.0",
    "application/ld+json",
    "https://distributed-text-services.github.io/specifications/",
    entry="dts/entry.json",
)
FEED = Form(
    "feed", "Atom feed", "application/atom+xml", "https://www.rfc-editor.org/rfc/rfc4287", DESCRIBES, entry="feed.xml"
)
LINKSET = Form(
    "linkset",
    "Link set",
    "application/linkset+json",
    "https://www.rfc-editor.org/rfc/rfc9264",
    "linkset",
    "linkset.json",
    "linkset.json",
)
BUNDLE = Form(
    "zip",
    "Everything in one ZIP",
    "application/zip",
    "https://www.loc.gov/preservation/digital/formats/fdd/fdd000354.shtml",
    entry="data/edition.zip",
)

OF_STATEMENT = (TEXT, MARKDOWN, TEI, AKN, ANNOTATIONS, *RECORDS)
"""The formats of a statement that its page links to, the link set aside."""

OF_EDITION = (*RECORDS, JSON, SCHEMA, CSV, SQLITE, SKOS, SKOS_JSON, DTS, FEED, BUNDLE)
"""The formats of the whole edition that its home page links to, the link set aside."""

OF_CODEBOOK = (SKOS, SKOS_JSON)
"""The formats of the codebook alone."""
