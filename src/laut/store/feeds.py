"""The feeds of a record: which there are, what is to be remembered of each, and which of their entries were seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text, update

from laut.errors import StoreError
from laut.store.keys import digest, now, seconds
from laut.store.runs import storable
from laut.store.tables import articles, feeds, seen_entries

__all__ = ["KnownFeed", "add_feed", "forget_feed", "is_known", "list_feeds", "remember_feed", "see_entry"]

_LONGEST_ERROR: Final = 2_000


@dataclass(frozen=True, slots=True)
class KnownFeed:
    """A feed of the record; `failures` counts those since its last answer, `error` is the latest of them."""

    url: str
    title: str | None
    interval: int
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    due: datetime | None = None
    fetched: datetime | None = None
    error: str | None = None
    active: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As `laut feeds list --json` prints it."""
        return {
            "feed": self.url,
            "title": self.title,
            "interval": self.interval,
            "failures": self.failures,
            "due": self.due.isoformat() if self.due else None,
            "fetched": self.fetched.isoformat() if self.fetched else None,
            "error": self.error,
            "active": self.active,
        }


def add_feed(connection: Connection, url: str, *, title: str | None, interval: int | None, default: int) -> bool:
    """Add a feed; whether it is new. One that is there gets the title and interval, where they are given."""
    row = connection.execute(select(feeds.c.id).where(feeds.c.url == url)).first()
    given = {"title": title, "interval": interval}
    if row is None:
        connection.execute(insert(feeds).values(url=url, title=title, interval=interval or default, active=1))
        return True
    changed = {name: value for name, value in given.items() if value is not None} | {"active": 1}
    connection.execute(update(feeds).where(feeds.c.id == row.id).values(**changed))
    return False


def forget_feed(connection: Connection, url: str) -> None:
    """Take a feed and what was seen of it out of the record; its articles stay.

    Raises:
        StoreError: There is no such feed.
    """
    row = connection.execute(select(feeds.c.id).where(feeds.c.url == url)).first()
    if row is None:
        raise StoreError(f"no feed {url!r} in the record; expected one of those `laut feeds list` shows")
    connection.execute(delete(seen_entries).where(seen_entries.c.feed_id == row.id))
    connection.execute(delete(feeds).where(feeds.c.id == row.id))


def list_feeds(connection: Connection) -> list[KnownFeed]:
    """Every feed, by address."""
    return sorted(map(_feed, connection.execute(select(feeds))), key=lambda feed: feed.url)


def remember_feed(connection: Connection, url: str, feed: KnownFeed) -> None:
    """Keep what was learnt of the feed at an address; one that has moved to another feed's address becomes that one.

    The interval stays as the record has it, and a feed removed in the meantime stays removed.
    """
    row = connection.execute(select(feeds.c.id, feeds.c.title).where(feeds.c.url == url)).first()
    if row is None:
        return
    if feed.url != url:
        other = connection.execute(select(feeds.c.id).where(feeds.c.url == feed.url)).scalar()
        if other is not None:
            connection.execute(_MOVE_SEEN, {"old": row.id, "new": other})
            forget_feed(connection, url)
            return
    connection.execute(
        update(feeds)
        .where(feeds.c.id == row.id)
        .values(
            url=feed.url,
            title=row.title or (storable(feed.title) if feed.title else None),
            etag=feed.etag and storable(feed.etag),
            last_modified=feed.last_modified and storable(feed.last_modified),
            failures=feed.failures,
            due=seconds(feed.due),
            fetched=now(),
            error=feed.error and storable(feed.error)[:_LONGEST_ERROR],
        )
    )


def see_entry(connection: Connection, feed: str, url: str) -> None:
    """Remember that an entry of a feed was dealt with."""
    row = connection.execute(select(feeds.c.id).where(feeds.c.url == feed)).first()
    if row is not None:
        name = storable(url)
        connection.execute(_SEE, {"feed": row.id, "key": digest(name), "url": name, "seen": now()})


def is_known(connection: Connection, url: str, *, since: int | None = None) -> bool:
    """Whether an entry needs no fetching: it was seen in any feed, or its article is in the record.

    Args:
        connection: It is only read.
        url: The entry's address.
        since: Only what was seen from this second on counts.
    """
    seen = connection.execute(_SEEN, {"key": digest(storable(url))}).scalar()
    if seen is not None:
        return since is None or int(seen) >= since
    return since is None and connection.execute(_ARTICLE, {"key": digest("url", storable(url))}).first() is not None


def _feed(row: Row[Any]) -> KnownFeed:
    due, fetched = (None if one is None else datetime.fromtimestamp(one, UTC) for one in (row.due, row.fetched))
    return KnownFeed(
        row.url,
        row.title,
        row.interval,
        row.etag,
        row.last_modified,
        row.failures,
        due,
        fetched,
        row.error,
        bool(row.active),
    )


_SEEN: Final = (  # from the feeds, which are few, to the entries by their primary key
    select(seen_entries.c.seen)
    .join(feeds, seen_entries.c.feed_id == feeds.c.id)
    .where(seen_entries.c.key == bindparam("key"))
    .order_by(seen_entries.c.seen.desc())
)
_ARTICLE: Final = select(articles.c.id).where(articles.c.key == bindparam("key"))
_SEE: Final = text(
    "INSERT INTO seen_entries (feed_id, key, url, seen) VALUES (:feed, :key, :url, :seen)"
    " ON CONFLICT (feed_id, key) DO UPDATE SET seen = excluded.seen"
)
_MOVE_SEEN: Final = text(
    "INSERT INTO seen_entries (feed_id, key, url, seen) SELECT :new, key, url, seen FROM seen_entries"
    " WHERE feed_id = :old AND key NOT IN (SELECT key FROM seen_entries WHERE feed_id = :new)"
)
