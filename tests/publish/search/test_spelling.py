from __future__ import annotations

import json
from collections.abc import Iterable

from edition.edition import Edition
from edition.publish.search.records import SearchRecord, Work
from edition.publish.search.spelling import Spelling
from kit.whole import records_of


def of(*texts: str) -> list[str]:
    return listed(SearchRecord("", Work("xyz-a", "A"), text) for text in texts)


def listed(records: Iterable[SearchRecord]) -> list[str]:
    spelling = Spelling()
    for record in records:
        spelling.count(record)
    found: list[str] = json.loads(spelling.words().content)
    return found


def test_the_frequent_words_come_first() -> None:
    assert of("States, states' rights", "The multi-phase States; of 2021") == [
        "states", "multi", "phase", "rights", "the",
    ]  # fmt: skip


def test_names_and_words_of_the_texts_are_there_once(edition: Edition) -> None:
    found = listed(records_of(edition))
    assert {"kazakova", "afghanistan", "sovereign", "mena"} <= set(found)
    assert len(found) == len(set(found)) > 500
