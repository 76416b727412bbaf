"""`laut sources`: whom an outlet cites."""

from __future__ import annotations

from typing import Annotated

import typer

from laut.cli.output import paper, write_json
from laut.cli.record import AsJson, Db, opened
from laut.settings import load_settings

__all__ = ["sources"]


def sources(
    outlet: Annotated[str, typer.Argument(help="The outlet's name.")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many of those it cites.")] = 20,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Show whom an outlet cites, how much ends with unnamed sources, how much comes from agencies.

    As JSON, the first line is the outlet's own, each further one somebody it cites.
    """
    with opened(db) as record:
        found = record.sources(outlet, limit=limit)
        if as_json:
            write_json(found.to_dict())
            for cited in found.cited:
                write_json(cited.to_dict())
            return
        from laut.views.answers import SourcesView

        paper().print(SourcesView(found, load_settings().interface))
