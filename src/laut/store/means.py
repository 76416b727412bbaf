"""What the record must be told, since it knows no language: who is who, and what a text's search terms are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from laut.store.identity import Identity, SameSpelling
from laut.store.keys import fold

__all__ = ["Means", "plain_terms"]

_ASCII: Final = re.compile(r"[a-z0-9]+")


def plain_terms(text: str) -> tuple[str, str]:
    """Search terms that know nothing of any language: folded words, and no parts of compounds.

    Example:
        >>> plain_terms("Wir prüfen das.")
        ('wir prufen das', '')
    """
    plain = unicodedata.normalize("NFKD", fold(text))
    return " ".join(_ASCII.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))), ""


def _no_signature(words: str) -> tuple[int, ...]:
    return ()


def _never(words: str, other: str) -> bool:
    return words == other


@dataclass(frozen=True, slots=True)
class Means:
    """The functions a record works with; those of [laut.pipeline][] know German, the defaults nothing.

    `terms` gives a text's terms and the parts of its compounds, each with spaces between; `signature` gives the values
    of a text's bands, and `same_words` says whether two texts that share one are the same words.
    """

    identity: Identity = field(default_factory=SameSpelling)
    terms: Callable[[str], tuple[str, str]] = plain_terms
    signature: Callable[[str], Sequence[int]] = _no_signature
    same_words: Callable[[str, str], bool] = _never
