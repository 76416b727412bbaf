"""How a foreign name sounds, read by the habits of the languages that transliterate it.

«Chruschtschow» read as German, «Khrushchev» as English and «Khrouchtchev» as French give nearly one row of sounds. A
token is read by all habits; two tokens are as far apart as their nearest readings. Capital letters are single sounds:
`S` as in *ship* or *mirage*, `C` as in *chip*, `J` as in *jeep*; `x` is the *ch* of *Bach*, `c` a *ts*.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Final

__all__ = ["consonants", "readings", "sound_distance", "syllables_of_chinese"]

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
    (re.compile(r"(?<=.[vno]i)(?:c|ch|ts?ch|tsch)$"), "tch"),
]

_VOWELS: Final = frozenset("aeiou")
_NEAR: Final = [frozenset(pair) for pair in ("gk", "xh", "xk", "dt", "bp", "vf", "sc", "JC", "JS", "kc")]


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


def sound_distance(a: str, b: str) -> float:
    """How far apart two folded tokens sound, 0 to 1: the cost of turning one into the other for each sound.

    Example:
        >>> sound_distance("chodorkowski", "khodorkovsky")
        0.0
        >>> sound_distance("rohani", "laridschani") > 0.25
        True
    """
    return min(
        _edit_cost(one, other) / max(len(one), len(other), 1) for one, other in product(readings(a), readings(b))
    )


def consonants(token: str) -> str:
    """A token without vowels, as scripts write it that leave them out.

    Example:
        >>> consonants("netanjahu") == consonants("ntnyhw")
        True
    """
    bare = re.sub(r"[aeiouyjwh]", "", token.replace("p", "b").replace("v", "").replace("q", "k"))
    return _DOUBLED.sub(r"\1", bare)


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


def _edit_cost(a: str, b: str) -> float:
    """The weighted edit distance of two rows of sounds, each short."""
    row = [0.0]
    for sound in b:
        row.append(row[-1] + _drop_cost(sound))
    for i, sound in enumerate(a):
        last, row = row, [row[0] + _drop_cost(sound)]
        for j, other in enumerate(b):
            at_end = i == len(a) - 1 and j == len(b) - 1
            swap = last[j] + _swap_cost(sound, other, at_end=at_end)
            drop = last[j + 1] + _end_cost(sound, at_end=i == len(a) - 1)
            add = row[j] + _end_cost(other, at_end=j == len(b) - 1)
            row.append(min(swap, drop, add))
    return row[-1]


def _drop_cost(sound: str) -> float:
    if sound == "h":
        return 0.5
    return 0.35 if sound in _VOWELS else 1.0


def _end_cost(sound: str, *, at_end: bool) -> float:
    """Dropping a sound; at the end an *a* makes a woman's name, an *e* is mute."""
    if at_end and sound in "ae":
        return 1.0 if sound == "a" else 0.2
    return _drop_cost(sound)


def _swap_cost(a: str, b: str, *, at_end: bool) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return 1.0 if at_end and "a" in (a, b) and "o" in (a, b) else 0.35
    return 0.4 if frozenset((a, b)) in _NEAR else 1.0
