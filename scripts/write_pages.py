"""Write the edition's pages to a folder, without MkDocs: `python scripts/write_pages.py FOLDER [BASE]`.

The pages are the ones that the site has, in a plain frame of their own: proof that the edition
outlives its site generator. BASE is the address at which the folder will be published.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from edition import compile_edition
from edition.publish.base import address
from edition.publish.base.artifact import Page
from edition.publish.cite.records import with_citations
from edition.publish.machines.heads import page_head
from edition.publish.machines.opensearch import short_name
from edition.publish.machines.sitemap import sitemap
from edition.publish.pages.every import pages
from edition.publish.pages.lookups import files
from edition.publish.pages.press import Press
from edition.publish.search.pagefind import full_text
from edition.publish.search.records import search_records
from engines.pagefind import NoIndexError, write_index
from engines.pandoc import ProcessorError, process
from engines.store import with_data

ROOT = Path(__file__).parent.parent
EXTENSIONS = ("attr_list", "tables", "toc")
"""The same that mkdocs.yml names."""


def main(arguments: list[str]) -> int:
    """Write all pages, or report the findings and write nothing."""
    if not arguments:
        print(__doc__)
        return 2
    edition = compile_edition(ROOT / "seeds")
    for finding in edition.findings:
        print(finding)
    if edition.findings:
        return 1
    try:
        press = with_citations(Press(edition, arguments[1] if len(arguments) > 1 else ""), process)
        write(press, Path(arguments[0]))
    except (NoIndexError, ProcessorError) as error:
        print(error)
        return 1
    return 0


def write(press: Press, folder: Path) -> None:
    """Write every page, the hand-written ones too, the data, the style sheets, and the search page's index."""
    press = with_data(press, folder)
    written = (*pages(press), *(replace(page, head=page_head(press)) for page in hand_written()))
    if press.base:
        listed = sitemap(press, (page.address for page in written if page.is_listed))
        (folder / listed.path).write_bytes(listed.data)
    for page in written:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        framed = press.renderer.render(
            "frame.html",
            page.address,
            edition=press.edition,
            press=press,
            inner=page,
            content=Markup(page.html),
            search_name=short_name(press.edition.imprint) if press.base else "",
        )
        path.write_text(framed, "utf-8")
    for artifact in files(press):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.data)
    shutil.copytree(ROOT / "docs" / "assets", folder / "assets", dirs_exist_ok=True)
    write_index(full_text(tuple(search_records(press.edition))), folder)


def hand_written() -> Iterator[Page]:
    """The pages of docs/, which are Markdown."""
    for path in sorted((ROOT / "docs").glob("*.md")):
        page = f"{path.stem}/"
        html = markdown.markdown(path.read_text("utf-8"), extensions=[*EXTENSIONS, _Links(page)])
        yield Page(page, path.stem.capitalize(), "", html, frozenset())


class _Links(Extension):
    """Turns links between Markdown files into links between addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.treeprocessors.register(_LinkProcessor(md, self.page), "edition-links", 0)


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: markdown.Markdown, page: str) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            path, hash_sign, fragment = link.get("href", "").partition("#")
            if path.endswith(".md"):
                target = f"/{path.removesuffix('.md')}".removesuffix("/index").removeprefix("/")
                target = f"{target}/" if target else address.HOME
                link.set("href", address.relative(target + hash_sign + fragment, self.page))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
