"""The integrity conditions of the SKOS Reference; what they need of inference is done here."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from rdflib import RDF, SKOS, Graph, Literal, URIRef

# SKOS Reference, integrity conditions. What they need of inference is done here.


def broken(graph: Graph) -> set[str]:
    """The numbers of the integrity conditions that the graph does not keep."""
    return {name for name, kept in CONDITIONS.items() if not kept(graph)}


def classes_apart(graph: Graph, one: URIRef, other: URIRef) -> bool:
    return not set(graph.subjects(RDF.type, one)) & set(graph.subjects(RDF.type, other))


def s9(graph: Graph) -> bool:
    return classes_apart(graph, SKOS.ConceptScheme, SKOS.Concept)


def s13(graph: Graph) -> bool:
    labels = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    pairs = combinations([set(graph.subject_objects(label)) for label in labels], 2)
    return not any(one & other for one, other in pairs)


def s14(graph: Graph) -> bool:
    found = graph.subject_objects(SKOS.prefLabel)
    count = Counter((subject, label.language) for subject, label in found if isinstance(label, Literal))
    return max(count.values()) == 1


def s27(graph: Graph) -> bool:
    related = {*graph.subject_objects(SKOS.related), *graph.subject_objects(SKOS.relatedMatch)}  # S41
    related |= {(other, one) for one, other in related}  # S23
    up = {*graph.subject_objects(SKOS.broader), *((o, s) for s, o in graph.subject_objects(SKOS.narrower))}
    while more := {(a, d) for a, b in up for c, d in up if b == c} - up:
        up |= more
    return not related & up


def s37(graph: Graph) -> bool:
    collections = (SKOS.Collection, SKOS.OrderedCollection)  # S29
    return all(classes_apart(graph, one, other) for one in collections for other in (SKOS.Concept, SKOS.ConceptScheme))


def s46(graph: Graph) -> bool:
    exact = set(graph.subject_objects(SKOS.exactMatch))
    others = (SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
    return not any(exact & set(graph.subject_objects(other)) for other in others)


CONDITIONS = {"S9": s9, "S13": s13, "S14": s14, "S27": s27, "S37": s37, "S46": s46}
