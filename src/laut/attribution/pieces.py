"""Words to pieces: the model's own subword vocabulary, with a cache because news repeats its words."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from laut.attribution.words import Words
from laut.errors import ModelError

__all__ = ["PieceEncoder", "Pieces"]

os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # words are encoded in small batches; threads only cost

_MOST_PIECES = 12  # of one word: what is longer is no word, and its head tells as much
_CACHE_SIZE = 200_000
_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@dataclass(frozen=True)
class Pieces:
    """Piece numbers of a text, and for each word the place of its first piece."""

    ids: NDArray[np.int64]
    first: NDArray[np.int64]

    @property
    def count(self) -> int:
        """How many pieces there are."""
        return len(self.ids)


def _number(tokenizer: Tokenizer, piece: str) -> int:
    number = tokenizer.token_to_id(piece)
    if number is None:
        raise ModelError(f"the model's tokenizer has no piece {piece!r}; expected {', '.join(_SPECIAL)}")
    return int(number)


class PieceEncoder:
    """Turns words into pieces of one model's vocabulary; keeps the pieces of words it has seen."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._cache: dict[str, list[int]] = {}
        self.begin, self.pad, self.end, self.unknown = (_number(tokenizer, name) for name in _SPECIAL)

    @classmethod
    def load(cls, path: Path) -> PieceEncoder:
        """Read a `tokenizer.json`.

        Raises:
            ModelError: It is missing or no tokenizer.
        """
        try:
            return cls(Tokenizer.from_file(str(path)))
        except Exception as error:  # tokenizers raises nothing more exact
            raise ModelError(f"{path} cannot be read as a tokenizer: {error}") from error

    def encode(self, words: Words) -> Pieces:
        """The pieces of every word, in order; a word keeps its first twelve."""
        shown = [f"▁{word}" if spaced else word for word, spaced in zip(words.surface(), words.spaced, strict=True)]
        cache = self._cache
        unseen = sorted({word for word in shown if word not in cache})
        if unseen:
            if len(cache) + len(unseen) > _CACHE_SIZE:
                cache = self._cache = {}
                unseen = sorted(set(shown))
            for word, encoding in zip(
                unseen, self._tokenizer.encode_batch_fast(unseen, add_special_tokens=False), strict=True
            ):
                cache[word] = encoding.ids[:_MOST_PIECES] or [self.unknown]
        lists = [cache[word] for word in shown]
        lengths = np.array([len(ids) for ids in lists], np.int64)
        first = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64) if lists else lengths
        return Pieces(np.array([piece for ids in lists for piece in ids], np.int64), first)
