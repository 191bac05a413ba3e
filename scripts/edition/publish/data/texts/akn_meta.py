"""What an Akoma Ntoso file says of itself and of its document, and what the edition says of the text.

The standard wants a day wherever it wants a date. What is known to a month or year, or to lie in an
interval, has two days, "notBefore" and "notAfter"; what is not dated at all has one, the day of this
edition, which it cannot be later than. Names of work and expression are the edition's URNs.
"""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.codebook import THEME
from edition.publish.base import address
from edition.publish.base.formats import AKN
from edition.publish.cite.records import editors, language_tag
from edition.publish.data.texts.akn_facts import SPEAKER, STATE, UNKNOWN, is_day
from edition.publish.data.texts.akn_notes import notes
from edition.publish.data.texts.akn_words import NAMES, A
from edition.publish.data.texts.subject import CODEBOOK, EDITORS, Subject, file_id
from edition.publish.data.texts.xmlmaker import Element
from edition.publish.remarks.concept import flat
from edition.text.dates import Dating
from edition.text.facts import Kind
from edition.text.period import first_day, last_day
from edition.text.urn import work_urn

_DATED = {Kind.STATEMENT: "delivery", Kind.POSITION: "composition"}
_CLASSES = {name: f"TLC{name.capitalize()}" for name in NAMES.values()}


def meta(subject: Subject) -> Element:
    """All metadata."""
    return A(
        "meta",
        _identification(subject),
        _classification(subject),
        _lifecycle(subject),
        A("references", _references(subject), source=f"#{EDITORS}"),
        notes(subject),
    )


def _identification(subject: Subject) -> Element:
    version = work_urn(subject.statement)
    work = f"{version.rpartition('.')[0]}:"
    file = subject.where(address.statement_file(subject.statement.slug, AKN.ending))
    metadata = subject.statement.metadata
    title = [A("FRBRalias", name="title", value=metadata.title)] if metadata.title else []
    country = A("FRBRcountry", value=subject.statement.slug.partition("-")[0])
    return A(
        "identification",
        A("FRBRWork", _core(subject, work, *title), country, A("FRBRsubtype", value=metadata.kind.value)),
        A(
            "FRBRExpression",
            _core(subject, version, A("FRBRalias", name="page", value=subject.where(subject.page))),
            A("FRBRversionNumber", value=metadata.version),
            A("FRBRlanguage", language=language_tag(subject.statement)),
        ),
        A("FRBRManifestation", _made(subject, file), A("FRBRformat", value=AKN.media)),
        source=f"#{EDITORS}",
    )


def _core(subject: Subject, name: str, *aliases: Element) -> Iterator[Element]:
    """What work and expression share: their names, when they are from, and whose they are."""
    yield from (A("FRBRthis", value=name), A("FRBRuri", value=name), *aliases)
    yield from _dates(subject)
    yield A("FRBRauthor", href=f"#{_author(subject)}")


def _made(subject: Subject, file: str) -> Iterator[Element]:
    """This file: its address, and the edition that it is of."""
    version = A("FRBRalias", name="version", value=subject.edition.imprint.version)
    yield from (A("FRBRthis", value=file), A("FRBRuri", value=file), version)
    yield A("FRBRdate", date=str(last_day(subject.edition.imprint.date)), name="publication")
    yield A("FRBRauthor", href=f"#{EDITORS}")


def _dates(subject: Subject) -> Iterator[Element]:
    metadata = subject.statement.metadata
    if metadata.dating and is_day(metadata.dating):
        yield A("FRBRdate", date=metadata.dating.start, name=_DATED[metadata.kind])
    elif metadata.dating:
        end = Dating(metadata.dating.end or metadata.dating.start)
        yield A("FRBRdate", date=str(first_day(metadata.dating)), name="notBefore")
        yield A("FRBRdate", date=str(last_day(end)), name="notAfter")
    else:
        yield A("FRBRdate", date=str(last_day(subject.edition.imprint.date)), name="notAfter")


def _author(subject: Subject) -> str:
    metadata = subject.statement.metadata
    return next((name for name in (SPEAKER, STATE) if metadata.value(name)), UNKNOWN)


def _classification(subject: Subject) -> Iterator[Element]:
    """The themes and provisions that the statement is read under."""
    keywords = [
        A(
            "keyword",
            value=concept.key,
            showAs=concept.label,
            dictionary=subject.where(address.CODEBOOK if scheme.id == THEME else address.instrument(scheme.id)),
            href=subject.where(concept.address),
            refersTo=f"#{file_id(concept.key)}",
        )
        for scheme in subject.schemes
        if scheme.id == THEME or scheme.id in subject.edition.codebook.instrument_of
        for concept in flat(scheme.concepts)
    ]
    if keywords:
        yield A("classification", keywords, source=f"#{EDITORS}")


def _lifecycle(subject: Subject) -> Iterator[Element]:
    """When the statement was first published in the edition, and each revision of it."""
    history, source = subject.statement.history, f"#{EDITORS}"
    first = min((entry.first for entry in history.ledger.entries), default="")
    events = [A("eventRef", date=first, type="generation", source=source)] if first else []
    for revision in history.revisions:
        events.append(A("eventRef", date=str(first_day(revision.date)), type="amendment", source=source))
    if events:
        yield A("lifecycle", events, source=source)


def _references(subject: Subject) -> Iterator[Element]:
    """Everybody and everything that the file refers to, each with its place on the site."""
    metadata = subject.statement.metadata
    yield _tlc(subject, "TLCOrganization", EDITORS, address.HOME, editors(subject.press).literal)
    yield _tlc(subject, "TLCObject", CODEBOOK, address.CODEBOOK, "The codebook of the edition")
    for name, id in subject.signed.items():
        yield _tlc(subject, "TLCPerson", id, address.HOME, name)
    for name, element in ((SPEAKER, "TLCPerson"), (STATE, "TLCOrganization")):
        if metadata.value(name):
            yield _tlc(subject, element, name, subject.page, metadata.value(name))
    if _author(subject) == UNKNOWN:
        yield _tlc(subject, "TLCPerson", UNKNOWN, subject.page, "not known")
    for entity in subject.entities:
        element = _CLASSES[NAMES[entity.kind]]
        yield _tlc(subject, element, file_id(entity.key), address.name(entity), entity.label)
    for concept in (c for scheme in subject.schemes for c in flat(scheme.concepts)):
        yield _tlc(subject, "TLCConcept", file_id(concept.key), concept.address, concept.label)


def _tlc(subject: Subject, name: str, id: str, where: str, label: str) -> Element:
    return A(name, eId=id, href=subject.where(where), showAs=label)
