"""What the documents show is true: their examples build, their commands exist, their versions agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from edition import compile_edition
from edition.edition import Edition
from edition.publish.cite.records import editors
from kit.project import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w*\n(.*?)```", CONTRIBUTING, re.DOTALL))


@pytest.fixture
def with_examples(tmp_path: Path) -> Path:
    """A seeds folder with the real codebook and CONTRIBUTING's statement, readings and theme."""
    for name, text in {
        "edition.yml": (ROOT / "seeds/edition.yml").read_text("utf-8"),
        "codebook/instruments.yml": (ROOT / "seeds/codebook/instruments.yml").read_text("utf-8"),
        "codebook/themes.yml": (ROOT / "seeds/codebook/themes.yml").read_text("utf-8") + EXAMPLES["theme"],
        "statements/xyz-unga.txt": EXAMPLES["statement-text"],
        "statements/xyz-unga.yml": EXAMPLES["statement-facts"],
        "readings/xyz-unga.yml": EXAMPLES["readings"],
        "crosswalks/xyz-unga.yml": EXAMPLES["crosswalk"],
        "codebook/entities.yml": EXAMPLES["name"],
        "measures/xyz-unga.yml": EXAMPLES["measures"],
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_examples_of_contributing_make_an_edition(with_examples: Path) -> None:
    edition = compile_edition(with_examples)
    assert edition.findings == ()
    assert [p.anchor.id for p in edition.statements[0].paragraphs] == ["title-1", "salutation-1", "p1", "closing-1"]
    assert edition.codebook.themes[-1].label == "Border procedures"
    assert len(edition.annotations) == 2
    assert [ask.outcome.value for walk in edition.crosswalks for ask in walk.asks] == ["in part"]
    assert [mention.form.text for mention in edition.mentions] == ["Ms. Ada Example", "Mr. President"]
    assert [str(measure.period) for measure in edition.measures] == ["2020-05-01/"]
    assert [rule.papers for rule in edition.rules] == [("visas",)]


def test_the_role_shown_in_contributing_can_be_declared(with_examples: Path) -> None:
    record = with_examples / "statements" / "xyz-unga.yml"
    record.write_text(record.read_text("utf-8") + EXAMPLES["roles"], "utf-8")
    statement = compile_edition(with_examples).statements[0]
    assert [p.anchor.id for p in statement.paragraphs] == ["title-1", "salutation-1", "p1", "p2"]
    assert [formed.anchor.id for formed in statement.formed] == ["p2"]


def test_the_version_of_contributing_is_one(with_examples: Path) -> None:
    """Its metadata and its alignment hold, put beside a text in another language."""
    statements = with_examples / "statements"
    lines = ("**Statement by Ms. Ada Example**", "La migration est ancienne.", "Nous en parlons.", "Un mot de plus.")
    (statements / "xyz-ungafr.txt").write_text("\n\n".join(lines), "utf-8")
    facts = EXAMPLES["statement-facts"].replace("value: English", "value: French")
    (statements / "xyz-ungafr.yml").write_text(facts + EXAMPLES["version"], "utf-8")
    unread = "".join(f"  - {{at: {at}, no_theme: A version.}}\n" for at in (1, 2, 3))
    (with_examples / "readings" / "xyz-ungafr.yml").write_text(f"readings:\n{unread}", "utf-8")
    (with_examples / "alignments").mkdir()
    (with_examples / "alignments" / "xyz-ungafr.yml").write_text(EXAMPLES["alignment"], "utf-8")
    edition = compile_edition(with_examples)
    assert edition.findings == ()
    (version,) = edition.versions
    assert version.declared
    assert (version.of.statement, version.of.kind.value) == ("xyz-unga", "translation")
    assert version.declared.by == "Ada Editor"
    assert [(len(group.at), len(group.of)) for group in version.declared.groups] == [(2, 1), (1, 0)]


def test_the_message_shown_in_contributing_is_the_real_one(with_examples: Path) -> None:
    readings = with_examples / "readings" / "xyz-unga.yml"
    readings.write_text(readings.read_text("utf-8").replace("gcm-principles/nature", "gcm-principles/natur"), "utf-8")
    (finding,) = compile_edition(with_examples).findings
    shown = next(line for line in CONTRIBUTING.splitlines() if line.startswith("seeds/readings/rus-gcm.yml"))
    assert str(finding).partition(": ")[2] == shown.partition(": ")[2]


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_named_are_there(document: str) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)\b", (ROOT / document).read_text("utf-8"), re.MULTILINE))
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named
    assert named <= made


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_the_files_named_are_there(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    for path in re.findall(r"`((?:seeds|docs|scripts|tests)/[\w./-]*)`|\]\((\w[\w./]*)\)", text):
        name = path[0] or path[1]
        made_up = name.startswith(("seeds/statements/xyz", "seeds/readings/xyz", "seeds/revisions/"))
        assert made_up or (ROOT / name).exists(), name


def test_version_and_date_come_from_one_place(edition: Edition) -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    imprint = edition.imprint
    assert (citation["version"], str(citation["date-released"])) == (imprint.version, str(imprint.date))
    assert citation["title"] == f"{imprint.title}: {imprint.subtitle}"
    assert [author["name"] for author in citation["authors"]] == [editors(edition.imprint).literal]
    assert f"## {imprint.version} ({imprint.date.in_words})" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "make test" in (ROOT / "README.md").read_text("utf-8")
    assert "exec make test" in (ROOT / ".ci" / "run").read_text("utf-8")
