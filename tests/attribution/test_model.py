from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut import Article, Reader
from laut.attribution.model import Model, list_models, load_model
from laut.errors import LanguageError, ModelError
from laut.records import PARTS, Span

SENTENCES = st.sampled_from(
    [
        "„Wir gehen nicht“, sagte Ministerin Holt.",
        "Der Plan sei falsch.",
        "Laut Polizei war die Straße glatt.",
        "Sie kritisierte den Entwurf scharf.",
        "Am Montag regnete es in Ulm.",
        "»Nein«, rief er, »niemals!«",
        '"Ja', "““““", "\u200f\u202eא", "x" * 500, "\n\n", "😀 sagte: ", "",
    ]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCES, max_size=12).map(" ".join))
def test_every_span_lies_in_the_text_in_order(reader: Reader, text: str) -> None:
    [quotations] = reader.model.attribute([Article(text)], min_score=0.05)
    for number, quotation in enumerate(quotations):
        assert quotation.id == number
        assert quotation.within is None or quotation.within < number
        assert quotation.quote
        for part in PARTS:
            spans = quotation.part(part)
            assert list(spans) == sorted(spans)
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(text[slice(*span)].strip() == text[slice(*span)] for span in spans)


def test_reading_together_is_reading_alone(reader: Reader) -> None:
    texts = [
        "„Das reicht nicht“, sagte Amira Holt.",
        "Die Polizei teilte mit, der Mann sei gestürzt. Er habe getrunken.",
        "Am Montag regnete es.",
    ]
    together = list(reader.model.attribute([Article(text) for text in texts]))
    alone = [next(reader.model.attribute([Article(text)])) for text in texts]
    assert [[q.quote for q in some] for some in together] == [[q.quote for q in some] for some in alone]


def test_direct_speech_in_every_convention(reader: Reader) -> None:
    for marks in ("„“", "„”", '""', "“”", "»«", "«»", '„"'):
        text = f"Die Stadt spart. {marks[0]}Das ist ein Fehler{marks[1]}, sagte Bürgermeisterin Amira Holt am Montag."
        [quotations] = reader.model.attribute([Article(text)])
        shown = [text[slice(*span)] for q in quotations if q.type == "Direct" for span in q.quote]
        assert shown == [f"{marks[0]}Das ist ein Fehler{marks[1]}"], marks


def test_long_article_reads_like_its_parts(reader: Reader) -> None:
    paragraph = "Die Lage ist ernst. „Wir brauchen Hilfe“, sagte Landrätin Amira Holt. Der Regen hielt am Abend an."
    text = "\n\n".join([paragraph] * 60)
    [quotations] = reader.model.attribute([Article(text)])
    direct = [text[slice(*span)] for q in quotations if q.type == "Direct" for span in q.quote]
    assert direct == ["„Wir brauchen Hilfe“"] * 60


def test_article_of_another_language_is_refused(reader: Reader) -> None:
    with pytest.raises(LanguageError, match=r"the article is in 'fr'; .* reads de"):
        next(reader.model.attribute([Article("Il a dit non.", language="fr")]))


def test_shipped_models_load() -> None:
    assert list_models()
    for name in list_models():
        assert load_model(name).config.languages


def test_unknown_model_names_the_known() -> None:
    with pytest.raises(ModelError, match=rf"no model 'nichts'; expected a model folder or one of .*{list_models()[0]}"):
        load_model("nichts")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": 99}, "model format 99; this laut reads format 1"),
        ({"thresholds": {"news": {"score": 3}}}, "threshold score=3"),
        ({"window": None}, "the configuration is incomplete"),
    ],
)
def test_broken_configuration_is_named(tmp_path: Path, change: dict[str, object], message: str) -> None:
    source = load_model().folder
    record = json.loads((source / "config.json").read_text("utf-8")) | change
    (tmp_path / "config.json").write_text(json.dumps(record), "utf-8")
    with pytest.raises(ModelError, match=message):
        Model(tmp_path)


def test_broken_graph_is_named(tmp_path: Path) -> None:
    folder = shutil.copytree(load_model().folder, tmp_path / "model")
    (folder / "decoder.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match="the model cannot be loaded"):
        next(Model(folder).attribute([Article("„Ja“, sagte sie.")]))


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.json cannot be read"):
        load_model(tmp_path)


def test_spans_are_tuples_of_spans(reader: Reader) -> None:
    [quotations] = reader.model.attribute([Article("„Ja“, sagte Amira Holt.")])
    assert all(isinstance(span, Span) for q in quotations for span in q.quote)
