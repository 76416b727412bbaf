"""Addresses as pages write them."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

__all__ = ["host_of", "join_link", "site_letters"]


def join_link(target: str, base: str | None) -> str | None:
    """The address a link leads to; `None` if it leads to no page.

    Without a base a relative link stays as it is.

    Example:
        >>> join_link("/a.html", "https://stimme.example/b")
        'https://stimme.example/a.html'
        >>> join_link("http://[", None), join_link("mailto:ada@stimme.example", None)
        (None, None)
    """
    try:
        address = urljoin(base or "", target.strip())
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    return address if address and scheme in {"http", "https", ""} else None


def host_of(address: str | None) -> str:
    """The host of an address, without `www.`; empty if there is none.

    Example:
        >>> host_of("https://www.stimme.example/a.html"), host_of("http://["), host_of(None)
        ('stimme.example', '', '')
    """
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def site_letters(name: str) -> str:
    """The letters of an outlet's name, so that its spellings are one.

    Example:
        >>> {site_letters(name) for name in ("Die Stimme", "www.stimme.example", "STIMME")}
        {'stimme'}
    """
    name = re.sub(r"^www\.|^(?:der|die|das) |\.[a-z]{2,7}$| online$", "", name.lower().strip())
    return "".join(filter(str.isalnum, name))
