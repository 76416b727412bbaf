"""`laut export` and `laut import`: a record out to files, and back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from laut.cli.output import complaints, interface_labels, paper, write_json
from laut.cli.record import Db, opened
from laut.errors import ConfigError, RecordError

__all__ = ["export", "import_"]

_BINARY = ("parquet", "sqlite")


class _Form(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    JSONLD = "jsonld"
    SQLITE = "sqlite"


def export(
    form: Annotated[
        _Form, typer.Option("--format", help="jsonl is the whole record, the others its statements.")
    ] = _Form.JSONL,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Instead of standard output; whole or not at all.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="Articles published from then on: a date, gestern, 2 weeks.")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Articles published up to the end of what this names.")] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="Articles of this outlet; may be given again.")] = None,
    db: Db = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar.")] = False,
) -> None:
    """Write the record as JSON lines, CSV, Parquet, JSON-LD or a plain SQLite file."""
    with opened(db, create=False) as record, _advancing("exporting", quiet=quiet) as told:
        from laut.exchange import Selection, export_record

        selection = Selection(_moment(since, last=False), _moment(until, last=True), tuple(outlet or ()))
        with _output(out, form) as target:
            export_record(record, form.value, target, selection=selection, told=told)


def import_(
    source: Annotated[
        str, typer.Argument(metavar="FILE|-", help="What `laut export` wrote as jsonl; - is standard input.")
    ] = "-",
    db: Db = None,
    as_json: Annotated[bool, typer.Option("--json", help="What was imported as one JSON object.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
) -> None:
    """Fill an empty record with what `laut export` wrote as jsonl: all of it, or nothing."""
    with opened(db, tell=False) as record, _advancing("importing", quiet=quiet) as told:
        from laut.exchange import import_record

        with _input(source) as lines:
            counts = import_record(record, lines, told=told)
    if as_json:
        write_json(counts)
    elif not quiet:
        words = interface_labels()["import summary"]
        paper().print(words.format(articles=f"{counts['article']:,}", people=f"{counts['person']:,}"))


def _moment(text: str | None, *, last: bool) -> datetime | None:
    """The beginning or the end of what some words mean, seen from now.

    Raises:
        SearchError: They mean no time that is known.
    """
    if text is None:
        return None
    from laut.languages.periods import parse_period

    period = parse_period(text, datetime.now().astimezone())
    return period.end if last else period.start


@contextmanager
def _output(out: Path | None, form: _Form) -> Iterator[BinaryIO]:
    """Where an export goes.

    Raises:
        ConfigError: Bytes would go to a terminal.
        StoreError: The file cannot be written.
    """
    if out is not None:
        from laut.exchange.files import whole_file

        with whole_file(out) as target:
            yield target
        return
    if form.value in _BINARY and sys.stdout.isatty():
        raise ConfigError(f"{form.value} to a terminal; expected --out FILE, or standard output sent somewhere")
    paper().file.flush()
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def _input(source: str) -> Iterator[BinaryIO]:
    """The lines to import.

    Raises:
        RecordError: There is no such file, or standard input is closed.
    """
    if source == "-":
        if sys.stdin is None:
            raise RecordError("standard input is closed; expected an export from it")
        yield sys.stdin.buffer
        return
    from laut.exchange.files import lines_of

    with lines_of(Path(source)) as lines:
        yield lines


@contextmanager
def _advancing(label: str, *, quiet: bool) -> Iterator[Callable[[int, int | None], None]]:
    """A bar on standard error where somebody watches."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=complaints(), transient=True) as progress:
        task = progress.add_task(interface_labels()[label], total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
