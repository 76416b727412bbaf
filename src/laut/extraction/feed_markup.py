"""A feed of any size and make to a small, clean one with the fields that are read.

Input: the text of an RSS or Atom feed, as it came. Output: well-formed XML of a few bounded fields an entry, and the
address from which each entry's links are resolved. Entities are never looked up, so that none can grow or reach for a
file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from io import BytesIO
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from laut.errors import FeedError

__all__ = ["MAX_ENTRIES", "ReducedFeed", "is_markup", "mended", "reduce_feed"]

MAX_ENTRIES: Final = 2_000
"""Entries read of one feed, the first ones; feeds put the newest first, and the longest honest ones hold 1,000."""

_MAX_FIELD: Final = 4_000  # letters of a title, a link or a date
_MAX_FIELDS: Final = 20  # fields of one entry
_ATOM: Final = "http://www.w3.org/2005/Atom"
_FIELDS: Final = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "id": "id",
    "pubdate": "pubDate",
    "date": "dc:date",
    "published": "published",
    "issued": "published",  # Atom 0.3
    "updated": "updated",
    "modified": "updated",  # Atom 0.3
    "origlink": "feedburner:origLink",
}
_ATTRIBUTES: Final = ("href", "rel", "type", "isPermaLink")
_NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
}
_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_RUNNING_TAG: Final = re.compile(
    r"</?(?:br|hr|img|a|b|i|u|p|em|strong|span|font)(?:[\s/][^<>]{0,1000})?>", re.IGNORECASE
)
_ELEMENT: Final = re.compile("<[A-Za-z_]")
_AMPERSAND: Final = re.compile(
    r"&(?:(amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,31};)?)"
)


@dataclass(slots=True)
class ReducedFeed:
    """A small clean feed: its XML, what its links are relative to, and the addresses it gives as its own."""

    base: str
    source: bytes = b""
    bases: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    left_out: int = 0


def is_markup(text: str) -> bool:
    """Whether a text can be XML at all."""
    return text.startswith("<")


def reduce_feed(text: str, *, url: str) -> ReducedFeed:
    """The small clean feed for an RSS or Atom feed.

    Raises:
        FeedError: The text has no feed's root.
    """
    reading = _Reading(url)
    elements = etree.iterparse(
        BytesIO(mended(text).encode("utf-8", "replace")),
        events=("start", "end"),
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in elements:
            if event == "start":
                reading.begin(element)
            else:
                reading.end(element)
    except etree.XMLSyntaxError as error:
        if reading.root is None:
            raise FeedError(f"expected a feed, found broken XML ({error.msg})") from error
    return reading.reduced()


class _Reading:
    """What was met of a feed so far."""

    def __init__(self, url: str) -> None:
        self.root: str | None = None
        self.feed = ReducedFeed(url)
        self.head: list[str] = []
        self.entries: list[str] = []
        self.bases = [url]
        self.inside = 0

    def begin(self, element: etree._Element) -> None:
        name = _name(element)
        if self.root is None:
            if name not in {"rss", "rdf", "feed", "channel"}:
                raise FeedError(f"expected a feed, found a document of <{name[:40]}>")
            self.root = name
        self.bases.append(_joined(self.bases[-1], element.get(_BASE)))
        if len(self.bases) == 2 or name == "channel":
            self.feed.base = self.bases[-1]
        self.inside += name in {"item", "entry"}

    def end(self, element: etree._Element) -> None:
        base = self.bases.pop()
        name = _name(element)
        if name in {"item", "entry"}:
            self.inside -= 1
            self._add_entry(element, base)
        elif not self.inside and name in {"title", "link"}:
            self._add_head(element, name)
        if not self.inside:
            _forget(element)
        elif name not in _FIELDS and _name_of_parent(element) in {"item", "entry"}:
            element.clear()

    def reduced(self) -> ReducedFeed:
        """The feed, written out."""
        if self.root is None:
            raise FeedError("expected a feed, found XML without an element")
        inner = "".join((*self.head, *self.entries))
        spaces = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
        if self.root == "feed":
            whole = f'<feed xmlns="{_ATOM}"{spaces}>{inner}</feed>'
        else:
            whole = f'<rss version="2.0"{spaces}><channel>{inner}</channel></rss>'
        self.feed.source = f'<?xml version="1.0" encoding="utf-8"?>{whole}'.encode("utf-8", "replace")
        return self.feed

    def _add_head(self, element: etree._Element, name: str) -> None:
        if _name_of_parent(element) not in {"channel", "feed", "rdf", "rss"} or len(self.head) >= _MAX_FIELDS:
            return
        if name == "link" and element.get("rel") == "self":
            self.feed.own.append(_joined(self.feed.base, (element.get("href") or "")[:_MAX_FIELD]))
        elif name == "title" or element.get("rel", "alternate") == "alternate":
            self.head.append(_written(element, name))

    def _add_entry(self, element: etree._Element, base: str) -> None:
        if len(self.entries) >= MAX_ENTRIES:
            self.feed.left_out += 1
            return
        fields = (child for child in element if isinstance(child.tag, str) and _name(child) in _FIELDS)
        written = [_written(child, _FIELDS[_name(child)]) for _, child in zip(range(_MAX_FIELDS), fields, strict=False)]
        about = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
        if about and not any(part.startswith("<link") for part in written):
            written.append(f"<link>{_escaped(about[:_MAX_FIELD])}</link>")
        name = "entry" if self.root == "feed" else "item"
        self.entries.append(f"<{name}>{''.join(written)}</{name}>")
        self.feed.bases.append(base)


def _written(element: etree._Element, name: str) -> str:
    """One field as XML, its inner markup dropped."""
    stated = ((key, element.get(key)) for key in _ATTRIBUTES)
    attributes = "".join(f' {key}="{_escaped(value[:_MAX_FIELD])}"' for key, value in stated if value)
    if element.get("type") == "xhtml":
        attributes = attributes.replace(' type="xhtml"', "")
    return f"<{name}{attributes}>{_escaped(_inner_text(element))}</{name}>"


def _inner_text(element: etree._Element) -> str:
    kept: list[str] = []
    length = 0
    for part in map(str, element.itertext()):
        kept.append(part)
        length += len(part)
        if length > _MAX_FIELD:
            break
    return "".join(kept)[:_MAX_FIELD].strip()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _name(element: etree._Element) -> str:
    """The name without its namespace, which careless feeds forget."""
    tag = str(element.tag)
    return tag[tag.rfind("}") + 1 :].rpartition(":")[2].lower()


def _name_of_parent(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else _name(parent)


def _forget(element: etree._Element) -> None:
    """Let go what was read, or ten megabytes of it pile up; the parser still holds on to the element itself."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _joined(base: str, link: str | None) -> str:
    try:
        return urljoin(base, link) if link else base
    except ValueError:
        return base


def mended(text: str) -> str:
    """A document from its first element on, fit for an XML parser that looks nothing up.

    Every ampersand is one that XML knows, and tags of running text, which feeds leave unclosed, are gone.

    Raises:
        FeedError: It has no element.

    Example:
        >>> mended('<!DOCTYPE rss [<!ENTITY b "c">]><rss>&b; M&uuml;ller & Co<br></rss>')
        '<rss>&amp;b; Müller &amp; Co</rss>'
    """
    start = _ELEMENT.search(text, _after_prolog(text))
    if not start:
        raise FeedError(f"expected a feed, found {text[:60]!r}")
    return "".join(_mended_parts(text[start.start() :]))


def _after_prolog(text: str) -> int:
    """Where comments and instructions before the first element end; a document type may follow."""
    position = 0
    while True:
        position += len(text[position : position + 1_000]) - len(text[position : position + 1_000].lstrip())
        opening, closing = ("<!--", "-->") if text.startswith("<!--", position) else ("<?", "?>")
        end = text.find(closing, position) if text.startswith(opening, position) else -1
        if end < 0:
            return position
        position = end + len(closing)


def _mended_parts(text: str) -> Iterator[str]:
    """CDATA as it is, the rest mended."""
    position = 0
    while True:
        begin = text.find("<![CDATA[", position)
        end = text.find("]]>", begin) if begin >= 0 else -1
        if end < 0:
            yield _mended_part(text[position:])
            return
        yield _mended_part(text[position:begin])
        yield text[begin : end + 3]
        position = end + 3


def _mended_part(text: str) -> str:
    return _AMPERSAND.sub(_mended_ampersand, _RUNNING_TAG.sub("", text))


def _mended_ampersand(found: re.Match[str]) -> str:
    if found[1]:
        return found[0] if _is_character(found[1]) else ""
    known = html5.get(found[2]) if found[2] else None
    return _escaped(known) if known else f"&amp;{found[2] or ''}"


def _is_character(reference: str) -> bool:
    """Whether a reference means a character that XML may hold: libxml2 takes others in, and nothing can read them."""
    if not reference.startswith("#"):
        return True
    number = int(reference[2:], 16) if reference[1] in "xX" else int(reference[1:])
    return number in {9, 10, 13} or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000
