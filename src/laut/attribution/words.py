"""Text to words: the units the model labels, each with its place in sentence and paragraph.

Words are found by one regular expression for every language laut reads. Quotation marks of all conventions are shown
to the model in one („…“ and ‚…‘), by what stands around them; positions stay those of the text, because every mark is
one character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from laut.records import Span

__all__ = ["OPENING", "PARAGRAPH_START", "SENTENCE_START", "Words", "split_words", "unify_marks"]

SENTENCE_START = 1
PARAGRAPH_START = 2

_SHOWN = 48  # letters of a word that the model sees: no language's words are longer, and each costs it dozens of pieces
_WORD = re.compile(r"\d+(?:[.,:]\d+)*(?!\w)|\w+(?:[-'’]\w+)*|([^\w\s])\1{2,}|[^\w\s]")  # «!!!!» is one word
_CLOSERS = frozenset("“”\"»«’‘'›‹)]")
_ENDERS = frozenset(".!?…")
_ABBREVIATION = re.compile(
    r"(?:\w|[A-ZÄÖÜ]?[a-zäöüß]{1,3}|bzw|usw|evtl|geb|gest|sog|vgl|Prof|Hrsg|Mio|Mrd|ca|Nr|Abs|Art)\Z"
)
_SHORT_WORDS = frozenset(
    """
    ab an auf aus bei da das der die du ein er es für ging gut hat her hin ich ihm ihn ihr im in ist ja kam man mir mit
    nah neu nie nur ob rot sah sei sie so tat tot um uns vor war was weg wem wen wer wie wir wo zu zum zur tun tut los
    See Tag Weg Rat Ort Not Mut Tor Tod Ruf Bau Amt Hof Uhr Zug Eis Ei Öl Rom Uno
    """.split()  # noqa: SIM905 (a list of so many words is read more easily like this)
)
"""Words as short as an abbreviation that end sentences."""


@dataclass(frozen=True)
class Words:
    """The words of one text.

    `starts` and `ends` are code-point offsets; `sentence` and `paragraph` number each word's from 0; `spaced` says
    whether white space stands before it. All five are arrays with one entry a word.
    """

    text: str
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    sentence: NDArray[np.int32]
    paragraph: NDArray[np.int32]
    spaced: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def boundary(self) -> NDArray[np.int64]:
        """0 inside a sentence, 1 on its first word, 2 on the first word of a paragraph."""
        out = np.zeros(len(self), np.int64)
        if len(self):
            out[0] = PARAGRAPH_START
            out[1:][np.diff(self.sentence) > 0] = SENTENCE_START
            out[1:][np.diff(self.paragraph) > 0] = PARAGRAPH_START
        return out

    def surface(self) -> list[str]:
        """Each word as the model sees it: its first 48 letters, its quotation marks in one convention."""
        shown = self._unified
        starts, ends = self.starts.tolist(), np.minimum(self.ends, self.starts + _SHOWN).tolist()
        return [shown[start:end] for start, end in zip(starts, ends, strict=True)]

    def closing_mark(self, first: int) -> tuple[int | None, tuple[int, ...]]:
        """The word that closes the mark at word `first`, and the words that open it anew at the head of paragraphs.

        Marks between may nest. A quotation goes on into the next paragraph where that begins with another opening mark,
        or where a mark closes further on that nothing has opened; so books and papers set long speeches.
        """
        numbers, opens = self._marks
        depth, again, before = 0, [], first
        start = int(np.searchsorted(numbers, first))
        for number, opening in zip(
            numbers[start : start + _MOST_MARKS].tolist(), opens[start : start + _MOST_MARKS].tolist(), strict=True
        ):
            further = self.paragraph[number] > self.paragraph[before]
            if number >= first + _LONGEST_SPEECH or (further and depth != 1):
                return None, ()  # an inner mark never closed: whatever follows is guessing
            before = number
            if opening and number > first and self.paragraph[number] > self.paragraph[number - 1]:
                again.append(number)
                continue
            if opening and self.paragraph[number] > self.paragraph[first] and depth == 1 and not again:
                return None, ()  # another quotation begins: this one's mark was forgotten
            depth += 1 if opening else -1
            if not depth:
                return number, tuple(again)
        return None, ()

    @cached_property
    def _unified(self) -> str:
        return unify_marks(self.text)

    @cached_property
    def _marks(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The words that are double quotation marks, and which of them open."""
        shown = self._unified
        first = np.array([shown[start] for start in self.starts.tolist()], "<U1")
        numbers = np.flatnonzero((first == "„") | (first == "“"))
        return numbers, first[numbers] == "„"

    def covering(self, spans: list[Span]) -> NDArray[np.int64]:
        """Numbers of the words that share a character with any of the spans, in order."""
        chosen = np.zeros(len(self), np.bool_)
        for start, end in spans:
            chosen[np.searchsorted(self.ends, start, "right") : np.searchsorted(self.starts, end, "left")] = True
        return np.flatnonzero(chosen)

    def spans(self, chosen: NDArray[np.int64]) -> tuple[Span, ...]:
        """The stretches of text that the chosen words cover; neighbours are joined.

        Example:
            >>> words = split_words("Ja, sagte er.")
            >>> words.spans(np.array([0, 1, 3]))
            (Span(start=0, end=3), Span(start=10, end=12))
        """
        if not len(chosen):
            return ()
        breaks = np.flatnonzero(np.diff(chosen) > 1) + 1
        return tuple(Span(int(self.starts[run[0]]), int(self.ends[run[-1]])) for run in np.split(chosen, breaks))


def unify_marks(text: str) -> str:
    """The text with every double quotation mark as „ or “ and every single one as ‚ or ‘, character by character.

    A mark opens where white space, an opening bracket, a dash or another opening mark stands before it and none after
    it. An apostrophe between letters stays.

    Example:
        >>> unify_marks('"Ja", sagte er, »wir geh’n«.')
        '„Ja“, sagte er, „wir geh’n“.'
    """
    out = list(text)
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        before = out[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        single = mark in _SINGLE
        if single and before.isalnum() and (after.isalnum() or mark in "'’"):
            continue
        opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        out[at] = ("‚" if opens else "‘") if single else ("„" if opens else "“")
    return "".join(out)


OPENING = frozenset('„“”"«»‟')
"""Marks that may open a direct quotation, in some convention."""

_SINGLE = frozenset("‚‘’‹›'`´‛")
_LONGEST_SPEECH = 2000  # words after an opening mark among which its closing one is looked for
_MOST_MARKS = 100  # marks looked at for that
_MARK = re.compile("[„“”\"«»‟‚‘’‹›'`´‛]")
_BEFORE_OPENING = frozenset("([{–—-/„‚:")


def split_words(text: str) -> Words:
    """Find the words, sentences and paragraphs of a text; a blank line parts paragraphs.

    Example:
        >>> words = split_words("Am 3. Mai kam sie. „Ja“, sagte sie.")
        >>> [words.text[a:b] for a, b in zip(words.starts, words.ends)][:5]
        ['Am', '3', '.', 'Mai', 'kam']
        >>> int(words.sentence.max())
        1
    """
    bounds = [match.span() for match in _WORD.finditer(text)]
    starts = np.array([start for start, _ in bounds], np.int32)
    ends = np.array([end for _, end in bounds], np.int32)
    sentence, paragraph = np.zeros(len(bounds), np.int32), np.zeros(len(bounds), np.int32)
    spaced = np.zeros(len(bounds), np.bool_)
    current_sentence = current_paragraph = 0
    ended = False  # the last words so far are a full stop and any marks that close after it
    for number, (start, end) in enumerate(bounds):
        if number:
            previous_end = bounds[number - 1][1]
            gap = text[previous_end:start] if start > previous_end else ""
            spaced[number] = bool(gap)
            if "\n" in gap and gap.count("\n") > 1:
                current_paragraph += 1
                current_sentence += 1
                ended = False
            elif gap and ended and (not text[start].islower()):
                current_sentence += 1
                ended = False
        else:
            spaced[number] = True
        word = text[start:end]
        if word in _ENDERS:
            ended = word != "." or not _is_abbreviation(text, bounds, number)
        elif not (ended and word in _CLOSERS):
            ended = False
        sentence[number], paragraph[number] = current_sentence, current_paragraph
    return Words(text, starts, ends, sentence, paragraph, spaced)


def _is_abbreviation(text: str, bounds: list[tuple[int, int]], stop: int) -> bool:
    """Whether the full stop at word `stop` belongs to the word or number before it."""
    if not stop or bounds[stop - 1][1] != bounds[stop][0]:
        return False
    before = text[slice(*bounds[stop - 1])]
    if before.isdigit():
        return len(before) <= 2
    return before not in _SHORT_WORDS and bool(_ABBREVIATION.match(before))
