"""Break the project in known places, one at a time and in a copy, and see whether the tests find each: `make breaks`.

The places are in breaks.yml. A break that no test finds, or whose words are no longer there, ends the program with 1.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml

from kit.project import ROOT

COPIED = ("docs", "scripts", "seeds", "tests")
FOUND, NOT_FOUND, NOTHING_RUN = 1, 0, 5
"""What pytest ends with where a test failed, where none did, and where none was there to run."""


@dataclass(frozen=True)
class Break:
    """A slip to be made: `old` words of a file give way to `new` ones, and these `tests` should fail."""

    room: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    def made_in(self, project: Path) -> bool:
        """Make the slip in a copy; false where the words do not stand there once."""
        path = project / self.file
        text = path.read_text("utf-8") if path.is_file() else ""
        if text.count(self.old) != 1:
            return False
        path.write_text(text.replace(self.old, self.new), "utf-8")
        return True


def breaks(only: str = "") -> list[Break]:
    """Those of the list whose room has these letters in its name."""
    listed = yaml.safe_load(Path(__file__).with_name("breaks.yml").read_text("utf-8"))
    return [Break(**{**each, "tests": tuple(each["tests"])}) for each in listed if only in each["room"]]


def copied(project: Path) -> Path:
    """The whole project with its tests, without what was made of it."""
    for name in COPIED:
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"):
        shutil.copy(path, project)
    return project


def sound(project: Path, files: set[str]) -> bool:
    """Whether the tests pass in the copy as it is; else what they find would say nothing."""
    command = [sys.executable, "-m", "pytest", "--numprocesses", "2", "--dist", "loadfile", *sorted(files)]
    return subprocess.run(command, cwd=project, capture_output=True, check=False).returncode == 0


def tried(slip: Break, project: Path) -> str:
    """What became of a slip: "found", or why it counts as not found."""
    whole = ROOT / slip.file
    if not slip.made_in(project):
        return "NOT TRIED: its words do not stand there once"
    command = [sys.executable, "-m", "pytest", "--exitfirst", *slip.tests]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    shutil.copy(whole, project / slip.file)
    ends = {FOUND: "found", NOT_FOUND: "NOT FOUND", NOTHING_RUN: "NOT TRIED: its tests are not there"}
    return ends.get(done.returncode, f"NOT TRIED: {done.stdout[-300:]}{done.stderr[-300:]}")


def main(only: str = "") -> int:
    """Try all, or those of a room; returns how the program ends."""
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(folder) / "project")
        if not sound(project, {slip.tests[0] for slip in breaks(only)}):
            print("The tests do not pass before anything is broken.")
            return 1
        ends = []
        for slip in breaks(only):
            ends.append(tried(slip, project))
            print(f"{slip.room:<40} {slip.file:<50} {ends[-1]}", flush=True)
    print(f"{ends.count('found')} of {len(ends)} found")
    return int(ends.count("found") < len(ends))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
