"""Make the search page's index: Pagefind's program, run once over one small file a record."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterable
from pathlib import Path

from edition.publish.base.artifact import Artifact, BinaryArtifact
from engines import pagefind_pipe
from engines.pagefind_order import put_in_order
from engines.pagefind_pipe import PipeError

INDEX = "pagefind"
"""The index's folder below the site's root."""

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
"""What Pagefind adds for pages that show its own controls or search in a worker; the edition's page does neither."""


class NoIndexError(Exception):
    """The index could not be made; the message is one line that says why."""


def write_index(files: Iterable[Artifact], site: Path) -> None:
    """Make the index of these files in the site's folder, in place of any older. Raises NoIndexError."""
    program, index = _program(), site / INDEX
    # Files are named after what they hold: those of an older index would stay beside the new ones.
    shutil.rmtree(index, ignore_errors=True)
    # One file is looked at before the program is started; the others are made only as it takes them.
    files = iter(files)
    first = next(files, None)
    if first is None:
        return  # An edition without statements has nothing to find.
    try:
        for file in pagefind_pipe.index(program, itertools.chain([first], files)):
            _write(index, file)
    except (PipeError, OSError) as error:
        raise NoIndexError(f"Pagefind could not make the search page's index: {error}") from None
    try:
        put_in_order(index)
    except ValueError as error:
        raise NoIndexError(f"The search page's index is not of the form that Pagefind 1.5 gives it: {error}") from None


def _write(index: Path, file: BinaryArtifact) -> None:
    path = index / file.path
    if not any(path.match(pattern) for pattern in UNUSED):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def _program() -> Path:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        raise NoIndexError("Pagefind's program is missing: `make site` installs it") from None
