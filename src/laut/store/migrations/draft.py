"""The statements that make every table and index, for the first migration's files.

`python -m laut.store.migrations.draft` writes them again after a change of `tables.py`, as long as the schema has not
been released; from then on a change is a new migration.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from laut.store.tables import metadata

__all__ = ["FOLDER", "draft"]

FOLDER: Final = Path(__file__).parent / "sql"

_FULL_TEXT: Final = {
    "sqlite": ["CREATE VIRTUAL TABLE statement_terms USING fts5(terms, parts, filters, content='', tokenize='ascii')"],
    "postgresql": [
        "CREATE TABLE statement_terms (\n"
        "    statement_id BIGINT NOT NULL PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,\n"
        "    terms TSVECTOR NOT NULL\n)",
        "CREATE INDEX statement_terms_by_term ON statement_terms USING gin (terms) WITH (fastupdate = off)",
    ],
}


def draft(name: str) -> str:
    """The statements for `sqlite` or `postgresql`, parted by semicolons."""
    dialect: Dialect = sqlite.dialect() if name == "sqlite" else postgresql.dialect()  # type: ignore[no-untyped-call]
    statements = []
    for one in metadata.sorted_tables:
        statements.append(str(CreateTable(one).compile(dialect=dialect)))
        indexes = sorted(one.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    lines = "\n".join(f"{statement.strip()};\n" for statement in [*statements, *_FULL_TEXT[name]])
    tidy = "\n".join(line.rstrip().replace("\t", "    ") for line in lines.split("\n"))
    return re.sub(r"\)\n (?=STRICT|WITHOUT)", ") ", tidy)


if __name__ == "__main__":
    for _name in _FULL_TEXT:
        (FOLDER / f"0001_{_name}.sql").write_text(draft(_name), "utf-8")
