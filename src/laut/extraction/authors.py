"""Who wrote an article: persons and agencies as the publisher names them.

Input: names as metadata and bylines write them. Output: one name each, without «Von», roles and places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lxml.html import HtmlElement

from laut.extraction.jsonld import LinkedData, text_of
from laut.extraction.lexicon import AGENCIES, BYLINE_ROLES
from laut.extraction.pruning import names_of
from laut.extraction.tree import find_all, squeeze

__all__ = ["find_byline", "iter_author_names", "split_names"]

_BYLINE_START = re.compile(
    r"^(?:eine? )?(?:[\w-]{0,20}(?:kommentar|analyse|beitrag|interview|glosse|kolumne|reportage|essay|bericht)\w* )?"
    r"(?:von|by|text|autorin|autor|interview|protokoll|author)\b[:\s]+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;|/&•·\n]|\bund\b|\band\b|\bsowie\b|\bmit\b)\s*")
_BRACKETS = re.compile(r"\(([^)]*)\)")
_AGENCY_SLASH = re.compile(rf"\b({'|'.join(map(re.escape, AGENCIES))})[-/][a-z]+", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\.? ?){1,6}")
_NOBODY: Final = frozenset(
    {"admin", "administrator", "none", "null", "undefined", "anonymous", "webmaster", *BYLINE_ROLES}
)
_ELSEWHERE_TAGS: Final = frozenset({"nav", "footer", "aside", "script", "style", "title", "h1"})
_ELSEWHERE_NAMES: Final = frozenset({"comment", "comments", "teaser", "related", "caption", "credit"})
_BYLINE_PATH: Final = (
    "//*[@rel='author' or @itemprop='author']"
    " | //*[contains(@class, 'uthor') or contains(@class, 'utor') or contains(@class, 'yline')]"
    " | //a[contains(@href, '/autor') or contains(@href, '/author')]"
    " | //*[starts-with(normalize-space(text()), 'Von ') or starts-with(normalize-space(text()), 'von ')]"
)


def split_names(text: str) -> list[str]:
    """The names in a byline, agencies in their own spelling, nobody twice.

    Example:
        >>> split_names("Von Ada Brix und Tom Carl, Berlin (dpa/lnw)")
        ['Ada Brix', 'Tom Carl', 'dpa']
        >>> split_names("Ein Kommentar von Ida Dorn, Redakteurin")
        ['Ida Dorn']
    """
    if "://" in text or "@" in text:
        return []
    text = _BRACKETS.sub(r", \1", squeeze(text))
    parts = _BETWEEN.split(_AGENCY_SLASH.sub(r"\1", _BYLINE_START.sub("", text)))
    names = [name for part in parts if (name := _tidy(part, alone=len(parts) == 1))]
    return list({name.casefold(): name for name in reversed(names)}.values())[::-1]


def iter_author_names(linked: LinkedData, value: object) -> Iterator[str]:
    """The author texts of a JSON-LD value: a name, an object, a reference, or a list of them."""
    for author in value if isinstance(value, list) else [value]:
        found = linked.follow(author)
        name = found.get("name") if isinstance(found, Mapping) else found
        yield from map(text_of, name if isinstance(name, list) else [name])


def find_byline(tree: HtmlElement) -> list[str]:
    """The names in the page's first byline, as a reader finds them."""
    for element in find_all(tree, _BYLINE_PATH):
        text = squeeze(element.text_content()) if len(element) < 12 else ""
        if not 4 < len(text) < 120 or _is_elsewhere(element):
            continue
        names = [name for name in split_names(text) if " " in name or name.lower() in AGENCIES]
        if names:
            return names + _names_beside(element, names)
    return []


def _names_beside(element: HtmlElement, names: Iterable[str]) -> list[str]:
    """Further authors in the same list of bylines."""
    row = next((ancestor for ancestor in element.iterancestors("ul", "address")), element.getparent())
    links = find_all(row, ".//a[contains(@href, '/autor') or contains(@href, '/author')]") if row is not None else []
    found = [name for link in links for name in split_names(link.text_content()) if " " in name]
    return [name for name in dict.fromkeys(found) if name not in names]


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether it stands in a part of the page that is not the article's head: comments, teasers, navigation."""
    return any(
        ancestor.tag in _ELSEWHERE_TAGS
        or (ancestor.tag not in {"body", "html"} and names_of(ancestor) & _ELSEWHERE_NAMES)
        for ancestor in (element, *element.iterancestors())
    )


def _tidy(part: str, *, alone: bool) -> str:
    part = _BYLINE_START.sub("", part.strip(" .:-–—*"))
    agency = AGENCIES.get(part.lower())
    if agency:
        return agency
    if part.lower() in _NOBODY or not _NAME.fullmatch(part):
        return ""
    for role in BYLINE_ROLES:
        if part.lower().startswith(role + " "):
            part = part[len(role) + 1 :]
    return part if alone or " " in part or "." in part or part.isupper() else ""
