"""Graphs in 32-bit floats to graphs in 8-bit integers that read as well.

Matrix products take the range of their inputs from each window. A few channels of these inputs are thirty times larger
than the others, so that one range for all leaves the others few of 256 steps. Before that, each channel is divided by
a factor and its row of weights multiplied by it, which changes nothing but evens the channels out (SmoothQuant, Xiao
et al. 2023, arXiv 2211.10438). Word embeddings have one scale for each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from laut.attribution.model import Model, OnnxBackend
from laut.attribution.predict import DecoderInput, EncoderInput, Floats
from laut.attribution.words import split_words
from laut.training.corpora import LabelledArticle

__all__ = ["quantize_folder"]

_ALPHA = 0.8
"""How much of a channel's range moves into the weights: with 0.5 quantising cost 0.4 to 1.2 points of Joint, with 0.8
none (two epochs of news, development and own articles)."""

_LARGE = 2000  # rows of a table that is quantised

Given = dict[str, NDArray[Any]]


class _Recorder(OnnxBackend):
    """Runs the float graphs and keeps what they were given."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, threads=1)
        self.given: dict[str, list[Given]] = {"encoder": [], "decoder": []}

    def encode(self, given: EncoderInput) -> tuple[Floats, Floats, Floats]:
        self.given["encoder"].append({name: array for name, array in vars(given).items() if name != "filled"})
        return super().encode(given)

    def decode(self, given: DecoderInput) -> tuple[Floats, Floats]:
        self.given["decoder"].append(dict(vars(given)))
        return super().decode(given)


def quantize_folder(folder: Path, calibration: Sequence[LabelledArticle]) -> None:
    """Replace a model folder's float graphs by 8-bit ones, with activations as the articles show them."""
    recorder = _Recorder(folder)
    model = Model(folder, backend=recorder)
    for convention in sorted({article.convention for article in calibration}):
        texts = [split_words(article.text) for article in calibration if article.convention == convention]
        model.candidates(texts, convention=convention)
    for part, given in recorder.given.items():
        path, even = folder / f"{part}.onnx", folder / f"{part}.even.onnx"
        graph = onnx.load(path)
        _even_out(graph, given)
        _quantize_tables(graph)
        onnx.save(graph, even)
        quantize_dynamic(
            even, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
        even.unlink()


def _even_out(model: onnx.ModelProto, given: Sequence[Given]) -> None:
    """Divide the channels of every matrix product's input by a factor, and multiply its weights' rows by it."""
    graph = model.graph
    weights = {item.name: item for item in graph.initializer}
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    largest = _largest(model, list(dict.fromkeys(node.input[0] for node in products)), given)
    nodes, factors = [], {}
    for node in graph.node:
        if node in products and node.input[0] in largest:
            source = node.input[0]
            if source not in factors:
                rows = [
                    np.abs(numpy_helper.to_array(weights[n.input[1]])).max(1) for n in products if n.input[0] == source
                ]
                factors[source] = _factor(largest[source], np.max(rows, axis=0))
                name = f"{source}.factor"
                graph.initializer.append(numpy_helper.from_array(1 / factors[source], name))
                nodes.append(helper.make_node("Mul", [source, name], [f"{source}.even"]))
            values = numpy_helper.to_array(weights[node.input[1]]) * factors[source][:, None]
            weights[node.input[1]].CopyFrom(numpy_helper.from_array(values, node.input[1]))
            node.input[0] = f"{source}.even"
        nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)


def _factor(activations: Floats, weights: Floats) -> Floats:
    """One factor a channel, their geometric mean 1."""
    factor = np.maximum(activations, 1e-5) ** _ALPHA / np.maximum(weights, 1e-5) ** (1 - _ALPHA)
    return np.asarray(factor / np.exp(np.log(factor).mean()), np.float32)


def _largest(model: onnx.ModelProto, names: Sequence[str], given: Sequence[Given]) -> dict[str, Floats]:
    """The largest absolute value of each channel of the named tensors over all inputs given."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(helper.make_empty_tensor_value_info(name) for name in names)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(probe.SerializeToString(), options, providers=["CPUExecutionProvider"])
    out: dict[str, Floats] = {}
    for one in given:
        for name, values in zip(names, session.run(list(names), one), strict=True):
            here = np.abs(values.reshape(-1, values.shape[-1])).max(0)
            out[name] = np.maximum(out.get(name, here), here)
    return out


def _quantize_tables(model: onnx.ModelProto) -> None:
    """Replace large embedding tables by 8-bit rows and a scale for each."""
    graph = model.graph
    floats = (item for item in graph.initializer if item.data_type == TensorProto.FLOAT and len(item.dims) == 2)
    tables = {item.name: item for item in floats if item.dims[0] >= _LARGE}
    nodes = []
    for node in graph.node:
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None:
            nodes.append(node)
            continue
        values, name = numpy_helper.to_array(table), node.output[0]
        scale = np.maximum(np.abs(values).max(1, keepdims=True) / 127, 1e-8).astype(np.float32)
        rows = numpy_helper.from_array(np.round(values / scale).astype(np.int8), f"{table.name}.rows")
        graph.initializer.remove(table)
        graph.initializer.extend([rows, numpy_helper.from_array(scale, f"{table.name}.scale")])
        nodes += [
            helper.make_node("Gather", [f"{table.name}.rows", node.input[1]], [f"{name}.rows"], axis=0),
            helper.make_node("Gather", [f"{table.name}.scale", node.input[1]], [f"{name}.scale"], axis=0),
            helper.make_node("Cast", [f"{name}.rows"], [f"{name}.float"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.float", f"{name}.scale"], [name]),
        ]
    del graph.node[:]
    graph.node.extend(nodes)
