"""Which part of a record is exported, and its articles in the order of their content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, func, select

from laut.errors import ConfigError
from laut.store.keys import seconds
from laut.store.tables import articles, outlets

__all__ = ["Selection", "iter_articles"]

_BATCH: Final = 20  # articles whose texts are in memory together


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles published from `since` up to, but not at, `until`, in one of the `outlets`; all where nothing is said.

    An article without a date lies in no span of time. Moments without a time zone are taken as UTC.
    """

    since: datetime | None = None
    until: datetime | None = None
    outlets: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.since or self.until or self.outlets)

    def check(self, connection: Connection) -> None:
        """See that it can hold anything at all.

        Raises:
            ConfigError: It ends before it begins, or the record knows no such outlet.
        """
        if self.since and self.until and (seconds(self.since) or 0) >= (seconds(self.until) or 0):
            raise ConfigError(f"since {self.since.isoformat()} until {self.until.isoformat()}; expected since first")
        if not self.outlets:
            return
        known = set(connection.execute(select(outlets.c.name)).scalars())
        for name in self.outlets:
            if name not in known:
                close = get_close_matches(name, known, n=3, cutoff=0.5)
                expected = " or ".join(map(repr, close)) or f"one of its {len(known):,}"
                raise ConfigError(f"no outlet {name!r} in the record; expected {expected}")

    def of(self, query: Select[Any]) -> Select[Any]:
        """A query over `articles`, narrowed to them."""
        if self.since:
            query = query.where(articles.c.published >= seconds(self.since))
        if self.until:
            query = query.where(articles.c.published < seconds(self.until))
        if self.outlets:
            wanted = select(outlets.c.id).where(outlets.c.name.in_(self.outlets))
            query = query.where(articles.c.outlet_id.in_(wanted))
        return query

    def count(self, connection: Connection) -> int:
        """How many articles it holds."""
        found = connection.execute(self.of(select(func.count()).select_from(articles))).scalar()
        return int(found or 0)


def iter_articles(connection: Connection, selection: Selection) -> Iterator[Sequence[Row[Any]]]:
    """The rows of `articles` with their outlet's name as `outlet`, a few at a time, in the order of their keys."""
    query = selection.of(
        select(articles, outlets.c.name.label("outlet")).join_from(articles, outlets, isouter=True)
    ).order_by(articles.c.key)
    last = ""
    while found := connection.execute(query.where(articles.c.key > last).limit(_BATCH)).all():
        last = found[-1].key
        yield found
