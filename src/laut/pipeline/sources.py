"""What the names given to `laut add` stand for: files, folders, archives, URLs and standard input, one by one."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from laut.errors import ExtractionError, LautError
from laut.extraction import MAX_BYTES, extract, fetch_article, is_url
from laut.extraction.archive_items import failing
from laut.extraction.archive_lines import parse_object
from laut.extraction.archives import Source, iter_sources
from laut.records import Article, Reading
from laut.store.keys import digest

__all__ = ["Source", "fingerprint", "iter_named"]


def iter_named(names: Iterable[str]) -> Iterator[Source]:
    """The sources that names given to `laut add` stand for; a name that stands for nothing is one that fails."""
    for name in names:
        if name == "-":
            yield from _standard_input()
        elif is_url(name):
            yield Source(name, partial(fetch_article, name))
        else:
            try:
                yield from iter_sources(Path(name))
            except LautError as error:
                yield failing(name, error)


def fingerprint(source: Source) -> str:
    """What tells whether a source is still the same: a file's size and time, an archive's piece itself.

    A URL has none, since only asking tells; it is passed over only where a killed run goes on that had taken it.
    """
    loading = source.loading
    given = loading.args if isinstance(loading, partial) else ()
    if len(given) == 1 and isinstance(given[0], str) and is_url(given[0]):
        return ""
    for path in given:
        if isinstance(path, Path):
            try:
                found = path.stat()
            except (OSError, ValueError):
                return "unread"
            return f"{found.st_size} {found.st_mtime_ns}"
    return digest(pickle.dumps(loading, protocol=4).decode("latin-1"))


def _standard_input() -> Iterator[Source]:
    """Lines of JSON one by one, or the one page or text that it is; named by place and content, as no file is there."""
    if sys.stdin is None:
        yield failing("-", ExtractionError("standard input is closed; expected a page or text from it"))
        return
    stream = sys.stdin.buffer
    line = stream.readline(MAX_BYTES + 1)
    if not line.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        whole = line + stream.read(max(0, MAX_BYTES + 1 - len(line)))
        yield _piece("-", whole, partial(extract, whole))
        return
    number = 0
    while line:
        number += 1
        if len(line) > MAX_BYTES:
            yield failing(f"-#{number}", ExtractionError(f"a line of more than {MAX_BYTES:,} bytes; expected less"))
            return
        if line.strip():
            yield _piece(f"-#{number}", line, partial(parse_object, line))
        line = stream.readline(MAX_BYTES + 1)


def _piece(name: str, content: bytes, loading: Callable[[], Article | Reading]) -> Source:
    return Source(f"{name} {digest(content.decode('latin-1'))}", loading)
