"""`laut who`: a person or body as the record has them."""

from __future__ import annotations

from typing import Annotated

import typer

from laut.cli.output import interface_labels, paper, write_json
from laut.cli.record import AsJson, Db, opened
from laut.settings import load_settings

__all__ = ["who"]


def who(
    name: Annotated[str, typer.Argument(metavar="NAME|ID", help="A name in any spelling, or a person's id.")],
    limit: Annotated[int, typer.Option(min=1, max=50, help="At most so many people of that name.")] = 3,
    lately: Annotated[int, typer.Option(min=0, max=200, help="Latest statements of each.")] = 5,
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Show who is meant: spellings, roles, what they said lately, to whom, and who carried it."""
    with opened(db) as record:
        found = record.who(name, limit=limit, lately=lately)
        if as_json:
            for profile in found:
                write_json(profile.to_dict())
            return
        from laut.views.answers import ProfileView

        for number, profile in enumerate(found):
            if number:
                paper().rule(style="dim")
            paper().print(ProfileView(profile, load_settings().interface))
        if not found:
            paper().print(interface_labels()["nobody found"])
