"""Whom a pronoun means: everybody recently mentioned who agrees with it, the likeliest by a sum of weighted signs.

The weights were fitted on the working part of the corpus (`corpora/own-de`), as a ranking of the candidates of each
pronoun; they are a set, so change none of them alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p
from typing import TYPE_CHECKING, Final

from laut.languages import de as language
from laut.resolution.cast import Draft
from laut.resolution.mentions import Mention

if TYPE_CHECKING:
    from laut.resolution.linking import Linker

__all__ = ["WEIGHTS", "antecedent", "candidates", "signs"]

_FAR = 8  # sentences

WEIGHTS: Final[dict[str, float]] = {
    "person": 1.2,
    "speaks now, spoke last": 1.0,
    "sentence before": 0.84,
    "mentions": 0.75,
    "possessive, same sentence": 0.75,
    "plural or one": 0.64,
    "met as relative": 0.62,
    "unknown": 0.52,
    "met as pronoun": 0.5,
    "spoke last": 0.48,
    "first in sentence": 0.47,
    "named": 0.43,
    "met as possessive": 0.4,
    "anonymous": 0.13,
    "another's words": 0.13,
    "own words": -0.13,
    "spoke": -0.13,
    "sentences": -0.2,
    "met in other words said": -0.27,
    "object": -0.31,
    "institution": -0.33,
    "indefinite": -0.43,
    "gender unsure": -0.44,
    "group": -0.53,
    "words": -0.61,
    "met as noun": -0.64,
    "speaks now, met in words said": -0.72,
    "after a preposition": -0.75,
    "genitive": -1.13,
    "other paragraph": -2.24,
    "media": -3.18,
}
"""What counts for and against a candidate."""


def antecedent(linker: Linker, mention: Mention, gender: str) -> Draft | None:
    """The likeliest candidate, or `None` where nobody agrees."""
    best, best_score = None, -1e9
    for draft, met in candidates(linker, mention, gender):
        score = sum(WEIGHTS.get(name, 0.0) * value for name, value in signs(linker, draft, met, mention, gender))
        if score > best_score:
            best, best_score = draft, score
    return best


def candidates(linker: Linker, mention: Mention, gender: str) -> Iterator[tuple[Draft, Mention]]:
    """Everybody met in the last sentences who agrees in gender and number, with the last mention of each."""
    seen: set[int] = set()
    for draft, met in linker.cast.backwards():
        if linker.words.sentences[mention.at] - linker.words.sentences[met.at] > _FAR:
            break
        if id(draft) not in seen and draft is not linker.barred:
            seen.add(id(draft))
            if _agrees(draft, met, gender):
                yield draft, met


def _agrees(draft: Draft, met: Mention, gender: str) -> bool:
    spoken = met.noun is not None and met.noun.head in language.SPOKESPERSONS
    if draft.kind in {"person", ""} and not spoken:
        return bool(set(draft.gender or "mf") & set(gender))
    if draft.kind in {"group", "anonymous"}:
        return bool(set(draft.gender or "p") & set(gender))
    return bool(set(met.gender or "mfn") & set(gender))


def signs(linker: Linker, draft: Draft, met: Mention, mention: Mention, gender: str) -> Iterator[tuple[str, float]]:
    """What speaks for and against a candidate, by name."""
    yield draft.kind or "unknown", 1.0
    yield "mentions", log1p(len(draft.mentions))
    yield "named", float(draft.named)
    yield "plural or one", float(len(gender) > 1 and "p" in gender and draft.kind != "person")
    yield "gender unsure", float(draft.kind == "person" and len(draft.gender) != 1)
    yield from _signs_of_distance(linker, met, mention)
    yield from _signs_of_speech(linker, draft, met, mention)
    yield from _signs_of_form(linker, met)


def _signs_of_distance(linker: Linker, met: Mention, mention: Mention) -> Iterator[tuple[str, float]]:
    words = linker.words
    distance = words.sentences[mention.at] - words.sentences[met.at]
    yield "sentences", float(distance)
    yield "words", log1p(abs(mention.at - met.at))
    yield "same sentence", float(distance == 0)
    yield "possessive, same sentence", float(distance == 0 and mention.form == "possessive")
    yield "sentence before", float(distance == 1)
    yield "other paragraph", float(words.paragraphs[mention.at] != words.paragraphs[met.at])


def _signs_of_speech(linker: Linker, draft: Draft, met: Mention, mention: Mention) -> Iterator[tuple[str, float]]:
    speaking = mention.at in linker.speaking
    inner, met_inner = linker.inner[mention.at], linker.inner[met.at]
    yield "speaks now, spoke last" if speaking else "spoke last", float(draft is linker.last_source)
    yield "spoke", float(met.at in linker.speaking)
    own = linker.speakers.get(inner.id) if inner and not speaking else None
    if own is not None:
        yield "own words" if draft is own else "another's words", 1.0
        yield "own words, possessive", float(draft is own and mention.form == "possessive")
    if met_inner is not None and met_inner is not inner:
        yield "speaks now, met in words said" if speaking else "met in other words said", 1.0


def _signs_of_form(linker: Linker, met: Mention) -> Iterator[tuple[str, float]]:
    words = linker.words
    start = words.at(met.span.start)
    first, before = words[start].casefold(), words[start - 1].casefold() if start else ""
    yield f"met as {met.form}", 1.0
    yield "first in sentence", float(words.first(start))
    yield "indefinite", float(met.determiner == "indefinite")
    yield "after a preposition", float(before in language.PREPOSITIONS or before in language.GENITIVE)
    yield "genitive", float(first in language.GENITIVE_ONLY)
    yield "object", float(first in language.OBLIQUE)
