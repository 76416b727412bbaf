"""What a batch costs: anchors, help tasks, parts, and the whole quotation's type, medium and validity."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from laut.attribution.shape import CROP_BEFORE, Crops, cut_crops
from laut.records import MEDIA, PARTS, TYPES
from laut.training.examples import IGNORED, Batch, Gold
from laut.training.network import CROP, Network

__all__ = ["LossWeights", "batch_loss"]

_NEGATIVES = 3  # one likely wrong anchor for this many right ones
_MOST_ANCHORS = 96


@dataclass(frozen=True)
class LossWeights:
    """What each word of an addressee, and each part's overlap, weighs."""

    addressee: float
    dice: float


def batch_loss(network: Network, batch: Batch, weights: LossWeights) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch, and its parts for the log."""
    given = (torch.from_numpy(array) for array in vars(batch.given).values())
    logits, around, anchor_states = network.encoder(*given)
    logits = logits.float()
    anchor_loss, help_loss = _word_losses(batch, logits)
    anchors = _choose_anchors(batch, logits.detach())
    part_loss = whole_loss = logits.new_zeros(())
    if anchors.golds:
        crop = _crop(batch, anchors)
        parts, whole = network.decoder(
            around[anchors.rows[:, None], crop.words],
            anchor_states[anchors.rows, anchors.places],
            torch.from_numpy(anchors.kinds),
            torch.from_numpy(crop.sentences),
            torch.from_numpy(crop.paragraphs),
            torch.from_numpy(crop.filled).to(around.dtype),
        )
        part_loss = _part_loss(batch, anchors, parts.float(), torch.from_numpy(crop.filled).float(), weights)
        whole_loss = _whole_loss(anchors.golds, whole.float())
    total = anchor_loss + help_loss + part_loss + whole_loss
    named = {"anchor": anchor_loss, "help": help_loss, "parts": part_loss, "whole": whole_loss}
    return total, {name: float(value.detach()) for name, value in named.items()}


@dataclass(frozen=True)
class _Anchors:
    """Row of the batch, word of the window, kind, and the gold quotation or none, in the order of rows."""

    rows: NDArray[np.int64]
    places: NDArray[np.int64]
    kinds: NDArray[np.int64]
    golds: list[Gold | None]


def _word_losses(batch: Batch, logits: Tensor) -> tuple[Tensor, Tensor]:
    """Anchors on owned words, a gold anchor's share each; help tasks on all words."""
    target = np.zeros(logits.shape, np.float32)
    weight = np.repeat(batch.present[..., None].astype(np.float32), logits.shape[-1], axis=-1)
    weight[..., :2] *= batch.owned[..., None]
    for row, (example, window) in enumerate(zip(batch.examples, batch.windows, strict=True)):
        weight[row, :, 2:] *= example.known
        for gold in example.golds:
            if window.start <= gold.anchor < window.end:
                target[row, gold.anchor - window.start, gold.kind] = 1.0
            for at, part in enumerate(gold.parts):
                inside = part[(part >= window.start) & (part < window.end)] - window.start
                target[row, inside, 2 + at] = 1.0
    losses = functional.binary_cross_entropy_with_logits(logits, torch.from_numpy(target), reduction="none")
    losses = losses * torch.from_numpy(weight)
    anchors = max(len(batch.golds), 4)
    return losses[..., :2].sum() / anchors, losses[..., 2:].sum() / max(float(batch.present.sum()), 1.0)


def _choose_anchors(batch: Batch, logits: Tensor) -> _Anchors:
    """Gold anchors, and the likeliest wrong ones."""
    golds = batch.golds[:_MOST_ANCHORS]
    likely = logits[..., :2].numpy().copy()
    likely[~batch.owned] = -np.inf
    for row, gold in batch.golds:
        likely[row, gold.anchor - batch.windows[row].start, gold.kind] = -np.inf
    count = max(4, len(golds) // _NEGATIVES)
    flat = likely.reshape(-1)
    wrong = np.argpartition(-flat, min(count, flat.size - 1))[:count]
    wrong = wrong[np.isfinite(flat[wrong])]
    right = np.array([(row, gold.anchor - batch.windows[row].start, gold.kind) for row, gold in golds], np.int64)
    chosen = np.concatenate([right.reshape(-1, 3), np.stack(np.unravel_index(wrong, likely.shape), -1)])
    order = np.argsort(chosen[:, 0], kind="stable")
    all_golds = [gold for _, gold in golds] + [None] * len(wrong)
    rows, places, kinds = chosen[order].T
    return _Anchors(rows, places, kinds, [all_golds[at] for at in order.tolist()])


def _crop(batch: Batch, anchors: _Anchors) -> Crops:
    """The words around every anchor; anchors stand in the order of rows."""
    crops = [
        cut_crops(
            anchors.places[anchors.rows == row],
            example.words.sentence[window.start : window.end],
            example.words.paragraph[window.start : window.end],
            len(window),
        )
        for row, (example, window) in enumerate(zip(batch.examples, batch.windows, strict=True))
    ]
    return Crops(*(np.concatenate([getattr(crop, item.name) for crop in crops]) for item in fields(Crops)))


def _part_loss(batch: Batch, anchors: _Anchors, parts: Tensor, filled: Tensor, weights: LossWeights) -> Tensor:
    """Word by word and by overlap, for gold quotations only."""
    rows, places, golds = anchors.rows, anchors.places, anchors.golds
    right = [number for number, gold in enumerate(golds) if gold is not None]
    if not right:
        return parts.new_zeros(())
    target = np.zeros((len(right), CROP, len(PARTS)), np.float32)
    known = np.ones((len(right), 1, len(PARTS)), np.float32)
    for at, number in enumerate(right):
        gold = golds[number]
        window = batch.windows[rows[number]]
        known[at, 0] = batch.examples[rows[number]].known
        for part, chosen in enumerate(gold.parts if gold else ()):
            place = chosen - window.start - places[number] + CROP_BEFORE
            target[at, place[(place >= 0) & (place < CROP)], part] = 1.0
    wanted, mask = torch.from_numpy(target), filled[right, :, None] * torch.from_numpy(known)
    logits = parts[right]
    weight = torch.ones(len(PARTS))
    weight[PARTS.index("addressee")] = weights.addressee
    losses = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none") * mask
    by_word = (losses * (1 + (weight - 1) * wanted)).sum((0, 1)).sum() / len(right) / 8
    likely = torch.sigmoid(logits) * mask
    shared, total = (likely * wanted).sum(1), likely.sum(1) + wanted.sum(1)
    dice = (1 - (2 * shared + 1) / (total + 1)) * torch.from_numpy(known[:, 0])
    return by_word + weights.dice * dice.sum(1).mean()


def _whole_loss(golds: list[Gold | None], whole: Tensor) -> Tensor:
    """Validity of every anchor; type and medium of the gold ones."""
    valid = torch.tensor([float(gold is not None) for gold in golds])
    loss = functional.binary_cross_entropy_with_logits(whole[:, 0], valid)
    types = torch.tensor([gold.type if gold else IGNORED for gold in golds])
    media = torch.tensor([gold.medium if gold else IGNORED for gold in golds])
    if (types != IGNORED).any():
        loss = loss + functional.cross_entropy(whole[:, 1 : 1 + len(TYPES)], types, ignore_index=IGNORED)
    if (media != IGNORED).any():
        loss = loss + 0.5 * functional.cross_entropy(
            whole[:, 1 + len(TYPES) : 1 + len(TYPES) + len(MEDIA)], media, ignore_index=IGNORED
        )
    return loss
