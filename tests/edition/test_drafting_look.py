"""What a new statement's editor is told to look at, and that whatever arrives makes files that can be read."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from edition.drafting.arrival import Refused, arrived
from edition.drafting.look import missing_numbers, own_numbers, remarks, set_aside
from edition.drafting.proposal import propose
from edition.drafting.report import report, told
from edition.edition import Edition
from edition.seeds.source import Source
from edition.text.follow import History
from edition.text.number import number
from edition.text.segment import segment
from edition.text.statement import Statement
from kit.editing import METADATA


def statement(text: str) -> Statement:
    source = Source("seeds/statements/abc-any.txt", text)
    return Statement("abc-any", source, METADATA, number("abc-any", source, segment(text), History()).paragraphs)


def seen(text: str) -> list[tuple[str, str]]:
    return [(remark.anchor.id, remark.sort) for remark in remarks(statement(text))]


def test_what_is_suspect_is_told() -> None:
    assert seen(
        "Rivers are long. Yes.\n\nWe measured all of the rivers in the north and in the south in May\n\nIt rained. Yes."
    ) == [("p2", "torn")]
    assert seen("Rivers are long. Yes.\n\nwe, Measured them.") == [("p2", "torn")]
    assert seen("Rivers are:\n\n- long,\n- deep; - wide.\n\nThat is so.") == [("p1-2", "run in")]
    assert seen("They are. (a) long; (b) deep; (c) wide. So it is.") == [("p1", "run in")]
    assert seen("Rivers are long. Yes.\n\n12-34567 30.\n\nYes, they are.") == [("p2", "no words")]
    assert seen("Rivers are \\(i\\) long.") == []
    assert seen("Rivers are <b>long</b>.") == [("p1", "mark")]
    assert seen("Rivers are long. " * 200) == [("p1", "long")]
    assert seen("Rivers are long, as every mea-\nsurement of them in the north has shown us. So be it.") == [
        ("p1", "hyphen")
    ]
    assert seen("Of all rivers, they ask,\n\n- Which is long?\n- Which is deep?\n\nThat is so.") == []
    assert seen("Rivers are long. So they are.\n\nMr. President,\n\nWe thank you all. It is done.") == []


def test_the_numbers_of_a_source_are_seen() -> None:
    text = "It begins.\n\n" + "\n\n".join(f"{n}.\tWe met. It was good." for n in (12, 13, 15, 16))
    own = own_numbers(statement(text))
    assert {anchor.locator: n for anchor, n in own.items()} == {"2": 12, "3": 13, "4": 15, "5": 16}
    assert missing_numbers(tuple(own.values())) == (14,)
    assert own_numbers(statement("12 rivers rose. So they did.\n\nIt rained.")) == {}
    assert own_numbers(statement("1.1 We met. It was good.\n\n1.2 We met again. So we did.")) == {}


def test_what_is_set_aside_is_told() -> None:
    text = "---\ntitle: On rivers\n---\n\nThe rule of law\n12-34567 30\nmust be kept. It is so."
    assert set_aside(statement(text)) == ("--- title: On rivers ---", "12-34567 30")
    assert set_aside(statement("The rule of law must be kept. It is so.")) == ()


PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "---\n",
        "title: 'x\n",
        "country: Gabon\n",
        "# ",
        "- ",
        ": ",
        "{",
        '"',
        "'",
        "**",
        "\u2028",
        "\x85",
        "\u00ad",
        "السيد الرئيس،",
        "heavy rain",
        "Heavy rains fell.",
        "Statement by Ms. Ada Example, Minister for Rivers: of Gabon",
        "Geneva, 3 May 2021",
        "31 February 2021",
        "Mr. President,",
        "Thank you.",
        "12.\tWe met",
        "no",
        "~",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=30).map("".join))
def test_whatever_arrives_its_files_can_be_read(small: Edition, text: str) -> None:
    arrives = arrived("a.txt", text.encode("utf-8", "replace"))
    if isinstance(arrives, Refused):
        return
    proposal = propose(small, "a.txt", "a", arrives, "gab-any")
    if isinstance(proposal, Refused):
        return
    assert proposal.read.findings == ()
    assert proposal.files["statements/gab-any.txt"].decode("utf-8") == arrives
    assert list(told(report(proposal)))
    readings = proposal.files["readings/gab-any.yml"].decode("utf-8")
    assert yaml.safe_load(readings) == {"readings": None}
    accepted = yaml.safe_load(readings.replace("  # - {", "  - {"))["readings"] or []
    assert len(accepted) == len(proposal.suggested)
    for entry in accepted:
        passage = proposal.statement.by_locator[str(entry["at"])]
        assert len(proposal.statement.words(passage.span).find(entry["quote"])) == 1
