"""Watching real feeds on loopback: what is fetched, in which order, what is given out and what is remembered."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest

from laut.errors import ConfigError, ExtractionError, FeedError, FetchError, LautError
from laut.extraction.schedule import WatchedFeed
from laut.extraction.watch import Checked, Event, Failed, Fetched, Watch

if TYPE_CHECKING:
    from tests.extraction.conftest import Site


@dataclass
class Memory:
    """What the store will be: feeds and what is known."""

    watched: dict[str, WatchedFeed] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def feeds(self) -> Iterable[WatchedFeed]:
        return list(self.watched.values())

    def is_known(self, url: str) -> bool:
        return url in self.known

    def add(self, *urls: str) -> None:
        self.watched |= {url: WatchedFeed(url) for url in urls}

    def remember(self, event: Event) -> None:
        if isinstance(event, Checked):
            del self.watched[event.url]
            self.watched[event.feed.url] = event.feed
        elif isinstance(event, Fetched) or event.is_final:
            self.known.add(event.entry.url)

    def forget_dues(self) -> None:
        self.watched = {url: replace(feed, due=None) for url, feed in self.watched.items()}


def _look(memory: Memory, **options: float) -> list[Event]:
    """One look at every feed that is due, its events remembered as they come."""
    events = []
    for event in Watch(memory, allow_private=True, **{"pause": 0.0, **options}).run(once=True):  # type: ignore[arg-type]
        memory.remember(event)
        events.append(event)
    return events


def _only(events: list[Event], kind: type[Event]) -> list[Event]:
    return [event for event in events if isinstance(event, kind)]


def test_a_feed_is_asked_and_what_is_new_is_fetched(site: Site) -> None:
    memory = Memory()
    memory.add(site.feed("/feed", "/a", "/b", "/c", ETag='"1"', Last_Modified="gestern"))
    for path in ("/a", "/b", "/c"):
        site.say(path)
    memory.known.add(f"{site.url}/b")
    *articles, checked = _look(memory)
    assert site.asked == ["/robots.txt", "/feed", "/a", "/c"]
    assert all(isinstance(event, Fetched) for event in articles)
    assert [event.entry.url for event in articles if isinstance(event, Fetched)] == [site.url + "/a", site.url + "/c"]
    assert isinstance(checked, Checked)
    assert checked.found is not None
    assert (checked.found.title, checked.new, checked.error) == ("Bote", 2, None)
    assert (checked.feed.etag, checked.feed.last_modified) == ('"1"', "gestern")
    assert checked.feed.due is not None
    assert checked.feed.due > datetime.now(UTC)


def test_a_feed_that_has_not_changed_is_left_at_that(site: Site) -> None:
    memory = Memory()
    memory.add(site.feed("/feed", "/a", ETag='"1"'))
    site.say("/a")
    _look(memory)
    assert _look(memory) == []  # not due
    memory.forget_dues()
    site.say("/feed", b"", 304)
    [checked] = _look(memory)
    assert isinstance(checked, Checked)
    assert (checked.found, checked.new, checked.error, checked.feed.etag) == (None, 0, None, '"1"')
    assert site.headers[-1]["if-none-match"] == '"1"'
    assert site.asked == ["/robots.txt", "/feed", "/a", "/robots.txt", "/feed"]


def test_an_article_that_fails_for_now_is_asked_for_again(site: Site) -> None:
    memory = Memory()
    memory.add(site.feed("/feed", "/a", "/b", "/c", ETag='"1"'))
    site.say("/a")
    site.say("/b", b"", 503)
    site.say("/c", b"%PDF-1.7")
    events = _look(memory)
    failed = {event.entry.url: event for event in events if isinstance(event, Failed)}
    assert not failed[f"{site.url}/b"].is_final
    assert failed[f"{site.url}/c"].is_final
    assert isinstance(failed[f"{site.url}/c"].error, ExtractionError)
    assert memory.watched[f"{site.url}/feed"].etag is None  # or its unchanged feed would hide /b for ever
    memory.forget_dues()
    site.say("/b")
    again = _look(memory)
    assert [type(event) for event in again] == [Fetched, Checked]
    assert memory.watched[f"{site.url}/feed"].etag == '"1"'


@pytest.mark.parametrize(
    ("body", "status", "kind"), [(b"", 500, FetchError), (b"", 410, FetchError), (b"<html/>", 200, FeedError)]
)
def test_a_feed_that_fails_is_asked_later(site: Site, body: bytes, status: int, kind: type[LautError]) -> None:
    memory = Memory()
    memory.add(site.say("/feed", body, status))
    [checked] = _look(memory)
    assert isinstance(checked, Checked)
    assert isinstance(checked.error, kind)
    assert checked.feed.failures == 1
    assert checked.feed.due is not None
    assert checked.feed.due > datetime.now(UTC) + timedelta(seconds=1_790)


def test_a_feed_keeps_away_for_as_long_as_it_is_told(site: Site) -> None:
    memory = Memory()
    memory.add(site.say("/feed", b"", 429, Retry_After="7200"), site.feed("/zweiter", "/a"))
    events = _look(memory)
    dues = [event.feed.due for event in events if isinstance(event, Checked)]
    assert len(dues) == 2  # the second feed, at the same host, is not asked
    assert all(due is not None and due > datetime.now(UTC) + timedelta(seconds=7_100) for due in dues)
    assert site.asked == ["/robots.txt", "/feed"]


def test_robots_are_heard_for_feeds_and_articles(site: Site, other_site: Site) -> None:
    memory = Memory()
    site.say("/robots.txt", b"User-agent: laut\nDisallow: /intern")
    other_site.say("/robots.txt", b"", 503)
    memory.add(site.feed("/feed", "/intern/a", "/b", other_site.say("/c")), site.feed("/intern/feed", "/b"))
    site.say("/b")
    events = _look(memory)
    assert sorted(set(site.asked)) == ["/b", "/feed", "/robots.txt"]
    assert other_site.asked == ["/robots.txt"]
    failed = {event.entry.url: event.is_final for event in events if isinstance(event, Failed)}
    assert failed == {f"{site.url}/intern/a": True, f"{other_site.url}/c": False}


def test_redirects_are_followed_politely_and_never_to_private_places(site: Site, other_site: Site) -> None:
    memory = Memory()
    other_site.say("/robots.txt", b"User-agent: *\nDisallow: /intern")
    target, refused = other_site.say("/ziel"), other_site.say("/intern")
    memory.add(site.feed("/feed", "/a", "/b", "/c", "/d"))
    site.say("/a", b"", 302, Location=target)
    site.say("/b", b"", 302, Location=refused)
    site.say("/c", b"", 302, Location="file:///etc/passwd")
    site.say("/d", b"", 302, Location="/d")
    events = _look(memory)
    assert other_site.asked == ["/robots.txt", "/ziel"]
    assert site.asked.count("/d") == 6
    [fetched] = [event for event in events if isinstance(event, Fetched)]
    assert (fetched.entry.url, fetched.article.url) == (f"{site.url}/a", target)
    assert len(_only(events, Failed)) == 3


def test_private_feeds_are_refused_without_a_request(site: Site) -> None:
    memory = Memory()
    memory.add(site.feed("/feed", "/a"), "ftp://bote.example/feed", "http://[::1")
    events = list(Watch(memory, pause=0.0).run(once=True))
    assert all(isinstance(event, Checked) and isinstance(event.error, FetchError) for event in events)
    assert len(events) == 3
    assert site.asked == []


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False), (307, False)])
def test_a_feed_that_has_moved_for_good_is_remembered_where_it_is(site: Site, status: int, moved: bool) -> None:
    memory = Memory()
    new = site.feed("/neu")
    old = site.say("/alt", b"", status, Location="/neu")
    memory.add(old)
    [checked] = _look(memory)
    assert isinstance(checked, Checked)
    assert (checked.url, checked.feed.url) == (old, new if moved else old)


def test_a_feed_does_not_move_to_what_is_no_feed(site: Site) -> None:
    memory = Memory()
    site.say("/anmelden")
    memory.add(site.say("/alt", b"", 301, Location="/anmelden"))
    [checked] = _look(memory)
    assert isinstance(checked, Checked)
    assert checked.feed.url == checked.url


def test_a_host_gets_one_request_at_a_time_while_others_are_asked(site: Site, other_site: Site) -> None:
    memory = Memory()
    both = threading.Barrier(2, timeout=10)

    def meet(handler: BaseHTTPRequestHandler) -> None:
        both.wait()
        handler.send_error(404)

    other_site.server_name = "localhost"
    elsewhere = f"http://localhost:{other_site.port}"
    memory.add(site.feed("/feed", *(f"/{n}" for n in range(5))), f"{elsewhere}/feed")
    other_site.feed("/feed", *(f"/{n}" for n in range(5)))
    site.answers["/robots.txt"] = other_site.answers["/robots.txt"] = meet  # answered only while both are asked
    _look(memory)
    assert len(site.asked) == len(other_site.asked) == 7
    assert (site.most_open, other_site.most_open) == (1, 1)


def test_a_host_is_left_alone_for_as_long_as_its_robots_ask(site: Site) -> None:
    memory = Memory()
    site.say("/robots.txt", b"User-agent: *\nCrawl-delay: 0.2")
    memory.add(site.feed("/feed", "/a", "/b"))
    start = time.monotonic()
    _look(memory)
    assert time.monotonic() - start >= 0.6
    assert len(site.asked) == 4


def test_an_address_that_two_feeds_offer_is_fetched_once(site: Site) -> None:
    memory = Memory()
    memory.add(site.feed("/eins", "/a"), site.feed("/zwei", "/a"))
    site.say("/a")
    assert len(_only(_look(memory), Fetched)) == 1
    assert site.asked.count("/a") == 1


def test_a_watch_goes_on_until_it_is_stopped(site: Site) -> None:
    memory, stop = Memory(), threading.Event()
    memory.watched = {url: WatchedFeed(url, interval=1) for url in (site.feed("/feed", "/a"),)}
    site.say("/a")
    seen: list[Event] = []
    for event in Watch(memory, stop=stop, allow_private=True, pause=0.0).run():
        memory.remember(event)
        seen.append(event)
        if isinstance(event, Fetched):
            site.feed("/feed", "/a", "/b")
            site.say("/b")
        if len(_only(seen, Fetched)) == 2:
            stop.set()
    assert site.asked == ["/robots.txt", "/feed", "/a", "/feed", "/b"]
    assert list(Watch(memory, stop=stop, allow_private=True).run()) == []


def test_one_look_is_one_look_however_long_it_takes(site: Site) -> None:
    memory = Memory()
    memory.watched = {url: WatchedFeed(url, interval=1) for url in (site.feed("/feed"), site.feed("/zwei", "/a", "/b"))}
    assert len(_look(memory, pause=0.4)) == 4
    assert site.asked.count("/feed") == 1


@pytest.mark.parametrize("options", [{"jobs": 0}, {"pause": -1.0}])
def test_a_watch_names_options_out_of_range(options: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match="expected a pause from 0 and jobs from 1"):
        Watch(Memory(), **options)  # type: ignore[arg-type]


def test_a_watch_that_is_stopped_does_not_wait_for_a_slow_host(site: Site) -> None:
    memory, stop = Memory(), threading.Event()
    asked, end = threading.Event(), threading.Event()

    def hang(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        end.wait(15)
        handler.send_error(404)

    memory.add(site.feed("/feed", "/a"))
    site.answers["/a"] = hang

    def stop_when_asked() -> None:
        asked.wait(15)
        stop.set()

    threading.Thread(target=stop_when_asked, daemon=True).start()
    assert list(Watch(memory, stop=stop, allow_private=True, pause=0.0).run()) == []
    assert not end.is_set()
    end.set()
    assert _only(_look(memory), Failed)  # what was dropped is asked for again


def test_a_watch_hears_of_feeds_added_and_removed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laut.extraction.watch._REREAD", 0.1)
    memory, stop = Memory(), threading.Event()
    memory.add(site.feed("/eins"))
    seen: list[str] = []
    for event in Watch(memory, stop=stop, allow_private=True, pause=0.0).run():
        memory.remember(event)
        assert isinstance(event, Checked)
        seen.append(event.url)
        if len(seen) == 1:
            memory.watched.clear()
            memory.add(site.feed("/zwei"))
        else:
            stop.set()
    assert seen == [f"{site.url}/eins", f"{site.url}/zwei"]
