from __future__ import annotations

import numpy as np
import pytest

from laut.attribution.grammar import speaking
from laut.attribution.words import split_words


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "right"),
    [
        ("Sie schrieb an Holt, der jedoch erwiderte, es reiche.", "Holt", "erwiderte", "der"),
        ("Sie schrieb an Frau Holt, die ihrerseits ankündigte: Es reicht.", "Holt , die", "ankündigte", "die"),
        ("Sie las das Papier, das Holt erklärte, und ging.", "Holt", "erklärte", "Holt"),
        ("Am Montag zog Holt, der lange schwieg, den Antrag zurück, es reiche.", "Holt", "zog zurück", "Holt"),
        ("Die Bahn und Holt sagten, es reiche.", "und Holt", "sagten", "Holt"),
        ("Es hieß, dass es reiche.", "dass", "hieß", ""),
        ("Holt und Brandt sagten, es reiche.", "Holt und Brandt", "sagten", "Holt und Brandt"),
    ],
)
def test_speaking_knows_who_can_speak(text: str, speaker: str, cue: str, right: str) -> None:
    words = split_words(text)
    shown = [words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    given = np.array([at for at, word in enumerate(shown) if word in speaker.split() and word != ","], np.int64)
    said = np.array([at for at, word in enumerate(shown) if word in cue.split()], np.int64)
    assert " ".join(shown[at] for at in speaking(given, said, words)) == right
