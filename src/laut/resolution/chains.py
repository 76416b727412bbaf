"""To whom it was said, through whom the article has it, and what the source itself rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Article, Quotation, Span
from laut.resolution.cast import Draft
from laut.resolution.sources import Sources

__all__ = ["Chain", "Chains"]


@dataclass
class Chain:
    """Everybody around one quotation, with the rule that found each."""

    quotation: Quotation
    source: Draft | None
    to: Draft | None = None
    via: list[Draft] = field(default_factory=list)
    rests_on: list[Draft] = field(default_factory=list)
    rules: list[tuple[str, str]] = field(default_factory=list)


class Chains:
    """Follows the quotations of an article in text order; each may inherit from the one around or before it."""

    def __init__(self, article: Article, sources: Sources) -> None:
        self.article, self.sources = article, sources
        self.linker = sources.linker
        self.done: dict[int, Chain] = {}
        self.before: Chain | None = None
        self._resting = re.compile("|".join(re.escape(phrase) for phrase in language.RESTING))

    def follow(self, quotation: Quotation, outer: Quotation | None) -> Chain:
        """The chain of one quotation."""
        source, rule = self.sources.source(quotation)
        chain = Chain(quotation, source)
        chain.rules.append(("source", rule))
        self.linker.speakers[quotation.id] = source
        self._address(chain, outer)
        self._carry(chain, outer)
        self._rest(chain)
        self._continue(chain)
        self.done[quotation.id] = chain
        self.before = chain
        if source is not None:
            self.linker.last_source = source
        return chain

    def _address(self, chain: Chain, outer: Quotation | None) -> None:
        for span in chain.quotation.addressee:
            chain.to, rule = self.sources.of(span)
            if chain.to is not None:
                chain.rules.append(("to", rule))
                return
        around = self.done.get(outer.id) if outer else None
        if around and around.source is chain.source and around.to:
            chain.to = around.to
            chain.rules.append(("to", "quotation around it"))
            return
        cue = " ".join(self.article[span] for span in chain.quotation.cue)
        if cue.startswith(language.ANSWERS) and self.before and self.before.source is not chain.source:
            chain.to = self.before.source
            chain.rules.append(("to", "answers the one before"))

    def _carry(self, chain: Chain, outer: Quotation | None) -> None:
        around = self.done.get(outer.id) if outer else None
        if around:
            chain.via = list(around.via)
            if around.source is not None and around.source is not chain.source:
                chain.via.append(around.source)
            elif around.source is chain.source:
                chain.rests_on = list(around.rests_on)
            if chain.via:
                chain.rules.append(("via", "quotation around it"))
        for draft in self._carriers(chain):
            if draft is not chain.source and draft not in chain.via:
                chain.via.append(draft)
                chain.rules.append(("via", "carrier in the frame"))
        if chain.to and chain.to.kind == "media" and chain.to not in chain.via:
            chain.via.append(chain.to)
            chain.rules.append(("via", "said to an outlet"))

    def _carriers(self, chain: Chain) -> list[Draft]:
        """Outlets named in the frame that are not the speaker."""
        found = []
        for number in self.linker.within(self._scope(chain.quotation)):
            if self.linker.mentions[number].kind == "media" or self.linker.mentions[number].form == "name":
                draft = self.linker.link(number)
                if draft and draft.kind == "media":
                    found.append(draft)
        return found

    def _scope(self, quotation: Quotation) -> list[Span]:
        """The words that may name carriers: the frame, or all words of a report told as an act."""
        if quotation.type in {"Reported", "FreeIndirect"}:
            return list(quotation.quote)
        return list(quotation.frame)

    def _rest(self, chain: Chain) -> None:
        for span in self._scope(chain.quotation):
            for match in self._resting.finditer(self.article.text, span.start, span.end):
                rest = Span(match.end(), span.end)
                draft = self._first(rest)
                if draft and draft is not chain.source:
                    chain.rests_on.append(draft)
                    chain.rules.append(("rests_on", match.group()))

    def _first(self, span: Span) -> Draft | None:
        numbers = self.linker.within([span])
        if not numbers:
            return None
        start = self.linker.mentions[numbers[0]].span.start
        return self.sources.of(Span(start, self.linker.mentions[numbers[0]].span.end))[0]

    def _continue(self, chain: Chain) -> None:
        """A quotation that runs on after another of the same source keeps its chain."""
        before = self.before
        if before is None or before.source is not chain.source or chain.source is None:
            return
        runs_on = chain.quotation.type in {"IndirectFreeIndirect", "FreeIndirect"} or not chain.quotation.frame
        if not runs_on:
            return
        if not chain.via and before.via:
            chain.via = list(before.via)
            chain.rules.append(("via", "runs on"))
        if not chain.rests_on and before.rests_on:
            chain.rests_on = list(before.rests_on)
            chain.rules.append(("rests_on", "runs on"))
        if chain.to is None and before.to is not None:
            chain.to = before.to
            chain.rules.append(("to", "runs on"))
