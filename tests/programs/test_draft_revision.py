"""The draft of a revision: what it proposes, once it is declared, builds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import draft_revision
import freeze
from edition import compile_edition
from edition.text.ledger import digest
from kit import small_history


def drafted(desk: Path, capsys: pytest.CaptureFixture[str], edits: dict[str, str]) -> list[dict[str, Any]]:
    """Publish the small edition, edit its text, and read the draft as YAML."""
    assert freeze.main([str(desk)]) == 0
    text = desk / "statements" / "abc-small.txt"
    old = desk.parent / "old.txt"
    old.write_bytes(text.read_bytes())
    words = text.read_text("utf-8")
    for before, after in edits.items():
        assert before in words
        words = words.replace(before, after)
    text.write_text(words, "utf-8")
    capsys.readouterr()
    assert draft_revision.main(["abc-small", str(old), str(desk)]) == 0
    revision: dict[str, Any] = yaml.safe_load(capsys.readouterr().out)["revisions"][0]
    revision |= {"date": "2024-03-01", "edition": "1.3.0", "reason": "For tests."}
    small_history.raise_version(desk, "1.3.0", "2024-03-01")
    (desk / "revisions").mkdir()
    (desk / "revisions" / "abc-small.yml").write_text(yaml.safe_dump({"revisions": [revision]}), "utf-8")
    changes: list[dict[str, Any]] = revision["changes"]
    return changes


FIRST = "Heavy rains fell in the north. We regret *this* very much. No snow fell, and no snow will fall."
CASES: list[tuple[str, dict[str, str], list[dict[str, Any]]]] = [
    (
        "reworded, with a new paragraph after it",
        {"We ask for:": "We now ask for:\n\nA new paragraph of other words altogether."},
        [{"reworded": "p2", "was": "We ask for:", "to": digest("We now ask for:")}],
    ),
    (
        "removed",
        {"- umbrellas for all;\n\n": ""},
        [{"removed": "p2-1", "was": "umbrellas for all;"}],
    ),
    (
        "split",
        {"very much. No": "very much.\n\nNo"},
        [
            {
                "split": "p1",
                "was": FIRST,
                "to": [
                    digest("Heavy rains fell in the north. We regret *this* very much."),
                    digest("No snow fell, and no snow will fall."),
                ],
            }
        ],
    ),
    (
        "merged",
        {"for all;\n\n- the 2": "for all; the 2"},
        [
            {
                "merged": ["p2-1", "p2-2"],
                "was": ["umbrellas for all;", "the 2<sup>nd</sup> umbrella free of charge."],
                "to": digest("umbrellas for all; the 2<sup>nd</sup> umbrella free of charge."),
            }
        ],
    ),
]


@pytest.mark.parametrize(("edits", "changes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_drafted(
    desk: Path, capsys: pytest.CaptureFixture[str], edits: dict[str, str], changes: list[dict[str, Any]]
) -> None:
    assert drafted(desk, capsys, edits) == changes
    told = {finding.code for finding in compile_edition(desk).findings}
    assert not told & {"published-words-changed", "published-anchor-gone", "broken-history", "malformed-change"}


def test_to_an_existing_file_only_the_entry_is_added(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drafted(desk, capsys, {"We ask for:": "We now ask for:"})
    assert freeze.main([str(desk)]) == 0
    text = desk / "statements" / "abc-small.txt"
    old = desk.parent / "older.txt"
    old.write_bytes(text.read_bytes())
    text.write_text(text.read_text("utf-8").replace("We now ask for:", "We ask now for:"), "utf-8")
    capsys.readouterr()
    assert draft_revision.main(["abc-small", str(old), str(desk)]) == 0
    assert capsys.readouterr().out.startswith("  - date: ")


def test_nothing_to_declare(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_history.write(desk)
    assert draft_revision.main(["abc-small", str(desk / "statements" / "abc-small.txt"), str(desk)]) == 0
    assert "nothing to declare" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["abc-other", "HEAD"], 'There is no statement "abc-other".'),
        (["abc-small", "no-such-revision"], 'There is no text of abc-small at "no-such-revision".'),
    ],
)
def test_what_cannot_be_compared(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert draft_revision.main([*arguments, str(desk)]) == 1
    assert capsys.readouterr().out.strip() == said


def test_without_a_slug_it_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert draft_revision.main(["", "HEAD"]) == 2
    assert "make revise SLUG=rus-gcm" in capsys.readouterr().out
