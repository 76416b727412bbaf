"""How well resolution does end to end: quotations found by the model, then resolved, against annotated articles.

Every share is of all known quotations: one that is not found is right in nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laut.attribution.model import Model
from laut.attribution.words import split_words
from laut.records import Article
from laut.resolution import Resolution, resolve
from laut.resolution.evaluation import pair_entities
from laut.training.development import in_tokens
from laut.training.modern import paired_quotes
from laut.training.own_corpus import OwnArticle

__all__ = ["EndToEnd", "evaluate_end_to_end"]


@dataclass
class EndToEnd:
    """Counts over all known quotations."""

    known: int = 0
    found: int = 0
    speaker: int = 0
    kind: int = 0

    def shares(self) -> dict[str, float]:
        """Each count's share of the known quotations, from 0 to 1."""
        counts = {"found": self.found, "speaker": self.speaker, "kind": self.kind}
        return {name: count / self.known if self.known else 0.0 for name, count in counts.items()}

    def __str__(self) -> str:
        shares = self.shares()
        return (
            f"end to end: found {shares['found']:.1%}, right speaker {shares['speaker']:.1%}, "
            f"right kind {shares['kind']:.1%} of {self.known} quotations"
        )


def evaluate_end_to_end(articles: Sequence[OwnArticle], model: Model) -> EndToEnd:
    """Let a model find the quotations, resolve them, and compare whose they are."""
    texts = [
        Article(known.text, title=known.title or None, outlet=known.outlet or None, language="de") for known in articles
    ]
    scores = EndToEnd()
    for known, article, quotations in zip(articles, texts, model.attribute(texts), strict=True):
        count_resolved(known, resolve(article, quotations), scores)
    return scores


def count_resolved(known: OwnArticle, resolution: Resolution, scores: EndToEnd) -> None:
    """Add one article to `scores`; quotations are paired as where their words alone are compared."""
    words = split_words(known.text)
    wanted = list(in_tokens([one.quotation for one in known.quotations], words))
    given = list(in_tokens(resolution.quotations, words))
    people = pair_entities(known, resolution.entities)
    kinds = {entity.id: entity.kind for entity in known.entities}
    scores.known += len(known.quotations)
    for row, column in paired_quotes(wanted, given):
        one, source = known.quotations[row], resolution.quotations[column].source
        kind = source.kind if source else "none"
        named = people.get(source.entity) if source else None
        scores.found += 1
        scores.speaker += named in one.by if one.by else kind == "none"
        scores.kind += kind in ({kinds[name] for name in one.by} or {"none"})
