"""Fields that were renamed: seeds that have the former names are read as before."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from edition import compile_edition
from edition.edition import Edition

FORMER = {
    "measures/abc-small.yml": [("affected", "whom"), ("resolved_from", "reckoned")],
    "parallels.yml": [("pivot", "turn")],
    "readings/abc-small.yml": [("no_theme", "none")],
    "statements/abc-small.yml": [("source", "whence")],
    "codebook/entities.yml": [("source", "whence")],
}
NAMES = [(file, now, then) for file, pairs in FORMER.items() for now, then in pairs]


@pytest.fixture
def present(desk: Path) -> Path:
    """The small edition with each renamed field in it at least once."""
    path = desk / "codebook" / "entities.yml"
    text = path.read_text("utf-8")
    assert "source:" not in text
    path.write_text(re.sub(r"(?m)^    gloss: .*\n", r"\g<0>    source: The almanac\n", text), "utf-8")
    return desk


def without_places(edition: Edition) -> Edition:
    """Former names have other lengths, so what follows one on its line stands elsewhere."""
    return replace(
        edition, none=tuple(replace(none, place=edition.statements[0].source.place()) for none in edition.none)
    )


@pytest.mark.parametrize(("file", "now", "then"), NAMES)
def test_a_former_name_is_read_as_the_present_one(present: Path, file: str, now: str, then: str) -> None:
    before = compile_edition(present)
    path = present / file
    # Of two spaces at least, or within braces: the fact named `source` stands deeper than its own source.
    written, count = re.subn(rf"(?m)(^    +|, ){now}(?=: )", rf"\g<1>{then}", path.read_text("utf-8"))
    assert count
    path.write_text(written, "utf-8")
    after = compile_edition(present)
    assert after.findings == before.findings == ()
    assert after == before


def test_what_has_no_former_name_is_unknown(desk: Path) -> None:
    path = desk / "readings" / "abc-small.yml"
    path.write_text(path.read_text("utf-8").replace("stance: mentions", "stance: mentions\n    turn: x"), "utf-8")
    assert [finding.code for finding in compile_edition(desk).findings] == ["unknown-field"]
