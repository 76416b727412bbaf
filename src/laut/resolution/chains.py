"""To whom it was said, through whom the article has it, and what the source itself rests on."""

from __future__ import annotations

import re

from laut.languages import de as language
from laut.records import Article, Quotation, Span
from laut.resolution.cast import Draft
from laut.resolution.interviews import Interviews
from laut.resolution.mentions import Mention
from laut.resolution.occasions import Chain, Drafts, Occasions
from laut.resolution.sources import Sources

__all__ = ["Chains"]

_AFTER = 60  # characters after a carrier in which its verb stands
_OUTLETS = 3  # named in one sentence that are looked at


class Chains:
    """Follows the quotations of an article in text order; each may inherit from the one around or before it."""

    def __init__(self, article: Article, sources: Sources) -> None:
        self.article, self.sources = article, sources
        self.linker = sources.linker
        self.done: dict[int, Chain] = {}
        self.before: Chain | None = None
        self.last: dict[int, Chain] = {}
        self.carried: dict[int, Chain] = {}
        self.last_carried: Chain | None = None
        self.trail: Drafts = ()
        self.interviews = Interviews(sources.linker, self._own)
        self.occasions = Occasions(article, sources.linker)
        self._resting = re.compile("|".join(re.escape(phrase) for phrase in language.RESTING))

    def follow(self, quotation: Quotation, outer: Quotation | None) -> Chain:
        """The chain of one quotation."""
        self._read_ahead(quotation)
        source, rule = self.sources.source(quotation)
        chain = Chain(quotation, source, number=len(self.done))
        chain.rules.append(("source", rule))
        self.linker.speakers[quotation.id] = source
        self._address(chain)
        self.linker.addressees[quotation.id] = chain.to
        self._rest(chain)
        self._carry(chain, outer)
        self._weigh(chain, outer)
        self.linker.addressees[quotation.id] = chain.to
        self.interviews.remember(source, chain.via)
        self._remember(chain)
        return chain

    def _remember(self, chain: Chain) -> None:
        self.done[chain.quotation.id] = chain
        self.before = chain
        self.last[id(chain.source)] = chain
        if chain.via:
            self.carried[id(chain.source)] = self.last_carried = chain
        self.trail = tuple(draft for draft in chain.via if draft.kind == "media") or self.trail
        if chain.source is not None:
            self.linker.last_source = chain.source
            self.linker.said.add(id(chain.source))

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

    def _address(self, chain: Chain) -> None:
        for span in chain.quotation.addressee:
            self.linker.barred = chain.source
            chain.to, rule = self.sources.addressed(span)
            self.linker.barred = None
            if chain.to is not None:
                chain.rules.append(("to", rule))
                return

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
        for draft in chain.relayed:
            self._add_carrier(chain, draft, "the carrier rests on it")
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
                found = self._first(Span(match.end(), span.end))
                if found is not None and self._relays(chain, Span(span.start, match.start())):
                    chain.relayed.append(found)
                else:
                    self._add_rest(chain, found, match.group())
            if chain.source is not None and chain.source.kind in {"media", "institution"} and not chain.rests_on:
                for number in self.linker.within([span]):
                    if self.linker.mentions[number].kind == "anonymous":
                        self._add_rest(chain, self.linker.link(number), "hidden source in the frame")

    def _relays(self, chain: Chain, span: Span) -> bool:
        """Whether a carrier, not the source, rests on somebody: «wie der Funk mit Verweis auf dpa meldet, sagte X»."""
        for number in self.linker.within([span]):
            draft = self.linker.link(number)
            if draft is not None and draft.kind == "media" and draft is not chain.source and not self._own(draft):
                return True
        return False

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

    def _weigh(self, chain: Chain, outer: Quotation | None) -> None:
        """Fill what the quotation does not tell from the occasion it belongs to."""
        around = self.done.get(outer.id) if outer else None
        chain.told = bool(chain.via or chain.to)
        before = self._before(chain, around)
        if not chain.told and (outlet := self._interviewer(chain)) is not None:
            chain.via, chain.to = [outlet], outlet
            chain.rules += [("via", "still speaks to the outlet"), ("to", "still speaks to the outlet")]
        else:
            self._choose_occasion(chain, before)
        self._rest_on(chain, before["the source's last"])

    def _interviewer(self, chain: Chain) -> Draft | None:
        """The outlet to which somebody goes on speaking in a whole interview, unless he contradicts a report."""
        if chain.source is None:
            return None
        told = " ".join(self.article[span] for span in chain.quotation.cue or chain.quotation.quote)
        denied = any(word in told for word in language.DENIALS)
        return None if denied else self.interviews.outlet(chain.source, near=False)

    def _choose_occasion(self, chain: Chain, before: dict[str, Chain | None]) -> None:
        self._choose("via", chain, self._ways_of_carriers(chain, before), before)
        if not chain.quotation.addressee:
            self._choose("to", chain, self._ways_of_addressee(chain, before), before)

    def _rest_on(self, chain: Chain, last: Chain | None) -> None:
        """What a source rests on goes on while the same words name it."""
        if chain.rests_on or chain.source is None or last is None or not last.rests_on:
            return
        if last.quotation.speaker == chain.quotation.speaker:
            chain.rests_on = list(last.rests_on)
            chain.rules.append(("rests_on", "runs on"))

    def _before(self, chain: Chain, around: Chain | None) -> dict[str, Chain | None]:
        """The earlier quotations whose occasion it may be."""
        source = id(chain.source) if chain.source else -1
        return {
            "the source's last": self.last.get(source),
            "the source's last carried": self.carried.get(source),
            "the one before": self.before,
            "the one around": around,
            "the last carried": self.last_carried,
        }

    def _ways(self, link: str, chain: Chain, before: dict[str, Chain | None]) -> dict[str, Drafts]:
        """What the quotation tells and what the earlier ones had."""
        return {"told": chain.link(link)} | {name: one.link(link) for name, one in before.items() if one is not None}

    def _ways_of_carriers(self, chain: Chain, before: dict[str, Chain | None]) -> dict[str, Drafts]:
        """Who may carry the words: those before, those named around it, and somebody told behind each."""
        told, one, around = chain.link("via"), before["the one before"], before["the one around"]
        outlets, others = (
            tuple(draft for draft in told if (draft.kind == "media") == media) for media in (True, False)
        )
        heads = self._ways("via", chain, before) | self._named_near(chain)
        heads |= {"the trail": self.trail, "the outlet last named": self._last_outlet()}
        if chain.source and (outlet := self.interviews.outlet(chain.source, near=True)) is not None:
            heads["spoke to an outlet"] = (outlet,)
        tails: dict[str, Drafts] = {"told": others}
        if one is not None and one.source is not None:
            tails["who spoke before"] = (one.source,)
        if around is not None and around.source is not None:
            tails["who speaks around"] = (around.source,)
        if self.sources.document is not None:
            tails["document"] = (self.sources.document,)
        ways = dict(heads)
        if outlets and others:
            ways["outlets told"] = outlets
        for head, first in heads.items():
            for tail, last in tails.items():
                if last and head != "told":
                    ways[f"{head}, then {tail}"] = (*(draft for draft in first if draft not in last), *last)
        return {name: drafts for name, drafts in ways.items() if drafts or name == "told"}

    def _last_outlet(self) -> Drafts:
        for draft, _ in self.linker.cast.backwards():
            if draft.kind == "media" and not self._own(draft):
                return (draft,)
        return ()

    def _named_near(self, chain: Chain) -> dict[str, Drafts]:
        """Outlets named in the sentence of the quotation and in the one before, in both orders."""
        words = self.linker.words
        start = (chain.quotation.frame or chain.quotation.quote)[0]
        here = words.sentence(start)
        ways: dict[str, Drafts] = {}
        spans = [("here", here)]
        if here.start > 1:
            spans.append(("in the sentence before", words.sentence(words.spans[words.at(here.start) - 1])))
        for name, span in spans:
            found = dict.fromkeys(
                draft
                for number in self.linker.within([span])
                if self.linker.mentions[number].kind == "media" or self.linker.mentions[number].form == "name"
                if (draft := self.linker.link(number)) and draft.kind == "media" and not self._own(draft)
            )
            outlets = tuple(found)[:_OUTLETS]
            ways[f"outlets {name}"] = outlets
            if len(outlets) > 1:
                ways[f"outlets {name}, backwards"] = outlets[::-1]
                ways[f"first outlet {name}"], ways[f"last outlet {name}"] = outlets[:1], outlets[-1:]
        return ways

    def _ways_of_addressee(self, chain: Chain, before: dict[str, Chain | None]) -> dict[str, Drafts]:
        ways = self._ways("to", chain, before)
        for draft in chain.via[-1:]:
            ways["its carrier"] = (draft,)
        if (other := self._other(chain)) is not None:
            ways["who spoke before"] = (other,)
        return ways

    def _choose(self, link: str, chain: Chain, ways: dict[str, Drafts], before: dict[str, Chain | None]) -> None:
        options = self.occasions.options(link, chain, ways, before)
        if len(options) == 1:
            return
        drafts, reason = self.linker.scales.weigh(link, chain.quotation.id, options)
        if drafts == chain.link(link):
            return
        chain.rules.append((link, reason))
        if link == "to":
            chain.to = drafts[0] if drafts else None
        else:
            chain.via = list(drafts)
