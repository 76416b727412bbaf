"""Who in the record could be meant by the entities of an article, looked up for all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from sqlalchemy import BindParameter, Connection, Select, TextClause, bindparam, select, text

from laut.records import Entity
from laut.store.identity import Candidate, Identity
from laut.store.tables import appearances, corrections, people, roles, spellings

__all__ = ["Candidates"]

_MOST: Final = 50  # candidates for one key; so many bearers of one name leave nothing to choose by
_LATEST: Final = 30  # appearances of a candidate whose company is looked at
_TOGETHER: Final = 100  # keys in one question; SQLite takes 500


class Candidates:
    """The people found under the keys of some entities, and the corrections that lead from them."""

    def __init__(self, connection: Connection, identity: Identity, entities: Sequence[Entity]) -> None:
        self._connection = connection
        self._lookups = {entity.id: frozenset(identity.lookups(entity)) for entity in entities}
        self._by_key = self._find(sorted(set().union(*self._lookups.values())))
        chosen = sorted({person for found in self._by_key.values() for person in found})
        self._known = self._load(chosen) if chosen else {}
        self._has_corrections = connection.execute(_ANY).first() is not None

    def of(self, entity: Entity) -> list[Candidate]:
        """Who could be meant by one of the entities, those in most articles first."""
        found = {person for key in self._lookups.get(entity.id, ()) for person in self._by_key.get(key, ())}
        return [candidate for number, candidate in self._known.items() if number in found]

    def company(self, candidate: Candidate) -> frozenset[str]:
        """The names of those who appear beside a candidate in the latest articles."""
        return frozenset(self._connection.execute(_COMPANY, {"person": candidate.id}).scalars())

    def corrected(self, person: int, article: int, names: set[str]) -> int:
        """The person that corrections lead to from one, given the article and the folded spellings met there."""
        passed = {person}
        while self._has_corrections:
            following = self._next(person, article, names)
            if following is None or following in passed:
                break
            passed.add(following)
            person = following
        return person

    def _next(self, person: int, article: int, names: set[str]) -> int | None:
        merged = self._connection.execute(_MERGED, {"person": person}).scalar()
        if merged is not None:
            return int(merged)
        for target, own, spelling in self._connection.execute(_SPLITS, {"person": person}):
            if own == article or (spelling is not None and spelling in names):
                return int(target)
        return None

    def _find(self, keys: list[str]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for begin in range(0, len(keys), _TOGETHER):
            part = keys[begin : begin + _TOGETHER]
            given = {f"k{number}": key for number, key in enumerate(part)}
            for key, person in self._connection.execute(_by_keys(len(part)), given):
                found[key].append(person)
        return found

    def _load(self, chosen: list[int]) -> dict[int, Candidate]:
        names, held = self._listed(_SPELLINGS, chosen), self._listed(_ROLES, chosen)
        return {
            row.id: Candidate(row.id, row.name, row.kind, row.articles, tuple(names[row.id]), tuple(held[row.id]))
            for row in self._connection.execute(_PEOPLE, {"ids": chosen})
        }

    def _listed(self, asked: Select[int, str], ids: Iterable[int]) -> dict[int, list[str]]:
        listed: dict[int, list[str]] = defaultdict(list)
        for person, value in self._connection.execute(asked, {"ids": ids}):
            listed[person].append(value)
        return listed


@cache
def _by_keys(count: int) -> TextClause:
    """The first people under each of some keys; a name may have thousands of bearers."""
    one = "SELECT * FROM (SELECT key, person_id FROM name_keys WHERE key = :k{} ORDER BY person_id LIMIT {}) AS t{}"
    return text(" UNION ALL ".join(one.format(number, _MOST, number) for number in range(count)))


_IDS: Final[BindParameter[int]] = bindparam("ids", expanding=True)
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
_ANY: Final = select(corrections.c.id).limit(1)
