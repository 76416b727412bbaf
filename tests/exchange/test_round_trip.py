"""A record exported and imported is the same record, in the same kind of database and in the other."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from laut import Reader
from laut.errors import ConfigError, RecordError, StoreError
from laut.exchange import Form, Selection, export_record, import_record
from laut.records import Reading
from laut.store.record import Store

SHAPES = {
    "articles": "SELECT a.key, a.url, o.name, a.published, a.title, a.versions FROM articles a"
    " LEFT JOIN outlets o ON o.id = a.outlet_id",
    "versions": "SELECT a.key, v.number, v.digest, v.text, b.key, w.number, v.title, v.authors, o.name, v.published,"
    " v.published_text, v.language, v.related, v.model, v.laut FROM versions v JOIN articles a ON a.id = v.article_id"
    " LEFT JOIN versions w ON w.id = v.copy_of LEFT JOIN articles b ON b.id = w.article_id"
    " LEFT JOIN outlets o ON o.id = v.outlet_id",
    "statements": "SELECT s.key, a.key, s.first_version, s.last_version, b.key, s.type, s.medium, s.score, o.name,"
    " s.published, t.key, s.anonymous FROM statements s JOIN articles a ON a.id = s.article_id"
    " LEFT JOIN statements b ON b.id = s.changed_from LEFT JOIN outlets o ON o.id = s.outlet_id"
    " LEFT JOIN threads t ON t.id = s.thread_id",
    "placements": "SELECT s.key, v.number, p.place FROM placements p JOIN statements s ON s.id = p.statement_id"
    " JOIN versions v ON v.id = p.version_id",
    "links": "SELECT s.key, l.relation, l.position, p.key, l.kind, l.name, l.mention FROM links l"
    " JOIN statements s ON s.id = l.statement_id LEFT JOIN people p ON p.id = l.person_id",
    "people": "SELECT p.key, p.name, p.kind, p.articles, m.key FROM people p LEFT JOIN people m"
    " ON m.id = p.merged_into",
    "spellings": "SELECT p.key, s.name, s.folded, s.articles FROM spellings s JOIN people p ON p.id = s.person_id",
    "roles": "SELECT p.key, r.role, r.articles FROM roles r JOIN people p ON p.id = r.person_id",
    "name_keys": "SELECT p.key, n.key FROM name_keys n JOIN people p ON p.id = n.person_id",
    "appearances": "SELECT a.key, v.number, e.number, p.key, e.kind, e.name, e.names, e.roles, e.mentions, e.score,"
    " e.reason FROM appearances e JOIN versions v ON v.id = e.version_id JOIN articles a ON a.id = v.article_id"
    " LEFT JOIN people p ON p.id = e.person_id",
    "corrections": "SELECT c.action, p.key, t.key, a.key, c.spelling, c.active FROM corrections c"
    " JOIN people p ON p.id = c.person_id JOIN people t ON t.id = c.target_id"
    " LEFT JOIN articles a ON a.id = c.article_id",
    "feeds": "SELECT url, title, interval, active FROM feeds",
}
"""Every table's content without the database's own numbers and without times of running."""


def content(store: Store) -> dict[str, list[str]]:
    with store.database.reading() as connection:
        return {name: sorted(repr(tuple(row)) for row in connection.execute(text(sql))) for name, sql in SHAPES.items()}


def exported(store: Store, form: Form = "jsonl", selection: Selection | None = None) -> bytes:
    out = io.BytesIO()
    export_record(store, form, out, selection=selection)
    return out.getvalue()


def test_import_makes_the_same_record(filled: Store, empty: Store) -> None:
    lines = exported(filled)
    counts = import_record(empty, io.BytesIO(lines))
    assert counts["article"] == filled.stats()["articles"]
    assert counts["correction"] == 3
    assert exported(empty) == lines
    assert content(empty) == content(filled)
    assert empty.check() == []


def test_an_imported_record_goes_on(filled: Store, empty: Store, readings: tuple[Reading, ...]) -> None:
    """What is added and corrected later has the same effect in both."""
    import_record(empty, io.BytesIO(exported(filled)))
    fuller = replace(readings[7].article, text=f"{readings[7].article.text}\n\nNeues folgt.")
    for record in (filled, empty):
        assert record.add(readings[0]).outcome == "new version"  # it was edited since
        assert record.add(replace(readings[7], article=fuller)).outcome == "new version"
        assert record.add(readings[8]).outcome == "unchanged"
        record.merge(*(one["person"] for one in record.people()[4:6]))
    assert exported(filled) == exported(empty)


def test_equal_records_give_equal_bytes(filled: Store, empty: Store) -> None:
    import_record(empty, io.BytesIO(exported(filled)))
    forms: tuple[Form, ...] = ("csv", "parquet", "jsonld")
    for form in forms:
        assert exported(filled, form) == exported(empty, form), form


def test_export_has_no_times_of_running_and_no_numbers_of_rows(filled: Store) -> None:
    before = exported(filled)
    with filled.database.writing() as connection:
        connection.execute(text("UPDATE versions SET read_at = 1"))
        connection.execute(text("UPDATE corrections SET made = 1"))
    run = filled.begin_run("add", "x")
    filled.take(run, "fehlt.html", "1", RecordError("nichts"))
    assert exported(filled) == before


def test_an_empty_record_comes_back(store: Store, empty: Store) -> None:
    lines = exported(store)
    assert [json.loads(line)["line"] for line in lines.splitlines()] == ["record", "end"]
    import_record(empty, io.BytesIO(lines))
    assert exported(empty) == lines


def test_jsonl_is_of_the_whole_record(store: Store) -> None:
    with pytest.raises(ConfigError, match="expected the whole record"):
        exported(store, selection=Selection(outlets=("Nordfunk",)))


def test_import_takes_an_empty_record_only(filled: Store) -> None:
    lines = exported(filled)
    with pytest.raises(StoreError, match="expected an empty one"):
        import_record(filled, io.BytesIO(lines))
    assert exported(filled) == lines


def test_readings_of_the_model_come_back(store: Store, empty: Store, reader: Reader, example: Path) -> None:
    reading = reader.read(example)
    store.add(reading)
    store.add(reader.read("„Wir warten nicht länger“, sagte Bürgermeisterin Amira Holt dem Nordfunk am Montag."))
    import_record(empty, io.BytesIO(exported(store)))
    assert content(empty) == content(store)
    lines = [json.loads(line) for line in exported(empty).splitlines()]
    read = [line["reading"] for line in lines if line["line"] == "version" and line["reading"]["article"]["url"]]
    assert all(Reading.from_dict(one) for one in read)
