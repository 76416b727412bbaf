"""A file that is there whole or not at all, and one to read."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from laut.errors import RecordError, StoreError

__all__ = ["lines_of", "whole_file"]


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes its name only when all is written and on the disk.

    An older file of that name stays as it was until then, and where anything fails. What is no plain file, such as a
    pipe, is written as it is.

    Raises:
        StoreError: The file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                yield out
            return
        target = path.resolve()  # a link stays a link
        number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-", suffix=".part")
        try:
            with os.fdopen(number, "wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            Path(name).chmod(_mode(target))
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise StoreError(
            f"{path} cannot be written ({error.strerror or error}); expected room and a folder to write in"
        ) from error


@contextmanager
def lines_of(path: Path) -> Iterator[BinaryIO]:
    """A file to read.

    Raises:
        RecordError: There is none, or it cannot be read.
    """
    try:
        with path.open("rb") as lines:
            yield lines
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise RecordError(f"{str(path)!r} cannot be read ({reason}); expected what `laut export` wrote") from error


def _mode(target: Path) -> int:
    """The permissions of the file before, or those that any new file gets."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
