"""Who said it to whom, in words: the resolved names where there are any, the article's own words otherwise."""

from __future__ import annotations

from laut.records import Quotation, Reading, Reference
from laut.views.labels import Labels

__all__ = ["addressee", "carriers", "foundation", "mention", "speaker"]


def speaker(reading: Reading, quotation: Quotation, words: Labels) -> str:
    """The speaker as a reader should see them; «nobody named» where there is none."""
    if quotation.source:
        return _named(quotation.source, words)
    return reading.words(quotation.speaker) or words["nobody"]


def mention(reading: Reading, quotation: Quotation) -> str:
    """The article's own words for the speaker, where they differ from the name shown: «sie», «die Landrätin»."""
    found = reading.words(quotation.speaker)
    named = quotation.source.name if quotation.source else None
    return found if named and named not in found else ""


def addressee(reading: Reading, quotation: Quotation, words: Labels) -> str:
    """Whom the words were said to, empty where the article does not tell."""
    return _named(quotation.to, words) if quotation.to else reading.words(quotation.addressee)


def carriers(quotation: Quotation, words: Labels) -> list[str]:
    """The reports between the article and the speaker, outermost first."""
    return [_named(link, words) for link in quotation.via]


def foundation(quotation: Quotation, words: Labels) -> list[str]:
    """Whom the speaker's own report rests on, nearest first."""
    return [_named(link, words) for link in quotation.rests_on]


def _named(reference: Reference, words: Labels) -> str:
    name = reference.name or reference.mention
    if reference.kind == "none":
        return words["nobody"]
    if reference.kind == "anonymous":
        return f"{name or words['unnamed']} ({words['anonymous']})"
    return name or words["nobody"]
