"""The people of a record, listed: with their spellings, roles, and how each appearance was taken for theirs."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from laut.store.keys import fold
from laut.store.tables import (
    appearances,
    articles,
    corrections,
    links,
    people,
    roles,
    spellings,
    versions,
)

__all__ = ["list_corrections", "list_merges", "list_people", "people_records"]

_MOST_ROLES: Final = 20


def list_people(
    connection: Connection, *, name: str | None = None, kind: str | None = None, limit: int | None = None
) -> list[dict[str, Any]]:
    """People by the number of articles they are in, most first.

    Args:
        connection: To read with.
        name: Only those one of whose spellings holds these words, give or take case and marks.
        kind: Only those of this kind.
        limit: At most so many.
    """
    asked = select(people.c.id).where(people.c.articles > 0).order_by(people.c.articles.desc(), people.c.key)
    if name is not None:
        held = spellings.c.folded.contains(fold(name), autoescape=True)
        asked = asked.where(people.c.id.in_(select(spellings.c.person_id).where(held)))
    if kind is not None:
        asked = asked.where(people.c.kind == kind)
    return people_records(connection, list(connection.execute(asked.limit(limit)).scalars()))


def people_records(connection: Connection, ids: list[int]) -> list[dict[str, Any]]:
    """People as `laut people --json` prints them, in the order asked for."""
    records: dict[int, dict[str, Any]] = {}
    for begin in range(0, len(ids), 500):
        part = {"ids": ids[begin : begin + 500]}
        for row in connection.execute(_PEOPLE, part):
            records[row.id] = {
                "person": row.key,
                "name": row.name,
                "kind": row.kind,
                "articles": row.articles,
                "statements": 0,
                "spellings": [],
                "roles": [],
            }
        for person, count in connection.execute(_STATEMENTS, part):
            records[person]["statements"] = count
        for person, name, count in connection.execute(_SPELLINGS, part):
            records[person]["spellings"].append({"name": name, "articles": count})
        for person, role in connection.execute(_ROLES, part):
            if len(records[person]["roles"]) < _MOST_ROLES:
                records[person]["roles"].append(role)
    return [records[number] for number in ids if number in records]


def list_merges(connection: Connection, person: int) -> list[dict[str, Any]]:
    """Every appearance that was taken for a person's, oldest first: its article and spelling, how surely and why."""
    rows = connection.execute(_MERGES, {"person": person})
    names = ("article", "version", "name", "score", "reason")
    return [dict(zip(names, row, strict=True)) for row in rows]


def list_corrections(connection: Connection) -> list[dict[str, Any]]:
    """Every correction made by hand, oldest first."""
    other = people.alias("other")
    rows = connection.execute(
        select(
            corrections.c.action,
            people.c.key.label("person"),
            other.c.key.label("target"),
            articles.c.key.label("article"),
            corrections.c.spelling,
            corrections.c.active,
        )
        .join(people, people.c.id == corrections.c.person_id)
        .join(other, other.c.id == corrections.c.target_id)
        .outerjoin(articles, articles.c.id == corrections.c.article_id)
        .order_by(corrections.c.id)
    )
    return [dict(row) | {"active": bool(row["active"])} for row in rows.mappings()]


_IDS: Final[BindParameter[int]] = bindparam("ids", expanding=True)
_PEOPLE: Final = select(people).where(people.c.id.in_(_IDS))
_STATEMENTS: Final = (
    select(links.c.person_id, func.count())
    .where(links.c.relation == "source", links.c.person_id.in_(_IDS))
    .group_by(links.c.person_id)
)
_SPELLINGS: Final = (
    select(spellings.c.person_id, spellings.c.name, spellings.c.articles)
    .where(spellings.c.person_id.in_(_IDS))
    .order_by(spellings.c.articles.desc(), spellings.c.name)
)
_ROLES: Final = (
    select(roles.c.person_id, roles.c.role)
    .where(roles.c.person_id.in_(_IDS))
    .order_by(roles.c.articles.desc(), roles.c.role)
)
_MERGES: Final = (
    select(articles.c.key, versions.c.number, appearances.c.name, appearances.c.score, appearances.c.reason)
    .join(versions, versions.c.id == appearances.c.version_id)
    .join(articles, articles.c.id == versions.c.article_id)
    .where(appearances.c.person_id == bindparam("person"))
    .order_by(versions.c.id, appearances.c.number)
)
