"""The pages of instruments: each provision with what is read or asked of it."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.codebook import Group, Instrument, Provision
from edition.apparatus.crosswalk import Answer, Ask
from edition.apparatus.locator import Locator
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import QUOTING, Heading, Page
from edition.publish.machines.heads import codebook_head
from edition.publish.pages.press import Press
from edition.publish.views.quotation import quoted_under


def instrument_page(press: Press, edition: Edition, instrument: Instrument) -> Page:
    """An instrument: each provision with the passages that speak to it, or that none does."""

    def section(group: Group) -> tuple[object, ...]:
        provisions = [(p, quoted_under(edition, p.key), _answering(instrument, answers, p)) for p in group.provisions]
        return group, provisions, [p for p, quoted, _ in provisions if not quoted]

    answers = _answers(edition, instrument)

    return press.page(
        "instrument.html",
        address.instrument(instrument.id),
        instrument.label,
        instrument.title,
        headings=_headings(instrument),
        ids=(place.id for place in answers),
        head=codebook_head(press.publication),
        boost=QUOTING,
        instrument=instrument,
        unread=bool(edition.unread),
        sections=[section(group) for group in instrument.groups],
        answers=answers,
    )


def _answers(edition: Edition, instrument: Instrument) -> dict[Locator, list[tuple[Ask, Answer]]]:
    """What the crosswalks quote of an instrument, by its places, in its order."""
    found: dict[Locator, list[tuple[Ask, Answer]]] = {}
    for walk in edition.crosswalks:
        for ask, answer in walk.answers_in(instrument.id):
            found.setdefault(answer.place, []).append((ask, answer))
    return dict(sorted(found.items()))


def _answering(
    instrument: Instrument, answers: dict[Locator, list[tuple[Ask, Answer]]], provision: Provision
) -> list[Ask]:
    """What is asked of a provision's own paragraph, each once."""
    asked = (pair for place, pairs in answers.items() if instrument.provision_at(place) is provision for pair in pairs)
    return list(dict.fromkeys(ask for ask, _ in asked))


def _headings(instrument: Instrument) -> Iterator[Heading]:
    for group in instrument.groups:
        yield Heading(group.id, group.label)
        for provision in group.provisions:
            yield Heading(provision.key.name, f"{provision.number} {provision.title}", 3)
