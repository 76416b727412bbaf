"""What was read into the record: [open_record][laut.pipeline.recording.open_record] and its verbs.

A run over many sources can be killed at any moment and given again: what it had added is passed over without being
read, since every source is remembered in the same transaction as its article.
"""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from laut.errors import ConfigError, LautError
from laut.records import Article, Reading
from laut.settings import load_settings
from laut.store.articles import Added
from laut.store.means import Means
from laut.store.record import Store
from laut.store.rereading import Reread
from laut.version import __version__

if TYPE_CHECKING:
    from laut.exchange import Form, Selection
    from laut.pipeline.reading import Reader
    from laut.pipeline.reading import Source as Readable
    from laut.pipeline.sources import Source
    from laut.pipeline.watching import Seen, WatchOptions
    from laut.search import Page, Profile, Search, Sources, Trail

__all__ = ["AddOptions", "Record", "Summary", "open_record"]

MOST_JOBS: Final = 256

Watcher = Callable[["Source", Added | LautError | None], None]
"""Is told of each source what became of it: added, failed, or passed over because it is there already."""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How `add_all` works: with which model, how many threads it has, and how many processes read."""

    model: str | None = None
    threads: int | None = None
    jobs: int = 1


@dataclass(slots=True)
class Summary:
    """What a run came to: how many articles were added, changed and so on, their statements, and failures by reason."""

    added: int = 0
    changed: int = 0
    linked: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    statements: int = 0
    reasons: Counter[str] = field(default_factory=Counter)

    def to_dict(self) -> dict[str, Any]:
        """As `laut add --json` prints it."""
        names = ("added", "changed", "linked", "unchanged", "skipped", "failed", "statements")
        return {name: getattr(self, name) for name in names} | {"reasons": dict(sorted(self.reasons.items()))}


class Record(Store):
    """A record that knows German: articles go in as they are, and are read on their way.

    Example:
        >>> with open_record(folder / "laut.db") as record:
        ...     added = record.add_source("„Wir warten nicht länger“, sagte Bürgermeisterin Okonkwo am Dienstag.")
        ...     [person["name"] for person in record.people()]
        ['Okonkwo']
    """

    def __init__(
        self,
        url: str | Path | None = None,
        *,
        model: str | None = None,
        threads: int | None = None,
        create: bool = True,
        upgrade: bool = True,
    ) -> None:
        self.options = AddOptions(model, threads)
        super().__init__(load_settings().record if url is None else url, create=create, upgrade=upgrade)

    @cached_property
    def means(self) -> Means:
        """What it knows of names and of German, loaded when it is first needed."""
        from laut.languages.analysis import search_terms
        from laut.pipeline.identity import NameIdentity
        from laut.pipeline.same_words import VERSION, numbers, regrouped, same

        return Means(
            NameIdentity(),
            search_terms,
            signature=numbers,
            signatures_version=VERSION,
            same=same,
            regroup=regrouped,
        )

    @cached_property
    def reader(self) -> Reader:
        """The reader of this record, whose model is loaded when it is first needed."""
        from laut.pipeline.reading import Reader

        return Reader(model=self.options.model, threads=self.options.threads)

    def add_source(self, source: Readable) -> Added:
        """Read a page, text, file, URL or article, and add it.

        Raises:
            LautError: It holds no article laut can read.
        """
        return self.add(self.reader.read(source))

    def add_many(self, sources: Iterable[Readable | Reading]) -> Iterator[Added | LautError]:
        """Read and add one source after the other; for one that cannot be, the error that says why."""
        for source in sources:
            try:
                yield self.add(source) if isinstance(source, Reading) else self.add_source(source)
            except LautError as error:
                yield error

    def search(self, question: Search | str, *, now: datetime | None = None) -> Page:
        """Statements that fit a question, or just some words; see [laut.search.statements.search][].

        Raises:
            SearchError: The question cannot be understood.
        """
        from laut.search import Search, search

        return search(self, Search(words=question) if isinstance(question, str) else question, now=now)

    def who(self, name: str, *, limit: int = 3, lately: int = 5) -> tuple[Profile, ...]:
        """Everybody a name may mean, those in most articles first; see [laut.search.profiles.who][]."""
        from laut.search import who

        return who(self, name, limit=limit, lately=lately)

    def trail(self, key: str) -> Trail:
        """The chain of a statement, by its id; see [laut.search.trails.trail][].

        Raises:
            SearchError: There is none of this id.
        """
        from laut.search import trail

        return trail(self, key)

    def sources(self, outlet: str, *, limit: int = 20) -> Sources:
        """Whom an outlet cites; see [laut.search.outlets.sources][].

        Raises:
            SearchError: The record has no such outlet.
        """
        from laut.search import sources

        return sources(self, outlet, limit=limit)

    def add_all(
        self, names: Sequence[str], options: AddOptions | None = None, *, watcher: Watcher | None = None
    ) -> Summary:
        """Add everything some names stand for, as `laut add` does.

        Args:
            names: Files, folders, archives, URLs; `-` is standard input.
            options: Another model, or several processes.
            watcher: Is told what became of each source.

        Returns:
            What it came to. What failed is in `failures`, and is tried again with the same names.

        Raises:
            StoreError: The record itself complained; what was added until then stays.
            ConfigError: The number of jobs is out of range.
        """
        from laut.pipeline.sources import fingerprint, iter_named
        from laut.pipeline.workers import read_sources

        chosen = options or self.options
        if not 1 <= chosen.jobs <= MOST_JOBS:
            raise ConfigError(f"jobs {chosen.jobs!r}; expected a whole number from 1 to {MOST_JOBS}")
        run = self.begin_run("add", "\n".join(names))
        summary = Summary()
        marks: deque[str] = deque()  # of the sources on their way, which come out in the order they went in

        def fresh() -> Iterator[Source]:
            for source in iter_named(names):
                mark = fingerprint(source)
                if self.is_taken(run, source.name, mark):
                    summary.skipped += 1
                    if watcher:
                        watcher(source, None)
                else:
                    marks.append(mark)
                    yield source

        threads = chosen.threads or (1 if chosen.jobs > 1 else None)
        for source, read in read_sources(fresh(), (chosen.model, threads), jobs=chosen.jobs):
            added = self.take(run, source.name, marks.popleft(), read)
            _count(summary, added)
            if watcher:
                watcher(source, added)
        self.finish_run(run, skipped=summary.skipped)
        return summary

    def watch(self, options: WatchOptions | None = None, *, stop: threading.Event | None = None) -> Iterator[Seen]:
        """Watch the record's feeds, and add what is new in them; what became of each entry and feed, as it comes.

        Args:
            options: How; without, again and again until it is stopped.
            stop: Once set, it ends within a second.

        Raises:
            StoreError: The record itself complained; what was added until then stays.
            ConfigError: An option is out of range.
        """
        from laut.pipeline.watching import WatchOptions, watch

        yield from watch(self, options or WatchOptions(), stop or threading.Event())

    def export(self, form: Form, out: Path, *, selection: Selection | None = None) -> int:
        """Write the record to a file, which is there whole or not at all.

        Args:
            form: One of the [FORMS][laut.exchange.exporting.FORMS]; `jsonl` is what `import_file` reads.
            out: The file; one that is there already is replaced.
            selection: Which articles; all otherwise.

        Returns:
            How many statements were written, or articles as `jsonl`.

        Raises:
            ConfigError: The selection holds nothing that could be, or Parquet's library is missing.
            StoreError: The file cannot be written, or the database complained.
        """
        from laut.exchange import export_record
        from laut.exchange.files import whole_file

        with whole_file(out) as target:
            return export_record(self, form, target, selection=selection)

    def import_file(self, path: Path) -> dict[str, int]:
        """Fill this record, which must be empty, with what `export` wrote as `jsonl`: all of it, or nothing.

        Returns:
            How many lines there were of each kind.

        Raises:
            RecordError: There is no such file, or a line is not as laut wrote it.
            StoreError: The record is not empty, or the database complained.
        """
        from laut.exchange import import_record
        from laut.exchange.files import lines_of

        with lines_of(path) as lines:
            return import_record(self, lines)

    def to_reread(self) -> int:
        """How many articles `reread` would read."""
        return self.count_outdated(self.reader.model.name, __version__)

    def reread(self, *, watcher: Callable[[Reread | LautError], None] | None = None) -> int:
        """Read again whatever another model or another laut read; ids of the same statements and corrections stay.

        Returns:
            How many articles were read again. One that can no longer be read stays as it was.

        Raises:
            StoreError: The record itself complained; what was read again until then stays.
        """
        done = 0
        for article, texts in self.outdated(self.reader.model.name, __version__):
            result = self._reread(article, texts)
            done += isinstance(result, Reread)
            if watcher:
                watcher(result)
        return done

    def _reread(self, article: int, texts: dict[int, Article]) -> Reread | LautError:
        while True:
            read = dict(zip(texts, self.reader.read_many(texts.values()), strict=True))
            failed = next((one for one in read.values() if isinstance(one, LautError)), None)
            if failed is not None:
                return failed
            done = self.replace_readings(article, {v: one for v, one in read.items() if isinstance(one, Reading)})
            if done is not None:
                return done
            texts = self.texts(article)  # it got another version in the meantime


def open_record(url: str | Path | None = None, *, create: bool = True, upgrade: bool = True) -> Record:
    """The record at a file's name or a PostgreSQL URL; by default the one `LAUT_DB` names, else `laut.db` here.

    Args:
        url: A file's name, `sqlite:///file`, or `postgresql://user@host/name`.
        create: Make the record where there is none.
        upgrade: Bring an older schema to this laut's.

    Raises:
        StoreError: It cannot be opened; the message says why.
    """
    return Record(url, create=create, upgrade=upgrade)


def _count(summary: Summary, added: Added | LautError) -> None:
    if isinstance(added, LautError):
        summary.failed += 1
        summary.reasons[type(added).__name__] += 1
        return
    summary.statements += added.statements
    summary.added += added.outcome == "added"
    summary.changed += added.outcome == "new version"
    summary.linked += added.outcome == "linked"
    summary.unchanged += added.outcome == "unchanged"
