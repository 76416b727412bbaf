"""When feeds and hosts are asked: arithmetic, without a clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from laut.errors import ConfigError
from laut.extraction.schedule import HostPace, WatchedFeed, after_answer, after_failure

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
FEED = WatchedFeed("https://bote.example/feed", interval=600)


def _wait(feed: WatchedFeed) -> float:
    assert feed.due
    return (feed.due - NOW).total_seconds()


def test_is_due_at_once_and_then_when_it_is_time() -> None:
    assert FEED.is_due(NOW)
    assert replace(FEED, due=NOW).is_due(NOW)
    assert not replace(FEED, due=NOW + timedelta(seconds=1)).is_due(NOW)


def test_after_answer_keeps_the_marks_and_forgets_failures() -> None:
    feed = after_answer(replace(FEED, failures=4, etag="alt"), now=NOW, etag="neu", last_modified="heute")
    assert (feed.etag, feed.last_modified, feed.failures, _wait(feed)) == ("neu", "heute", 0, 600)


def test_after_failure_doubles_the_wait_up_to_a_day() -> None:
    waits, feed = [], replace(FEED, etag="alt")
    for _ in range(10):
        feed = after_failure(feed, now=NOW)
        waits.append(_wait(feed))
    assert waits == [1200, 2400, 4800, 9600, 19200, 38400, 76800, 86400, 86400, 86400]
    assert (feed.failures, feed.etag) == (10, "alt")
    assert _wait(after_failure(replace(FEED, failures=10**9), now=NOW)) == 86400


def test_after_failure_never_shortens_a_long_interval() -> None:
    assert _wait(after_failure(replace(FEED, interval=7 * 86400), now=NOW)) == 7 * 86400


@pytest.mark.parametrize(("stated", "wait"), [(None, 1200), (60, 1200), (5000, 5000), (10**12, 7 * 86400)])
def test_after_failure_keeps_to_what_the_server_asks(stated: float | None, wait: float) -> None:
    assert _wait(after_failure(FEED, now=NOW, retry_after=stated)) == wait


@pytest.mark.parametrize("interval", [0, -1, 0.5, float("nan"), float("inf"), 10**9])
def test_an_interval_stays_within_reason(interval: float) -> None:
    with pytest.raises(ConfigError, match="expected from 1 second to a year"):
        WatchedFeed("https://bote.example/feed", interval=interval)


def test_a_host_is_asked_by_one_at_a_time_and_then_left_alone() -> None:
    pace = HostPace()
    assert pace.wait("bote.example", now=0) == 0
    pace.begin("bote.example")
    assert pace.wait("bote.example", now=99) == float("inf")
    pace.end("bote.example", now=100, pause=60)
    pace.begin("bote.example")
    pace.end("bote.example", now=101, pause=1)
    assert pace.wait("bote.example", now=102) == 58
    assert pace.wait("funk.example", now=102) == 0


def test_a_pace_forgets_hosts_long_gone() -> None:
    pace = HostPace()
    for number in range(10_002):
        pace.end(f"{number}.example", now=number, pause=1)
    assert pace.rest("10001.example", now=10_001) == 1
    assert pace.rest("1.example", now=0) == 0
