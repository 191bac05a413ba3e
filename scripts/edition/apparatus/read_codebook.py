"""From `seeds/codebook/` to the codebook: `themes.yml`, `instruments.yml` and `entities.yml`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from edition.apparatus.codebook import THEME, Codebook, Group, Instrument, Key, Provision, Theme
from edition.apparatus.read_entities import read_entities
from edition.seeds.finding import Finding, Reads, did_you_mean, each
from edition.seeds.folder import Folder
from edition.seeds.ids import read_id, unique
from edition.seeds.record import Record, read_record


def read_codebook(folder: Folder, hues: Collection[str] | None = None) -> Reads[Codebook]:
    """The codebook, with everything that could be read of it; `hues` are the themes that have one, if that is known."""
    themes = yield from _entries(folder, "themes")
    instruments = yield from _entries(folder, "instruments")
    codebook = Codebook(
        (yield from each(themes, _theme)),
        (yield from each(instruments, _instrument)),
        (yield from read_entities(folder)),
    )
    yield from _related(themes, codebook)
    yield from _hueless(themes, hues)
    return codebook


def _hueless(themes: Iterable[Record], hues: Collection[str] | None) -> Reads[None]:
    for record in themes if hues is not None else ():
        name = yield from record.text("id", "")
        if name and name not in (hues or ()):
            hint = f'add `[data-theme="{name}"] {{ --c: light-dark(#..., #...); }}` to docs/assets/css/palette.css'
            yield Finding(record.at("id"), "theme-without-hue", f'the theme "{name}" has no hue', hint)


def _entries(folder: Folder, name: str) -> Reads[tuple[Record, ...]]:
    source = yield from folder.read(folder.root / "codebook" / f"{name}.yml")
    record = (yield from read_record(source)) if source else None
    if record is None:
        return ()
    yield from record.expect(name)
    entries = yield from record.records(name, required=True)
    yield from unique(entries)
    return entries


def _theme(record: Record) -> Reads[Theme]:
    yield from record.expect("id", "label", "definition", "scope", "terms", "related", "subthemes")
    name = yield from read_id(record)
    subrecords = yield from record.records("subthemes")
    yield from unique(subrecords)
    subthemes = yield from each(subrecords, partial(_subtheme, name))
    related = yield from record.texts("related")
    return (yield from _entry(record, Key(THEME, name), tuple(Key(THEME, r) for r in related), subthemes))


def _subtheme(theme: str, record: Record) -> Reads[Theme]:
    yield from record.expect("id", "label", "definition", "scope", "terms")
    leaf = yield from read_id(record)
    return (yield from _entry(record, Key(THEME, f"{theme}/{leaf}")))


def _entry(record: Record, key: Key, related: tuple[Key, ...] = (), subthemes: tuple[Theme, ...] = ()) -> Reads[Theme]:
    return Theme(
        key,
        (yield from record.text("label")),
        (yield from record.text("definition")),
        (yield from record.text("scope")),
        (yield from record.texts("terms")),
        related,
        subthemes,
    )


def _instrument(record: Record) -> Reads[Instrument]:
    yield from record.expect("id", "label", "title", "symbol", "adopted", "url", "about", "groups")
    name = yield from read_id(record)
    records = yield from record.records("groups")
    yield from unique(records)
    groups = yield from each(records, partial(_group, name))
    yield from _repeated(records, groups)
    return Instrument(
        name,
        (yield from record.text("label")),
        (yield from record.text("title")),
        (yield from record.text("symbol")),
        (yield from record.text("adopted")),
        (yield from record.text("url")),
        (yield from record.text("about")),
        groups,
    )


def _repeated(records: Iterable[Record], groups: Iterable[Group]) -> Reads[None]:
    """Complain of a provision that has the id of one in a group before: its name is its own in the instrument."""
    seen: set[Key] = set()
    for record, group in zip(records, groups, strict=True):
        for key in (provision.key for provision in group.provisions):
            if key in seen:
                message = f'the id "{key.name}" stands in two groups'
                yield Finding(record.at("provisions"), "duplicate-id", message, "rename one of them")
        seen |= {provision.key for provision in group.provisions}


def _group(instrument: str, record: Record) -> Reads[Group]:
    yield from record.expect("id", "label", "one", "where", "provisions")
    entries = yield from record.records("provisions", required=True)
    yield from unique(entries)
    return Group(
        (yield from read_id(record)),
        (yield from record.text("label")),
        (yield from record.text("one")),
        (yield from record.text("where")),
        (yield from each(entries, partial(_provision, instrument))),
    )


def _provision(instrument: str, record: Record) -> Reads[Provision]:
    yield from record.expect("id", "number", "title", "where", "note")
    return Provision(
        Key(instrument, (yield from read_id(record))),
        (yield from record.text("number")),
        (yield from record.text("title")),
        (yield from record.text("where")),
        (yield from record.text("note", "")),
    )


def read_theme(codebook: Codebook, entry: Record) -> Reads[Key | None]:
    """The sub-theme (or theme without sub-themes) that an entry names in `theme`."""
    name = yield from entry.text("theme")
    key, known = Key(THEME, name), {leaf.key.name for leaf in codebook.leaves()}
    if name in known:
        return key
    if name:
        yield Finding(entry.at("theme"), "unknown-theme", f'there is no theme "{name}"', _near(codebook, key, known))
    return None


def _near(codebook: Codebook, key: Key, known: set[str]) -> str:
    theme = codebook.theme_of.get(key)
    if theme and theme.subthemes:
        return f"name one of its sub-themes: {', '.join(sub.key.name for sub in theme.subthemes)}"
    return did_you_mean(key.name, known)


def _related(records: Iterable[Record], codebook: Codebook) -> Reads[None]:
    """Complain of related themes that do not exist."""
    known = {theme.key.name for theme in codebook.themes}
    for record, theme in zip(records, codebook.themes, strict=True):
        for key in theme.related:
            if key.name not in known:
                message = f'there is no theme "{key.name}"'
                yield Finding(record.at("related"), "unknown-theme", message, did_you_mean(key.name, known))
