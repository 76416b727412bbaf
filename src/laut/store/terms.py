"""The full-text index: the words a statement is found by, and beside them what a search is narrowed by.

A search with two filters looks for few statements among many, so the filters stand in the index itself, as *tokens*:
the outlet, the type, the kind of the source, the day, and everybody named, by the name they had in the article. People
are asked for by all their spellings; whether it is them, the search asks `links`, which merges and splits keep right.

SQLite's index keeps no contents, so that nothing can be taken out of it. A statement that changes (its article has
another date, a newer model found another speaker) gets a new *entry*, and `statements.indexed` says which one counts:
an entry's number is the statement's id and, from bit 40 on, how often it was entered before.
"""

from __future__ import annotations

from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Final

from sqlalchemy import Connection, bindparam, select, text, update

from laut.records import KINDS, TYPES
from laut.store.means import Means
from laut.store.places import quoted_words, unpack
from laut.store.tables import appearances, articles, links, placed, placements, statements, versions

__all__ = [
    "ABOUT",
    "ENTRY_BITS",
    "FILTER",
    "PART",
    "UNDATED",
    "Entry",
    "Facts",
    "about_tokens",
    "anonymous_token",
    "index_article",
    "kind_token",
    "link_tokens",
    "make_entry",
    "name_term",
    "name_token",
    "outlet_token",
    "rebuild_index",
    "time_tokens",
    "type_token",
]

ENTRY_BITS: Final = 40
"""The bits of a statement's id in the number of its entry."""

ABOUT: Final = "about"
"""The relation of a statement to everybody its article names."""

PART: Final = "+"
FILTER: Final = "="
"""What parts of compounds and tokens begin with in PostgreSQL, which has one column for all; no word does."""

UNDATED: Final = "u"
"""The token of a statement whose article has no date."""

_LETTERS: Final = {"source": "s", "to": "r", "via": "v", ABOUT: "e"}
_LONGEST: Final = 100_000  # letters of one statement's terms: PostgreSQL's index takes no more than a megabyte
_BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Facts:
    """What a statement is narrowed by, besides whom it names."""

    type: str
    anonymous: bool
    outlet: int | None
    published: int | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index is given of one statement."""

    statement: int
    indexed: int
    terms: str
    parts: str
    tokens: tuple[str, ...]

    def sqlite(self) -> dict[str, object]:
        """Its row in FTS5."""
        number = self.statement + (self.indexed << ENTRY_BITS)
        return {"id": number, "terms": self.terms, "parts": self.parts, "filters": " ".join(self.tokens)}

    def postgresql(self) -> dict[str, object]:
        """Its row with a tsvector."""
        places: dict[str, list[str]] = defaultdict(list)
        for position, term in enumerate(self.terms.split(), 1):
            places[term].append(str(position))
        lexemes = [f"'{term}':{','.join(found)}" for term, found in places.items()]
        lexemes += [f"'{PART}{part}'" for part in self.parts.split()]
        lexemes += [f"'{FILTER}{token}'" for token in self.tokens]
        return {"id": self.statement, "terms": " ".join(lexemes)}


def make_entry(means: Means, statement: tuple[int, int], said: str, facts: Facts, named: Iterable[str]) -> Entry:
    """The entry of a statement, by its id and how often it was entered before, and the tokens of whom it names."""
    terms, parts = means.terms(said)
    tokens = [type_token(facts.type), anonymous_token(facts.anonymous), *time_tokens(facts.published)]
    if facts.outlet is not None:
        tokens.append(outlet_token(facts.outlet))
    return Entry(*statement, terms[:_LONGEST], parts[:_LONGEST], (*tokens, *sorted(set(named))))


def about_tokens(means: Means, names: Iterable[str]) -> set[str]:
    """The tokens of everybody an article names."""
    return {name_token(ABOUT, term) for term in (name_term(means, name) for name in names) if term}


def link_tokens(means: Means, found: Iterable[tuple[str, str, str | None]]) -> Iterator[str]:
    """Tokens of the kind of a statement's source and of whom it names, from relations, kinds and names."""
    kind = "none"
    for relation, kind_of_it, name in found:
        if relation == "source":
            kind = kind_of_it
        term = name_term(means, name)
        if term and relation in _LETTERS:
            yield name_token(relation, term)
    yield kind_token(kind)


def outlet_token(outlet: int) -> str:
    """The token of an outlet's statements."""
    return f"o{outlet}"


def type_token(type_: str) -> str:
    """The token of one of the [TYPES][laut.records.TYPES]."""
    return f"t{TYPES.index(type_)}"


def kind_token(kind: str) -> str:
    """The token of a source of one of the [KINDS][laut.records.KINDS]."""
    return f"k{KINDS.index(kind)}"


def anonymous_token(anonymous: bool) -> str:
    """The token of statements that rest on nobody named, or of the others."""
    return f"a{int(anonymous)}"


def time_tokens(published: int | None) -> tuple[str, ...]:
    """The tokens of a moment's year, month and day in UTC.

    Example:
        >>> time_tokens(1_764_000_000), time_tokens(None)
        (('y2025', 'm202511', 'd20251124'), ('u',))
    """
    if published is None:
        return (UNDATED,)
    day = datetime.fromtimestamp(published, UTC).date().isoformat().replace("-", "")
    return (f"y{day[:4]}", f"m{day[:6]}", f"d{day}")


def name_term(means: Means, name: str | None) -> str:
    """What stands for a name in the index, empty where there is none: six letters, whatever its length.

    That one in a billion names shares another's is no harm, since `links` are asked too.

    Example:
        >>> name_term(Means(), "Dmitri Peskow") == name_term(Means(), "dmitri peskow")
        True
    """
    words = means.terms(name or "")[0]
    if not words:
        return ""
    return b32encode(blake2b(words.encode("ascii"), digest_size=4).digest())[:6].decode("ascii").lower()


def name_token(relation: str, term: str) -> str:
    """The token of statements by, to, via or about somebody of a name."""
    return f"{_LETTERS[relation]}{term}"


def index_article(connection: Connection, means: Means, article: int) -> None:
    """Enter all of an article's statements as they are now."""
    rows = connection.execute(_STATEMENTS, {"article": article}).all()
    if not rows:
        return
    texts = dict(connection.execute(_TEXTS, {"ids": sorted({row.version_id for row in rows})}).all())
    linked: dict[int, list[tuple[str, str, str | None]]] = defaultdict(list)
    for statement, relation, kind, name in connection.execute(_LINKS, {"article": article}):
        linked[statement].append((relation, kind, name))
    about = about_tokens(means, connection.execute(_NAMED, {"article": article}).scalars())
    entries = []
    for row in rows:
        facts = Facts(row.type, bool(row.anonymous), row.outlet_id, row.published)
        number = (row.id, 0 if row.indexed is None else row.indexed + 1)
        said = quoted_words(texts[row.version_id] or "", unpack(row.place))
        entries.append(make_entry(means, number, said, facts, {*about, *link_tokens(means, linked[row.id])}))
    dialect = connection.dialect.name
    connection.execute(_ENTER[dialect], [getattr(entry, dialect)() for entry in entries])
    connection.execute(_INDEXED, [{"statement": entry.statement, "now": entry.indexed} for entry in entries])


def rebuild_index(connection: Connection, means: Means) -> None:
    """Empty the index and enter every statement anew, which a change of how words are analysed needs."""
    sqlite = connection.dialect.name == "sqlite"
    empty = "INSERT INTO statement_terms (statement_terms) VALUES ('delete-all')"
    connection.execute(text(empty if sqlite else "DELETE FROM statement_terms"))
    connection.execute(update(statements).values(indexed=None))
    for numbers in _batches(connection):
        for article in numbers:
            index_article(connection, means, article)
    if sqlite:
        connection.execute(text("INSERT INTO statement_terms (statement_terms) VALUES ('optimize')"))


def _batches(connection: Connection) -> Iterator[Sequence[int]]:
    after = 0
    while numbers := connection.execute(_ARTICLES, {"after": after}).scalars().all():
        yield numbers
        after = numbers[-1]


_STATEMENTS: Final = (
    select(
        statements.c.id,
        statements.c.indexed,
        statements.c.type,
        statements.c.anonymous,
        statements.c.outlet_id,
        statements.c.published,
        placements.c.place,
        placements.c.version_id,
    )
    .select_from(placed)
    .where(statements.c.article_id == bindparam("article"))
    .order_by(statements.c.id)
)
_TEXTS: Final = select(versions.c.id, versions.c.text).where(versions.c.id.in_(bindparam("ids", expanding=True)))
_LINKS: Final = (
    select(links.c.statement_id, links.c.relation, links.c.kind, links.c.name)
    .join(statements, statements.c.id == links.c.statement_id)
    .where(statements.c.article_id == bindparam("article"))
)
_NAMED: Final = (
    select(appearances.c.name)
    .distinct()
    .join(versions, versions.c.id == appearances.c.version_id)
    .where(versions.c.article_id == bindparam("article"), appearances.c.person_id.is_not(None))
)
_ARTICLES: Final = select(articles.c.id).where(articles.c.id > bindparam("after")).order_by(articles.c.id).limit(_BATCH)
_INDEXED: Final = update(statements).where(statements.c.id == bindparam("statement")).values(indexed=bindparam("now"))
_ENTER: Final = {
    "sqlite": text("INSERT INTO statement_terms (rowid, terms, parts, filters) VALUES (:id, :terms, :parts, :filters)"),
    "postgresql": text(
        "INSERT INTO statement_terms (statement_id, terms) VALUES (:id, CAST(:terms AS tsvector))"
        " ON CONFLICT (statement_id) DO UPDATE SET terms = excluded.terms"
    ),
}
