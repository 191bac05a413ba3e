"""The entries of the vocabularies that are used of one statement, each with its name and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.apparatus.annotation import Stance
from edition.apparatus.codebook import THEME, Codebook, Instrument, Key, Provision, Theme
from edition.apparatus.crosswalk import Outcome
from edition.apparatus.parallels import Relation
from edition.publish.base import address
from edition.said.value import Said, Value


@dataclass(frozen=True)
class Concept:
    """An entry: its key, its label, what it means, where it is on the site, and the entries within it.

    `scope` says what belongs in it and what does not.
    """

    key: str
    label: str
    about: str
    address: str
    scope: str = ""
    inner: tuple[Concept, ...] = ()


@dataclass(frozen=True)
class Scheme:
    """A vocabulary, with those of its entries that are used; `id` is the kind of their keys."""

    id: str
    label: str
    concepts: tuple[Concept, ...]


def key_of(value: Value) -> str:
    """The name of an entry: a codebook key, or `stance:supports`, `relation:softens`, `outcome:in-part`."""
    if isinstance(value, Key):
        return str(value)
    return f"{type(value).__name__.lower()}:{value.value.replace(' ', '-')}"


def schemes(codebook: Codebook, said: Iterable[Said]) -> tuple[Scheme, ...]:
    """The vocabularies that these things use, in the codebook's order, without what they do not use."""
    used = {value for each in said for value in each.values}
    found = (
        Scheme(THEME, "Themes", tuple(_themes(codebook, used))),
        *(Scheme(i.id, i.title, tuple(_provisions(codebook, i, used))) for i in codebook.instruments),
        Scheme("stance", "Stances: how a passage speaks to a provision", tuple(_listed(Stance, used))),
        Scheme("relation", "Relations: what a passage does with the words of another", tuple(_listed(Relation, used))),
        Scheme("outcome", "Outcomes: how an adopted text stands to what was asked", tuple(_listed(Outcome, used))),
    )
    return tuple(scheme for scheme in found if scheme.concepts)


def flat(concepts: Iterable[Concept]) -> Iterator[Concept]:
    """The entries with those within them, each before its own."""
    for concept in concepts:
        yield concept
        yield from flat(concept.inner)


def _themes(codebook: Codebook, used: set[Value]) -> Iterator[Concept]:
    for theme in codebook.themes:
        inner = tuple(_theme(sub) for sub in theme.subthemes if sub.key in used)
        if inner or theme.key in used:
            yield _theme(theme, inner)


def _theme(theme: Theme, inner: tuple[Concept, ...] = ()) -> Concept:
    return Concept(str(theme.key), theme.label, theme.definition, address.entry(theme.key), theme.scope, inner)


def _provisions(codebook: Codebook, instrument: Instrument, used: set[Value]) -> Iterator[Concept]:
    return (_provision(codebook, p) for p in instrument.provisions() if p.key in used)


def _provision(codebook: Codebook, provision: Provision) -> Concept:
    name = codebook.provision_name(provision.key)
    about = f"{provision.title} ({provision.where})"
    return Concept(str(provision.key), f"{name[:1].upper()}{name[1:]}", about, address.entry(provision.key))


def _listed(values: type[Stance] | type[Relation] | type[Outcome], used: set[Value]) -> Iterator[Concept]:
    for value in values:
        if value in used:
            about = "" if isinstance(value, Stance) else value.meaning
            yield Concept(key_of(value), value.value, about, address.METHOD)
