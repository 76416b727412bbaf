"""The same words elsewhere: new statements find those that share a number with them, and form threads.

Which numbers a text has, and who belongs together, is asked of the functions passed in ([laut.store.means][]). A thread
is known by the key of its oldest statement. Of a very long thread the oldest `MOST_MEMBERS` are asked; the others stay
where they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from sqlalchemy import BindParameter, Connection, TextClause, bindparam, delete, insert, select, text, update

from laut.records import shown_words
from laut.store.keys import digest
from laut.store.means import Means, Utterance
from laut.store.places import unpack
from laut.store.tables import links, placed, placements, signatures, statements, threads, versions

__all__ = ["join_threads", "keep_signatures", "tidy_threads"]

CROWD: Final = 50
"""Statements of one number, oldest first, that are looked at: what more share is a phrase."""

MOST_MEMBERS: Final = 20
"""Members of one thread that are asked."""

_MOST_TOUCHED: Final = 30  # statements sharing a number with a new one, those first that share most
_TOGETHER: Final = 100  # numbers in one question


def join_threads(connection: Connection, means: Means, fresh: Sequence[int]) -> None:
    """Put new statements, by number in the record, into threads with those that say the same."""
    spoken = _utterances(connection, fresh)
    for number in fresh:
        utterance = spoken[number]
        values = sorted(set(means.signature(utterance)))
        if not values:
            continue
        touched = _touched(connection, means.signatures_version, values)
        _keep(connection, means, number, values)
        if touched:
            _regroup(connection, means, utterance, touched)


def keep_signatures(connection: Connection, means: Means, numbers: Sequence[int]) -> None:
    """Let statements whose threads are known already be found by those that come later."""
    for number, utterance in _utterances(connection, numbers).items():
        _keep(connection, means, number, sorted(set(means.signature(utterance))))


def tidy_threads(connection: Connection, numbers: Iterable[int]) -> None:
    """Give up those of some threads that have one statement left or none, and name the others by their oldest."""
    found = sorted(set(numbers))
    for thread in (*found, *found):  # twice, since the name that one is to have may be another's until that is renamed
        members = connection.execute(_OLDEST, {"thread": thread}).all()
        if len(members) < 2:
            connection.execute(update(statements).where(statements.c.thread_id == thread).values(thread_id=None))
            connection.execute(delete(threads).where(threads.c.id == thread))
        elif connection.execute(_THREAD, {"key": members[0].key}).first() is None:
            connection.execute(update(threads).where(threads.c.id == thread).values(key=members[0].key))


def _keep(connection: Connection, means: Means, number: int, values: Sequence[int]) -> None:
    if values:
        version = means.signatures_version
        rows = [{"band": version, "value": value, "statement_id": number} for value in values]
        connection.execute(insert(signatures), rows)


def _touched(connection: Connection, version: int, values: Sequence[int]) -> list[int]:
    """The statements that share a number, those first that share most."""
    shared: Counter[int] = Counter()
    for begin in range(0, len(values), _TOGETHER):
        part = values[begin : begin + _TOGETHER]
        given = {f"v{place}": value for place, value in enumerate(part)} | {"band": version}
        shared.update(connection.execute(_by_values(len(part)), given).scalars())
    return [number for number, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_TOUCHED]]


def _regroup(connection: Connection, means: Means, fresh: Utterance, touched: Sequence[int]) -> None:
    """Ask who belongs together now, and write what changed.

    Only those that are the same words as the new statement, and their threads, can have to do with it; most share but
    a phrase.
    """
    near = _utterances(connection, touched)
    same = [number for number in touched if number in near and means.same(fresh, near[number])]
    if not same:
        return
    alone, by_thread = _with_threads(connection, same)
    members = {thread: _members(connection, thread) for thread in by_thread}
    spoken = _utterances(connection, [*alone, *(one for group in members.values() for one in group)])
    groups = [[spoken[one]] for one in alone] + [[spoken[one] for one in group] for group in members.values()]
    homes = {one: thread for thread, group in members.items() for one in group}
    used: set[int] = set()
    for group in means.regroup(fresh, groups):
        numbers = [utterance.id for utterance in group]
        old = [homes[number] for number in numbers if number in homes and homes[number] not in used]
        if len(numbers) == 1 and not old:
            home = None
        else:
            home = old[0] if old else _begin(connection, group[0])
            used.add(home)
        changed = [number for number in numbers if homes.get(number) != home]
        if changed:
            connection.execute(update(statements).where(statements.c.id.in_(changed)).values(thread_id=home))
    tidy_threads(connection, {*members, *used})


def _begin(connection: Connection, oldest: Utterance) -> int:
    """A new thread; where another still bears the name of its oldest statement, tidying both sets that right."""
    known = connection.execute(_THREAD, {"key": oldest.key}).scalar()
    key = oldest.key if known is None else digest("thread", oldest.key, str(oldest.id))
    return int(connection.execute(insert(threads).values(key=key).returning(threads.c.id)).scalar_one())


def _with_threads(connection: Connection, numbers: Sequence[int]) -> tuple[list[int], list[int]]:
    """Which statements are in no thread, and the threads of the others."""
    homes = {row[0]: row[1] for row in connection.execute(_HOMES, {"ids": list(numbers)})}
    alone = [number for number in numbers if homes.get(number) is None]
    return alone, sorted({thread for thread in homes.values() if thread is not None})


def _members(connection: Connection, thread: int) -> list[int]:
    return list(connection.execute(_MEMBERS, {"thread": thread}).scalars())


def _utterances(connection: Connection, numbers: Sequence[int]) -> dict[int, Utterance]:
    """What is asked about: words as they stood in the latest version that has them, speaker and time."""
    if not numbers:
        return {}
    speakers = {row[0]: row[1] for row in connection.execute(_SPEAKERS, {"ids": list(numbers)})}
    found: dict[int, Utterance] = {}
    texts: dict[int, str] = {}
    rows = connection.execute(_SPOKEN, {"ids": list(numbers)}).all()
    wanted = {row.version_id for row in rows}
    if wanted:
        texts = {one: body or "" for one, body in connection.execute(_TEXTS, {"ids": sorted(wanted)})}
    for row in rows:
        body = texts[row.version_id]
        words = shown_words(body, unpack(row.place).quote)
        found[row.id] = Utterance(row.id, row.key, words, speakers.get(row.id), row.published)
    return found


@cache
def _by_values(count: int) -> TextClause:
    one = (
        "SELECT * FROM (SELECT statement_id FROM signatures WHERE band = :band AND value = :v{}"
        " ORDER BY statement_id LIMIT {}) AS t{}"
    )
    return text(" UNION ALL ".join(one.format(place, CROWD, place) for place in range(count)))


_IDS: Final[BindParameter[int]] = bindparam("ids", expanding=True)
_THREAD: Final = select(threads.c.id).where(threads.c.key == bindparam("key"))
_HOMES: Final = select(statements.c.id, statements.c.thread_id).where(statements.c.id.in_(_IDS))
_by_age = (statements.c.published.is_(None), statements.c.published, statements.c.key)
_MEMBERS: Final = (
    select(statements.c.id).where(statements.c.thread_id == bindparam("thread")).order_by(*_by_age).limit(MOST_MEMBERS)
)
_OLDEST: Final = (
    select(statements.c.key).where(statements.c.thread_id == bindparam("thread")).order_by(*_by_age).limit(2)
)
_SPEAKERS: Final = select(links.c.statement_id, links.c.name).where(
    links.c.relation == "source", links.c.statement_id.in_(_IDS)
)
_TEXTS: Final = select(versions.c.id, versions.c.text).where(versions.c.id.in_(_IDS))
_SPOKEN: Final = (
    select(statements.c.id, statements.c.key, statements.c.published, placements.c.place, placements.c.version_id)
    .select_from(placed)
    .where(statements.c.id.in_(_IDS))
)
