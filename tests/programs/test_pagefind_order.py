"""Pagefind's files in one order: the encoding goes back and forth, and what is unknown is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.cbor import Item, decoded, encoded
from engines.pagefind_order import SIGNATURE, put_in_order

ITEMS: st.SearchStrategy[Item] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner), max_leaves=40
)
STANDARD = {"00": 0, "17": 23, "1818": 24, "1903e8": 1000, "1a000f4240": 1_000_000, "1b000000e8d4a51000": 10**12}
"""Numbers as the standard's own examples write them (RFC 8949, appendix A)."""


@given(ITEMS)
def test_what_is_encoded_is_decoded(item: Item) -> None:
    assert decoded(encoded(item)) == item


@pytest.mark.parametrize(("written", "number"), STANDARD.items())
def test_the_encoding_is_the_standards(written: str, number: int) -> None:
    assert encoded(number).hex() == written
    assert encoded(["ü", [number]]).hex() == f"8262c3bc81{written}"


@pytest.mark.parametrize("data", [b"", b"\x18", b"\x82\x01", b"\x01\x01", b"\x20", b"\xf6", b"\x1f", b"\x63ab"])
def test_what_is_cut_off_or_unknown_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"bytes|known"):
        decoded(data)


def packed(path: Path, content: Item) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(SIGNATURE + encoded(content)))


def unpacked(files: dict[str, bytes], name: str) -> Item:
    return decoded(gzip.decompress(files[name]).removeprefix(SIGNATURE))


def index(folder: Path, values: list[Item], filters: list[Item]) -> dict[str, bytes]:
    """The files of an index whose two filters have these values and stand in this order, once that is mended."""
    packed(folder / "filter" / "en_0000001.pf_filter", ["theme", values])
    packed(folder / "filter" / "en_0000002.pf_filter", ["year", [["2021", [0, 1]]]])
    packed(folder / "pagefind.en_0000000003.pf_meta", ["1.5.2", [], [], filters, [["place", [1]], ["date", [0]]], []])
    (folder / "pagefind-entry.json").write_text('{"languages":{"en":{"hash":"en_0000000003","page_count":2}}}')
    put_in_order(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_order_in_which_it_was_written_leaves_no_trace(tmp_path: Path) -> None:
    values: list[Item] = [["Root causes", [0]], ["COVID measures", [1, 300]]]
    filters: list[Item] = [["year", "en_0000002"], ["theme", "en_0000001"]]
    once = index(tmp_path / "once", values, filters)
    again = index(tmp_path / "again", values[::-1], filters[::-1])
    assert once == again
    meta = unpacked(once, f"pagefind.{json.loads(once['pagefind-entry.json'])['languages']['en']['hash']}.pf_meta")
    assert isinstance(meta, list)
    filtered = {str(unpacked(once, name)): Path(name).stem for name in once if name.startswith("filter/")}
    theme, year = filtered[str(["theme", values[::-1]])], filtered[str(["year", [["2021", [0, 1]]]])]
    assert meta[3:5] == [[["theme", theme], ["year", year]], [["date", [0]], ["place", [1]]]]
    assert len(once) == 4, "the files of the old names are gone"


def test_an_index_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="form"):
        index(tmp_path, ["no pair"], [["theme", "en_0000001"], ["year"]])
