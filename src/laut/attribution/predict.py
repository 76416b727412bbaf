"""Text to candidates: run a model's encoder over windows and its decoder over the anchors they show.

Windows of similar length are read together, across articles; the decoder then reads all anchors of a batch at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from laut.attribution.pieces import PieceEncoder, Pieces
from laut.attribution.shape import CROP_AFTER, CROP_BEFORE, Crops, cut_crops
from laut.attribution.windows import Window, split_windows
from laut.attribution.words import Words
from laut.records import MEDIA, PARTS, TYPES

__all__ = ["Backend", "Candidates", "DecoderInput", "EncoderInput", "Habit", "encoder_input", "predict"]

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

MIN_ANCHOR = 0.15
"""Words less likely than this to begin a quotation are not looked at again."""

_BATCH_PIECES = 3072
_BATCH_ANCHORS = 32


class Backend(Protocol):
    """What runs the network: ONNX when reading, torch when training."""

    def encode(self, given: EncoderInput) -> tuple[Floats, Floats, Floats]:
        """Word logits, decoder inputs and anchor inputs of a batch of windows."""

    def decode(self, given: DecoderInput) -> tuple[Floats, Floats]:
        """Part logits and whole-quotation logits of a batch of anchors."""


@dataclass(frozen=True)
class Habit:
    """How to read: the annotation habit to follow, and how texts are cut.

    `length` is the most pieces a window may hold, the two that frame it left out; neighbouring windows share about
    `overlap` of them.
    """

    convention: int
    length: int
    overlap: int


@dataclass(frozen=True)
class EncoderInput:
    """A batch of windows, padded to the longest."""

    pieces: Numbers
    boundary: Numbers
    filled: Floats
    convention: Numbers
    first: Numbers


@dataclass(frozen=True)
class DecoderInput:
    """A batch of anchors with the words around each; see [shape][laut.attribution.shape] for the crops."""

    crop: Floats
    anchor: Floats
    kind: Numbers
    sentences: Numbers
    paragraphs: Numbers
    filled: Floats


@dataclass(frozen=True)
class Candidates:
    """Possible quotations of one text: where each begins, how sure the model is, and which words are its parts.

    `parts` is `[candidates, crop, 5]`, probabilities of the words around each anchor; `kind` is 0 for Direct.
    """

    anchor: Numbers
    kind: Numbers
    score: Floats
    parts: Floats
    types: Floats
    media: Floats

    def __len__(self) -> int:
        return len(self.anchor)


@dataclass(frozen=True)
class _Job:
    """One window of one text, with what the batch needs."""

    text: int
    window: Window
    words: Words
    pieces: Pieces

    @property
    def length(self) -> int:
        """Pieces in the window."""
        stop = self.pieces.first[self.window.end] if self.window.end < len(self.words) else self.pieces.count
        return int(stop - self.pieces.first[self.window.start])


def predict(texts: Sequence[Words], encoder: PieceEncoder, backend: Backend, habit: Habit) -> list[Candidates]:
    """Candidates of every text, in the order of the texts; each text's in the order of their anchors."""
    jobs = []
    for number, words in enumerate(texts):
        pieces = encoder.encode(words)
        windows = split_windows(pieces, words.sentence, length=habit.length, overlap=habit.overlap)
        jobs += [_Job(number, window, words, pieces) for window in windows]
    jobs.sort(key=lambda job: job.length)
    found: list[list[Candidates]] = [[] for _ in texts]
    for batch in _batches(jobs):
        for job, candidates in zip(batch, _read_batch(batch, encoder, backend, habit.convention), strict=True):
            if len(candidates):
                found[job.text].append(candidates)
    return [_joined(parts) for parts in found]


def encoder_input(
    windows: Sequence[tuple[Window, Words, Pieces]], encoder: PieceEncoder, conventions: Sequence[int]
) -> EncoderInput:
    """Lay windows side by side, padded, each framed by the begin and end pieces."""
    slices = []
    for window, words, pieces in windows:
        stop = pieces.first[window.end] if window.end < len(words) else pieces.count
        slices.append(slice(int(pieces.first[window.start]), int(stop)))
    longest = max(part.stop - part.start for part in slices) + 2
    most_words = max(len(window) for window, _, _ in windows)
    shape = len(windows), longest
    batch = EncoderInput(
        pieces=np.full(shape, encoder.pad, np.int64),
        boundary=np.zeros(shape, np.int64),
        filled=np.zeros(shape, np.float32),
        convention=np.array(conventions, np.int64),
        first=np.zeros((len(windows), most_words), np.int64),
    )
    for row, ((window, words, pieces), part) in enumerate(zip(windows, slices, strict=True)):
        size = part.stop - part.start
        batch.pieces[row, 0], batch.pieces[row, size + 1] = encoder.begin, encoder.end
        batch.pieces[row, 1 : size + 1] = pieces.ids[part]
        batch.filled[row, : size + 2] = 1.0
        first = pieces.first[window.start : window.end] - part.start + 1
        batch.first[row, : len(first)] = first
        batch.boundary[row, first] = words.boundary[window.start : window.end]
    return batch


def _batches(jobs: Sequence[_Job]) -> list[list[_Job]]:
    batches: list[list[_Job]] = []
    for job in jobs:
        if batches and (len(batches[-1]) + 1) * job.length <= _BATCH_PIECES:
            batches[-1].append(job)
        else:
            batches.append([job])
    return batches


def _read_batch(batch: list[_Job], encoder: PieceEncoder, backend: Backend, convention: int) -> list[Candidates]:
    windows = [(job.window, job.words, job.pieces) for job in batch]
    given = encoder_input(windows, encoder, [convention] * len(batch))
    states = backend.encode(given)
    logits = states[0]
    rows, places, kinds = _anchors(batch, logits)
    if not len(rows):
        return [_NONE] * len(batch)
    crops = [
        cut_crops(
            places[rows == row],
            job.words.sentence[job.window.start : job.window.end],
            job.words.paragraph[job.window.start : job.window.end],
            len(job.window),
        )
        for row, job in enumerate(batch)
    ]
    parts, whole = _decode(crops, _Anchors(rows, places, kinds), states, backend)
    score = np.sqrt(_sigmoid(logits[rows, places, kinds]) * _sigmoid(whole[:, 0]))
    types, media = _softmax(whole[:, 1 : 1 + len(TYPES)]), _softmax(whole[:, 1 + len(TYPES) :])
    return [
        Candidates(places[mine] + job.window.start, kinds[mine], score[mine], parts[mine], types[mine], media[mine])
        for row, job in enumerate(batch)
        for mine in [rows == row]
    ]


def _anchors(batch: list[_Job], logits: Floats) -> tuple[Numbers, Numbers, Numbers]:
    """Row, word and kind of every likely anchor in the owned part of its window."""
    likely = _sigmoid(logits[..., :2]) >= MIN_ANCHOR
    for row, job in enumerate(batch):
        likely[row, : job.window.own_start - job.window.start] = False
        likely[row, job.window.own_end - job.window.start :] = False
    rows, places, kinds = np.nonzero(likely)
    return rows, places, kinds


@dataclass(frozen=True)
class _Anchors:
    """Row of the batch, word of the window and kind of each anchor."""

    rows: Numbers
    places: Numbers
    kinds: Numbers


def _decode(
    crops: list[Crops], anchors: _Anchors, states: tuple[Floats, Floats, Floats], backend: Backend
) -> tuple[Floats, Floats]:
    """Part probabilities and whole-quotation logits of all anchors, a few at a time."""
    words, filled, sentences, paragraphs = (
        np.concatenate([getattr(crop, name) for crop in crops])
        for name in ("words", "filled", "sentences", "paragraphs")
    )
    _, around, anchor_states = states
    parts = np.empty((*words.shape, len(PARTS)), np.float32)
    wholes = []
    for start in range(0, len(words), _BATCH_ANCHORS):
        some = slice(start, start + _BATCH_ANCHORS)
        rows = anchors.rows[some]
        given = DecoderInput(
            around[rows[:, None], words[some]],
            anchor_states[rows, anchors.places[some]],
            anchors.kinds[some],
            sentences[some],
            paragraphs[some],
            filled[some].astype(np.float32),
        )
        logits, whole = backend.decode(given)
        parts[some] = _sigmoid(logits) * given.filled[..., None]
        wholes.append(whole)
    return parts, np.concatenate(wholes)


def _joined(found: list[Candidates]) -> Candidates:
    if not found:
        return _NONE
    names = ("anchor", "kind", "score", "parts", "types", "media")
    arrays = {name: np.concatenate([getattr(some, name) for some in found]) for name in names}
    order = np.argsort(arrays["anchor"], kind="stable")
    return Candidates(**{name: array[order] for name, array in arrays.items()})


def _sigmoid(logits: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30))), np.float32)


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)


_NONE = Candidates(
    np.zeros(0, np.int64),
    np.zeros(0, np.int64),
    np.zeros(0, np.float32),
    np.zeros((0, CROP_BEFORE + CROP_AFTER, len(PARTS)), np.float32),
    np.zeros((0, len(TYPES)), np.float32),
    np.zeros((0, len(MEDIA)), np.float32),
)
