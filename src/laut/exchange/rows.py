"""Statements as tables and linked data need them: with their article, their trail and the ids of the people in it.

They come in the order of their content: by the article's id, then as their article has them. A few articles are read at
a time, so that memory does not grow with the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select

from laut.errors import StoreError
from laut.exchange.selection import Selection, iter_articles
from laut.records import Quotation, shown_words
from laut.store.places import unpack
from laut.store.tables import (
    articles,
    links,
    outlets,
    people,
    placements,
    roles,
    spellings,
    statements,
    threads,
    versions,
)

__all__ = [
    "Link",
    "PersonRow",
    "StatementRow",
    "VersionRow",
    "iter_people",
    "iter_statements",
    "iter_versions",
    "moment",
    "statement_query",
    "version_query",
]

_BATCH: Final = 500  # people read together

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of an article, whose id is `article`; a copy has no text, and in `copy_of` whose it repeats."""

    article: str
    number: int
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: datetime | None = None
    language: str | None = None
    copy_of: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a statement's trail, or its addressee; `person` is the permanent id where it is somebody known."""

    relation: str
    kind: str
    person: str | None = None
    name: str | None = None
    mention: str | None = None

    @property
    def shown(self) -> str | None:
        """The name, or where nobody is named the article's own words («Insider»)."""
        return self.name or self.mention


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement, placed in the last version of its article that has it."""

    key: str
    version: VersionRow
    quotation: Quotation
    links: tuple[Link, ...]
    first_version: int
    last_version: int | None = None
    changed_from: str | None = None
    thread: str | None = None
    anonymous: bool = False

    def words(self, part: str) -> str:
        """The words of one of its five parts, an ellipsis in brackets where they are interrupted."""
        return shown_words(self.version.text, self.quotation.part(part))

    def linked(self, relation: str) -> tuple[Link, ...]:
        """Its links of one relation, in order."""
        return tuple(link for link in self.links if link.relation == relation)

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.quotation.quote[0].start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.quotation.quote[-1].end


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of the record, with every spelling and role found; `merged_into` is who it turned out to be."""

    key: str
    name: str
    kind: str
    spellings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    merged_into: str | None = None


def iter_people(connection: Connection, selection: Selection) -> Iterator[PersonRow]:
    """Everybody by key; where articles are selected, those alone whom their statements name."""
    target = people.alias("target")
    query = select(people, target.c.key.label("target")).outerjoin(target, people.c.merged_into == target.c.id)
    if selection:
        named = (
            select(links.c.person_id)
            .join(statements, links.c.statement_id == statements.c.id)
            .join(articles, statements.c.article_id == articles.c.id)
        )
        query = query.where(people.c.id.in_(selection.of(named)))
    last = ""
    while batch := connection.execute(query.where(people.c.key > last).order_by(people.c.key).limit(_BATCH)).all():
        last = batch[-1].key
        ids = [row.id for row in batch]
        names = _by_person(connection, select(spellings.c.person_id, spellings.c.name), spellings, ids)
        titles = _by_person(connection, select(roles.c.person_id, roles.c.role), roles, ids)
        for row in batch:
            found = names.get(row.id, ()), titles.get(row.id, ())
            yield PersonRow(row.key, row.name, row.kind, *found, row.target)


def _by_person(
    connection: Connection, query: Select[Any], table: Table, ids: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for person, text in connection.execute(query.where(table.c.person_id.in_(ids))):
        found.setdefault(person, []).append(text)
    return {person: tuple(sorted(texts)) for person, texts in found.items()}


def iter_statements(
    connection: Connection, selection: Selection, *, told: Callable[[int], object] = lambda _: None
) -> Iterator[StatementRow]:
    """The statements of the articles selected; `told` is called now and then with how many articles are done.

    Raises:
        StoreError: The record is damaged.
    """
    done = 0
    for batch in iter_articles(connection, selection):
        yield from _statements(connection, {row.id: row for row in batch})
        done += len(batch)
        told(done)


def _statements(connection: Connection, batch: Mapping[int, Row[Any]]) -> Iterator[StatementRow]:
    inside = statements.c.article_id.in_(batch)
    found = connection.execute(statement_query().where(inside)).all()
    trails = _links(connection, select(statements.c.id).where(inside))
    places = _places(connection, inside)
    shown = _versions(connection, batch, {version for version, _ in places.values()})
    rows = []
    for row in found:
        if row.id not in places:
            raise StoreError(f"statement {row.key} stands in no version; expected one, see `laut db check`")
        version, place = places[row.id]
        rows.append(
            StatementRow(
                key=row.key,
                version=shown[version],
                quotation=unpack(place),
                links=tuple(trails.get(row.id, ())),
                first_version=row.first_version,
                last_version=row.last_version,
                changed_from=row.before,
                thread=row.thread,
                anonymous=bool(row.anonymous),
            )
        )
    yield from sorted(rows, key=lambda row: (row.version.article, row.version.number, row.start, row.end, row.key))


def statement_query() -> Select[Any]:
    """Statements with the ids of the one they were edited from (`before`) and of their thread (`thread`)."""
    before = statements.alias("before")
    return (
        select(statements, before.c.key.label("before"), threads.c.key.label("thread"))
        .outerjoin(before, statements.c.changed_from == before.c.id)
        .outerjoin(threads, statements.c.thread_id == threads.c.id)
    )


def _links(connection: Connection, wanted: Select[Any]) -> dict[int, list[Link]]:
    query = (
        select(links, people.c.key.label("person"))
        .outerjoin(people, links.c.person_id == people.c.id)
        .where(links.c.statement_id.in_(wanted))
        .order_by(links.c.statement_id, links.c.relation, links.c.position)
    )
    found: dict[int, list[Link]] = {}
    for row in connection.execute(query):
        link = Link(row.relation, row.kind, row.person, row.name, row.mention)
        found.setdefault(row.statement_id, []).append(link)
    return found


def _places(connection: Connection, inside: ColumnElement[bool]) -> dict[int, tuple[int, str]]:
    """The last version and the place in it, by statement."""
    query = (
        select(placements.c.statement_id, placements.c.version_id, placements.c.place)
        .join(statements, placements.c.statement_id == statements.c.id)
        .join(versions, placements.c.version_id == versions.c.id)
        .where(inside)
        .order_by(versions.c.number)
    )
    return {row.statement_id: (row.version_id, row.place) for row in connection.execute(query)}


def iter_versions(connection: Connection, selection: Selection) -> Iterator[VersionRow]:
    """Every version of the articles selected, by article and number; a copy has no text."""
    for batch in iter_articles(connection, selection):
        byid = {row.id: row for row in batch}
        query = version_query().where(versions.c.article_id.in_(byid)).order_by(versions.c.number)
        found = [_version(row, byid[row.article_id]) for row in connection.execute(query)]
        yield from sorted(found, key=lambda version: version.article)


def _versions(connection: Connection, batch: Mapping[int, Row[Any]], wanted: set[int]) -> dict[int, VersionRow]:
    query = version_query().where(versions.c.id.in_(wanted))
    return {row.id: _version(row, batch[row.article_id]) for row in connection.execute(query)}


def version_query() -> Select[Any]:
    """Versions with the name of their outlet, and for a copy the article and number of its original."""
    original, copied = versions.alias("original"), articles.alias("copied")
    return (
        select(
            versions,
            outlets.c.name.label("outlet"),
            original.c.number.label("copied_number"),
            copied.c.key.label("copied_article"),
        )
        .outerjoin(outlets, versions.c.outlet_id == outlets.c.id)
        .outerjoin(original, versions.c.copy_of == original.c.id)
        .outerjoin(copied, original.c.article_id == copied.c.id)
    )


def _version(row: Row[Any], article: Row[Any]) -> VersionRow:
    return VersionRow(
        article=article.key,
        number=row.number,
        text=row.text or "",
        url=article.url,
        outlet=row.outlet,
        title=row.title,
        published=moment(row.published),
        language=row.language,
        copy_of=(row.copied_article, row.copied_number) if row.copy_of else None,
    )


def moment(found: int | None) -> datetime | None:
    """Seconds since 1970 as a moment in UTC."""
    return None if found is None else _EPOCH + timedelta(seconds=found)
