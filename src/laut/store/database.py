"""A record's database: opened, made or upgraded, with one writer at a time and readers who never wait.

SQLite runs with a write-ahead log, so that searching goes on while articles are added. Both databases wait for the disk
after every article (`synchronous = FULL`, PostgreSQL's default): what `laut add` has counted as added is still there
after a power cut. Reading an article takes a hundred times as long as that wait.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from laut.errors import StoreError
from laut.store.faults import faults_told, is_busy

__all__ = ["REVISIONS", "Database"]

REVISIONS: Final = ("0001",)
"""The schemas this laut knows, the newest last."""

WAIT_SECONDS: Final = 120.0
"""How long a writer waits for the others; each holds the record for one article, a few milliseconds."""

_APPLICATION: Final = 0x6C617574  # «laut» in ASCII, where `file` and others look for whose database it is
_WRITER: Final = 0x6C617574  # the advisory lock of PostgreSQL that whoever writes holds


class Database:
    """An open database.

    Args:
        url: A file's name, `sqlite:///file`, or `postgresql://user@host/name`.
        create: Make the record where there is none.
        upgrade: Bring an older schema to this laut's.

    Raises:
        StoreError: There is none and it may not be made, or it cannot be opened; the message names what was found.
    """

    def __init__(self, url: str | Path, *, create: bool = True, upgrade: bool = True) -> None:
        self.path: Path | None = _path(url)
        self.name = repr(str(self.path)) if self.path else _shown(str(url))
        self.read_only = self.path is not None and self.path.exists() and not _may_write(self.path)
        if self.path and not self.path.exists():
            self._make_file(create=create)
        with faults_told(self.name):
            self.engine: Engine = _sqlite(self.path, self.read_only) if self.path else _postgresql(str(url))
        try:
            self._check_schema(create=create, upgrade=upgrade)
        except StoreError:
            self.engine.dispose()
            raise

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file rather than a server."""
        return self.path is not None

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self, *, snapshot: bool = False) -> Iterator[Connection]:
        """A connection to read with; a `snapshot` sees one moment throughout, as SQLite always does.

        Raises:
            StoreError: The database complained.
        """
        with faults_told(self.name), self.engine.connect() as connection:
            if snapshot and not self.is_sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection inside one transaction, while nobody else writes: all of it stays, or nothing.

        Raises:
            StoreError: The database complained, or others wrote for two minutes.
        """
        with faults_told(self.name), self.engine.connect() as plain:
            connection = plain.execution_options(laut_writes=True)
            _begin(connection)
            try:
                if not self.is_sqlite:
                    connection.execute(text(f"SET LOCAL lock_timeout = '{int(WAIT_SECONDS)}s'"))
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER})"))
                yield connection
                connection.commit()
            except BaseException:
                _roll_back(connection)
                raise

    def run_alone(self, *commands: str) -> None:
        """Run commands that stand in no transaction, each by itself.

        Raises:
            StoreError: The database complained.
        """
        with faults_told(self.name), self.engine.connect() as connection:
            if self.is_sqlite:
                driver = connection.connection.driver_connection
                assert isinstance(driver, sqlite3.Connection)
                for command in commands:
                    driver.execute(command).fetchall()
                return
            connection.execution_options(isolation_level="AUTOCOMMIT")
            for command in commands:
                connection.exec_driver_sql(command)

    def revision(self) -> str | None:
        """The schema the record has, nothing where the database is empty.

        Raises:
            StoreError: The database is somebody else's.
        """
        with self.reading() as connection:
            return self._revision(connection)

    def migrate(self, target: str) -> None:
        """Bring the schema up or down to one of the `REVISIONS`, or to `base`, which is none; in one transaction.

        Raises:
            StoreError: The database complained; then it is as it was.
        """
        with self.writing() as connection:
            self._migrate(connection, target)

    def _make_file(self, *, create: bool) -> None:
        if not create:
            raise StoreError(f"no record at {self.name}; expected one, made by `laut add` or `laut db init`")
        assert self.path is not None
        try:
            self.path.touch()
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise StoreError(
                f"the record {self.name} cannot be made ({reason}); expected a folder to write in"
            ) from error

    def _check_schema(self, *, create: bool, upgrade: bool) -> None:
        found = self.revision()
        if found == REVISIONS[-1]:
            return
        if found is None and not create:
            raise StoreError(f"the database {self.name} holds no record; expected one, made by `laut db init`")
        if found is not None and found not in REVISIONS:
            known = f"newer than this laut knows (up to {REVISIONS[-1]}); expected a newer laut"
            raise StoreError(f"the record {self.name} has schema {found}, {known}")
        if not upgrade and found is not None:
            return
        if self.is_sqlite:
            self._use_log()
        with self.writing() as connection:
            if self._revision(connection) != REVISIONS[-1]:  # somebody else may have been faster
                self._migrate(connection, REVISIONS[-1])

    def _revision(self, connection: Connection) -> str | None:
        if self.is_sqlite:
            names = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
            if names and "laut_schema" not in names:
                raise StoreError(f"{self.name} is a database, but no record of laut (it has {sorted(names)[:5]})")
            present = bool(names)
        else:
            present = connection.execute(text("SELECT to_regclass('laut_schema')")).scalar() is not None
        if not present:
            return None
        found = connection.execute(text("SELECT version_num FROM laut_schema")).scalar()
        return None if found is None else str(found)

    def _migrate(self, connection: Connection, target: str) -> None:
        from alembic import command
        from alembic.config import Config

        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        found = self._revision(connection)
        up = found is None or (target in REVISIONS and REVISIONS.index(target) >= REVISIONS.index(found))
        (command.upgrade if up else command.downgrade)(config, target)
        if self.is_sqlite:
            connection.execute(text(f"PRAGMA application_id = {_APPLICATION}"))

    def _use_log(self) -> None:
        """Switch a new file to its write-ahead log, which it then keeps."""
        deadline = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                self.run_alone("PRAGMA journal_mode = WAL")
            except StoreError as error:
                busy = isinstance(error.__cause__, sqlite3.Error) and is_busy(error.__cause__)
                if not busy or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return


def _begin(connection: Connection) -> None:
    """Begin a transaction; SQLite answers «busy» at once where it fears a deadlock, so try until time is up."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.begin()
        except DBAPIError as error:
            _roll_back(connection)
            if not is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _roll_back(connection: Connection) -> None:
    """Roll back; where the server is gone there is nothing left to roll back, and its first error says more."""
    try:
        connection.rollback()
    except DBAPIError:
        connection.invalidate()


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _path(url: str | Path) -> Path | None:
    """The file of a record in SQLite, nothing for a server.

    Raises:
        StoreError: The URL is of neither.
    """
    if isinstance(url, Path) or "://" not in url:
        if not str(url).strip("\0 "):
            raise StoreError(f"no record at {str(url)!r}; expected a file's name or a PostgreSQL URL")
        return Path(url)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"no record at {url!r}; expected a file's name or a PostgreSQL URL") from error
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or parsed.database == ":memory:":
            raise StoreError(f"no record at {url!r}; expected the name of a file after sqlite:///")
        return Path(parsed.database)
    if parsed.get_backend_name() not in {"postgresql", "postgres"}:
        raise StoreError(f"no record at {_shown(url)}; expected a file's name, sqlite:/// or postgresql://")
    return None


def _shown(url: str) -> str:
    """A URL without its password."""
    return repr(make_url(url).render_as_string(hide_password=True))


def _sqlite(path: Path | None, read_only: bool) -> Engine:
    assert path is not None
    mode = ("ro" if path.with_name(f"{path.name}-wal").exists() else "ro&immutable=1") if read_only else "rw"
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in ("foreign_keys = ON", "synchronous = FULL", "cache_size = -65536", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("laut_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgresql(url: str) -> Engine:
    """An engine for a server, by psycopg 3.

    Raises:
        StoreError: psycopg is not installed, or the URL asks for another driver that is not.
    """
    parsed = make_url(url)
    options: dict[str, Any] = {} if "connect_timeout" in parsed.query else {"connect_timeout": 10}
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    try:
        return create_engine(parsed, pool_pre_ping=True, connect_args=options)
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError(f"{_shown(url)} needs a driver ({error}); expected `pip install laut[postgres]`") from error
