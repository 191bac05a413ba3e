from __future__ import annotations

import pytest

from edition.apparatus.quoting import nearest

TEXT = "We believe that this issue can be successfully resolved by achieving a political settlement."


@pytest.mark.parametrize(
    ("quote", "closest"),
    [
        ("achieving political settlement", "a political settlement."),
        ("resolved by achieving a political setlement", "resolved by achieving a political settlement."),
        ("we BELIEVE", "We believe"),
        ("x " * 40, TEXT),
    ],
)
def test_the_nearest_words_as_long_as_the_quotation(quote: str, closest: str) -> None:
    assert nearest(TEXT, quote) == closest


def test_nothing_is_near_nothing() -> None:
    assert nearest("", "words") == ""
