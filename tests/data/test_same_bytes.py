"""The same seeds give the same bytes in another process, with other hashes, at another hour.

What is made of the real seeds is compared with all else that a build publishes; here is what they have nothing of:
a past, and words that mean harm.
"""

from __future__ import annotations

import os
import subprocess
import sys

from edition.publish.base.datafile import DataFile
from kit.project import ROOT
from kit.samples import whole_of

NAMES = ("revised", "hostile")
TELL = "from test_same_bytes import made\nprint(*made(), sep='\\n')"


def made() -> list[str]:
    """Each file of both editions with its checksum."""
    files = [
        (name, DataFile.of(member.form, member.slug, member.file))
        for name in NAMES
        for member in whole_of(name).members()
    ]
    return [f"made {name} {file.path} {file.sha256}" for name, file in files]


def told(seed: str) -> list[str]:
    said = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland"}
    said["PYTHONPATH"] = os.pathsep.join(str(ROOT / folder) for folder in ("scripts", "tests", "tests/data"))
    done = subprocess.run([sys.executable, "-c", TELL], env=said, capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if line.startswith("made ")]


def test_every_file_is_the_same_in_another_process() -> None:
    here = made()
    assert len(here) > 50
    assert told("4294967295") == here
