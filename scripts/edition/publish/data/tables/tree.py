"""How the tables hang together as one document: which rows stand within which.

A row is shown within the one that it hangs on, so the column that leads there is not repeated.
"""

from __future__ import annotations

from dataclasses import dataclass

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
from edition.publish.data.tables.every import AnyTable
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
from edition.publish.data.tables.quotations import OWNERS, QUOTATIONS
from edition.publish.data.tables.readings import MENTIONS, NOTES, READINGS, SILENCES
from edition.publish.data.tables.statements import FACTS_TABLE, FORMER_SLUGS, STATEMENTS
from edition.publish.data.tables.table import POSITION, Column
from edition.publish.data.tables.versions import ALIGNMENTS


@dataclass(frozen=True)
class Branch:
    """A list of rows: its name, its table, and the column `via` which they hang on a row above.

    At the top, `via` is empty, or a column of the table's own ids that is empty there. `but` are columns
    that are not shown. A `plain` list has the one value of each row instead of rows.
    """

    name: str
    table: AnyTable
    via: str = ""
    inner: tuple[Branch, ...] = ()
    but: tuple[str, ...] = ()
    plain: bool = False

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns that are shown of each row."""
        hidden = (self.via, *self.but, *((POSITION.name,) if self.plain else ()))
        return tuple(column for column in self.table.columns if column.name not in hidden)


def _quotations(owner: str) -> Branch:
    return Branch("quotations", QUOTATIONS, owner, but=tuple(OWNERS))


_SAID_OF_PASSAGE = (
    Branch("readings", READINGS, "passage", (_quotations("reading"),), ("theme", "provision")),
    Branch("notes", NOTES, "passage", (_quotations("note"),)),
    Branch("silences", SILENCES, "passage"),
    Branch("mentions", MENTIONS, "passage"),
)

_PASSAGES = Branch(
    "passages",
    PASSAGES,
    "statement",
    (Branch("marks", MARKS, "passage"), Branch("sentences", SENTENCES, "passage"), *_SAID_OF_PASSAGE),
)

_CHANGES = Branch(
    "changes",
    CHANGES,
    "revision",
    (Branch("before", CHANGED_PASSAGES, "change"), Branch("after", CHANGED_INTO, "change", plain=True)),
)

_STATEMENTS = Branch(
    "statements",
    STATEMENTS,
    inner=(
        Branch("former_slugs", FORMER_SLUGS, "statement", plain=True),
        Branch("facts", FACTS_TABLE, "statement"),
        _PASSAGES,
        Branch("revisions", REVISIONS, "statement", (_CHANGES,)),
        Branch("former_anchors", FORMER_ANCHORS, "statement"),
        Branch("alignments", ALIGNMENTS, "statement"),
    ),
)

_TERMS = Branch("terms", THEME_TERMS, "theme", plain=True)

_THEMES = Branch(
    "themes",
    THEMES,
    "parent",
    (_TERMS, Branch("related", RELATED_THEMES, "theme", plain=True), Branch("subthemes", THEMES, "parent", (_TERMS,))),
)

_GROUPS = Branch(
    "groups",
    PROVISION_GROUPS,
    "instrument",
    (Branch("provisions", PROVISIONS, "provision_group", but=("instrument",)),),
)

_ASKS = Branch(
    "asks",
    ASKS,
    inner=(
        _quotations("ask"),
        Branch("answers", ANSWERS, "ask"),
        Branch("returns", RETURNS, "ask", (_quotations("returned"),)),
    ),
)

_CASES = Branch(
    "cases",
    RULE_CASES,
    "rule",
    (
        Branch("papers", CASE_PAPERS, "rule_case", plain=True),
        Branch("limits", CASE_LIMITS, "rule_case"),
        _quotations("rule_case"),
    ),
)

TREE: tuple[Branch, ...] = (
    _STATEMENTS,
    _THEMES,
    Branch("instruments", INSTRUMENTS, inner=(_GROUPS,)),
    Branch("names", NAMES, inner=(Branch("forms", NAME_FORMS, "name"),)),
    _ASKS,
    Branch("parallels", PARALLELS, inner=(_quotations("parallel"),)),
    Branch("refused_pairs", REFUSED_PAIRS),
    Branch("measures", MEASURES, inner=(_quotations("measure"),)),
    Branch("rules", RULES, inner=(_CASES, Branch("examples", RULE_EXAMPLES, "rule", plain=True))),
)
"""The lists of the document, each with what stands within its entries."""
