"""The pages that read statements against adopted texts: the crosswalks, and the matrix of provisions."""

from __future__ import annotations

from dataclasses import dataclass

from edition.apparatus.annotation import Stance
from edition.apparatus.crosswalk import Ask, Crosswalk, Outcome, Return
from edition.apparatus.evidence import Evidence
from edition.apparatus.locator import Locator
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import QUOTING, Heading, Page
from edition.publish.pages.press import Press
from edition.publish.views.matrix import matrix
from edition.publish.views.quotation import Quotation, quotation


def crosswalk_list(press: Press, edition: Edition) -> Page:
    """The crosswalks, each with its outcomes, and the matrix of provisions by statements."""
    matrices = [(i, matrix(edition, i)) for i in edition.codebook.instruments if i.groups]
    return press.page(
        "crosswalks.html",
        address.CROSSWALK,
        "Crosswalk",
        "The statements read against the adopted texts: what was asked, what was answered, who is silent",
        headings=(Heading(f"matrix-{i.id}", f"{i.label}: provisions by statement") for i, _ in matrices),
        boost=QUOTING,
        edition=edition,
        walks=[(edition.statement_of[walk.statement], walk) for walk in edition.crosswalks],
        outcomes=tuple(Outcome),
        stances=tuple(Stance),
        matrices=matrices,
    )


@dataclass(frozen=True)
class Row:
    """One thing asked: the passage, the places that answer by instrument, the passages in which it returns."""

    ask: Ask
    quotation: Quotation
    places: dict[str, tuple[Locator, ...]]
    returns: tuple[tuple[Return, Quotation], ...]


def crosswalk_page(press: Press, edition: Edition, walk: Crosswalk) -> Page:
    """What a statement asks for, thing by thing, with what the adopted texts answer."""
    statement = edition.statement_of[walk.statement]
    return press.page(
        "crosswalk.html",
        address.crosswalk(walk.statement),
        f"From position to adopted text: {statement.metadata.short}",
        f"What {statement.metadata.short} asks for, and what the adopted texts say",
        headings=(Heading(ask.id, ask.ask) for ask in walk.asks),
        boost=QUOTING,
        statement=statement,
        walk=walk,
        rows=[_row(edition, ask) for ask in walk.asks],
        others=[s for s in edition.statements if s is not statement and s.slug not in edition.unread],
        outcomes=tuple(Outcome),
    )


def _row(edition: Edition, ask: Ask) -> Row:
    def quoted(evidence: Evidence) -> Quotation:
        return quotation(edition.statement_of[evidence.anchor.statement], evidence)

    returns = tuple((back, quoted(back.evidence)) for back in ask.returns)
    by_instrument = {i.id: [a.place for a in ask.answers if a.instrument == i.id] for i in edition.codebook.instruments}
    places = {name: tuple(sorted(set(found))) for name, found in by_instrument.items() if found}
    return Row(ask, quoted(ask.evidence), places, returns)
