"""Whom an outlet cites, how much of it rests on nobody named, and how much it took over from agencies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, case, func, select

from laut.errors import SearchError
from laut.languages.de import AGENCIES
from laut.resolution.names import same_name
from laut.search.asking import searching
from laut.search.query import check_text
from laut.store.keys import fold
from laut.store.record import Store
from laut.store.tables import articles, links, outlets, people, statements, versions

__all__ = ["Cited", "Sources", "find_outlets", "sources"]

_MOST_SHOWN: Final = 1000


@dataclass(frozen=True, slots=True)
class Cited:
    """Somebody an outlet cites: how often, in how many articles, and how often through somebody else."""

    name: str | None
    kind: str
    person: str | None
    statements: int
    articles: int
    carried: int

    def to_dict(self) -> dict[str, Any]:
        """As `laut sources --json` prints it."""
        names = ("name", "kind", "person", "statements", "articles", "carried")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True, slots=True)
class Sources:
    """An outlet's statements: whom they come from, the most cited first, and how many of them are of which sort.

    `anonymous` end with somebody unnamed; `agencies` are carried by a news agency, rest on one, or stand in an article
    that names one among its authors. `copies` are articles whose text another outlet had first; their statements are
    that one's.
    """

    outlet: str
    articles: int
    statements: int
    anonymous: int
    agencies: int
    copies: int
    cited: tuple[Cited, ...]

    def to_dict(self) -> dict[str, Any]:
        """As `laut sources --json` prints it first: all but those it cites."""
        names = ("outlet", "articles", "statements", "anonymous", "agencies", "copies")
        return {name: getattr(self, name) for name in names}


def sources(record: Store, outlet: str, *, limit: int = 20) -> Sources:
    """Whom an outlet cites.

    Raises:
        SearchError: The record has no such outlet; the message names some it has.
        StoreError: The database complained.
    """
    check_text("outlet", outlet)
    with searching(record) as connection:
        numbers = find_outlets(connection, outlet)
        if not numbers:
            raise SearchError(f"no outlet {outlet!r} in the record; expected one of those it has: {_some(connection)}")
        name = connection.execute(select(outlets.c.name).where(outlets.c.id == numbers[0])).scalar_one()
        ids = {"outlets": numbers}
        total, anonymous = connection.execute(_TOTAL, ids).one()
        articles_of_it, copies = connection.execute(_ARTICLES, ids).one()
        return Sources(
            name,
            articles_of_it,
            total,
            int(anonymous or 0),
            _from_agencies(connection, numbers),
            int(copies or 0),
            _cited(connection, numbers, min(limit, _MOST_SHOWN)),
        )


def find_outlets(connection: Connection, name: str) -> list[int]:
    """The outlets of a name, give or take case and marks; without its domain if there is none of the whole name."""
    exact = connection.execute(select(outlets.c.id).where(outlets.c.name == name)).scalars().all()
    if exact:
        return list(exact)
    wanted = fold(name)
    folded = [(number, fold(known)) for number, known in connection.execute(select(outlets.c.id, outlets.c.name))]
    return [number for number, known in folded if known == wanted] or [
        number for number, known in folded if known.rpartition(" ")[0] == wanted
    ]


def _some(connection: Connection) -> str:
    most = (
        select(outlets.c.name)
        .join(articles, articles.c.outlet_id == outlets.c.id)
        .group_by(outlets.c.id, outlets.c.name)
        .order_by(func.count().desc(), outlets.c.name)
        .limit(5)
    )
    return ", ".join(connection.execute(most).scalars()) or "none yet"


def _cited(connection: Connection, numbers: list[int], limit: int) -> tuple[Cited, ...]:
    rows = connection.execute(_CITED, {"outlets": numbers, "most": limit})
    return tuple(Cited(row.name, row.kind, row.key, row.statements, row.articles, int(row.carried)) for row in rows)


def _from_agencies(connection: Connection, numbers: list[int]) -> int:
    """How many statements come from agencies."""
    ids = {"outlets": numbers}
    carriers = [name for name in connection.execute(_CARRIERS, ids).scalars() if name and _is_agency(name)]
    signed = [text for text in connection.execute(_AUTHORS, ids).scalars() if any(map(_is_agency, json.loads(text)))]
    found = connection.execute(_TAKEN, {**ids, "carriers": carriers, "signed": signed})
    return int(found.scalar_one())


def _is_agency(name: str) -> bool:
    return name.lower() in AGENCIES or any(same_name(name, agency) for agency in AGENCIES if len(agency) > 2)


_of_outlet = statements.c.outlet_id.in_(bindparam("outlets", expanding=True))
_source = links.alias("source")
_via = (
    select(links.c.statement_id)
    .where(links.c.statement_id == statements.c.id, links.c.relation == "via", links.c.position == 0)
    .exists()
)
_shown = func.coalesce(people.c.name, _source.c.name)
_TOTAL: Final = select(func.count(), func.sum(statements.c.anonymous)).where(_of_outlet)
_ARTICLES: Final = (
    select(func.count(), func.sum(case((versions.c.copy_of.is_not(None), 1), else_=0)))
    .select_from(articles)
    .join(versions, (versions.c.article_id == articles.c.id) & (versions.c.number == articles.c.versions))
    .where(articles.c.outlet_id.in_(bindparam("outlets", expanding=True)))
)
_CITED: Final = (
    select(
        _shown.label("name"),
        _source.c.kind,
        people.c.key,
        func.count().label("statements"),
        func.count(statements.c.article_id.distinct()).label("articles"),
        func.sum(case((_via, 1), else_=0)).label("carried"),
    )
    .select_from(statements)
    .join(_source, (_source.c.statement_id == statements.c.id) & (_source.c.relation == "source"))
    .outerjoin(people, people.c.id == _source.c.person_id)
    .where(_of_outlet, _source.c.kind.not_in(("anonymous", "none")))
    .group_by(_shown, _source.c.kind, people.c.key)
    .order_by(func.count().desc(), _shown, people.c.key)
    .limit(bindparam("most"))
)
_carried = ("via", "source", "rests_on")
_CARRIERS: Final = (
    select(links.c.name)
    .distinct()
    .join(statements, statements.c.id == links.c.statement_id)
    .where(_of_outlet, links.c.relation.in_(_carried), links.c.kind == "media")
)
_latest = (versions.c.article_id == statements.c.article_id) & (versions.c.number == articles.c.versions)
_AUTHORS: Final = (
    select(versions.c.authors)
    .distinct()
    .join(articles, (articles.c.id == versions.c.article_id) & (articles.c.versions == versions.c.number))
    .where(articles.c.outlet_id.in_(bindparam("outlets", expanding=True)), versions.c.authors != "[]")
)
_TAKEN: Final = (
    select(func.count())
    .select_from(statements)
    .join(articles, articles.c.id == statements.c.article_id)
    .join(versions, _latest)
    .where(
        _of_outlet,
        versions.c.authors.in_(bindparam("signed", expanding=True))
        | select(links.c.statement_id)
        .where(
            links.c.statement_id == statements.c.id,
            links.c.relation.in_(_carried),
            links.c.kind == "media",
            links.c.name.in_(bindparam("carriers", expanding=True)),
        )
        .exists(),
    )
)
