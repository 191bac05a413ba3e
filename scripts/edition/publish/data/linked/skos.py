"""The codebook in the two syntaxes of RDF that are read most, Turtle and JSON-LD, both from one graph.

Neither order nor names are left to chance: rdflib sorts Turtle; the nodes and values of the JSON-LD are
sorted here, the members of lists but excepted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from edition.edition import Edition
from edition.publish.base import formats
from edition.publish.base.artifact import Artifact
from edition.publish.base.publication import Publication
from edition.publish.data.linked.skos_graph import PREFIXES, codebook_graph

_IRIS = (
    *("skos:inScheme", "skos:topConceptOf", "skos:hasTopConcept", "skos:broader", "skos:narrower"),
    *("skos:related", "skos:relatedMatch", "skos:member", "dcterms:source", "dcterms:hasFormat"),
    *("rdf:subject", "rdf:predicate", "rdf:object"),
)
CONTEXT: dict[str, object] = {
    **{prefix: str(namespace) for prefix, namespace in PREFIXES.items()},
    # Makes plain strings of addresses, which would else be objects with an `@id` each.
    **{name: {"@type": "@id"} for name in _IRIS},
    "skos:memberList": {"@type": "@id", "@container": "@list"},
}


def turtle(publication: Publication, edition: Edition) -> Iterable[Artifact]:
    """The codebook as Turtle; nothing where the site has no address."""
    if publication.base:
        yield Artifact(formats.SKOS.entry, codebook_graph(publication, edition).serialize(format="turtle"))


def json_ld(publication: Publication, edition: Edition) -> Iterable[Artifact]:
    """The codebook as JSON-LD; nothing where the site has no address."""
    if publication.base:
        made = json.loads(codebook_graph(publication, edition).serialize(format="json-ld", context=CONTEXT))
        text = json.dumps(_sorted(made), ensure_ascii=False, indent=1, sort_keys=True)
        yield Artifact(formats.SKOS_JSON.entry, f"{text}\n")


def _sorted(node: object, key: str = "") -> object:
    """The same JSON-LD with the values of each property in order, unless their own order says something."""
    if isinstance(node, dict):
        return {name: _sorted(value, name) for name, value in node.items()}
    if isinstance(node, list):
        values = [_sorted(value) for value in node]
        return values if key == "skos:memberList" else sorted(values, key=_written)
    return node


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
