from __future__ import annotations

import random
from pathlib import Path

import pytest

from laut.errors import CorpusError
from laut.training.own_corpus import iter_own_articles, read_own_article

ROOT = Path(__file__).parents[2]
ARTICLE = """<article id="t1" outlet="Probeblatt" genre="report" marks="„“">
<entities>
<e id="E1" kind="person" name="Amira Holt" roles="Ministerin; Chefin"/>
<e id="E2" kind="media" name="Nordfunk"/>
</entities>
<title>Holt warnt</title>
<p><q id="1" type="Direct" medium="Speech" by="E1" to="E2" via="E2">„Es reicht“</q>, <f q="1"><c q="1">sagte</c>
<s q="1 2"><m e="E1">Ministerin Amira Holt</m></s> <a q="1"><m e="E2">dem Nordfunk</m></a></f>,
<q id="1">„und zwar jetzt“</q>.
<q id="2" type="IndirectFreeIndirect" medium="Speech" by="E1">Die Frist laufe ab.</q></p>
</article>
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "t1.xml"
    path.write_text(text, "utf-8")
    return path


def test_reads_marks_as_positions(tmp_path: Path) -> None:
    article, faults = read_own_article(_write(tmp_path, ARTICLE))
    assert article is not None
    assert faults == []
    first, second = article.quotations
    text = article.text
    assert [text[slice(*span)] for span in first.quotation.quote] == ["„Es reicht“", "„und zwar jetzt“"]
    assert [text[slice(*span)] for span in second.quotation.speaker] == ["Ministerin Amira Holt"]
    assert (first.by, first.to, first.via) == (("E1",), ("E2",), ("E2",))
    assert article.entities[0].roles == ("Ministerin", "Chefin")
    assert [text[slice(*span)] for span in article.entities[1].mentions] == ["dem Nordfunk"]
    assert text.startswith("Holt warnt\n\n„Es reicht“")


@pytest.mark.parametrize(
    ("old", "new", "fault", "line"),
    [
        ("</p>", "", "not well-formed XML", 12),
        ('<c q="1">sagte</c>', '<z q="1">sagte</z>', "unknown mark <z>", 8),
        ('<c q="1">', '<c q="9">', "cue of quotation '9', which does not exist", 8),
        ('by="E1" to="E2" via', 'by="E7" to="E2" via', "E7 is no entity", 8),
        ('<s q="1 2">', '<s q="1">', "a source (by) but no speaker words", 10),
        ('type="Direct"', 'type="Quote"', "type 'Quote'", 8),
        ('<m e="E1">', '<m e="E5">', "mention of 'E5'", 9),
        ('kind="media"', 'kind="paper"', "kind 'paper'", 4),
        ("<p>", "<p> ", "begins or ends with a space", 8),
        ("<title>", "<headline>", "not well-formed XML", 7),
    ],
)
def test_faults_are_named_with_their_line(tmp_path: Path, old: str, new: str, fault: str, line: int) -> None:
    path = _write(tmp_path, ARTICLE.replace(old, new, 1))
    _, faults = read_own_article(path)
    assert any(fault in str(one) for one in faults), faults
    assert min(one.line for one in faults) <= line + 1
    with pytest.raises(CorpusError, match=r"t1\.xml:\d+: .*faults in this file"):
        list(iter_own_articles(tmp_path))


def test_mutated_files_never_end_in_a_traceback(tmp_path: Path) -> None:
    rng = random.Random(7)
    for number in range(200):
        text = list(ARTICLE)
        for _ in range(rng.randint(1, 4)):
            place = rng.randrange(len(text))
            if rng.random() < 0.5:
                del text[place : place + rng.randint(1, 30)]
            else:
                text.insert(place, rng.choice(['"', "<", ">", "&", "\0", "x", "</p>", "<q id='3'>", "„"]))
        path = _write(tmp_path, "".join(text))
        article, faults = read_own_article(path)
        assert article is not None or faults, number
        assert all(one.line >= 1 and one.text for one in faults)


def test_an_entity_bomb_stays_small(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]>' + ARTICLE.replace("Die Frist", "&y;&y;&y;")
    article, _ = read_own_article(_write(tmp_path, bomb))
    assert article is None or "hahaha" not in article.text


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"holds no \*\.xml file"):
        list(iter_own_articles(tmp_path))


def test_the_project_s_own_corpus_is_without_fault() -> None:
    articles = list(iter_own_articles(ROOT / "corpora" / "own-de"))
    assert len(articles) >= 41
    assert len({article.id for article in articles}) == len(articles)
