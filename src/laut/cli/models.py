"""`laut models`: which models come with laut, under which licence, and how well they do."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from rich.table import Table

from laut.cli.output import errors_told, paper

__all__ = ["models"]


def models(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """List the models that come with laut, with licence and scores; the first is the default."""
    from laut.attribution.model import list_models, load_model

    with errors_told():
        found = [load_model(name).config for name in list_models()]
    if as_json:
        for config in found:
            record = {
                "name": config.name,
                "languages": config.languages,
                "licence": config.licence,
                "scores": config.scores,
            }
            print(json.dumps(record, ensure_ascii=False))
        return
    table = Table("model", "languages", "licence", "Joint", box=None, pad_edge=False)
    for config in found:
        joint = config.scores.get("joint")
        table.add_row(config.name, ", ".join(config.languages), config.licence, f"{joint:.1f}" if joint else "–")
    paper().print(table)
