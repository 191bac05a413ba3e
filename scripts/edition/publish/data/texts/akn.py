"""A statement in Akoma Ntoso 3.0, as a `statement`: titles in the preface, thanks in the conclusions.

https://docs.oasis-open.org/legaldocml/akn-core/v1.0/. The ids are the edition's anchors, and not
those of the standard's naming convention, which would change with the structure; so links hold between
formats. Numbers are marked as editorial. A passage that was withdrawn keeps its place, empty and marked
as removed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from edition.dossier import Dossier
from edition.publish.base.formats import AKN
from edition.publish.base.publication import Publication
from edition.publish.base.xmlmaker import Element, written
from edition.publish.data.texts.akn_facts import facts
from edition.publish.data.texts.akn_meta import meta
from edition.publish.data.texts.akn_words import A, passage
from edition.publish.data.texts.textfile import TextFile, items_of
from edition.text.anchor import Anchor
from edition.text.segment import Role
from edition.text.statement import Former, Paragraph

WITHOUT_TEXT = frozenset(
    "akomaNtoso statement meta identification FRBRWork FRBRExpression FRBRManifestation classification lifecycle"
    " references notes note preface container mainBody conclusions paragraph point intro content".split()
)
"""Elements that hold no words of their own, so that their parts may stand on lines of their own."""


def akn(publication: Publication, dossier: Dossier) -> str:
    """The statement's Akoma Ntoso file."""
    out = TextFile(publication, dossier, AKN.ending)
    statement = dossier.statement
    # In the standard's words a text is the original version until it is amended, and then a single one.
    contains = "singleVersion" if statement.history.revisions else "originalVersion"
    name = statement.metadata.kind.value
    root = A("akomaNtoso", A("statement", meta(out), _parts(out), name=name, contains=contains))
    return written(root, WITHOUT_TEXT)


def _parts(out: TextFile) -> Iterator[Element]:
    """Preface, main body and conclusions; without any passage between them all is in the main body."""
    paragraphs = out.statement.paragraphs
    outer = (Role.TITLE, Role.CLOSING)
    middle = tuple(p for p in paragraphs if p.role not in outer) or paragraphs
    before = [_line(out, p) for p in paragraphs if p.role is Role.TITLE and p not in middle]
    after = [_line(out, p) for p in paragraphs if p.role is Role.CLOSING and p not in middle]
    preface = (*before, *facts(out))
    if preface:
        yield A("preface", preface)
    language = out.statement.language.mark
    yield A("mainBody", _middle(out, middle), _graves(out, out.past.last), xml_lang=language)
    if after:
        yield A("conclusions", after, xml_lang=language)


def _line(out: TextFile, paragraph: Paragraph) -> Element:
    """A passage without a number."""
    words = passage(out, paragraph)
    content = A("docTitle", words) if paragraph.role is Role.TITLE else words
    # A title stands in the preface with the edition's own words, and so tells its language itself.
    language = out.statement.language.mark if paragraph.role is Role.TITLE else ""
    return A("p", content, eId=paragraph.anchor.id, class_=paragraph.role.value, xml_lang=language)


def _middle(out: TextFile, paragraphs: Sequence[Paragraph]) -> Iterator[Element]:
    """Paragraphs with the items that follow them, items that follow no paragraph of theirs, and addresses."""
    while paragraphs:
        first, *rest = paragraphs
        items = items_of(first, rest)
        yield from _before(out, first)
        if not first.role.numbered:
            yield _line(out, first)
        elif items:
            yield _with_items(out, first, items)
        else:
            yield _numbered(out, first)
        paragraphs = rest[len(items) :]


def _numbered(out: TextFile, paragraph: Paragraph) -> Element:
    content = A("content", A("p", passage(out, paragraph)))
    return A(_level(paragraph.anchor), _number(paragraph.anchor), content, eId=paragraph.anchor.id)


def _with_items(out: TextFile, paragraph: Paragraph, items: Iterable[Paragraph]) -> Element:
    points = (part for item in items for part in (*_before(out, item), _numbered(out, item)))
    intro = A("intro", A("p", passage(out, paragraph)))
    return A("paragraph", _number(paragraph.anchor), intro, points, eId=paragraph.anchor.id)


def _level(anchor: Anchor) -> str:
    return "point" if anchor.item else "paragraph"


def _number(anchor: Anchor) -> Element:
    return A("num", anchor.locator, status="editorial")


def _before(out: TextFile, paragraph: Paragraph) -> Iterator[Element]:
    return _graves(out, out.past.tombstones.get(paragraph.anchor.id, ()))


def _graves(out: TextFile, graves: Iterable[Former]) -> Iterator[Element]:
    """Withdrawn passages at their places; their words are in the note on the revision."""
    for grave in graves:
        anchor = grave.anchor
        sentences = (A("marker", name="withdrawn", eId=s.id) for s in out.past.sentences.get(anchor.id, ()))
        if anchor.numbered:
            content = A("content", A("p", sentences))
            yield A(_level(anchor), _number(anchor), content, eId=anchor.id, status="removed")
        else:
            yield A("p", eId=anchor.id, class_=anchor.part, status="removed")
