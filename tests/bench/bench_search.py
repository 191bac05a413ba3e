"""What a search costs as the edition grows: `python tests/bench_search.py CORPUS [SIZE ...]`.

CORPUS is a folder of .txt files, one a speech, named like FRA_64_2009.txt; where a size asks for more
speeches than it has, they are used again with some of their words altered. Prints counts and bytes for
the header's quick search and for the search page, and the time from a query to its first results in a
real browser: the median of the queries, and for the search page each of them. The page itself is used as
a reader would, from the letter typed to the line shown. Bytes are those of the files. Times are this
machine's, and nothing here passes or fails.
"""

from __future__ import annotations

import functools
import json
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from edition import compile_edition
from edition.publish.base import address
from edition.publish.search.pagefind import full_text
from edition.publish.search.quick import into_index
from edition.publish.search.records import SearchRecord, Term, Work
from edition.text.dates import Dating
from engines.pagefind import INDEX, write_index
from kit import chromium
from kit.project import ROOT, build
from kit.speech import speech
from kit.whole import records_of

QUERIES = ("climate", "migration", '"internal affairs"', "sovereign equality", "199 days")
THEMES = tuple(Term(f"theme-{n}", f"Theme {n}") for n in range(5))
SUBTHEMES = tuple(Term(f"theme-{n % 5}/sub-{n}", f"Theme {n % 5}: sub-theme {n}") for n in range(40))


def main(arguments: list[str]) -> None:
    """Measure at each size: the edition itself, then so many speeches."""
    corpus, *rest = arguments
    paths = sorted(Path(corpus).rglob("*.txt"))
    sizes = [int(size) for size in rest if size.isdigit()] or [1000, 10000]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder, "site")
        build(ROOT, site)
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.ARGUMENTS)
        show(measured(site, browser, tuple(records_of(compile_edition(ROOT / "seeds")))))
        for size in sizes:
            show(measured(site, browser, tuple(record for n in range(size) for record in records(paths, n))))
        browser.close()


def show(row: dict[str, Any]) -> None:
    print("  ".join(f"{name} {value}" for name, value in row.items()), flush=True)


def records(paths: list[Path], number: int) -> Iterator[SearchRecord]:
    """The records of one speech, as if editors had read it."""
    path, copy = paths[number % len(paths)], number // len(paths)
    state, _, year = path.stem.split("_")
    slug = f"{state.lower()}-s{number}"
    work = Work(slug, f"{state} in {year}, {number}", state, f"Speaker {number}", "General Assembly", Dating(year))
    yield SearchRecord(address.statement(slug), work, f"Statement of {state}")
    statement = speech(slug, altered(path.read_bytes().decode("utf-8", "replace"), copy))
    for n, paragraph in enumerate(statement.numbered()):
        anchor, words = paragraph.anchor, statement.words(paragraph.span).text
        sub = SUBTHEMES[len(words) % len(SUBTHEMES)]
        theme = THEMES[len(words) % len(THEMES)]
        said = (theme,) if n % 3 else ()
        yield SearchRecord(address.passage(anchor), work, words, anchor.locator, anchor.label, said, (sub,) * len(said))


def altered(text: str, copy: int) -> str:
    """The text with every ninth longer word made another, so that a copy is none to an index."""
    if not copy:
        return text
    counted = iter(range(10**9))
    return re.sub(r"\w{6,}", lambda m: m.group() if next(counted) % 9 else f"{m.group()[::-1]}{copy}", text)


def measured(site: Path, browser: Browser, found: tuple[SearchRecord, ...]) -> dict[str, Any]:
    """Everything about one size."""
    index = site / "search" / "search_index.json"
    own = json.loads(index.read_text("utf-8"))
    bare = json.dumps({**own, "docs": [d for d in own["docs"] if not d["location"].startswith("statements/")]})
    passages = sum(record.is_passage for record in found)
    row: dict[str, Any] = {"statements": len(found) - passages, "passages": passages}
    for name, bound in (("quick", sys.maxsize), ("quick, no passages", 0)):
        if passages > 40_000 and bound:
            continue  # Two hundred megabytes in one file: no browser should be asked to.
        index.write_text(into_index(bare, found, bound), "utf-8")
        row[f"{name}: KB"] = index.stat().st_size // 1024
        row |= {f"{name}: {key}": value for key, value in quick(site, browser).items()}
    return row | full(site, browser, found)


def full(site: Path, browser: Browser, found: tuple[SearchRecord, ...]) -> dict[str, Any]:
    """The search page's index of these records, and the page with it."""
    write_index(full_text(found), site)
    files = [path for path in (site / INDEX).rglob("*") if path.is_file()]
    row = {"full: files": len(files), "full: KB": sum(path.stat().st_size for path in files) // 1024}
    return row | {f"full: {key}": value for key, value in searched(site, browser).items()}


QUICK = """async ([base, worker, queries]) => {
    const started = performance.now();
    const index = await (await fetch(base + "search/search_index.json")).json();
    const engine = new Worker(base + worker);
    const answer = () => new Promise((done) => engine.addEventListener("message", done, { once: true }));
    const ready = answer();
    engine.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
    await ready;
    const loaded = performance.now() - started;
    const times = [];
    for (const query of queries) {
        const at = performance.now(), got = answer();
        engine.postMessage({ type: 2, data: query.replaceAll('"', "") });
        await got;
        times.push(performance.now() - at);
    }
    return { loaded, times };
}"""
LOAD = """async (base) => {
    const { load } = await import(base + "assets/js/finder.js");
    const started = performance.now();
    document.querySelector("#query").focus();
    await load();
    return performance.now() - started;
}"""
FACETS = "() => document.querySelector('.facet[data-facet=year] li') || !document.querySelector('.hit')"
"""Whether the facets that are open have their numbers, or nothing was found."""
TYPE = """async (query) => {
    const field = document.querySelector("#query"), heading = document.querySelector("#found");
    const started = performance.now();
    const shown = new Promise((done) => new MutationObserver(() => done(performance.now() - started))
        .observe(heading, { childList: true }));
    field.value = query;
    field.dispatchEvent(new Event("input"));
    return shown;
}"""
"""From the last letter of a query to its first lines and their number, the page's own pause included."""


def quick(site: Path, browser: Browser) -> dict[str, Any]:
    """The header's search: what it loads, and how long it takes to be ready and to answer."""
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.min.js")).relative_to(site).as_posix()
    with Counting(site) as server:
        page = browser.new_page()
        page.goto(f"{server.base}statements.json")  # A page without scripts of its own.
        server.sent.clear()
        done = page.evaluate(QUICK, [server.base, worker, QUERIES])
        row = {"KB fetched": kilobytes(server.sent), "ms until ready": round(done["loaded"])}
        page.close()
    return row | {"ms from query to hits": round(statistics.median(done["times"]))}


def searched(site: Path, browser: Browser) -> dict[str, Any]:
    """The search page: each query as the first on a page of its own, so that all it fetches is counted."""
    rows = [_first(site, browser, query) for query in QUERIES]
    return {name: round(statistics.median(row[name] for row in rows)) for name in rows[0]} | {
        f"{query} (KB, ms)": (row["KB fetched to the first 20 passages"], row["ms from letter to line"])
        for query, row in zip(QUERIES, rows, strict=True)
    }


def _first(site: Path, browser: Browser, query: str) -> dict[str, int]:
    with Counting(site) as server:
        page = browser.new_page()
        page.goto(f"{server.base}search/")
        page.wait_for_load_state("networkidle")
        server.sent.clear()
        ready = page.evaluate(LOAD, server.base)
        loaded = kilobytes(server.sent)
        took = page.evaluate(TYPE, query)
        page.wait_for_function(FACETS)
        page.wait_for_load_state("networkidle")
        sent = {name: size for name, size in server.sent.items() if "/pagefind/" in name}
        facets = {name: size for name, size in sent.items() if name.endswith("pf_filter")}
        page.close()
    return {
        "KB fetched before the first letter": loaded,
        "KB fetched to the first 20 passages": kilobytes(sent) - kilobytes(facets),
        "KB fetched for the open facets": kilobytes(facets),
        "ms until ready": round(ready),
        "ms from letter to line": round(took),
    }


def kilobytes(sent: dict[str, int]) -> int:
    return sum(sent.values()) // 1024


class Counting:
    """A server on loopback that counts the bytes it sends of each file."""

    def __init__(self, site: Path) -> None:
        self.sent: dict[str, int] = {}
        sent = self.sent

        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                pass

            def copyfile(self, source: Any, outputfile: Any) -> None:
                data = source.read()
                sent[self.path] = sent.get(self.path, 0) + len(data)
                outputfile.write(data)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
        self.base = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self) -> Counting:
        Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    main(sys.argv[1:])
