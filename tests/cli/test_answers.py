"""The commands that ask the record, run as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.search.conftest import LINE, fill

from laut import open_record


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "laut.db"
    with open_record(path) as record:
        fill(record)
    return path


def _laut(*arguments: str | Path, language: str = "en") -> subprocess.CompletedProcess[bytes]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LAUT_", "LC_", "LANG"))}
    command = [sys.executable, "-m", "laut", *map(str, arguments)]
    environment = plain | {"COLUMNS": "80", "LAUT_LANG": language}
    return subprocess.run(command, capture_output=True, check=False, timeout=120, env=environment)


def _objects(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_search_shows_statements(db: Path) -> None:
    done = _laut("search", "Linie", "--by", "Holt", "--db", db)
    assert done.returncode == 0
    assert done.stderr == b""
    assert "Amira Holt → Dmitri Peskow" in done.stdout.decode()


def test_search_prints_an_object_a_line_and_tells_the_next_page(db: Path) -> None:
    first = _laut("search", "Garantie", "--json", "--limit", "1", "--db", db)
    [statement] = _objects(first)
    assert set(statement) >= {"statement", "article", "words", "source", "quote"}
    cursor = first.stderr.decode().split()[-1]
    [other] = _objects(_laut("search", "Garantie", "--json", "--limit", "1", "--db", db, "--after", cursor))
    assert other["statement"] != statement["statement"]


def test_search_prints_a_table(db: Path) -> None:
    done = _laut("search", "--csv", "--via", "Reuters", "--db", db)
    [row] = csv.DictReader(io.StringIO(done.stdout.decode()))
    assert (row["speaker"], row["addressee"], row["via"], row["type"]) == (
        "Dmitri Peskow",
        "Amira Holt",
        "Reuters",
        "Direct",
    )


def test_search_leaves_words_out_and_takes_options_in_any_case(db: Path) -> None:
    assert _objects(_laut("search", "--json", "--type", "direct", "--db", db, "--", "Linie", "-rote")) == []
    assert len(_objects(_laut("search", "--json", "--type", "direct", "--db", db))) == 2


def test_who_trail_and_sources_print_json(db: Path) -> None:
    [person] = _objects(_laut("who", "Peskow", "--json", "--db", db))
    assert person["lately"][0]["source"]["name"] == person["name"] == "Dmitri Peskow"
    [trail] = _objects(_laut("trail", person["lately"][0]["statement"], "--json", "--db", db))
    assert trail["earliest"] == trail["statement"]
    outlet, cited = _objects(_laut("sources", "Bote", "--limit", "1", "--json", "--db", db))
    assert (outlet["statements"], cited["name"]) == (4, "Dmitri Peskow")


def test_who_trail_and_sources_speak_german(db: Path) -> None:
    key = _objects(_laut("search", LINE.words, "--json", "--db", db))[0]["statement"]
    shown = [
        _laut(*arguments, "--db", db, language="de")
        for arguments in (("who", "Holt"), ("trail", key), ("sources", "Bote"))
    ]
    assert [done.returncode for done in shown] == [0, 0, 0]
    for done, words in zip(shown, ("Zuletzt", "wörtlich, gesagt", "stammen von"), strict=True):
        assert words in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "--since", "bald"),
        ("search", "--kind", "thing"),
        ("trail", "x"),
        ("sources", "Niemand"),
        ("search", "!!!"),
    ],
)
def test_what_cannot_be_asked_is_one_line_and_status_2(db: Path, arguments: tuple[str, ...]) -> None:
    done = _laut(*arguments, "--db", db)
    assert done.returncode == 2
    assert done.stdout == b""
    [line] = done.stderr.decode().splitlines()
    assert line.startswith("laut: ")
    assert "expected" in line


def test_the_first_question_makes_the_record(tmp_path: Path) -> None:
    done = _laut("search", "Krieg", "--db", tmp_path / "laut.db")
    assert (done.returncode, done.stdout.decode()) == (0, "Nothing found.\n")
    assert (tmp_path / "laut.db").exists()
