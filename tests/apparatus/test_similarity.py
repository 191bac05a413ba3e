"""What the program takes for alike: laws, an oracle that compares all pairs, and the parallels known by reading."""

from __future__ import annotations

import functools
import math
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.apparatus.recall import Pair, recall_at, sentences_with
from edition.apparatus.similarity import Rarity, Stemmed, Suggestion, across_passages, pairs, stemmed, suggest
from edition.apparatus.stems import Stems
from edition.edition import Edition
from edition.text.anchor import Anchor
from edition.text.statement import Statement
from kit.speech import speech

WORDS = "migrants migration border borders responsible responsibility crises the of conflict and".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(lambda words: " ".join(words).capitalize())
PARAGRAPHS = st.lists(SENTENCES.map(lambda sentence: f"{sentence}."), min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=3).map("\n\n".join)
EDITIONS = st.lists(TEXTS, min_size=1, max_size=3).map(
    lambda texts: tuple(speech(f"abc-t{i}", text) for i, text in enumerate(texts))
)


def all_pairs(statements: tuple[Statement, ...], within: bool) -> dict[tuple[Anchor, Anchor], float]:
    """The oracle: every pair that may be suggested, with the cosine as textbooks write it."""
    sentences = {
        s.anchor: Stems().of(t.words(s.span).text) for t in statements for p in t.numbered() for s in p.sentences
    }
    sentences = {anchor: stems for anchor, stems in sentences.items() if stems}

    @functools.cache
    def weight(stem: str) -> float:
        return math.log(1 + len(sentences) / sum(stem in stems for stems in sentences.values()))

    def dot(one: Anchor, other: Anchor) -> float:
        return sum(weight(stem) ** 2 for stem in sentences[one] if stem in sentences[other])

    of_itself = {anchor: dot(anchor, anchor) for anchor in sentences}
    found = {}
    for one, other in combinations(sorted(sentences), 2):
        apart = one.statement != other.statement or (within and one.passage != other.passage)
        if apart and (product := dot(one, other)):
            found[one, other] = product / math.sqrt(of_itself[one] * of_itself[other])
    return found


def as_pairs(suggestions: tuple[Suggestion, ...]) -> dict[tuple[Anchor, Anchor], float]:
    return {(s.first, s.second): s.score for s in suggestions}


@pytest.mark.parametrize("within", [False, True])
def test_the_index_finds_in_the_edition_what_all_pairs_have(edition: Edition, within: bool) -> None:
    found = suggest(edition.statements, within=within)
    assert len(found) > 400
    assert as_pairs(found) == pytest.approx(all_pairs(edition.statements, within))


@given(EDITIONS, st.booleans())
def test_the_index_finds_what_all_pairs_have(statements: tuple[Statement, ...], within: bool) -> None:
    found = suggest(statements, within=within)
    assert len(as_pairs(found)) == len(found)
    assert as_pairs(found) == pytest.approx(all_pairs(statements, within))


@given(EDITIONS)
def test_suggestions_are_ranked(statements: tuple[Statement, ...]) -> None:
    found = suggest(statements, within=True)
    assert all(0 < s.score <= 1 and s.first < s.second and s.shared for s in found)
    assert list(found) == sorted(found, key=lambda s: (-s.score, s.first, s.second))


@given(EDITIONS, st.integers(0, 12), st.integers(1, 6))
def test_a_limit_keeps_the_first(statements: tuple[Statement, ...], limit: int, common: int) -> None:
    whole = suggest(statements, within=True, common=common)
    assert suggest(statements, within=True, common=common, limit=limit) == whole[:limit]


@given(EDITIONS, st.integers(1, 6))
def test_no_pair_scores_more_than_was_thought_possible(statements: tuple[Statement, ...], common: int) -> None:
    sentences = stemmed(statements)
    rarity = Rarity.among(sentences)
    for possible, i, j in pairs(sentences, rarity, common, across_passages):
        assert possible >= rarity.likeness(sentences[i], sentences[j])


@given(EDITIONS, st.integers(1, 6))
def test_a_bound_loses_only_pairs_that_share_no_rarer_stem(statements: tuple[Statement, ...], common: int) -> None:
    having = Rarity.among(stemmed(statements)).having
    stems = Stems()
    whole = suggest(statements, within=True)
    kept = tuple(s for s in whole if any(having[stem] <= common for word, _ in s.shared for stem in stems.of(word)))
    assert suggest(statements, within=True, common=common) == kept


@given(EDITIONS, st.randoms())
def test_the_order_of_the_input_does_not_matter(statements: tuple[Statement, ...], random: Random) -> None:
    shuffled = list(statements)
    random.shuffle(shuffled)
    assert suggest(shuffled, within=True) == suggest(statements, within=True)


@given(EDITIONS)
def test_likeness_has_no_direction_and_nothing_is_more_like_a_sentence_than_itself(
    statements: tuple[Statement, ...],
) -> None:
    sentences = stemmed(statements)
    rarity = Rarity.among(sentences)
    for one in sentences:
        assert rarity.likeness(one, one) == pytest.approx(1)
        for other in sentences:
            assert rarity.likeness(one, other) == rarity.likeness(other, one)
            assert 0 <= rarity.likeness(one, other) <= 1
            if one.words.keys() != other.words.keys():
                assert rarity.likeness(one, other) < 1 - 1e-6


def test_inflection_does_not_matter() -> None:
    one, other = (Stems().of(text) for text in ("States participated actively.", "A state's active participation"))
    assert one.keys() == other.keys()


def test_function_words_and_marks_are_no_evidence() -> None:
    assert list(Stems().of("It is to be, as the long-term 112th!").values()) == ["long", "term", "112th"]


def test_rarer_words_weigh_more() -> None:
    """The last two sentences each share one word of two with the first; "vaccine" is the rarer."""
    words = [("migrant", "vaccine"), ("migrant", "border"), ("vaccine", "border"), ("migrant", "school")]
    sentences = [
        Stemmed(Anchor.parse(f"abc-t1#p{i}s1"), {word: word for word in pair}) for i, pair in enumerate(words, 1)
    ]
    rarity = Rarity.among(sentences)
    assert rarity.likeness(sentences[0], sentences[2]) > rarity.likeness(sentences[0], sentences[1])


def test_shared_words_stand_as_each_text_has_them_rarest_first() -> None:
    texts = ("Migrants crossed borders.", "The border was closed to a migrant.", "A migrant spoke.")
    found = suggest(speech(f"abc-t{i}", text) for i, text in enumerate(texts))
    assert (found[0].first, found[0].second) == (Anchor.parse("abc-t0#p1s1"), Anchor.parse("abc-t1#p1s1"))
    assert found[0].shared == (("borders", "border"), ("Migrants", "migrant"))


KNOWN = [
    (
        ("5", "countries that actively participated in such interference should bear the primary and greatest"),
        [("9", "must bear primary and heaviest responsibility"), ("10", "must bear the main responsibility")],
    ),
    (("5", "political settlement in the countries of exodus"), [("4", "prevention and political settlement")]),
    (
        ("5", "Any external interference in the internal affairs of other States should be avoided"),
        [("9", "irresponsible interference"), ("10", "practice of interference")],
    ),
    (("7", "foundation for long-term comprehensive"), [("1", "basis for a long-term and comprehensive")]),
    (("7", "necessary conditions for regular migration"), [("4", "additional channels of regular migration")]),
]
"""Parallels found by reading before there was a program: words of rus-iom112, and where rus-gcm has the like."""


def known(edition: Edition) -> list[Pair]:
    def there(slug: str, number: str, quote: str) -> frozenset[Anchor]:
        statement = edition.statement_of[slug]
        found = statement.words(statement.by_locator[number].span).find(quote)
        assert len(found) == 1, quote
        return sentences_with(statement, found)

    pairs = ((there("rus-iom112", *one), [there("rus-gcm", *other) for other in others]) for one, others in KNOWN)
    return [Pair(source, frozenset().union(*targets)) for source, targets in pairs]


@pytest.mark.parametrize(("k", "least"), [(5, 4), (10, 4), (20, 5)])
def test_what_reading_found_is_suggested_early(edition: Edition, k: int, least: int) -> None:
    suggestions, pairs = suggest(edition.statements), known(edition)
    assert recall_at(k, suggestions, pairs) >= least / 5
    assert recall_at(k, suggestions, [pair.passages for pair in pairs]) >= recall_at(k, suggestions, pairs)


def test_recall_counts_pairs_whichever_end_comes_first() -> None:
    p1, p2, p3 = (Anchor.parse(f"abc-t{i}#p1s1") for i in (1, 2, 3))
    suggestions = (Suggestion(p1, p2, 0.9, ()), Suggestion(p2, p3, 0.8, ()))
    declared = [Pair(frozenset([p2]), frozenset([p1])), Pair(frozenset([p3]), frozenset([p2]))]
    assert [recall_at(k, suggestions, declared) for k in (0, 1, 2)] == [0, 0.5, 1]
    other = Pair(frozenset([Anchor.parse("abc-t1#p1s2")]), frozenset([p2]))
    assert (recall_at(1, suggestions, [other]), recall_at(1, suggestions, [other.passages])) == (0, 1)
    assert recall_at(1, suggestions, []) == 1
