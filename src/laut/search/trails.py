"""How a statement came to the reader: who reported it on whose word, what became of it, and where it stood first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, select

from laut.errors import SearchError
from laut.search.asking import searching
from laut.search.query import check_text
from laut.store.record import Store
from laut.store.statements import statement_records
from laut.store.tables import statements

__all__ = ["Trail", "trail"]

_MOST: Final = 200
_LONGEST_HISTORY: Final = 50


@dataclass(frozen=True, slots=True)
class Trail:
    """One statement's chain, history and thread.

    Attributes:
        statement: As JSON has it; its article, `via` (outermost first), `source` and `rests_on` (nearest first) are the
            chain.
        before: What it was edited from in its article, the latest wording first.
        after: What it was edited into, the next wording first.
        thread: Every statement with the same words in the record, this one too, oldest first; those without a date
            come last. Empty where it stands alone.
    """

    statement: dict[str, Any]
    before: tuple[dict[str, Any], ...] = ()
    after: tuple[dict[str, Any], ...] = ()
    thread: tuple[dict[str, Any], ...] = ()

    @property
    def earliest(self) -> dict[str, Any]:
        """The first statement of the thread, the statement itself where it stands alone."""
        return self.thread[0] if self.thread else self.statement

    def to_dict(self) -> dict[str, Any]:
        """As `laut trail --json` prints it: the statement with all this in it."""
        listed = {name: list(getattr(self, name)) for name in ("before", "after", "thread")}
        return self.statement | {"earliest": self.earliest["statement"]} | listed


def trail(record: Store, key: str) -> Trail:
    """The trail of a statement, by its permanent id.

    Raises:
        SearchError: The record has none of this id.
        StoreError: The database complained.
    """
    check_text("key", key)
    with searching(record) as connection:
        row = connection.execute(_BY_KEY, {"key": key}).first()
        if row is None:
            raise SearchError(f"no statement {key!r} in the record; expected an id of 16 hexadecimal digits it holds")
        before = _chain(connection, _ORIGIN, row.id)
        after = _chain(connection, _OUTCOME, row.id)
        thread = [] if row.thread_id is None else list(connection.execute(_THREAD, {"id": row.thread_id}).scalars())
        if len(thread) < 2:
            thread = []
        found = statement_records(connection, [row.id, *before, *after, *thread])
    own, rest = found[0], found[1:]
    ends = len(before), len(before) + len(after)
    return Trail(own, tuple(rest[: ends[0]]), tuple(rest[ends[0] : ends[1]]), tuple(rest[ends[1] :]))


def _chain(connection: Connection, step: Select[tuple[Any]], start: int) -> list[int]:
    """Where steps from a statement lead, as long as they lead on."""
    found: list[int] = []
    at = start
    while len(found) < _LONGEST_HISTORY:
        following = connection.execute(step, {"id": at}).scalar()
        if following is None or following == start or following in found:
            break
        found.append(at := following)
    return found


_BY_KEY: Final = select(statements.c.id, statements.c.thread_id).where(statements.c.key == bindparam("key"))
_ORIGIN: Final = select(statements.c.changed_from).where(statements.c.id == bindparam("id"))
_OUTCOME: Final = select(statements.c.id).where(statements.c.changed_from == bindparam("id")).order_by(statements.c.id)
_THREAD: Final = (
    select(statements.c.id)
    .where(statements.c.thread_id == bindparam("id"))
    .order_by(statements.c.published.is_(None), statements.c.published, statements.c.key)
    .limit(_MOST)
)
