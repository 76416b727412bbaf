"""Feeds to articles, again and again: what is new in them is fetched, politely, until somebody says stop.

1. Feeds that are due are asked, with the marks of the version that was read.
2. Their entries that nobody knows yet are fetched.
3. Every article and failure is given out; when all of a feed's are, what is to be remembered of it is.

Each request asks robots.txt first. A host gets one request at a time, with a pause after it; redirects are requests of
their own. A feed's new marks are given out after its articles and only when none of them has to be tried again, so that
whoever is killed in between loses nothing.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, Protocol

from laut.errors import ConfigError, FetchError, LautError
from laut.extraction.article import extract
from laut.extraction.feeds import Feed, FeedEntry, parse_feed
from laut.extraction.fetch import MAX_REDIRECTS, Page, Redirect, fetch_hop, host_of
from laut.extraction.robots import Robots
from laut.extraction.schedule import MAX_RETRY_AFTER, HostPace, WatchedFeed, after_answer, after_failure
from laut.records import Article

__all__ = ["Checked", "Failed", "Fetched", "Memory", "Watch"]

PAUSE: Final = 1.0
"""Seconds a host is left alone between two requests, where its robots.txt asks for no more."""

JOBS: Final = 4
"""Requests at one time, each to another host."""

MAX_ATTEMPTS: Final = 5
"""How often an article is asked for in one run before its failure is final."""

_PATIENCE: Final = 120.0  # seconds of rest that requests wait for; a host that asks for more is left
_LOOK: Final = 0.5  # seconds between two looks at the stop sign
_REREAD: Final = 30.0  # seconds between two looks at the list of feeds


class Memory(Protocol):
    """What a watch asks of its owner; both are called from the thread that runs the watch."""

    def feeds(self) -> Iterable[WatchedFeed]:
        """The feeds to watch, as they are remembered; asked again now and then, for feeds added and removed."""

    def is_known(self, url: str) -> bool:
        """Whether an entry's address needs no fetching: its article is there, or its failure was final."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A new article of a feed; `article.url` is where it stood in the end, `entry.url` how the feed calls it."""

    feed: str
    entry: FeedEntry
    article: Article


@dataclass(frozen=True, slots=True)
class Failed:
    """An entry whose article could not be had; tried again with the feed's next version unless it `is_final`."""

    feed: str
    entry: FeedEntry
    error: LautError
    is_final: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A feed was asked and its entries dealt with: remember `feed` in place of the one at `url`.

    The two addresses differ where the feed has moved for good, perhaps to one that is watched already. `found` is
    `None` where nothing has changed, or where `error` says what went wrong.
    """

    url: str
    feed: WatchedFeed
    found: Feed | None = None
    new: int = 0
    error: LautError | None = None


Event = Fetched | Failed | Checked


@dataclass(slots=True)
class _Check:
    """One look at one feed."""

    feed: WatchedFeed
    answer: Page | None = None
    found: Feed | None = None
    moved: str | None = None
    new: int = 0
    open: int = 0
    is_complete: bool = True


@dataclass(slots=True)
class _Task:
    """One request to make, for a feed or for an entry of it, at the address that redirects have led to."""

    check: _Check
    url: str
    host: str
    entry: FeedEntry | None = None
    hops: int = 0
    is_moved: bool = True  # every redirect so far was for good


@dataclass(frozen=True, slots=True)
class _Asked:
    """Only robots.txt was fetched, with the pause it asks for; the request itself is still to make."""

    delay: float


_Outcome = Article | tuple[Page, Feed | None] | Redirect | _Asked | LautError


class Watch:
    """Watches feeds and gives out what is new.

    Args:
        memory: Names the feeds, and knows what need not be fetched.
        stop: Once set, the watch ends within a second; requests under way are dropped, and made again another time.
        allow_private: Also go to loopback and private networks, for tests and intranets.
        pause: Seconds a host is left alone between two requests.
        jobs: Requests at one time.

    Raises:
        ConfigError: The pause or the number of jobs is out of range.
    """

    def __init__(
        self,
        memory: Memory,
        *,
        stop: threading.Event | None = None,
        allow_private: bool = False,
        pause: float = PAUSE,
        jobs: int = JOBS,
    ) -> None:
        if pause < 0 or jobs < 1:
            raise ConfigError(f"pause {pause!r} and jobs {jobs!r}; expected a pause from 0 and jobs from 1")
        self.memory = memory
        self.stop = stop or threading.Event()
        self.allow_private = allow_private
        self.pause = pause
        self.jobs = jobs
        self.robots = Robots(allow_private=allow_private)
        self._pace = HostPace()
        self._waiting: dict[str, deque[_Task]] = {}
        self._done: queue.SimpleQueue[tuple[_Task, _Outcome]] = queue.SimpleQueue()
        self._running = 0
        self._checking: set[str] = set()
        self._dues: dict[str, datetime] = {}
        self._open: set[str] = set()
        self._attempts: dict[str, int] = {}
        self._delays: dict[str, float] = {}
        self._next_look = 0.0

    def run(self, *, once: bool = False) -> Iterator[Event]:
        """Articles, failures and feeds, as they come, until `stop` is set.

        Remember what an event says before asking for the next one: a feed comes after all of its entries.

        Args:
            once: Look at each feed that is due once, and end.
        """
        self._next_look = 0.0
        while not self.stop.is_set():
            if time.monotonic() >= self._next_look:
                self._next_look = float("inf") if once else time.monotonic() + _REREAD
                yield from self._queue_due()
            yield from self._start()
            if once and not self._running and not self._waiting:
                return
            yield from self._collect()

    def _queue_due(self) -> Iterator[Event]:
        """Put the feeds that are due in line; one with an address of another kind has failed at once."""
        now = datetime.now(UTC)
        for given in self.memory.feeds():
            if given.url in self._checking:
                continue
            seen = self._dues.get(given.url)
            feed = replace(given, due=seen) if seen and (given.due is None or given.due < seen) else given
            if feed.is_due(now):
                self._checking.add(feed.url)
                check = _Check(feed)
                yield from self._queue(_Task(check, feed.url, ""))
            else:
                self._expect(feed.due, now)

    def _expect(self, due: datetime | None, now: datetime) -> None:
        """Look at the list of feeds again when this one is due, unless once is enough."""
        if self._next_look == float("inf"):
            return
        seconds = (due - now).total_seconds() if due else 0.0
        self._next_look = min(self._next_look, time.monotonic() + seconds)

    def _queue(self, task: _Task, *, first: bool = False) -> Iterator[Event]:
        """Put a request in line at its host, which its address names."""
        try:
            task.host = host_of(task.url)
        except FetchError as error:
            yield from self._fail(task, error)
            return
        line = self._waiting.setdefault(task.host, deque())
        if first:
            line.appendleft(task)
        else:
            line.append(task)

    def _start(self) -> Iterator[Event]:
        """Make the requests that may be made now; of hosts that want a long rest, give up those that wait."""
        for host in list(self._waiting):
            now = time.monotonic()
            line = self._waiting[host]
            rest = self._pace.rest(host, now=now)
            if rest > max(_PATIENCE, self.pause):
                del self._waiting[host]
                error = FetchError(
                    f"expected an answer of {host!r}, found it asks for {rest:.0f} s of rest",
                    retry_after=rest,
                    is_temporary=True,
                )
                for task in line:
                    yield from self._fail(task, error, was_asked=False)
            elif self._running < self.jobs and not self._pace.wait(host, now=now):
                task = line.popleft()
                if not line:
                    del self._waiting[host]
                self._pace.begin(host)
                self._running += 1
                threading.Thread(target=self._ask, args=(task,), daemon=True).start()

    def _collect(self) -> Iterator[Event]:
        """Wait for an answer, a pause to end or a feed to be due, but not for long."""
        now = time.monotonic()
        waits = [self._pace.wait(host, now=now) for host in self._waiting] if self._running < self.jobs else []
        seconds = min([_LOOK, self._next_look - now, *waits])
        try:
            task, outcome = self._done.get(timeout=max(seconds, 0.001))
        except queue.Empty:
            return
        self._running -= 1
        self._rest(task, outcome)
        yield from self._settle(task, outcome)

    def _rest(self, task: _Task, outcome: _Outcome) -> None:
        """Leave the host alone for as long as it wants."""
        if isinstance(outcome, _Asked):
            self._delays[task.host] = outcome.delay
        pause = max(self.pause, self._delays.get(task.host, 0.0))
        if isinstance(outcome, FetchError) and outcome.retry_after:
            pause = max(pause, min(outcome.retry_after, MAX_RETRY_AFTER))
        self._pace.end(task.host, now=time.monotonic(), pause=pause)

    def _ask(self, task: _Task) -> None:
        """Make one request, beside the others."""
        outcome: _Outcome = FetchError(f"expected an answer of {task.url!r}, found none")
        try:
            outcome = self._answer(task)
        except LautError as error:
            outcome = error
        finally:
            self._done.put((task, outcome))

    def _answer(self, task: _Task) -> _Outcome:
        """What one request gives.

        Raises:
            LautError: The site refuses, does not answer, or what it gives is no article or feed.
        """
        if not self.robots.knows(task.url):
            self.robots.allows(task.url)
            return _Asked(self.robots.crawl_delay(task.url) or 0.0)
        self.robots.check(task.url)
        feed = task.check.feed
        is_feed = task.entry is None
        page = fetch_hop(
            task.url,
            allow_private=self.allow_private,
            etag=feed.etag if is_feed else None,
            last_modified=feed.last_modified if is_feed else None,
        )
        if isinstance(page, Redirect):
            return page
        if not is_feed:
            return extract(page.source, url=page.url, content_type=page.content_type)
        if page.is_unchanged:
            return page, None
        return page, parse_feed(page.source, url=page.url, content_type=page.content_type)

    def _settle(self, task: _Task, outcome: _Outcome) -> Iterator[Event]:
        """What follows from an answer."""
        if isinstance(outcome, LautError):
            yield from self._fail(task, outcome)
        elif isinstance(outcome, _Asked):
            yield from self._queue(task, first=True)
        elif isinstance(outcome, Redirect):
            yield from self._follow(task, outcome)
        elif isinstance(outcome, Article):
            if task.entry is not None:
                yield Fetched(task.check.feed.url, task.entry, outcome)
                yield from self._end_entry(task.check, task.entry)
        else:
            yield from self._begin_entries(task, *outcome)

    def _follow(self, task: _Task, redirect: Redirect) -> Iterator[Event]:
        task.hops += 1
        task.is_moved = task.is_moved and redirect.is_permanent
        if task.hops > MAX_REDIRECTS:
            text = f"expected at most {MAX_REDIRECTS} redirects, found another one to {redirect.url!r}"
            yield from self._fail(task, FetchError(text))
            return
        task.url = redirect.url
        yield from self._queue(task, first=True)

    def _begin_entries(self, task: _Task, page: Page, found: Feed | None) -> Iterator[Event]:
        """Put what is new in a feed in line."""
        check = task.check
        check.answer, check.found = page, found
        check.moved = task.url if task.hops and task.is_moved else None
        check.open = 1  # the feed itself, until all its entries stand in line
        for entry in found.entries if found else ():
            if entry.url in self._open or self.memory.is_known(entry.url):
                continue
            self._open.add(entry.url)
            check.open += 1
            check.new += 1
            yield from self._queue(_Task(check, entry.url, "", entry))
        yield from self._close(check)

    def _fail(self, task: _Task, error: LautError, *, was_asked: bool = True) -> Iterator[Event]:
        """A request that failed, or was not made because its host wants to rest."""
        check, entry = task.check, task.entry
        if entry is None:
            retry_after = error.retry_after if isinstance(error, FetchError) else None
            feed = after_failure(check.feed, now=datetime.now(UTC), retry_after=retry_after)
            yield self._checked(check, feed, error)
            return
        attempts = self._attempts.get(entry.url, 0) + was_asked
        is_final = not (isinstance(error, FetchError) and error.is_temporary) or attempts >= MAX_ATTEMPTS
        if is_final:
            self._attempts.pop(entry.url, None)
        else:
            self._attempts[entry.url] = attempts
            check.is_complete = False
        yield Failed(check.feed.url, entry, error, is_final)
        yield from self._end_entry(check, entry)

    def _end_entry(self, check: _Check, entry: FeedEntry) -> Iterator[Event]:
        self._open.discard(entry.url)
        yield from self._close(check)

    def _close(self, check: _Check) -> Iterator[Event]:
        """One thing less to do of a look at a feed; after the last one the look is over."""
        check.open -= 1
        if check.open:
            return
        marks = check.answer if check.is_complete and check.answer else Page(b"", check.feed.url)
        feed = after_answer(check.feed, now=datetime.now(UTC), etag=marks.etag, last_modified=marks.last_modified)
        yield self._checked(check, replace(feed, url=check.moved or feed.url))

    def _checked(self, check: _Check, feed: WatchedFeed, error: LautError | None = None) -> Checked:
        self._checking.discard(check.feed.url)
        if feed.due:
            self._dues[check.feed.url] = self._dues[feed.url] = feed.due
            self._expect(feed.due, datetime.now(UTC))
        return Checked(check.feed.url, feed, check.found, check.new, error)
