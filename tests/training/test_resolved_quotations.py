"""The file of resolved quotations fits its corpus, and what does not fit is named with its line."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from laut.errors import CorpusError
from laut.resolution.evaluation import evaluate_resolution
from laut.training.own_corpus import OwnQuotation
from laut.training.resolved_quotations import load_resolved_articles

FILE = Path(__file__).parents[2] / "quality" / "resolution-de.jsonl"
TEXT = "Amira Holt warnte. „Es reicht“, sagte sie dem Blatt „Nordlicht“."


def _part(*words: str) -> dict[str, Any]:
    return {"spans": [{"charBegin": TEXT.index(word), "charEnd": TEXT.index(word) + len(word)} for word in words]}


def _corpus(folder: Path) -> Path:
    said = {
        "quote": _part("„Es reicht“"),
        "cue": _part("sagte"),
        "speaker": _part("sie"),
        "addressee": _part("dem Blatt „Nordlicht“"),
        "frame": _part(", sagte sie dem Blatt „Nordlicht“"),
        "type": "Direct",
        "medium": "Speech",
    }
    warned = {name: _part() for name in ("cue", "addressee", "frame")} | {
        "quote": _part("Amira Holt warnte."),
        "speaker": _part("Amira Holt"),
        "type": "Reported",
        "medium": "Speech",
    }
    path = folder / "corpus.jsonl"
    path.write_text(json.dumps({"documentName": "probe", "originalText": TEXT, "annotations": [said, warned]}), "utf-8")
    return path


def _record() -> dict[str, Any]:
    return {
        "article": "probe",
        "part": "work",
        "entities": [
            {"id": "E1", "kind": "person", "name": "Amira Holt", "mentions": [[0, 10]]},
            {"id": "E2", "kind": "media", "name": "Nordlicht", "mentions": [[53, 62]]},
        ],
        "quotations": [
            {"index": 0, "source": ["E1"], "kind": "person", "to": ["E2"], "via": ["E2"], "rests_on": []},
            {"index": 1, "source": ["E1"], "kind": "person", "to": [], "via": [], "rests_on": []},
        ],
    }


def _write(folder: Path, *records: object) -> Path:
    path = folder / "resolved.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


def test_joins_links_with_parts_and_texts_in_text_order(tmp_path: Path) -> None:
    [article] = load_resolved_articles(_write(tmp_path, _record()), _corpus(tmp_path), part="work")
    assert article.text == TEXT
    assert [one.quotation.id for one in article.quotations] == [1, 0]
    warned, said = article.quotations
    assert (warned.by, warned.to) == (("E1",), ())
    assert (said.by, said.to, said.via) == (("E1",), ("E2",), ("E2",))
    assert [TEXT[slice(*span)] for span in said.quotation.quote] == ["„Es reicht“"]


def test_words_that_name_nobody_become_mentions(tmp_path: Path) -> None:
    [article] = load_resolved_articles(_write(tmp_path, _record()), _corpus(tmp_path))
    holt, paper = article.entities
    assert [TEXT[slice(*span)] for span in holt.mentions] == ["Amira Holt", "sie"]
    assert [TEXT[slice(*span)] for span in paper.mentions] == ["Nordlicht"]


def test_the_table_leaves_the_coreference_scores_out(tmp_path: Path) -> None:
    articles = load_resolved_articles(_write(tmp_path, _record()), _corpus(tmp_path))
    table = str(evaluate_resolution(articles, coreference=False))
    assert "2 quotations in 1 articles" in table
    assert [name for name in ("speaker", "kind", "via", "rests_on") if name not in table] == []
    assert [name for name in ("MUC", "CEAF", "CoNLL") if name in table] == []


def _set(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(record: dict[str, Any]) -> None:
        place: Any = record
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda record: record.pop("part"), r"'part' is missing; expected article, part, entities"),
        (_set("part", to="dev"), r"part 'dev'; expected work or measure"),
        (_set("article", to="andere"), r"article 'andere' is not in the corpus; expected one of its 1 names"),
        (_set("article", to=7), r"7; expected text"),
        (_set("entities", to={}), r"entities: dict; expected a list"),
        (_set("entities", 0, to="Holt"), r"entities: str; expected JSON objects"),
        (_set("entities", 1, "id", to="E1"), r"entity E1 stands in the article twice"),
        (_set("entities", 0, "kind", to="none"), r"entity E1: kind 'none'; expected one of person, institution"),
        (_set("entities", 0, "mentions", to=[]), r"entity E1 \(Amira Holt\) has no mention"),
        (
            _set("entities", 0, "mentions", to=[[0, 900]]),
            r"mention \[0, 900\]; expected \[start, end\] within the text",
        ),
        (_set("entities", 0, "mentions", to=[[4, 4]]), r"mention \[4, 4\]; expected"),
        (_set("entities", 0, "mentions", to=["0-4"]), r"mention '0-4'; expected"),
        (_set("quotations", 1, "index", to=0), r"quotation 0; expected each index of the article's annotations once"),
        (_set("quotations", 1, "index", to=[1]), r"quotation \[1\]; expected each index"),
        (lambda record: record["quotations"].pop(), r"quotation 1 is missing; expected all 2 annotations"),
        (
            _set("quotations", 0, "via", to=["E9"]),
            r"quotation 0: via 'E9' is no entity of the article; expected E1, E2",
        ),
        (_set("quotations", 0, "to", to="E2"), r"quotation 0: to: str; expected a list"),
        (_set("quotations", 0, "kind", to="media"), r"quotation 0: kind 'media'; expected its source's, person"),
        (_set("quotations", 0, "source", to=[]), r"quotation 0: kind 'person'; expected its source's, none"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], fault: str
) -> None:
    record = _record()
    change(record)
    with pytest.raises(CorpusError, match=r"resolved\.jsonl:1: .*" + fault):
        load_resolved_articles(_write(tmp_path, record), _corpus(tmp_path))


def test_files_and_parts_that_cannot_serve_are_named(tmp_path: Path) -> None:
    corpus, path = _corpus(tmp_path), _write(tmp_path, _record())
    with pytest.raises(CorpusError, match=r"resolved\.jsonl:2: article 'probe' stands here a second time"):
        load_resolved_articles(_write(tmp_path, _record(), _record()), corpus)
    _write(tmp_path, _record())
    with pytest.raises(CorpusError, match=r"part 'test'; expected work or measure"):
        load_resolved_articles(path, corpus, part="test")
    with pytest.raises(CorpusError, match=r"holds no article of part 'measure'"):
        load_resolved_articles(path, corpus, part="measure")
    with pytest.raises(CorpusError, match=r"is a folder; expected a file of resolved quotations"):
        load_resolved_articles(tmp_path, corpus)
    with pytest.raises(CorpusError, match=r"nirgends\.jsonl does not exist"):
        load_resolved_articles(path, tmp_path / "nirgends.jsonl")
    corpus.write_text(json.dumps({"documentName": "probe", "originalText": TEXT}) + "\n", "utf-8")
    with pytest.raises(CorpusError, match=r"corpus\.jsonl:1: KeyError 'annotations'; expected `originalText`"):
        load_resolved_articles(path, corpus)


def test_the_project_s_file_fits_its_corpus(shared: Path) -> None:
    corpus = shared / "data" / "quotations-de" / "dev.jsonl"
    parts = {part: load_resolved_articles(FILE, corpus, part=part) for part in ("work", "measure")}
    assert {part: len(articles) for part, articles in parts.items()} == {"work": 30, "measure": 30}
    both = [*parts["work"], *parts["measure"]]
    assert sum(len(article.quotations) for article in both) == 305
    used = {(article.id, key) for article in both for one in article.quotations for key in _keys(one)}
    assert used == {(article.id, entity.id) for article in both for entity in article.entities}


def _keys(one: OwnQuotation) -> tuple[str, ...]:
    return (*one.by, *one.to, *one.via, *one.on)


def test_the_project_s_articles_are_those_the_rule_chooses(shared: Path) -> None:
    lines = (shared / "data" / "quotations-de" / "dev.jsonl").read_text("utf-8").splitlines()
    known = {record["documentName"]: len(record["annotations"]) for record in map(json.loads, lines)}
    names = sorted(name for name, count in known.items() if 3 <= count <= 9)
    shuffled = random.Random(9).sample(names, len(names))
    parts = {record["article"]: record["part"] for record in map(json.loads, FILE.read_text("utf-8").splitlines())}
    assert parts == {name: "work" if number < 30 else "measure" for number, name in enumerate(shuffled)}


def test_the_project_s_file_holds_names_and_no_text() -> None:
    records = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
    assert Counter(record["part"] for record in records) == {"work": 30, "measure": 30}
    for record in records:
        assert set(record) == {"article", "part", "entities", "quotations"}
        assert all(set(entity) == {"id", "kind", "name", "mentions"} for entity in record["entities"])
        assert max(len(entity["name"]) for entity in record["entities"]) < 80
