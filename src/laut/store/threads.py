"""The same words elsewhere: statements that share a band are compared, and those alike stand in one thread."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from laut.store.means import Means

__all__ = ["join_threads"]


def join_threads(connection: Connection, means: Means, fresh: Sequence[tuple[int, str]]) -> None:
    """Put new statements, by id and words, into threads; nothing happens where `means` has no signatures."""
