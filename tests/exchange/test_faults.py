"""A program killed, a server gone, a damaged file: one clear error or none, and nothing half-written."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from laut import open_record
from laut.errors import StoreError
from laut.exchange import FORMS, Form, export_record, import_record

if TYPE_CHECKING:
    from tests.conftest import PostgresServer


@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
def test_a_killed_import_leaves_an_empty_record(share: float, record_url: str, whole_export: bytes) -> None:
    command = [sys.executable, "-m", "laut", "import", "-", "--db", record_url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)) as running:
        assert running.stdin is not None
        running.stdin.write(whole_export[: int(share * len(whole_export))])  # more than a pipe holds: most is read
        running.kill()
        running.communicate()
    with open_record(record_url) as record:
        assert set(record.stats().values()) == {0}
        assert record.check() == []
        import_record(record, io.BytesIO(whole_export))
        out = io.BytesIO()
        export_record(record, "jsonl", out)
        assert out.getvalue() == whole_export


@pytest.mark.parametrize("form", FORMS)
def test_a_server_gone_while_exporting_is_one_error(
    form: Form, own_postgresql: PostgresServer, whole_export: bytes, tmp_path: Path
) -> None:
    with open_record(own_postgresql.url()) as record:
        import_record(record, io.BytesIO(whole_export))
        calls: list[int] = []

        def stop(done: int, _all: int | None) -> None:
            calls.append(done)
            if len(calls) == 2:
                own_postgresql.stop()

        with pytest.raises(StoreError, match="expected the server to run"), (tmp_path / "out").open("wb") as out:
            export_record(record, form, out, told=stop)
        own_postgresql.start()
        again = io.BytesIO()
        export_record(record, form, again)
        assert again.getvalue()


def test_a_server_gone_while_importing_leaves_nothing(own_postgresql: PostgresServer, whole_export: bytes) -> None:
    with open_record(own_postgresql.url()) as record:

        def stop(done: int, _all: int | None) -> None:
            if done == 150:
                own_postgresql.stop()

        with pytest.raises(StoreError, match="expected the server to run"):
            import_record(record, io.BytesIO(whole_export), told=stop)
        own_postgresql.start()
        assert record.stats()["people"] == 0
        import_record(record, io.BytesIO(whole_export))
        assert record.check() == []


def test_a_damaged_record_is_one_error_and_no_file(whole_export: bytes, tmp_path: Path) -> None:
    path, out = tmp_path / "laut.db", tmp_path / "out.jsonl"
    with open_record(path) as record:
        import_record(record, io.BytesIO(whole_export))
    with closing(sqlite3.connect(path)) as plain:
        [(page,)] = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = 'placements'")
        [(size,)] = plain.execute("PRAGMA page_size")
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * 200)
    with open_record(path) as record, pytest.raises(StoreError, match="is damaged"):
        record.export("jsonl", out)
    assert not out.exists()


def test_a_read_only_record_is_exported_and_not_imported_into(whole_export: bytes, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    path = tmp_path / "laut.db"
    with open_record(path) as record:
        import_record(record, io.BytesIO(whole_export))
    path.chmod(0o400)
    out = io.BytesIO()
    with open_record(path) as record:
        export_record(record, "jsonl", out)
        assert out.getvalue() == whole_export
        with pytest.raises(StoreError):
            import_record(record, io.BytesIO(whole_export))
