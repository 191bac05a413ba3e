"""The small edition with a past: published, then corrected in every way that there is."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

import freeze
from edition.text.ledger import digest

FIRST = "\n\n".join(
    [
        "On the Weather of Abecia",
        "Mr. President,",
        "Much rain fell. It was long.",
        "We ask for:",
        "- umbrellas;",
        "- coats;",
        "Roads are wet.",
        "Rivers are high.",
        "This will go.",
        "It is dark. It is cold.",
        "Thank you.",
    ]
)
SECOND = "\n\n".join(
    [
        "On the Weather of Abecia",
        "Mr. President,",
        "Much rain fell. It was very long.",
        "A new paragraph.",
        "We ask for:",
        "- umbrellas;",
        "- boots;",
        "- coats;",
        "Roads are wet. Rivers are high.",
        "It is dark.",
        "It is cold.",
        "Thank you.",
    ]
)
CHANGES = [
    {"reworded": "p1", "was": "Much rain fell. It was long.", "to": digest("Much rain fell. It was very long.")},
    {
        "merged": ["p3", "p4"],
        "was": ["Roads are wet.", "Rivers are high."],
        "to": digest("Roads are wet. Rivers are high."),
    },
    {"removed": "p5", "was": "This will go."},
    {"split": "p6", "was": "It is dark. It is cold.", "to": [digest("It is dark."), digest("It is cold.")]},
]


def write(seeds: Path) -> None:
    """Make a copy of the small edition's seeds into one that was published and then revised."""
    text = seeds / "statements" / "abc-small.txt"
    readings = seeds / "readings" / "abc-small.yml"
    facts = seeds / "statements" / "abc-small.yml"
    for unrelated in ("parallels.yml", "crosswalks/abc-small.yml", "measures/abc-small.yml"):
        (seeds / unrelated).unlink()  # they quote words that are not in these texts
    text.write_text(FIRST, "utf-8")
    readings.write_text(_unread("1", "2", "2.1", "2.2", "3", "4", "5", "6"), "utf-8")
    assert freeze.main([str(seeds)]) == 0
    raise_version(seeds, "1.3.0", "2024-06-01")
    text.write_text(SECOND, "utf-8")
    readings.write_text(_unread("1", "1a", "2", "2.1", "2.1a", "2.2", "3", "6", "6a"), "utf-8")
    facts.write_text(facts.read_text("utf-8") + "formerly: [abc-weather]\n", "utf-8")
    revision = {
        "date": "2024-06-01",
        "edition": "1.3.0",
        "reason": "The publication was corrected.",
        "changes": CHANGES,
    }
    (seeds / "revisions").mkdir()
    (seeds / "revisions" / "abc-small.yml").write_text(yaml.safe_dump({"revisions": [revision]}), "utf-8")


def raise_version(seeds: Path, version: str, day: str) -> None:
    """Let an edition be of another version and day."""
    imprint = seeds / "edition.yml"
    text = re.sub(r"^version: .*$", f"version: {version}", imprint.read_text("utf-8"), flags=re.MULTILINE)
    imprint.write_text(re.sub(r"^date: .*$", f"date: {day}", text, flags=re.MULTILINE), "utf-8")


def _unread(*locators: str) -> str:
    return yaml.safe_dump({"readings": [{"at": at, "none": "For tests"} for at in locators]})
