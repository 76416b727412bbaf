"""The record as a whole: what it holds, whether it is sound, a copy of it, and its size."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, func, select, text

from laut.errors import StoreError
from laut.store.database import Database
from laut.store.faults import faults_told
from laut.store.tables import articles, failures, metadata, outlets, people, statements, versions

__all__ = ["backup", "check", "describe", "find_faults", "stats", "vacuum"]

_FAULTS: Final = {
    "articles whose number of versions is wrong": """
        SELECT count(*) FROM articles a
        WHERE a.versions <> (SELECT count(*) FROM versions v WHERE v.article_id = a.id)""",
    "versions without a text": "SELECT count(*) FROM versions WHERE text IS NULL AND copy_of IS NULL",
    "statements that stand nowhere": """
        SELECT count(*) FROM statements s
        WHERE NOT EXISTS (SELECT 1 FROM placements p WHERE p.statement_id = s.id)""",
    "statements in versions their article has not": """
        SELECT count(*) FROM statements s JOIN articles a ON a.id = s.article_id
        WHERE s.first_version > a.versions OR s.last_version >= a.versions OR s.last_version < s.first_version""",
    "placements in another article's version": """
        SELECT count(*) FROM placements p JOIN statements s ON s.id = p.statement_id
        JOIN versions v ON v.id = p.version_id WHERE v.article_id <> s.article_id""",
    "appearances of people who were merged": """
        SELECT count(*) FROM appearances a JOIN people p ON p.id = a.person_id WHERE p.merged_into IS NOT NULL""",
    "links to people who were merged": """
        SELECT count(*) FROM links l JOIN people p ON p.id = l.person_id WHERE p.merged_into IS NOT NULL""",
    "people with a wrong number of articles": """
        SELECT count(*) FROM people p LEFT JOIN (
            SELECT a.person_id, count(DISTINCT v.article_id) AS articles
            FROM appearances a JOIN versions v ON v.id = a.version_id GROUP BY a.person_id
        ) c ON c.person_id = p.id WHERE p.articles <> coalesce(c.articles, 0)""",
}
_UNSEARCHABLE: Final = {
    "sqlite": """
        SELECT count(*) FROM statements
        WHERE indexed IS NULL OR id + (indexed << 40) NOT IN (SELECT id FROM statement_terms_docsize)""",
    "postgresql": """
        SELECT count(*) FROM statements s
        WHERE NOT EXISTS (SELECT 1 FROM statement_terms t WHERE t.statement_id = s.id)""",
}


def stats(connection: Connection) -> dict[str, int]:
    """How much of everything the record holds; failures are those not mended."""
    counted = {
        "articles": select(func.count()).select_from(articles),
        "versions": select(func.count()).select_from(versions),
        "copies": select(func.count()).select_from(versions).where(versions.c.copy_of.is_not(None)),
        "statements": select(func.count()).select_from(statements),
        "dropped": select(func.count()).select_from(statements).where(statements.c.last_version.is_not(None)),
        "anonymous": select(func.count()).select_from(statements).where(statements.c.anonymous == 1),
        "people": select(func.count()).select_from(people).where(people.c.articles > 0),
        "outlets": select(func.count()).select_from(outlets),
        "failures": select(func.count(failures.c.key.distinct())).where(failures.c.mended == 0),
    }
    return {name: int(connection.execute(asked).scalar_one()) for name, asked in counted.items()}


def check(database: Database) -> list[str]:
    """What is wrong with the record, one line a fault; nothing where it is sound.

    Raises:
        StoreError: It is so damaged that it cannot be looked through.
    """
    found: list[str] = []
    with database.reading() as connection:
        if database.is_sqlite:
            found += [
                str(line) for line in connection.execute(text("PRAGMA integrity_check(20)")).scalars() if line != "ok"
            ]
            broken = connection.execute(text("PRAGMA foreign_key_check")).all()
            found += [f"{row[0]} row {row[1]} leads to no row of {row[2]}" for row in broken[:20]]
            if found:
                return found
        return find_faults(connection)


def find_faults(connection: Connection) -> list[str]:
    """What in the record does not belong together, one line a fault."""
    asked = _FAULTS | {"statements that no search finds": _UNSEARCHABLE[connection.dialect.name]}
    counted = {name: connection.execute(text(question)).scalar_one() for name, question in asked.items()}
    return [f"{count} {name}" for name, count in counted.items() if count]


def backup(database: Database, target: Path) -> None:
    """Copy the whole record into a new SQLite file, while others may go on writing; it appears whole or not at all.

    Raises:
        StoreError: The record is PostgreSQL's, the file exists, or it cannot be written.
    """
    if database.path is None:
        raise StoreError(f"the record {database.name} lies on a server; expected `pg_dump`, or `laut export`")
    if target.exists():
        raise StoreError(f"{str(target)!r} exists; expected the name of a new file")
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with faults_told(repr(str(target))):
            _copy(database, part)
        part.replace(target)
    except OSError as error:
        raise StoreError(
            f"{str(target)!r} cannot be written ({error.strerror or error}); expected room for it"
        ) from error
    finally:
        for name in (part, part.with_name(f"{part.name}-journal")):
            name.unlink(missing_ok=True)


def vacuum(database: Database) -> tuple[int, int]:
    """Give back room that is free inside the record, and bring its statistics up to date; its bytes before and after.

    Raises:
        StoreError: There is no room to work in, or somebody else is writing.
    """
    before = size(database)
    database.run_alone(
        "VACUUM", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"
    ) if database.is_sqlite else database.run_alone("VACUUM (ANALYZE)")
    return before, size(database)


def describe(database: Database) -> dict[str, Any]:
    """Where the record is, in which schema, how large, and how many rows each table has."""
    with database.reading() as connection:
        rows = {
            table.name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
            for table in metadata.sorted_tables
        }
        version = "sqlite_version()" if database.is_sqlite else "current_setting('server_version')"
        engine = connection.execute(text(f"SELECT {version}")).scalar_one()
        text_bytes = connection.execute(select(func.sum(func.length(versions.c.text)))).scalar()
    return {
        "record": database.name.strip("'"),
        "database": f"{'SQLite' if database.is_sqlite else 'PostgreSQL'} {engine}",
        "schema": database.revision(),
        "bytes": size(database),
        "text": int(text_bytes or 0),
        "read_only": database.read_only,
        "rows": rows,
    }


def size(database: Database) -> int:
    """The bytes a record takes on disk, its log included."""
    if database.path is not None:
        parts = [database.path.with_name(database.path.name + end) for end in ("", "-wal")]
        return sum(part.stat().st_size for part in parts if part.exists())
    with database.reading() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def _copy(database: Database, part: Path) -> None:
    """By SQLite's own online backup, in steps, so that writers are never kept waiting for long."""
    target = sqlite3.connect(part)
    try:
        with database.engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            source.backup(target)
        target.execute("PRAGMA journal_mode = WAL").fetchall()
    finally:
        target.close()
