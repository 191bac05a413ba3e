"""A page as a generator of sites from Markdown takes it: a file of Markdown, its head, its headings.

Nothing here knows the generator; `hooks.py` hands these to it.
"""

from __future__ import annotations

import html
from typing import Any

import yaml

from edition.publish.base import address
from edition.publish.base.artifact import Page

INDEX = "index.html"
"""What the address of a folder ends in where no server answers for it."""


def address_of(url: str) -> str:
    """A page's address below the site's, from the one that MkDocs gives it."""
    return "" if url in (".", "./", INDEX) else url.removesuffix(INDEX)


def source(page_address: str) -> str:
    """The Markdown file that would be published at an address."""
    # mkdocs.yml names these three as the index of a folder, all others as a file.
    if page_address in (address.HOME, address.STATEMENTS, address.THEMES):
        return f"{page_address}index.md"
    return f"{page_address.rstrip('/')}.md"


def front_matter(page: Page) -> str:
    """What MkDocs and its theme must know of a page; they do not escape it, so it is here."""
    meta: dict[str, Any] = {
        # The theme writes the title as text, the description into an attribute.
        "title": html.escape(page.title, quote=False),
        "description": html.escape(page.description),
        "hide": ["navigation", "toc"],
        "search": {"boost": page.boost} if page.boost else {"exclude": True},
    }
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n"


def toc_tokens(page: Page) -> list[Any]:
    """The page's headings in the form of Markdown's own, under the page's title."""
    tokens: list[Any] = []
    for heading in page.headings:
        name = html.escape(heading.name, quote=False)
        token = {"level": heading.level, "id": heading.id, "name": name, "children": []}
        (tokens[-1]["children"] if heading.level > 2 and tokens else tokens).append(token)
    return tokens
