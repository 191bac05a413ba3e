"""What the edition says of a text, as the notes of an Akoma Ntoso file, each placed at its passage."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from edition.publish.base.xmlmaker import Element
from edition.publish.data.texts.akn_words import A, prose, quote
from edition.publish.data.texts.textfile import EDITORS, TextFile
from edition.publish.remarks.concept import key_of
from edition.publish.remarks.quote import quotes
from edition.said.value import Said, file_id
from edition.text.anchor import Anchor
from edition.text.revisions import Revised, Revision

_NUMBERS = (
    "Numbers and ids of paragraphs, items and sentences are the edition's, not the source's. Words are those of"
    " the source; bold, italic, superscript and line breaks are its own."
)
_PROVISIONAL = "Numbers that are not yet published may still change."


def notes(out: TextFile) -> Iterator[Element]:
    """On the whole file, then what is said, that on the word of the same hand together, then the revisions."""
    yield A("notes", _on_the_file(out), source=f"#{EDITORS}")
    hands = sorted({out.hand(each) for each in out.said})
    for hand in hands:
        signed = (_note(out, each) for each in out.said if out.hand(each) == hand)
        yield A("notes", signed, source=f"#{hand}")
    revisions = enumerate(out.statement.history.revisions, 1)
    revised = [_revision(out, number, revision) for number, revision in revisions]
    if revised:
        yield A("notes", revised, source=f"#{EDITORS}")


def _on_the_file(out: TextFile) -> Iterator[Element]:
    numbers = f"{_NUMBERS} {_PROVISIONAL}" if out.statement.is_provisional else _NUMBERS
    for id, told in (("rights", out.publication.imprint.rights), ("numbers", numbers)):
        yield A("note", A("p", told), eId=id, class_=id)


def _note(out: TextFile, said: Said) -> Element:
    """A note is placed at one passage; a parallel's other end is among its quotations."""
    here = next(anchor for anchor in said.anchors if anchor.statement == out.statement.slug)
    return A(
        "note",
        (A("p", quote(out, each), class_="quotation") for each in quotes(out.publication.codebook, out.dossier, said)),
        (A("p", prose(out, text, said.home), class_=what) for what, text in said.told),
        (A("p", date, class_=side) for side, date in said.dates),
        eId=file_id(said.local),
        class_=said.kind,
        placementBase=out.pointer(here),
        refersTo=" ".join(f"#{file_id(key_of(value))}" for value in said.values),
    )


def _revision(out: TextFile, number: int, revision: Revision) -> Element:
    told = A("p", f"{revision.date.in_words}, version {revision.edition}. {revision.reason}", class_="reason")
    changes = itertools.chain.from_iterable(_change(out, each) for each in revision.changes)
    return A("note", told, changes, eId=f"revision.{number}", class_="revision")


def _change(out: TextFile, revised: Revised) -> Iterator[Element]:
    """What became of each passage, with the words that it had."""
    for id, was in zip(revised.ids, revised.was, strict=True):
        anchor = Anchor.parse(f"{out.statement.slug}#{id}")
        label = A("ref", anchor.label if anchor.numbered else id, href=out.pointer(anchor))
        words = A("embeddedText", was, xml_lang=out.statement.language.mark)
        yield A("p", label, f" {revised.change.value}; the words were: ", words, class_="change")
