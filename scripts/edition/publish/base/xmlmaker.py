"""Making XML with lxml: elements from text and elements, characters that XML cannot hold, and the layout.

All XML of the edition is made here. XML 1.0 cannot hold some control characters, not even by reference. Those
that are white space become a space, as any white space may; for each other one stands U+FFFD, alone or, where the
format has an element for it, in one that names the character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = "etree._Element"
Content: TypeAlias = "str | Element | Iterable[str | Element]"

XML = "{http://www.w3.org/XML/1998/namespace}"
UNHELD = "\N{REPLACEMENT CHARACTER}"
"""What stands where a character cannot."""

_SPACE = re.compile("[\x0b\x0c\x1c-\x1f]")
_UNHELD = re.compile("([^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff])")


@dataclass(frozen=True)
class Maker:
    """Makes elements of one namespace, which is the default where it has no prefix.

    `stand_in` makes what stands for a character that XML cannot hold.
    """

    namespace: str
    stand_in: Callable[[str], Element | str] = lambda _: UNHELD
    prefix: str | None = None

    def __call__(self, name: str, /, *content: Content, **attributes: str) -> Element:
        """An element. Attributes that are empty are left out; `xml_id` is `xml:id`, `from_` is `from`."""
        made = etree.Element(f"{{{self.namespace}}}{name}", nsmap={self.prefix: self.namespace})  # type: ignore[dict-item]  # the stubs forget the default
        for key, value in attributes.items():
            if value:
                made.set(_attribute(key), _UNHELD.sub(UNHELD, _SPACE.sub(" ", value)))
        for each in content:
            self.add(made, each)
        return made

    def add(self, parent: Element, content: Content) -> None:
        """Put content at the end of an element."""
        if isinstance(content, str):
            for at, stretch in enumerate(_UNHELD.split(_SPACE.sub(" ", content))):
                # What the pattern splits at comes at every second place.
                made = self.stand_in(stretch) if at % 2 else stretch
                if not isinstance(made, str):
                    parent.append(made)
                elif made:
                    _add_text(parent, made)
        elif isinstance(content, etree._Element):
            parent.append(content)
        else:
            for each in content:
                self.add(parent, each)


def _attribute(key: str) -> str:
    prefix, _, local = key.partition("_")
    return f"{XML}{local}" if prefix == "xml" else key.rstrip("_")


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        # In lxml, text that follows a child belongs to that child, as its `tail`.
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def code_point(character: str) -> str:
    """A character's name in Unicode's notation: `U+0007`."""
    return f"U+{ord(character):04X}"


def written(root: Element, without_text: frozenset[str]) -> str:
    """The document, laid out for reading: only elements that hold no text get white space within.

    `without_text` are their local names. All else stays as it is, to the character.
    """
    _lay_out(root, without_text, "\n")
    return serialized(root)


def indented(root: Element) -> str:
    """A document whose elements hold either text or elements, laid out for reading."""
    etree.indent(root)
    return serialized(root)


def serialized(root: Element) -> str:
    """The document as it is, with its declaration and a line end."""
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data.decode() + "\n"


def _lay_out(element: Element, without_text: frozenset[str], margin: str) -> None:
    inner = f"{margin} "
    is_open = etree.QName(element).localname in without_text and len(element) > 0
    for child in element:
        _lay_out(child, without_text, inner)
        if is_open:
            child.tail = inner
    if is_open:
        element.text, element[-1].tail = inner, margin
