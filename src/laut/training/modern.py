"""The plain measure for news of today: of the gold quotations how many are found, and with the right speaker's words.

A gold quotation is *found* where a prediction's quote shares more than half of its words with it (intersection over
union of words); a prediction that finds nothing is *spurious*. Quotations are paired as in the published score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from laut.training.score import TokenQuotation

__all__ = ["Found", "count_found", "paired_quotes", "shared_part"]


@dataclass(frozen=True)
class Found:
    """Counts over a corpus, and the shares they make."""

    gold: int
    predicted: int
    found: int
    speaker: int
    type: int

    @property
    def recall(self) -> float:
        """Found of the gold quotations, per cent."""
        return 100 * self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """Predictions that find a gold quotation, per cent."""
        return 100 * self.found / self.predicted if self.predicted else 0.0

    @property
    def right_speaker(self) -> float:
        """Gold quotations found with exactly half or more of the speaker's words right (F1), per cent."""
        return 100 * self.speaker / self.gold if self.gold else 0.0

    @property
    def right_type(self) -> float:
        """Gold quotations found with the right type, per cent."""
        return 100 * self.type / self.gold if self.gold else 0.0


def count_found(articles: Iterable[tuple[Sequence[TokenQuotation], Sequence[TokenQuotation]]]) -> Found:
    """Count over pairs of (gold, predicted) quotations, one pair an article."""
    gold = predicted = found = speaker = types = 0
    for wanted, given in articles:
        gold, predicted = gold + len(wanted), predicted + len(given)
        for row, column in paired_quotes(wanted, given):
            found += 1
            types += wanted[row].type == given[column].type
            speaker += _same_speaker(wanted[row], given[column])
    return Found(gold, predicted, found, speaker, types)


def paired_quotes(wanted: Sequence[TokenQuotation], given: Sequence[TokenQuotation]) -> Iterator[tuple[int, int]]:
    """Numbers of the quotations that are one: quotes paired best over all, that share more than half of their words."""
    overlap = np.array([[shared_part(one.parts["quote"], other.parts["quote"]) for other in given] for one in wanted])
    rows, columns = linear_sum_assignment(overlap.reshape(len(wanted), len(given)), maximize=True)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        if overlap[row, column] > 0.5:
            yield row, column


def shared_part(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union of two sets of words, 0 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def _same_speaker(one: TokenQuotation, other: TokenQuotation) -> bool:
    mine, theirs = one.parts["speaker"], other.parts["speaker"]
    return (not mine and not theirs) or shared_part(mine, theirs) > 0.5
