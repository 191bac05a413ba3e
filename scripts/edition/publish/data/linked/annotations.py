"""What the edition says of a statement as W3C Web Annotations: one collection, its only page within it.

    https://.../rus-gcm.annotations.json                         the collection
    https://.../rus-gcm.annotations.json#parallel:interference   one annotation

Annotations stand as the text reads, then in the order of `remarks`. Of agents only names are known: whether
"the editors" are one person or a body the seeds do not say, so no agent but the program has a type.
The days of single annotations are not recorded; the collection has that of the edition.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from edition.publish.base import address
from edition.publish.base.formats import ANNOTATIONS
from edition.publish.cite.records import editors, signed
from edition.publish.data.linked.annotated import Remark, remarks
from edition.publish.data.linked.selectors import Json, words
from edition.publish.pages.press import Press
from edition.text.statement import Statement
from edition.text.urn import work_urn

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def web_annotations(press: Press, statement: Statement) -> str:
    """The annotations of a statement as JSON-LD; nothing where the site has no address."""
    if not press.base:
        return ""
    here = press.base + address.statement_file(statement.slug, ANNOTATIONS.ending)
    found = (remark for paragraph in statement.paragraphs for remark in remarks(press, paragraph.anchor))
    items = tuple(_annotation(press, remark, f"{here}#{name}") for name, remark in _named(found))
    collection = _collection(press, statement, here, len(items))
    if items:  # an empty collection has no page
        page = f"{here}#page"
        collection["first"] = {"id": page, "type": "AnnotationPage", "partOf": here, "startIndex": 0, "items": items}
        collection["last"] = page
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _named(found: Iterable[Remark]) -> list[tuple[str, Remark]]:
    """Each with a name of its own: where an editor says two things of the same words, the second is `…/2`."""
    named: dict[str, Remark] = {}
    for remark in found:
        name, count = remark.name, 1
        while name in named:
            count += 1
            name = f"{remark.name}/{count}"
        named[name] = remark
    return list(named.items())


def _collection(press: Press, statement: Statement, here: str, total: int) -> Json:
    imprint = press.edition.imprint
    return {
        "@context": CONTEXT,
        "id": here,
        "type": "AnnotationCollection",
        "label": f"{imprint.title}: what the edition says of {statement.metadata.title}",
        "creator": {"name": editors(press).literal},
        "generator": {"type": "Software", "name": f"The program of {imprint.title}"},
        "rights": press.base + address.RIGHTS,
        "dc:rights": imprint.rights,
        "dcterms:issued": str(imprint.date),
        "schema:version": imprint.version,
        "foaf:primaryTopic": {"id": press.base + address.statement(statement.slug)},
        "dcterms:subject": {"id": work_urn(statement)},
        "total": total,
    }


def _annotation(press: Press, remark: Remark, id: str) -> Json:
    written: Json = {"id": id, "type": "Annotation", "motivation": remark.motivation}
    if remark.by:
        written["creator"] = {"name": signed(press, remark.by)}
    if remark.basis:
        written["dcterms:provenance"] = {"label": remark.basis.value}
    return written | {"body": remark.bodies, "target": words(press, remark.anchor, remark.spans)}
