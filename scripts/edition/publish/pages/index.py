"""The pages of the index: one, or one for each letter behind a page that lists the letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.artifact import Heading, Page
from edition.publish.index.book_index import ALPHABET, OTHER, BookIndex, Letter
from edition.publish.index.entries import book_index
from edition.publish.pages.press import Press

TITLE = "Index"
DESCRIPTION = "Names, instruments and themes of the statements with their passages, in the order of the alphabet"


def index_pages(press: Press, edition: Edition) -> Iterator[Page]:
    """All pages of the index. They only lead to the texts, so the quick search does not have them."""
    index = book_index(edition)
    if not index.is_split:
        yield _page(press, edition, index, address.BOOK_INDEX, TITLE, index.letters)
        return
    yield _page(press, edition, index, address.BOOK_INDEX, TITLE, ())
    for letter in index.letters:
        yield _page(press, edition, index, address.letter(letter.id), f"{TITLE}: {letter.name}", (letter,))


def _page(press: Press, edition: Edition, index: BookIndex, where: str, title: str, letters: Iterable[Letter]) -> Page:
    shown = tuple(letters)
    entries = (e for letter in shown for entry in letter.entries for e in (entry, *entry.under))
    by_name = {letter.name: letter for letter in index.letters}
    return press.page(
        "book_index.html",
        where,
        title,
        DESCRIPTION,
        headings=(Heading(letter.id, letter.name) for letter in shown),
        ids=(entry.id for entry in entries if entry.id),
        edition=edition,
        index=index,
        letters=shown,
        strip=[(name, by_name.get(name)) for name in (*ALPHABET, *([OTHER] if OTHER in by_name else []))],
    )
