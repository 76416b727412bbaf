"""Where an article comes from: a file or the network."""

from __future__ import annotations

from pathlib import Path

from laut.errors import ExtractionError
from laut.extraction.article import extract
from laut.extraction.encoding import MAX_BYTES
from laut.records import Article

__all__ = ["fetch_article", "is_url", "load_article"]


def is_url(source: str) -> bool:
    """Whether a string is an http or https address rather than a file's name or text.

    Example:
        >>> is_url("HTTPS://example.org/a"), is_url("http ist ein Protokoll")
        (True, False)
    """
    return source.lower().startswith(("http://", "https://")) and not any(letter.isspace() for letter in source)


def fetch_article(url: str, *, allow_private: bool = False) -> Article:
    """The article at a URL.

    Raises:
        FetchError: It was refused or could not be fetched within its limits.
        ExtractionError: What it gave holds no article.
    """
    from laut.extraction.fetch import fetch_page  # the network is not needed for files

    page = fetch_page(url, allow_private=allow_private)
    return extract(page.source, url=page.url, content_type=page.content_type)


def load_article(path: Path) -> Article:
    """The article in a file of HTML or plain text.

    Raises:
        ExtractionError: The file cannot be read, or holds no article.
    """
    try:
        with path.open("rb") as file:
            source = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ExtractionError(f"expected a file to read, found {str(path)!r} ({_reason(error)})") from error
    if len(source) > MAX_BYTES:
        raise ExtractionError(f"expected at most {MAX_BYTES:,} bytes, found {path.stat().st_size:,} in {str(path)!r}")
    return extract(source)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
