"""Pagefind's files in one order: the encoding goes back and forth, and what is unknown is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.pagefind_order import SIGNATURE, Item, packed, put_in_order, unpacked

ITEMS: st.SearchStrategy[Item] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner), max_leaves=40
)
STANDARD = {"00": 0, "17": 23, "1818": 24, "1903e8": 1000, "1a000f4240": 1_000_000, "1b000000e8d4a51000": 10**12}
"""Numbers as the standard's own examples write them (RFC 8949, appendix A)."""
UNKNOWN = {
    "nothing": "",
    "a number without its end": "18",
    "an array without its end": "8201",
    "a text without its end": "636162",
    "no text": "62fffe",
    "a kind of number that does not exist": "1f",
    "two items": "0101",
    "a number that is not in its shortest form": "1801",
    "an array with an open end": "9f01ff",
    "an array in itself": "d81c81d81d00",
    "deeper than any index": "81" * 500 + "01",
}


@given(ITEMS)
def test_what_is_packed_is_unpacked(item: Item) -> None:
    with TemporaryDirectory() as folder:
        file = write(Path(folder, "a.pf_filter"), item)
        assert unpacked(file) == item


@pytest.mark.parametrize(("written", "number"), STANDARD.items())
def test_the_encoding_is_the_standards(written: str, number: int) -> None:
    assert packed(number) == SIGNATURE + bytes.fromhex(written)
    assert packed(["ü", [number]]) == SIGNATURE + bytes.fromhex(f"8262c3bc81{written}")


@pytest.mark.parametrize("written", UNKNOWN.values(), ids=UNKNOWN)
def test_what_is_cut_off_or_unknown_is_refused(tmp_path: Path, written: str) -> None:
    file = tmp_path / "en_1.pf_filter"
    file.write_bytes(gzip.compress(SIGNATURE + bytes.fromhex(written)))
    with pytest.raises(ValueError, match=r"^en_1\.pf_filter [^\n]+$"):
        unpacked(file)


def test_what_is_not_pagefinds_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "en_1.pf_filter", ["theme", []])
    whole = file.read_bytes()
    for other in (gzip.compress(b"\x01"), b"{}", b"", whole[:-9], whole[:20] + b"\xff\xff" + whole[22:]):
        file.write_bytes(other)
        with pytest.raises(ValueError, match=r"^en_1\.pf_filter [^\n]+$"):
            unpacked(file)


def write(path: Path, content: Item) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(packed(content)))
    return path


def index(folder: Path, values: list[Item], filters: list[Item]) -> dict[str, bytes]:
    """The files of an index whose two filters have these values and stand in this order, once that is mended."""
    write(folder / "filter" / "en_0000001.pf_filter", ["theme", values])
    write(folder / "filter" / "en_0000002.pf_filter", ["year", [["2021", [0, 1]]]])
    write(folder / "pagefind.en_0000000003.pf_meta", ["1.5.2", [], [], filters, [["place", [1]], ["date", [0]]], []])
    (folder / "pagefind-entry.json").write_text('{"languages":{"en":{"hash":"en_0000000003","page_count":2}}}')
    put_in_order(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_order_in_which_it_was_written_leaves_no_trace(tmp_path: Path) -> None:
    values: list[Item] = [["Root causes", [0]], ["COVID measures", [1, 300]]]
    filters: list[Item] = [["year", "en_0000002"], ["theme", "en_0000001"]]
    once = index(tmp_path / "once", values, filters)
    again = index(tmp_path / "again", values[::-1], filters[::-1])
    assert once == again
    meta = unpacked(
        tmp_path / "once" / f"pagefind.{json.loads(once['pagefind-entry.json'])['languages']['en']['hash']}.pf_meta"
    )
    assert isinstance(meta, list)
    filtered = {str(unpacked(tmp_path / "once" / name)): Path(name).stem for name in once if name.startswith("filter/")}
    theme, year = filtered[str(["theme", values[::-1]])], filtered[str(["year", [["2021", [0, 1]]]])]
    assert meta[3:5] == [[["theme", theme], ["year", year]], [["date", [0]], ["place", [1]]]]
    assert len(once) == 4, "the files of the old names are gone"


def test_an_index_of_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="form"):
        index(tmp_path, ["no pair"], [["theme", "en_0000001"], ["year"]])
