"""Whatever happens to a database is one clear error, and leaves nothing half-written."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from laut import Record, open_record
from laut.errors import StoreError
from laut.records import Reading
from laut.store.articles import add_reading
from laut.store.database import Database

Make = Callable[..., Reading]

SAID = ("Das ist ein guter Anfang", "Emeka Kan")


class Server(Protocol):
    """The PostgreSQL server of a test."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def create(self, database: str) -> str: ...


def _fill(record: Record, reading: Make, count: int = 5) -> None:
    for number in range(count):
        record.add(reading((f"{SAID[0]} Nummer {number}", SAID[1]), url=f"https://a/{number}"))


@pytest.mark.parametrize("name", ["", "  ", "\0", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "://", "x://["])
def test_no_place_for_a_record(name: str) -> None:
    with pytest.raises(StoreError, match="expected"):
        open_record(name)


def test_missing_record_is_made_only_where_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no record at '.*laut.db'; expected one, made by `laut add`"):
        open_record(tmp_path / "laut.db", create=False)
    assert list(tmp_path.iterdir()) == []
    open_record(f"sqlite:///{tmp_path}/laut.db").close()
    open_record(tmp_path / "laut.db", create=False).close()


def test_no_folder_to_make_it_in(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be made"):
        open_record(tmp_path / "nowhere" / "laut.db")
    with pytest.raises(StoreError):
        open_record(tmp_path)


def test_empty_file_becomes_a_record(tmp_path: Path) -> None:
    (tmp_path / "laut.db").touch()
    with open_record(tmp_path / "laut.db") as record:
        assert record.stats()["articles"] == 0


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>Das ist eine Seite und keine Sammlung.</p>" * 100)
    with pytest.raises(StoreError, match="is no SQLite database; expected a record of laut"):
        open_record(page)
    assert page.read_text().startswith("<p>")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as plain:
        plain.execute("CREATE TABLE places (id INTEGER)")
    plain.close()
    with pytest.raises(StoreError, match=r"no record of laut \(it has \['places'\]\)"):
        open_record(other)


def test_damaged_file(tmp_path: Path, reading: Make) -> None:
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        _fill(record, reading, 60)
    whole = bytearray(path.read_bytes())
    for place in range(4096 * 3, len(whole), 4096):
        whole[place : place + 200] = os.urandom(200)
    path.write_bytes(whole)
    with pytest.raises(StoreError, match=r"is damaged .*restore a backup"):
        _look_through(path)


def _look_through(path: Path) -> None:
    with open_record(path) as record:
        record.people()
        record.stats()
        if faults := record.check():
            raise StoreError(f"is damaged {faults}; restore a backup")


def test_file_cut_off(tmp_path: Path, reading: Make) -> None:
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        _fill(record, reading, 60)
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(StoreError, match="damaged"):
        _look_through(path)


def test_full_disk_then_room_again(tmp_path: Path, reading: Make) -> None:
    """A file that may not grow stands for a full disk: SQLite answers both alike."""
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        _fill(record, reading)
        before = record.stats()
        with _limited(record.database):
            with pytest.raises(StoreError, match=r"cannot grow: the disk is full; expected room for it"):
                _fill_more(record, reading)
            between = record.stats()
        assert record.check() == []
        assert between["articles"] >= before["articles"]
        _fill_more(record, reading, between["articles"] + 5)
        assert record.stats()["articles"] > between["articles"]
        assert record.check() == []


class _limited:  # noqa: N801 (used as a function)
    """Lets a database have no more pages than it has."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.pages = 0

    def __enter__(self) -> None:
        from sqlalchemy import event

        with self.database.reading() as connection:
            self.pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        self.database.engine.dispose()
        event.listen(self.database.engine, "connect", self._limit)

    def _limit(self, connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {self.pages + 4}")

    def __exit__(self, *_: object) -> None:
        from sqlalchemy import event

        event.remove(self.database.engine, "connect", self._limit)
        self.database.engine.dispose()


def _fill_more(record: Record, reading: Make, count: int = 1000) -> None:
    for number in range(count):
        record.add(
            reading((f"{SAID[0]} Nummer {number} {number * 7}", SAID[1]), url=f"https://b/{number}", more="x" * 2000)
        )


def test_file_size_limit_of_the_system(tmp_path: Path, reading: Make, lines: Callable[[list[Reading]], Path]) -> None:
    given = [reading((f"{SAID[0]} Nummer {n}", SAID[1]), url=f"https://a/{n}", more="x" * 9000) for n in range(80)]
    source = lines(given)
    open_record(tmp_path / "laut.db").close()
    command = [sys.executable, "-m", "laut", "add", "--db", str(tmp_path / "laut.db"), str(source)]

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))

    done = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.count("laut: the record") == 1
    with open_record(tmp_path / "laut.db") as record:
        assert record.check() == []
        assert 0 < record.stats()["articles"] < 80
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    with open_record(tmp_path / "laut.db") as record:
        assert record.stats()["articles"] == 80
        assert record.check() == []


def test_read_only_file_can_be_asked_but_not_added_to(tmp_path: Path, reading: Make) -> None:
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        _fill(record, reading)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    with _nobody(tmp_path), open_record(path) as record:
        assert record.stats()["articles"] == 5
        assert record.info()["read_only"]
        with pytest.raises(StoreError, match=r"laut.db' is read-only; expected a file laut may write"):
            record.add(reading(SAID))
    tmp_path.chmod(0o755)


@contextmanager
def _nobody(folder: Path) -> Iterator[None]:
    """Somebody who is not root, whom no file mode stops."""
    if os.geteuid() != 0:
        yield
        return
    for parent in folder.parents[:3]:
        if parent.stat().st_uid == 0 and parent.name != "tmp":
            parent.chmod(0o755)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_password_is_never_shown() -> None:
    with pytest.raises(StoreError) as told:
        open_record("postgresql://laut:geheim@127.0.0.1:1/laut")
    assert "geheim" not in str(told.value)
    assert "cannot be reached" in str(told.value)


def test_unknown_database_and_user(own_postgresql: Server, tmp_path: Path) -> None:
    url = own_postgresql.create("one")
    with pytest.raises(StoreError, match=r"does not exist|cannot be reached"):
        open_record(url.replace("/one?", "/two?"))
    with pytest.raises(StoreError, match=r"'postgresql://somebody@/one"):
        open_record(url.replace("laut@", "somebody@"))
    assert list(tmp_path.iterdir()) == []


def test_server_gone_in_the_middle_and_back(own_postgresql: Server, reading: Make) -> None:
    with open_record(own_postgresql.create("laut")) as record:
        _fill(record, reading)
        with pytest.raises(StoreError, match="went away in the middle"):
            _add_half(record, reading(SAID, url="https://half/"), own_postgresql)
        with pytest.raises(StoreError, match="cannot be reached"):
            record.stats()
        own_postgresql.start()
        assert record.stats()["articles"] == 5
        assert record.add(reading(SAID, url="https://half/")).outcome == "added"
        assert record.check() == []


def _add_half(record: Record, given: Reading, server: Server) -> None:
    with record.database.writing() as connection:
        add_reading(connection, given, record.means)
        server.stop()


def test_busy_for_too_long(tmp_path: Path, reading: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laut.store.database.WAIT_SECONDS", 0.3)
    path = tmp_path / "laut.db"
    with open_record(path) as record, open_record(path) as other, other.database.writing():
        with pytest.raises(StoreError, match="being written by another program for longer than laut waits"):
            record.add(reading(SAID))
        assert record.stats()["articles"] == 0  # who only reads never waits


def test_record_moved_away_is_not_made_anew(tmp_path: Path, reading: Make) -> None:
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        record.add(reading(SAID))
        record.database.engine.dispose()
        shutil.move(path, tmp_path / "moved.db")
        with pytest.raises(StoreError, match="cannot be opened"):
            record.stats()
    assert not path.exists()
