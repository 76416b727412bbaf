"""The record as a whole: checking, copying, shrinking, describing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from laut import Record, open_record
from laut.errors import StoreError
from laut.records import Reading

Make = Callable[..., Reading]

SAID = ("Das ist ein guter Anfang", "Emeka Kan")


def test_stats_of_an_empty_record(record: Record) -> None:
    assert set(record.stats().values()) == {0}
    assert {"articles", "versions", "statements", "people", "outlets", "failures"} <= set(record.stats())


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("UPDATE articles SET versions = 3", "number of versions is wrong"),
        ("DELETE FROM placements", "stand nowhere"),
        ("UPDATE people SET articles = 9", "wrong number of articles"),
        ("UPDATE statements SET first_version = 5", "in versions their article has not"),
        ("UPDATE versions SET text = NULL", "without a text"),
    ],
)
def test_check_finds_contradictions(record: Record, reading: Make, harm: str, fault: str) -> None:
    record.add(reading(SAID))
    assert record.check() == []
    with record.database.writing() as connection:
        connection.execute(text(harm))
    assert any(fault in line for line in record.check())


def test_info_names_place_and_size(record: Record, reading: Make) -> None:
    record.add(reading(SAID))
    described = record.info()
    assert described["schema"] == "0001"
    assert described["bytes"] > 0
    assert described["rows"]["statements"] == 1
    assert described["text"] == len(reading(SAID).article.text)


def test_vacuum_keeps_everything(record: Record, reading: Make) -> None:
    record.add(reading(SAID))
    before, after = record.vacuum()
    assert before > 0
    assert after > 0
    assert record.stats()["statements"] == 1


def test_backup_is_a_whole_record(tmp_path: Path, reading: Make) -> None:
    with open_record(tmp_path / "laut.db") as record:
        record.add(reading(SAID))
        record.backup(tmp_path / "copy.db")
        record.add(reading(SAID, url="https://a/2", more="Mehr."))
        with pytest.raises(StoreError, match="exists"):
            record.backup(tmp_path / "copy.db")
        with pytest.raises(StoreError, match="cannot be"):
            record.backup(tmp_path / "nowhere" / "copy.db")
    with open_record(tmp_path / "copy.db") as copy:
        assert copy.stats()["articles"] == 1
        assert copy.check() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "laut.db"]


def test_backup_of_a_server_is_its_own_affair(postgresql: object, record_url: str) -> None:
    with open_record(record_url) as record:
        if not record.database.is_sqlite:
            with pytest.raises(StoreError, match="pg_dump"):
                record.backup(Path("/tmp/never.db"))


def test_file_is_a_plain_sqlite_database(tmp_path: Path, reading: Make) -> None:
    with open_record(tmp_path / "laut.db") as record:
        record.add(reading(SAID))
    with sqlite3.connect(tmp_path / "laut.db") as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (0x6C617574,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = plain.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1").fetchall()
    plain.close()
    assert ("statements",) in strict
