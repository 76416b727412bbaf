"""The statements of one article from version to version: which stay, which are dropped, changed or new.

A statement is the same in two versions where its folded words are ([laut.store.keys.fold][]). A dropped and a new one
are one edited quote where they have the same source and their words are alike by `ALIKE`; the best pairs come first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from laut.records import Quotation, Reading, Reference
from laut.store.keys import fold, statement_keys
from laut.store.places import pack, quoted_words, unpack
from laut.store.tables import links, placements, signatures, statements, versions
from laut.store.threads import tidy_threads

__all__ = ["ALIKE", "Ledger", "Link", "Row", "links_of"]

ALIKE: Final = 60.0
"""From this likeness on (rapidfuzz's `ratio` of folded words, 0 to 100) a quote was edited rather than replaced.

«Wir werden das nicht hinnehmen» and «Wir nehmen das nicht hin» are 75 alike; two other sentences of one speaker are
seldom above 50.
"""

Link = tuple[str, int, int | None, str, str | None, str | None]
"""Relation, position, person, kind, name, mention: a row of `links` without its statement."""


@dataclass(slots=True)
class Row:
    """One statement on its way into the record."""

    key: str
    id: int | None = None
    first: int | None = None
    last: int | None = None
    changed_from: str | None = None
    type: str = ""
    medium: str = ""
    score: float = 0.0
    anonymous: int = 0
    links: tuple[Link, ...] = ()
    words: str | None = None  # folded
    said: str = ""  # as they stand in the latest version
    stored: tuple[object, ...] = ()

    def values(self) -> dict[str, object]:
        """Its columns, but for those of its article and of other statements."""
        return {
            "first_version": self.first,
            "last_version": self.last,
            "type": self.type,
            "medium": self.medium,
            "score": self.score,
            "anonymous": self.anonymous,
        }

    def state(self) -> tuple[object, ...]:
        """What tells whether its row must be written."""
        return (*self.values().values(), self.changed_from)


@dataclass(slots=True)
class Ledger:
    """An article's statements, all there ever were; `advance` takes a version more, `write` brings it to the record."""

    article: int
    article_key: str
    rows: dict[str, Row] = field(default_factory=dict)
    places: list[tuple[str, int, str]] = field(default_factory=list)
    _links_before: dict[str, tuple[Link, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, connection: Connection, article: int, article_key: str) -> Ledger:
        """The statements of an article that is in the record."""
        ledger = cls(article, article_key)
        keys: dict[int, str] = {}
        origins: dict[str, int] = {}
        for found in connection.execute(_ROWS, {"article": article}):
            keys[found.id] = found.key
            if found.changed_from is not None:
                origins[found.key] = found.changed_from
            ledger.rows[found.key] = Row(
                found.key,
                found.id,
                found.first_version,
                found.last_version,
                type=found.type,
                medium=found.medium,
                score=found.score,
                anonymous=found.anonymous,
            )
        grouped: dict[str, list[Link]] = defaultdict(list)
        for one in connection.execute(_LINKS, {"article": article}):
            grouped[keys[one.statement_id]].append(tuple(one)[1:])
        for key, row in ledger.rows.items():
            row.changed_from = keys.get(origins.get(key, -1))
            row.links = tuple(grouped[key])
            row.stored = row.state()
        ledger._links_before = {key: row.links for key, row in ledger.rows.items()}
        return ledger

    def begin_again(self) -> None:
        """Forget where the statements stood, to take every version of the article once more."""
        for row in self.rows.values():
            row.first = row.last = row.changed_from = None

    def learn_words(self, connection: Connection, version: int) -> None:
        """The words of the statements that stand in a version, which pairing needs."""
        body = connection.execute(select(versions.c.text).where(versions.c.id == version)).scalar() or ""
        for key, place in connection.execute(_PLACES, {"version": version, "article": self.article}):
            self.rows[key].words = fold(quoted_words(body, unpack(place)))

    def advance(self, number: int, version: int, reading: Reading, people: Mapping[int, int | None]) -> None:
        """Take the next version: its number and id, what was read in it, and who its entities are.

        One that is a copy of another article has no statements of its own: give a reading without quotations.
        """
        words = [fold(quoted_words(reading.article.text, one)) for one in reading.quotations]
        keys = statement_keys(self.article_key, words)
        standing = [row for row in self.rows.values() if row.first is not None and row.last is None]
        present = set(keys)
        dropped = [row for row in standing if row.key not in present]
        fresh = []
        for key, said, quotation in zip(keys, words, reading.quotations, strict=True):
            row = self.rows.setdefault(key, Row(key))
            if row.first is None:
                row.first = number
                fresh.append(row)
            row.last, row.words, row.said = None, said, reading.words(quotation.quote)
            self._describe(row, quotation, people)
            self.places.append((key, version, pack(quotation)))
        for row in dropped:
            row.last = number - 1
        _pair(dropped, fresh)

    def _describe(self, row: Row, quotation: Quotation, people: Mapping[int, int | None]) -> None:
        row.type, row.medium, row.score = quotation.type, quotation.medium, round(quotation.score, 4)
        row.links = links_of(quotation, people)
        row.anonymous = int(quotation.is_unnamed)

    def write(self, connection: Connection, outlet: int | None, published: int | None) -> list[Row]:
        """Bring the record to this state; the statements that are new, with their ids, in the order they were met."""
        gone = [row for row in self.rows.values() if row.first is None and row.id is not None]
        self.rows = {key: row for key, row in self.rows.items() if row.first is not None}
        fresh = [row for row in self.rows.values() if row.id is None]
        if fresh:
            shared = {"article_id": self.article, "outlet_id": outlet, "published": published}
            rows = [{"key": row.key, **shared, **row.values()} for row in fresh]
            for row, number in zip(fresh, connection.execute(_INSERT, rows).scalars(), strict=True):
                row.id = number
        self._write_rows(connection, fresh)
        self._write_links(connection)
        if self.places:
            connection.execute(
                insert(placements),
                [
                    {"statement_id": self.rows[key].id, "version_id": version, "place": place}
                    for key, version, place in self.places
                ],
            )
        _delete(connection, [row.id for row in gone if row.id is not None])
        return fresh

    def _write_rows(self, connection: Connection, fresh: Sequence[Row]) -> None:
        """Write what changed, and for new rows what they come from, which may itself be new."""
        new = {row.key for row in fresh}
        for row in self.rows.values():
            origin = self.rows[row.changed_from].id if row.changed_from else None
            if row.key in new:
                if origin is not None:
                    connection.execute(update(statements).where(statements.c.id == row.id).values(changed_from=origin))
            elif row.state() != row.stored:
                connection.execute(
                    update(statements).where(statements.c.id == row.id).values(changed_from=origin, **row.values())
                )

    def _write_links(self, connection: Connection) -> None:
        changed = [row for row in self.rows.values() if row.links != self._links_before.get(row.key, ())]
        old = [row.id for row in changed if self._links_before.get(row.key)]
        if old:
            connection.execute(delete(links).where(links.c.statement_id.in_(old)))
        names = ("relation", "position", "person_id", "kind", "name", "mention")
        rows = [
            {"statement_id": row.id, **dict(zip(names, link, strict=True))} for row in changed for link in row.links
        ]
        if rows:
            connection.execute(insert(links), rows)


def links_of(quotation: Quotation, people: Mapping[int, int | None]) -> tuple[Link, ...]:
    """The links of a statement, in the order they come back in, given who the article's entities are."""
    chains: dict[str, Sequence[Reference]] = {
        "rests_on": quotation.rests_on,
        "source": [quotation.source] if quotation.source else [],
        "to": [quotation.to] if quotation.to else [],
        "via": quotation.via,
    }
    return tuple(
        (relation, position, None if one.entity is None else people.get(one.entity), one.kind, one.name, one.mention)
        for relation, chain in chains.items()
        for position, one in enumerate(chain)
    )


def _pair(dropped: Sequence[Row], fresh: Iterable[Row]) -> None:
    """Say of each new statement which dropped one it was edited from."""
    from rapidfuzz.fuzz import ratio

    pairs = []
    for place, new in enumerate(fresh):
        for old_place, old in enumerate(dropped):
            if _source(new) == _source(old):
                likeness = ratio(old.words or "", new.words or "", score_cutoff=ALIKE)
                if likeness:
                    pairs.append((-likeness, abs(place - old_place), place, old_place, new, old))
    used: set[str] = set()
    for *_, new, old in sorted(pairs, key=lambda pair: pair[:4]):
        if new.key not in used and old.key not in used:
            new.changed_from = old.key
            used |= {new.key, old.key}


def _source(row: Row) -> tuple[object, ...] | None:
    """Whose words they are, as far as two versions can be compared: the person, else kind and name."""
    for relation, _, person, kind, name, _ in row.links:
        if relation == "source":
            return (person,) if person is not None else (kind, fold(name or ""))
    return None


def _delete(connection: Connection, ids: Sequence[int]) -> None:
    """Delete statements that a newer model no longer finds; the full text keeps theirs, which a search joins away."""
    if not ids:
        return
    connection.execute(update(statements).where(statements.c.changed_from.in_(ids)).values(changed_from=None))
    left = connection.execute(select(statements.c.thread_id).where(statements.c.id.in_(ids))).scalars()
    left_threads = {thread for thread in left if thread is not None}
    for child in (placements, links, signatures):
        connection.execute(delete(child).where(child.c.statement_id.in_(ids)))
    connection.execute(delete(statements).where(statements.c.id.in_(ids)))
    tidy_threads(connection, left_threads)


_INSERT: Final = insert(statements).returning(statements.c.id, sort_by_parameter_order=True)
_ROWS: Final = select(statements).where(statements.c.article_id == bindparam("article")).order_by(statements.c.id)
_LINKS: Final = (
    select(links)
    .join(statements, statements.c.id == links.c.statement_id)
    .where(statements.c.article_id == bindparam("article"))
    .order_by(links.c.statement_id, links.c.relation, links.c.position)
)
_PLACES: Final = (
    select(statements.c.key, placements.c.place)
    .join(placements, placements.c.statement_id == statements.c.id)
    .where(statements.c.article_id == bindparam("article"), placements.c.version_id == bindparam("version"))
)
