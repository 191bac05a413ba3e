from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.text.anchor import UNNUMBERED, Anchor, Step

STEPS = st.builds(Step, st.integers(1, 999), st.text(st.sampled_from("abcrtz"), max_size=2))
SLUGS = st.from_regex(r"\A[a-z]{3}-[a-z0-9]{1,8}\Z")
ANCHORS = st.one_of(
    st.builds(Anchor, SLUGS, STEPS, st.none() | STEPS, st.none() | STEPS),
    st.builds(Anchor, SLUGS, st.integers(1, 99).map(Step), part=st.sampled_from(UNNUMBERED)),
)


@given(ANCHORS)
def test_an_anchor_reads_back_what_it_writes(anchor: Anchor) -> None:
    assert Anchor.parse(str(anchor)) == anchor


@pytest.mark.parametrize(
    ("written", "label", "locator"),
    [
        ("rus-iom112#p5", "¶\u00a05", "5"),
        ("rus-gcm#p7-4", "¶\u00a07.4", "7.4"),
        ("rus-iom112#p5s3", "¶\u00a05", "5"),
        ("rus-iom112#p5a", "¶\u00a05a", "5a"),
        ("rus-gcm#p7-4a", "¶\u00a07.4a", "7.4a"),
        ("rus-iom112#salutation-2", "Salutation", ""),
    ],
)
def test_how_an_anchor_is_printed(written: str, label: str, locator: str) -> None:
    anchor = Anchor.parse(written)
    assert (anchor.label, anchor.locator) == (label, locator)


@pytest.mark.parametrize(
    "written",
    "rus-gcm rus-gcm# rus-gcm#p0 rus-gcm#p05 rus-gcm#5 RUS-gcm#p5 rus_gcm#p5 rus-gcm#p5- rus-gcm#p5s "
    "rus-gcm#preamble-1 rus-gcm#p7.4 rus-gcm#p5s3x5 ru-gcm#p1".split(),
)
def test_what_is_no_anchor(written: str) -> None:
    with pytest.raises(ValueError, match="is no anchor; anchors look like"):
        Anchor.parse(written)


def test_numbered_anchors_sort_as_the_text_reads() -> None:
    order = ["p2", "p5", "p5s1", "p5s2", "p5a", "p5b", "p7", "p7-1", "p7-2", "p7-10", "p10"]
    anchors = [Anchor.parse(f"rus-gcm#{id}") for id in order]
    mixed = [*anchors[::2], *anchors[1::2]]
    assert sorted(mixed) == anchors
