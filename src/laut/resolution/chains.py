"""To whom it was said, through whom the article has it, and what the source itself rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Article, Quotation, Span
from laut.resolution.cast import Draft
from laut.resolution.interviews import Interviews
from laut.resolution.mentions import Mention
from laut.resolution.sources import Sources

__all__ = ["Chain", "Chains"]

_AFTER = 60  # characters after a carrier in which its verb stands


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
        self.last: dict[int, Chain] = {}
        self.interviews = Interviews(sources.linker, self._own)
        self._resting = re.compile("|".join(re.escape(phrase) for phrase in language.RESTING))

    def follow(self, quotation: Quotation, outer: Quotation | None) -> Chain:
        """The chain of one quotation."""
        self._read_ahead(quotation)
        source, rule = self.sources.source(quotation)
        chain = Chain(quotation, source)
        chain.rules.append(("source", rule))
        self.linker.speakers[quotation.id] = source
        self._address(chain, outer)
        self.linker.addressees[quotation.id] = chain.to
        self._rest(chain)
        self._carry(chain, outer)
        self._continue(chain)
        self.interviews.remember(source, chain.via)
        self.done[quotation.id] = chain
        self.before = chain
        self.last[id(source)] = chain
        if source is not None:
            self.linker.last_source = source
            self.linker.said.add(id(source))
        return chain

    def _read_ahead(self, quotation: Quotation) -> None:
        """Link names between words said and the body that said them: «Kobalt zahle nichts, so der Konzern»."""
        for span in quotation.speaker:
            for speaker in self.linker.held(span)[:1]:
                mention = self.linker.mentions[speaker]
                if mention.form != "noun" or mention.kind not in {"institution", "media"}:
                    continue
                for number in self.linker.within([Span(quotation.quote[0].start, mention.span.start)]):
                    if self.linker.mentions[number].form in {"name", "noun"}:
                        self.linker.link(number)

    def _address(self, chain: Chain, outer: Quotation | None) -> None:
        for span in chain.quotation.addressee:
            self.linker.barred = chain.source
            chain.to, rule = self.sources.addressed(span)
            self.linker.barred = None
            if chain.to is not None:
                chain.rules.append(("to", rule))
                return
        around = self.done.get(outer.id) if outer else None
        if around and around.source is chain.source and around.to:
            chain.to = around.to
            chain.rules.append(("to", "quotation around it"))
            return
        cue = " ".join(self.article[span] for span in chain.quotation.cue).casefold()
        other = self._other(chain)
        if other is not None and (cue.startswith(language.ANSWERS) or cue.endswith(language.ASKS)):
            chain.to = other
            chain.rules.append(("to", "answers the one before"))

    def _other(self, chain: Chain) -> Draft | None:
        """Who spoke before, if another than the speaker, and no outlet, which is answered by nobody."""
        other = self.before.source if self.before else None
        return None if other is None or other is chain.source or other.kind == "media" else other

    def _carry(self, chain: Chain, outer: Quotation | None) -> None:
        around = self.done.get(outer.id) if outer else None
        if around:
            self._inherit(chain, around)
        for draft in self._carriers(chain):
            self._add_carrier(chain, draft, "carrier in the frame")
        for draft in self._presenters(chain.quotation):
            self._add_carrier(chain, draft, "shows the document")
        if chain.to and chain.to.kind == "media" and not self._own(chain.to):
            self._add_carrier(chain, chain.to, "said to an outlet")

    def _inherit(self, chain: Chain, around: Chain) -> None:
        """A quotation in another one comes through whoever speaks there, be it himself («er habe nie gesagt»)."""
        chain.via = list(around.via)
        if around.source is None:
            return
        told = bool(chain.quotation.frame) and around.quotation.type in {"Indirect", "IndirectFreeIndirect"}
        if around.source is not chain.source or told:
            chain.via.append(around.source)
        elif not chain.rests_on:
            chain.rests_on = list(around.rests_on)
        if chain.via:
            chain.rules.append(("via", "quotation around it"))

    def _add_carrier(self, chain: Chain, draft: Draft, rule: str) -> None:
        if draft is not chain.source and draft not in chain.via and draft not in chain.rests_on:
            chain.via.append(draft)
            chain.rules.append(("via", rule))

    def _carriers(self, chain: Chain) -> list[Draft]:
        """Outlets named in the frame that are not the speaker, and messengers («über seinen Anwalt»)."""
        found: list[Draft] = []
        if chain.quotation.speaker and language.quoted_by(" ".join(self.article[span] for span in chain.quotation.cue)):
            found += self._quoters(chain)
        for number in self.linker.within(self._scope(chain.quotation)):
            mention = self.linker.mentions[number]
            through = self._through(mention) and mention.kind in {"person", "institution"} and chain.quotation.frame
            if mention.kind == "media" or mention.form == "name" or through:
                draft = self.linker.link(number)
                if draft and (through or (draft.kind == "media" and self._carries(draft, mention))):
                    found.append(draft)
        return found

    def _presenters(self, quotation: Quotation) -> list[Draft]:
        """Who has the words in writing or read them out: «das Reuters vorliegt», «den die Anwältin vorlas»."""
        if not quotation.frame and quotation.type != "Reported":
            return []
        start = (quotation.frame or quotation.quote)[0]
        sentence = self.linker.words.sentence(start)
        found = []
        for number in self.linker.within([sentence]):
            mention = self.linker.mentions[number]
            after = self.article.text[mention.span.end : sentence.end][:_AFTER]
            if mention.kind in {"person", "media"} and re.match(language.SHOWS, after):
                draft = self.linker.link(number)
                if draft is not None and not self._own(draft):
                    found.append(draft)
        return found

    def _quoters(self, chain: Chain) -> list[Draft]:
        """Who quotes the speaker: «zitierte der Präsident die Ministerin»."""
        for number in self.linker.within(chain.quotation.frame):
            draft = self.linker.link(number)
            if self.linker.mentions[number].span.start >= chain.quotation.speaker[0].start:
                break
            if draft is not None and draft is not chain.source and draft is not chain.to:
                return [draft]
        return []

    def _through(self, mention: Mention) -> bool:
        before = self.article.text[max(0, mention.span.start - 12) : mention.span.start].split()
        return bool(before) and before[-1].casefold() == language.THROUGH

    def _carries(self, draft: Draft, mention: Mention) -> bool:
        if self._own(draft) or mention.determiner in {"possessive", "indefinite", "many"}:
            return False
        if draft.named:
            return True
        return (
            mention.noun is not None
            and mention.noun.lemma not in language.NO_CARRIERS | {""}
            and (mention.noun.head not in language.NEVER_CARRIERS)
        )

    def _own(self, draft: Draft) -> bool:
        """Whether somebody is the outlet that publishes the article: it carries nothing but itself."""
        outlet = (self.article.outlet or "").casefold()
        return bool(outlet) and any(
            name.casefold() in outlet or outlet in name.casefold() for name in (draft.name, *draft.names)
        )

    def _scope(self, quotation: Quotation) -> list[Span]:
        """The words that may name carriers: the frame, or all words of a report told as an act."""
        if quotation.type in {"Reported", "FreeIndirect"}:
            return list(quotation.quote)
        return list(quotation.frame)

    def _rest(self, chain: Chain) -> None:
        """«unter Berufung auf Insider», «hat aus Sicherheitskreisen erfahren»."""
        for span in self._scope(chain.quotation):
            for match in self._resting.finditer(self.article.text, span.start, span.end):
                self._add_rest(chain, self._first(Span(match.end(), span.end)), match.group())
            if chain.source is not None and chain.source.kind in {"media", "institution"} and not chain.rests_on:
                for number in self.linker.within([span]):
                    if self.linker.mentions[number].kind == "anonymous":
                        self._add_rest(chain, self.linker.link(number), "hidden source in the frame")

    def _add_rest(self, chain: Chain, draft: Draft | None, rule: str) -> None:
        if draft is None or draft is chain.source or draft in chain.rests_on:
            return
        if not draft.named and draft.kind in {"person", "group"}:
            draft.kind = "anonymous"
        chain.rests_on.append(draft)
        chain.rules.append(("rests_on", rule))

    def _first(self, span: Span) -> Draft | None:
        numbers = self.linker.within([span])
        return self.sources.of(self.linker.mentions[numbers[0]].span)[0] if numbers else None

    def _continue(self, chain: Chain) -> None:
        """A quotation that runs on after another of the same source keeps its chain inside the paragraph."""
        self._stay(chain)
        before = self.last.get(id(chain.source))
        if before is None or chain.source is None or not self._near(before.quotation, chain.quotation):
            return
        same = before.quotation.speaker == chain.quotation.speaker
        direct = chain.quotation.type == "Direct" and bool(chain.quotation.frame)
        if not chain.via and before.via and (same or direct):
            chain.via = list(before.via)
            chain.rules.append(("via", "runs on"))
        if not chain.rests_on and before.rests_on and same:
            chain.rests_on = list(before.rests_on)
            chain.rules.append(("rests_on", "runs on"))
        outlet = before.to is not None and before.to.kind == "media"
        if chain.to is None and (
            (outlet and (same or direct)) or (same and chain.quotation.type == "IndirectFreeIndirect")
        ):
            chain.to = before.to
            chain.rules.append(("to", "runs on"))

    def _stay(self, chain: Chain) -> None:
        """Who speaks to an outlet goes on speaking to it: in the paragraph, and in an interview to its end."""
        if chain.source is None or chain.via or chain.to is not None or self._denies(chain.quotation):
            return
        before = self.last.get(id(chain.source))
        near = before is not None and self._near(before.quotation, chain.quotation)
        if (outlet := self.interviews.outlet(chain.source, near=near)) is not None:
            chain.via, chain.to = [outlet], outlet
            chain.rules += [("via", "still speaks to the outlet"), ("to", "still speaks to the outlet")]

    def _denies(self, quotation: Quotation) -> bool:
        """Whether somebody contradicts what was reported, which he does to all: «Brandt bestritt das»."""
        told = " ".join(self.article[span] for span in quotation.cue or quotation.quote)
        return any(word in told for word in language.DENIALS)

    def _near(self, before: Quotation, quotation: Quotation) -> bool:
        words = self.linker.words
        ends = (words.at(before.quote[-1].end - 1), words.at(quotation.quote[0].start))
        first, last = (words.paragraphs[min(at, len(words) - 1)] for at in ends)
        return first == last
