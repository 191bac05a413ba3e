"""As much of CBOR (RFC 8949) as Pagefind's index needs: whole numbers from 0, texts, arrays."""

from __future__ import annotations

from typing import TypeAlias

Item: TypeAlias = "int | str | list[Item]"

_NUMBER, _TEXT, _ARRAY = 0, 3, 4
_WIDTHS = (1, 2, 4, 8)
"""The bytes that a number takes after the first one, where that says 24, 25, 26 or 27."""


def decoded(data: bytes) -> Item:
    """The one item that the bytes are. Raises ValueError for anything else."""
    item, end = _item(data, 0)
    if end != len(data):
        raise ValueError("the bytes do not end where their item does")
    return item


def encoded(item: Item) -> bytes:
    """The bytes of an item, with each number in its shortest form."""
    pieces: list[bytes] = []
    _add(item, pieces)
    return b"".join(pieces)


def _item(data: bytes, at: int) -> tuple[Item, int]:
    """The item that begins there, and where it ends."""
    kind, number, at = _head(data, at)
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return data[at : at + number].decode("utf-8"), at + number
    if kind != _ARRAY:
        raise ValueError(f"an item of kind {kind} is not known here")
    items: list[Item] = []
    for _ in range(number):
        item, at = _item(data, at)
        items.append(item)
    return items, at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """An item's kind, its number or length, and where what follows begins."""
    if at >= len(data):
        raise ValueError("the bytes end within an item")
    kind, short = divmod(data[at], 32)
    if short < 24:
        return kind, short, at + 1
    if short > 27:
        raise ValueError(f"a length of the form {short} is not known here")
    end = at + 1 + _WIDTHS[short - 24]
    return kind, int.from_bytes(data[at + 1 : end], "big"), end


def _add(item: Item, pieces: list[bytes]) -> None:
    if isinstance(item, int):
        pieces.append(_beginning(_NUMBER, item))
    elif isinstance(item, str):
        text = item.encode()
        pieces += (_beginning(_TEXT, len(text)), text)
    else:
        pieces.append(_beginning(_ARRAY, len(item)))
        for each in item:
            _add(each, pieces)


def _beginning(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind * 32 + number])
    step = next(i for i, width in enumerate(_WIDTHS) if number < 256**width)
    return bytes([kind * 32 + 24 + step]) + number.to_bytes(_WIDTHS[step], "big")
