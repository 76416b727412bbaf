"""The weights of a finished model folder, back to floats, so that a training can go on from them.

A folder holds 8-bit graphs only. Each weight comes back as the product of its integers and scales, and the factors that
evened its inputs out (see [quantization][laut.training.quantization]) are taken back; what rounding took stays lost.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from tokenizers import Tokenizer

from laut.attribution.shape import distance_buckets
from laut.errors import ModelError
from laut.training.network import CROP, Network
from laut.training.trunk import PretrainedTrunk

__all__ = ["load_weights", "pieces_of"]


def pieces_of(folder: Path, trunk: PretrainedTrunk) -> NDArray[np.int64]:
    """Numbers, in the trunk, of the pieces a model folder's tokenizer knows.

    Raises:
        ModelError: The tokenizer is missing, or holds a piece the trunk does not.
    """
    path = folder / "tokenizer.json"
    if not path.exists():
        raise ModelError(f"{path} does not exist; expected the folder of a finished model")
    tokenizer = Tokenizer.from_file(str(path))
    numbers = {piece: number for number, (piece, _) in enumerate(trunk.vocabulary)}
    kept = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    if missing := [piece for piece, _ in kept if piece not in numbers]:
        raise ModelError(f"{path}: piece {missing[0]!r} is not in the trunk's vocabulary")
    return np.array([numbers[piece] for piece, _ in kept], np.int64)


def load_weights(network: Network, folder: Path) -> None:
    """Set every weight of a network from a model folder of the same shape; the word embeddings stay the trunk's.

    Raises:
        ModelError: The folder's graphs do not hold a weight of the network, or hold it in another shape.
    """
    for module, part in ((network.encoder, "encoder"), (network.decoder, "decoder")):
        found = _weights(folder / f"{part}.onnx")
        state = module.state_dict()
        for name, values in state.items():
            if name == "words.weight":
                continue
            if name not in found or found[name].shape != tuple(values.shape):
                raise ModelError(f"{folder}: no weight {name} of shape {tuple(values.shape)} in {part}.onnx")
            state[name] = torch.from_numpy(np.array(found[name], np.float32))
        module.load_state_dict(state)


def _weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Weights by the names the network has for them."""
    graph = onnx.load(path).graph
    held = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    found = {name: values for name, values in held.items() if values.dtype == np.float32}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            module = node.output[0].partition("MatMul")[0].strip("/_").replace("/", ".")
            name = node.input[1].removesuffix("_quantized")
            values = (held[node.input[1]].astype(np.float32) - held[f"{name}_zero_point"]) * held[f"{name}_scale"]
            factor = held.get(f"{node.input[0].removesuffix('_quantized').removesuffix('.even')}.factor")
            if factor is not None:
                values = values * factor[:, None]
            found[f"{module}.weight"] = values.T
    for name, values in held.items():
        if name.startswith("onnx::Add") and len(values) == CROP:
            found["distance.weight"] = _distances(values)
    return found


def _distances(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """Bucket by bucket again what the exporter wrote out place by place."""
    buckets = distance_buckets()
    rows = np.zeros((int(buckets.max()) + 1, table.shape[1]), np.float32)
    rows[buckets] = table
    return rows
