from __future__ import annotations

import pytest

from edition.text.dates import Dating


@pytest.mark.parametrize(
    ("written", "in_words"),
    [
        ("2021", "2021"),
        ("2021-11", "November 2021"),
        ("2021-11-09", "9 November 2021"),
        ("2016-09-19/2018-07-13", "between 19 September 2016 and 13 July 2018"),
    ],
)
def test_dates_read_back_and_in_words(written: str, in_words: str) -> None:
    dating = Dating.parse(written)
    assert (str(dating), dating.in_words) == (written, in_words)


@pytest.mark.parametrize(
    "written", ["", "29 November 2021", "2021-13", "2021-02-29", "2021-1-1", "2018/2016", "2016/", "/2016"]
)
def test_what_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=r"is no date|is no day|ends before"):
        Dating.parse(written)
