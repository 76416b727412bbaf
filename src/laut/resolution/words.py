"""A text as words with positions, sentences and paragraphs: what every rule of resolution looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from laut.records import Span

__all__ = ["Words", "split"]

_WORD = re.compile(r"[\w\u0300-\u036f]+(?:[-’'&/*:](?=\w)[\w\u0300-\u036f]+)*(?:-(?=\s))?")
_OPENING = frozenset('„»“"‚«(›‹')
_LEADING = frozenset(":–+•")
_END = re.compile(r"[.!?…][“”\"»«’‘')\]]*\s+(?=[“„\"»«‚(\[]*[\w–])|\n\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Dr|Prof|Mag|St|Dipl|Ing|Nr|bzw|ca|vgl|Abs|Art|Hl|jun|sen|Mio|Mrd)|\b[A-ZÄÖÜ]|\b\d{1,2})\.$"
)


@dataclass(frozen=True)
class Words:
    """The words of a text, each with the number of its sentence and paragraph."""

    text: str
    spans: tuple[Span, ...]
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.spans)

    def __getitem__(self, at: int) -> str:
        span = self.spans[at]
        return self.text[span.start : span.end]

    def gap(self, at: int) -> str:
        """What stands between word `at` and the next."""
        end = self.spans[at + 1].start if at + 1 < len(self.spans) else len(self.text)
        return self.text[self.spans[at].end : end]

    def first(self, at: int) -> bool:
        """Whether word `at` begins a sentence, or a quotation inside one."""
        if at == 0 or self.sentences[at] != self.sentences[at - 1]:
            return True
        gap = self.gap(at - 1)
        return gap[-1:] in _OPENING or gap.rstrip()[-1:] in _LEADING

    def at(self, offset: int) -> int:
        """The number of the word that holds `offset` or begins after it."""
        return bisect_right(self._ends, offset)

    def within(self, span: Span) -> range:
        """The numbers of the words that begin inside a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def sentence(self, span: Span) -> Span:
        """The sentence in which a span begins."""
        number = self.sentences[min(self.at(span.start), len(self) - 1)]
        first, after = bisect_left(self.sentences, number), bisect_right(self.sentences, number)
        return Span(self.spans[first].start, self.spans[after - 1].end)

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    @cached_property
    def _ends(self) -> list[int]:
        return [span.end for span in self.spans]


def split(text: str) -> Words:
    """Split a text into words; sentences end where a capital or a mark follows the full stop.

    Example:
        >>> words = split("Dr. Okoro kam. Sie blieb.")
        >>> [words[at] for at in range(len(words))], words.sentences
        (['Dr', 'Okoro', 'kam', 'Sie', 'blieb'], (0, 0, 0, 1, 1))
    """
    breaks = [
        match.end()
        for match in _END.finditer(text)
        if match.group().startswith("\n")
        or not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start() + 1])
    ]
    paragraphs = [match.end() for match in re.finditer(r"\n\n", text)]
    spans = [Span(*match.span()) for match in _WORD.finditer(text)]
    return Words(
        text,
        tuple(spans),
        tuple(bisect_right(breaks, span.start) for span in spans),
        tuple(bisect_right(paragraphs, span.start) for span in spans),
    )
