"""`laut corpus`: check, count, convert and compare folders of annotated articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from laut.cli.output import FAILED, complaints, errors_told, paper

__all__ = ["app"]

_LINKS = {"addressee": "to", "carriers": "via", "rests on": "on"}

app = typer.Typer(no_args_is_help=True, help="Check, count, convert and compare annotated articles.")

Folder = Annotated[Path, typer.Argument(help="Folder of *.xml files, such as corpora/own-de.")]


@app.command()
def check(folder: Folder) -> None:
    """Name every fault with its file and line, and every quota missed; exit status 2 where there are any."""
    from laut.training.corpus_figures import figures_of, load_quotas, missed_quotas
    from laut.training.own_corpus import load_split, read_folder

    with errors_told():
        articles, faults = read_folder(folder)
        load_split(folder)
        missed = [] if faults else list(missed_quotas(figures_of(articles), load_quotas(folder)))
    for fault in faults:
        complaints().print(str(fault), markup=False, soft_wrap=True)
    for quota in missed:
        complaints().print(f"{folder}: {quota}", markup=False, soft_wrap=True)
    if faults or missed:
        raise typer.Exit(FAILED)
    print(f"{len(articles)} articles without fault")


@app.command()
def stats(
    folder: Folder, as_json: Annotated[bool, typer.Option("--json", help="The figures as one JSON object.")] = False
) -> None:
    """Count articles, quotations, kinds of sources and links, and how far the texts repeat themselves."""
    from laut.training.corpus_figures import figures_of
    from laut.training.own_corpus import iter_own_articles

    with errors_told():
        figures = figures_of(list(iter_own_articles(folder)))
    if as_json:
        print(json.dumps(figures.to_dict(), ensure_ascii=False))
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, count in figures.counts.items():
        table.add_row(name, f"{count:,}")
    for name, share in figures.shares.items():
        table.add_row(name, f"{share:.1f} %")
    for name, repeated in figures.repeats.items():
        table.add_row(f"{name} too often", f"{len(repeated)}")
    paper().print(table)


@app.command()
def convert(
    folder: Folder,
    out: Annotated[Path, typer.Argument(help="File to write, one JSON object a line.")],
) -> None:
    """Write the articles with positions in the plain text, quotations, entities and links, as JSON lines."""
    from laut.training.own_corpus import iter_own_articles, load_split

    with errors_told():
        split = load_split(folder)
        lines = [
            json.dumps(article.to_dict() | {"part": split.part(article.id)}, ensure_ascii=False)
            for article in iter_own_articles(folder)
        ]
        out.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} articles written to {out}")


@app.command()
def agreement(
    folder: Folder, other: Annotated[Path, typer.Argument(help="A second annotation of some of its articles.")]
) -> None:
    """Compare two annotations of the same articles."""
    from laut.training.agreement import measure_agreement

    with errors_told():
        found = measure_agreement(folder, other)
    scores = found.scores
    print(f"{found.articles} articles, {found.pairs} quotations in both")
    print(f"Joint {scores.joint.f1:.1f}, Messages {scores.messages.f1:.1f}, Roles {scores.roles.f1:.1f}", end=", ")
    print(f"Form {scores.form.f1:.1f}, STWR {scores.stwr.f1:.1f}")
    print(f"source {found.share('by'):.1f} %, kind {100 * found.kinds / max(found.pairs, 1):.1f} %", end=", ")
    print(", ".join(f"{name} {found.share(link):.1f} %" for name, link in _LINKS.items()))
