"""While editors work there is always something to look at, and what is wrong is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engines.build import Build
from engines.editing import build_for_editors
from kit.project import copy


def spoil(desk: Path, word: str, other: str) -> None:
    path = desk / "readings" / "abc-small.yml"
    text = path.read_text("utf-8")
    assert word in text
    path.write_text(text.replace(word, other), "utf-8")


def built(desk: Path) -> Build:
    return build_for_editors(desk, desk.parent / "kept", base="", passage_pages=True)


def test_the_last_good_state_is_shown_while_the_seeds_are_not_in_order(desk: Path) -> None:
    good = built(desk)
    assert good.findings == ()
    spoil(desk, "No snow fell", "Much snow fell")
    broken = built(desk)
    assert [finding.code for finding in broken.findings] == ["quote-not-found"]
    assert broken.page_at["statements/abc-small/"].html == good.page_at["statements/abc-small/"].html
    spoil(desk, "Much snow fell", "no snow will fall")
    mended = built(desk)
    assert mended.findings == ()
    assert mended.page_at["statements/abc-small/"].html != good.page_at["statements/abc-small/"].html


def test_seeds_that_never_were_in_order_give_a_page_that_says_so(desk: Path) -> None:
    spoil(desk, "No snow fell", "Much snow fell")
    broken = built(desk)
    assert [page.address for page in broken.pages] == [""]
    assert [finding.code for finding in broken.findings] == ["quote-not-found"]


def test_a_state_that_was_kept_by_another_program_is_no_hindrance(desk: Path) -> None:
    (desk.parent / "kept").mkdir()
    (desk.parent / "kept" / "edition.yml").write_text("title: [", "utf-8")
    spoil(desk, "No snow fell", "Much snow fell")
    assert [page.address for page in built(desk).pages] == [""]


@pytest.mark.parametrize("file", ["readings/rus-gcm.yml", "edition.yml"])
def test_serving_can_begin_with_broken_seeds(tmp_path: Path, file: str) -> None:
    """MkDocs builds a page that tells what is wrong, with file and line, and ends well."""
    project = copy(tmp_path / "project")
    (project / "seeds" / file).write_text("readings: [\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--site-dir", "site"]
    said = {**os.environ, "EDITING": "true"}
    done = subprocess.run(command, cwd=project, env=said, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = (project / "site" / "index.html").read_text("utf-8")
    assert f"seeds/{file}:" in page
    assert f"seeds/{file}:" in done.stderr
    assert not (project / "site" / "statements").exists()
