"""The program that suggests parallels: what it leaves out, what it prints, and the figures that the page gives."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

import suggest_parallels
from edition.apparatus.recall import Pair, recall_at
from edition.apparatus.similarity import suggest
from edition.drafting.parallel_entries import decided
from edition.edition import Edition
from kit.project import ROOT

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What is printed may be thousands of lines, which the reader in C has read in a tenth of the time."""
METHOD = (ROOT / "docs" / "method.md").read_text("utf-8")


@pytest.fixture
def undecided(tmp_path: Path) -> Path:
    """The real seeds, with no decision on parallels."""
    folder = Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))
    (folder / "parallels.yml").unlink(missing_ok=True)
    return folder


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert suggest_parallels.main(list(arguments)) == 0
    return capsys.readouterr().out


def entries(output: str) -> list[dict[str, Any]]:
    """All that is printed is YAML: comments, and entries as they stand in the file."""
    listed: list[dict[str, Any]] = yaml.load(output, LOADER)
    return listed


def write(seeds: Path, **lists: list[dict[str, Any]]) -> None:
    (seeds / "parallels.yml").write_text(yaml.safe_dump({"parallels": [], **lists}), "utf-8")


def test_what_is_printed(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = printed(capsys, str(undecided), "2")
    lines = output.splitlines()
    assert lines[0].startswith("# 1. 0.3")
    assert "refugee / refugees" in lines[0]
    assert lines[1].startswith("#    rus-iom112 ¶\N{NO-BREAK SPACE}5: In our view, the countries that actively")
    assert lines[2].startswith("#    rus-gcm ¶\N{NO-BREAK SPACE}9: Therefore, the States which actively")
    accept, refuse, *_ = entries(output)
    assert list(accept) == ["id", "source", "relation", "target", "because"]
    assert (accept["source"]["at"], accept["target"]["at"]) == ("rus-iom112 5", "rus-gcm 9")
    assert accept["target"]["quote"].endswith("for assisting victims – refugees and forced migrants.")
    assert refuse == {"source": {"at": "rus-iom112 5"}, "target": {"at": "rus-gcm 9"}, "because": "(why)"}
    assert len(entries(output)) == 4


def test_what_is_accepted_is_not_suggested_again(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    accepted, _, third, *_ = entries(printed(capsys, str(undecided), "2"))
    write(undecided, parallels=[accepted])
    again = entries(printed(capsys, str(undecided), "400"))
    assert again[0] == third
    assert accepted["source"]["quote"] in str(again), "the sentence is still compared with others"
    assert not any((e["source"], e["target"]) == (accepted["source"], accepted["target"]) for e in again)


def test_other_words_of_declared_passages_cannot_be_refused(
    undecided: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accepted, refuse, *_ = entries(printed(capsys, str(undecided), "2"))
    write(undecided, parallels=[accepted])
    again = printed(capsys, str(undecided), "400")
    assert refuse not in entries(again)
    assert "# Other words of these passages are declared parallel" in again


def test_what_is_refused_is_not_suggested_again(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, refused, *_ = entries(printed(capsys, str(undecided), "1"))
    write(undecided, refused=[{"source": refused["target"], "target": refused["source"], "because": "For a test."}])
    ends = [(e["source"]["at"], e["target"]["at"]) for e in entries(printed(capsys, str(undecided), "999"))]
    assert ends
    assert ("rus-iom112 5", "rus-gcm 9") not in ends


def test_pairs_of_one_statement_are_asked_for(undecided: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def within(*arguments: str) -> list[tuple[str, str]]:
        found = entries(printed(capsys, str(undecided), "9", *arguments))
        ends = ((e["source"]["at"], e["target"]["at"]) for e in found)
        return [(one, other) for one, other in ends if one.split()[0] == other.split()[0]]

    assert within() == []
    assert within("within")[0] == ("rus-gcm 7.8", "rus-gcm 7.6"), "the later passage is the source"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], 'There are no statements in "nowhere"; SEEDS is the folder that has statements/ in it.'),
        (["seeds", "none"], '"none" is no number of suggestions; N is a whole number from 1.'),
        (["seeds", "0"], '"0" is no number of suggestions; N is a whole number from 1.'),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(ROOT)
    assert suggest_parallels.main(arguments) == 2
    assert capsys.readouterr().out == f"{said}\n"


def across(declared: Iterable[Pair]) -> list[Pair]:
    """The declared parallels between two statements."""
    return [p for p in declared if {a.statement for a in p.source} != {a.statement for a in p.target}]


def test_the_figures_on_the_method_page_are_those_of_the_seeds(edition: Edition) -> None:
    section = METHOD.partition("{ #suggestions }")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    two = tuple(edition.statement_of[slug] for slug in ("rus-gcm", "rus-iom112"))
    slugs = {statement.slug for statement in two}
    every = decided(edition).declared
    declared = [p for p in every if {a.statement for a in (*p.source, *p.target)} <= slugs]
    measured = []
    for suggestions, pairs in (
        (suggest(two), across(declared)),
        (suggest(two, within=True), declared),
    ):
        for wanted in ([pair.passages for pair in pairs], pairs):
            recalls = [recall_at(k, suggestions, wanted) for k in (5, 10, 20, 50)]
            measured.append([f"{round(r * len(pairs))} of {len(pairs)} ({r:.2f})" for r in recalls])
    assert [row[0] for row in rows[2:]] == ["5", "10", "20", "50"]
    assert [list(column) for column in zip(*(row[1:] for row in rows[2:]), strict=True)] == measured
