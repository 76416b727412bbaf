"""Plain text to an article, with the same care for furniture and offers of other articles as on a page.

1. Cut into paragraphs: at blank lines, or at every line where there are none.
2. The first is the title if it looks like one: a single short line without a full stop.
3. Lines that offer other articles become related links; what speaks like furniture is left out, its byline and date
   are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median
from typing import Final

from laut.errors import ExtractionError
from laut.extraction.authors import split_names
from laut.extraction.dates import parse_date
from laut.extraction.language import find_language
from laut.extraction.tree import squeeze
from laut.extraction.wording import is_furniture, is_sentence, offered_title, offers_article
from laut.records import Article, Related

__all__ = ["parse_text"]

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_ADDRESS = re.compile(r"\s*[(\[<]?(https?://[^\s)\]>]+)[)\]>]?")
_BYLINE = re.compile(r"(?:Von|von|By|Text:)\s")
_TITLE_LETTERS: Final = 200
_HEAD: Final = 5  # paragraphs among which byline and date stand


def parse_text(text: str, *, url: str | None = None) -> Article:
    r"""The article in plain text.

    Raises:
        ExtractionError: The text holds nothing but furniture.

    Example:
        >>> article = parse_text("Rat tagt wieder\n\nVon Ada Brix\n\nDer Rat tagt.\n\nMehr zum Thema – Wer tagt sonst?")
        >>> article.title, article.authors, article.text, article.related[0].title
        ('Rat tagt wieder', ('Ada Brix',), 'Rat tagt wieder\n\nDer Rat tagt.', 'Wer tagt sonst?')
    """
    paragraphs = _paragraphs(text)
    title = paragraphs[0] if _is_title(paragraphs) else None
    parts = _Parts()
    for position, paragraph in enumerate(paragraphs[1 if title else 0 :]):
        parts.add(paragraph, is_head=position < _HEAD)
    if not parts.kept:
        raise ExtractionError(f"expected an article, found only {squeeze(text)[:60]!r} ({len(text):,} characters)")
    body = "\n\n".join(filter(None, (title, *parts.kept)))
    return Article(
        text=body,
        title=title,
        authors=tuple(parts.authors),
        published=parts.published,
        url=url,
        language=find_language(body),
        related=tuple(parts.related),
    )


@dataclass
class _Parts:
    """What the paragraphs of a text turned out to be."""

    kept: list[str] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    published: datetime | None = None
    _listing: bool = False

    def add(self, paragraph: str, *, is_head: bool) -> None:
        listed = self._listing and len(paragraph) < _TITLE_LETTERS and not paragraph.endswith(".")
        if offers_article(paragraph) or listed:
            self._listing = True
            self._offer(paragraph if listed else offered_title(paragraph))
        elif not is_furniture(paragraph):
            self._listing = False
            self.kept.append(paragraph)
        elif is_head:
            self.authors += split_names(paragraph) if _BYLINE.match(paragraph) else []
            self.published = self.published or parse_date(paragraph)

    def _offer(self, title: str) -> None:
        address = _ADDRESS.search(title)
        title = _ADDRESS.sub("", title).strip("-–•> ")
        if title:
            self._listing = False
            self.related.append(Related(title, address[1] if address else None))


def _paragraphs(text: str) -> list[str]:
    if _BLANK.search(text.strip()):
        return [squeeze(part) for part in _BLANK.split(text) if part.strip()]
    lines = [squeeze(line) for line in text.splitlines() if line.strip()]
    return _unwrapped(lines) if len(lines) > 3 and 50 <= median(map(len, lines)) <= 90 else lines


def _unwrapped(lines: list[str]) -> list[str]:
    """The paragraphs of a text wrapped at a fixed width: each ends with a short line that ends a sentence."""
    width = max(map(len, lines))
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        paragraphs[-1].append(line)
        if len(line) < 0.75 * width and (is_sentence(line) or len(paragraphs) == 1):
            paragraphs.append([])
    return [" ".join(paragraph) for paragraph in paragraphs if paragraph]


def _is_title(paragraphs: list[str]) -> bool:
    """Whether the first paragraph is a headline: short, without a full stop, and followed by something."""
    return (
        len(paragraphs) > 1
        and len(paragraphs[0]) <= _TITLE_LETTERS
        and not paragraphs[0].endswith((".", ":", ",", ";"))
        and not is_furniture(paragraphs[0])
    )
