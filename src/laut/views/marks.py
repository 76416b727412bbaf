"""An article's text cut where quotations and their parts begin and end, so that a view can mark them.

Spans may nest and, rarely, cross; the cut gives each stretch of text the set of everything that covers it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from laut.records import PARTS, Quotation, Reading, Span

__all__ = ["Paragraph", "Stretch", "iter_paragraphs"]


@dataclass(frozen=True)
class Stretch:
    """Some text under the same marks: ids of the quotations whose quote it is in, outermost first, and other parts."""

    text: str
    quotes: tuple[int, ...]
    parts: frozenset[str]
    begins: tuple[int, ...]
    """Quotations whose first words these are."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, and the quotations that begin in it."""

    start: int
    stretches: tuple[Stretch, ...]
    quotations: tuple[Quotation, ...]


def iter_paragraphs(reading: Reading) -> Iterator[Paragraph]:
    """The paragraphs of a reading in order."""
    waiting = sorted((_reach(quotation).start, quotation.id, quotation) for quotation in reading.quotations)
    near: list[Quotation] = []
    at = start = 0
    for text in reading.article.text.split("\n\n"):
        span = Span(start, start + len(text))
        while at < len(waiting) and waiting[at][0] < span.end:
            near.append(waiting[at][2])
            at += 1
        near = [quotation for quotation in near if _reach(quotation).end > span.start]
        begun = sorted((q.id, q) for q in near if span.start <= q.quote[0].start < span.end)
        yield Paragraph(start, tuple(_iter_stretches(reading, span, near)), tuple(q for _, q in begun))
        start = span.end + 2


def _reach(quotation: Quotation) -> Span:
    spans = [span for part in PARTS for span in quotation.part(part)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _iter_stretches(reading: Reading, paragraph: Span, quotations: Sequence[Quotation]) -> Iterator[Stretch]:
    """Walk the edges of all marks in order, knowing at each which quotations and parts cover what follows."""
    changes: dict[int, list[tuple[Quotation, str, bool]]] = {paragraph.start: [], paragraph.end: []}
    for quotation in quotations:
        for part in PARTS:
            for span in quotation.part(part):
                if span.start < paragraph.end and span.end > paragraph.start:
                    changes.setdefault(max(span.start, paragraph.start), []).append((quotation, part, True))
                    changes.setdefault(min(span.end, paragraph.end), []).append((quotation, part, False))
    open_marks: Counter[tuple[int, str]] = Counter()
    held = {quotation.id: quotation for quotation in quotations}
    for start, end in pairwise(sorted(changes)):
        for quotation, part, begins in changes[start]:
            open_marks[quotation.id, part] += 1 if begins else -1
        open_marks = +open_marks
        holding = [held[number] for number, part in open_marks if part == "quote"]
        holding.sort(key=lambda q: (-sum(span.end - span.start for span in q.quote), q.id))
        parts = frozenset(part for _, part in open_marks if part != "quote")
        begun = tuple(q.id for q in holding if q.quote[0].start == start)
        yield Stretch(reading.article.text[start:end], tuple(q.id for q in holding), parts, begun)
