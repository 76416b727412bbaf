"""A checkpoint to a model folder: two ONNX graphs in 8-bit integers, tokenizer, configuration and card."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn

from laut.attribution.model import FORMAT
from laut.records import PARTS
from laut.training.config import TrainingConfig
from laut.training.corpora import CONVENTIONS
from laut.training.network import CROP, Network

__all__ = ["export_folder", "export_graphs", "quantize", "read_config", "write_config"]

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


def quantize(source: Path, target: Path) -> None:
    """Turn a graph's matrix products and its word embeddings into 8-bit integers.

    Matrix products take their inputs' range from each batch (dynamic) and have a scale for each column; each row of
    the embeddings has its own scale, since one for all costs six points of Joint.
    """
    rows = source.with_suffix(".rows.onnx")
    model = onnx.load(source)
    _quantize_embeddings(model)
    onnx.save(model, rows)
    quantize_dynamic(
        rows, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"],
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    rows.unlink()


def _quantize_embeddings(model: onnx.ModelProto) -> None:
    """Replace large embedding tables by 8-bit rows and a scale for each."""
    graph = model.graph
    tables = {
        item.name: item for item in graph.initializer if item.data_type == TensorProto.FLOAT and len(item.dims) == 2
    }
    nodes = []
    for node in graph.node:
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or table.dims[0] < 2000:
            nodes.append(node)
            continue
        values = numpy_helper.to_array(table)
        scale = np.maximum(np.abs(values).max(1, keepdims=True) / 127, 1e-8).astype(np.float32)
        name = node.output[0]
        graph.initializer.remove(table)
        graph.initializer.append(
            numpy_helper.from_array(np.round(values / scale).astype(np.int8), f"{table.name}.rows")
        )
        graph.initializer.append(numpy_helper.from_array(scale, f"{table.name}.scale"))
        nodes += [
            helper.make_node("Gather", [f"{table.name}.rows", node.input[1]], [f"{name}.rows"], axis=0),
            helper.make_node("Gather", [f"{table.name}.scale", node.input[1]], [f"{name}.scale"], axis=0),
            helper.make_node("Cast", [f"{name}.rows"], [f"{name}.float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], [name]),
        ]
    del graph.node[:]
    graph.node.extend(nodes)


def export_folder(
    network: Network, tokenizer: Tokenizer, config: TrainingConfig, folder: Path, *, quantized: bool = True
) -> None:
    """Write everything a model folder needs but thresholds, scores and card, which come of measuring it."""
    folder.mkdir(parents=True, exist_ok=True)
    floats = folder if not quantized else folder / "floats"
    floats.mkdir(exist_ok=True)
    export_graphs(network, floats)
    if quantized:
        for part in ("encoder", "decoder"):
            quantize(floats / f"{part}.onnx", folder / f"{part}.onnx")
        shutil.rmtree(floats)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    record = {
        "format": FORMAT,
        "name": folder.name,
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


def write_config(folder: Path, record: dict[str, Any]) -> None:
    """Write a model folder's configuration."""
    (folder / "config.json").write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", "utf-8")


def read_config(folder: Path) -> dict[str, Any]:
    """Read back a model folder's configuration, to fill in thresholds and scores."""
    record: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
    return record
