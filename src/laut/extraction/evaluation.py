"""How well pages are read, measured on stored pages with known answers.

Input: a folder with `index.jsonl` (file, title, authors, published, body) and the pages it names, gzipped. Output: a
[PageScores][laut.extraction.evaluation.PageScores] record.

Texts are compared as multisets of words, the known standfirst and body against ours without the title: the known
bodies begin with the standfirst wherever the page has one.
"""

from __future__ import annotations

import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from laut.errors import CorpusError, ExtractionError
from laut.extraction.article import extract
from laut.extraction.words import words_of
from laut.records import Article

__all__ = ["PageScore", "PageScores", "evaluate_pages", "score_page"]

_BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class PageScore:
    """How one page was read; `instant` (to the minute) is `None` where the known date has no time of day."""

    file: str
    text: float
    title: bool
    day: bool
    instant: bool | None
    authors: tuple[int, int, int]
    seconds: float


@dataclass(frozen=True, slots=True)
class PageScores:
    """How a folder of pages was read."""

    pages: tuple[PageScore, ...]

    @property
    def text(self) -> float:
        """Mean F1 of the words."""
        return _mean([page.text for page in self.pages])

    @property
    def worst(self) -> PageScore:
        """The page whose words were read worst."""
        return min(self.pages, key=lambda page: page.text)

    @property
    def title(self) -> float:
        """Share of exact titles."""
        return _mean([page.title for page in self.pages])

    @property
    def day(self) -> float:
        """Share of right calendar days, in Berlin."""
        return _mean([page.day for page in self.pages])

    @property
    def instant(self) -> float:
        """Share of right instants among pages whose known date has a time of day."""
        return _mean([page.instant for page in self.pages if page.instant is not None])

    @property
    def authors(self) -> float:
        """F1 over all authors of all pages."""
        right, found, known = (sum(page.authors[i] for page in self.pages) for i in range(3))
        return 2 * right / max(1, found + known)

    @property
    def seconds(self) -> float:
        """Seconds for all pages."""
        return sum(page.seconds for page in self.pages)

    def __str__(self) -> str:
        return (
            f"text F1 {self.text:.2%} (worst {self.worst.text:.2%}, {self.worst.file}), title {self.title:.2%}, "
            f"day {self.day:.2%}, instant {self.instant:.2%}, authors F1 {self.authors:.2%}, "
            f"{len(self.pages)} pages in {self.seconds:.2f} s"
        )


def evaluate_pages(folder: Path) -> PageScores:
    """Read every page the folder's index names and compare with what is known of it.

    Raises:
        CorpusError: The folder has no index, or the index is not in its format.
    """
    return PageScores(tuple(_score_pages(folder)))


def score_page(article: Article | None, known: dict[str, Any], *, seconds: float = 0.0) -> PageScore:
    """Compare one article (`None` where the page was refused) with what is known of it."""
    article = article or Article(text="")
    published = datetime.fromisoformat(known["published"])
    timed = bool(published.hour or published.minute or published.second)
    published = published if published.tzinfo else published.replace(tzinfo=_BERLIN)
    ours = article.published
    late = abs((ours - published).total_seconds()) if ours else None
    authors, names = set(article.authors), set(known["authors"])
    return PageScore(
        file=known["file"],
        text=_f1(article.text.removeprefix(article.title or ""), known["body"]),
        title=(article.title or "") == " ".join(known["title"].split()),
        day=ours is not None and ours.astimezone(_BERLIN).date() == published.astimezone(_BERLIN).date(),
        instant=late is not None and late < 60 if timed else None,
        authors=(len(authors & names), len(authors), len(names)),
        seconds=seconds,
    )


def _score_pages(folder: Path) -> Iterator[PageScore]:
    for known in _load_index(folder):
        source = gzip.decompress((folder / known["file"]).read_bytes())
        start = time.perf_counter()
        try:
            article = extract(source)
        except ExtractionError:
            article = None
        yield score_page(article, known, seconds=time.perf_counter() - start)


def _load_index(folder: Path) -> list[dict[str, Any]]:
    try:
        lines = (folder / "index.jsonl").read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines]
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"expected a folder with index.jsonl, one JSON object a line, found {str(folder)!r} ({error})"
        ) from error
    for record in records:
        if missing := {"file", "title", "authors", "published", "body"} - set(record):
            raise CorpusError(
                f"expected file, title, authors, published and body, found a line without {sorted(missing)}"
            )
    return records


def _f1(text: str, paragraphs: Sequence[str]) -> float:
    ours, known = Counter(words_of(text)), Counter(words_of("\n".join(paragraphs)))
    return 2 * (ours & known).total() / max(1, ours.total() + known.total())


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
