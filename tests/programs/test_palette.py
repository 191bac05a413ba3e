"""A theme that is shown in no hue of its own is told before anything is built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import check_seeds
from edition import compile_edition
from engines.build import Build, BuildError
from engines.palette import PALETTE, hues
from kit.project import ROOT, SMALL

RULE = '[data-theme="{}"] {{ --c: light-dark(#111111, #eeeeee); }}'
SAID = (
    'seeds/codebook/themes.yml:2:9: the theme "weather" has no hue; '
    'add `[data-theme="weather"] { --c: light-dark(#..., #...); }` to docs/assets/css/palette.css [theme-without-hue]'
)


@pytest.fixture
def palette(desk: Path) -> Path:
    """The style sheet of the project that a copy of the small edition's seeds is of, with the real themes' hues."""
    path = desk.parent / PALETTE
    path.parent.mkdir(parents=True)
    return Path(shutil.copy(ROOT / PALETTE, path))


def test_it_is_told_with_its_place(desk: Path, palette: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_seeds.main([str(desk)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == SAID
    with pytest.raises(BuildError, match="has no hue"):
        Build.of(desk)
    palette.write_text(palette.read_text("utf-8") + RULE.format("weather") + RULE.format("travel"), "utf-8")
    assert check_seeds.main([str(desk)]) == 0


def test_only_a_project_has_hues() -> None:
    assert hues(SMALL) is None
    assert compile_edition(SMALL, hues=None).findings == ()
    assert {theme.key.name for theme in compile_edition(ROOT / "seeds").codebook.themes} <= (
        hues(ROOT / "seeds") or set()
    )
