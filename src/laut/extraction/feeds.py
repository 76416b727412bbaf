"""The bytes of a feed to the addresses of its articles: RSS 0.9 to 2.0, Atom and JSON Feed.

feedparser knows how feeds state links, dates and titles, but takes minutes over some hostile ones. So it is given a
small clean feed, made of what it needs:

1. Decode as any page is; drop the document type with its entities, and mend stray ampersands.
2. Read what lxml makes of it, entry by entry, up to `MAX_ENTRIES`; broken XML gives what came before the break.
3. Write the few fields that are read, each of a bounded length, and let feedparser say what they mean.
4. Keep http and https addresses, each once; drop those that lead back to the feed, and dates that cannot be.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from time import struct_time
from typing import Any, Final
from urllib.parse import urldefrag, urljoin

from laut.errors import ExtractionError, FeedError, FetchError
from laut.extraction.dates import parse_date
from laut.extraction.encoding import clean, decode
from laut.extraction.feed_markup import MAX_ENTRIES, ReducedFeed, is_markup, reduce_feed
from laut.extraction.fetch import host_of

__all__ = ["MAX_ENTRIES", "MAX_URL", "Feed", "FeedEntry", "parse_feed", "web_address"]

MAX_URL: Final = 2_048
"""Characters of the longest address that is taken from a feed."""

_MAX_TITLE: Final = 500
_MAX_AHEAD: Final = timedelta(days=1)  # clocks and time zones are wrong by less than this
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article a feed offers: its address without a fragment, and what the feed says of it."""

    url: str
    title: str | None = None
    published: datetime | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed offers, in its own order; `left_out` counts the entries after the first `MAX_ENTRIES`.

    `site` is the address of the site it belongs to.
    """

    title: str | None
    entries: tuple[FeedEntry, ...]
    site: str | None = None
    left_out: int = 0


def parse_feed(source: bytes, *, url: str, content_type: str | None = None, now: datetime | None = None) -> Feed:
    """The feed in some bytes.

    A date more than a day after `now`, or before 1990, is none; so is one that cannot be read.

    Args:
        source: RSS, Atom or a JSON Feed of at most 10 MB, whole or broken.
        url: Where it was found; completes its links.
        content_type: The HTTP header, for its charset.
        now: The present, for tests.

    Raises:
        FeedError: There is no feed in it.

    Example:
        >>> source = b"<rss><channel><title>Bote</title><item><link>/rat?id=1&amp;b=2</link></item></channel></rss>"
        >>> feed = parse_feed(source, url="https://bote.example/feed")
        >>> feed.title, feed.entries[0].url
        ('Bote', 'https://bote.example/rat?id=1&b=2')
    """
    try:
        text = decode(source, content_type=content_type).lstrip()
    except ExtractionError as error:
        raise FeedError(str(error).replace("a page or text", "a feed")) from error
    if text.startswith("{"):
        return _parse_json(text, url, now or datetime.now(UTC))
    if not is_markup(text):
        raise FeedError(f"expected a feed, found {text[:60]!r}")
    return _read(reduce_feed(text, url=url), url, now or datetime.now(UTC))


def _read(reduced: ReducedFeed, url: str, now: datetime) -> Feed:
    """The feed as feedparser reads it."""
    import feedparser  # slow to import

    found = feedparser.parse(BytesIO(reduced.source), sanitize_html=False, resolve_relative_uris=False)
    feed = found.feed
    own = {web_address(url, url), *(web_address(link, url) for link in reduced.own)}
    entries = (_entry(entry, base, now) for entry, base in zip(found.entries, reduced.bases, strict=False))
    site = web_address(_text(feed, "link") or "", reduced.base)
    return Feed(_title(_text(feed, "title")), _kept(entries, own), site, reduced.left_out)


def _entry(entry: Mapping[str, Any], base: str, now: datetime) -> FeedEntry | None:
    """One entry, or nothing where it has no address that can be fetched."""
    stated = _text(entry, "feedburner_origlink") or _text(entry, "link") or ""
    address = web_address(stated, base)
    if address is None:
        return None
    when = _value(entry, "published_parsed") or _value(entry, "updated_parsed")
    published = _instant(when, now) if isinstance(when, struct_time) else None
    return FeedEntry(address, _title(_text(entry, "title")), published, _text(entry, "id") or None)


def _parse_json(text: str, url: str, now: datetime) -> Feed:
    """A JSON Feed (jsonfeed.org, versions 1 and 1.1)."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedError(f"expected a JSON Feed, found broken JSON ({type(error).__name__})") from error
    if "jsonfeed.org" not in str(_value(found, "version")) or not isinstance(_value(found, "items"), list):
        raise FeedError(f"expected a JSON Feed, found other JSON {text[:60]!r}")
    items = found["items"]
    own = {web_address(url, url), web_address(_text(found, "feed_url") or "", url)}
    entries = (_json_entry(item, url, now) for item in items[:MAX_ENTRIES] if isinstance(item, dict))
    site = web_address(_text(found, "home_page_url") or "", url)
    return Feed(_title(_text(found, "title")), _kept(entries, own), site, max(0, len(items) - MAX_ENTRIES))


def _json_entry(item: Mapping[str, Any], base: str, now: datetime) -> FeedEntry | None:
    address = web_address(_text(item, "url") or _text(item, "external_url") or "", base)
    if address is None:
        return None
    published = None
    with suppress(ValueError, OverflowError):
        published = parse_date((_text(item, "date_published") or _text(item, "date_modified") or "")[:100])
    title = _text(item, "title")
    return FeedEntry(address, _title(title), _possible(published, now), (_text(item, "id") or "")[:MAX_URL] or None)


def _kept(entries: Iterable[FeedEntry | None], own: set[str | None]) -> tuple[FeedEntry, ...]:
    """The entries that lead somewhere, each address once."""
    kept: dict[str, FeedEntry] = {}
    for entry in entries:
        if entry and entry.url not in own:
            kept.setdefault(entry.url, entry)
    return tuple(kept.values())


def web_address(link: str, base: str) -> str | None:
    """The whole address that a link means, without its fragment, if it is one of the web.

    Example:
        >>> web_address("../rat#neu", "https://bote.example/feeds/alle"), web_address("javascript:rat()", "")
        ('https://bote.example/rat', None)
    """
    link = link.strip()
    if not link or len(link) > MAX_URL or any(letter.isspace() or not letter.isprintable() for letter in link):
        return None
    try:
        whole = urldefrag(urljoin(base, link)).url
        host_of(whole)
    except (FetchError, ValueError):
        return None
    return whole if len(whole) <= MAX_URL else None


def _title(stated: str | None) -> str | None:
    """A title as plain text: some feeds put markup into it."""
    text = (stated or "")[: 4 * _MAX_TITLE]
    if "<" in text or "&" in text:
        text = _without_markup(text)
    return " ".join(clean(text).split())[:_MAX_TITLE] or None


def _without_markup(text: str) -> str:
    from lxml import html

    return " ".join(html.fragment_fromstring(text, create_parent="p").itertext())


def _instant(when: struct_time, now: datetime) -> datetime | None:
    try:
        return _possible(datetime(*when[:6], tzinfo=UTC), now)
    except (ValueError, OverflowError):
        return None


def _possible(when: datetime | None, now: datetime) -> datetime | None:
    return when if when and _EARLIEST <= when <= now + _MAX_AHEAD else None


def _text(record: object, key: str) -> str | None:
    value = _value(record, key)
    return clean(value).strip() if isinstance(value, str) else None


def _value(record: object, key: str) -> object:
    """The value itself: feedparser's own dictionary answers for keys that are not there."""
    return dict.get(record, key) if isinstance(record, dict) else None
