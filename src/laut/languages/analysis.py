"""A text's words as the record's full-text index keeps them, and a user's question as such words.

1. Words are runs of letters and digits; hyphens part («Nato-Chef» is two words, and «e-mail» is found as «email»).
2. They are folded: case, accents, *ß* as *ss*, *ä* as *ae* or *a*, other scripts in Latin letters.
3. Inflection is cut by the Snowball stemmer for German, in PyStemmer: a C library with wheels wherever onnxruntime has
   them, some three hundred times faster than the same stemmer in Python (snowballstemmer).
4. What compounds are made of is kept beside them ([laut.languages.de_compounds][]).

What comes out is lower-case ASCII letters and digits and nothing else, so that no character of a text or a question
means anything to a database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import Stemmer
from anyascii import anyascii

from laut.errors import SearchError
from laut.languages.de_compounds import compound_parts
from laut.languages.de_nouns import words

__all__ = ["Clause", "fold_word", "parse_query", "search_terms"]

LONGEST_QUESTION: Final = 1000
MOST_CLAUSES: Final = 30
SHORTEST_PREFIX: Final = 3

_LONGEST_WORD: Final = 40
"""What is longer is cut; two such words may then be one."""

_CHAIN: Final = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
_WORD: Final = re.compile(r"[^\W_]+")
_MARKS: Final = '"„“”«»'
_QUESTION: Final = re.compile(
    rf"(?P<minus>(?<!\S)-)?(?:[{_MARKS}](?P<phrase>[^{_MARKS}]*)[{_MARKS}]?|(?P<word>[^\s{_MARKS}]+))"
)
_GENITIVE: Final = re.compile(r"(?<=..[cjpvw])s$")  # «Peskows», «Trumps»: what the stemmer leaves
_NOT_WORDS: Final = re.compile(r"[^a-z0-9]+")

_SLIGHT: Final = words(
    "der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei beim mit nach von vom "
    "zu zum zur für über unter um durch als auch ist sind war hat haben wird werden es er sie sich dass "
    "the a an and or of to in on at for by is are was that"
)
"""Words that do not count in a question unless it has no others, or has them between quotation marks."""

_CLOSED: Final = _SLIGHT | words(
    "ich du wir ihr man mich dich uns euch mir dir ihm ihn ihnen mein dein sein unser euer seine ihre kein keine "
    "dies diese dieser dieses jene welch welche wer wen wem wessen was wo wann warum wie so da dort hier dann "
    "denn doch aber sondern also wenn weil ob bis seit gegen ohne wegen trotz außer zwischen hinter vor neben "
    "nicht nichts nie nur noch schon sehr mehr viel manch all alle beide jede jeder selbst will kann muss soll "
    "darf mag sonst eins etwas jetzt nun mal "
)
"""They keep their form, and no other word is cut down to one of them: «Sicherheit» is not «sich»."""

_LIGHT_ENDINGS: Final = ("en", "er", "es", "em", "e", "n", "s", "")


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing a question asks for: words in this order and nothing between them.

    Attributes:
        words: Folded and stemmed.
        quoted: They are asked for as they stand, not as parts of compounds.
        prefix: The last word, as far as it goes, begins the one that is meant; it is not stemmed.
        excluded: The words may not be there.
        others: Single words that will do as well.
        written: As the user wrote it.
    """

    words: tuple[str, ...]
    quoted: bool = False
    prefix: bool = False
    excluded: bool = False
    others: tuple[str, ...] = ()
    written: str = field(default="", compare=False)


def search_terms(text: str) -> tuple[str, str]:
    """A text's terms in order, and the parts of its compounds, each parted by spaces.

    Example:
        >>> search_terms("„Die Sicherheitsgarantien“, sagte Peskows Nato-Kollege")
        ('die sicherheitsgaranti sagt peskow nato kolleg', 'garanti natokolleg sicherheit')
    """
    terms: list[str] = []
    parts: set[str] = set()
    for chain in _CHAIN.findall(unicodedata.normalize("NFC", text)):
        linked = (chain,) if chain.isalnum() else _WORD.findall(chain)
        for word in linked:
            term, of_it = _analysed(word)
            if term:
                terms.append(term)
            if of_it:
                parts.update(of_it)
        if len(linked) > 1:
            parts.add(fold_word("".join(linked)))
    return " ".join(terms), " ".join(sorted(parts - {""}))


def fold_word(word: str) -> str:
    """One word folded and stemmed, empty where it has no letter or digit that is kept.

    Example:
        >>> [fold_word(word) for word in ("Mädchen", "Maedchen", "Straßen", "Выборы", "Erdoğan")]
        ['madch', 'madch', 'strass', 'vybory', 'erdogan']
    """
    return _analysed(word)[0]


def parse_query(question: str) -> tuple[Clause, ...]:
    """What a user's words ask for; all of it is asked for at once.

    «"rote Linie"» is a phrase (any quotation marks will do), «verhandlung*» whatever begins so, «-Gas» leaves out, and
    everything else is a word to find in any inflection. There is no other syntax: every other character is data.

    Raises:
        SearchError: There is no word in it, or only such as are left out; or it is too long.

    Example:
        >>> parse_query('Krieg in der "roten Linie" -Gas')
        (Clause(words=('krieg',), ...), Clause(words=('rot', 'lini'), quoted=True, ...), Clause(words=('gas',), ...))
    """
    if len(question) > LONGEST_QUESTION:
        raise SearchError(f"a question of {len(question):,} characters; expected at most {LONGEST_QUESTION:,}")
    clauses = [
        clause
        for found in _QUESTION.finditer(unicodedata.normalize("NFC", question))
        for clause in _clauses(found["phrase"], found["word"], excluded=bool(found["minus"]))
    ]
    counting = [clause for clause, slight in clauses if not slight] or [clause for clause, _ in clauses]
    if all(clause.excluded for clause in counting):
        raise SearchError(f"nothing to look for in {question!r}; expected a word, or a phrase in quotation marks")
    if len(counting) > MOST_CLAUSES:
        raise SearchError(f"{len(counting)} words to look for; expected at most {MOST_CLAUSES}")
    return tuple(counting)


def _clauses(phrase: str | None, word: str | None, *, excluded: bool) -> Iterator[tuple[Clause, bool]]:
    """The clause of a phrase or a word, and whether it is too slight to count."""
    text = word if phrase is None else phrase
    pieces = _WORD.findall(text or "")
    terms = tuple(filter(None, map(fold_word, pieces)))
    if not terms:
        return
    if phrase is not None:
        yield Clause(terms, quoted=True, excluded=excluded, written=phrase), False
    elif text and text.endswith("*"):
        yield _prefix(pieces, terms, excluded=excluded), False
    else:
        joined = (fold_word("".join(pieces)),) if len(pieces) > 1 and "-" in (text or "") else ()
        slight = len(pieces) == 1 and pieces[0].lower() in _SLIGHT and not excluded
        yield Clause(terms, excluded=excluded, others=joined, written=text or ""), slight


def _prefix(pieces: list[str], terms: tuple[str, ...], *, excluded: bool) -> Clause:
    """Whatever begins as the last piece does.

    Raises:
        SearchError: It is so short that half the record begins so.
    """
    begin = _NOT_WORDS.sub("", _UMLAUT_PAIRS.sub(lambda pair: pair.group()[0], _plain(pieces[-1]).translate(_UMLAUTS)))
    if len(begin) < SHORTEST_PREFIX:
        raise SearchError(
            f"{pieces[-1]}* begins too many words; expected {SHORTEST_PREFIX} letters or more before the *"
        )
    others = (terms[-1],) if len(terms) == 1 else ()
    return Clause((*terms[:-1], begin[:_LONGEST_WORD]), prefix=True, excluded=excluded, others=others)


_UMLAUTS: Final = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_UMLAUT_PAIRS: Final = re.compile(r"ae|oe|(?<!q)ue")
"""As the stemmer leaves them."""


@lru_cache(maxsize=1 << 17)  # the words of some thousand articles, in about 40 MB
def _analysed(word: str) -> tuple[str, tuple[str, ...]]:
    """A word's term, and the terms of its parts where it is a compound."""
    plain = _plain(word)
    return _stem(plain), tuple(filter(None, map(_stem, compound_parts(plain, _snowball))))


def _plain(word: str) -> str:
    """A word in lower case, with no marks but those of umlauts, in Latin letters."""
    low = word.lower()
    if low.isascii():
        return low[:_LONGEST_WORD]
    return "".join(letter if letter in "äöüß" else _bare(letter) for letter in unicodedata.normalize("NFC", low))[
        :_LONGEST_WORD
    ]


def _bare(letter: str) -> str:
    return letter if letter.isascii() else _NOT_WORDS.sub("", anyascii(letter).lower())


def _stem(word: str) -> str:
    if word.isdigit() or word in _CLOSED:
        return _bared(word)
    stemmed = _snowball(word)
    return _bared(_GENITIVE.sub("", stemmed) if stemmed not in _CLOSED_TERMS else _cut_lightly(word))


def _cut_lightly(word: str) -> str:
    """A word without the longest ending that does not make it one of the closed words."""
    cuts = (word.removesuffix(ending) for ending in _LIGHT_ENDINGS if word.endswith(ending))
    return next((cut for cut in cuts if len(cut) > 2 and cut not in _CLOSED), word)


def _bared(word: str) -> str:
    return _NOT_WORDS.sub("", word.translate(_UMLAUTS))


_CLOSED_TERMS: Final = frozenset(map(_bared, _CLOSED))
_snowball = Stemmer.Stemmer("german").stemWord
