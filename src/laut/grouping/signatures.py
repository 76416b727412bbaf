"""What a record keeps of a text to find the same words again: a few numbers, of which copies share one at least.

MinHash estimates how much of two texts together is shared, which is little where a sentence was cut from a speech. So
the local form of it is used, winnowing (Schleimer, Wilkerson & Aiken 2003, "Winnowing: Local Algorithms for Document
Fingerprinting"): of every few pairs of neighbouring weighty words the rarest is kept. Two texts that share a run of
`_WINDOW + 1` weighty words share a number, however long either is; and a short text has few numbers.

The numbers are kept in records: they depend on nothing but the text and this version of the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import Final

from laut.grouping.wording import Wording, parse_wording

__all__ = ["CROWD", "VERSION", "numbers_of", "signature"]

VERSION: Final = 1
"""Of the rules; numbers made by another version are not comparable, and a record makes them anew."""

CROWD: Final = 50
"""How many texts of one number, oldest first, are worth comparing: what thousands share is a name or a phrase."""

_WINDOW: Final = 3
_FEW: Final = 8  # pairs up to which all are kept
_MOST: Final = 256  # numbers of one text


def signature(words: str, *, speaker: str | None = None) -> tuple[int, ...]:
    """The numbers, each from 0 to 2³¹-1, under which a text is kept and looked for; their order means nothing.

    A text with a single weighty word («Das ist falsch») can only be the same as another by the same speaker, so its
    number holds the speaker's last name; without one it has no numbers, as have texts without weighty words.

    Example:
        >>> whole = signature("„Wir werden die Brücke im nächsten Sommer sperren und neu bauen“, heißt es.")
        >>> bool(set(whole) & set(signature("werden die Bruecke im nächsten Sommer sperren")))
        True
        >>> signature("Ja."), signature("Das ist falsch.")
        ((), ())
    """
    return numbers_of(parse_wording(words), speaker)


def numbers_of(wording: Wording, speaker: str | None = None) -> tuple[int, ...]:
    """The numbers of a text that is parsed already, see [signature][laut.grouping.signatures.signature]."""
    keys = wording.distinctive
    if len(keys) == 1:
        name = parse_wording(speaker or "").keys
        return (_number(["alone", keys[0], name[-1]]),) if name else ()
    pairs = [sorted(pair) for pair in pairwise(keys)]
    kept = {_number(pairs[position]) for position in _winnow(pairs)}
    return tuple(sorted(kept))[:_MOST]


def _winnow(pairs: Sequence[Sequence[str]]) -> Iterator[int]:
    """Of every window the pair with the most letters, mostly the rarest; all pairs where there are few."""
    if len(pairs) <= _FEW:
        yield from range(len(pairs))
        return
    ranks = [(-len(pair[0]) - len(pair[1]), _number(pair)) for pair in pairs]
    for start in range(len(pairs) - _WINDOW + 1):
        yield min(range(start, start + _WINDOW), key=lambda position: (ranks[position], -position))


def _number(parts: Sequence[str]) -> int:
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=4).digest(), "big") >> 1
