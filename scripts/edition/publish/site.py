"""The story of publishing, from the edition to everything that readers get, as one stream of artefacts.

What belongs to one statement is made of its dossier alone (`of_statement`), what belongs to several comes after
all of them (`of_edition`). An artefact's type tells its kind: a `Page`, a data file with its format (`Member`),
any other file (`Artifact`, `BinaryArtifact`), or a `SearchRecord`. Who puts them on a disk or into a site
generator is no concern of anything here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from edition.dossier import Dossier, Dossiers
from edition.edition import Edition
from edition.publish.base.artifact import BinaryArtifact, Page
from edition.publish.base.datafile import DataFile, sums
from edition.publish.base.formats import BUNDLE
from edition.publish.base.head import Head
from edition.publish.base.publication import Publication
from edition.publish.base.render import Renderer
from edition.publish.cite.citations import citations
from edition.publish.cite.csl import Process
from edition.publish.cite.passage_files import passage_files
from edition.publish.data import dataset
from edition.publish.data.bundle import bundle
from edition.publish.data.dataset import File, Member
from edition.publish.machines.heads import UNLISTED
from edition.publish.machines.opensearch import opensearch
from edition.publish.pages import every
from edition.publish.pages.lookups import citations_data, redirects, statements_data
from edition.publish.pages.press import Press
from edition.publish.search.records import SearchRecord, search_records
from edition.publish.search.spelling import Spelling
from edition.seeds.finding import Finding

Made = Page | File | Member | SearchRecord


@dataclass(frozen=True)
class Site:
    """An edition without findings, and what its pages are made with."""

    edition: Edition
    press: Press

    @classmethod
    def of(
        cls,
        edition: Edition,
        process: Process,
        *,
        base: str = "",
        passage_pages: bool = True,
        renderer: Renderer | None = None,
    ) -> Site:
        """The edition at an address (`base`, empty if it has none), its citations made by a CSL processor.

        Raises what `process` raises.
        """
        publication = Publication(edition.imprint, edition.codebook, base, passage_pages)
        made = citations(publication, edition, process)
        return cls(edition, Press(publication, made, renderer or Renderer()))


@dataclass
class _Noted:
    """What artefacts of the whole edition have to know of those of its statements."""

    files: list[DataFile] = field(default_factory=list)
    parts: list[DataFile] = field(default_factory=list)
    spelling: Spelling = field(default_factory=Spelling)

    def note(self, made: Made) -> Made:
        if isinstance(made, Member):
            told = DataFile.of(made.form, made.slug, made.file)
            (self.parts if made.is_part else self.files).append(told)
        elif isinstance(made, SearchRecord):
            self.spelling.count(made)
        return made


def publish(site: Site, read: Callable[[str], bytes]) -> Iterator[Made]:
    """Everything that is published, one artefact after another.

    `read` gives back the bytes of a file of the stream by its path: the bundle holds all data files, and so
    nobody has to keep them in memory. Whoever takes an artefact must have stored it before taking the next.
    """
    noted = _Noted()
    yield from every.opening(site.press, site.edition)
    for dossier in Dossiers(site.edition):
        yield from map(noted.note, of_statement(site.press, dossier))
    yield from of_edition(site, noted, read)


def publish_drafts(press: Press, prepared: Edition, findings: Sequence[Finding]) -> Iterator[Page]:
    """The pages of statements that are still being prepared, for their editors only, and a list of them.

    `prepared` is the edition with its drafts, `findings` what is wrong with these. Nothing else knows a draft: no
    list, no count, no search, no data file and no ledger.
    """
    drafts = [statement for statement in prepared.statements if statement.metadata.is_draft]
    dossiers = Dossiers(prepared)
    for statement in drafts:
        for page in every.of_statement(press, dossiers.of(statement)):
            # No other head: it would lead to data, and offer citations, that there are none of.
            yield replace(page, title=f"Draft: {page.title}", head=Head((UNLISTED,)), is_draft=True)
    if drafts or findings:
        yield replace(every.drafts_page(press, drafts, findings), is_draft=True)


def of_statement(press: Press, dossier: Dossier) -> Iterator[Made]:
    """All that belongs to one statement: pages, data, citations, former addresses, search records."""
    publication, statement = press.publication, dossier.statement
    yield from every.of_statement(press, dossier)
    yield from dataset.of_statement(publication, dossier)
    if publication.passage_pages:
        yield from passage_files(publication, statement)
    yield from redirects(press, statement)
    yield from search_records(publication.codebook, dossier)


def of_edition(site: Site, noted: _Noted, read: Callable[[str], bytes]) -> Iterator[Made]:
    """All that belongs to several statements, in the light of what was made of each."""
    press, edition = site.press, site.edition
    yield from map(noted.note, dataset.of_edition(press.publication, edition))
    # Parts last, so that of each format the entry comes first on the page of data.
    files = (*noted.files, *noted.parts)
    checked = sums(files)
    yield checked
    paths = (*(file.path for file in files), checked.path)
    # After the list of checksums, which it holds, and which therefore cannot have its own.
    packed = BinaryArtifact(BUNDLE.entry, bundle(edition.imprint, ((path, read(path)) for path in paths)))
    yield packed
    yield statements_data(edition)
    yield citations_data(press, edition)
    if press.publication.base:
        yield opensearch(press.publication, edition)
    yield noted.spelling.words()
    # At the end: the page of data tells how long every file is.
    yield from every.of_edition(press, edition, (*files, DataFile.of(BUNDLE, "", packed)))
