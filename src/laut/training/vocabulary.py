"""A smaller vocabulary: of the trunk's 250,000 pieces those that German news, and names in it, use."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models

from laut.attribution.pieces import PieceEncoder
from laut.attribution.words import split_words
from laut.training.trunk import PretrainedTrunk

__all__ = ["build_tokenizer", "choose_pieces"]

_SPECIAL = 4  # <s>, <pad>, </s>, <unk> lead the vocabulary


def build_tokenizer(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    """A Unigram tokenizer of these pieces; laut marks the space before a word with ▁ itself."""
    return Tokenizer(models.Unigram(vocabulary, unk_id=3, byte_fallback=False))


def choose_pieces(trunk: PretrainedTrunk, texts: Iterable[str], size: int) -> NDArray[np.int64]:
    """Numbers of the pieces to keep, special ones first, the others in the trunk's order.

    Kept are all pieces the texts use, the most used first, then single Latin letters and marks, then the Latin
    pieces the trunk holds likeliest, up to `size`.
    """
    encoder = PieceEncoder(build_tokenizer(trunk.vocabulary))
    used: Counter[int] = Counter()
    for text in texts:
        used.update(encoder.encode(split_words(text)).ids.tolist())
    single = [
        number for number, (piece, _) in enumerate(trunk.vocabulary) if len(piece.strip("▁")) <= 1 and _is_latin(piece)
    ]
    likely = [number for number, (piece, _) in enumerate(trunk.vocabulary) if _is_latin(piece)]
    kept = dict.fromkeys(range(_SPECIAL))
    for number in [*single, *(number for number, _ in used.most_common()), *likely]:
        if len(kept) >= size:
            break
        kept[number] = None
    return np.array(sorted(kept), np.int64)


def _is_latin(piece: str) -> bool:
    return all(
        ord(letter) < 0x250 or not letter.isalpha()
        for letter in piece.strip("▁")
        if unicodedata.category(letter) != "So"
    ) and all(ord(letter) < 0x2200 or letter == "▁" for letter in piece)
