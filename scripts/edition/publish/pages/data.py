"""The page that lists the data: each format, what it holds, its files, and how to read one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.base.datafile import SUMS, DataFile
from edition.publish.base.formats import BUNDLE, Form
from edition.publish.data.tables.every import TABLES
from edition.publish.machines.heads import data_head
from edition.publish.pages.press import Press

FILES = 50
"""Up to so many files of a format are all listed."""

FIRST = 3
"""So many are listed where there are more; the list of checksums has them all."""

_HEADINGS = (
    Heading("all", "Everything at once"),
    Heading("statements", "A statement"),
    Heading("edition", "The edition"),
)


@dataclass(frozen=True)
class Listed:
    """A format with its files, of which only the first are shown, and five lines that read one of them."""

    form: Form
    files: tuple[DataFile, ...]
    example: str

    @property
    def shown(self) -> tuple[DataFile, ...]:
        """The files that are listed."""
        return self.files if len(self.files) <= FILES else self.files[:FIRST]

    @property
    def rest(self) -> int:
        """How many are not."""
        return len(self.files) - len(self.shown)


def data_page(press: Press, edition: Edition, files: Sequence[DataFile]) -> Page:
    """The page of the data; `files` are those that were made, each format's entry before its other files."""
    of_statements = tuple(_listed(press, [file for file in files if file.slug]))
    of_all = tuple(_listed(press, [file for file in files if not file.slug and file.form is not BUNDLE]))
    return press.page(
        "data.html",
        address.DATA,
        "Data",
        f"{edition.imprint.title} as open data: every format, with sizes, checksums and examples",
        headings=_HEADINGS,
        ids=(_id(listed, part) for part, group in (("s", of_statements), ("e", of_all)) for listed in group),
        head=data_head(press.publication),
        bundle=next((file for file in files if file.form is BUNDLE), None),
        groups=(("s", of_statements), ("e", of_all)),
        sums=SUMS,
        statement_of=edition.statement_of,
        tables={address.data_file(f"{table.name}.csv"): table.description for table in TABLES},
    )


def _id(listed: Listed, part: str) -> str:
    return f"{part}-{listed.form.id}"


def _listed(press: Press, files: list[DataFile]) -> Iterator[Listed]:
    by_form: dict[Form, list[DataFile]] = {}
    for file in files:
        by_form.setdefault(file.form, []).append(file)
    for form, found in by_form.items():
        yield Listed(form, tuple(found), example(press, form, found[0]))


def example(press: Press, form: Form, file: DataFile) -> str:
    """Lines of Python that read the file, from the folder where it is; nothing where there are none for its format."""
    template = f"examples/{form.id}.txt"
    if template not in press.renderer.environment.list_templates():
        return ""
    return press.renderer.render(template, address.DATA, name=file.name).strip()
