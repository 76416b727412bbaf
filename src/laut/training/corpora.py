"""Corpora with marked quotations, each read into the same records and told apart by its convention.

A *convention* is a corpus's habit of annotation: what it calls Reported, whether a speaker is a head word or a whole
phrase, which parts it does not mark at all. The model learns one small embedding for each, so that one corpus's habit
does not spoil another's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from laut.errors import CorpusError
from laut.records import PARTS, Quotation, Span
from laut.training.own_corpus import iter_own_articles

__all__ = ["CONVENTIONS", "LabelledArticle", "iter_documents", "load_corpus", "load_texts", "read_published_article"]

CONVENTIONS: Final = ("news", "wikinews", "redewiedergabe", "polnear")
"""Annotation habits a model can follow, in the order of their embeddings; `news` is the one for reading."""

_UNMARKED: Final[Mapping[str, frozenset[str]]] = {
    "news": frozenset(),
    "wikinews": frozenset(),
    "redewiedergabe": frozenset({"addressee"}),
    "polnear": frozenset({"addressee", "frame", "type", "medium"}),
}


@dataclass(frozen=True)
class LabelledArticle:
    """A text with its gold quotations; `unmarked` names the parts (and type, medium) its corpus says nothing about."""

    name: str
    text: str
    quotations: tuple[Quotation, ...]
    convention: str

    @property
    def unmarked(self) -> frozenset[str]:
        """What its corpus does not mark, to be left out of the loss."""
        return _UNMARKED[self.convention]


def load_corpus(path: Path) -> list[LabelledArticle]:
    """Read a corpus: a folder of own XML articles, a `.jsonl` file, or a folder of one `.json` an article.

    Raises:
        CorpusError: The path holds nothing laut can read, or a line is not in its format.
    """
    if path.is_dir() and any(path.glob("*.xml")):
        return [
            LabelledArticle(article.id, article.text, tuple(own.quotation for own in article.quotations), "news")
            for article in iter_own_articles(path)
        ]
    articles = [_labelled(record, where) for where, record in iter_documents(path)]
    if not articles:
        raise CorpusError(f"{path} holds no article")
    return articles


def load_texts(path: Path) -> list[str]:
    """The bare texts of any corpus here, labelled or not.

    Raises:
        CorpusError: As `load_corpus`.
    """
    if path.is_dir():
        return [article.text for article in load_corpus(path)]
    return [record.get("originalText") or record["text"] for _, record in iter_documents(path)]


def iter_documents(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where each document of a JSON corpus stands, and the document.

    Raises:
        CorpusError: Nothing is there, or a document is no JSON object.
    """
    if path.is_dir():
        files = sorted(path.glob("*.json")) or sorted(path.glob("train.jsonl"))
        if not files:
            raise CorpusError(f"{path} holds neither *.xml nor *.json files")
    elif path.is_file():
        files = [path]
    else:
        raise CorpusError(f"{path} does not exist; expected a corpus file or folder")
    for file in files:
        try:
            lines = [file.read_text("utf-8")] if file.suffix == ".json" else file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise CorpusError(f"{file} cannot be read as UTF-8 text: {error}") from error
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except ValueError as error:
                raise CorpusError(f"{file}:{number}: no JSON: {error}") from error
            if not isinstance(record, dict):
                raise CorpusError(f"{file}:{number}: {type(record).__name__}; expected a JSON object")
            yield f"{file}:{number}", record


def _labelled(record: Mapping[str, Any], where: str) -> LabelledArticle:
    try:
        if "brat" in record:
            return _read_polnear(record)
        return read_published_article(record)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise CorpusError(
            f"{where}: {type(error).__name__} {error}; expected `originalText` and `annotations`"
        ) from error


def read_published_article(record: Mapping[str, Any]) -> LabelledArticle:
    """An article in the format of the German news corpus (arXiv 2404.16764), which REDEWIEDERGABE shares here."""
    name = str(record["documentName"])
    quotations = [
        Quotation.from_parts(
            {
                part: tuple(Span(int(s["charBegin"]), int(s["charEnd"])) for s in annotation[part]["spans"])
                for part in PARTS
            },
            number=number,
            type_=annotation["type"],
            medium=annotation["medium"],
        )
        for number, annotation in enumerate(record["annotations"])
    ]
    convention = "redewiedergabe" if name.startswith("rwk_") else "wikinews"
    return LabelledArticle(name, record["originalText"], tuple(q for q in quotations if q.quote), convention)


_BRAT_SPAN = re.compile(r"^T(\d+)\t(\w+) ([\d; ]+)\t")
_BRAT_ATTRIBUTION = re.compile(r"^E\d+\t(.*)$")


def _read_polnear(record: Mapping[str, Any]) -> LabelledArticle:
    """A PolNeAR article: brat stand-off, one event an attribution with Source, Cue and Content."""
    spans: dict[str, tuple[str, tuple[Span, ...]]] = {}
    for line in record["brat"].splitlines():
        if match := _BRAT_SPAN.match(line):
            key, kind, places = match.groups()
            pairs = [place.split() for place in places.split(";")]
            spans[f"T{key}"] = kind, tuple(Span(int(a), int(b)) for a, b in pairs)
    quotations: list[Quotation] = []
    for line in record["brat"].splitlines():
        if match := _BRAT_ATTRIBUTION.match(line):
            parts: dict[str, list[Span]] = {"quote": [], "cue": [], "speaker": []}
            for link in match.group(1).split():
                kind, places = spans.get(link.rpartition(":")[2], ("", ()))
                part = {"Content": "quote", "Cue": "cue", "Source": "speaker"}.get(kind)
                if part:
                    parts[part] += places
            if parts["quote"]:
                found = {part: tuple(sorted(places)) for part, places in parts.items()}
                quotations.append(
                    Quotation.from_parts(found, number=len(quotations), type_="Indirect", medium="Speech")
                )
    return LabelledArticle(str(record["file"]), record["text"], tuple(quotations), "polnear")
