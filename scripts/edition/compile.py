"""The whole way from the seeds to the edition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from edition.apparatus.annotation import Annotation, Note, NoteKind
from edition.apparatus.codebook import Codebook
from edition.apparatus.evidence import Library
from edition.apparatus.imprint import Imprint, read_imprint
from edition.apparatus.mentions import Names
from edition.apparatus.read_codebook import read_codebook
from edition.apparatus.read_crosswalks import read_crosswalks
from edition.apparatus.read_measures import Measures, read_measures
from edition.apparatus.read_parallels import read_parallels
from edition.apparatus.readings import Readings, read_readings, strays
from edition.apparatus.terms import Terms
from edition.check import check
from edition.edition import Edition
from edition.seeds.finding import Finding, collect
from edition.seeds.folder import Folder
from edition.text.read import read_statements
from edition.text.statement import Statement


def compile_edition(seeds: Path) -> Edition:
    """Compile a seeds folder. A pure function of its files: no clock, no network, no state.

    Never raises for what an editor wrote: problems come back as the edition's findings, all of a
    run together, and an edition with findings is not to be published.
    """
    findings: list[Finding] = []
    folder = Folder(seeds)
    imprint = collect(read_imprint(folder), findings)
    codebook = collect(read_codebook(folder), findings)
    statements = collect(read_statements(folder), findings)
    library = _library(folder, statements)
    readings = [collect(read_readings(folder, s, library, codebook, imprint.editors), findings) for s in statements]
    measures = [collect(read_measures(folder, s, codebook), findings) for s in statements]
    for below in ("readings", "measures", "crosswalks"):
        collect(strays(folder, below), findings)
    edition = replace(
        _with_measures(_edition(imprint, codebook, statements, readings), measures),
        crosswalks=collect(read_crosswalks(folder, library, codebook, imprint.editors), findings),
        parallels=collect(read_parallels(folder, library, imprint.editors), findings),
    )
    edition = replace(edition, findings=tuple(findings))
    attempted = frozenset(anchor for read in readings for anchor in read.attempted)
    return replace(edition, findings=tuple(sorted({*findings, *check(edition, attempted)})))


def _edition(
    imprint: Imprint, codebook: Codebook, statements: tuple[Statement, ...], readings: list[Readings]
) -> Edition:
    terms, names = Terms(codebook), Names(codebook.entities)
    pairs = tuple(zip(statements, readings, strict=True))
    return Edition(
        imprint,
        codebook,
        statements,
        tuple(a for s, r in pairs for a in annotate(s, r, terms)),
        tuple(note for s, r in pairs for note in (*_division_notes(s), *r.notes)),
        tuple(none for _, r in pairs for none in r.none),
        tuple(mention for s in statements for mention in names.mentions(s)),
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


def annotate(statement: Statement, readings: Readings, terms: Terms) -> tuple[Annotation, ...]:
    """All that is said of one statement: the editors' readings and what the terms add to them."""
    added = terms.annotate(statement, ((a.anchor, a.key) for a in readings.annotations))
    order = {key: i for i, key in enumerate((*terms.codebook.theme_of, *terms.codebook.provision_of))}
    return tuple(sorted((*readings.annotations, *added), key=lambda a: (a.anchor, order[a.key], a.spans)))


def _division_notes(statement: Statement) -> tuple[Note, ...]:
    """A declared division is told where it stands, like any slip of the source."""
    return tuple(Note(divided.anchor, NoteKind.SLIP, divided.because) for divided in statement.divisions)
