"""Page text to an element tree: parsed once, then shared by metadata and body."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from laut.errors import ExtractionError

__all__ = ["MAX_ELEMENTS", "find_all", "is_page", "parse_tree", "squeeze"]

MAX_ELEMENTS: Final = 200_000
"""The most elements a page may have; news pages have some thousands."""

MAX_ATTRIBUTES: Final = 2_000
"""The most attributes one tag may have."""

_LONG_TAG = re.compile(r"<\w[^<>]{8000,}")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_PAGE_TAG = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|br|span|meta|title|script|a)"
    r"(?:(?:\s+[\w:-]+){1,4}\s*=|\s*/?>)",
    re.IGNORECASE,
)


def is_page(text: str) -> bool:
    """Whether the text is HTML rather than plain words.

    Example:
        >>> is_page("<p>Guten Tag"), is_page("Der Wert liegt <5 Prozent.")
        (True, False)
    """
    return _PAGE_TAG.search(text[:100_000]) is not None


def parse_tree(page: str) -> HtmlElement:
    """The page's elements, without comments; broken HTML is mended as a browser would.

    Raises:
        ExtractionError: Not even a mended page has elements, or it has absurdly many.
    """
    tag = _LONG_TAG.search(page)
    if tag and tag.group().count("=") > MAX_ATTRIBUTES:  # the parser compares each attribute with all before it
        raise ExtractionError(f"expected tags of at most {MAX_ATTRIBUTES:,} attributes, found one with more")
    parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = document_fromstring(_DECLARATION.sub("", page).encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ExtractionError(f"expected HTML, found {page[:40]!r} ({error})") from error
    elements = sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1))
    if elements > MAX_ELEMENTS:
        raise ExtractionError(f"expected at most {MAX_ELEMENTS:,} elements on a page, found more")
    return tree


def find_all(tree: HtmlElement, path: str) -> list[HtmlElement]:
    """The elements an XPath expression selects, in page order."""
    found = tree.xpath(path)
    return [item for item in found if isinstance(item, HtmlElement)] if isinstance(found, list) else []


def squeeze(text: str | None) -> str:
    r"""The text on one line, with single spaces.

    Example:
        >>> squeeze("  Guten\n\t Tag ")
        'Guten Tag'
    """
    return " ".join((text or "").split())
