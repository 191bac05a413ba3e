"""MkDocs meets the edition: the only file that knows both.

The edition is built again each time and kept with that build's configuration, so that nothing outlives it. Pages
reach MkDocs as virtual files without Markdown; their ready HTML takes the place of what Markdown would have made.
All other files are copied from where they were stored.
"""

from __future__ import annotations

import json
import posixpath
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from edition.publish.machines import sitemap
from edition.publish.machines.heads import page_head
from edition.publish.pages.lookups import statements_data
from edition.publish.pages.offline_script import classic
from engines.as_markdown import INDEX, address_of, front_matter, source, toc_tokens
from engines.build import Build, BuildError
from engines.editing import build_for_editors

SHIM = "assets/vendor/iframe-worker-1.0.4.js"
"""Lets the quick search work from disk, where browsers start no worker; the theme would load it from elsewhere."""
SCRIPT = "assets/js/offline.js"

LOG = get_plugin_logger("edition")
KEPT = Path(".build") / "serve" / "seeds"
"""Where the last good seeds are kept while an editor works."""

OURS = "edition"
"""The one key of `config.extra` that is ours: the hook and the theme's templates find the build there."""


@event_priority(50)  # Before the theme's own plugin for copies on disk, which asks whether it has the shim.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the edition; problems end the build here, before anything of the site is touched."""
    seeds = Path(config.config_file_path or ".").parent / "seeds"
    plugin = config.plugins.get("material/offline")
    offline = bool(plugin and plugin.config.get("enabled"))
    wanted, ending = config.extra.get("passage_pages", True), INDEX if offline else ""
    base = config.site_url or ""
    try:
        if config.extra.get("editing"):
            build = build_for_editors(seeds, seeds.parent / KEPT, base=base, passage_pages=wanted)
            _tell(config, build)
        else:
            build = Build.of(seeds, base=base, passage_pages=wanted, ending=ending)
    except BuildError as error:
        raise PluginError(str(error)) from None
    config.extra[OURS] = build
    if offline:
        config.extra["polyfills"] = [SHIM]
    config.theme.static_templates.discard(sitemap.PATH)  # The theme's has no days; ours is made in `on_env`.
    config.site_name, config.site_description = build.imprint.title, build.imprint.subtitle
    return config


def _tell(config: MkDocsConfig, build: Build) -> None:
    """Tell an editor in the terminal what is wrong; the pages say it, too."""
    for finding in build.findings:
        LOG.error("%s", finding)
    if build.is_empty:
        config.nav = None


@event_priority(100)  # Before other plugins, so that they see these pages.
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the edition's pages as files that stand on no disk, and all else that was published."""
    build: Build = config.extra[OURS]
    if build.is_empty:  # What is written by hand leads to pages that are not there.
        for file in files.documentation_pages():
            files.remove(file)
    for page in build.pages:
        # Out of the navigation, which the theme writes into every page: it must not grow with the edition.
        markdown = File.generated(
            config, source(page.address), content=front_matter(page), inclusion=InclusionLevel.NOT_IN_NAV
        )
        files.append(markdown)
    for path in build.stored.files():
        name = path.relative_to(build.stored.folder).as_posix()
        file = File.generated(config, f"{name}.data", abs_src_path=str(path))  # No page, whatever its name ends in.
        file.dest_uri = name
        files.append(file)
    if build.ending:
        _for_disk(files, config, build)
    return files


def _for_disk(files: Files, config: MkDocsConfig, build: Build) -> None:
    """No server: no page for what is not found, folders spelled out, one classic script instead of modules."""
    config.theme.static_templates.discard("404.html")
    for file in files.documentation_pages():
        if posixpath.basename(file.dest_uri) != INDEX:  # MkDocs names the page after itself here.
            file.dest_uri = f"{file.dest_uri.removesuffix('.html')}/{INDEX}"
    modules = [s for s in config.extra_javascript if isinstance(s, ExtraScriptValue) and s.type == "module"]
    files.append(File.generated(config, SCRIPT, content=_script(config, build, [module.path for module in modules])))
    # Deferred, as modules are by nature: a classic script would run before the page is read.
    modules[0].path, modules[0].type, modules[0].defer = SCRIPT, "", True
    for module in modules[1:]:
        config.extra_javascript.remove(module)


def _script(config: MkDocsConfig, build: Build, modules: list[str]) -> str:
    docs = Path(config.docs_dir)
    statements = json.loads(statements_data(build.site.edition).content)
    try:
        return classic(lambda path: (docs / path).read_text("utf-8"), modules, {"statements": statements})
    except ValueError as error:
        raise PluginError(str(error)) from None


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the ready HTML of our pages, their headings and the ids that links may name."""
    build: Build = config.extra[OURS]
    page.update_date = str(build.imprint.date)
    if page.canonical_url:  # A copy on disk names the address of the page that a server answers for.
        page.canonical_url = page.canonical_url.removesuffix(build.ending)
    ours = build.page_at.get(address_of(page.url))
    if ours is None:
        page.meta["head"] = build.press.head_as_html(page_head(build.press.publication), page.url)
        return content
    page.toc = get_toc(toc_tokens(ours))
    # MkDocs finds ids in Markdown only; without these, every link to a passage would count as dead.
    page.present_anchor_ids = set(ours.ids)
    page.meta["head"] = build.press.head_as_html(ours.head, ours.address)
    page.meta["listed"] = ours.is_listed
    if config.site_url:
        page.canonical_url = config.site_url + ours.canonical
    return ours.html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Add the map of all pages, now that their addresses are known; without an address there is none to write."""
    publication = config.extra[OURS].press.publication
    if publication.base:
        listed = (f.url for f in files.documentation_pages() if f.page and f.page.meta.get("listed", True))
        made = sitemap.sitemap(publication, map(address_of, listed))
        if former := files.get_file_from_path(made.path):  # MkDocs's own.
            files.remove(former)
        files.append(File.generated(config, made.path, content=made.content))


@event_priority(-50)  # After the theme has written its index, before it copies that for use from disk.
def on_post_build(config: MkDocsConfig) -> None:
    """Give the search records to both searches."""
    build: Build = config.extra[OURS]
    build.add_to_quick_search(Path(config.site_dir) / "search" / "search_index.json")
    try:
        build.write_search(Path(config.site_dir))
    except BuildError as error:
        raise PluginError(str(error)) from None
