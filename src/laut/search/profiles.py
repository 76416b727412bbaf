"""Who somebody is, as the record has it: spellings and roles, what they said lately, to whom, and who carried it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, select

from laut.search.asking import searching
from laut.search.calendar import iter_newest
from laut.search.people import find_people
from laut.search.query import check_text
from laut.search.statements import Filters
from laut.store.directory import people_records
from laut.store.record import Store
from laut.store.statements import statement_records
from laut.store.tables import links, people

__all__ = ["Profile", "who"]

_LATELY: Final = 200
"""Statements that addressees and carriers are counted in."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person or body.

    Attributes:
        person: As `laut people --json` prints them: id, name, kind, articles, statements, spellings, roles.
        lately: Their latest statements, the newest first.
        counted: How many of the latest the counts are made of.
        to: To whom those were said, and how often.
        via: Who carried them, and how often.
        rests_on: Whom they rest on, and how often.
    """

    person: dict[str, Any]
    lately: tuple[dict[str, Any], ...]
    counted: int
    to: tuple[tuple[str, int], ...]
    via: tuple[tuple[str, int], ...]
    rests_on: tuple[tuple[str, int], ...]

    def to_dict(self) -> dict[str, Any]:
        """As `laut who --json` prints it."""
        counts = {
            name: [{"name": who, "statements": count} for who, count in getattr(self, name)]
            for name in ("to", "via", "rests_on")
        }
        return self.person | {"counted": self.counted} | counts | {"lately": list(self.lately)}


def who(record: Store, name: str, *, limit: int = 3, lately: int = 5) -> tuple[Profile, ...]:
    """Everybody a name may mean, at most so many, those in most articles first; nobody where none is known.

    Args:
        record: The record.
        name: In any spelling, a family name alone, or a person's id.
        limit: Profiles.
        lately: Statements in each.

    Raises:
        StoreError: The database complained.
    """
    check_text("name", name)
    with searching(record) as connection:
        meant = find_people(connection, record.means, name)
        return tuple(_profile(connection, record, person, lately) for person in meant.ids[:limit])


def _profile(connection: Connection, record: Store, person: int, lately: int) -> Profile:
    known = people_records(connection, [person])[0]
    meant = find_people(connection, record.means, known["person"])
    filters = Filters()
    filters.add_people("source", meant)
    hits = [] if filters.empty else iter_newest(connection, filters.lookup(None), max(lately, _LATELY))
    ids = [row for _, row in hits]
    return Profile(
        known,
        tuple(statement_records(connection, ids[:lately])),
        len(ids),
        *(_counts(connection, ids, relation) for relation in ("to", "via", "rests_on")),
    )


def _counts(connection: Connection, ids: list[int], relation: str) -> tuple[tuple[str, int], ...]:
    rows = connection.execute(_COUNTS, {"ids": ids, "relation": relation})
    return tuple((name, count) for name, count in rows)


_shown = func.coalesce(people.c.name, links.c.name)
_COUNTS: Final = (
    select(_shown, func.count())
    .select_from(links)
    .outerjoin(people, people.c.id == links.c.person_id)
    .where(
        links.c.statement_id.in_(bindparam("ids", expanding=True)),
        links.c.relation == bindparam("relation"),
        _shown.is_not(None),
    )
    .group_by(_shown)
    .order_by(func.count().desc(), _shown)
    .limit(10)
)
