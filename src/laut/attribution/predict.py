"""Text to candidates: run a model's encoder over windows and its decoder over the anchors they show.

Windows are read one by one, without padding, as many at a time as the model has threads; a window whose words stand in
several places is read once.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from laut.attribution.pieces import PieceEncoder, Pieces
from laut.attribution.shape import CROP_AFTER, CROP_BEFORE, cut_crops
from laut.attribution.windows import Window, split_windows
from laut.attribution.words import Words
from laut.records import MEDIA, PARTS, TYPES

__all__ = ["Backend", "Candidates", "DecoderInput", "EncoderInput", "Floats", "Habit", "encoder_input", "predict"]

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

MIN_ANCHOR = 0.15
"""Words less likely than this to begin a quotation are not looked at again."""

_BATCH_ANCHORS = 8


class Backend(Protocol):
    """What runs the network: ONNX when reading, torch when training."""

    threads: int
    """How many windows it may read at a time."""

    def encode(self, given: EncoderInput) -> tuple[Floats, Floats, Floats]:
        """Word logits, decoder inputs and anchor inputs of one window."""

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
    """Windows side by side, padded to the longest; `filled` is 1.0 where there is a piece."""

    pieces: Numbers
    boundary: Numbers
    convention: Numbers
    first: Numbers
    filled: Floats


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

    @property
    def content(self) -> bytes:
        """What the model sees of the window, and which part of it counts: equal for windows read alike."""
        start = int(self.pieces.first[self.window.start])
        ids = self.pieces.ids[start : start + self.length]
        boundary = self.words.boundary[self.window.start : self.window.end]
        owned = self.window.own_start - self.window.start, self.window.own_end - self.window.start
        return b"|".join((ids.tobytes(), boundary.tobytes(), repr(owned).encode()))


def predict(texts: Sequence[Words], encoder: PieceEncoder, backend: Backend, habit: Habit) -> list[Candidates]:
    """Candidates of every text, in the order of the texts; each text's in the order of their anchors."""
    alike: dict[bytes, list[_Job]] = {}
    for number, words in enumerate(texts):
        pieces = encoder.encode(words)
        for window in split_windows(pieces, words.sentence, length=habit.length, overlap=habit.overlap):
            job = _Job(number, window, words, pieces)
            alike.setdefault(job.content, []).append(job)
    found: list[list[Candidates]] = [[] for _ in texts]
    read = partial(_read_window, encoder=encoder, backend=backend, convention=habit.convention)
    with ThreadPoolExecutor(backend.threads) as pool:
        for same, candidates in zip(alike.values(), pool.map(read, [same[0] for same in alike.values()]), strict=True):
            for job in same if len(candidates) else ():
                found[job.text].append(replace(candidates, anchor=candidates.anchor + job.window.start))
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
        convention=np.array(conventions, np.int64),
        first=np.zeros((len(windows), most_words), np.int64),
        filled=np.zeros(shape, np.float32),
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


def _read_window(job: _Job, encoder: PieceEncoder, backend: Backend, convention: int) -> Candidates:
    """Candidates of one window, their anchors counted from its first word."""
    given = encoder_input([(job.window, job.words, job.pieces)], encoder, [convention])
    logits, around, anchor_states = (states[0] for states in backend.encode(given))
    likely = _sigmoid(logits[:, :2]) >= MIN_ANCHOR
    likely[: job.window.own_start - job.window.start] = False
    likely[job.window.own_end - job.window.start :] = False
    anchors, kinds = np.nonzero(likely)
    if not len(anchors):
        return _NONE
    words = slice(job.window.start, job.window.end)
    crops = cut_crops(anchors, job.words.sentence[words], job.words.paragraph[words], len(job.window))
    parts, whole = np.empty((*crops.words.shape, len(PARTS)), np.float32), []
    for start in range(0, len(anchors), _BATCH_ANCHORS):
        some = slice(start, start + _BATCH_ANCHORS)
        decoder_given = DecoderInput(
            around[crops.words[some]],
            anchor_states[anchors[some]],
            kinds[some],
            crops.sentences[some],
            crops.paragraphs[some],
            crops.filled[some].astype(np.float32),
        )
        part_logits, whole_logits = backend.decode(decoder_given)
        parts[some] = _sigmoid(part_logits) * decoder_given.filled[..., None]
        whole.append(whole_logits)
    wholes = np.concatenate(whole)
    return Candidates(
        anchors,
        kinds,
        np.sqrt(_sigmoid(logits[anchors, kinds]) * _sigmoid(wholes[:, 0])),
        parts,
        _softmax(wholes[:, 1 : 1 + len(TYPES)]),
        _softmax(wholes[:, 1 + len(TYPES) :]),
    )


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
