"""What the record must be told, since it knows no language: who is who, search terms, and what says the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from laut.store.identity import Identity, SameSpelling
from laut.store.keys import digest, fold

__all__ = ["Means", "Utterance", "group_same_letters", "is_same_letters", "plain_terms", "same_letters"]

_FEWEST: Final = 5
_ASCII: Final = re.compile(r"[a-z0-9]+")


def plain_terms(text: str) -> tuple[str, str]:
    """Search terms that know nothing of any language: folded words, and no parts of compounds.

    Example:
        >>> plain_terms("Wir prüfen das.")
        ('wir prufen das', '')
    """
    plain = unicodedata.normalize("NFKD", fold(text))
    return " ".join(_ASCII.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))), ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A statement as threads see it: its number and key, words, the speaker's name, and seconds since 1970."""

    id: int
    key: str
    words: str
    speaker: str | None = None
    time: int | None = None

    @property
    def age(self) -> tuple[bool, int, str]:
        """By which the oldest comes first, and what has no time last."""
        return self.time is None, self.time or 0, self.key


def same_letters(utterance: Utterance) -> tuple[int, ...]:
    """One number for words that are equal but for case and marks; none for fewer than five."""
    words = fold(utterance.words)
    return (int(digest(words)[:8], 16),) if len(words.split()) >= _FEWEST else ()


def is_same_letters(one: Utterance, other: Utterance) -> bool:
    """Whether two statements' words are equal but for case and marks."""
    return fold(one.words) == fold(other.words)


def group_same_letters(fresh: Utterance, touched: Sequence[Sequence[Utterance]]) -> list[tuple[Utterance, ...]]:
    """Statements whose words are equal but for case and marks, together, the oldest first."""
    groups: dict[str, list[Utterance]] = {}
    for one in (fresh, *(one for group in touched for one in group)):
        groups.setdefault(fold(one.words), []).append(one)
    return [tuple(sorted(group, key=lambda one: one.age)) for group in groups.values()]


@dataclass(frozen=True, slots=True)
class Means:
    """The functions a record works with; those of [laut.pipeline][] know German, the defaults no language.

    `terms` gives a text's terms and the parts of its compounds, each with spaces between. `signature` gives numbers of
    which two statements that say the same share one, and changes with `signatures_version`; `same` decides; `regroup`
    says which threads a new statement and the threads it touches form together, oldest members first.
    """

    identity: Identity = field(default_factory=SameSpelling)
    terms: Callable[[str], tuple[str, str]] = plain_terms
    signature: Callable[[Utterance], Sequence[int]] = same_letters
    signatures_version: int = 0
    same: Callable[[Utterance, Utterance], bool] = is_same_letters
    regroup: Callable[[Utterance, Sequence[Sequence[Utterance]]], Sequence[Sequence[Utterance]]] = group_same_letters
