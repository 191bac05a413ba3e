"""The rules that a whole edition keeps, one small function each; every breach is a finding."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.imprint import NO_DATE, Demand
from edition.edition import Edition
from edition.seeds.finding import Finding
from edition.seeds.source import Place
from edition.text.anchor import SLUG, Anchor
from edition.text.misdated import misdated
from edition.text.version import Version


def check(edition: Edition, attempted: frozenset[Anchor] = frozenset()) -> Iterator[Finding]:
    """Every breach of every rule, but for what only follows from findings that the edition has.

    `attempted` are the passages that an editor wrote of, whether or not it could be read.
    """
    yield from no_statements(edition)
    yield from unread_passages(edition, attempted)
    yield from published_drafts(edition)
    yield from contradicted_nones(edition)
    yield from reused_slugs(edition)
    yield from forgotten_slugs(edition)
    yield from repeated_measures(edition)
    yield from misdated_changes(edition)


def no_statements(edition: Edition) -> Iterator[Finding]:
    """An edition has statements."""
    if not edition.statements and not edition.findings:
        yield Finding(Place("seeds/statements"), "no-statements", "there is no statement", "add one")


def unread_passages(edition: Edition, attempted: frozenset[Anchor]) -> Iterator[Finding]:
    """Where the edition demands it, every numbered passage has a reading, or an editor's reason why it has none."""
    demanding = edition.imprint.read is Demand.ALL
    for statement in edition.statements if demanding else ():
        known = statement.history.ledger.by_id
        for anchor in edition.unread.get(statement.slug, ()):
            replaces_a_lost_one = statement.lost and anchor.id not in known
            if not (anchor in attempted or replaces_a_lost_one or statement.metadata.is_draft):
                yield Finding(
                    statement.source.place(statement.passage_of[anchor.id].span.start),
                    "unread-passage",
                    f"{statement.slug} ¶ {anchor.locator} has no reading",
                    f"add one to seeds/readings/{statement.slug}.yml, or `- at: {anchor.locator}` with `no_theme: why`",
                )


def published_drafts(edition: Edition) -> Iterator[Finding]:
    """What was published stays so: a statement that has a ledger is no draft."""
    for statement in edition.statements:
        if statement.metadata.is_draft and statement.history.ledger.entries:
            place = Place(statement.source.name.replace(".txt", ".yml"))
            message = f"{statement.slug} was published, and cannot be a draft again"
            yield Finding(place, "published-draft", message, "take `status: draft` away")


def contradicted_nones(edition: Edition) -> Iterator[Finding]:
    """A passage that is read under a theme is not also put under no theme."""
    for none in edition.none:
        for annotation in edition.annotations_at.get(none.anchor, ())[:1]:
            yield Finding(
                none.place,
                "contradiction",
                f"{none.anchor.statement} ¶ {none.anchor.locator} is put under no theme and under {annotation.key}",
                f"keep one of the two (the other stands on the word of: {annotation.by})",
            )


def reused_slugs(edition: Edition) -> Iterator[Finding]:
    """An old slug leads to one statement for ever: no other statement has it or had it."""
    taken = {statement.slug: statement.slug for statement in edition.statements}
    for statement in edition.statements:
        for slug in statement.metadata.formerly:
            place = Place(statement.source.name.replace(".txt", ".yml"))
            if not SLUG.fullmatch(slug):
                yield Finding(place, "malformed-slug", f'"{slug}" in `formerly` is no slug', "slugs look like rus-gcm")
            elif slug in taken:
                yield Finding(place, "duplicate-slug", f'the old slug "{slug}" is taken by {taken[slug]}', "remove it")
            taken.setdefault(slug, statement.slug)


def forgotten_slugs(edition: Edition) -> Iterator[Finding]:
    """A slug that a statement was published under is its own, or one that it lists as an old one."""
    for statement in edition.statements:
        ledger = statement.history.ledger
        for slug in ledger.slugs:
            if slug not in (statement.slug, *statement.metadata.formerly):
                message = f'{statement.slug} was published as "{slug}", and its old address would lead nowhere'
                hint = f"add `formerly: [{slug}]` to {statement.source.name.replace('.txt', '.yml')}"
                yield Finding(Place(ledger.name), "forgotten-slug", message, hint)


def repeated_measures(edition: Edition) -> Iterator[Finding]:
    """The id of a measure, or of a rule, is its own in the whole edition: it is its address."""
    for entries in (edition.measures, edition.rules):
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen:
                yield Finding(entry.place, "duplicate-id", f'the id "{entry.id}" stands twice', "rename one of them")
            seen.add(entry.id)


def misdated_changes(edition: Edition) -> Iterator[Finding]:
    """What was published, or is declared, is of the version and the day of this edition or of an older one."""
    version = Version.known(edition.imprint.version)
    # Without a version or a day of its own the edition has a finding already, and nothing to compare with.
    if version and edition.imprint.date != NO_DATE:
        for statement in edition.statements:
            yield from misdated(statement.history, version, edition.imprint.date.start)
