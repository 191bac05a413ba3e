"""Reading built pages as elements, for tests."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from edition.publish.base import formats

STANDARDS = tuple(form.standard for form in vars(formats).values() if isinstance(form, formats.Form))
ELSEWHERE = ("https://undocs.org/", "https://www.wikidata.org/wiki/Q", *STANDARDS)
"""Where links out of the edition lead."""


def read(path: Path) -> HtmlElement:
    """A page's root element; `path` may be the folder that a server answers with its index."""
    file = path / "index.html" if path.is_dir() else path
    return html.document_fromstring(file.read_text("utf-8"))


def parse(text: str) -> HtmlElement:
    """The element that a page's HTML is."""
    element: HtmlElement = html.fromstring(text)
    return element


def squeezed(element: HtmlElement) -> str:
    """An element's text, with white space as single spaces."""
    return " ".join("".join(element.itertext()).split())
