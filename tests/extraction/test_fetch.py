"""Fetching from real servers on loopback, honest and not."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from socketserver import BaseRequestHandler, TCPServer
from typing import TYPE_CHECKING

import pytest

import laut
from laut.errors import ExtractionError, FetchError
from laut.extraction import fetch as fetching
from laut.extraction import fetch_article
from laut.extraction.fetch import Redirect, fetch_hop, fetch_page, is_public

if TYPE_CHECKING:
    from tests.extraction.conftest import Site

PAGE = (
    "<html><head><title>Rat baut Brücke</title></head><body><h1>Rat baut Brücke</h1>"
    "<p>Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke abzureißen und eine neue zu bauen, "
    "teilte die Stadt mit.</p></body></html>"
).encode()

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(body: bytes, status: int = 200, **headers: str) -> Answer:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def echo_agent(handler: BaseHTTPRequestHandler) -> None:
    answer(handler.headers["User-Agent"].encode())(handler)


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.1)


def hang(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(2)


ANSWERS: dict[str, Answer] = {
    "/page": answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "/gzip": answer(gzip.compress(PAGE), Content_Encoding="gzip"),
    "/bomb": answer(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"),
    "/flood": answer(b"a" * 10_000_001),
    "/broken": answer(b"\x1f\x8b\x08\x00" + b"x" * 50, Content_Encoding="gzip"),
    "/lying-image": answer(PAGE, Content_Type="image/png"),
    "/lying-page": answer(b"\x89PNG\r\n\x1a\n", Content_Type="text/html"),
    "/missing": answer(b"", 404),
    "/moved": answer(b"", 302, Location="/page"),
    "/loop": answer(b"", 301, Location="/loop"),
    "/to-private": answer(b"", 302, Location="http://169.254.169.254/latest/meta-data/"),
    "/to-file": answer(b"", 302, Location="file:///etc/passwd"),
    "/agent": echo_agent,
    "/drip": drip,
    "/hang": hang,
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        try:
            ANSWERS[self.path](self)
        except OSError:  # the client has gone, as it should
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # HTTPServer looks up its own name, which may take seconds
        self.server_name, self.server_port = "localhost", self.server_address[1]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize("path", ["/page", "/gzip", "/moved", "/lying-image"])
def test_fetch_page_gives_the_unpacked_bytes(server: str, path: str) -> None:
    assert fetch_page(server + path, allow_private=True).source == PAGE


def test_fetch_page_names_the_address_it_ended_at(server: str) -> None:
    page = fetch_page(f"{server}/moved", allow_private=True)
    assert page.url == f"{server}/page"
    assert page.content_type == "text/html; charset=utf-8"


def test_fetch_page_says_who_asks(server: str) -> None:
    assert fetch_page(f"{server}/agent", allow_private=True).source == f"laut/{laut.__version__}".encode()


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/missing", "HTTP status 404"),
        ("/loop", "at most 5 redirects"),
        ("/bomb", "at most 10,000,000 bytes"),
        ("/flood", "at most 10,000,000 bytes"),
        ("/broken", "broken data"),
        ("/to-file", "expected an http or https address, found 'file:///etc/passwd'"),
    ],
)
def test_fetch_page_names_what_it_found(server: str, path: str, found: str) -> None:
    with pytest.raises(FetchError, match=found):
        fetch_page(server + path, allow_private=True)


@pytest.mark.parametrize("path", ["/drip", "/hang"])
def test_fetch_page_waits_no_longer_than_it_may(server: str, path: str) -> None:
    start = time.monotonic()
    with pytest.raises(FetchError):
        fetch_page(server + path, allow_private=True, max_seconds=0.4)
    assert time.monotonic() - start < 1.5


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "10.1.2.3",
        "169.254.169.254",
        "100.64.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
    ],
)
def test_fetch_page_refuses_private_hosts(host: str) -> None:
    with pytest.raises(FetchError, match=r"expected (a public address|an address)"):
        fetch_page(f"http://{host}:1/", max_seconds=5)


def test_fetch_page_refuses_a_redirect_to_a_private_host(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loopback = ip_address("127.0.0.1")
    monkeypatch.setattr(fetching, "is_public", lambda address: address == loopback or is_public(address))
    with pytest.raises(FetchError, match=r"expected a public address for '169\.254\.169\.254'"):
        fetch_page(f"{server}/to-private")


def test_fetch_page_refuses_a_host_with_one_private_address_among_public_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_look_up", lambda *_: [("93.184.216.34", 80), ("10.0.0.1", 80)])
    with pytest.raises(FetchError, match=r"found 10\.0\.0\.1"):
        fetch_page("http://bote.example/")


def test_fetch_page_connects_to_the_vetted_address_only(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rsplit(":", 1)[1])
    asked: list[str] = []

    def look_up_once(host: str, *_: object) -> list[tuple[str, int]]:
        asked.append(host)
        return [("127.0.0.1", port)]

    monkeypatch.setattr(fetching, "_look_up", look_up_once)
    assert fetch_page("http://bote.example/page", allow_private=True).source == PAGE
    assert asked == ["bote.example"]


@pytest.mark.parametrize(
    "url", ["ftp://bote.example/", "bote.example", "http://", "http://[", "http://ada:x@bote.example/", ""]
)
def test_fetch_page_refuses_other_addresses(url: str) -> None:
    with pytest.raises(FetchError, match="expected an"):
        fetch_page(url)


PRIVATE = """
0.0.0.0 192.168.1.1 172.16.0.1 224.0.0.1 240.0.0.1 168.63.129.16 :: fe80::1 fc00::1 ff02::1 fec0::1
64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1:: ::127.0.0.1 ::ffff:169.254.169.254
"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_is_public_refuses(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_is_public_accepts(address: str) -> None:
    assert is_public(ip_address(address))


def test_fetch_article_reads_a_page_and_refuses_an_image_by_their_bytes(server: str) -> None:
    article = fetch_article(f"{server}/lying-image", allow_private=True)
    assert article.title == "Rat baut Brücke"
    assert article.url == f"{server}/lying-image"
    with pytest.raises(ExtractionError, match="a PNG image"):
        fetch_article(f"{server}/lying-page", allow_private=True)


@pytest.mark.parametrize(
    "spoken",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[x/\r\nContent-Length: 0\r\n\r\n",
        b"",
    ],
)
def test_fetch_page_names_servers_that_speak_nonsense(spoken: bytes) -> None:
    class Speaker(BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(4096)
            with suppress(OSError):
                self.request.sendall(spoken)

    with TCPServer(("127.0.0.1", 0), Speaker) as speaker:
        threading.Thread(target=speaker.handle_request, daemon=True).start()
        with pytest.raises(FetchError, match="expected"):
            fetch_page(f"http://127.0.0.1:{speaker.server_address[1]}/", allow_private=True)


def test_fetch_page_cuts_off_a_handshake_that_dribbles() -> None:
    class Dribbler(BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(4096)
            with suppress(OSError):
                self.request.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")  # a ServerHello that is long in coming
                for _ in range(100):
                    self.request.sendall(b"\x03")
                    time.sleep(0.05)

    with TCPServer(("127.0.0.1", 0), Dribbler) as dribbler:
        threading.Thread(target=dribbler.handle_request, daemon=True).start()
        start = time.monotonic()
        with pytest.raises(FetchError, match="in time") as told:
            fetch_page(f"https://127.0.0.1:{dribbler.server_address[1]}/", allow_private=True, max_seconds=0.4)
        assert time.monotonic() - start < 1.5
    assert told.value.is_temporary


def test_fetch_page_tries_each_vetted_address(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(server.rsplit(":", 1)[1])
    with TCPServer(("127.0.0.1", 0), BaseRequestHandler) as closed:
        dead = closed.server_address[1]
    monkeypatch.setattr(fetching, "_look_up", lambda *_: [("127.0.0.1", dead), ("::1", dead), ("127.0.0.1", port)])
    assert fetch_page("http://bote.example/page", allow_private=True).source == PAGE


def test_fetch_page_names_the_last_failure_where_no_address_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    with TCPServer(("127.0.0.1", 0), BaseRequestHandler) as closed:
        dead = closed.server_address[1]
    monkeypatch.setattr(fetching, "_look_up", lambda *_: [("127.0.0.1", dead), ("127.0.0.1", dead)])
    with pytest.raises(FetchError, match="refused") as told:
        fetch_page("http://bote.example/page", allow_private=True)
    assert told.value.is_temporary
    assert told.value.status is None


def test_fetch_page_gives_marks_and_takes_them_back(site: Site) -> None:
    url = site.say("/a", b"Neu", ETag='"ä1"', Last_Modified="Mon, 29 Apr 2024 16:00:00 GMT")
    page = fetch_page(url, allow_private=True)
    assert (page.etag, page.last_modified) == ('"ä1"', "Mon, 29 Apr 2024 16:00:00 GMT")
    site.say("/a", b"", 304)
    again = fetch_page(url, allow_private=True, etag=page.etag, last_modified=page.last_modified)
    assert (again.source, again.is_unchanged) == (b"", True)
    assert (again.etag, again.last_modified) == (page.etag, page.last_modified)
    assert site.headers[1]["if-none-match"] == '"ä1"'
    assert site.headers[1]["if-modified-since"] == "Mon, 29 Apr 2024 16:00:00 GMT"
    assert "if-none-match" not in site.headers[0]


def test_fetch_page_refuses_an_unchanged_page_it_never_had(site: Site) -> None:
    with pytest.raises(FetchError, match="HTTP status 304"):
        fetch_page(site.say("/a", b"", 304), allow_private=True)


@pytest.mark.parametrize("mark", ["a\r\nX-Evil: 1", "a\nb", "\0", "→", "a" * 2_000, " "])
def test_fetch_page_sends_no_mark_that_fits_no_header(site: Site, mark: str) -> None:
    assert fetch_page(site.say("/a", b"Neu"), allow_private=True, etag=mark, last_modified=mark).source == b"Neu"
    assert not {"if-none-match", "if-modified-since", "x-evil"}.intersection(site.headers[0])


@pytest.mark.parametrize(
    ("status", "stated", "seconds", "is_temporary"),
    [
        (429, "120", 120, True),
        (503, "0", 0, True),
        (503, "99999999999999999999", 999_999_999, True),
        (503, "Mon, 29 Apr 2024 16:00:00 GMT", 0, True),
        (503, "bald", None, True),
        (503, "-5", None, True),
        (503, "", None, True),
        (500, "120", None, True),
        (404, "120", None, False),
    ],
)
def test_fetch_page_says_when_to_come_back(
    site: Site, status: int, stated: str, seconds: float | None, is_temporary: bool
) -> None:
    with pytest.raises(FetchError) as told:
        fetch_page(site.say("/a", b"", status, Retry_After=stated), allow_private=True)
    assert (told.value.status, told.value.retry_after, told.value.is_temporary) == (status, seconds, is_temporary)


def test_fetch_hop_follows_nothing(site: Site) -> None:
    assert fetch_hop(site.say("/a", b"", 301, Location="/b"), allow_private=True) == Redirect(f"{site.url}/b", True)
    assert fetch_hop(site.say("/a", b"", 302, Location="/b"), allow_private=True) == Redirect(f"{site.url}/b", False)
    assert site.asked == ["/a", "/a"]
