"""A checkpoint to a model folder: two ONNX graphs in 8-bit integers, tokenizer, configuration and card."""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn

from laut.attribution.model import FORMAT
from laut.records import PARTS
from laut.training.config import TrainingConfig
from laut.training.corpora import CONVENTIONS, LabelledArticle
from laut.training.network import CROP, Network
from laut.training.quantization import quantize_folder

__all__ = ["export_folder", "export_graphs", "read_config", "write_config"]

_ENCODER_INPUTS = ("pieces", "boundary", "convention", "first")
_ENCODER_OUTPUTS = ("logits", "around", "anchor")
_DECODER_INPUTS = ("crop", "anchor", "kind", "sentences", "paragraphs", "filled")
_DECODER_OUTPUTS = ("parts", "whole")


def export_graphs(network: Network, folder: Path) -> None:
    """Write `encoder.onnx` and `decoder.onnx` in 32-bit floats.

    The encoder's graph reads one window at a time: without padding, onnxruntime's attention needs no mask and is half
    as dear.
    """
    network.eval()
    pieces, words, width = 24, 11, network.encoder.around.out_features
    encoder_given = (
        torch.zeros(1, pieces, dtype=torch.int64),
        torch.zeros(1, pieces, dtype=torch.int64),
        torch.zeros(1, dtype=torch.int64),
        torch.zeros(1, words, dtype=torch.int64),
    )
    decoder_given = (
        torch.zeros(3, CROP, width),
        torch.zeros(3, width),
        torch.zeros(3, dtype=torch.int64),
        torch.zeros(3, CROP, dtype=torch.int64),
        torch.zeros(3, CROP, dtype=torch.int64),
        torch.ones(3, CROP),
    )
    axes: dict[str, dict[int, str]] = {name: {1: "pieces"} for name in ("pieces", "boundary")}
    axes |= {name: {1: "words"} for name in ("first", *_ENCODER_OUTPUTS)}
    _export(network.encoder, encoder_given, folder / "encoder.onnx", _ENCODER_INPUTS, _ENCODER_OUTPUTS, axes)
    axes = {name: {0: "anchors"} for name in (*_DECODER_INPUTS, *_DECODER_OUTPUTS)}
    _export(network.decoder, decoder_given, folder / "decoder.onnx", _DECODER_INPUTS, _DECODER_OUTPUTS, axes)


def _export(
    module: nn.Module,
    given: tuple[torch.Tensor, ...],
    path: Path,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    axes: dict[str, dict[int, str]],
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            given,
            path,
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def export_folder(
    network: Network,
    tokenizer: Tokenizer,
    config: TrainingConfig,
    folder: Path,
    *,
    name: str,
    calibration: Sequence[LabelledArticle] = (),
) -> None:
    """Write everything a model folder needs but thresholds, scores and card, which come of measuring it.

    Args:
        network: Its weights are not changed.
        tokenizer: Of the pieces the network knows.
        config: The training's settings.
        folder: Made where it does not exist.
        name: What the model calls itself.
        calibration: Articles that show how large activations grow; without any, the graphs stay in 32-bit floats.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    record = {
        "format": FORMAT,
        "name": name,
        "languages": ["de"],
        "licence": config.licence,
        "window": config.window,
        "overlap": config.overlap,
        "parts": list(PARTS),
        "conventions": list(CONVENTIONS),
        "thresholds": {name: {} for name in CONVENTIONS},
        "scores": {},
    }
    write_config(folder, record)
    export_graphs(network, folder)
    if calibration:
        quantize_folder(folder, calibration)


def write_config(folder: Path, record: dict[str, Any]) -> None:
    """Write a model folder's configuration."""
    (folder / "config.json").write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", "utf-8")


def read_config(folder: Path) -> dict[str, Any]:
    """Read back a model folder's configuration, to fill in thresholds and scores."""
    record: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    return record
