"""The ledgers of an edition as they are after publishing it, beside those that were published before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from edition.edition import Edition
from edition.seeds.finding import Finding, Reads, collect
from edition.seeds.source import Source
from edition.text.freeze import freeze
from edition.text.ledger import Ledger, read_ledger
from edition.text.version import Version
from engines import git

_HERE = "in the ledgers here; without git it cannot be told whether they were published"
Lines = dict[str, set[str]]
"""Lines of ledgers, by slug."""


def frozen(edition: Edition) -> dict[str, Ledger]:
    """Each statement's ledger once the edition, which must have no findings, is published; by slug."""
    day, version = str(edition.imprint.date), edition.imprint.version
    return {statement.slug: freeze(statement, day, version) for statement in edition.statements}


def as_files(seeds: Path, ledgers: Mapping[str, Ledger]) -> dict[Path, bytes]:
    """The ledgers' files. Raises ValueError for a ledger that could not be read again as it is."""
    files = {}
    for slug, ledger in ledgers.items():
        written = str(ledger)
        trouble: list[Finding] = []
        again = collect(read_ledger(Source(ledger.name, written), slug), trouble)
        if trouble or again != ledger:
            raise ValueError(f"the ledger of {slug} would not be read as it was written")
        files[seeds / "ledger" / f"{slug}.tsv"] = written.encode("utf-8")
    return files


def told(edition: Edition, ledgers: Mapping[str, Ledger]) -> Iterator[str]:
    """A line for each statement: how many anchors it has, and how many of them are new."""
    for statement in edition.statements:
        count = len(ledgers[statement.slug].entries)
        yield f"{statement.slug}: {count} anchors, {count - len(statement.history.ledger.entries)} new"


def already_published(seeds: Path, edition: Edition, ledgers: Mapping[str, Ledger]) -> Reads[None]:
    """Complain where the edition's version was published with other lines than the ledgers would give it."""
    version = edition.imprint.version
    before = _published(seeds, edition)
    if before is None:
        return
    where, lines = before
    now = {slug: _lines(str(ledger), version) for slug, ledger in ledgers.items()}
    other = sorted({f"{slug} {line.split()[0]}" for slug in {*now, *lines} for line in _other(slug, now, lines)})
    if other:
        more = f" and {len(other) - 3} more" if len(other) > 3 else ""
        message = f"version {version} is already published ({where}), without {', '.join(other[:3])}{more} as now"
        files = "`version` and `date` here, `version` and `date-released` in CITATION.cff, the heading in CHANGELOG.md"
        hint = f"raise {files}; `make release VERSION={Version.parse(version).next}` does all of it"
        yield Finding(edition.imprint.version_at, "published-version", message, hint)


def _other(slug: str, now: Lines, before: Lines) -> set[str]:
    return now.get(slug, set()) ^ before.get(slug, set())


def _published(seeds: Path, edition: Edition) -> tuple[str, Lines] | None:
    """Where the edition's version was published, and its lines there; `None` where it was not."""
    version = edition.imprint.version
    tag = f"v{version}"
    if git.resolves(seeds, f"refs/tags/{tag}"):
        return f"as git's tag {tag}", _in_git(seeds, f"refs/tags/{tag}", version)
    if git.shown(seeds, "HEAD", "edition.yml") is not None:
        where, lines = "in the ledgers as committed", _in_git(seeds, "HEAD", version)
    else:
        where = _HERE
        lines = {s.slug: _lines(str(s.history.ledger), version) for s in edition.statements}
    return (where, lines) if any(lines.values()) else None


def _in_git(seeds: Path, revision: str, version: str) -> Lines:
    names = [name for name in git.names(seeds, revision, "ledger") if name.endswith(".tsv")]
    files = {Path(name).stem: git.shown(seeds, revision, name) or b"" for name in names}
    return {slug: _lines(data.decode("utf-8", "replace"), version) for slug, data in files.items()}


def _lines(ledger: str, version: str) -> set[str]:
    """The lines of a version; the first line of a ledger is none."""
    return {line for line in ledger.splitlines()[1:] if line.endswith(f"\t{version}")}
