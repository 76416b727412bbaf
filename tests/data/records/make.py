"""Make `schema-NNNN.db`, a small record as this laut makes it; once for each schema that is released.

`PYTHONPATH=src python tests/data/records/make.py` writes the file of the newest schema again, which is right only as
long as that schema has not been released.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from laut import open_record
from laut.errors import FetchError
from laut.records import Article, Entity, Quotation, Reading, Reference, Related, Span
from laut.store.database import REVISIONS

HOLT = Entity(0, "Amira Holt", "person", ("Amira Holt", "Holt"), ("Bürgermeisterin",), (Span(29, 39),))
READING = Reading(
    Article(
        "„Wir warten nicht“, sagte Amira Holt dem Nordfunk.",
        title="Warten in Ulm",
        authors=("Ruth Amberger", "dpa"),
        published=datetime(2026, 10, 14, 15, 42, tzinfo=UTC),
        outlet="Hallertaler Bote",
        url="https://bote.example/ulm",
        language="de",
        related=(Related("Chronik", None),),
    ),
    (
        Quotation(
            0,
            "Direct",
            "Speech",
            (Span(1, 17),),
            score=0.93,
            source=Reference("person", "Amira Holt", 0, "Amira Holt"),
            to=Reference("media", "Nordfunk", 1, "dem Nordfunk"),
        ),
    ),
    "de-news-2026-11-24",
    "0.1.0",
    (HOLT, Entity(1, "Nordfunk", "media", ("Nordfunk",), (), (Span(41, 49),))),
)


def make(path: Path) -> None:
    """A record with versions, a copy, a correction and a failure."""
    path.unlink(missing_ok=True)
    with open_record(path) as record:
        record.add(READING)
        text = READING.article.text.replace("nicht", "länger")
        record.add(replace(READING, article=replace(READING.article, text=text)))
        copy = replace(READING.article, text=text, url="https://kurier.example/9", outlet="Kurier")
        record.add(replace(READING, article=copy))
        other = replace(READING.article, text=text.replace("länger", "lange"), url="https://bote.example/2")
        record.add(replace(READING, article=other))
        record.split("Amira Holt", article="https://bote.example/2")
        run = record.begin_run("add", "pages")
        record.take(run, "weg.html", "", FetchError("expected a page, found HTTP status 404"))
        record.finish_run(run)
        record.vacuum()


if __name__ == "__main__":
    make(Path(__file__).with_name(f"schema-{REVISIONS[-1]}.db"))
