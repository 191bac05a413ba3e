"""Web Annotations: resolved on a page as a client resolves them, and the model's rules for a file of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from edition.publish.data.linked.annotations import CONTEXT, web_annotations
from edition.text.statement import Statement
from kit.whole import Whole

BASE = "https://edition.example/"
Json = dict[str, Any]
Said = tuple[str, str, tuple[str, ...]]
"""A motivation, a passage's id, and the words that it rests on; none where it is of the whole passage."""


def file_of(entire: Whole, statement: Statement) -> Json:
    loaded: Json = json.loads(web_annotations(*entire.unit(statement)))
    return loaded


def items(file: Json) -> list[Json]:
    found: list[Json] = file["first"]["items"] if file["total"] else []
    return found


def resources(node: Any) -> Iterator[Json]:
    """Every specific resource with a fragment selector, whether target or body."""
    if isinstance(node, list):
        for each in node:
            yield from resources(each)
    elif isinstance(node, dict):
        if node.get("selector", {}).get("type") == "FragmentSelector":
            yield node
        for each in node.values():
            yield from resources(each)


def resolved(element: HtmlElement, selector: Json) -> tuple[str, ...]:
    """The words that the selector selects on the page, by its quotation and by its position alike."""
    (passage,) = element.xpath("//*[@id=$id]", id=selector["value"])
    text = passage.text_content()
    if "refinedBy" not in selector:
        return ()
    quote, position = selector["refinedBy"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.count(around) == 1
    start = text.index(around) + len(quote["prefix"])
    assert (start, start + len(quote["exact"])) == (position["start"], position["end"])
    return (" ".join(text[position["start"] : position["end"]].split()),)


def said(file: Json, element: HtmlElement) -> Counter[Said]:
    """What the file says of the page's statement, resolved there."""
    found: Counter[Said] = Counter()
    for item in items(file):
        selectors = [target["selector"] for target in item["target"]]
        (id,) = {selector["value"] for selector in selectors}
        quoted = tuple(words for selector in selectors for words in resolved(element, selector))
        found[item["motivation"], id, quoted] += 1
    return found


# The model's rules: Web Annotation Data Model, 3.1 (annotations), 4.2 (selectors), 5.1 and 5.2 (collections).

MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}


def check_collection(file: Json) -> None:
    assert file["@context"] == CONTEXT
    assert file["type"] == "AnnotationCollection"
    assert isinstance(file["label"], str)
    assert file["total"] == len(items(file))
    assert ("first" in file) == ("last" in file) == (file["total"] > 0)
    if file["total"]:
        page = file["first"]
        assert "@context" not in page
        assert page["type"] == "AnnotationPage"
        assert (page["partOf"], page["startIndex"], page["id"]) == (file["id"], 0, file["last"])
    ids = [file["id"], *([file["last"]] if file["total"] else []), *(item["id"] for item in items(file))]
    assert len(set(ids)) == len(ids)
    for item in items(file):
        check_annotation(item)


def check_annotation(item: Json) -> None:
    assert item["type"] == "Annotation"
    assert item["motivation"] in MOTIVATIONS
    assert item["target"]
    for body in item["body"]:
        assert body["purpose"] in MOTIVATIONS
        assert (body["type"], "source" in body) == ("SpecificResource", True) or (
            body["type"],
            isinstance(body.get("value"), str),
            "source" in body,
        ) == ("TextualBody", True, False)
    for resource in resources([item["target"], item["body"]]):
        assert resource["source"].startswith(BASE + "statements/")
        for selector in (resource["selector"], *resource["selector"].get("refinedBy", ())):
            check_selector(selector)


SELECTORS: dict[str, dict[str, type]] = {
    "FragmentSelector": {"conformsTo": str, "value": str},
    "TextQuoteSelector": {"exact": str, "prefix": str, "suffix": str},
    "TextPositionSelector": {"start": int, "end": int},
}


def check_selector(selector: Json) -> None:
    wanted = SELECTORS[selector["type"]]
    assert selector.keys() - {"type", "refinedBy"} == wanted.keys()
    assert all(isinstance(selector[name], kind) for name, kind in wanted.items())
    assert 0 <= selector.get("start", 0) < selector.get("end", 1)


def bodies(item: Json, purpose: str) -> list[str]:
    return [body.get("value", body.get("source")) for body in item["body"] if body["purpose"] == purpose]
