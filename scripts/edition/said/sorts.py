"""Every sort of thing that the edition says of passages: the one list of them.

To add a sort: give the edition a list of such things, which a reader of its own fills; word one of them in
`worded`, and say in `references` what it refers to, if it has an entry; add a line here; and show it in
`publish/templates/beside.html`. Pages, formats, tables and references have it from then on; the templates and
formats that know no better tell its words and its prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from edition.apparatus.crosswalk import Ask
from edition.apparatus.validity import Rule
from edition.edition import Edition
from edition.said import references, worded
from edition.said.references import Reference, gathered
from edition.said.value import Returned, Ruled, Said
from edition.text.anchor import Anchor
from edition.text.statement import DividedPassage

T = TypeVar("T")
Wording = Callable[[Edition, Any], Iterator[Said]]


def _at_anchor(thing: Any) -> tuple[Anchor, ...]:  # noqa: ANN401 - sorts have an anchor in common, and no class
    return (thing.anchor,)


def _no_entry(*_: object) -> Iterator[Reference]:
    return iter(())


@dataclass(frozen=True)
class Sort:
    """One sort: the edition's list of such things, how one is worded, to what one refers, where one stands."""

    things: Callable[[Edition], Iterable[Any]]
    worded: Wording
    refers: Callable[[Edition, Any], Iterator[Reference]] = _no_entry
    at: Callable[[Any], tuple[Anchor, ...]] = _at_anchor


def _divisions(edition: Edition) -> Iterator[DividedPassage]:
    return (divided for statement in edition.statements for divided in statement.divisions)


def _asks(edition: Edition) -> Iterator[Ask]:
    return (ask for walk in edition.crosswalks for ask in walk.asks)


def _returns(edition: Edition) -> Iterator[Returned]:
    return (Returned(ask, back) for ask in _asks(edition) for back in ask.returns)


def _cases(edition: Edition) -> Iterator[Ruled]:
    return (Ruled(rule, case) for rule in edition.rules for case in rule.cases)


SORTS = (
    Sort(lambda edition: edition.annotations, worded.reading, references.by_reading),
    Sort(lambda edition: edition.none, worded.silence, references.by_silence),
    Sort(lambda edition: edition.notes, worded.note, references.by_note),
    Sort(_divisions, worded.division),
    Sort(_asks, worded.ask, references.by_ask, lambda ask: (ask.evidence.anchor,)),
    Sort(_returns, worded.returned, at=lambda returned: (returned.back.evidence.anchor,)),
    Sort(lambda edition: edition.parallels.declared, worded.parallel, references.by_parallel, lambda p: p.anchors),
    Sort(lambda edition: edition.measures, worded.measure, references.by_measure),
    Sort(_cases, worded.case, references.by_case, lambda ruled: (ruled.case.anchor,)),
    Sort(lambda edition: edition.mentions, worded.mention, references.by_mention),
)
"""Every sort, in the order in which what is said of a passage is told."""


def said(edition: Edition, things: Iterable[tuple[Sort, Any]], slug: str) -> tuple[Said, ...]:
    """What is said of one statement, in the order of the things given; each has an id of its own.

    What rests on the same words as one before it is counted. A parallel has one id, which is told at both ends.
    """
    count: dict[tuple[str, str], int] = {}
    found = []
    for sort, thing in things:
        for each in sort.worded(edition, thing):
            # A parallel is worded at both its ends, and one may stand in another statement.
            if each.here.statement == slug:
                number = count[each.id, each.side] = count.get((each.id, each.side), 0) + 1
                found.append(each if number == 1 else replace(each, id=f"{each.id}/{number}"))
    return tuple(found)


def entries(edition: Edition) -> tuple[Reference, ...]:
    """Every entry that refers to passages, with these, in the order in which they are listed at a passage."""
    return gathered(
        reference for sort in SORTS for thing in sort.things(edition) for reference in sort.refers(edition, thing)
    )


def return_ids(edition: Edition, ask: Ask) -> tuple[str, ...]:
    """The ids of what returns of a thing asked for, in its order."""
    return _ids(edition, (Returned(ask, back) for back in ask.returns), worded.returned)


def case_ids(edition: Edition, rule: Rule) -> tuple[str, ...]:
    """The ids of the cases of a rule, in its order."""
    return _ids(edition, (Ruled(rule, case) for case in rule.cases), worded.case)


def _ids(edition: Edition, things: Iterable[T], wording: Wording) -> tuple[str, ...]:
    """The ids of things in a list, counted as `said` does."""
    count: dict[str, int] = {}
    found = []
    for each in (each for thing in things for each in wording(edition, thing)):
        count[each.id] = count.get(each.id, 0) + 1
        found.append(each.id if count[each.id] == 1 else f"{each.id}/{count[each.id]}")
    return tuple(found)
