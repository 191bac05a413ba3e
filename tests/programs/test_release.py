"""Releasing: three files and the ledgers raised together, or nothing changed at all."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

import freeze
import release
from edition import compile_edition
from kit import small_history
from kit.project import SMALL
from kit.repository import commit, repository, tag
from programs.test_freeze import add_a_paragraph, stamps

CITATION = "cff-version: 1.2.0  # of the format\nversion: 1.2.3\ndate-released: '2024-02-29'  # the day\ntitle: Small\n"
CHANGES = "# Changelog\n\n## Not yet released\n\n- A new thing.\n\n## 1.2.3 (29 February 2024)\n\nThe first.\n"
TODAY = date(2024, 6, 1)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the small edition, which was published once."""
    root = tmp_path / "project"
    shutil.copytree(SMALL, root / "seeds")
    (root / "CITATION.cff").write_text(CITATION, "utf-8")
    (root / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    assert freeze.main([str(root / "seeds")]) == 0
    return root


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def told(project: Path, capsys: pytest.CaptureFixture[str], code: int, *asked: str) -> str:
    capsys.readouterr()
    version, day = (*asked, "")[:2]
    assert release.main([version, day, str(project)], lambda: TODAY) == code
    return capsys.readouterr().out


def test_all_files_are_raised_together(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_a_paragraph(project / "seeds")
    before = contents(project)
    out = told(project, capsys, 0, "1.3.0", "2024-05-31")
    assert (project / "CITATION.cff").read_text("utf-8") == CITATION.replace("1.2.3", "1.3.0").replace(
        "'2024-02-29'", "2024-05-31"
    )
    heading = "## 1.3.0 (31 May 2024)"
    assert (project / "CHANGELOG.md").read_text("utf-8") == CHANGES.replace("## Not yet released", heading)
    imprint = (SMALL / "edition.yml").read_text("utf-8").replace("1.2.3", "1.3.0").replace("2024-02-29", "2024-05-31")
    assert (project / "seeds" / "edition.yml").read_text("utf-8") == imprint
    assert stamps(project / "seeds") == {("2024-02-29", "1.2.3"), ("2024-05-31", "1.3.0")}
    changed = {path.name for path, data in contents(project).items() if before.get(path) != data}
    assert changed == {"edition.yml", "CITATION.cff", "CHANGELOG.md", "abc-small.tsv"}
    assert out.splitlines() == [
        "abc-small: 15 anchors, 2 new",
        "Version 1.3.0 of 2024-05-31 is made. Look at it (git diff), then commit and tag it:",
        "  git add seeds CITATION.cff CHANGELOG.md",
        '  git commit -m "Release 1.3.0"',
        '  git tag -a v1.3.0 -m "Version 1.3.0, 31 May 2024"',
    ]


def test_the_day_is_todays_unless_it_is_given(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Version 1.3.0 of 2024-06-01 is made." in told(project, capsys, 0, "1.3.0")


def test_a_declared_change_is_published_with_the_version_that_it_names(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "seeds")
    shutil.copytree(SMALL, project / "seeds")
    small_history.write(project / "seeds")
    small_history.raise_version(project / "seeds", "1.2.3", "2024-02-29")
    assert told(project, capsys, 0, "1.3.0").startswith("abc-small: ")
    assert compile_edition(project / "seeds").findings == ()
    # What was raised by hand, and not released, may be released under its own number; nothing else twice.
    assert "1.3.0 is not higher than 1.3.0, which was released" in told(project, capsys, 1, "1.3.0")


def test_a_version_that_was_raised_by_hand_may_be_released(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_history.raise_version(project / "seeds", "1.3.0", "2024-03-01")
    lower = "seeds/edition.yml:3:10: 1.2.4 is lower than 1.3.0, the version of the edition; give a higher one, as 1.4.0"
    assert told(project, capsys, 1, "1.2.4") == f"{lower}\nNothing was changed.\n"
    told(project, capsys, 0, "1.3.0")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["1.3"], '"1.3" is no version; write three numbers, as 0.2.0'),
        (["v1.3.0"], '"v1.3.0" is no version; write three numbers, as 0.2.0'),
        (["1.03.0"], '"1.03.0" is no version; write three numbers, as 0.2.0'),
        (
            ["1.2.3"],
            "CITATION.cff:2:10: 1.2.3 is not higher than 1.2.3, which was released; give a higher one, as 1.3.0",
        ),
        (
            ["0.9.9"],
            "CITATION.cff:2:10: 0.9.9 is not higher than 1.2.3, which was released; give a higher one, as 1.3.0",
        ),
        (["1.3.0", "2024-06-02"], "2024-06-02 is not come yet; release on 2024-06-01, or on the day itself"),
        (["1.3.0", "1 June 2024"], '"1 June 2024" is no day; write it as 2026-11-23'),
        (["1.3.0", "2024-02-30"], '"2024-02-30" is no day of the calendar'),
        (["1.3.0", "2024-02-28"], "2024-02-28 is before 2024-02-29, the day of 1.2.3; release on that day or later"),
    ],
)
def test_bad_versions_and_days(project: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str) -> None:
    before = contents(project)
    assert told(project, capsys, 1, *asked) == f"{said}\nNothing was changed.\n"
    assert contents(project) == before


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "CHANGELOG.md",
            "## Not yet released\n",
            "",
            'CHANGELOG.md:1:1: the heading "## Not yet released" stands 0 times; '
            "let it stand once, over what is new in the release [not-raised]",
        ),
        (
            "CHANGELOG.md",
            "- A new thing.\n",
            "",
            'CHANGELOG.md:3:1: nothing stands under "## Not yet released"; '
            "tell what changed for readers and editors [not-raised]",
        ),
        (
            "CHANGELOG.md",
            "The first.\n",
            "## Not yet released\n\nTwice.\n",
            'CHANGELOG.md:9:1: the heading "## Not yet released" stands 2 times; '
            "let it stand once, over what is new in the release [not-raised]",
        ),
        (
            "CITATION.cff",
            "date-released: '2024-02-29'  # the day\n",
            "",
            'CITATION.cff:1:1: "date-released" cannot be set to 2024-06-01; write `date-released: ...` [not-raised]',
        ),
        (
            "CITATION.cff",
            CITATION,
            "",
            "CITATION.cff:1:1: the file is empty; see CONTRIBUTING.md for an example [empty-file]",
        ),
        (
            "seeds/readings/abc-small.yml",
            "weather/snow",
            "weather/snaw",
            'seeds/readings/abc-small.yml:3:12: there is no theme "weather/snaw"; '
            'did you mean "weather/snow"? [unknown-theme]',
        ),
        (
            "seeds/edition.yml",
            "date: 2024-02-29",
            "date: 2024",
            'seeds/edition.yml:4:7: "2024" is no day; write it as 2026-11-23 [malformed-date]',
        ),
    ],
)
def test_what_is_wrong_in_a_file_is_told_and_nothing_is_changed(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str, said: str
) -> None:
    text = (project / name).read_text("utf-8")
    assert old in text
    (project / name).write_text(text.replace(old, new), "utf-8")
    before = contents(project)
    assert told(project, capsys, 1, "1.3.0") == f"{said}\nNothing was changed.\n"
    assert contents(project) == before


def test_a_missing_file_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "CITATION.cff").unlink()
    assert told(project, capsys, 1, "1.3.0").startswith("CITATION.cff:1:1: the file is missing; add CITATION.cff")


def test_a_tag_is_not_given_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(project)
    commit(project)
    tag(project, "v1.3.0")
    said = "1.3.0 was released: git has the tag v1.3.0; give a higher version"
    assert told(project, capsys, 1, "1.3.0") == f"{said}\nNothing was changed.\n"


def test_what_was_committed_under_the_version_is_not_published_otherwise(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seeds = project / "seeds"
    small_history.raise_version(seeds, "1.3.0", "2024-03-01")
    repository(project)
    commit(project)
    add_a_paragraph(seeds)
    assert freeze.main([str(seeds)]) == 0
    commit(project)
    text = seeds / "statements" / "abc-small.txt"
    text.write_text(text.read_text("utf-8").replace("Thank you.", "It went on.\n\nThank you."), "utf-8")
    readings = seeds / "readings" / "abc-small.yml"
    added = "readings:\n  - {at: 4, no_theme: For tests.}\n"
    readings.write_text(readings.read_text("utf-8").replace("readings:\n", added), "utf-8")
    before = contents(project)
    out = told(project, capsys, 1, "1.3.0")
    assert out.startswith("seeds/edition.yml:3:10: version 1.3.0 is already published (in the ledgers as committed)")
    assert contents(project) == before


def test_without_a_version_it_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["", ""]) == 2
    assert "make release VERSION=0.2.0" in capsys.readouterr().out


def test_windows_line_ends_stay(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("CITATION.cff", "CHANGELOG.md", "seeds/edition.yml"):
        path = project / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    told(project, capsys, 0, "1.3.0")
    for name in ("CITATION.cff", "CHANGELOG.md", "seeds/edition.yml"):
        data = (project / name).read_bytes()
        assert data.count(b"\n") == data.count(b"\r\n")
        assert b"1.3.0" in data
