"""A build, whoever asks for it: the seeds compiled and published, and both searches made at the end."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from edition import compile_edition
from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.base.render import Renderer
from edition.publish.cite.citations import citations
from edition.publish.machines.opensearch import short_name
from edition.publish.pages.press import Press
from edition.publish.search.pagefind import full_text
from edition.publish.search.quick import holds_passages, into_index
from edition.publish.site import Site, publish_drafts
from edition.seeds.finding import Finding
from engines.pagefind import NoIndexError, write_index
from engines.palette import hues
from engines.pandoc import ProcessorError, process
from engines.store import Stored, store


class BuildError(Exception):
    """Nothing can be built; the message says why, a line for each finding."""

    def __init__(self, findings: tuple[Finding, ...] = (), message: str = "") -> None:
        lines = "\n".join(str(finding) for finding in findings)
        super().__init__(message or f"The seeds have {len(findings)} problem(s):\n{lines}")
        self.findings = findings


@dataclass(frozen=True)
class Build:
    """What was published, with the site that it is of. Templates of a site generator find all they need here."""

    site: Site
    stored: Stored
    temporary: tempfile.TemporaryDirectory[str] | None = None
    """The folder of the stored files where it is a temporary one: it goes when the build is let go of."""
    drafts: tuple[Page, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is wrong with the seeds as they are; what is shown is then an earlier state of them."""

    @classmethod
    def of(
        cls,
        seeds: Path,
        folder: Path | None = None,
        *,
        base: str = "",
        passage_pages: bool = True,
        ending: str = "",
        drafts: bool = False,
    ) -> Build:
        """Compile a seeds folder and store its site in another. Raises BuildError before anything is written.

        `base` is the site's address, `ending` what links to pages end in where no server answers for folders.
        Without a folder the files go to a temporary one. With `drafts` there are pages of these, too.
        """
        colours = hues(seeds)
        edition = compile_edition(seeds, hues=colours)
        if edition.findings:
            raise BuildError(edition.findings)
        prepared = compile_edition(seeds, drafts=True, hues=colours) if drafts else edition
        renderer = Renderer(ending)
        try:
            site = Site.of(edition, process, base=base, passage_pages=passage_pages, renderer=renderer)
            pages = tuple(_drafts(site, prepared)) if drafts else ()
        except ProcessorError as error:
            raise BuildError(message=str(error)) from None
        temporary = None if folder else tempfile.TemporaryDirectory(prefix="edition-")
        stored = store(site, folder or Path(temporary.name if temporary else ""))
        return cls(site, stored, temporary, pages)

    @property
    def press(self) -> Press:
        """What pages are made with."""
        return self.site.press

    @property
    def imprint(self) -> Imprint:
        """What the edition says of itself."""
        return self.site.edition.imprint

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in the order of a book, then those of drafts."""
        return (*self.stored.pages, *self.drafts)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show but what is wrong."""
        return not self.site.edition.statements

    @cached_property
    def page_at(self) -> dict[str, Page]:
        """The pages by their addresses."""
        return {page.address: page for page in self.pages}

    @property
    def ending(self) -> str:
        """What links to pages end in: empty where there is a server."""
        return self.press.renderer.ending

    @property
    def search_name(self) -> str:
        """What a browser calls the site's search."""
        return short_name(self.imprint)

    @property
    def enter(self) -> bool:
        """Whether the search in the header leaves passages to the search page."""
        # On disk the search page has no index to ask, so the search in the header keeps the key.
        return not (self.ending or holds_passages(self.stored.records))

    def add_to_quick_search(self, index: Path) -> None:
        """Add the search records to the index of the search in the header, a JSON file of the theme's."""
        # The theme links to a location as it is written; on disk a folder would answer with a list of its files.
        spelled = (replace(r, location=address.spelled(r.location, self.ending)) for r in self.stored.records)
        index.write_text(into_index(index.read_text("utf-8"), tuple(spelled)), "utf-8")

    def write_search(self, site: Path) -> None:
        """Write the search page's index into a site, unless it is a copy on disk, where none can be read.

        Raises BuildError.
        """
        if self.ending:
            return
        try:
            write_index(full_text(self.stored.records), site)
        except NoIndexError as error:
            raise BuildError(message=str(error)) from None


def _drafts(site: Site, prepared: Edition) -> Iterator[Page]:
    """The pages of drafts, with citations of their own. Raises ProcessorError."""
    publication = site.press.publication
    press = replace(site.press, citations=citations(publication, prepared, process))
    return publish_drafts(press, prepared, prepared.findings)
