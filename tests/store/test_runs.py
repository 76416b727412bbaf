"""Runs and their failures, and sources that are passed over."""

from __future__ import annotations

from collections.abc import Callable

from laut import Record
from laut.errors import ExtractionError, FetchError, RecordError
from laut.records import Article, Reading

Make = Callable[..., Reading]

SAID = ("Das ist ein guter Anfang", "Emeka Kan")


def test_failure_is_mended_by_success(record: Record, reading: Make) -> None:
    run = record.begin_run("add", "a.html")
    record.take(run, "a.html", "1", ExtractionError("expected an article, found nothing"))
    record.take(run, "b.html", "1", FetchError("expected a page"))
    [first, second] = record.failures()
    assert (first.source, first.reason, first.message) == (
        "a.html",
        "ExtractionError",
        "expected an article, found nothing",
    )
    assert second.source == "b.html"
    assert record.finish_run(run)["failed"] == 2
    later = record.begin_run("add", "a.html")
    record.take(later, "a.html", "2", reading(SAID))
    assert [one.source for one in record.failures()] == ["b.html"]
    assert [(one.source, one.mended) for one in record.failures(mended=True)] == [("a.html", True), ("b.html", False)]
    assert record.stats()["failures"] == 1


def test_same_source_fails_once_a_run(record: Record) -> None:
    run = record.begin_run("add", "a")
    for _ in range(3):
        record.take(run, "a", "", FetchError("x"))
    assert record.finish_run(run)["failed"] == 1
    again = record.begin_run("add", "a")
    record.take(again, "a", "", FetchError("y"))
    assert [one.message for one in record.failures()] == ["y"]


def test_failure_mended_in_its_own_run_is_not_counted(record: Record, reading: Make) -> None:
    run = record.begin_run("add", "a")
    record.take(run, "a", "", FetchError("x"))
    record.take(run, "a", "", reading(SAID))
    assert record.finish_run(run) == {
        "added": 1,
        "changed": 0,
        "linked": 0,
        "unchanged": 0,
        "skipped": 0,
        "failed": 0,
    }


def test_killed_run_goes_on(record: Record) -> None:
    run = record.begin_run("add", "a\nb")
    assert record.begin_run("add", "a\nb") == run
    assert record.begin_run("add", "a") != run
    record.finish_run(run)
    assert record.begin_run("add", "a\nb") != run


def test_source_is_passed_over_while_it_is_the_same(record: Record, reading: Make) -> None:
    run = record.begin_run("add", "a")
    assert not record.is_taken(run, "a.html", "12 34")
    record.take(run, "a.html", "12 34", reading(SAID))
    record.take(run, "https://a/", "", reading(SAID, url="https://a/"))
    assert record.is_taken(run, "a.html", "12 34")
    assert not record.is_taken(run, "a.html", "13 35")
    assert record.is_taken(run, "https://a/", "")
    assert not record.is_taken(run + 1, "https://a/", "")  # another run asks it again


def test_reading_that_cannot_be_kept_is_a_failure(record: Record) -> None:
    run = record.begin_run("add", "a")
    failed = record.take(run, "b\udce4r\0.html", "1", Reading(Article("a\0b"), (), "m", "0"))
    assert isinstance(failed, RecordError)
    [failure] = record.failures()
    assert failure.source == "b\\udce4r\\x00.html"
    assert record.stats()["articles"] == 0
