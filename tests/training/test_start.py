from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from laut.attribution.model import load_model  # noqa: E402 (torch first: without it this file is skipped)
from laut.attribution.predict import Habit, predict  # noqa: E402
from laut.attribution.words import split_words  # noqa: E402
from laut.errors import ModelError  # noqa: E402
from laut.training.loop import TorchBackend  # noqa: E402
from laut.training.network import Network, NetworkShape  # noqa: E402
from laut.training.start import load_weights, pieces_of  # noqa: E402
from laut.training.trunk import load_trunk  # noqa: E402

TEXT = "Der Wirt sagte am Montag, das Haus bleibe zu. „Wir warten“, ergänzte seine Schwester."


def test_load_weights_reads_as_the_model_it_comes_from() -> None:
    model = load_model()
    trunk = load_trunk()
    network = Network(trunk, pieces_of(model.folder, trunk), NetworkShape())
    load_weights(network, model.folder)
    words = split_words(TEXT)
    habit = Habit(0, model.config.window, model.config.overlap)
    [ours] = predict([words], model.pieces, TorchBackend(network), habit)
    [theirs] = model.candidates([words])
    assert ours.anchor.tolist() == theirs.anchor.tolist()
    assert np.abs(ours.score - theirs.score).max() < 0.1


def test_load_weights_refuses_another_shape() -> None:
    model = load_model()
    trunk = load_trunk()
    network = Network(trunk, pieces_of(model.folder, trunk), NetworkShape(decoder_layers=3))
    with pytest.raises(ModelError, match=r"no weight layers\.2"):
        load_weights(network, model.folder)


def test_pieces_of_needs_a_model_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="expected the folder of a finished model"):
        pieces_of(tmp_path, load_trunk())
