"""Freezing: what is written, under which version, and when nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

import freeze
from engines import together
from kit import small_history
from kit.repository import commit, repository, tag

LEDGER = "ledger/abc-small.tsv"
NEW = "Thank you."
"""The text's last line; a paragraph before it is new."""
REFUSED = (
    "seeds/edition.yml:3:10: version 1.2.3 is already published ({where}), without abc-small p3, abc-small p3s1 "
    "as now; "
    "raise `version` and `date` here, `version` and `date-released` in CITATION.cff, the heading in CHANGELOG.md; "
    "`make release VERSION=1.3.0` does all of it [published-version]\nNothing was frozen.\n"
)


def add_a_paragraph(desk: Path) -> None:
    text, readings = desk / "statements" / "abc-small.txt", desk / "readings" / "abc-small.yml"
    text.write_text(text.read_text("utf-8").replace(NEW, f"Nobody came to see it.\n\n{NEW}"), "utf-8")
    added = "readings:\n  - at: 3\n    no_theme: For tests.\n"
    readings.write_text(readings.read_text("utf-8").replace("readings:\n", added), "utf-8")


def said(desk: Path, capsys: pytest.CaptureFixture[str], code: int) -> str:
    capsys.readouterr()
    assert freeze.main([str(desk)]) == code
    return capsys.readouterr().out


def stamps(desk: Path) -> set[tuple[str, ...]]:
    """Day and version of each line of the ledger."""
    lines = [line.split("\t") for line in (desk / LEDGER).read_text("utf-8").splitlines()[1:]]
    return {(line[2], line[4]) for line in lines}


def test_new_anchors_have_the_day_and_version_of_the_edition_as_it_is_now(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(desk, capsys, 0) == "abc-small: 13 anchors, 13 new\n"
    assert stamps(desk) == {("2024-02-29", "1.2.3")}
    add_a_paragraph(desk)
    small_history.raise_version(desk, "1.3.0", "2024-03-01")
    assert said(desk, capsys, 0) == "abc-small: 15 anchors, 2 new\n"
    assert stamps(desk) == {("2024-02-29", "1.2.3"), ("2024-03-01", "1.3.0")}


def test_without_git_a_version_in_the_ledger_counts_as_published(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(desk, capsys, 0)
    before = (desk / LEDGER).read_bytes()
    add_a_paragraph(desk)
    where = "in the ledgers here; without git it cannot be told whether they were published"
    assert said(desk, capsys, 1) == REFUSED.format(where=where)
    assert (desk / LEDGER).read_bytes() == before


def test_what_was_committed_under_a_version_is_published(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(desk.parent)
    said(desk, capsys, 0)
    commit(desk.parent)
    add_a_paragraph(desk)
    assert said(desk, capsys, 1) == REFUSED.format(where="in the ledgers as committed")


def test_what_was_not_committed_may_be_frozen_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(desk.parent)
    commit(desk.parent)
    said(desk, capsys, 0)
    add_a_paragraph(desk)
    assert said(desk, capsys, 0) == "abc-small: 15 anchors, 2 new\n"


def test_a_tag_holds_even_where_a_later_commit_has_more(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(desk.parent)
    said(desk, capsys, 0)
    commit(desk.parent)
    tag(desk.parent, "v1.2.3")
    assert said(desk, capsys, 0) == "abc-small: 13 anchors, 0 new\n"
    small_history.raise_version(desk, "1.3.0", "2024-03-01")
    add_a_paragraph(desk)
    said(desk, capsys, 0)
    ledger = (desk / LEDGER).read_text("utf-8").replace("2024-03-01\tlive\t1.3.0", "2024-02-29\tlive\t1.2.3")
    (desk / LEDGER).write_text(ledger, "utf-8")
    small_history.raise_version(desk, "1.2.3", "2024-02-29")
    commit(desk.parent)
    assert said(desk, capsys, 1) == REFUSED.format(where="as git's tag v1.2.3")


def test_a_release_without_new_anchors_is_published_by_its_tag(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(desk.parent)
    said(desk, capsys, 0)
    small_history.raise_version(desk, "1.3.0", "2024-03-01")
    commit(desk.parent)
    tag(desk.parent, "v1.3.0")
    add_a_paragraph(desk)
    assert "(as git's tag v1.3.0)" in said(desk, capsys, 1)


def test_a_disk_that_fails_changes_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(desk, capsys, 0)
    before = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    other = desk / "ledger" / "zzz.tsv"
    whole = Path.replace

    def fails(self: Path, target: Path) -> Path:
        if target == other:
            raise OSError("the disk is full")
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="full"):
        together.replace_all({desk / LEDGER: b"new", desk / "new" / "file": b"new", other: b"new"})
    assert {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()} == before
    assert not (desk / "new").exists()


def test_what_is_not_read_as_it_was_written_replaces_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imprint = desk / "edition.yml"
    before = imprint.read_bytes()
    whole = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: whole(self)[:3] if self.suffix == ".new" else whole(self))
    with pytest.raises(OSError, match="does not hold what was written"):
        together.replace_all({imprint: b"title: New"})
    assert imprint.read_bytes() == before
