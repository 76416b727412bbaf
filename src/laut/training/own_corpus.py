"""The project's own corpus: one XML file an article, marks inside the text, everybody resolved.

The format is described in `corpora/own-de/GUIDE.md`. Reading gives positions in the plain text and who stands behind
each quotation; faults are collected with the line they stand on, so that one run shows them all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from lxml import etree

from laut.errors import CorpusError
from laut.records import MEDIA, PARTS, TYPES, Quotation, Span

__all__ = [
    "Fault",
    "OwnArticle",
    "OwnEntity",
    "OwnQuotation",
    "Split",
    "iter_own_articles",
    "load_split",
    "read_folder",
    "read_own_article",
]

_MARKS = {"q": "quote", "c": "cue", "s": "speaker", "a": "addressee", "f": "frame"}
_BLOCKS = frozenset({"title", "teaser", "p", "h"})
_KINDS = frozenset({"person", "institution", "media", "group", "anonymous"})
_LINKS = ("by", "to", "via", "on")


@dataclass(frozen=True)
class Fault:
    """Something in a file that the guide does not allow."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


@dataclass(frozen=True)
class Split:
    """Ids of the articles kept for development and for testing; all others may be trained on."""

    dev: frozenset[str] = frozenset()
    test: frozenset[str] = frozenset()

    def part(self, article: str) -> str:
        """The part an article belongs to: `train`, `dev` or `test`."""
        return "dev" if article in self.dev else "test" if article in self.test else "train"


@dataclass(frozen=True)
class OwnEntity:
    """Somebody who speaks, is addressed, carries or is rested on, with every mention."""

    id: str
    kind: str
    name: str
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True)
class OwnQuotation:
    """A quotation and, by id, its source, its addressee, its carriers and whom the source rests on."""

    quotation: Quotation
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


@dataclass(frozen=True)
class OwnArticle:
    """One annotated article of the corpus."""

    id: str
    outlet: str
    genre: str
    marks: str
    title: str
    text: str
    quotations: tuple[OwnQuotation, ...]
    entities: tuple[OwnEntity, ...]

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON has it; positions are half-open code points into `text`."""
        quotations = []
        for own in self.quotations:
            record = {name: [list(span) for span in own.quotation.part(name)] for name in PARTS}
            links = {link: list(getattr(own, link)) for link in _LINKS}
            marked = {"id": own.quotation.id, "type": own.quotation.type, "medium": own.quotation.medium}
            quotations.append(marked | record | links)
        return {
            "id": self.id,
            "outlet": self.outlet,
            "genre": self.genre,
            "title": self.title,
            "text": self.text,
            "quotations": quotations,
            "entities": [asdict(entity) for entity in self.entities],
        }


def iter_own_articles(folder: Path) -> Iterator[OwnArticle]:
    """Read every XML file of a folder in the order of their names.

    Raises:
        CorpusError: A file has faults; the message names the first of them and how many there are.
    """
    for path in _files(folder):
        article, faults = read_own_article(path)
        if article is None or faults:
            raise CorpusError(f"{faults[0]} ({len(faults)} faults in this file)")
        yield article


def read_folder(folder: Path) -> tuple[list[OwnArticle], list[Fault]]:
    """Every article of a folder that can be read, and every fault of all of them, two articles of one id included.

    Raises:
        CorpusError: The folder holds no article at all.
    """
    articles: dict[str, OwnArticle] = {}
    faults: list[Fault] = []
    for path in _files(folder):
        article, found = read_own_article(path)
        faults += found
        if article is None:
            continue
        if article.id in articles:
            faults.append(Fault(path, 1, f"article id {article.id!r} is used twice"))
        articles[article.id] = article
    return list(articles.values()), faults


def _files(folder: Path) -> list[Path]:
    paths = sorted(folder.glob("*.xml"))
    if not paths:
        raise CorpusError(f"{folder} holds no *.xml file; expected a folder of annotated articles")
    return paths


def load_split(folder: Path) -> Split:
    """Which articles of a folder are for development and which for testing, from its `split.json`; none without one.

    Raises:
        CorpusError: The file is not two lists of article ids.
    """
    path = folder / "split.json"
    if not path.exists():
        return Split()
    try:
        record = json.loads(path.read_text("utf-8"))
        return Split(frozenset(map(str, record["dev"])), frozenset(map(str, record["test"])))
    except (ValueError, KeyError, TypeError) as error:
        raise CorpusError(f"{path}: {error}; expected lists `dev` and `test`") from error


def read_own_article(path: Path) -> tuple[OwnArticle | None, list[Fault]]:
    """Read one file; the article is `None` where it cannot be read at all."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.parse(path, parser).getroot()
    except etree.XMLSyntaxError as error:
        return None, [Fault(path, error.lineno or 1, f"not well-formed XML: {error.msg}")]
    except OSError as error:
        return None, [Fault(path, 1, f"cannot be read: {error.strerror or error}")]
    if root.tag != "article":
        return None, [Fault(path, _line(root), f"root is <{root.tag}>; expected <article>")]
    reading = _File(path)
    reading.read(root)
    return reading.article(root), sorted(reading.faults, key=lambda fault: fault.line)


@dataclass
class _Draft:
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    spans: dict[str, list[Span]] = field(default_factory=lambda: {part: [] for part in PARTS})


class _File:
    """The text of one file and the marks in it, gathered in one walk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.text = ""
        self._quotations: dict[str, _Draft] = {}
        self._parts: list[tuple[str, str, Span, int]] = []
        self._mentions: list[tuple[str, Span, int]] = []
        self._entities: dict[str, tuple[OwnEntity, int]] = {}

    def read(self, root: etree._Element) -> None:
        for block in root:
            line = _line(block)
            if not isinstance(block.tag, str):
                continue
            if block.tag == "entities":
                self._read_entities(block)
            elif block.tag in _BLOCKS:
                self._read_block(block, line)
            else:
                self._fault(line, f"unknown block <{block.tag}>; expected one of {', '.join(sorted(_BLOCKS))}")
        self._join_parts()

    def _fault(self, line: int, text: str) -> None:
        self.faults.append(Fault(self.path, line, text))

    def _read_entities(self, block: etree._Element) -> None:
        for element in block.iterchildren("e"):
            line = _line(element)
            key, kind = element.get("id", ""), element.get("kind", "")
            if not key or key in self._entities:
                self._fault(line, f"entity id {key!r} is empty or used twice")
            if kind not in _KINDS:
                self._fault(line, f"entity {key}: kind {kind!r}; expected one of {', '.join(sorted(_KINDS))}")
            roles = tuple(role.strip() for role in element.get("roles", "").split(";") if role.strip())
            self._entities[key] = OwnEntity(key, kind, element.get("name", ""), roles), line

    def _read_block(self, block: etree._Element, line: int) -> None:
        if self.text:
            self.text += "\n\n"
        start = len(self.text)
        self._walk(block)
        words = self.text[start:]
        if words != words.strip():
            self._fault(line, f"<{block.tag}> begins or ends with a space")

    def _walk(self, element: etree._Element) -> None:
        start = len(self.text)
        self.text += _spaces(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._walk(child)
            self.text += _spaces(child.tail)
        if element.tag in _BLOCKS:
            return
        words = self.text[start:]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        if span.start < span.end:
            self._mark(element, span, _line(element))

    def _mark(self, element: etree._Element, span: Span, line: int) -> None:
        tag = str(element.tag)
        if tag == "m":
            self._mentions.append((element.get("e", ""), span, line))
        elif tag == "q":
            draft = self._quotations.setdefault(element.get("id", ""), _Draft(line))
            draft.spans["quote"].append(span)
            if "type" in element.attrib:
                if draft.attributes:
                    self._fault(line, f"quotation {element.get('id')!r}: attributes stand at two of its pieces")
                draft.attributes = {str(key): str(value) for key, value in element.attrib.items()}
                draft.line = line
        elif tag in _MARKS:
            self._parts += [(key, _MARKS[tag], span, line) for key in element.get("q", "").split()]
            if not element.get("q", "").split():
                self._fault(line, f"<{tag}> names no quotation; expected an attribute q")
        else:
            self._fault(line, f"unknown mark <{tag}>; expected one of {', '.join([*_MARKS, 'm'])}")

    def _join_parts(self) -> None:
        for key, part, span, line in self._parts:
            if key in self._quotations:
                self._quotations[key].spans[part].append(span)
            else:
                self._fault(line, f"{part} of quotation {key!r}, which does not exist")
        for draft in self._quotations.values():
            for part in PARTS:
                draft.spans[part] = _joined(draft.spans[part], self.text)
        mentions: dict[str, list[Span]] = {key: [] for key in self._entities}
        for key, span, line in self._mentions:
            if key in mentions:
                mentions[key].append(span)
            else:
                self._fault(line, f"mention of {key!r}, which is no entity of this file")
        for key, (entity, line) in self._entities.items():
            if not mentions[key] and entity.kind != "media":
                self._fault(line, f"entity {key} ({entity.name}) is never mentioned")
            self._entities[key] = replace(entity, mentions=tuple(sorted(mentions[key]))), line

    def article(self, root: etree._Element) -> OwnArticle:
        order = sorted(
            self._quotations.items(),
            key=lambda item: (item[1].spans["quote"][0].start, -item[1].spans["quote"][-1].end),
        )
        quotations = [self._quotation(number, key, draft) for number, (key, draft) in enumerate(order)]
        title = root.find("title")
        return OwnArticle(
            id=root.get("id", self.path.stem),
            outlet=root.get("outlet", ""),
            genre=root.get("genre", ""),
            marks=root.get("marks", ""),
            title=_spaces("".join(map(str, title.itertext()))) if title is not None else "",
            text=self.text,
            quotations=tuple(quotation for quotation in quotations if quotation is not None),
            entities=tuple(entity for entity, _ in self._entities.values()),
        )

    def _quotation(self, number: int, key: str, draft: _Draft) -> OwnQuotation | None:
        found, spans = draft.attributes, {part: tuple(draft.spans[part]) for part in PARTS}
        kind, medium = found.get("type", ""), found.get("medium", "")
        name = f"quotation {key!r}"
        if kind not in TYPES or medium not in MEDIA:
            self._fault(
                draft.line, f"{name}: type {kind!r}, medium {medium!r}; expected {'|'.join(TYPES)}, {'|'.join(MEDIA)}"
            )
            return None
        links = {link: tuple((found.get(link) or found.get(f"{link}2") or "").split()) for link in _LINKS}
        unknown = sorted({entity for group in links.values() for entity in group if entity not in self._entities})
        if unknown:
            self._fault(draft.line, f"{name}: {', '.join(unknown)} is no entity of this file")
        if links["by"] and not spans["speaker"]:
            self._fault(draft.line, f"{name}: a source (by) but no speaker words")
        in_title = spans["quote"][0].start < len(self.text.split("\n\n", 1)[0])
        if kind == "Indirect" and not spans["cue"] and not in_title:
            self._fault(draft.line, f"{name}: Indirect without cue")
        if kind in {"Reported", "FreeIndirect", "IndirectFreeIndirect"} and (spans["cue"] or spans["frame"]):
            self._fault(draft.line, f"{name}: {kind} with cue or frame")
        return OwnQuotation(Quotation.from_parts(spans, number=number, type_=kind, medium=medium), **links)


def _line(element: etree._Element) -> int:
    line: int | None = element.sourceline  # type: ignore[assignment]  # the stubs know no type for it
    return line or 1


def _spaces(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _joined(spans: Sequence[Span], text: str) -> list[Span]:
    """Spans in order, those parted by white space alone made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and not text[out[-1].end : span.start].strip():
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out
