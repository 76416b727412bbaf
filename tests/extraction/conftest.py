"""A web site on loopback whose answers a test states, and which counts what it is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer

import pytest

Answer = Callable[[BaseHTTPRequestHandler], None]

ARTICLE = (
    "<html><head><title>Rat baut Brücke</title></head><body><h1>Rat baut Brücke</h1>"
    "<p>Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke abzureißen und eine neue zu bauen, "
    "teilte die Stadt mit.</p></body></html>"
).encode()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = self.server
        assert isinstance(site, Site)
        with site.lock:
            site.asked.append(self.path)
            site.headers.append({name.lower(): value for name, value in self.headers.items()})
            site.open += 1
            site.most_open = max(site.most_open, site.open)
        try:
            site.answers.get(self.path, answer(b"", 404))(self)
        except OSError:  # the client has gone, as it should
            self.close_connection = True
        finally:
            with site.lock:
                site.open -= 1

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        pass


class Site(ThreadingHTTPServer):
    """Answers by path; whatever is not stated is missing."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: str = "127.0.0.1") -> None:
        super().__init__((address, 0), _Handler)
        self.address = address
        self.lock = threading.Lock()
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.open = self.most_open = 0

    def server_bind(self) -> None:
        TCPServer.server_bind(self)  # HTTPServer looks up its own name, which may take seconds
        self.server_name, self.server_port = "localhost", self.server_address[1]

    @property
    def url(self) -> str:
        return f"http://{self.address}:{self.server_port}"

    @property
    def port(self) -> int:
        return int(self.server_port)

    def say(self, path: str, body: bytes = ARTICLE, status: int = 200, **headers: str) -> str:
        """State an answer; the address it is found at."""
        self.answers[path] = answer(body, status, **headers)
        return self.url + path

    def feed(self, path: str, *links: str, **headers: str) -> str:
        """State a feed of some links; the address it is found at."""
        items = "".join(f"<item><link>{link.replace('&', '&amp;')}</link></item>" for link in links)
        source = f"<rss version='2.0'><channel><title>Bote</title>{items}</channel></rss>"
        return self.say(path, source.encode(), 200, **headers)


def answer(body: bytes, status: int = 200, **headers: str) -> Answer:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def _running(address: str = "127.0.0.1") -> Iterator[Site]:
    with Site(address) as site:
        threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield site
        site.shutdown()


@pytest.fixture
def site() -> Iterator[Site]:
    yield from _running()


@pytest.fixture
def other_site() -> Iterator[Site]:
    yield from _running()


@pytest.fixture
def hidden_site() -> Iterator[Site]:
    """A site at another loopback address, for tests that take one of the two for a private network."""
    yield from _running("127.0.0.2")
