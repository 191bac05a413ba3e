"""Make the search page's index: Pagefind's program, run once over one small file a record.

Once, because it reads thousands of files in a second, while its Python interface takes them one by
one and waits a tenth of a second for each.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from edition.publish.artifact import Artifact
from index_order import put_in_order

INDEX = "pagefind"
"""The index's folder below the site's root."""

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind adds for pages that show its own controls; the edition's search page has its own."""


class NoIndexError(Exception):
    """The index could not be made; the message is one line that says why."""


def write_index(files: Iterable[Artifact], site: Path) -> None:
    """Make the index of these files within the site's folder, anew. Raises NoIndexError where that fails."""
    program, index = _program(), site / INDEX
    shutil.rmtree(index, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        _write(files, Path(temporary))
        if not any(Path(temporary).iterdir()):
            return  # An edition without statements has nothing to find; the program would call that an error.
        _run(program, Path(temporary), index)
    try:
        put_in_order(index)
    except ValueError as error:
        raise NoIndexError(f"The search page's index is not of the form that Pagefind 1.5 gives it: {error}") from None
    for pattern in UNUSED:
        for path in index.glob(pattern):
            path.unlink()


def _program() -> Path:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        raise NoIndexError("Pagefind's program is missing: `make site` installs it") from None


def _write(files: Iterable[Artifact], folder: Path) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, "utf-8")


def _run(program: Path, files: Path, index: Path) -> None:
    command = [str(program), "--site", str(files), "--output-path", str(index), "--force-language", "en", "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())
        raise NoIndexError(f"Pagefind could not make the search page's index: {said or 'it did not say why'}")
