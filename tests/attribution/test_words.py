from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.attribution.words import split_words, unify_marks
from laut.records import Span

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from('„“”"«»‚‘’\n .'), max_size=300)


@given(TEXTS)
def test_unify_marks_keeps_every_position(text: str) -> None:
    shown = unify_marks(text)
    assert len(shown) == len(text)
    assert all(a == b or not (a.isalnum() or a.isspace()) for a, b in zip(text, shown, strict=True))


@given(TEXTS)
def test_words_lie_in_order_and_hold_every_letter(text: str) -> None:
    words = split_words(text)
    bounds = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    assert all(start < end for start, end in bounds)
    assert all(end <= start for (_, end), (start, _) in pairwise(bounds))
    covered = {place for start, end in bounds for place in range(start, end)}
    assert all(place in covered for place, letter in enumerate(text) if letter.isalnum())
    assert (words.sentence[1:] >= words.sentence[:-1]).all()


@given(TEXTS)
def test_spans_and_covering_are_inverse(text: str) -> None:
    words = split_words(text)
    for number, (start, end) in enumerate(zip(words.starts.tolist(), words.ends.tolist(), strict=True)):
        [chosen] = words.covering([Span(start, end)]).tolist()
        assert chosen == number
        assert words.spans(words.covering([Span(start, end)])) == (Span(start, end),)


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        ("»Ja«, sagte er.", "„Ja“, sagte er."),
        ("«Ja», sagte er.", "„Ja“, sagte er."),
        ('Er nannte es "klug".', "Er nannte es „klug“."),
        ("“Ja”, sagte er.", "„Ja“, sagte er."),
        ("„Ja”, sagte er.", "„Ja“, sagte er."),
        ("Scholz: „Nein“", "Scholz: „Nein“"),
        ("„Er sagte: ‚Ja‘“", "„Er sagte: ‚Ja‘“"),
        ("geht's und Hans' Hut", "geht's und Hans' Hut"),
        ("(»Ja«)", "(„Ja“)"),
    ],
)
def test_unify_marks_reads_every_convention(given_: str, shown: str) -> None:
    assert unify_marks(given_) == shown


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Das war es. Sie ging.", 2),
        ("Am 3. Mai kam sie.", 1),
        ("Dr. Adler kam. Sie blieb.", 2),
        ("„Komm!“ Er kam nicht.", 2),
        ("Er kam (spät). Sie nicht.", 2),
        ("Das kostet 3,5 Mio. Euro im Jahr.", 1),
        ("Titel ohne Punkt\n\nErster Satz.", 2),
        ("Sie kam 2024. Er ging.", 2),
        ("„Wohin?“, fragte er.", 1),
    ],
)
def test_split_words_finds_sentences(text: str, sentences: int) -> None:
    assert int(split_words(text).sentence.max()) + 1 == sentences


@pytest.mark.parametrize("letter", ["a", "„", "!", "é"])
def test_a_run_without_end_is_one_word_shown_in_part(letter: str) -> None:
    words = split_words(letter * 100_000)
    assert words.ends.tolist() == [100_000]
    assert len(words.surface()[0]) == 48


def test_empty_text_has_no_words() -> None:
    words = split_words("")
    assert not len(words)
    assert not len(words.boundary)
