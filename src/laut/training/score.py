"""The published score for quotations (Petersen-Frey & Biemann 2024, arXiv 2404.16764; SpkAtt-2023).

Predicted and gold quotations of an article are paired so that their quotes agree best; every pair, and every quotation
left alone, is then scored for each of its five parts by tokens. *Messages* is the quote alone, *Roles* the four other
parts, *Joint* all five; *Form* and *STWR* are type and medium.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from laut.records import PARTS

__all__ = ["Scores", "TokenQuotation", "score"]


@dataclass(frozen=True)
class TokenQuotation:
    """A quotation as sets of token numbers, which is what the score counts."""

    type: str
    medium: str
    parts: dict[str, frozenset[int]]


@dataclass(frozen=True)
class Measure:
    """Precision, recall and their harmonic mean, 0 to 100."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True)
class Scores:
    """The published figures, each part's own, and how the types fared."""

    messages: Measure
    roles: Measure
    joint: Measure
    form: Measure
    stwr: Measure
    parts: dict[str, Measure]
    types: dict[str, tuple[int, int, int, Measure]]
    """Of each type: gold, predicted, gold found (quotes overlap by more than half), F1."""


_NOTHING = TokenQuotation("", "", dict.fromkeys(PARTS, frozenset()))


def score(articles: Iterable[tuple[Sequence[TokenQuotation], Sequence[TokenQuotation]]]) -> Scores:
    """Score pairs of (gold, predicted) quotations, one pair an article.

    Example:
        >>> parts = dict.fromkeys(PARTS, frozenset()) | {"quote": frozenset({0, 1}), "cue": frozenset({2})}
        >>> gold = TokenQuotation("Direct", "Speech", parts)
        >>> half = TokenQuotation("Direct", "Speech", parts | {"quote": frozenset({0})})
        >>> scores = score([([gold], [half])])
        >>> scores.messages.precision, scores.messages.recall, scores.form.f1
        (100.0, 50.0, 100.0)
    """
    pairs = [pair for gold, predicted in articles for pair in _paired(gold, predicted)]
    values = {part: ([], []) for part in PARTS}  # type: dict[str, tuple[list[float], list[float]]]
    for gold, predicted in pairs:
        for part in PARTS:
            wanted, given = gold.parts[part], predicted.parts[part]
            shared = len(wanted & given)
            if given:
                values[part][0].append(shared / len(given))
            if wanted:
                values[part][1].append(shared / len(wanted))
    return Scores(
        messages=_pooled(values, ["quote"]),
        roles=_pooled(values, [part for part in PARTS if part != "quote"]),
        joint=_pooled(values, PARTS),
        form=_label_measure(pairs, "type"),
        stwr=_label_measure(pairs, "medium"),
        parts={part: _pooled(values, [part]) for part in PARTS},
        types=_type_measures(pairs),
    )


def _paired(
    gold: Sequence[TokenQuotation], predicted: Sequence[TokenQuotation]
) -> list[tuple[TokenQuotation, TokenQuotation]]:
    value = np.array([[_value(one, other) for other in predicted] for one in gold]).reshape(len(gold), len(predicted))
    rows, columns = linear_sum_assignment(value, maximize=True)
    pairs = [(gold[row], predicted[column]) for row, column in zip(rows.tolist(), columns.tolist(), strict=True)]
    pairs += [(gold[row], _NOTHING) for row in set(range(len(gold))) - set(rows.tolist())]
    pairs += [(_NOTHING, predicted[column]) for column in set(range(len(predicted))) - set(columns.tolist())]
    return pairs


def _value(gold: TokenQuotation, predicted: TokenQuotation) -> float:
    wanted, given = gold.parts["quote"], predicted.parts["quote"]
    shared = len(wanted & given)
    if not shared:
        return 0.0
    f1 = 2 * shared / (len(wanted) + len(given))
    return f1 + 0.01 * (gold.type == predicted.type) + 0.001 * (gold.medium == predicted.medium)


def _pooled(values: dict[str, tuple[list[float], list[float]]], parts: Sequence[str]) -> Measure:
    precisions = [value for part in parts for value in values[part][0]]
    recalls = [value for part in parts for value in values[part][1]]
    return Measure(_mean(precisions), _mean(recalls))


def _mean(values: Sequence[float]) -> float:
    return 100 * float(np.mean(values)) if values else 0.0


def _label_measure(pairs: Sequence[tuple[TokenQuotation, TokenQuotation]], label: str) -> Measure:
    gold = sum(1 for one, _ in pairs if one is not _NOTHING)
    predicted = sum(1 for _, other in pairs if other is not _NOTHING)
    right = sum(1 for one, other in pairs if one is not _NOTHING and getattr(one, label) == getattr(other, label))
    return Measure(100 * right / predicted if predicted else 0.0, 100 * right / gold if gold else 0.0)


def _type_measures(
    pairs: Sequence[tuple[TokenQuotation, TokenQuotation]],
) -> dict[str, tuple[int, int, int, Measure]]:
    out = {}
    for name in sorted({one.type for one, _ in pairs if one is not _NOTHING}):
        gold = [(one, other) for one, other in pairs if one.type == name]
        predicted = sum(1 for _, other in pairs if other.type == name)
        right = sum(1 for _, other in gold if other.type == name)
        found = sum(1 for one, other in gold if _value(one, other) > 0.5)
        measure = Measure(100 * right / predicted if predicted else 0.0, 100 * right / len(gold))
        out[name] = len(gold), predicted, found, measure
    return out
