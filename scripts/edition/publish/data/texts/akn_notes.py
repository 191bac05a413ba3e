"""What the edition says of a text, as the notes of an Akoma Ntoso file, each placed at its passage."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from edition.publish.data.texts.akn_words import A, prose, quote
from edition.publish.data.texts.remark import Remark
from edition.publish.data.texts.subject import EDITORS, Subject, file_id
from edition.publish.data.texts.xmlmaker import Element
from edition.publish.remarks.concept import key_of
from edition.text.anchor import Anchor
from edition.text.revisions import Revised, Revision

_NUMBERS = (
    "Numbers and ids of paragraphs, items and sentences are the edition's, not the source's. Words are those of"
    " the source; bold, italic, superscript and line breaks are its own."
)
_PROVISIONAL = "Numbers that are not yet published may still change."


def notes(subject: Subject) -> Iterator[Element]:
    """On the whole file, then the remarks, those on the word of the same hand together, then the revisions."""
    yield A("notes", _on_the_file(subject), source=f"#{EDITORS}")
    hands = sorted({subject.hand(remark) for remark in subject.remarks})
    for hand in hands:
        signed = (_note(subject, remark) for remark in subject.remarks if subject.hand(remark) == hand)
        yield A("notes", signed, source=f"#{hand}")
    revisions = enumerate(subject.statement.history.revisions, 1)
    revised = [_revision(subject, number, revision) for number, revision in revisions]
    if revised:
        yield A("notes", revised, source=f"#{EDITORS}")


def _on_the_file(subject: Subject) -> Iterator[Element]:
    numbers = f"{_NUMBERS} {_PROVISIONAL}" if subject.statement.is_provisional else _NUMBERS
    for id, told in (("rights", subject.edition.imprint.rights), ("numbers", numbers)):
        yield A("note", A("p", told), eId=id, class_=id)


def _note(subject: Subject, remark: Remark) -> Element:
    """A note is placed at one passage; a parallel's other end is among its quotations."""
    here = next(anchor for anchor in remark.anchors if anchor.statement == subject.statement.slug)
    return A(
        "note",
        (A("p", quote(subject, each), class_="quotation") for each in remark.quotes),
        (A("p", prose(subject, text, remark.home), class_=what) for what, text in remark.told),
        (A("p", date, class_=side) for side, date in remark.dates),
        eId=file_id(remark.local),
        class_=remark.kind,
        placementBase=subject.pointer(here),
        refersTo=" ".join(f"#{file_id(key_of(value))}" for value in remark.values),
    )


def _revision(subject: Subject, number: int, revision: Revision) -> Element:
    told = A("p", f"{revision.date.in_words}, version {revision.edition}. {revision.reason}", class_="reason")
    changes = itertools.chain.from_iterable(_change(subject, each) for each in revision.changes)
    return A("note", told, changes, eId=f"revision.{number}", class_="revision")


def _change(subject: Subject, revised: Revised) -> Iterator[Element]:
    """What became of each passage, with the words that it had."""
    for id, was in zip(revised.ids, revised.was, strict=True):
        anchor = Anchor.parse(f"{subject.statement.slug}#{id}")
        label = A("ref", anchor.label if anchor.numbered else id, href=subject.pointer(anchor))
        yield A("p", label, f" {revised.change.value}; the words were: ", A("embeddedText", was), class_="change")
