"""What is read off a new text: facts that stand on its words, and nothing where it has none."""

from __future__ import annotations

import pytest
import yaml

from edition.apparatus.similarity import suggest
from edition.drafting.arrival import Refused, arrived
from edition.drafting.front_matter import front_matter
from edition.drafting.head import head_of
from edition.drafting.languages import language_of
from edition.drafting.metadata import drafted
from edition.drafting.proposal import propose
from edition.drafting.read_off import Found, Unsure, read_off
from edition.drafting.slugs import checked, proposed
from edition.drafting.states import known, named
from edition.edition import Edition
from edition.seeds.source import Span
from edition.text.words import words

SPEECH = "\n\nMr. President,\n\nRivers are long. We have measured them.\n"


def facts(text: str) -> dict[str, str]:
    """The values that are read off a text; each must stand on words that it has."""
    front = front_matter(text)
    whole = words(text, Span(0, len(text)))
    read = read_off(head_of(text), front)
    found = {name: answer for name, answer in read.items() if isinstance(answer, Found)}
    for answer in found.values():
        assert whole.find(answer.quote), answer
    return {name: answer.value for name, answer in found.items()}


@pytest.mark.parametrize(
    ("head", "read"),
    [
        (
            "Statement by H.E. Ms. Ada Example, Minister for Rivers of the Republic of Slovenia\n\n"
            "at the 12th session of the River Council\n\nGeneva, 3 May 2021",
            {
                "state": "Republic of Slovenia",
                "speaker": "H.E. Ms. Ada Example",
                "office": "Minister for Rivers of the Republic of Slovenia",
                "body": "River Council",
                "session": "12th session",
                "event": "12th session of the River Council",
                "date": "3 May 2021",
                "place": "Geneva",
            },
        ),
        (
            "Statement of the Prime Minister of Norway, Ms. Ada Example, "
            "at the Summit on Rivers, New York, May 3rd, 2021",
            {
                "state": "Norway",
                "speaker": "Ms. Ada Example",
                "office": "Prime Minister of Norway",
                "event": "Summit on Rivers",
                "date": "3 May 2021",
                "place": "New York",
            },
        ),
        (
            "STATEMENT\n\nBY\n\nH.E. MS. ADA EXAMPLE\nPERMANENT REPRESENTATIVE OF MEXICO TO THE UNITED NATIONS\n\n"
            "Marrakech, Morocco, Monday, 10 December 2018",
            {
                "state": "MEXICO",
                "speaker": "H.E. MS. ADA EXAMPLE",
                "office": "PERMANENT REPRESENTATIVE OF MEXICO TO THE UNITED NATIONS",
                "date": "10 December 2018",
                "place": "Marrakech, Morocco",
            },
        ),
        (
            "Allocution de S.E. M. Jean Exemple, Ministre des rivières de la République du Bénin\n\n"
            "Genève, le 3 mai 2021",
            {
                "state": "Bénin",
                "speaker": "S.E. M. Jean Exemple",
                "office": "Ministre des rivières de la République du Bénin",
                "date": "3 May 2021",
                "place": "Genève",
            },
        ),
        ("**Statement by the Russian Federation**", {"state": "Russian Federation"}),
        ("**The Position of Chad on Rivers**", {"state": "Chad"}),
        ("**On the turkey and the river jordan**", {}),
        ("**Rivers of France and of Spain**", {}),
        ("**Rivers: 3 May 2021 and 4 May 2021**", {}),
        ("", {}),
    ],
)
def test_a_head_is_read(head: str, read: dict[str, str]) -> None:
    assert facts(head + SPEECH) == read


def test_who_is_congratulated_does_not_speak() -> None:
    speech = "I congratulate Mr. Hollai, of Hungary. We thank the delegation of Fiji, and the Government of Peru. "
    assert facts(speech * 2) == {}
    assert facts(f"{speech}I speak on behalf of the Government and the people of Gabon.") == {"state": "Gabon"}


def test_two_candidates_are_told() -> None:
    text = "**Rivers of France and of Spain**" + SPEECH
    assert read_off(head_of(text), front_matter(text))["state"] == Unsure(
        "the words name several States (France, Spain)"
    )


def test_a_yaml_head_is_offered() -> None:
    text = "---\ntitle: On rivers\ncountry: Gabon\ndate: 2021-05-03\ntags:\n  - one\n---\n" + SPEECH
    front = front_matter(text)
    assert front.fields["title"] == ("On rivers", "title: On rivers")
    assert head_of(text).text == head_of(SPEECH).text
    assert facts(text) == {"state": "Gabon", "date": "3 May 2021"}
    assert front_matter("--- a dash\n\nMr. President,").fields == {}


def test_words_that_cannot_be_quoted_are_told_as_a_source() -> None:
    """A head may be set aside from the words of a statement; its facts stay."""
    text = "---\ncountry: Gabon\n---\n" + SPEECH
    front, head = front_matter(text), head_of(text)
    without = words(text, Span(text.index(SPEECH), len(text)))
    record = yaml.safe_load(drafted("gab-any", "a.txt", head, front, read_off(head, front), without).text)
    assert record["facts"]["state"] == {"value": "Gabon", "source": 'The head of the file, "country: Gabon"'}


def test_only_pairs_of_the_new_statement_that_say_alike_are_suggested(edition: Edition) -> None:
    position = edition.statement_of["rus-gcm"]
    sentence = position.words(position.by_locator["5"].span).text
    text = f"It rained much today. {sentence} The subject is rain."
    proposal = propose(edition, "a.txt", "a", text, "gab-any")
    assert not isinstance(proposal, Refused)
    assert proposal.parallels[0].score == 1
    assert all("gab-any" in (pair.first.statement, pair.second.statement) for pair in proposal.parallels)
    assert all(len(pair.shared) >= 3 for pair in proposal.parallels)
    statements = proposal.edition.statements
    every = suggest(statements)
    ours = [pair for pair in every if "gab-any" in (pair.first.statement, pair.second.statement)]
    assert any(pair.score >= 0.2 and len(pair.shared) < 3 for pair in ours), "such pairs were left out"
    assert list(suggest(statements, of="gab-any")) == ours != list(every)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "t.txt is empty"),
        (b"\xef\xbb\xbf \n", "t.txt is empty"),
        ("Rivers.".encode("utf-16"), "t.txt is not UTF-8; it looks like UTF-16:"),
        ("Rivers.".encode("utf-16-be"), "t.txt is not UTF-8; it looks like UTF-16:"),
        ("Rivers.".encode("utf-32"), "t.txt is not UTF-8; it looks like UTF-32:"),
        ("One.\nThe river’s.".encode("cp1252"), 'it looks like Windows-1252 (byte 0x92 in line 2 would be "’")'),
        (
            "Реки длинны, и мы их измерили все до одной.".encode("cp1251"),
            "t.txt is not UTF-8; it looks like Windows-1251:",
        ),
        (b"%PDF-1.7 \xe2\xe3", "t.txt is no text but a PDF"),
        (b"PK\x03\x04\x00", "t.txt is no text but a ZIP archive, as Word files are"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x01", "t.txt is no text"),
        (b"Rivers.\x00\x01\x02", "t.txt is no text"),
    ],
)
def test_what_is_no_utf8_text_is_refused_by_its_name(data: bytes, said: str) -> None:
    refused = arrived("t.txt", data)
    assert isinstance(refused, Refused)
    assert said in refused.why
    assert "\n" not in refused.why


def test_a_text_arrives_whole() -> None:
    text = "\ufeff\r\nRivers,\fdéjà vu.\u2028\r"
    assert arrived("t.txt", text.encode("utf-8")) == text


def test_slugs() -> None:
    assert checked("rus-gcm2") == "rus-gcm2"
    assert checked("sun-gcm") == "sun-gcm", "a State that is no more has spoken, too"
    assert checked("xeu-gcm") == "xeu-gcm", "ISO leaves these codes to those who are no State"
    assert 'no State has the ISO 3166 code "qqq"' in str(checked("qqq-gcm"))
    assert all("is no slug" in str(checked(slug)) for slug in ("rus", "RUS-gcm", "rus_gcm", "rus-g.cm", "../rus-gcm"))


def test_a_slug_is_proposed_where_the_words_give_one() -> None:
    read = {"state": Found("Gabon", "", code="gab"), "body": Found("General Assembly of the United Nations", "")}
    assert proposed("a", read | {"session": Found("sixty-fourth session", "")}) == "gab-gaun64"
    assert proposed("a", read | {"session": Found("Twelfth regular session", "")}) == "gab-gaun12"
    assert proposed("a", read | {"session": Found("74th Session", "")}) == "gab-gaun74"
    assert proposed("a", {"state": read["state"], "date": Found("", "", "2021-05-03")}) == "gab-2021"
    assert proposed("GAB_64_2009", {}) == proposed("gab-64.2009", read) == "gab-642009"
    assert proposed("PER_64", read) == "gab-gaun", "the words go before the file's name"
    assert "SLUG=gab-work" in str(proposed("a", {"state": read["state"]}))
    assert "give SLUG=xyz-work" in str(proposed("can you", {}))


def test_states_are_named_as_texts_name_them() -> None:
    said = "Côte d’Ivoire, the Republic of Korea, the Democratic People’s Republic of Korea, Guinea-Bissau, Niger"
    assert [state.code for state in named(said)] == ["civ", "kor", "prk", "gnb", "ner"]
    assert not list(named("Nigerian, Western Guineas, a turkey"))
    assert known("csk")
    assert not known("zzq")


def test_languages_are_told_plainly_or_not() -> None:
    assert language_of("the river of the land and the sea to which we go")[0] == "English"
    assert language_of("la rivière et les gens des pays dans la région que nous aimons, le long")[0] == "French"
    assert language_of("我们的河流很长。")[0] == "Chinese"
    assert language_of("川は長い。私たちは測りました。") == ("", "")
    assert language_of("Rivers, lakes") == ("", "")


def test_the_two_statements_are_read_as_their_editors_read_them(edition: Edition) -> None:
    for statement in edition.statements:
        read = facts(statement.source.text)
        given = {fact.name: fact.value for fact in statement.metadata.facts if fact.evidence}
        assert read.items() >= given.items()
