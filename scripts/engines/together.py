"""Writing files that belong together: all of them or none, and never half of one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path


def write_new(contents: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet.

    Raises FileExistsError for one that is, OSError for what the disk refuses; then nothing is left behind.
    """
    # A link fails where the name is taken; a rename would replace what somebody wrote meanwhile.
    _write(contents, lambda beside, path: os.link(beside, path))


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Give files new contents, whether or not they are there; those that have them already are left alone.

    Raises OSError where one cannot be written; then every file is as it was, and nothing is left beside it.
    """
    changed = {path: data for path, data in contents.items() if _there(path) != data}
    _write(changed, lambda beside, path: beside.replace(path))


def _write(contents: Mapping[Path, bytes], put: Callable[[Path, Path], object]) -> None:
    """Write each file beside its place and read it again; only then `put` all of them there."""
    before = {path: _there(path) for path in contents}
    folders = {folder for path in contents for folder in path.parents if not folder.exists()}
    placed: list[Path] = []
    try:
        for path, data in contents.items():
            _write_beside(path, data)
        for path in contents:
            put(_beside(path), path)
            placed.append(path)
    except BaseException:
        _restore({path: before[path] for path in placed})
        raise
    finally:
        for path in contents:
            _beside(path).unlink(missing_ok=True)
        for folder in sorted(folders, reverse=True):  # Those within others first.
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def _there(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _beside(path: Path) -> Path:
    # On the same disk, or renaming would copy; hidden, and of an ending that no reader of seeds looks for.
    return path.with_name(f".{path.name}.new")


def _write_beside(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
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
    """Put back what was written or replaced already, and touch nothing else."""
    for path, data in before.items():
        if data is None:
            path.unlink()
        else:
            _write_beside(path, data)
            _beside(path).replace(path)
