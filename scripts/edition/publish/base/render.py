"""The templates: the only place where markup is written."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from edition.apparatus.prose import stretches
from edition.publish.base import address
from edition.said.value import note_key
from edition.text.language import by_script


@functools.cache  # Templates are parsed once, however many renderers there are.
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        autoescape=True,
        # A name that a template misspells is an error, not an empty place on the page.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.globals["address"] = address
    environment.globals["stretches"] = stretches
    environment.globals["note_key"] = note_key
    environment.globals["by_script"] = by_script
    return environment


@dataclass(frozen=True)
class Renderer:
    """Renders templates for pages at their addresses. Everything but templates is escaped.

    `ending` is what links to a page end in where no server answers for its folder: "index.html".
    """

    ending: str = ""

    @property
    def environment(self) -> Environment:
        """The templates, of which a renderer keeps none, so that it can be sent to another process."""
        return _environment()

    def render(self, template: str, page: str, **values: object) -> str:
        """A template for the page at this address; in it, `to(address)` gives the link there."""

        def to(target: str) -> str:
            return address.relative(target, page, self.ending)

        return self.environment.get_template(template).render(to=to, page=page, **values)
