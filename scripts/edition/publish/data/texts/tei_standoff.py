"""What stands beside the text in TEI: remarks as annotations, and the things that the text names."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.entity import Entity, EntityKind
from edition.publish.base import address
from edition.publish.data.texts.remark import Remark
from edition.publish.data.texts.subject import Subject, file_id
from edition.publish.data.texts.tei_words import NAMES, T, prose, quote
from edition.publish.data.texts.xmlmaker import Element
from edition.publish.remarks.concept import key_of

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


def stand_off(subject: Subject) -> Iterator[Element]:
    """What the edition says of the text; nothing where it says nothing."""
    annotated = [_remark(subject, remark) for remark in subject.remarks]
    parts = [T("listAnnotation", annotated)] if annotated else []
    parts += _named(subject)
    if parts:
        yield T("standOff", parts)


def _remark(subject: Subject, remark: Remark) -> Element:
    values = " ".join(f"#{file_id(key_of(value))}" for value in remark.values)
    target = " ".join(subject.pointer(anchor) for anchor in remark.anchors)
    common = {"xml_id": file_id(remark.local), "target": target, "resp": f"#{subject.hand(remark)}", "n": remark.key}
    if remark.key.startswith(f"{_NOTE}:"):
        inner = ((quote(subject, each), " ") for each in remark.quotes)
        told = (prose(subject, text, remark.home) for _, text in remark.told)
        return T("note", *inner, *told, **common, type=remark.kind)
    motivation = _MOTIVATIONS.get(remark.kind, "describing")
    return T("annotation", _body(subject, remark), **common, ana=values, motivation=motivation)


def _body(subject: Subject, remark: Remark) -> Iterator[Element]:
    """What is quoted, what is told, and from when to when."""
    for each in remark.quotes:
        yield T("note", quote(subject, each), type="quotation")
    for what, text in remark.told:
        yield T("note", prose(subject, text, remark.home), type=what)
    for side, date in remark.dates:
        yield T("note", T("date", date, when=date), type=side)


def _named(subject: Subject) -> Iterator[Element]:
    for kind, (outer, inner) in _LISTS.items():
        entities = [e for e in subject.entities if e.kind is kind]
        if entities:
            yield T(outer, (_entity(subject, e, inner) for e in entities), type=f"{kind.value}s")


def _entity(subject: Subject, entity: Entity, name: str) -> Element:
    ids = {"xml_id": file_id(entity.key), "n": entity.key, "corresp": subject.where(address.name(entity))}
    wikidata = f"https://www.wikidata.org/entity/{entity.wikidata}" if entity.wikidata else ""
    return T(
        name,
        T(NAMES[entity.kind], entity.label),
        T("note", entity.gloss, type="gloss"),
        T("note", entity.whence, type="whence") if entity.whence else (),
        T("ptr", type="wikidata", target=wikidata) if wikidata else (),
        T("ptr", type="mentions", target=_mentions(subject, entity)),
        **ids,
    )


def _mentions(subject: Subject, entity: Entity) -> str:
    """The passages of this statement that name a thing, as the text reads."""
    here = subject.statement
    return " ".join(f"#{p.anchor.id}" for p in here.paragraphs if any(m.entity == entity for m in subject.mentions(p)))
