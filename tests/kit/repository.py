"""A folder under git, for tests of what was committed; nothing of the machine's own settings is used."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "editor" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


def _git(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, **_ALONE}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def repository(folder: Path) -> None:
    """Begin a repository."""
    _git(folder, "init", "--quiet")


def commit(folder: Path) -> None:
    """Commit all that is there."""
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--allow-empty", "--message", "For tests")


def tag(folder: Path, name: str) -> None:
    """Tag the last commit."""
    _git(folder, "tag", name)
