"""The newest statements that fit, however many there are: a piece of the calendar at a time, the latest first.

No full-text index gives its answers by time. So its latest month is asked first; if that holds too little, the whole,
for a thousand answers at most; and if there are more, its years, months and days, each a token in the index, until as
many are found as were wanted. What is common costs one small question, what is rare two.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlalchemy import Connection, TextClause, text

from laut.search.expressions import Expression, every, render, token
from laut.store.terms import ENTRY_BITS, UNDATED

__all__ = ["Hit", "Lookup", "iter_newest"]

_MOST: Final = 1000
"""Answers taken at once; more are asked for by a smaller piece of the calendar."""

Hit = tuple[int | None, int]
"""When a statement was published, and its row."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What to look for.

    Attributes:
        expression: What the index is asked, nothing for every statement.
        conditions: SQL that must hold for the statement `s` besides.
        values: Their parameters.
        since: The first second that counts.
        until: The first that does not any more.
        after: The hit before the first one wanted.
    """

    expression: Expression | None
    conditions: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    since: int | None = None
    until: int | None = None
    after: Hit | None = None

    def wants(self, hit: Hit) -> bool:
        """Whether a hit lies within the times asked for and after the last one."""
        moment, row = hit
        if moment is None:
            return self.since is None and self.until is None and (self.after is None or _rank(hit) > _rank(self.after))
        if (self.since is not None and moment < self.since) or (self.until is not None and moment >= self.until):
            return False
        return self.after is None or _rank((moment, row)) > _rank(self.after)

    def bounds(self) -> tuple[int | None, int | None]:
        """The earliest and the latest second a hit may have, as far as they are known."""
        latest = None if self.until is None else self.until - 1
        if self.after is not None and self.after[0] is not None:
            latest = self.after[0] if latest is None else min(latest, self.after[0])
        return self.since, latest


def iter_newest(connection: Connection, lookup: Lookup, limit: int) -> list[Hit]:
    """At most so many hits, the newest first, those of one moment in the order they came into the record."""
    if lookup.expression is None:
        return _by_time_alone(connection, lookup, limit)
    found = _enough(_latest_month(connection, lookup), limit)
    if len(found) >= limit:
        return found[:limit]
    whole = _ask(connection, lookup, None, _MOST + 1)
    if len(whole) <= _MOST:
        return sorted(filter(lookup.wants, whole), key=_rank)[:limit]
    return _enough(_pieces(connection, lookup), limit)[:limit]


def _enough(pieces: Iterator[list[Hit]], limit: int) -> list[Hit]:
    """The hits of as many pieces as it takes to have so many."""
    found: list[Hit] = []
    for piece in pieces:
        found += piece
        if len(found) >= limit:
            break
    return found


def _rank(hit: Hit) -> tuple[float, int]:
    moment, row = hit
    return (float("inf") if moment is None else -moment, row)


def _latest_month(connection: Connection, lookup: Lookup) -> Iterator[list[Hit]]:
    """The hits of the latest month there can be any from."""
    earliest, latest = lookup.bounds()
    moment = None if _among_undated(lookup) else _latest_before(connection, latest)
    if moment is not None and (earliest is None or moment >= earliest):
        yield from _inside(connection, lookup, _Piece("m", _day(moment).replace(day=1)))


def _among_undated(lookup: Lookup) -> bool:
    return lookup.after is not None and lookup.after[0] is None


def _pieces(connection: Connection, lookup: Lookup) -> Iterator[list[Hit]]:
    """The hits of one piece of the calendar after the other, the latest first, each in order."""
    earliest, latest = lookup.bounds()
    if not _among_undated(lookup):
        for number, year in enumerate(_years(connection, earliest, latest)):
            yield from _inside(connection, lookup, _Piece("y", year), straight=number == 0)
    if lookup.since is None and lookup.until is None:
        undated = _ask(connection, lookup, UNDATED, -1)
        yield sorted(filter(lookup.wants, undated), key=_rank)


_DIGITS: Final = {"y": 4, "m": 6, "d": 8}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A year, month or day, by its first one."""

    unit: str
    start: date

    @property
    def token(self) -> str:
        return self.unit + self.start.isoformat().replace("-", "")[: _DIGITS[self.unit]]

    def last_day(self) -> date:
        if self.unit == "d":
            return self.start
        month = 12 if self.unit == "y" else self.start.month
        return self.start.replace(month=month, day=monthrange(self.start.year, month)[1])

    def parts(self) -> list[_Piece]:
        """Its months or days, the latest first."""
        if self.unit == "y":
            return [_Piece("m", self.start.replace(month=month)) for month in range(12, 0, -1)]
        return [_Piece("d", self.start.replace(day=day)) for day in range(self.last_day().day, 0, -1)]

    def seconds(self) -> tuple[int, int]:
        """Its first second and its last."""
        return _midnight(self.start), _midnight(self.last_day()) + 86_399

    def overlaps(self, earliest: int | None, latest: int | None) -> bool:
        start, end = self.seconds()
        return (earliest is None or end >= earliest) and (latest is None or start <= latest)

    def inside(self, earliest: int | None, latest: int | None) -> bool:
        start, end = self.seconds()
        return (earliest is None or start >= earliest) and (latest is None or end <= latest)


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time(), UTC).timestamp())


def _inside(connection: Connection, lookup: Lookup, piece: _Piece, *, straight: bool = False) -> Iterator[list[Hit]]:
    """The hits of a piece: at once if they are few, else part by part; `straight` where they are surely many.

    A year that is wanted in part only is taken by its months, so that no time is spent on what was not asked for.
    """
    bounds = lookup.bounds()
    if not piece.overlaps(*bounds):
        return
    if piece.unit != "y" or (piece.inside(*bounds) and not straight):
        found = _ask(connection, lookup, piece.token, -1 if piece.unit == "d" else _MOST + 1)
        if piece.unit == "d" or len(found) <= _MOST:
            yield sorted(filter(lookup.wants, found), key=_rank)
            return
    for part in piece.parts():
        yield from _inside(connection, lookup, part)


def _years(connection: Connection, earliest: int | None, latest: int | None) -> Iterator[date]:
    """The years from which there is any statement, by their first day, the latest first."""
    while True:
        moment = _latest_before(connection, latest)
        if moment is None or (earliest is not None and moment < earliest):
            return
        year = _day(moment).replace(month=1, day=1)
        yield year
        latest = _midnight(year) - 1


def _latest_before(connection: Connection, latest: int | None) -> int | None:
    """The latest moment of any statement up to this one."""
    moment = connection.execute(_LATEST, {"latest": _FAR if latest is None else latest}).scalar()
    return None if moment is None else int(moment)


def _day(moment: int) -> date:
    return datetime.fromtimestamp(moment, UTC).date()


def _ask(connection: Connection, lookup: Lookup, piece: str | None, most: int) -> Sequence[Hit]:
    """The hits of one piece of the calendar, in no order, at most so many; -1 for all."""
    asked = every([lookup.expression, token(piece) if piece else None])
    assert asked is not None
    name = connection.dialect.name
    where = "".join(f" AND {condition}" for condition in lookup.conditions)
    limit = "" if most < 0 else f" LIMIT {most}"
    rows = connection.execute(text(_ASK[name] + where + limit), {"asked": render(asked, name), **lookup.values})
    return [(moment, row) for moment, row in rows]


def _by_time_alone(connection: Connection, lookup: Lookup, limit: int) -> list[Hit]:
    """Statements by the index over their times, where the full-text index is asked nothing."""
    earliest, latest = lookup.bounds()
    found: list[Hit] = []
    if lookup.after is None or lookup.after[0] is not None:
        values = {"earliest": -_FAR if earliest is None else earliest, "latest": _FAR if latest is None else latest}
        after = lookup.after[1] if lookup.after else -1
        at = lookup.after[0] if lookup.after else None
        values |= {"row": after, "at": _FAR if at is None else at, "limit": limit, **lookup.values}
        found += [(moment, row) for moment, row in connection.execute(_dated(lookup), values)]
    if len(found) < limit and lookup.since is None and lookup.until is None:
        after = lookup.after[1] if lookup.after and lookup.after[0] is None else -1
        values = {"row": after, "limit": limit - len(found), **lookup.values}
        found += [(None, row) for (row,) in connection.execute(_undated(lookup), values)]
    return found


def _dated(lookup: Lookup) -> TextClause:
    where = "".join(f" AND {condition}" for condition in lookup.conditions)
    return text(
        "SELECT s.published, s.id FROM statements s WHERE s.published BETWEEN :earliest AND :latest"
        f" AND (s.published < :at OR s.id > :row){where} ORDER BY s.published DESC, s.id LIMIT :limit"
    )


def _undated(lookup: Lookup) -> TextClause:
    where = "".join(f" AND {condition}" for condition in lookup.conditions)
    return text(
        f"SELECT s.id FROM statements s WHERE s.published IS NULL AND s.id > :row{where} ORDER BY s.id LIMIT :limit"
    )


_FAR: Final = 1 << 61
_LATEST: Final = text("SELECT max(published) FROM statements WHERE published <= :latest")
_ASK: Final = {
    "sqlite": (
        "SELECT s.published, s.id FROM statement_terms t CROSS JOIN statements s"
        f" ON s.id = (t.rowid & {(1 << ENTRY_BITS) - 1}) AND s.indexed = (t.rowid >> {ENTRY_BITS})"
        " WHERE t.statement_terms MATCH :asked"
    ),
    "postgresql": (
        "SELECT s.published, s.id FROM statement_terms t JOIN statements s ON s.id = t.statement_id"
        " WHERE t.terms @@ CAST(:asked AS tsquery)"
    ),
}
