"""What a page states about its article: title, authors, date, outlet, language, address.

Input: the page's tree, whole. Output: one [Metadata][laut.extraction.metadata.Metadata] record. JSON-LD is asked
first, then `<meta>`, then what the reader sees; each is doubted where another contradicts it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from lxml.html import HtmlElement

from laut.extraction.authors import find_byline, iter_author_names, split_names
from laut.extraction.blocks import iter_blocks
from laut.extraction.dates import find_published
from laut.extraction.encoding import clean
from laut.extraction.headlines import Headlines
from laut.extraction.jsonld import Json, LinkedData, find_linked_data, name_of, text_of
from laut.extraction.lexicon import AGENCIES
from laut.extraction.links import host_of, join_link, site_letters
from laut.extraction.tree import find_all, parse_tree, squeeze

__all__ = ["Metadata", "find_metadata"]

_SITES: Final = ("og:site_name", "application-name", "publisher")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "cxenseparse:author")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's statements about its article.

    `headlines` are all headlines it states, `summaries` its descriptions of the content, `wording` the paragraphs of
    the JSON-LD article body: evidence for where the text begins and whether it was found.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    headlines: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Statements:
    """Where a page states things: its elements, its JSON-LD, its `<meta>` elements."""

    tree: HtmlElement
    linked: LinkedData
    article: Json
    metas: dict[str, str]
    url: str | None

    def first(self, *names: str) -> str | None:
        """The first `<meta>` statement there is of these."""
        return next((self.metas[name] for name in names if name in self.metas), None)


def find_metadata(tree: HtmlElement, page: str, *, url: str | None = None) -> Metadata:
    """Read a page's statements about its article.

    Args:
        tree: The page, before furniture is pruned from it.
        page: The same page as text.
        url: Where the page was found, if known.
    """
    linked, metas = find_linked_data(tree), _metas(tree)
    article = linked.find_article((squeeze(tree.findtext(".//title")), metas.get("og:title", "")))
    stated = _Statements(tree, linked, article, metas, url)
    outlet = _find_outlet(stated)
    sites = [name for name in (outlet, *map(metas.get, _SITES)) if name]
    headlines = Headlines(tree, text_of(article.get("headline")), metas, sites)
    return Metadata(
        title=headlines.best(),
        authors=tuple(_find_authors(stated, sites)),
        published=find_published(tree, article, metas, page),
        outlet=outlet,
        language=_find_language(stated),
        url=_find_url(stated),
        headlines=(*headlines.all(), *filter(None, [text_of(article.get("alternativeHeadline"))])),
        summaries=_summaries(stated),
        wording=tuple(_wording(article.get("articleBody"))),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of every `<meta>`, by its name or property in lower case."""
    metas: dict[str, str] = {}
    for element in find_all(tree, "//meta[@content]"):
        content = squeeze(clean(html.unescape(element.get("content", "")[:10_000])))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute, "").lower()
            if name and content:
                metas.setdefault(name, content)
    return metas


def _find_outlet(stated: _Statements) -> str | None:
    publisher = name_of(stated.linked.follow(stated.article.get("publisher")))
    host = host_of(stated.metas.get("og:url") or stated.url)
    return publisher or stated.first(*_SITES) or host or None


def _find_authors(stated: _Statements, sites: Iterable[str]) -> list[str]:
    """Authors by JSON-LD, else `<meta>`, else the byline; the outlet's own name only where nobody else is named."""
    letters = set(map(site_letters, sites))
    author = stated.article.get("author") or stated.article.get("creator")
    linked = _names(iter_author_names(stated.linked, author))
    if any(_is_person(name, letters) for name in linked):
        return linked
    meta = _names(stated.metas[name] for name in _AUTHORS if name in stated.metas)
    persons = [name for name in meta if _is_person(name, letters)]
    byline = find_byline(stated.tree)
    if persons and not set(persons) < set(byline):
        return persons
    return byline or linked or meta


def _is_person(name: str, sites: set[str]) -> bool:
    """Whether a name is a person's or an agency's, not the outlet's."""
    return site_letters(name) not in sites and (" " in name or name.lower() in AGENCIES)


def _names(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for text in texts for name in split_names(text)))


def _find_language(stated: _Statements) -> str | None:
    codes = (
        text_of(stated.article.get("inLanguage")),
        stated.tree.get("lang", ""),
        stated.metas.get("content-language", ""),
        stated.metas.get("og:locale", ""),
    )
    found = (_LANGUAGE.match(code.lower()) for code in codes)
    return next((str(code[0]) for code in found if code), None)


def _find_url(stated: _Statements) -> str | None:
    """The page's own address: the canonical one if it is on the same host as the one it was found at."""
    links = [link.get("href", "") for link in find_all(stated.tree, "//link[@rel='canonical'][@href]")]
    for candidate in (*links, stated.metas.get("og:url", "")):
        address = join_link(candidate, stated.url)
        if host_of(address) and (not stated.url or host_of(address) == host_of(stated.url)):
            return address
    return stated.url


def _summaries(stated: _Statements) -> tuple[str, ...]:
    description = text_of(stated.article.get("description"))
    texts = (stated.metas.get("og:description"), stated.metas.get("description"), description)
    return tuple(dict.fromkeys(text for text in texts if text and len(text) > 30))


def _wording(stated: object) -> list[str]:
    """The paragraphs of a JSON-LD article body, which some publishers write in HTML."""
    if not isinstance(stated, str) or not stated.strip():
        return []
    if "</" in stated:
        return [block.text for block in iter_blocks(parse_tree(stated))]
    return [line for part in clean(stated).splitlines() if (line := text_of(part))]
