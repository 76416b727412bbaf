"""The same words in several articles are one thread, known by its oldest statement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from laut import Record, open_record
from laut.records import Reading
from laut.store.record import Store

Make = Callable[..., Reading]

WHOLE = "Wir werden die alte Brücke im nächsten Sommer sperren, weil sie den Verkehr nicht mehr trägt"
CUT = "Wir werden die alte Bruecke im nächsten Sommer sperren"
OTHER = "Der Haushalt der Stadt wird in diesem Herbst noch einmal neu beraten"


def _threads(record: Store) -> dict[str, str | None]:
    """The thread of each statement, by the article's URL."""
    with record.database.reading() as connection:
        rows = connection.execute(
            text(
                "SELECT a.url, t.key FROM statements s JOIN articles a ON a.id = s.article_id"
                " LEFT JOIN threads t ON t.id = s.thread_id ORDER BY a.url"
            )
        )
        return {row[0]: row[1] for row in rows}


def _keys(record: Store) -> dict[str, str]:
    with record.database.reading() as connection:
        asked = "SELECT a.url, s.key FROM statements s JOIN articles a ON a.id = s.article_id"
        return {row[0]: row[1] for row in connection.execute(text(asked))}


def _articles(reading: Make) -> list[Reading]:
    said = [("3", CUT), ("1", WHOLE), ("4", OTHER), ("2", WHOLE)]
    return [
        reading((words, "Amira Holt"), url=f"https://a/{day}", published=f"2026-10-0{day}", more=f"Und {day}.")
        for day, words in said
    ]


def test_copies_are_one_thread_known_by_its_oldest(record: Record, reading: Make) -> None:
    for one in _articles(reading):
        record.add(one)
    first = _keys(record)["https://a/1"]
    assert _threads(record) == {"https://a/1": first, "https://a/2": first, "https://a/3": first, "https://a/4": None}
    assert record.statement(first)["thread"] == first
    assert record.check() == []


def test_order_makes_no_difference(record: Record, reading: Make, tmp_path: Path) -> None:
    given = _articles(reading)
    for one in given:
        record.add(one)
    with open_record(tmp_path / "other.db") as other:
        for one in reversed(given):
            other.add(one)
        assert _threads(other) == _threads(record)


def test_thread_ends_with_its_last_copy(record: Record, reading: Make) -> None:
    first, second = (one for one in _articles(reading) if WHOLE in one.article.text)
    record.add(first)
    record.add(second)
    for number, texts in list(record.outdated("newer", "0.1")):
        empty = {version: Reading(article, (), "newer", "0.1") for version, article in texts.items()}
        if texts[min(texts)].url == second.article.url:
            record.replace_readings(number, empty)
    assert list(_threads(record).values()) == [None]
    with record.database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM threads")).scalar() == 0
        assert connection.execute(text("SELECT count(DISTINCT statement_id) FROM signatures")).scalar() == 1


def test_without_grouping_equal_letters_are_a_thread(tmp_path: Path, reading: Make) -> None:
    with Store(tmp_path / "laut.db") as store:
        for one in _articles(reading):
            store.add(one)
        found = _threads(store)
    assert found["https://a/1"] == found["https://a/2"] is not None
    assert found["https://a/3"] is None


def test_long_thread_takes_more(record: Record, reading: Make) -> None:
    base = reading((WHOLE, "Amira Holt"), url="https://a/0", published="2026-10-01")
    for number in range(70):
        article = replace(base.article, url=f"https://a/{number:02}", text=f"{base.article.text} Nr. {number}")
        record.add(replace(base, article=article))
    assert len(set(_threads(record).values())) == 1
