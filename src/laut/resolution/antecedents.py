"""Whom a pronoun means: everybody recently mentioned who agrees with it, the likeliest by a sum of weighted signs."""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p
from typing import TYPE_CHECKING

from laut.languages import de as language
from laut.resolution.cast import Draft
from laut.resolution.mentions import Mention
from laut.resolution.weighing import Option

if TYPE_CHECKING:
    from laut.resolution.linking import Linker

__all__ = ["antecedent"]

_FAR = 8  # sentences


def antecedent(linker: Linker, mention: Mention, gender: str) -> Draft | None:
    """The likeliest candidate, or `None` where nobody agrees."""
    options = [
        Option((draft,), dict(signs(linker, draft, met, mention, gender)))
        for draft, met in candidates(linker, mention, gender)
    ]
    chosen = linker.scales.weigh("pronoun", mention.span, options)[0] if options else ()
    return chosen[0] if chosen else None


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
    kind = draft.kind or "unknown"
    yield kind, 1.0
    yield f"{mention.form} for {kind}", 1.0
    yield f"{gender} for {kind}", 1.0
    yield f"spoken by {kind}" if mention.at in linker.speaking else f"said of {kind}", 1.0
    yield "has spoken", float(id(draft) in linker.said)
    yield "last met", float(bool(linker.cast.recent) and linker.cast.recent[-1][0] is draft)
    yield "mentions", log1p(len(draft.mentions))
    yield "named", float(draft.named)
    yield "plural or one", float(len(gender) > 1 and "p" in gender and draft.kind != "person")
    yield "gender unsure", float(draft.kind == "person" and len(draft.gender) != 1)
    yield from _signs_of_distance(linker, met, mention)
    yield from _signs_of_speech(linker, draft, met, mention)
    yield from _signs_of_form(linker, met, mention)


def _signs_of_distance(linker: Linker, met: Mention, mention: Mention) -> Iterator[tuple[str, float]]:
    words = linker.words
    distance = words.sentences[mention.at] - words.sentences[met.at]
    yield "sentences", float(distance)
    yield "words", log1p(abs(mention.at - met.at))
    yield "same sentence", float(distance == 0)
    yield "possessive, same sentence", float(distance == 0 and mention.form == "possessive")
    yield "sentence before", float(distance == 1)
    yield f"sentence before, {mention.form}", float(distance == 1)
    yield f"same sentence, {met.form}", float(distance == 0)
    yield (
        "other paragraph, speaks",
        float(mention.at in linker.speaking and words.paragraphs[mention.at] != words.paragraphs[met.at]),
    )
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


def _signs_of_form(linker: Linker, met: Mention, mention: Mention) -> Iterator[tuple[str, float]]:
    words = linker.words
    start = words.at(met.span.start)
    first, before = words[start].casefold(), words[start - 1].casefold() if start else ""
    yield f"met as {met.form}", 1.0
    first_word = words.first(start)
    yield "first in sentence", float(first_word)
    yield f"first in sentence, {met.form}", float(first_word)
    yield (
        "first in sentence, sentence before",
        float(first_word and words.sentences[mention.at] - words.sentences[met.at] == 1),
    )
    yield "first in paragraph", float(not start or words.paragraphs[start - 1] != words.paragraphs[start])
    yield "indefinite", float(met.determiner == "indefinite")
    yield "after a preposition", float(before in language.PREPOSITIONS or before in language.GENITIVE)
    yield "genitive", float(first in language.GENITIVE_ONLY)
    yield "object", float(first in language.OBLIQUE)
