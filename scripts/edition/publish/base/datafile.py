"""What is told of a data file once it is written: where it is, how long it is, and its checksum."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from edition.publish.base.artifact import Artifact, BinaryArtifact
from edition.publish.base.formats import Form

SUMS = "SHA256SUMS"
"""The list of all checksums, at the site's root and in the bundle."""


@dataclass(frozen=True)
class DataFile:
    """A file of the edition's data: its format, its path below the site's root, its length in bytes.

    `slug` names the statement that it is of, and is empty for a file of all. `sha256` is in hexadecimal.
    """

    form: Form
    path: str
    slug: str
    size: int
    sha256: str

    @classmethod
    def of(cls, form: Form, slug: str, artifact: Artifact | BinaryArtifact) -> DataFile:
        """What is told of an artefact."""
        data = artifact.data
        return cls(form, artifact.path, slug, len(data), hashlib.sha256(data).hexdigest())

    @property
    def name(self) -> str:
        """The file's name, without its folders."""
        return posixpath.basename(self.path)

    @property
    def in_units(self) -> str:
        """Its length as it is printed: in bytes, in kilobytes of a thousand, or in megabytes."""
        if self.size < 1_000:
            return f"{self.size} bytes"
        kilobytes = self.size / 1_000
        return f"{kilobytes:,.1f} kB" if kilobytes < 1_000 else f"{kilobytes / 1_000:,.1f} MB"


def sums(files: Iterable[DataFile]) -> Artifact:
    """The checksums in the form that `sha256sum --check` reads, from the folder that the paths start in."""
    listed = sorted(files, key=lambda file: file.path)
    return Artifact(SUMS, "".join(f"{file.sha256}  {file.path}\n" for file in listed))
