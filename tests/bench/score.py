"""How well texts are cut: the cases cut by hand in `tests/cases/cut/`, against what we make of them.

    score.py [more]     "more" also prints each case that is not right

F1 of blocks whose words begin and end right (boundaries), of those that are right in role, label and depth
as well (roles), of sentences, and of marks set aside within passages; for all cases, for those from real
files, and by kind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from edition.text.statement import Statement
from kit.cut import Case, Tally, asides, boundaries, cases, cut, divided, inside, pieces, roles, sentences

MEASURES = {"boundaries": boundaries, "roles": roles, "sentences": divided, "inside": asides}


def main(arguments: list[str]) -> None:
    """Print the figures."""
    done = [(case, cut(case)) for case in cases()]
    print(f"{'':20}{'cases':>8}" + "".join(f"{name:>12}" for name in MEASURES))
    _line("all", done)
    _line("from real files", [each for each in done if each[0].real])
    _line("shapes", [each for each in done if not each[0].real])
    for kind in dict.fromkeys(case.kind for case, _ in done):
        _line(f"  {kind}", [each for each in done if each[0].kind == kind])
    if arguments:
        for case, statement in done:
            _told(case, statement)


def _line(name: str, done: list[tuple[Case, Statement]]) -> None:
    figures = []
    for measure in MEASURES.values():
        tally = _sum(measure(*each) for each in done)
        figures.append(f"{tally.f1:.3f}" if tally.expected or tally.found else "")
    print(f"{name:20}{len(done):8}" + "".join(f"{figure:>12}" for figure in figures))


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total += tally
    return total


def _told(case: Case, statement: Statement) -> None:
    wrong = [name for name, measure in MEASURES.items() if measure(case, statement).f1 < 1]
    if wrong:
        print(f"\n{case.kind}: {case.name}: {', '.join(wrong)}")
        for piece in pieces(statement):
            print("   ", piece.role, repr(piece.words), piece.label, piece.depth)
        print("    inside", inside(statement))
        if "sentences" in wrong:
            print("    sentences", sentences(statement))


if __name__ == "__main__":
    main(sys.argv[1:])
