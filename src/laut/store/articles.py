"""A reading into the record: its article, its version, the people met in it and its statements.

Everything of one reading happens in one transaction of the caller, so that it is in the record whole or not at all.

- The same article with the same text is nothing new.
- The same article with another text is a new version; the statements of the one before stay, are dropped or changed.
- A text that another article has too is linked to it and not doubled: it has no statements of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from laut.records import Article, Reading
from laut.store.checks import check_reading
from laut.store.counts import Counts, record_counts
from laut.store.keys import article_key, digest, now, seconds
from laut.store.ledger import Ledger, Row
from laut.store.means import Means
from laut.store.people import Appearance, assign, count_of, earlier_appearances
from laut.store.places import compact
from laut.store.tables import appearances, articles, outlets, statements, versions
from laut.store.terms import index_article
from laut.store.threads import join_threads

__all__ = [
    "OUTCOMES",
    "Added",
    "Outcome",
    "add_reading",
    "index_statements",
    "insert_appearances",
    "insert_version",
    "outlet_id",
]

Outcome = Literal["added", "new version", "linked", "unchanged"]

OUTCOMES: Final[tuple[Outcome, ...]] = ("added", "new version", "linked", "unchanged")
"""What adding an article can come to."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a reading: the article's key, the version it is, and how many statements came, changed or went.

    `linked_to` is the key of the article with the same text.
    """

    outcome: Outcome
    article: str
    version: int
    version_id: int
    statements: int = 0
    changed: int = 0
    dropped: int = 0
    linked_to: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """As `laut add --json` prints it."""
        names = ("outcome", "article", "version", "statements", "changed", "dropped", "linked_to")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class _Known:
    """An article's row."""

    id: int
    key: str
    versions: int
    outlet_id: int | None = None
    published: int | None = None
    title: str | None = None


def add_reading(connection: Connection, reading: Reading, means: Means) -> Added:
    """Add a reading, on a connection that is writing.

    Raises:
        RecordError: It has something in it that cannot be stored.
    """
    check_reading(reading)
    key, text_digest = article_key(reading.article), digest("text", reading.article.text)
    row = connection.execute(_ARTICLE, {"key": key}).first()
    known = _Known(*row) if row else None
    if known:
        latest = connection.execute(_VERSION, {"article": known.id, "number": known.versions}).one()
        if latest.digest == text_digest:
            return Added("unchanged", key, known.versions, latest.id)
    original = _find_original(connection, text_digest, reading.article.text, known.id if known else -1)
    return _add_version(connection, reading, means, known or _make_article(connection, reading, key), original)


def _add_version(
    connection: Connection, reading: Reading, means: Means, known: _Known, original: tuple[int, str] | None
) -> Added:
    number = known.versions + 1
    article = _take_over(connection, known, reading.article, number)
    version = insert_version(connection, article.id, number, reading, original[0] if original else None)
    own = replace(reading, quotations=(), entities=()) if original else reading
    earlier, before = earlier_appearances(connection, article.id) if number > 1 else ({}, Counts())
    met = assign(connection, means.identity, article=(article.id, article.key), entities=own.entities, earlier=earlier)
    insert_appearances(connection, version, met)
    after = count_of(met)
    after.include(before)
    record_counts(connection, means.identity, before, after)
    ledger = Ledger.load(connection, article.id, article.key) if number > 1 else Ledger(article.id, article.key)
    standing = sum(row.last is None for row in ledger.rows.values())
    if standing:
        ledger.learn_words(connection, _version_id(connection, article.id, number - 1))
    ledger.advance(number, version, own, {one.entity.id: one.person for one in met})
    fresh = ledger.write(connection, article.outlet_id, article.published)
    index_statements(connection, means, article.id, fresh)
    return Added(
        "linked" if original else "added" if number == 1 else "new version",
        article.key,
        number,
        version,
        statements=len(fresh),
        changed=sum(row.changed_from is not None for row in fresh),
        dropped=sum(row.last == number - 1 for row in ledger.rows.values()) if standing else 0,
        linked_to=original[1] if original else None,
    )


def outlet_id(connection: Connection, name: str | None) -> int | None:
    """The number of an outlet, which is made where it is new."""
    if not name:
        return None
    found = connection.execute(_OUTLET, {"name": name}).scalar()
    if found is not None:
        return int(found)
    made = connection.execute(insert(outlets).values(name=name).returning(outlets.c.id))
    return int(made.scalar_one())


def insert_appearances(connection: Connection, version: int, met: list[Appearance]) -> None:
    """Say who the entities of a version are."""
    rows = [
        {
            "version_id": version,
            "number": one.entity.id,
            "person_id": one.person,
            "kind": one.entity.kind,
            "name": one.entity.name,
            "names": compact(one.entity.names),
            "roles": compact(one.entity.roles),
            "mentions": compact(one.entity.mentions),
            "score": one.score,
            "reason": one.reason,
        }
        for one in met
    ]
    if rows:
        connection.execute(insert(appearances), rows)


def index_statements(connection: Connection, means: Means, article: int, fresh: list[Row]) -> None:
    """Put an article's statements into the full-text index, and those that are new into threads."""
    index_article(connection, means, article)
    join_threads(connection, means, [row.id for row in fresh if row.id is not None])


def _find_original(connection: Connection, text_digest: str, body: str, article: int) -> tuple[int, str] | None:
    """The first version of another article with the same text, and that article's key."""
    for version, key, other in connection.execute(_SAME, {"digest": text_digest, "article": article}):
        if other == body:
            return version, key
    return None


def _make_article(connection: Connection, reading: Reading, key: str) -> _Known:
    made = connection.execute(
        insert(articles).values(key=key, url=reading.article.url, versions=0).returning(articles.c.id)
    )
    return _Known(made.scalar_one(), key, 0)


def _take_over(connection: Connection, known: _Known, article: Article, number: int) -> _Known:
    """The article as its newest version states it; what that leaves out stays as it was."""
    outlet = outlet_id(connection, article.outlet) or known.outlet_id
    moment = seconds(article.published)
    published = known.published if moment is None else moment
    title = known.title if article.title is None else article.title
    values = {"outlet_id": outlet, "published": published, "title": title, "versions": number}
    connection.execute(update(articles).where(articles.c.id == known.id).values(**values))
    if number > 1 and (outlet, published) != (known.outlet_id, known.published):
        connection.execute(
            update(statements).where(statements.c.article_id == known.id).values(outlet_id=outlet, published=published)
        )
    return _Known(known.id, known.key, number, outlet, published, title)


def insert_version(connection: Connection, article_id: int, number: int, reading: Reading, original: int | None) -> int:
    """Keep one version of an article, which may be a copy of an original; the number of its row."""
    article = reading.article
    made = connection.execute(
        insert(versions)
        .values(
            article_id=article_id,
            number=number,
            digest=digest("text", article.text),
            text=None if original else article.text,
            copy_of=original,
            title=article.title,
            authors=compact(article.authors),
            outlet_id=outlet_id(connection, article.outlet),
            published=seconds(article.published),
            published_text=article.published.isoformat() if article.published else None,
            language=article.language,
            related=compact([[link.title, link.url] for link in article.related]),
            model=reading.model,
            laut=reading.laut,
            read_at=now(),
        )
        .returning(versions.c.id)
    )
    return int(made.scalar_one())


def _version_id(connection: Connection, article: int, number: int) -> int:
    row = connection.execute(_VERSION, {"article": article, "number": number}).one()
    return int(row.id)


_ARTICLE: Final = select(
    articles.c.id, articles.c.key, articles.c.versions, articles.c.outlet_id, articles.c.published, articles.c.title
).where(articles.c.key == bindparam("key"))
_VERSION: Final = select(versions.c.id, versions.c.digest).where(
    versions.c.article_id == bindparam("article"), versions.c.number == bindparam("number")
)
_OUTLET: Final = select(outlets.c.id).where(outlets.c.name == bindparam("name"))
_SAME: Final = (
    select(versions.c.id, articles.c.key, versions.c.text)
    .join(articles, articles.c.id == versions.c.article_id)
    .where(
        versions.c.digest == bindparam("digest"),
        versions.c.copy_of.is_(None),
        versions.c.article_id != bindparam("article"),
    )
    .order_by(versions.c.id)
)
