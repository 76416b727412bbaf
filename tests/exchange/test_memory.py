"""Memory does not grow with the record."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from laut.exchange import FORMS, Form, export_record, import_record, parquet_table
from laut.records import Reading
from laut.store.record import Store

FEW, MANY = 50, 120


class Sink(io.RawIOBase):
    """Takes everything and keeps nothing."""

    def writable(self) -> bool:
        return True

    def write(self, part: object) -> int:
        return len(part)  # type: ignore[arg-type]


def filled(path: Path, reading: Reading, count: int) -> Path:
    """A record of some long articles."""
    with Store(path) as store:
        for number in range(count):
            text = f"{reading.article.text} {number}{' Es folgt viel Text.' * 1_000}"
            url = f"https://nachrichten.example/{number}"
            store.add(replace(reading, article=replace(reading.article, text=text, url=url)))
    return path


@pytest.fixture(scope="module")
def records(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A small record and a large one."""
    folder = tmp_path_factory.mktemp("memory")
    short = tuple(one for one in readings[0].quotations if one.within is None)[:3]
    reading = replace(readings[0], quotations=short)
    return [filled(folder / f"{count}.db", reading, count) for count in (FEW, MANY)]


def peak(work: Callable[[], object]) -> int:
    """The most bytes of Python's own that were in use at once."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("form", FORMS)
def test_export_keeps_little(form: Form, records: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_table, "_GROUP", 100)  # the statements that it keeps
    peaks = []
    for path in records:
        with Store(path) as store:
            export_record(store, form, Sink())  # type: ignore[arg-type]
            peaks.append(peak(lambda store=store: export_record(store, form, Sink())))  # type: ignore[misc,arg-type]
    assert peaks[1] < 1.3 * peaks[0]


def test_import_keeps_little(records: list[Path], tmp_path: Path) -> None:
    peaks = []
    for number, path in enumerate(records):
        lines = tmp_path / f"{number}.jsonl"
        with Store(path) as store, lines.open("wb") as out:
            export_record(store, "jsonl", out)
        with Store(tmp_path / f"{number}.db") as store, lines.open("rb") as source:
            peaks.append(peak(lambda store=store, source=source: import_record(store, source)))  # type: ignore[misc]
    assert peaks[1] < 1.3 * peaks[0]
