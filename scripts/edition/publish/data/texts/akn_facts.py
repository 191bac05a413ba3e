"""The facts of a statement in an Akoma Ntoso preface: words of the edition, and marked as such."""

from __future__ import annotations

from collections.abc import Iterator

from edition.publish.base.xmlmaker import Element
from edition.publish.data.texts.akn_words import A, prose, quote
from edition.publish.data.texts.textfile import TextFile
from edition.publish.remarks.quote import in_sentences
from edition.text.dates import Dating
from edition.text.facts import Fact, Origin
from edition.text.language import Language

SPEAKER, STATE, UNKNOWN = "speaker", "state", "unknown-author"
"""The ids of those whose words the document has: the two facts by their names, or nobody known."""

TRANSLATOR = "translator"
"""The id of whoever made a translation."""


def is_day(dating: Dating) -> bool:
    """Whether a date is of one day."""
    return not dating.end and dating.start.count("-") == 2


def facts(out: TextFile) -> Iterator[Element]:
    """All facts, each with what it stands on; nothing where there are none."""
    known = out.statement.metadata.facts
    if known:
        yield A("container", (_fact(out, fact) for fact in known), name="facts", status="editorial")


def _fact(out: TextFile, fact: Fact) -> Element:
    value = () if fact.origin is Origin.ABSENT else (_value(fact, out.statement.language_of(fact.value)), " ")
    ground = A("inline", _ground(out, fact), name=fact.origin.value)
    return A("p", value, ground, class_=fact.name)


def _value(fact: Fact, language: Language) -> str | Element:
    """The value; as the document's proponent or date where it is that. A date needs to be a day."""
    if fact.name in (SPEAKER, STATE):
        return A("docProponent", fact.value, refersTo=f"#{fact.name}", xml_lang=language.mark)
    if fact.dating and is_day(fact.dating):
        return A("docDate", fact.value, date=fact.dating.start, xml_lang=language.mark)
    told = f"{fact.value}; {fact.dating.in_words}" if fact.dating and fact.dating.end else fact.value
    return A("inline", told, name="value", xml_lang=language.mark) if language.mark else told


def _ground(out: TextFile, fact: Fact) -> Iterator[str | Element]:
    if fact.evidence:
        yield from (quote(out, each) for each in in_sentences(out.statement, [fact.evidence]))
    elif fact.url:
        yield A("ref", fact.ground, href=fact.url)
    else:
        yield from prose(out, fact.ground, out.statement.slug)
