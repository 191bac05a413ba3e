"""Every page of the edition: those of one statement, and those of several, in the order of a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from edition.dossier import Dossier
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.base.datafile import DataFile
from edition.publish.machines.heads import codebook_head, edition_head
from edition.publish.pages.beside import beside_pages
from edition.publish.pages.cite import cite_page
from edition.publish.pages.crosswalk import crosswalk_list, crosswalk_page
from edition.publish.pages.data import data_page
from edition.publish.pages.index import index_pages
from edition.publish.pages.instrument import instrument_page
from edition.publish.pages.names import names_page
from edition.publish.pages.parallels import parallels_page
from edition.publish.pages.passage import passage_pages
from edition.publish.pages.press import Press
from edition.publish.pages.statement import statement_page
from edition.publish.pages.theme import theme_list, theme_page
from edition.publish.views.reading_map import map_of
from edition.seeds.finding import Finding
from edition.text.statement import Statement
from edition.text.urn import NAMESPACE, passage_urn, work_urn

FEW_STATEMENTS = 50
"""Up to so many, the search page's facet of statements is open from the start, which loads it."""


def opening(press: Press, edition: Edition) -> Iterator[Page]:
    """The pages before the statements: the home page and the list of what is there."""
    yield home(press, edition)
    yield statement_list(press, edition)


def of_statement(press: Press, dossier: Dossier) -> Iterator[Page]:
    """The pages of a statement, of it beside its original, and of each passage where the edition wants those."""
    yield statement_page(press, dossier)
    yield from beside_pages(press, dossier)
    if press.publication.passage_pages:
        yield from passage_pages(press, dossier)


def of_edition(press: Press, edition: Edition, files: Sequence[DataFile]) -> Iterator[Page]:
    """The pages that are of several statements; `files` are the data files that were made."""
    yield theme_list(press, edition)
    for theme in edition.codebook.themes:
        yield theme_page(press, edition, theme)
    for instrument in edition.codebook.instruments:
        yield instrument_page(press, edition, instrument)
    yield crosswalk_list(press, edition)
    for walk in edition.crosswalks:
        yield crosswalk_page(press, edition, walk)
    yield parallels_page(press, edition)
    yield names_page(press, edition)
    yield codebook_page(press)
    yield search_page(press, edition)
    yield resolver_page(press, edition)
    yield from index_pages(press, edition)
    yield cite_page(press, edition)
    yield data_page(press, edition, files)


def home(press: Press, edition: Edition) -> Page:
    """The opening spread: the statements, the themes, what is addressed where, how to cite."""
    imprint = edition.imprint
    return press.page(
        "home.html",
        address.HOME,
        imprint.title,
        imprint.subtitle,
        head=edition_head(press.publication, edition),
        edition=edition,
        maps=maps(edition),
        coverage=edition.passages,
    )


def statement_list(press: Press, edition: Edition) -> Page:
    """Every statement as an entry with its reading map."""
    description = f"The statements of {edition.imprint.title}"
    return press.page(
        "statements.html", address.STATEMENTS, "Statements", description, edition=edition, maps=maps(edition)
    )


def maps(edition: Edition) -> dict[str, object]:
    """The reading maps of all statements, by slug."""
    return {statement.slug: map_of(edition, statement) for statement in edition.statements}


def codebook_page(press: Press) -> Page:
    """The codebook as editors use it: every entry with its scope and its terms."""
    return press.page(
        "codebook.html",
        address.CODEBOOK,
        "Codebook",
        "Definitions, scope notes and terms of every theme",
        headings=(Heading(theme.key.name, theme.label) for theme in press.publication.codebook.themes),
        head=codebook_head(press.publication),
    )


def search_page(press: Press, edition: Edition) -> Page:
    """The search page's frame: what is found comes by script, and without one it leads to what can be read."""
    return press.page(
        "search.html",
        address.SEARCH,
        "Search",
        "Exact phrases and words in context, with facets",
        few=len(edition.statements) <= FEW_STATEMENTS,
        ending=press.renderer.ending,
    )


def drafts_page(press: Press, drafts: Sequence[Statement], findings: Sequence[Finding]) -> Page:
    """What editors are preparing, and what is still wrong with it."""
    description = "Statements that are being prepared"
    return press.page("drafts.html", address.DRAFTS, "Drafts", description, drafts=drafts, findings=findings)


def findings_page(press: Press) -> Page:
    """What stands in the place of the home page while there is nothing to show: the theme shows the findings."""
    return press.page("findings.html", address.HOME, "Nothing to show yet", "The seeds have problems")


def resolver_page(press: Press, edition: Edition) -> Page:
    """From a URN to the address: by script, or by looking it up in the list of all."""
    named = [
        (statement, work_urn(statement), [(p.anchor, passage_urn(statement, p.anchor)) for p in statement.numbered()])
        for statement in edition.statements
    ]
    description = "The address of every passage that has a CTS URN"
    return press.page("resolve.html", address.RESOLVE, "Resolver", description, named=named, namespace=NAMESPACE)
