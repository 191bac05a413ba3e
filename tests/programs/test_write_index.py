"""Running Pagefind's program: what it makes again, and the one line where it cannot."""

from __future__ import annotations

import base64
import gzip
import json
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

import hooks
import write_pages
from edition.edition import Edition
from edition.publish.base.artifact import Artifact
from edition.publish.search.pagefind import full_text as records_files
from edition.publish.site import Site
from engines import pagefind as full_text
from engines.build import Build
from engines.pagefind import NoIndexError, write_index
from engines.pagefind_order import SIGNATURE
from engines.store import Stored
from kit.whole import records_of, whole


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)


def failing(folder: Path) -> Path:
    program = folder / "program"
    program.write_text("#!/bin/sh\necho 'no\nroom' >&2\nexit 3\n", "utf-8")
    program.chmod(0o755)
    return program


def test_nothing_of_an_older_index_stays(tmp_path: Path, small: Edition, edition: Edition) -> None:
    write_index(records_files(records_of(edition)), tmp_path)
    write_index(records_files(records_of(small)), tmp_path)
    records = list(records_of(small))
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
    of = whole(edition)
    build = Build(Site(edition, of.press()), Stored(tmp_path, (), records_of(edition)))
    config.load_dict({"site_dir": str(tmp_path), "extra": {hooks.OURS: build}})
    with pytest.raises(PluginError, match="program is missing"):
        hooks.on_post_build(config)


def test_what_the_program_complains_of_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(full_text, "_program", lambda: failing(tmp_path))
    with pytest.raises(NoIndexError, match=r"could not make the search page's index: no room$"):
        write_index([Artifact("xyz-a/1.html", "")], tmp_path)


def test_what_the_program_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers the first message with an error, in its own form, and goes on waiting."""
    answer = base64.b64encode(b'{"message_id":0,"payload":{"type":"Error","message":"no such\\nlanguage"}}').decode()
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\nprintf '%s,' {answer}\nexec cat >/dev/null\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(full_text, "_program", lambda: program)
    with pytest.raises(NoIndexError, match=r"index: no such language$"):
        write_index([Artifact("xyz-a/1.html", "")], tmp_path)


def test_records_are_numbered_as_the_texts_read(tmp_path: Path, edition: Edition) -> None:
    """Wherever the index is made: the program is sent the files in order, and does not look for them in a folder."""
    records = records_of(edition)
    write_index(records_files(records), tmp_path)
    fragments = sorted((tmp_path / "pagefind" / "fragment").iterdir())
    assert [path.stem[-6:] for path in fragments] == [f"{n:06}" for n in range(len(records))]
    assert len({path.stem[:-6] for path in fragments}) == 1
    contents = [gzip.decompress(path.read_bytes()).removeprefix(SIGNATURE) for path in fragments]
    assert [json.loads(content)["content"] for content in contents] == [record.text for record in records]
