"""The page of parallels: every declared one, its two sides word by word."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.parallels import End, Parallel, Relation
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.pages.press import Press
from edition.publish.views.side_by_side import Words, aligned
from edition.text.anchor import Anchor
from edition.text.statement import Statement


@dataclass(frozen=True)
class Side:
    """One end of a parallel as it is shown: its words in stretches, and the few on which it turns."""

    anchor: Anchor
    statement: Statement
    words: tuple[Words, ...]
    turn: str


def parallels_page(press: Press, edition: Edition) -> Page:
    """Every declared parallel, its two sides word by word."""
    declared = edition.parallels.declared
    return press.page(
        "parallels.html",
        address.PARALLELS,
        "Parallels",
        "Passages that say the same thing in other words, side by side",
        headings=(Heading(parallel.id, _named(parallel)) for parallel in declared),
        pairs=[(parallel, sides(edition, parallel)) for parallel in declared],
        relations=tuple(Relation),
        refused=edition.parallels.refused,
    )


def _named(parallel: Parallel) -> str:
    return f"{parallel.source.anchor.short} {parallel.relation.of_source} {parallel.target.anchor.short}"


def sides(edition: Edition, parallel: Parallel) -> tuple[Side, Side]:
    """The earlier words first: the target, then the source."""
    ends = (parallel.target, parallel.source)
    words = aligned(*(_quoted(edition, end) for end in ends))
    left, right = (_side(edition, end, stretches) for end, stretches in zip(ends, words, strict=True))
    return left, right


def _side(edition: Edition, end: End, words: tuple[Words, ...]) -> Side:
    statement = edition.statement_of[end.anchor.statement]
    return Side(end.anchor, statement, words, statement.words(end.turn).text if end.turn else "")


def _quoted(edition: Edition, end: End) -> str:
    statement = edition.statement_of[end.anchor.statement]
    return " […] ".join(statement.words(span).text for span in end.evidence.spans)
