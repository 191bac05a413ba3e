"""What concerns one statement is made alone: in any order and in any process, the edition is the same."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

import pytest

from edition import compile_edition
from edition.compile import Run
from edition.edition import Edition
from engines.workers import processes
from kit import small_history
from kit.project import ROOT, SMALL

A = TypeVar("A")
B = TypeVar("B")


@pytest.fixture(scope="module")
def pool() -> Iterator[Run]:
    with processes(2) as run:
        yield run


def backwards(function: Callable[[A], B], values: Iterable[A], /) -> Iterable[B]:
    return [function(value) for value in reversed(list(values))][::-1]


def through_bytes(function: Callable[[A], B], values: Iterable[A], /) -> Iterable[B]:
    """Each value with a function of its own, and everything pickled on its way there and back."""
    for value in values:
        one, other = pickle.loads(pickle.dumps((function, value)))
        yield pickle.loads(pickle.dumps(one(other)))


def same(one: Edition, other: Edition) -> None:
    for field in fields(Edition):
        assert getattr(one, field.name) == getattr(other, field.name), field.name
    assert one == other


def several(folder: Path) -> Path:
    """The small edition with a history, and copies of its statement of which two have something to mend."""
    seeds = Path(shutil.copytree(SMALL, folder / "seeds"))
    small_history.write(seeds)
    statements = seeds / "statements"
    for name in ("abd-small", "abe-small", "abf-small", "abg-small"):
        for ending in (".txt", ".yml"):
            shutil.copy(statements / f"abc-small{ending}", statements / f"{name}{ending}")
    (statements / "abe-small.yml").write_text("[", "utf-8")
    (statements / "abf-small.txt").write_bytes(b"\xff")
    return seeds


@pytest.mark.parametrize("run", [backwards, through_bytes])
def test_the_order_and_the_place_of_work_make_no_difference(tmp_path: Path, edition: Edition, run: Run) -> None:
    same(compile_edition(ROOT / "seeds", run), edition)
    seeds = several(tmp_path)
    serial = compile_edition(seeds)
    assert {finding.code for finding in serial.findings} >= {"malformed-yaml", "not-utf-8", "missing-file"}
    assert len(serial.statements) == 3, "the two that cannot be read are left out"
    same(compile_edition(seeds, run), serial)


def test_several_processes_give_the_same_edition(tmp_path: Path, edition: Edition, pool: Run) -> None:
    same(compile_edition(ROOT / "seeds", pool), edition)
    seeds = several(tmp_path)
    same(compile_edition(seeds, pool), compile_edition(seeds))


def test_results_come_in_the_order_of_the_values(pool: Run) -> None:
    assert list(pool(abs, range(-300, 0))) == list(range(300, 0, -1))


def test_what_a_worker_raises_is_raised_here(pool: Run) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(pool(int, ["1", "x"]))
