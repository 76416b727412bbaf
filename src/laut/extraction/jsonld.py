"""The article a page describes in JSON-LD, which is often broken, sometimes wrong and now and then hostile.

Input: the page's tree. Output: plain dictionaries; nothing here trusts their depth, size or types.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lxml.html import HtmlElement

from laut.extraction.encoding import clean
from laut.extraction.tree import find_all, squeeze
from laut.extraction.words import overlap

__all__ = ["Json", "LinkedData", "find_linked_data", "name_of", "text_of"]

_MAX_OBJECTS: Final = 5_000
_MAX_LETTERS: Final = 2_000_000
_ARTICLE_TYPE = re.compile(r"(?:Article|Report|Posting|Review|Recipe)$")
_WRAPPING = re.compile(r"^\s*(?:<!\[CDATA\[|//<!\[CDATA\[|<!--)|(?:\]\]>|//\]\]>|-->)\s*;?\s*$")
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")

Json = dict[str, Any]


class LinkedData:
    """The objects a page describes, outermost first."""

    def __init__(self, objects: list[Json]) -> None:
        self.objects = objects
        self._by_id = {found["@id"]: found for found in objects if isinstance(found.get("@id"), str) and len(found) > 1}

    def find_article(self, titles: Sequence[str] = ()) -> Json:
        """The object that describes the page's article, empty if none does.

        One that shares a title of the page comes before one that is fuller, and that before one further in.
        """
        articles = [found for found in self.objects if _is_article(found)]
        return max(articles, key=lambda found: (_shares_title(found, titles), _fullness(found)), default={})

    def follow(self, value: object) -> object:
        """What a reference (`{"@id": …}`) stands for, one step far; anything else as it is."""
        if isinstance(value, Mapping) and "name" not in value and isinstance(value.get("@id"), str):
            return self._by_id.get(value["@id"], value)
        return value


def find_linked_data(tree: HtmlElement) -> LinkedData:
    """Read every JSON-LD script of a page; what is no JSON is passed over.

    Example:
        >>> from laut.extraction.tree import parse_tree
        >>> script = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ja",}</script>'
        >>> find_linked_data(parse_tree(script)).find_article()["headline"]
        'Ja'
    """
    objects: list[Json] = []
    for script in find_all(tree, "//script[contains(@type, 'ld+json')]"):
        objects.extend(_objects(_parse(script.text or "")))
    return LinkedData(objects[:_MAX_OBJECTS])


def text_of(value: object) -> str:
    """The words of a JSON value that should be a text: one line, entities resolved; empty if it is none.

    Example:
        >>> text_of("K&amp;uuml;hl"), text_of(["eins", "zwei"]), text_of({"@value": "drei"}), text_of(4)
        ('Kühl', 'eins', 'drei', '')
    """
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        value = value.get("@value", "")
    return squeeze(clean(html.unescape(html.unescape(value)))) if isinstance(value, str) else ""


def name_of(value: object) -> str:
    """The name of a JSON-LD person or organisation, given as text or object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping) and "name" in value:
        return text_of(value["name"])
    return text_of(value)


def _parse(script: str) -> object:
    script = _WRAPPING.sub("", script[:_MAX_LETTERS])
    for text in (script, _LAST_COMMA.sub("", script)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: object) -> Iterator[Json]:
    """Every object in a JSON value, outermost first, a bounded number of them."""
    level = [value]
    for _ in range(8):
        inner: list[object] = []
        for item in level[:_MAX_OBJECTS]:
            if isinstance(item, dict):
                yield item
                inner.extend(item.values())
            elif isinstance(item, list):
                inner.extend(item)
        level = inner


def _shares_title(found: Json, titles: Sequence[str]) -> bool:
    return any(overlap(text_of(found.get("headline")), title) >= 0.5 for title in titles)


def _fullness(found: Json) -> int:
    return sum(key in found for key in ("headline", "author", "datePublished"))


def _is_article(found: Json) -> bool:
    kinds = found.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and _ARTICLE_TYPE.search(name) for name in names)
