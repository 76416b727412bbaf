"""What every command shares: the console for people, the one for complaints, and the way errors are told."""

from __future__ import annotations

import errno
import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import typer
from rich.console import Console
from rich.markup import escape

from laut.errors import LautError
from laut.settings import load_settings
from laut.views.labels import Labels, labels

__all__ = [
    "FAILED",
    "complain",
    "complaints",
    "errors_told",
    "interface_labels",
    "paper",
    "plain",
    "write_bytes",
    "write_json",
]

FAILED = 2
"""Exit status when an input failed."""


@cache
def paper() -> Console:
    """The console for results; plain text in UTF-8 where standard output is no terminal.

    Raises:
        OSError: Standard output is closed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed", "standard output")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    return Console(highlight=False)


@cache
def complaints() -> Console:
    """The console for progress and errors, on standard error."""
    return Console(stderr=True, highlight=False)


def interface_labels() -> Labels:
    """The words of the interface in the user's language."""
    return labels(load_settings().interface)


def complain(error: LautError, subject: str | None = None) -> None:
    """Tell one error in one line."""
    where = f"{subject}: " if subject else ""
    line = f"laut: {where}{error}".replace("\n", " ")
    complaints().print(line, markup=False, soft_wrap=True)


def plain(text: str) -> str:
    """Strangers' text with nothing in it that a terminal or Rich would take for a command."""
    return escape("".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text))


def write_bytes(data: bytes) -> None:
    """Bytes to standard output, after what was printed before, whatever the terminal's own encoding.

    Raises:
        OSError: Standard output is closed.
    """
    paper().file.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_json(value: object) -> None:
    """One object as a line of standard output, in UTF-8.

    Raises:
        OSError: Standard output is closed.
    """
    write_bytes(json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n")


@contextmanager
def errors_told() -> Iterator[None]:
    """Turn any `LautError` inside into one line on standard error and exit status 2."""
    try:
        yield
    except LautError as error:
        complain(error)
        raise typer.Exit(FAILED) from error
    except BrokenPipeError:  # the reader of our output has had enough, which is no failure
        sys.stdout = None  # or the interpreter complains when it flushes at its end
        raise typer.Exit from None
    except OSError as error:
        complain(LautError(f"{error.filename or 'output'} cannot be written: {error.strerror or error}"))
        raise typer.Exit(FAILED) from error
