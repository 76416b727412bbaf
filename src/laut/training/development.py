"""How a model does on labelled articles: predictions in tokens, and both measures of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.attribution.decode import Thresholds, decode
from laut.attribution.predict import Candidates
from laut.attribution.words import Words, split_words
from laut.records import PARTS, Quotation
from laut.training.corpora import LabelledArticle
from laut.training.modern import Found, count_found
from laut.training.score import Scores, TokenQuotation, score

__all__ = [
    "Judged",
    "found",
    "in_tokens",
    "judge",
    "scores",
    "thresholds_for_reading",
]

_READING_PRECISION = 88
_STEPS = (0.3, 0.35, 0.4, 0.45)


@dataclass(frozen=True)
class Judged:
    """An article, its gold quotations in words, and what a model sees in it."""

    words: Words
    gold: tuple[TokenQuotation, ...]
    candidates: Candidates


def judge(articles: Sequence[LabelledArticle], candidates: Sequence[Candidates]) -> list[Judged]:
    """Put gold and candidates of each article side by side."""
    out = []
    for article, found in zip(articles, candidates, strict=True):
        words = split_words(article.text)
        out.append(Judged(words, tuple(in_tokens(article.quotations, words)), found))
    return out


def in_tokens(quotations: Sequence[Quotation], words: Words) -> Iterator[TokenQuotation]:
    """Quotations as sets of word numbers; punctuation is a word, as in the published corpus."""
    for quotation in quotations:
        parts = {part: frozenset(words.covering(list(quotation.part(part))).tolist()) for part in PARTS}
        yield TokenQuotation(quotation.type, quotation.medium, parts)


def scores(judged: Sequence[Judged], thresholds: Thresholds) -> Scores:
    """The published score at these thresholds."""
    return score(_pairs(judged, thresholds))


def found(judged: Sequence[Judged], thresholds: Thresholds) -> Found:
    """The plain measure at these thresholds."""
    return count_found(_pairs(judged, thresholds))


def _pairs(
    judged: Sequence[Judged], thresholds: Thresholds
) -> Iterator[tuple[Sequence[TokenQuotation], Sequence[TokenQuotation]]]:
    for one in judged:
        yield one.gold, list(in_tokens(decode(one.candidates, one.words, thresholds), one.words))


def thresholds_for_reading(judged: Sequence[Judged]) -> Thresholds:
    """As many quotations as 88 of 100 right ones allow; a word's part is decided at one half.

    A reader strikes out what is wrong more easily than they find what is missing, and unknown articles are harder than
    those at hand.
    """
    for step in _STEPS:
        lower = Thresholds(score=step)
        if found(judged, lower).precision >= _READING_PRECISION:
            return lower
    return Thresholds()
