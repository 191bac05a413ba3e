"""What an editor is told of a new statement, in the terminal and as a page, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.apparatus.entity import Entity
from edition.drafting import look
from edition.drafting.parallel_entries import decided, ends, entry, shared, text
from edition.drafting.proposal import Proposal
from edition.drafting.readings import Suggested, opening
from edition.text.anchor import Anchor
from edition.text.facts import Fact
from edition.text.segment import Role

_LINE = 96
"""Characters of a passage's words that a line of the terminal shows."""


@dataclass(frozen=True)
class Passage:
    """A passage as it would be numbered; `own` is the number or label that the source gives it."""

    anchor: Anchor
    role: Role
    words: str
    own: str
    remarks: tuple[look.Remark, ...]
    suggested: tuple[Suggested, ...]


@dataclass(frozen=True)
class Side:
    """One text of a suggested parallel."""

    name: str
    words: str


@dataclass(frozen=True)
class Parallel:
    """A suggested parallel: both texts, the words they share, and the entries to choose from."""

    score: float
    shared: str
    sides: tuple[Side, Side]
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """Everything to be told of a proposal."""

    slug: str
    title: str
    files: tuple[str, ...]
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...]
    wanted: tuple[str, ...]
    marks: dict[str, int]
    missing_own: tuple[int, ...]
    set_aside: tuple[str, ...]
    names: tuple[tuple[Entity, tuple[Anchor, ...]], ...]
    parallels: tuple[Parallel, ...]

    @property
    def remarks(self) -> tuple[look.Remark, ...]:
        """Everything to look at in the text."""
        return tuple(remark for passage in self.passages for remark in passage.remarks)

    @property
    def suggested(self) -> tuple[Suggested, ...]:
        """Every reading that is suggested."""
        return tuple(each for passage in self.passages for each in passage.suggested)

    @property
    def numbered(self) -> int:
        """How many passages would have a number."""
        return sum(passage.role.numbered for passage in self.passages)


def report(proposal: Proposal) -> Report:
    """The report on a proposal."""
    statement = proposal.statement
    remarks = look.remarks(statement)
    passages = (
        Passage(
            p.anchor,
            p.role,
            statement.words(p.span).text,
            p.own,
            tuple(remark for remark in remarks if remark.anchor == p.anchor),
            tuple(each for each in proposal.suggested if each.anchor == p.anchor),
        )
        for p in statement.paragraphs
    )
    return Report(
        proposal.slug,
        statement.metadata.title,
        tuple(f"seeds/{name}" for name in proposal.files),
        tuple(passages),
        statement.metadata.facts,
        proposal.wanted,
        look.marks(statement),
        look.missing_numbers(tuple(look.own_numbers(statement).values())),
        look.set_aside(statement),
        tuple(_names(proposal)),
        tuple(_parallels(proposal)),
    )


def _names(proposal: Proposal) -> Iterator[tuple[Entity, tuple[Anchor, ...]]]:
    found: dict[str, tuple[Entity, dict[Anchor, None]]] = {}
    for mention in proposal.read.mentions:
        found.setdefault(mention.entity.id, (mention.entity, {}))[1][mention.anchor] = None
    return ((entity, tuple(anchors)) for entity, anchors in found.values())


def _parallels(proposal: Proposal) -> Iterator[Parallel]:
    edition, done = proposal.edition, decided(proposal.edition)
    for rank, pair in enumerate(proposal.parallels, 1):
        source, target = ends(edition, pair)
        sides = (Side(source.short, text(edition, source)), Side(target.short, text(edition, target)))
        yield Parallel(pair.score, shared(pair, source), sides, tuple(entry(edition, done, rank, pair)))


def told(report: Report) -> Iterator[str]:
    """The report as lines of a terminal."""
    yield f"{report.slug}: {report.title}"
    yield ""
    for passage in report.passages:
        own = f" ({passage.own} in the source)" if passage.own else ""
        role = "" if passage.role is Role.BODY else f" [{passage.role.value}]"
        yield f"{_label(passage.anchor):>8}{role}{own}  {opening(passage.words, _LINE)}"
    yield from _section("To look at", (f"{_label(r.anchor)}  {r.sort}: {r.seen}" for r in report.remarks))
    if report.missing_own:
        yield f"  The source's own numbers leave out {', '.join(map(str, report.missing_own))}."
    if report.marks:
        yield f"  Marks: {', '.join(f'{count} {name}' for name, count in report.marks.items())}."
    yield from _section("Set aside, as nobody's words", (opening(words, _LINE) for words in report.set_aside))
    yield from _section(
        "Readings suggested by terms",
        (f'{_label(s.anchor)}  {s.label} ("{s.terms}")' for s in report.suggested),
        f'To accept one, remove its "# " in {report.files[-1]}; to refuse it, delete its line.',
    )
    names = (f"{entity.label}: {', '.join(map(_label, anchors))}" for entity, anchors in report.names)
    yield from _section("Names found", names)
    yield from _section("Parallels suggested", _pairs(report), "The page has their entries for seeds/parallels.yml.")
    known = (f'{f.name}: {f.value} ({f.origin.field}: "{f.ground}")' for f in report.facts if f.value)
    yield from _section("Facts read off the text", known)
    yield from _section("Wanted in the metadata", report.wanted)


def _pairs(report: Report) -> Iterator[str]:
    for pair in report.parallels:
        yield f"{pair.score:.2f}  {pair.shared}"
        for side in pair.sides:
            yield f"      {side.name.replace(chr(160), ' ')}: {side.words}"


def _section(title: str, lines: Iterator[str] | tuple[str, ...], after: str = "") -> Iterator[str]:
    listed = list(lines)
    yield ""
    yield f"{title}:" if listed else f"{title}: none"
    yield from (f"  {line}" for line in listed)
    if listed and after:
        yield f"  {after}"


def _label(anchor: Anchor) -> str:
    return anchor.label.replace("\N{NO-BREAK SPACE}", " ") if anchor.numbered else anchor.id
