from __future__ import annotations

from pathlib import Path

import pytest

import check_quotations
from edition.apparatus.locator import Locator
from edition.apparatus.official import file_name, misquoted, paragraphs
from edition.edition import Edition

TEXT = """A/RES/0/0
1. Operative,
(a) in part;
Annex
1.\tWe carry\u00a0umbrellas.
On.
(a) To carry
Annex II
2. More 1. or less
"""
PACT = "1. The duties:\n\n(1) to carry an umbrella\n"


def test_a_text_falls_into_its_places() -> None:
    assert {str(place): words for place, words in paragraphs(TEXT).items()} == {
        "para. 1": "1. Operative,",
        "para. 1 (a)": "(a) in part;",
        "annex, para. 1": "1. We carry umbrellas. On.",
        "annex, para. 1 (a)": "(a) To carry",
        "annex II, para. 2": "2. More 1. or less",
    }


def test_words_that_stand_elsewhere_are_told(small: Edition) -> None:
    ((ask, answer),) = misquoted(small.crosswalks, {"pact": PACT.replace("(1) to", "(a) to")})
    assert (ask.id, answer.place) == ("umbrellas", Locator.parse("para. 1 (1)"))
    assert list(misquoted(small.crosswalks, {})) == []


def test_the_quotations_of_the_real_crosswalks(edition: Edition, pytestconfig: pytest.Config) -> None:
    folder: Path | None = pytestconfig.getoption("--texts")
    if folder is None:
        pytest.skip("no official texts given: make test TEXTS=folder")
    texts = {i.id: (folder / file_name(i)).read_text("utf-8") for i in edition.codebook.instruments}
    assert [(ask.id, answer.quote) for ask, answer in misquoted(edition.crosswalks, texts)] == []


def test_what_is_no_folder_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_quotations.main(["/nowhere"]) == 2
    assert capsys.readouterr().out.startswith("/nowhere is no folder: name one")


def test_every_quotation_is_counted(edition: Edition, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "A_RES_71_1.txt").write_text("", "utf-8")
    quoted = [answer for walk in edition.crosswalks for _, answer in walk.answers_in("nyd")]
    assert check_quotations.main([str(tmp_path)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "not checked: A_RES_73_195.txt is not there"
    assert said[-1] == f"{len(quoted)} quotations checked: {len(quoted)} wrong"
