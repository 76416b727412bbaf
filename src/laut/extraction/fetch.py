"""A URL to the bytes of a page, without being led into private networks, floods or waits.

1. Accept http and https addresses without user names.
2. Resolve the host; refuse it if any of its addresses is not public.
3. Connect to the address that was vetted, so that a second answer of the name server changes nothing.
4. Follow up to five redirects, each through the same steps.
5. Read and unpack piece by piece, and stop at the limits of size and time.
"""

from __future__ import annotations

import socket
import threading
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final
from urllib.parse import urljoin

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse
from urllib3.util import Url, parse_url

from laut.errors import FetchError
from laut.extraction.encoding import MAX_BYTES
from laut.version import __version__

__all__ = ["Page", "fetch_page", "is_public"]

MAX_REDIRECTS: Final = 5
MAX_SECONDS: Final = 20.0

_CHUNK: Final = 65_536
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_NAT64: Final = ip_network("64:ff9b::/96")
_COMPATIBLE: Final = ip_network("::/96")  # an IPv4 address in the last 32 bits, as in NAT64
_REFUSED: Final = (
    ip_network("168.63.129.16/32"),  # Azure's own services: public by its number, answered inside the cloud
    ip_network("192.88.99.0/24"),  # 6to4 relays
    ip_network("64:ff9b:1::/48"),  # a network's own NAT64
    ip_network("fec0::/10"),  # site-local, as it once was
)

Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Page:
    """What a URL gave: the unpacked bytes, the address they came from in the end, and the stated content type."""

    source: bytes
    url: str
    content_type: str | None = None


def fetch_page(url: str, *, allow_private: bool = False, max_seconds: float = MAX_SECONDS) -> Page:
    """The page at a URL.

    Whether it is a page at all shows in its bytes, not in the content type it states.

    Args:
        url: An http or https address.
        allow_private: Also go to loopback and private networks, for tests and intranets.
        max_seconds: For everything together, redirects included.

    Raises:
        FetchError: The address was refused, or did not give a page within the limits.
    """
    deadline = time.monotonic() + max_seconds
    for _ in range(MAX_REDIRECTS + 1):
        page = _fetch_once(url, deadline, allow_private=allow_private)
        if isinstance(page, Page):
            return page
        url = page
    raise FetchError(f"expected at most {MAX_REDIRECTS} redirects, found another one to {url!r}")


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, also where it wraps an IPv4 address.

    Example:
        >>> [is_public(ip_address(text)) for text in ("93.184.216.34", "100.64.0.1", "64:ff9b::7f00:1")]
        [True, False, False]
    """
    wrapped = _wrapped(address) if isinstance(address, IPv6Address) else None
    if wrapped is not None:
        return is_public(wrapped)
    return address.is_global and not address.is_multicast and not any(address in network for network in _REFUSED)


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if any(address in network for network in (_NAT64, _COMPATIBLE)):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _fetch_once(url: str, deadline: float, *, allow_private: bool) -> Page | str:
    """The page, or the address it redirects to."""
    parts = _parse(url)
    address = _resolve(parts, deadline, allow_private=allow_private)
    connection = _connection(parts, address, _remaining(deadline, url))
    with _cut_off(connection, deadline, url):
        connection.request("GET", parts.request_uri, headers=_headers(), preload_content=False, decode_content=False)
        response = connection.getresponse()
        location = response.headers.get("Location")
        if response.status in _REDIRECTS and location:
            return urljoin(url, location)
        if response.status != 200:
            raise FetchError(f"expected a page at {url!r}, found HTTP status {response.status}")
        return Page(_read(response, url), url, response.headers.get("Content-Type"))


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"laut/{__version__}",
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip",
    }


def _parse(url: str) -> Url:
    try:
        parts = parse_url(url)
    except (HTTPError, ValueError) as error:
        raise FetchError(f"expected an http or https address, found {url!r} ({error})") from error
    if parts.scheme not in {"http", "https"} or not parts.host:
        raise FetchError(f"expected an http or https address, found {url!r}")
    if parts.auth:
        raise FetchError(f"expected an address without user name, found one for {parts.host!r}")
    return parts


def _resolve(parts: Url, deadline: float, *, allow_private: bool) -> tuple[str, int]:
    """The first address of a host, once all of them are found public."""
    host = str(parts.host).strip("[]")
    found = _look_up(host, parts.port or (443 if parts.scheme == "https" else 80), _remaining(deadline, host))
    for address, _ in found:
        if not allow_private and not is_public(ip_address(address)):
            raise FetchError(f"expected a public address for {host!r}, found {address}")
    return found[0]


def _look_up(host: str, port: int, seconds: float) -> list[tuple[str, int]]:
    """The host's addresses; the system's resolver knows no limit of time, so it works beside us."""
    answers: list[tuple[str, int]] = []
    failures: list[Exception] = []

    def ask() -> None:
        try:
            answers.extend(
                (str(entry[4][0]), port) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            )
        except (OSError, UnicodeError) as error:
            failures.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if not answers:
        raise FetchError(f"expected an address for {host!r}, found none ({failures[0] if failures else 'no answer'})")
    return list(answers)


class _Pinned(HTTPConnection):
    """A connection to a host by an address already vetted."""

    address: tuple[str, int]
    held: socket.socket | None = None

    def connect(self) -> None:
        super().connect()
        self.held = self.sock  # the response takes `sock` away

    def _new_conn(self) -> socket.socket:
        return socket.create_connection(self.address, self.timeout if isinstance(self.timeout, float) else None)


class _PinnedSecure(_Pinned, HTTPSConnection):
    """The same with TLS, whose certificate must name the host."""


def _connection(parts: Url, address: tuple[str, int], seconds: float) -> _Pinned:
    host = str(parts.host)
    if parts.scheme == "https":
        connection: _Pinned = _PinnedSecure(host, parts.port or 443, timeout=seconds, ca_certs=certifi.where())
    else:
        connection = _Pinned(host, parts.port or 80, timeout=seconds)
    connection.address = address
    return connection


@contextmanager
def _cut_off(connection: _Pinned, deadline: float, url: str) -> Iterator[None]:
    """Connect, hold the connection for a while at most, and name what went wrong.

    A server that sends a byte now and then never runs into a time-out of its socket; so the socket is shut from
    outside.
    """
    timer = threading.Timer(_remaining(deadline, url), lambda: _shut(connection))
    timer.daemon = True
    timer.start()
    try:
        yield
        _remaining(deadline, url)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        _remaining(deadline, url)
        raise FetchError(f"expected a page at {url!r}, found {type(error).__name__}: {error}") from error
    finally:
        timer.cancel()
        connection.close()


def _shut(connection: _Pinned) -> None:
    if connection.held is not None:
        with suppress(OSError):
            connection.held.shutdown(socket.SHUT_RDWR)


def _remaining(deadline: float, url: str) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise FetchError(f"expected an answer from {url!r} in time, found none")
    return seconds


def _read(response: HTTPResponse, url: str) -> bytes:
    """The whole answer, unpacked; a packed flood is noticed while it unpacks."""
    parts: list[bytes] = []
    size = 0
    for part in _unpack(_chunks(response), url):
        parts.append(part)
        size += len(part)
        if size > MAX_BYTES:
            raise FetchError(f"expected at most {MAX_BYTES:,} bytes at {url!r}, found more")
    return b"".join(parts)


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read(_CHUNK, decode_content=False):
        yield chunk


def _unpack(chunks: Iterable[bytes], url: str) -> Iterator[bytes]:
    """Unpack gzip, which shows in its first bytes; anything else passes as it is."""
    unpacker = None
    for position, chunk in enumerate(chunks):
        if not position and chunk.startswith(b"\x1f\x8b"):
            unpacker = zlib.decompressobj(wbits=47)
        rest = chunk
        while rest and unpacker:
            try:
                yield unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise FetchError(f"expected gzip at {url!r}, found broken data ({error})") from error
            rest = unpacker.unconsumed_tail
        if not unpacker:
            yield chunk
