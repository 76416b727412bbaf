"""Counting, comparing and converting annotated articles."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from laut.errors import CorpusError
from laut.training.agreement import measure_agreement
from laut.training.corpus_figures import Quotas, figures_of, load_quotas, missed_quotas
from laut.training.own_corpus import iter_own_articles, load_split

ROOT = Path(__file__).parents[2]
ARTICLE = """<article id="a" outlet="Blatt" genre="report" marks="„“">
<entities><e id="E1" kind="person" name="Amira Holt"/><e id="E2" kind="anonymous" name="Insider"/></entities>
<p><f q="1"><s q="1"><m e="E1">Amira Holt</m></s> <c q="1">sagte</c>,</f> <q id="1" type="Indirect" medium="Speech" by="E1" on="E2">es reiche</q>.
<q id="2" type="FreeIndirect" medium="Speech" by="">Der Plan soll fertig sein.</q> Es regnete. <m e="E2">Insider</m> schwiegen.</p>
</article>
"""  # noqa: E501


def _corpus(folder: Path, text: str = ARTICLE) -> Path:
    folder.mkdir()
    (folder / "a.xml").write_text(text, "utf-8")
    return folder


def test_figures_count_what_the_quotas_speak_of(tmp_path: Path) -> None:
    figures = figures_of(list(iter_own_articles(_corpus(tmp_path / "c"))))
    assert figures.counts["quotations"] == 2
    assert figures.shares["Indirect"] == figures.shares["FreeIndirect"] == 50
    assert figures.shares["none"] == figures.shares["person"] == 50
    assert figures.shares["rests on others"] == 50
    assert figures.shares["sentences without speech (of sentences)"] == 50
    assert list(missed_quotas(figures, Quotas({"Reported": 18, "Indirect": 50}, {"none": 40, "articles": 1}))) == [
        "Reported: 0.0; expected at least 18",
        "none: 50; expected at most 40",
    ]
    with pytest.raises(CorpusError, match="quota 'Reportet'; expected one of articles"):
        list(missed_quotas(figures, Quotas({"Reportet": 1})))


def test_names_and_openings_that_repeat_are_listed(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.xml").write_text(ARTICLE.replace('id="a"', f'id="{number}"'), "utf-8")
    repeats = figures_of(list(iter_own_articles(folder))).repeats
    assert repeats["names"] == ["Amira", "Holt"]
    quotas = Quotas(most={"names too often": 0})
    [missed] = missed_quotas(figures_of(list(iter_own_articles(folder))), quotas)
    assert missed == "names too often: 2; expected at most 0 «Amira» «Holt»"
    assert repeats["openings"] == ["Amira Holt sagte, es reiche."]


def test_an_annotation_agrees_with_itself(tmp_path: Path) -> None:
    one, other = _corpus(tmp_path / "one"), _corpus(tmp_path / "other")
    same = measure_agreement(one, other)
    assert same.scores.messages.f1 == 100
    assert (same.pairs, same.kinds, same.share("by"), same.share("on")) == (2, 2, 100, 100)


def test_disagreement_is_counted_whatever_the_ids(tmp_path: Path) -> None:
    renamed = ARTICLE.replace("E1", "X9").replace("E2", "E1")
    assert measure_agreement(_corpus(tmp_path / "a"), _corpus(tmp_path / "b", renamed)).share("by") == 100
    changed = ARTICLE.replace('by="E1" on="E2"', 'by="E2"')
    found = measure_agreement(_corpus(tmp_path / "c"), _corpus(tmp_path / "d", changed))
    assert found.links["by"] == (0, 1)
    assert found.links["on"] == (0, 1)
    assert found.kinds == 1


def test_other_words_are_no_annotation_of_the_same(tmp_path: Path) -> None:
    other = _corpus(tmp_path / "b", ARTICLE.replace("Es regnete", "Es schneite"))
    with pytest.raises(CorpusError, match="a: the two texts differ"):
        measure_agreement(_corpus(tmp_path / "a"), other)


def _laut(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "laut", "corpus", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_the_project_s_corpus_meets_its_quotas_and_split() -> None:
    corpus = ROOT / "corpora" / "own-de"
    done = _laut("check", corpus)
    assert done.returncode == 0, done.stderr
    names = {path.stem for path in corpus.glob("*.xml")}
    split = load_split(corpus)
    assert not split.dev & split.test
    assert len(split.dev & names) >= 60
    assert load_quotas(corpus).least
    assert load_quotas(corpus).most


def test_check_names_every_fault_and_ends_with_2(tmp_path: Path) -> None:
    folder = _corpus(tmp_path / "c", ARTICLE.replace('medium="Speech" by="E1"', 'medium="Song" by="E7"'))
    (folder / "b.xml").write_text("<article", "utf-8")
    done = _laut("check", folder)
    assert done.returncode == 2
    assert "a.xml:3: quotation '1': type 'Indirect', medium 'Song'" in done.stderr
    assert "b.xml:1: not well-formed XML" in done.stderr


def test_check_names_missed_quotas(tmp_path: Path) -> None:
    folder = _corpus(tmp_path / "c")
    (folder / "quotas.toml").write_text("[least]\nReported = 18\n", "utf-8")
    done = _laut("check", folder)
    assert done.returncode == 2
    assert "Reported: 0.0; expected at least 18" in done.stderr


def test_convert_writes_positions_and_links(tmp_path: Path) -> None:
    folder = _corpus(tmp_path / "c")
    assert _laut("convert", folder, tmp_path / "out.jsonl").returncode == 0
    [line] = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    record = json.loads(line)
    [start, end] = record["quotations"][0]["quote"][0]
    assert record["text"][start:end] == "es reiche"
    assert record["quotations"][0]["on"] == ["E2"]
    assert record["part"] == "train"


@pytest.mark.parametrize("content", ["{", "[]", '{"dev": 5}'])
def test_a_broken_split_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "split.json").write_text(content, "utf-8")
    with pytest.raises(CorpusError, match=r"split\.json.*expected lists `dev` and `test`"):
        load_split(tmp_path)
