"""`laut add` killed at random moments, and several programs at one record."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from kills import content, made_readings, run_kills

from laut import open_record

KILLS = int(os.environ.get("KILLS", "3"))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "readings.jsonl"
    path.write_text("\n".join(made_readings(200, seed=5)) + "\n", "utf-8")
    return path


def test_killed_adds_end_as_an_unbroken_one(record_url: str, source: Path, tmp_path: Path) -> None:
    with open_record(tmp_path / "whole.db") as whole:
        summary = whole.add_all([str(source)])
        expected = content(whole.database)
    assert summary.failed == 4
    assert min(summary.added, summary.changed, summary.linked) > 5
    killed = run_kills(source, record_url, KILLS, random.Random(7), longest=4.0)
    assert killed >= 1
    with open_record(record_url) as record:
        assert record.check() == []
        assert content(record.database) == expected
        assert len(record.failures()) == 4


def test_four_add_and_two_search_at_once(record_url: str, source: Path, tmp_path: Path) -> None:
    lines = source.read_text("utf-8").splitlines()
    random.Random(3).shuffle(lines)
    files = []
    for number in range(4):  # each file shares half of its lines with the next
        part = tmp_path / f"{number}.jsonl"
        part.write_text(
            "\n".join(line for place, line in enumerate(lines) if place // 25 % 4 in {number, (number + 1) % 4})
        )
        files.append(part)
    adders = [_start("add", "--json", "--quiet", "--db", record_url, str(part)) for part in files]
    searchers = [_start("people", "--json", "--db", record_url) for _ in range(2)]
    while any(process.poll() is None for process in adders):
        for number, process in enumerate(searchers):
            if process.poll() is not None:
                out, err = process.communicate()
                assert (process.returncode, err) == (0, "")
                assert all({"person", "articles"} & json.loads(line).keys() for line in out.splitlines())
                searchers[number] = _start("stats", "--json", "--db", record_url)
    for process in searchers:
        assert process.communicate()[1] == ""
    for process in adders:
        out, err = process.communicate()
        assert process.returncode == 2  # the broken lines
        assert "Traceback" not in err
        assert set(json.loads(out)["reasons"]) == {"RecordError"}
    with open_record(record_url) as record:
        assert record.check() == []
        texts = {json.loads(line)["article"]["url"] for line in lines if line != "{broken"}
        assert record.stats()["articles"] == len(texts)


def _start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "laut", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
