"""`laut failures`: what could not be added, and why."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from laut.cli.output import interface_labels, paper, plain, write_json
from laut.cli.record import AsJson, Db, opened

__all__ = ["failures"]


def failures(
    db: Db = None,
    mended: Annotated[bool, typer.Option("--all", help="Also those that were added later.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show the sources that could not be added and were not since, with the reason of each."""
    with opened(db) as record:
        found = record.failures(mended=mended)
    words = interface_labels()
    if as_json:
        for failure in found:
            write_json(failure.to_dict())
        return
    if not found:
        paper().print(words["no failures"])
        return
    table = Table(box=None, pad_edge=False)
    for name in ("source of failure", "reason", "message"):
        table.add_column(words[name], overflow="fold")
    for failure in found:
        reason = f"{failure.reason} ({words['mended']})" if failure.mended else failure.reason
        table.add_row(plain(failure.source), reason, plain(failure.message))
    paper().print(table)
