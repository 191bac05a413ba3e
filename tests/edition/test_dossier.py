"""The unit of work: all of one statement, enough by itself for everything that is published about it."""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from edition.dossier import Dossier, Dossiers
from edition.edition import Edition
from edition.publish.base.artifact import Page
from edition.publish.data.dataset import Member
from edition.publish.data.linked.annotations import web_annotations
from edition.publish.data.tables.quotations import QUOTATIONS
from edition.publish.data.texts.akn import akn
from edition.publish.data.texts.tei import tei
from edition.publish.pages.press import Press
from edition.publish.site import of_statement
from edition.said.value import EVIDENCE, Quoted, Said
from edition.text.anchor import Anchor
from kit.project import ROOT
from kit.whole import BASE, whole

ALONE = """
import pickle, sys
from edition.publish.site import of_statement
from test_dossier import digests
with open(sys.argv[1], "rb") as file:
    press, dossier = pickle.load(file)
print(*digests(press, dossier), sep="\\n")
"""


def digests(press: Press, dossier: Dossier) -> Iterator[str]:
    """Every artefact of a statement, each as a line."""
    for made in of_statement(press, dossier):
        file = made.file if isinstance(made, Member) else made
        if isinstance(file, Page):  # The order of a set is nobody's.
            file, ids = replace(file, ids=frozenset()), sorted(file.ids)
            yield f"ids {hashlib.sha256(repr(ids).encode()).hexdigest()}"
        yield f"{type(made).__name__} {hashlib.sha256(repr(file).encode()).hexdigest()}"


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
def test_a_statement_is_published_alone_as_among_others(edition: Edition, slug: str, tmp_path: Path) -> None:
    """In another process, which is given the dossier, the codebook and the imprint, and nothing else."""
    press = whole(edition, BASE).press()
    dossier = Dossiers(edition).of(edition.statement_of[slug])
    path = tmp_path / "unit"
    path.write_bytes(pickle.dumps((Press(press.publication, press.citations), dossier)))
    folders = (ROOT / "scripts", ROOT / "tests", Path(__file__).parent)
    said = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(map(str, folders))}
    command = [sys.executable, "-c", ALONE, str(path)]
    done = subprocess.run(command, env=said, cwd=tmp_path, capture_output=True, text=True, check=True)
    here = list(digests(press, dossier))
    assert len(here) > 50
    assert done.stdout.splitlines() == here


def test_what_is_said_of_a_passage_is_all_that_the_edition_has(edition: Edition) -> None:
    """Counted in the lists of the edition, whatever the sort."""
    told = [each for dossier in Dossiers(edition) for each in dossier.said]
    asks = [ask for walk in edition.crosswalks for ask in walk.asks]
    lists = (edition.annotations, edition.none, edition.notes, edition.measures, edition.mentions, asks)
    more = sum(len(ask.returns) for ask in asks) + sum(len(rule.cases) for rule in edition.rules)
    ends = 2 * len(edition.parallels.declared) + sum(len(statement.divisions) for statement in edition.statements)
    assert len(told) == sum(map(len, lists)) + more + ends
    assert len({(each.id, each.side, each.here) for each in told if each.kind != "mention"}) == len(
        [each for each in told if each.kind != "mention"]
    )


def test_others_are_those_that_are_quoted(edition: Edition, small: Edition) -> None:
    assert [s.slug for s in Dossiers(edition).of(edition.statement_of["rus-gcm"]).others] == ["rus-iom112"]
    assert all(dossier.others == () for dossier in Dossiers(small))


@dataclass(frozen=True)
class Gloss:
    """A sort of thing that no code knows."""

    anchor: Anchor
    text: str


def test_a_new_sort_is_told_everywhere_by_what_all_sorts_have(small: Edition) -> None:
    """Its reader and its line among the sorts are all that it needs; a template may then do better."""
    plain = Dossiers(small).of(small.statements[0])
    paragraph = next(plain.statement.numbered())
    at, span = paragraph.anchor, paragraph.sentences[0].span
    gloss = Said(
        "gloss",
        f"gloss:{at}/word",
        at,
        Gloss(at, "Old for rain."),
        "the editors",
        anchors=(at,),
        words=(Quoted(EVIDENCE, at, span),),
        told=(("gloss", "Old for rain."),),
        home=at.statement,
    )
    dossier = replace(plain, said=(*plain.said, gloss))
    publication = whole(small, BASE).publication
    for made in (tei, akn, web_annotations):
        assert "Old for rain." in made(publication, dossier)
        assert "Old for rain." not in made(publication, plain)
    rows = [row for row in QUOTATIONS.rows(publication, dossier) if str(row[0]).startswith("gloss:")]
    assert [(row[1], row[2]) for row in rows] == [(str(at), EVIDENCE)]
    pages = {m.address: m.html for m in of_statement(whole(small, BASE).press(), dossier) if isinstance(m, Page)}
    assert [address for address, html in pages.items() if "Old for rain." in html] == [
        f"statements/{at.statement}/",
        f"p/{at.statement}/{at.locator}/",
    ]
