"""A research edition of diplomatic statements, compiled from a folder of seeds.

What a State said (`edition.text`), what we say about it (`edition.apparatus`) and how it is shown
(`edition.publish`) are three different things. A source file becomes passages, each a span of the source with a
permanent anchor; readings quote the words they rest on and are tied to those spans; the edition holds both and the
indexes between them; a dossier is all of one statement; artefacts are what readers get.

    edition = compile_edition(Path("seeds"))
    for finding in edition.findings: ...              # what an editor has to mend
    site = Site.of(edition, process)                  # with its citations; see edition.publish.site
    for made in publish(site, read): ...              # pages, files, search records

Imports run one way, and nothing in here knows MkDocs, starts a process or reads anything but the seeds.
CONTRIBUTING.md shows the floors.
"""

from edition.compile import compile_edition

__all__ = ["compile_edition"]
