"""Single passages in TEI, each a small document of its own, in the wrapper of Distributed Text Services.

Each is cut from the statement's TEI file, so that it has the very elements of that file. A paragraph comes with
its items, as the tree of units has it; what a passage points to stands in the statement's file.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.artifact import Artifact
from edition.publish.base.formats import TEI
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import XML, Element, Maker, serialized
from edition.publish.cite.records import editors
from edition.publish.data.linked.dts_units import Unit, Units
from edition.publish.data.texts.tei import tree
from edition.publish.data.texts.tei_words import T
from edition.text.statement import Statement
from edition.text.urn import passage_urn, work_urn

DTS_NAMESPACE = "https://w3id.org/api/dts#"
_ID = f"{XML}id"

D = Maker(DTS_NAMESPACE, prefix="dts")


def documents(publication: Publication, dossier: Dossier) -> Iterator[Artifact]:
    """A document for each passage of a statement."""
    statement = dossier.statement
    whole = f"{statement.slug}.{TEI.ending}"
    by_id = {element.get(_ID): element for element in tree(publication, dossier).iter() if element.get(_ID)}
    for unit in Units.of(statement).units:
        wrapper = D("wrapper", _cut(by_id[unit.paragraph.anchor.id], unit, whole))
        root = T(
            "TEI", _header(publication, statement, unit), T("text", T("body", wrapper), xml_lang=statement.language.tag)
        )
        path = address.statement_file(statement.slug, f"{unit.identifier}.{TEI.ending}")
        yield Artifact(path, serialized(root))


def _header(publication: Publication, statement: Statement, unit: Unit) -> Element:
    """What the passage is of, where it is, and whose it is."""
    imprint, anchor = publication.imprint, unit.paragraph.anchor
    urn = passage_urn(statement, anchor) if anchor.numbered else work_urn(statement)
    published = T(
        "publicationStmt",
        T("publisher", editors(imprint).literal),
        T("date", imprint.date.in_words, when=imprint.date.start),
        T("idno", urn, type="URN"),
        T("idno", publication.base + address.passage(anchor), type="URL"),
        T("availability", T("p", imprint.rights)),
    )
    version = T("edition", f"{imprint.title}, version {imprint.version}", n=imprint.version)
    source = statement.metadata.value("source") or statement.metadata.title
    title = f"{statement.metadata.title}, {anchor.label}"
    language = statement.language_of(statement.metadata.title)
    file = T(
        "fileDesc",
        T("titleStmt", T("title", title, xml_lang=language.mark)),
        T("editionStmt", version),
        published,
        T("sourceDesc", T("p", source)),
    )
    return T("teiHeader", file)


def _cut(element: Element, unit: Unit, whole: str) -> Element:
    """A passage's element by itself, an item in a list; its pointers lead into the file of the whole."""
    made = deepcopy(element)
    # A copy takes along the text that follows the element.
    made.tail = None
    own = {f"#{each.get(_ID)}" for each in made.iter() if each.get(_ID)}
    for each in made.iter():
        for name, value in each.items():
            # TEI has pointers in many attributes, several in one; a hash begins them and nothing else.
            pointers = (f"{whole}{p}" if p.startswith("#") and p not in own else p for p in str(value).split(" "))
            each.set(name, " ".join(pointers))
    return T("list", made) if unit.type == "item" else made
