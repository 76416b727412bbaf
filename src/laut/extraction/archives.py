"""A folder or archive to its articles, one by one: pages, texts, JSON, lines of JSON and web archives (WARC).

Nothing is read before it is asked for, and nothing is kept after it was given out, so that an archive of any size takes
the memory of its largest item. Whatever cannot be read comes as an item of its own, whose `load` says why.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from laut.errors import ExtractionError
from laut.extraction.archive_items import Source, failing, printable
from laut.extraction.archive_lines import iter_lines
from laut.extraction.archive_records import iter_records
from laut.extraction.article import extract
from laut.extraction.encoding import MAX_BYTES
from laut.extraction.sources import load_article
from laut.records import Article

__all__ = ["SUFFIXES", "Source", "iter_sources"]

SUFFIXES: Final = (".html", ".htm", ".txt", ".json", ".jsonl", ".warc")
"""Endings of the files that are taken from a folder, each also with .gz behind it."""


def iter_sources(path: Path) -> Iterator[Source]:
    """The articles in a file, archive or folder.

    A folder gives its files and those of its folders in the order of their names; hidden ones, links to folders and
    files with other endings than `SUFFIXES` are left out. A web archive gives its answers that are HTML pages with
    status 200. A file of another ending is one page or text.

    Raises:
        ExtractionError: There is no such file or folder.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder, "lines.jsonl")
        ...     _ = file.write_text('{"text": "Der Rat tagt am Freitag."}')
        ...     [source.load().text for source in iter_sources(Path(folder))]
        ['Der Rat tagt am Freitag.']
    """
    try:
        exists, is_folder = path.exists(), path.is_dir()
    except (OSError, ValueError) as error:
        raise ExtractionError(f"expected a file or folder, found {str(path)!r} ({error})") from error
    if not exists:
        raise ExtractionError(f"expected a file or folder, found none at {str(path)!r}")
    return _iter_folder(path) if is_folder else _iter_file(path)


def _iter_folder(folder: Path) -> Iterator[Source]:
    unread: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from map(_unread, unread)
        unread.clear()
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and _ending(path) in SUFFIXES and path.is_file():
                yield from _iter_file(path)
    yield from map(_unread, unread)


def _unread(error: OSError) -> Source:
    name = printable(Path(error.filename))
    return failing(name, ExtractionError(f"expected a folder to read, found {name!r} ({error.strerror})"))


def _iter_file(path: Path) -> Iterator[Source]:
    ending = _ending(path)
    if ending == ".warc":
        yield from iter_records(path)
    elif ending in {".json", ".jsonl"}:
        yield from iter_lines(path)
    else:
        load = _load_packed if path.name.lower().endswith(".gz") else load_article
        yield Source(printable(path), partial(load, path))


def _ending(path: Path) -> str:
    return Path(path.name.lower().removesuffix(".gz")).suffix


def _load_packed(path: Path) -> Article:
    """The article in a page or text packed with gzip.

    Raises:
        ExtractionError: It cannot be unpacked, is too large, or holds no article.
    """
    try:
        with gzip.open(path) as file:
            source = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ExtractionError(f"expected gzip data, found {printable(path)!r} ({error})") from error
    if len(source) > MAX_BYTES:
        raise ExtractionError(f"expected at most {MAX_BYTES:,} bytes, found more in {printable(path)!r}")
    return extract(source)
