"""Two thousand hostile inputs: each gives a reading or one clear error, in time, with every offset in the text."""

# ruff: noqa: E501 (junk is listed by the line)

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut import LautError, Reader, Reading
from laut.records import PARTS
from laut.views.page import render_page

PAGE = (Path(__file__).parents[1] / "examples" / "seilbahn.html").read_bytes()
SCRIPT = b"<script>alert(1)</script><img src=x onerror=alert(2)>"


Survives = Callable[[bytes | Path], Reading | LautError]


@pytest.fixture(scope="session")
def survives(reader: Reader, in_time: Callable[[float], AbstractContextManager[None]]) -> Survives:
    """Reads a source within ten seconds, and sees that it gives what it must."""

    def read(source: bytes | Path) -> Reading | LautError:
        with in_time(10):
            try:
                reading = reader.read(source)
            except LautError as error:
                message = str(error)
                assert message
                assert "\n" not in message
                assert len(message) < 1000
                return error
        length = len(reading.article.text)
        for quotation in reading.quotations:
            assert all(0 <= a < b <= length for part in PARTS for a, b in quotation.part(part))
        Reading.from_dict(json.loads(json.dumps(reading.to_dict(), ensure_ascii=False).encode("utf-8")))
        page = render_page([reading])
        assert "<script" not in page
        assert "<img" not in page
        return reading

    return read


JUNK = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e\u200f\u2066".encode(), b"\r", b"]]>", b"<!--",
            "\u200b\u00ad\ufeff".encode(), "„“”»«\"'".encode() * 9, b"&#0;&#xD800;&#x110000;&nbsp;&bogus;", SCRIPT, b"<p>" * 50,
            b"</article></body></html>", b"<svg><style><!--</style>", b"<plaintext>", b"<base href='javascript:1'>", b"<table>" * 20,
            b'<script type="application/ld+json">{"@type":"NewsArticle","headline":[[{}]],"datePublished":-1}</script>',
            b'<script type="application/ld+json">{"@graph":[{"@graph":[{"@graph":[]}]}],"author":{"author":5}}</script>',
            b'<script type="application/ld+json">' + b"[" * 3000 + b"</script>",
            b'<meta charset="utf-7"><meta charset=utf-16><meta http-equiv=content-type content="text/html; charset=x">',
            "<p>Ministerin Holt sagte, es reiche. „Nein“, rief sie.</p>".encode("utf-16"),
            "<p>Er sagte: „Grüße“.</p>".encode("latin-1", "replace"), b"\x1b[31m", b"%PDF-1.7\n", b"PK\x03\x04", b"GIF89a",
        ]
    ),
)  # fmt: skip


@st.composite
def _hostile(draw: st.DrawFn) -> bytes:
    """The example page cut, spliced, repeated and filled with junk, or junk alone."""
    page = draw(st.sampled_from([PAGE, PAGE, b"", b"<html><body><article><p>", b"Titel\n\nEr sagte, es sei gut."]))
    for _ in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(page)))
        junk = draw(JUNK)
        match draw(st.integers(0, 4)):
            case 0:
                page = page[:place]
            case 1:
                page = page[:place] + junk + page[place:]
            case 2:
                page = page[:place] + junk * 40 + page[place + 40 :]
            case 3:
                page = page[place:] + junk + page[:place]
            case _:
                other = draw(st.integers(0, len(page)))
                page = page[:place] + page[max(place, other) :]
    return page


@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(_hostile())
def test_two_thousand_hostile_inputs(survives: Survives, source: bytes) -> None:
    survives(source)


LONG = {
    "a line of a million letters": b"x" * 1_000_000,
    "a line of a million words' letters": b"Er sagte, es sei gut. " * 45_000,
    "a hundred thousand marks": "„".encode() * 100_000,
    "a hundred thousand closing marks in words": "Ja“ und ".encode() * 12_500,
    "nested elements": b"<div>" * 100_000 + b"Text",
    "nested quotations": ("„" * 500 + "Ja" + "“" * 500 + ", sagte sie. ").encode() * 20,
    "many paragraphs": b"<p>Er kam.</p>" * 50_000,
    "many attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">Er sagte nichts.</p>",
    "entities without end": b"&amp" * 200_000,
    "combining marks": b"e" + "\u0301".encode() * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_inputs_end_in_time(survives: Survives, name: str) -> None:
    survives(LONG[name])


def test_a_page_of_50_megabytes_is_refused(survives: Survives, tmp_path: Path) -> None:
    path = tmp_path / "gross.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    error = survives(path)
    assert isinstance(error, LautError)
    assert "50,000,000" in str(error)


@pytest.mark.parametrize(
    "source", [b"", b"\0" * 99, b"%PDF-1.7\n%\xe2\xe3", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b" \n"]
)
def test_what_is_no_article_is_named(survives: Survives, source: bytes) -> None:
    error = survives(source)
    assert isinstance(error, LautError)
    assert "expected" in str(error)


def test_a_folder_is_named(survives: Survives, tmp_path: Path) -> None:
    assert "expected a file" in str(survives(tmp_path))
