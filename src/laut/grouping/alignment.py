"""Two wordings side by side: how much of the shorter stands in the longer, and whether they say the same.

1. Words of the one that the other has only with a slip of the pen are taken for the other's.
2. Both are aligned by their longest common subsequence (rapidfuzz).
3. What is left over between the aligned words is paired: moved words, words written together or apart, a compound and
   its head. What then remains was left out, added or replaced.
4. A number, a denial or an opposite that differs makes the two different, whatever else they share. What the shorter
   leaves out at either end or at an ellipsis costs nothing.

What a replaced word costs was chosen together with the threshold on the tuning half of `quality/threads.py`; the other
numbers here are judgements that the same pairs bear out, not each tried for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz.distance import OSA, LCSseq

from laut.grouping.wording import Word, Wording
from laut.languages.de_wording import opposed

__all__ = ["Agreement", "compare"]

_SLIP: Final = 0.9  # what a word with a slip of the pen counts
_MOVED: Final = 0.8  # a word that stands elsewhere
_MOVED_NAME: Final = 0.3  # a noun or name that does: who did what to whom may have changed
_HEAD: Final = 0.6  # «Kanzler» for «Bundeskanzler»
_SHIFTED: Final = 0.8  # one slight word for another, as from direct to indirect speech
_REPLACED: Final = 1.5  # what a replaced word costs beyond its own weight
_ADDED: Final = 0.5  # what the longer has between aligned words costs, for each word's weight
_MOST_SLIPS: Final = 100  # words looked up so; a text with more is another one or hardly read
_STRETCH: Final = 60  # words between two aligned ones of which each is held against each
_WHOLE: Final = 0.8  # of the longer's weight: what is less is an excerpt
_PHRASE: Final = 5  # words left out together up to which a denial among them makes a difference


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two wordings are the same, 0 to 1, how many different weighty words they share, and whether as wholes."""

    score: float
    distinctive: int
    whole: bool = False


@dataclass(slots=True)
class _Block:
    """What stands between two aligned words: words of the shorter, words of the longer, by their numbers."""

    shorter: list[int] = field(default_factory=list)
    longer: list[int] = field(default_factory=list)
    omission: bool = False

    @property
    def comparable(self) -> bool:
        """Whether each word may be held against each: of long stretches only the weight counts."""
        return max(len(self.shorter), len(self.longer)) <= _STRETCH


def compare(one: Wording, other: Wording) -> Agreement:
    """How far two wordings are the same; in which order they are given makes no difference."""
    shorter, longer = sorted((one, other), key=lambda wording: (wording.weight, wording.keys))
    if not shorter.words:
        return Agreement(0.0, 0)
    if shorter.keys == longer.keys:
        return Agreement(1.0, len(set(shorter.distinctive)), whole=True)
    return _Comparison(shorter, longer).agreement()


class _Comparison:
    """One comparison of a shorter with a longer wording."""

    def __init__(self, shorter: Wording, longer: Wording) -> None:
        self.longer = longer
        self.given = shorter
        self.slips = _slips(shorter, longer)
        words = tuple(_under_slips(word, self.slips) for word in shorter.words)
        self.shorter = replace(shorter, words=words)
        self.credit = 0.0
        self.shared: set[str] = set()
        self.cost = 0.0

    def agreement(self) -> Agreement:
        pairs = list(_aligned(self.shorter.keys, self.longer.keys))
        if not pairs:
            return Agreement(0.0, 0)
        for position, _ in pairs:
            self._count(position)
        blocks = list(self._blocks(pairs))
        self._pair_within(blocks)
        self._pair_across(blocks)
        self._pair_slight(blocks)
        differs = any(self._differs(block) for block in blocks) or self._cut_denies(pairs)
        if differs:
            return Agreement(0.0, len(self.shared))
        added = sum(self.longer.words[n].weight for block in blocks if not block.omission for n in block.longer)
        score = (self.credit - self.cost) / (self.shorter.weight + _ADDED * added)
        whole = self.shorter.weight >= _WHOLE * self.longer.weight
        return Agreement(max(0.0, min(1.0, score)), len(self.shared), whole)

    def _count(self, position: int, share: float = 1.0) -> None:
        word, given = self.shorter.words[position], self.given.words[position]
        self.credit += word.weight * (share if word.key == given.key else min(share, _SLIP))
        if word.weight == 1 and share > _HEAD:
            self.shared.add(word.key)

    def _blocks(self, pairs: Sequence[tuple[int, int]]) -> Iterator[_Block]:
        """What stands before, between and after the aligned words.

        Of the longer's own ends only as much belongs there as the shorter has beyond the aligned words.
        """
        size = len(self.shorter.words)
        starts = [(-1, pairs[0][1] - 1 - pairs[0][0]), *pairs]
        ends = [*pairs, (size, pairs[-1][1] + size - pairs[-1][0])]
        for (left, right), (left_end, right_end) in zip(starts, ends, strict=True):
            ours = list(range(left + 1, left_end))
            theirs = list(range(max(right + 1, 0), min(right_end, len(self.longer.words))))
            if ours or theirs:
                omitted = any(n in self.shorter.omissions for n in range(left + 1, left_end + 1))
                yield _Block(ours, theirs, omission=omitted)

    def _pair_within(self, blocks: Sequence[_Block]) -> None:
        """Take out of each block what is written together in one and apart in the other, and heads of compounds."""
        for block in blocks:
            left = "".join(self.shorter.words[n].key for n in block.shorter)
            right = "".join(self.longer.words[n].key for n in block.longer)
            if block.shorter and left == right:
                for position in block.shorter:
                    self._count(position)
                block.shorter, block.longer = [], []
                continue
            for position in list(block.shorter) if block.comparable else ():
                head = next((n for n in block.longer if self._head(position, n)), None)
                if head is not None:
                    self._count(position, _HEAD)
                    block.shorter.remove(position)
                    block.longer.remove(head)

    def _head(self, position: int, other: int) -> bool:
        words = self.shorter.words[position], self.longer.words[other]
        short, long = sorted((word.key for word in words), key=len)
        if len(short) <= 4 or len(long) <= len(short) + 2 or not long.endswith(short):
            return False
        return not opposed(words[0].folded, words[1].folded)

    def _pair_across(self, blocks: Sequence[_Block]) -> None:
        """Take out words that both have, in different places."""
        waiting: dict[str, list[tuple[_Block, int]]] = {}
        for block in blocks:
            for position in block.longer:
                waiting.setdefault(self.longer.words[position].key, []).append((block, position))
        for block in blocks:
            for position in list(block.shorter):
                word = self.shorter.words[position]
                places = waiting.get(word.key)
                if not places:
                    continue
                home, found = places.pop(0)
                self._count(position, _MOVED_NAME if word.capital else _MOVED)
                block.shorter.remove(position)
                home.longer.remove(found)

    def _pair_slight(self, blocks: Sequence[_Block]) -> None:
        """Take out slight words that stand for one another: «wir» for «sie», «die» for «eine»."""
        for block in blocks:
            left = [n for n in block.shorter if _is_slight(self.shorter.words[n])]
            right = [n for n in block.longer if _is_slight(self.longer.words[n])]
            for position, other in zip(left, right, strict=False):
                if opposed(self.shorter.words[position].folded, self.longer.words[other].folded):
                    continue
                self._count(position, _SHIFTED)
                block.shorter.remove(position)
                block.longer.remove(other)

    def _differs(self, block: _Block) -> bool:
        """Whether what is left between two aligned words changes what is said; counts what replacing costs."""
        left = [self.shorter.words[n] for n in block.shorter]
        right = [self.longer.words[n] for n in block.longer]
        denials = sum(word.negation for word in left), sum(word.negation for word in right)
        if denials[0] != denials[1] and (denials[0] > denials[1] or len(right) <= (2 if block.omission else _PHRASE)):
            return True
        if not left or not right:
            return False
        numbers = {word.key for word in left if word.number}, {word.key for word in right if word.number}
        if numbers[0] and numbers[1]:
            return True
        if block.comparable and any(opposed(word.folded, other.folded) for word in left for other in right):
            return True
        weights = (
            sum(word.weight for word in left if word.weight >= 0.5),
            sum(word.weight for word in right if word.weight >= 0.5),
        )
        self.cost += _REPLACED * (weights[0] if block.omission else min(weights))
        return False

    def _cut_denies(self, pairs: Sequence[tuple[int, int]]) -> bool:
        """Whether a denial stands in what was cut from the longer's first or last clause."""
        first, last = pairs[0][1], pairs[-1][1] + 1
        start = max((n for n in self.longer.borders if n <= first), default=0)
        end = min((n for n in self.longer.borders if n >= last), default=len(self.longer.words))
        return any(self.longer.words[n].negation for n in [*range(start, first), *range(last, end)])


def _under_slips(word: Word, slips: dict[str, str]) -> Word:
    """The word under the key that the other wording has for it."""
    return word._replace(key=slips[word.key]) if word.key in slips else word


def _aligned(shorter: Sequence[str], longer: Sequence[str]) -> Iterator[tuple[int, int]]:
    for operation in LCSseq.opcodes(shorter, longer):
        if operation.tag == "equal":
            yield from zip(
                range(operation.src_start, operation.src_end),
                range(operation.dest_start, operation.dest_end),
                strict=True,
            )


def _is_slight(word: Word) -> bool:
    return word.weight < 0.5 and not word.negation


def _slips(shorter: Wording, longer: Wording) -> dict[str, str]:
    """Keys of the shorter that the longer has only with a slip of the pen, and the longer's keys for them."""
    ours, theirs = ({word.key: word for word in wording.words} for wording in (shorter, longer))
    times, their_times = Counter(shorter.keys), Counter(longer.keys)
    missing = [word for key, word in ours.items() if key not in theirs and _slippery(word)]
    free = {key: word for key, word in theirs.items() if their_times[key] > times[key] and _slippery(word)}
    found: dict[str, str] = {}
    for word in missing[:_MOST_SLIPS]:
        near = [
            other for other in free.values() if 1 in (word.weight, other.weight) and _is_slip(word.folded, other.folded)
        ]
        if near:
            best = min(near, key=lambda other: (OSA.distance(word.folded, other.folded), other.key))
            found[word.key] = best.key
            del free[best.key]
    return found


def _slippery(word: Word) -> bool:
    return not word.number and not word.negation and len(word.folded) > 4


def _is_slip(word: str, other: str) -> bool:
    """Whether two words differ as a slip makes them: one letter, two in a long word, hardly the first."""
    if abs(len(word) - len(other)) > 2 or word[0] != other[0]:
        return False
    allowed = 2 if min(len(word), len(other)) >= 10 else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed and not opposed(word, other)
