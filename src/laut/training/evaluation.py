"""A model measured on a corpus: predictions in the corpus's own format, and the published score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from laut.attribution.model import Model
from laut.errors import CorpusError
from laut.records import PARTS, Article, Quotation, Span
from laut.training.corpora import LabelledArticle, iter_documents, load_corpus, read_published_article
from laut.training.modern import Found, count_found
from laut.training.own_corpus import load_split
from laut.training.score import Scores, TokenQuotation, score

__all__ = ["Evaluation", "evaluate_corpus"]

_TOGETHER = 32


@dataclass(frozen=True)
class Evaluation:
    """What a model does on a corpus: the score, and its quotations in the corpus's own format."""

    scores: Scores
    found: Found
    predictions: list[dict[str, Any]]
    articles: int


@dataclass(frozen=True)
class _Document:
    """A labelled article and where its tokens stand."""

    article: LabelledArticle
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def tokens(self, spans: Sequence[Span]) -> list[int]:
        """Numbers of the tokens that share a character with any of the spans."""
        chosen: set[int] = set()
        for start, end in spans:
            first = int(np.searchsorted(self.ends, start, "right"))
            chosen.update(range(first, int(np.searchsorted(self.starts, end, "left"))))
        return sorted(chosen)


def evaluate_corpus(path: Path, model: Model, *, min_score: float | None = None, part: str | None = None) -> Evaluation:
    """Read every article of a corpus with a model and score what it finds.

    Args:
        path: A `.jsonl` file or a folder of `.json` files in the published format, or a folder of own XML articles.
        model: Each article is read in its own corpus's convention.
        min_score: As in `Model.attribute`.
        part: Only the articles of this part (`train`, `dev`, `test`) by the `split.json` of a folder.

    Raises:
        CorpusError: The corpus cannot be read.
    """
    split = load_split(path)
    documents = [
        document for document in _iter_documents(path) if part is None or split.part(document.article.name) == part
    ]
    if not documents:
        raise CorpusError(f"{path} holds no article of part {part!r}")
    pairs, predictions = [], []
    for some in _batched(documents):
        for document, found in zip(some, _read(some, model, min_score), strict=True):
            pairs.append((_in_tokens(document.article.quotations, document), _in_tokens(found, document)))
            predictions.append(
                {"documentName": document.article.name, "annotations": [_annotation(q, found, document) for q in found]}
            )
    return Evaluation(score(pairs), count_found(pairs), predictions, len(documents))


def _batched(documents: Sequence[_Document]) -> Iterator[list[_Document]]:
    """Some documents at a time, all of one convention."""
    for convention in sorted({document.article.convention for document in documents}):
        mine = [document for document in documents if document.article.convention == convention]
        for start in range(0, len(mine), _TOGETHER):
            yield mine[start : start + _TOGETHER]


def _read(some: Sequence[_Document], model: Model, min_score: float | None) -> Iterator[tuple[Quotation, ...]]:
    articles = [Article(document.article.text) for document in some]
    return model.attribute(articles, min_score=min_score, convention=some[0].article.convention)


def _iter_documents(path: Path) -> Iterator[_Document]:
    if path.is_dir() and any(path.glob("*.xml")):
        from laut.attribution.words import split_words

        for article in load_corpus(path):
            words = split_words(article.text)
            yield _Document(article, words.starts.astype(np.int64), words.ends.astype(np.int64))
        return
    for where, record in iter_documents(path):
        try:
            article = read_published_article({"annotations": []} | record)
            bounds = np.array(_token_bounds(record), np.int64).reshape(-1, 2)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise CorpusError(f"{where}: {type(error).__name__} {error}; expected a published article") from error
        yield _Document(article, bounds[:, 0], bounds[:, 1])


def _token_bounds(record: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Where the corpus's tokens stand: stated, or found one after the other."""
    if "tokens" in record:
        return [(int(token["charBegin"]), int(token["charEnd"])) for token in record["tokens"]]
    text, at, bounds = record["originalText"], 0, []
    for sentence in record["sentences"]:
        for token in sentence["tokens"]:
            found = text.find(token, at)
            start = at if found < 0 else found
            at = start + len(token)
            bounds.append((start, at))
    return bounds


def _in_tokens(quotations: Sequence[Quotation], document: _Document) -> list[TokenQuotation]:
    return [
        TokenQuotation(q.type, q.medium, {part: frozenset(document.tokens(q.part(part))) for part in PARTS})
        for q in quotations
    ]


def _annotation(quotation: Quotation, all_found: Sequence[Quotation], document: _Document) -> dict[str, Any]:
    """A quotation as the published corpus writes it."""
    parts = {part: _part(document.tokens(quotation.part(part)), document) for part in PARTS}
    return {
        "id": quotation.id,
        "type": quotation.type,
        "medium": quotation.medium,
        "isNested": quotation.within is not None,
        "hasNested": any(other.within == quotation.id for other in all_found),
        "score": round(quotation.score, 4),
        **parts,
    }


def _part(tokens: list[int], document: _Document) -> dict[str, Any]:
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token == runs[-1][-1] + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans = [
        {
            "begin": run[0],
            "end": run[-1] + 1,
            "charBegin": int(document.starts[run[0]]),
            "charEnd": int(document.ends[run[-1]]),
        }
        for run in runs
    ]
    text = " ".join(document.article.text[span["charBegin"] : span["charEnd"]] for span in spans)
    return {"spans": spans, "text": text, "tokenIds": tokens}
