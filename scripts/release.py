"""Release a version: `make release VERSION=0.2.0 [DATE=2027-01-15]`, the day being today's unless it is given.

Raises version and day in seeds/edition.yml, CITATION.cff and CHANGELOG.md, freezes, and says what to commit and
to tag. All or nothing: with anything to mend, no file is changed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from edition import compile_edition
from edition.apparatus.imprint import NO_DATE, read_imprint
from edition.seeds.finding import Finding, collect
from edition.seeds.folder import Folder
from edition.text.dates import Dating
from edition.text.version import Version
from engines import git
from engines.imprinting import IMPRINT, Named, not_higher, read_imprinted
from engines.ledgers import already_published, as_files, frozen, told
from engines.together import replace_all


@dataclass(frozen=True)
class Release:
    """What is asked for: a version of the project below `root`, and its day."""

    root: Path
    version: Version
    day: Dating

    @property
    def seeds(self) -> Path:
        """The project's seeds."""
        return self.root / "seeds"


def main(arguments: list[str], today: Callable[[], date] = date.today) -> int:
    """Release VERSION on DATE (empty for today) in a project's folder, the present one unless another is named."""
    if len(arguments) not in (1, 2, 3) or not arguments[0]:
        print(__doc__)
        return 2
    written, day, root = (*arguments, *("", ".")[len(arguments) - 1 :])
    # The clock is asked here and nowhere else: for the default, and for what is not yet come.
    now = today().isoformat()
    try:
        release = Release(Path(root), Version.parse(written), Dating.day(day or now))
    except ValueError as error:
        return _refused([str(error)])
    problems = list(_untimely(release, now))
    return _refused(problems) if problems else _release(release)


def _refused(problems: list[str]) -> int:
    print(*problems, "Nothing was changed.", sep="\n")
    return 1


def _untimely(release: Release, now: str) -> Iterator[str]:
    """What speaks against the day or the version, before any file is made."""
    findings: list[Finding] = []
    imprint = collect(read_imprint(Folder(release.seeds)), findings)
    if findings:
        yield from map(str, findings)
        return
    if release.day.start > now:
        yield f"{release.day} is not come yet; release on {now}, or on the day itself"
    elif imprint.date != NO_DATE and release.day.start < imprint.date.start:
        yield f"{release.day} is before {imprint.date}, the day of {imprint.version}; release on that day or later"
    if git.resolves(release.root, f"refs/tags/v{release.version}"):
        yield f"{release.version} was released: git has the tag v{release.version}; give a higher version"
        return
    files = collect(read_imprinted(release.root), findings)
    released = collect(files.released(), findings) if files else ()
    version = Version.known(imprint.version)
    present = Named(version, imprint.version_at) if version else None
    for problem in not_higher(release.version, present, released):
        highest = max(named.version for named in (*released, *([present] if present else [])))
        yield f"{problem}; give a higher one, as {highest.next}"


def _release(release: Release) -> int:
    findings: list[Finding] = []
    files = collect(read_imprinted(release.root), findings)
    raised = collect(files.raised(release.version, release.day), findings) if files else {}
    if findings:
        return _refused(list(map(str, findings)))
    with tempfile.TemporaryDirectory() as folder:
        # The release is made on a copy first, so that its own rules can be asked before anything is touched.
        copy = Path(shutil.copytree(release.seeds, Path(folder) / "seeds"))
        (copy.parent / IMPRINT).write_bytes(raised[IMPRINT].encode("utf-8"))
        edition = compile_edition(copy)
        if edition.findings:
            return _refused(list(map(str, edition.findings)))
        ledgers = frozen(edition)
        collect(already_published(release.seeds, edition, ledgers), findings)
        replace_all(as_files(copy, ledgers))
        findings += compile_edition(copy).findings
    if findings:
        return _refused(list(map(str, findings)))
    contents = {release.root / name: text.encode("utf-8") for name, text in raised.items()}
    replace_all({**contents, **as_files(release.seeds, ledgers)})
    print(*told(edition, ledgers), *_next_steps(release), sep="\n")
    return 0


def _next_steps(release: Release) -> Iterator[str]:
    tag = f"v{release.version}"
    yield f"Version {release.version} of {release.day} is made. Look at it (git diff), then commit and tag it:"
    yield "  git add seeds CITATION.cff CHANGELOG.md"
    yield f'  git commit -m "Release {release.version}"'
    yield f'  git tag -a {tag} -m "Version {release.version}, {release.day.in_words}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
