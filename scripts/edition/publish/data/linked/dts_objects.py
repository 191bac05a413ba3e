"""The objects of which answers of Distributed Text Services are made: the entry, collections, resources, units."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.imprint import Imprint
from edition.publish.base import address
from edition.publish.base.formats import DTS, TEI
from edition.publish.cite.record import CslRecord
from edition.publish.cite.records import edition_record, editors, record
from edition.publish.data.linked.dts_units import Unit, Units
from edition.publish.pages.press import Press
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
    """The API of an edition, which must have an address."""

    press: Press

    def entry(self) -> Json:
        """Where the endpoints are."""
        return {
            "@id": self.press.base + DTS.entry,
            "@type": "EntryPoint",
            "collection": self.collection("{/id,nav}"),
            "navigation": self._navigation("{resource}"),
            "document": self._document("{resource}"),
        }

    def collection(self, asked: str) -> str:
        """The address of an answer about a collection, or the template of such addresses."""
        return f"{self.press.base}dts/collection{asked}.json"

    def _navigation(self, resource: str) -> str:
        ref = "{/ref}" if self.press.passage_pages else ""
        return f"{self.press.base}dts/navigation/{resource}{{;down}}{ref}.json"

    def _document(self, resource: str) -> str:
        ref = "{.ref}" if self.press.passage_pages else ""
        return f"{self.press.base}{address.statement(resource)}{resource}{ref}.{TEI.ending}"

    def root(self) -> Json:
        """The collection of all statements, without them."""
        imprint = self.press.edition.imprint
        return {
            "@id": ROOT,
            "@type": "Collection",
            "title": imprint.title,
            "description": _version(imprint),
            "totalParents": 0,
            "totalChildren": len(self.press.edition.statements),
            "dublinCore": _edition_terms(self.press),
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
            "dublinCore": _terms(self.press, statement),
            "download": self.press.base + address.statement_file(statement.slug, TEI.ending),
        }

    def unit(self, statement: Statement, unit: Unit) -> Json:
        """A passage as a node of its statement's tree."""
        anchor = unit.paragraph.anchor
        urn = {"dublinCore": {"identifier": [passage_urn(statement, anchor)]}} if anchor.numbered else {}
        return {
            "@id": self.press.base + address.passage(anchor),
            "@type": "CitableUnit",
            "identifier": unit.identifier,
            "level": unit.level,
            "parent": unit.parent or None,
            "citeType": unit.type,
            **urn,
        }


def _version(imprint: Imprint) -> str:
    return f"{imprint.subtitle}, version {imprint.version} of {imprint.date.in_words}"


def _english(text: str) -> list[Json]:
    return [{"lang": "en", "value": text}]


def _edition_terms(press: Press) -> Json:
    imprint = press.edition.imprint
    return {
        "title": _english(edition_record(press).title),
        "creator": _english(editors(press).literal),
        "issued": [str(imprint.date)],
        "rights": _english(imprint.rights),
        "isFormatOf": [press.base],
    }


def _terms(press: Press, statement: Statement) -> Json:
    """What Dublin Core has words for, as far as the record of the statement says it."""
    cited, dating = record(press, statement), statement.metadata.dating
    terms: Json = {
        "identifier": [work_urn(statement)],
        "title": _english(statement.metadata.title),
        "creator": [_name(cited)] if _name(cited) else [],
        "date": [str(dating)] if dating else [],
        "language": [cited.language] if cited.language else [],
        "rights": _english(press.edition.imprint.rights),
        "isFormatOf": [press.base + address.statement(statement.slug)],
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
