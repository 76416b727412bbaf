"""`laut reread`: the record's articles read again by a newer model."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress

from laut.cli.output import FAILED, complain, complaints, interface_labels, paper, write_json
from laut.cli.record import AsJson, Db, opened
from laut.errors import LautError

if TYPE_CHECKING:
    from laut.store.rereading import Reread

__all__ = ["reread"]


def reread(
    db: Db = None,
    model: Annotated[str | None, typer.Option(help="Name or folder of the model.")] = None,
    threads: Annotated[int | None, typer.Option(min=1, max=256, help="Threads of the model (2).")] = None,
    as_json: AsJson = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Read again what another model or version of laut read; statements that are the same keep their ids."""
    counts = dict.fromkeys(("articles", "kept", "added", "removed", "failed"), 0)
    with opened(db, model=model, threads=threads) as record:
        shown = not quiet and sys.stderr.isatty()
        with Progress(console=complaints(), transient=True, disable=not shown) as progress:
            task = progress.add_task(interface_labels()["rereading"], total=record.to_reread())

            def tell(result: Reread | LautError) -> None:
                progress.advance(task)
                if isinstance(result, LautError):
                    counts["failed"] += 1
                    complain(result)
                    return
                counts["articles"] += 1
                for name in ("kept", "added", "removed"):
                    counts[name] += getattr(result, name)

            record.reread(watcher=tell)
    if as_json:
        write_json(counts)
    elif not quiet:
        paper().print(interface_labels()["reread summary"].format(**{name: f"{n:,}" for name, n in counts.items()}))
    if counts["failed"]:
        raise typer.Exit(FAILED)
