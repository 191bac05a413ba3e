"""Replacing files together: all of them or none, and never half of one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Give files new contents, each of which is written beside its file and read again before any file is replaced.

    Raises OSError where one cannot be; then every file is as it was, and nothing is left beside it.
    """
    changed = {path: data for path, data in contents.items() if _there(path) != data}
    before = {path: _there(path) for path in changed}
    folders = [path.parent for path in changed if not path.parent.exists()]
    try:
        for path, data in changed.items():
            _write_beside(path, data)
        for path in changed:
            _beside(path).replace(path)
    except OSError:
        _restore(before)
        for folder in folders:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        raise
    finally:
        for path in changed:
            _beside(path).unlink(missing_ok=True)


def _there(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _beside(path: Path) -> Path:
    # On the same disk, or renaming would copy; hidden, and of an ending that no reader of seeds looks for.
    return path.with_name(f".{path.name}.new")


def _write_beside(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    beside = _beside(path)
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        # Renamed before its bytes are on the disk, a file could be found empty after a loss of power.
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, beside)
    if beside.read_bytes() != data:
        raise OSError(f"{beside} does not hold what was written to it")


def _restore(before: Mapping[Path, bytes | None]) -> None:
    """Put back what was replaced already."""
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        elif _there(path) != data:
            _write_beside(path, data)
            _beside(path).replace(path)
