"""Give Pagefind's index one order, so that the same records make the same files, and short names.

Pagefind 1.5 keeps filters and their values in hash maps and writes them in the order in which
these happen to be walked, which changes with every run; and as a file is named after its bytes,
its name and what refers to it change, too. Nothing depends on that order, since filters and values
are looked up by name. So they are written anew, sorted.

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
from collections.abc import Callable
from pathlib import Path

from engines.cbor import Item, decoded, encoded

SIGNATURE = b"pagefind_dcd"


def put_in_order(index: Path) -> None:
    """Write the index's unordered files anew. Raises ValueError where they are not as described."""
    path = index / "pagefind-entry.json"
    entry = json.loads(path.read_text("utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _rewritten(index / "pagefind.{}.pf_meta", language["hash"], lambda meta: _meta(index, meta))
    path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _meta(index: Path, meta: Item) -> Item:
    match meta:
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
    packed = gzip.decompress(old.read_bytes())
    if not packed.startswith(SIGNATURE):
        raise ValueError(f"{old.name} does not begin as it should")
    changed = SIGNATURE + encoded(change(decoded(packed.removeprefix(SIGNATURE))))
    language, _, digest = name.rpartition("_")
    renamed = f"{language}_{hashlib.sha256(changed).hexdigest()[: len(digest)]}"
    old.unlink()
    Path(str(path).format(renamed)).write_bytes(gzip.compress(changed, mtime=0))
    return renamed
