"""Write the edition's data to a folder, and tell of each file how long it is and what its checksum is.

The files go to the folder one after another, so that no more than one statement's are in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from edition.publish.base.artifact import Artifact, BinaryArtifact
from edition.publish.base.datafile import DataFile, sums
from edition.publish.base.formats import BUNDLE
from edition.publish.data.bundle import bundle
from edition.publish.data.dataset import dataset
from edition.publish.pages.press import Press


def with_data(press: Press, folder: Path) -> Press:
    """Write every data file below the folder; the press that comes back can tell of them."""
    listed = tuple(_written(press, folder))
    checked = sums(listed)
    _write(folder, checked)
    paths = [*(file.path for file in listed), checked.path]
    packed = BinaryArtifact(
        BUNDLE.entry, bundle(press.edition.imprint, ((p, (folder / p).read_bytes()) for p in paths))
    )
    _write(folder, packed)
    return replace(press, data=(*listed, DataFile.of(BUNDLE, "", packed)))


def _written(press: Press, folder: Path) -> Iterator[DataFile]:
    for member in dataset(press):
        _write(folder, member.file)
        yield DataFile.of(member.form, member.slug, member.file)


def _write(folder: Path, file: Artifact | BinaryArtifact) -> None:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.data)
