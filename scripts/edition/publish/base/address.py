"""Where things are on the site: addresses below its root, and the links between them.

An address is a page's (`statements/rus-gcm/`, or empty for the home page), with a fragment where
it leads to a part of it. Links are made from anchors and keys only, so none can lead nowhere.
"""

from __future__ import annotations

import posixpath

from edition.apparatus.codebook import THEME, Key
from edition.apparatus.crosswalk import Ask
from edition.apparatus.entity import Entity
from edition.apparatus.locator import Locator
from edition.apparatus.measures import Measure
from edition.apparatus.parallels import Parallel
from edition.apparatus.validity import Rule
from edition.said.references import Target
from edition.text.anchor import Anchor

HOME = ""
STATEMENTS = "statements/"
THEMES = "themes/"
CODEBOOK = "codebook/"
METHOD = "method/"
RIGHTS = f"{METHOD}#rights"
RESOLVE = "resolve/"
CROSSWALK = "crosswalk/"
PARALLELS = "parallels/"
BESIDE = "beside/"
NAMES = "names/"
BOOK_INDEX = "book-index/"
SEARCH = "search/"
OPENSEARCH = "opensearch.xml"
CITE = "cite/"
DATA = "data/"
DRAFTS = "drafts/"
STATEMENTS_DATA = "statements.json"
CITATIONS_DATA = "citations.json"


def statement(slug: str) -> str:
    """The page of a statement."""
    return f"{STATEMENTS}{slug}/"


def passage(anchor: Anchor) -> str:
    """A passage on its statement's page."""
    return f"{statement(anchor.statement)}#{anchor.id}"


def passage_page(anchor: Anchor) -> str:
    """The page of a numbered passage alone."""
    return f"p/{anchor.statement}/{anchor.locator}/"


def cite_file(slug: str, ending: str) -> str:
    """A statement as a file for reference managers; `ending` is "bib", "ris" or "json"."""
    return statement_file(slug, ending)


def passage_cite_file(anchor: Anchor, ending: str) -> str:
    """A numbered passage as a file for reference managers."""
    return f"{passage_page(anchor)}{anchor.statement}-{anchor.locator}.{ending}"


def edition_cite_file(ending: str) -> str:
    """The edition with all its statements as a file for reference managers; its data is in `data/`."""
    return f"references.{ending}"


def linkset(page: str) -> str:
    """The typed links of a page and of what belongs to it, for machines."""
    return f"{page}linkset.json"


def text_file(slug: str) -> str:
    """The source of a statement, byte for byte."""
    return statement_file(slug, "txt")


def statement_file(slug: str, ending: str) -> str:
    """A statement in one of the data formats; `ending` is the format's, such as "tei.xml"."""
    return f"{statement(slug)}{slug}.{ending}"


def data_file(name: str) -> str:
    """A file that holds something of all statements."""
    return f"{DATA}{name}"


def instrument(name: str) -> str:
    """The page of an instrument."""
    return f"instruments/{name}/"


def place(instrument_id: str, locator: Locator) -> str:
    """A paragraph of an instrument on its page."""
    return f"{instrument(instrument_id)}#{locator.id}"


def crosswalk(slug: str) -> str:
    """The page that reads a statement against the adopted texts."""
    return f"{CROSSWALK}{slug}/"


def ask(asked: Ask) -> str:
    """One thing that a statement asks for, on its crosswalk."""
    return f"{crosswalk(asked.evidence.anchor.statement)}#{asked.id}"


def beside(slug: str) -> str:
    """The page that sets a version beside its original; the slug is the version's."""
    return f"{BESIDE}{slug}/"


def beside_passage(version: str, anchor: Anchor) -> str:
    """A passage there, of the version or of its original."""
    return f"{beside(version)}#{'' if anchor.statement == version else 'of-'}{anchor.id}"


def parallel(declared: Parallel) -> str:
    """A pair of passages on the page of parallels."""
    return f"{PARALLELS}#{declared.id}"


def name(entity: Entity) -> str:
    """A named thing on the page of names."""
    return f"{NAMES}#{entity.id}"


def letter(id: str) -> str:
    """The page of one letter of the index, where that has more than one."""
    return f"{BOOK_INDEX}{id}/"


def entry(key: Key) -> str:
    """A codebook entry: a theme's page, a sub-theme or a provision on its page."""
    if key.kind != THEME:
        return f"{instrument(key.kind)}#{key.name}"
    page = f"{THEMES}{key.top.name}/"
    return page if key == key.top else f"{page}#{key.leaf}"


def measure(key: Key, name: str) -> str:
    """A measure on the page of its theme."""
    return f"{entry(key.top)}#measure-{name}"


def rule(key: Key, name: str) -> str:
    """A rule on the page of its theme."""
    return f"{entry(key.top)}#rule-{name}"


def of(target: Target) -> str:
    """Where an entry stands that refers to passages."""
    match target:
        case Key():
            return entry(target)
        case Ask():
            return ask(target)
        case Parallel():
            return parallel(target)
        case Measure():
            return measure(target.key, target.id)
        case Rule():
            return rule(target.key, target.id)
        case Entity():
            return name(target)
    return passage(target)


def spelled(target: str, ending: str) -> str:
    """An address with the file that a page stands in, where no server answers for the folder.

    `ending` is that file's name, or empty where there is a server.
    """
    path, hash_sign, fragment = target.partition("#")
    is_page = not path or path.endswith("/")
    return f"{path}{ending if is_page else ''}{hash_sign}{fragment}"


def relative(target: str, page: str, ending: str = "") -> str:
    """The link from one page's address to another address or to a file, as the page's HTML needs it."""
    path, hash_sign, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    way = posixpath.relpath(path or ".", page or ".")
    # `relpath` drops the last slash, which tells a page from a file.
    end = "/" if path.endswith("/") or not path else ""
    return spelled(f"{way}{end}{hash_sign}{fragment}", ending)
