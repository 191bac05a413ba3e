"""The hues of themes, which stand in a style sheet of the project and not in the seeds."""

from __future__ import annotations

import re
from pathlib import Path

PALETTE = Path("docs", "assets", "css", "palette.css")
_HUE = re.compile(r'\[data-theme="([\w-]+)"\][^{}]*\{[^{}]*--c:')


def hues(seeds: Path) -> frozenset[str] | None:
    """The themes that have a hue in the project that a seeds folder is of; `None` where there is no project."""
    sheet = seeds.parent / PALETTE
    return frozenset(_HUE.findall(sheet.read_text("utf-8"))) if sheet.is_file() else None
