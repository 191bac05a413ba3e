"""Goldens of both statements: what each passage is, and what is said of it.

`pytest --accept` rewrites them with what came out; git shows the difference for review.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.dossier import Dossiers
from edition.edition import Edition
from edition.publish.cite.records import passage_record, record
from edition.publish.site import Site
from edition.text.statement import Statement

GOLDEN = Path(__file__).parent.parent / "golden"


def passages(statement: Statement) -> Iterator[str]:
    for paragraph in statement.paragraphs:
        yield f"{paragraph.anchor.id} {paragraph.role.value}"
        for sentence in paragraph.sentences:
            yield f"  {sentence.anchor.id}: {statement.words(sentence.span).text}"
        if not paragraph.sentences:
            yield f"  {statement.words(paragraph.span).text}"


def apparatus(edition: Edition, statement: Statement) -> Iterator[str]:
    for paragraph in statement.numbered():
        yield paragraph.anchor.id
        for a in edition.annotations_at.get(paragraph.anchor, ()):
            quoted = " + ".join(f'"{statement.words(span).text}"' for span in a.spans)
            stance = f" {a.stance.value}" if a.stance else ""
            yield f"  {a.key}{stance} [{a.basis.value}: {a.by}] {quoted}"
            if a.reading:
                yield f"    {a.reading}"
        for note in edition.notes_at.get(paragraph.anchor, ()):
            yield f"  note ({note.kind.value}): {note.text}"


def across(edition: Edition, statement: Statement) -> Iterator[str]:
    """What links a passage to the rest: things asked and returned, parallels, names, and what refers to it."""
    found = Dossiers(edition).of(statement).referrers
    for paragraph in statement.paragraphs:
        yield paragraph.anchor.id
        for ask in edition.asks_at.get(paragraph.anchor, ()):
            places = ", ".join(f"{a.instrument} {a.place}" for a in ask.answers)
            yield f"  asks {ask.id} [{ask.outcome.value}]: {places}"
        for ask, _ in edition.returns_at.get(paragraph.anchor, ()):
            yield f"  returns {ask.id}"
        for p in edition.parallels_at.get(paragraph.anchor, ()):
            yield f"  {p.source.anchor.short} {p.relation.of_source} {p.target.anchor.short} ({p.id})"
        for m in edition.mentions_at.get(paragraph.anchor, ()):
            yield f"  names {m.entity.id}{' (within)' if m.within else ''}: {m.form.text}"
        yield f"  referenced by {' '.join(entry.key for entry in found.get(paragraph.anchor, ()))}"


def cited(ready: Site, statement: Statement) -> Iterator[str]:
    """The statement and a passage of it in every style."""
    for anchor in (None, statement.by_locator["7.4" if "7.4" in statement.by_locator else "5"].anchor):
        yield f"{anchor.short if anchor else statement.slug}"
        publication = ready.press.publication
        of = passage_record(publication, statement, anchor) if anchor else record(publication, statement)
        for made in ready.press.citations.of(of, statement.slug):
            yield f"  {made.name}: {''.join(f'_{run.text}_' if run.italic else run.text for run in made.runs)}"
            if made.within:
                yield f"    in the text: {made.within_text}"


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
@pytest.mark.parametrize("view", ["passages", "apparatus", "across", "citation"])
def test_golden(edition: Edition, ready: Site, slug: str, view: str, pytestconfig: pytest.Config) -> None:
    statement = edition.statement_of[slug]
    lines = {
        "passages": lambda: passages(statement),
        "apparatus": lambda: apparatus(edition, statement),
        "across": lambda: across(edition, statement),
        "citation": lambda: cited(ready, statement),
    }[view]()
    came_out = "\n".join(lines) + "\n"
    golden = GOLDEN / f"{slug}.{view}.txt"
    if pytestconfig.getoption("--accept"):
        golden.write_text(came_out, "utf-8")
    assert golden.exists(), "no golden yet: run pytest --accept and review it"
    assert came_out == golden.read_text("utf-8")
