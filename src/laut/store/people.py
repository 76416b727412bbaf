"""Whom an article's entities are in the record.

1. An entity that an earlier version of the article has too stays whom it was.
2. Otherwise it is asked for under its keys, and the `Identity` passed in chooses among those found, or nobody.
3. Corrections made by hand go before: they lead from the person chosen to the one they name.
4. Who is nobody known begins a person; who is nobody in particular stays out.

Two entities of one article are two people, unless both are spelt as one person is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select

from laut.records import Entity
from laut.store.candidates import Candidates
from laut.store.checks import LONGEST_NAME
from laut.store.counts import Counts
from laut.store.identity import Identity
from laut.store.keys import digest, fold
from laut.store.tables import appearances, people, versions

__all__ = ["Appearance", "Met", "assign", "count_of", "earlier_appearances"]

Met = tuple[str, str]
"""How an entity is known again in another version of its article: by kind and folded name."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """Whom an entity is, how surely and why; nobody where it is anonymous, no score where the person begins here."""

    entity: Entity
    person: int | None
    score: float | None = None
    reason: str | None = None

    @property
    def met(self) -> Met:
        """How it is known again in another version of the article."""
        return self.entity.kind, fold(self.entity.name)


def earlier_appearances(connection: Connection, article: int) -> tuple[dict[Met, Appearance], Counts]:
    """Who was met in the versions of an article so far, the latest last, and what that counted for."""
    met: dict[Met, Appearance] = {}
    counts = Counts()
    rows = connection.execute(_EARLIER, {"article": article})
    for row in rows.mappings():
        names, held = json.loads(row["names"]), json.loads(row["roles"])
        entity = Entity(row["number"], row["name"], row["kind"], tuple(names), tuple(held))
        one = Appearance(entity, row["person_id"], row["score"], row["reason"])
        met[one.met] = one
        counts.add(row["person_id"], (row["name"], *names), held)
    return met, counts


def count_of(found: Iterable[Appearance]) -> Counts:
    """What some appearances count for."""
    counts = Counts()
    for one in found:
        counts.add(one.person, (one.entity.name, *one.entity.names), one.entity.roles)
    return counts


def assign(
    connection: Connection,
    identity: Identity,
    *,
    article: tuple[int, str],
    entities: Sequence[Entity],
    earlier: Mapping[Met, Appearance],
) -> list[Appearance]:
    """Whom each entity of an article is; people who are new are made.

    Args:
        connection: It is writing.
        identity: Who decides.
        article: Its number and its key.
        entities: All of one version; fuller names are decided first, since a family name alone may be one of theirs.
        earlier: Who was met in earlier versions.
    """
    work = _Assignment(connection, identity, article, entities)
    for entity in sorted(work.entities, key=lambda one: (-len(one.name.split()), one.id)):
        work.decide(entity, earlier.get((entity.kind, fold(entity.name))))
    return [work.found.get(entity.id, Appearance(entity, None)) for entity in entities]


class _Assignment:
    """The entities of one version on their way to people."""

    def __init__(
        self, connection: Connection, identity: Identity, article: tuple[int, str], entities: Sequence[Entity]
    ) -> None:
        self.connection = connection
        self.identity = identity
        self.article, self.article_key = article
        self.entities = [one for one in entities if _is_named(one) and identity.is_somebody(one)]
        self.candidates = Candidates(connection, identity, self.entities)
        self.found: dict[int, Appearance] = {}
        self.taken: set[int] = set()

    def decide(self, entity: Entity, known: Appearance | None) -> None:
        if known is not None and known.person is not None:
            appearance = Appearance(entity, known.person, known.score, known.reason)
        else:
            appearance = self._choose(entity)
        assert appearance.person is not None
        names = {fold(name) for name in (entity.name, *entity.names)}
        person = self.candidates.corrected(appearance.person, self.article, names)
        if person != appearance.person:
            appearance = Appearance(entity, person, 1.0, "by hand")
        self.taken.add(person)
        self.found[entity.id] = appearance

    def _choose(self, entity: Entity) -> Appearance:
        own = fold(entity.name)
        candidates = [
            one for one in self.candidates.of(entity) if one.id not in self.taken or own in map(fold, one.spellings)
        ]
        if candidates:
            others = [other for other in self.entities if other.id != entity.id]
            choice = self.identity.choose(entity, others, candidates, self.candidates.company)
            if choice is not None:
                return Appearance(entity, choice.candidate.id, round(choice.score, 4), choice.reason)
        return Appearance(entity, self._begin(entity))

    def _begin(self, entity: Entity) -> int:
        """A new person, whose key is of the name it begins with, and of the article too where that is taken.

        Who was merged by hand does not begin again: whoever would be them is whom they were merged into.
        """
        name = entity.name
        key = digest("person", entity.kind, fold(name))
        for attempt in range(len(self.entities) + 2):
            known = self.connection.execute(_KNOWN, {"key": key}).first()
            if known is None:
                break
            if known.merged_into is not None:
                return int(known.id)
            key = digest("person", entity.kind, fold(name), self.article_key, str(attempt))
        made = self.connection.execute(_MAKE, {"key": key, "name": name, "kind": entity.kind, "articles": 0})
        return int(made.scalar_one())


def _is_named(entity: Entity) -> bool:
    """Whether an entity has a name that is one."""
    return 0 < len(entity.name.strip()) <= len(entity.name) <= LONGEST_NAME


_KNOWN: Final = select(people.c.id, people.c.merged_into).where(people.c.key == bindparam("key"))
_MAKE: Final = insert(people).returning(people.c.id)
_EARLIER: Final = (
    select(appearances)
    .join(versions, versions.c.id == appearances.c.version_id)
    .where(versions.c.article_id == bindparam("article"))
    .order_by(versions.c.number, appearances.c.number)
)
