"""Candidates to quotations: the surest first, none twice, each part cut at its own threshold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from laut.attribution.grammar import speaking
from laut.attribution.predict import Candidates
from laut.attribution.shape import CROP_AFTER, CROP_BEFORE
from laut.attribution.words import OPENING, Words
from laut.errors import ConfigError, ModelError
from laut.records import MEDIA, PARTS, TYPES, Quotation

__all__ = ["Thresholds", "decode"]

_SAME = 0.6  # two quotes that share this much of their words (intersection over union) are one quotation
_SURE = 0.8  # a speaker's or addressee's words are the run around the surest word; another run this sure is kept too

_LIKELY = 0.35
"""Where a frame with a cue has no word as sure as the threshold, its likeliest words from here on are the speaker's:
somebody speaks there. Joint stays as it is; very short texts, of which training has none, gain their speakers."""

_NEAR_END = 4  # words from the end of a crop: a quote that reaches them may go on

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Thresholds:
    """How sure the model must be of a quotation, and of a word's part in it."""

    score: float = 0.5
    quote: float = 0.5
    cue: float = 0.5
    speaker: float = 0.5
    addressee: float = 0.5
    frame: float = 0.5

    @classmethod
    def from_dict(cls, record: Mapping[str, float]) -> Thresholds:
        """Read from a model's configuration.

        Raises:
            ModelError: A threshold is unknown, or not a number from 0 to 1.
        """
        names = {item.name for item in fields(cls)}
        for name, value in record.items():
            if name not in names or not isinstance(value, int | float) or not 0 <= value <= 1:
                raise ModelError(f"threshold {name}={value!r}; expected {', '.join(sorted(names))} from 0 to 1")
        return cls(**record)

    def at_least(self, min_score: float | None) -> Thresholds:
        """These thresholds with another one for the whole quotation, where one is given.

        Raises:
            ConfigError: It is not a number from 0 to 1.
        """
        if min_score is None:
            return self
        if not 0 <= min_score <= 1:
            raise ConfigError(f"min_score {min_score!r}; expected a number from 0 to 1")
        return replace(self, score=min_score)


@dataclass(frozen=True)
class _Kept:
    """A quotation that stays, and the words of its quote."""

    quote: Numbers
    quotation: Quotation


def decode(candidates: Candidates, words: Words, thresholds: Thresholds) -> tuple[Quotation, ...]:
    """The quotations of one text, in the order in which they begin, an outer one before those within it."""
    kept: dict[int, list[_Kept]] = defaultdict(list)  # by place, a crop's length wide: only neighbours can overlap
    opened_again: set[int] = set()
    for number in np.argsort(-candidates.score, kind="stable").tolist():
        if candidates.score[number] < thresholds.score:
            break
        chosen = _choose(candidates, number, words, thresholds)
        if candidates.kind[number] == 0:
            chosen["quote"], again = _closed(chosen["quote"], words)
            opened_again.update(again)
        place = int(candidates.anchor[number]) // CROP_AFTER
        neighbours = (one for near in (place - 1, place, place + 1) for one in kept[near])
        if any(_overlap(chosen["quote"], one.quote) > _SAME for one in neighbours):
            continue
        quotation = Quotation.from_parts(
            {part: words.spans(chosen[part]) for part in PARTS},
            number=number,
            type_=_type(candidates, number),
            medium=MEDIA[int(candidates.media[number].argmax())],
            score=float(candidates.score[number]),
        )
        kept[place].append(_Kept(chosen["quote"], quotation))
    found = (one for some in kept.values() for one in some)
    return tuple(
        _numbered([one for one in found if one.quotation.type != TYPES[0] or one.quote[0] not in opened_again])
    )


def _type(candidates: Candidates, number: int) -> str:
    """The likeliest type that the kind of anchor allows: Direct for kind 0, another for kind 1."""
    if candidates.kind[number] == 0:
        return TYPES[0]
    return TYPES[1 + int(candidates.types[number, 1:].argmax())]


def _choose(candidates: Candidates, number: int, words: Words, thresholds: Thresholds) -> dict[str, Numbers]:
    """Word numbers of each part; a quote begins at its anchor."""
    anchor = int(candidates.anchor[number])
    chosen = {}
    for at, part in enumerate(PARTS):
        likely = candidates.parts[number, :, at]
        places = np.flatnonzero(likely >= getattr(thresholds, part))
        if part == "quote":
            places = _without_strays(np.union1d(places[places >= CROP_BEFORE], [CROP_BEFORE]))
        elif part in {"speaker", "addressee"}:
            places = _surest_run(places, likely)
        places = places + anchor - CROP_BEFORE
        chosen[part] = places[(places >= 0) & (places < len(words))]
    if not len(chosen["speaker"]) and len(chosen["cue"]) and len(chosen["frame"]):
        likely = candidates.parts[number, :, PARTS.index("speaker")]
        inside = chosen["frame"] - anchor + CROP_BEFORE
        chosen["speaker"] = _surest_run(inside[likely[inside] >= _LIKELY], likely) + anchor - CROP_BEFORE
    chosen["speaker"] = speaking(chosen["speaker"], chosen["cue"], words)
    return chosen


def _without_strays(places: Numbers) -> Numbers:
    """The words of a quote without single ones that stand apart: a real interruption has more behind it than that."""
    runs = np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)
    longest = max(runs, key=len)
    return np.concatenate([run for run in runs if len(run) > 1 or run is longest])


def _closed(quote: Numbers, words: Words) -> tuple[Numbers, tuple[int, ...]]:
    """A quote in marks that runs out of its crop or paragraph goes on to its closing mark, if it has one.

    The second value is the words on its way that open it anew, at the head of paragraphs.
    """
    first, last = int(quote[0]), int(quote[-1])
    ends = last + 1 == len(words) or words.paragraph[last + 1] > words.paragraph[last]
    if words.text[words.starts[first]] not in OPENING or not (ends or last >= first + CROP_AFTER - _NEAR_END):
        return quote, ()
    closing, again = words.closing_mark(first)
    if closing is None or closing <= last:
        return quote, ()
    return np.append(quote, np.arange(last + 1, closing + 1)), again


def _surest_run(places: Numbers, likely: NDArray[np.float32]) -> Numbers:
    """Of several runs of words the surest, and those about as sure: «Er … Boudegast» names one of two people."""
    if not len(places):
        return places
    runs = np.split(places, np.flatnonzero(np.diff(places) > 1) + 1)
    best = max(runs, key=lambda run: float(likely[run].max()))
    return np.concatenate([run for run in runs if run is best or likely[run].max() >= _SURE])


def _overlap(one: Numbers, other: Numbers) -> float:
    if one[-1] < other[0] or other[-1] < one[0]:
        return 0.0
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)


def _numbered(kept: list[_Kept]) -> Iterator[Quotation]:
    """Text order, ids from 0, and for each quotation the smallest one it stands in."""
    ordered = sorted(kept, key=lambda one: (one.quote[0], -one.quote[-1], -len(one.quote)))
    open_ones: list[int] = []  # those whose last word is not yet passed
    for number, one in enumerate(ordered):
        open_ones = [at for at in open_ones if ordered[at].quote[-1] >= one.quote[0]]
        holders = [
            (len(ordered[at].quote), at)
            for at in open_ones
            if len(ordered[at].quote) > len(one.quote)
            and np.isin(one.quote, ordered[at].quote, assume_unique=True).all()
        ]
        yield replace(one.quotation, id=number, within=min(holders)[1] if holders else None)
        open_ones.append(number)
