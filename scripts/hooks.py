"""MkDocs meets the edition: the only file that knows both.

The edition is compiled anew for each build and kept with that build's configuration, so that
nothing outlives a build. Pages reach MkDocs as virtual files without Markdown; their ready HTML
takes the place of what Markdown would have made.
"""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from edition import compile_edition
from edition.publish import address
from edition.publish.artifact import Page as EditionPage
from edition.publish.cite import with_citations
from edition.publish.files import files as edition_files
from edition.publish.pages import pages
from edition.publish.press import Press
from edition.publish.search import into_index, search_records
from processor import ProcessorError, process

_OURS = "edition_press"
_PAGES = "edition_pages"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile the seeds; problems end the build here, before anything of the site is touched."""
    seeds = Path(config.config_file_path or ".").parent / "seeds"
    edition = compile_edition(seeds)
    if edition.findings:
        lines = "\n".join(str(finding) for finding in edition.findings)
        raise PluginError(f"The seeds have {len(edition.findings)} problem(s):\n{lines}")
    try:
        press = with_citations(Press(edition, config.site_url or "", config.extra.get("passage_pages", True)), process)
    except ProcessorError as error:
        raise PluginError(str(error)) from error
    config.extra[_OURS] = press
    config.extra[_PAGES] = {_source(page.address): page for page in pages(press)}
    config.extra["imprint"] = edition.imprint
    config.site_name = edition.imprint.title
    config.site_description = edition.imprint.subtitle
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the edition's pages as files that stand on no disk."""
    for source, page in config.extra[_PAGES].items():
        file = File.generated(config, source, content=_front_matter(page), inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    for artifact in edition_files(config.extra[_OURS]):
        files.append(File.generated(config, artifact.path, content=artifact.content))
    return files


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the ready HTML of our pages, their headings and the ids that links may name."""
    page.update_date = str(config.extra["imprint"].date)
    ours: EditionPage | None = config.extra[_PAGES].get(page.file.src_uri)
    if ours is None:
        return content
    page.toc = get_toc(_toc_tokens(ours))
    page.present_anchor_ids = set(ours.ids)
    page.meta["head"] = config.extra[_OURS].head_of(ours)
    page.meta["listed"] = ours.is_listed
    if config.site_url:
        page.canonical_url = config.site_url + ours.canonical
    return ours.html


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Add one search record a passage to the quick search's index, once that is written."""
    index = Path(config.site_dir) / "search" / "search_index.json"
    records = search_records(config.extra[_OURS].edition)
    index.write_text(into_index(index.read_text("utf-8"), records), "utf-8")


def _source(page_address: str) -> str:
    """The Markdown file that would be published at an address."""
    if page_address in (address.HOME, address.STATEMENTS, address.THEMES):
        return f"{page_address}index.md"
    return f"{page_address.rstrip('/')}.md"


def _front_matter(page: EditionPage) -> str:
    """What MkDocs and its theme must know of a page; they do not escape it, so it is here."""
    meta: dict[str, Any] = {
        "title": html.escape(page.title, quote=False),
        "description": html.escape(page.description),
        "hide": ["navigation", "toc"],
        "search": {"boost": page.boost} if page.boost else {"exclude": True},
    }
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n"


def _toc_tokens(page: EditionPage) -> list[Any]:
    """The page's headings in the form of Markdown's own, under the page's title."""
    tokens: list[Any] = []
    for heading in page.headings:
        token = {
            "level": heading.level,
            "id": heading.id,
            "name": html.escape(heading.name, quote=False),
            "children": [],
        }
        (tokens[-1]["children"] if heading.level > 2 and tokens else tokens).append(token)
    return tokens
