"""The draft of a revision of a text with declarations, and of what git knows of it."""

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
from kit.project import ROOT
from kit.repository import commit, repository

DRAFTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "drafts.yml").read_text("utf-8"))


def write(desk: Path, paragraphs: list[str], declared: dict[str, list[str]]) -> None:
    """Let the small edition have another text, of which the metadata declare something."""
    for unrelated in ("parallels.yml", "crosswalks/abc-small.yml", "measures/abc-small.yml"):
        (desk / unrelated).unlink(missing_ok=True)  # they quote words that are not in these texts
    head, end = "On the Weather of Abecia\n\nMr. President,\n\n", "\n\nThank you.\n"
    (desk / "statements" / "abc-small.txt").write_text(head + "\n\n".join(paragraphs) + end, "utf-8")
    record = desk / "statements" / "abc-small.yml"
    facts = {k: v for k, v in yaml.safe_load(record.read_text("utf-8")).items() if k not in ("joins", "divisions")}
    facts |= {kind: [{"before": words, "because": "For tests."} for words in said] for kind, said in declared.items()}
    record.write_text(yaml.safe_dump(facts), "utf-8")
    statement = compile_edition(desk).statement_of["abc-small"]
    unread = [{"at": p.anchor.locator, "no_theme": "For tests."} for p in statement.numbered()]
    (desk / "readings" / "abc-small.yml").write_text(yaml.safe_dump({"readings": unread}), "utf-8")


def asked(desk: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert draft_revision.main(["abc-small", "HEAD", str(desk)]) == 0
    return capsys.readouterr().out


def declare(desk: Path, draft: str) -> None:
    """Complete a draft as an editor would."""
    filled = {"(the day)": "2024-03-01", "(the version)": "1.3.0", "(why)": "For tests."}
    for placeholder, value in filled.items():
        assert placeholder in draft
        draft = draft.replace(placeholder, value)
    small_history.raise_version(desk, "1.3.0", "2024-03-01")
    (desk / "revisions").mkdir(exist_ok=True)
    (desk / "revisions" / "abc-small.yml").write_text(draft, "utf-8")


def republished(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Publish a passage, and once more with one word changed and declared."""
    repository(desk.parent)
    write(desk, ["Snow fell in the north.", "It was long."], {})
    assert freeze.main([str(desk)]) == 0
    commit(desk.parent)
    write(desk, ["Snow fell in the south.", "It was long."], {})
    declare(desk, asked(desk, capsys))
    write(desk, ["Snow fell in the south.", "It was long."], {})
    assert freeze.main([str(desk)]) == 0


def told(changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The changes of a case as the file has them: with digests for words."""
    made = []
    for change in changes:
        to = change.get("to")
        digests = [digest(words) for words in to] if isinstance(to, list) else to and digest(to)
        made.append({**change, "to": digests} if to else change)
    return made


@pytest.mark.parametrize("committed", [False, True], ids=["before it is committed", "after it"])
@pytest.mark.parametrize("case", DRAFTS, ids=[case["name"] for case in DRAFTS])
def test_declarations_are_known(
    desk: Path, capsys: pytest.CaptureFixture[str], case: dict[str, Any], committed: bool
) -> None:
    """Whether or not the edit is committed already: the words that were published are in git either way."""
    repository(desk.parent)
    declared = case.get("declared", {})
    write(desk, case["before"], declared)
    assert freeze.main([str(desk)]) == 0
    commit(desk.parent)
    write(desk, case.get("after", case["before"]), case.get("now", declared))
    if committed:
        commit(desk.parent)
    draft = asked(desk, capsys)
    assert yaml.safe_load(draft)["revisions"][0]["changes"] == told(case["drafts"])
    declare(desk, draft)
    write(desk, case.get("after", case["before"]), case.get("now", declared))
    assert compile_edition(desk).findings == ()
    assert "nothing to declare" in asked(desk, capsys)
    assert freeze.main([str(desk)]) == 0
    assert compile_edition(desk).findings == ()
    small_history.raise_version(desk, "1.4.0", "2024-04-01")
    assert compile_edition(desk).findings == ()


def test_a_published_revision_keeps_its_edition(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    republished(desk, capsys)
    revisions = desk / "revisions" / "abc-small.yml"
    revisions.write_text(revisions.read_text("utf-8").replace("1.3.0", "1.2.9"), "utf-8")
    small_history.raise_version(desk, "1.4.0", "2024-04-01")
    assert [str(finding) for finding in compile_edition(desk).findings] == [
        'seeds/revisions/abc-small.yml:3:14: the change of "p1" was published in 1.3.0, not in 1.2.9; '
        "restore `edition: 1.3.0` [wrong-edition]"
    ]


def test_words_that_come_back_are_a_change_of_their_own(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    republished(desk, capsys)
    commit(desk.parent)
    write(desk, ["Snow fell in the north.", "It was long."], {})
    entry = asked(desk, capsys).replace("(the day)", "2024-04-01").replace("(why)", "For tests.")
    revisions = desk / "revisions" / "abc-small.yml"
    small_history.raise_version(desk, "1.4.0", "2024-04-01")
    first = revisions.read_text("utf-8")
    revisions.write_text(first + entry.replace("(the version)", "1.5.0"), "utf-8")
    write(desk, ["Snow fell in the north.", "It was long."], {})
    assert [finding.code for finding in compile_edition(desk).findings] == ["wrong-edition"]
    revisions.write_text(first + entry.replace("(the version)", "1.4.0"), "utf-8")
    assert compile_edition(desk).findings == ()
    assert freeze.main([str(desk)]) == 0
    assert compile_edition(desk).findings == ()


def test_a_declaration_that_does_not_hold_is_told_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(desk.parent)
    write(desk, ["Snow fell. Rain fell.", "It was long."], {"divisions": ["Rain fell."]})
    assert freeze.main([str(desk)]) == 0
    commit(desk.parent)
    write(desk, ["Snow fell. Hail fell.", "It was long."], {"divisions": ["Rain fell."]})
    capsys.readouterr()
    assert draft_revision.main(["abc-small", "HEAD", str(desk)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("seeds/statements/abc-small.yml:")
    assert first.endswith("[quote-not-found]")
    assert last == "Mend this first: no draft can be made with it."


def test_a_file_without_metadata_is_read_as_if_nothing_were_declared(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(desk, ["Snow fell. Rain fell.", "It was long."], {})
    assert freeze.main([str(desk)]) == 0
    old = desk.parent / "old.txt"
    old.write_bytes((desk / "statements" / "abc-small.txt").read_bytes())
    write(desk, ["Snow fell. Rain fell.", "It was long."], {"divisions": ["Rain fell."]})
    capsys.readouterr()
    assert draft_revision.main(["abc-small", str(old), str(desk)]) == 0
    change = {"split": "p1", "was": "Snow fell. Rain fell.", "to": [digest("Snow fell."), digest("Rain fell.")]}
    assert yaml.safe_load(capsys.readouterr().out)["revisions"][0]["changes"] == [change]


def test_words_that_git_does_not_have_are_left_to_the_editor(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(desk, ["Snow fell in the north.", "It was long."], {})
    assert freeze.main([str(desk)]) == 0
    write(desk, ["Snow fell in the south.", "It was long."], {})
    repository(desk.parent)
    commit(desk.parent)
    draft = asked(desk, capsys)
    change = {"reworded": "p1", "was": "(the old words)", "to": digest("Snow fell in the south.")}
    assert yaml.safe_load(draft)["revisions"][0]["changes"] == [change]
    declare(desk, draft)
    write(desk, ["Snow fell in the south.", "It was long."], {})
    assert [finding.code for finding in compile_edition(desk).findings] == ["broken-history"]


def test_words_set_aside_of_what_was_published_are_a_change(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The characters of the text stay; its words do not, and a ledger holds the words."""
    repository(desk.parent)
    write(desk, ["Snow fell [page 4 ends] in the north.", "It was long."], {})
    assert freeze.main([str(desk)]) == 0
    commit(desk.parent)
    record = desk / "statements" / "abc-small.yml"
    aside = {"words": "[page 4 ends]", "role": "set aside", "because": "For tests."}
    record.write_text(f"{record.read_text('utf-8')}{yaml.safe_dump({'roles': [aside]})}", "utf-8")
    assert {finding.code for finding in compile_edition(desk).findings} == {"published-words-changed"}
    draft = asked(desk, capsys)
    (change,) = yaml.safe_load(draft)["revisions"][0]["changes"]
    was, now = "Snow fell [page 4 ends] in the north.", "Snow fell in the north."
    assert change == {"reworded": "p1", "was": was, "to": digest(now)}
    declare(desk, draft)
    assert compile_edition(desk).findings == ()
    assert freeze.main([str(desk)]) == 0
    assert compile_edition(desk).findings == ()
