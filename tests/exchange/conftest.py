"""Readings without a model: the development articles of the project's own corpus, as they are annotated."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert

from laut import Record, open_record
from laut.exchange import export_record
from laut.records import Article, Entity, Quotation, Reading, Reference, Related
from laut.store.record import Store
from laut.store.tables import feeds
from laut.training.own_corpus import OwnArticle, OwnQuotation, iter_own_articles, load_split

CORPUS = Path(__file__).parents[2] / "corpora" / "own-de"


def reading_of(own: OwnArticle, number: int) -> Reading:
    """An annotated article as if it had been read on a page of its outlet."""
    ids = {entity.id: position for position, entity in enumerate(own.entities)}
    article = Article(
        own.text,
        title=own.title,
        authors=("Ruth Amberger", "dpa")[: number % 3],
        published=datetime(2026, 10, 1, 12, tzinfo=timezone(timedelta(hours=2))) + timedelta(hours=5 * number),
        outlet=own.outlet or None,
        url=f"https://nachrichten.example/{own.id}?a=1&b=ä",
        language="de",
        related=(Related("Chronik eines Streits", None), Related("Mehr", "https://nachrichten.example/mehr")),
    )
    entities = tuple(
        Entity(ids[one.id], one.name, one.kind, (one.name,), one.roles, one.mentions) for one in own.entities
    )
    quotations = tuple(_resolved(one, own, ids) for one in own.quotations)
    return Reading(article, quotations, "annotated", "0", entities)


def _resolved(one: OwnQuotation, own: OwnArticle, ids: dict[str, int]) -> Quotation:
    byid = {entity.id: entity for entity in own.entities}

    def links(names: tuple[str, ...]) -> tuple[Reference, ...]:
        return tuple(
            Reference(byid[name].kind, byid[name].name, ids[name], byid[name].name)
            if name in byid
            else Reference(name if name in {"anonymous", "none"} else "none")
            for name in names
        )

    source, to = links(one.by)[:1], links(one.to)[:1]
    return replace(
        one.quotation,
        source=source[0] if source else None,
        to=to[0] if to else None,
        via=links(one.via),
        rests_on=links(one.on),
    )


def edited(reading: Reading) -> Reading:
    """The article as it is some hours later: its first quote changed by a word, its last one gone, a line more."""
    first = reading.quotations[0].quote[0]
    words = reading.article[first].split()
    longest = max(words, key=len)
    text = reading.article.text
    changed = text[: first.start] + reading.article[first].replace(longest, "x" * len(longest), 1) + text[first.end :]
    kept = [one for one in reading.quotations[:-1] if one.within is None]
    article = replace(reading.article, text=f"{changed}\n\nDer Artikel wurde geändert.", title="Geändert", outlet=None)
    return replace(reading, article=article, quotations=tuple(kept))


def copied(reading: Reading) -> Reading:
    """The same text in another paper."""
    url = f"{reading.article.url}&kopie"
    article = replace(reading.article, url=url, outlet="Abschreiber", published=None, authors=(), title="Wie gehört")
    return replace(reading, article=article)


@pytest.fixture(scope="session")
def readings() -> tuple[Reading, ...]:
    """The development articles."""
    wanted = load_split(CORPUS).dev
    found = (own for own in iter_own_articles(CORPUS) if own.id in wanted)
    return tuple(reading_of(own, number) for number, own in enumerate(found))


@pytest.fixture(params=["sqlite-sqlite", "sqlite-postgresql", "postgresql-sqlite"])
def kinds(request: pytest.FixtureRequest) -> list[str]:
    """The databases of a record and of another."""
    return str(request.param).split("-")


@pytest.fixture
def store(kinds: list[str], request: pytest.FixtureRequest) -> Iterator[Record]:
    """A record."""
    with _new(kinds[0], "one", request) as url, open_record(url) as record:
        yield record


@pytest.fixture
def empty(kinds: list[str], request: pytest.FixtureRequest) -> Iterator[Record]:
    """Another record, which stays empty until something is imported."""
    with _new(kinds[1], "other", request) as url, open_record(url) as record:
        yield record


@contextmanager
def _new(kind: str, name: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where a new record lies."""
    if kind == "sqlite":
        path = request.getfixturevalue("tmp_path") / f"{name}.db"
        shutil.copy(request.getfixturevalue("_empty_file"), path)
        yield str(path)
        return
    server = request.getfixturevalue("postgresql")
    database = f"laut_{name}_{os.getpid()}"
    yield server.create(database, request.getfixturevalue("_empty_database"))
    server.drop(database)


@pytest.fixture
def filled(store: Record, readings: tuple[Reading, ...]) -> Record:
    """A record with everything it can hold."""
    fill(store, readings[:16])
    return store


@pytest.fixture(scope="session")
def whole_export(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of such a record."""
    out = io.BytesIO()
    with Store(tmp_path_factory.mktemp("whole") / "laut.db") as store:
        fill(store, readings[:16])
        export_record(store, "jsonl", out)
    return out.getvalue()


def fill(store: Store, readings: tuple[Reading, ...]) -> None:
    """Add versions, copies, an article without URL, merges, splits, feeds."""
    for reading in readings:
        store.add(reading)
    for reading in readings[:4]:
        store.add(edited(reading))
    store.add(readings[1])  # back to what it said before: a third version
    for reading in readings[2:5]:
        store.add(copied(reading))
    store.add(edited(copied(readings[2])))  # a copy that goes its own way
    before = replace(readings[5].article, url=None, text=f"Vorab: {readings[5].article.text}", published=None)
    store.add(replace(readings[5], article=before, quotations=(), entities=()))
    found = store.people()
    store.merge(found[0]["person"], found[1]["person"])
    store.merge(found[2]["person"], found[3]["person"])
    store.split(found[0]["person"], spelling=found[1]["name"])
    with store.database.writing() as connection:
        connection.execute(
            insert(feeds),
            [
                {"url": "https://ö.example/rss", "title": "Östlich", "interval": 900, "active": 1},
                {"url": "https://nordfunk.example/rss", "title": None, "interval": 60, "active": 0},
            ],
        )
