import pytest

from laut.records import Span
from laut.resolution.words import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sie kam. Er ging.", (0, 0, 1, 1)),
        ("Dr. Okoro kam am 3. Mai.", (0, 0, 0, 0, 0, 0)),
        ("„Nein.“ Er ging.", (0, 1, 1)),
        ("Titel\n\nText", (0, 1)),
    ],
)
def test_split_numbers_sentences(text: str, sentences: tuple[int, ...]) -> None:
    assert split(text).sentences == sentences


def test_words_within_a_span_and_at_an_offset() -> None:
    words = split("Ada Okoro-Lenz sprach.")
    assert [words[at] for at in words.within(Span(4, 21))] == ["Okoro-Lenz", "sprach"]
    assert words[words.at(5)] == "Okoro-Lenz"
    assert words.sentence(Span(4, 10)) == Span(0, 21)


def test_first_word_of_a_sentence_or_quotation() -> None:
    words = split("Er rief: „Komm“ und ging")
    assert [words[at] for at in range(len(words)) if words.first(at)] == ["Er", "Komm"]
