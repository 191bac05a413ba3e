"""The codebook as one graph of SKOS concepts, which both of its files hold.

The themes are one scheme, its address the codebook's page; each instrument that has provisions is a scheme
of its own, its address the instrument's page. A concept's IRI is the address of its entry, its notation the
entry's key. A term of the codebook is a `hiddenLabel`: it is looked for in texts and names nothing to readers
("Afghanistan" under country situations). A provision's `altLabel` is how it is spoken of ("objective 21").
Groups of provisions are collections, for they are no concepts.
"""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import DC, DCTERMS, OWL, RDF, SKOS, XSD, BNode, Graph, Literal, Node, URIRef

from edition.apparatus.codebook import Group, Instrument, Provision, Theme
from edition.edition import Edition
from edition.publish.base import address, formats
from edition.publish.base.publication import Publication
from edition.publish.cite.records import editors, signed
from edition.publish.data.linked.skos_matches import Match, matches

PREFIXES = {"skos": SKOS, "dcterms": DCTERMS, "dc": DC, "owl": OWL, "rdf": RDF, "xsd": XSD}


def codebook_graph(publication: Publication, edition: Edition) -> Graph:
    """All concepts of the codebook. The site must have an address."""
    sheet = _Sheet(publication, Graph(bind_namespaces="none"))
    for prefix, namespace in PREFIXES.items():
        sheet.graph.bind(prefix, namespace)
    themes = _scheme(sheet, address.CODEBOOK, "Codebook of themes")
    sheet.add(themes, DCTERMS.creator, Literal(editors(publication.imprint).literal))
    for theme in publication.codebook.themes:
        _theme(sheet, themes, theme)
    for instrument in publication.codebook.instruments:
        if instrument.groups:
            _instrument(sheet, instrument)
    for match in matches(edition):
        _match(sheet, match)
    return sheet.graph


@dataclass(frozen=True)
class _Sheet:
    """The graph that is being written, and what addresses are made with."""

    publication: Publication
    graph: Graph

    def add(self, subject: Node, predicate: URIRef, *values: Node) -> None:
        for value in values:
            self.graph.add((subject, predicate, value))

    def iri(self, target: str) -> URIRef:
        return URIRef(self.publication.base + target)


def _english(text: str) -> Literal:
    return Literal(text, lang="en")


def _scheme(sheet: _Sheet, page: str, title: str) -> URIRef:
    """A concept scheme with its title, rights, version and day, and its two files."""
    imprint, scheme = sheet.publication.imprint, sheet.iri(page)
    day = str(imprint.date)
    sheet.add(scheme, RDF.type, SKOS.ConceptScheme)
    sheet.add(scheme, DCTERMS.title, _english(f"{imprint.title}: {title}"))
    sheet.add(scheme, DCTERMS.rights, sheet.iri(address.RIGHTS))
    sheet.add(scheme, DC.rights, _english(imprint.rights))
    # A month or a year is no `xsd:date`.
    sheet.add(scheme, DCTERMS.issued, Literal(day, datatype=XSD.date) if len(day) == 10 else Literal(day))
    sheet.add(scheme, OWL.versionInfo, Literal(imprint.version))
    sheet.add(scheme, DCTERMS.hasFormat, *(sheet.iri(form.entry) for form in (formats.SKOS, formats.SKOS_JSON)))
    return scheme


def _theme(sheet: _Sheet, scheme: URIRef, theme: Theme) -> None:
    top = _entry(sheet, scheme, theme)
    _top(sheet, scheme, top)
    for sub in theme.subthemes:
        narrower = _entry(sheet, scheme, sub)
        sheet.add(top, SKOS.narrower, narrower)
        sheet.add(narrower, SKOS.broader, top)
    for key in theme.related:
        # The relation holds either way (S23), even where the codebook says it at one theme only.
        other = sheet.iri(address.entry(key))
        sheet.add(top, SKOS.related, other)
        sheet.add(other, SKOS.related, top)


def _top(sheet: _Sheet, scheme: URIRef, concept: URIRef) -> None:
    sheet.add(scheme, SKOS.hasTopConcept, concept)
    sheet.add(concept, SKOS.topConceptOf, scheme)


def _concept(sheet: _Sheet, scheme: URIRef, target: str, key: str, label: str) -> URIRef:
    concept = sheet.iri(target)
    sheet.add(concept, RDF.type, SKOS.Concept)
    sheet.add(concept, SKOS.inScheme, scheme)
    sheet.add(concept, SKOS.notation, Literal(key))
    sheet.add(concept, SKOS.prefLabel, _english(label))
    return concept


def _entry(sheet: _Sheet, scheme: URIRef, theme: Theme) -> URIRef:
    concept = _concept(sheet, scheme, address.entry(theme.key), str(theme.key), theme.label)
    sheet.add(concept, SKOS.definition, _english(theme.definition))
    sheet.add(concept, SKOS.scopeNote, _english(theme.scope))
    # What is the preferred label may be no hidden one (S13).
    sheet.add(concept, SKOS.hiddenLabel, *(_english(term) for term in theme.terms if term != theme.label))
    return concept


def _instrument(sheet: _Sheet, instrument: Instrument) -> None:
    scheme = _scheme(sheet, address.instrument(instrument.id), f"provisions of the {instrument.title}")
    sheet.add(scheme, DCTERMS.contributor, Literal(editors(sheet.publication.imprint).literal))
    sheet.add(scheme, DCTERMS.source, URIRef(instrument.url))
    sheet.add(scheme, DCTERMS.bibliographicCitation, Literal(instrument.symbol))
    sheet.add(scheme, SKOS.editorialNote, _english(instrument.about))
    for group in instrument.groups:
        members = [_provision(sheet, scheme, instrument, group, provision) for provision in group.provisions]
        _group(sheet, instrument, group, members)


def _provision(sheet: _Sheet, scheme: URIRef, instrument: Instrument, group: Group, provision: Provision) -> URIRef:
    concept = _concept(sheet, scheme, address.entry(provision.key), str(provision.key), provision.title)
    _top(sheet, scheme, concept)
    spoken = f"{group.one} {provision.number}"
    sheet.add(concept, SKOS.altLabel, *([_english(spoken)] if spoken != provision.title else []))
    sheet.add(concept, DCTERMS.bibliographicCitation, Literal(_cited(instrument, provision.where)))
    sheet.add(concept, SKOS.editorialNote, *([_english(provision.note)] if provision.note else []))
    return concept


def _cited(instrument: Instrument, where: str) -> str:
    """A place with its document: `A/RES/73/195, annex, para. 37`."""
    document, _, _ = instrument.symbol.partition(",")
    return f"{document}, {where}"


def _group(sheet: _Sheet, instrument: Instrument, group: Group, members: list[URIRef]) -> None:
    """Provisions of one sort, in the instrument's own order."""
    collection = sheet.iri(f"{address.instrument(instrument.id)}#{group.id}")
    sheet.add(collection, RDF.type, SKOS.OrderedCollection, SKOS.Collection)
    sheet.add(collection, SKOS.prefLabel, _english(group.label))
    sheet.add(collection, DCTERMS.bibliographicCitation, Literal(_cited(instrument, group.where)))
    # The list below implies this (S36); it is said for programs that draw no conclusions.
    sheet.add(collection, SKOS.member, *members)
    # Named here: rdflib names blank nodes at random, and the files would change with every build.
    cells: list[Node] = [BNode(f"{instrument.id}-{group.id}-{place}") for place, _ in enumerate(members)]
    sheet.add(collection, SKOS.memberList, *cells[:1])
    for cell, following, member in zip(cells, [*cells[1:], RDF.nil], members, strict=True):
        sheet.add(cell, RDF.first, member)
        sheet.add(cell, RDF.rest, following)


def _match(sheet: _Sheet, match: Match) -> None:
    """The match either way, and once as a statement that says whose claim it is and what it rests on."""
    theme, provision = (sheet.iri(address.entry(key)) for key in (match.theme, match.provision))
    sheet.add(theme, SKOS.relatedMatch, provision)
    sheet.add(provision, SKOS.relatedMatch, theme)
    claim = sheet.iri(f"{formats.SKOS.entry}#{match.theme}={match.provision}")
    sheet.add(claim, RDF.type, RDF.Statement)
    sheet.add(claim, RDF.subject, theme)
    sheet.add(claim, RDF.predicate, SKOS.relatedMatch)
    sheet.add(claim, RDF.object, provision)
    sheet.add(claim, DCTERMS.creator, *(Literal(signed(sheet.publication.imprint, each.by)) for each in match.grounds))
    sheet.add(claim, SKOS.editorialNote, _english(match.note))
    sheet.add(claim, DCTERMS.source, *(sheet.iri(address.passage(each.anchor)) for each in match.grounds))
