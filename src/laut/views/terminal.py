"""A reading for the terminal: the text with its quotations in numbered brackets, then who said each to whom.

Readable at 80 columns and without colour: what colour shows, brackets and numbers show too.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from laut.records import Article, Quotation, Reading, Reason
from laut.views.credits import addressee, carriers, foundation, mention, shortened, speaker, voices
from laut.views.labels import Labels, labels
from laut.views.marks import Paragraph, iter_paragraphs

__all__ = ["STYLES", "TerminalView"]

STYLES = {
    "Direct": "bold cyan",
    "Indirect": "green",
    "Reported": "yellow",
    "FreeIndirect": "magenta",
    "IndirectFreeIndirect": "blue",
}
"""How the words of each type of quotation look."""

_QUOTE_LENGTH = 150
_TEXT_WIDTH = 100


class TerminalView:
    """Shows one reading; give it to a Rich console's `print`."""

    def __init__(self, reading: Reading, language: str = "en", *, why: bool = False) -> None:
        self._reading = reading
        self._labels = labels(language)
        self._reasons: dict[int, list[Reason]] = {}
        for reason in reading.reasons if why else ():
            self._reasons.setdefault(reason.quotation, []).append(reason)
        self._types = {quotation.id: quotation.type for quotation in reading.quotations}

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, _TEXT_WIDTH)
        yield from console.render(Group(*self._parts()), options.update(width=width))

    def _parts(self) -> Iterator[Text | Padding | Rule | Table]:
        article = self._reading.article
        if facts := _facts(article, self._labels):
            yield Text(facts, style="dim")
            yield Text()
        for number, paragraph in enumerate(iter_paragraphs(self._reading)):
            text = self._paragraph(paragraph)
            if not number and article.title and article.text.startswith(article.title):
                text.stylize("bold")
            yield text
            yield Text()
        yield Rule(style="dim")
        if not self._reading.quotations:
            yield Text(self._labels["no quotations"])
        for quotation in self._reading.quotations:
            yield self._credit(quotation)
        if self._reading.quotations:
            yield Rule(style="dim")
            yield self._voices()
        for link in article.related[:5]:
            yield Text(f"{self._labels['related']}: {link.title}", style="dim")

    def _voices(self) -> Table:
        """Who speaks, and the numbers of what they say."""
        grid = Table.grid(padding=(0, 1))
        grid.add_column(ratio=1)
        grid.add_column(style="dim", ratio=1)
        for voice in voices(self._reading, self._labels):
            grid.add_row(voice.name, ", ".join(str(number + 1) for number in voice.quotations))
        return grid

    def _paragraph(self, paragraph: Paragraph) -> Text:
        text = Text()
        open_now: tuple[int, ...] = ()
        for stretch in paragraph.stretches:
            text.append(_closing(open_now, stretch.quotes), style="dim")
            for number in _opened(open_now, stretch.quotes):
                text.append(f"[{number + 1}\u00a0", style="dim" if number not in stretch.begins else "bold dim")
            style = STYLES[self._types[stretch.quotes[-1]]] if stretch.quotes else ""
            if "speaker" in stretch.parts:
                style = f"{style} underline".strip()
            text.append(stretch.text, style=style)
            open_now = stretch.quotes
        text.append(_closing(open_now, ()), style="dim")
        return text

    def _credit(self, quotation: Quotation) -> Table:
        reading, words = self._reading, self._labels
        grid = Table.grid(padding=(0, 1))
        grid.add_column(justify="right", width=3, style="dim")
        grid.add_column(ratio=1)
        line = Text(speaker(reading, quotation, words), style="bold")
        if found := mention(reading, quotation):
            line.append(f" («{found}»)", style="dim")
        if to := addressee(reading, quotation, words):
            line.append(" → ", style="dim").append(to)
        for name in carriers(quotation, words):
            line.append(f"  {words['via']} ", style="dim").append(name)
        for name in foundation(quotation, words):
            line.append(f"  {words['rests on']} ", style="dim").append(name)
        grid.add_row(str(quotation.id + 1), line)
        grid.add_row("", Text(shortened(reading.words(quotation.quote), _QUOTE_LENGTH), style=STYLES[quotation.type]))
        grid.add_row("", Text(self._kind(quotation), style="dim"))
        for reason in self._reasons.get(quotation.id, ()):
            grid.add_row("", Text(f"{words[reason.link]}: {reason.rule}", style="dim italic"))
        return grid

    def _kind(self, quotation: Quotation) -> str:
        words = self._labels
        kind = f"{words[quotation.type]}, {words[quotation.medium]}"
        facts = [kind, self._reading.words(quotation.cue)]
        if quotation.within is not None:
            facts.append(f"{words['within']} {quotation.within + 1}")
        facts.append(f"{words['score']} {quotation.score:.2f}")
        return " · ".join(fact for fact in facts if fact)


def _opened(before: tuple[int, ...], now: tuple[int, ...]) -> list[int]:
    return [number for number in now if number not in before]


def _closing(before: tuple[int, ...], now: tuple[int, ...]) -> str:
    return "]" * sum(number not in now for number in before)


def _facts(article: Article, words: Labels) -> str:
    facts = [
        article.outlet,
        ", ".join(article.authors),
        article.published and article.published.strftime(words["date"]),
    ]
    return " · ".join(fact for fact in facts if fact)
