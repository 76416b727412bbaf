"""Public ids, made from content alone: whoever adds the same articles, in any order, gets the same ids."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Final

from laut.records import Article

__all__ = ["article_key", "digest", "fold", "now", "seconds", "statement_keys"]

_WORD: Final = re.compile(r"[^\W_]+")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def digest(*parts: str) -> str:
    """16 hexadecimal digits for some texts: 64 bits, so that among 10^8 texts two meet with a chance of 1 in 3,700.

    Example:
        >>> digest("a"), digest("a", "") == digest("a")
        ('40f89e395b66422f', False)
    """
    return blake2b("\0".join(parts).encode("utf-8"), digest_size=8).hexdigest()


def article_key(article: Article) -> str:
    """The id of an article: of its URL, or of its text where it has none."""
    return digest("url", article.url) if article.url else digest("text", article.text)


def fold(words: str) -> str:
    """Words without case and marks, by which a quote is the same; what has no letters stays as it is.

    Example:
        >>> fold("„Wir  gehen NICHT!“"), fold("…")
        ('wir gehen nicht', '…')
    """
    plain = unicodedata.normalize("NFKC", words).casefold()
    return " ".join(_WORD.findall(plain)) or words


def statement_keys(article: str, folded: Iterable[str]) -> list[str]:
    """The ids of an article's statements, given its own id and their folded words in text order.

    Equal words are told apart by which of them comes first.
    """
    seen: Counter[str] = Counter()
    keys = []
    for words in folded:
        keys.append(digest(article, words, str(seen[words])))
        seen[words] += 1
    return keys


def seconds(moment: datetime | None) -> int | None:
    """A moment as whole seconds since 1970; one without a time zone is taken as UTC.

    Example:
        >>> seconds(datetime.fromisoformat("1970-01-01T01:01:00+01:00"))
        60
    """
    if moment is None:
        return None
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - _EPOCH) // timedelta(seconds=1)


def now() -> int:
    """This moment, in seconds since 1970."""
    return int(datetime.now(UTC).timestamp())
