"""Bytes to clean text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import ExtractionError
from laut.extraction.encoding import MAX_BYTES, clean, decode

GERMAN = "Die Behörde prüft, ob die Maßnahme genügt: „Größere Änderungen“ sind möglich. " * 5
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso-8859-15", "mac-roman"],
)
def test_decode_reads_german_in_any_encoding_declared_or_marked(encoding: str) -> None:
    text = GERMAN.replace("„", '"').replace("“", '"')
    assert decode(text.encode(encoding), content_type=f"text/plain; charset={encoding}") == text


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "koi8-r", "iso-8859-5", "shift_jis", "ascii", "hex", "none"])
def test_decode_passes_over_lying_declarations(declared: str) -> None:
    text = META.format(declared) + GERMAN
    assert decode(text.encode("cp1252"), content_type=f"text/html; charset={declared}") == text


def test_decode_prefers_valid_utf8_to_a_declaration() -> None:
    text = META.format("iso-8859-1") + GERMAN
    assert decode(text.encode(), content_type="text/html; charset=windows-1252") == text


def test_decode_believes_the_header_before_the_meta_element() -> None:
    text = META.format("iso-8859-1") + "Zażółć gęślą jaźń, naprawdę. " * 10
    assert decode(text.encode("cp1250"), content_type="text/html; charset=windows-1250") == text


def test_decode_keeps_utf8_that_was_cut_in_a_character() -> None:
    source = (GERMAN + "ü").encode()[:-1]
    assert decode(source) == GERMAN + "\ufffd"


def test_decode_reads_declared_cyrillic() -> None:
    text = "Москва предупредила Вашингтон, сообщает агентство. " * 5
    assert decode(text.encode("koi8-r"), content_type="text/html; charset=koi8-r") == text


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (b"", "nothing in it"),
        (b" \n\t ", "nothing in it"),
        (b"\0" * 500, "nothing in it"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (b"\x1f\x8b\x08\x00", "gzip data"),
        (bytes(range(256)) * 20, "binary data"),
        (b"x" * (MAX_BYTES + 1), "10,000,001"),
    ],
)
def test_decode_names_what_is_no_text(source: bytes, found: str) -> None:
    with pytest.raises(ExtractionError, match=rf"expected .* found .*{found}|at most .*{found}"):
        decode(source)


def test_clean_drops_what_nobody_sees() -> None:
    assert clean("a\u200bb\u00adc\u202ed\u2066e\ufeff\x00\x1b") == "abcde"
    assert clean("eins\r\nzwei\rdrei\u2028vier") == "eins\nzwei\ndrei\nvier"
    assert clean("\ud800") == "\ufffd"


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_clean_gives_text_that_can_be_written(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert clean(cleaned) == cleaned
