"""The program that begins a statement: what it makes builds, and what cannot be done is said and leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import check_seeds
import new_statement
from edition import compile_edition
from edition.text.facts import FACTS
from engines import together
from kit.project import ROOT

TEXT = """Statement by Ms. Ada Example, Minister for Rivers of Gabon

Geneva, 3 May 2021

Mr. President,

Heavy rains fell in the north, and "they" fell: again. We ask for umbrellas for all.

We list <b>them</b> & more
- rain coats;
- hats.

Thank you.
"""
MADE = ["readings/gab-rivers.yml", "statements/gab-rivers.txt", "statements/gab-rivers.yml"]


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file as it arrives, in a folder of its own, where the report is written too."""
    path = tmp_path / "inbox" / "a speech.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8"))
    monkeypatch.chdir(path.parent)
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(seeds: Path) -> list[str]:
    """The findings but those of passages that nobody has read yet."""
    return [
        str(finding) for finding in compile_edition(seeds, drafts=True).findings if finding.code != "unread-passage"
    ]


def test_three_files_are_made_and_the_rest_is_as_it_was(
    text: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(desk)
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 0
    after = files(desk)
    assert sorted(after.keys() - before.keys()) == MADE
    assert {name: after[name] for name in before} == before
    assert after["statements/gab-rivers.txt"] == text.read_bytes()
    assert told(desk) == []
    assert capsys.readouterr().err == ""


def test_each_fact_is_quoted_or_wanted(text: Path, desk: Path) -> None:
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 0
    record = yaml.safe_load((desk / "statements/gab-rivers.yml").read_text("utf-8"))
    assert record["title"] == "Statement by Ms. Ada Example, Minister for Rivers of Gabon"
    assert (record["kind"], record["status"]) == ("statement", "draft")
    assert "name" not in record, "which of two names is the family's, no text says"
    facts = record["facts"]
    assert tuple(facts) == FACTS
    quoted = {name: fact["value"] for name, fact in facts.items() if "quote" in fact}
    assert quoted == {
        "state": "Gabon",
        "speaker": "Ms. Ada Example",
        "office": "Minister for Rivers of Gabon",
        "date": "3 May 2021",
        "place": "Geneva",
    }
    assert facts["date"]["edtf"] == "2021-05-03"
    assert all(facts[name]["absent"].startswith("Wanted: ") for name in ("body", "session", "event"))
    assert facts["source"]["value"] == "Text file a speech.txt, kept byte for byte"


def test_what_is_suggested_becomes_an_entry_without_its_sign(text: Path, desk: Path) -> None:
    """A term that stands twice in a passage, and one in a long sentence, are quoted so that they stand once."""
    long = " ".join(f"word{n}" for n in range(40))
    first = f"A: \"b\" 'c' heavy rain # heavy rain. It is: {long}, heavy rains, {long}. So it is."
    text.write_text(f"{first}\n\nHeavy rain. Heavy rain.\n", "utf-8")
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 0
    path = desk / "readings/gab-rivers.yml"
    written = path.read_text("utf-8")
    assert "  # ¶ 1  A: " in written
    assert yaml.safe_load(written) == {"readings": None}
    assert written.count("  # - {") == 2
    path.write_text(written.replace("  # - {", "  - {"), "utf-8")
    assert [str(finding) for finding in compile_edition(desk, drafts=True).findings] == []
    entry, again = yaml.safe_load(path.read_text("utf-8"))["readings"]
    assert (entry["at"], entry["theme"]) == (1, "weather/rain")
    assert again["quote"] == "Heavy rain. Heavy rain."


def test_the_report_has_the_text_and_what_is_seen(text: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 0
    shown = capsys.readouterr().out
    page = (text.parent / ".build/report/gab-rivers.html").read_text("utf-8")
    for line in (
        "title-1 [title]  Statement by Ms. Ada Example",
        "¶ 2.1 [item]  rain coats;",
        '¶ 2  torn: ends without a stop: "We list <b>them</b> & more"',
        '¶ 1  Weather: Rain ("heavy rain")',
        "abc-small ¶ 1: Heavy rains fell in the north.",
        "session: the session of that body",
    ):
        assert line in shown, line
    assert "date: the day" not in shown
    for words in (
        "We ask for umbrellas for all.",
        "We list &lt;b&gt;them&lt;/b&gt; &amp; more",
        "Weather: Rain",
        "abc-small ¶\N{NO-BREAK SPACE}1",
        "at: abc-small 1",
        "the session of that body",
    ):
        assert words in page, words
    assert "<b>" not in page
    assert "http" not in page, "the page asks for nothing else"


def test_a_slug_is_proposed(text: Path, desk: Path) -> None:
    assert new_statement.main([str(text), "", str(desk)]) == 0
    assert (desk / "statements/gab-2021.txt").read_bytes() == text.read_bytes()


BAD = [
    ([], "Name the file with the statement's words: make new FILE=path [SLUG=xyz-work]"),
    (["nowhere.txt"], "nowhere.txt is not there; FILE names a file with the statement's words"),
    (["."], ". is a folder; FILE names a file with the statement's words"),
    (
        ["utf16.txt"],
        "utf16.txt is not UTF-8; it looks like UTF-16: save it as UTF-8, as with `iconv -f UTF-16 -t UTF-8`",
    ),
    (["empty.txt"], "empty.txt is empty; give a file with the statement's words"),
    (["marks.txt"], "marks.txt is empty; give a file with the statement's words"),
    (["a speech.txt", "gab_rivers"], 'SLUG="gab_rivers" is no slug: it is the State\'s'),
    (["a speech.txt", "qqq-rivers"], 'SLUG=qqq-rivers: no State has the ISO 3166 code "qqq"'),
    (["a speech.txt", "abc-small"], 'SLUG=abc-small: no State has the ISO 3166 code "abc"'),
    (["a speech.txt", "gab-taken"], 'The slug "gab-taken" is taken by '),
    (["a speech.txt", "gab-former"], 'The slug "gab-former" is a former one of abc-small'),
    (["plain.txt", ""], "The text was not seen to name its State; give SLUG=xyz-work: the State's"),
]


@pytest.mark.parametrize(("arguments", "said"), BAD)
def test_what_cannot_be_done_is_said_in_one_line(
    text: Path, desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    inbox = text.parent
    (inbox / "utf16.txt").write_bytes(TEXT.encode("utf-16"))
    (inbox / "empty.txt").write_bytes(b"\n \n")
    (inbox / "marks.txt").write_bytes(b"\xef\xbb\xbf\xef\xbb\xbf")
    (inbox / "plain.txt").write_text("We met. It rained.", "utf-8")
    (desk / "ledger").mkdir()
    (desk / "ledger/gab-taken.tsv").write_text("", "utf-8")
    record = desk / "statements/abc-small.yml"
    record.write_text(record.read_text("utf-8") + "formerly: [gab-former]\n", "utf-8")
    before = files(desk) | files(inbox)
    assert new_statement.main([*arguments, *([""] * (2 - len(arguments))), str(desk)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(said)
    assert shown.err.count("\n") == 1
    assert files(desk) | files(inbox) == before


def test_it_never_writes_over_a_file(text: Path, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 0
    before = files(desk)
    text.write_text("We met. It rained.", "utf-8")
    assert new_statement.main([str(text), "gab-rivers", str(desk)]) == 2
    assert files(desk) == before
    assert "is taken by" in capsys.readouterr().err


@pytest.mark.parametrize("last", ["there", "folder"])
def test_files_that_belong_together_are_written_all_or_none(tmp_path: Path, last: str) -> None:
    (tmp_path / "there").write_text("old", "utf-8")
    (tmp_path / "folder").mkdir()
    before = files(tmp_path)
    with pytest.raises(FileExistsError):
        together.write_new({tmp_path / "one": b"1", tmp_path / "two": b"2", tmp_path / last: b"3"})
    assert files(tmp_path) == before
    together.write_new({tmp_path / "one": b"1", tmp_path / "below" / "two": b"2"})
    assert files(tmp_path) == before | {"one": b"1", "below/two": b"2"}


def test_the_command_is_made() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\nnew: ")[2]
    assert 'scripts/new_statement.py "$(FILE)" "$(SLUG)" "$(or $(SEEDS),seeds)"' in recipe


def test_what_is_wrong_with_a_draft_is_told_and_fails_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = (desk / "statements" / "abc-small.yml").read_text("utf-8")
    (desk / "statements" / "abc-next.yml").write_text(f"{facts}status: draft\n", "utf-8")
    (desk / "statements" / "abc-next.txt").write_text("Snow fell on all of us.\n", "utf-8")
    assert check_seeds.main([str(desk)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "In drafts, which are not published:"
    assert all(line.startswith("seeds/statements/abc-next.yml:") for line in told[1:-1])
    assert told[-1].endswith("no findings")
