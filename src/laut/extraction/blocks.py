"""An element tree to blocks: its text in reading order, cut wherever a browser would start a new line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from laut.extraction.encoding import clean
from laut.extraction.tree import squeeze
from laut.extraction.words import word_set

__all__ = ["HEADINGS", "Block", "iter_blocks"]

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TEXT_TAGS: Final = HEADINGS | {"p", "li", "blockquote", "dd", "dt", "pre"}
_BLOCK_TAGS: Final = _TEXT_TAGS | word_set(
    "html body div section article main header aside address figure ul ol dl table thead tbody tfoot tr td th "
    "hr details summary fieldset center nav footer figcaption form picture"
)
_BREAKS = re.compile(r"\n\s*\n+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or loose line.

    `tag` is the nearest element that says what it is (p, h2, li, blockquote), else that of its box, `element`; `linked`
    is the share of its letters that stand in its `links`.
    """

    text: str
    tag: str
    element: HtmlElement
    linked: float = 0.0
    links: tuple[HtmlElement, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether the page marks it as a heading."""
        return self.tag in HEADINGS

    @property
    def is_loose(self) -> bool:
        """Whether nothing marks it as running text."""
        return self.tag not in _TEXT_TAGS

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of an article: long enough and hardly linked."""
        return len(self.text) >= 80 and self.linked < 0.5 and not self.is_heading


def iter_blocks(tree: HtmlElement) -> Iterator[Block]:
    """The blocks of a tree in page order; `<br><br>` parts two paragraphs.

    Example:
        >>> from laut.extraction.tree import parse_tree
        >>> tree = parse_tree("<h2>Lage</h2><p>Es <b>regnet</b>.<br><br>Es schneit.")
        >>> [(block.tag, block.text) for block in iter_blocks(tree)]
        [('h2', 'Lage'), ('p', 'Es regnet.'), ('p', 'Es schneit.')]
    """
    boxes: list[HtmlElement] = []
    line = _Line()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        boundary = element.tag in _BLOCK_TAGS
        if boundary and boxes:
            yield from line.flush(boxes)
        if event == "start":
            if boundary:
                boxes.append(element)
            line.enter(element)
        else:
            if boundary:
                boxes.pop()
            line.leave(element)


class _Line:
    """The text gathered since the last block border, and the links it stands in."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = 0
        self._open: list[HtmlElement] = []
        self._links: list[HtmlElement] = []

    def enter(self, element: HtmlElement) -> None:
        if element.tag == "a" and element.get("href"):
            self._open.append(element)
            self._links.append(element)
        if element.tag == "br":
            self._parts.append("\n")
        self._add(element.text)

    def leave(self, element: HtmlElement) -> None:
        if self._open and element is self._open[-1]:
            self._open.pop()
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            text = text.replace("\n", " ")
            self._parts.append(text)
            self._linked += len(text.strip()) if self._open else 0

    def flush(self, boxes: list[HtmlElement]) -> Iterator[Block]:
        text = clean("".join(self._parts))
        linked = min(1.0, self._linked / max(1, len(text.strip())))
        links = tuple(self._links)
        self._parts, self._linked, self._links = [], 0, list(self._open)
        for paragraph in _BREAKS.split(text):
            if words := squeeze(paragraph):
                yield Block(words, _kind(boxes), boxes[-1], linked, links)


def _kind(boxes: list[HtmlElement]) -> str:
    """The tag of the innermost element that names a kind of text; a paragraph in a heading or item stays one."""
    for box in reversed(boxes[-4:]):
        if box.tag in _TEXT_TAGS and box.tag != "p":
            return str(box.tag)
    return next((str(box.tag) for box in reversed(boxes[-2:]) if box.tag == "p"), str(boxes[-1].tag))
