"""What git has of a folder as of a revision; nothing where there is no git, no such revision or no such file."""

from __future__ import annotations

import subprocess
from pathlib import Path


def _said(folder: Path, *arguments: str) -> bytes | None:
    """What git says in a folder; `None` where it fails, or is not installed."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def resolves(folder: Path, revision: str) -> bool:
    """Whether a revision is there."""
    return _said(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}") is not None


def shown(folder: Path, revision: str, name: str) -> bytes | None:
    """The bytes of a file, named from the folder, as of a revision."""
    # Without "./" git would take the name from the top of the repository, which may be above the folder.
    return _said(folder, "show", "--end-of-options", f"{revision}:./{name}")


def names(folder: Path, revision: str, below: str) -> tuple[str, ...]:
    """The files of a sub-folder as of a revision, named from the folder."""
    listed = _said(folder, "ls-tree", "-z", "--name-only", "--end-of-options", revision, f"{below}/")
    return tuple(name for name in (listed or b"").decode("utf-8", "replace").split("\0") if name)


def commits(folder: Path, revision: str, *paths: str) -> tuple[str, ...]:
    """A revision and those before it that changed any of some files, newest first, by their hashes."""
    listed = _said(folder, "log", "--format=%H", "--end-of-options", revision, "--", *paths)
    return tuple((listed or b"").decode("ascii").split())
