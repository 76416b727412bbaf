"""The commands of the record, run as a user runs them."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from laut import Reader, open_record

Laut = Callable[..., "subprocess.CompletedProcess[str]"]

SENTENCE = "„Wir brauchen mehr Zeit“, sagte Bürgermeisterin Amira Holt am Montag in Ulm dem Nordfunk.\n"


def _objects(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert "Traceback" not in done.stderr, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_first_command_makes_the_record(laut: Laut, example: Path, tmp_path: Path) -> None:
    done = laut("add", example)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 added; ")
    assert (tmp_path / "laut.db").exists()
    [stats] = _objects(laut("stats", "--json"))
    assert stats["articles"] == stats["versions"] == stats["outlets"] == 1
    assert stats["statements"] > 10
    assert stats["failures"] == 0
    again = laut("add", example)
    assert (again.returncode, again.stdout) == (0, "0 added, 1 there already; 0 new statements\n")
    assert _objects(laut("stats", "--json")) == [stats]


def test_add_takes_everything_and_goes_on_after_failures(laut: Laut, example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_bytes(example.read_bytes())
    (folder / "b.txt").write_text(SENTENCE, "utf-8")
    (folder / "c.html").touch()
    read = json.dumps(Reader().read(SENTENCE.replace("Ulm", "Linz")).to_dict())
    (folder / "d.jsonl").write_text(f"{read}\n{{broken\n" + '{"text": "Der Rat tagt am Freitag wieder."}\n', "utf-8")
    done = laut("add", folder, "nicht-da.html", "--json", "--verbose")
    assert done.returncode == 2
    [summary] = _objects(done)
    assert (summary["added"], summary["failed"]) == (4, 3)
    assert summary["reasons"] == {"ExtractionError": 2, "RecordError": 1}
    complaints = [line for line in done.stderr.splitlines() if line.startswith("laut: ")]
    assert len(complaints) == 3
    assert any("d.jsonl#2" in line for line in complaints)
    found = _objects(laut("failures", "--json"))
    assert {one["reason"] for one in found} == {"ExtractionError", "RecordError"}
    (folder / "c.html").write_bytes(example.read_bytes().replace(b"Sandgruber", b"Sandgruben"))  # of the same URL
    mended = laut("add", folder, "--json")
    assert [_objects(mended)[0][name] for name in ("changed", "skipped", "failed")] == [1, 4, 1]
    assert len(_objects(laut("failures", "--json"))) == 2
    assert len(_objects(laut("failures", "--all", "--json"))) == 3


def test_add_takes_standard_input(laut: Laut) -> None:
    assert laut("add", given=SENTENCE).returncode == 0
    line = json.dumps(Reader().read(SENTENCE.replace("Ulm", "Linz")).to_dict())
    done = laut("add", "-", "--json", given=f"{line}\n{line}\n\n")
    assert _objects(done)[0]["added"] == 1
    assert _objects(done)[0]["unchanged"] == 1
    assert laut("add", "-", given="").returncode == 2


def test_jobs_give_the_same_record(laut: Laut, tmp_path: Path, example: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    page = example.read_text("utf-8")
    for number in range(40):
        changed = page.replace("Sandgruber", f"Sandgruber{number % 5}").replace("/kronspitz", f"/{number}")
        (folder / f"{number:02}.html").write_text(f"<!-- {number} -->{changed}", "utf-8")
    assert laut("add", folder, "--db", "one.db").returncode == 0
    assert laut("add", folder, "--db", "two.db", "--jobs", "2").returncode == 0
    with open_record(tmp_path / "one.db") as one, open_record(tmp_path / "two.db") as two:
        assert one.stats() == two.stats()
        assert one.people() == two.people()
        assert one.check() == two.check() == []


def test_everything_prints_json_and_tables(laut: Laut, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    assert laut("add", "a.txt").returncode == 0
    [holt, *_] = [one for one in _objects(laut("people", "--json")) if one["kind"] == "person"]
    assert (holt["name"], holt["articles"]) == ("Amira Holt", 1)
    assert _objects(laut("people", "list", "holt", "--json")) == [holt]
    assert "Amira Holt" in laut("people").stdout
    assert "begins here" in laut("people", "why", holt["person"]).stdout
    [info] = _objects(laut("db", "info", "--json"))
    assert info["rows"]["articles"] == 1
    assert _objects(laut("db", "check", "--json")) == [{"sound": True, "faults": []}]
    assert laut("db", "backup", "copy.db").returncode == 0
    assert _objects(laut("stats", "--json", "--db", "copy.db")) == _objects(laut("stats", "--json"))
    assert set(_objects(laut("db", "vacuum", "--json"))[0]) == {"before", "after"}
    assert _objects(laut("db", "upgrade", "--json"))[0]["schema"] == info["schema"]
    assert laut("reread", "--json").stdout == ('{"articles": 0, "kept": 0, "added": 0, "removed": 0, "failed": 0}\n')
    for command in (("stats",), ("failures",), ("db", "info"), ("db", "check"), ("people", "list"), ("reread",)):
        done = laut(*command, LAUT_LANG="de")
        assert done.returncode == 0, done.stderr
        assert max(map(len, done.stdout.splitlines())) <= 80
    assert "Artikel" in laut("stats", LAUT_LANG="de").stdout


def test_merge_and_split_from_the_command_line(laut: Laut, tmp_path: Path) -> None:
    for number, name in enumerate(("Amira Holt", "Emeka Kan")):
        (tmp_path / f"{number}.txt").write_text(SENTENCE.replace("Amira Holt", name), "utf-8")
    assert laut("add", "0.txt", "1.txt").returncode == 0
    [kept] = _objects(laut("people", "merge", "Amira Holt", "Emeka Kan", "--json"))
    assert kept["articles"] == 2
    [other] = _objects(laut("people", "split", "Amira Holt", "--spelling", "Emeka Kan", "--json"))
    assert other["name"] == "Emeka Kan"
    assert other["person"] != kept["person"]
    for wrong in (
        ("merge", "Amira Holt", "Niemand"),
        ("split", "Amira Holt", "--spelling", "Niemand"),
        ("split", "Amira Holt"),
        ("why", "Niemand"),
        ("list", "--kind", "haus"),
    ):
        done = laut("people", *wrong)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_record_by_environment_and_on_a_server(laut: Laut, tmp_path: Path, record_url: str) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    assert laut("add", "a.txt", LAUT_DB=record_url).returncode == 0
    assert _objects(laut("stats", "--json", "--db", record_url))[0]["articles"] == 1


@pytest.mark.parametrize("command", [("check",), ("info",), ("vacuum",), ("upgrade",), ("backup", "x.db")])
def test_db_commands_need_a_record(laut: Laut, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = laut("db", *command)
    assert done.returncode == 2
    assert done.stderr.startswith("laut: no record at 'laut.db'; expected one")
    assert list(tmp_path.iterdir()) == []
    assert laut("db", "init").returncode == 0
    assert laut("db", *command).returncode == 0


def test_check_tells_damage(laut: Laut, tmp_path: Path) -> None:
    import sqlite3

    assert laut("db", "init").returncode == 0
    with sqlite3.connect(tmp_path / "laut.db") as plain:
        plain.execute("INSERT INTO articles (key, versions) VALUES ('x', 7)")
    plain.close()
    done = laut("db", "check")
    assert done.returncode == 2
    assert done.stderr == "laut: 1 articles whose number of versions is wrong\n"


class _Pages(BaseHTTPRequestHandler):
    """One page, which may change."""

    text = SENTENCE
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(type(self).text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def page() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/seite"
    server.shutdown()
    server.server_close()


def test_private_addresses_are_refused(laut: Laut, page: str) -> None:
    done = laut("add", page)
    assert done.returncode == 2
    assert "expected a public address" in done.stderr
    assert _objects(laut("failures", "--json"))[0]["source"] == page
    assert _Pages.asked == 0


def test_url_is_asked_again_and_becomes_a_new_version(
    tmp_path: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from functools import partial

    from laut.extraction import fetch_article
    from laut.pipeline import sources

    monkeypatch.setattr(sources, "fetch_article", partial(fetch_article, allow_private=True))
    with open_record(tmp_path / "laut.db") as record:
        assert record.add_all([page]).added == 1
        assert record.add_all([page]).unchanged == 1
        monkeypatch.setattr(_Pages, "text", SENTENCE.replace("mehr Zeit", "weniger Zeit"))
        assert record.add_all([page]).changed == 1
        assert record.person("Amira Holt")["articles"] == 1
