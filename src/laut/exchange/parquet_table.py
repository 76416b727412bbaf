"""Statements as Parquet: the same columns as the CSV has, typed, for pandas, Polars, DuckDB, Spark and R."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from laut.errors import ConfigError
from laut.exchange.columns import COLUMNS, Value
from laut.exchange.rows import StatementRow

__all__ = ["write_parquet"]

_GROUP: Final = 10_000  # statements in a row group, which is what stays in memory


def write_parquet(rows: Iterable[StatementRow], out: BinaryIO) -> int:
    """Write a Parquet file; how many statements. `out` need not be seekable.

    Raises:
        ConfigError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise ConfigError(f"Parquet needs pyarrow ({error}); expected `pip install laut[parquet]`") from error
    types = {
        "text": pa.string(),
        "number": pa.int32(),
        "real": pa.float64(),
        "truth": pa.bool_(),
        "moment": pa.timestamp("s", tz="UTC"),
        "texts": pa.list_(pa.string()),
    }
    schema = pa.schema(
        [pa.field(column.name, types[column.kind], metadata={"description": column.meaning}) for column in COLUMNS]
    )
    count = 0
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for cells in _groups(rows):
            group = pa.Table.from_pydict(cells, schema=schema)
            writer.write_table(group, row_group_size=_GROUP)
            count += group.num_rows
    return count


def _groups(rows: Iterable[StatementRow]) -> Iterator[dict[str, list[Value]]]:
    """The cells of some statements by column; the statements themselves, with their articles' texts, are let go."""
    cells: dict[str, list[Value]] = {column.name: [] for column in COLUMNS}
    count = 0
    for count, row in enumerate(rows, start=1):
        for column in COLUMNS:
            cells[column.name].append(column.value(row))
        if not count % _GROUP:
            yield cells
            cells = {column.name: [] for column in COLUMNS}
    if count % _GROUP:
        yield cells
