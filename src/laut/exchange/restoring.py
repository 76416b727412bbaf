"""A record made anew from the lines that `laut export` wrote; see [laut.exchange.lines][] for what they are.

All of it happens in one transaction: either the whole record is there in the end, or the database is empty as it was.
What can be checked is: ids against what they are made of, positions against texts, every id against what it points to,
and that each version's statements stood as long as is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO, Final

from sqlalchemy import Connection, Table, func, insert, select, update

from laut.errors import RecordError, StoreError
from laut.exchange.lines import COUNTED, FORMAT, VersionLine
from laut.exchange.parsing import (
    ArticleLine,
    PersonLine,
    check_fields,
    is_count,
    is_key,
    is_number,
    is_text,
    is_truth,
    iter_objects,
    or_none,
    parse_version,
)
from laut.records import Article, Quotation, Reading
from laut.store.articles import insert_appearances, insert_version, outlet_id
from laut.store.database import Database
from laut.store.keys import article_key, digest, fold, now
from laut.store.ledger import Ledger, Row
from laut.store.means import Means
from laut.store.people import Appearance
from laut.store.tables import (
    articles,
    corrections,
    feeds,
    name_keys,
    people,
    roles,
    spellings,
    statements,
    threads,
    versions,
)
from laut.store.terms import index_article
from laut.store.threads import keep_signatures
from laut.store.upkeep import find_faults

__all__ = ["import_lines"]

_RANKS: Final = {"record": 0, "person": 1, "merge": 2, "article": 3, "correction": 5, "feed": 6, "end": 7}
_COPY: Final = 4  # the rank of a version that is a copy; any other has its article's
_PEOPLE: Final = 500  # people brought to the record together
_NOTHING: Final = Reading(Article(""), (), "", "")


def import_lines(
    database: Database, source: BinaryIO, means: Means, *, told: Callable[[int], object] = lambda _: None
) -> dict[str, int]:
    """Fill an empty record; how many of each kind of line there were.

    Args:
        database: The record; it must be empty.
        source: The lines.
        means: Gives the search terms, and the keys of people.
        told: Called with the number of each line that is done.

    Raises:
        RecordError: A line is not as laut wrote it, or the lines do not belong together; the message says which.
        StoreError: The record is not empty, or its database complained. In every case it stays as it was.
    """
    with database.writing() as connection:
        _check_empty(connection, database.name)
        work = _Restoring(connection, means)
        number = 0
        for number, kind, fields in iter_objects(source):
            try:
                work.take(kind, fields)
            except RecordError as error:
                raise RecordError(f"line {number}: {error}") from error
            told(number)
        if work.rank != _RANKS["end"]:
            raise RecordError(f"the lines end after line {number} without an 'end'; expected a whole export")
        if faults := find_faults(connection):
            raise RecordError(f"the lines do not belong together: {faults[0]}; expected a whole export, unchanged")
    return work.counts


def _check_empty(connection: Connection, name: str) -> None:
    for table in (articles, people, feeds):
        count = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if count:
            raise StoreError(f"the record {name} holds {count:,} {table.name}; expected an empty one to import into")


@dataclass(slots=True)
class _OpenArticle:
    """The article whose versions are just being read; its statements are written when all are known."""

    id: int
    line: ArticleLine
    ledger: Ledger
    number: int = 0


@dataclass(slots=True)
class _Restoring:
    """The record on its way, line by line."""

    connection: Connection
    means: Means
    rank: int = -1
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    _last: tuple[str, ...] = ()
    _people: list[PersonLine] = field(default_factory=list)
    _open: _OpenArticle | None = None

    def take(self, kind: str, fields: Mapping[str, Any]) -> None:
        """Take the next line.

        Raises:
            RecordError: It does not belong here.
        """
        is_copy = kind == "version" and fields.get("copy_of") is not None
        rank = _COPY if is_copy else _RANKS["article"] if kind == "version" else _RANKS.get(kind, -1)
        if rank < 0:
            raise RecordError(f"a line {kind[:40]!r}; expected one of {', '.join((*_RANKS, 'version'))}")
        if rank < self.rank or (rank == self.rank and rank in {0, 7}) or (self.rank < 0) is not (rank == 0):
            raise RecordError(f"a {kind!r} here; expected {', '.join(_RANKS)} in this order, the first and last once")
        if rank != self.rank:
            self._finish_section()
        self.rank = rank
        if kind in self.counts:
            self.counts[kind] += 1
        getattr(self, f"_take_{'copy' if is_copy else kind}")(fields)

    def _take_record(self, fields: Mapping[str, Any]) -> None:
        check_fields(fields, format=is_number)
        if fields["format"] > FORMAT:
            raise RecordError(f"format {fields['format']}; expected up to {FORMAT}, or a newer laut")

    def _take_person(self, fields: Mapping[str, Any]) -> None:
        person = PersonLine.parse(fields)
        self._rise(person.key)
        self._people.append(person)
        if len(self._people) == _PEOPLE:
            self._write_people()

    def _take_merge(self, fields: Mapping[str, Any]) -> None:
        check_fields(fields, person=is_key, into=is_key)
        self._rise(fields["person"])
        person, into = (self._person(fields[name]) for name in ("person", "into"))
        if person == into:
            raise RecordError(f"person {fields['person']} merged into itself; expected another")
        self.connection.execute(update(people).where(people.c.id == person).values(merged_into=into))

    def _take_article(self, fields: Mapping[str, Any]) -> None:
        line = ArticleLine.parse(fields)
        self._rise(line.key)
        if line.url and article_key(Article("", url=line.url)) != line.key:
            raise RecordError(f"article {line.key}; expected {article_key(Article('', url=line.url))}, of its URL")
        self._close_article()
        values = {"key": line.key, "url": line.url, "title": line.title, "published": line.published}
        values |= {"outlet_id": outlet_id(self.connection, line.outlet), "versions": line.versions}
        made = self.connection.execute(insert(articles).values(**values).returning(articles.c.id)).scalar_one()
        self._open = _OpenArticle(made, line, Ledger(made, line.key))

    def _take_version(self, fields: Mapping[str, Any]) -> None:
        version = parse_version(fields, None)
        inside = self._open
        if inside is None or version.article != inside.line.key:
            raise RecordError(f"a version of article {version.article}; expected it after the line of its article")
        if not inside.number < version.number <= inside.line.versions:
            raise RecordError(
                f"version {version.number}; expected one after {inside.number}, up to {inside.line.versions}"
            )
        self._check_article(version, inside.line.url)
        self._skip_copies(version.number)
        number = insert_version(self.connection, inside.id, version.number, version.reading, None)
        known = self._people_of(version)
        met = [
            Appearance(entity, known.get(match.person or ""), match.score, match.reason)
            for entity in version.reading.entities
            for match in (version.matches[entity.id],)
        ]
        insert_appearances(self.connection, number, met)
        ordered = replace(version.reading, quotations=_in_order(version))
        inside.ledger.advance(version.number, number, ordered, {one.entity.id: one.person for one in met})
        inside.number = version.number

    def _take_copy(self, fields: Mapping[str, Any]) -> None:
        original, text = self._original(fields)
        version = parse_version(fields, text)
        self._rise(version.article, f"{version.number:010}")
        row = self.connection.execute(select(articles).where(articles.c.key == version.article)).first()
        if row is None or version.number > row.versions:
            raise RecordError(f"version {version.number} of article {version.article}, which has none of that number")
        if (
            version.reading.quotations
            or version.reading.entities
            or version.copy_of == (version.article, version.number)
        ):
            raise RecordError("a copy with quotations or entities, or of itself; expected another article's text alone")
        self._check_article(version, row.url)
        number = select(versions.c.id).where(versions.c.article_id == row.id, versions.c.number == version.number)
        if self.connection.execute(number).first():
            raise RecordError(f"version {version.number} of article {version.article} twice; expected it once")
        insert_version(self.connection, row.id, version.number, version.reading, original)

    def _take_correction(self, fields: Mapping[str, Any]) -> None:
        check_fields(
            fields,
            action=is_text,
            person=is_key,
            target=is_key,
            article=or_none(is_key),
            spelling=or_none(is_text),
            active=is_truth,
        )
        if fields["action"] not in {"merge", "split"}:
            raise RecordError(f"'action': found {fields['action']!r}; expected merge or split")
        values = {"action": fields["action"], "spelling": fields["spelling"], "active": int(fields["active"])}
        values |= {"person_id": self._person(fields["person"]), "target_id": self._person(fields["target"])}
        if fields["article"]:
            values["article_id"] = self._id(articles, fields["article"])
        self.connection.execute(insert(corrections).values(made=now(), **values))

    def _take_feed(self, fields: Mapping[str, Any]) -> None:
        check_fields(fields, feed=is_text, title=or_none(is_text), interval=is_number, active=is_truth)
        self._rise(fields["feed"])
        values = {"url": fields["feed"], "title": fields["title"], "interval": fields["interval"]}
        self.connection.execute(insert(feeds).values(active=int(fields["active"]), **values))

    def _take_end(self, fields: Mapping[str, Any]) -> None:
        check_fields(fields, **dict.fromkeys(COUNTED, is_count))
        for name, count in self.counts.items():
            if fields[name] != count:
                raise RecordError(f"{fields[name]} lines {name!r} announced, {count} found; expected a whole export")

    def _rise(self, *key: str) -> None:
        """See that the lines of a section come in the order of their ids, each once.

        Raises:
            RecordError: They do not.
        """
        if key <= self._last:
            raise RecordError(f"{key[0]!r} after {self._last[0]!r}; expected rising order, and each once")
        self._last = key

    def _finish_section(self) -> None:
        self._write_people()
        self._close_article()
        self._last = ()
        if self.rank == _RANKS["merge"]:
            target = people.alias("target")
            query = select(people.c.key).join(target, people.c.merged_into == target.c.id)
            found = self.connection.execute(query.where(target.c.merged_into.is_not(None))).scalar()
            if found:
                raise RecordError(f"person {found} merged into somebody merged; expected who they are in the end")

    def _write_people(self) -> None:
        """Bring the people read so far to the record."""
        if not self._people:
            return
        rows = [{"key": one.key, "name": one.name, "kind": one.kind, "articles": one.articles} for one in self._people]
        query = insert(people).returning(people.c.id, sort_by_parameter_order=True)
        numbers = list(self.connection.execute(query, rows).scalars())
        values: dict[Table, list[dict[str, Any]]] = {spellings: [], roles: [], name_keys: []}
        for number, one in zip(numbers, self._people, strict=True):
            shared = {"person_id": number}
            values[spellings] += [
                {**shared, "name": name, "folded": fold(name), "articles": count}
                for name, count in one.spellings.items()
            ]
            values[roles] += [{**shared, "role": role, "articles": count} for role, count in one.roles.items()]
            if one.spellings:
                keys = self.means.identity.keys(one.kind, one.spellings.keys())
                values[name_keys] += [{**shared, "key": key} for key in sorted(keys)]
        for table, lines in values.items():
            if lines:
                self.connection.execute(insert(table), lines)
        self._people.clear()

    def _skip_copies(self, number: int) -> None:
        """Take the versions up to a number as the copies they must be, whose lines come later."""
        assert self._open is not None
        for between in range(self._open.number + 1, number):
            self._open.ledger.advance(between, 0, _NOTHING, {})

    def _close_article(self) -> None:
        """Bring the statements of the article just read to the record."""
        inside = self._open
        if inside is None:
            return
        self._skip_copies(inside.line.versions + 1)
        self._open = None
        self._check_standing(inside)
        fresh = inside.ledger.write(
            self.connection, outlet_id(self.connection, inside.line.outlet), inside.line.published
        )
        index_article(self.connection, self.means, inside.id)
        keep_signatures(self.connection, self.means, [row.id for row in fresh if row.id is not None])
        self._write_threads(inside, fresh)

    def _check_standing(self, inside: _OpenArticle) -> None:
        """See that the statements stood as long as is said, and take over what they were before.

        Raises:
            RecordError: They did not.
        """
        where, rows = f"article {inside.line.key}", inside.ledger.rows
        for key in {*inside.line.statements} ^ {*rows}:
            raise RecordError(f"{where}: statement {key} is not both listed and in a version; expected both")
        for key, row in rows.items():
            said = inside.line.statements[key]
            if (said.first, said.last) != (row.first, row.last):
                found = f"statement {key} from version {said.first} to {said.last}"
                raise RecordError(f"{where}: {found}; expected from {row.first} to {row.last}, where its words stand")
            if said.changed_from is not None:
                before = inside.line.statements.get(said.changed_from)
                if before is None or before.first >= said.first:
                    raise RecordError(
                        f"{where}: statement {key} changed from {said.changed_from}; expected an older one"
                    )
            row.changed_from = said.changed_from

    def _write_threads(self, inside: _OpenArticle, fresh: Sequence[Row]) -> None:
        """Put statements into the threads they were in."""
        wanted = {row.key: inside.line.statements[row.key].thread for row in fresh}
        for row in fresh:
            thread = wanted[row.key]
            if thread is None:
                continue
            found = self.connection.execute(select(threads.c.id).where(threads.c.key == thread)).scalar()
            if found is None:
                query = insert(threads).values(key=thread).returning(threads.c.id)
                found = self.connection.execute(query).scalar_one()
            self.connection.execute(update(statements).where(statements.c.id == row.id).values(thread_id=found))

    def _original(self, fields: Mapping[str, Any]) -> tuple[int, str]:
        """The version that another is a copy of, and its text.

        Raises:
            RecordError: There is none.
        """
        copy = fields["copy_of"]
        check_fields(copy, article=is_key, number=is_number)
        query = (
            select(versions.c.id, versions.c.text)
            .join(articles, versions.c.article_id == articles.c.id)
            .where(articles.c.key == copy["article"], versions.c.number == copy["number"], versions.c.copy_of.is_(None))
        )
        row = self.connection.execute(query).first()
        if row is None:
            where = f"version {copy['number']} of article {copy['article']}"
            raise RecordError(f"a copy of {where}; expected one that is there, with a text of its own")
        return row.id, row.text

    def _check_article(self, version: VersionLine, url: str | None) -> None:
        """See that a version is of the article it says.

        Raises:
            RecordError: It is of another.
        """
        article = version.reading.article
        if article.url != url:
            raise RecordError(f"a version at {article.url!r}; expected the article's {url!r}")
        if not url and (version.number > 1 or article_key(article) != version.article):
            raise RecordError(f"article {version.article} without URL; expected one version, whose text has that id")

    def _people_of(self, version: VersionLine) -> dict[str, int]:
        """The numbers of the people in a version.

        Raises:
            RecordError: One of them is nobody of the record.
        """
        wanted = {match.person for match in version.matches.values() if match.person}
        query = select(people.c.key, people.c.id).where(people.c.key.in_(wanted))
        found = {row.key: row.id for row in self.connection.execute(query)} if wanted else {}
        for key in sorted(wanted - found.keys()):
            raise RecordError(f"person {key}, who is not listed; expected one of the lines before")
        return found

    def _person(self, key: str) -> int:
        return self._id(people, key)

    def _id(self, table: Table, key: str) -> int:
        """The number of a row by its id.

        Raises:
            RecordError: There is none.
        """
        found = self.connection.execute(select(table.c.id).where(table.c.key == key)).scalar()
        if found is None:
            raise RecordError(f"{key} is in none of the {table.name}; expected one of the lines before")
        return int(found)


def _in_order(version: VersionLine) -> tuple[Quotation, ...]:
    """The quotations, those of the same words in the order their ids were given in.

    Raises:
        RecordError: An id is not of its words.
    """
    reading, seen = version.reading, set[str]()
    said = {one.id: fold(" ".join(reading.article[span] for span in one.quote)) for one in reading.quotations}
    times = Counter(said.values())
    places: dict[int, int] = {}
    for one in reading.quotations:
        key, words = version.statements[one.id], said[one.id]
        possible = [digest(version.article, words, str(place)) for place in range(times[words])]
        if key not in possible or key in seen:
            raise RecordError(f"quotation {one.id}: statement {key}; expected {possible[0]}, of its words")
        seen.add(key)
        places[one.id] = possible.index(key)
    return tuple(sorted(reading.quotations, key=lambda one: places[one.id]))
