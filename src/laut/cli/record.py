"""What the commands of the record share: where it is, and opening it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laut.cli.output import complaints, errors_told, interface_labels

if TYPE_CHECKING:
    from laut.pipeline.recording import Record

__all__ = ["AsJson", "Db", "opened"]

Db = Annotated[
    str | None, typer.Option("--db", metavar="FILE|URL", help="The record (LAUT_DB, else laut.db in this folder).")
]

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@contextmanager
def opened(
    db: str | None, *, create: bool = True, tell: bool = True, model: str | None = None, threads: int | None = None
) -> Iterator[Record]:
    """The record, closed at the end, with every error told.

    That it had to be made is told where the command puts nothing into it.
    """
    with errors_told():
        from laut.pipeline.recording import Record
        from laut.settings import load_settings

        url = db or load_settings().record
        is_new = tell and "://" not in url and not Path(url).exists()
        with Record(url, model=model, threads=threads, create=create) as record:
            if is_new:
                complaints().print(interface_labels()["new record"].format(record=record.database.name), markup=False)
            yield record
