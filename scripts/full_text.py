"""Make the search page's index: Pagefind's program, run once over one small file a passage.

Once, because it reads thousands of files in a second, while its Python interface takes them one by
one and waits a tenth of a second for each.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from edition.publish.artifact import Artifact

INDEX = "pagefind"
"""The index's folder below the site's root."""

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""What Pagefind adds for pages that show its own controls; the edition's search page has its own."""


class NoIndexError(Exception):
    """The index could not be made; the message is one line that says why."""


def write_index(files: Iterable[Artifact], site: Path) -> None:
    """Make the index of these files within the site's folder. Raises NoIndexError where that fails."""
    program = _program()
    with tempfile.TemporaryDirectory() as temporary:
        for file in files:
            path = Path(temporary, file.path)
            path.parent.mkdir(exist_ok=True)
            path.write_text(file.content, "utf-8")
        _run(program, Path(temporary), site / INDEX)
    for pattern in UNUSED:
        for path in (site / INDEX).glob(pattern):
            path.unlink()


def _program() -> Path:
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        raise NoIndexError(
            "Pagefind's program is missing; `make site` installs it, or pip with requirements.txt"
        ) from None


def _run(program: Path, files: Path, index: Path) -> None:
    command = [str(program), "--site", str(files), "--output-path", str(index), "--force-language", "en", "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())
        raise NoIndexError(f"Pagefind could not make the search page's index: {said or 'it did not say why'}")
