"""Whether somebody in an article is somebody the record knows: by name, kind, roles and the company they keep.

1. Names are found again by a few keys: the words of the name, the sound of the family name with and without the first
   letter of the given one, the lexicon's name of a body, the letters of its short form.
2. Full names that agree ([laut.resolution.names.name_score][]) are one person; two that do not are two, whatever else.
3. A family name alone is a known full name's only where a role or the company agrees, and only one person's: there are
   many Müllers. Otherwise it begins, or goes to, a person of that bare name.
4. Groups are one only where they are called the same.

Whatever this decides is kept with its score and reason, and `laut people merge` and `split` correct it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final

from laut.records import Entity
from laut.resolution.names import SAME, known_name, name_score
from laut.resolution.names_lexicon import FAMILY_FIRST
from laut.resolution.names_parts import fold, parse_name, stem
from laut.resolution.names_sound import readings
from laut.store.identity import Candidate, Choice, Company

__all__ = ["NameIdentity"]

_FULL: Final = 0.85
"""From this name score on, more than a family name agrees."""

_GROUP: Final = 0.95
_MOST_SPELLINGS: Final = 6
_KEPT: Final = 50_000
_VOWELS: Final = str.maketrans("", "", "aeiouh")


class NameIdentity:
    """Decides who is who by names; keeps what it has compared, until it is thrown away.

    Example:
        >>> identity = NameIdentity()
        >>> known = Candidate(7, "Dmitri Peskow", "person", 3, ("Dmitri Peskow",), ("Kremlsprecher",))
        >>> met = Entity(0, "Dmitry Peskov", "person", ("Dmitry Peskov",))
        >>> not identity.keys("person", known.spellings).isdisjoint(identity.lookups(met))
        True
        >>> identity.choose(met, [], [known], lambda candidate: ()).reason
        'names alike'
    """

    def __init__(self) -> None:
        self._score: Callable[[str, str], float] = lru_cache(_KEPT)(name_score)
        self._keys: Callable[[str], frozenset[str]] = lru_cache(_KEPT)(_keys_of)
        self._words: Callable[[str], tuple[str, ...]] = lru_cache(_KEPT)(_words_of)

    def is_somebody(self, entity: Entity) -> bool:
        """Bodies and outlets, and people and groups with a name: «the hotelier» of two articles are two."""
        return entity.kind in {"institution", "media"} or (entity.kind in {"person", "group"} and bool(entity.names))

    def keys(self, kind: str, spellings: Collection[str]) -> frozenset[str]:
        """Short texts under which somebody of these spellings is found again."""
        return frozenset().union(*map(self._keys, spellings))

    def lookups(self, entity: Entity) -> Collection[str]:
        """The keys of those who could be meant."""
        return frozenset().union(*map(self._keys, (entity.name, *entity.names[:_MOST_SPELLINGS])))

    def choose(
        self, entity: Entity, others: Sequence[Entity], candidates: Sequence[Candidate], company: Company
    ) -> Choice | None:
        """Whom an entity means, nothing where it is none of them, or where it could be several."""
        scored = [(self._compare(entity, candidate), candidate) for candidate in candidates]
        least = _GROUP if entity.kind == "group" else _FULL
        full = [(score, candidate) for score, candidate in scored if score >= least]
        if full:
            best = max(score for score, _ in full)
            equal = [candidate for score, candidate in full if score == best]
            chosen = equal[0] if len(equal) == 1 else self._closest(entity, others, equal, company)
            return Choice(chosen, best, "same name" if best >= _GROUP else "names alike")
        return self._choose_bare(entity, others, [pair for pair in scored if SAME <= pair[0] < least], company)

    def best_name(self, kind: str, spellings: Mapping[str, int]) -> str:
        """A person's spelling with given name before one without, then the one in most articles."""

        def rank(name: str) -> tuple[bool, int, int, str]:
            bare = kind == "person" and len(self._words(name)) < 2
            return bare, -spellings[name], -len(name), name

        return min(spellings, key=rank)

    def _compare(self, entity: Entity, candidate: Candidate) -> float:
        """How surely both are one by name, 0 where their kinds or full names speak against it."""
        if (entity.kind == "person") != (candidate.kind == "person"):
            return 0.0
        score = self._score(entity.name, candidate.name)
        if score >= _FULL:
            return score
        words = self._words(entity.name)
        same = [name for name in candidate.spellings if self._words(name) == words]
        if same and (len(words) > 1 or entity.kind != "person" or len(self._words(candidate.name)) == 1):
            return 1.0  # spelt so before: two names of one person, put together by hand
        return score

    def _choose_bare(
        self, entity: Entity, others: Sequence[Entity], found: list[tuple[float, Candidate]], company: Company
    ) -> Choice | None:
        """Whom a family name alone means: the only one whose role or company agrees."""
        agreeing = []
        for score, candidate in found:
            reason = _same_role(entity, candidate) or self._same_company(others, candidate, company)
            if reason:
                agreeing.append(Choice(candidate, score, f"family name, {reason}"))
        return agreeing[0] if len(agreeing) == 1 else None

    def _closest(
        self, entity: Entity, others: Sequence[Entity], candidates: Sequence[Candidate], company: Company
    ) -> Candidate:
        """Of several of one name, the first whose role agrees, else whose company does, else who is met most."""
        for candidate in candidates:
            if _same_role(entity, candidate):
                return candidate
        for candidate in candidates:
            if self._same_company(others, candidate, company):
                return candidate
        return candidates[0]

    def _same_company(self, others: Sequence[Entity], candidate: Candidate, company: Company) -> str | None:
        """One person both are met with, or two bodies; outlets are met with everybody."""
        own = {self._words(one.name): one for one in others if one.kind in {"person", "institution"}}
        kept = {self._words(name) for name in company(candidate)} if own else set()
        shared = [one for words, one in own.items() if words and words in kept]
        people = [one for one in shared if one.kind == "person" and len(self._words(one.name)) > 1]
        if people:
            return f"met with {people[0].name}"
        return f"met with {shared[0].name} and {shared[1].name}" if len(shared) > 1 else None


def _same_role(entity: Entity, candidate: Candidate) -> str | None:
    known = {fold(role) for role in candidate.roles}
    return next((f"the role {role}" for role in entity.roles if fold(role) in known), None)


def _words_of(name: str) -> tuple[str, ...]:
    return parse_name(name).words


def _keys_of(name: str) -> frozenset[str]:
    parts = parse_name(name)
    if not parts.words:
        return frozenset({f"= {fold(name)[:60]}"})
    keys = {f"= {' '.join(parts.words)[:120]}"}
    known = known_name(name)
    if known:
        keys.add(f"k {known}")
    for letters in (parts.acronym, parts.initials):
        if len(letters) > 2 and (letters == parts.acronym or (parts.body and len(parts.words) > 1)):
            keys.add(f"a {letters[:20]}")
    if parts.body:
        return frozenset(keys | {f"b {' '.join(sorted(map(stem, parts.words)))[:120]}"})
    families = {parts.words[-1], *(parts.words[:1] if parts.words[0] in FAMILY_FIRST else ())}
    given = {sound[:1] for sound in readings(parts.words[0])} if len(parts.words) > 1 else set()
    for sound in {sound for family in families for sound in _family_sounds(family)}:
        keys.add(f"f {sound}")
        keys |= {f"n {letter} {sound}" for letter in given}
    return frozenset(keys)


def _family_sounds(family: str) -> set[str]:
    """The sound of a family name without its vowels, which transliterations change; a short one as it sounds."""
    forms = {family, family[:-1]} if len(family) > 3 and family.endswith("s") else {family}
    sounds = {sound for form in forms for sound in readings(form)}
    return {sound.translate(_VOWELS)[:12] if len(sound.translate(_VOWELS)) > 2 else sound[:12] for sound in sounds}
