"""One spelling of a name, taken apart: what is said before it, its words, and what they tell of its origin."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from anyascii import anyascii

from laut.resolution.names_lexicon import (
    ADDRESSES,
    AMBIGUOUS_PARTICLES,
    ARTICLES,
    BODY_WORDS,
    CONNECTIVES,
    DESCRIPTIONS,
    FAMILY_FIRST,
    JUNIOR,
    LEGAL_FORMS,
    NOBLE_TITLES,
    PARTICLES,
    REGNAL_TITLES,
    TITLE_ENDINGS,
    TITLES,
)

__all__ = ["LONGEST_NAME", "NameParts", "fold", "is_body_word", "parse_name", "stem"]

LONGEST_NAME: Final = 200
LONGEST_WORD: Final = 40
MOST_WORDS: Final = 20
"""What goes beyond is cut: no name has it."""

_WORD: Final = re.compile(r"[^\W_]+\.?")
_JOINERS: Final = re.compile(r"(?<=\w)(?:['’ʼ`´]s\b|['’ʼ`´ʿʾ‘])")
_ASIDE: Final = re.compile(r"\([^()]*\)|\be\. ?V\.")
_COMMA: Final = re.compile(r"^([^,]+),([^,]+)$")
_INITIALS: Final = re.compile(r"[B-DF-HJ-NP-TV-Z]{2}")
_NUMBER: Final = re.compile(r"[ivx]+")
_UMLAUT: Final = re.compile(r"(?<![aeq])ue|oe|ae")
_SERVANT: Final = re.compile(
    r"\bA[bB][dD](?:[aeou]l[- ]?|[aeou](?=rr|ss)r?s?|[- ][aeu][lrs][- ])(?=\w{3})", re.IGNORECASE
)
_ARABIC: Final = re.compile(r"(?:al|el|as|ad|ar|an|at|az|asch|ash)[- ]", re.IGNORECASE)
_OLD_CHINESE: Final = re.compile(r"\w-[a-z]|['’]")
_STEM: Final = re.compile(r"(?<=[a-z]{3})(?:es|en|em|er|e|s)$")
_FOREIGN: Final = re.compile(
    r"kh|gh|dh|zh|sh|dsch|tsch|tch|dj|ou|q(?!u)|aa|ij|yj|iy|ii|"
    r"(?:ow|ew|ov|ev|off|eff|owa|ewa|ova|eva|ski\w?|sky\w?|ska[jyi]a|enko|dze|wili|vili|[jy]an|ian|sad[eh]+|zad[eh]+|"
    r"nejad|nedschad|[uoa]llah|eddine?|n[iy]j?|na[jy]a|witsch|vi[ct]h?|zin|[^aeiou]ine|[aiou])$"
)


_Word = tuple[str, str]
"""A word folded, and as it was written."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A spelling's words, folded and without titles, articles and particles.

    Attributes:
        words: The words that name, in the order written; `j.` is an initial.
        particles: Particles that were left out.
        lead: A first word that may be a particle or a given name («Ben», «Al»), also in `words`.
        number: The number of a sovereign, as written.
        junior: `jr` or `sr`.
        address: `mr` or `mrs` where a title tells, or empty.
        regnal: A title of a pope or sovereign, or a number, was there.
        body: It has a body's words or an article.
        foreign: It looks transliterated.
        chinese: It was written as older books write Chinese.
        acronym: The one word in capitals, lower case here, or empty.
        initials: The first letters of all words.
    """

    words: tuple[str, ...]
    particles: frozenset[str] = frozenset()
    lead: str = ""
    number: str = ""
    junior: str = ""
    address: str = ""
    regnal: bool = False
    body: bool = False
    foreign: bool = False
    chinese: bool = False
    acronym: str = ""
    initials: str = ""

    def without_lead(self) -> tuple[str, ...]:
        """The words without a first one that may be a particle."""
        return self.words[1:] if self.lead and len(self.words) > 1 else self.words


def fold(word: str) -> str:
    """A word in lower-case ASCII, one form for *ü*, *ue* and *u*.

    Example:
        >>> fold("Müller"), fold("MUELLER"), fold("Weiß"), fold("Хрущёв")
        ('muller', 'muller', 'weiss', 'khrushchev')
    """
    return _UMLAUT.sub(lambda match: match.group()[0], anyascii(word).lower())


def stem(word: str) -> str:
    """A body's word without its inflection.

    Example:
        >>> stem("ministeriums"), stem("vereinten")
        ('ministerium', 'vereint')
    """
    return _STEM.sub("", word)


def is_body_word(word: str) -> bool:
    """Whether a folded word names a kind of body: «Außenministerium», «Zeitung»."""
    return word in BODY_WORDS or word.endswith(_BODY_ENDINGS)


_BODY_ENDINGS: Final = tuple(word for word in BODY_WORDS if len(word) > 5)
"""Only long ones: people are called Neuhaus and Konrat."""


def parse_name(name: str) -> NameParts:
    """Take a spelling apart.

    Example:
        >>> parse_name("Präsident Abd al-Fattah as-Sissi").words
        ('abdfattah', 'sissi')
        >>> parse_name("Merkel, Angela").words
        ('angela', 'merkel')
    """
    text = _COMMA.sub(r"\2 \1", _plain(name))
    written = list(_split(_SERVANT.sub("Abd", text)))
    words = [fold(word)[:LONGEST_WORD] for word in written]
    number, junior, names = _take_suffixes(words, written)
    body = _is_body(words, text)
    names = _drop_descriptions(names, LEGAL_FORMS | DESCRIPTIONS if body else LEGAL_FORMS)
    kept, lead, particles = _take_particles(_drop_titles(names))
    return NameParts(
        words=tuple(kept),
        particles=frozenset(particles),
        lead=lead,
        number=number,
        junior=junior,
        address=next((ADDRESSES[word] for word in words[:-1] if word in ADDRESSES), ""),
        regnal=bool(number) or not REGNAL_TITLES.isdisjoint(words[:-1]),
        body=body,
        foreign=_has_other_script(text) or _looks_foreign(kept, particles),
        chinese=kept[:1] != [] and kept[0] in FAMILY_FIRST and bool(_OLD_CHINESE.search(text)),
        acronym=words[0] if len(written) == 1 and _is_acronym(written[0]) else "",
        initials="".join(word[0] for word in words if word and word not in CONNECTIVES | ARTICLES),
    )


def _plain(name: str) -> str:
    """The name without marks that are not seen and without quotation marks inside words."""
    text = unicodedata.normalize("NFKC", name)[:LONGEST_NAME]
    text = _ASIDE.sub(" ", text) if not text.startswith("(") else text
    text = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text if _is_seen(c))
    return _JOINERS.sub("", text.strip())


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Mn", "Me", "Cs", "Co", "Cn"}


def _split(text: str) -> Iterator[str]:
    """The words; «JD» before a name is two initials, one letter is one."""
    words = _WORD.findall(text)[:MOST_WORDS]
    for place, word in enumerate(words):
        bare = word.rstrip(".")
        if _INITIALS.fullmatch(bare) and place == 0 and len(words) > 1 and not words[1].isupper():
            yield from (f"{letter}." for letter in bare)
        elif len(bare) == 1 and bare.isalpha() and bare.isascii():
            yield f"{bare}."
        else:
            yield word if len(bare) < 4 and place < len(words) - 1 else bare


def _is_body(words: list[str], text: str) -> bool:
    """Whether an article, a lower-case first word or a body's word shows that no person is named."""
    if len(words) > 1 and (words[0] in ARTICLES or not DESCRIPTIONS.isdisjoint(words)) and not _ARABIC.match(text):
        return True
    return text[:1].islower() or any(map(is_body_word, words))


def _take_suffixes(words: list[str], written: list[str]) -> tuple[str, str, list[_Word]]:
    """The number and «Jr.» a name ends with, and the words before."""
    number = junior = ""
    names = list(zip(words, written, strict=True))
    while len(names) > 1:
        last, form = (word.rstrip(".") for word in names[-1])
        if last in JUNIOR and not junior:
            junior = JUNIOR[last]
        elif _NUMBER.fullmatch(last) and form.isupper() and not number:
            number = last
        else:
            break
        names.pop()
    return number, junior, names


def _drop_descriptions(names: list[_Word], descriptions: frozenset[str]) -> list[_Word]:
    return [name for name in names if name[0] not in descriptions] or names


def _drop_titles(names: list[_Word]) -> list[_Word]:
    """The words after titles and articles, and after what leads to a title: «Frankreichs Präsident», «US-Präsident»."""
    start = 0
    words = [word for word, _ in names]
    for place, word in enumerate(words[:-1]):
        if (_is_office(word) and _begins_name(words[place + 1 :])) or (place == start and _is_title(word)):
            start = place + 1
    return names[start:]


def _begins_name(words: list[str]) -> bool:
    """Whether a name follows an office: «Präsidentin von der Leyen», but not «Präsident der USA»."""
    return words[0] not in CONNECTIVES or (words[0] in {"von", "van", "de"} and len(words) > 2)


def _is_office(word: str) -> bool:
    return word.endswith(TITLE_ENDINGS)


def _is_title(word: str) -> bool:
    bare = word.rstrip(".")
    return bare in TITLES or bare in _PURE_ARTICLES


_PURE_ARTICLES: Final = ARTICLES - AMBIGUOUS_PARTICLES - {"den", "l"}


def _take_particles(names: list[_Word]) -> tuple[list[str], str, list[str]]:
    """The words that name, a first one that may be a particle, and the particles; the last word always names."""
    kept: list[str] = []
    particles: list[str] = []
    lead = ""
    for place, (word, form) in enumerate(names):
        if place == len(names) - 1 or word not in PARTICLES | NOBLE_TITLES or (not place and word in NOBLE_TITLES):
            kept.append(word)
        elif place == 0 and word in AMBIGUOUS_PARTICLES and form[0].isupper():
            kept.append(word)
            lead = word
        else:
            particles.append(word)
    return kept, lead, particles


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 8 and sum(letter.isupper() for letter in letters) >= 2


def _has_other_script(text: str) -> bool:
    return any(character.isalpha() and character > "\u024f" for character in text)


_ARABIC_PARTICLES: Final = frozenset(["al", "el", "as", "ad", "ar", "asch", "ash", "bin", "ibn", "ben", "bint"])


def _looks_foreign(words: list[str], particles: list[str]) -> bool:
    """Whether spellings of this name may differ by transliteration."""
    if not _ARABIC_PARTICLES.isdisjoint(particles) or any(word.startswith("abd") for word in words):
        return True
    return any(map(_FOREIGN.search, words[-1:])) or any(_FOREIGN_INSIDE.search(word) for word in words)


_FOREIGN_INSIDE: Final = re.compile(r"kh|gh|dh|zh|sh|dsch|tsch|tch|dj|q(?!u)")
