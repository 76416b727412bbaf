"""Do two spellings name one person or body? [same_name][laut.resolution.names.same_name] and a score for it.

The tools to build on would be OpenSanctions' `rigour` and `normality`. `rigour` needs `normality`, which needs PyICU,
published as source only: it wants ICU's headers and a C++ compiler, too heavy for a package that must install anywhere.
So `anyascii` (pure Python) brings every script to Latin letters here, and laut adds what news need:

1. **Taking apart** (`names_parts`): titles, also compounds («Kremlsprecher Peskow»), articles, particles, initials,
   the order «Merkel, Angela», *ü* as *ue* or *u*, «Jr.», a pope's number.
2. **Knowing** (`names_lexicon`): bodies and their short forms, nicknames, given names that languages translate.
3. **Hearing** (`names_sound`): names that look transliterated are read by German, English and French habits and
   compared by sound; others («Schmidt», «Schmitt») must be written alike.
4. **Declining**: a genitive *-s* at a person's last word, endings of a body's words.
5. **Weighing** (here): a bare family name may be a full one; given names that differ make two people.

A score of 1 is one spelling give or take titles, umlauts and particles; below `SAME` they are two. Arabic and Hebrew
script, written without vowels, is compared with itself only.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from laut.resolution import names_lexicon as lexicon
from laut.resolution.names_parts import LONGEST_NAME, NameParts, fold, is_body_word, parse_name, stem
from laut.resolution.names_sound import readings, sounds_alike, syllables_of_chinese

__all__ = ["SAME", "known_name", "name_score", "same_name"]

SAME: Final = 0.7
"""From this score on two spellings name one person or body."""

_EQUAL: Final = 1.0  # the same words
_KNOWN: Final = 0.95  # two names of one body in the lexicon
_SOUND: Final = 0.9  # every word has its like
_PARTIAL: Final = 0.85  # one says more, the rest agrees
_BARE: Final = 0.75  # a family name alone
_RELATED: Final = 0.4  # something agrees, something does not
_TWO: Final = 0.0

_MOST_DISTANT: Final = 0.13
"""What transliteration may change for each sound of a word; found on the working half of `quality/names.jsonl`."""

_Words = tuple[str, ...]


def same_name(a: str, b: str) -> bool:
    """Whether two spellings name the same person or body.

    A bare family name is the same as any full name with it; two full names are the same only if all they both say
    agrees.

    Example:
        >>> same_name("Nikita Chruschtschow", "Khrushchev"), same_name("Putins", "Wladimir Putin")
        (True, True)
        >>> same_name("Angela Merkel", "Peter Merkel")
        False
    """
    return name_score(a, b) >= SAME


def name_score(a: str, b: str) -> float:
    """How surely two spellings name the same person or body, 0 to 1, in either order.

    An empty name, or one of marks alone, names nobody and is like none.

    Example:
        >>> name_score("al-Dschasira", "Al Jazeera"), name_score("Merkel", "Angela Merkel")
        (0.95, 0.75)
    """
    if max(len(a), len(b)) > LONGEST_NAME:  # no names: one only if they are equal
        return _EQUAL if a.strip() == b.strip() else _TWO
    one, other = parse_name(a), parse_name(b)
    if not one.words or not other.words:
        return _TWO
    if len(one.words) > len(other.words) or (len(one.words) == len(other.words) and a > b):
        one, other = other, one
    return _compare(one, other)


def known_name(name: str) -> str | None:
    """One name for all those of a person or body that the lexicon knows, nothing for any other.

    Example:
        >>> known_name("WHO") == known_name("Weltgesundheitsorganisation"), known_name("Holt")
        (True, None)
    """
    group = _group_of(parse_name(name))
    return None if group is None else (lexicon.PEOPLE + lexicon.BODIES).split("\n")[group].split("|")[0]


def _compare(short: NameParts, long: NameParts) -> float:
    if _told_apart(short, long):
        return _RELATED
    if short.words == long.words:
        return _EQUAL
    known, known_too = _group_of(short), _group_of(long)
    if known is not None and known_too is not None:
        return _KNOWN if known == known_too else _TWO
    if _abbreviates(short, long) or _abbreviates(long, short):
        return _SOUND
    if known is not None and len(short.words) == 1 < len(long.words):
        return _RELATED * (short.words[0] in long.words)
    people = _compare_people(short, long)
    return max(people, _compare_bodies(short, long)) if short.body or long.body else people


def _told_apart(a: NameParts, b: NameParts) -> bool:
    """Whether a number, «Herr» and «Frau» or «Jr.» tell two people apart; a bare family name may leave «Jr.» out."""
    if any(one and other and one != other for one, other in ((a.number, b.number), (a.address, b.address))):
        return True
    return a.junior != b.junior and min(len(a.words), len(b.words)) > 1


def _abbreviates(short: NameParts, long: NameParts) -> bool:
    return len(short.acronym) >= 3 and len(long.words) > 1 and short.acronym == long.initials


def _group_of(name: NameParts) -> int | None:
    return _groups_of_names().get(_key(name))


@cache
def _groups_of_names() -> dict[str, int]:
    """The number of the lexicon's group for each of its names."""
    lines = (lexicon.PEOPLE + lexicon.BODIES).split("\n")
    return {_key(parse_name(name)): number for number, line in enumerate(lines) if line for name in line.split("|")}


def _key(name: NameParts) -> str:
    return " ".join(stem(word) for word in name.words if word not in lexicon.CONNECTIVES)


def _compare_bodies(a: NameParts, b: NameParts) -> float:
    words, others = frozenset(_key(a).split()), frozenset(_key(b).split())
    if words == others:
        return _SOUND
    rest, other_rest = words - others, others - words
    if len(rest) == len(other_rest) == 1 and words & others and _same_country(*rest, *other_rest):
        return _PARTIAL
    return _RELATED * len(words & others) / max(len(words | others), 1)


def _same_country(a: str, b: str) -> bool:
    """«russisch» and «Russland»: one ends in *-isch*, the other begins as it does."""
    return any(
        adjective.endswith("isch") and not noun.endswith("isch") and noun.startswith(adjective[:-4][:4])
        for adjective, noun in ((a, b), (b, a))
    )


def _compare_people(short: NameParts, long: NameParts) -> float:
    words, others = _without_shared_lead(short, long)
    hearing = _Hearing(short, long)
    if hearing.alike("".join(words), "".join(others)):
        return _EQUAL
    if len(words) != len(others) and hearing.same_when_joined("".join(words), "".join(others)):
        return _SOUND
    if len(words) == 1:
        return _compare_bare(words[0], others, hearing)
    orders = (words, words[1:] + words[:1], words[-1:] + words[:-1])
    return max(_compare_whole(order, others, hearing, turned=order is not words) for order in orders)


def _without_shared_lead(a: NameParts, b: NameParts) -> tuple[_Words, _Words]:
    """Both names' words, without a first «Ben» or «Al» that the other writes as a particle or leads with too."""
    words = a.without_lead() if a.lead in b.particles | {b.lead} else a.words
    others = b.without_lead() if b.lead in a.particles | {a.lead} else b.words
    return (words, others) if len(words) <= len(others) else (others, words)


def _compare_bare(word: str, full: _Words, hearing: _Hearing) -> float:
    """One word against a name: it must be the family name, and more than the kind of a body."""
    if is_body_word(word) or word.endswith("."):
        return _TWO
    families = full[-1:] if full[0] not in lexicon.FAMILY_FIRST else (full[0], full[-1])
    if any(hearing.same_family(word, family) for family in families):
        return _SOUND if len(full) == 1 else _BARE
    return _RELATED * (word in full)


def _compare_whole(short: _Words, long: _Words, hearing: _Hearing, *, turned: bool) -> float:
    """Two names of several words: the last must agree, and what stands before it must not disagree."""
    if (turned and len(short) != len(long)) or not hearing.same_family(short[-1], long[-1]):
        return _TWO
    if not _agree(short[:-1], long[:-1], hearing.same_given):
        return _RELATED
    return _SOUND if len(short) == len(long) else _PARTIAL


def _agree(given: _Words, others: _Words, same: Callable[[str, str], bool]) -> bool:
    """Whether given names agree as far as both have them, or all of the fewer stand among the others in order."""
    if same(given[0], others[0]):
        return all(map(same, given, others))
    if all(word.endswith(".") for word in given):
        return False
    rest = iter(others)
    return all(any(same(word, other) for other in rest) for word in given)


class _Hearing:
    """How closely two names' words must agree, judged by what both look like."""

    def __init__(self, a: NameParts, b: NameParts) -> None:
        self._chinese = a.chinese or b.chinese
        self._regnal = a.regnal or b.regnal
        self._by_sound = a.foreign or b.foreign or any(word in _cognates() for word in a.words + b.words)

    def alike(self, a: str, b: str) -> bool:
        """Written alike, or Chinese in an older romanisation."""
        return a == b or (self._chinese and syllables_of_chinese(a) == syllables_of_chinese(b))

    def same_when_joined(self, a: str, b: str) -> bool:
        """One name whose words are divided otherwise: «Amirabdollahian», «Amir-Abdollahian»."""
        return self._by_sound and len(a) > 8 and sounds_alike(a, b, most_distant=_MOST_DISTANT / 3)

    def same_family(self, a: str, b: str) -> bool:
        """One family name, perhaps in the genitive."""
        if self.alike(a, b) or self._same_reign(a, b):
            return True
        return any(
            one == other or (self._by_sound and sounds_alike(one, other, most_distant=_MOST_DISTANT))
            for one in _undeclined(a)
            for other in _undeclined(b)
        )

    def same_given(self, a: str, b: str) -> bool:
        """One given name: an initial, a short form, a translation or another spelling of it."""
        if a.endswith(".") or b.endswith("."):
            return self._same_initial(a.rstrip("."), b.rstrip("."))
        if self.alike(a, b) or _same_group(_nicknames(), a, b) or _same_group(_cognates(), a, b):
            return True
        nearest = _MOST_DISTANT if self._by_sound else 0.0
        return self._same_reign(a, b) or sounds_alike(a, b, most_distant=nearest)

    def _same_initial(self, a: str, b: str) -> bool:
        if a.startswith(b) or b.startswith(a):
            return True
        return self._by_sound and bool({sounds[:1] for sounds in readings(a)} & {sounds[:1] for sounds in readings(b)})

    def _same_reign(self, a: str, b: str) -> bool:
        return self._regnal and _same_group(_reigns(), a, b)


def _undeclined(word: str) -> tuple[str, ...]:
    """A word, and what it is the genitive of."""
    return (word, word[:-1]) if len(word) > 3 and word[-1] == "s" and word[-2] not in "sxz" else (word,)


_Groups = dict[str, frozenset[int]]


def _same_group(groups: _Groups, a: str, b: str) -> bool:
    return not groups.get(a, frozenset()).isdisjoint(groups.get(b, frozenset()))


def _index(groups: str) -> _Groups:
    """The numbers of the groups that each spelling is in."""
    index: _Groups = {}
    for number, line in enumerate(groups.split()):
        for spelling in line.split("|"):
            word = fold(spelling)
            index[word] = index.get(word, frozenset()) | {number}
    return index


@cache
def _nicknames() -> _Groups:
    return _index(lexicon.NICKNAMES)


@cache
def _cognates() -> _Groups:
    return _index(lexicon.COGNATES)


@cache
def _reigns() -> _Groups:
    return _index(lexicon.REGNAL)
