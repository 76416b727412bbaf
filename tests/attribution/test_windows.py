from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laut.attribution.pieces import Pieces
from laut.attribution.windows import split_windows


@given(
    st.lists(st.integers(1, 12), max_size=200),
    st.lists(st.booleans(), min_size=200, max_size=200),
    st.integers(16, 60),
    st.integers(0, 14),
)
def test_every_word_is_owned_once_and_windows_fit(
    lengths: list[int], starts: list[bool], length: int, overlap: int
) -> None:
    first = np.concatenate([[0], np.cumsum(lengths)])[:-1].astype(np.int64) if lengths else np.zeros(0, np.int64)
    pieces = Pieces(np.zeros(sum(lengths), np.int64), first)
    sentence = np.cumsum(starts[: len(lengths)]).astype(np.int32)
    windows = split_windows(pieces, sentence, length=length, overlap=overlap)
    owned = [word for window in windows for word in range(window.own_start, window.own_end)]
    assert owned == list(range(len(lengths)))
    for window in windows:
        assert window.start <= window.own_start <= window.own_end <= window.end
        assert sum(lengths[window.start : window.end]) <= length


def test_windows_begin_with_sentences() -> None:
    pieces = Pieces(np.zeros(100, np.int64), np.arange(100, dtype=np.int64))
    sentence = (np.arange(100) // 10).astype(np.int32)
    windows = split_windows(pieces, sentence, length=35, overlap=12)
    assert [window.start % 10 for window in windows] == [0] * len(windows)
    assert len(windows) > 2
