"""What the record answers, for the terminal: statements, profiles, trails and the sources of an outlet.

Readable at 80 columns and without colour. Everything here is given as [laut.search][] gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from laut.records import Quotation
from laut.search import Page, Profile, Sources, Trail
from laut.views.credits import carriers, foundation, named, shortened
from laut.views.labels import Labels, labels
from laut.views.terminal import STYLES

__all__ = ["PageView", "ProfileView", "SourcesView", "TrailView"]

_WIDTH = 100
_WORDS = 400
_SPELLINGS = 6
_ROLES = 6

Statement = Mapping[str, Any]
"""A statement as JSON has it."""


class _View:
    """Something that is printed line by line, not wider than is good to read."""

    def __init__(self, language: str = "en") -> None:
        self._labels = labels(language)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, _WIDTH)
        yield from console.render(Group(*self._parts()), options.update(width=width))

    def _parts(self) -> Iterator[RenderableType]:
        raise NotImplementedError


class PageView(_View):
    """Shows one page of statements; give it to a Rich console's `print`."""

    def __init__(self, page: Page, language: str = "en") -> None:
        super().__init__(language)
        self._page = page

    def _parts(self) -> Iterator[RenderableType]:
        if not self._page.statements:
            yield Text(self._labels["nothing found"])
        yield from _statements(self._page.statements, self._labels)
        if self._page.next:
            yield Text()
            yield Text(self._labels["next page"].format(cursor=self._page.next), style="dim")


class ProfileView(_View):
    """Shows one person or body; give it to a Rich console's `print`."""

    def __init__(self, profile: Profile, language: str = "en") -> None:
        super().__init__(language)
        self._profile = profile

    def _parts(self) -> Iterator[RenderableType]:
        words, person = self._labels, self._profile.person
        head = Text(person["name"], style="bold")
        yield head.append(f"  {words[person['kind']]} · {person['person']}", style="not bold dim")
        others = [one["name"] for one in person["spellings"] if one["name"] != person["name"]]
        for label, values, most in (("also called", others, _SPELLINGS), ("roles", person["roles"], _ROLES)):
            if values:
                shown = ", ".join(values[:most]) + (", …" if len(values) > most else "")
                yield _fact(words[label], shown)
        yield _fact(
            "", words["said"].format(statements=f"{person['statements']:,}", articles=f"{person['articles']:,}")
        )
        for name in ("to", "via", "rests_on"):
            counts: Sequence[tuple[str, int]] = getattr(self._profile, name)
            if counts:
                yield _fact(words[f"counts {name}"], self._counted(counts))
        if self._profile.lately:
            yield Text()
            yield Text(words["lately"], style="dim")
            yield from _statements(self._profile.lately, words, spoken_by=False)

    def _counted(self, counts: Sequence[tuple[str, int]]) -> str:
        shown = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counts)
        if self._profile.counted < self._profile.person["statements"]:
            shown += " " + self._labels["of the latest"].format(counted=self._profile.counted)
        return shown


class TrailView(_View):
    """Shows the trail of one statement as a tree; give it to a Rich console's `print`."""

    def __init__(self, trail: Trail, language: str = "en") -> None:
        super().__init__(language)
        self._trail = trail

    def _parts(self) -> Iterator[RenderableType]:
        words, trail = self._labels, self._trail
        quotation = Quotation.from_dict(trail.statement)
        yield self._tree(quotation)
        if quotation.is_unnamed:
            yield Text()
            yield Text(words["unnamed only"])
        for label in ("before", "after"):
            found: Sequence[Statement] = getattr(trail, label)
            if found:
                yield Text()
                yield Text(words[label], style="dim")
                yield from _statements(found, words, spoken_by=False)
        if trail.thread:
            yield Text()
            yield Text(words["thread"], style="dim")
            yield self._thread()

    def _tree(self, quotation: Quotation) -> Tree:
        """Outlet, who carried it, who said it to whom, whom it rests on."""
        words, statement = self._labels, self._trail.statement
        article = statement["article"]
        root = Text(article["outlet"] or article["url"] or article["id"], style="bold")
        root.append(f"  {_day(article, words)}", style="not bold dim")
        if article["title"]:
            root.append(f"\n{article['title']}", style="not bold")
        tree = branch = Tree(root, guide_style="dim")
        for name in carriers(quotation, words):
            branch = branch.add(Text(f"{words['via']} ", style="dim").append(name, style="not dim"))
        said = _credit(quotation, words, chain=False)
        said.append(f"\n{shortened(statement['words'], _WORDS)}", style=STYLES[quotation.type])
        said.append(f"\n{words[quotation.type]}, {words[quotation.medium]} · {statement['statement']}", style="dim")
        branch = branch.add(said)
        for name in foundation(quotation, words):
            branch = branch.add(Text(f"{words['rests on']} ", style="dim").append(name, style="not dim"))
        return tree

    def _thread(self) -> Table:
        words = self._labels
        grid = Table.grid(padding=(0, 2))
        for _ in range(3):
            grid.add_column(overflow="fold")
        for one in self._trail.thread:
            article = one["article"]
            is_this = one["statement"] == self._trail.statement["statement"]
            key = f"{one['statement']} ({words['this one']})" if is_this else one["statement"]
            grid.add_row(_day(article, words), Text(article["outlet"] or article["url"] or ""), Text(key, style="dim"))
        return grid


class SourcesView(_View):
    """Shows whom an outlet cites; give it to a Rich console's `print`."""

    def __init__(self, sources: Sources, language: str = "en") -> None:
        super().__init__(language)
        self._sources = sources

    def _parts(self) -> Iterator[RenderableType]:
        words, found = self._labels, self._sources
        yield Text(found.outlet, style="bold")
        yield _fact("", words["in all"].format(statements=f"{found.statements:,}", articles=f"{found.articles:,}"))
        yield _fact(_percent(found.anonymous, found.statements), words["share anonymous"])
        yield _fact(_percent(found.agencies, found.statements), words["share agencies"])
        if found.copies:
            yield _fact(f"{found.copies:,}", words["share copies"])
        if found.cited:
            yield Text()
            yield self._table()
            yield Text(words["carried note"], style="dim")

    def _table(self) -> Table:
        words, found = self._labels, self._sources
        table = Table(box=None, pad_edge=False)
        for name in ("name", "kind"):
            table.add_column(words[name], overflow="fold")
        for name in ("statements", "share", "articles", "carried"):
            table.add_column(words[name], justify="right")
        for one in found.cited:
            counts = (f"{one.statements:,}", _percent(one.statements, found.statements), f"{one.articles:,}")
            table.add_row(Text(one.name or words["unnamed"]), words[one.kind], *counts, f"{one.carried:,}")
        return table


def _statements(found: Sequence[Statement], words: Labels, *, spoken_by: bool = True) -> Iterator[RenderableType]:
    for number, statement in enumerate(found):
        if number:
            yield Text()
        quotation = Quotation.from_dict(statement)
        credit = _credit(quotation, words, speaker=spoken_by)
        if credit.plain:
            yield credit
        shown = Text(shortened(statement["words"], _WORDS), style=STYLES[quotation.type])
        yield Padding(shown, (0, 0, 0, 2))
        yield Padding(Text(_place(statement, words), style="dim"), (0, 0, 0, 2))


def _credit(quotation: Quotation, words: Labels, *, speaker: bool = True, chain: bool = True) -> Text:
    """Who said it to whom, through whom and on whose word."""
    line = Text()
    if speaker:
        line.append(named(quotation.source, words) if quotation.source else words["nobody"], style="bold")
    if quotation.to:
        line.append(" → " if speaker else "→ ", style="dim").append(named(quotation.to, words))
    if chain:
        for label, names in (("via", carriers(quotation, words)), ("rests on", foundation(quotation, words))):
            for name in names:
                line.append(f"{'  ' if line.plain else ''}{words[label]} ", style="dim").append(name)
    return line


def _place(statement: Statement, words: Labels) -> str:
    """Where and when it stood, what it is, and its id."""
    article, versions = statement["article"], statement["versions"]
    facts = [article["outlet"] or article["url"], _day(article, words), words[statement["type"]]]
    if versions["last"] is not None:
        facts.append(words["dropped"].format(version=versions["last"] + 1))
    return " · ".join(fact for fact in (*facts, statement["statement"]) if fact)


def _day(article: Mapping[str, Any], words: Labels) -> str:
    if article["published"] is None:
        return words["undated"]
    return datetime.fromisoformat(article["published"]).strftime(words["day"])


def _fact(label: str, value: str) -> Padding:
    line = Text(f"{label} " if label else "", style="dim").append(value, style="not dim")
    return Padding(line, (0, 0, 0, 2))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
