"""Measuring on stored pages."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from laut.errors import CorpusError
from laut.extraction import evaluate_pages

PAGES = Path(__file__).parents[3] / "shared" / "data" / "pages-de"
TEXT = "Der Rat hat am Freitag beschlossen, dass die Brücke neu gebaut wird, und die Stadt will nicht länger warten."
KNOWN = {
    "file": "a.html.gz",
    "title": "Rat baut",
    "authors": ["dpa"],
    "published": "2024-05-01 08:15:00",
    "body": [TEXT],
}


def store(folder: Path, **known: object) -> None:
    page = (
        f'<meta name="date" content="2024-05-01T08:15"><meta name="author" content="dpa"><h1>Rat baut</h1><p>{TEXT}</p>'
    )
    (folder / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    (folder / "index.jsonl").write_text(json.dumps(KNOWN | known), encoding="utf-8")


def test_evaluate_pages_scores_a_page_read_well(tmp_path: Path) -> None:
    store(tmp_path)
    scores = evaluate_pages(tmp_path)
    assert (scores.text, scores.title, scores.day, scores.instant, scores.authors) == (1, 1, 1, 1, 1)
    assert "text F1 100.00% (worst 100.00%, a.html.gz)" in str(scores)


def test_evaluate_pages_scores_what_is_wrong(tmp_path: Path) -> None:
    store(tmp_path, title="Anders", authors=["dpa", "Ada Brix"], published="2024-05-02 00:00:00", body=["Nichts davon"])
    scores = evaluate_pages(tmp_path)
    assert (scores.text, scores.title, scores.day, scores.instant) == (0, 0, 0, 0)
    assert scores.authors == pytest.approx(2 / 3)
    assert scores.pages[0].instant is None


def test_evaluate_pages_names_a_broken_index(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"index\.jsonl"):
        evaluate_pages(tmp_path)
    (tmp_path / "index.jsonl").write_text("{}", encoding="utf-8")
    with pytest.raises(CorpusError, match="without"):
        evaluate_pages(tmp_path)


@pytest.mark.skipif(
    not PAGES.exists(), reason="the stored pages belong to their publishers and are not in the repository"
)
def test_evaluate_pages_holds_its_floors_on_stored_pages() -> None:
    scores = evaluate_pages(PAGES)
    assert scores.text >= 0.98, str(scores)
    assert scores.title >= 0.95, str(scores)
    assert scores.day >= 0.96, str(scores)
    assert scores.authors >= 0.9, str(scores)
