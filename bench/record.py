"""How fast a made record answers, on SQLite and PostgreSQL, and how large it is beside the text it holds.

`python -m bench.record` makes a record of 100,000 articles with ten statements each and prints, of searches with words
and two filters (first page and page 50), of `who` and of `trail`, the 50th and the 99th of a hundred times, warm.
`--articles` makes it smaller, `--postgresql URL` asks an empty database of that server too.
"""

from __future__ import annotations

import argparse
import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bench.bulk import write_record
from bench.made import Shape, iter_readings
from sqlalchemy import text

import laut
from laut import Record, Search

_NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
_PAGE = 20
_MUST = {"search": (20.0, 150.0), "who": (None, 150.0), "trail": (None, 150.0)}


def main() -> None:
    """Make the record, ask it, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--questions", type=int, default=300, help="of each sort")
    parser.add_argument("--folder", type=Path, help="where the SQLite file is made or, if it is there, used again")
    parser.add_argument("--postgresql", help="URL of an empty database, or of one made before")
    parser.add_argument("--only-postgresql", action="store_true")
    arguments = parser.parse_args()
    shape = Shape(arguments.articles)
    print(f"laut {laut.__version__}, {datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {shape.articles:,} articles")
    with tempfile.TemporaryDirectory() as folder:
        kept = arguments.folder or Path(folder)
        urls = [] if arguments.only_postgresql else [str(kept / f"made-{shape.articles}.db")]
        for url in [*urls, *([arguments.postgresql] if arguments.postgresql else [])]:
            with laut.open_record(url) as record:
                _measure(record, shape, arguments.questions)


def _measure(record: Record, shape: Shape, questions: int) -> None:
    print(f"\n{'SQLite' if record.database.is_sqlite else 'PostgreSQL'}")
    if not record.stats()["articles"]:
        began = time.perf_counter()
        write_record(record.database, record.means, iter_readings(shape), thread_every=10)
        print(f"made in {time.perf_counter() - began:,.0f} s")
        record.database.run_alone("PRAGMA wal_checkpoint(TRUNCATE)" if record.database.is_sqlite else "ANALYZE")
    size, letters = _size(record)
    print(f"{record.stats()['statements']:,} statements; {size / 1e6:,.0f} MB, {size / letters:.2f} × the text")
    chance = random.Random(1)
    asked = list(_searches(record, chance, questions))
    _report(
        "search, first page", "search", [_ask(record, question) for _, question in asked], [name for name, _ in asked]
    )
    later = [(name, _later(record, question)) for name, question in asked]
    deep = [(name, question) for name, question in later if question is not None]
    _report("search, page 50", "search", *_named(record, deep))
    names = _names(record, chance, questions)
    _report("who", "who", [_who(record, name) for name in names])
    keys = _statements(record, chance, questions)
    _report("trail", "trail", [_trail(record, key) for key in keys])


def _named(record: Record, asked: Sequence[tuple[str, Search]]) -> tuple[list[Callable[[], object]], list[str]]:
    return [_ask(record, question) for _, question in asked], [name for name, _ in asked]


def _ask(record: Record, question: Search) -> Callable[[], object]:
    return lambda: record.search(question, now=_NOW)


def _who(record: Record, name: str) -> Callable[[], object]:
    return lambda: record.who(name)


def _trail(record: Record, key: str) -> Callable[[], object]:
    return lambda: record.trail(key)


def _report(title: str, sort: str, questions: Sequence[Callable[[], object]], names: Sequence[str] = ()) -> None:
    """Ask everything once, then again in another order, timed."""
    if len(questions) < 2:
        print(f"{title:20} too few questions have so many answers")
        return
    for question in questions:
        question()
    order = list(range(len(questions)))
    random.Random(2).shuffle(order)
    times = {number: _timed(questions[number]) for number in order}
    middle, high = _cuts([spent[0] for spent in times.values()])
    must = _MUST[sort]
    kept = all(limit is None or found <= limit for limit, found in zip(must, (middle, high), strict=True))
    own = " / ".join(f"{cut:.1f}" for cut in _cuts([spent[1] for spent in times.values()]))
    verdict = "" if kept else "TOO SLOW"
    print(f"{title:20} p50 {middle:7.1f} ms   p99 {high:7.1f} ms   (own CPU {own}; {len(times)}) {verdict}")
    for name in sorted(set(names)):
        mine = [spent for number, spent in times.items() if names[number] == name]
        most, cpu = max(spent[0] for spent in mine), max(spent[1] for spent in mine)
        typical = statistics.median(spent[0] for spent in mine)
        print(f"    {name:34} median {typical:7.1f}   most {most:7.1f}   (own CPU {cpu:.1f}; {len(mine)})")


def _cuts(values: Sequence[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return cuts[49], cuts[98]


def _timed(question: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of this process alone, which on a busy machine says more of SQLite."""
    began, worked = time.perf_counter(), time.process_time()
    question()
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - worked)


def _searches(record: Record, chance: random.Random, count: int) -> Iterator[tuple[str, Search]]:
    """Words and two filters each, common and rare in every pairing."""
    common, middle, rare = _words(chance)
    outlets, people = _outlets(record), _people(record)
    for number in range(count):
        often, seldom = chance.choice(outlets[:8]), chance.choice(outlets[60:])
        known, unknown = chance.choice(people[:30]), chance.choice(people[2000:6000])
        month = f"{chance.choice((2023, 2024, 2025, 2026))}-{chance.randint(1, 12):02}"
        sorts = (
            ("common word, common filters", Search(words=chance.choice(common), outlet=often, kind="person")),
            ("common word, rare outlet", Search(words=chance.choice(common), outlet=seldom, type="FreeIndirect")),
            ("common word, much-cited speaker", Search(words=chance.choice(common), by=known, type="Direct")),
            ("common word, little-cited speaker", Search(words=chance.choice(common), by=unknown, outlet=often)),
            ("common word, one month", Search(words=chance.choice(common), since=month, until=month, kind="person")),
            ("common word, named in article", Search(words=chance.choice(common), about=known, anonymous=True)),
            (
                "two common words",
                Search(words=f"{chance.choice(common)} {chance.choice(common)}", outlet=often, type="Direct"),
            ),
            ("middling word", Search(words=chance.choice(middle), outlet=often, since="2 years")),
            ("rare word, common filters", Search(words=chance.choice(rare), kind="person", anonymous=False)),
            ("by time", Search(words=chance.choice(common), order="time", via="Reuters", type="Direct")),
            ("phrase", Search(words=f'"{_pair(chance)}"', kind="person", anonymous=False)),
            ("beginning of a word", Search(words=f"{chance.choice(middle)[:5]}*", outlet=often, kind="person")),
        )
        yield sorts[number % len(sorts)]


def _words(chance: random.Random) -> tuple[list[str], list[str], list[str]]:
    """Content words of three frequencies: each a few per cent, per mille, and a handful of times."""
    from bench.made import content_words

    found = content_words()
    return found[:40], found[400:900], chance.sample(found[6000:], 200)


def _pair(chance: random.Random) -> str:
    return " ".join(chance.choices(("in", "der", "die", "und", "den", "von", "zu", "mit", "das", "sich"), k=2))


def _later(record: Record, question: Search) -> Search | None:
    """The same question's page 50, where it has so many."""
    before = record.search(replace(question, limit=49 * _PAGE), now=_NOW)
    return replace(question, after=before.next) if before.next else None


def _outlets(record: Record) -> list[str]:
    joined = "outlets o JOIN articles a ON a.outlet_id = o.id"
    return _column(record, f"SELECT o.name FROM {joined} GROUP BY o.name ORDER BY count(*) DESC, o.name")


def _people(record: Record) -> list[str]:
    return _column(record, "SELECT name FROM people WHERE kind = 'person' ORDER BY articles DESC, key")


def _names(record: Record, chance: random.Random, count: int) -> list[str]:
    """Full names and family names alone, of the much and the little cited."""
    people = _people(record)
    drawn = [chance.choice(people[: chance.choice((10, 100, 3000))]) for _ in range(count)]
    return [name if chance.random() < 0.6 else name.split()[-1] for name in drawn]


def _statements(record: Record, chance: random.Random, count: int) -> list[str]:
    keys = _column(record, "SELECT key FROM statements WHERE id % 997 = 1 ORDER BY key")
    return chance.choices(keys, k=count)


def _size(record: Record) -> tuple[int, int]:
    """Bytes on disk, and of the texts."""
    letters = "octet_length(text)" if not record.database.is_sqlite else "length(CAST(text AS BLOB))"
    with record.database.reading() as connection:
        of_text = int(connection.execute(text(f"SELECT sum({letters}) FROM versions")).scalar_one())
        if not record.database.is_sqlite:
            return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()), of_text
    assert record.database.path is not None
    return record.database.path.stat().st_size, of_text


def _column(record: Record, question: str) -> list[str]:
    with record.database.reading() as connection:
        return list(connection.execute(text(question)).scalars())


if __name__ == "__main__":
    main()
