"""What the full-text index is asked, put together once and written down for either database.

Only folded words and tokens get in, lower-case ASCII letters and digits, and each stands in quotation marks: nothing a
user writes can be syntax.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from typing import Final, Literal

from laut.languages.analysis import Clause, search_terms
from laut.store.terms import FILTER, PART

__all__ = ["Every", "Expression", "Phrase", "Some", "Without", "Word", "every", "render", "tiers", "token"]

_COLUMNS: Final = {"terms": "", "parts": PART, "filters": FILTER}


@dataclass(frozen=True, slots=True)
class Word:
    """One word in one column: it, or whatever begins with it."""

    text: str
    column: Literal["terms", "parts", "filters"] = "terms"
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in order with nothing between; the last may be the beginning of one."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """All of these."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The first but not the second."""

    wanted: Expression
    excluded: Expression


Expression = Word | Phrase | Every | Some | Without


def token(text: str) -> Word:
    """A filter's token."""
    return Word(text, "filters")


def every(parts: Iterable[Expression | None]) -> Expression | None:
    """All of those that are there."""
    found = tuple(part for part in parts if part is not None)
    return None if not found else found[0] if len(found) == 1 else Every(found)


def tiers(question: str, clauses: Sequence[Clause], *, ranked: bool) -> tuple[Expression, ...]:
    """What to look for first, second and third, none of them found twice; only one where nothing is ranked.

    1. All words beside each other, as they were asked for.
    2. All words as such.
    3. All words, or compounds of them.
    """
    wanted = [clause for clause in clauses if not clause.excluded]
    excluded = [_clause(replace(clause, excluded=False), whole=False) for clause in clauses if clause.excluded]
    loose = every(_clause(clause, whole=False) for clause in wanted)
    found: list[Expression | None] = [loose]
    if ranked:
        found = [_neighbours(question, clauses), every(_clause(clause, whole=True) for clause in wanted), loose]
    steps: list[Expression] = []
    for step in found:
        if step is not None and step not in steps:
            steps.append(step)
    parted = [steps[0], *(Without(step, before) for before, step in pairwise(steps))]
    return tuple(reduce(Without, excluded, step) for step in parted)


def render(expression: Expression, dialect: str) -> str:
    """The question in FTS5's language, or as a `tsquery`."""
    return (_fts5 if dialect == "sqlite" else _tsquery)(expression)


def _neighbours(question: str, clauses: Sequence[Clause]) -> Expression | None:
    """Two words or more as one phrase, those too that are too slight to be asked for alone."""
    words = tuple(search_terms(question)[0].split())
    plain = not any(clause.excluded or clause.prefix or clause.quoted for clause in clauses)
    return Phrase(words) if plain and len(clauses) > 1 and len(words) > 1 else None


def _clause(clause: Clause, *, whole: bool) -> Expression:
    columns: tuple[Literal["terms", "parts"], ...] = ("terms",) if whole or clause.quoted else ("terms", "parts")
    found: list[Expression] = []
    if len(clause.words) > 1:
        found.append(Phrase(clause.words, clause.prefix))
    else:
        found += [Word(clause.words[0], column, clause.prefix) for column in columns]
    found += [Word(other, column) for other in clause.others for column in columns]
    return found[0] if len(found) == 1 else Some(tuple(found))


def _fts5(expression: Expression) -> str:
    match expression:
        case Word(text, column, prefix):
            return f'{{{column}}} : "{text}"{" *" if prefix else ""}'
        case Phrase(words, prefix):
            return f'{{terms}} : "{" ".join(words)}"{" *" if prefix else ""}'
        case Every(parts):
            return _joined(parts, " AND ", _fts5)
        case Some(parts):
            return _joined(parts, " OR ", _fts5)
        case Without(wanted, excluded):
            return f"({_fts5(wanted)} NOT {_fts5(excluded)})"


def _tsquery(expression: Expression) -> str:
    match expression:
        case Word(text, column, prefix):
            return f"'{_COLUMNS[column]}{text}'{':*' if prefix else ''}"
        case Phrase(words, prefix):
            return "(" + " <-> ".join(f"'{word}'" for word in words) + (":*)" if prefix else ")")
        case Every(parts):
            return _joined(parts, " & ", _tsquery)
        case Some(parts):
            return _joined(parts, " | ", _tsquery)
        case Without(wanted, excluded):
            return f"({_tsquery(wanted)} & !{_tsquery(excluded)})"


def _joined(parts: Sequence[Expression], between: str, write: Callable[[Expression], str]) -> str:
    return f"({between.join(map(write, parts))})"
