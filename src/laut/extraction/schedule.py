"""When a feed is asked next, and when a host may be: arithmetic alone, no clock and no network."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import isfinite
from typing import Final

from laut.errors import ConfigError

__all__ = ["INTERVAL", "HostPace", "WatchedFeed", "after_answer", "after_failure"]

INTERVAL: Final = 900.0
"""Seconds between two looks at a feed, where nothing else is said."""

MAX_BACKOFF: Final = 86_400.0
"""Seconds of the longest wait after failures, unless the feed's own interval is longer."""

MAX_RETRY_AFTER: Final = 7 * 86_400.0
"""Seconds of the longest rest that a server can ask for."""

_MAX_DOUBLINGS: Final = 20


@dataclass(frozen=True, slots=True)
class WatchedFeed:
    """One feed to watch, with all there is to remember of it between two runs.

    `interval` is in seconds, `etag` and `last_modified` are the server's marks of the version that was read, `failures`
    counts those since the last answer, and `due` says when to ask again, `None` at once.

    Raises:
        ConfigError: The interval is shorter than a second, or longer than a year.
    """

    url: str
    interval: float = INTERVAL
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    due: datetime | None = None

    def __post_init__(self) -> None:
        if not isfinite(self.interval) or not 1 <= self.interval <= 366 * 86_400:
            raise ConfigError(f"interval {self.interval!r} of {self.url!r}; expected from 1 second to a year")

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to ask."""
        return self.due is None or self.due <= now


def after_answer(
    feed: WatchedFeed, *, now: datetime, etag: str | None = None, last_modified: str | None = None
) -> WatchedFeed:
    """The feed after an answer: due in its interval, with the marks of the version that was read.

    Example:
        >>> after_answer(WatchedFeed("https://bote.example/feed", failures=3), now=datetime(2024, 5, 1, 10)).due
        datetime.datetime(2024, 5, 1, 10, 15)
    """
    due = now + timedelta(seconds=feed.interval)
    return replace(feed, etag=etag, last_modified=last_modified, failures=0, due=due)


def after_failure(feed: WatchedFeed, *, now: datetime, retry_after: float | None = None) -> WatchedFeed:
    """The feed after a failure: due in twice its interval, then four times, up to a day, or when the server says.

    Example:
        >>> after_failure(WatchedFeed("https://bote.example/feed"), now=datetime(2024, 5, 1, 10)).due
        datetime.datetime(2024, 5, 1, 10, 30)
        >>> after_failure(WatchedFeed("https://bote.example/feed"), now=datetime(2024, 5, 1), retry_after=7200).due
        datetime.datetime(2024, 5, 1, 2, 0)
    """
    failures = feed.failures + 1
    wait = min(feed.interval * 2 ** min(failures, _MAX_DOUBLINGS), max(MAX_BACKOFF, feed.interval))
    wait = max(wait, min(retry_after or 0.0, MAX_RETRY_AFTER))
    return replace(feed, failures=failures, due=now + timedelta(seconds=wait))


class HostPace:
    """One request to a host at a time, with a pause after each; times are seconds of any one clock.

    Example:
        >>> pace = HostPace()
        >>> pace.begin("bote.example")
        >>> pace.wait("bote.example", now=10.0)
        inf
        >>> pace.end("bote.example", now=11.0, pause=2.0)
        >>> pace.wait("bote.example", now=12.5), pace.wait("funk.example", now=12.5)
        (0.5, 0.0)
    """

    def __init__(self) -> None:
        self._busy: set[str] = set()
        self._free: dict[str, float] = {}

    def wait(self, host: str, *, now: float) -> float:
        """Seconds until the host may be asked; infinite while it is."""
        return float("inf") if host in self._busy else self.rest(host, now=now)

    def rest(self, host: str, *, now: float) -> float:
        """Seconds of the pause that is left, whether the host is being asked or not."""
        return max(0.0, self._free.get(host, now) - now)

    def begin(self, host: str) -> None:
        """A request begins."""
        self._busy.add(host)

    def end(self, host: str, *, now: float, pause: float) -> None:
        """A request has ended; the host is left alone for a while, or longer where it had asked for that."""
        self._busy.discard(host)
        self._free[host] = max(now + pause, self._free.get(host, now))
        if len(self._free) > 10_000:
            self._free = {name: until for name, until in self._free.items() if until > now}
