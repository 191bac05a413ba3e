"""The tables of the codebook: themes, instruments with their provisions, and names."""

from __future__ import annotations

from collections.abc import Iterator

from edition.apparatus.codebook import Theme
from edition.apparatus.entity import EntityKind
from edition.edition import Edition
from edition.publish.base import address
from edition.publish.base.publication import Publication
from edition.publish.data.tables.table import POSITION, Foreign, Row, Table, flag, perhaps, text, values

_WHERE = text("address", "Where the edition shows it.")


def _themes(publication: Publication, _: Edition) -> Iterator[Row]:
    for position, theme in enumerate(publication.codebook.themes, 1):
        yield _theme(publication, theme, None, position)
        for place, sub in enumerate(theme.subthemes, 1):
            yield _theme(publication, sub, theme, place)


def _theme(publication: Publication, theme: Theme, over: Theme | None, position: int) -> Row:
    parent = str(over.key) if over else None
    said = (theme.label, theme.definition, theme.scope)
    return str(theme.key), parent, position, *said, publication.base + address.entry(theme.key)


THEMES = Table(
    "themes",
    "Themes",
    "The codebook's themes and sub-themes. Readings name a sub-theme, or a theme that has none.",
    (
        text("id", "The theme's name, as in theme:root-causes/external-interference."),
        perhaps("parent", "For a sub-theme, its theme."),
        POSITION,
        text("label", "What it is called."),
        text("definition", "What it is about."),
        text("scope", "What belongs there, and what does not."),
        _WHERE,
    ),
    ("id",),
    (Foreign("parent", "themes"),),
    _themes,
)


def _terms(publication: Publication, _: Edition) -> Iterator[Row]:
    for key, theme in publication.codebook.theme_of.items():
        yield from ((str(key), position, term) for position, term in enumerate(theme.terms, 1))


THEME_TERMS = Table(
    "theme_terms",
    "Terms of themes",
    "Terms that put a passage under a theme on the codebook's word alone.",
    (text("theme", "The theme."), POSITION, text("term", "The term.")),
    ("theme", "position"),
    (Foreign("theme", "themes"),),
    _terms,
)


def _related(publication: Publication, _: Edition) -> Iterator[Row]:
    for theme in publication.codebook.themes:
        yield from ((str(theme.key), position, str(key)) for position, key in enumerate(theme.related, 1))


RELATED_THEMES = Table(
    "related_themes",
    "Related themes",
    "Themes that the codebook points to from another.",
    (text("theme", "The theme that points."), POSITION, text("related", "The theme that it points to.")),
    ("theme", "position"),
    (Foreign("theme", "themes"), Foreign("related", "themes")),
    _related,
)


def _instruments(publication: Publication, _: Edition) -> Iterator[Row]:
    for position, each in enumerate(publication.codebook.instruments, 1):
        said = (each.label, each.title, each.symbol, each.adopted, each.url, each.about)
        yield each.id, position, *said, publication.base + address.instrument(each.id)


INSTRUMENTS = Table(
    "instruments",
    "Instruments",
    "International instruments that statements are read against.",
    (
        text("id", "The instrument's name."),
        POSITION,
        text("label", "What it is called."),
        text("title", "Its title."),
        text("symbol", "The symbol of the document that has it."),
        text("adopted", "When and how it came about."),
        text("url", "Its official text."),
        text("about", "How its places are cited here, and what is to be kept in mind."),
        _WHERE,
    ),
    ("id",),
    (),
    _instruments,
)


def _groups(publication: Publication, _: Edition) -> Iterator[Row]:
    for instrument in publication.codebook.instruments:
        for position, group in enumerate(instrument.groups, 1):
            id = f"{instrument.id}:{group.id}"
            where = f"{publication.base}{address.instrument(instrument.id)}#{group.id}"
            yield id, instrument.id, position, group.label, group.one, group.where, where


PROVISION_GROUPS = Table(
    "provision_groups",
    "Groups of provisions",
    "Provisions of one sort, such as principles or objectives.",
    (
        text("id", "The group's name, as in gcm:objectives."),
        text("instrument", "The instrument that it is of."),
        POSITION,
        text("label", "What the group is called."),
        text("one", "What one of them is called."),
        text("place", "Where in the instrument they stand."),
        _WHERE,
    ),
    ("id",),
    (Foreign("instrument", "instruments"),),
    _groups,
)


def _provisions(publication: Publication, _: Edition) -> Iterator[Row]:
    for instrument in publication.codebook.instruments:
        for group in instrument.groups:
            for position, each in enumerate(group.provisions, 1):
                said = (each.number, each.title, each.where, each.note or None)
                where = publication.base + address.entry(each.key)
                yield str(each.key), instrument.id, f"{instrument.id}:{group.id}", position, *said, where


PROVISIONS = Table(
    "provisions",
    "Provisions",
    "Provisions that readings may name. Titles are the instrument's own.",
    (
        text("id", "The provision's name, as in gcm:objective-21."),
        text("instrument", "The instrument that it is of."),
        text("provision_group", "The group that it stands in."),
        POSITION,
        text("number", "Its number, as the instrument writes it."),
        text("title", "Its title."),
        text("place", "Its paragraph in the instrument."),
        perhaps("note", "An editor's remark."),
        _WHERE,
    ),
    ("id",),
    (Foreign("instrument", "instruments"), Foreign("provision_group", "provision_groups")),
    _provisions,
)


def _names(publication: Publication, _: Edition) -> Iterator[Row]:
    for position, each in enumerate(publication.codebook.entities, 1):
        said = (each.kind.value, each.label, each.gloss, each.whence or None, each.wikidata or None)
        yield each.key, position, *said, publication.base + address.name(each)


NAMES = Table(
    "names",
    "Names",
    "Persons, offices, bodies, places, instruments and events that the statements name.",
    (
        text("id", "The name's own name, as in name:iom."),
        POSITION,
        text("kind", "What sort of thing is named.", choices=values(EntityKind)),
        text("label", "What it is called here."),
        text("gloss", "What it is, in no more than the statements' words unless `whence` says so."),
        perhaps("whence", "Where what is beyond the statements' words is from."),
        perhaps("wikidata", "Its item in Wikidata, where that could be confirmed."),
        _WHERE,
    ),
    ("id",),
    (),
    _names,
)


def _forms(publication: Publication, _: Edition) -> Iterator[Row]:
    for entity in publication.codebook.entities:
        for position, form in enumerate(entity.forms, 1):
            yield entity.key, position, form.text, form.is_abbreviation, form.statement or None


NAME_FORMS = Table(
    "name_forms",
    "Forms of names",
    "The forms in which things are named; matched by their exact characters, as whole words.",
    (
        text("name", "What it is a form of."),
        POSITION,
        text("form", "The form."),
        flag("abbreviation", "Whether it abbreviates."),
        perhaps("statement", "The only statement in which it means this, where it does so in one alone."),
    ),
    ("name", "position"),
    (Foreign("name", "names"), Foreign("statement", "statements")),
    _forms,
)
