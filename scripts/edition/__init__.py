"""A research edition of diplomatic statements, compiled from a folder of seeds.

What a State said (`edition.text`), what we say about it (`edition.apparatus`) and how it is shown
(`edition.publish`) are three different things. A source file becomes passages, each a span of the
source with a permanent anchor; readings quote the words they rest on and are tied to those spans;
the edition holds both and the indexes between them; artefacts are what readers get. Imports run
one way, publish -> apparatus -> text -> seeds, and nothing in here knows MkDocs.

    edition = compile_edition(Path("seeds"))
    for finding in edition.findings: ...        # what an editor has to mend
    for artifact in publish(edition, ...): ...  # pages, data, search records
"""

from edition.compile import compile_edition

__all__ = ["compile_edition"]
