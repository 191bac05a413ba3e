"""The whole way from the seeds to the edition."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from edition.apparatus.alone import Alone, ReadAlone
from edition.apparatus.annotation import Annotation, Note, NoteKind
from edition.apparatus.codebook import Codebook
from edition.apparatus.evidence import Library
from edition.apparatus.imprint import Imprint, read_imprint
from edition.apparatus.read_codebook import read_codebook
from edition.apparatus.read_crosswalks import read_crosswalks
from edition.apparatus.read_measures import Measures, read_measures
from edition.apparatus.read_parallels import read_parallels
from edition.apparatus.readings import Readings, read_readings, strays
from edition.apparatus.terms import unread
from edition.apparatus.versions import read_versions
from edition.check import check
from edition.edition import Edition
from edition.seeds.finding import Finding, collect
from edition.seeds.folder import Folder
from edition.text.read import read_files
from edition.text.statement import Statement

A = TypeVar("A")
B = TypeVar("B")


class Run(Protocol):
    """How a function is run over many values: in order as `map` does it, here or in several processes."""

    def __call__(self, function: Callable[[A], B], values: Iterable[A], /) -> Iterable[B]:
        """The results, in the order of the values."""
        ...


def compile_edition(
    seeds: Path, run: Run = map, *, drafts: bool = False, hues: Collection[str] | None = None
) -> Edition:
    """Compile a seeds folder. A pure function of its files: no clock, no network, no state.

    Never raises for what an editor wrote: problems come back as the edition's findings, all of a
    run together, and an edition with findings is not to be published. What concerns one statement
    alone goes through `run`, which may use several processes; the edition is the same.

    Statements that are drafts are left out, with what is wrong with them and with whatever names them; with
    `drafts` they are there like any other. With `hues`, the names of the themes that are shown in a hue of their
    own, a theme without one is a finding.
    """
    findings: list[Finding] = []
    folder = Folder(seeds)
    imprint = collect(read_imprint(folder), findings)
    codebook = collect(read_codebook(folder, hues), findings)
    read = tuple(run(ReadAlone(codebook), collect(read_files(folder), findings)))
    left_out = frozenset(alone.slug for alone in read if alone.is_draft and not drafts)
    each = tuple(alone for alone in read if alone.slug not in left_out)
    findings += (finding for alone in each for finding in alone.findings)
    statements = tuple(alone.statement for alone in each if alone.statement)
    library = _library(folder, statements)
    readings = [collect(read_readings(folder, s, library, codebook, imprint), findings) for s in statements]
    measures = [collect(read_measures(folder, s, codebook), findings) for s in statements]
    for below in ("readings", "measures", "crosswalks"):
        collect(strays(folder, below), findings)
    edition = replace(
        _with_measures(_edition(imprint, codebook, each, readings), measures),
        crosswalks=collect(read_crosswalks(folder, library, codebook, imprint.editors), findings),
        parallels=collect(read_parallels(folder, library, imprint.editors), findings),
        versions=collect(read_versions(folder, library, imprint.editors), findings),
    )
    findings = [finding for finding in findings if Path(finding.place.path).stem not in left_out]
    edition = replace(edition, findings=tuple(findings))
    attempted = frozenset(anchor for read in readings for anchor in read.attempted)
    return replace(edition, findings=tuple(sorted({*findings, *check(edition, attempted)})))


def _edition(imprint: Imprint, codebook: Codebook, each: Iterable[Alone], readings: list[Readings]) -> Edition:
    legible = [(alone.statement, alone) for alone in each if alone.statement]
    pairs = tuple(zip(legible, readings, strict=True))
    return Edition(
        imprint,
        codebook,
        tuple(s for s, _ in legible),
        tuple(a for (_, alone), r in pairs for a in annotate(codebook, r, alone.found)),
        tuple(note for (s, _), r in pairs for note in (*_declared_notes(s), *r.notes)),
        tuple(none for _, r in pairs for none in r.none),
        tuple(mention for _, alone in legible for mention in alone.mentions),
    )


def _library(folder: Folder, statements: tuple[Statement, ...]) -> Library:
    read = {statement.slug: statement for statement in statements}
    return Library(read, frozenset(path.stem for path in folder.files("statements", ".txt")) - read.keys())


def _with_measures(edition: Edition, read: list[Measures]) -> Edition:
    return replace(
        edition,
        measures=tuple(measure for each in read for measure in each.measures),
        rules=tuple(rule for each in read for rule in each.rules),
    )


def annotate(codebook: Codebook, readings: Readings, found: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """All that is said of one statement: the editors' readings and what the terms `found` besides."""
    order = {key: i for i, key in enumerate((*codebook.theme_of, *codebook.provision_of))}
    added = unread(found, readings.annotations)
    return tuple(sorted((*readings.annotations, *added), key=lambda a: (a.anchor, order[a.key], a.spans)))


def _declared_notes(statement: Statement) -> tuple[Note, ...]:
    """What is declared of the form of a numbered passage is told where it stands, like any slip of the source."""
    divided = (Note(divided.anchor, NoteKind.SLIP, divided.because) for divided in statement.divisions)
    formed = (Note(f.anchor, NoteKind.SLIP, f"{f.told} {f.because}") for f in statement.formed if f.anchor.numbered)
    return (*divided, *formed)
