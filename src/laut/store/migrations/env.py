"""How Alembic runs laut's migrations: on the connection it is given, inside the transaction that is open there."""

from __future__ import annotations

from alembic import context

from laut.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, version_table="laut_schema"
)
context.run_migrations()
