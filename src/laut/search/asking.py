"""How questions are put to a record: on one snapshot, and by its indexes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from laut.store.record import Store

__all__ = ["searching"]


@contextmanager
def searching(record: Store) -> Iterator[Connection]:
    """A connection to ask questions with: PostgreSQL is kept from reading whole tables where an index answers."""
    with record.database.reading(snapshot=True) as connection:
        if not record.database.is_sqlite:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            connection.execute(text("SET LOCAL jit = off"))
        yield connection
