"""The order of the steps: a page to its article, the article to its quotations, their speakers to people.

This is the only place that knows all steps. [Reader][laut.pipeline.reading.Reader] holds the model between articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from laut.attribution.model import Model, load_model
from laut.errors import ConfigError, ExtractionError, LautError
from laut.extraction import extract, fetch_article, is_url, load_article
from laut.records import Article, Quotation, Reading
from laut.resolution import resolve
from laut.settings import load_settings
from laut.version import __version__

__all__ = ["Reader", "Source", "read"]

Source = str | bytes | Path | Article
"""A URL, a file, a page or text itself, or an article that is already one."""

_BATCH = 16  # articles read together by `read_many`


class Reader:
    """Reads articles with one model, loaded once; safe to use from several threads.

    Example:
        >>> reader = Reader()
        >>> reading = reader.read("„Wir warten nicht länger“, sagte Bürgermeisterin Okonkwo am Dienstag in Ulm.")
        >>> [quotation] = reading.quotations
        >>> reading.words(quotation.quote), reading.words(quotation.speaker)
        ('„Wir warten nicht länger“', 'Bürgermeisterin Okonkwo')
        >>> quotation.source.name, quotation.source.kind
        ('Okonkwo', 'person')
    """

    def __init__(
        self, *, model: str | Path | None = None, threads: int | None = None, min_score: float | None = None
    ) -> None:
        settings = load_settings()
        if min_score is not None and not 0 <= min_score <= 1:
            raise ConfigError(f"min_score {min_score!r}; expected a number from 0 to 1")
        if threads is not None and not 1 <= threads <= 256:
            raise ConfigError(f"threads {threads!r}; expected a whole number from 1 to 256")
        self.model: Model = load_model(model or settings.model, threads=threads or settings.threads)
        self.min_score = min_score

    def read(self, source: Source) -> Reading:
        """Who said what in one article.

        Args:
            source: A URL beginning with http:// or https://, a `Path` or the name of a file that exists, HTML or
                plain text itself, or an `Article`.

        Raises:
            LautError: The source holds no article laut can read; the message names what was found.
        """
        article = _article_of(source)
        [quotations] = self.model.attribute([article], min_score=self.min_score)
        return self._resolved(article, quotations)

    def read_many(self, sources: Iterable[Source]) -> Iterator[Reading | LautError]:
        """A reading for each source, in order; for one that cannot be read, the error that says why.

        Articles are read several at a time, which is faster than one by one.
        """
        waiting = iter(sources)
        while batch := list(islice(waiting, _BATCH)):
            yield from self._read_batch(batch)

    def _read_batch(self, sources: Sequence[Source]) -> Iterator[Reading | LautError]:
        loaded = [self._load(source) for source in sources]
        articles = [article for article in loaded if isinstance(article, Article)]
        found = iter(self.model.attribute(articles, min_score=self.min_score))
        for article in loaded:
            if isinstance(article, Article):
                yield self._resolved(article, next(found))
            else:
                yield article

    def _resolved(self, article: Article, quotations: Sequence[Quotation]) -> Reading:
        found = resolve(article, quotations)
        return Reading(article, found.quotations, self.model.name, __version__, found.entities, found.reasons)

    def _load(self, source: Source) -> Article | LautError:
        try:
            article = _article_of(source)
            self.model.check_language(article)
        except LautError as error:
            return error
        return article


def read(source: Source) -> Reading:
    """Who said what in one article, with the model that comes with laut; see [Reader][laut.pipeline.reading.Reader].

    A program that reads more than one article keeps a `Reader`, which loads the model once.

    Raises:
        LautError: The source holds no article laut can read.
    """
    return Reader().read(source)


def _article_of(source: Source) -> Article:
    """The article a source stands for, see [Reader.read][laut.pipeline.reading.Reader.read]."""
    if isinstance(source, Article):
        return source
    if isinstance(source, Path):
        return load_article(source)
    if isinstance(source, bytes):
        return extract(source)
    if is_url(source):
        return fetch_article(source)
    if _is_name(source):
        return load_article(Path(source))
    return extract(source)


def _is_name(source: str) -> bool:
    """Whether a string is a file's name rather than text: the file exists, or it looks like nothing else.

    Raises:
        ExtractionError: It looks like a file's name, and there is no such file.
    """
    if len(source) > 4096 or any(letter in source for letter in "\n\0<"):
        return False
    try:
        exists = Path(source).exists()
    except OSError:  # a name longer than the file system allows is text
        return False
    if not exists and Path(source).suffix and not any(letter.isspace() for letter in source):
        raise ExtractionError(f"no file {source!r}; expected a file, a URL, or the text itself")
    return exists
