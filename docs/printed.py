"""What the manual prints from the code itself; cog calls these, and CI checks that the pages are fresh."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from laut.attribution.model import list_models, load_model
from laut.cli import app
from laut.exchange.columns import COLUMNS
from laut.training.corpus_figures import figures_of
from laut.training.own_corpus import iter_own_articles
from laut.training.rereading import count_agreement
from laut.views.schema import json_schema

__all__ = ["agreement", "columns", "commands", "corpus", "models", "schema"]

_HOLDS = {
    "text": "text",
    "texts": "texts",
    "number": "whole number",
    "real": "number",
    "truth": "1 or 0",
    "moment": "moment",
}


def commands() -> str:
    """Every command's help, as a terminal of 80 columns shows it."""
    runner = CliRunner(env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"})
    names = [[str(command.name)] for command in app.registered_commands]
    for group in app.registered_groups:
        inner = group.typer_instance
        assert inner is not None
        names += [
            [str(group.name), str(command.name or command.callback.__name__)]
            for command in inner.registered_commands
            if command.callback
        ]
    parts = []
    for name in names:
        shown = runner.invoke(app, [*name, "--help"], prog_name="laut").output
        parts.append(f"## laut {' '.join(name)}\n\n```text\n{shown.strip()}\n```\n")
    return "\n".join(parts)


def schema() -> str:
    """The JSON Schema of a reading."""
    return f"```json\n{json.dumps(json_schema(), indent=2)}\n```\n"


def models() -> str:
    """A table of the models that come with laut."""
    lines = ["| model | licence | Joint | Messages | Roles | Form | STWR |", "|---|---|---|---|---|---|---|"]
    for name in list_models():
        config = load_model(name).config
        figures = [config.scores.get(key) for key in ("joint", "messages", "roles", "form", "stwr")]
        shown = " | ".join(f"{figure:.1f}" if figure else "–" for figure in figures)
        lines.append(f"| {config.name} | {config.licence} | {shown} |")
    return "\n".join(lines) + "\n"


def columns() -> str:
    """A table of the columns of a statement."""
    lines = ["| column | holds | what |", "|---|---|---|"]
    lines += [f"| `{column.name}` | {_HOLDS[column.kind]} | {column.meaning} |" for column in COLUMNS]
    return "\n".join(lines) + "\n"


def corpus() -> str:
    """A table of what the project's own corpus holds."""
    figures = figures_of(list(iter_own_articles(Path(__file__).parent.parent / "corpora" / "own-de")))
    lines = ["| what | how much |", "|---|---|"]
    lines += [f"| {name} | {count:,} |" for name, count in figures.counts.items()]
    lines += [f"| {name} | {share:.1f} % |" for name, share in figures.shares.items()]
    return "\n".join(lines) + "\n"


def agreement() -> str:
    """A table of how far the two readings of the resolved articles agree."""
    quality = Path(__file__).parent.parent / "quality"
    counts = count_agreement(quality / "resolution-de.jsonl", quality / "resolution-de.differences.jsonl")
    lines = ["| link | same | of | share |", "|---|---|---|---|"]
    lines += [f"| {link} | {same} | {asked} | {100 * same / asked:.1f} % |" for link, (same, asked) in counts.items()]
    return "\n".join(lines) + "\n"
