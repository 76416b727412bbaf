"""Labelled articles to batches of windows with their anchors and parts, drawn anew for every epoch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from laut.attribution.pieces import PieceEncoder, Pieces
from laut.attribution.predict import EncoderInput, encoder_input
from laut.attribution.windows import Window, split_windows
from laut.attribution.words import Words, split_words
from laut.records import MEDIA, PARTS, TYPES
from laut.training.corpora import CONVENTIONS, LabelledArticle

__all__ = ["Batch", "BatchSizes", "Example", "Gold", "draw_batches", "prepare"]

IGNORED = -100  # a label the corpus does not give


@dataclass(frozen=True)
class Gold:
    """One quotation in words: where it begins, of which kind, and the words of each part."""

    anchor: int
    kind: int
    parts: tuple[NDArray[np.int64], ...]
    type: int
    medium: int


@dataclass(frozen=True)
class Example:
    """A labelled article, cut into words and pieces once."""

    words: Words
    pieces: Pieces
    golds: tuple[Gold, ...]
    convention: int
    known: NDArray[np.float32]
    """`[5]` 1.0 for the parts its corpus marks, 0.0 for those it says nothing about."""


@dataclass(frozen=True)
class BatchSizes:
    """Pieces in the shortest and longest windows, shared by neighbouring ones, and padded in a batch."""

    shortest: int
    longest: int
    overlap: int
    pieces: int


@dataclass(frozen=True)
class Batch:
    """Windows side by side; `golds` are `(row, first word of the window, quotation)`."""

    given: EncoderInput
    owned: NDArray[np.bool_]
    present: NDArray[np.bool_]
    examples: tuple[Example, ...]
    windows: tuple[Window, ...]
    golds: tuple[tuple[int, Gold], ...]


def prepare(article: LabelledArticle, encoder: PieceEncoder) -> Example:
    """Cut an article into words and pieces and put its quotations on them."""
    words = split_words(article.text)
    golds: dict[tuple[int, int], Gold] = {}
    for quotation in article.quotations:
        parts = tuple(words.covering(list(quotation.part(part))) for part in PARTS)
        if not len(parts[0]):
            continue
        gold = Gold(
            anchor=int(parts[0][0]),
            kind=int(quotation.type != TYPES[0])
            if "type" not in article.unmarked
            else _kind_by_marks(words, int(parts[0][0])),
            parts=parts,
            type=TYPES.index(quotation.type) if "type" not in article.unmarked else IGNORED,
            medium=MEDIA.index(quotation.medium)
            if quotation.medium in MEDIA and "medium" not in article.unmarked
            else IGNORED,
        )
        golds.setdefault((gold.anchor, gold.kind), gold)
    known = np.array([part not in article.unmarked for part in PARTS], np.float32)
    return Example(words, encoder.encode(words), tuple(golds.values()), CONVENTIONS.index(article.convention), known)


def _kind_by_marks(words: Words, anchor: int) -> int:
    """Where a corpus gives no types, a quote that begins with a mark is Direct."""
    return int(words.text[words.starts[anchor]] not in "„“”\"«»‚‘'")


def draw_batches(
    examples: Sequence[Example], encoder: PieceEncoder, rng: random.Random, sizes: BatchSizes
) -> list[Batch]:
    """One epoch's batches in random order: windows of a random length, similar ones together."""
    windows: list[tuple[int, Example, Window]] = []
    for example in examples:
        length = rng.randint(sizes.shortest, sizes.longest)
        for window in split_windows(example.pieces, example.words.sentence, length=length, overlap=sizes.overlap):
            stop = example.pieces.first[window.end] if window.end < len(example.words) else example.pieces.count
            windows.append((int(stop - example.pieces.first[window.start]) + 2, example, window))
    rng.shuffle(windows)
    batches = []
    for start in range(0, len(windows), 128):
        some = sorted(windows[start : start + 128], key=lambda item: -item[0])
        batches += [_batch(part, encoder) for part in _filled(some, sizes.pieces)]
    rng.shuffle(batches)
    return batches


def _filled(windows: Sequence[tuple[int, Example, Window]], size: int) -> Iterator[list[tuple[int, Example, Window]]]:
    batch: list[tuple[int, Example, Window]] = []
    for item in windows:
        if batch and (len(batch) + 1) * batch[0][0] > size:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def _batch(part: Sequence[tuple[int, Example, Window]], encoder: PieceEncoder) -> Batch:
    given = encoder_input(
        [(window, example.words, example.pieces) for _, example, window in part],
        encoder,
        [example.convention for _, example, _ in part],
    )
    owned, present = np.zeros(given.first.shape, np.bool_), np.zeros(given.first.shape, np.bool_)
    golds: list[tuple[int, Gold]] = []
    for row, (_, example, window) in enumerate(part):
        owned[row, window.own_start - window.start : window.own_end - window.start] = True
        present[row, : len(window)] = True
        golds += [(row, gold) for gold in example.golds if window.own_start <= gold.anchor < window.own_end]
    return Batch(
        given,
        owned,
        present,
        tuple(example for _, example, _ in part),
        tuple(window for _, _, window in part),
        tuple(golds),
    )
