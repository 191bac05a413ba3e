"""The ZIP of all data: the same bytes whenever it is made, and whole wherever it is unpacked."""

from __future__ import annotations

import io
import shutil
import stat
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from edition.apparatus.imprint import Imprint
from edition.publish.base.artifact import BinaryArtifact
from edition.publish.base.formats import BUNDLE
from edition.publish.data.bundle import bundle
from edition.publish.site import Site
from edition.text.dates import Dating
from kit.samples import whole_of
from kit.whole import Whole, everything

FILES = [("b/two.txt", b"2"), ("one.txt", b"1" * 1000), ("b/a.txt", "ü".encode())]
IMPRINT = Imprint(version="1.2.3", date=Dating("2024-02-29"))


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_the_order_in_which_files_come_is_nothing_to_it() -> None:
    assert bundle(IMPRINT, FILES) == bundle(IMPRINT, reversed(FILES)) == bundle(IMPRINT, iter(FILES))


def test_entries_are_sorted_and_stand_in_one_folder() -> None:
    packed = opened(bundle(IMPRINT, FILES))
    assert packed.namelist() == ["edition-1.2.3/b/a.txt", "edition-1.2.3/b/two.txt", "edition-1.2.3/one.txt"]
    assert {packed.read(f"edition-1.2.3/{path}") for path, _ in FILES} == {data for _, data in FILES}
    assert packed.testzip() is None


def test_every_entry_is_a_file_that_all_may_read_on_any_system() -> None:
    for entry in opened(bundle(IMPRINT, FILES)).infolist():
        assert entry.create_system == 3
        assert entry.external_attr >> 16 == stat.S_IFREG | 0o644
        assert entry.compress_type == zipfile.ZIP_DEFLATED
        assert (entry.extra, entry.comment) == (b"", b"")


@pytest.mark.parametrize(
    ("written", "stamp"),
    [
        ("2024-02-29", (2024, 2, 29)),
        ("2024-02", (2024, 2, 1)),
        ("2024", (2024, 1, 1)),
        ("2023-12/2024-02", (2023, 12, 1)),
        ("1970-01-01", (1980, 1, 1)),
    ],
)
def test_dates_are_those_of_the_edition(written: str, stamp: tuple[int, int, int]) -> None:
    imprint = replace(IMPRINT, date=Dating.parse(written))
    dates = {entry.date_time for entry in opened(bundle(imprint, FILES)).infolist()}
    assert dates == {(*stamp, 0, 0, 0)}


def test_the_bundle_holds_every_other_file_and_their_checksums_fit(tmp_path: Path) -> None:
    """With the program that people have, in the folder that the ZIP was unpacked to."""
    entire = whole_of("small")
    with zipfile.ZipFile(io.BytesIO(zipped(entire))) as packed:
        packed.extractall(tmp_path / "unpacked")
    folder = tmp_path / "unpacked" / "edition-1.2.3"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {member.file.path for member in entire.members()} | {"SHA256SUMS"}
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("sha256sum is not installed")
    done = subprocess.run([program, "--check", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b": OK\n") == len(there) - 1


def zipped(entire: Whole) -> bytes:
    made = everything(Site(entire.edition, entire.press()))
    return next(each.data for each in made if isinstance(each, BinaryArtifact) and each.path == BUNDLE.entry)


def test_it_is_made_again_with_the_same_bytes() -> None:
    assert zipped(whole_of("revised")) == zipped(whole_of("revised"))
