"""`laut export` and `laut import` as a user runs them."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from laut import Article, Reading, Record, Span, open_record
from laut.records import Entity, Quotation, Reference

WORDS = "„Wir warten“, sagte Amira Holt am Montag in Ulm."


def laut(
    *arguments: str | Path, given: bytes = b"", most_bytes: int | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LAUT_", "LC_", "LANG"))}
    command = [sys.executable, "-m", "laut", *map(str, arguments)]
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))) if most_bytes else None
    return subprocess.run(
        command, input=given, capture_output=True, check=False, timeout=120, env=plain | environment, preexec_fn=limit
    )


def told(number: int) -> Reading:
    article = Article(
        f"{WORDS} {number}" + " Es folgt viel Text." * 500,
        title="Warten",
        outlet="Nordfunk",
        url=f"https://nordfunk.example/{number}",
        language="de",
    )
    holt = Reference("person", "Amira Holt", 0, "Amira Holt")
    quotation = Quotation(0, "Direct", "Speech", (Span(0, 12),), speaker=(Span(20, 30),), source=holt)
    return Reading(article, (quotation,), "none", "0", (Entity(0, "Amira Holt", "person", ("Amira Holt",)),))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with open_record(tmp_path / "laut.db") as record:
        _fill(record)
    return tmp_path / "laut.db"


def _fill(record: Record) -> None:
    for number in range(20):
        record.add(told(number))


def test_export_and_import_by_pipe(db: Path, tmp_path: Path) -> None:
    lines = laut("export", "--db", db)
    assert (lines.returncode, lines.stderr) == (0, b"")
    done = laut("import", "--db", tmp_path / "new.db", given=lines.stdout)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"20 articles and 1 people imported\n", b"")
    assert laut("export", "--db", tmp_path / "new.db").stdout == lines.stdout


def test_import_tells_json(db: Path, tmp_path: Path) -> None:
    assert laut("export", "--db", db, "--out", tmp_path / "all.jsonl").returncode == 0
    done = laut("import", "--json", tmp_path / "all.jsonl", LAUT_DB=str(tmp_path / "new.db"))
    assert json.loads(done.stdout)["article"] == 20


@pytest.mark.parametrize(
    ("form", "begin"),
    [
        ("jsonl", b'{"line":"record"'),
        ("csv", b"statement,article,"),
        ("parquet", b"PAR1"),
        ("jsonld", b'{"@context"'),
        ("sqlite", b"SQLite format 3\0"),
    ],
)
def test_each_form_to_standard_output_and_to_a_file(form: str, begin: bytes, db: Path, tmp_path: Path) -> None:
    shown = laut("export", "--format", form, "--db", db)
    assert shown.stdout.startswith(begin), shown.stderr
    done = laut("export", "--format", form, "--db", db, "--out", tmp_path / "file")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "file").read_bytes() == shown.stdout


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--since", "gestern"], "jsonl of some articles"),
        (["--format", "csv", "--outlet", "Nordfunkk"], "no outlet 'Nordfunkk' in the record; expected 'Nordfunk'"),
        (["--format", "csv", "--since", "neulich"], "no time known as 'neulich'"),
        (["--format", "csv", "--since", "2026-02-01", "--until", "2026-01-01"], "expected since first"),
        (["--out", "nicht/da/export.jsonl"], "nicht/da/export.jsonl cannot be written"),
        (["--db", "nicht-da.db"], "no record at 'nicht-da.db'"),
    ],
)
def test_export_tells_one_error(options: list[str], expected: str, db: Path) -> None:
    done = laut("export", *options, LAUT_DB=str(db))
    [line] = done.stderr.decode().splitlines()
    assert expected in line
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_full_disk_keeps_the_file_before(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "export.jsonl"
    out.write_bytes(b"before")
    done = laut("export", "--db", db, "--out", out, most_bytes=64_000)
    [line] = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert "cannot be written (File too large)" in line
    assert out.read_bytes() == b"before"
    assert sorted(one.name for one in tmp_path.iterdir() if "export" in one.name) == ["export.jsonl"]


def test_a_full_disk_while_importing_leaves_nothing(db: Path, tmp_path: Path) -> None:
    lines = laut("export", "--db", db).stdout
    assert laut("db", "init", "--db", tmp_path / "new.db").returncode == 0
    size = (tmp_path / "new.db").stat().st_size
    done = laut("import", "--db", tmp_path / "new.db", given=lines, most_bytes=size + 32_768)
    [line] = done.stderr.decode().splitlines()
    assert (done.returncode, line.startswith("laut: the record")) == (2, True)
    assert json.loads(laut("stats", "--json", "--db", tmp_path / "new.db").stdout)["articles"] == 0
    assert laut("import", "--db", tmp_path / "new.db", given=lines).returncode == 0


def test_import_tells_the_line_that_is_wrong(db: Path, tmp_path: Path) -> None:
    lines = laut("export", "--db", db).stdout.replace("„Wir warten“".encode(), "„Wir würden“".encode())
    done = laut("import", "--db", tmp_path / "new.db", given=lines)
    [line] = done.stderr.decode().splitlines()
    assert line.startswith("laut: line ")
    assert json.loads(laut("stats", "--json", "--db", tmp_path / "new.db").stdout)["people"] == 0


def test_import_tells_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = laut("import", tmp_path / "fehlt.jsonl", "--db", tmp_path / "new.db")
    [line] = done.stderr.decode().splitlines()
    assert "fehlt.jsonl' cannot be read" in line


def test_import_speaks_german(db: Path, tmp_path: Path) -> None:
    lines = laut("export", "--db", db).stdout
    done = laut("import", "--db", tmp_path / "new.db", given=lines, LANG="de_DE.UTF-8")
    assert done.stdout.decode() == "20 Artikel und 1 Personen eingelesen\n"


def test_python_has_the_same_verbs(db: Path, tmp_path: Path) -> None:
    with open_record(db) as record, open_record(tmp_path / "new.db") as other:
        assert record.export("jsonl", tmp_path / "all.jsonl") == 20
        assert other.import_file(tmp_path / "all.jsonl")["version"] == 20
        assert other.export("csv", tmp_path / "all.csv") == 20
