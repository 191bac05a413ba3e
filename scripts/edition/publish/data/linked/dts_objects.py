"""The objects of which answers of Distributed Text Services are made: the entry, collections, resources, units."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.imprint import Imprint
from edition.publish.base import address
from edition.publish.base.formats import DTS, TEI
from edition.publish.base.publication import Publication
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import edition_record, editors, record
from edition.publish.data.linked.dts_units import Unit, Units
from edition.text.language import ENGLISH, Language
from edition.text.statement import Statement
from edition.text.urn import NAMESPACE, passage_urn, work_urn

Json = dict[str, object]

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
ROOT = NAMESPACE
"""The id of the collection of all statements."""

_NUMBERS = (
    "Passages as this edition numbers them; the numbers are not the source's. Titles, addresses and closings have"
    " a name instead of a number."
)


@dataclass(frozen=True)
class Api:
    """The API of an edition, whose site must have an address."""

    publication: Publication

    def entry(self) -> Json:
        """Where the endpoints are."""
        return {
            "@id": self.publication.base + DTS.entry,
            "@type": "EntryPoint",
            "collection": self.collection("{/id,nav}"),
            "navigation": self._navigation("{resource}"),
            "document": self._document("{resource}"),
        }

    def collection(self, asked: str) -> str:
        """The address of an answer about a collection, or the template of such addresses."""
        return f"{self.publication.base}dts/collection{asked}.json"

    def _navigation(self, resource: str) -> str:
        ref = "{/ref}" if self.publication.passage_pages else ""
        return f"{self.publication.base}dts/navigation/{resource}{{;down}}{ref}.json"

    def _document(self, resource: str) -> str:
        ref = "{.ref}" if self.publication.passage_pages else ""
        return f"{self.publication.base}{address.statement(resource)}{resource}{ref}.{TEI.ending}"

    def root(self, statements: int) -> Json:
        """The collection of so many statements, without them."""
        imprint = self.publication.imprint
        return {
            "@id": ROOT,
            "@type": "Collection",
            "title": imprint.title,
            "description": _version(imprint),
            "totalParents": 0,
            "totalChildren": statements,
            "dublinCore": _edition_terms(self.publication),
            "collection": self.collection(f"/{ROOT}{{/nav}}"),
        }

    def resource(self, statement: Statement) -> Json:
        """A statement, with what is needed to ask on."""
        return {
            "@id": statement.slug,
            "@type": "Resource",
            "title": statement.metadata.title,
            "totalParents": 1,
            "totalChildren": 0,
            "collection": self.collection(f"/{statement.slug}{{/nav}}"),
            "navigation": self._navigation(statement.slug),
            "document": self._document(statement.slug),
            "citationTrees": [_tree(Units.of(statement))],
        }

    def described(self, statement: Statement) -> Json:
        """A statement with all that is told of it."""
        return self.resource(statement) | {
            "description": statement.metadata.short,
            "dublinCore": _terms(self.publication, statement),
            "download": self.publication.base + address.statement_file(statement.slug, TEI.ending),
        }

    def unit(self, statement: Statement, unit: Unit) -> Json:
        """A passage as a node of its statement's tree."""
        anchor = unit.paragraph.anchor
        urn = {"dublinCore": {"identifier": [passage_urn(statement, anchor)]}} if anchor.numbered else {}
        return {
            "@id": self.publication.base + address.passage(anchor),
            "@type": "CitableUnit",
            "identifier": unit.identifier,
            "level": unit.level,
            "parent": unit.parent or None,
            "citeType": unit.type,
            **urn,
        }


def _version(imprint: Imprint) -> str:
    return f"{imprint.subtitle}, version {imprint.version} of {imprint.date.in_words}"


def _told(text: str, language: Language = ENGLISH) -> list[Json]:
    return [{"lang": language.tag, "value": text}]


def _edition_terms(publication: Publication) -> Json:
    imprint = publication.imprint
    return {
        "title": _told(edition_record(publication).title),
        "creator": _told(editors(imprint).literal),
        "issued": [str(imprint.date)],
        "rights": _told(imprint.rights),
        "isFormatOf": [publication.base],
    }


def _terms(publication: Publication, statement: Statement) -> Json:
    """What Dublin Core has words for, as far as the record of the statement says it."""
    cited, dating, title = record(publication, statement), statement.metadata.dating, statement.metadata.title
    terms: Json = {
        "identifier": [work_urn(statement)],
        "title": _told(title, statement.language_of(title)),
        "creator": [_name(cited)] if _name(cited) else [],
        "date": [str(dating)] if dating else [],
        "language": [cited.language] if cited.language else [],
        "rights": _told(publication.imprint.rights),
        "isFormatOf": [publication.base + address.statement(statement.slug)],
    }
    return {name: values for name, values in terms.items() if values}


def _name(cited: CslRecord) -> str:
    """Who spoke: a person's name as it is spoken, or that of the State."""
    return " ".join(filter(None, (cited.authors[0].given, cited.authors[0].family))) or cited.authors[0].literal


def _tree(units: Units) -> Json:
    structure = [_structure(type, inner) for type, inner in units.types()]
    return {"@type": "CitationTree", "description": _NUMBERS, "citeStructure": structure}


def _structure(type: str, inner: tuple[str, ...] = ()) -> Json:
    below = {"citeStructure": [_structure(each) for each in inner]} if inner else {}
    return {"@type": "CiteStructure", "citeType": type, **below}
