"""How well speakers become people, measured on articles whose quotations, entities and mentions are known.

Input: articles of the project's own corpus. Output: a [ResolutionScores][laut.resolution.evaluation.ResolutionScores]
record for `resolve` and for a simple baseline beside it.

Predicted entities are paired one to one with known ones, so that most mentions are shared; a predicted entity without
a partner is right nowhere. A mention counts by its head word («Ministerin Ada Okoro» and «Okoro» are one place): that
is the main measure; the score on exact spans stands beside it. The corpus lists only those who speak, are addressed
or carry, so predicted entities that share no mention with a listed one are left out of the coreference scores.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from laut.languages import de as language
from laut.records import Article, Entity, Quotation, Reference, Span
from laut.resolution.baseline import resolve_simply
from laut.resolution.coreference import Count, conll_f1, count_b3, count_ceaf, count_muc
from laut.resolution.resolve import Resolution, resolve

__all__ = [
    "KnownArticle",
    "KnownEntity",
    "KnownQuotation",
    "ResolutionScores",
    "Tally",
    "evaluate_resolution",
    "score_article",
]

_NOTHING = Count()


class KnownEntity(Protocol):
    """Somebody annotated, with every mention."""

    @property
    def id(self) -> str:
        """Its name in the annotation."""

    @property
    def kind(self) -> str:
        """One of the kinds of sources."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Every place that points at it."""


class KnownQuotation(Protocol):
    """A quotation and the ids of those around it."""

    @property
    def quotation(self) -> Quotation:
        """Its parts as spans."""

    @property
    def by(self) -> tuple[str, ...]:
        """Whose words."""

    @property
    def to(self) -> tuple[str, ...]:
        """To whom."""

    @property
    def via(self) -> tuple[str, ...]:
        """Through whom, outermost first."""

    @property
    def on(self) -> tuple[str, ...]:
        """What the source rests on, nearest first."""


class KnownArticle(Protocol):
    """An annotated article, as the corpus reader gives it."""

    @property
    def id(self) -> str:
        """Its name in the annotation."""

    @property
    def outlet(self) -> str:
        """Who published it."""

    @property
    def title(self) -> str:
        """Its title, the beginning of the text."""

    @property
    def text(self) -> str:
        """The whole text."""

    @property
    def quotations(self) -> Sequence[KnownQuotation]:
        """In text order."""

    @property
    def entities(self) -> Sequence[KnownEntity]:
        """Everybody listed."""


@dataclass
class Tally:
    """Right answers among those known and those given."""

    right: int = 0
    known: int = 0
    given: int = 0

    def add(self, known: Sequence[str | None], given: Sequence[str | None]) -> None:
        """Count one quotation's link: right where all known are given in their order."""
        self.known += bool(known)
        self.given += bool(given)
        self.right += bool(known) and list(known) == list(given)

    @property
    def recall(self) -> float:
        """Share of the known that is right."""
        return self.right / self.known if self.known else 0.0

    @property
    def precision(self) -> float:
        """Share of the given that is right."""
        return self.right / self.given if self.given else 0.0


@dataclass
class ResolutionScores:
    """How a set of articles was resolved; shares are of the quotations that have such a link.

    `to_words` counts the addressees that the text names, `to` also those that only its sense tells. `splits_forgiven`
    counts speakers with several predicted entities for one known allowed: no goal, since joining nothing would reach
    it, but beside `speaker` it tells how many mistakes are people torn in two. `coreference` says whether mentions are
    scored at all.
    """

    speaker: Tally = field(default_factory=Tally)
    kind: Tally = field(default_factory=Tally)
    to: Tally = field(default_factory=Tally)
    to_words: Tally = field(default_factory=Tally)
    via: Tally = field(default_factory=Tally)
    splits_forgiven: Tally = field(default_factory=Tally)
    rests_on: Tally = field(default_factory=Tally)
    muc: Count = _NOTHING
    b3: Count = _NOTHING
    ceaf: Count = _NOTHING
    exact: tuple[Count, Count, Count] = (_NOTHING, _NOTHING, _NOTHING)
    articles: int = 0
    coreference: bool = True
    baseline: ResolutionScores | None = None

    @property
    def conll(self) -> float:
        """CoNLL F1 of mentions by their heads."""
        return conll_f1(self.muc, self.b3, self.ceaf)

    @property
    def conll_exact(self) -> float:
        """CoNLL F1 of mentions by their exact spans."""
        return conll_f1(*self.exact)

    def rows(self) -> list[tuple[str, float, float | None]]:
        """Name, share right of the known, share right of the given, as the table shows them."""
        tallies = [
            (name, getattr(self, name))
            for name in ("speaker", "splits_forgiven", "kind", "to", "to_words", "via", "rests_on")
        ]
        shares: list[tuple[str, float, float | None]] = [(name, one.recall, one.precision) for name, one in tallies]
        if not self.coreference:
            return shares
        counts = [("MUC", self.muc), ("B³", self.b3), ("CEAF", self.ceaf)]
        shares += [(name, one.recall, one.precision) for name, one in counts]
        return [*shares, ("CoNLL F1", self.conll, None), ("CoNLL F1, exact spans", self.conll_exact, None)]

    def __str__(self) -> str:
        beside = self.baseline.rows() if self.baseline else [("", 0.0, None)] * len(self.rows())
        lines = [f"{'':24}{'right':>8}{'precision':>11}{'baseline':>10}"]
        for (name, share, precision), (_, base, _) in zip(self.rows(), beside, strict=True):
            exact = f"{precision:11.1%}" if precision is not None else " " * 11
            lines.append(f"{name:24}{share:8.1%}{exact}{base:10.1%}")
        return "\n".join([*lines, f"{self.speaker.known} quotations in {self.articles} articles"])


Resolver = Callable[[Article, Sequence[Quotation]], Resolution]


def evaluate_resolution(articles: Iterable[KnownArticle], *, coreference: bool = True) -> ResolutionScores:
    """Resolve the known quotations of annotated articles and compare who is meant.

    A quotation of several speakers («beide») is right where one of them is found. «Speaker» counts all quotations:
    one that names nobody is right where nobody is found. The outlet of the article itself is no carrier (via).

    Args:
        articles: With their quotations known.
        coreference: Score the mentions too, which only says something where every mention is marked.
    """
    known = list(articles)
    scores = _evaluate(known, resolve, coreference=coreference)
    scores.baseline = _evaluate(known, resolve_simply, coreference=coreference)
    return scores


def _evaluate(articles: Iterable[KnownArticle], resolver: Resolver, *, coreference: bool) -> ResolutionScores:
    scores = ResolutionScores(coreference=coreference)
    for known in articles:
        article = Article(text=known.text, title=known.title or None, outlet=known.outlet or None, language="de")
        score_article(known, resolver(article, [one.quotation for one in known.quotations]), scores)
    return scores


def score_article(known: KnownArticle, resolution: Resolution, scores: ResolutionScores) -> None:
    """Add one article's comparison to `scores`."""
    pairs = pair_entities(known, resolution.entities)
    nearest = nearest_entities(known, resolution.entities)
    kinds = {entity.id: entity.kind for entity in known.entities}
    own = {one.id for one in known.entities if one.kind == "media" and one.name.casefold() in known.outlet.casefold()}
    scores.articles += 1
    for one, found in zip(known.quotations, resolution.quotations, strict=True):
        _score_source(one, found, pairs, kinds, scores)
        source = nearest.get(found.source.entity) if found.source else None
        scores.splits_forgiven.add(one.by, [source] if source not in one.by else list(one.by))
        told = [pairs.get(reference.entity) for reference in _one(found.to)]
        scores.to.add([name for name in told if name in one.to] or one.to, told)  # any of several addressees
        if one.quotation.addressee:
            scores.to_words.add([name for name in told if name in one.to] or one.to, told)
        via = [name for name in one.via if name not in own]
        scores.via.add(via, [pairs.get(reference.entity) for reference in found.via])
        scores.rests_on.add(one.on, [pairs.get(reference.entity) for reference in found.rests_on])
    _score_mentions(known, resolution.entities, scores)


def _one(reference: Reference | None) -> tuple[Reference, ...]:
    return (reference,) if reference else ()


def _score_source(
    one: KnownQuotation,
    found: Quotation,
    pairs: Mapping[int | None, str],
    kinds: Mapping[str, str],
    scores: ResolutionScores,
) -> None:
    source = found.source or Reference("none")
    given = pairs.get(source.entity)
    scores.speaker.known += 1
    scores.speaker.given += 1
    scores.speaker.right += given in one.by if one.by else source.kind == "none"
    scores.kind.known += 1
    scores.kind.given += 1
    scores.kind.right += source.kind in ({kinds[name] for name in one.by} or {"none"})


def pair_entities(known: KnownArticle, entities: Sequence[Entity]) -> dict[int | None, str]:
    """The known entity of each predicted one, by id: one to one, most shared mentions first.

    Mentions are shared by their heads; where no head is, by any overlap («einem Gutachten des Amts») or an equal name.
    """
    homes = {head: entity.id for entity in known.entities for head in _heads(entity.mentions, known.text)}
    shared = Counter(
        (entity.id, homes[head]) for entity in entities for head in _heads(entity.mentions, known.text) if head in homes
    )
    touching = Counter(
        (entity.id, other.id)
        for entity in entities
        for other in known.entities
        if other.name.casefold() == entity.name.casefold() or _overlap(entity.mentions, other.mentions)
    )
    pairs: dict[int | None, str] = {}
    taken: set[str] = set()
    for number, name in [*(pair for pair, _ in shared.most_common()), *touching]:
        if number not in pairs and name not in taken:
            pairs[number] = name
            taken.add(name)
    return pairs


def nearest_entities(known: KnownArticle, entities: Sequence[Entity]) -> dict[int | None, str]:
    """The known entity with which each predicted one shares most mentions, several to one allowed.

    So one person torn into several is forgiven; an answer that joins nothing would be right everywhere.
    """
    homes = {head: entity.id for entity in known.entities for head in _heads(entity.mentions, known.text)}
    nearest: dict[int | None, str] = {}
    for entity in entities:
        shared = Counter(homes[head] for head in _heads(entity.mentions, known.text) if head in homes)
        touching = (other.id for other in known.entities if _overlap(entity.mentions, other.mentions))
        name = shared.most_common(1)[0][0] if shared else next(touching, None)
        if name is not None:
            nearest[entity.id] = name
    return nearest


def _overlap(these: Sequence[Span], those: Sequence[Span]) -> bool:
    """Whether any two spans of two sorted sequences overlap."""
    one, other = 0, 0
    while one < len(these) and other < len(those):
        if these[one].end <= those[other].start:
            one += 1
        elif those[other].end <= these[one].start:
            other += 1
        else:
            return True
    return False


def _score_mentions(known: KnownArticle, entities: Sequence[Entity], scores: ResolutionScores) -> None:
    gold = [_heads(entity.mentions, known.text) for entity in known.entities if entity.mentions]
    ours = _disjoint([_heads(entity.mentions, known.text) for entity in entities], gold)
    scores.muc += count_muc(gold, ours)
    scores.b3 += count_b3(gold, ours)
    scores.ceaf += count_ceaf(gold, ours)
    spans = [frozenset(entity.mentions) for entity in known.entities if entity.mentions]
    exact = _disjoint([frozenset(entity.mentions) for entity in entities], spans)
    muc, b3, ceaf = scores.exact
    scores.exact = muc + count_muc(spans, exact), b3 + count_b3(spans, exact), ceaf + count_ceaf(spans, exact)


def _disjoint(entities: Sequence[frozenset[Span]], known: Sequence[frozenset[Span]]) -> list[frozenset[Span]]:
    """Entities that share a mention with a known one, each mention kept in the first that has it."""
    listed = frozenset().union(*known)
    seen: set[Span] = set()
    out = []
    for entity in entities:
        rest = entity - seen
        seen |= rest
        if rest & listed:
            out.append(rest)
    return out


def _heads(mentions: Iterable[Span], text: str) -> frozenset[Span]:
    return frozenset(head(span, text) for span in mentions)


_BREAK = re.compile(language.HEAD_ENDS)


def head(span: Span, text: str) -> Span:
    """The head word of a mention: its last capitalised word before a comma, a bracket, a genitive or a preposition.

    Example:
        >>> text = "der Sprecher des Amts, Ole Brandt,"
        >>> start, end = head(Span(0, 21), text)
        >>> text[start:end]
        'Sprecher'
    """
    words = text[span.start : span.end]
    first = re.search(r"[A-ZÄÖÜ]\w+", words)
    found = _BREAK.search(words, first.end() if first else 0)
    stop = found.start() if found else len(words)
    capital = [match.span() for match in re.finditer(r"\w+(?:[-’'.]\w+)*", words[:stop])]
    upper = [(start, end) for start, end in capital if words[start].isupper()]
    start, end = (upper or capital or [(0, len(words))])[-1]
    return Span(span.start + start, span.start + end)
