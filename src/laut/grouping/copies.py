"""The same paragraphs in two articles: agency text taken over, and one text at two addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from laut.grouping.alignment import compare
from laut.grouping.signatures import numbers_of
from laut.grouping.threads import DISTINCTIVE, THRESHOLD
from laut.grouping.wording import Wording, parse_wording
from laut.records import Span

__all__ = ["COPIED", "Copy", "copied_share", "shared_paragraphs", "text_signature"]

COPIED: Final = 0.8
"""From this [copied_share][laut.grouping.copies.copied_share] on, one article holds the other's text."""

_PARAGRAPH: Final = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_MOST_NUMBERS: Final = 64


class Copy(NamedTuple):
    """A paragraph of one article that stands in another: where in each, and how far they are the same, 0 to 1."""

    span: Span
    other: Span
    score: float


class _Paragraph(NamedTuple):
    span: Span
    wording: Wording


def text_signature(text: str) -> tuple[int, ...]:
    """The numbers, 64 at most, under which an article is kept and looked for: one for each paragraph of some length.

    Two articles that share a whole paragraph share a number; [copied_share][laut.grouping.copies.copied_share] then
    decides. They are of another kind than a statement's and kept apart from those.
    """
    numbers = {min(numbers_of(paragraph.wording)) for paragraph in _paragraphs(text)}
    return tuple(sorted(numbers)[:_MOST_NUMBERS])


def shared_paragraphs(text: str, other: str) -> tuple[Copy, ...]:
    r"""The paragraphs of a text that stand in another one, in the text's order, each with the place most like it.

    Paragraphs with fewer than five different weighty words are passed over, as are headings.

    Example:
        >>> agency = "Die Feuerwehr löschte den Brand im Lager der Spedition nach drei Stunden."
        >>> [copy.score for copy in shared_paragraphs(f"Brand in Ulm\n\n{agency}", f"{agency}\n\nMehr zum Thema")]
        [1.0]
    """
    return tuple(copy for copy, _ in _copies(list(_paragraphs(text)), list(_paragraphs(other))))


def copied_share(text: str, other: str) -> float:
    r"""How much of the shorter of two texts stands in the longer, 0 to 1, by the weight of its paragraphs' words.

    Example:
        >>> agency = "Die Feuerwehr löschte den Brand im Lager der Spedition nach drei Stunden."
        >>> more = "Die Polizei sperrte danach die Bundesstraße in beide Richtungen."
        >>> copied_share(agency, f"Ulm (dpa) - {agency}\n\n{more}")
        1.0
    """
    sides = [list(_paragraphs(text)), list(_paragraphs(other))]
    shorter, longer = sorted(sides, key=lambda side: (_weight(side), [paragraph.wording.keys for paragraph in side]))
    whole = _weight(shorter)
    if not whole:
        return 0.0
    return round(sum(weight for _, weight in _copies(shorter, longer)) / whole, 4)


def _weight(paragraphs: list[_Paragraph]) -> float:
    return sum(paragraph.wording.weight for paragraph in paragraphs)


def _copies(paragraphs: list[_Paragraph], others: list[_Paragraph]) -> Iterator[tuple[Copy, float]]:
    """The copies, each with the weight of its words that stand in the other text."""
    holders: dict[int, list[int]] = {}
    for place, paragraph in enumerate(others):
        for number in numbers_of(paragraph.wording):
            holders.setdefault(number, []).append(place)
    for paragraph in paragraphs:
        places = {place for number in numbers_of(paragraph.wording) for place in holders.get(number, ())}
        found = [(place, compare(paragraph.wording, others[place].wording)) for place in sorted(places)]
        same = [(place, one) for place, one in found if one.score >= THRESHOLD and one.distinctive >= DISTINCTIVE]
        if same:
            place, agreement = max(same, key=lambda pair: (pair[1].score, -pair[0]))
            held = sum(others[place].wording.weight for place, _ in same)
            yield Copy(paragraph.span, others[place].span, agreement.score), min(paragraph.wording.weight, held)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """The paragraphs long enough to tell whose they are."""
    for found in _PARAGRAPH.finditer(text):
        wording = parse_wording(found.group())
        if len(set(wording.distinctive)) >= DISTINCTIVE:
            yield _Paragraph(Span(found.start(), found.end()), wording)
