"""The installed command, run as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jsonschema
import pytest

import laut

ROOT = Path(__file__).parents[2]
SENTENCE = "„Wir brauchen mehr Zeit“, sagte Bürgermeisterin Amira Holt am Montag in Ulm dem Nordfunk.\n"


def _laut(
    *arguments: str | Path, given: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "laut", *map(str, arguments)]
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LAUT_", "LC_", "LANG"))}
    plain |= {"COLUMNS": "80"} | (environment or {})
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=120, env=plain)


def test_read_shows_who_said_what(example: Path) -> None:
    done = _laut("read", example)
    assert done.returncode == 0, done.stderr
    shown = done.stdout.decode()
    assert max(map(len, shown.splitlines())) <= 80
    assert "Emeka Sandgruber" in shown
    assert "[1" in shown
    assert done.stderr == b""


def test_read_json_is_one_line_an_article_and_valid(example: Path, tmp_path: Path) -> None:
    text = tmp_path / "meldung.txt"
    text.write_text(SENTENCE, "utf-8")
    done = _laut("read", "--json", example, text)
    lines = done.stdout.decode().splitlines()
    schema = json.loads(_laut("schema").stdout)
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(json.loads(line), schema)
    article = json.loads(lines[0])["article"]
    assert article["title"].startswith("„Das Tal ist kein Freizeitpark“")
    assert article["authors"] == ["Ruth Amberger", "dpa"]
    assert article["published"] == "2026-10-14T17:42:00+02:00"
    assert [link["title"] for link in article["related"]][:1] == ["Chronik eines Streits: Zehn Jahre Kronspitz"]
    assert "Netiquette" not in article["text"]


def test_read_takes_standard_input() -> None:
    done = _laut("read", "--json", "-", given=SENTENCE.encode())
    [quotation] = json.loads(done.stdout)["quotations"]
    start, end = quotation["quote"][0]
    assert SENTENCE[start:end] == "„Wir brauchen mehr Zeit“"


def test_read_goes_on_after_a_failure_and_ends_with_2(tmp_path: Path, example: Path) -> None:
    empty = tmp_path / "leer.html"
    empty.touch()
    done = _laut("read", "--json", tmp_path / "nicht-da.html", empty, tmp_path, example)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    complaints = done.stderr.decode().splitlines()
    assert len(complaints) == 4
    assert "nicht-da.html" in complaints[0]
    assert complaints[3] == "3 of 4 inputs failed"
    assert all("Traceback" not in line for line in complaints)


def test_read_speaks_german(tmp_path: Path) -> None:
    done = _laut("read", tmp_path / "nichts", tmp_path / "garnichts", environment={"LANG": "de_DE.UTF-8"})
    assert "2 von 2 Eingaben sind gescheitert" in done.stderr.decode()


def test_read_html_is_one_page(example: Path) -> None:
    page = _laut("read", "--html", example, environment={"LAUT_LANG": "de"}).stdout.decode()
    assert page.count("<!doctype html>") == 1
    assert "Wer spricht" in page
    assert not any(fetching in page for fetching in (" src=", "url(", "@import", "<link"))


def test_min_score_leaves_out(example: Path) -> None:
    all_of_them = json.loads(_laut("read", "--json", example).stdout)["quotations"]
    sure = json.loads(_laut("read", "--json", "--min-score", "0.9", example).stdout)["quotations"]
    assert len(sure) < len(all_of_them)
    assert all(quotation["score"] >= 0.9 for quotation in sure)


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        (("read", "--model", "nichts", "-"), {}, "no model 'nichts'"),
        (("read", "-"), {"LAUT_THREADS": "viele"}, "LAUT_THREADS='viele'; expected"),
        (("evaluate", "nichts.jsonl"), {}, "nichts.jsonl does not exist"),
        (("evaluate", "pages"), {}, "no folder of pages given"),
        (("evaluate", "pages", "--data", "nichts"), {}, "--data nichts is for resolution only"),
        (("evaluate", "resolution", "nichts.jsonl", "--data", "nichts"), {}, "nichts does not exist"),
        (("evaluate", "resolution", str(ROOT / "README.md")), {}, "holds no texts; expected --data"),
        (("train", "nichts.toml"), {}, "nichts.toml"),
        (("read", "--min-score", "7", "-"), {}, "min_score 7.0; expected a number from 0 to 1"),
    ],
)
def test_wrong_use_is_one_clear_line(arguments: tuple[str, ...], environment: dict[str, str], message: str) -> None:
    done = _laut(*arguments, environment=environment)
    assert done.returncode == 2
    assert message in done.stderr.decode().replace("\n", " ")
    assert b"Traceback" not in done.stderr


def test_version_and_models() -> None:
    assert _laut("--version").stdout.decode() == f"laut {laut.__version__}\n"
    [first, *_] = _laut("models", "--json").stdout.splitlines()
    assert json.loads(first)["languages"] == ["de"]


@pytest.fixture
def server(example: Path) -> Iterator[str]:
    """A real server on loopback that serves the example page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(example.read_bytes())

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/artikel.html"
    server.shutdown()
    server.server_close()


def test_a_private_address_is_refused(server: str) -> None:
    done = _laut("read", server)
    assert done.returncode == 2
    assert b"127.0.0.1" in done.stderr
    assert b"Traceback" not in done.stderr


def test_evaluate_writes_predictions_in_the_corpus_s_format(tmp_path: Path) -> None:
    tokens = [("„", 0), ("Ja", 1), ("“", 3), (",", 4), ("sagte", 6), ("Amira", 12), ("Holt", 18), (".", 22)]
    document = {
        "documentName": "probe",
        "originalText": "„Ja“, sagte Amira Holt.",
        "tokens": [{"id": n, "text": t, "charBegin": at, "charEnd": at + len(t)} for n, (t, at) in enumerate(tokens)],
        "sentences": [],
    }
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "probe.json").write_text(json.dumps(document), "utf-8")
    done = _laut("evaluate", folder, "--predictions", tmp_path / "found.jsonl", "--json")
    assert done.returncode == 0, done.stderr
    [line] = (tmp_path / "found.jsonl").read_text("utf-8").splitlines()
    found = json.loads(line)
    assert found["documentName"] == "probe"
    [annotation] = found["annotations"]
    assert annotation["quote"]["tokenIds"] == [0, 1, 2]
    assert annotation["quote"]["spans"] == [{"begin": 0, "end": 3, "charBegin": 0, "charEnd": 4}]
    assert annotation["speaker"]["text"] == "Amira Holt"


def test_evaluate_prints_the_published_score_of_own_articles() -> None:
    corpus = ROOT / "corpora" / "own-de"
    done = _laut("evaluate", corpus, "--json", "--part", "dev")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    split = json.loads((corpus / "split.json").read_text("utf-8"))
    assert figures["articles"] == sum((corpus / f"{name}.xml").exists() for name in split["dev"])
    assert figures["found"] > 50


def test_evaluate_measures_who_is_meant_in_real_articles(shared: Path) -> None:
    data = shared / "data" / "quotations-de" / "dev.jsonl"
    done = _laut("evaluate", "resolution", ROOT / "quality" / "resolution-de.jsonl", "--data", data, "--part", "work")
    assert done.returncode == 0, done.stderr
    _, *rows, count, whole = done.stdout.decode().splitlines()
    assert count == "147 quotations in 30 articles"
    assert whole.startswith("end to end: found ")
    assert [row.split()[0] for row in rows] == [
        "speaker", "splits_forgiven", "kind", "to", "to_words", "via", "rests_on",
    ]  # fmt: skip
