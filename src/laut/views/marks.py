"""An article's text cut where quotations and their parts begin and end, so that a view can mark them.

Spans may nest and, rarely, cross; the cut gives each stretch of text the set of everything that covers it.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    start = 0
    for text in reading.article.text.split("\n\n"):
        span = Span(start, start + len(text))
        begun = tuple(q for q in reading.quotations if span.start <= q.quote[0].start < max(span.end, span.start + 1))
        near = tuple(q for q in reading.quotations if _reach(q).start < span.end and _reach(q).end > span.start)
        yield Paragraph(start, tuple(_iter_stretches(reading, span, near)), begun)
        start = span.end + 2


def _reach(quotation: Quotation) -> Span:
    spans = [span for part in PARTS for span in quotation.part(part)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _iter_stretches(reading: Reading, paragraph: Span, quotations: tuple[Quotation, ...]) -> Iterator[Stretch]:
    cuts = {paragraph.start, paragraph.end}
    for quotation in quotations:
        for part in PARTS:
            cuts.update(
                edge for span in quotation.part(part) for edge in span if paragraph.start < edge < paragraph.end
            )
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        holding = [q for q in quotations if _covers(q.quote, start, end)]
        holding.sort(key=lambda q: (-sum(span.end - span.start for span in q.quote), q.id))
        parts = {part for part in PARTS[1:] for q in quotations if _covers(q.part(part), start, end)}
        begins = tuple(q.id for q in holding if q.quote[0].start == start)
        yield Stretch(reading.article.text[start:end], tuple(q.id for q in holding), frozenset(parts), begins)


def _covers(spans: tuple[Span, ...], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)
