"""What must be true of the real seeds, whatever the code does."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from edition.edition import Edition
from edition.text.segment import Role

SLUGS = ("rus-gcm", "rus-iom112")
THEMES = ("root-causes", "gcm-principles", "covid-measures", "responsibility-sharing", "iom-cooperation")


@pytest.mark.parametrize(
    ("slug", "checksum"),
    [
        ("rus-iom112", "726c65d7321b60a0465515964f16d2cf722de7dd9dba73757bddf20235a9c5ea"),
        ("rus-gcm", "9713a69366779c78e1b8c8bdb570704bed305b756fae6f0d87fb885180c2267a"),
    ],
)
def test_the_bytes_are_those_supplied(seeds: Path, edition: Edition, slug: str, checksum: str) -> None:
    assert sha256((seeds / "statements" / f"{slug}.txt").read_bytes()).hexdigest() == checksum
    assert edition.statement_of[slug].source.sha256 == checksum


@pytest.mark.parametrize(
    ("slug", "locators"),
    [
        ("rus-iom112", [str(n) for n in range(1, 18)]),
        ("rus-gcm", [*map(str, range(1, 8)), *(f"7.{n}" for n in range(1, 9)), "8", "9", "10", "11"]),
    ],
)
def test_the_numbers_are_those_published(edition: Edition, slug: str, locators: list[str]) -> None:
    assert list(edition.statement_of[slug].by_locator) == locators


def test_there_is_nothing_to_mend(edition: Edition) -> None:
    assert edition.findings == ()


def test_every_passage_is_read(edition: Edition) -> None:
    for statement in edition.statements:
        for paragraph in statement.numbered():
            assert paragraph.anchor in edition.annotations_at or paragraph.anchor in edition.none_at


def test_salutations_and_closing_stand_where_they_were_spoken(edition: Edition) -> None:
    roles = [p.role for p in edition.statement_of["rus-iom112"].paragraphs]
    assert [i for i, role in enumerate(roles) if role is Role.SALUTATION] == [2, 7, 11, 21]
    assert roles[-1] is Role.CLOSING
    assert {p.role for p in edition.statement_of["rus-gcm"].paragraphs} == {Role.TITLE, Role.BODY, Role.ITEM}


def test_what_is_not_addressed_is_derived(edition: Edition) -> None:
    silent = {
        (theme.key.name, statement.slug)
        for theme in edition.codebook.themes
        for statement in edition.statements
        if theme.key.name in THEMES and statement.slug in SLUGS and not edition.passages(theme, statement)
    }
    assert silent == {("covid-measures", "rus-gcm"), ("iom-cooperation", "rus-gcm")}


def test_the_compact_is_whole(edition: Edition) -> None:
    gcm = edition.codebook.instrument_of["gcm"]
    numbers = [provision.number for provision in gcm.provisions()]
    assert numbers == [*(f"({c})" for c in "abcdefghij"), *map(str, range(1, 24))]
    assert [p.where for p in gcm.groups[1].provisions] == [f"annex, para. {16 + n}" for n in range(1, 24)]
