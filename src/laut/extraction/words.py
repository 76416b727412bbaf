"""Comparing stretches of text by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

__all__ = ["Phrase", "overlap", "phrases_of", "repeats", "word_set", "words_of"]

_WORD = re.compile(r"\w+")

Phrase = tuple[str, ...]
"""Five words in a row."""


def word_set(words: str) -> frozenset[str]:
    """Words parted by spaces as a set, for constants that read better as text.

    Example:
        >>> sorted(word_set("und der die"))
        ['der', 'die', 'und']
    """
    return frozenset(words.split())


def words_of(text: str) -> list[str]:
    """The words of a text in lower case.

    Example:
        >>> words_of("S-Bahnen stoppen!")
        ['s', 'bahnen', 'stoppen']
    """
    return _WORD.findall(text.lower())


def phrases_of(text: str) -> set[Phrase]:
    """Every five words in a row; none if the text is shorter.

    Example:
        >>> sorted(phrases_of("Wir warten auf die nächste Bahn."))[0]
        ('warten', 'auf', 'die', 'nächste', 'bahn')
    """
    words = words_of(text)
    return set(zip(words, words[1:], words[2:], words[3:], words[4:], strict=False))


def overlap(text: str, other: str) -> float:
    """The share of the shorter text's words that the other has too, 0 to 1.

    Example:
        >>> overlap("Bahn streikt", "Die Bahn streikt"), overlap("", "Bahn")
        (1.0, 0.0)
    """
    words, others = Counter(words_of(text)), Counter(words_of(other))
    return (words & others).total() / max(1, min(words.total(), others.total()))


def repeats(text: str, headlines: Iterable[str]) -> bool:
    """Whether a text says one of the headlines over again, give or take a kicker.

    Example:
        >>> repeats("Politik: Bahn streikt ab Montag", ["Bahn streikt ab Montag"])
        True
    """
    return len(text) < 300 and any(
        overlap(text, headline) >= 0.8 and min(len(text), len(headline)) > 0.6 * max(len(text), len(headline))
        for headline in headlines
    )
