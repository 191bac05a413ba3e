"""Give Pagefind's index one order, so that the same records make the same files, and short names.

Pagefind 1.5 keeps filters and their values in hash maps and writes them in the order in which
these happen to be walked, which changes with every run; and as a file is named after its bytes,
its name and what refers to it change, too. Nothing depends on that order, since filters and values
are looked up by name. So they are written again, sorted.

What a reader's browser loads before anything else is a list of all records with the names of their
files. Those are digests, which no compression makes shorter; numbers that follow each other are a
third of that. So the files are named by a digest of all of them, and numbered.

    filter/*.pf_filter      [filter, [[value, [record, ...]], ...]]
    fragment/*.pf_fragment  what a hit shows
    pagefind.*.pf_meta      [version, [[file, words], ...], parts, [[filter, file], ...], [[sort, records], ...], ...]
    pagefind-entry.json     the names of the pf_meta files

Each but the first and the last is gzip of a signature and of CBOR (RFC 8949): numbers, texts and arrays.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, cast

import cbor2

Item: TypeAlias = "int | str | list[Item]"

SIGNATURE = b"pagefind_dcd"


def put_in_order(index: Path) -> None:
    """Write the index's unordered files again, in order. Raises ValueError where they are not as described."""
    path = index / "pagefind-entry.json"
    entry = json.loads(path.read_text("utf-8"))
    for language in entry["languages"].values():
        # From the inside out: a file is named after its bytes, so what names other files is written after them.
        language["hash"] = _rewritten(index / "pagefind.{}.pf_meta", language["hash"], lambda meta: _meta(index, meta))
    path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _meta(index: Path, meta: Item) -> Item:
    match meta:
        # Any other form is refused: with another Pagefind these places may mean something else.
        case [version, list() as records, parts, list() as filters, list() as sorts, *rest]:
            named = [_renamed(index, pair) for pair in filters]
            return [
                version,
                _numbered(index, records),
                parts,
                sorted(named, key=_name),
                sorted(sorts, key=_name),
                *rest,
            ]
    raise ValueError("the part on the whole index has another form")


def _numbered(index: Path, records: list[Item]) -> list[Item]:
    """The records, with their files named in their order; all names change when one record does."""
    # Without the digest, a cached file of an older index would be shown for the record that has its number now.
    digest = hashlib.sha256("".join(_name(record) for record in records).encode("utf-8")).hexdigest()[:7]
    return [_as_numbered(index, record, f"{digest}{number:06}") for number, record in enumerate(records)]


def _as_numbered(index: Path, record: Item, number: str) -> Item:
    match record:
        case [str() as name, words]:
            language = name.partition("_")[0]
            file = index / "fragment" / f"{name}.pf_fragment"
            file.rename(file.with_stem(f"{language}_{number}"))
            return [f"{language}_{number}", words]
    raise ValueError("a record has another form")


def _renamed(index: Path, pair: Item) -> Item:
    """A filter's name, and that of its file, once its values are in order."""
    match pair:
        case [str() as name, str() as file]:
            return [name, _rewritten(index / "filter" / "{}.pf_filter", file, _filter)]
    raise ValueError("a filter has another form")


def _filter(content: Item) -> Item:
    match content:
        case [str() as name, list() as values]:
            return [name, sorted(values, key=_name)]
    raise ValueError("a filter's values have another form")


def _name(pair: Item) -> str:
    match pair:
        case [str() as name, _]:
            return name
    raise ValueError("what should be a name and its value has another form")


def _rewritten(path: Path, name: str, change: Callable[[Item], Item]) -> str:
    """Change the content of the file of that name, and name it after its bytes; the new name comes back."""
    old = Path(str(path).format(name))
    changed = packed(change(unpacked(old)))
    language, _, digest = name.rpartition("_")
    renamed = f"{language}_{hashlib.sha256(changed).hexdigest()[: len(digest)]}"
    old.unlink()
    # Gzip notes the time unless it is given one, and the same records would make other bytes each time.
    Path(str(path).format(renamed)).write_bytes(gzip.compress(changed, mtime=0))
    return renamed


def packed(item: Item) -> bytes:
    """What a file of the index holds, before it is compressed."""
    return SIGNATURE + cbor2.dumps(item, canonical=True)


def unpacked(file: Path) -> Item:
    """The item that a file of the index holds. Raises ValueError where it holds anything else, or more."""
    try:
        data = gzip.decompress(file.read_bytes())
        item = cast(Item, cbor2.loads(data.removeprefix(SIGNATURE)))
        # What follows the first item is never read, and what the library knows besides (tags, open ends)
        # would be written in another form: a file that does not come back as it was is not understood.
        understood = packed(item) == data
    except (cbor2.CBORError, gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ValueError(f"{file.name} cannot be read: {error}") from error
    if not understood:
        raise ValueError(f"{file.name} holds more than one item, or one of a form that is not known here")
    return item
