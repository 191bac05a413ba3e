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

from edition.publish.base import address
from edition.publish.base.artifact import BinaryArtifact, Page
from edition.publish.machines.heads import page_head
from edition.publish.machines.sitemap import sitemap
from engines.build import Build, BuildError
from engines.store import write

ROOT = Path(__file__).parent.parent
EXTENSIONS = ("attr_list", "tables", "toc")
"""The same that mkdocs.yml names."""


def main(arguments: list[str]) -> int:
    """Write all pages, or report the findings and write nothing."""
    if not arguments:
        print(__doc__)
        return 2
    folder, base = (*arguments, "")[:2]
    try:
        write_pages(ROOT / "seeds", Path(folder), base)
    except BuildError as error:
        print(error)
        return 1
    return 0


def write_pages(seeds: Path, folder: Path, base: str = "") -> None:
    """Write every page, the hand-written ones too, all other files, the style sheets, and the search page's index.

    Raises BuildError.
    """
    build = Build.of(seeds, folder, base=base)
    head = page_head(build.press.publication)
    written = (*build.pages, *(replace(page, head=head) for page in hand_written()))
    if base:
        write(folder, sitemap(build.press.publication, (page.address for page in written if page.is_listed)))
    for page in written:
        write(folder, BinaryArtifact(page.path, framed(build, page).encode("utf-8")))
    shutil.copytree(ROOT / "docs" / "assets", folder / "assets", dirs_exist_ok=True)
    build.write_search(folder)


def framed(build: Build, page: Page) -> str:
    """A page in the edition's own frame."""
    publication = build.press.publication
    return build.press.renderer.render(
        "frame.html",
        page.address,
        publication=publication,
        codebook=publication.codebook,
        imprint=publication.imprint,
        inner=page,
        content=Markup(page.html),
        search_name=build.search_name if publication.base else "",
    )


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
        # After Markdown's own processor of inline marks (priority 20): before it there are no links.
        md.treeprocessors.register(_LinkProcessor(md, self.page), "edition-links", 0)


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: markdown.Markdown, page: str) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            path, hash_sign, fragment = link.get("href", "").partition("#")
            if path.endswith(".md"):
                # The slash in front lets `index.md` lose its name as `statements/index.md` does.
                target = f"/{path.removesuffix('.md')}".removesuffix("/index").removeprefix("/")
                target = f"{target}/" if target else address.HOME
                link.set("href", address.relative(target + hash_sign + fragment, self.page))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
