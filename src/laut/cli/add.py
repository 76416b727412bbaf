"""`laut add`: articles into the record."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from laut.cli.output import FAILED, complain, complaints, interface_labels, paper, write_json
from laut.cli.record import Db, opened
from laut.errors import LautError

if TYPE_CHECKING:
    from laut.extraction.archives import Source
    from laut.pipeline.recording import Summary, Watcher
    from laut.store.articles import Added

__all__ = ["add"]


def add(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE|FOLDER|URL|-",
            help="Pages, texts, lines of `laut read --json`, web archives, folders of them; - is standard input.",
        ),
    ] = None,
    db: Db = None,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="Processes that read; each holds a model.")] = 1,
    model: Annotated[str | None, typer.Option(help="Name or folder of the model.")] = None,
    threads: Annotated[
        int | None, typer.Option(min=1, max=256, help="Threads of the model (2; 1 with --jobs).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The summary as one JSON object.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say of each source what became of it.")] = False,
) -> None:
    """Read articles and add them to the record, once each; killed and given again, it goes on where it was."""
    given = sources or ["-"]
    with opened(db, tell=False) as record:
        from laut.pipeline.recording import AddOptions

        with _watched(given, quiet=quiet, verbose=verbose) as watcher:
            summary = record.add_all(given, AddOptions(model, threads, jobs), watcher=watcher)
    if as_json:
        write_json(summary.to_dict())
    elif not quiet:
        _print(summary)
    if summary.failed:
        raise typer.Exit(FAILED)


def _print(summary: Summary) -> None:
    words = interface_labels()
    counts = [
        f"{getattr(summary, name):,} {words['not added' if name == 'failed' else name]}"
        for name in ("added", "changed", "linked", "unchanged", "skipped", "failed")
        if getattr(summary, name) or name == "added"
    ]
    paper().print(words["add summary"].format(counts=", ".join(counts), statements=f"{summary.statements:,}"))
    for reason, count in summary.reasons.most_common():
        complaints().print(f"  {count:,} {reason}", markup=False)
    if summary.failed:
        complaints().print(words["see failures"], markup=False)


@contextmanager
def _watched(given: list[str], *, quiet: bool, verbose: bool) -> Iterator[Watcher]:
    """What is told on the way: failures always, the rest where it is asked for, a bar where somebody watches."""
    words = interface_labels()

    def tell(source: Source, added: Added | LautError | None) -> None:
        if isinstance(added, LautError):
            complain(added, source.name)
        elif verbose:
            outcome = words["skipped"] if added is None else words[f"outcome {added.outcome}"]
            complaints().print(f"{source.name}: {outcome}", markup=False, soft_wrap=True)

    if quiet or not sys.stderr.isatty():
        yield tell
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(words["a second"]),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=complaints(), transient=True) as progress:
        task = progress.add_task(words["adding"], total=None)
        stop = threading.Event()
        counter = threading.Thread(target=_count, args=(given, progress, task, stop), daemon=True)
        counter.start()

        def advance(source: Source, added: Added | LautError | None) -> None:
            tell(source, added)
            progress.advance(task)

        try:
            yield advance
        finally:
            stop.set()
            counter.join()


def _count(given: list[str], progress: Progress, task: TaskID, stop: threading.Event) -> None:
    """Count the sources while the first are being read, so that the bar can tell how long it will take."""
    from laut.pipeline.sources import iter_named

    if "-" in given:
        return
    total = 0
    for _ in iter_named(given):
        if stop.is_set():
            return
        total += 1
    progress.update(task, total=total)


class _Rate(ProgressColumn):
    """Sources a second."""

    def __init__(self, unit: str) -> None:
        super().__init__()
        self._unit = unit

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f} {self._unit}" if speed else "", style="progress.data.speed")
