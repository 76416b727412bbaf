r"""Bytes to text that can be written as UTF-8, whatever the source says about itself.

Input: the bytes of a page or text file. Output: text with newlines only as `\n` and no invisible characters.

1. Refuse what is no text: nothing, images, PDFs, archives, programs.
2. Choose the encoding: byte order mark, valid UTF-8, HTTP header, `<meta>`, guess; a declaration the bytes contradict
   is passed over.
3. Clean: controls, zero-width and direction marks and soft hyphens go, lone surrogates become U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from laut.errors import ExtractionError

__all__ = ["MAX_BYTES", "clean", "decode"]

MAX_BYTES: Final = 10_000_000
"""The largest page or text laut reads."""

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or sound"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"ID3", "sound"),
    (b"OggS", "sound or video"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"BZh", "bzip2 data"),
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_LATIN_ALIASES: Final = frozenset({"ascii", "iso8859-1", "latin-1"})  # browsers read them as Windows-1252
_FOREIGN_LETTER = re.compile(r"[A-Za-z][\u0370-\u06ff\u0e00-\u0e7f\u3040-\u9fff\uff61-\uff9f]")
_BINARY_CONTROLS: Final = bytes({*range(1, 32), 127} - {9, 10, 12, 13, 27})

_DROPPED: Final = dict.fromkeys(
    [
        *range(9),
        11,
        *range(14, 32),
        *range(0x7F, 0x85),
        *range(0x86, 0xA0),
        0xAD,  # soft hyphen
        0x061C,
        *range(0x200B, 0x2010),  # zero-width and direction marks
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
    ]
)
_CLEANED: Final = (
    _DROPPED | dict.fromkeys((12, 0x85, 0x2028, 0x2029), "\n") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)


def decode(source: bytes, *, content_type: str | None = None) -> str:
    """The text that bytes stand for, cleaned.

    UTF-8 with a few broken characters, as in a page cut off in transit, is still UTF-8.

    Args:
        source: Any bytes.
        content_type: The HTTP header, for its charset; what it says of the kind of content is ignored.

    Raises:
        ExtractionError: There is nothing, too much, or something that is no text.

    Example:
        >>> decode("Maßnahme".encode("cp1252"), content_type="text/html; charset=utf-8")
        'Maßnahme'
        >>> decode(b"%PDF-1.7 ...")
        Traceback (most recent call last):
        laut.errors.ExtractionError: expected a page or text, found a PDF (12 bytes)
    """
    if len(source) > MAX_BYTES:
        raise ExtractionError(f"expected at most {MAX_BYTES:,} bytes, found {len(source):,}")
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return _checked(source.removeprefix(mark).decode(encoding, "replace"))
    wide = _wide_encoding(source)
    if wide:
        return _checked(source.decode(wide, "replace"))
    source = source.replace(b"\0", b"")
    _refuse_binary(source)
    return _checked(_decode_narrow(source, content_type))


def clean(text: str) -> str:
    r"""The text without invisible characters, fit to be written as UTF-8.

    Example:
        >>> clean("Bundes\u00adrat\u200b\r\ntagt\0")
        'Bundesrat\ntagt'
    """
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED)


def _checked(text: str) -> str:
    text = clean(text)
    if not text.strip():
        raise ExtractionError("expected a page or text, found nothing in it")
    return text


def _wide_encoding(source: bytes) -> str | None:
    """UTF-16 without a mark: in western text every other byte is NUL."""
    sample = source[:4096]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = len(sample) * 0.35
    if even > most or odd > most:
        return None if even > most and odd > most else "utf-16-be" if even > odd else "utf-16-le"
    return None


def _refuse_binary(source: bytes) -> None:
    start = source[:64].lstrip()
    for signature, kind in _SIGNATURES:
        if start.startswith(signature):
            raise ExtractionError(f"expected a page or text, found {kind} ({len(source):,} bytes)")
    sample = source[:65536]
    if len(sample) - len(sample.translate(None, _BINARY_CONTROLS)) > len(sample) * 0.02:
        raise ExtractionError(f"expected a page or text, found binary data ({len(source):,} bytes)")


def _decode_narrow(source: bytes, content_type: str | None) -> str:
    text = _decode_utf8(source)
    if text is not None:
        return text
    for encoding in _declared_encodings(source, content_type):
        text = _decode_declared(source, encoding)
        if text is not None:
            return text
    return _decode_guessed(source)


def _decode_utf8(source: bytes) -> str | None:
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        text = source.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(character > "\x7f" for character in text) - broken
    return text if (broken <= 3 and valid > broken) or broken * 50 < valid else None


def _declared_encodings(source: bytes, content_type: str | None) -> Iterator[str]:
    if found := _CHARSET.search(content_type or ""):
        yield found[1]
    for pattern in (_XML_CHARSET, _META_CHARSET):
        if declared := pattern.search(source[:8192]):
            yield declared[1].decode("ascii", "replace")


def _decode_declared(source: bytes, encoding: str) -> str | None:
    """The text under a declared encoding, unless the bytes or the words contradict it."""
    try:
        name = codecs.lookup(encoding).name
        if name.startswith(("utf", "idna", "punycode", "raw-unicode", "unicode")):
            return None
        text = source.decode("cp1252" if name in _LATIN_ALIASES else name)
    except (LookupError, UnicodeError):
        return None
    return None if _mixes_scripts(text) else text


def _mixes_scripts(text: str) -> bool:
    """Whether Latin words hold letters of another script: German text read as Cyrillic looks like this."""
    sample = text[:200_000]
    mixed = len(_FOREIGN_LETTER.findall(sample))
    foreign = sum("\u0370" <= character <= "\uffef" and character.isalpha() for character in sample)
    return mixed > 2 and mixed * 5 > foreign


def _decode_guessed(source: bytes) -> str:
    try:
        text = source.decode("cp1252")
        if sum(character > "\x7f" for character in text) < max(4, len(text) * 0.06):
            return text
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    guess = from_bytes(source[:200_000]).best()
    return source.decode(guess.encoding if guess else "cp1252", "replace")
