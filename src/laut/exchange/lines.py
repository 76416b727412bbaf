"""A whole record as JSON lines, from which `laut import` makes the same record again, also in another database.

Every line is an object whose `line` says what it is; they come in this order:

1. `record`: the number of the format;
2. `person`, by id: everybody, with spellings and roles; then `merge`: who turned out to be somebody else;
3. `article`, by id, with its statements, each followed by its `version`s that have a text of their own;
4. `version`, by article and number: those whose text is another article's, which `copy_of` names;
5. `correction`, in the order they were made, which decides who is who;
6. `feed`, by address;
7. `end`: how many of each there were, by which a cut file is noticed.

A version's `reading` is what `laut read --json` prints of it, with the permanent id of each quotation (`statement`) and
of each entity (`person`, with the `score` and the `reason` of its match). Nothing depends on when or in which order
things were added, nor on numbers of the database's own. Runs, failures, and what was already taken in are no content.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from sqlalchemy import Connection, Row, select

from laut.exchange.columns import as_time
from laut.exchange.rows import moment, statement_query, version_query
from laut.exchange.selection import Selection, iter_articles
from laut.records import Entity, Quotation, Reading
from laut.store.directory import list_corrections
from laut.store.places import unpack
from laut.store.statements import article_of, entity_of, in_order
from laut.store.tables import (
    appearances,
    articles,
    feeds,
    people,
    placements,
    roles,
    spellings,
    statements,
    versions,
)

__all__ = ["COUNTED", "FORMAT", "Match", "VersionLine", "iter_lines", "write_lines"]

FORMAT: Final = 1
"""The number of the format. A laut reads the formats up to its own."""

COUNTED: Final = ("person", "merge", "article", "version", "correction", "feed")
"""The kinds of lines that the last one counts."""

_BATCH: Final = 500  # people read together


@dataclass(frozen=True, slots=True)
class Match:
    """Who an entity of an article is in the record, how surely and why."""

    person: str | None = None
    score: float | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version of an article on its way out of a record or into one.

    A copy, whose text is that of the article and version in `copy_of`, has none here.
    """

    article: str
    number: int
    reading: Reading
    copy_of: tuple[str, int] | None = None
    statements: Mapping[int, str] = field(default_factory=dict)  # ids by the quotation's number
    matches: Mapping[int, Match] = field(default_factory=dict)  # by the entity's number

    def to_dict(self) -> dict[str, Any]:
        """The line as JSON has it."""
        reading = self.reading.to_dict()
        if self.copy_of:
            reading["article"]["text"] = None
        for quotation in reading["quotations"]:
            quotation["statement"] = self.statements[quotation["id"]]
        for entity in reading["entities"]:
            match = self.matches[entity["id"]]
            entity |= {"person": match.person, "score": match.score, "reason": match.reason}
        copy = {"article": self.copy_of[0], "number": self.copy_of[1]} if self.copy_of else None
        return {
            "line": "version",
            "article": self.article,
            "number": self.number,
            "copy_of": copy,
            "reading": reading,
        }


def write_lines(connection: Connection, out: BinaryIO, *, told: Callable[[int], object] = lambda _: None) -> int:
    """Write the record; how many articles. `told` is called with how many are done.

    Raises:
        StoreError: The record is damaged.
    """
    count = 0
    for line in iter_lines(connection):
        out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        if line["line"] == "article":
            told(count)
            count += 1
    return count


def iter_lines(connection: Connection) -> Iterator[dict[str, Any]]:
    """The lines, in order; little is in memory at any time."""
    counts = dict.fromkeys(COUNTED, 0)
    yield {"line": "record", "format": FORMAT}
    for part in (_people, _merges, _articles, _copies, _corrections, _feeds):
        for line in part(connection):
            counts[line["line"]] += 1
            yield line
    yield {"line": "end", **counts}


def _people(connection: Connection) -> Iterator[dict[str, Any]]:
    last, query = "", select(people).order_by(people.c.key).limit(_BATCH)
    while batch := connection.execute(query.where(people.c.key > last)).all():
        last = batch[-1].key
        ids = [row.id for row in batch]
        names: dict[int, list[dict[str, Any]]] = {number: [] for number in ids}
        held: dict[int, list[dict[str, Any]]] = {number: [] for number in ids}
        for row in connection.execute(select(spellings).where(spellings.c.person_id.in_(ids))):
            names[row.person_id].append({"name": row.name, "articles": row.articles})
        for row in connection.execute(select(roles).where(roles.c.person_id.in_(ids))):
            held[row.person_id].append({"role": row.role, "articles": row.articles})
        for row in batch:
            yield {
                "line": "person",
                "person": row.key,
                "name": row.name,
                "kind": row.kind,
                "articles": row.articles,
                "spellings": sorted(names[row.id], key=lambda one: str(one["name"])),
                "roles": sorted(held[row.id], key=lambda one: str(one["role"])),
            }


def _merges(connection: Connection) -> Iterator[dict[str, Any]]:
    target = people.alias("target")
    query = (
        select(people.c.key, target.c.key.label("into"))
        .join(target, people.c.merged_into == target.c.id)
        .order_by(people.c.key)
        .limit(_BATCH)
    )
    last = ""
    while batch := connection.execute(query.where(people.c.key > last)).all():
        last = batch[-1].key
        yield from ({"line": "merge", "person": row.key, "into": row.into} for row in batch)


def _articles(connection: Connection) -> Iterator[dict[str, Any]]:
    for batch in iter_articles(connection, Selection()):
        byid = {row.id: row for row in batch}
        standing = _statements(connection, byid)
        texts: dict[int, list[VersionLine]] = {number: [] for number in byid}
        for number, version in _load_versions(connection, byid, copies=False):
            texts[number].append(version)
        for number, row in byid.items():
            yield _article(row, standing[number])
            yield from (version.to_dict() for version in texts[number])


def _copies(connection: Connection) -> Iterator[dict[str, Any]]:
    for batch in iter_articles(connection, Selection()):
        byid = {row.id: row for row in batch}
        found = [version for _, version in _load_versions(connection, byid, copies=True)]
        yield from (one.to_dict() for one in sorted(found, key=lambda one: (one.article, one.number)))


def _article(row: Row[Any], standing: list[dict[str, Any]]) -> dict[str, Any]:
    published = moment(row.published)
    return {
        "line": "article",
        "article": row.key,
        "url": row.url,
        "outlet": row.outlet,
        "title": row.title,
        "published": as_time(published) if published else None,
        "versions": row.versions,
        "statements": standing,
    }


def _statements(connection: Connection, batch: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {number: [] for number in batch}
    for row in connection.execute(statement_query().where(statements.c.article_id.in_(batch))):
        line = {"statement": row.key, "first_version": row.first_version, "last_version": row.last_version}
        line |= {"changed_from": row.before, "thread": row.thread}
        found[row.article_id].append(line)
    for lines in found.values():
        lines.sort(key=lambda line: (line["first_version"], line["statement"]))
    return found


def _load_versions(
    connection: Connection, batch: Mapping[int, Row[Any]], *, copies: bool
) -> Iterator[tuple[int, VersionLine]]:
    """The versions of some articles, with the article's number, in the order of their own."""
    query = (
        version_query()
        .add_columns(articles.c.url)
        .join(articles, articles.c.id == versions.c.article_id)
        .where(versions.c.article_id.in_(batch))
        .where(versions.c.copy_of.is_not(None) if copies else versions.c.copy_of.is_(None))
        .order_by(versions.c.number)
    )
    found = connection.execute(query).all()
    ids = [row.id for row in found]
    quotations = _quotations(connection, ids)
    entities = _entities(connection, ids)
    for row in found:
        placed, met = quotations.get(row.id, []), entities.get(row.id, [])
        reading = Reading(
            article_of(row, row.text or ""),
            in_order(one for one, _ in placed),
            row.model,
            row.laut,
            tuple(entity for entity, _ in met),
        )
        yield (
            row.article_id,
            VersionLine(
                batch[row.article_id].key,
                row.number,
                reading,
                (row.copied_article, row.copied_number) if copies else None,
                {quotation.id: key for quotation, key in placed},
                {entity.id: match for entity, match in met},
            ),
        )


def _quotations(connection: Connection, ids: list[int]) -> dict[int, list[tuple[Quotation, str]]]:
    """The quotations of some versions, each with its statement's id."""
    query = (
        select(placements.c.version_id, placements.c.place, statements.c.key)
        .join(statements, placements.c.statement_id == statements.c.id)
        .where(placements.c.version_id.in_(ids))
    )
    found: dict[int, list[tuple[Quotation, str]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.version_id, []).append((unpack(row.place), row.key))
    return found


def _entities(connection: Connection, ids: list[int]) -> dict[int, list[tuple[Entity, Match]]]:
    """The entities of some versions by number, each with who it is."""
    query = (
        select(appearances, people.c.key.label("person"))
        .outerjoin(people, appearances.c.person_id == people.c.id)
        .where(appearances.c.version_id.in_(ids))
        .order_by(appearances.c.version_id, appearances.c.number)
    )
    found: dict[int, list[tuple[Entity, Match]]] = {}
    for row in connection.execute(query):
        match = Match(row.person, row.score, row.reason)
        found.setdefault(row.version_id, []).append((entity_of(row), match))
    return found


def _corrections(connection: Connection) -> Iterator[dict[str, Any]]:
    yield from ({"line": "correction"} | one for one in list_corrections(connection))


def _feeds(connection: Connection) -> Iterator[dict[str, Any]]:
    found = connection.execute(select(feeds)).all()
    for row in sorted(found, key=lambda row: str(row.url)):
        yield {
            "line": "feed",
            "feed": row.url,
            "title": row.title,
            "interval": row.interval,
            "active": bool(row.active),
        }
