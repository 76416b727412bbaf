"""The schema from one release to the next, both ways, and records that older releases made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from laut import open_record
from laut.errors import StoreError
from laut.store import migrations
from laut.store.database import REVISIONS, Database
from laut.store.migrations.draft import FOLDER, draft
from laut.store.tables import metadata

KEPT = Path(__file__).parents[1] / "data" / "records"


def test_revisions_are_those_of_the_folder() -> None:
    folder = Path(str(migrations.__file__)).parent
    found = [one.revision for one in ScriptDirectory(str(folder)).walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS


@pytest.mark.parametrize("name", ["sqlite", "postgresql"])
def test_first_migration_makes_the_tables_of_the_code(name: str) -> None:
    assert (FOLDER / f"0001_{name}.sql").read_text("utf-8") == draft(name), "run python -m laut.store.migrations.draft"


def test_migrated_record_is_what_the_code_says(record_url: str) -> None:
    database = Database(record_url)
    with database.engine.connect() as connection:
        options = {"version_table": "laut_schema", "include_name": _is_ours}
        found = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    database.close()
    assert found == []


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and name is not None and name.startswith("statement_terms"))


def test_down_to_nothing_and_up_again(record_url: str) -> None:
    database = Database(record_url)
    for target in ("base", *REVISIONS, "base", REVISIONS[-1]):
        database.migrate(target)
        assert database.revision() == (None if target == "base" else target)
    with database.engine.connect() as connection:
        assert set(metadata.tables) <= set(inspect(connection).get_table_names())
    database.close()


@pytest.mark.parametrize("path", sorted(KEPT.glob("schema-*.db")), ids=lambda path: path.stem)
def test_record_of_an_older_release_opens_without_loss(path: Path, tmp_path: Path) -> None:
    mine = tmp_path / "laut.db"
    shutil.copy(path, mine)
    with open_record(mine) as record:
        assert record.check() == []
        stats = record.stats()
        assert (stats["articles"], stats["versions"], stats["copies"]) == (3, 4, 1)
        assert (stats["statements"], stats["dropped"], stats["outlets"], stats["failures"]) == (3, 1, 2, 1)
        assert [one["name"] for one in record.people(kind="person")] == ["Amira Holt", "Amira Holt"]
        assert [one["action"] for one in record.corrections()] == ["split"]
        assert record.database.revision() == REVISIONS[-1]


def test_every_released_schema_has_its_record() -> None:
    assert [path.stem for path in sorted(KEPT.glob("schema-*.db"))] == [f"schema-{name}" for name in REVISIONS]


def test_newer_schema_is_refused(record_url: str) -> None:
    with open_record(record_url) as record, record.database.writing() as connection:
        connection.execute(text("UPDATE laut_schema SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"has schema 9999, newer than this laut knows .*; expected a newer laut"):
        open_record(record_url)


def test_failed_migration_leaves_the_record_as_it_was(record_url: str) -> None:
    database = Database(record_url)
    with database.writing() as connection:
        connection.execute(text("DROP TABLE signatures"))
    with pytest.raises(StoreError):
        database.migrate("base")
    assert database.revision() == REVISIONS[-1]
    with database.engine.connect() as connection:
        assert "statements" in inspect(connection).get_table_names()
    database.close()
