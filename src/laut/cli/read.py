"""`laut read`: who said what in each of the articles given."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

import laut
from laut.cli.output import FAILED, complain, complaints, errors_told, interface_labels, paper, write_bytes, write_json
from laut.errors import ExtractionError, LautError, ModelError
from laut.records import Reading
from laut.settings import load_settings

__all__ = ["read", "version"]


class _Form(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"
    PAGE = "page"


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"laut {laut.__version__}")
        raise typer.Exit


def version(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Reads news and shows who said what, to whom, and on whose word we have it."""


def read(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="FILE|URL|-", help="Pages or texts; - is standard input.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line for each article.")] = False,
    as_page: Annotated[bool, typer.Option("--html", help="One self-contained HTML page.")] = False,
    min_score: Annotated[
        float | None, typer.Option(help="From 0 to 1: leave out quotations the model is less sure of.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Name or folder of the model.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, max=256, help="Threads of the model (2).")] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Say which rule found each speaker, addressee and carrier.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, and no count of failures.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say of each article how long it took.")] = False,
) -> None:
    """Show who said what in each article: for people, as JSON, or as an HTML page."""
    if as_json and as_page:
        raise typer.BadParameter("--json and --html exclude each other")
    given = sources or ["-"]
    form = _Form.JSON if as_json else _Form.PAGE if as_page else _Form.TERMINAL
    with errors_told():
        reader = laut.Reader(model=model, threads=threads, min_score=min_score)
        failed = 0
        kept: list[Reading] = []
        for source in _with_progress(given, quiet=quiet):
            reading = _read(reader, source, verbose=verbose)
            if reading is None:
                failed += 1
            elif form is _Form.PAGE:
                kept.append(reading)
            else:
                _show(reading, form, why=why)
        if kept:
            from laut.views.page import render_page

            write_bytes(render_page(kept, load_settings().interface).encode("utf-8") + b"\n")
    if failed:
        if not quiet and len(given) > 1:
            complaints().print(interface_labels()["failed"].format(failed=failed, total=len(given)))
        raise typer.Exit(FAILED)


def _read(reader: laut.Reader, source: str, *, verbose: bool) -> Reading | None:
    """The reading of one source, or nothing where it failed and that is told."""
    started = time.monotonic()
    try:
        reading = reader.read(_input(source))
    except ModelError:
        raise  # no other article would fare better
    except LautError as error:
        complain(error, source)
        return None
    if verbose:
        words, seconds = len(reading.article.text.split()), time.monotonic() - started
        line = f"{source}: {words} words, {len(reading.quotations)} quotations, {seconds:.2f} s"
        complaints().print(line, markup=False)
    return reading


def _input(source: str) -> str | bytes | Path:
    """Standard input's bytes for -, the URL itself, or a path."""
    from laut.extraction import MAX_BYTES, is_url

    if source != "-":
        return source if is_url(source) else Path(source)
    if sys.stdin is None:
        raise ExtractionError("standard input is closed; expected a page or text from it")
    return sys.stdin.buffer.read(MAX_BYTES + 1)  # one more than laut reads, so that too much is noticed


def _with_progress(sources: list[str], *, quiet: bool) -> Iterator[str]:
    """The sources one by one, with a bar on standard error where there are several and somebody watches."""
    if quiet or len(sources) < 2 or not sys.stderr.isatty():
        yield from sources
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=complaints(), transient=True) as progress:
        yield from progress.track(sources, description=interface_labels()["reading"])


def _show(reading: Reading, form: _Form, *, why: bool) -> None:
    if form is _Form.JSON:
        write_json(reading.to_dict())
        return
    from laut.views.terminal import TerminalView

    paper().print(TerminalView(reading, load_settings().interface, why=why))
