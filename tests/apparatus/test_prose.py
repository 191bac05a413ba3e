from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.prose import cited, stretches
from edition.edition import Edition


@pytest.mark.parametrize(
    ("prose", "home", "named"),
    [
        ("See ¶ 7.6 and ¶ 7.8.", "rus-gcm", ["rus-gcm#p7-6", "rus-gcm#p7-8"]),
        ("rus-iom112 ¶ 5 has it", "rus-gcm", ["rus-iom112#p5"]),
        ("rus-iom112 ¶ 5 has it", "", ["rus-iom112#p5"]),
        ("¶ 5a, ¶\u00a05, ¶5, ¶ 5 once more", "abc-x", ["abc-x#p5a", "abc-x#p5"]),
        ("What ¶ 5 says of no statement", "", []),
        ("annex, para. 5 (a); 5 of 7; para. ¶", "rus-gcm", []),
        ("x-rus-gcm ¶ 5", "abc-x", ["abc-x#p5"]),
    ],
)
def test_the_passages_that_prose_names(prose: str, home: str, named: list[str]) -> None:
    assert [str(anchor) for anchor in cited(prose, home)] == named


@given(st.text(st.sampled_from("ab-1.5 ¶\u00a0rusgcm")), st.sampled_from(["", "rus-gcm"]))
def test_stretches_joined_are_the_prose(prose: str, home: str) -> None:
    assert "".join(stretch.text for stretch in stretches(prose, home)) == prose


def test_what_real_readings_name_is_found(edition: Edition) -> None:
    (reading,) = (a.reading for a in edition.annotations if "sets out" in a.reading or "set out" in a.reading)
    assert [a.locator for a in cited(reading, "rus-iom112")] == ["11", "13", "16"]
