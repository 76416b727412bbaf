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
    "person": 1.13,
    "speaks now, spoke last": 0.97,
    "mentions": 0.8,
    "sentence before": 0.78,
    "plural or one": 0.7,
    "first in sentence": 0.61,
    "met as relative": 0.56,
    "possessive, same sentence": 0.56,
    "spoke last": 0.53,
    "named": 0.52,
    "met as pronoun": 0.46,
    "anonymous": 0.38,
    "met as possessive": 0.38,
    "another's words": 0.23,
    "own words, possessive": 0.17,
    "same sentence": 0.11,
    "unknown": 0.11,
    "met as name": -0.07,
    "met in other words said": -0.07,
    "genitive": -0.18,
    "sentences": -0.21,
    "own words": -0.23,
    "object": -0.33,
    "gender unsure": -0.38,
    "indefinite": -0.44,
    "institution": -0.47,
    "group": -0.57,
    "met as noun": -0.61,
    "speaks now, met in words said": -0.65,
    "words": -0.66,
    "after a preposition": -0.75,
    "other paragraph": -2.1,
    "media": -2.89,
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
    words = linker.words
    distance = words.sentences[mention.at] - words.sentences[met.at]
    speaking, possessive = mention.at in linker.speaking, mention.form == "possessive"
    inner, met_inner = linker.inner[mention.at], linker.inner[met.at]
    start = words.at(met.span.start)
    yield "sentences", float(distance)
    yield "words", log1p(abs(mention.at - met.at))
    yield draft.kind or "unknown", 1.0
    if distance == 0:
        yield "same sentence", 1.0
        if possessive:
            yield "possessive, same sentence", 1.0
    if distance == 1:
        yield "sentence before", 1.0
    if words.paragraphs[mention.at] != words.paragraphs[met.at]:
        yield "other paragraph", 1.0
    if draft is linker.last_source:
        yield "speaks now, spoke last" if speaking else "spoke last", 1.0
    own = linker.speakers.get(inner.id) if inner and not speaking else None
    if own is not None:
        yield "own words" if draft is own else "another's words", 1.0
        if draft is own and possessive:
            yield "own words, possessive", 1.0
    if met.at in linker.speaking:
        yield "spoke", 1.0
    if words.first(start):
        yield "first in sentence", 1.0
    if met_inner is not None and met_inner is not inner:
        yield "speaks now, met in words said" if speaking else "met in other words said", 1.0
    yield f"met as {met.form}", 1.0
    if met.determiner == "indefinite":
        yield "indefinite", 1.0
    if start and words[start - 1].casefold() in language.PREPOSITIONS | language.GENITIVE:
        yield "after a preposition", 1.0
    if words[start].casefold() in language.GENITIVE - {"der"}:
        yield "genitive", 1.0
    if words[start].casefold() in {"dem", "den", "einem", "einen"}:
        yield "object", 1.0
    yield "mentions", log1p(len(draft.mentions))
    if draft.named:
        yield "named", 1.0
    if len(gender) > 1 and "p" in gender and draft.kind not in {"person"}:
        yield "plural or one", 1.0
    if draft.kind == "person" and len(draft.gender) != 1:
        yield "gender unsure", 1.0
