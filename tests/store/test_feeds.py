"""The feeds of a record: added, moved, removed, and what was seen of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from laut import Article, Reading, Record
from laut.errors import StoreError
from laut.store.feeds import KnownFeed

BOTE = "https://bote.example/rss"
FUNK = "https://funk.example/rss"


def test_a_feed_is_added_once(record: Record) -> None:
    assert record.add_feed(BOTE, title="Bote", interval=60)
    assert not record.add_feed(BOTE, interval=120)
    [feed] = record.feeds()
    assert (feed.url, feed.title, feed.interval, feed.active) == (BOTE, "Bote", 120, True)
    assert not record.add_feed(BOTE)
    assert record.feeds() == [feed]


def test_what_is_learnt_of_a_feed_is_kept(record: Record) -> None:
    record.add_feed(BOTE, interval=60)
    due = datetime(2026, 11, 24, 12, tzinfo=UTC)
    learnt = KnownFeed(BOTE, "Der Bote", 999, 'W/"1"', "Tue, 24 Nov 2026 11:00:00 GMT", 2, due, error="zu \0 spät")
    record.remember_feed(BOTE, learnt)
    [feed] = record.feeds()
    assert (feed.title, feed.interval, feed.etag, feed.failures, feed.due) == ("Der Bote", 60, 'W/"1"', 2, due)
    assert feed.fetched is not None
    assert feed.to_dict()["error"] == "zu \\x00 spät"


def test_a_feed_that_moved_keeps_what_was_seen(record: Record) -> None:
    record.add_feed(BOTE)
    record.see_entry(BOTE, "https://bote.example/1")
    record.remember_feed(BOTE, KnownFeed(FUNK, None, 900))
    assert [feed.url for feed in record.feeds()] == [FUNK]
    assert record.knows_entry("https://bote.example/1")


def test_a_feed_that_moved_to_another_becomes_that_one(record: Record) -> None:
    record.add_feed(BOTE)
    record.add_feed(FUNK, title="Funk")
    for feed in (BOTE, FUNK):
        record.see_entry(feed, "https://bote.example/1")
    record.see_entry(BOTE, "https://bote.example/2")
    record.remember_feed(BOTE, KnownFeed(FUNK, "anders", 900))
    assert [(feed.url, feed.title) for feed in record.feeds()] == [(FUNK, "Funk")]
    assert all(record.knows_entry(f"https://bote.example/{number}") for number in (1, 2))


def test_a_removed_feed_is_forgotten_and_its_articles_stay(record: Record) -> None:
    record.add_feed(BOTE)
    record.see_entry(BOTE, "https://bote.example/1")
    record.add(Reading(Article("Ulm wartet.", url="https://bote.example/2"), (), "none", "0"))
    record.see_entry(BOTE, "https://bote.example/2")
    record.remove_feed(BOTE)
    assert record.feeds() == []
    assert not record.knows_entry("https://bote.example/1")
    assert record.knows_entry("https://bote.example/2")
    record.remember_feed(BOTE, KnownFeed(BOTE, None, 900))
    record.see_entry(BOTE, "https://bote.example/3")
    assert record.feeds() == []
    with pytest.raises(StoreError, match="expected one of those `laut feeds list` shows"):
        record.remove_feed(BOTE)


def test_an_entry_is_known_for_a_while(record: Record) -> None:
    record.add_feed(BOTE)
    record.see_entry(BOTE, "https://bote.example/1")
    assert record.knows_entry("https://bote.example/1", since=0)
    assert not record.knows_entry("https://bote.example/1", since=2**40)
    assert not record.knows_entry("https://bote.example/2", since=0)


def test_feed_and_sql_syntax_is_data(record: Record) -> None:
    name = "https://bote.example/';DROP TABLE feeds;--%?\""
    record.add_feed(name, title="'); --")
    record.see_entry(name, name)
    assert [feed.title for feed in record.feeds()] == ["'); --"]
    assert record.knows_entry(name)
    assert replace(record.feeds()[0], title=None).url == name
