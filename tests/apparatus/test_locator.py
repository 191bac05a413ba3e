from __future__ import annotations

import pytest

from edition.apparatus.locator import Locator
from edition.edition import Edition

PLACES = [
    "annex, para. 21 (a)",
    "para. 68",
    "annex II, para. 3",
    "annex, para. 15 (b)",
    "para. 1 (1)",
    "annex, para. 7",
]


@pytest.mark.parametrize("written", PLACES)
def test_a_place_is_read_back_as_it_was_written(written: str) -> None:
    assert str(Locator.parse(written)) == written


@pytest.mark.parametrize(
    "written", ["", "21", "para 21", "annex, para. 0", "paras. 48-49", "annex, para. 21a", "Annex, para. 2"]
)
def test_anything_else_is_refused_with_the_form(written: str) -> None:
    with pytest.raises(ValueError, match=r'write "annex, para. 21 \(a\)"'):
        Locator.parse(written)


def test_places_sort_as_the_instrument_reads() -> None:
    written = ["para. 9", "para. 68", "annex, para. 7", "annex, para. 21", "annex, para. 21 (a)", "annex, para. 21 (j)"]
    assert [str(place) for place in sorted(map(Locator.parse, reversed(written)))] == written


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("annex, para. 21", "annex, para. 21 (a)", True),
        ("annex, para. 21", "annex, para. 21", True),
        ("annex, para. 21 (a)", "annex, para. 21", False),
        ("annex, para. 2", "annex, para. 21", False),
        ("para. 21", "annex, para. 21", False),
    ],
)
def test_a_place_holds_its_parts(outer: str, inner: str, holds: bool) -> None:
    assert Locator.parse(outer).holds(Locator.parse(inner)) is holds


def test_every_provision_of_the_real_instruments_has_a_place(edition: Edition) -> None:
    for instrument in edition.codebook.instruments:
        for provision in instrument.provisions():
            assert provision.locator
            assert instrument.provision_at(provision.locator) is provision
    compact = edition.codebook.instrument_of["gcm"]
    found = compact.provision_at(Locator.parse("annex, para. 37 (g)"))
    assert found
    assert found.number == "21"
    assert compact.provision_at(Locator.parse("annex, para. 48")) is None
