"""Files of JSON to articles: one object a line, one object in all, or one list of them.

An object is a line of `laut read --json`, an article as laut writes it, or anything with `text` or `html` and perhaps
`url`, `title`, `outlet` and `published`.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, cast

from laut.errors import ExtractionError, RecordError
from laut.extraction.archive_items import Source, failing, printable
from laut.extraction.article import MAX_LETTERS, extract
from laut.extraction.dates import parse_date
from laut.extraction.encoding import MAX_BYTES, clean
from laut.records import Article, Reading

__all__ = ["iter_lines", "parse_object"]

_MAX_SKIPPED: Final = 100 * MAX_BYTES  # bytes of one overlong line that are passed over before the file is given up
_CHUNK: Final = 1 << 20
_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_ARTICLE_KEYS: Final = frozenset({"text", "authors", "related", "language"})


def iter_lines(path: Path) -> Iterator[Source]:
    """The articles in a file of JSON, packed with gzip or not, each named by its path and line."""
    name = printable(path)
    number = 0
    try:
        with _opened(path) as file:
            first = file.readline(MAX_BYTES + 1)
            if _is_whole(first, path):
                yield from _iter_whole(first + file.read(max(0, MAX_BYTES + 1 - len(first))), name)
                return
            line = first.removeprefix(b"\xef\xbb\xbf")
            while line:
                number += 1
                if len(line) > MAX_BYTES:
                    yield failing(f"{name}#{number}", _too_large("a line"))
                    _skip_line(file, line)
                elif line.strip():
                    yield Source(f"{name}#{number}", partial(parse_object, line))
                line = file.readline(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = f"expected a file to read to its end, found {name!r} ({error or type(error).__name__})"
        yield failing(f"{name}#{number + 1}", ExtractionError(reason))


def parse_object(source: bytes) -> Article | Reading:
    r"""The article or reading in one JSON object.

    What it states of outlet and date goes before what its page says; its title does where it gives a text.

    Raises:
        RecordError: It is no object of the known kinds.
        ExtractionError: Its text or page holds no article.

    Example:
        >>> article = parse_object(b'{"text": "Der Rat tagt.", "title": "Rat", "published": "2024-05-01"}')
        >>> article.text, article.title, article.published.isoformat()
        ('Rat\n\nDer Rat tagt.', 'Rat', '2024-05-01T00:00:00+02:00')
    """
    record = _parsed(source)
    if not isinstance(record, dict):
        raise RecordError(f"expected a JSON object, found {type(record).__name__}")
    if _SURROGATE.search(source):
        _refuse_surrogates(record)
    if "article" in record and "quotations" in record:
        reading = Reading.from_dict(record)
        _check_length(reading.article)
        return reading
    if record.keys() >= _ARTICLE_KEYS:
        article = Article.from_dict({**dict.fromkeys(("title", "published", "outlet", "url")), **record})
        _check_length(article)
        return article
    return _extracted(record)


def _extracted(record: Mapping[str, Any]) -> Article:
    url, title, outlet = (_stated(record, key) for key in ("url", "title", "outlet"))
    published = _stated(record, "published")
    page, text = _stated(record, "html"), _stated(record, "text")
    if not page and not text:
        raise RecordError(f"expected an object with 'text' or 'html', found {sorted(map(str, record))[:20]}")
    if page:
        article = extract(page, url=url)
        title = article.title or title
    else:
        text = clean(text or "").strip()
        article = extract(f"{title}\n\n{text}" if title and not text.startswith(title) else text, url=url)
        title = title or article.title
    when = parse_date(published) if published else article.published
    if published and when is None:
        raise RecordError(f"'published': expected a date, found {published[:60]!r}")
    return replace(article, title=title, outlet=outlet or article.outlet, published=when)


def _parsed(source: bytes) -> object:
    try:
        return json.loads(source)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"expected a JSON object, found {source[:60]!r} ({str(error)[:100]})") from error


def _refuse_surrogates(record: object) -> None:
    try:
        json.dumps(record, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise RecordError("expected text, found half a surrogate pair, which is no character") from error


def _check_length(article: Article) -> None:
    if len(article.text) > MAX_LETTERS:
        raise ExtractionError(f"expected an article of at most {MAX_LETTERS:,} characters, found {len(article.text):,}")


def _stated(record: Mapping[str, Any], key: str) -> str | None:
    """A text of the object; cleaned, and `None` where it is empty."""
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise RecordError(f"{key!r}: expected text, found {type(value).__name__}")
    if key in {"text", "html"}:
        return value or None
    return " ".join(clean(value or "").split()) or None


def _is_whole(first: bytes, path: Path) -> bool:
    """Whether a file is one JSON value over several lines, to judge by its first line and its ending."""
    text = first.removeprefix(b"\xef\xbb\xbf").strip()
    if text in {b"{", b"["} or text.startswith(b"["):
        return True
    return path.name.lower().removesuffix(".gz").endswith(".json") and not _is_object(text)


def _is_object(text: bytes) -> bool:
    try:
        return isinstance(_parsed(text), dict)
    except RecordError:
        return False


def _iter_whole(source: bytes, name: str) -> Iterator[Source]:
    if len(source) > MAX_BYTES:
        yield failing(name, _too_large("one JSON value"))
        return
    source = source.removeprefix(b"\xef\xbb\xbf")
    try:
        found = _parsed(source)
    except RecordError as error:
        yield failing(name, error)
        return
    if not isinstance(found, list):
        yield Source(name, partial(parse_object, source))
        return
    for number, item in enumerate(found, start=1):
        yield Source(f"{name}#{number}", partial(parse_object, json.dumps(item).encode()))


def _too_large(what: str) -> ExtractionError:
    return ExtractionError(f"expected {what} of at most {MAX_BYTES:,} bytes, found more")


def _skip_line(file: IO[bytes], line: bytes) -> None:
    """Go on to the next line.

    Raises:
        OSError: The line goes on and on.
    """
    skipped = 0
    while line and not line.endswith(b"\n"):
        skipped += len(line)
        if skipped > _MAX_SKIPPED:
            raise OSError(f"a line of more than {_MAX_SKIPPED:,} bytes")
        line = file.readline(_CHUNK)


def _opened(path: Path) -> AbstractContextManager[IO[bytes]]:
    if path.name.lower().endswith(".gz"):
        return cast("AbstractContextManager[IO[bytes]]", gzip.open(path))
    return path.open("rb")
