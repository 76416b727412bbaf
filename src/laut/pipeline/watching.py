"""Feeds to the record, again and again: what is new in them is fetched, read and added.

The record says which feeds there are and remembers what was seen, so that watching goes on where it was, however it
ended. What is killed between an article and the note that it was seen is fetched once more, and found unchanged.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from laut.errors import LautError, ModelError
from laut.extraction.schedule import WatchedFeed
from laut.extraction.watch import JOBS, PAUSE, Checked, Failed, Fetched, Watch
from laut.records import Reading
from laut.store.articles import Added
from laut.store.feeds import KnownFeed
from laut.store.keys import now

if TYPE_CHECKING:
    from laut.pipeline.reading import Reader
    from laut.pipeline.recording import Record

__all__ = ["Seen", "WatchOptions", "watch"]

_EARLY: Final = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """How feeds are watched.

    Attributes:
        once: Look at each feed that is due once, and end.
        again: Fetch what is still in a feed once more after so many seconds, to notice silent edits.
        pause: Seconds a host is left alone between two requests.
        jobs: Requests at one time, each to another host.
        allow_private: Also go to loopback and private networks, for tests and intranets.
    """

    once: bool = False
    again: float | None = None
    pause: float = PAUSE
    jobs: int = JOBS
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of an entry of a feed, or of the feed itself where `url` is its own.

    `result` is what was added, or the error; of a feed that answered it is the number of new entries, and nothing
    where nothing has changed. An error that `is_final` is not tried again.
    """

    feed: str
    url: str
    result: Added | LautError | int | None
    is_final: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As `laut watch --json` prints it."""
        record: dict[str, Any] = {"feed": self.feed, "url": self.url}
        if isinstance(self.result, Added):
            return record | self.result.to_dict()
        if isinstance(self.result, LautError):
            told = {"outcome": "failed", "reason": type(self.result).__name__, "message": str(self.result)}
            return record | told | {"final": self.is_final}
        return record | {"outcome": "unchanged" if self.result is None else "checked", "new": self.result or 0}


def watch(record: Record, options: WatchOptions, stop: threading.Event) -> Iterator[Seen]:
    """What comes of watching the feeds of a record, until `stop` is set.

    Raises:
        StoreError: The record itself complained; what was added until then stays.
        ModelError: There is no model to read with.
        ConfigError: The pause or the number of jobs is out of range.
    """
    watched = Watch(
        _Memory(record, options), stop=stop, allow_private=options.allow_private, pause=options.pause, jobs=options.jobs
    )
    run = record.begin_run("watch", "\n".join(feed.url for feed in record.feeds()))
    for event in watched.run(once=options.once):
        if isinstance(event, Checked):
            record.remember_feed(event.url, _known(event))
            yield Seen(event.url, event.url, event.error or (event.new if event.found else None), is_final=False)
        elif isinstance(event, Fetched):
            added = record.take(run, event.entry.url, "", _read(record.reader, event))
            record.see_entry(event.feed, event.entry.url)
            yield Seen(event.feed, event.entry.url, added)
        else:
            yield _fail(record, run, event)
    record.finish_run(run)


class _Memory:
    """What a watch is told of the record."""

    def __init__(self, record: Record, options: WatchOptions) -> None:
        self.record = record
        self.options = options

    def feeds(self) -> Iterable[WatchedFeed]:
        """The feeds that are not switched off."""
        for feed in self.record.feeds():
            if feed.active:
                marks = (feed.etag, feed.last_modified)
                yield WatchedFeed(feed.url, float(feed.interval), *marks, feed.failures, self._due(feed))

    def is_known(self, url: str) -> bool:
        """Whether an entry needs no fetching, this time."""
        again = self.options.again
        return self.record.knows_entry(url, since=None if again is None else now() - int(again))

    def _due(self, feed: KnownFeed) -> datetime | None:
        """When to ask it; who looks once every quarter of an hour is never exact, so a little early is in time."""
        if feed.due is None or feed.failures or not self.options.once:
            return feed.due
        return feed.due - timedelta(seconds=min(_EARLY, feed.interval / 10))


def _read(reader: Reader, event: Fetched) -> Reading | LautError:
    """The reading of an article that was fetched, or why it cannot be read.

    Raises:
        ModelError: No other article would fare better.
    """
    article, entry = event.article, event.entry
    dated = replace(article, published=article.published or entry.published, title=article.title or entry.title)
    try:
        return reader.read(dated)
    except ModelError:
        raise
    except LautError as error:
        return error


def _fail(record: Record, run: int, event: Failed) -> Seen:
    record.take(run, event.entry.url, "", event.error)
    if event.is_final:
        record.see_entry(event.feed, event.entry.url)
    return Seen(event.feed, event.entry.url, event.error, event.is_final)


def _known(event: Checked) -> KnownFeed:
    feed = event.feed
    return KnownFeed(
        feed.url,
        event.found.title if event.found else None,
        int(feed.interval),
        feed.etag,
        feed.last_modified,
        feed.failures,
        feed.due,
        error=str(event.error) if event.error else None,
    )
