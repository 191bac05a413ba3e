"""What an editor declares a passage to be goes before what its form tells, and the page says where it changed that."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from edition import compile_edition
from edition.apparatus.annotation import Note
from edition.edition import Edition
from kit.project import ROOT
from kit.whole import BASE, whole

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "cases" / "roles.yml").read_text("utf-8"))
SLUG = "abc-small"


def declared(desk: Path, case: dict[str, Any]) -> Edition:
    """The small edition with another text, and what a case declares of it."""
    for quoting in ("parallels.yml", f"crosswalks/{SLUG}.yml", f"measures/{SLUG}.yml"):
        (desk / quoting).unlink(missing_ok=True)
    (desk / "readings" / f"{SLUG}.yml").write_text("readings: []\n", "utf-8")
    (desk / "statements" / f"{SLUG}.txt").write_text(case["text"], "utf-8")
    path = desk / "statements" / f"{SLUG}.yml"
    facts = {name: {"absent": "For tests."} for name in yaml.safe_load(path.read_text("utf-8"))["facts"]}
    record = {
        "roles": [{"because": "I say so.", "role": role, "words": words} for words, role in case["roles"]],
        "divisions": [{"before": words, "because": "For tests."} for words in case.get("divisions", ())],
    }
    # The facts on one line, so that the lines of what is declared can be told.
    head = f"title: Any\nshort: Any\nfacts: {json.dumps(facts)}\n"
    path.write_text(head + yaml.safe_dump(record, sort_keys=False), "utf-8")
    imprint = desk / "edition.yml"
    imprint.write_text(imprint.read_text("utf-8") + "\nread: any\n", "utf-8")
    return compile_edition(desk)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_declared_counts(desk: Path, case: dict[str, Any]) -> None:
    edition = declared(desk, case)
    if "says" in case:
        said = [re.sub(r"(:\d+):\d+:", r"\1:", str(finding)) for finding in edition.findings]
        assert said == case["says"]
        return
    assert edition.findings == ()
    statement = edition.statement_of[SLUG]
    shown = [
        f"{p.anchor.id} {p.role.value}{f' {p.own}' if p.own else ''}: {statement.words(p.span).text}"
        for p in statement.paragraphs
    ]
    assert shown == case["passages"]
    assert {formed.anchor.id: formed.told for formed in statement.formed} == case["told"]
    assert [statement.source[span] for span in statement.reading.aside] == case.get("aside", [])


@pytest.mark.parametrize("name", ["paragraph", "heading", "title", "words within"])
def test_the_page_says_so(desk: Path, name: str) -> None:
    """A numbered passage in its notes, any other below its words."""
    case = next(case for case in CASES if name in case["name"] and case.get("told"))
    edition = declared(desk, case)
    page = whole(edition, BASE).pages()[f"statements/{SLUG}/"]
    text = html.unescape(re.sub(r"\s+", " ", page.html))
    for id, told in case["told"].items():
        assert text.count(f"{told} I say so.") == 1
        numbered = edition.statement_of[SLUG].passage_of[id].anchor.numbered
        assert numbered is any(isinstance(note, Note) and note.anchor.id == id for note in edition.notes)
