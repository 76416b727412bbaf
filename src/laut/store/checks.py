"""What a reading must keep to before it enters the record, so that every database takes it and gives it back whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from laut.errors import RecordError
from laut.records import Article, Reading

__all__ = ["LONGEST_NAME", "check_reading", "check_text"]

LONGEST_NAME: Final = 500
"""Letters of an outlet's name, of a person's spelling or role; an index takes no more, and no name has them."""

_LARGEST: Final = 2**31 - 1


def check_reading(reading: Reading) -> None:
    """See that every text can be stored and every number fits.

    Raises:
        RecordError: One cannot; the message says which.
    """
    article = reading.article
    if len(article.outlet or "") > LONGEST_NAME:
        raise RecordError(f"an outlet's name of {len(article.outlet or '')} letters; expected up to {LONGEST_NAME}")
    for name, text in _texts(reading):
        check_text(text, name)
    for number in (*(entity.id for entity in reading.entities), *(one.id for one in reading.quotations)):
        if number > _LARGEST:
            raise RecordError(f"the number {number}; expected up to {_LARGEST}")
    numbers = [entity.id for entity in reading.entities]
    if len(set(numbers)) < len(numbers):
        raise RecordError(f"entity ids {numbers[:20]}; expected each once")


def check_text(text: str, name: str) -> None:
    """See that a text has nothing in it that a database refuses.

    Raises:
        RecordError: It holds a NUL character or half a surrogate pair.
    """
    if "\0" in text:
        raise RecordError(f"{name} holds a NUL character at {text.index(chr(0))}; expected text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RecordError(f"{name} holds {text[error.start]!r} at {error.start}; expected whole characters") from error


def _texts(reading: Reading) -> Iterator[tuple[str, str]]:
    yield from _article_texts(reading.article)
    yield from (("the model's name", reading.model), ("laut's version", reading.laut))
    for entity in reading.entities:
        where = f"entity {entity.id}"
        yield from ((where, text) for text in (entity.name, *entity.names, *entity.roles))
    for quotation in reading.quotations:
        for link in (quotation.source, quotation.to, *quotation.via, *quotation.rests_on):
            if link:
                yield f"quotation {quotation.id}", f"{link.name or ''}{link.mention or ''}"


def _article_texts(article: Article) -> Iterator[tuple[str, str]]:
    yield "the text", article.text
    for name, text in (
        ("title", article.title),
        ("outlet", article.outlet),
        ("url", article.url),
        ("language", article.language),
    ):
        yield name, text or ""
    yield from (("author", author) for author in article.authors)
    for link in article.related:
        yield "a related link", f"{link.title}{link.url or ''}"
