"""Corrections of who is who, made by hand; they hold for whatever is added or read again later.

- `merge`: one person's appearances, spellings and links become another's. The row stays and leads there.
- `split`: what a person has in one article, or under one spelling, becomes another's; from then on whoever would be
  that person there is the other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text, update

from laut.errors import StoreError
from laut.records import Entity
from laut.store.counts import Counts, refresh_people
from laut.store.identity import Identity
from laut.store.keys import digest, fold, now
from laut.store.ledger import links_of
from laut.store.people import Appearance, count_of
from laut.store.places import unpack
from laut.store.tables import (
    appearances,
    articles,
    corrections,
    links,
    name_keys,
    people,
    placements,
    roles,
    spellings,
    statements,
    versions,
)

__all__ = ["find_person", "get_person", "merge_people", "relink", "split_person"]

_Row = Row[*tuple[Any, ...]]
_SHOWN: Final = 8


def find_person(connection: Connection, name: str) -> list[int]:
    """The people meant by an id of the record, or by a spelling, give or take case and marks.

    Who was merged is whom they were merged into.
    """
    row = connection.execute(select(people.c.id, people.c.merged_into).where(people.c.key == name)).first()
    if row is not None:
        return [row.id if row.merged_into is None else row.merged_into]
    found = connection.execute(
        select(spellings.c.person_id).distinct().where(spellings.c.folded == fold(name)).order_by(spellings.c.person_id)
    )
    return list(found.scalars())


def get_person(connection: Connection, name: str) -> int:
    """The one person meant by an id or a spelling.

    Raises:
        StoreError: There is none, or there are several; then their ids are named.
    """
    found = find_person(connection, name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise StoreError(f"nobody {name!r} in the record; expected a person's id or a spelling of their name")
    rows = connection.execute(
        select(people.c.key, people.c.name, people.c.articles)
        .where(people.c.id.in_(found[:_SHOWN]))
        .order_by(people.c.id)
    )
    shown = ", ".join(f"{row.key} ({row.name}, {row.articles})" for row in rows)
    raise StoreError(f"{len(found)} people are called {name!r}: {shown}; expected the id of one")


def merge_people(connection: Connection, identity: Identity, kept: int, merged: int) -> None:
    """Make one person of two; the first stays.

    Raises:
        StoreError: They are one already.
    """
    if kept == merged:
        raise StoreError("both are one person already; expected two")
    for column in (corrections.c.person_id, corrections.c.target_id):
        other = corrections.c.target_id if column is corrections.c.person_id else corrections.c.person_id
        connection.execute(
            update(corrections).where(column == kept, other == merged, corrections.c.active == 1).values(active=0)
        )
    _keep(connection, "merge", merged, kept)
    by_hand = {"person_id": kept, "score": 1.0, "reason": "by hand"}
    connection.execute(update(appearances).where(appearances.c.person_id == merged).values(by_hand))
    connection.execute(update(links).where(links.c.person_id == merged).values(person_id=kept))
    connection.execute(update(people).where(people.c.merged_into == merged).values(merged_into=kept))
    connection.execute(update(people).where(people.c.id == merged).values(merged_into=kept, articles=0))
    for table in (spellings, roles, name_keys):
        connection.execute(delete(table).where(table.c.person_id == merged))
    recount(connection, identity, kept)


def split_person(
    connection: Connection,
    identity: Identity,
    person: int,
    *,
    article: str | None = None,
    spelling: str | None = None,
    into: int | None = None,
) -> int:
    """Make two people of one: the other gets what the person has in an article, or under a spelling.

    Args:
        connection: It is writing.
        identity: Knows the keys and the name to show.
        person: Who is split.
        article: The key or URL of an article.
        spelling: A spelling, give or take case and marks.
        into: Who gets it; somebody new otherwise.

    Returns:
        Who got it.

    Raises:
        StoreError: There is nothing to split off, or nothing would be left.
    """
    if (article is None) == (spelling is None):
        raise StoreError("a split of neither an article nor a spelling, or of both; expected one of them")
    number = None if article is None else _article(connection, article)
    folded = None if spelling is None else fold(spelling)
    moved, stay = _parted(connection, person, number, folded)
    if not moved:
        raise StoreError(f"this person does not appear {_where(article, spelling)}; expected a place where they do")
    if not stay and into is None:
        raise StoreError(f"this person appears only {_where(article, spelling)}; expected something that stays")
    target = _begin(connection, person, moved[0]) if into is None else into
    if target == person:
        raise StoreError("a split into the same person; expected another")
    _free(connection, person, target, number, folded)
    _keep(connection, "split", person, target, number, folded)
    connection.execute(_MOVE, [{"target": target, "version": row.version_id, "entity": row.number} for row in moved])
    relink(connection, {row.article_id for row in moved})
    recount(connection, identity, target)
    recount(connection, identity, person)
    return target


def recount(connection: Connection, identity: Identity, person: int) -> None:
    """Count a person's articles, spellings and roles afresh, out of all their appearances."""
    named: dict[str, set[int]] = defaultdict(set)
    held: dict[str, set[int]] = defaultdict(set)
    for row in connection.execute(_APPEARANCES, {"person": person}):
        counts = _count(row)
        for name in counts.spellings[0]:
            named[name].add(row.article_id)
        for role in counts.roles[0]:
            held[role].add(row.article_id)
    for table in (spellings, roles):
        connection.execute(delete(table).where(table.c.person_id == person))
    if named:
        connection.execute(
            insert(spellings),
            [
                {"person_id": person, "name": name, "folded": fold(name), "articles": len(found)}
                for name, found in sorted(named.items())
            ],
        )
    if held:
        connection.execute(
            insert(roles),
            [{"person_id": person, "role": role, "articles": len(found)} for role, found in sorted(held.items())],
        )
    everywhere = set().union(*named.values())
    connection.execute(update(people).where(people.c.id == person).values(articles=len(everywhere)))
    refresh_people(connection, identity, [person], [person])


def relink(connection: Connection, changed: Iterable[int]) -> None:
    """Bring the links of articles' statements up to date with who their entities are."""
    for article in sorted(changed):
        met: dict[int, dict[int, int | None]] = defaultdict(dict)
        for version, number, person in connection.execute(_MET, {"article": article}):
            met[version][number] = person
        places: dict[int, tuple[int, str]] = {}
        for statement, version, place in connection.execute(_PLACED, {"article": article}):
            places[statement] = (version, place)  # the latest comes last
        for statement, (version, place) in places.items():
            rows = [
                {"statement": statement, "relation": link[0], "position": link[1], "person": link[2]}
                for link in links_of(unpack(place), met[version])
            ]
            if rows:
                connection.execute(_RELINK, rows)


def _parted(
    connection: Connection, person: int, article: int | None, spelling: str | None
) -> tuple[list[_Row], list[_Row]]:
    """A person's appearances: those in the article or under the spelling, and the others."""
    rows = connection.execute(_APPEARANCES, {"person": person}).all()

    def belongs(row: _Row) -> bool:
        if article is not None:
            return bool(row.article_id == article)
        return spelling in {fold(name) for name in (row.name, *json.loads(row.names))}

    return [row for row in rows if belongs(row)], [row for row in rows if not belongs(row)]


def _begin(connection: Connection, person: int, first: _Row) -> int:
    """A new person split off, whose key tells where from."""
    origin, kind = connection.execute(select(people.c.key, people.c.kind).where(people.c.id == person)).one()
    article = connection.execute(select(articles.c.key).where(articles.c.id == first.article_id)).scalar_one()
    attempt = 0
    while True:
        key = digest("split", origin, article, fold(first.name), str(attempt))
        if connection.execute(select(people.c.id).where(people.c.key == key)).first() is None:
            break
        attempt += 1
    made = connection.execute(
        insert(people).values(key=key, name=first.name, kind=kind, articles=0).returning(people.c.id)
    )
    return int(made.scalar_one())


def _free(connection: Connection, person: int, target: int, article: int | None, spelling: str | None) -> None:
    """Undo earlier splits that say otherwise of the same article or spelling, or lead back."""
    same = corrections.c.article_id == article if article is not None else corrections.c.spelling == spelling
    connection.execute(
        update(corrections)
        .where(
            corrections.c.action == "split",
            corrections.c.active == 1,
            same,
            (corrections.c.person_id == person)
            | ((corrections.c.person_id == target) & (corrections.c.target_id == person)),
        )
        .values(active=0)
    )


def _keep(
    connection: Connection,
    action: str,
    person: int,
    target: int,
    article: int | None = None,
    spelling: str | None = None,
) -> None:
    connection.execute(
        insert(corrections).values(
            action=action,
            person_id=person,
            target_id=target,
            article_id=article,
            spelling=spelling,
            active=1,
            made=now(),
        )
    )


def _article(connection: Connection, name: str) -> int:
    found = connection.execute(
        select(articles.c.id).where(articles.c.key.in_([name, digest("url", name)])).order_by(articles.c.key == name)
    ).scalar()
    if found is None:
        raise StoreError(f"no article {name!r} in the record; expected an article's id or URL")
    return int(found)


def _where(article: str | None, spelling: str | None) -> str:
    return f"in {article!r}" if article is not None else f"as {spelling!r}"


def _count(row: _Row) -> Counts:
    entity = Entity(row.number, row.name, row.kind, tuple(json.loads(row.names)), tuple(json.loads(row.roles)))
    return count_of([Appearance(entity, 0)])


_APPEARANCES: Final = (
    select(
        appearances.c.version_id,
        appearances.c.number,
        appearances.c.name,
        appearances.c.names,
        appearances.c.roles,
        appearances.c.kind,
        versions.c.article_id,
    )
    .join(versions, versions.c.id == appearances.c.version_id)
    .where(appearances.c.person_id == bindparam("person"))
    .order_by(appearances.c.version_id, appearances.c.number)
)
_MOVE: Final = text(
    "UPDATE appearances SET person_id = :target, score = 1.0, reason = 'by hand'"
    " WHERE version_id = :version AND number = :entity"
)
_MET: Final = (
    select(appearances.c.version_id, appearances.c.number, appearances.c.person_id)
    .join(versions, versions.c.id == appearances.c.version_id)
    .where(versions.c.article_id == bindparam("article"))
)
_PLACED: Final = (
    select(placements.c.statement_id, placements.c.version_id, placements.c.place)
    .join(statements, statements.c.id == placements.c.statement_id)
    .join(versions, versions.c.id == placements.c.version_id)
    .where(statements.c.article_id == bindparam("article"))
    .order_by(placements.c.statement_id, versions.c.number)
)
_RELINK: Final = text(
    "UPDATE links SET person_id = :person WHERE statement_id = :statement AND relation = :relation"
    " AND position = :position"
)
