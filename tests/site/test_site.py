"""The strict build of the real site: ids, quotations, links, search records, determinism."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from lxml.html import HtmlElement

from edition.edition import Edition
from edition.text.anchor import Anchor
from kit.builds import good
from kit.dom import ELSEWHERE, read, squeezed
from kit.project import ROOT, build, copy
from kit.whole import records_of

WHERE = "http://edition.example/"
VOCABULARIES = ("https://schema.org/", "http://purl.org/dc/terms/")
"""Names of kinds of things, in the head; nothing is loaded from there."""


def tree(site: Path, page: str) -> HtmlElement:
    return read(site / page)


def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page of the site by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        found[WHERE + name] = read(path)
    return found


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
def test_the_ids_of_a_statement_are_its_anchors(site: Path, edition: Edition, slug: str) -> None:
    statement = edition.statement_of[slug]
    (shown,) = tree(site, f"statements/{slug}").xpath("//div[@class='statement']")
    anchors = [a for p in statement.paragraphs for a in (p.anchor, *(s.anchor for s in p.sentences))]
    ids = [i for i in shown.xpath(".//@id") if not i.startswith(("citation", "revisions"))]
    assert ids == [anchor.id for anchor in anchors]


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
def test_the_words_shown_are_the_words_of_the_source(site: Path, edition: Edition, slug: str) -> None:
    statement = edition.statement_of[slug]
    page = tree(site, f"statements/{slug}")
    for paragraph in statement.paragraphs:
        spans = {paragraph.anchor: paragraph.span, **{s.anchor: s.span for s in paragraph.sentences}}
        for anchor, span in spans.items():
            (shown,) = page.xpath("//*[@id=$id]", id=anchor.id)
            assert squeezed(shown) == statement.words(span).text


def test_every_quotation_is_verbatim_and_leads_to_its_passage(site: Path, edition: Edition) -> None:
    count = 0
    for address, page in pages(site).items():
        for figure in page.find_class("quotation"):
            (quoted,) = figure.xpath(".//blockquote")
            anchor = Anchor.parse(quoted.get("data-passage"))
            statement = edition.statement_of[anchor.statement]
            words = statement.words(statement.by_locator[anchor.locator].span).text
            (verbatim,) = quoted.find_class("verbatim")
            assert squeezed(verbatim) in words
            assert bool(quoted.find_class("cut")) == (squeezed(verbatim) != words)
            assert verbatim.find_class("q"), "the words that a reading rests on are marked"
            target = f"{WHERE}statements/{anchor.statement}/#{anchor.id}"
            assert urljoin(address, figure.find_class("n")[0].get("href")) == target
            count += 1
    assert count > 90


def test_the_marked_words_are_those_of_the_readings(site: Path, edition: Edition) -> None:
    for theme in edition.codebook.themes:
        marked = {
            squeezed(m)
            for f in tree(site, f"themes/{theme.key.name}").find_class("quotation")
            for m in f.find_class("q")
        }
        annotations = [a for sub in theme.subthemes for a in edition.annotations_of.get(sub.key, ())]
        rested = {edition.statement_of[a.anchor.statement].words(span).text for a in annotations for span in a.spans}
        joined = " ".join(sorted(rested))
        assert all(words in joined for words in marked if words)


def test_every_link_lands(site: Path) -> None:
    """Pages, fragments and files: every href and src of every page, from its HTML."""
    found = pages(site)
    ids = {address: set(page.xpath("//@id")) | set(page.xpath("//a/@name")) for address, page in found.items()}
    links = 0
    for address, page in found.items():
        for link in page.xpath("//@href | //@src | //@*[name()='xlink:href']"):
            if urlsplit(link).scheme in ("javascript", "data", "mailto") or link.startswith(VOCABULARIES):
                continue
            target, fragment = urldefrag(urljoin(address, link))
            if target.startswith("http://127.0.0.1:8000/"):
                target = target.replace("http://127.0.0.1:8000/", WHERE)
            if not target.startswith(WHERE):
                assert target.startswith(ELSEWHERE), f"{address}: {link}"
            elif target in ids:
                assert not fragment or unquote(fragment) in ids[target], f"{address}: {link}"
                links += 1
            else:
                assert (site / target.removeprefix(WHERE)).is_file(), f"{address}: {link}"
                assert not target.endswith("/"), f"{address}: {link} is no folder"
    assert links > 500


NAMING = "canonical cite-as type describedby item license collection linkset schema.dcterms"
"""Relations of links that name something for programs; a browser loads the targets of others."""


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for address, page in pages(site).items():
        links = (link.get("href") for link in page.iter("link") if link.get("rel") not in NAMING.split())
        for source in (*page.xpath("//script/@src | //img/@src | //iframe/@src"), *links):
            assert not urlsplit(source).netloc, f"{address} loads {source}"


def test_every_page_has_one_title_and_one_language(site: Path) -> None:
    titles = set()
    for address, page in pages(site).items():
        assert len(page.xpath("//h1")) == 1, address
        assert page.get("lang") == "en"
        titles.add(page.findtext(".//title"))
    assert len(titles) == len(pages(site)) - 1  # the page for what is not found has the site's name


def test_every_page_tells_browsers_of_the_search(site: Path) -> None:
    description = ET.fromstring((site / "opensearch.xml").read_text("utf-8").encode())
    name = description.findtext("{*}ShortName")
    for address, page in pages(site).items():
        (link,) = page.xpath("//head/link[@rel='search']")
        assert (link.get("type"), link.get("title")) == ("application/opensearchdescription+xml", name)
        assert urljoin(address, link.get("href")) == f"{WHERE}opensearch.xml"


def test_every_page_leads_to_the_index(site: Path) -> None:
    for address, page in pages(site).items():
        links = page.xpath("//footer//a/@href" if "404" not in address else "//article//a/@href")
        assert f"{WHERE}book-index/" in [urljoin(address, link) for link in links], address


def test_the_index_is_not_in_the_quick_search(site: Path) -> None:
    documents = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert not [d["location"] for d in documents if d["location"].startswith("book-index")]


def test_what_no_statement_speaks_to_is_listed(site: Path, edition: Edition) -> None:
    page = tree(site, "instruments/gcm")
    listed = page.xpath("//section[starts-with(@class, 'provision')]/h3/@id")
    assert listed == [p.key.name for p in edition.codebook.instruments[0].provisions()]
    for group in edition.codebook.instruments[0].groups:
        (section,) = page.xpath("//section[h2/@id=$id]", id=group.id)
        listed = {link.get("href")[1:] for link in section.find_class("silence")[0].iter("a")}
        assert listed == {p.key.name for p in group.provisions if p.key not in edition.annotations_of}
        assert listed


def test_coverage_is_told_in_words(site: Path, edition: Edition) -> None:
    (table,) = tree(site, "").find_class("coverage")
    told = {squeezed(row[0]): [squeezed(cell) for cell in row[1:]] for row in table.xpath(".//tbody/tr")}
    slugs = [statement.slug for statement in edition.statements]
    at = [slugs.index(slug) for slug in ("rus-gcm", "rus-iom112")]
    rows = {name: [cells[i] for i in at] for name, cells in told.items()}
    assert rows["COVID measures"] == ["not addressed", "9 passages"]
    assert rows["Root causes"] == ["4 passages", "2 passages"]
    assert len(rows) == len(edition.codebook.themes)


def test_every_fact_says_where_it_comes_from(site: Path) -> None:
    for slug in ("rus-iom112", "rus-gcm"):
        (facts,) = tree(site, f"statements/{slug}").find_class("facts")
        assert len(facts.xpath(".//dt")) == 12
        assert all(dd.find_class("ground") for dd in facts.xpath(".//dd"))
    told = squeezed(tree(site, "statements/rus-iom112").find_class("facts")[0])
    assert "29 November 2021 not in the text: Publication of this statement by the Permanent Mission" in told


def test_beside_a_passage_each_subtheme_stands_once(site: Path) -> None:
    for slug in ("rus-iom112", "rus-gcm"):
        for beside in tree(site, f"statements/{slug}").find_class("apparatus"):
            links = beside.xpath(".//p[@class='t']//a/@href")
            assert len(links) == len(set(links))


def test_slips_are_noted_and_not_repaired(site: Path) -> None:
    page = tree(site, "statements/rus-gcm")
    (words,) = page.xpath("//*[@id='p7-2']")
    assert "developing constructing interaction" in squeezed(words)
    notes = " ".join(squeezed(note) for note in page.find_class("note"))
    for slip in ("perhaps “constructive interaction”", "runs this item on", "This item and ¶ 7.8 say nearly the same"):
        assert slip in notes.replace('"constructive interaction"', "“constructive interaction”")


def passages_and_statements(edition: Edition) -> int:
    return sum(1 + len(list(statement.numbered())) for statement in edition.statements)


def test_search_records_come_after_their_page(site: Path, edition: Edition) -> None:
    documents = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    locations = [document["location"] for document in documents]
    assert len(locations) == len(set(locations))
    for i, location in enumerate(locations):
        page, hash_sign, _ = location.partition("#")
        assert not hash_sign or locations.index(page) < i
    sources = [d for d in documents if d["location"].startswith("statements/")]
    assert len(sources) == passages_and_statements(edition)
    text = " ".join(d["text"] for d in documents if not d["location"].startswith("statements/"))
    assert "Afghanistan" not in text
    assert "199" not in text


def test_the_search_pages_index_has_the_words_as_read(site: Path, edition: Edition) -> None:
    """What Pagefind keeps of each record, letter by letter: its hits are quotations."""
    expected = {record.text for record in records_of(edition)}
    kept = [gzip.decompress(path.read_bytes()) for path in (site / "pagefind" / "fragment").iterdir()]
    contents = [json.loads(fragment.removeprefix(b"pagefind_dcd"))["content"] for fragment in kept]
    assert len(contents) == passages_and_statements(edition)
    assert set(contents) == expected


def test_nothing_that_no_page_uses_is_published(site: Path) -> None:
    names = {path.name.partition(".")[0] for path in (site / "pagefind").iterdir()}
    assert names == {"filter", "fragment", "index", "pagefind", "pagefind-entry", "wasm"}


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Pages, data and indexes: with other hashes, on the other side of the world."""
    good(build(ROOT, tmp_path / "again", PYTHONHASHSEED="7", TZ="Pacific/Auckland"))
    first, second = (
        {p.relative_to(d): p.read_bytes() for p in d.rglob("*") if p.is_file()} for d in (site, tmp_path / "again")
    )
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_a_build_with_a_problem_leaves_the_good_site(tmp_path: Path) -> None:
    """One line a problem, no traceback, and what stood in the site's folder stands there still."""
    root = copy(tmp_path / "project")
    readings = root / "seeds" / "readings" / "rus-gcm.yml"
    whole = readings.read_text("utf-8")
    readings.write_text(whole.replace("gcm-principles/nature", "gcm-principles/natur"), "utf-8")
    good = root / "site" / "index.html"
    good.parent.mkdir()
    good.write_text("a good site", "utf-8")
    done = build(root, root / "site")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert 'did you mean "gcm-principles/nature"?' in said
    assert said.count("seeds/readings/rus-gcm.yml:") == whole.count("gcm-principles/nature") > 1
    assert "Traceback" not in said
    assert good.read_text("utf-8") == "a good site"
