"""Whom a name means: everybody in the record with a spelling that may be it, or the one person of an id."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from sqlalchemy import Connection, bindparam, select

from laut.languages.analysis import Clause, fold_word
from laut.records import Entity
from laut.resolution.names import same_name
from laut.store.keys import fold
from laut.store.means import Means
from laut.store.tables import name_keys, people, spellings
from laut.store.terms import name_term

__all__ = ["Meant", "find_people", "with_other_spellings"]

_ID: Final = re.compile(r"[0-9a-f]{16}")
_MOST_PEOPLE: Final = 300
"""Of so many people of one name those in most articles are meant."""

_MOST_BEARERS: Final = 30
"""Bearers of a name that other spellings of a word are taken from."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The people a name means, those in most articles first, and their spellings as the index has them."""

    ids: tuple[int, ...]
    terms: frozenset[str]


def find_people(connection: Connection, means: Means, name: str, *, most: int = _MOST_PEOPLE) -> Meant:
    """The people a name means; a family name alone means all who have it, an id one person."""
    if not name.strip():
        return Meant((), frozenset())
    if _ID.fullmatch(name):
        row = connection.execute(_BY_ID, {"key": name}).first()
        ids: tuple[int, ...] = () if row is None else (row.merged_into or row.id,)
        found = [(ids[0], spelling) for _, spelling in _spelt(connection, ids)] if ids else []
    else:
        ids = _alike(connection, means, name)[:most]
        found = _spelt(connection, ids)
    return Meant(ids, frozenset(filter(None, (name_term(means, spelling) for _, spelling in found))))


def with_other_spellings(connection: Connection, means: Means, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Clauses in which a family name is also looked for as others spell it: «Chamenei», «Khamenei»."""
    return tuple(
        clause if clause.quoted or clause.prefix or len(clause.words) > 1 else _widened(connection, means, clause)
        for clause in clauses
    )


def _widened(connection: Connection, means: Means, clause: Clause) -> Clause:
    word = clause.written
    ids = _by_keys(connection, _keys(means, word), _MOST_BEARERS)
    lasts = {spelling.split()[-1] for _, spelling in _spelt(connection, ids) if spelling.split()}
    others = {last for last in lasts if fold(last) != fold(word) and _same_name(word, last)}
    terms = sorted({fold_word(other) for other in others} - {*clause.words, ""})
    return replace(clause, others=(*clause.others, *terms)) if terms else clause


def _alike(connection: Connection, means: Means, name: str) -> tuple[int, ...]:
    """The people of a name, those in most articles first.

    For a full name only those are looked at who are found by more than its family name, or have nothing but that.
    """
    folded, keys = fold(name), _keys(means, name)
    family = folded.split()[-1]
    found = list(connection.execute(_BY_SPELLING, {"folded": [folded, family], "most": _MOST_PEOPLE}).scalars())
    if family != folded:
        keys -= _keys(means, name.rsplit(maxsplit=1)[-1])
    found += _by_keys(connection, keys, _MOST_PEOPLE)
    kinds = {row.id: row.kind for row in connection.execute(_KINDS, {"ids": found})}
    return tuple(
        dict.fromkeys(
            person
            for person, spelling in _spelt(connection, list(kinds))
            if _may_be(name, spelling, is_person=kinds[person] == "person")
        )
    )


def _may_be(name: str, spelling: str, *, is_person: bool) -> bool:
    folded, known = fold(name), fold(spelling)
    if known == folded or (is_person and known.endswith(f" {folded}") and " " not in folded):
        return True
    return _same_name(name, spelling)


@lru_cache(maxsize=1 << 16)
def _same_name(name: str, other: str) -> bool:
    return same_name(name, other)


def _keys(means: Means, name: str) -> set[str]:
    return {key for kind in ("person", "institution") for key in means.identity.lookups(Entity(0, name, kind, (name,)))}


def _by_keys(connection: Connection, keys: set[str], most: int) -> list[int]:
    return list(connection.execute(_BY_KEY, {"keys": sorted(keys), "most": most}).scalars())


def _spelt(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str]]:
    rows = connection.execute(_SPELLINGS, {"ids": list(ids)}).all()
    order = {person: number for number, person in enumerate(ids)}
    return sorted(rows, key=lambda row: (order[row[0]], row[1]))


_BY_ID: Final = select(people.c.id, people.c.merged_into).where(people.c.key == bindparam("key"))
_by_key = select(name_keys.c.person_id).where(name_keys.c.key.in_(bindparam("keys", expanding=True)))
_by_spelling = select(spellings.c.person_id).where(spellings.c.folded.in_(bindparam("folded", expanding=True)))
_BY_KEY, _BY_SPELLING = (
    select(people.c.id)
    .where(people.c.id.in_(asked), people.c.articles > 0)
    .order_by(people.c.articles.desc(), people.c.id)
    .limit(bindparam("most"))
    for asked in (_by_key, _by_spelling)
)
_KINDS: Final = (
    select(people.c.id, people.c.kind)
    .where(people.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(people.c.articles.desc(), people.c.id)
)
_SPELLINGS: Final = select(spellings.c.person_id, spellings.c.name).where(
    spellings.c.person_id.in_(bindparam("ids", expanding=True))
)
