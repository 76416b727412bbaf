"""What a page's structure calls furniture: navigation, captions, offers, forms, by their elements and names.

Input: an element tree, which loses them. Output: the links to other articles that were among them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from laut.extraction.lexicon import (
    FURNITURE_NAMES,
    FURNITURE_STEMS,
    FURNITURE_TAGS,
    RELATED_NAMES,
    SALES_NAMES,
    SALES_WORDS,
)
from laut.extraction.tree import find_all, squeeze

__all__ = ["Offer", "names_of", "prune"]

_NAME_WORD = re.compile(r"[a-zäöü]+")
_HUMP = re.compile(r"(?<=[a-zäöü])(?=[A-Z])")
_STATE = re.compile(r"(?:^|(?<=\s))(?:has|with|without|no|not|is|js|hide|show)-\S*")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = re.compile(r"sr-only|visually-?hidden|screen-?reader|a11y-hidden|\bnot-prose\b", re.IGNORECASE)
_HEADLINE: Final = "boolean(descendant-or-self::*[self::h1 or @itemprop='articleBody' or @itemprop='headline'])"
_LONG_TEXTS: Final = ".//text()[string-length() > 80][not(parent::script or parent::style)]"
_ROLES: Final = frozenset({"navigation", "complementary", "search", "dialog", "banner", "contentinfo", "menu", "alert"})
_NEVER: Final = frozenset({"html", "body", "main", "article", "br"})
_ALWAYS: Final = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "button", "select"})


class Offer(NamedTuple):
    """Another article offered on the page, and the element it hung on."""

    parent: HtmlElement
    link: HtmlElement


def prune(tree: HtmlElement) -> list[Offer]:
    """Drop the page's furniture from the tree; the links to other articles among it come back.

    Nothing goes that holds the headline or a third of the page's running text, whatever it is called.
    """
    doomed = _find_furniture(tree)
    offers = [
        Offer(parent, link)
        for element in doomed
        if (parent := element.getparent()) is not None and _is_offer(element)
        for link in find_all(element, "descendant-or-self::a[@href]")
    ]
    for element in doomed:
        element.drop_tree()
    return offers


def names_of(element: HtmlElement) -> frozenset[str]:
    """The words in an element's class and id, single and joined in pairs, without states such as `has-sidebar`.

    Example:
        >>> from laut.extraction.tree import parse_tree
        >>> sorted(names_of(parse_tree('<div class="articleTeaser has-comments box__link">').find(".//div")))
        ['article', 'articleteaser', 'box', 'boxlink', 'link', 'teaser']
    """
    return _name_words(_names(element))


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


@lru_cache(maxsize=4096)
def _name_words(names: str) -> frozenset[str]:
    words: set[str] = set()
    for name in _STATE.sub("", names).split():
        parts = _NAME_WORD.findall(_HUMP.sub(" ", name).lower())
        words.update(parts, map("".join, pairwise(parts)))
    return frozenset(words)


def _find_furniture(tree: HtmlElement) -> list[HtmlElement]:
    limit = _prose_length(tree) / 3
    found: list[HtmlElement] = []
    walk = etree.iterwalk(tree, events=("start",))
    for _, element in walk:
        if element.tag in _ALWAYS or (_looks_like_furniture(element) and not _holds_article(element, limit)):
            found.append(element)
            walk.skip_subtree()
    return found


def _looks_like_furniture(element: HtmlElement) -> bool:
    if element.tag in _NEVER:
        return False
    if element.tag == "figure":
        return element.find(".//blockquote") is None
    if element.tag in FURNITURE_TAGS or element.get("role") in _ROLES or _is_hidden(element):
        return True
    names = _names(element)
    return _UNSEEN.search(names) is not None or _names_furniture(names) or _is_offer(element) or _is_sale(element)


@lru_cache(maxsize=4096)
def _names_furniture(names: str) -> bool:
    words = _name_words(names)
    return bool(words & FURNITURE_NAMES) or any(stem in word for word in words for stem in FURNITURE_STEMS)


@lru_cache(maxsize=4096)
def _names_related(names: str) -> bool:
    words = _name_words(names)
    return bool(words & RELATED_NAMES) or any("teaser" in word for word in words)


def _is_offer(element: HtmlElement) -> bool:
    """Whether it offers other articles: an aside or teaser with a link, unless it is a text that holds one."""
    if element.tag != "aside" and not _names_related(_names(element)):
        return False
    links = find_all(element, "descendant-or-self::a[@href]")
    linked = sum(len(squeeze(link.text_content())) for link in links)
    return bool(links) and (linked > 0.3 * len(squeeze(element.text_content())) or element.tag == "aside")


def _is_sale(element: HtmlElement) -> bool:
    """Whether it sells subscriptions; pages also name so what is read behind the wall."""
    return bool(names_of(element) & SALES_NAMES) and len(set(SALES_WORDS.findall(element.text_content().lower()))) > 1


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style", "")) is not None
    )


def _holds_article(element: HtmlElement, limit: float) -> bool:
    return element.xpath(_HEADLINE) is True or _prose_length(element) > limit


def _prose_length(element: HtmlElement) -> int:
    texts = element.xpath(_LONG_TEXTS)
    return sum(len(squeeze(str(text))) for text in texts) if isinstance(texts, list) else 0
