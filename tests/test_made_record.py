"""The bench's record holds the rows that adding the same articles gives."""

from __future__ import annotations

from collections.abc import Sequence

from bench.bulk import write_record
from bench.made import Shape, iter_readings
from sqlalchemy import Table, delete, select, text

from laut.languages.analysis import search_terms
from laut.store.means import Means
from laut.store.record import Store
from laut.store.tables import metadata

SHAPE = Shape(25, statements=5, outlets=6, people=40, words=60)
DIFFERENT = {"read_at", "score", "reason"}
"""When it was read; and how surely somebody is somebody known, which only adding asks."""


MEANS = Means(terms=search_terms)
"""People are known by their spelling alone."""


def _rows(record: Store, table: Table) -> list[tuple[object, ...]]:
    hidden = DIFFERENT if table.name in {"versions", "appearances"} else set()
    columns = [column for column in table.columns if column.name not in hidden]
    with record.database.reading() as connection:
        return sorted(map(tuple, connection.execute(select(*columns))), key=repr)


def _terms(record: Store) -> Sequence[tuple[object, ...]]:
    """The full-text index, word by word."""
    with record.database.reading() as connection:
        if not record.database.is_sqlite:
            rows = connection.execute(text("SELECT statement_id, CAST(terms AS text) FROM statement_terms"))
            return sorted(map(tuple, rows))
        connection.execute(text("CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, statement_terms, instance)"))
        return sorted(map(tuple, connection.execute(text('SELECT term, doc, col, "offset" FROM temp.found'))))


def _empty(record: Store) -> None:
    sqlite = "INSERT INTO statement_terms (statement_terms) VALUES ('delete-all')"
    with record.database.writing() as connection:
        connection.execute(text(sqlite if record.database.is_sqlite else "DELETE FROM statement_terms"))
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))


def test_write_record_gives_the_rows_that_add_gives(record_url: str) -> None:
    with Store(record_url, means=MEANS) as record:
        for reading in iter_readings(SHAPE):
            record.add(reading)
        rows = {table.name: _rows(record, table) for table in metadata.sorted_tables}
        terms = _terms(record)
        assert rows["statements"]
        assert rows["people"]
        _empty(record)
        write_record(record.database, MEANS, iter_readings(SHAPE))
        for table in metadata.sorted_tables:
            assert _rows(record, table) == rows[table.name], table.name
        assert _terms(record) == terms
        assert record.check() == []
