"""A record to a file of one of five forms, and the one form that comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, Final, Literal, get_args

from sqlalchemy import Connection

from laut.errors import ConfigError
from laut.exchange.rows import iter_people, iter_statements
from laut.exchange.selection import Selection
from laut.store.record import Store

__all__ = ["FORMS", "Form", "export_record", "import_record"]

Form = Literal["jsonl", "csv", "parquet", "jsonld", "sqlite"]

FORMS: Final[tuple[Form, ...]] = get_args(Form)
"""jsonl is the whole record; the others hold its statements for other programs."""

Told = Callable[[int, int | None], object]
"""Is told how many articles, or lines, are done, and of how many."""


def export_record(
    record: Store,
    form: Form,
    out: BinaryIO,
    *,
    selection: Selection | None = None,
    told: Told = lambda _done, _all: None,
) -> int:
    """Write a record, as it is at this moment even if others go on adding; how many statements, or articles in jsonl.

    Equal records give equal bytes, in every form but sqlite. Memory does not grow with the record.

    Args:
        record: It is only read.
        form: One of the `FORMS`.
        out: Where to; it need not be seekable.
        selection: Which articles; all otherwise.
        told: Called now and then with the number of articles done, and of all.

    Raises:
        ConfigError: The selection holds nothing that could be, jsonl should be of a part, or Parquet's library is
            missing.
        StoreError: The database complained.
    """
    chosen = selection or Selection()
    if form == "jsonl" and chosen:
        raise ConfigError("jsonl of some articles; expected the whole record, which `laut import` can rebuild")
    with record.database.reading(snapshot=True) as connection:
        chosen.check(connection)
        total = chosen.count(connection)
        told(0, total)
        count = _write(connection, form, out, chosen, lambda done: told(done, total))
        told(total, total)
    return count


def import_record(record: Store, source: BinaryIO, *, told: Told = lambda _done, _all: None) -> dict[str, int]:
    """Fill an empty record with what `export_record` wrote as jsonl, all of it or nothing.

    Args:
        record: It must be empty.
        source: The lines.
        told: Called with the number of lines done.

    Returns:
        How many lines there were of each kind.

    Raises:
        RecordError: A line is not as laut wrote it; the message says which.
        StoreError: The record is not empty, or the database complained.
    """
    from laut.exchange.restoring import import_lines

    return import_lines(record.database, source, record.means, told=lambda done: told(done, None))


def _write(
    connection: Connection, form: Form, out: BinaryIO, selection: Selection, told: Callable[[int], object]
) -> int:
    if form == "jsonl":
        from laut.exchange.lines import write_lines

        return write_lines(connection, out, told=told)
    if form == "sqlite":
        from laut.exchange.plain_file import write_plain_file

        return write_plain_file(connection, selection, out, told=told)
    rows = iter_statements(connection, selection, told=told)
    if form == "csv":
        from laut.exchange.csv_table import write_csv

        return write_csv(rows, out)
    if form == "parquet":
        from laut.exchange.parquet_table import write_parquet

        return write_parquet(rows, out)
    from laut.exchange.linked_data import write_linked_data

    return write_linked_data(iter_people(connection, selection), rows, out)
