"""How a foreign name sounds, read by the habits of the languages that transliterate it.

«Chruschtschow» read as German, «Khrushchev» as English and «Khrouchtchev» as French give nearly one row of sounds. A
token is read by all habits; two tokens are as far apart as their nearest readings. Capital letters are single sounds:
`S` as in *ship* or *mirage*, `C` as in *chip*, `J` as in *jeep*; `x` is the *ch* of *Bach*, `c` a *ts*.
"""

from __future__ import annotations

import re
from itertools import accumulate, permutations, product
from typing import Final

__all__ = ["readings", "sounds_alike", "syllables_of_chinese"]

_Table = dict[str, str]

_SHARED: Final[_Table] = {
    "ph": "f", "th": "t", "dh": "d", "gh": "g", "kh": "x", "ck": "k", "tz": "c", "ts": "c", "dj": "J", "dzh": "J",
    "tch": "C", "zh": "S", "sh": "S", "w": "v", "y": "i", "ou": "u", "oo": "u", "ee": "i", "ie": "i", "x": "ks",
    "qu": "kv", "q": "k", "ae": "e",
}  # fmt: skip

_GERMAN: Final[_Table] = {
    "schtsch": "SC", "dsch": "J", "tsch": "C", "sch": "S", "ch": "x", "z": "c", "j": "i", "c": "k",
}  # fmt: skip

_ENGLISH: Final[_Table] = {"shch": "SC", "ch": "C", "j": "J", "z": "s", "c": "k"}

_FRENCH: Final[_Table] = {
    "chtch": "SC", "ch": "S", "j": "S", "z": "s", "gue": "ge", "gui": "gi", "ce": "se", "ci": "si",
    "c": "k", "qu": "k",
}  # fmt: skip

_ENDINGS: Final = [
    (re.compile(r"(?<=[aeiou])h$"), ""),
    (re.compile(r"[iy][jyi]+$"), "i"),
    (re.compile(r"(?<=[oe])(?:ff|f|v|w)$"), "v"),
    (re.compile(r"(?<=.i)(?:c|ch|tch|tsch)$"), "tch"),
]

_VOWELS: Final = "aeiou"
_DROP_COSTS: Final = dict.fromkeys(_VOWELS, 0.35) | {"h": 0.5}
_LAST_COSTS: Final = {"a": 1.5, "e": 0.2}
_NEAR: Final = ("gk", "xh", "xk", "dt", "bp", "vf", "sc", "JC", "JS", "kc", "ds", "tc", "uv")
_SWAP_COSTS: Final = dict.fromkeys(permutations(_VOWELS, 2), 0.35) | dict.fromkeys(
    [pair for near in _NEAR for pair in permutations(near)], 0.4
)
_GENDERS: Final = {("a", "o"), ("o", "a"), ("a", "i"), ("i", "a")}
"""Last vowels that tell a woman's name from a man's: «Mario», «Maria»; «-ski», «-ska»."""


def _reader(table: _Table) -> tuple[re.Pattern[str], _Table]:
    whole = _SHARED | table
    return re.compile("|".join(sorted(whole, key=len, reverse=True))), whole


_HABITS: Final = [_reader(table) for table in (_GERMAN, _ENGLISH, _FRENCH)]
_DOUBLED: Final = re.compile(r"(.)\1+")


def readings(token: str) -> frozenset[str]:
    """The sounds of a folded token, once for each habit that reads it in its own way.

    Example:
        >>> sorted(readings("breschnew") & readings("brejnev"))
        ['breSnev']
    """
    for ending, sound in _ENDINGS:
        token = ending.sub(sound, token)
    return frozenset(_read(token, pattern, table) for pattern, table in _HABITS)


def _read(token: str, pattern: re.Pattern[str], table: _Table) -> str:
    return _DOUBLED.sub(r"\1", pattern.sub(lambda match: table[match.group()], token))


def sounds_alike(a: str, b: str, *, most_distant: float = 0.0) -> bool:
    """Whether two folded tokens have one reading in common, or two that are near.

    Args:
        a: A token.
        b: Another.
        most_distant: What turning one reading into the other may cost for each sound, 0 to 1.

    Example:
        >>> sounds_alike("chodorkowski", "khodorkovsky")
        True
        >>> sounds_alike("hussein", "hossain", most_distant=0.13), sounds_alike("hussein", "hassan", most_distant=0.13)
        (True, False)
    """
    ours, theirs = readings(a), readings(b)
    if ours & theirs or not most_distant:
        return bool(ours & theirs)
    return any(
        _costs_at_most(most_distant * max(len(one), len(other)), one, other) for one, other in product(ours, theirs)
    )


_WADE_INITIALS: Final = [("zh", "c"), ("ch", "c"), ("tz", "c"), ("ts", "c"), ("tsch", "c"), ("hs", "s"), ("sh", "s")]
_WADE_SOUNDS: Final = str.maketrans("jqzxdbgu", "cccstpko")


def syllables_of_chinese(token: str) -> str:
    """A Chinese token so that Wade-Giles, German and Pinyin spellings agree.

    Example:
        >>> syllables_of_chinese("zedong") == syllables_of_chinese("tsetung")
        True
    """
    token = token.replace("tsch", "ch")
    for letters, sound in _WADE_INITIALS:
        token = token.replace(letters, sound)
    return token.translate(_WADE_SOUNDS)


def _costs_at_most(limit: float, a: str, b: str) -> bool:
    """Whether the weighted edit distance of two rows of sounds keeps within a limit."""
    row = [0.0, *accumulate(_drop_cost(sound, at_end=False) for sound in b)]
    for i, sound in enumerate(a, start=1):
        last, row = row, [row[0] + _drop_cost(sound, at_end=False)]
        for j, other in enumerate(b, start=1):
            swap = last[j - 1] + _swap_cost(sound, other, at_end=i == len(a) and j == len(b))
            drop = last[j] + _drop_cost(sound, at_end=i == len(a))
            add = row[j - 1] + _drop_cost(other, at_end=j == len(b))
            row.append(min(swap, drop, add))
        if min(row) > limit:
            return False
    return row[-1] <= limit


def _drop_cost(sound: str, *, at_end: bool) -> float:
    """The cost of leaving a sound out; at the end an *a* makes a woman's name, an *e* is mute."""
    if at_end and sound in _LAST_COSTS:
        return _LAST_COSTS[sound]
    return _DROP_COSTS.get(sound, 1.0)


def _swap_cost(a: str, b: str, *, at_end: bool) -> float:
    if a == b:
        return 0.0
    if at_end and (a, b) in _GENDERS:
        return 1.0
    return _SWAP_COSTS.get((a, b), 1.0)
