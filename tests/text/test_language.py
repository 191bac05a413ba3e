"""Languages by their names and tags: BCP 47 as it is registered, and the direction in which each is read."""

from __future__ import annotations

import unicodedata

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from edition.seeds.finding import Finding, collect
from edition.seeds.source import Place
from edition.text.language import ENGLISH, UNKNOWN, Language, has_other_script, read_language


@pytest.mark.parametrize(
    ("written", "tag", "name", "direction"),
    [
        ("English", "en", "English", "ltr"),
        ("russian", "ru", "Russian", "ltr"),
        ("Arabic", "ar", "Arabic", "rtl"),
        ("he", "he", "Hebrew", "rtl"),
        ("iw", "he", "Hebrew", "rtl"),  # What Hebrew was in former times.
        ("fre", "fr", "French", "ltr"),
        ("rus", "ru", "Russian", "ltr"),
        ("zh-hant", "zh-Hant", "Traditional Chinese", "ltr"),
        ("SR-LATN", "sr-Latn", "Serbian (Latin)", "ltr"),
        ("sh", "sr-Latn", "Serbian (Latin)", "ltr"),
        ("pa", "pa", "Punjabi", "ltr"),
        ("pa-PK", "pa-PK", "Punjabi (Pakistan)", "rtl"),  # There it is written in Arabic letters.
        ("ar-Latn", "ar-Latn", "Arabic (Latin)", "ltr"),
        ("ca-valencia", "ca-valencia", "Catalan (Valencian)", "ltr"),
        ("es-419", "es-419", "Latin American Spanish", "ltr"),
        ("Ga", "gaa", "Ga", "ltr"),  # The name of one language is the code of another.
        ("ga", "ga", "Irish", "ltr"),
        ("Bunama", "bdd", "Bunama", "ltr"),  # Known to ISO 639-3 alone.
        ("mn-Mong", "mn-Mong", "Mongolian (Mongolian)", "ltr"),
        ("und", "und", "", "auto"),
        ("", "und", "", "auto"),
    ],
)
def test_a_language_by_its_name_or_tag(written: str, tag: str, name: str, direction: str) -> None:
    assert Language.of(written) == Language(tag, name, direction)


@pytest.mark.parametrize(
    ("written", "hint"),
    [("Rusian", 'did you mean "Russian"?'), ("xx", "write its English name"), ("en-XX", "write its English name")],
)
def test_what_is_no_language_is_told_with_what_would_be_right(written: str, hint: str) -> None:
    found: list[Finding] = []
    collect(read_language(written, Place("seeds/x.yml", 3, 5)), found)
    assert len(found) == 1
    assert str(found[0]).startswith(f'seeds/x.yml:3:5: "{written}" is no language; {hint}')
    assert Language.of(written) == UNKNOWN


def test_each_language_is_read_in_the_direction_of_its_own_letters() -> None:
    """Held against Unicode: of every locale that CLDR has, the letters of the language's name for itself."""
    wrong = []
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        name = locale.languages.get(locale.language, "")
        classes = [unicodedata.bidirectional(letter) for letter in name if letter.isalpha()]
        if classes and locale.script is None and locale.territory is None:
            direction = "rtl" if classes[0] in ("R", "AL") else "ltr"
            if Language.of(identifier.replace("_", "-")).direction != direction:
                wrong.append((identifier, name))
    assert wrong == []


@given(st.sampled_from(sorted(Locale("en").languages)))
def test_every_tag_and_every_name_leads_to_itself(code: str) -> None:
    language = Language.of(code.replace("_", "-"))
    assert language.is_known or code == "und"
    assert Language.of(language.tag) == language
    if language.is_known:
        assert Language.of(Locale("en").languages[code]).is_known


@given(st.text(max_size=12))
def test_anything_is_a_language_or_unknown(written: str) -> None:
    assert Language.of(written).direction in ("ltr", "rtl", "auto")


def test_english_words_are_not_marked() -> None:
    assert (ENGLISH.mark, Language.of("ar").mark, UNKNOWN.mark, Language.of("en-GB").mark) == ("", "ar", "und", "en-GB")


@pytest.mark.parametrize(("words", "other"), [("Geneva", False), ("جنيف", True), ("¶ 5", False), ("Genève", False)])
def test_another_script_than_that_of_english(words: str, other: bool) -> None:
    assert has_other_script(words) is other
