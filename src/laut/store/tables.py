"""The tables of the record, the same in SQLite and in PostgreSQL.

Moments are whole seconds since 1970 in UTC; a moment that must come back as it was written has its ISO 8601 text beside
it. JSON is compact text that laut writes itself ([laut.store.places][]). Public ids are `key` columns of 16 hexadecimal
digits made from content ([laut.store.keys][]); `id` columns never leave the record.

A statement's row holds what is asked for: it is written once and stays when its article changes. What is true of a
statement in one version alone, its positions, stands in `placements`.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    column,
    func,
    table,
    text,
)

__all__ = [
    "RELATIONS",
    "appearances",
    "articles",
    "corrections",
    "failures",
    "feeds",
    "intake",
    "links",
    "metadata",
    "name_keys",
    "outlets",
    "people",
    "placed",
    "placements",
    "roles",
    "runs",
    "seen_entries",
    "signatures",
    "spellings",
    "statement_terms",
    "statements",
    "threads",
    "versions",
]

RELATIONS: Final = ("source", "to", "via", "rests_on")
"""What a link of a statement is: its speaker, its addressee, a report that carried it, a word it rests on."""

metadata = MetaData()

_Number = BigInteger().with_variant(Integer, "sqlite")  # STRICT tables know INTEGER only, which has 64 bits there
_Real: Final[Double[float]] = Double().with_variant(REAL(), "sqlite")


def _id() -> Column[int]:
    return Column("id", _Number, primary_key=True)


def _to(name: str, target: str, *, nullable: bool = True, primary_key: bool = False) -> Column[int]:
    return Column(name, _Number, ForeignKey(target), nullable=nullable and not primary_key, primary_key=primary_key)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text("0"))


outlets = Table(
    "outlets",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    sqlite_strict=True,
)

articles = Table(
    "articles",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),  # of the URL, or of the first text of an article without one
    Column("url", Text),
    _to("outlet_id", "outlets.id"),  # this and what follows: of the latest version
    Column("published", _Number),
    Column("title", Text),
    Column("versions", Integer, nullable=False),
    Index("articles_by_outlet", "outlet_id", "published"),
    Index("articles_by_time", "published"),
    sqlite_strict=True,
)

versions = Table(
    "versions",
    metadata,
    _id(),
    _to("article_id", "articles.id", nullable=False),
    Column("number", Integer, nullable=False),  # from 1
    Column("digest", Text, nullable=False),  # of the text
    Column("text", Text),  # none where it is the same as another article's
    _to("copy_of", "versions.id"),
    Column("title", Text),
    Column("authors", Text, nullable=False),  # a JSON list
    _to("outlet_id", "outlets.id"),
    Column("published", _Number),
    Column("published_text", Text),
    Column("language", Text),
    Column("related", Text, nullable=False),  # a JSON list of [title, url]
    Column("model", Text, nullable=False),
    Column("laut", Text, nullable=False),
    Column("read_at", _Number, nullable=False),
    UniqueConstraint("article_id", "number", name="versions_once"),
    Index("versions_by_digest", "digest"),
    sqlite_strict=True,
)
Index(
    "versions_by_copy",
    versions.c.copy_of,
    sqlite_where=versions.c.copy_of.is_not(None),
    postgresql_where=versions.c.copy_of.is_not(None),
)

threads = Table(
    "threads",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),  # the key of the statement it began with
    sqlite_strict=True,
)

statements = Table(
    "statements",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    _to("article_id", "articles.id", nullable=False),
    Column("first_version", Integer, nullable=False),
    Column("last_version", Integer),  # none while it stands in the latest
    _to("changed_from", "statements.id"),
    Column("type", Text, nullable=False),
    Column("medium", Text, nullable=False),
    Column("score", _Real, nullable=False),
    _to("outlet_id", "outlets.id"),  # this and the next: the article's, for filters
    Column("published", _Number),
    _to("thread_id", "threads.id"),
    Column("anonymous", Integer, nullable=False),  # 1 where the last link of its trail is anonymous or nobody
    Column(
        "indexed", Integer
    ),  # which entry of the full-text index counts ([laut.store.terms][]); none before the first
    Index("statements_by_article", "article_id"),
    Index("statements_by_time", "published", "id"),
    Index("statements_by_outlet", "outlet_id", "published", "id"),
    sqlite_strict=True,
    sqlite_autoincrement=True,  # an id never comes back: the full-text index keeps the rows of deleted statements
)
for _name in ("thread_id", "changed_from"):
    Index(
        f"statements_by_{_name}",
        statements.c[_name],
        sqlite_where=statements.c[_name].is_not(None),
        postgresql_where=statements.c[_name].is_not(None),
    )

placements = Table(
    "placements",
    metadata,
    _to("statement_id", "statements.id", primary_key=True),
    _to("version_id", "versions.id", primary_key=True),
    Column("place", Text, nullable=False),  # see laut.store.places
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

people = Table(
    "people",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),  # the fullest spelling
    Column("kind", Text, nullable=False),
    _count("articles"),
    _to("merged_into", "people.id"),  # by hand; the row stays, so that its key still leads to the person
    Index("people_by_merge", "merged_into"),
    sqlite_strict=True,
)

links = Table(
    "links",
    metadata,
    _to("statement_id", "statements.id", primary_key=True),
    Column("relation", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    _to("person_id", "people.id"),
    Column("kind", Text, nullable=False),
    Column("name", Text),
    Column("mention", Text),
    Index("links_by_person", "relation", "person_id", "statement_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

spellings = Table(
    "spellings",
    metadata,
    _to("person_id", "people.id", primary_key=True),
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False),
    _count("articles"),
    Index("spellings_by_fold", "folded"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

roles = Table(
    "roles",
    metadata,
    _to("person_id", "people.id", primary_key=True),
    Column("role", Text, primary_key=True),
    _count("articles"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

name_keys = Table(
    "name_keys",
    metadata,
    Column("key", Text, primary_key=True),
    _to("person_id", "people.id", primary_key=True),
    Index("name_keys_by_person", "person_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

appearances = Table(
    "appearances",
    metadata,
    _to("version_id", "versions.id", primary_key=True),
    Column("number", Integer, primary_key=True),  # the entity's id in the reading
    _to("person_id", "people.id"),  # none for who is nobody in particular
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("names", Text, nullable=False),  # JSON lists, as in the entity
    Column("roles", Text, nullable=False),
    Column("mentions", Text, nullable=False),
    Column("score", _Real),  # how surely it is that person; none where the person begins here
    Column("reason", Text),
    Index("appearances_by_person", "person_id", "version_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

corrections = Table(
    "corrections",
    metadata,
    _id(),
    Column("action", Text, nullable=False),  # merge, or split
    _to("person_id", "people.id", nullable=False),  # whom it takes from
    _to("target_id", "people.id", nullable=False),  # whom it gives to
    _to("article_id", "articles.id"),  # a split: of one article,
    Column("spelling", Text),  # or of one folded spelling
    Column("active", Integer, nullable=False),  # 0 once a later correction has undone it
    Column("made", _Number, nullable=False),
    Index("corrections_by_person", "person_id"),
    sqlite_strict=True,
)

feeds = Table(
    "feeds",
    metadata,
    _id(),
    Column("url", Text, nullable=False, unique=True),
    Column("title", Text),
    Column("interval", Integer, nullable=False),  # seconds
    Column("etag", Text),
    Column("last_modified", Text),
    _count("failures"),  # in a row
    Column("due", _Number),
    Column("fetched", _Number),
    Column("error", Text),
    Column("active", Integer, nullable=False, server_default=text("1")),
    sqlite_strict=True,
)

seen_entries = Table(
    "seen_entries",
    metadata,
    _to("feed_id", "feeds.id", primary_key=True),
    Column("key", Text, primary_key=True),  # of the entry's URL, which may be longer than an index takes
    Column("url", Text, nullable=False),
    Column("seen", _Number, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

runs = Table(
    "runs",
    metadata,
    _id(),
    Column("command", Text, nullable=False),
    Column("sources", Text, nullable=False),  # a digest of what it was given, by which a killed run goes on
    Column("started", _Number, nullable=False),
    Column("finished", _Number),
    _count("added"),
    _count("changed"),
    _count("linked"),
    _count("unchanged"),
    _count("skipped"),
    _count("failed"),
    sqlite_strict=True,
)

failures = Table(
    "failures",
    metadata,
    _id(),
    _to("run_id", "runs.id", nullable=False),
    Column("key", Text, nullable=False),  # of the source's name
    Column("source", Text, nullable=False),
    Column("reason", Text, nullable=False),  # the error's class
    Column("message", Text, nullable=False),
    Column("at", _Number, nullable=False),
    _count("mended"),
    UniqueConstraint("run_id", "key", name="failures_once"),
    Index("failures_by_source", "key"),
    sqlite_strict=True,
)

intake = Table(
    "intake",
    metadata,
    Column("key", Text, primary_key=True),  # of the source's name
    Column("source", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    _to("run_id", "runs.id"),
    _to("version_id", "versions.id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

signatures = Table(
    "signatures",
    metadata,
    Column("band", Integer, primary_key=True),
    Column("value", _Number, primary_key=True),
    _to("statement_id", "statements.id", primary_key=True),
    Index("signatures_by_statement", "statement_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

placed = (
    statements.join(articles, articles.c.id == statements.c.article_id)
    .join(
        versions,
        (versions.c.article_id == articles.c.id)
        & (versions.c.number == func.coalesce(statements.c.last_version, articles.c.versions)),
    )
    .join(placements, (placements.c.statement_id == statements.c.id) & (placements.c.version_id == versions.c.id))
)
"""Each statement with its article, and its place in the latest version it stands in."""

statement_terms = table("statement_terms", column("rowid"), column("statement_id"), column("terms"))
"""The full-text index, see [laut.store.terms][]. SQLite: FTS5 without content over `terms`, `parts` and `filters`;
nothing is ever taken out of it. PostgreSQL: `statement_id` and the tsvector `terms` with all three."""
