"""What the edition says of a statement as W3C Web Annotations: one collection, its only page within it.

    https://.../rus-gcm.annotations.json                         the collection
    https://.../rus-gcm.annotations.json#parallel:interference   one annotation

Annotations stand as the text reads, then in the order of `annotated`. Of agents only names are known: whether
"the editors" are one person or a body the seeds do not say, so no agent but the program has a type.
The days of single annotations are not recorded; the collection has that of the edition.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.formats import ANNOTATIONS
from edition.publish.base.publication import Publication
from edition.publish.cite.records import editors, signed
from edition.publish.data.linked.annotated import WebAnnotation, annotated
from edition.publish.data.linked.selectors import Json, words
from edition.text.statement import Statement
from edition.text.urn import work_urn

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def web_annotations(publication: Publication, dossier: Dossier) -> str:
    """The annotations of a statement as JSON-LD; nothing where the site has no address."""
    if not publication.base:
        return ""
    statement = dossier.statement
    here = publication.base + address.statement_file(statement.slug, ANNOTATIONS.ending)
    found = (each for p in statement.paragraphs for each in annotated(publication, dossier, p.anchor))
    items = tuple(_written(publication, dossier, each, f"{here}#{name}") for name, each in _named(found))
    collection = _collection(publication, statement, here, len(items))
    if items:  # an empty collection has no page
        page = f"{here}#page"
        collection["first"] = {"id": page, "type": "AnnotationPage", "partOf": here, "startIndex": 0, "items": items}
        collection["last"] = page
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _named(found: Iterable[WebAnnotation]) -> list[tuple[str, WebAnnotation]]:
    """Each with a name of its own: where two have the same, the second is `…/2`."""
    named: dict[str, WebAnnotation] = {}
    for each in found:
        name, count = each.name, 1
        while name in named:
            count += 1
            name = f"{each.name}/{count}"
        named[name] = each
    return list(named.items())


def _collection(publication: Publication, statement: Statement, here: str, total: int) -> Json:
    imprint = publication.imprint
    return {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": f"{imprint.title}: what the edition says of {statement.metadata.title}",
        "creator": {"name": editors(imprint).literal},
        "generator": {"type": "Software", "name": f"The program of {imprint.title}"},
        "rights": publication.base + address.RIGHTS,
        # The model has no words for these; the prefixes are those of its own context, so no other is needed.
        "dc:rights": imprint.rights,
        "dcterms:issued": str(imprint.date),
        "schema:version": imprint.version,
        "foaf:primaryTopic": {"id": publication.base + address.statement(statement.slug)},
        "dcterms:subject": {"id": work_urn(statement)},
        "total": total,
    }


def _written(publication: Publication, dossier: Dossier, each: WebAnnotation, id: str) -> Json:
    written: Json = {"id": id, "type": "Annotation", "motivation": each.motivation}
    if each.by:
        written["creator"] = {"name": signed(publication.imprint, each.by)}
    if each.basis:
        written["dcterms:provenance"] = {"label": each.basis.value}
    return written | {"body": each.bodies, "target": words(publication.base, dossier, each.anchor, each.spans)}
