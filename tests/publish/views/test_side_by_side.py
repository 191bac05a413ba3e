from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edition.edition import Edition
from edition.publish.pages.parallels import sides
from edition.publish.views.side_by_side import Words, aligned

WORDINGS = st.text(st.sampled_from("abAB -,.'’ […]\n"))


@given(WORDINGS, WORDINGS)
def test_each_side_joined_is_its_wording(left: str, right: str) -> None:
    for side, wording in zip(aligned(left, right), (left, right), strict=True):
        assert "".join(words.text for words in side) == wording


@given(WORDINGS)
def test_a_wording_shares_everything_with_itself(wording: str) -> None:
    for side in aligned(wording, wording):
        assert all(words.shared for words in side)


def test_case_and_punctuation_do_not_make_a_difference() -> None:
    assert aligned("Combating migration, now", "combating migration; now")[0] == (
        Words("Combating migration, now", True),
    )


def test_must_becomes_should(edition: Edition) -> None:
    (parallel,) = (p for p in edition.parallels.declared if p.id == "primary-responsibility")
    left, right = sides(edition, parallel)
    assert (str(left.anchor), str(right.anchor)) == ("rus-gcm#p9", "rus-iom112#p5")
    assert [words.text.strip() for words in left.words if not words.shared] == [
        "States which",
        "that",
        "must",
        "heaviest",
    ]
    own = [words.text.strip() for words in right.words if not words.shared]
    assert own == ["countries that", "such", "should", "the", "greatest"]


def test_both_sides_are_verbatim(edition: Edition) -> None:
    assert len(edition.parallels.declared) > 15
    for parallel in edition.parallels.declared:
        for side in sides(edition, parallel):
            words = side.statement.words(side.statement.by_locator[side.anchor.locator].span).text
            for part in "".join(stretch.text for stretch in side.words).split(" […] "):
                assert part in words
