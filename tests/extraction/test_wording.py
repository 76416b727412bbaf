"""Furniture by its wording, and sentences that only resemble it."""

from __future__ import annotations

import pytest

from laut.extraction import lexicon
from laut.extraction.wording import is_furniture, offered_title, offers_article


@pytest.mark.parametrize(
    "text", ["(dpa/lnw)", "Von Ada Brix", "Von Ada Brix und Tom Carl", "12:30 Uhr", "3 Min.", "Stand: heute"]
)
def test_is_furniture_knows_small_lines(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text", ["Von der Leyen warnt", "Reuters entlässt Mitarbeiter", "12. Mai: Der erste Tag", "Ja."]
)
def test_is_furniture_lets_headings_be(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize("text", ["„Lesen Sie auch das Kleingedruckte“, riet er.", "Mehr Geld gibt es nicht."])
def test_offers_article_lets_sentences_be(text: str) -> None:
    assert not offers_article(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lesen Sie auch: Die Leme: ein Fluss", "Die Leme: ein Fluss"),
        ("Mehr zum Thema – Die Leme und ihre Fähren", "Die Leme und ihre Fähren"),
        ("Mehr zum Thema", ""),
    ],
)
def test_offered_title_is_what_follows_the_signpost(text: str, title: str) -> None:
    assert offered_title(text) == title


@pytest.mark.parametrize("name", [name for name in lexicon.__all__ if name.endswith(("PHRASES", "OPENINGS"))])
def test_lexicon_phrases_are_lower_case_and_stated_once(name: str) -> None:
    phrases: tuple[str, ...] = getattr(lexicon, name)
    assert all(phrase == phrase.lower().strip() for phrase in phrases)
    assert len(set(phrases)) == len(phrases)
