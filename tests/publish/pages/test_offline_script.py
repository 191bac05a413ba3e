"""Modules made into one classic script: each once, after what it imports, and nothing guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from edition.publish.pages.offline_script import classic
from kit.project import ROOT

MODULES = {
    "js/main.js": (
        'import * as one from "./one.js";\nimport { two, three as third } from "./deep/two.js";\n'
        'window.said = [one.name, two(), third, new URL("x", import.meta.url).href, window.runs];\n'
    ),
    "js/one.js": 'import { two } from "./deep/two.js";\nexport const name = `one and ${two()}`;\n',
    "js/deep/two.js": (
        "window.runs = (window.runs ?? 0) + 1;\nlet hidden = 2;\nexport function two() {\n  return hidden;\n}\n"
        "export const three = 3;\n"
    ),
    "js/other.js": "window.other = onDisk.greeting; // import is a word here\n",
}


def test_it_runs_as_the_modules_would(browser: Browser, tmp_path: Path) -> None:
    script = tmp_path / "js" / "all.js"
    script.parent.mkdir()
    script.write_text(classic(MODULES.__getitem__, ["js/main.js", "js/other.js"], {"greeting": "</hello>"}), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    (tmp_path / "page.html").write_text('<!doctype html><script defer src="js/all.js"></script>', "utf-8")
    page.goto((tmp_path / "page.html").as_uri())
    assert page.evaluate("said") == ["one and 2", 2, 3, (tmp_path / "js" / "x").as_uri(), 1]
    assert page.evaluate("other") == "</hello>"
    assert page.evaluate("typeof hidden + typeof modules") == "undefinedundefined"
    context.close()


@pytest.mark.parametrize(
    "line",
    [
        'import one from "./one.js";',
        'import "./one.js";',
        "export default 1;",
        "export { a };",
        'export * from "./one.js";',
        'import * as one from "https://elsewhere.example/one.js";',
    ],
)
def test_what_it_cannot_read_it_refuses(line: str) -> None:
    with pytest.raises(ValueError, match="cannot make a classic script of"):
        classic({**MODULES, "js/new.js": f"const a = 1;\n{line}\n"}.__getitem__, ["js/new.js"], {})


def test_a_circle_is_refused() -> None:
    circle = {"a.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./a.js";\n'}
    with pytest.raises(ValueError, match=r"a\.js imports itself by way of b\.js"):
        classic(circle.__getitem__, ["a.js"], {})


def test_the_scripts_of_the_edition_are_of_the_form() -> None:
    made = classic(lambda path: (ROOT / "docs" / path).read_text("utf-8"), ["assets/js/edition.js"], {})
    assert "import.meta" not in made
    assert made.count('modules["assets/js/site.js"] = ') == 1
