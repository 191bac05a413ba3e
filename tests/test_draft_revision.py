"""The draft of a revision: what it proposes, once it is declared, builds."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import draft_revision
import freeze
import small_history
from edition import compile_edition


def test_a_draft_that_is_declared_builds(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert freeze.main([str(desk)]) == 0
    text = desk / "statements" / "abc-small.txt"
    old = tmp_path / "old.txt"
    old.write_bytes(text.read_bytes())
    text.write_text(
        text.read_text("utf-8").replace("- umbrellas for all;\n\n", "").replace("We ask for:", "We want:"), "utf-8"
    )
    capsys.readouterr()
    assert draft_revision.main(["abc-small", str(old), str(desk)]) == 0
    draft = yaml.safe_load(capsys.readouterr().out)
    assert draft["revisions"][0]["changes"] == [
        {"reworded": "p2", "was": "We ask for:", "to": draft["revisions"][0]["changes"][0]["to"]},
        {"removed": "p2-1", "was": "umbrellas for all;"},
    ]
    draft["revisions"][0] |= {"date": "2024-03-01", "edition": "1.3.0", "reason": "For tests."}
    (desk / "revisions").mkdir()
    (desk / "revisions" / "abc-small.yml").write_text(yaml.safe_dump(draft), "utf-8")
    readings = desk / "readings" / "abc-small.yml"
    kept = [r for r in yaml.safe_load(readings.read_text("utf-8"))["readings"] if str(r["at"]) != "2.1"]
    readings.write_text(yaml.safe_dump({"readings": kept}), "utf-8")
    assert compile_edition(desk).findings == ()


def test_nothing_to_declare(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_history.write(desk)
    assert draft_revision.main(["abc-small", str(desk / "statements" / "abc-small.txt"), str(desk)]) == 0
    assert "nothing to declare" in capsys.readouterr().out


def test_an_unknown_statement(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert draft_revision.main(["abc-other", "old.txt", str(desk)]) == 1
    assert capsys.readouterr().out == 'There is no statement "abc-other".\n'
