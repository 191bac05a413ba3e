"""A record in the names that reference managers and sharing services read from a page's head.

Zotero reads `citation_*` and Dublin Core, and is told the type of item by `z:itemType`, which goes
before all others; further names in `z:` are its own fields. It divides an author's name at a comma,
or else at its last space: a body's name therefore ends in a comma, which it takes off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.apparatus.annotation import Annotation
from edition.apparatus.codebook import THEME
from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.base.head import Meta
from edition.publish.base.publication import Publication
from edition.publish.cite.record import SPEECH, Author, CslRecord
from edition.publish.cite.records import passage_record, record
from edition.publish.views.opening import beginning, opening
from edition.publish.views.versions import related
from edition.text.language import ENGLISH, Language
from edition.text.statement import Paragraph, Statement
from edition.text.urn import passage_urn, work_urn


def statement_metas(publication: Publication, dossier: Dossier) -> tuple[Meta, ...]:
    """What a statement's page says of the statement."""
    statement, metadata = dossier.statement, dossier.statement.metadata
    cited = record(publication, statement)
    read = (a for p in statement.numbered() for a in dossier.things(Annotation, p.anchor))
    themes = _themes(publication, read)
    return (
        *_zotero(cited),
        *_citation(publication, statement, cited, themes),
        *_dublin_core(publication, statement, cited, work_urn(statement), themes),
        *_versions(publication, dossier),
        *_shared(publication, statement, metadata.title, beginning(statement), address.statement(statement.slug)),
    )


def _versions(publication: Publication, dossier: Dossier) -> Iterator[Meta]:
    """The pages of what the statement is a version of, and of what is one of it."""
    for each in related(dossier) if publication.base else ():
        if each.statement.slug == dossier.slug:
            yield Meta("dcterms.isVersionOf", publication.base + address.statement(each.original.slug))
        elif each.original.slug == dossier.slug:
            yield Meta("dcterms.hasVersion", publication.base + address.statement(each.statement.slug))


def passage_metas(publication: Publication, dossier: Dossier, paragraph: Paragraph) -> tuple[Meta, ...]:
    """What a passage's page says of it: a part of its statement, and a quotation when its link is shared."""
    statement, anchor = dossier.statement, paragraph.anchor
    cited = passage_record(publication, statement, anchor)
    themes = _themes(publication, dossier.things(Annotation, anchor))
    return (
        *_zotero(cited),
        *_citation(publication, statement, cited, themes),
        *_dublin_core(publication, statement, cited, passage_urn(statement, anchor), themes),
        *_shared(
            publication,
            statement,
            f"{statement.metadata.short}, {anchor.label}",
            opening(statement, paragraph),
            address.passage_page(anchor),
        ),
    )


def _zotero(cited: CslRecord) -> Iterator[Meta]:
    spoken = cited.type == SPEECH
    yield Meta("z:itemType", "presentation" if spoken else "document")
    if spoken:
        yield Meta("z:presentationType", cited.form.capitalize())
        yield from _said("z:meetingName", cited.event_title)
        yield from _said("z:place", cited.event_place)


def _citation(
    publication: Publication, statement: Statement, cited: CslRecord, themes: tuple[str, ...]
) -> Iterator[Meta]:
    yield Meta("citation_title", cited.title, statement.language_of(cited.title))
    for author in cited.authors:
        name = f"{_name(author)}," if author.literal else _name(author)
        yield Meta("citation_author", name, statement.language_of(_name(author)))
    yield from _said("citation_date", str(cited.issued or ""))
    yield from _said("citation_public_url", publication.base and cited.url)
    yield from _said("citation_language", cited.language)
    yield from _said("citation_keywords", "; ".join(themes))


def _dublin_core(
    publication: Publication, statement: Statement, cited: CslRecord, urn: str, themes: tuple[str, ...]
) -> Iterator[Meta]:
    """Dublin Core terms. An interval is when a text was made, not its date of issue: it has none."""
    dating = statement.metadata.dating
    yield Meta("dcterms.title", cited.title, statement.language_of(cited.title))
    for name in map(_name, cited.authors):
        yield Meta("dcterms.creator", name, statement.language_of(name))
    yield from _said("dcterms.created" if dating and dating.end else "dcterms.issued", str(dating or ""))
    yield from _said("dcterms.language", cited.language)
    yield Meta("dcterms.type", "Text")
    yield Meta("dcterms.identifier", urn)
    yield from (Meta("dcterms.subject", theme) for theme in themes)
    yield from _said("dcterms.rights", publication.imprint.rights)


def _shared(publication: Publication, statement: Statement, title: str, description: str, page: str) -> Iterator[Meta]:
    """What services show of a shared link; `og:url` is the page itself, or they would show another one."""
    # Not "website", from which Zotero would take the item for a web page.
    yield Meta("og:type", "article")
    yield Meta("og:site_name", publication.imprint.title)
    yield Meta("og:title", title, statement.language_of(title))
    yield from _said("og:description", description, statement.language)
    yield from _said("og:url", publication.base and publication.base + page)
    yield Meta("twitter:card", "summary")


def _said(name: str, content: str, language: Language = ENGLISH) -> Iterator[Meta]:
    if content:
        yield Meta(name, content, language)


def _name(author: Author) -> str:
    return author.literal or f"{author.family}, {author.given}"


def _themes(publication: Publication, annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """The names of the themes that passages are read under, each once."""
    keys = dict.fromkeys(a.key.top for a in annotations if a.key.kind == THEME)
    return tuple(publication.codebook.theme_of[key].label for key in keys)
