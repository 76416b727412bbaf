"""The record as a plain SQLite file for others: flat tables without internal ids, and a table that explains them.

It is no record of laut's: `laut db backup` makes a copy of that one. DB Browser, Datasette, R and pandas open it.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeVar

from sqlalchemy import Connection

from laut.errors import StoreError
from laut.exchange.columns import COLUMNS, Column, as_text, as_time
from laut.exchange.rows import StatementRow, VersionRow, iter_people, iter_statements, iter_versions
from laut.exchange.selection import Selection
from laut.store.tables import RELATIONS

__all__ = ["write_plain_file"]

_TYPES: Final = {"number": "INTEGER", "real": "REAL", "truth": "INTEGER"}

_TABLES: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "statements": tuple((column.name, _TYPES.get(column.kind, "TEXT"), column.meaning) for column in COLUMNS),
    "trail": (
        ("statement", "TEXT", "Id of the statement."),
        ("relation", "TEXT", "source, to, via or rests_on."),
        ("position", "INTEGER", "Which of them, from 0: via outermost first, rests_on nearest first."),
        ("kind", "TEXT", "person, institution, media, group, anonymous or none."),
        ("name", "TEXT", "The name, where there is one."),
        ("mention", "TEXT", "The article's words."),
        ("person", "TEXT", "Id in people, where it is somebody known."),
    ),
    "versions": (
        ("article", "TEXT", "Id of the article."),
        ("version", "INTEGER", "Which version of it, from 1."),
        ("url", "TEXT", "The article's address."),
        ("outlet", "TEXT", "Who published it."),
        ("title", "TEXT", "Its title."),
        ("published", "TEXT", "When, in UTC."),
        ("language", "TEXT", "Its language."),
        ("copy_of", "TEXT", "Id of the article whose text it repeats."),
        ("copy_of_version", "INTEGER", "The version of that article."),
        ("text", "TEXT", "The text all positions refer to; empty for a copy."),
    ),
    "people": (
        ("person", "TEXT", "Id of the person, body, outlet or group."),
        ("name", "TEXT", "The fullest spelling."),
        ("kind", "TEXT", "person, institution, media, group or anonymous."),
        ("merged_into", "TEXT", "Who it turned out to be."),
    ),
    "spellings": (("person", "TEXT", "Id in people."), ("name", "TEXT", "A spelling found in an article.")),
    "roles": (("person", "TEXT", "Id in people."), ("role", "TEXT", "A role found in an article.")),
}
_KEYS: Final = {
    "statements": "statement",
    "trail": "statement, relation, position",
    "versions": "article, version",
    "people": "person",
    "spellings": "person, name",
    "roles": "person, role",
}
_BATCH: Final = 500  # people

_T = TypeVar("_T")


def write_plain_file(
    connection: Connection, selection: Selection, out: BinaryIO, *, told: Callable[[int], object] = lambda _: None
) -> int:
    """Write the file; how many statements. `told` is called now and then with how many articles are done.

    It is made beside the others' temporary files first, since SQLite must go back and forth in it.

    Raises:
        StoreError: There is no room for it.
    """
    with tempfile.TemporaryDirectory(prefix="laut-") as folder:
        path = Path(folder) / "export.db"
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as plain:
                count = _fill(plain, connection, selection, told)
        except sqlite3.Error as error:
            raise StoreError(
                f"the file for others cannot be made in {folder} ({error}); expected room there"
            ) from error
        with path.open("rb") as made:
            shutil.copyfileobj(made, out)
    return count


def _fill(
    plain: sqlite3.Connection, connection: Connection, selection: Selection, told: Callable[[int], object]
) -> int:
    for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # nobody else sees it before it is whole
        plain.execute(f"PRAGMA {pragma}")
    plain.execute("BEGIN")
    plain.execute("CREATE TABLE readme (table_name TEXT, column_name TEXT, meaning TEXT)")
    for table, columns in _TABLES.items():
        inside = ", ".join(f'"{name}" {type_}' for name, type_, _ in columns)
        plain.execute(f"CREATE TABLE {table} ({inside}, PRIMARY KEY ({_KEYS[table]})) WITHOUT ROWID")
        lines = [(table, name, meaning) for name, _, meaning in columns]
        plain.executemany("INSERT INTO readme VALUES (?, ?, ?)", lines)
    for people in _batches(iter_people(connection, selection)):
        _insert(plain, "people", ((one.key, one.name, one.kind, one.merged_into) for one in people))
        _insert(plain, "spellings", ((one.key, name) for one in people for name in one.spellings))
        _insert(plain, "roles", ((one.key, role) for one in people for role in one.roles))
    for version in iter_versions(connection, selection):
        _insert(plain, "versions", [_version(version)])
    count = 0
    for row in iter_statements(connection, selection, told=told):
        _insert(plain, "statements", [tuple(_cell(column, row) for column in COLUMNS)])
        _insert(plain, "trail", _trail(row))
        count += 1
    plain.execute("CREATE INDEX statements_by_source ON statements (source_person, published)")
    plain.execute("CREATE INDEX statements_by_article ON statements (article)")
    plain.execute("COMMIT")
    return count


def _batches(items: Iterable[_T]) -> Iterator[list[_T]]:
    waiting = iter(items)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _insert(plain: sqlite3.Connection, table: str, lines: Iterable[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" for _ in _TABLES[table])
    plain.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)


def _version(version: VersionRow) -> tuple[Any, ...]:
    copied, number = version.copy_of or (None, None)
    published = version.published and as_time(version.published)
    about = (version.url, version.outlet, version.title, published, version.language)
    return (version.article, version.number, *about, copied, number, version.text or None)


def _cell(column: Column, row: StatementRow) -> str | int | float | None:
    value = column.value(row)
    return value if value is None or isinstance(value, int | float) else as_text(value)


def _trail(row: StatementRow) -> Iterator[tuple[Any, ...]]:
    for relation in RELATIONS:
        for position, link in enumerate(row.linked(relation)):
            yield row.key, relation, position, link.kind, link.name, link.mention, link.person
