"""Folders, files of JSON and web archives, whole and damaged."""

from __future__ import annotations

import gzip
import json
import os
import pickle
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from laut.errors import ExtractionError, LautError
from laut.extraction.archives import Source, iter_sources
from laut.extraction.encoding import MAX_BYTES
from laut.records import Article, Quotation, Reading, Span

TEXT = "Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke abzureißen."
PAGE = f"<html><head><title>Rat</title></head><body><h1>Rat</h1><p>{TEXT}</p></body></html>".encode()
READING = Reading(
    Article(f"„Ja“, sagte sie. {TEXT}", language="de"), (Quotation(0, "Direct", "Speech", (Span(0, 4),)),), "m", "0"
)


def _sources(path: Path) -> list[Source]:
    return list(iter_sources(path))


def _load(source: Source) -> Article | Reading | LautError:
    try:
        return source.load()
    except LautError as error:
        return error


def _texts(path: Path) -> list[str]:
    """The text of every article, or the message of its error, by name relative to the folder."""
    found = [_load(source) for source in iter_sources(path)]
    return [item.text if isinstance(item, Article) else str(item) for item in found]


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_folder_gives_its_files_in_order_and_leaves_hidden_and_other_ones_out(tmp_path: Path) -> None:
    kept = ["b/a.htm", "b/z.txt.gz", "c/x.HTML", "a.html", "d.txt"]
    for name in kept:
        _write(tmp_path / name, gzip.compress(PAGE) if name.endswith("gz") else PAGE)
    for name in (".git/a.html", "b/.a.html", "b/bild.png", "b/a.html.bak", "a.gz"):
        _write(tmp_path / name, PAGE)
    (tmp_path / "b" / "kreis").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "rohr.html")
    sources = _sources(tmp_path)
    assert [source.name for source in sources] == [
        str(tmp_path / name) for name in ("a.html", "d.txt", "b/a.htm", "b/z.txt.gz", "c/x.HTML")
    ]
    assert all(TEXT in article.text for source in sources if isinstance(article := source.load(), Article))
    assert [source.name for source in _sources(tmp_path)] == [source.name for source in sources]


def test_a_file_of_any_ending_is_one_page(tmp_path: Path) -> None:
    [text] = _texts(_write(tmp_path / "seite", PAGE))
    assert TEXT in text


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    for path in (tmp_path / "nichts", Path("\0"), Path("a" * 5_000)):
        with pytest.raises(ExtractionError, match="expected a file or folder"):
            iter_sources(path)


def test_a_name_that_is_no_text_is_written_out(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/rat\xff.html"))
    path.write_bytes(PAGE)
    [source] = _sources(tmp_path)
    assert source.name.endswith("rat\\xff.html")
    assert isinstance(source.load(), Article)


def test_a_source_can_be_loaded_by_another_process(tmp_path: Path) -> None:
    _write(tmp_path / "a.jsonl", json.dumps({"text": TEXT}).encode())
    _write(tmp_path / "b.html", PAGE)
    _write(tmp_path / "c.warc", _record(1))
    _write(tmp_path / "d.warc", b"nichts")
    for source in _sources(tmp_path):
        assert str(_load(pickle.loads(pickle.dumps(source)))) == str(_load(source))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (gzip.compress(PAGE)[:-20], "gzip"),
        (b"nichts", "gzip"),
        (gzip.compress(bytes(50_000_000)), "at most 10,000,000 bytes"),
        (gzip.compress(b""), "nothing in it"),
    ],
)
def test_a_packed_page_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, found: str) -> None:
    [error] = _texts(_write(tmp_path / "a.html.gz", content))
    assert found in error


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_lines_are_articles_by_number(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    lines = [
        json.dumps({"text": TEXT, "title": "Rat", "outlet": "Bote", "published": "2024-05-01T10:00:00Z", "url": "https://b.example/1"}),
        json.dumps({"html": PAGE.decode(), "title": "anders", "url": "https://b.example/2"}),
        json.dumps(READING.to_dict(), ensure_ascii=False),
        json.dumps(READING.article.to_dict()),
        "",
        "kein JSON",
        "[1]",
        '{"title": "nur Titel"}',
        '{"text": 5}',
        json.dumps({"text": TEXT, "published": "bald"}),
        '{"text": "halb \\ud800 Zeichen", "title": "x"}',
        '{"a":' * 100_000,
        json.dumps({"text": TEXT}),
    ]  # fmt: skip
    path = _write(
        tmp_path / ("a.jsonl.gz" if pack is gzip.compress else "a.jsonl"), pack(("\ufeff" + "\n".join(lines)).encode())
    )
    sources = _sources(path)
    assert [source.name for source in sources] == [f"{path}#{n}" for n in range(1, 14) if n != 5]
    loaded = [_load(source) for source in sources]
    first, second = loaded[:2]
    assert isinstance(first, Article)
    assert (first.text, first.title, first.outlet, first.url) == (
        f"Rat\n\n{TEXT}",
        "Rat",
        "Bote",
        "https://b.example/1",
    )
    assert first.published is not None
    assert first.published.isoformat() == "2024-05-01T10:00:00+00:00"
    assert isinstance(second, Article)
    assert (second.text, second.title, second.url) == (f"Rat\n\n{TEXT}", "Rat", "https://b.example/2")
    assert loaded[2] == READING
    assert loaded[3] == READING.article
    assert all(isinstance(error, LautError) and "expected" in str(error) for error in loaded[4:11])
    assert isinstance(loaded[11], Article)


def test_a_line_that_is_too_long_costs_itself(tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT}).encode()
    long = b'{"text": "' + b"a" * (MAX_BYTES + 5) + b'"}'
    texts = _texts(_write(tmp_path / "a.jsonl", b"\n".join([good, long, good])))
    assert texts[0] == texts[2] == TEXT
    assert "at most 10,000,000 bytes" in texts[1]


def test_a_packed_file_of_lines_that_is_cut_off_gives_what_is_there(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": f"{TEXT} {os.urandom(50).hex()}"}).encode() + b"\n" for _ in range(50))
    packed = gzip.compress(lines)
    texts = _texts(_write(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2]))
    assert len(texts) > 10
    assert all(text.startswith(TEXT) for text in texts[:-1])
    assert "expected" in texts[-1]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_file_of_json_is_one_object_or_a_list(tmp_path: Path, indent: int | None) -> None:
    item = {"text": TEXT}
    assert _texts(_write(tmp_path / "a.json", json.dumps(item, indent=indent).encode())) == [TEXT]
    path = _write(tmp_path / "b.json", json.dumps([item, 5, item], indent=indent).encode())
    sources = _sources(path)
    assert [source.name for source in sources] == [f"{path}#{n}" for n in (1, 2, 3)]
    assert isinstance(_load(sources[1]), LautError)
    assert isinstance(sources[2].load(), Article)
    many = json.dumps(item).encode() + b"\n"
    assert _texts(_write(tmp_path / "d.json", many * 3)) == [TEXT] * 3
    assert _texts(_write(tmp_path / "e.json", b'{"text":\n' + json.dumps(TEXT).encode() + b"}")) == [TEXT]
    [error] = _texts(_write(tmp_path / "c.json", b"{\n" + b" " * MAX_BYTES + b"}"))
    assert "at most" in error


def _record(
    number: int,
    body: bytes = PAGE,
    *,
    status: str = "200 OK",
    stated: int | None = None,
    headers: str = "",
    kind: str = "response",
) -> bytes:
    type_ = "" if "Content-Type" in headers else "Content-Type: text/html; charset=utf-8\r\n"
    answer = f"HTTP/1.1 {status}\r\n{type_}{headers}\r\n".encode() + body
    length = len(answer) if stated is None else stated
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://bote.example/{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:08}-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-05-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {length}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _numbers(path: Path) -> list[str]:
    """The last part of each article's address, and a cross for each failure."""
    found = [_load(source) for source in iter_sources(path)]
    return [(item.url or "").rpartition("/")[2] if isinstance(item, Article) else "x" for item in found]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_web_archive_gives_its_pages(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    records = [
        _record(1),
        _record(2, status="404 Not Found"),
        _record(3, b"\x89PNG", headers="Content-Type: image/png\r\n"),
        _record(4, kind="request"),
        _record(5, gzip.compress(PAGE), headers="Content-Encoding: gzip\r\n"),
        _record(6, b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE), headers="Transfer-Encoding: chunked\r\n"),
        _record(7, headers="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),  # stated, but undone
        _record(8, headers="Content-Encoding: br\r\nContent-Length: 99999\r\n"),
        _record(9, status="301 Moved", headers="Location: /1\r\n"),
        _record(10, PAGE.decode().encode("cp1252"), headers="Content-Type: text/html; charset=latin-1\r\n"),
    ]  # fmt: skip
    path = _write(tmp_path / ("a.warc.gz" if pack is gzip.compress else "a.warc"), b"".join(map(pack, records)))
    assert _numbers(path) == ["1", "5", "6", "7", "8", "10"]
    assert all(text == f"Rat\n\n{TEXT}" for text in _texts(path))
    starts = [len(b"".join(map(pack, records[:n]))) for n in (0, 4, 5, 6, 7, 9)]
    assert [source.name for source in iter_sources(path)] == [f"{path}#{start}" for start in starts]


def test_records_packed_in_one_piece_have_names_of_their_own(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.warc.gz", gzip.compress(_record(1) + _record(2) + _record(3)))
    assert _numbers(path) == ["1", "2", "3"]
    assert len({source.name for source in iter_sources(path)}) == 3


DAMAGED: dict[str, tuple[Callable[[list[bytes]], bytes], list[str]]] = {
    "cut in a body": (lambda r: r[0] + r[1] + r[2][:-60], ["0", "1", "x"]),
    "cut in a head": (lambda r: r[0] + r[1] + r[2][:100], ["0", "1", "x"]),
    "cut in an answer's head": (lambda r: r[0] + r[1] + r[2][:-300], ["0", "1", "x"]),
    "a head cut off": (lambda r: r[0] + r[1][: r[1].index(b"\r\n\r\n") + 2] + r[2], ["0", "x", "2"]),
    "an address that is none": (lambda r: r[0] + r[1].replace(b"https:", b"https") + r[2], ["0", "x", "2"]),
    "rubbish between": (lambda r: r[0] + b"Unsinn\r\n" * 9 + r[1] + r[2], ["0", "x", "1", "2"]),
    "rubbish before": (lambda r: b"Unsinn\r\n" * 9 + r[0] + r[1] + r[2], ["x", "0", "1", "2"]),
    "rubbish behind": (lambda r: r[0] + r[1] + r[2] + b"Unsinn\r\n" * 9, ["0", "1", "2", "x"]),
    "a length too long for the file": (lambda r: r[0] + _record(1, stated=10**12) + r[2], ["0", "x", "2"]),
    "a length no number holds": (lambda r: r[0] + _record(1, stated=10**30) + r[2], ["0", "x", "2"]),
    "a head without end": (lambda r: r[0] + b"WARC/1.0\r\nX: " + b"a" * 99_999 + b"\r\n" + r[2], ["0", "x", "2"]),
    "nothing of an archive": (lambda _: b"Guten Tag\r\n" * 99, ["x"]),
    "nothing": (lambda _: b"", []),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_costs_its_record_and_is_told(tmp_path: Path, name: str) -> None:
    damage, expected = DAMAGED[name]
    path = _write(tmp_path / "a.warc", damage([_record(n) for n in range(3)]))
    assert _numbers(path) == expected
    assert [source.name for source in iter_sources(path)] == [source.name for source in iter_sources(path)]


PACKED = [gzip.compress(_record(n, PAGE + os.urandom(400).hex().encode())) for n in range(3)]
PACKED_DAMAGED = {
    "cut": (PACKED[0] + PACKED[1] + PACKED[2][:-60], ["0", "1", "x"]),
    "rubbish between": (PACKED[0] + b"Unsinn" * 9 + PACKED[1] + PACKED[2], ["0", "x", "1", "2"]),
    "a piece overwritten": (PACKED[0] + PACKED[1][:40] + b"X" * 20 + PACKED[1][60:] + PACKED[2], ["0", "x", "2"]),
    "a length too long": (PACKED[0] + gzip.compress(_record(1, stated=10**12)) + PACKED[2], ["0", "x", "2"]),
}


@pytest.mark.parametrize("name", PACKED_DAMAGED)
def test_damage_in_a_packed_archive_costs_its_record_and_is_told(tmp_path: Path, name: str) -> None:
    content, expected = PACKED_DAMAGED[name]
    assert _numbers(_write(tmp_path / "a.warc.gz", content)) == expected


def test_a_length_too_short_is_told_and_the_next_record_found(tmp_path: Path) -> None:
    numbers = _numbers(_write(tmp_path / "a.warc", _record(0) + _record(1, stated=120) + _record(2)))
    assert numbers[0] == "0"
    assert numbers[-1] == "2"
    assert "x" in numbers


def test_a_length_that_swallows_the_next_record_does_not_lose_it(tmp_path: Path) -> None:
    long = _record(1, stated=len(_record(1)) + 200)
    numbers = _numbers(_write(tmp_path / "a.warc", _record(0) + long + _record(2) + _record(3)))
    assert numbers[0] == "0"
    assert numbers[-2:] == ["2", "3"]


@pytest.mark.parametrize("body", [gzip.compress(bytes(50_000_000)), b"a" * (MAX_BYTES + 1)])
def test_an_archived_bomb_is_refused(tmp_path: Path, body: bytes) -> None:
    path = _write(tmp_path / "a.warc", _record(0, body, headers="Content-Encoding: gzip\r\n") + _record(1))
    assert _numbers(path) == ["x", "1"]
    assert "at most 10,000,000 bytes" in _texts(path)[0]


def test_memory_stays_flat_however_long_an_archive_is(tmp_path: Path) -> None:
    packed = gzip.compress(_record(0, PAGE + b" " * 1_000_000))
    with (tmp_path / "a.warc.gz").open("wb") as file:
        for _ in range(100):
            file.write(packed)
    with gzip.open(tmp_path / "b.jsonl.gz", "wb", compresslevel=1) as file:
        for _ in range(100):
            file.write(json.dumps({"text": TEXT + " " * 1_000_000}).encode() + b"\n")
    tracemalloc.start()
    try:
        count = sum(1 for _ in iter_sources(tmp_path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 200
    assert peak < 20_000_000
