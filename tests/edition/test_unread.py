"""Readings are no gate: what nobody has read yet is said to be so, and is no silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition import compile_edition
from edition.edition import Edition
from kit.dom import parse, squeezed
from kit.whole import BASE, whole

GONE = (
    "  - at: 2.1\n    theme: travel\n    quote: umbrellas for all\n",
    "  - at: 2.2\n    theme: travel\n    quotes:\n      - 2nd umbrella\n      - free of charge\n",
)


@pytest.fixture
def unread(desk: Path) -> Edition:
    """The small edition with ¶ 2.1 and 2.2 not read, which demands nothing else."""
    (desk / "edition.yml").open("a", encoding="utf-8").write("read: any\n")
    path = desk / "readings" / "abc-small.yml"
    text = path.read_text("utf-8")
    for gone in GONE:
        assert gone in text
        text = text.replace(gone, "")
    path.write_text(text, "utf-8")
    (desk / "parallels.yml").unlink()
    return compile_edition(desk)


def test_an_edition_says_whether_all_must_be_read(unread: Edition, small: Edition) -> None:
    assert unread.findings == ()
    assert {slug: [anchor.locator for anchor in each] for slug, each in unread.unread.items()} == {
        "abc-small": ["2.1", "2.2"]
    }
    assert small.unread == {}


def test_the_page_says_what_is_not_yet_read(unread: Edition, small: Edition) -> None:
    """Beside that passage and no other; one that is read and under no theme says why."""
    page = parse(whole(unread, BASE).pages()["statements/abc-small/"].html)
    waiting = page.xpath("//p[@class='unread']")
    assert [each.getparent().get("aria-label") for each in waiting] == ["On paragraph 2.1", "On paragraph 2.2"]
    assert {squeezed(each) for each in waiting} == {"Not yet read."}
    told = [each.get("title") for each in page.xpath("//nav[@class='map']/a[@class='unread']")]
    assert [each.rpartition(": ")[2] for each in told] == ["not yet read", "not yet read"]
    assert "not yet read" not in whole(small, BASE).pages()["statements/abc-small/"].html.lower()


def test_what_is_not_read_is_no_silence(unread: Edition, small: Edition) -> None:
    """Where nothing was found so far, and somebody has yet to look, no page says that nothing is there."""
    now, before = whole(unread, BASE).pages(), whole(small, BASE).pages()
    page = squeezed(parse(now["themes/travel/"].html))
    assert "Weather: not yet read" in page
    assert "not yet read" not in squeezed(parse(before["themes/travel/"].html)).lower()
