"""Drafts are for editors: nothing that is published knows of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import compile_edition
from edition.publish.machines.heads import UNLISTED
from edition.publish.site import publish_drafts
from kit.whole import BASE, whole

READ = """readings:
  - at: 1
    theme: weather/snow
    quote: No snow fell
    reading: None fell.
"""
ACROSS = """parallels:
  - id: across
    source: {at: abc-next 2.2, quote: umbrella free of charge}
    relation: narrows
    target: {at: abc-small 2.1, quote: umbrellas for all}
    because: Of the two, the draft speaks of one umbrella.
"""


@pytest.fixture
def prepared(desk: Path) -> Path:
    """The small edition with a draft of the same words, one reading of it and a parallel with it."""
    statements = desk / "statements"
    facts = (statements / "abc-small.yml").read_text("utf-8").replace("short: Weather", "short: Next weather")
    (statements / "abc-next.yml").write_text(f"{facts}status: draft\n", "utf-8")
    (statements / "abc-next.txt").write_bytes((statements / "abc-small.txt").read_bytes())
    (desk / "readings" / "abc-next.yml").write_text(READ, "utf-8")
    (desk / "parallels.yml").write_text(ACROSS, "utf-8")
    return desk


def test_no_byte_that_is_published_comes_from_a_draft(prepared: Path) -> None:
    """Neither a page nor a file differs from those of the same seeds without the draft."""
    with_draft = compile_edition(prepared)
    for path in prepared.rglob("abc-next.*"):
        path.unlink()
    (prepared / "parallels.yml").unlink()
    without = compile_edition(prepared)
    assert with_draft.findings == without.findings == ()
    assert whole(with_draft, BASE).made() == whole(without, BASE).made()
    assert list(publish_drafts(whole(without, BASE).press(), without, ())) == []


@pytest.mark.parametrize("text", [b"", b"Se\xf1or\n", b"**\n\n---\n"])
def test_a_draft_that_cannot_be_read_holds_nothing_up(prepared: Path, text: bytes) -> None:
    (prepared / "statements" / "abc-next.txt").write_bytes(text)
    assert compile_edition(prepared).findings == ()


@pytest.mark.parametrize("wrong", ["title: 'x", "{", "- a: b", "\t"])
def test_a_draft_whose_facts_are_no_record_holds_nothing_up(prepared: Path, wrong: str) -> None:
    path = prepared / "statements" / "abc-next.yml"
    path.write_text(f"{path.read_text('utf-8')}{wrong}\n", "utf-8")
    assert compile_edition(prepared).findings == ()
    assert [f.place.path for f in compile_edition(prepared, drafts=True).findings][
        -1
    ] == "seeds/statements/abc-next.yml"


def test_what_is_wrong_with_a_draft_holds_nothing_up(prepared: Path) -> None:
    path = prepared / "readings" / "abc-next.yml"
    path.write_text(READ.replace("No snow fell", "Much snow fell"), "utf-8")
    assert compile_edition(prepared).findings == ()
    (said,) = compile_edition(prepared, drafts=True).findings
    assert str(said).startswith('seeds/readings/abc-next.yml:4:12: "Much snow fell" does not stand in abc-next ¶ 1')


def test_every_page_of_a_draft_says_that_it_is_one(prepared: Path) -> None:
    """And is kept from search engines; passages that nobody has read yet are no hindrance."""
    edition = compile_edition(prepared, drafts=True)
    assert edition.findings == ()
    pages = list(publish_drafts(whole(edition, BASE).press(), edition, ()))
    of_draft, of_list = pages[:-1], pages[-1]
    assert {page.address.split("/")[1] for page in of_draft} == {"abc-next"}
    assert [page.address for page in pages if not page.is_draft] == []
    assert [page.address for page in of_draft if "<b>Draft.</b>" not in page.html] == []
    assert [page.address for page in of_draft if page.head.metas != (UNLISTED,)] == []
    assert [page.address for page in of_draft if page.head.links] == []
    # Each says that it cannot be cited, so none offers it.
    assert [page.address for page in of_draft if ">Cite" in page.html or 'id="cit' in page.html] == []
    assert "Next weather" in of_list.html
