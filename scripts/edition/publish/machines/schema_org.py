"""Statements, passages, themes and the edition in the terms of schema.org, as JSON-LD.

A statement is a CreativeWork, a position a Report; its passages are its parts, each under its
permanent address. A theme is a set of terms, its sub-themes are the terms, and what is quoted under
them are Quotations. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import THEME, Theme
from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.formats import OF_EDITION
from edition.publish.base.publication import Publication
from edition.publish.cite.record import Author, CslRecord
from edition.publish.cite.records import edition_record, record
from edition.publish.machines.links import TYPE_OF
from edition.publish.views.quotation import Quotation
from edition.publish.views.versions import related
from edition.text.statement import Paragraph, Statement
from edition.text.urn import passage_urn, work_urn
from edition.text.versions import VersionKind

Node = dict[str, object]
_CONTEXT: Node = {"@context": "https://schema.org"}


def statement_data(publication: Publication, dossier: Dossier) -> Node:
    """A statement with its passages, and with what it is a version of and what is one of it."""
    statement = dossier.statement
    cited = record(publication, statement)
    parts = [_passage(publication, statement, p, i) for i, p in enumerate(statement.numbered(), 1)]
    whole = _statement(publication, statement, cited) | _versions(publication, dossier)
    return _CONTEXT | whole | {"hasPart": parts}


def _versions(publication: Publication, dossier: Dossier) -> Node:
    """The works that are joined to a statement; what is no translation of another is based on it."""
    translations, of = [], {}
    for each in related(dossier):
        translated = each.version.of.kind is VersionKind.TRANSLATION
        if each.statement.slug == dossier.slug:
            of = {"translationOfWork" if translated else "isBasedOn": _named(publication, each.original)}
        elif each.original.slug == dossier.slug and translated:
            translations.append(_named(publication, each.statement))
    return _known(of, workTranslation=translations)


def _named(publication: Publication, statement: Statement) -> Node:
    return _known(
        {
            "@type": TYPE_OF[statement.metadata.kind],
            "@id": publication.base + address.statement(statement.slug),
            "name": statement.metadata.title,
        },
        inLanguage=statement.language.tag if statement.language.is_known else "",
    )


def passage_data(publication: Publication, dossier: Dossier, paragraph: Paragraph, position: int) -> Node:
    """A passage alone, as a part of its statement; `position` counts the passages from 1."""
    statement, readings = dossier.statement, dossier.things(Annotation, paragraph.anchor)
    cited = record(publication, statement)
    keys = dict.fromkeys(a.key for a in readings if a.key.kind == THEME)
    about = [_term(publication, publication.codebook.theme_of[key]) for key in keys]
    part = _passage(publication, statement, paragraph, position)
    return _CONTEXT | part | _known(about=about, isPartOf=_statement(publication, statement, cited))


def theme_data(publication: Publication, theme: Theme, sections: Iterable[tuple[Theme, Iterable[Quotation]]]) -> Node:
    """A theme as a set of terms, with what its page quotes under each of them."""
    terms = [_term(publication, sub) for sub in theme.subthemes]
    quoted = [_quotation(publication, sub, q) for sub, quotations in sections for q in quotations]
    itself: Node = _set(publication, theme) | _known(hasDefinedTerm=terms) if terms else _term(publication, theme)
    return _CONTEXT | {"@graph": [itself, *quoted]}


def edition_data(publication: Publication, edition: Edition) -> Node:
    """The edition as a data set of its statements."""
    cited = edition_record(publication)
    parts = [
        {
            "@type": TYPE_OF[s.metadata.kind],
            "@id": publication.base + address.statement(s.slug),
            "name": s.metadata.title,
        }
        for s in edition.statements
    ]
    return (
        _CONTEXT
        | _edition(publication)
        | _known(
            description=f"{publication.imprint.subtitle}: numbered passages, and readings that quote them",
            creator=_author(cited.authors[0]),
            datePublished=str(cited.issued or ""),
            inLanguage=cited.language,
            version=cited.version,
            license=publication.base + address.RIGHTS,
            distribution=[_download(publication.base + form.entry, form.media) for form in OF_EDITION],
            hasPart=parts,
        )
    )


def _edition(publication: Publication) -> Node:
    return {
        "@type": "Dataset",
        "@id": publication.base,
        "name": edition_record(publication).title,
        "url": publication.base,
    }


def _download(url: str, media: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": media}


def _statement(publication: Publication, statement: Statement, cited: CslRecord) -> Node:
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
        license=publication.base + address.RIGHTS,
        isPartOf=_edition(publication),
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


def _passage(publication: Publication, statement: Statement, paragraph: Paragraph, position: int) -> Node:
    anchor = paragraph.anchor
    here = publication.base + address.passage(anchor)
    return _known(
        {
            "@type": "Quotation",
            "@id": here,
            "name": anchor.label,
            "url": publication.base + address.passage_page(anchor) if publication.passage_pages else here,
            "identifier": passage_urn(statement, anchor),
            "position": position,
            "text": statement.words(paragraph.span).text,
        },
        inLanguage=statement.language.mark,
    )


def _set(publication: Publication, theme: Theme) -> Node:
    here = publication.base + address.entry(theme.key)
    return {
        "@type": "DefinedTermSet",
        "@id": here,
        "name": theme.label,
        "description": theme.definition,
        "url": here,
    }


def _term(publication: Publication, theme: Theme) -> Node:
    """A sub-theme in its theme, or a theme without any in the codebook."""
    top = theme.key.top
    whole = address.CODEBOOK if theme.key == top else address.entry(top)
    return {
        "@type": "DefinedTerm",
        "@id": publication.base + address.entry(theme.key),
        "name": theme.label,
        "termCode": theme.key.name,
        "description": theme.definition,
        "inDefinedTermSet": publication.base + whole,
    }


def _quotation(publication: Publication, theme: Theme, quoted: Quotation) -> Node:
    words = " ".join("".join(piece.text for line in quoted.lines for piece in line.pieces).split())
    return _known(
        {
            "@type": "Quotation",
            "text": words,
            "isBasedOn": publication.base + address.passage(quoted.anchor),
            "about": {"@id": publication.base + address.entry(theme.key)},
        },
        inLanguage=quoted.statement.language.mark,
    )


def _known(start: Mapping[str, object] | None = None, **properties: object) -> Node:
    """A node without the properties that have no value."""
    return {**(start or {}), **{name: value for name, value in properties.items() if value}}
