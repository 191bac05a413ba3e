from __future__ import annotations

import itertools

import pytest

from edition.apparatus.entity import Entity, EntityKind, Form
from edition.apparatus.mentions import Names, first_in_passage
from edition.edition import Edition


def entity(name: str, *forms: Form) -> Entity:
    return Entity(name, EntityKind.BODY, name, name, "", "", forms)


def found(edition: Edition, *entities: Entity) -> list[tuple[str, str, bool]]:
    (statement,) = edition.statements
    mentions = Names(entities).mentions(statement)
    return [(m.entity.id, statement.words(m.span).text, m.within) for m in mentions]


def test_the_longest_form_wins_and_holds_the_others(small: Edition) -> None:
    weather, abecia = entity("weather", Form("Weather of Abecia")), entity("abecia", Form("Abecia"))
    assert found(small, abecia, weather) == [
        ("weather", "Weather of Abecia", False),
        ("abecia", "Abecia", True),
    ]


def test_whole_words_and_their_case_only(small: Edition) -> None:
    assert found(small, entity("a", Form("umbrella"), Form("rain"), Form("Snow"))) == [("a", "umbrella", False)]


def test_marks_of_the_source_do_not_hide_a_name(small: Edition) -> None:
    assert found(small, entity("a", Form("2nd umbrella"), Form("regret this very"))) == [
        ("a", "regret this very", False),
        ("a", "2nd umbrella", False),
    ]


def test_a_form_of_one_statement_is_of_no_other(small: Edition) -> None:
    everywhere, here = Form("the north"), Form("the north", statement="abc-small")
    assert found(small, entity("a", everywhere), entity("b", here)) == [("b", "the north", False)]
    assert found(small, entity("a", everywhere), entity("b", Form("the north", statement="xyz-x"))) == [
        ("a", "the north", False)
    ]


def test_no_entities_no_mentions(small: Edition) -> None:
    assert found(small) == []


def test_every_form_of_the_real_codebook_occurs(edition: Edition) -> None:
    used = {mention.form for mention in edition.mentions}
    forms = [form for entity in edition.codebook.entities for form in entity.forms]
    # An abbreviation may be explained before a text has it.
    assert [form.text for form in forms if form not in used and not form.is_abbreviation] == []


def test_every_mention_is_its_form(edition: Edition) -> None:
    for mention in edition.mentions:
        assert edition.statement_of[mention.anchor.statement].words(mention.span).text == mention.form.text


@pytest.mark.parametrize("slug", ["rus-iom112", "rus-gcm"])
def test_what_is_marked_in_a_passage_does_not_overlap(edition: Edition, slug: str) -> None:
    for paragraph in edition.statement_of[slug].paragraphs:
        marked = first_in_passage(edition.mentions_at.get(paragraph.anchor, ()))
        assert len({mention.entity for mention in marked}) == len(marked)
        assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sorted(marked, key=lambda m: m.span)))


@pytest.mark.parametrize(
    ("name", "slug", "locators"),
    [
        ("afghanistan", "rus-iom112", ["6"]),
        ("mena", "rus-gcm", ["9"]),
        ("new-york-declaration", "rus-gcm", ["1", "8"]),
        ("global-compact", "rus-iom112", ["7"]),
        ("united-nations", "rus-iom112", ["3"]),
    ],
)
def test_where_a_name_stands(edition: Edition, name: str, slug: str, locators: list[str]) -> None:
    anchors = dict.fromkeys(m.anchor for m in edition.mentions_of[name] if m.anchor.statement == slug)
    assert [anchor.locator for anchor in anchors] == locators
