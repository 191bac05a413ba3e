"""An edition with what it is published as, in the two forms that functions of publishing take."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from edition.dossier import Dossier, Dossiers
from edition.edition import Edition
from edition.publish.base.artifact import Artifact, BinaryArtifact, Page
from edition.publish.base.publication import Publication
from edition.publish.base.render import Renderer
from edition.publish.cite.citations import Citations
from edition.publish.cite.records import DATA, EDITION, READING
from edition.publish.cite.rendered import Rendered, Run
from edition.publish.data.dataset import Member
from edition.publish.pages.press import Press
from edition.publish.search.records import SearchRecord, search_records
from edition.publish.site import Made, Site, publish
from edition.text.statement import Statement
from engines.pandoc import process

BASE = "https://edition.example/"


class Whole(NamedTuple):
    """What functions of several statements take, as in `sqlite(*whole)`; `unit` is what those of one take."""

    publication: Publication
    edition: Edition

    @property
    def base(self) -> str:
        return self.publication.base

    def unit(self, statement: Statement) -> tuple[Publication, Dossier]:
        """The dossier of a statement, even of one that the edition does not have."""
        known = statement.slug in self.edition.statement_of
        edition = self.edition if known else replace(self.edition, statements=(*self.edition.statements, statement))
        return self.publication, replace(Dossiers(edition).of(statement), statement=statement)

    def press(self, ending: str = "") -> Press:
        """For pages, with a stand-in for the citations: no processor is run."""
        statements = (id for s in self.edition.statements for id in (s.slug, f"{s.slug}:passage"))
        stand_in = (Rendered("chicago", "Chicago 18, note", (Run("Cited."),)),)
        made = dict.fromkeys((*statements, EDITION, DATA, READING), stand_in)
        return Press(self.publication, Citations(made), Renderer(ending))

    def made(self, ending: str = "") -> list[Made]:
        """Everything that is published, with a stand-in for the citations."""
        return everything(Site(self.edition, self.press(ending)))

    def pages(self, ending: str = "") -> dict[str, Page]:
        """Every page by its address."""
        return {each.address: each for each in self.made(ending) if isinstance(each, Page)}

    def files(self) -> dict[str, str]:
        """Every text file that is neither page nor data, by its path."""
        return {each.path: each.content for each in self.made() if isinstance(each, Artifact)}

    def members(self) -> list[Member]:
        """Every data file but the list of checksums and the bundle."""
        return [each for each in self.made() if isinstance(each, Member)]

    def site(self) -> Site:
        """The edition ready to be published, with its citations."""
        return Site.of(self.edition, process, base=self.base, passage_pages=self.publication.passage_pages)


def whole(edition: Edition, base: str = "", *, passage_pages: bool = True) -> Whole:
    return Whole(Publication(edition.imprint, edition.codebook, base, passage_pages), edition)


def everything(site: Site) -> list[Made]:
    """All artefacts of a site, its files kept in memory."""
    kept: dict[str, bytes] = {}
    found: list[Made] = []
    for made in publish(site, kept.__getitem__):
        file = made.file if isinstance(made, Member) else made
        if isinstance(file, Artifact | BinaryArtifact):
            kept[file.path] = file.data
        found.append(made)
    return found


def records_of(edition: Edition) -> tuple[SearchRecord, ...]:
    """All search records of an edition."""
    return tuple(r for dossier in Dossiers(edition) for r in search_records(edition.codebook, dossier))
