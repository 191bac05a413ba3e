"""Versions of the small edition's statement: it in Arabic, read from right to left, and that in French.

The Arabic has readings, notes, a parallel and an ask of its own, so that its words stand in every place that words
can have. Its paragraphs are not all one to one: two of the original are one here.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from kit.project import SMALL

ARABIC, FRENCH = "abc-arabic", "abc-french"

ARABIC_TEXT = """**عن الطقس في أبيسيا**

السيد الرئيس،

هطلت أمطار غزيرة في الشمال، ونحن نأسف *لهذا* كثيرا. لم يسقط أي ثلج، ولن يسقط ثلج في عام 2001.

ولهذا فإننا نطلب اليوم من الجميع ما يلي.

- مظلات للجميع (UMB)؛

- المظلة 2<sup>ة</sup> مجانا.

شكرا لكم.
"""
FRENCH_TEXT = """**Sur le temps en Abécie**

Monsieur le Président,

De fortes pluies sont tombées dans le nord. Nous le regrettons beaucoup.

Aucune neige n'est tombée, et aucune ne tombera en 2001.

Nous demandons :

- des parapluies pour tous ;

- le deuxième parapluie gratuit.

Merci.
"""
ABSENT = {name: {"absent": "Not named"} for name in ("speaker", "office", "body", "session", "event")}


def _facts(title: str, short: str, state: str, language: str, of: dict[str, Any] | None) -> dict[str, Any]:
    facts = {
        "state": {"value": state, "quote": state},
        **ABSENT,
        "date": {"value": "Undated", "edtf": "2001/2002-03", "inferred": "For tests"},
        "place": {"absent": "Not known"},
        "language": {"value": language, "inferred": f"It is in this language: {state}"},
        "source": {"value": "Written for tests", "source": "This repository"},
    }
    said: dict[str, Any] = {"title": title, "short": short, "kind": "position", "facts": facts}
    return said | ({"of": of} if of else {})


READINGS: dict[str, Any] = {
    "readings": [
        {"at": 1, "theme": "weather/snow", "quote": "لم يسقط أي ثلج", "reading": "It says “لم يسقط”: none fell (¶ 1)."},
        {"at": 1, "provision": "pact:duty-1", "stance": "mentions", "quote": "هطلت أمطار"},
        {"at": 2, "no_theme": "It only opens the list with نطلب."},
        {"at": "2.1", "theme": "travel", "quote": "مظلات للجميع"},
        {"at": "2.2", "theme": "travel", "quotes": ["المظلة", "مجانا"]},
    ],
    "notes": [{"at": 1, "kind": "slip", "quote": "كثيرا", "note": "So in the source."}],
}
UNREAD = [{"at": at, "no_theme": "A version."} for at in (1, 2, 3, "3.1", "3.2")]
PARALLEL: dict[str, Any] = {
    "id": "umbrellas",
    "source": {"at": f"{ARABIC} 2.1", "quote": "مظلات للجميع", "pivot": "مظلات"},
    "relation": "narrows",
    "target": {"at": "abc-small 2.1", "quote": "umbrellas for all", "pivot": "umbrellas"},
    "because": "They ask for the same.",
}


def write(seeds: Path, *, of: bool = True) -> None:
    """Put both versions among the seeds of the small edition; without `of`, as statements of their own."""
    arabic = {"statement": "abc-small", "kind": "translation", "inferred": "For tests"} if of else None
    french = {"statement": ARABIC, "kind": "translation", "source": "This repository"} if of else None
    title, short = "عن الطقس في أبيسيا", "الطقس"
    _write(seeds, ARABIC, ARABIC_TEXT, _facts(title, short, "أبيسيا", "Arabic", arabic), READINGS)
    facts = _facts("Sur le temps en Abécie", "Weather, in French", "Abécie", "fr", french)
    _write(seeds, FRENCH, FRENCH_TEXT, facts, {"readings": UNREAD})
    _dump(seeds / "parallels.yml", {"parallels": [PARALLEL]})


def _write(seeds: Path, slug: str, text: str, facts: dict[str, Any], readings: dict[str, Any]) -> None:
    (seeds / "statements" / f"{slug}.txt").write_text(text, "utf-8")
    _dump(seeds / "statements" / f"{slug}.yml", facts)
    _dump(seeds / "readings" / f"{slug}.yml", readings)


def _dump(path: Path, said: dict[str, Any]) -> None:
    # JSON is YAML, and has every text in quotation marks.
    path.write_text(json.dumps(said, ensure_ascii=False, indent=1), "utf-8")


def seeds(folder: Path, *, of: bool = True) -> Path:
    """The seeds of the small edition with both versions, in a folder."""
    made = Path(shutil.copytree(SMALL, folder / "seeds"))
    write(made, of=of)
    return made
