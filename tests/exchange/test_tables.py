"""Statements as CSV, Parquet and a plain SQLite file: the same rows in each, and safe to open."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from laut import Record
from laut.errors import ConfigError
from laut.exchange import Form, Selection, export_record
from laut.exchange.columns import COLUMNS
from laut.exchange.csv_table import harmless
from laut.exchange.files import whole_file
from laut.exchange.rows import iter_statements
from laut.records import Article, Entity, Quotation, Reading, Reference, Span

FORMULA = "=1+1, sagte Amira Holt laut Reuters unter Berufung auf Insider."


def formula() -> Reading:
    """A statement whose every cell a spreadsheet could take for a formula."""
    text = f"{FORMULA}\n\n@Nordfunk: +49"
    return Reading(
        Article(
            text, title="-2+3", outlet="@Nordfunk", url="https://nordfunk.example/1", published=datetime(2026, 10, 1)
        ),
        (
            Quotation(
                0,
                "Direct",
                "Speech",
                (Span(0, 2), Span(2, 4)),
                cue=(Span(6, 11),),
                speaker=(Span(12, 22),),
                source=Reference("person", "Amira Holt", 0, "Amira Holt"),
                via=(Reference("media", "Reuters", 1, "Reuters"),),
                rests_on=(Reference("anonymous", None, None, "Insider"),),
            ),
        ),
        "none",
        "0",
        (Entity(0, "Amira Holt", "person", ("Amira Holt",)), Entity(1, "Reuters", "media", ("Reuters",))),
    )


def exported(record: Record, form: Form, selection: Selection | None = None) -> bytes:
    out = io.BytesIO()
    export_record(record, form, out, selection=selection)
    return out.getvalue()


def table(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode(), newline="")))


def plain(raw: bytes, folder: Path, query: str) -> list[tuple[Any, ...]]:
    path = folder / "plain.db"
    path.write_bytes(raw)
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_csv_has_a_line_a_statement(record: Record) -> None:
    record.add(formula())
    [row] = table(exported(record, "csv"))
    assert list(row) == [column.name for column in COLUMNS]
    assert row["words"] == "'=1 […] +1"
    assert (row["start"], row["end"], row["cue"], row["speaker"]) == ("0", "4", "sagte", "Amira Holt")
    assert (row["source"], row["source_kind"], row["via"]) == ("Amira Holt", "person", "Reuters")
    assert (row["rests_on"], row["rests_on_kinds"], row["anonymous"]) == ("Insider", "anonymous", "1")
    assert row["published"] == "2026-10-01T00:00:00Z"
    assert row["source_person"] == record.person("Amira Holt")["person"]


def test_csv_holds_no_formula(record: Record) -> None:
    record.add(formula())
    [row] = table(exported(record, "csv"))
    assert (row["title"], row["outlet"]) == ("'-2+3", "'@Nordfunk")
    assert not [cell for cell in row.values() if cell[:1] in "=+-@\t\r\n" and cell]


@pytest.mark.parametrize(
    "cell", ["=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "＋1", "－1", "＠A"]
)
def test_harmless_keeps_the_words_after_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ja", "„=1“", "–1 Grad", "2026-10-01", "https://a.example/?a=1", "'=1"])
def test_harmless_leaves_the_rest_alone(cell: str) -> None:
    assert harmless(cell) == cell


def test_csv_lines_break_only_inside_quotes(record: Record) -> None:
    reading = formula()
    text = 'Er sagte: "Ja,\r\nnein;\nvielleicht", und ging.'
    words = Span(text.index('"'), text.index(" und"))
    quotation = replace(reading.quotations[0], quote=(words,), cue=(), speaker=())
    record.add(replace(reading, article=replace(reading.article, text=text), quotations=(quotation,)))
    [row] = table(exported(record, "csv"))
    assert row["words"] == '"Ja,\r\nnein;\nvielleicht",'


def test_parquet_is_typed(record: Record, tmp_path: Path) -> None:
    record.add(formula())
    path = tmp_path / "statements.parquet"
    path.write_bytes(exported(record, "parquet"))
    found = parquet.read_table(path)
    types = {field.name: field.type for field in found.schema}
    assert types["published"] == pa.timestamp("s", tz="UTC") or types["published"] == pa.timestamp("ms", tz="UTC")
    assert (types["start"], types["score"], types["anonymous"]) == (pa.int32(), pa.float64(), pa.bool_())
    assert pa.types.is_list(types["via"])
    [row] = found.to_pylist()
    assert row["words"] == "=1 […] +1"
    assert (row["via"], row["rests_on"], row["rests_on_people"]) == (["Reuters"], ["Insider"], [None])
    assert row["published"] == datetime(2026, 10, 1, tzinfo=UTC)
    assert found.schema.field("words").metadata[b"description"].startswith(b"What was said")


def test_plain_file_explains_itself(record: Record, tmp_path: Path) -> None:
    record.add(formula())
    raw = exported(record, "sqlite")
    [(words, outlet)] = plain(raw, tmp_path, "SELECT words, outlet FROM statements")
    assert (words, outlet) == ("=1 […] +1", "@Nordfunk")
    trail = plain(
        raw,
        tmp_path,
        "SELECT t.relation, t.position, coalesce(p.name, t.mention) FROM trail t"
        " LEFT JOIN people p USING (person) ORDER BY relation",
    )
    assert trail == [("rests_on", 0, "Insider"), ("source", 0, "Amira Holt"), ("via", 0, "Reuters")]
    query = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
    told = plain(raw, tmp_path, "SELECT table_name, column_name FROM readme WHERE meaning <> ''")
    columns = [row for row in plain(raw, tmp_path, query) if row[0] != "readme"]
    assert sorted(told) == sorted(columns)
    assert plain(raw, tmp_path, "PRAGMA integrity_check") == [("ok",)]


def test_every_form_has_the_same_rows(filled: Record, tmp_path: Path) -> None:
    count = filled.stats()["statements"]
    lines = table(exported(filled, "csv"))
    rows = parquet.read_table(io.BytesIO(exported(filled, "parquet"))).to_pylist()
    kept = plain(exported(filled, "sqlite"), tmp_path, "SELECT statement FROM statements")
    assert [row["statement"] for row in lines] == [row["statement"] for row in rows]
    assert sorted(row["statement"] for row in lines) == sorted(row[0] for row in kept)
    assert len(lines) == count
    edited = [row for row in lines if row["changed_from"]]
    assert edited
    assert {row["changed_from"] for row in edited} <= {row["statement"] for row in lines}


def test_words_are_those_of_the_statement(filled: Record) -> None:
    for row in table(exported(filled, "csv"))[:40]:
        statement = filled.statement(row["statement"])
        assert harmless(statement["words"]) == row["words"]
        assert statement["article"]["id"] == row["article"]


def test_selection_narrows_to_dates_and_outlets(filled: Record) -> None:
    every = table(exported(filled, "csv"))
    middle = sorted(row["published"] for row in every)[len(every) // 2]
    since = Selection(since=datetime.fromisoformat(middle))
    until = Selection(until=datetime.fromisoformat(middle))
    later, earlier = table(exported(filled, "csv", since)), table(exported(filled, "csv", until))
    assert later
    assert earlier
    assert len(later) + len(earlier) == len(every)
    name = next(row["outlet"] for row in every if row["outlet"])
    named = table(exported(filled, "csv", Selection(outlets=(name,))))
    assert {row["statement"] for row in named} >= {row["statement"] for row in every if row["outlet"] == name}
    assert exported(filled, "jsonld", since).count(b'"urn:laut:person:') < exported(filled, "jsonld").count(
        b'"urn:laut:person:'
    )


def test_selection_that_can_hold_nothing_is_an_error(filled: Record) -> None:
    moment = datetime(2026, 10, 1, tzinfo=UTC)
    with pytest.raises(ConfigError, match="expected since first"):
        exported(filled, "csv", Selection(moment, moment))
    name = next(outlet for row in table(exported(filled, "csv")) if (outlet := row["outlet"]))
    with pytest.raises(ConfigError, match=f"expected .*{name}"):
        exported(filled, "csv", Selection(outlets=(f"{name}x",)))


def test_an_export_sees_one_moment(record: Record) -> None:
    """What others add while it runs is not in it."""
    record.add(formula())
    with record.database.reading(snapshot=True) as connection:
        rows = iter_statements(connection, Selection())
        first = next(rows)
        later = replace(formula().article, url="https://nordfunk.example/2", text=f"{FORMULA} Nochmals.")
        assert record.add(replace(formula(), article=later)).outcome == "added"
        assert [first.key, *(row.key for row in rows)] == [first.key]
    assert len(table(exported(record, "csv"))) == 2


def test_a_file_is_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(b"before")
    with suppress(KeyError), whole_file(path) as out:
        out.write(b"half")
        raise KeyError
    assert path.read_bytes() == b"before"
    with whole_file(path) as out:
        out.write(b"after")
        assert path.read_bytes() == b"before"
    assert path.read_bytes() == b"after"
    assert [one.name for one in tmp_path.iterdir()] == ["export.csv"]
