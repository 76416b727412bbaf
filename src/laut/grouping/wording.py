"""A text as what is compared of it: its words' stems, what each weighs, denials, numbers, clauses and omissions.

Marks, case, spacing and spelling (*ß*, umlauts, accents, soft hyphens) are gone from it; an ellipsis is kept as the
place of an omission, other marks as the border of a clause.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, NamedTuple

from laut.languages import de_wording as german
from laut.languages.de_places import AGENCIES

__all__ = ["LONGEST", "Word", "Wording", "parse_wording"]

LONGEST: Final = 4_000
"""Words compared of one text; what follows in a longer one is not looked at."""

_MOST_LETTERS: Final = 60_000  # of a text, more than 4,000 words of any prose have
_SLIGHT: Final = 0.2  # what an article or auxiliary weighs beside a noun or verb
_MODAL: Final = 0.5

_PIECE: Final = re.compile(
    r"""(?P<omission>[\[(]\s*(?:…|\.\.\.?)\s*[\])]|…|\.\.\.+)
      | (?P<number>\d+(?:[.,:]\d+|[ \u00a0\u202f]\d{3}(?!\d))*)
      | (?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\d*)
      | (?P<sign>[%€$£§&])
      | (?P<border>[.,;:!?–—()\[\]\n])""",
    re.VERBOSE,
)
_PLACES: Final = r"(?:[^\W\d_][\w.-]*[ /,]+(?:[\w.-]+[ /,]+){0,5})?"
_AGENCY: Final = "|".join(sorted(AGENCIES))
_LEAD: Final = re.compile(rf"\W{{0,9}}{_PLACES}\((?:{_AGENCY})\b[^()\n]{{0,20}}\)\s*[-–—:]?", re.IGNORECASE)
"""«BERLIN (dpa) –» and «Kiew/Moskau, 3. Mai (AFP)», which are no part of what is said."""

_HIDDEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # soft hyphens, directions, widths
_THOUSANDS: Final = re.compile(r"(?<=\d)[. \u00a0\u202f](?=\d{3}(?!\d))")
_APOSTROPHES: Final = str.maketrans("", "", "'’ʼ")


class Word(NamedTuple):
    """One word as it is compared: the key that all its forms share, its folded form, what it weighs, what it is."""

    key: str
    folded: str
    weight: float
    capital: bool = False
    negation: bool = False
    number: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text in order; `borders` and `omissions` hold the numbers of the words they stand before."""

    words: tuple[Word, ...]
    borders: frozenset[int]
    omissions: frozenset[int]
    weight: float
    distinctive: tuple[str, ...]

    @property
    def keys(self) -> list[str]:
        """The words' keys in order."""
        return [word.key for word in self.words]


def parse_wording(text: str) -> Wording:
    """What is compared of a text; only its first 4,000 words.

    Example:
        >>> parse_wording("Wir zahlen … 1.000 Euro nicht!").keys
        ['wir', 'zahl', '1000', 'euro', 'nicht']
    """
    words: list[Word] = []
    borders, omissions = set[int](), set[int]()
    clean = unicodedata.normalize("NFKC", text[:_MOST_LETTERS].replace("…", "..."))
    clean = _composed(_HIDDEN.sub("", clean[:_MOST_LETTERS]))
    lead = _LEAD.match(clean)
    for piece in _PIECE.finditer(clean, lead.end() if lead else 0):
        if piece.lastgroup == "omission":
            omissions.add(len(words))
        elif piece.lastgroup == "border":
            borders.add(len(words))
        elif len(words) < LONGEST:
            words.append(_word(piece.group(), is_number=piece.lastgroup == "number"))
    weight = sum(word.weight for word in words)
    distinctive = tuple(word.key for word in words if word.weight == 1)
    return Wording(tuple(words), frozenset(borders), frozenset(omissions), weight, distinctive)


def _composed(text: str) -> str:
    """The text without accents other than umlauts; those stay for [fold][laut.languages.de_wording.fold] to decide."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    kept = [mark for mark in apart if not unicodedata.combining(mark) or mark == "\u0308"]
    return unicodedata.normalize("NFC", "".join(kept))


def _word(shown: str, *, is_number: bool) -> Word:
    folded = german.fold(shown.translate(_APOSTROPHES))
    folded = german.SHORT_FORMS.get(folded, folded)
    number = _digits(shown, folded, is_number=is_number)
    if number is not None:
        return Word(number, folded, 1, number=True)
    key, weight = _weighed(folded)
    capital = weight == 1 and shown[:1].isupper()
    return Word(key, folded, weight, capital, negation=folded in german.NEGATIONS)


def _digits(shown: str, folded: str, *, is_number: bool) -> str | None:
    """The number a word is, or that it ends in («G20»)."""
    if is_number:
        return _THOUSANDS.sub("", shown).replace(",", ".")
    return folded if folded[-1:].isdecimal() else german.number_of(folded)


def _weighed(folded: str) -> tuple[str, float]:
    if folded in german.MODALS:
        return german.MODALS[folded], _MODAL
    if folded in german.AUXILIARIES:
        return german.AUXILIARIES[folded], _SLIGHT
    if folded in german.SLIGHT or folded in german.NEGATIONS:
        return folded, _SLIGHT
    return german.stem(folded), 1
