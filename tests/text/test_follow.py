"""Edits keep addresses: small editions before and after, and any sequence of edits at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.text.anchor import LETTERS, Step
from edition.text.follow import steps
from edition.text.ledger import Status, digest
from edition.text.revisions import Change, Revised
from kit.editing import Editing, change, resolves

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent.parent / "cases" / "edits.yml").read_text("utf-8"))
RULE = "This paragraph is only here to stand last, and never changes."


def declared(entry: dict[str, Any]) -> Revised:
    (kind,) = {c.value for c in Change} & entry.keys()
    ids, was, to = ([v] if isinstance(v, str) else v for v in (entry[kind], entry["was"], entry.get("to", [])))
    return change(kind, ids, was, to)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_edit(case: dict[str, Any]) -> None:
    before = Editing.of(case["before"])
    changes = [declared(entry) for entry in case.get("changes", ())]
    if "lost" in case:
        numbering, findings, _ = before.edit(case["after"], changes)
        assert [entry.id for entry in numbering.lost] == case["lost"]
        assert len(findings) == len(case["lost"])
        return
    after = before.publish(case["after"], changes)
    live = [f"{id} {' '.join(words.split())}" for id, words in after.passages()]
    gone = [
        f"{f.anchor.id} to {f.successor.id}" if f.successor else f"{f.anchor.id} withdrawn"
        for f in after.numbering.former
    ]
    assert [*live, *gone] == case["gives"]
    if "sentences" in case:
        spans = ((s.anchor.id, s.span) for p in after.numbering.paragraphs for s in p.sentences)
        assert [f"{id} {after.text[s.start : s.end].strip()}" for id, s in spans] == case["sentences"]


@pytest.mark.parametrize("case", [c for c in CASES if "gives" in c], ids=lambda case: case["name"])
def test_publishing_again_changes_nothing(case: dict[str, Any]) -> None:
    once = Editing.of(case["before"]).publish(case["after"], [declared(e) for e in case.get("changes", ())])
    twice = once.publish(case["after"], ())
    assert (twice.passages(), twice.ledger, twice.numbering.former) == (
        once.passages(),
        once.ledger,
        once.numbering.former,
    )


WORDS = st.lists(st.sampled_from("alpha beta gamma delta omega pi rho tau".split()), min_size=1, max_size=3)
SENTENCE = WORDS.map(lambda words: f"{' '.join(words).capitalize()}.")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join) | SENTENCE.map("- {}".format)
MOVES = st.sampled_from(["insert", "reword", "remove", "split", "merge", "move"])


def words_of(paragraph: str) -> str:
    return paragraph.removeprefix("- ")


def edited(data: st.DataObject, editing: Editing) -> tuple[list[str], list[Revised]]:
    """One random edit of a published text, declared as an editor would declare it."""
    ids = [id for id, _ in editing.passages()]
    texts = editing.text.split("\n\n")
    at = data.draw(st.integers(0, len(texts) - 1))
    move = data.draw(MOVES)
    if move == "insert":
        return [*texts[:at], data.draw(PARAGRAPH), *texts[at:]], []
    if move == "move":
        taken = texts.pop(at)
        to = data.draw(st.integers(0, len(texts)))
        return [*texts[:to], taken, *texts[to:]], []
    was = words_of(texts[at])
    marker = texts[at].removesuffix(was)
    if move == "remove" and len(texts) > 2:
        return [*texts[:at], *texts[at + 1 :]], [change("removed", [ids[at]], [was], [])]
    if move == "split":
        parts = [was, data.draw(SENTENCE)]
        shown = [f"{marker}{part}" for part in parts]
        return [*texts[:at], *shown, *texts[at + 1 :]], [change("split", [ids[at]], [was], parts)]
    if move == "merge" and at + 1 < len(texts):
        whole = f"{was} {words_of(texts[at + 1])}"
        both = [was, words_of(texts[at + 1])]
        merged = change("merged", ids[at : at + 2], both, [whole])
        return [*texts[:at], f"{marker}{whole}", *texts[at + 2 :]], [merged]
    new = f"{was} {data.draw(SENTENCE)}"
    return [*texts[:at], f"{marker}{new}", *texts[at + 1 :]], [change("reworded", [ids[at]], [was], [new])]


@settings(max_examples=200)
@given(st.lists(PARAGRAPH, min_size=2, max_size=5, unique=True), st.data())
def test_every_anchor_ever_published_resolves(paragraphs: list[str], data: st.DataObject) -> None:
    """To its words, to its successor or to a tombstone; and the ledger only ever grows."""
    editing = Editing.of([*paragraphs, RULE])
    for _ in range(data.draw(st.integers(1, 6))):
        texts, changes = edited(data, editing)
        if len(set(map(words_of, texts))) < len(texts):
            continue  # with the same words twice, which of them a change means is the editor's to say
        before = editing
        editing = before.publish(texts, changes)
        live = {id: digest(words) for id, words in editing.passages()}
        assert len(live) == len(texts)
        assert [e.id for e in before.ledger.entries] == [e.id for e in editing.ledger.entries][
            : len(before.ledger.entries)
        ]
        for old, new in zip(before.ledger.entries, editing.ledger.entries, strict=False):
            assert old.first == new.first
            assert old.status is Status.LIVE or (old.status, old.successor) == (new.status, new.successor)
        touched = {id for revised in changes for id in revised.ids}
        for id, words in before.passages():
            if id not in touched:
                assert live[id] == digest(words), f"{id} no longer has its words"
        for entry in editing.ledger.entries:
            assert resolves(editing, entry.id)


@given(
    st.lists(st.none() | st.integers(1, 9), max_size=8, unique_by=lambda n: n or object()), st.sets(st.integers(1, 12))
)
def test_no_number_is_given_twice(known: list[int | None], ever: set[int]) -> None:
    given_steps = steps([Step(n) if n else None for n in known], {Step(n) for n in ever})
    fresh = [step for step, n in zip(given_steps, known, strict=True) if n is None]
    assert len(set(given_steps)) == len(given_steps)
    assert not {step.number for step in fresh if not step.letters} & ever
    assert all(step.letters in LETTERS for step in fresh)


def test_letters_never_run_out() -> None:
    between = steps([Step(1), *[None] * 60, Step(2)], ())
    assert [str(s) for s in between[1:28]] == [f"1{c}" for c in LETTERS] + ["1za", "1zb"]
    assert len(set(between)) == 62
