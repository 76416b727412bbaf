"""What a site asks of programs: its robots.txt (RFC 9309), read by protego.

An answer holds for a day. A site without the file (status 4xx) allows everything; one that does not answer, is busy
(5xx, and 429, which is no permission) or sends more than five times on allows nothing until it is asked again.
"""

from __future__ import annotations

import re
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from laut.errors import FetchError
from laut.extraction.fetch import fetch_page, host_of

if TYPE_CHECKING:
    from protego import Protego

__all__ = ["AGENT", "Robots"]

AGENT: Final = "laut"
"""The name that robots.txt may call laut by."""

MAX_ROBOTS_BYTES: Final = 512_000
"""Bytes of a robots.txt that are read, the first ones: 500 KiB, the least that RFC 9309, section 2.5, asks for."""

MAX_DELAY: Final = 60.0
"""Seconds of the longest pause between requests that a site can ask for with Crawl-delay."""

_KEPT_SECONDS: Final = 86_400.0  # RFC 9309, section 2.4: no longer than a day
_RETRY_SECONDS: Final = 600.0  # before a site that did not answer is asked again
_MAX_SITES: Final = 10_000
_AGENT_LINE: Final = re.compile(r"\s*user[- ]?agent\s*[:\s]\s*(\*|[a-z_-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rules:
    """What one site said: its rules, or the failure to get them."""

    until: float
    rules: Protego | None = None
    failure: FetchError | None = None


class Robots:
    """The wishes of all sites met, each asked once; safe to use from several threads.

    Example:
        >>> robots = Robots()
        >>> robots.allows("http://127.0.0.1/")  # robots.txt there is a private address, and so cannot be had
        False
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self.allow_private = allow_private
        self._sites: OrderedDict[str, _Rules] = OrderedDict()
        self._lock = threading.Lock()

    def allows(self, url: str) -> bool:
        """Whether laut may fetch a URL; `False` also where the site could not be asked."""
        try:
            self.check(url)
        except FetchError:
            return False
        return True

    def check(self, url: str) -> None:
        """Make sure that laut may fetch a URL.

        Raises:
            FetchError: It may not, for good or, where the site could not be asked, for now.
        """
        found = self._of(url)
        if found.failure is not None:
            raise FetchError(
                f"expected robots.txt for {url!r} first, found it cannot be had ({found.failure})",
                status=found.failure.status,
                retry_after=found.failure.retry_after,
                is_temporary=found.failure.is_temporary,
            )
        if found.rules is not None and not found.rules.can_fetch(url, AGENT):
            raise FetchError(f"expected a page that programs may read, found {url!r} refused by its robots.txt")

    def crawl_delay(self, url: str) -> float | None:
        """Seconds the site asks to leave between requests, at most `MAX_DELAY`; `None` where it asks for none.

        Raises:
            FetchError: The URL is no http or https address.
        """
        rules = self._of(url).rules
        delay = rules.crawl_delay(AGENT) if rules is not None else None
        return None if delay is None or isnan(delay) else min(max(delay, 0.0), MAX_DELAY)

    def knows(self, url: str) -> bool:
        """Whether the site of a URL has been asked, so that no request is needed.

        Raises:
            FetchError: The URL is no http or https address.
        """
        return self._kept(_site(url)) is not None

    def _of(self, url: str) -> _Rules:
        site = _site(url)
        found = self._kept(site)
        if found is None:
            found = self._fetch(site)
            with self._lock:
                self._sites[site] = found
                while len(self._sites) > _MAX_SITES:
                    self._sites.popitem(last=False)
        return found

    def _kept(self, site: str) -> _Rules | None:
        with self._lock:
            found = self._sites.get(site)
        return found if found and found.until > time.monotonic() else None

    def _fetch(self, site: str) -> _Rules:
        now = time.monotonic()
        try:
            page = fetch_page(f"{site}/robots.txt", allow_private=self.allow_private)
        except FetchError as error:
            if error.status is not None and 400 <= error.status < 500 and error.status != 429:
                return _Rules(now + _KEPT_SECONDS)
            wait = min(max(error.retry_after or 0.0, _RETRY_SECONDS), _KEPT_SECONDS)
            return _Rules(now + wait, failure=error)
        return _Rules(now + _KEPT_SECONDS, rules=parse_robots(page.source))


def parse_robots(source: bytes) -> Protego:
    r"""The rules in a robots.txt, as if all programs but laut were one.

    Groups of many other programs with many rules would take hours to put together.

    Example:
        >>> parse_robots(b"User-agent: *\nDisallow: /intern").can_fetch("https://bote.example/intern", "laut")
        False
    """
    from protego import Protego  # the network is not needed for files

    if len(source) > MAX_ROBOTS_BYTES:
        source = source[:MAX_ROBOTS_BYTES].rpartition(b"\n")[0]
    kept: list[str] = []
    for line in source.decode("utf-8-sig", "replace").splitlines():
        agent = _AGENT_LINE.match(line)
        if agent is None:
            kept.append(line)
            continue
        named = f"User-agent: {agent[1].lower() if agent[1].lower() in {'*', AGENT} else '-'}"
        if not kept or kept[-1] != named:
            kept.append(named)
    return Protego.parse("\n".join(kept))


def _site(url: str) -> str:
    host = host_of(url)
    parts = urlsplit(url)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise FetchError(f"expected an http or https address, found {url!r} ({error})") from error
    return f"{parts.scheme.lower()}://{host}{port}"
