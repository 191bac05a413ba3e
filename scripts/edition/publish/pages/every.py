"""The pages of the edition, one function each: what a page needs, gathered for its template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from edition.apparatus.codebook import Theme
from edition.apparatus.mentions import first_in_passage
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import QUOTING, Heading, Page
from edition.publish.base.formats import ANNOTATIONS, OF_STATEMENT, RECORDS
from edition.publish.cite.records import citations, passage_citation
from edition.publish.machines.heads import codebook_head, edition_head, page_head, statement_head, theme_head
from edition.publish.pages.across import pages_across
from edition.publish.pages.cite import cite_page
from edition.publish.pages.data import data_page
from edition.publish.pages.index import index_pages
from edition.publish.pages.instrument import instrument_page
from edition.publish.pages.passage import passage_pages
from edition.publish.pages.press import Press
from edition.publish.views.margin import highlights, margin, reading_map
from edition.publish.views.measures import reported
from edition.publish.views.opening import beginning
from edition.publish.views.past import aliases, revised_on, told
from edition.publish.views.pieces import lines
from edition.publish.views.quotation import quoted_under
from edition.text.dates import Dating
from edition.text.facts import Kind
from edition.text.segment import Role
from edition.text.statement import Paragraph, Statement
from edition.text.urn import NAMESPACE, passage_urn, work_urn

FEW_STATEMENTS = 50
"""Up to so many, the search page's facet of statements is open from the start, which loads it."""


def pages(press: Press) -> Iterator[Page]:
    """Every page of the edition; the head of each leads to its data."""
    for page in _pages(press):
        yield page if page.head.links else replace(page, head=page_head(press, page.head))


def _pages(press: Press) -> Iterator[Page]:
    yield home(press)
    yield statement_list(press)
    for statement in press.edition.statements:
        yield statement_page(press, statement)
    yield theme_list(press)
    for theme in press.edition.codebook.themes:
        yield theme_page(press, theme)
    for instrument in press.edition.codebook.instruments:
        yield instrument_page(press, instrument)
    yield from pages_across(press)
    yield from passage_pages(press)
    yield codebook_page(press)
    yield search_page(press)
    yield resolver_page(press)
    yield from index_pages(press)
    yield cite_page(press)
    yield data_page(press)


def home(press: Press) -> Page:
    """The opening spread: the statements, the themes, what is addressed where, how to cite."""
    imprint = press.edition.imprint
    return press.page(
        "home.html",
        address.HOME,
        imprint.title,
        imprint.subtitle,
        head=edition_head(press),
        maps=_maps(press.edition),
        coverage=press.edition.passages,
    )


def statement_list(press: Press) -> Page:
    """Every statement as an entry with its reading map."""
    description = f"The statements of {press.edition.imprint.title}"
    return press.page("statements.html", address.STATEMENTS, "Statements", description, maps=_maps(press.edition))


def statement_page(press: Press, statement: Statement) -> Page:
    """The exact words, every passage with its anchor, and the apparatus beside them."""
    edition = press.edition
    metadata = statement.metadata

    def shown(paragraph: Paragraph) -> tuple[object, object]:
        beside = margin(edition, paragraph) if paragraph.role.numbered else None
        names = first_in_passage(edition.mentions_at.get(paragraph.anchor, ()))
        return lines(statement, paragraph, highlights(edition, paragraph), names), beside

    live = (anchor for p in statement.paragraphs for anchor in (p.anchor, *(s.anchor for s in p.sentences)))
    anchors = (*live, *(gone.anchor for gone in statement.former))
    return press.page(
        "statement.html",
        address.statement(statement.slug),
        metadata.short,
        beginning(statement),
        ids=(anchor.id for anchor in anchors),
        head=statement_head(press, statement),
        statement=statement,
        kind={Kind.STATEMENT: "Statement", Kind.POSITION: "Position paper"}[metadata.kind],
        titles=[(p, shown(p)[0]) for p in statement.of_role(Role.TITLE)],
        passages=[(p, *shown(p)) for p in statement.paragraphs if p.role is not Role.TITLE],
        referrers=press.referrers,
        segments=reading_map(edition, statement),
        citations=citations(press, statement),
        passage_citation=passage_citation(press, statement),
        formats=[form for form in OF_STATEMENT if form not in RECORDS and (press.base or form is not ANNOTATIONS)],
        urn=work_urn(statement),
        old=aliases(statement),
        revised=revised_on(statement),
        revisions=[(revision, tuple(told(statement, revision))) for revision in reversed(statement.history.revisions)],
        published=_first_published(statement),
    )


def _first_published(statement: Statement) -> str:
    days = [entry.first for entry in statement.history.ledger.entries]
    return Dating(min(days)).in_words if days else ""


def theme_list(press: Press) -> Page:
    """Every theme with its definition and what it holds."""
    description = "The themes that the statements are read under"
    return press.page(
        "themes.html",
        address.THEMES,
        "Themes",
        description,
        coverage=press.edition.passages,
        maps=_maps(press.edition),
    )


def theme_page(press: Press, theme: Theme) -> Page:
    """A theme: what it is, and every passage under its sub-themes."""
    edition = press.edition
    silent = _silent(edition, theme)
    measures = reported(edition, theme)
    sections = [
        (sub, quoted_under(edition, sub.key), [s for s in _silent(edition, sub) if s not in silent])
        for sub in theme.subthemes or (theme,)
    ]
    return press.page(
        "theme.html",
        address.entry(theme.key),
        theme.label,
        theme.definition,
        headings=(*measures.headings, *(Heading(sub.key.leaf, sub.label) for sub in theme.subthemes)),
        ids=measures.ids,
        head=theme_head(press, theme, [(sub, quoted) for sub, quoted, _ in sections]),
        boost=QUOTING,
        theme=theme,
        reported=measures,
        sections=sections,
        related=[edition.codebook.theme_of[key] for key in theme.related if key in edition.codebook.theme_of],
        silent=silent,
        coverage=edition.passages,
    )


def codebook_page(press: Press) -> Page:
    """The codebook as editors use it: every entry with its scope and its terms."""
    return press.page(
        "codebook.html",
        address.CODEBOOK,
        "Codebook",
        "Definitions, scope notes and terms of every theme",
        headings=(Heading(theme.key.name, theme.label) for theme in press.edition.codebook.themes),
        head=codebook_head(press),
        coverage=press.edition.annotations_of,
    )


def search_page(press: Press) -> Page:
    """The search page's frame: what is found comes by script, and without one it leads to what can be read."""
    description = "Exact phrases and words in context, with facets"
    few = len(press.edition.statements) <= FEW_STATEMENTS
    return press.page("search.html", address.SEARCH, "Search", description, few=few)


def resolver_page(press: Press) -> Page:
    """From a URN to the address: by script, or by looking it up in the list of all."""
    named = [
        (statement, work_urn(statement), [(p.anchor, passage_urn(statement, p.anchor)) for p in statement.numbered()])
        for statement in press.edition.statements
    ]
    description = "The address of every passage that has a CTS URN"
    return press.page("resolve.html", address.RESOLVE, "Resolver", description, named=named, namespace=NAMESPACE)


def _maps(edition: Edition) -> dict[str, object]:
    return {statement.slug: reading_map(edition, statement) for statement in edition.statements}


def _silent(edition: Edition, theme: Theme) -> list[Statement]:
    """The statements that have no passage under a theme."""
    return [statement for statement in edition.statements if not edition.passages(theme, statement)]
