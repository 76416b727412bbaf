"""Lists of feeds as other feed readers export and import them: OPML (opml.org, version 2.0)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from lxml import etree

from laut.errors import ExtractionError, FeedError
from laut.extraction.encoding import clean, decode
from laut.extraction.feed_markup import mended
from laut.extraction.feeds import web_address

__all__ = ["MAX_FEEDS", "FeedAddress", "parse_opml", "render_opml"]

MAX_FEEDS: Final = 10_000
"""Feeds read of one list, the first ones."""

_MAX_TITLE: Final = 500


class FeedAddress(NamedTuple):
    """One feed of a list."""

    url: str
    title: str | None = None


def parse_opml(source: bytes) -> tuple[FeedAddress, ...]:
    """The feeds of an OPML list in its order, from all its folders, each address once.

    Outlines without an http or https address of a feed are folders or notes, and left out.

    Raises:
        FeedError: The source is no OPML, or holds no feed.

    Example:
        >>> parse_opml(b'<opml><body><outline text="Bote" xmlUrl="https://bote.example/feed"/></body></opml>')
        (FeedAddress(url='https://bote.example/feed', title='Bote'),)
    """
    try:
        text = mended(decode(source))
    except ExtractionError as error:
        raise FeedError(str(error).replace("a page or text", "a list of feeds (OPML)")) from error
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None or str(root.tag).lower() != "opml":
        raise FeedError(f"expected a list of feeds (OPML), found {text[:60]!r}")
    found: dict[str, FeedAddress] = {}
    for outline in root.iter():
        if isinstance(outline.tag, str) and outline.tag.lower() == "outline" and len(found) < MAX_FEEDS:
            _add(outline, found)
    if not found:
        raise FeedError("expected feeds in the list (OPML), found none with an http or https address")
    return tuple(found.values())


def render_opml(feeds: Iterable[FeedAddress]) -> str:
    """An OPML list of feeds, which `parse_opml` reads back as it was.

    Example:
        >>> parse_opml(render_opml([FeedAddress("https://bote.example/?a=1&b=2", "Bote & Söhne")]).encode())
        (FeedAddress(url='https://bote.example/?a=1&b=2', title='Bote & Söhne'),)
    """
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "laut"
    body = etree.SubElement(root, "body")
    for feed in feeds:
        title = " ".join(clean(feed.title or "").split())
        stated = {"type": "rss", "text": title or clean(feed.url), "xmlUrl": clean(feed.url)}
        etree.SubElement(body, "outline", stated | ({"title": title} if title else {}))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written.decode("utf-8")


def _add(outline: etree._Element, found: dict[str, FeedAddress]) -> None:
    stated = {str(name).lower(): str(value) for name, value in outline.attrib.items()}
    url = web_address(stated.get("xmlurl", ""), "")
    if url:
        title = " ".join(clean(stated.get("title") or stated.get("text") or "")[:_MAX_TITLE].split())
        found.setdefault(url, FeedAddress(url, title if title and title != url else None))
