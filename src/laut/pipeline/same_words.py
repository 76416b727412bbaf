"""Which statements of a record say the same: [laut.grouping][]'s answers to the questions of [laut.store.means][]."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from laut.grouping.signatures import VERSION, signature
from laut.grouping.threads import Statement, is_same, regroup
from laut.store.means import Utterance

__all__ = ["VERSION", "numbers", "regrouped", "same"]


def numbers(utterance: Utterance) -> tuple[int, ...]:
    """The numbers under which a statement is kept and looked for."""
    return signature(utterance.words, speaker=utterance.speaker)


def same(one: Utterance, other: Utterance) -> bool:
    """Whether two statements say the same."""
    return is_same(_statement(one), _statement(other))


def regrouped(fresh: Utterance, touched: Sequence[Sequence[Utterance]]) -> list[tuple[Utterance, ...]]:
    """The threads that a new statement and those it touches form together, oldest members first.

    Example:
        >>> said = "Wir werden die alte Brücke im nächsten Sommer sperren, weil sie niemand mehr trägt."
        >>> old, new = Utterance(1, "a", said, time=1), Utterance(2, "b", said[:54], time=2)
        >>> [[one.id for one in group] for group in regrouped(new, [[old]])]
        [[1, 2]]
    """
    known = {one.key: one for one in (fresh, *(one for group in touched for one in group))}
    found = regroup(_statement(fresh), [[_statement(one) for one in group] for group in touched])
    return [tuple(known[one.id] for one in group) for group in found]


def _statement(utterance: Utterance) -> Statement[str]:
    moment = None if utterance.time is None else datetime.fromtimestamp(utterance.time, UTC)
    return Statement(utterance.key, utterance.words, utterance.speaker, moment)
