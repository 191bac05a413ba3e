"""What stands beside the text in TEI: remarks as annotations, and the things that the text names."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.entity import Entity, EntityKind
from edition.publish.base import address
from edition.publish.base.xmlmaker import Element
from edition.publish.data.texts.tei_words import NAMES, T, prose, quote
from edition.publish.data.texts.textfile import TextFile
from edition.publish.remarks.concept import key_of
from edition.publish.remarks.quote import quotes
from edition.said.value import Said, file_id

_NOTE = "note"
_MOTIVATIONS = {"reading": "classifying", "none": "assessing", "parallel": "linking", "ask": "linking"}
"""Why an annotation was made, in the words of the Web Annotation vocabulary; else "describing"."""

_LISTS = {
    EntityKind.PERSON: ("listPerson", "person"),
    EntityKind.OFFICE: ("list", "item"),
    EntityKind.BODY: ("listOrg", "org"),
    EntityKind.PLACE: ("listPlace", "place"),
    EntityKind.INSTRUMENT: ("listBibl", "bibl"),
    EntityKind.EVENT: ("listEvent", "event"),
}
"""The list and the element of each kind; TEI has none for offices."""


def stand_off(out: TextFile) -> Iterator[Element]:
    """What the edition says of the text; nothing where it says nothing."""
    annotated = [_annotation(out, each) for each in out.said]
    parts = [T("listAnnotation", annotated)] if annotated else []
    parts += [*_aligned(out), *_named(out)]
    if parts:
        yield T("standOff", parts)


def _aligned(out: TextFile) -> Iterator[Element]:
    """Which passages answer to which of the original: a link joins those of one group."""
    alignment = out.dossier.alignment
    if alignment:
        groups = [[*map(out.pointer, group.at), *map(out.pointer, group.of)] for group in alignment.groups]
        links = [T("link", target=" ".join(pointers)) for pointers in groups if len(pointers) > 1]
        basis = "suggested" if alignment.is_suggested else "declared"
        if links:
            yield T("linkGrp", links, type="alignment", subtype=basis)


def _annotation(out: TextFile, said: Said) -> Element:
    values = " ".join(f"#{file_id(key_of(value))}" for value in said.values)
    target = " ".join(out.pointer(anchor) for anchor in said.anchors)
    common = {"xml_id": file_id(said.local), "target": target, "resp": f"#{out.hand(said)}", "n": said.id}
    if said.id.startswith(f"{_NOTE}:"):
        inner = ((quote(out, each), " ") for each in quotes(out.publication.codebook, out.dossier, said))
        told = (prose(out, text, said.home) for _, text in said.told)
        return T("note", *inner, *told, **common, type=said.kind)
    motivation = _MOTIVATIONS.get(said.kind, "describing")
    return T("annotation", _body(out, said), **common, ana=values, motivation=motivation)


def _body(out: TextFile, said: Said) -> Iterator[Element]:
    """What is quoted, what is told, and from when to when."""
    for each in quotes(out.publication.codebook, out.dossier, said):
        yield T("note", quote(out, each), type="quotation")
    for what, text in said.told:
        yield T("note", prose(out, text, said.home), type=what)
    for side, date in said.dates:
        yield T("note", T("date", date, when=date), type=side)


def _named(out: TextFile) -> Iterator[Element]:
    for kind, (outer, inner) in _LISTS.items():
        entities = [e for e in out.entities if e.kind is kind]
        if entities:
            yield T(outer, (_entity(out, e, inner) for e in entities), type=f"{kind.value}s")


def _entity(out: TextFile, entity: Entity, name: str) -> Element:
    ids = {"xml_id": file_id(entity.key), "n": entity.key, "corresp": out.where(address.name(entity))}
    wikidata = f"https://www.wikidata.org/entity/{entity.wikidata}" if entity.wikidata else ""
    return T(
        name,
        T(NAMES[entity.kind], entity.label),
        T("note", entity.gloss, type="gloss"),
        T("note", entity.whence, type="whence") if entity.whence else (),
        T("ptr", type="wikidata", target=wikidata) if wikidata else (),
        T("ptr", type="mentions", target=_mentions(out, entity)),
        **ids,
    )


def _mentions(out: TextFile, entity: Entity) -> str:
    """The passages of this statement that name a thing, as the text reads."""
    here = out.statement
    return " ".join(f"#{p.anchor.id}" for p in here.paragraphs if any(m.entity == entity for m in out.mentions(p)))
