"""The facts of a statement in an Akoma Ntoso preface: words of the edition, and marked as such."""

from __future__ import annotations

from collections.abc import Iterator

from edition.publish.data.texts.akn_words import A, prose, quote
from edition.publish.data.texts.remark import quoted
from edition.publish.data.texts.subject import Subject
from edition.publish.data.texts.xmlmaker import Element
from edition.text.dates import Dating
from edition.text.facts import Fact, Origin

SPEAKER, STATE, UNKNOWN = "speaker", "state", "unknown-author"
"""The ids of those whose words the document has: the two facts by their names, or nobody known."""


def is_day(dating: Dating) -> bool:
    """Whether a date is of one day."""
    return not dating.end and dating.start.count("-") == 2


def facts(subject: Subject) -> Iterator[Element]:
    """All facts, each with what it stands on; nothing where there are none."""
    known = subject.statement.metadata.facts
    if known:
        yield A("container", (_fact(subject, fact) for fact in known), name="facts", status="editorial")


def _fact(subject: Subject, fact: Fact) -> Element:
    value = () if fact.origin is Origin.ABSENT else (_value(fact), " ")
    ground = A("inline", _ground(subject, fact), name=fact.origin.value)
    return A("p", value, ground, class_=fact.name)


def _value(fact: Fact) -> str | Element:
    """The value; as the document's proponent or date where it is that. A date needs to be a day."""
    if fact.name in (SPEAKER, STATE):
        return A("docProponent", fact.value, refersTo=f"#{fact.name}")
    if fact.dating and is_day(fact.dating):
        return A("docDate", fact.value, date=fact.dating.start)
    return f"{fact.value}; {fact.dating.in_words}" if fact.dating and fact.dating.end else fact.value


def _ground(subject: Subject, fact: Fact) -> Iterator[str | Element]:
    if fact.evidence:
        yield from (quote(subject, each) for each in quoted(subject.statement, [fact.evidence]))
    elif fact.url:
        yield A("ref", fact.ground, href=fact.url)
    else:
        yield from prose(subject, fact.ground, subject.statement.slug)
