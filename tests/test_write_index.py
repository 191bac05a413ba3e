"""Running Pagefind's program: what it makes anew, and the one line where it cannot."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import full_text
import hooks
import write_pages
from edition.edition import Edition
from edition.publish.artifact import Artifact
from edition.publish.full_text import full_text as records_files
from edition.publish.search import search_records
from full_text import NoIndexError, write_index


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)


def failing(folder: Path) -> Path:
    program = folder / "program"
    program.write_text("#!/bin/sh\necho 'no\nroom' >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)
    return program


def test_nothing_of_an_older_index_stays(tmp_path: Path, small: Edition, edition: Edition) -> None:
    write_index(records_files(search_records(edition)), tmp_path)
    write_index(records_files(search_records(small)), tmp_path)
    records = list(search_records(small))
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == len(records)


def test_nothing_to_find_is_no_failure(tmp_path: Path) -> None:
    write_index([], tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("no_program")
def test_a_missing_program_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = "Pagefind's program is missing: `make site` installs it"
    with pytest.raises(NoIndexError, match=line):
        write_index([], tmp_path)
    assert write_pages.main([str(tmp_path)]) == 1
    assert capsys.readouterr().out == f"{line}\n"


@pytest.mark.usefixtures("no_program")
def test_the_site_is_not_built_without_it(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text('{"docs":[]}', "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_dir": str(tmp_path), "extra": {"edition_records": tuple(search_records(edition))}})
    with pytest.raises(PluginError, match="program is missing"):
        hooks.on_post_build(config)


def test_what_the_program_complains_of_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_text, "_program", lambda: failing(tmp_path))
    with pytest.raises(NoIndexError, match=r"could not make the search page's index: no room$"):
        write_index([Artifact("xyz-a/1.html", "")], tmp_path)
