"""All tables of the edition: what was said, what became of it, and what the edition says of it.

The words stand once, in `passages`; everything else points there by a passage's name and by positions in
its words. What an editor says and what a text says are in different columns, and a reading names its basis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.dossier import Dossier, Dossiers
from edition.edition import Edition
from edition.publish.base.publication import Publication
from edition.publish.data.tables.codebook import (
    INSTRUMENTS,
    NAME_FORMS,
    NAMES,
    PROVISION_GROUPS,
    PROVISIONS,
    RELATED_THEMES,
    THEME_TERMS,
    THEMES,
)
from edition.publish.data.tables.crossings import ANSWERS, ASKS, PARALLELS, REFUSED_PAIRS, RETURNS
from edition.publish.data.tables.measures import (
    CASE_LIMITS,
    CASE_PAPERS,
    MEASURES,
    RULE_CASES,
    RULE_EXAMPLES,
    RULES,
)
from edition.publish.data.tables.passages import MARKS, PASSAGES, SENTENCES
from edition.publish.data.tables.past import CHANGED_INTO, CHANGED_PASSAGES, CHANGES, FORMER_ANCHORS, REVISIONS
from edition.publish.data.tables.quotations import QUOTATIONS
from edition.publish.data.tables.readings import MENTIONS, NOTES, READINGS, SILENCES
from edition.publish.data.tables.statements import EDITION, FACTS_TABLE, FORMER_SLUGS, STATEMENTS
from edition.publish.data.tables.table import Row, Table
from edition.publish.data.tables.versions import ALIGNMENTS

AnyTable = Table[Edition] | Table[Dossier]

OF_EDITION: tuple[Table[Edition], ...] = (
    EDITION,
    THEMES,
    THEME_TERMS,
    RELATED_THEMES,
    INSTRUMENTS,
    PROVISION_GROUPS,
    PROVISIONS,
    NAMES,
    NAME_FORMS,
    ASKS,
    ANSWERS,
    RETURNS,
    PARALLELS,
    REFUSED_PAIRS,
    RULES,
    RULE_CASES,
    CASE_PAPERS,
    CASE_LIMITS,
    RULE_EXAMPLES,
)
"""The tables whose rows are those of the whole edition."""

OF_STATEMENT: tuple[Table[Dossier], ...] = (
    STATEMENTS,
    FORMER_SLUGS,
    PASSAGES,
    MARKS,
    SENTENCES,
    FACTS_TABLE,
    REVISIONS,
    CHANGES,
    CHANGED_PASSAGES,
    CHANGED_INTO,
    FORMER_ANCHORS,
    READINGS,
    NOTES,
    SILENCES,
    MENTIONS,
    MEASURES,
    QUOTATIONS,
    ALIGNMENTS,
)
"""The tables whose rows are those of one statement after another."""

TABLES: tuple[AnyTable, ...] = (EDITION, *OF_STATEMENT, *OF_EDITION[1:])
"""Every table, the edition and its statements first."""


def filled(publication: Publication, edition: Edition) -> Iterator[tuple[AnyTable, Iterable[Row]]]:
    """The rows of every table, in parts: those of the edition, then those of each statement in turn."""
    for table in OF_EDITION:
        yield table, table.rows(publication, edition)
    for dossier in Dossiers(edition):
        for each in OF_STATEMENT:
            yield each, each.rows(publication, dossier)
