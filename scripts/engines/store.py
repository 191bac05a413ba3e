"""Everything that is published, stored: files in a folder, pages and search records at hand.

Files go to the folder one after another, so that no more than one of them is in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.publish.base.artifact import Artifact, BinaryArtifact, Page
from edition.publish.data.dataset import Member
from edition.publish.search.records import SearchRecord
from edition.publish.site import Site, publish


@dataclass(frozen=True)
class Stored:
    """What was published: the folder with all files, the pages and the search records in their order."""

    folder: Path
    pages: tuple[Page, ...]
    records: tuple[SearchRecord, ...]

    def files(self) -> list[Path]:
        """The files, by their paths."""
        return sorted(path for path in self.folder.rglob("*") if path.is_file())


def store(site: Site, folder: Path) -> Stored:
    """Publish a site: write its files below a folder, and hand on the rest."""
    pages: list[Page] = []
    records: list[SearchRecord] = []
    # The bundle at the end reads files that this very loop has written.
    for made in publish(site, lambda path: (folder / path).read_bytes()):
        if isinstance(made, Page):
            pages.append(made)
        elif isinstance(made, SearchRecord):
            records.append(made)
        else:
            write(folder, made.file if isinstance(made, Member) else made)
    return Stored(folder, tuple(pages), tuple(records))


def write(folder: Path, file: Artifact | BinaryArtifact) -> None:
    """Write a file at its path below a folder."""
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)
