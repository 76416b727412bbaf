"""Web archives (WARC, ISO 28500) to pages: answers to http requests with status 200 that are HTML.

fastwarc reads the records; it stops at the first damage. So after one the file is searched for the next place where a
record begins, and reading goes on there: a damaged record costs itself, and comes as an item that fails.

1. Read a record; pass over what is no page.
2. Compare its length with what it states; unpack its body, within the limit of a page.
3. At damage, look for the next beginning of a record.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from laut.errors import ExtractionError
from laut.extraction.archive_items import Source, failing, printable
from laut.extraction.article import extract
from laut.extraction.encoding import MAX_BYTES
from laut.extraction.sources import is_url
from laut.records import Article

if TYPE_CHECKING:
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader
    from fastwarc.warc import WarcRecord

__all__ = ["iter_records"]

_MAX_FRUITLESS: Final = 10_000  # places in a row that look like a record and are none, before a file is given up
_MAX_CUTS: Final = 100  # records that claim more than their file holds, before it is given up: each is read to its end
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 128
_GZIP: Final = b"\x1f\x8b"
_PLAIN_START: Final = re.compile(rb"WARC/\d\.\d{1,2}\r?\n(?=[\w-]{1,60}:)")
_PACKED_START: Final = re.compile(rb"\x1f\x8b\x08")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SINGLE: Final = ("warc-type", "warc-record-id", "warc-target-uri", "content-length")  # ISO 28500, section 5
_PAGE_TYPES: Final = ("text/html", "application/xhtml+xml")


class _CutError(Exception):
    """A record ends before it should."""


def iter_records(path: Path) -> Iterator[Source]:
    """The pages in a web archive, packed or not, each named by its path and the byte at which its record begins."""
    name = printable(path)
    try:
        with path.open("rb") as file:
            yield from _Archive(file, name).sources()
    except OSError as error:
        reason = f"expected a web archive to read, found {name!r} ({error.strerror or error})"
        yield failing(name, ExtractionError(reason))


@dataclass
class _Archive:
    """One file, and how far it is read."""

    file: IO[bytes]
    name: str
    position: int = 0  # of the record last begun
    same: int = 0  # records before it in the same packed piece
    cuts: int = 0
    fruitless: int = 0
    damage: tuple[int, str] | None = None  # where it begins, and what was found; not yet told
    is_done: bool = False
    size: int = field(init=False)
    is_packed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_packed = self.file.read(2) == _GZIP
        self.size = self.file.seek(0, 2)

    def sources(self) -> Iterator[Source]:
        """All pages, and an item that fails for each stretch of damage."""
        start: int | None = 0
        while start is not None and start < self.size:
            yield from self._stretch(start)
            if self.is_done:
                break
            if self.fruitless > _MAX_FRUITLESS or self.cuts > _MAX_CUTS:
                self.damage = self.damage or (self.position + 1, "too many records of a wrong length")
                break
            start = self._find_start(max(start, self.position) + 1)
        yield from self._damage_before(self.size)

    def _stretch(self, start: int) -> Iterator[Source]:
        """The pages from a place on, up to the next damage."""
        reached = False
        try:
            for source in self._read_from(start):
                yield from self._damage_before(start)
                reached = True
                if source:
                    yield source
            self._check_tail()
            self.is_done = True
        except _CutError as error:
            yield from self._damage_before(self.position)
            yield self._cut(error)
            self.cuts += 1
            reached = True
        except OSError as error:
            self.damage = self.damage or (self.position + reached, str(error))
        self.fruitless = 0 if reached else self.fruitless + 1

    def _read_from(self, start: int) -> Iterator[Source | None]:
        """A page, or nothing, for each record from a place on.

        Raises:
            OSError: Something there is no record.
            _CutError: A record is shorter than it states.
        """
        from fastwarc.warc import ArchiveIterator

        self.file.seek(start)
        self.position, self.same = start, -1
        for record in ArchiveIterator(self.file, parse_http=True):
            self.same = self.same + 1 if record.stream_pos == self.position else 0
            self.position = record.stream_pos
            yield self._source(record)

    def _source(self, record: WarcRecord) -> Source | None:
        _check_head(record)
        stated = record.content_length
        if not self.is_packed and self.position + stated > self.size:
            raise _CutError(f"{stated:,} bytes stated, {self.size - self.position:,} left in the file")
        if not _is_page(record):
            self._check(stated, record.consume())
            if _is_answer(record) and _status(record) is None:
                raise OSError("an answer without an HTTP status")
            return None
        body = record.reader.read(MAX_BYTES + 1)
        self._check(min(stated, MAX_BYTES + 1), len(body))
        if len(body) > MAX_BYTES:
            error = ExtractionError(f"expected a page of at most {MAX_BYTES:,} bytes, found {stated:,}")
            return failing(self._record_name(), error)
        headers = record.http_headers
        coding = (headers.get("Transfer-Encoding") or "").lower(), (headers.get("Content-Encoding") or "").lower()
        loading = partial(_load_page, body, _url(record), headers.get("Content-Type"), coding)
        return Source(self._record_name(), loading)

    def _check(self, expected: int, found: int) -> None:
        if found < expected:
            raise _CutError(f"{expected:,} bytes expected, {found:,} found")

    def _check_tail(self) -> None:
        """Make sure that the last packed record and what is behind it are whole: fastwarc ends where data does.

        Raises:
            OSError: They are not.
        """
        self.file.seek(self.position)
        packed = self.file.read(_CHUNK) if self.is_packed else b""
        while packed:
            unpacker = zlib.decompressobj(wbits=31)
            while packed and not unpacker.eof:
                try:
                    unpacker.decompress(packed, _CHUNK)
                except zlib.error as error:
                    raise OSError(str(error)) from error
                packed = unpacker.unconsumed_tail or (b"" if unpacker.eof else self.file.read(_CHUNK))
            if not unpacker.eof:
                raise OSError("packed data that is cut off")
            packed = unpacker.unused_data or self.file.read(_CHUNK)

    def _record_name(self) -> str:
        return f"{self.name}#{self.position}" + (f".{self.same}" if self.same > 0 else "")

    def _cut(self, error: _CutError) -> Source:
        return failing(self._record_name(), ExtractionError(f"expected a whole record, found it cut off ({error})"))

    def _damage_before(self, end: int) -> Iterator[Source]:
        """The damage that is not yet told, if there is some."""
        if self.damage:
            start, reason = self.damage
            where = f"between bytes {start:,} and {end:,} ({reason})"
            error = ExtractionError(f"expected records of a web archive, found damage {where}")
            self.damage = None
            yield failing(f"{self.name}#{start}", error)

    def _find_start(self, position: int) -> int | None:
        """The next place from `position` on that looks like the beginning of a record."""
        pattern = _PACKED_START if self.is_packed else _PLAIN_START
        while position < self.size:
            self.file.seek(position)
            chunk = self.file.read(_CHUNK + _OVERLAP)
            for found in pattern.finditer(chunk):
                place = position + found.start()
                if not self.is_packed or self._begins_record(place):
                    return place
            position += _CHUNK
        return None

    def _begins_record(self, place: int) -> bool:
        self.file.seek(place)
        try:
            return zlib.decompressobj(wbits=31).decompress(self.file.read(512), 5) == b"WARC/"
        except zlib.error:
            return False


def _check_head(record: WarcRecord) -> None:
    """Make sure that a record's head is its own: one that is cut off runs into the next record's.

    Raises:
        OSError: It is not.
    """
    names = [name.lower() for name in record.headers.keys()]  # noqa: SIM118 - it iterates over pairs
    if any(names.count(name) > 1 for name in _SINGLE):
        raise OSError("the heads of two records in one")
    if (url := _url(record)) and not _SCHEME.match(url):
        raise OSError(f"the address {url[:60]!r}")


def _is_answer(record: WarcRecord) -> bool:
    """Whether a record holds, or should hold, the answer to an http request."""
    from fastwarc.warc import WarcRecordType

    url = _url(record).lower()
    return record.record_type == WarcRecordType.response and (not url or url.startswith(("http://", "https://")))


def _is_page(record: WarcRecord) -> bool:
    kind = (record.http_content_type or "").lower()
    return _is_answer(record) and _status(record) == 200 and (not kind or kind.startswith(_PAGE_TYPES))


def _status(record: WarcRecord) -> int | None:
    if not record.is_http_parsed or not record.http_headers:
        return None
    return record.http_headers.status_code


def _url(record: WarcRecord) -> str:
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ")


def _load_page(body: bytes, url: str, content_type: str | None, coding: tuple[str, str]) -> Article:
    """The article on an archived page.

    Raises:
        ExtractionError: It cannot be unpacked, is too large, or holds no article.
    """
    page = _unpacked(body, coding)
    if len(page) > MAX_BYTES:
        raise ExtractionError(f"expected a page of at most {MAX_BYTES:,} bytes, found more when unpacked")
    return extract(page, url=url if is_url(url) else None, content_type=content_type)


def _unpacked(body: bytes, coding: tuple[str, str]) -> bytes:
    """The body without its codings, which many archives have removed though the headers still state them."""
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader

    transfer, content = coding
    if "chunked" in transfer and re.match(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\r\n]{0,200})?\r?\n", body):
        body = _read(ChunkedReader(BytesIO(body)), body)
    if body.startswith(_GZIP):
        return _read(GzipReader(BytesIO(body)), None)
    if content.strip() == "deflate":
        return _read(GzipReader(BytesIO(body), zlib=True), body)
    return _read(BrotliReader(BytesIO(body)), body) if content.strip() == "br" else body


def _read(reader: ChunkedReader | GzipReader | BrotliReader, otherwise: bytes | None) -> bytes:
    try:
        return reader.read(MAX_BYTES + 1)
    except OSError as error:
        if otherwise is not None:
            return otherwise
        raise ExtractionError(f"expected a page, found broken packed data ({error})") from error
