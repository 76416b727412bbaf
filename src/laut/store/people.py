"""Whom an article's entities are in the record, and how often each spelling and role was met.

1. An entity that an earlier version of the article has too stays whom it was.
2. Otherwise it is asked for under its keys, and the `Identity` passed in chooses among those found, or nobody.
3. Corrections made by hand go before: they lead from the person chosen to the one they name.
4. Who is nobody known begins a person; who is nobody in particular stays out.

Two entities of one article are two people, unless both are spelt as one person is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import BindParameter, Connection, Select, bindparam, delete, insert, select, text, update

from laut.records import Entity
from laut.store.checks import LONGEST_NAME
from laut.store.identity import Candidate, Identity
from laut.store.keys import digest, fold
from laut.store.tables import appearances, corrections, name_keys, people, roles, spellings, versions

__all__ = ["Appearance", "Counts", "Met", "assign", "count_of", "earlier_appearances", "record_counts"]

_MOST_CANDIDATES: Final = 50  # for one key; so many bearers of one name leave nothing to choose by
_LATEST: Final = 30  # appearances of a candidate whose company is looked at

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


@dataclass(slots=True)
class Counts:
    """The spellings and roles of each person in one article, by which the record's counts change."""

    spellings: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    roles: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, person: int | None, names: Iterable[str], held: Iterable[str]) -> None:
        """One appearance more; what is too long for a name is left out."""
        if person is not None:
            self.spellings[person].update(name for name in names if 0 < len(name) <= LONGEST_NAME)
            self.roles[person].update(role for role in held if 0 < len(role) <= LONGEST_NAME)

    def include(self, other: Counts) -> None:
        """What others count for, too."""
        for person, names in other.spellings.items():
            self.spellings[person] |= names
            self.roles[person] |= other.roles[person]


def earlier_appearances(connection: Connection, article: int) -> tuple[dict[Met, Appearance], Counts]:
    """Who was met in the versions of an article so far, the latest last, and what that counted for."""
    met: dict[Met, Appearance] = {}
    counts = Counts()
    rows = connection.execute(
        select(appearances)
        .join(versions, versions.c.id == appearances.c.version_id)
        .where(versions.c.article_id == article)
        .order_by(versions.c.number, appearances.c.number)
    )
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
    for entity in sorted(entities, key=lambda one: (-len(one.name.split()), one.id)):
        known = earlier.get((entity.kind, fold(entity.name)))
        work.decide(entity, known)
    return [work.found[entity.id] for entity in entities]


class _Assignment:
    """The entities of one version on their way to people."""

    def __init__(
        self, connection: Connection, identity: Identity, article: tuple[int, str], entities: Sequence[Entity]
    ) -> None:
        self.connection = connection
        self.identity = identity
        self.article, self.article_key = article
        self.entities = entities
        self.found: dict[int, Appearance] = {}
        self.taken: set[int] = set()

    def decide(self, entity: Entity, known: Appearance | None) -> None:
        named = 0 < len(entity.name.strip()) <= len(entity.name) <= LONGEST_NAME
        if not named or not self.identity.is_somebody(entity):
            self.found[entity.id] = Appearance(entity, None)
            return
        if known is not None and known.person is not None:
            appearance = Appearance(entity, known.person, known.score, known.reason)
        else:
            appearance = self._choose(entity)
        assert appearance.person is not None
        person = self._corrected(appearance.person, entity)
        if person != appearance.person:
            appearance = Appearance(entity, person, 1.0, "by hand")
        self.taken.add(person)
        self.found[entity.id] = appearance

    def _choose(self, entity: Entity) -> Appearance:
        candidates = self._candidates(entity)
        if candidates:
            others = [other for other in self.entities if other.id != entity.id]
            choice = self.identity.choose(entity, others, candidates, self._company)
            if choice is not None:
                return Appearance(entity, choice.candidate.id, round(choice.score, 4), choice.reason)
        return Appearance(entity, self._begin(entity))

    def _candidates(self, entity: Entity) -> list[Candidate]:
        found: set[int] = set()
        for key in sorted(set(self.identity.lookups(entity))):
            found.update(self.connection.execute(_BY_KEY, {"key": key}).scalars())
        if not found:
            return []
        chosen = sorted(found)
        names, held = self._listed(_SPELLINGS, chosen), self._listed(_ROLES, chosen)
        rows = self.connection.execute(_PEOPLE, {"ids": chosen}).all()
        candidates = [
            Candidate(row.id, row.name, row.kind, row.articles, tuple(names[row.id]), tuple(held[row.id]))
            for row in rows
        ]
        own = fold(entity.name)
        return [one for one in candidates if one.id not in self.taken or own in map(fold, one.spellings)]

    def _listed(self, asked: Select[int, str], ids: list[int]) -> dict[int, list[str]]:
        listed: dict[int, list[str]] = defaultdict(list)
        for person, value in self.connection.execute(asked, {"ids": ids}):
            listed[person].append(value)
        return listed

    def _company(self, candidate: Candidate) -> frozenset[str]:
        return frozenset(self.connection.execute(_COMPANY, {"person": candidate.id}).scalars())

    def _begin(self, entity: Entity) -> int:
        """A new person, whose key is of the name it begins with, and of the article too where that is taken.

        Who was merged by hand does not begin again: whoever would be them is whom they were merged into.
        """
        name = entity.name
        key = digest("person", entity.kind, fold(name))
        for attempt in range(len(self.entities) + 2):
            known = self.connection.execute(
                select(people.c.id, people.c.merged_into).where(people.c.key == key)
            ).first()
            if known is None:
                break
            if known.merged_into is not None:
                return int(known.id)
            key = digest("person", entity.kind, fold(name), self.article_key, str(attempt))
        made = self.connection.execute(
            insert(people).values(key=key, name=name, kind=entity.kind, articles=0).returning(people.c.id)
        )
        return int(made.scalar_one())

    def _corrected(self, person: int, entity: Entity) -> int:
        """The person that corrections lead to from the one chosen."""
        own = {fold(name) for name in (entity.name, *entity.names)}
        passed = {person}
        while True:
            following = self._next(person, own)
            if following is None or following in passed:
                return person
            passed.add(following)
            person = following

    def _next(self, person: int, own: set[str]) -> int | None:
        merged = self.connection.execute(_MERGED, {"person": person}).scalar()
        if merged is not None:
            return int(merged)
        for target, article, spelling in self.connection.execute(_SPLITS, {"person": person}):
            if article == self.article or (spelling is not None and spelling in own):
                return int(target)
        return None


def record_counts(connection: Connection, identity: Identity, before: Counts, after: Counts) -> None:
    """Bring counts, names and keys of people up to date after one article's appearances changed.

    Whoever appears nowhere any more, and is in no correction, is deleted.
    """
    touched = sorted({*before.spellings, *after.spellings})
    if not touched:
        return
    renamed = _change(connection, "spellings", before.spellings, after.spellings)
    _change(connection, "roles", before.roles, after.roles)
    present = [
        {"person": person, "change": (person in after.spellings) - (person in before.spellings)}
        for person in touched
        if (person in after.spellings) != (person in before.spellings)
    ]
    if present:
        connection.execute(_COUNT, present)
    refresh_people(connection, identity, touched, renamed)


def refresh_people(connection: Connection, identity: Identity, touched: Sequence[int], renamed: Iterable[int]) -> None:
    """The name to show of people whose counts changed, and the keys of those whose spellings did."""
    counted: dict[int, dict[str, int]] = {person: {} for person in touched}
    for person, name, articles in connection.execute(_COUNTED, {"ids": list(touched)}):
        counted[person][name] = articles
    rows = {row.id: row for row in connection.execute(_PEOPLE, {"ids": list(touched)})}
    changed = set(renamed)
    for person, row in rows.items():
        if not counted[person]:
            _forget(connection, person)
            continue
        name = identity.best_name(row.kind, counted[person])
        if name != row.name:
            connection.execute(update(people).where(people.c.id == person).values(name=name))
        if person in changed:
            _set_keys(connection, person, identity.keys(row.kind, counted[person].keys()))


def _change(
    connection: Connection, name: str, before: Mapping[int, set[str]], after: Mapping[int, set[str]]
) -> set[int]:
    """Count values up and down; the people who got a value they did not have, or lost one."""
    more = [(person, value) for person, values in after.items() for value in values - before.get(person, set())]
    less = [(person, value) for person, values in before.items() for value in values - after.get(person, set())]
    if more:
        connection.execute(
            _MORE[name], [{"person": person, "value": value, "folded": fold(value)} for person, value in sorted(more)]
        )
    if less:
        rows = [{"person": person, "value": value} for person, value in sorted(less)]
        connection.execute(_LESS[name], rows)
        connection.execute(_GONE[name], rows)
    return {person for person, _ in (*more, *less)}


def _set_keys(connection: Connection, person: int, wanted: frozenset[str]) -> None:
    held = set(connection.execute(select(name_keys.c.key).where(name_keys.c.person_id == person)).scalars())
    if held - wanted:
        connection.execute(
            delete(name_keys).where(name_keys.c.person_id == person, name_keys.c.key.in_(sorted(held - wanted)))
        )
    if wanted - held:
        connection.execute(insert(name_keys), [{"key": key, "person_id": person} for key in sorted(wanted - held)])


def _forget(connection: Connection, person: int) -> None:
    """Delete who appears nowhere, unless a correction or a merged person still leads there."""
    connection.execute(delete(name_keys).where(name_keys.c.person_id == person))
    connection.execute(delete(roles).where(roles.c.person_id == person))
    needed = connection.execute(
        select(corrections.c.id)
        .where((corrections.c.person_id == person) | (corrections.c.target_id == person))
        .union_all(select(people.c.id).where(people.c.merged_into == person))
        .limit(1)
    ).first()
    if needed is None:
        connection.execute(delete(people).where(people.c.id == person))


_IDS: Final[BindParameter[int]] = bindparam("ids", expanding=True)
_BY_KEY: Final = (
    select(name_keys.c.person_id)
    .where(name_keys.c.key == bindparam("key"))
    .order_by(name_keys.c.person_id)
    .limit(_MOST_CANDIDATES)
)
_PEOPLE: Final = (
    select(people.c.id, people.c.name, people.c.kind, people.c.articles)
    .where(people.c.id.in_(_IDS))
    .order_by(people.c.articles.desc(), people.c.key)
)
_SPELLINGS: Final = (
    select(spellings.c.person_id, spellings.c.name)
    .where(spellings.c.person_id.in_(_IDS))
    .order_by(spellings.c.articles.desc(), spellings.c.name)
)
_COUNTED: Final = select(spellings.c.person_id, spellings.c.name, spellings.c.articles).where(
    spellings.c.person_id.in_(_IDS)
)
_ROLES: Final = (
    select(roles.c.person_id, roles.c.role)
    .where(roles.c.person_id.in_(_IDS))
    .order_by(roles.c.articles.desc(), roles.c.role)
)
_latest = (
    select(appearances.c.version_id)
    .where(appearances.c.person_id == bindparam("person"))
    .order_by(appearances.c.version_id.desc())
    .limit(_LATEST)
    .subquery()
)
_COMPANY: Final = (
    select(appearances.c.name)
    .join(_latest, _latest.c.version_id == appearances.c.version_id)
    .where(appearances.c.person_id != bindparam("person"))
)
_MERGED: Final = select(people.c.merged_into).where(people.c.id == bindparam("person"))
_SPLITS: Final = (
    select(corrections.c.target_id, corrections.c.article_id, corrections.c.spelling)
    .where(corrections.c.person_id == bindparam("person"), corrections.c.active == 1, corrections.c.action == "split")
    .order_by(corrections.c.article_id.is_(None), corrections.c.id.desc())
)
_COUNT: Final = text("UPDATE people SET articles = articles + :change WHERE id = :person")
_MORE: Final = {
    "spellings": text(
        "INSERT INTO spellings (person_id, name, folded, articles) VALUES (:person, :value, :folded, 1)"
        " ON CONFLICT (person_id, name) DO UPDATE SET articles = spellings.articles + 1"
    ),
    "roles": text(
        "INSERT INTO roles (person_id, role, articles) VALUES (:person, :value, 1)"
        " ON CONFLICT (person_id, role) DO UPDATE SET articles = roles.articles + 1"
    ),
}
_LESS: Final = {
    "spellings": text("UPDATE spellings SET articles = articles - 1 WHERE person_id = :person AND name = :value"),
    "roles": text("UPDATE roles SET articles = articles - 1 WHERE person_id = :person AND role = :value"),
}
_GONE: Final = {
    "spellings": text("DELETE FROM spellings WHERE person_id = :person AND name = :value AND articles <= 0"),
    "roles": text("DELETE FROM roles WHERE person_id = :person AND role = :value AND articles <= 0"),
}
