"""Words to windows: stretches of whole sentences, short enough for the model, that overlap so none lacks context.

Each word belongs to the one window it stands most centrally in; only there does it count.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from laut.attribution.pieces import Pieces

__all__ = ["Window", "split_windows"]


@dataclass(frozen=True)
class Window:
    """Words `start` to `end` (exclusive) of a text, of which it owns `own_start` to `own_end`."""

    start: int
    end: int
    own_start: int
    own_end: int

    def __len__(self) -> int:
        return self.end - self.start


def split_windows(pieces: Pieces, sentence: NDArray[np.int32], *, length: int, overlap: int) -> list[Window]:
    """Cut a text into windows of at most `length` pieces that share about `overlap` with their neighbours.

    A sentence longer than a window is cut at a word. Owned parts are disjoint and cover every word.
    """
    total = len(pieces.first)
    if not total:
        return []
    ends = np.append(pieces.first[1:], pieces.count)  # piece after the word's last
    starts_of_sentence = np.flatnonzero(np.diff(sentence, prepend=-1))
    bounds: list[tuple[int, int]] = []
    start = 0
    while True:
        room = pieces.first[start] + length
        end = max(int(np.searchsorted(ends, room, "right")), start + 1)
        if end >= total:
            bounds.append((start, total))
            break
        end = _sentence_start(starts_of_sentence, start, end) or end
        bounds.append((start, end))
        back = int(np.searchsorted(pieces.first, ends[end - 1] - overlap, "left"))
        start = max(_sentence_start(starts_of_sentence, start, back) or back, start + 1)
        start = min(start, end)
    cuts = [0] + [(a_end + b_start) // 2 for (_, a_end), (b_start, _) in pairwise(bounds)] + [total]
    return [
        Window(start, end, own_start, own_end)
        for (start, end), own_start, own_end in zip(bounds, cuts[:-1], cuts[1:], strict=True)
    ]


def _sentence_start(starts: NDArray[np.int64], after: int, latest: int) -> int | None:
    """The last sentence start up to `latest` that lies in the later half of what follows `after`."""
    at = int(np.searchsorted(starts, latest, "right")) - 1
    if at < 0:
        return None
    found = int(starts[at])
    return found if found > after + (latest - after) // 2 else None
