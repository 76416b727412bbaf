"""Articles from files."""

from __future__ import annotations

from pathlib import Path

import pytest

from laut.errors import ExtractionError
from laut.extraction import load_article


def test_load_article_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Rat baut Brücke\n\nDer Rat baut.".encode("cp1252"))
    assert load_article(path).title == "Rat baut Brücke"


@pytest.mark.parametrize("name", ["missing.txt", "", "nul\0byte"])
def test_load_article_names_a_file_it_cannot_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExtractionError, match="expected a file to read"):
        load_article(tmp_path / name)


def test_load_article_refuses_what_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ExtractionError, match=r"at most 10,000,000 bytes, found 50,000,000"):
        load_article(path)
