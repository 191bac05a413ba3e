"""The same seeds give the same bytes, in another process, with other hashes, at another hour."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from edition.publish.base.datafile import DataFile
from edition.publish.data.dataset import dataset
from kit.project import ROOT
from kit.samples import press_of

TELL = """
from edition.publish.base.datafile import DataFile
from edition.publish.data.dataset import dataset
from kit.samples import press_of
for name in ("real", "revised"):
    for member in dataset(press_of(name)):
        file = DataFile.of(member.form, member.slug, member.file)
        print("made", name, file.path, file.sha256)
"""


def told(seed: str) -> list[str]:
    said = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland"}
    said["PYTHONPATH"] = os.pathsep.join(str(ROOT / folder) for folder in ("scripts", "tests"))
    done = subprocess.run([sys.executable, "-c", TELL], env=said, capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if line.startswith("made ")]


@pytest.fixture(scope="module")
def here() -> list[str]:
    files = [
        (name, DataFile.of(member.form, member.slug, member.file))
        for name in ("real", "revised")
        for member in dataset(press_of(name))
    ]
    return [f"made {name} {file.path} {file.sha256}" for name, file in files]


@pytest.mark.parametrize("seed", ["0", "4294967295"])
def test_every_file_is_the_same_in_another_process(seed: str, here: list[str]) -> None:
    assert len(here) > 50
    assert told(seed) == here
