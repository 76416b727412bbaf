"""What grammar knows of a speaker's words better than a network: which words cannot speak, and who does in a clause.

1. Nobody's words begin with a conjunction: «und Holt» is «Holt», «dass» alone is nobody.
2. In a relative clause that holds the whole cue and ends in it, the one who speaks is the pronoun it begins with:
   «…, der jedoch erwiderte, …», whomever it points at; unless somebody else in the clause does («…, das er sagte, …»).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from laut.attribution.words import Words
from laut.languages import de_words as language

__all__ = ["speaking"]

_LONGEST = 14  # words of a relative clause

Numbers = NDArray[np.int64]


def speaking(speaker: Numbers, cue: Numbers, words: Words) -> Numbers:
    """The words of a speaker as grammar has them, given those of the cue; all are numbers of words, in order."""
    pronoun = _relative(cue, words)
    if pronoun is not None and not np.any((speaker > pronoun) & (speaker < cue[-1])):
        return np.array([pronoun], np.int64)
    return np.array([at for at in speaker.tolist() if not _is_loose(at, speaker, words)], np.int64)


def _relative(cue: Numbers, words: Words) -> int | None:
    """The pronoun that begins the relative clause a cue ends, in the nominative as far as its form tells."""
    if not len(cue):
        return None
    last = int(cue[-1])
    if last + 1 >= len(words) or _word(words, last + 1) not in {",", ":"}:
        return None
    for at in range(last - 1, max(last - _LONGEST, 0), -1):
        word = _word(words, at)
        if word in language.RELATIVE_SUBJECTS and _word(words, at - 1) == ",":
            return at if at < cue[0] else None
        if not word[:1].isalnum():
            return None
    return None


def _is_loose(at: int, speaker: Numbers, words: Words) -> bool:
    """Whether a word is a conjunction that joins nothing here, because it begins its run."""
    return at - 1 not in speaker and _word(words, at) in language.CONJUNCTIONS


def _word(words: Words, at: int) -> str:
    return words.text[words.starts[at] : words.ends[at]]
