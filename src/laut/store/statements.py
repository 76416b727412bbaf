"""Statements and readings out of the record, as they came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, and_, bindparam, select

from laut.errors import StoreError
from laut.records import Article, Entity, Quotation, Reading, Related, Span, shown_words
from laut.store.places import place_dict, unpack
from laut.store.tables import (
    appearances,
    articles,
    links,
    outlets,
    people,
    placed,
    placements,
    statements,
    threads,
    versions,
)

__all__ = ["article_of", "entity_of", "find_statement", "in_order", "load_reading", "statement_records"]

_Row = Row[*tuple[Any, ...]]
_BATCH: Final = 500


def find_statement(connection: Connection, key: str) -> dict[str, Any] | None:
    """A statement by its permanent id, as `statement_records` gives it."""
    number = connection.execute(select(statements.c.id).where(statements.c.key == key)).scalar()
    return None if number is None else statement_records(connection, [number])[0]


def statement_records(connection: Connection, ids: Sequence[int]) -> list[dict[str, Any]]:
    """Statements as JSON has them, in the order asked for; one that is not there is left out.

    Each is the quotation's dictionary as `laut read` prints it, of the latest version it stands in, and
    `statement` (its id), `article` (`id`, `url`, `outlet`, `title`, `published`), `words`, `versions` (`first`, `last`
    it stands in, and the `latest` of the article), `changed_from` (the statement it was edited from), `thread`; each
    reference to somebody has `person`, their id in the record.
    """
    found: dict[int, dict[str, Any]] = {}
    for begin in range(0, len(ids), _BATCH):
        part = list(ids[begin : begin + _BATCH])
        known = _people_of(connection, part)
        for row in connection.execute(_STATEMENTS, {"ids": part}):
            found[row.id] = _record(row, known)
    return [found[number] for number in ids if number in found]


def load_reading(connection: Connection, version: int) -> Reading:
    """What was read in a version, as it was given to the record.

    A copy of another article has that one's text, and no quotations or entities of its own.

    Raises:
        StoreError: There is no such version.
    """
    row = connection.execute(_VERSION, {"version": version}).first()
    if row is None:
        raise StoreError(f"no version {version}; expected one of the record")
    places = connection.execute(select(placements.c.place).where(placements.c.version_id == version)).scalars()
    met = connection.execute(
        select(appearances).where(appearances.c.version_id == version).order_by(appearances.c.number)
    )
    return Reading(
        article_of(row, row.original if row.text is None else row.text),
        in_order(map(unpack, places)),
        model=row.model,
        laut=row.laut,
        entities=tuple(entity_of(one) for one in met),
    )


def article_of(row: _Row, text: str) -> Article:
    """The article in a row of `versions` with its outlet's name and its URL, and the text it has or shares."""
    return Article(
        text=text,
        title=row.title,
        authors=tuple(json.loads(row.authors)),
        published=datetime.fromisoformat(row.published_text) if row.published_text else None,
        outlet=row.outlet,
        url=row.url,
        language=row.language,
        related=tuple(Related(title, url) for title, url in json.loads(row.related)),
    )


def in_order(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Quotations as a reading has them: in text order, those of one beginning by number."""
    return tuple(sorted(quotations, key=lambda quotation: (quotation.quote[0], quotation.id)))


def entity_of(row: _Row) -> Entity:
    """The entity in a row of `appearances`."""
    names, held, mentions = (json.loads(value) for value in (row.names, row.roles, row.mentions))
    return Entity(
        row.number, row.name, row.kind, tuple(names), tuple(held), tuple(Span(start, end) for start, end in mentions)
    )


def _people_of(connection: Connection, ids: Iterable[int]) -> dict[tuple[int, str, int], str]:
    rows = connection.execute(_PEOPLE, {"ids": list(ids)})
    return {(row.statement_id, row.relation, row.position): row.key for row in rows}


def _record(row: _Row, known: dict[tuple[int, str, int], str]) -> dict[str, Any]:
    record = place_dict(row.place)
    for name in ("source", "to"):
        if record[name]:
            record[name]["person"] = known.get((row.id, name, 0))
    for name in ("via", "rests_on"):
        for position, link in enumerate(record[name]):
            link["person"] = known.get((row.id, name, position))
    published = datetime.fromtimestamp(row.published, UTC).isoformat() if row.published is not None else None
    return record | {
        "statement": row.key,
        "article": {
            "id": row.article_key,
            "url": row.url,
            "outlet": row.outlet,
            "title": row.title,
            "published": row.published_text or published,
        },
        "words": shown_words(row.text, record["quote"]),
        "versions": {"first": row.first_version, "last": row.last_version, "latest": row.versions},
        "changed_from": row.changed_from_key,
        "thread": row.thread_key,
    }


_latest = versions.alias("latest")
_origin = statements.alias("origin")
_STATEMENTS: Final = (
    select(
        statements.c.id,
        statements.c.key,
        statements.c.first_version,
        statements.c.last_version,
        placements.c.place,
        versions.c.text,
        articles.c.key.label("article_key"),
        articles.c.url,
        articles.c.title,
        articles.c.published,
        articles.c.versions,
        outlets.c.name.label("outlet"),
        _latest.c.published_text,
        _origin.c.key.label("changed_from_key"),
        threads.c.key.label("thread_key"),
    )
    .select_from(placed)
    .join(_latest, and_(_latest.c.article_id == articles.c.id, _latest.c.number == articles.c.versions))
    .outerjoin(outlets, outlets.c.id == articles.c.outlet_id)
    .outerjoin(_origin, _origin.c.id == statements.c.changed_from)
    .outerjoin(threads, threads.c.id == statements.c.thread_id)
    .where(statements.c.id.in_(bindparam("ids", expanding=True)))
)
_PEOPLE: Final = (
    select(links.c.statement_id, links.c.relation, links.c.position, people.c.key)
    .join(people, people.c.id == links.c.person_id)
    .where(links.c.statement_id.in_(bindparam("ids", expanding=True)))
)
_original = versions.alias("original")
_VERSION: Final = (
    select(versions, _original.c.text.label("original"), outlets.c.name.label("outlet"), articles.c.url)
    .join(articles, articles.c.id == versions.c.article_id)
    .outerjoin(_original, _original.c.id == versions.c.copy_of)
    .outerjoin(outlets, outlets.c.id == versions.c.outlet_id)
    .where(versions.c.id == bindparam("version"))
)
