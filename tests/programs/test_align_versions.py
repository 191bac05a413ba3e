"""The program that suggests an alignment: what it prints can be put into a file as it is, and is read as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

import align_versions
from edition import compile_edition
from edition.apparatus.align import suggested
from kit import versions
from kit.versions import ARABIC, FRENCH


@pytest.mark.parametrize("slug", [ARABIC, FRENCH])
def test_what_it_prints_is_an_alignment(tmp_path: Path, capsys: pytest.CaptureFixture[str], slug: str) -> None:
    seeds = versions.seeds(tmp_path)
    edition = compile_edition(seeds)
    assert align_versions.main([slug, str(seeds)]) == 0
    printed = capsys.readouterr().out
    (seeds / "alignments").mkdir()
    (seeds / "alignments" / f"{slug}.yml").write_text(printed, "utf-8")
    after = compile_edition(seeds)
    assert after.findings == ()
    declared = after.version_of[slug].declared
    assert declared
    original = edition.statement_of[edition.version_of[slug].of.statement]
    assert declared.groups == suggested(edition.statement_of[slug], original).groups
    assert printed.startswith(f"# {slug} beside {original.slug}, as position and length suggest.")
    assert align_versions.main([slug, str(seeds)]) == 0
    assert "suggest" not in capsys.readouterr().out, "what is declared is no suggestion"


def test_what_is_no_version_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = versions.seeds(tmp_path)
    assert align_versions.main(["abc-small", str(seeds)]) == 2
    assert f'"abc-small" is a version of nothing; SLUG is one of {ARABIC}, {FRENCH}.' in capsys.readouterr().out
    assert align_versions.main([ARABIC, str(tmp_path)]) == 2
    assert "There are no statements in" in capsys.readouterr().out
    assert not (seeds / "alignments").exists(), "nothing is written"
