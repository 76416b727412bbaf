"""Coreference scores of mentions in entities: MUC, B³, entity-based CEAF, and their mean, the CoNLL F1.

Input: two partitions, each a sequence of sets of mentions; a mention is anything that can be hashed. Definitions:
Pradhan et al. 2014 («Scoring coreference partitions of predicted mentions»). Counts of articles are added up first,
then divided.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

__all__ = ["Count", "conll_f1", "count_b3", "count_ceaf", "count_muc"]

Entities = Sequence[AbstractSet[Hashable]]


@dataclass(frozen=True, slots=True)
class Count:
    """What was right of what was predicted and of what is known; counts of articles add up."""

    right_predicted: float = 0.0
    predicted: float = 0.0
    right_known: float = 0.0
    known: float = 0.0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.right_predicted + other.right_predicted,
            self.predicted + other.predicted,
            self.right_known + other.right_known,
            self.known + other.known,
        )

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return self.right_predicted / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the known that was found."""
        return self.right_known / self.known if self.known else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def conll_f1(muc: Count, b3: Count, ceaf: Count) -> float:
    """The mean of the three F1 scores."""
    return (muc.f1 + b3.f1 + ceaf.f1) / 3


def count_muc(known: Entities, predicted: Entities) -> Count:
    """Links (Vilain et al. 1995): an entity of n mentions has n - 1 links, less one for each part it is torn into.

    Example:
        >>> count_muc([{1, 2, 3}], [{1, 2}, {3, 4}])
        Count(right_predicted=1, predicted=2, right_known=1, known=2)
    """
    right_known, total_known = _links(known, predicted)
    right_predicted, total_predicted = _links(predicted, known)
    return Count(right_predicted, total_predicted, right_known, total_known)


def _links(these: Entities, those: Entities) -> tuple[int, int]:
    home = _homes(those)
    right = total = 0
    for entity in these:
        alone = sum(mention not in home for mention in entity)
        parts = len({home[mention] for mention in entity if mention in home}) + alone
        right += len(entity) - parts
        total += len(entity) - 1
    return right, total


def count_b3(known: Entities, predicted: Entities) -> Count:
    """Mentions (Bagga & Baldwin 1998): for each, the share of its entity that the other side puts with it.

    Example:
        >>> count_b3([{1, 2, 3}], [{1, 2}, {3}]).precision
        1.0
    """
    right_known, right_predicted = _shares(known, predicted), _shares(predicted, known)
    return Count(right_predicted, sum(map(len, predicted)), right_known, sum(map(len, known)))


def _shares(these: Entities, those: Entities) -> float:
    home = _homes(those)
    right = 0.0
    for entity in these:
        sizes: dict[int, int] = {}
        for mention in entity:
            if mention in home:
                sizes[home[mention]] = sizes.get(home[mention], 0) + 1
        right += sum(size * size for size in sizes.values()) / len(entity)
    return right


def count_ceaf(known: Entities, predicted: Entities) -> Count:
    """Entities (Luo 2005, φ4): the best one-to-one alignment by shared mentions over all mentions of both.

    Example:
        >>> count_ceaf([{1, 2, 3}], [{1, 2}, {3}])
        Count(right_predicted=0.8, predicted=2, right_known=0.8, known=1)
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not known or not predicted:
        return Count(0.0, len(predicted), 0.0, len(known))
    likeness = np.array([[2 * len(one & other) / (len(one) + len(other)) for other in predicted] for one in known])
    right = float(likeness[linear_sum_assignment(-likeness)].sum())
    return Count(right, len(predicted), right, len(known))


def _homes(entities: Iterable[AbstractSet[Hashable]]) -> dict[Hashable, int]:
    return {mention: number for number, entity in enumerate(entities) for mention in entity}
