"""Choices among several candidates by a sum of weighted signs, the likeliest first.

Weights stand in [fitted][laut.resolution.fitted], written by `quality/fit_resolution.py` from the training articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from laut.records import Span
from laut.resolution.cast import Draft
from laut.resolution.fitted import WEIGHTS

__all__ = ["Choice", "Option", "Scales"]

_SHOWN = 3  # signs named as a reason


@dataclass(frozen=True)
class Option:
    """One candidate, nobody, one or several, and the signs for and against it, by name."""

    value: tuple[Draft, ...]
    signs: Mapping[str, float]

    def score(self, weights: Mapping[str, float]) -> float:
        """The sum of its signs' weights."""
        return sum(weights.get(name, 0.0) * value for name, value in self.signs.items())

    def reason(self, weights: Mapping[str, float]) -> str:
        """The signs that spoke for it most."""
        worth = {name: weights.get(name, 0.0) * value for name, value in self.signs.items()}
        best = sorted((name for name in worth if worth[name] > 0), key=lambda name: -worth[name])[:_SHOWN]
        return "likeliest: " + ", ".join(best) if best else "likeliest"


@dataclass(frozen=True)
class Choice:
    """A choice that was made, kept for fitting: for which words, and what everybody's mentions were by then."""

    table: str
    subject: Span | int
    signs: tuple[Mapping[str, float], ...]
    drafts: tuple[tuple[Draft, ...], ...]
    met: tuple[tuple[tuple[Span, ...], ...], ...]


@dataclass
class Scales:
    """Weighs candidates; `trace` gathers the choices if it is a list."""

    weights: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: WEIGHTS)
    trace: list[Choice] | None = None

    def weigh(self, table: str, subject: Span | int, options: Sequence[Option]) -> tuple[tuple[Draft, ...], str]:
        """The likeliest of the candidates, each nobody, one or several; and why."""
        if self.trace is not None:
            drafts = tuple(option.value for option in options)
            met = tuple(tuple(tuple(draft.mentions) for draft in value) for value in drafts)
            self.trace.append(Choice(table, subject, tuple(option.signs for option in options), drafts, met))
        weights = self.weights.get(table, {})
        best = max(options, key=lambda option: option.score(weights))
        return best.value, best.reason(weights)
