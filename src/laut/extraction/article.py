"""Bytes or text to an article: the one place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from laut.errors import ExtractionError
from laut.extraction.body import find_body
from laut.extraction.encoding import MAX_BYTES, clean, decode
from laut.extraction.language import find_language
from laut.extraction.metadata import Metadata, find_metadata
from laut.extraction.text import parse_text
from laut.extraction.tree import is_page, parse_tree, squeeze
from laut.extraction.wording import is_furniture, is_sentence, offers_article
from laut.extraction.words import repeats
from laut.records import Article

__all__ = ["extract", "parse_page"]

MAX_LETTERS: Final = 750_000
"""Characters of the longest text that is taken for one article: about 100,000 words."""

_FEW_LETTERS: Final = 200
_SEARCHED: Final = 1_000_000  # letters of a page that are read a second time


def extract(source: bytes | str, *, url: str | None = None, content_type: str | None = None) -> Article:
    r"""The article in a page or plain text.

    Args:
        source: HTML or plain text; which of them it is shows in itself.
        url: Where it was found; completes related links and names the outlet where the page does not.
        content_type: The HTTP header, for its charset.

    Raises:
        ExtractionError: The source is empty, binary, too large, or a page without running text.

    Example:
        >>> article = extract("Kabinett einigt sich\n\nDas Kabinett hat sich am Freitag geeinigt.")
        >>> article.title, article.text.count("\n\n")
        ('Kabinett einigt sich', 1)
    """
    text = decode(source, content_type=content_type) if isinstance(source, bytes) else _checked(source)
    article = parse_page(text, url=url) if is_page(text) else parse_text(text, url=url)
    if len(article.text) > MAX_LETTERS:
        found = f"{len(article.text):,} characters of text"
        raise ExtractionError(f"expected an article of at most {MAX_LETTERS:,} characters, found {found}")
    return article


def parse_page(page: str, *, url: str | None = None) -> Article:
    """The article on an HTML page.

    Raises:
        ExtractionError: The page has no running text.
    """
    tree = parse_tree(page)
    metadata = find_metadata(tree, page, url=url)
    body = find_body(tree, metadata)
    paragraphs = list(body.paragraphs)
    if _letters(paragraphs) < max(_FEW_LETTERS, _letters(metadata.wording) / 2):
        paragraphs = max(paragraphs, _other_readings(page, metadata), key=_letters)
    if not paragraphs:
        raise ExtractionError(f"expected a page with an article, found no running text ({len(page):,} characters)")
    text = "\n\n".join(filter(None, (metadata.title, *paragraphs)))
    return Article(
        text=text,
        title=metadata.title,
        authors=metadata.authors,
        published=metadata.published,
        outlet=metadata.outlet,
        url=metadata.url,
        language=find_language(text, stated=metadata.language),
        related=body.related,
    )


def _checked(text: str) -> str:
    if len(text) > MAX_BYTES:
        raise ExtractionError(f"expected at most {MAX_BYTES:,} characters, found {len(text):,}")
    text = clean(text)
    if not text.strip():
        raise ExtractionError("expected a page or text, found nothing in it")
    return text


def _other_readings(page: str, metadata: Metadata) -> list[str]:
    """The article as trafilatura reads it, or as JSON-LD states it where that is longer."""
    from trafilatura import extract as extract_text  # slow to import, seldom needed

    found = extract_text(page[:_SEARCHED], include_comments=False, include_tables=False) or ""
    paragraphs = _article_lines(found.splitlines(), metadata)
    wording = _article_lines(metadata.wording, metadata)
    return wording if _letters(wording) > 0.9 * _letters(paragraphs) else paragraphs


def _article_lines(lines: Iterable[str], metadata: Metadata) -> list[str]:
    """The lines that are no furniture, if a sentence is among them."""
    texts = [text for line in lines if (text := squeeze(clean(line)))]
    kept = [
        text for text in texts if not (is_furniture(text) or offers_article(text) or repeats(text, metadata.headlines))
    ]
    return kept if any(len(text) > 40 and is_sentence(text) for text in kept) else []


def _letters(paragraphs: Iterable[str]) -> int:
    return sum(map(len, paragraphs))
