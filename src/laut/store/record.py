"""An open record and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from laut.errors import LautError, StoreError
from laut.records import Article, Reading
from laut.store import corrections, directory, feeds, rereading, runs, upkeep
from laut.store.articles import Added, add_reading
from laut.store.database import Database
from laut.store.feeds import KnownFeed
from laut.store.means import Means
from laut.store.rereading import Reread
from laut.store.runs import Failure
from laut.store.statements import find_statement

__all__ = ["Store"]


class Store:
    """A record, open until it is closed; safe to use from several threads, and beside other programs.

    Whatever is added is in the record whole or not at all. Every method raises a
    [StoreError][laut.errors.StoreError] where the database complains: it is damaged, full, read-only, gone.

    Args:
        url: A file's name or `sqlite:///file`; or `postgresql://user@host/name`.
        means: The functions it works with; those of `laut.open_record` know German, the defaults no language.
        create: Make the record where there is none.
        upgrade: Bring an older schema to this laut's.

    Raises:
        StoreError: There is none and it may not be made, or it cannot be opened.

    Example:
        >>> from laut.records import Article
        >>> with Store(folder / "laut.db") as record:
        ...     added = record.add(Reading(Article("Ulm wartet.", url="https://ulm.example/1"), (), "none", "0"))
        ...     record.stats()["articles"], added.outcome
        (1, 'added')
    """

    def __init__(
        self, url: str | Path, *, means: Means | None = None, create: bool = True, upgrade: bool = True
    ) -> None:
        self.database = Database(url, create=create, upgrade=upgrade)
        self._means = means

    @cached_property
    def means(self) -> Means:
        """The functions it works with."""
        return self._means or Means()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    def add(self, reading: Reading) -> Added:
        """Add an article and what was read in it; the same again changes nothing.

        Raises:
            RecordError: It holds something no database can store.
        """
        with self.database.writing() as connection:
            return add_reading(connection, reading, self.means)

    def statement(self, key: str) -> dict[str, Any]:
        """A statement by its permanent id, as JSON has it.

        Raises:
            StoreError: There is none of this id.
        """
        with self.database.reading() as connection:
            found = find_statement(connection, key)
        if found is None:
            raise StoreError(f"no statement {key!r} in the record; expected an id of 16 hexadecimal digits it holds")
        return found

    def people(
        self, name: str | None = None, *, kind: str | None = None, limit: int | None = None
    ) -> list[dict[str, Any]]:
        """People and bodies, those in most articles first; with a name, those with a spelling that holds it."""
        with self.database.reading() as connection:
            return directory.list_people(connection, name=name, kind=kind, limit=limit)

    def person(self, name: str) -> dict[str, Any]:
        """One person or body, by id or spelling.

        Raises:
            StoreError: There is none, or several.
        """
        with self.database.reading() as connection:
            return directory.people_records(connection, [corrections.get_person(connection, name)])[0]

    def merges(self, name: str) -> list[dict[str, Any]]:
        """Every appearance that is taken for somebody's: its article and spelling, how surely and why.

        Raises:
            StoreError: There is nobody of this id or spelling, or several.
        """
        with self.database.reading() as connection:
            return directory.list_merges(connection, corrections.get_person(connection, name))

    def corrections(self) -> list[dict[str, Any]]:
        """Every merge and split made by hand, oldest first."""
        with self.database.reading() as connection:
            return directory.list_corrections(connection)

    def merge(self, kept: str, merged: str) -> dict[str, Any]:
        """Make one person of two, for good; the first, by id or spelling, stays.

        Raises:
            StoreError: One is not to be found, or they are one already.
        """
        with self.database.writing() as connection:
            first, second = (corrections.get_person(connection, name) for name in (kept, merged))
            corrections.merge_people(connection, self.means.identity, first, second)
            return directory.people_records(connection, [first])[0]

    def split(
        self, name: str, *, article: str | None = None, spelling: str | None = None, into: str | None = None
    ) -> dict[str, Any]:
        """Make two people of one, for good; the other gets what is in an article, or under a spelling.

        Args:
            name: Who is split, by id or spelling.
            article: The article's id or URL.
            spelling: The spelling, give or take case and marks.
            into: Who gets it, by id or spelling; somebody new otherwise.

        Returns:
            Who got it.

        Raises:
            StoreError: Somebody is not to be found, or there is nothing to split off.
        """
        with self.database.writing() as connection:
            person = corrections.get_person(connection, name)
            other = None if into is None else corrections.get_person(connection, into)
            target = corrections.split_person(
                connection, self.means.identity, person, article=article, spelling=spelling, into=other
            )
            return directory.people_records(connection, [target])[0]

    def outdated(self, model: str, laut: str) -> Iterator[tuple[int, dict[int, Article]]]:
        """The articles that another model or another laut read, and their texts by version."""
        after = 0
        while True:
            with self.database.reading() as connection:
                numbers = list(rereading.iter_outdated(connection, model, laut, after=after))
            if not numbers:
                return
            for number in numbers:
                yield number, self.texts(number)
            after = numbers[-1]

    def count_outdated(self, model: str, laut: str) -> int:
        """How many articles another model or another laut read."""
        with self.database.reading() as connection:
            return rereading.count_outdated(connection, model, laut)

    def texts(self, article: int) -> dict[int, Article]:
        """The texts of an article by version, by its number in the record."""
        with self.database.reading() as connection:
            return rereading.texts_of(connection, article)

    def replace_readings(self, article: int, readings: Mapping[int, Reading]) -> Reread | None:
        """Put new readings of an article's texts in the place of the old ones; ids and corrections stay.

        Returns:
            What it came to, or nothing where the article got another version in the meantime.

        Raises:
            RecordError: One holds something no database can store.
        """
        with self.database.writing() as connection:
            return rereading.reread_article(connection, self.means, article, readings)

    def begin_run(self, command: str, sources: str) -> int:
        """Begin a run, or go on with the same one that was killed; its number."""
        with self.database.writing() as connection:
            return runs.begin_run(connection, command, sources)

    def is_taken(self, run: int, source: str, fingerprint: str) -> bool:
        """Whether a source is in the record as it is now."""
        with self.database.reading() as connection:
            return runs.is_taken(connection, run, source, fingerprint)

    def take(self, run: int, source: str, fingerprint: str, reading: Reading | LautError) -> Added | LautError:
        """Add what a source gave within a run, and remember it; or that it failed, and why.

        Returns:
            What became of it, or the error: the one given, or one that what was read brought.
        """
        if isinstance(reading, Reading):
            try:
                with self.database.writing() as connection:
                    added = add_reading(connection, reading, self.means)
                    runs.take(connection, run, source, fingerprint, added)
                    return added
            except StoreError:
                raise  # the record's own trouble, of which every further source would die too
            except LautError as error:
                reading = error
        with self.database.writing() as connection:
            runs.fail(connection, run, source, reading)
        return reading

    def finish_run(self, run: int, *, skipped: int = 0) -> dict[str, int]:
        """End a run; how many sources were added, changed, linked, unchanged, skipped, and failed."""
        with self.database.writing() as connection:
            return runs.finish_run(connection, run, skipped)

    def failures(self, *, mended: bool = False, run: int | None = None) -> list[Failure]:
        """The sources that failed and were not added since; with `mended` those too that were."""
        with self.database.reading() as connection:
            return runs.list_failures(connection, mended=mended, run=run)

    def add_feed(self, url: str, *, title: str | None = None, interval: int | None = None, default: int = 900) -> bool:
        """Add a feed to watch; whether it is new. One that is there gets the title and interval, where given."""
        with self.database.writing() as connection:
            return feeds.add_feed(connection, url, title=title, interval=interval, default=default)

    def remove_feed(self, url: str) -> None:
        """Watch a feed no longer; its articles stay.

        Raises:
            StoreError: There is no such feed.
        """
        with self.database.writing() as connection:
            feeds.forget_feed(connection, url)

    def feeds(self) -> list[KnownFeed]:
        """Every feed, by address."""
        with self.database.reading() as connection:
            return feeds.list_feeds(connection)

    def remember_feed(self, url: str, feed: KnownFeed) -> None:
        """Keep what was learnt of the feed at an address, which may have moved to another."""
        with self.database.writing() as connection:
            feeds.remember_feed(connection, url, feed)

    def knows_entry(self, url: str, *, since: int | None = None) -> bool:
        """Whether a feed's entry was seen, since a second where one is given, or its article is in the record."""
        with self.database.reading() as connection:
            return feeds.is_known(connection, url, since=since)

    def see_entry(self, feed: str, url: str) -> None:
        """Remember that an entry of a feed was dealt with."""
        with self.database.writing() as connection:
            feeds.see_entry(connection, feed, url)

    def stats(self) -> dict[str, int]:
        """How much of everything the record holds."""
        with self.database.reading(snapshot=True) as connection:
            return upkeep.stats(connection)

    def check(self) -> list[str]:
        """What is wrong with the record, one line a fault; nothing where it is sound."""
        return upkeep.check(self.database)

    def backup(self, path: Path) -> None:
        """Copy the record into a new SQLite file while it is in use; it appears whole or not at all."""
        upkeep.backup(self.database, path)

    def vacuum(self) -> tuple[int, int]:
        """Give back free room; the record's bytes before and after."""
        return upkeep.vacuum(self.database)

    def info(self) -> dict[str, Any]:
        """Where the record is, in which schema, how large, and how many rows each table has."""
        return upkeep.describe(self.database)
