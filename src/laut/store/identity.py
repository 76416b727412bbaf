"""Whether somebody in an article is somebody known: the question, as the record puts it, and the plainest answer.

laut's own answer, with everything it knows of names, is `laut.pipeline.identity`; it is passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from laut.records import Entity
from laut.store.keys import fold

__all__ = ["Candidate", "Choice", "Company", "Identity", "SameSpelling"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the record who could be meant."""

    id: int
    name: str
    kind: str
    articles: int
    spellings: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Who it is, how surely (0 to 1), and why, in a few words."""

    candidate: Candidate
    score: float
    reason: str


Company = Callable[[Candidate], Collection[str]]
"""The names of those who appear in the candidate's articles; asked for only where it may decide."""


class Identity(Protocol):
    """Decides who is who; the same question must always get the same answer."""

    def is_somebody(self, entity: Entity) -> bool:
        """Whether an entity is somebody the record should know, rather than «a hotelier»."""

    def keys(self, kind: str, spellings: Collection[str]) -> frozenset[str]:
        """Short texts under which somebody of these spellings is found again."""

    def lookups(self, entity: Entity) -> Collection[str]:
        """The keys of those who could be meant by an entity of an article."""

    def choose(
        self, entity: Entity, others: Sequence[Entity], candidates: Sequence[Candidate], company: Company
    ) -> Choice | None:
        """Whom an entity means, given the article's other entities; nothing where it is none of them, or unsure."""

    def best_name(self, kind: str, spellings: Mapping[str, int]) -> str:
        """The spelling to show, of several with the number of articles they are in."""


class SameSpelling:
    """Somebody is somebody known where kind and spelling are the same, give or take case and marks.

    Example:
        >>> sorted(SameSpelling().keys("person", ["Amira Holt"]))
        ['amira holt']
    """

    def is_somebody(self, entity: Entity) -> bool:
        """Whoever is not hidden."""
        return entity.kind not in {"anonymous", "none"}

    def keys(self, kind: str, spellings: Collection[str]) -> frozenset[str]:
        """Each folded spelling."""
        return frozenset(fold(name) for name in spellings)

    def lookups(self, entity: Entity) -> Collection[str]:
        """The folded name."""
        return (fold(entity.name),)

    def choose(
        self,
        entity: Entity,
        others: Sequence[Entity],
        candidates: Sequence[Candidate],
        company: Company,
    ) -> Choice | None:
        """The first of the same kind and spelling."""
        name = fold(entity.name)
        for candidate in candidates:
            if candidate.kind == entity.kind and name in map(fold, candidate.spellings):
                return Choice(candidate, 1.0, "same spelling")
        return None

    def best_name(self, kind: str, spellings: Mapping[str, int]) -> str:
        """The one in most articles, of several the first of the alphabet."""
        return min(spellings, key=lambda name: (-spellings[name], name))
