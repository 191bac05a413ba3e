"""Words of a statement as the Web Annotation model names them: a specific resource with its selectors.

The source is the page of the statement. A fragment selector names the passage by its id; it is refined by a
quotation and by a position within the passage's text as `shown` has it. The model lets a selector be refined
by several, "alternatives that will result in the same selection" (Web Annotation Data Model, 4.2.9), so
either suffices. Positions are code points from 0, the end not included.
"""

from __future__ import annotations

from collections.abc import Iterable

from edition.dossier import Dossier
from edition.publish.base import address
from edition.publish.data.linked.shown import Shown, shown
from edition.seeds.source import Span
from edition.text.anchor import Anchor
from edition.text.statement import Statement

Json = dict[str, object]

HTML_FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"
"""The rule that the model lists for the fragments of HTML."""


def words(base: str, dossier: Dossier, anchor: Anchor, spans: Iterable[Span]) -> tuple[Json, ...]:
    """A specific resource for each span of a passage; the passage as a whole where there are none.

    The passage is one of the dossier's statement, or of one that is quoted in what is said of it.
    """
    statement = dossier.statement_of[anchor.statement]
    text = shown(statement, statement.passage_of[anchor.id])
    found = tuple(_resource(base, anchor, _refined(text, span)) for span in spans)
    return tuple(each | _language(statement) for each in found or (_resource(base, anchor, ()),))


def _language(statement: Statement) -> Json:
    """The language of words that are not in English, as what is said of them is, and the direction they are read in."""
    language = statement.language
    return {"language": language.tag, "textDirection": language.direction} if language.mark else {}


def _resource(base: str, anchor: Anchor, refined: tuple[Json, ...]) -> Json:
    selector: Json = {"type": "FragmentSelector", "conformsTo": HTML_FRAGMENT, "value": anchor.id}
    if refined:
        selector["refinedBy"] = refined
    return {
        "type": "SpecificResource",
        "source": base + address.statement(anchor.statement),
        "selector": selector,
    }


def _refined(text: Shown, span: Span) -> tuple[Json, ...]:
    at = text.position(span)
    prefix, suffix = text.around(at)
    # The model asks for both; at a passage's edge they are empty.
    quote: Json = {
        "type": "TextQuoteSelector",
        "exact": text.text[at.start : at.end],
        "prefix": prefix,
        "suffix": suffix,
    }
    return quote, {"type": "TextPositionSelector", "start": at.start, "end": at.end}
