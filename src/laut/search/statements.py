"""Statements that fit a question, best or newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from laut.languages.analysis import parse_query
from laut.search.asking import searching
from laut.search.calendar import Hit, Lookup, iter_newest
from laut.search.expressions import Expression, Some, every, tiers, token
from laut.search.outlets import find_outlets
from laut.search.people import Meant, find_people, with_other_spellings
from laut.search.query import Cursor, Page, Search
from laut.store.means import Means
from laut.store.record import Store
from laut.store.statements import statement_records
from laut.store.terms import ABOUT, anonymous_token, kind_token, name_token, outlet_token, type_token

__all__ = ["Filters", "search"]

Window = tuple[int | None, int | None]
"""Since and until when, in seconds since 1970, the second one exclusive."""

_LINKED: Final = (
    "EXISTS (SELECT 1 FROM links l WHERE l.statement_id = s.id AND l.relation = '{relation}'"
    " AND l.person_id IN ({people}))"
)
_NAMED: Final = (
    "EXISTS (SELECT 1 FROM versions v JOIN appearances a ON a.version_id = v.id"
    " WHERE v.article_id = s.article_id AND a.person_id IN ({people}))"
)


@dataclass(slots=True)
class Filters:
    """What narrows a search: tokens for the index, and SQL for what it does not know."""

    tokens: list[Expression] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    empty: bool = False

    def add_people(self, relation: str, meant: Meant) -> None:
        """Only statements that have this relation to one of these people."""
        if not meant.ids or not meant.terms:
            self.empty = True
            return
        self.tokens.append(Some(tuple(token(name_token(relation, term)) for term in sorted(meant.terms))))
        people = ", ".join(f":{relation}{number}" for number in range(len(meant.ids)))
        self.values |= {f"{relation}{number}": person for number, person in enumerate(meant.ids)}
        self.conditions.append((_NAMED if relation == ABOUT else _LINKED).format(relation=relation, people=people))

    def lookup(
        self, expression: Expression | None, window: Window = (None, None), *, after: Hit | None = None
    ) -> Lookup:
        """What to look for, given what the words ask, since and until when, and where the page before ended."""
        asked = every([expression, *self.tokens])
        return Lookup(asked, tuple(self.conditions), self.values, window[0], window[1], after)


def search(record: Store, query: Search, *, now: datetime | None = None) -> Page:
    """Statements that fit a question, best or newest first.

    With words, those rank first that have them side by side as asked, then those that have all of them, then those that
    have them in compounds; of equals the newest first. Statements of all versions of an article are found, also those
    it dropped.

    Args:
        record: The record.
        query: What is looked for.
        now: The moment that «yesterday» is seen from, and the time zone of its days; this one otherwise.

    Raises:
        SearchError: The question cannot be understood.
        StoreError: The database complained.
    """
    moment = datetime.now().astimezone() if now is None else now
    window = query.window(moment)
    cursor = query.cursor()
    with searching(record) as connection:
        filters = _filters(connection, record.means, query)
        if filters.empty:
            return Page(())
        steps = _steps(connection, record.means, query)
        found = _collect(connection, filters, steps, cursor, query.limit + 1, window)
        shown = found[: query.limit]
        records = statement_records(connection, [hit.statement for hit in shown])
    more = query.next(shown[-1]) if len(found) > query.limit else None
    return Page(tuple(records), more)


def _filters(connection: Connection, means: Means, query: Search) -> Filters:
    """The filters of a question."""
    filters = Filters()
    people = {"source": query.by, "to": query.to, "via": query.via, ABOUT: query.about}
    for relation, name in people.items():
        if name is not None:
            filters.add_people(relation, find_people(connection, means, name))
    if query.outlet is not None:
        found = find_outlets(connection, query.outlet)
        filters.tokens.append(Some(tuple(token(outlet_token(outlet)) for outlet in found)))
        filters.empty |= not found
    if query.type is not None:
        filters.tokens.append(token(type_token(query.type)))
    if query.kind is not None:
        filters.tokens.append(token(kind_token(query.kind)))
    if query.anonymous is not None:
        filters.tokens.append(token(anonymous_token(query.anonymous)))
    return filters


def _steps(connection: Connection, means: Means, query: Search) -> Sequence[Expression | None]:
    """What the words ask for, the best first; one step without them."""
    if query.words is None:
        return (None,)
    clauses = with_other_spellings(connection, means, parse_query(query.words))
    return tiers(query.words, clauses, ranked=query.order == "ranked")


def _collect(
    connection: Connection,
    filters: Filters,
    steps: Sequence[Expression | None],
    cursor: Cursor | None,
    most: int,
    window: Window,
) -> list[Cursor]:
    """At most so many hits after the cursor."""
    found: list[Cursor] = []
    for tier, step in enumerate(steps):
        if cursor is not None and tier < cursor.tier:
            continue
        after = (cursor.published, cursor.statement) if cursor is not None and tier == cursor.tier else None
        lookup = filters.lookup(step, window, after=after)
        found += [Cursor(tier, *hit) for hit in iter_newest(connection, lookup, most - len(found))]
        if len(found) >= most:
            break
    return found
