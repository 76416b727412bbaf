"""Speakers become people and bodies, reports become trails: the one function of this package.

Input: an article and its quotations, whose parts are spans. Output: the same quotations with `source`, `to`, `via`
and `rests_on`, and everybody in the article as entities. Steps: mentions, links, sources, chains, records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from laut.languages import de as language
from laut.records import Article, Entity, Quotation, Reason, Reference, Span
from laut.resolution.cast import Draft
from laut.resolution.chains import Chains
from laut.resolution.linking import Linker
from laut.resolution.mentions import find_mentions
from laut.resolution.occasions import Chain
from laut.resolution.sources import Sources
from laut.resolution.weighing import Choice, Scales
from laut.resolution.words import split

__all__ = ["Lookup", "Resolution", "resolve", "trace_choices"]


class Lookup(Protocol):
    """People and bodies known from elsewhere, by any of their names."""

    def find(self, name: str) -> Entity | None:
        """Who bears this name, if anybody is known to."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """An article's quotations with everybody around them resolved, and everybody met."""

    quotations: tuple[Quotation, ...]
    entities: tuple[Entity, ...]
    reasons: tuple[Reason, ...] = field(default=(), repr=False)


def resolve(article: Article, quotations: Sequence[Quotation], *, known: Lookup | None = None) -> Resolution:
    """Say for each quotation whose words it holds, to whom, through whom, and what they rest on.

    Where it is not sure who is meant, `entity` is `None` and the mention stands.

    Args:
        article: Its text is not changed.
        quotations: As attribution found them, in text order.
        known: People and bodies of a record, asked for the whole names of those the article names in part.

    Example:
        >>> text = "Ministerin Ada Okoro wies das zurück. „Wir zahlen“, sagte sie dem Magazin „Lupe“."
        >>> said = Quotation(0, "Direct", "Speech", (Span(38, 50),), speaker=(Span(58, 61),), frame=(Span(52, 80),))
        >>> resolution = resolve(Article(text), [said])
        >>> resolution.quotations[0].source.name, resolution.quotations[0].via[0].name
        ('Ada Okoro', 'Lupe')
    """
    linker, chains = _linked(article, quotations, Scales())
    return _records(article, quotations, chains.done, linker.cast.drafts, known)


def trace_choices(
    article: Article, quotations: Sequence[Quotation], *, weights: Mapping[str, Mapping[str, float]]
) -> list[Choice]:
    """Every choice made while resolving an article by some weights, with the signs of each candidate: for the fit."""
    scales = Scales(weights, trace=[])
    _linked(article, quotations, scales)
    return scales.trace or []


def _linked(article: Article, quotations: Sequence[Quotation], scales: Scales) -> tuple[Linker, Chains]:
    words = split(article.text)
    mentions = find_mentions(
        words,
        [span for quotation in quotations for span in quotation.speaker],
        [span for quotation in quotations for span in quotation.addressee],
        [span for quotation in quotations for span in quotation.cue],
    )
    body = len(article.title) if article.title and article.text.startswith(article.title) else 0
    linker = Linker(words, mentions, quotations, body=body, outlet=article.outlet, scales=scales)
    chains = Chains(article, Sources(linker))
    _walk(linker, chains, quotations, _enclosing(quotations))
    return linker, chains


def _enclosing(quotations: Sequence[Quotation]) -> dict[int, Quotation]:
    """The innermost quotation around each one."""
    out: dict[int, Quotation] = {}
    open_ones: list[Quotation] = []
    for quotation in sorted(quotations, key=_nesting):
        while open_ones and open_ones[-1].quote[-1].end <= quotation.quote[0].start:
            open_ones.pop()
        around = [one for one in open_ones[-3:] if _holds(one, quotation)]
        if around:
            out[quotation.id] = around[-1]
        open_ones.append(quotation)
    return out


def _holds(outer: Quotation, inner: Quotation) -> bool:
    start, end = inner.quote[0]
    return any(span.start <= start and end <= span.end for span in outer.quote)


def _walk(linker: Linker, chains: Chains, quotations: Sequence[Quotation], outer: Mapping[int, Quotation]) -> None:
    """Link mentions in reading order, the title last; a quotation's speaker comes before its words."""
    ordered = sorted(quotations, key=lambda q: (_start(q), *_nesting(q)))
    for title in (False, True):
        waiting = [quotation for quotation in ordered if (quotation.quote[0].start < linker.body) == title]
        numbers = [number for number, one in enumerate(linker.mentions) if (one.span.start < linker.body) == title]
        at = 0
        for number in numbers:
            mention = linker.mentions[number]
            while at < len(waiting) and _start(waiting[at]) <= mention.span.start:
                chains.follow(waiting[at], outer.get(waiting[at].id))
                at += 1
            linker.link(number)
            chains.interviews.note(number)
            if mention.kind == "document" and (owner := linker.owner(mention)):
                chains.sources.document = owner
        for quotation in waiting[at:]:
            chains.follow(quotation, outer.get(quotation.id))


def _complete(draft: Draft, known: Lookup | None) -> None:
    """Take the whole name and the kind of somebody known from elsewhere."""
    found = known.find(draft.name) if known else None
    if found is None:
        return
    draft.kind = draft.kind or found.kind
    if len(found.name.split()) > len(draft.name.split()):
        draft.name, draft.kind = found.name, found.kind


def _nesting(quotation: Quotation) -> tuple[int, int, bool, bool]:
    """Outer ones first; of two with the same words, a report told as an act stands inside the other."""
    return quotation.quote[0].start, -quotation.quote[-1].end, quotation.type == "Reported", quotation.type == "Direct"


def _start(quotation: Quotation) -> int:
    """Where a quotation begins, its frame included."""
    return min(quotation.quote[0].start, quotation.frame[0].start if quotation.frame else quotation.quote[0].start)


def _unsure(article: Article, quotation: Quotation) -> Reference:
    """Nobody at all («es hieß», «man sagt»), or somebody of whom only the words are sure."""
    if not quotation.speaker:
        return Reference("none")
    mention = article[quotation.speaker[-1]]
    return Reference("none" if mention.casefold() in language.IMPERSONAL else "person", mention=mention)


def _records(
    article: Article,
    quotations: Sequence[Quotation],
    chains: Mapping[int, Chain],
    drafts: Sequence[Draft],
    known: Lookup | None,
) -> Resolution:
    used = {
        id(draft)
        for chain in chains.values()
        for draft in (chain.source, chain.to, *chain.via, *chain.rests_on)
        if draft
    }
    kept = [draft for draft in drafts if id(draft) in used or draft.named or draft.mentions]
    for draft in kept if known else ():
        _complete(draft, known)
    numbers = {id(draft): number for number, draft in enumerate(kept)}

    def reference(draft: Draft, spans: Sequence[Span] = ()) -> Reference:
        mention = article[spans[-1]] if spans else None
        shown = mention if mention in draft.names and draft.kind == "institution" else draft.name
        return Reference(draft.final_kind, shown, numbers[id(draft)], mention)

    resolved = []
    for quotation in quotations:
        chain = chains[quotation.id]
        source = reference(chain.source, quotation.speaker) if chain.source else _unsure(article, quotation)
        resolved.append(
            replace(
                quotation,
                source=source,
                to=reference(chain.to, quotation.addressee) if chain.to else None,
                via=tuple(reference(draft) for draft in chain.via),
                rests_on=tuple(reference(draft) for draft in chain.rests_on),
            )
        )
    reasons = tuple(
        Reason(chain.quotation.id, link, article[chain.quotation.speaker[-1]] if chain.quotation.speaker else "", rule)
        for chain in chains.values()
        for link, rule in chain.rules
    )
    return Resolution(tuple(resolved), tuple(draft.entity(number) for number, draft in enumerate(kept)), reasons)
