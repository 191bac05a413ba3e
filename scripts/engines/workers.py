"""Running a function over many values in several processes. Only programs decide that it is worth their start."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from edition.compile import Run

A = TypeVar("A")
B = TypeVar("B")

MOST = 64
"""Values that are sent together at most, so that no process has long to do when the others are done."""


@contextmanager
def processes(count: int = 0) -> Iterator[Run]:
    """A `run` like `map`: values in, results out in the same order. `count` processes; 0 for one a core.

    The function, the values and the results must be such as can be pickled. What the function raises is
    raised where its result is asked for. The processes end with the `with` block.
    """
    number = count or os.cpu_count() or 1
    # Started afresh, not forked: a fork copies locks that another thread may hold, and other systems have none.
    with ProcessPoolExecutor(number, multiprocessing.get_context("spawn")) as pool:

        def run(function: Callable[[A], B], values: Iterable[A], /) -> Iterator[B]:
            # The pool takes all values at once anyway, and how many there are decides the size of a lot.
            listed = list(values)
            # The function (and with it the codebook) is sent once for each lot, so lots are not too small.
            return pool.map(function, listed, chunksize=max(1, min(MOST, len(listed) // (4 * number))))

        yield run
