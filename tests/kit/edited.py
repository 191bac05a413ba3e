"""The real edition with two more statements: one that was corrected after it was published, one that means harm."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from kit import small_history
from kit.builds import good
from kit.hostile import EVIL
from kit.project import SMALL, build, copy

EVIL_SLUG = "xyz-evil"
BREAKING_OUT = "\"'></form></script><script>document.title = 'forged'</script>"
MEASURES = {
    "measures": [
        {
            "id": "evil",
            "theme": "root-causes/development",
            "at": 1,
            "quote": EVIL[0],
            "what": BREAKING_OUT,
            "whom": "document.title",
            "from": {"edtf": "2020", "quote": EVIL[0], "reckoned": BREAKING_OUT},
            "note": BREAKING_OUT,
        }
    ],
    "rules": [
        {
            "id": "evil",
            "theme": "root-causes/development",
            "what": BREAKING_OUT,
            "note": BREAKING_OUT,
            "cases": [
                {
                    "at": at,
                    "quote": EVIL[at - 1],
                    "papers": [EVIL[at - 1]],
                    "expiring": {"on": "2020-01-01"},
                    "days": 7,
                    "reckoned": BREAKING_OUT,
                }
                for at in (1, 2, 18)
            ],
            "examples": ["2020-01-01"],
        }
    ],
}


def make(project: Path) -> None:
    """Copy the project to a folder, add both statements, and build its site there, into `site`."""
    copy(project)
    add_corrected(project / "seeds")
    add_hostile(project / "seeds")
    good(build(project, project / "site"))


def add_corrected(seeds: Path) -> None:
    """The small edition's statement with its past, among the seeds."""
    small = Path(shutil.copytree(SMALL, seeds.parent / "small"))
    small_history.write(small)
    for path in small.rglob("abc-small.*"):
        target = seeds / path.relative_to(small)
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    # What is corrected in 1.3.0 can stand only in an edition that is of that version.
    small_history.raise_version(seeds, "1.3.0", "2026-11-23")


def add_hostile(seeds: Path) -> None:
    """A statement whose words, readings and measures mean harm, and whose metadata do too."""
    statements = seeds / "statements"
    (statements / f"{EVIL_SLUG}.txt").write_text("**<script>x</script> {{ title }}**\n\n" + "\n\n".join(EVIL), "utf-8")
    facts = yaml.safe_load((SMALL / "statements" / "abc-small.yml").read_text("utf-8"))
    facts |= {"title": "<script>t</script>", "short": "<b>{{ 7*7 }}</b>"}
    facts["facts"]["state"] = {"value": "<i>X</i>", "whence": "<img src=x>"}
    for folder, said in {"statements": facts, "readings": {"readings": _readings()}, "measures": MEASURES}.items():
        (seeds / folder / f"{EVIL_SLUG}.yml").write_text(yaml.safe_dump(said), "utf-8")


def _readings() -> list[dict[str, Any]]:
    """The first word of each paragraph where it stands once, and that nothing is said of the others."""
    readings: list[dict[str, Any]] = [
        {"at": i, "theme": "root-causes/development", "quote": text.split()[0], "reading": "<script>r</script>"}
        for i, text in enumerate(EVIL, 1)
        if text.count(text.split()[0]) == 1
    ]
    read = {reading["at"] for reading in readings}
    return readings + [{"at": i, "none": "<b>none</b>"} for i in range(1, len(EVIL) + 1) if i not in read]
