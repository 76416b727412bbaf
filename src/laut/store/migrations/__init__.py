"""The record's schema from one release to the next, both ways, by Alembic."""
