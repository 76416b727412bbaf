"""`laut trail`: how a statement came to the reader."""

from __future__ import annotations

from typing import Annotated

import typer

from laut.cli.output import paper, write_json
from laut.cli.record import AsJson, Db, opened
from laut.settings import load_settings

__all__ = ["trail"]


def trail(
    statement: Annotated[str, typer.Argument(metavar="ID", help="A statement's id, as `laut search` shows it.")],
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Show a statement's chain as a tree, how it was edited, and where the same words stood first."""
    with opened(db) as record:
        found = record.trail(statement)
        if as_json:
            write_json(found.to_dict())
            return
        from laut.views.answers import TrailView

        paper().print(TrailView(found, load_settings().interface))
