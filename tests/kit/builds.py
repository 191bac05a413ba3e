"""Sites that are built once and only opened by tests, however many processes run them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from filelock import FileLock

from kit.project import ROOT, build, entries


@dataclass(frozen=True)
class Builds:
    """Where builds stand: `ready` has those that Make made before the tests, `run` those made in this run."""

    run: Path
    ready: Path | None = None

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """The folder of a build; whichever test asks first makes it, in the folder that `make` is given."""
        if self.ready and (self.ready / name).is_dir():
            return self.ready / name
        folder = self.run / name
        with FileLock(self.run / f"{name}.lock"):
            if not folder.exists():
                begun = self.run / f"{name}.begun"
                make(begun)
                begun.rename(folder)  # A build that failed half way is never taken for a whole one.
        return folder

    def site(self) -> Path:
        """The real site."""
        folder = self.once("site", lambda folder: good(build(ROOT, folder)))
        self._in_silence(folder)
        return folder

    def offline(self) -> Path:
        """The copy of it that is opened from disk."""
        folder = self.once("offline", lambda folder: good(build(ROOT, folder, OFFLINE="true")))
        self._in_silence(folder)
        return folder

    def spare(self) -> Path:
        """The real site without pages for passages, and with more of them than its quick search may hold."""
        return self.once("spare", lambda folder: with_settings(folder, {"passage_pages": False}, few_passages=35))

    def _in_silence(self, folder: Path) -> None:
        """Make keeps what MkDocs said beside the site."""
        if folder.parent == self.ready:
            log = folder.with_suffix(".log").read_text("utf-8")
            assert [entry for entry in entries(log) if not entry.startswith("INFO")] == []


def with_settings(folder: Path, extra: dict[str, Any], few_passages: int) -> None:
    """Build the project as it stands under other settings: `extra` values, and the quick search's bound."""
    where = folder.parent / f"{folder.name}.settings"
    where.mkdir(exist_ok=True)
    (where / "bound.py").write_text(BOUND.format(few_passages), "utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(ROOT / "docs"),
        "theme": {"custom_dir": str(ROOT / "docs" / ".overrides")},
        "hooks": [str(ROOT / "scripts" / "hooks.py"), "bound.py"],
        "watch": [],  # Nobody serves it.
        "extra": extra,
    }
    (where / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    if not (where / "seeds").exists():
        (where / "seeds").symlink_to(ROOT / "seeds")  # They are looked for beside the settings.
    good(build(where, folder))


BOUND = """
from edition.publish.search import quick
quick.holds_passages.__defaults__ = quick.into_index.__defaults__ = ({},)
"""
"""A hook that sets how many passages the quick search may hold, for which there is no setting."""


def good(done: subprocess.CompletedProcess[str]) -> None:
    """A build must have been made without a word."""
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
