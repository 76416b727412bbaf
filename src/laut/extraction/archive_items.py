"""One article-to-be of a folder or archive, and what the readers of them share."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

from laut.errors import LautError
from laut.records import Article, Reading

__all__ = ["Source", "failing", "printable"]


@dataclass(frozen=True, slots=True)
class Source:
    """One article-to-be: a name that is the same in every run, and the way to load it.

    The name is the file's path, with `#` and the line of a file of lines or the byte of a web archive. A source can be
    pickled, and so be loaded by another process.
    """

    name: str
    loading: Callable[[], Article | Reading]

    def load(self) -> Article | Reading:
        """The article, or the reading where the source is a line that `laut read --json` printed.

        Raises:
            LautError: It holds no article, is damaged, or too large.
        """
        return self.loading()


def failing(name: str, error: LautError) -> Source:
    """A source that cannot be loaded, and says so when it is."""
    return Source(name, partial(_fail, error))


def printable(path: Path) -> str:
    """A path as text, also where its name is none."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _fail(error: LautError) -> NoReturn:
    raise error
