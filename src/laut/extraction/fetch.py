"""A URL to the bytes of a page, without being led into private networks, floods or waits.

1. Accept http and https addresses without user names.
2. Resolve the host; refuse it if any of its addresses is not public.
3. Connect to the addresses that were vetted, in turn, so that a second answer of the name server changes nothing.
4. Follow up to five redirects, each through the same steps.
5. Read and unpack piece by piece, and stop at the limits of size and time.

Who asks again says what was given before (`etag`, `last_modified`), and is told when nothing has changed (RFC 9110,
section 13).
"""

from __future__ import annotations

import socket
import threading
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final
from urllib.parse import urljoin

import certifi
from urllib3 import HTTPHeaderDict
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse
from urllib3.util import Url, parse_url

from laut.errors import FetchError
from laut.extraction.encoding import MAX_BYTES
from laut.version import __version__

__all__ = ["Page", "Redirect", "fetch_hop", "fetch_page", "host_of", "is_public"]

MAX_REDIRECTS: Final = 5
MAX_SECONDS: Final = 20.0

_CHUNK: Final = 65_536
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PERMANENT: Final = frozenset({301, 308})
_BUSY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_MAX_VALIDATOR: Final = 1_000  # letters of an ETag or a date that are kept
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
    """What a URL gave: the unpacked bytes, the address they came from in the end, and the stated content type.

    `etag` and `last_modified` are the server's marks of this version. Given back with the next request they spare both
    sides the page: `is_unchanged` is then true, and `source` empty.
    """

    source: bytes
    url: str
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    is_unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Redirect:
    """Another address that a server sends to, for this once or for good."""

    url: str
    is_permanent: bool = False


def fetch_page(
    url: str,
    *,
    allow_private: bool = False,
    max_seconds: float = MAX_SECONDS,
    etag: str | None = None,
    last_modified: str | None = None,
) -> Page:
    """The page at a URL.

    Whether it is a page at all shows in its bytes, not in the content type it states.

    Args:
        url: An http or https address.
        allow_private: Also go to loopback and private networks, for tests and intranets.
        max_seconds: For everything together, redirects included.
        etag: The mark of the version that is known already.
        last_modified: The date of that version, as the server worded it.

    Raises:
        FetchError: The address was refused, or did not give a page within the limits.
    """
    deadline = time.monotonic() + max_seconds
    for _ in range(MAX_REDIRECTS + 1):
        seconds = _remaining(deadline, url)
        page = fetch_hop(url, allow_private=allow_private, max_seconds=seconds, etag=etag, last_modified=last_modified)
        if isinstance(page, Page):
            return page
        url = page.url
    raise FetchError(f"expected at most {MAX_REDIRECTS} redirects, found another one to {url!r}")


def fetch_hop(
    url: str,
    *,
    allow_private: bool = False,
    max_seconds: float = MAX_SECONDS,
    etag: str | None = None,
    last_modified: str | None = None,
) -> Page | Redirect:
    """The page at a URL, or the address it redirects to: one request, for a caller who paces requests himself.

    Raises:
        FetchError: As for [fetch_page][laut.extraction.fetch.fetch_page].
    """
    deadline = time.monotonic() + max_seconds
    parts = _parse(url)
    addresses = _resolve(parts, deadline, allow_private=allow_private)
    known = {"If-None-Match": _validator(etag), "If-Modified-Since": _validator(last_modified)}
    asked = {name: value for name, value in known.items() if value}
    connection = _connection(parts, addresses, deadline)
    with _cut_off(connection, deadline, url):
        connection.request(
            "GET", parts.request_uri, headers=_headers() | asked, preload_content=False, decode_content=False
        )
        with closing(connection.getresponse()) as response:
            if response.status == 304 and asked:
                return _unchanged(response, url, etag, last_modified)
            return _answer(response, url)


def host_of(url: str) -> str:
    """The host a request for a URL goes to, in the spelling of the network.

    Raises:
        FetchError: It is no http or https address.

    Example:
        >>> host_of("https://Bücher.example:8443/neu")
        'xn--bcher-kva.example'
    """
    return str(_parse(url).host)


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


def _answer(response: HTTPResponse, url: str) -> Page | Redirect:
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return Redirect(urljoin(url, location), response.status in _PERMANENT)
    if response.status != 200:
        raise _refusal(response.status, response.headers, url)
    return Page(_read(response, url), url, response.headers.get("Content-Type"), *_marks(response))


def _unchanged(response: HTTPResponse, url: str, etag: str | None, last_modified: str | None) -> Page:
    marks = _marks(response)
    return Page(b"", url, None, marks[0] or etag, marks[1] or last_modified, is_unchanged=True)


def _marks(response: HTTPResponse) -> tuple[str | None, str | None]:
    return _validator(response.headers.get("ETag")), _validator(response.headers.get("Last-Modified"))


def _refusal(status: int, headers: HTTPHeaderDict, url: str) -> FetchError:
    return FetchError(
        f"expected a page at {url!r}, found HTTP status {status}",
        status=status,
        retry_after=_seconds(headers.get("Retry-After")) if status in {429, 503} else None,
        is_temporary=status in _BUSY,
    )


def _seconds(stated: str | None) -> float | None:
    """The seconds of a Retry-After header, which states them or a date; `None` where it states neither."""
    text = (stated or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


def _validator(mark: str | None) -> str | None:
    """An ETag or date that can be sent back as it is; `None` for one that no header can hold."""
    text = (mark or "").strip()
    fits = 0 < len(text) <= _MAX_VALIDATOR and all(" " <= letter <= "ÿ" and letter != "\x7f" for letter in text)
    return text if fits else None


def _headers() -> dict[str, str]:
    return {
        "User-Agent": f"laut/{__version__}",
        "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.1",
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


def _resolve(parts: Url, deadline: float, *, allow_private: bool) -> list[tuple[str, int]]:
    """The addresses of a host, once all of them are found public."""
    host = str(parts.host).strip("[]")
    found = _look_up(host, parts.port or (443 if parts.scheme == "https" else 80), _remaining(deadline, host))
    for address, _ in found:
        if not allow_private and not is_public(ip_address(address)):
            raise FetchError(f"expected a public address for {host!r}, found {address}")
    return list(dict.fromkeys(found))


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
        found = failures[0] if failures else "no answer"
        raise FetchError(f"expected an address for {host!r}, found none ({found})", is_temporary=True)
    return list(answers)


class _Pinned(HTTPConnection):
    """A connection to a host by addresses already vetted."""

    addresses: list[tuple[str, int]]
    deadline: float
    held: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        connected = self._connected()
        self.held = connected.dup()  # TLS and the response take the socket itself away
        return connected

    def _connected(self) -> socket.socket:
        """A socket to the first address that takes one; each has an equal share of the time that is left."""
        failure: OSError | None = None
        for position, address in enumerate(self.addresses):
            share = (self.deadline - time.monotonic()) / (len(self.addresses) - position)
            try:
                connected = socket.create_connection(address, max(share, 0.001))
            except OSError as error:
                failure = error
            else:
                connected.settimeout(max(self.deadline - time.monotonic(), 0.001))
                return connected
        raise failure or OSError("no address")


class _PinnedSecure(_Pinned, HTTPSConnection):
    """The same with TLS, whose certificate must name the host."""


def _connection(parts: Url, addresses: list[tuple[str, int]], deadline: float) -> _Pinned:
    host = str(parts.host)
    seconds = _remaining(deadline, host)
    if parts.scheme == "https":
        connection: _Pinned = _PinnedSecure(host, parts.port or 443, timeout=seconds, ca_certs=certifi.where())
    else:
        connection = _Pinned(host, parts.port or 80, timeout=seconds)
    connection.addresses, connection.deadline = addresses, deadline
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
        found = f"{type(error).__name__}: {error}"
        raise FetchError(f"expected a page at {url!r}, found {found}", is_temporary=True) from error
    finally:
        timer.cancel()
        timer.join()  # or it might shut a descriptor that is somebody else's by then
        connection.close()
        if connection.held is not None:
            connection.held.close()


def _shut(connection: _Pinned) -> None:
    if connection.held is not None:
        with suppress(OSError):
            connection.held.shutdown(socket.SHUT_RDWR)


def _remaining(deadline: float, url: str) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise FetchError(f"expected an answer from {url!r} in time, found none", is_temporary=True)
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
