"""Statements, passages, themes and the edition in the terms of schema.org, as JSON-LD.

A statement is a CreativeWork, a position a Report; its passages are its parts, each under its
permanent address. A theme is a set of terms, its sub-themes are the terms, and what is quoted under
them are Quotations. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.apparatus.codebook import THEME, Theme
from edition.publish.base import address
from edition.publish.base.formats import OF_EDITION
from edition.publish.cite.record import Author, CslRecord
from edition.publish.cite.records import edition_record, record
from edition.publish.machines.links import TYPE_OF
from edition.publish.pages.press import Press
from edition.publish.views.quotation import Quotation
from edition.text.statement import Paragraph, Statement
from edition.text.urn import passage_urn, work_urn

Node = dict[str, object]
_CONTEXT: Node = {"@context": "https://schema.org"}


def statement_data(press: Press, statement: Statement) -> Node:
    """A statement with its passages."""
    cited = record(press, statement)
    parts = [_passage(press, statement, p, i) for i, p in enumerate(statement.numbered(), 1)]
    return _CONTEXT | _statement(press, statement, cited) | {"hasPart": parts}


def passage_data(press: Press, statement: Statement, paragraph: Paragraph, position: int) -> Node:
    """A passage alone, as a part of its statement; `position` counts the passages from 1."""
    cited = record(press, statement)
    readings = press.edition.annotations_at.get(paragraph.anchor, ())
    keys = dict.fromkeys(a.key for a in readings if a.key.kind == THEME)
    about = [_term(press, press.edition.codebook.theme_of[key]) for key in keys]
    part = _passage(press, statement, paragraph, position)
    return _CONTEXT | part | _known(about=about, isPartOf=_statement(press, statement, cited))


def theme_data(press: Press, theme: Theme, sections: Iterable[tuple[Theme, Iterable[Quotation]]]) -> Node:
    """A theme as a set of terms, with what its page quotes under each of them."""
    terms = [_term(press, sub) for sub in theme.subthemes]
    quoted = [_quotation(press, sub, q) for sub, quotations in sections for q in quotations]
    itself: Node = _set(press, theme) | _known(hasDefinedTerm=terms) if terms else _term(press, theme)
    return _CONTEXT | {"@graph": [itself, *quoted]}


def edition_data(press: Press) -> Node:
    """The edition as a data set of its statements."""
    cited = edition_record(press)
    parts = [
        {"@type": TYPE_OF[s.metadata.kind], "@id": press.base + address.statement(s.slug), "name": s.metadata.title}
        for s in press.edition.statements
    ]
    return (
        _CONTEXT
        | _edition(press)
        | _known(
            description=f"{press.edition.imprint.subtitle}: numbered passages, and readings that quote them",
            creator=_author(cited.authors[0]),
            datePublished=str(cited.issued or ""),
            inLanguage=cited.language,
            version=cited.version,
            license=press.base + address.RIGHTS,
            distribution=[_download(press.base + form.entry, form.media) for form in OF_EDITION],
            hasPart=parts,
        )
    )


def _edition(press: Press) -> Node:
    return {"@type": "Dataset", "@id": press.base, "name": edition_record(press).title, "url": press.base}


def _download(url: str, media: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": media}


def _statement(press: Press, statement: Statement, cited: CslRecord) -> Node:
    state = statement.metadata.value("state")
    return _known(
        {"@type": TYPE_OF[statement.metadata.kind], "@id": cited.url},
        additionalType=cited.form,
        name=cited.title,
        url=cited.url,
        author=[_author(author, cited.office, state) for author in cited.authors],
        recordedAt=_event(cited),
        datePublished=str(cited.issued or ""),
        inLanguage=cited.language,
        identifier=work_urn(statement),
        version=cited.version,
        license=press.base + address.RIGHTS,
        isPartOf=_edition(press),
    )


def _event(cited: CslRecord) -> Node:
    if not cited.event_title:
        return {}
    place = {"@type": "Place", "name": cited.event_place} if cited.event_place else {}
    return _known({"@type": "Event"}, name=cited.event_title, startDate=str(cited.event_date or ""), location=place)


def _author(author: Author, office: str = "", state: str = "") -> Node:
    """A person with the office and the State spoken for, or a body."""
    if author.literal:
        return {"@type": "Organization", "name": author.literal}
    return _known(
        {"@type": "Person", "name": f"{author.given} {author.family}"},
        givenName=author.given,
        familyName=author.family,
        jobTitle=office,
        affiliation={"@type": "Organization", "name": state} if state else {},
    )


def _passage(press: Press, statement: Statement, paragraph: Paragraph, position: int) -> Node:
    anchor = paragraph.anchor
    here = press.base + address.passage(anchor)
    return {
        "@type": "Quotation",
        "@id": here,
        "name": anchor.label,
        "url": press.base + address.passage_page(anchor) if press.passage_pages else here,
        "identifier": passage_urn(statement, anchor),
        "position": position,
        "text": statement.words(paragraph.span).text,
    }


def _set(press: Press, theme: Theme) -> Node:
    here = press.base + address.entry(theme.key)
    return {
        "@type": "DefinedTermSet",
        "@id": here,
        "name": theme.label,
        "description": theme.definition,
        "url": here,
    }


def _term(press: Press, theme: Theme) -> Node:
    """A sub-theme in its theme, or a theme without any in the codebook."""
    top = theme.key.top
    whole = address.CODEBOOK if theme.key == top else address.entry(top)
    return {
        "@type": "DefinedTerm",
        "@id": press.base + address.entry(theme.key),
        "name": theme.label,
        "termCode": theme.key.name,
        "description": theme.definition,
        "inDefinedTermSet": press.base + whole,
    }


def _quotation(press: Press, theme: Theme, quoted: Quotation) -> Node:
    words = " ".join("".join(piece.text for line in quoted.lines for piece in line.pieces).split())
    return {
        "@type": "Quotation",
        "text": words,
        "isBasedOn": press.base + address.passage(quoted.anchor),
        "about": {"@id": press.base + address.entry(theme.key)},
    }


def _known(start: Mapping[str, object] | None = None, **properties: object) -> Node:
    """A node without the properties that have no value."""
    return {**(start or {}), **{name: value for name, value in properties.items() if value}}
