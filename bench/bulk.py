"""Readings into a record in bulk, row by row as [Store.add][laut.store.record.Store] would put them, many times faster.

A test compares the rows of both. Every article must be new, and every person have one spelling.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, text

from laut.records import Article, Entity, Quotation, Reading
from laut.store.database import Database
from laut.store.keys import article_key, digest, fold, seconds, statement_keys
from laut.store.ledger import links_of
from laut.store.means import Means, Utterance
from laut.store.places import compact, pack
from laut.store.tables import (
    appearances,
    articles,
    links,
    name_keys,
    outlets,
    people,
    placements,
    roles,
    signatures,
    spellings,
    statements,
    threads,
    versions,
)
from laut.store.terms import Facts, about_tokens, link_tokens, make_entry

__all__ = ["write_record"]


@dataclass(slots=True)
class _Person:
    id: int
    kind: str
    name: str
    articles: int = 0
    held: Counter[str] = field(default_factory=Counter)


class _Bulk:
    """Rows waiting to be written, table by table, a few thousand articles at a time."""

    def __init__(self, connection: Connection, means: Means) -> None:
        self.connection = connection
        self.means = means
        self.rows: dict[Table, list[tuple[object, ...]]] = defaultdict(list)
        self.terms: list[dict[str, object]] = []
        self.outlets: dict[str, int] = {}
        self.people: dict[tuple[str, str], _Person] = {}
        self.articles = self.statements = 0

    def add(self, reading: Reading) -> None:
        """One article, which must be new, and whose people have one spelling each."""
        self.articles += 1
        number, article = self.articles, reading.article
        outlet = self._outlet(article.outlet)
        key, published = article_key(article), seconds(article.published)
        self.rows[articles].append((number, key, article.url, outlet, published, article.title, 1))
        self.rows[versions].append(_version(number, reading, outlet, published))
        met = {entity.id: self._person(entity) for entity in reading.entities}
        for entity in reading.entities:
            self.rows[appearances].append(_appearance(number, entity, met[entity.id]))
        about = about_tokens(self.means, (one.name for one in reading.entities if met[one.id] is not None))
        words = [fold(article[quotation.quote[0]]) for quotation in reading.quotations]
        for quotation, statement in zip(reading.quotations, statement_keys(key, words), strict=True):
            self._statement(quotation, statement, article, (number, outlet, published), met, about)

    def _statement(
        self,
        quotation: Quotation,
        key: str,
        article: Article,
        place: tuple[int, int | None, int | None],
        met: dict[int, int | None],
        about: set[str],
    ) -> None:
        self.statements += 1
        number, (version, outlet, published) = self.statements, place
        row = (number, key, version, 1, None, None, quotation.type, quotation.medium, quotation.score)
        self.rows[statements].append((*row, outlet, published, None, int(quotation.is_unnamed), 0))
        self.rows[placements].append((number, version, pack(quotation)))
        found = links_of(quotation, met)
        self.rows[links] += [(number, *link) for link in found]
        facts = Facts(quotation.type, quotation.is_unnamed, outlet, published)
        named = {*about, *link_tokens(self.means, ((link[0], link[3], link[4]) for link in found))}
        entry = make_entry(self.means, (number, 0), article[quotation.quote[0]], facts, named)
        self.terms.append(getattr(entry, self.connection.dialect.name)())
        speaker = quotation.source.name if quotation.source else None
        uttered = Utterance(number, key, article[quotation.quote[0]], speaker, published)
        values = sorted(set(self.means.signature(uttered)))
        self.rows[signatures] += [(self.means.signatures_version, value, number) for value in values]

    def _outlet(self, name: str | None) -> int | None:
        if name is not None and name not in self.outlets:
            self.outlets[name] = len(self.outlets) + 1
            self.rows[outlets].append((self.outlets[name], name))
        return None if name is None else self.outlets[name]

    def _person(self, entity: Entity) -> int | None:
        if entity.kind == "anonymous":
            return None
        folded = fold(entity.name)
        person = self.people.get((entity.kind, folded))
        if person is None:
            key = digest("person", entity.kind, folded)
            person = self.people[entity.kind, folded] = _Person(len(self.people) + 1, entity.kind, entity.name)
            self.rows[people].append((person.id, key, person.name, person.kind, 0, None))
        person.articles += 1
        person.held.update(entity.roles)
        return person.id

    def flush(self) -> None:
        """Write what waits."""
        for table in (people, outlets, articles, versions, statements, placements, links, appearances, signatures):
            self._write(table)
        if self.terms:
            number = "rowid" if self.connection.dialect.name == "sqlite" else "statement_id"
            names = (number, *list(self.terms[0])[1:])
            _insert(self.connection, "statement_terms", names, [tuple(row.values()) for row in self.terms])
        self.terms.clear()

    def finish(self) -> None:
        """Write what is known of people when all articles are."""
        self.flush()
        counted = text("UPDATE people SET articles = :count WHERE id = :id")
        self.connection.execute(counted, [{"id": one.id, "count": one.articles} for one in self.people.values()])
        for person in self.people.values():
            self.rows[spellings].append((person.id, person.name, fold(person.name), person.articles))
            self.rows[roles] += [(person.id, role, count) for role, count in person.held.items()]
            keys = self.means.identity.keys(person.kind, [person.name])
            self.rows[name_keys] += [(key, person.id) for key in sorted(keys)]
        for table in (spellings, roles, name_keys):
            self._write(table)

    def _write(self, table: Table) -> None:
        rows = self.rows.pop(table, [])
        if rows:
            _insert(self.connection, table.name, table.columns.keys(), rows)


def write_record(database: Database, means: Means, readings: Iterable[Reading], *, thread_every: int = 0) -> int:
    """Fill an empty record; how many letters of text it then holds.

    Args:
        database: It is empty.
        means: What the record is told.
        readings: Articles that are all new.
        thread_every: Of so many statements each begins a thread or goes on with the one before; 0 for none.
    """
    letters = 0
    with database.writing() as connection:
        bulk = _Bulk(connection, means)
        for reading in readings:
            bulk.add(reading)
            letters += len(reading.article.text.encode())
            if bulk.articles % 2000 == 0:
                bulk.flush()
        bulk.finish()
        if thread_every:
            _thread(connection, bulk.statements, thread_every)
    return letters


def _thread(connection: Connection, count: int, every: int) -> None:
    """Put statements into threads of four."""
    chosen = list(range(1, count + 1, every))
    groups = [chosen[at : at + 4] for at in range(0, len(chosen), 4)]
    rows = [(number, digest("thread", str(number))) for number, _ in enumerate(groups, 1)]
    _insert(connection, threads.name, threads.columns.keys(), rows)
    change = text("UPDATE statements SET thread_id = :thread WHERE id = :id")
    connection.execute(change, [{"thread": at, "id": row} for at, group in enumerate(groups, 1) for row in group])


def _version(number: int, reading: Reading, outlet: int | None, published: int | None) -> tuple[object, ...]:
    article = reading.article
    return (
        number,
        number,
        1,
        digest("text", article.text),
        article.text,
        None,
        article.title,
        compact(article.authors),
        outlet,
        published,
        article.published.isoformat() if article.published else None,
        article.language,
        compact([]),
        reading.model,
        reading.laut,
        published,
    )


def _appearance(version: int, entity: Entity, person: int | None) -> tuple[object, ...]:
    lists = (compact(entity.names), compact(entity.roles), compact(entity.mentions))
    return (version, entity.id, person, entity.kind, entity.name, *lists, None, None)


def _insert(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]) -> None:
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        driver.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
