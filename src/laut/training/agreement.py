"""How far two annotations of the same articles agree: in the published score, and in who is meant.

Quotations of the two are paired where their quotes share more than half of their words (intersection over union).
Entities are matched by the mentions they share, since each annotator numbers them anew. Of every pair it is then asked
whether both name the same source, of the same kind, the same addressee and the same carriers.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from laut.attribution.words import split_words
from laut.errors import CorpusError
from laut.training.development import in_tokens
from laut.training.modern import paired_quotes, shared_part
from laut.training.own_corpus import OwnArticle, OwnQuotation, iter_own_articles
from laut.training.score import Scores, TokenQuotation, score

__all__ = ["Agreement", "measure_agreement"]

_LINKS = ("by", "to", "via", "on")


@dataclass(frozen=True)
class Agreement:
    """Agreement of two annotators; `links` gives, for each link, how often both are the same and how often asked."""

    articles: int
    scores: Scores
    pairs: int
    kinds: int
    links: dict[str, tuple[int, int]]

    def share(self, link: str) -> float:
        """Per cent of the pairs, of those where either annotator gives the link, that have the same one."""
        same, asked = self.links[link]
        return 100 * same / asked if asked else 100.0


def measure_agreement(one: Path, other: Path) -> Agreement:
    """Compare the articles that both folders hold.

    Raises:
        CorpusError: The folders share no article, or an article's text differs between them.
    """
    theirs = {article.id: article for article in iter_own_articles(other)}
    shared = [(article, theirs[article.id]) for article in iter_own_articles(one) if article.id in theirs]
    if not shared:
        raise CorpusError(f"{one} and {other} share no article; expected the same ids in both")
    token_pairs, kinds, total = [], 0, 0
    links: dict[str, Counter[bool]] = {link: Counter() for link in _LINKS}
    for mine, their in shared:
        if mine.text != their.text:
            raise CorpusError(f"{mine.id}: the two texts differ; expected marks alone to differ")
        tokens = _tokens(mine), _tokens(their)
        token_pairs.append(tokens)
        names = _matched_entities(mine, their)
        for row, column in paired_quotes(*tokens):
            left, right = mine.quotations[row], their.quotations[column]
            total += 1
            kinds += _kind(mine, left) == _kind(their, right)
            for link in _LINKS:
                _compare(getattr(left, link), getattr(right, link), names, links[link])
    counted = {link: (counter[True], counter.total()) for link, counter in links.items()}
    return Agreement(len(shared), score(token_pairs), total, kinds, counted)


def _tokens(article: OwnArticle) -> list[TokenQuotation]:
    return list(in_tokens([own.quotation for own in article.quotations], split_words(article.text)))


def _matched_entities(one: OwnArticle, other: OwnArticle) -> dict[str, str]:
    """For each entity of the second annotation the one of the first that shares most of its mentions."""
    if not one.entities or not other.entities:
        return {}
    words = split_words(one.text)
    places = [
        [
            frozenset(int(word) for span in entity.mentions for word in words.covering([span]))
            for entity in some.entities
        ]
        for some in (one, other)
    ]
    overlap = np.array([[shared_part(a, b) for a in places[0]] for b in places[1]])
    rows, columns = linear_sum_assignment(overlap, maximize=True)
    return {
        other.entities[row].id: one.entities[column].id
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        if overlap[row, column] > 0
    }


def _compare(mine: tuple[str, ...], theirs: tuple[str, ...], names: dict[str, str], counter: Counter[bool]) -> None:
    if mine or theirs:
        counter[set(mine) == {names.get(name, "") for name in theirs}] += 1


def _kind(article: OwnArticle, own: OwnQuotation) -> set[str]:
    kinds = {entity.id: entity.kind for entity in article.entities}
    return {kinds[one] for one in own.by} or {"none"}
