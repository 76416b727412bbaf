"""`laut people`: who is in the record, and corrections of who is who."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from laut.cli.output import interface_labels, paper, write_json
from laut.cli.record import AsJson, Db, opened
from laut.records import KINDS

__all__ = ["app"]

_SHOWN = 4  # other spellings in the table

app = typer.Typer(help="List people and bodies, and correct who is who.", invoke_without_command=True)

Person = Annotated[str, typer.Argument(metavar="PERSON", help="A person's id, or a spelling that only they have.")]


@app.callback()
def people(context: typer.Context, db: Db = None, as_json: AsJson = False) -> None:
    """List people and bodies, and correct who is who."""
    if context.invoked_subcommand is None:
        list_people(None, db=db, as_json=as_json)


@app.command("list")
def list_people(
    name: Annotated[str | None, typer.Argument(help="Only those with these words in a spelling.")] = None,
    db: Db = None,
    kind: Annotated[str | None, typer.Option(help=f"Only these: {', '.join(KINDS[:4])}.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
) -> None:
    """List people and bodies with their spellings, those in most articles first."""
    if kind is not None and kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is no kind; expected one of {', '.join(KINDS[:4])}")
    with opened(db) as record:
        found = record.people(name, kind=kind, limit=limit)
    _show(found, as_json=as_json)


@app.command()
def merge(
    kept: Annotated[str, typer.Argument(metavar="PERSON", help="Who stays: an id, or a spelling only they have.")],
    merged: Annotated[str, typer.Argument(metavar="OTHER", help="Who is the same: an id or a spelling.")],
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Make one of two, for good: whatever is added or read again later keeps to it."""
    with opened(db, create=False) as record:
        found = record.merge(kept, merged)
    _show([found], as_json=as_json)


@app.command()
def split(
    person: Person,
    db: Db = None,
    article: Annotated[
        str | None, typer.Option(help="The article, by id or URL, in which it is somebody else.")
    ] = None,
    spelling: Annotated[str | None, typer.Option(help="The spelling that is somebody else.")] = None,
    into: Annotated[str | None, typer.Option(help="Who it is: an id or a spelling; somebody new otherwise.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make two of one, for good: the other gets what is in one article, or under one spelling."""
    if (article is None) == (spelling is None):
        raise typer.BadParameter("expected either --article or --spelling")
    with opened(db, create=False) as record:
        found = record.split(person, article=article, spelling=spelling, into=into)
    _show([found], as_json=as_json)


@app.command()
def why(person: Person, db: Db = None, as_json: AsJson = False) -> None:
    """Show each article in which somebody was taken for this person: as whom, how surely and why."""
    with opened(db, create=False) as record:
        found = record.merges(person)
    if as_json:
        for merge_ in found:
            write_json(merge_)
        return
    words = interface_labels()
    table = Table(box=None, pad_edge=False)
    for name in ("article", "spelling", "score", "reason"):
        table.add_column(words[name], overflow="fold")
    for one in found:
        score = "" if one["score"] is None else f"{one['score']:.2f}"
        table.add_row(one["article"], escape(one["name"]), score, escape(one["reason"] or words["begins here"]))
    paper().print(table)


def _show(found: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        for person in found:
            write_json(person)
        return
    words = interface_labels()
    if not found:
        paper().print(words["nobody found"])
        return
    table = Table(box=None, pad_edge=False)
    for name in ("name", "kind"):
        table.add_column(words[name], overflow="fold")
    for name in ("articles", "statements"):
        table.add_column(words[name], justify="right")
    table.add_column(words["id"], no_wrap=True)
    for person in found:
        others = [one["name"] for one in person["spellings"] if one["name"] != person["name"]][:_SHOWN]
        name = escape(person["name"]) + (f"\n[dim]{escape(', '.join(others))}[/dim]" if others else "")
        counts = (f"{person[count]:,}" for count in ("articles", "statements"))
        table.add_row(name, words[person["kind"]], *counts, person["person"])
    paper().print(table)
