"""`laut feeds` and `laut watch` as a user runs them, on a real server of ours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any

import pytest
from sqlalchemy import text

from laut import open_record

ARTICLE = """<!doctype html><html lang="de"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>„Wir warten nicht länger“, sagte Bürgermeisterin Amira Holt am Montag in Ulm. Die Stadt hatte zuvor
mitgeteilt, dass die Brücke gesperrt bleibt und der Verkehr umgeleitet wird.</p>
<p>Der Gemeinderat berät am Donnerstag über die Sperrung. {more}</p></article></body></html>"""


class Site(ThreadingHTTPServer):
    """Answers by path and counts what is asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, bytes] = {}
        self.asked: Counter[str] = Counter()

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # HTTPServer looks up its own name, which may take seconds
        self.server_name, self.server_port = "localhost", self.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def article(self, name: str, more: str = "") -> None:
        self.pages[f"/{name}"] = ARTICLE.format(title=f"Warten in Ulm ({name})", more=more).encode()

    def feed(self, *names: str) -> str:
        items = "".join(f"<item><link>{self.url}/{name}</link></item>" for name in names)
        self.pages["/rss"] = f"<rss version='2.0'><channel><title>Bote</title>{items}</channel></rss>".encode()
        return f"{self.url}/rss"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        body = self.server.pages.get(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield site
        site.shutdown()


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "laut.db"


def command(db: Path, *arguments: str | Path) -> tuple[list[str], dict[str, str]]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LAUT_", "LC_", "LANG"))}
    return [sys.executable, "-m", "laut", *map(str, arguments)], plain | {"LAUT_DB": str(db), "COLUMNS": "200"}


def laut(db: Path, *arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    line, environment = command(db, *arguments)
    return subprocess.run(line, input=given, capture_output=True, check=False, timeout=120, env=environment)


def look(db: Path, *options: str) -> tuple[int, list[dict[str, Any]]]:
    done = laut(db, "watch", "--once", "--allow-private", "--pause", "0", "--json", *options)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def all_due(db: Path) -> None:
    """As if the feeds' intervals were over, and everything was seen long ago."""
    with open_record(db) as record, record.database.writing() as connection:
        connection.execute(text("UPDATE feeds SET due = NULL, etag = NULL"))
        connection.execute(text("UPDATE seen_entries SET seen = 1"))


def test_watch_adds_what_is_new_once(site: Site, db: Path) -> None:
    site.article("eins")
    site.article("zwei", "Mehr folgt.")
    url = site.feed("eins", "zwei", "fehlt")
    assert laut(db, "feeds", "add", url, "--interval", "2h").returncode == 0
    status, events = look(db)
    assert status == 2
    assert sorted(event["outcome"] for event in events) == ["added", "added", "checked", "failed"]
    [failed] = [event for event in events if event["outcome"] == "failed"]
    assert (failed["url"], failed["reason"], failed["final"]) == (f"{site.url}/fehlt", "FetchError", True)
    [failure] = [json.loads(line) for line in laut(db, "failures", "--json").stdout.splitlines()]
    assert failure["source"] == f"{site.url}/fehlt"
    assert json.loads(laut(db, "stats", "--json").stdout)["articles"] == 2

    assert look(db) == (0, [])  # not due yet
    all_due(db)
    site.article("drei", "Noch mehr.")
    site.feed("drei", "eins", "zwei", "fehlt")
    status, events = look(db)
    assert status == 0
    assert [event["url"] for event in events if event["outcome"] == "added"] == [f"{site.url}/drei"]
    assert [site.asked[f"/{name}"] for name in ("eins", "zwei", "drei", "fehlt")] == [1, 1, 1, 1]
    [feed] = [json.loads(line) for line in laut(db, "feeds", "list", "--json").stdout.splitlines()]
    assert (feed["title"], feed["interval"], feed["failures"], feed["error"]) == ("Bote", 7200, 0, None)


def test_watch_again_notices_silent_edits(site: Site, db: Path) -> None:
    site.article("eins")
    laut(db, "feeds", "add", site.feed("eins"))
    look(db)
    all_due(db)
    site.article("eins", "Nachtrag: Sie bleibt gesperrt.")
    _, events = look(db, "--again", "1h")
    assert [event["outcome"] for event in events] == ["new version", "checked"]
    all_due(db)
    assert [event["outcome"] for event in look(db, "--again", "1h")[1]] == ["unchanged", "checked"]


def test_watch_tells_a_feed_that_is_none(site: Site, db: Path) -> None:
    site.pages["/rss"] = b"<html><p>Hier ist nichts.</p></html>"
    laut(db, "feeds", "add", f"{site.url}/rss", f"{site.url}/weg")
    done = laut(db, "watch", "--once", "--allow-private", "--pause", "0")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2
    assert b"0 articles added, 0 new statements, 2 failures" in done.stdout
    shown = laut(db, "feeds", "list").stdout.decode()
    assert "found HTTP status 404" in shown


def test_watch_goes_to_no_private_address_by_itself(site: Site, db: Path) -> None:
    laut(db, "feeds", "add", site.feed("eins"))
    done = laut(db, "watch", "--once")
    assert done.returncode == 2
    assert b"expected a public address" in done.stderr
    assert not site.asked


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_watch_ends_cleanly_on_a_signal(number: int, site: Site, db: Path) -> None:
    site.article("eins")
    laut(db, "feeds", "add", site.feed("eins"), "--interval", "1d")
    line, environment = command(db, "watch", "--allow-private", "--pause", "0", "--json")
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdout is not None
        events = [json.loads(running.stdout.readline()) for _ in range(2)]
        running.send_signal(number)
        rest, complaints = running.communicate(timeout=60)
    assert [event["outcome"] for event in events] == ["added", "checked"]
    assert (running.returncode, rest, complaints) == (0, b"", b"")
    with open_record(db) as record:
        assert record.check() == []
        assert [feed.failures for feed in record.feeds()] == [0]


def test_watch_without_feeds_says_so(db: Path) -> None:
    done = laut(db, "watch", "--once")
    assert done.returncode == 0
    assert b"no feeds to watch" in done.stderr


def test_feeds_are_added_listed_and_removed(db: Path) -> None:
    urls = ["https://bote.example/rss?a=1&b=2", "https://funk.example/[rot]"]
    done = laut(db, "feeds", "add", *urls, "javascript:alert(1)")
    assert (done.returncode, len(done.stdout.splitlines())) == (2, 2)
    assert b"expected an http or https address" in done.stderr
    shown = laut(db, "feeds", "list").stdout.decode()
    assert all(url in shown for url in urls)
    assert "15m" in shown
    assert laut(db, "feeds", "remove", urls[1], "--json").stdout == b'{"feed": "https://funk.example/[rot]"}\n'
    done = laut(db, "feeds", "remove", urls[1])
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_feeds_go_out_and_come_back_as_opml(db: Path, tmp_path: Path) -> None:
    with open_record(db) as record:
        record.add_feed("https://bote.example/rss?a=1&b=2", title="Bote & <Söhne>")
        record.add_feed("https://funk.example/rss")
    assert laut(db, "feeds", "export", "--out", tmp_path / "feeds.opml").returncode == 0
    listed = laut(db, "feeds", "export").stdout
    assert (tmp_path / "feeds.opml").read_bytes() == listed
    other = tmp_path / "other.db"
    done = laut(other, "feeds", "import", "-", "--json", given=listed)
    assert json.loads(done.stdout) == {"feeds": 2, "new": 2}
    assert laut(other, "feeds", "import", tmp_path / "feeds.opml").stdout == b"2 feeds in the list, 0 of them new\n"
    with open_record(db) as record, open_record(other) as copy:
        assert [(feed.url, feed.title) for feed in record.feeds()] == [(feed.url, feed.title) for feed in copy.feeds()]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["feeds", "import", "fehlt.opml"], "'fehlt.opml' cannot be read"),
        (["feeds", "add", "https://a.example/rss", "--interval", "bald"], "interval 'bald'; expected a time"),
        (["feeds", "add", "https://a.example/rss", "--interval", "0"], "interval '0'; expected a time"),
        (["feeds", "import", "-"], "expected a list of feeds (OPML)"),
        (["watch", "--once", "--again", "9999d"], "interval '9999d'"),
    ],
)
def test_feeds_tell_one_error(arguments: list[str], expected: str, db: Path) -> None:
    done = laut(db, *arguments)
    [line] = done.stderr.decode().splitlines()
    assert expected in line
    assert done.returncode == 2
