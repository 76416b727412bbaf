"""An article read again, by a newer model: the statements that are the same keep their ids, and corrections stay.

Every version is taken once more, from the first, as if it came now; what the new model does not find any more goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select, update

from laut.records import Article, Reading
from laut.store.articles import index_statements, insert_appearances
from laut.store.checks import check_reading
from laut.store.counts import Counts, record_counts
from laut.store.ledger import Ledger
from laut.store.means import Means
from laut.store.people import assign, count_of, earlier_appearances
from laut.store.statements import load_reading
from laut.store.tables import appearances, articles, placements, statements, versions

__all__ = ["Reread", "count_outdated", "iter_outdated", "reread_article", "texts_of"]


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading an article again came to: how many statements kept their ids, came and went."""

    article: str
    kept: int
    added: int
    removed: int


def iter_outdated(connection: Connection, model: str, laut: str, *, after: int = 0) -> Iterator[int]:
    """The articles of which another model, or another laut, read some version, by their numbers above `after`."""
    yield from connection.execute(_OUTDATED, {"model": model, "laut": laut, "after": after}).scalars()


def count_outdated(connection: Connection, model: str, laut: str) -> int:
    """How many articles `iter_outdated` would give."""
    return int(connection.execute(_COUNT, {"model": model, "laut": laut}).scalar_one())


def texts_of(connection: Connection, article: int) -> dict[int, Article]:
    """The versions of an article that have a text of their own, by their ids."""
    rows = connection.execute(_OWN, {"article": article}).scalars()
    return {version: load_reading(connection, version).article for version in rows}


def reread_article(
    connection: Connection, means: Means, article: int, readings: Mapping[int, Reading]
) -> Reread | None:
    """Put new readings of all of an article's own texts in the place of the old ones, on a connection that is writing.

    Returns:
        What it came to; nothing where the article has a version more by now, which is not among the readings.
    """
    if set(connection.execute(_OWN, {"article": article}).scalars()) != set(readings):
        return None
    for reading in readings.values():
        check_reading(reading)
    row = connection.execute(select(articles).where(articles.c.id == article)).one()
    earlier, before = earlier_appearances(connection, article)
    ledger = Ledger.load(connection, article, row.key)
    old = {one.id for one in ledger.rows.values()}
    _clear(connection, article)
    ledger.begin_again()
    after = Counts()
    for version, number, copy_of in connection.execute(_VERSIONS, {"article": article}).all():
        if copy_of is None:
            reading = readings[version]
        else:
            reading = replace(next(iter(readings.values())), quotations=(), entities=())
        met = assign(connection, means.identity, article=(article, row.key), entities=reading.entities, earlier=earlier)
        insert_appearances(connection, version, met)
        after.include(count_of(met))
        ledger.advance(number, version, reading, {one.entity.id: one.person for one in met})
        earlier |= {one.met: one for one in met if one.person is not None}
        if copy_of is None:
            connection.execute(
                update(versions).where(versions.c.id == version).values(model=reading.model, laut=reading.laut)
            )
    fresh = ledger.write(connection, row.outlet_id, row.published)
    record_counts(connection, means.identity, before, after)
    index_statements(connection, means, article, fresh)
    kept = old & {one.id for one in ledger.rows.values()}
    return Reread(row.key, len(kept), len(fresh), len(old - kept))


def _clear(connection: Connection, article: int) -> None:
    """Forget where an article's statements stand and who is met in it."""
    mine = select(statements.c.id).where(statements.c.article_id == article)
    connection.execute(delete(placements).where(placements.c.statement_id.in_(mine)))
    own = select(versions.c.id).where(versions.c.article_id == article)
    connection.execute(delete(appearances).where(appearances.c.version_id.in_(own)))


_OWN: Final = (
    select(versions.c.id)
    .where(versions.c.article_id == bindparam("article"), versions.c.copy_of.is_(None))
    .order_by(versions.c.number)
)
_VERSIONS: Final = (
    select(versions.c.id, versions.c.number, versions.c.copy_of)
    .where(versions.c.article_id == bindparam("article"))
    .order_by(versions.c.number)
)
_BY_OTHERS: Final = versions.c.copy_of.is_(None) & (
    (versions.c.model != bindparam("model")) | (versions.c.laut != bindparam("laut"))
)
_COUNT: Final = select(func.count(versions.c.article_id.distinct())).where(_BY_OTHERS)
_OUTDATED: Final = (
    select(versions.c.article_id)
    .distinct()
    .where(_BY_OTHERS, versions.c.article_id > bindparam("after"))
    .order_by(versions.c.article_id)
    .limit(100)
)
