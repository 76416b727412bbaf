"""The command line: one file per command; each parses arguments, calls one function and prints.

Exit status is 0, or 2 when any input failed; what went wrong is one line on standard error for each.
"""

from __future__ import annotations

import typer

from laut.cli import (
    add,
    corpus,
    database,
    evaluate,
    exporting,
    failures,
    feeds,
    models,
    people,
    read,
    reread,
    schema,
    search,
    sources,
    stats,
    trail,
    train,
    watch,
    who,
)

__all__ = ["app"]

app = typer.Typer(
    name="laut",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads news and shows who said what, to whom, and on whose word we have it.",
)
app.callback()(read.version)
app.command("read")(read.read)
app.command("add")(add.add)
app.command("search")(search.search)
app.command("who")(who.who)
app.command("trail")(trail.trail)
app.command("sources")(sources.sources)
app.command("failures")(failures.failures)
app.command("stats")(stats.stats)
app.command("reread")(reread.reread)
app.command("watch")(watch.watch)
app.command("export")(exporting.export)
app.command("import")(exporting.import_)
app.add_typer(people.app, name="people")
app.add_typer(feeds.app, name="feeds")
app.add_typer(database.app, name="db")
app.command("evaluate")(evaluate.evaluate)
app.command("models")(models.models)
app.command("schema")(schema.schema)
app.command("train")(train.train)
app.add_typer(corpus.app, name="corpus")
