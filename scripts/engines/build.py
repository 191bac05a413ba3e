"""A build, whoever asks for it: the seeds compiled and published, and both searches made at the end."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from edition import compile_edition
from edition.apparatus.imprint import Imprint
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.base.render import Renderer
from edition.publish.machines.opensearch import short_name
from edition.publish.pages.press import Press
from edition.publish.search.pagefind import full_text
from edition.publish.search.quick import holds_passages, into_index
from edition.publish.site import Site
from engines.pagefind import NoIndexError, write_index
from engines.pandoc import ProcessorError, process
from engines.store import Stored, store


class BuildError(Exception):
    """Nothing can be built; the message says why, a line for each finding."""


@dataclass(frozen=True)
class Build:
    """What was published, with the site that it is of. Templates of a site generator find all they need here."""

    site: Site
    stored: Stored
    temporary: tempfile.TemporaryDirectory[str] | None = None
    """The folder of the stored files where it is a temporary one: it goes when the build is let go of."""

    @classmethod
    def of(
        cls, seeds: Path, folder: Path | None = None, *, base: str = "", passage_pages: bool = True, ending: str = ""
    ) -> Build:
        """Compile a seeds folder and store its site in another. Raises BuildError before anything is written.

        `base` is the site's address, `ending` what links to pages end in where no server answers for folders.
        Without a folder the files go to a temporary one.
        """
        edition = compile_edition(seeds)
        if edition.findings:
            lines = "\n".join(str(finding) for finding in edition.findings)
            raise BuildError(f"The seeds have {len(edition.findings)} problem(s):\n{lines}")
        renderer = Renderer(ending)
        try:
            site = Site.of(edition, process, base=base, passage_pages=passage_pages, renderer=renderer)
        except ProcessorError as error:
            raise BuildError(str(error)) from None
        temporary = None if folder else tempfile.TemporaryDirectory(prefix="edition-")
        return cls(site, store(site, folder or Path(temporary.name if temporary else "")), temporary)

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
        """The pages, in the order of a book."""
        return self.stored.pages

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
            raise BuildError(str(error)) from None
