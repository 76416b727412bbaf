"""`laut stats`: how much the record holds."""

from __future__ import annotations

from rich.table import Table

from laut.cli.output import interface_labels, paper, write_json
from laut.cli.record import AsJson, Db, opened

__all__ = ["stats"]


def stats(db: Db = None, as_json: AsJson = False) -> None:
    """Count the record's articles, versions, statements, people, outlets and failures."""
    with opened(db) as record:
        found = record.stats()
    if as_json:
        write_json(found)
        return
    words = interface_labels()
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name, count in found.items():
        table.add_row(words[f"count {name}"], f"{count:,}")
    paper().print(table)
