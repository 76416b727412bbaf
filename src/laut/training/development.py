"""How a model does on labelled articles: predictions in tokens, thresholds, and the published score of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from laut.attribution.decode import Thresholds, decode
from laut.attribution.predict import Candidates
from laut.attribution.words import Words, split_words
from laut.records import PARTS, Quotation
from laut.training.corpora import LabelledArticle
from laut.training.modern import Found, count_found
from laut.training.score import Scores, TokenQuotation, score

__all__ = [
    "Judged",
    "choose_thresholds",
    "cross_fitted",
    "found",
    "in_tokens",
    "judge",
    "scores",
    "thresholds_for_reading",
]

_READING_PRECISION = 85
_STEPS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65)


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


def choose_thresholds(judged: Sequence[Judged], start: Thresholds | None = None) -> Thresholds:
    """Thresholds with the best Joint, found one at a time, twice round."""
    best = start or Thresholds()
    best_joint = scores(judged, best).joint.f1
    for _ in range(2):
        for item in fields(Thresholds):
            for step in _STEPS:
                tried = replace(best, **{item.name: step})
                joint = scores(judged, tried).joint.f1
                if joint > best_joint + 1e-9:
                    best, best_joint = tried, joint
    return best


def thresholds_for_reading(judged: Sequence[Judged]) -> Thresholds:
    """Thresholds with the best Joint, but as many quotations as 85 of 100 right ones allow.

    A reader strikes out what is wrong more easily than they find what is missing, and unknown articles are harder than
    those at hand.
    """
    best = choose_thresholds(judged)
    for step in _STEPS:
        lower = replace(best, score=step)
        if step < best.score and found(judged, lower).precision >= _READING_PRECISION:
            return lower
    return best


def cross_fitted(judged: Sequence[Judged], *, halvings: int = 4, seed: int = 0) -> list[Scores]:
    """Scores with thresholds never chosen on what they score: each half by the other's, for several halvings."""
    rng = np.random.default_rng(seed)
    out = []
    for _ in range(halvings):
        order = rng.permutation(len(judged))
        halves = [[judged[at] for at in part] for part in np.array_split(order, 2)]
        chosen = [choose_thresholds(half) for half in reversed(halves)]
        out.append(score(pair for half, best in zip(halves, chosen, strict=True) for pair in _pairs(half, best)))
    return out
