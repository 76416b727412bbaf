"""What training and reading must agree on about crops: their size, and how distances are counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["CROP_AFTER", "CROP_BEFORE", "PARAGRAPHS", "SENTENCES", "Crops", "cut_crops", "distance_buckets"]

CROP_BEFORE = 80
"""Words of a crop before its anchor; with `CROP_AFTER` 99 % of all parts' words are within reach."""

CROP_AFTER = 96
"""Words of a crop from its anchor on."""

SENTENCES = 4
"""Sentence distances are told apart up to this many either way."""

PARAGRAPHS = 2
"""Paragraph distances likewise."""

_EXACT = 8  # distances up to here have a bucket each, then they widen by a fifth


def distance_buckets() -> NDArray[np.int64]:
    """The bucket of each place in a crop: exact near the anchor, ever wider away from it, before and after apart."""
    away = np.arange(-CROP_BEFORE, CROP_AFTER)
    size = np.abs(away)
    wide = _EXACT + np.floor(np.log(np.maximum(size, _EXACT) / _EXACT) / np.log(1.2)).astype(np.int64)
    bucket = np.where(size <= _EXACT, size, wide + 1)
    return np.asarray(np.where(away < 0, bucket, bucket + bucket.max() + 1), np.int64)


@dataclass(frozen=True)
class Crops:
    """For each anchor, which word stands where in its crop and how far away in sentences and paragraphs."""

    words: NDArray[np.int64]
    filled: NDArray[np.bool_]
    sentences: NDArray[np.int64]
    paragraphs: NDArray[np.int64]


def cut_crops(
    anchors: NDArray[np.int64], sentence: NDArray[np.int32], paragraph: NDArray[np.int32], length: int
) -> Crops:
    """Crops around anchor words of one window of `length` words; places outside the window are not filled."""
    places = anchors[:, None] + np.arange(-CROP_BEFORE, CROP_AFTER)[None]
    filled = (places >= 0) & (places < length)
    words = np.clip(places, 0, max(length - 1, 0))
    sentences = np.clip(sentence[words] - sentence[anchors][:, None], -SENTENCES, SENTENCES) + SENTENCES
    paragraphs = np.clip(paragraph[words] - paragraph[anchors][:, None], -PARAGRAPHS, PARAGRAPHS) + PARAGRAPHS
    return Crops(words, filled, sentences.astype(np.int64), paragraphs.astype(np.int64))
