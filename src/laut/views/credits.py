"""Who said it to whom, in words: the resolved names where there are any, the article's own words otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from laut.records import Quotation, Reading, Reference
from laut.views.labels import Labels

__all__ = ["Voice", "addressee", "carriers", "foundation", "mention", "named", "shortened", "speaker", "voices"]


@dataclass(frozen=True)
class Voice:
    """Somebody who speaks, with the numbers of everything they say, counted from 0."""

    name: str
    quotations: tuple[int, ...]


def voices(reading: Reading, words: Labels) -> list[Voice]:
    """Everybody who speaks, in the order of their first words; two people of one name stay two."""
    said: dict[tuple[int | None, str], list[int]] = {}
    for quotation in reading.quotations:
        entity = quotation.source.entity if quotation.source else None
        said.setdefault((entity, speaker(reading, quotation, words)), []).append(quotation.id)
    return [Voice(name, tuple(numbers)) for (_, name), numbers in said.items()]


def shortened(text: str, length: int) -> str:
    """The text, its middle left out where it is longer than `length`.

    Example:
        >>> shortened("Wir haben unsere Rolle angeboten", 20)
        'Wir haben … angeboten'
    """
    if len(text) <= length:
        return text
    head = text[: length // 2].rsplit(" ", 1)[0]
    tail = text[-(length // 2) :].split(" ", 1)[-1]
    return f"{head} … {tail}"


def speaker(reading: Reading, quotation: Quotation, words: Labels) -> str:
    """The speaker as a reader should see them; «nobody named» where there is none."""
    if quotation.source:
        return named(quotation.source, words)
    return reading.words(quotation.speaker) or words["nobody"]


def mention(reading: Reading, quotation: Quotation) -> str:
    """The article's own words for the speaker, where they differ from the name shown: «sie», «die Landrätin»."""
    found = reading.words(quotation.speaker)
    named = quotation.source.name if quotation.source else None
    return found if named and named not in found else ""


def addressee(reading: Reading, quotation: Quotation, words: Labels) -> str:
    """Whom the words were said to, empty where the article does not tell."""
    return named(quotation.to, words) if quotation.to else reading.words(quotation.addressee)


def carriers(quotation: Quotation, words: Labels) -> list[str]:
    """The reports between the article and the speaker, outermost first."""
    return [named(link, words) for link in quotation.via]


def foundation(quotation: Quotation, words: Labels) -> list[str]:
    """Whom the speaker's own report rests on, nearest first."""
    return [named(link, words) for link in quotation.rests_on]


def named(reference: Reference, words: Labels) -> str:
    """Somebody as a reader should see them: by name, else by what was said of them, else as nobody named."""
    name = reference.name or reference.mention
    if reference.kind == "none":
        return words["nobody"]
    if reference.kind == "anonymous":
        return f"{name or words['unnamed']} ({words['anonymous']})"
    return name or words["nobody"]
