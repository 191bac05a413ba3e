from __future__ import annotations

import json

from edition.edition import Edition
from edition.publish.search.records import SearchRecord, Work, search_records
from edition.publish.search.spelling import words


def of(*texts: str) -> list[str]:
    found: list[str] = json.loads(words(SearchRecord("", Work("xyz-a", "A"), text) for text in texts).content)
    return found


def test_the_frequent_words_come_first() -> None:
    assert of("States, states' rights", "The multi-phase States; of 2021") == [
        "states", "multi", "phase", "rights", "the",
    ]  # fmt: skip


def test_names_and_words_of_the_texts_are_there_once(edition: Edition) -> None:
    found = json.loads(words(search_records(edition)).content)
    assert {"kazakova", "afghanistan", "sovereign", "mena"} <= set(found)
    assert len(found) == len(set(found)) > 500
