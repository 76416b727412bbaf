"""`laut db`: the record as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.filesize import decimal
from rich.table import Table

from laut.cli.output import FAILED, complaints, errors_told, interface_labels, paper, write_json
from laut.cli.record import AsJson, Db, opened

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Make, upgrade, check, copy, shrink and describe the record.")


@app.command()
def init(db: Db = None, as_json: AsJson = False) -> None:
    """Make the record where there is none; one that is there stays as it is."""
    with opened(db, tell=False) as record:
        described = record.info()
    _tell("record ready", described, as_json=as_json)


@app.command()
def upgrade(db: Db = None, as_json: AsJson = False) -> None:
    """Bring the record to the schema of this laut, as every command does that opens it."""
    with opened(db, create=False) as record:
        described = record.info()
    _tell("record ready", described, as_json=as_json)


@app.command()
def check(db: Db = None, as_json: AsJson = False) -> None:
    """Look through the whole record for damage and contradictions; exit status 2 where there are any."""
    with opened(db, create=False) as record:
        faults = record.check()
    if as_json:
        write_json({"sound": not faults, "faults": faults})
    elif not faults:
        paper().print(interface_labels()["sound"])
    else:
        for fault in faults:
            complaints().print(f"laut: {fault}", markup=False, soft_wrap=True)
    if faults:
        raise typer.Exit(FAILED)


@app.command()
def backup(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A new file; it appears whole or not at all.")],
    db: Db = None,
    as_json: AsJson = False,
) -> None:
    """Copy the record (SQLite) into a file while it is in use."""
    with opened(db, create=False) as record:
        record.backup(path)
    with errors_told():
        size = path.stat().st_size
    if as_json:
        write_json({"backup": str(path), "bytes": size})
    else:
        paper().print(interface_labels()["backed up"].format(file=path, size=decimal(size)), markup=False)


@app.command()
def vacuum(db: Db = None, as_json: AsJson = False) -> None:
    """Give back the room that is free inside the record."""
    with opened(db, create=False) as record:
        before, after = record.vacuum()
    if as_json:
        write_json({"before": before, "after": after})
    else:
        paper().print(interface_labels()["vacuumed"].format(before=decimal(before), after=decimal(after)))


@app.command()
def info(db: Db = None, as_json: AsJson = False) -> None:
    """Say where the record is, in which schema, how large, and how many rows each table has."""
    with opened(db, create=False) as record:
        described = record.info()
    if as_json:
        write_json(described)
        return
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(overflow="fold")
    for name, value in described.items():
        if name == "rows":
            for one, count in value.items():
                table.add_row(f"  {one}", f"{count:,}")
        else:
            table.add_row(interface_labels()[f"info {name}"], decimal(value) if name == "bytes" else str(value))
    paper().print(table)


def _tell(label: str, described: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        write_json({name: described[name] for name in ("record", "database", "schema")})
    else:
        paper().print(interface_labels()[label].format(**described), markup=False)
