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
from edition.publish.base.xmlmaker import Element
from edition.publish.cite.records import editors
from edition.publish.data.texts.akn_facts import SPEAKER, STATE, TRANSLATOR, UNKNOWN, is_day
from edition.publish.data.texts.akn_notes import notes
from edition.publish.data.texts.akn_words import NAMES, A
from edition.publish.data.texts.textfile import CODEBOOK, EDITORS, TextFile
from edition.publish.remarks.concept import flat
from edition.said.value import file_id
from edition.text.dates import Dating
from edition.text.facts import Kind
from edition.text.period import first_day, last_day
from edition.text.statement import Statement
from edition.text.urn import work_urn
from edition.text.versions import VersionKind

_DATED = {Kind.STATEMENT: "delivery", Kind.POSITION: "composition"}
_CLASSES = {name: f"TLC{name.capitalize()}" for name in NAMES.values()}


def meta(out: TextFile) -> Element:
    """All metadata."""
    return A(
        "meta",
        _identification(out),
        _classification(out),
        _lifecycle(out),
        A("references", _references(out), source=f"#{EDITORS}"),
        notes(out),
    )


def _identification(out: TextFile) -> Element:
    version = work_urn(out.statement)
    work = f"{version.rpartition('.')[0]}:"
    file = out.where(address.statement_file(out.statement.slug, AKN.ending))
    metadata = out.statement.metadata
    title = [A("FRBRalias", name="title", value=metadata.title)] if metadata.title else []
    country = A("FRBRcountry", value=out.statement.slug.partition("-")[0])
    return A(
        "identification",
        A("FRBRWork", _core(out, work, *title), country, A("FRBRsubtype", value=metadata.kind.value)),
        A(
            "FRBRExpression",
            _core(out, version, A("FRBRalias", name="page", value=out.where(out.page))),
            A("FRBRversionNumber", value=metadata.version),
            A("FRBRlanguage", language=out.statement.language.tag),
            _translated(out),
        ),
        A("FRBRManifestation", _made(out, file), A("FRBRformat", value=AKN.media)),
        source=f"#{EDITORS}",
    )


def _translated(out: TextFile) -> Iterator[Element]:
    """The expression that this one is a translation of; by whom, the standard wants to know and the seeds do not."""
    original = _translated_from(out)
    if original:
        yield A("FRBRtranslation", href=work_urn(original), by=f"#{TRANSLATOR}", fromLanguage=original.language.tag)


def _translated_from(out: TextFile) -> Statement | None:
    version = out.dossier.version
    return out.dossier.original if version and version.of.kind is VersionKind.TRANSLATION else None


def _core(out: TextFile, name: str, *aliases: Element) -> Iterator[Element]:
    """What work and expression share: their names, when they are from, and whose they are."""
    # The schema fixes this order: names, aliases, dates, authors.
    yield from (A("FRBRthis", value=name), A("FRBRuri", value=name), *aliases)
    yield from _dates(out)
    yield A("FRBRauthor", href=f"#{_author(out)}")


def _made(out: TextFile, file: str) -> Iterator[Element]:
    """This file: its address, and the edition that it is of."""
    version = A("FRBRalias", name="version", value=out.publication.imprint.version)
    yield from (A("FRBRthis", value=file), A("FRBRuri", value=file), version)
    yield A("FRBRdate", date=str(last_day(out.publication.imprint.date)), name="publication")
    yield A("FRBRauthor", href=f"#{EDITORS}")


def _dates(out: TextFile) -> Iterator[Element]:
    metadata = out.statement.metadata
    if metadata.dating and is_day(metadata.dating):
        yield A("FRBRdate", date=metadata.dating.start, name=_DATED[metadata.kind])
    elif metadata.dating:
        end = Dating(metadata.dating.end or metadata.dating.start)
        yield A("FRBRdate", date=str(first_day(metadata.dating)), name="notBefore")
        yield A("FRBRdate", date=str(last_day(end)), name="notAfter")
    else:
        yield A("FRBRdate", date=str(last_day(out.publication.imprint.date)), name="notAfter")


def _author(out: TextFile) -> str:
    metadata = out.statement.metadata
    return next((name for name in (SPEAKER, STATE) if metadata.value(name)), UNKNOWN)


def _classification(out: TextFile) -> Iterator[Element]:
    """The themes and provisions that the statement is read under."""
    keywords = [
        A(
            "keyword",
            value=concept.key,
            showAs=concept.label,
            dictionary=out.where(address.CODEBOOK if scheme.id == THEME else address.instrument(scheme.id)),
            href=out.where(concept.address),
            refersTo=f"#{file_id(concept.key)}",
        )
        for scheme in out.schemes
        if scheme.id == THEME or scheme.id in out.publication.codebook.instrument_of
        for concept in flat(scheme.concepts)
    ]
    if keywords:
        yield A("classification", keywords, source=f"#{EDITORS}")


def _lifecycle(out: TextFile) -> Iterator[Element]:
    """When the statement was first published in the edition, and each revision of it."""
    history, source = out.statement.history, f"#{EDITORS}"
    first = min((entry.first for entry in history.ledger.entries), default="")
    events = [A("eventRef", date=first, type="generation", source=source)] if first else []
    for revision in history.revisions:
        events.append(A("eventRef", date=str(first_day(revision.date)), type="amendment", source=source))
    if events:
        yield A("lifecycle", events, source=source)


def _references(out: TextFile) -> Iterator[Element]:
    """Everybody and everything that the file refers to, each with its place on the site."""
    metadata, original = out.statement.metadata, out.dossier.original
    if original:
        yield A("original", href=out.file_of(original), showAs=original.metadata.title)
    yield _tlc(out, "TLCOrganization", EDITORS, address.HOME, editors(out.publication.imprint).literal)
    yield _tlc(out, "TLCObject", CODEBOOK, address.CODEBOOK, "The codebook of the edition")
    for name, id in out.signed.items():
        yield _tlc(out, "TLCPerson", id, address.HOME, name)
    for name, element in ((SPEAKER, "TLCPerson"), (STATE, "TLCOrganization")):
        if metadata.value(name):
            yield _tlc(out, element, name, out.page, metadata.value(name))
    if _translated_from(out):
        yield _tlc(out, "TLCPerson", TRANSLATOR, out.page, "not known")
    if _author(out) == UNKNOWN:
        yield _tlc(out, "TLCPerson", UNKNOWN, out.page, "not known")
    for entity in out.entities:
        element = _CLASSES[NAMES[entity.kind]]
        yield _tlc(out, element, file_id(entity.key), address.name(entity), entity.label)
    for concept in (c for scheme in out.schemes for c in flat(scheme.concepts)):
        yield _tlc(out, "TLCConcept", file_id(concept.key), concept.address, concept.label)


def _tlc(out: TextFile, name: str, id: str, where: str, label: str) -> Element:
    return A(name, eId=id, href=out.where(where), showAs=label)
