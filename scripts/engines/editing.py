"""A build for editors at work: whatever state the seeds are in, there is something to look at.

Seeds that are in order are copied aside before they are shown. While they are not, the last good copy is shown,
with what is wrong; and where there is no such copy, only what is wrong.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from edition.apparatus.codebook import Codebook
from edition.apparatus.imprint import Imprint
from edition.edition import Edition
from edition.publish.base.publication import Publication
from edition.publish.base.render import Renderer
from edition.publish.cite.citations import Citations
from edition.publish.pages.every import findings_page
from edition.publish.pages.press import Press
from edition.publish.site import Site
from engines.build import Build, BuildError
from engines.store import Stored


def build_for_editors(seeds: Path, kept: Path, *, base: str, passage_pages: bool) -> Build:
    """The build of the seeds, of the last good ones in the folder `kept`, or of nothing but the findings.

    Raises BuildError where it is not the seeds that are wrong.
    """
    try:
        build = Build.of(seeds, base=base, passage_pages=passage_pages, drafts=True)
    except BuildError as error:
        if not error.findings:
            raise
        try:
            earlier = Build.of(kept, base=base, passage_pages=passage_pages, drafts=True)
        except BuildError:  # Nothing was kept, or by an older program with other rules.
            earlier = _nothing(base)
        return replace(earlier, findings=error.findings)
    _keep(seeds, kept)
    return build


def _keep(seeds: Path, kept: Path) -> None:
    """Copy the seeds beside, then let the copy take the place of the one before."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        fresh = shutil.copytree(seeds, Path(folder) / "seeds")
        shutil.rmtree(kept, ignore_errors=True)
        fresh.rename(kept)


def _nothing(base: str) -> Build:
    """A build of one page, which has no words of any statement."""
    imprint = Imprint(title="Statements", subtitle="Nothing to show yet")
    press = Press(Publication(imprint, Codebook(), base, passage_pages=False), Citations({}), Renderer())
    site = Site(Edition(imprint, Codebook(), ()), press)
    temporary = tempfile.TemporaryDirectory(prefix="edition-")
    return Build(site, Stored(Path(temporary.name), (findings_page(press),), ()), temporary)
