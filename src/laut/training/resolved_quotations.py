"""Quotations of a corpus that may not be copied, resolved: who is meant stands here, the text and the parts stay there.

A file holds one article a line: its name in the corpus, its part, its entities with the places that name them, and for
each annotation of the corpus, by its index, source, kind, addressee, carriers and what the source rests on. Reading
joins it with the corpus into articles as the project's own corpus has them, so that both are measured alike.

Not every mention is marked, only names and descriptions. The speaker and addressee words of the corpus («er», «dem
Blatt») are added to them where they belong to one entity alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from laut.errors import CorpusError
from laut.records import KINDS, Quotation, Span
from laut.training.corpora import iter_documents, read_published_article
from laut.training.own_corpus import OwnArticle, OwnEntity, OwnQuotation

__all__ = ["RESOLVED_PARTS", "load_resolved_articles"]

RESOLVED_PARTS: Final = ("work", "measure")
"""Articles whose mistakes may be read and mended, and articles kept for measuring."""

_LINKS: Final[Mapping[str, str]] = {"source": "by", "to": "to", "via": "via", "rests_on": "on"}


def load_resolved_articles(path: Path, corpus: Path, *, part: str | None = None) -> list[OwnArticle]:
    """Join a file of resolved quotations with the corpus that holds their texts.

    Every line is checked, those of the other part too.

    Args:
        path: One article a line, as `quality/resolution-de.jsonl` has them.
        corpus: The articles in the published format (arXiv 2404.16764); it may hold others as well.
        part: Only `work` or only `measure`.

    Raises:
        CorpusError: The part is unknown or empty, a file cannot be read, or a line does not fit its article.
    """
    if part is not None and part not in RESOLVED_PARTS:
        raise CorpusError(f"part {part!r}; expected {' or '.join(RESOLVED_PARTS)}")
    if path.is_dir():
        raise CorpusError(f"{path} is a folder; expected a file of resolved quotations, one article a line")
    published = {str(record.get("documentName")): (where, record) for where, record in iter_documents(corpus)}
    articles: dict[str, OwnArticle] = {}
    chosen: list[OwnArticle] = []
    for where, record in iter_documents(path):
        try:
            article, belongs = _read_article(record, published)
        except (KeyError, TypeError, ValueError) as error:
            raise CorpusError(f"{where}: {_told(error)}") from error
        if article.id in articles:
            raise CorpusError(f"{where}: article {article.id!r} stands here a second time; expected each once")
        articles[article.id] = article
        if part in {None, belongs}:
            chosen.append(article)
    if not chosen:
        raise CorpusError(f"{path} holds no article" + (f" of part {part!r}" if part else ""))
    return chosen


def _told(error: KeyError | TypeError | ValueError) -> str:
    expected = "article, part, entities and quotations"
    return f"{error.args[0]!r} is missing; expected {expected}" if isinstance(error, KeyError) else str(error)


def _read_article(
    record: Mapping[str, Any], published: Mapping[str, tuple[str, Mapping[str, Any]]]
) -> tuple[OwnArticle, str]:
    name, part = _text(record["article"]), record["part"]
    if name not in published:
        raise ValueError(f"article {name!r} is not in the corpus; expected one of its {len(published)} names")
    if part not in RESOLVED_PARTS:
        raise ValueError(f"part {part!r}; expected {' or '.join(RESOLVED_PARTS)}")
    where, document = published[name]
    try:
        labelled = read_published_article(document)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise CorpusError(
            f"{where}: {type(error).__name__} {error}; expected `originalText` and `annotations`"
        ) from error
    drafts = _read_entities(record["entities"], labelled.text)
    quotations = _read_quotations(record["quotations"], labelled.quotations, drafts)
    for one in quotations:
        _add_words(one.quotation.speaker, one.by, drafts)
        _add_words(one.quotation.addressee, one.to, drafts)
    entities = tuple(draft.entity() for draft in drafts.values())
    article = OwnArticle(name, "Wikinews", "news", "„“", "", labelled.text, tuple(quotations), entities)
    return article, part


@dataclass
class _Draft:
    id: str
    kind: str
    name: str
    mentions: list[Span] = field(default_factory=list)

    def entity(self) -> OwnEntity:
        return OwnEntity(self.id, self.kind, self.name, mentions=tuple(sorted(set(self.mentions))))


def _read_entities(records: object, text: str) -> dict[str, _Draft]:
    drafts: dict[str, _Draft] = {}
    for record in _objects(records, "entities"):
        key, kind, name = _text(record["id"]), record["kind"], _text(record["name"])
        if key in drafts:
            raise ValueError(f"entity {key} stands in the article twice; expected each once")
        if kind not in KINDS or kind == "none":
            raise ValueError(f"entity {key}: kind {kind!r}; expected one of {', '.join(KINDS[:-1])}")
        mentions = [_span(pair, len(text), f"entity {key}") for pair in _list(record["mentions"], f"mentions of {key}")]
        if not mentions:
            raise ValueError(f"entity {key} ({name}) has no mention; expected one place that names it, or more")
        drafts[key] = _Draft(key, kind, name, mentions)
    return drafts


def _span(pair: object, length: int, where: str) -> Span:
    match pair:
        case [int(start), int(end)] if 0 <= start < end <= length:
            return Span(start, end)
    raise ValueError(f"{where}: mention {pair!r}; expected [start, end] within the text (0 to {length})")


def _read_quotations(records: object, known: Sequence[Quotation], drafts: Mapping[str, _Draft]) -> list[OwnQuotation]:
    """The quotations in text order, outer ones first; every annotation of the corpus that has a quote must be there."""
    waiting = {quotation.id: quotation for quotation in known}
    quotations = []
    for record in _objects(records, "quotations"):
        index = record["index"]
        if not isinstance(index, int) or index not in waiting:
            raise ValueError(f"quotation {index!r}; expected each index of the article's annotations once")
        links = {ours: _ids(record[theirs], drafts, f"quotation {index}: {theirs}") for theirs, ours in _LINKS.items()}
        kinds = sorted({drafts[key].kind for key in links["by"]}) or ["none"]
        if record["kind"] not in kinds:
            raise ValueError(f"quotation {index}: kind {record['kind']!r}; expected its source's, {' or '.join(kinds)}")
        quotations.append(OwnQuotation(waiting.pop(index), **links))
    if waiting:
        raise ValueError(f"quotation {min(waiting)} is missing; expected all {len(known)} annotations of the article")
    return sorted(quotations, key=lambda one: (one.quotation.quote[0].start, -one.quotation.quote[-1].end))


def _ids(value: object, drafts: Mapping[str, _Draft], where: str) -> tuple[str, ...]:
    keys = tuple(_text(key) for key in _list(value, where))
    for key in keys:
        if key not in drafts:
            raise ValueError(f"{where} {key!r} is no entity of the article; expected {', '.join(drafts) or 'none'}")
    return keys


def _add_words(spans: Sequence[Span], keys: Sequence[str], drafts: Mapping[str, _Draft]) -> None:
    """Words that point at one entity and name it nowhere are a mention of it."""
    if len(keys) != 1:
        return
    mentions = drafts[keys[0]].mentions
    mentions += [span for span in spans if not any(span.start < end and start < span.end for start, end in mentions)]


def _objects(value: object, where: str) -> list[dict[str, Any]]:
    records = _list(value, where)
    for record in records:
        if not isinstance(record, dict):
            raise TypeError(f"{where}: {type(record).__name__}; expected JSON objects")
    return records


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{where}: {type(value).__name__}; expected a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"{value!r}; expected text")
    return value
