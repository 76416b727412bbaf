"""Search terms: what is one word, what is two, and that nothing else gets through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import SearchError
from laut.languages.analysis import Clause, fold_word, parse_query, search_terms

_TERMS = re.compile(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?")


@pytest.mark.parametrize(
    ("spelling", "other"),
    [
        ("Mädchen", "Maedchen"),
        ("Mädchen", "MÄDCHEN"),
        ("Häuser", "Haus"),
        ("Straße", "Strassen"),
        ("Garantie", "Garantien"),
        ("Kriege", "Krieges"),
        ("Peskow", "Peskows"),
        ("Trump", "Trumps"),
        ("Erdoğan", "Erdogan"),
        ("Orbán", "Orbans"),
        ("Sicherheit", "Sicherheiten"),
        ("Muller", "Müller"),
        ("café", "Cafe\u0301"),
        ("Выборы", "Vybory"),
    ],
)
def test_fold_word_makes_one_of_two_spellings(spelling: str, other: str) -> None:
    assert fold_word(spelling) == fold_word(other) != ""


@pytest.mark.parametrize(
    ("word", "other"), [("Sicherheit", "sich"), ("Seite", "seit"), ("Nichte", "nicht"), ("Wille", "will")]
)
def test_fold_word_keeps_two_words_apart(word: str, other: str) -> None:
    assert fold_word(word) != fold_word(other)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("Sicherheitsgarantien", {"Sicherheit", "Garantie"}),
        ("Bundesverteidigungsminister", {"Bund", "Verteidigung", "Minister", "Verteidigungsminister"}),
        ("Ölpreise", {"Öl", "Preis"}),
        ("Friedensgespräche", {"Frieden", "Gespräch"}),
        ("Waffenruhe", {"Waffe", "Ruhe"}),
        ("E-Mail", {"Email"}),
        ("Kontrolle", set()),
        ("Unterricht", set()),
        ("Dienstag", set()),
        ("Ministerinnen", set()),
    ],
)
def test_search_terms_knows_the_parts_of_compounds(compound: str, parts: set[str]) -> None:
    found = set(search_terms(compound)[1].split())
    assert found >= {fold_word(part) for part in parts}
    assert bool(found) == bool(parts)


def test_search_terms_keep_the_order_of_the_text() -> None:
    terms, _ = search_terms("„Wir warten nicht länger“, sagte er.")
    assert terms.split() == ["wir", "wart", "nicht", "lang", "sagt", "er"]


@given(st.text(max_size=200))
def test_search_terms_are_plain_letters_and_digits(text: str) -> None:
    terms, parts = search_terms(text)
    assert _TERMS.fullmatch(terms)
    assert _TERMS.fullmatch(parts)


@given(st.text(max_size=80))
def test_parse_query_gives_plain_words_or_says_why_not(question: str) -> None:
    try:
        clauses = parse_query(question)
    except SearchError:
        return
    assert any(not clause.excluded for clause in clauses)
    for clause in clauses:
        assert all(re.fullmatch(r"[a-z0-9]+", word) for word in (*clause.words, *clause.others))


@pytest.mark.parametrize("marks", ['"{}"', "„{}“", "»{}«", "«{}»", "“{}”", '"{}'])
def test_parse_query_takes_any_quotation_marks_for_a_phrase(marks: str) -> None:
    assert parse_query(marks.format("die rote Linie")) == (Clause(("die", "rot", "lini"), quoted=True),)


def test_parse_query_leaves_slight_words_out_unless_there_are_no_others() -> None:
    assert [clause.words for clause in parse_query("Krieg in der Ukraine")] == [("krieg",), ("ukrain",)]
    assert [clause.words for clause in parse_query("in der")] == [("in",), ("der",)]


def test_parse_query_takes_hyphens_for_neighbours_and_a_minus_for_none() -> None:
    chief, gas = parse_query("Nato-Chef -Gas")
    assert chief.words == ("nato", "chef")
    assert chief.others == (fold_word("Natochef"),)
    assert gas == Clause(("gas",), excluded=True)


@pytest.mark.parametrize("prefix", ["verhandlung*", "Mädch*", "Maedch*", "strass*", "Straß*"])
def test_parse_query_knows_prefixes(prefix: str) -> None:
    [clause] = parse_query(prefix)
    assert clause.prefix
    whole = {"v": "Verhandlungen", "m": "Mädchen", "s": "Straßen"}[prefix[0].lower()]
    term = fold_word(whole)
    assert term.startswith(clause.words[-1]) or term in clause.others


@pytest.mark.parametrize("question", ["", " ", "!!!", "-Gas", "ab*", "*", "a " * 600, "wort " * 31 + "x", '""'])
def test_parse_query_says_what_it_cannot_look_for(question: str) -> None:
    with pytest.raises(SearchError, match="expected"):
        parse_query(question)


@pytest.mark.parametrize(
    "question", ["a OR b", "NEAR(a b)", "terms:a", "a & !b", "a | b", "'; DROP TABLE x; --", "a^2"]
)
def test_parse_query_knows_no_other_syntax(question: str) -> None:
    assert all(not clause.excluded and not clause.prefix for clause in parse_query(question))
