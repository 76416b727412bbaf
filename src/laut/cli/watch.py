"""`laut watch`: what is new in the feeds, into the record."""

from __future__ import annotations

import signal
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from laut.cli.feeds import parse_interval
from laut.cli.output import FAILED, complain, complaints, interface_labels, paper, write_json
from laut.cli.record import Db, opened
from laut.errors import LautError

if TYPE_CHECKING:
    from laut.pipeline.watching import Seen

__all__ = ["watch"]


def watch(
    once: Annotated[
        bool, typer.Option("--once", help="Look at each feed that is due once, and end: for cron.")
    ] = False,
    again: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Fetch what is still in a feed again after 6h, 1d …, for silent edits."),
    ] = None,
    pause: Annotated[float, typer.Option(min=0.0, help="Seconds a host is left alone between two requests.")] = 1.0,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="Requests at one time, each to another host.")] = 4,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also go to this machine and private networks: for an intranet.")
    ] = False,
    db: Db = None,
    model: Annotated[str | None, typer.Option(help="Name or folder of the model.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, max=256, help="Threads of the model (2).")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line for each entry and feed.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but what failed.")] = False,
) -> None:
    """Fetch, read and add what is new in the feeds, again and again until stopped (Ctrl-C, SIGTERM)."""
    counts: Counter[str] = Counter()
    with opened(db, tell=False, model=model, threads=threads) as record, _until_stopped() as stop:
        from laut.pipeline.watching import WatchOptions

        options = WatchOptions(once, parse_interval(again), pause, jobs, allow_private)
        if not record.feeds():
            complaints().print(interface_labels()["nothing to watch"], markup=False)
        for seen in record.watch(options, stop=stop):
            _count(counts, seen)
            if as_json:
                write_json(seen.to_dict())
            _tell(seen, quiet=quiet or as_json)
    if not quiet and not as_json:
        words = interface_labels()["watch summary"]
        paper().print(words.format(added=counts["added"], statements=counts["statements"], failed=counts["failed"]))
    if once and counts["failed"]:
        raise typer.Exit(FAILED)


def _count(counts: Counter[str], seen: Seen) -> None:
    if isinstance(seen.result, LautError):
        counts["failed"] += 1
    elif seen.result is not None and not isinstance(seen.result, int):
        counts["added"] += seen.result.outcome != "unchanged"
        counts["statements"] += seen.result.statements


def _tell(seen: Seen, *, quiet: bool) -> None:
    """Say what became of an entry; of a feed only what went wrong."""
    if isinstance(seen.result, LautError):
        complain(seen.result, seen.url)
    elif not quiet and seen.result is not None and not isinstance(seen.result, int):
        outcome = interface_labels()[f"outcome {seen.result.outcome}"]
        paper().print(f"{seen.url}: {outcome}", markup=False, soft_wrap=True)


@contextmanager
def _until_stopped() -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl-C set; a second one ends the program at once."""
    stop = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}

    def on_signal(number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, on_signal)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
