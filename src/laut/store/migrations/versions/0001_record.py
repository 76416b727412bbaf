"""The record as laut 0.2 makes it first."""

from __future__ import annotations

from alembic import op

from laut.store.migrations.draft import FOLDER

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and index."""
    for statement in _statements():
        op.execute(statement)


def downgrade() -> None:
    """Drop them, the last one first; what they held is gone."""
    for statement in reversed(_statements()):
        words = statement.replace("VIRTUAL ", "").split()
        if words[:2] == ["CREATE", "TABLE"]:
            op.execute(f"DROP TABLE {words[2]}")


def _statements() -> list[str]:
    text = (FOLDER / f"{revision}_{op.get_bind().dialect.name}.sql").read_text("utf-8")
    return [statement for statement in text.split(";\n") if statement.strip()]
