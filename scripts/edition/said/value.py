"""One thing that the edition says of a passage, whatever its sort.

A reading, a note, a parallel or a measure differ in what they are; what a page, a format or a table needs of
them is the same: of which passage it is, which words it rests on, which entries it names, what is said in prose,
and on whose word. The thing itself comes along, for whoever shows one sort in a way of its own; whoever does not
know a sort can still show what is here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from edition.apparatus.annotation import Basis, Stance
from edition.apparatus.codebook import Key
from edition.apparatus.crosswalk import Answer, Ask, Outcome, Return
from edition.apparatus.parallels import Relation
from edition.apparatus.validity import Case, Rule
from edition.seeds.source import Span
from edition.text.anchor import Anchor

Value = Key | Stance | Relation | Outcome
"""An entry of the codebook, or one of a closed list of values."""

EVIDENCE, WHOM, FROM, TO = "evidence", "whom", "from", "to"
SOURCE, TARGET, SOURCE_TURN, TARGET_TURN = "source", "target", "source turn", "target turn"
ROLES = (EVIDENCE, WHOM, FROM, TO, SOURCE, TARGET, SOURCE_TURN, TARGET_TURN)
"""What quoted words are to what quotes them."""

RESTED_ON = (EVIDENCE, SOURCE, TARGET)
"""The roles of the words that a thing rests on; the others only tell something of it."""

READING, SILENCE, DIVISION = "reading", "none", "division"
ASK, RETURN, PARALLEL, CASE, MENTION = "ask", "return", "parallel", "case", "mention"
"""The kinds that have one name; notes and measures are of the kinds that editors give them."""


@dataclass(frozen=True)
class Quoted:
    """Words of a passage that something rests on, and what they are to it."""

    role: str
    anchor: Anchor
    span: Span


@dataclass(frozen=True)
class Said:
    """One thing that the edition says of the passage `here`.

    `id` is its name in all formats. `words` are all that it quotes, here or elsewhere; `side` is the end of a
    parallel that stands here, and empty for all else. `anchors` are all passages that it is about. `told` is
    prose by what it is: "reading", "because", "what"; `home` is the statement that a bare number in it is of.
    `dates` are EDTF. `answers` are quotations of instruments. `by` is an editor, or the codebook's term where the
    `basis` is that. `thing` is what is worded here.
    """

    kind: str
    id: str
    here: Anchor
    thing: Any
    by: str
    basis: Basis = Basis.EDITOR
    anchors: tuple[Anchor, ...] = ()
    words: tuple[Quoted, ...] = ()
    values: tuple[Value, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    home: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    answers: tuple[Answer, ...] = ()
    side: str = ""

    @property
    def local(self) -> str:
        """The id within a file of one statement, which need not be named in it: `reading:p2/...`."""
        return self.id.replace(f"{self.here.statement}#", "", 1)

    @property
    def own(self) -> tuple[Quoted, ...]:
        """The quoted words that stand here: of a parallel those of this side, for both ends may be here."""
        # The role "source turn" is of the side "source", too.
        at_side = (q for q in self.words if not self.side or q.role.partition(" ")[0] == self.side)
        return tuple(quoted for quoted in at_side if quoted.anchor == self.here)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words here that it rests on, in the order of the text."""
        return tuple(quoted.span for quoted in self.own if quoted.role in RESTED_ON)


@dataclass(frozen=True)
class Returned:
    """What another statement asked for and a passage says again."""

    ask: Ask
    back: Return


@dataclass(frozen=True)
class Ruled:
    """A case of a rule, with the rule that it is of."""

    rule: Rule
    case: Case


def file_id(id: str) -> str:
    """An id as one that XML takes: `theme.root-causes.development`.

    XML ids have no colon and no slash; ours have no stop of their own, so none can become another's.
    """
    return re.sub("[:/]", ".", id)


def note_key(anchor: Anchor) -> str:
    """The name of what an editor remarks on at a passage, among the edition's entries."""
    return f"note:{anchor}"
