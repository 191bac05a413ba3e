"""MkDocs meets the edition: the only file that knows both.

The edition is compiled anew for each build and kept with that build's configuration, so that
nothing outlives a build. Pages reach MkDocs as virtual files without Markdown; their ready HTML
takes the place of what Markdown would have made.
"""

from __future__ import annotations

import html
import json
import posixpath
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from edition import compile_edition
from edition.publish.base import address
from edition.publish.base.artifact import Page as EditionPage
from edition.publish.base.render import Renderer
from edition.publish.cite.records import with_citations
from edition.publish.machines import sitemap
from edition.publish.machines.heads import page_head
from edition.publish.machines.opensearch import short_name
from edition.publish.pages.every import pages
from edition.publish.pages.lookups import files as edition_files
from edition.publish.pages.lookups import statements_data
from edition.publish.pages.offline_script import classic
from edition.publish.pages.press import Press
from edition.publish.search.pagefind import full_text
from edition.publish.search.quick import holds_passages, into_index
from edition.publish.search.records import search_records
from engines.pagefind import NoIndexError, write_index
from engines.pandoc import ProcessorError, process
from engines.store import with_data

DISK = "index.html"
"""What links to pages end in where no server answers for a folder."""
SHIM = "assets/vendor/iframe-worker-1.0.4.js"
"""Lets the quick search work from disk, where browsers start no worker; the theme would load it from elsewhere."""
SCRIPT = "assets/js/offline.js"

_OURS = "edition_press"
_DATA = "edition_data"
_PAGES = "edition_pages"
_RECORDS = "edition_records"
_SCRIPT = "edition_script"


@event_priority(50)  # Before the theme's own plugin for copies on disk, which asks whether it has the shim.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Compile the seeds; problems end the build here, before anything of the site is touched."""
    seeds = Path(config.config_file_path or ".").parent / "seeds"
    edition = compile_edition(seeds)
    if edition.findings:
        lines = "\n".join(str(finding) for finding in edition.findings)
        raise PluginError(f"The seeds have {len(edition.findings)} problem(s):\n{lines}")
    offline = _is_offline(config)
    alone = config.extra.get("passage_pages", True)
    renderer = Renderer(DISK if offline else "")
    try:
        press = with_citations(Press(edition, config.site_url or "", alone, renderer), process)
    except ProcessorError as error:
        raise PluginError(str(error)) from None
    config.extra[_DATA] = folder = tempfile.TemporaryDirectory(prefix="edition-")
    config.extra[_OURS] = press = with_data(press, Path(folder.name))
    config.extra[_PAGES] = {_source(page.address): page for page in pages(press)}
    config.extra[_RECORDS] = records = tuple(search_records(edition))
    config.extra["enter"] = not (offline or holds_passages(records))
    config.extra["imprint"] = edition.imprint
    config.extra["search_name"] = short_name(edition.imprint)
    config.extra["ending"] = press.renderer.ending
    config.theme.static_templates.discard(sitemap.PATH)
    config.site_name = edition.imprint.title
    config.site_description = edition.imprint.subtitle
    if offline:
        _prepare_for_disk(config)
    return config


def _is_offline(config: MkDocsConfig) -> bool:
    """Whether the copy is to be opened from disk."""
    plugin = config.plugins.get("material/offline")
    return bool(plugin and plugin.config.get("enabled"))


def _prepare_for_disk(config: MkDocsConfig) -> None:
    """No server: the shim, no page for what is not found, and one classic script in the place of the modules.

    Nor can pages be fetched: with instant navigation the theme's scripts would wait for ever.
    """
    config.theme["features"] = [f for f in config.theme["features"] if not f.startswith("navigation.instant")]
    config.extra["polyfills"] = [SHIM]
    config.theme.static_templates.discard("404.html")
    modules = [s for s in config.extra_javascript if isinstance(s, ExtraScriptValue) and s.type == "module"]
    config.extra[_SCRIPT] = _classic(config, [module.path for module in modules])
    modules[0].path, modules[0].type, modules[0].defer = SCRIPT, "", True
    for module in modules[1:]:
        config.extra_javascript.remove(module)


def _classic(config: MkDocsConfig, modules: list[str]) -> str:
    docs = Path(config.docs_dir)
    statements = json.loads(statements_data(config.extra[_OURS]).content)
    try:
        return classic(lambda path: (docs / path).read_text("utf-8"), modules, {"statements": statements})
    except ValueError as error:
        raise PluginError(str(error)) from None


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the edition's pages as files that stand on no disk."""
    for source, page in config.extra[_PAGES].items():
        file = File.generated(config, source, content=_front_matter(page), inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    for artifact in edition_files(config.extra[_OURS]):
        files.append(File.generated(config, artifact.path, content=artifact.content))
    for file in _data(config):
        files.append(file)
    if _is_offline(config):
        files.append(File.generated(config, SCRIPT, content=config.extra[_SCRIPT]))
        for file in files.documentation_pages():
            file.dest_uri = _in_folder(file.dest_uri)
    return files


def _data(config: MkDocsConfig) -> Iterator[File]:
    """The data files, to be copied from where they were written; none is a page, whatever its name ends in."""
    folder = Path(config.extra[_DATA].name)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        file = File.generated(config, f"{name}.data", abs_src_path=str(path))
        file.dest_uri = name
        yield file


def _in_folder(path: str) -> str:
    """Where a page stands that MkDocs would name after itself: in a folder of that name, as it does with a server."""
    return path if posixpath.basename(path) == DISK else f"{path.removesuffix('.html')}/{DISK}"


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the ready HTML of our pages, their headings and the ids that links may name."""
    page.update_date = str(config.extra["imprint"].date)
    if page.canonical_url:  # A copy on disk names the address of the page that a server answers for.
        page.canonical_url = page.canonical_url.removesuffix(config.extra["ending"])
    ours: EditionPage | None = config.extra[_PAGES].get(page.file.src_uri)
    if ours is None:
        page.meta["head"] = config.extra[_OURS].head_as_html(page_head(config.extra[_OURS]), page.url)
        return content
    page.toc = get_toc(_toc_tokens(ours))
    page.present_anchor_ids = set(ours.ids)
    page.meta["head"] = config.extra[_OURS].head_as_html(ours.head, ours.address)
    page.meta["listed"] = ours.is_listed
    if config.site_url:
        page.canonical_url = config.site_url + ours.canonical
    return ours.html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Add the map of all pages, now that their addresses are known; without an address there is none to write."""
    press: Press = config.extra[_OURS]
    if press.base:
        listed = (f.url for f in files.documentation_pages() if f.page and f.page.meta.get("listed", True))
        made = sitemap.sitemap(press, (_address(url) for url in listed))
        files.append(File.generated(config, made.path, content=made.data))


def _address(url: str) -> str:
    """A page's address below the site's, as MkDocs gives it."""
    return "" if url in (".", "./", DISK) else url.removesuffix(DISK)


@event_priority(-50)  # After the theme has written its index, before it copies that for use from disk.
def on_post_build(config: MkDocsConfig) -> None:
    """Give the search records to both searches; the search page's needs a server, so a copy on disk has none."""
    config.extra[_DATA].cleanup()
    site = Path(config.site_dir)
    index = site / "search" / "search_index.json"
    records = config.extra[_RECORDS]
    ending = config.extra.get("ending", "")
    spelled = tuple(replace(r, location=address.spelled(r.location, ending)) for r in records)
    index.write_text(into_index(index.read_text("utf-8"), spelled), "utf-8")
    if ending:
        return
    try:
        write_index(full_text(records), site)
    except NoIndexError as error:
        raise PluginError(str(error)) from None


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
