"""What a database driver complains of, as one [StoreError][laut.errors.StoreError] that a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from laut.errors import StoreError

__all__ = ["faults_told", "is_busy"]

_SQLITE: Final = (
    ("SQLITE_NOTADB", "is no SQLite database; expected a record of laut"),
    ("SQLITE_CORRUPT", "is damaged ({message}); expected a sound database: restore a backup, or `laut db check` it"),
    ("SQLITE_FULL", "cannot grow: the disk is full; expected room for it"),
    ("SQLITE_READONLY", "is read-only; expected a file laut may write"),
    ("SQLITE_PERM", "may not be opened; expected a file laut may read"),
    ("SQLITE_CANTOPEN", "cannot be opened ({message}); expected a file in a folder laut may write"),
    ("SQLITE_IOERR", "cannot be read or written ({message}); expected a sound disk with room on it"),
    ("SQLITE_BUSY", "is being written by another program for longer than laut waits; expected it to end"),
    ("SQLITE_LOCKED", "is being written by another program for longer than laut waits; expected it to end"),
    ("SQLITE_TOOBIG", "cannot take so long a text ({message}); expected a shorter one"),
    ("SQLITE_NOMEM", "cannot be worked on: no memory is left"),
)

_POSTGRESQL: Final = (
    ("28", "does not let laut in ({message}); expected a user name and password it knows"),
    ("3D000", "does not exist ({message}); expected the name of a database"),
    ("53100", "cannot grow: the server's disk is full; expected room for it"),
    ("53300", "takes no more connections ({message}); expected a free one"),
    ("42501", "may not be written by this user ({message}); expected one who may"),
    ("25006", "is read-only; expected a database laut may write"),
    ("55P03", "is being written by another program for longer than laut waits; expected it to end"),
    (
        "57P",
        "went away in the middle ({message}); expected the server to run: what was not finished is not in the record",
    ),
    (
        "08",
        "went away in the middle ({message}); expected the server to run: what was not finished is not in the record",
    ),
    ("XX001", "is damaged ({message}); expected a sound database: restore a backup"),
    ("XX002", "is damaged ({message}); expected a sound database: restore a backup"),
)

_BUSY: Final = ("SQLITE_BUSY", "SQLITE_LOCKED", "40001", "40P01")
_GONE: Final = "cannot be reached ({message}); expected a server that runs"


@contextmanager
def faults_told(name: str) -> Iterator[None]:
    """Turn whatever the database complains of inside into a `StoreError` that begins with the record's name.

    Raises:
        StoreError: The database complained.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise StoreError(f"the record {name} {_told(error)}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"the record {name} cannot be used ({_first_line(error)})") from error


def is_busy(error: DBAPIError | sqlite3.Error) -> bool:
    """Whether it is worth trying again in a moment, because somebody else was writing."""
    return _code(error).startswith(_BUSY)


def _told(error: DBAPIError | sqlite3.Error) -> str:
    code, message = _code(error), _first_line(_origin(error))
    for begin, told in (*_SQLITE, *_POSTGRESQL):
        if code.startswith(begin):
            return told.format(message=message)
    if not code and isinstance(error, DBAPIError) and "connect" in message:
        return _GONE.format(message=message)
    return f"cannot be used ({message})"


def _origin(error: DBAPIError | sqlite3.Error) -> BaseException:
    return error.orig or error if isinstance(error, DBAPIError) else error


def _code(error: DBAPIError | sqlite3.Error) -> str:
    """SQLite's name of the error, PostgreSQL's five letters, or nothing where no server was reached."""
    origin = _origin(error)
    found = getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None)
    if found is None and isinstance(error, DBAPIError) and error.connection_invalidated:
        return "08000"
    return str(found or "")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
