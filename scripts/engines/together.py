"""Writing files that belong together: all of them or none, and none over another."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write new files. Raises FileExistsError for one that is there, OSError for what the disk refuses.

    Whatever is raised, no file is left behind.
    """
    made: list[Path] = []
    waiting: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.append(_beside(path, data))
        for path, temporary in zip(files, waiting, strict=True):
            # A link fails where the name is taken; a rename would replace what somebody wrote meanwhile.
            os.link(temporary, path)
            made.append(path)
    except BaseException:
        for path in made:
            path.unlink()
        raise
    finally:
        for temporary in waiting:
            temporary.unlink()


def _beside(path: Path, data: bytes) -> Path:
    """The data in a file of another name in the same folder, which no reader of seeds takes for one of its own."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", suffix=".part", delete=False) as file:
        file.write(data)
    temporary = Path(file.name)
    temporary.chmod(0o644)
    return temporary
