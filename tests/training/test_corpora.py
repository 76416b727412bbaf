from __future__ import annotations

import json
from pathlib import Path

import pytest

from laut.errors import CorpusError
from laut.training.corpora import load_corpus, load_texts

TEXT = "„Ja“, sagte Holt."


def _part(*spans: tuple[int, int]) -> dict[str, object]:
    return {
        "spans": [{"begin": 0, "end": 1, "charBegin": a, "charEnd": b} for a, b in spans],
        "text": "",
        "tokenIds": [],
    }


DOCUMENT = {
    "documentName": "1 - Probe (2026-01-01)",
    "originalText": TEXT,
    "sentences": [{"tokens": ["„", "Ja", "“", ",", "sagte", "Holt", "."]}],
    "annotations": [
        {
            "id": 0,
            "type": "Direct",
            "medium": "Speech",
            "quote": _part((0, 4)),
            "cue": _part((6, 11)),
            "speaker": _part((12, 16)),
            "addressee": _part(),
            "frame": _part((6, 16)),
        }
    ],
}


def test_published_format_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps(DOCUMENT) + "\n\n", "utf-8")
    [article] = load_corpus(tmp_path / "a.jsonl")
    [quotation] = article.quotations
    assert [TEXT[slice(*span)] for span in quotation.speaker] == ["Holt"]
    assert article.convention == "wikinews"
    assert article.unmarked == frozenset()


def test_a_folder_of_documents_is_read(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.json").write_text(json.dumps(DOCUMENT | {"documentName": name}), "utf-8")
    assert [article.name for article in load_corpus(tmp_path)] == ["a", "b"]


def test_brat_attributions_are_read(tmp_path: Path) -> None:
    text = "He said it was over, and she agreed."
    marks = (
        "T1\tSource 0 2\tHe",
        "T2\tCue 3 7\tsaid",
        "T3\tContent 8 13;14 19\tit was over",
        "T4\tAttribution 3 7\tsaid",
    )
    brat = "\n".join([*marks, "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1"])
    (tmp_path / "a.jsonl").write_text(json.dumps({"file": "x", "text": text, "brat": brat}), "utf-8")
    [article] = load_corpus(tmp_path / "a.jsonl")
    [quotation] = article.quotations
    assert [text[slice(*span)] for span in quotation.quote] == ["it wa", " over"]
    assert [text[slice(*span)] for span in quotation.cue] == ["said"]
    assert "addressee" in article.unmarked
    assert load_texts(tmp_path / "a.jsonl") == [text]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", r"a\.jsonl:1: no JSON"),
        ("[1]", r"a\.jsonl:1: list; expected a JSON object"),
        ('{"documentName": "x"}', "KeyError 'annotations'"),
        ("", "holds no article"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "a.jsonl").write_text(content, "utf-8")
    with pytest.raises(CorpusError, match=message):
        load_corpus(tmp_path / "a.jsonl")


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="does not exist"):
        load_corpus(tmp_path / "nothing.jsonl")
    with pytest.raises(CorpusError, match=r"neither \*\.xml nor \*\.json"):
        load_corpus(tmp_path)


def test_shared_corpora_are_whole(shared: Path) -> None:
    articles = load_corpus(shared / "data" / "quotations-de" / "dev.jsonl")
    assert len(articles) == 150
    assert sum(len(article.quotations) for article in articles) == 653
