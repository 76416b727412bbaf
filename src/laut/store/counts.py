"""How many articles each person, spelling and role is in, and the names and keys that follow from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, text

from laut.store.checks import LONGEST_NAME
from laut.store.identity import Identity
from laut.store.keys import fold
from laut.store.tables import corrections, name_keys, people, roles, spellings

__all__ = ["Counts", "record_counts", "refresh_people"]


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
    wanted: dict[int, frozenset[str]] = {}
    for person, row in rows.items():
        if not counted[person]:
            _forget(connection, person)
            continue
        name = identity.best_name(row.kind, counted[person])
        if name != row.name:
            connection.execute(_RENAME, {"person": person, "name": name})
        if person in changed:
            wanted[person] = identity.keys(row.kind, counted[person].keys())
    _set_keys(connection, wanted)


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


def _set_keys(connection: Connection, wanted: Mapping[int, frozenset[str]]) -> None:
    """Let people be found under these keys and no others."""
    if not wanted:
        return
    held: dict[int, set[str]] = defaultdict(set)
    for key, person in connection.execute(_KEYS, {"ids": list(wanted)}):
        held[person].add(key)
    rows = [(key, person) for person, keys in wanted.items() for key in keys - held[person]]
    gone = [(key, person) for person, keys in wanted.items() for key in held[person] - keys]
    if gone:
        connection.execute(_DROP_KEY, [{"key": key, "person": person} for key, person in sorted(gone)])
    if rows:
        connection.execute(insert(name_keys), [{"key": key, "person_id": person} for key, person in sorted(rows)])


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
_PEOPLE: Final = select(people.c.id, people.c.name, people.c.kind).where(people.c.id.in_(_IDS))
_KEYS: Final = select(name_keys.c.key, name_keys.c.person_id).where(name_keys.c.person_id.in_(_IDS))
_DROP_KEY: Final = text("DELETE FROM name_keys WHERE key = :key AND person_id = :person")
_RENAME: Final = text("UPDATE people SET name = :name WHERE id = :person")
_COUNTED: Final = select(spellings.c.person_id, spellings.c.name, spellings.c.articles).where(
    spellings.c.person_id.in_(_IDS)
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
