"""Mentions become people and bodies: one walk through the text, in reading order.

A speaker is linked before the words said, because pronouns in these words point at him. Names are found again by
name, nouns by role and by what a body may be called, pronouns by agreement, nearness and who spoke last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Quotation, Span
from laut.resolution.antecedents import antecedent
from laut.resolution.cast import Cast, Draft
from laut.resolution.mentions import Mention
from laut.resolution.words import Words

__all__ = ["Linker"]


@dataclass
class Linker:
    """Links the mentions of one article."""

    words: Words
    mentions: Sequence[Mention]
    quotations: Sequence[Quotation]
    body: int = 0
    outlet: str | None = None
    cast: Cast = field(default_factory=Cast)
    links: dict[int, Draft | None] = field(default_factory=dict)
    rules: dict[int, str] = field(default_factory=dict)
    speakers: dict[int, Draft | None] = field(default_factory=dict)
    addressees: dict[int, Draft | None] = field(default_factory=dict)
    last_source: Draft | None = None
    barred: Draft | None = None

    def __post_init__(self) -> None:
        self.by_start = {
            self.words.at(mention.span.start): number for number, mention in reversed(list(enumerate(self.mentions)))
        }
        self.starts = [mention.span.start for mention in self.mentions]
        self.quotes_at: dict[int, Quotation | None] = {}
        self.speaking = {at for q in self.quotations for span in q.speaker for at in self.words.within(span)}
        self._lay_quotes()

    def _lay_quotes(self) -> None:
        """The innermost quotation at each word, and the innermost Direct one for «ich»."""
        self.inner: list[Quotation | None] = [None] * len(self.words)
        self.direct: list[Quotation | None] = [None] * len(self.words)
        for quotation in sorted(self.quotations, key=lambda q: (q.quote[0].start, -q.quote[-1].end)):
            for span in quotation.quote:
                for at in self.words.within(span):
                    if quotation.type != "Reported":
                        self.inner[at] = quotation
                    if quotation.type == "Direct":
                        self.direct[at] = quotation

    def within(self, spans: Sequence[Span]) -> list[int]:
        """The numbers of the mentions that begin inside spans."""
        return [
            number
            for span in spans
            for number in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))
        ]

    def held(self, span: Span) -> list[int]:
        """The mentions inside a span, or the one that begins with an article just before it."""
        inside = self.within([span])
        before = bisect_left(self.starts, span.start) - 1
        if before >= 0 and self.mentions[before].span.end <= span.end and self._head_in(before, span):
            return [before, *inside]
        return inside

    def _head_in(self, number: int, span: Span) -> bool:
        head = self.words.spans[self.mentions[number].at]
        return span.start <= head.start < span.end

    def link(self, number: int) -> Draft | None:
        """The entity of one mention, linked now if it has not been."""
        if number in self.links:
            return self.links[number]
        self.links[number] = None
        mention = self.mentions[number]
        draft, rule = self._resolve(number, mention)
        self.links[number], self.rules[number] = draft, rule
        if draft is not None:
            self.cast.meet(draft, mention)
        return draft

    def _resolve(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        if mention.form in {"pronoun", "possessive"}:
            return self._pronoun(number, mention)
        if mention.form == "relative":
            return self._relative(number, mention)
        if mention.kind == "document" and mention.noun and mention.noun.head in language.RESEARCH:
            return self._study(mention)
        if mention.kind in {"statement", "document"}:
            return None, ""
        if mention.form == "name" or mention.name:
            return self._name(mention)
        return self._noun(number, mention)

    def _name(self, mention: Mention) -> tuple[Draft, str]:
        heads = frozenset({mention.noun.head}) if mention.noun else frozenset()
        draft = self.cast.named(mention.name, mention.kind, heads)
        if draft is None and mention.noun is None and mention.kind != "person" and (found := self._acronym(mention)):
            return found, "initials"
        if draft is not None:
            if len(mention.name.split()) > len(draft.name.split()):
                draft.name = mention.name
            draft.kind = draft.kind or mention.kind
            self._narrow(draft, mention)
            return draft, "name"
        draft = self.cast.unnamed(mention)
        if draft is not None:
            draft.name = mention.name
            self._narrow(draft, mention)
            return draft, "role gets a name"
        unknown = "" if len(mention.name.split()) > 1 else "institution"
        draft = self.cast.add(mention.kind or unknown, mention.name, mention.gender)
        return draft, "first mention"

    def _acronym(self, mention: Mention) -> Draft | None:
        name = mention.name
        if not (2 <= len(name) <= 6 and name.isupper()):
            return None
        for draft, _ in self.cast.backwards():
            if draft.kind == "person" or not draft.heads:
                continue
            if any(language.initials(spelling) == name for spelling in draft.names):
                return draft
            if mention.determiner and any(language.abbreviates(name, role) for role in draft.roles):
                return draft
        return None

    def _narrow(self, draft: Draft, mention: Mention) -> None:
        shared = "".join(gender for gender in draft.gender if gender in mention.gender)
        if shared and draft.kind == "person" and mention.form in {"name", "noun"}:
            draft.gender = shared

    def owner(self, mention: Mention) -> Draft | None:
        """Whose somebody is: the genitive's or the possessive's entity."""
        if mention.owner is not None:
            number = self._beginning(mention.owner)
            return self.link(number) if number is not None else None
        if mention.determiner == "possessive":
            number = self.by_start.get(self.words.at(mention.span.start))
            possessive = number + 1 if number is not None else -1
            for candidate in (number, possessive):
                if (
                    candidate is not None
                    and 0 <= candidate < len(self.mentions)
                    and self.mentions[candidate].form == "possessive"
                ):
                    return self.link(candidate)
        return None

    def _beginning(self, at: int) -> int | None:
        """The mention whose noun or name holds the word `at`."""
        for back in range(6):
            number = self.by_start.get(at - back)
            if number is not None and self.mentions[number].at >= at:
                inner = number
                while (
                    inner + 1 < len(self.mentions)
                    and self.words.at(self.mentions[inner + 1].span.start) <= at <= self.mentions[inner + 1].at
                ):
                    inner += 1
                return inner
        return None

    def _noun(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        noun = mention.noun
        assert noun is not None
        if apposed := self._apposition(number, mention):
            return apposed, "apposition"
        if self._ourselves(mention):
            return self._own_outlet(mention), "the outlet itself"
        if noun.head in language.SPOKESPERSONS and mention.determiner != "definite" or noun.head in language.ORGANS:
            return self._spokesperson(mention)
        owner = self.owner(mention)
        if mention.kind == "anonymous":
            return self._anonymous(mention)
        if mention.determiner in {"indefinite", "many", "possessive"} or (
            not mention.determiner and mention.kind == "group"
        ):
            for draft in self.cast.called(mention):
                if draft.owner is owner and owner is not None and self._agrees(draft, mention):
                    return draft, "role"
            return self._new(mention, owner), "first mention"
        if mention.determiner == "definite" and (hidden := self._hidden_again(mention)):
            return hidden, "hidden before"
        for draft in self.cast.called(mention):
            if self._agrees(draft, mention) and (owner is None or draft.owner in {None, owner}):
                self._narrow(draft, mention)
                return draft, "role"
        found = self._hypernym(mention) if owner is None else None
        if found:
            return found, "general word"
        return self._new(mention, owner), "first mention"

    def _ourselves(self, mention: Mention) -> bool:
        """«dieser Zeitung», «unserem Reporter» outside of quotations: the outlet of the article."""
        first = self.words[self.words.at(mention.span.start)].casefold()
        head = mention.noun.head if mention.noun else ""
        return first in language.OURS and head in language.STAFF and self.direct[mention.at] is None

    def _own_outlet(self, mention: Mention) -> Draft:
        name = self.outlet or self.words.text[mention.span.start : mention.span.end]
        return self.cast.named(name, "media") or self.cast.add("media", name, mention.gender)

    def _study(self, mention: Mention) -> tuple[Draft | None, str]:
        """A study speaks for itself: «Die Untersuchung zeigt, …»."""
        if mention.determiner != "indefinite":
            for draft in self.cast.called(mention):
                return draft, "role"
        return self._new(mention, None), "first mention"

    def _apposition(self, number: int, mention: Mention) -> Draft | None:
        """«die Vorsitzende, Ada Okoro,», «Ada Okoro, Vorsitzende des Verbands,»: one person."""
        if mention.kind not in {"person", "institution"} or mention.name:
            return None
        text, after = self.words.text, number + 1
        while after < len(self.mentions) and self.mentions[after].span.end <= mention.span.end:
            after += 1
        if after < len(self.mentions) and (
            mention.determiner in {"definite", "possessive"} or mention.at in self.speaking
        ):
            name = self.mentions[after]
            apposed = text[mention.span.end : name.span.start] == ", " and text[name.span.end : name.span.end + 1] in {
                ",",
                ".",
            }
            if apposed and name.kind == mention.kind and name.name and set(name.gender) & set(mention.gender):
                return self.link(after)
        for before in range(number - 1, max(-1, number - 3), -1):
            name = self.mentions[before]
            if text[name.span.end : mention.span.start] == ", " and name.kind == mention.kind == "person" and name.name:
                closed = (
                    text[mention.span.end : mention.span.end + 1] in {",", ".", ":"}
                    or mention.determiner == "indefinite"
                )
                if closed and set(name.gender) & set(mention.gender):
                    return self.link(before)
        return None

    def _hidden_again(self, mention: Mention) -> Draft | None:
        """«Die Gesprächspartner», after sources that were not named."""
        noun = mention.noun
        if noun is None or mention.kind != "group" or noun.lemma not in language.INSIDERS | language.HIDDEN:
            return None
        return next((draft for draft, _ in self.cast.backwards() if draft.kind == "anonymous"), None)

    def _agrees(self, draft: Draft, mention: Mention) -> bool:
        if draft.kind != mention.kind and draft.kind == "person":
            return False
        if draft.kind == "person" and draft.gender and not set(draft.gender) & set(mention.gender):
            return False
        return not (mention.kind == "person" and draft.kind != "person")

    def _new(self, mention: Mention, owner: Draft | None) -> Draft:
        name = self.words.text[mention.span.start : mention.span.end]
        draft = self.cast.add(
            self._kind(mention), language.phrase_name(name, mention.noun, mention.gender), mention.gender
        )
        draft.owner = owner
        return draft

    def _kind(self, mention: Mention) -> str:
        """The kind of somebody new; a few unnamed insiders are hidden, a spokesman of a person is his office."""
        noun = mention.noun
        if noun is None or mention.kind not in {"group", "person"}:
            return "institution" if mention.kind == "document" else mention.kind
        first = self.words[self.words.at(mention.span.start)]
        few = mention.determiner in {"", "many"} and not first.isdigit()
        if mention.kind == "group" and noun.head in language.INSIDERS and few:
            return "anonymous"
        return (
            "institution" if noun.head in language.SPOKESPERSONS and mention.determiner != "definite" else mention.kind
        )

    def _anonymous(self, mention: Mention) -> tuple[Draft, str]:
        if mention.determiner == "definite":
            for draft in self.cast.called(mention):
                return draft, "role"
        draft = self._new(mention, None)
        return draft, "hidden"

    def _spokesperson(self, mention: Mention) -> tuple[Draft | None, str]:
        """An unnamed spokesman stands for the body he speaks for."""
        owner = self.owner(mention)
        if owner is not None and owner.kind == "person":
            return self._new(mention, owner), "first mention"
        if owner is not None:
            return owner, "spokesperson"
        modifier = mention.noun.modifier if mention.noun else ""
        body = language.noun(modifier.removesuffix("s")) or language.noun(modifier) if modifier else None
        heads = {body.head} | language.HYPERNYMS.get(body.head, frozenset()) if body else set()
        for draft, _ in self.cast.backwards():
            bare = body and body.head in language.HYPERNYMS and not draft.heads and draft.kind == "institution"
            if draft.kind in {"institution", "media"} and (not body or draft.heads & heads or bare):
                return draft, "spokesperson"
            if (
                modifier
                and draft.kind in {"institution", "media"}
                and any(modifier in name.casefold() for name in draft.names)
            ):
                return draft, "spokesperson"
        name = (
            modifier.removesuffix("s").capitalize()
            if body
            else language.phrase_name(self.words.text[mention.span.start : mention.span.end])
        )
        draft = self.cast.add("institution", name, "mf")
        if body:
            draft.heads.add(body.head)
        return draft, "spokesperson"

    def _hypernym(self, mention: Mention) -> Draft | None:
        """Who a definite noun takes up that was introduced under another word."""
        noun = mention.noun
        assert noun is not None
        if mention.determiner != "definite" and mention.span.start >= self.body:
            return None
        heads = (
            language.HYPERNYMS.get(noun.head, frozenset())
            if noun.lemma == noun.head or "-" in noun.lemma
            else frozenset()
        )
        for draft, met in self.cast.backwards():
            far = self.words.paragraphs[mention.at] - self.words.paragraphs[met.at]
            if draft.kind == "person" and mention.kind == "person":
                if far <= 2 and self._may_be(draft, mention):
                    return draft
            elif language.government(draft.name):
                continue
            elif draft.kind in {"institution", "media"} and heads and mention.kind in {"institution", "media"}:
                if draft.heads & heads or (not draft.heads and draft.kind == mention.kind):
                    return draft
        return None

    def _may_be(self, draft: Draft, mention: Mention) -> bool:
        """Whether a person met before may be «der Jurist», «die 43-Jährige», «die Ministerin»."""
        noun = mention.noun
        if not self._agrees(draft, mention) or noun is None or noun.head in language.RELATIONS:
            return False
        if not draft.named:
            return draft is self.last_source and (noun.head in language.GENERIC_PERSONS or noun.head == "jährige")
        return True

    def _relative(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        """Whom a relative pronoun takes up: the phrase right before its comma."""
        comma = mention.span.start - 2
        for before in range(number - 1, max(-1, number - 5), -1):
            found = self.mentions[before]
            between = self.words.text[found.span.end : comma]
            close = found.span.end <= comma + 1 and len(between.split()) <= 1 and "," not in between
            if close and found.form in {"name", "noun"} and set(found.gender) & set(mention.gender):
                draft = self.link(before)
                outer = before - 1
                if (
                    outer >= 0
                    and self.mentions[outer].span.end == found.span.end
                    and self.mentions[outer].form == "noun"
                    and not set(found.gender) & set(mention.gender)
                ):
                    draft = self.link(outer)
                if draft:
                    return draft, "relative"
        return None, ""

    def _pronoun(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        if mention.gender == "2":
            direct = self.direct[mention.at]
            addressee = self.addressees.get(direct.id) if direct else None
            return addressee, "the one addressed"
        if mention.gender in {"1", "4", "5"}:
            return self._first_person(mention)
        gender = self._number(mention)
        best = antecedent(self, mention, gender)
        if best is not None and best.kind == "person" and len(gender) == 1 and gender in best.gender:
            best.gender = gender
        return (best, "pronoun") if best else (None, "")

    def _number(self, mention: Mention) -> str:
        """The pronoun's genders, narrowed by a verb beside it: «sagte sie» is one woman."""
        if mention.gender != "fp" or mention.form == "possessive":
            return mention.gender
        beside = (mention.at + 1,) if self.words.first(mention.at) else (mention.at - 1, mention.at + 1)
        for at in beside:
            if 0 <= at < len(self.words) and (plural := language.plural_verb(self.words[at])) is not None:
                return "p" if plural else "f"
        return "fp"

    def _first_person(self, mention: Mention) -> tuple[Draft | None, str]:
        direct = self.inner[mention.at] if mention.gender == "5" else self.direct[mention.at]
        speaker = self._speaker_of(direct) if direct else None
        if speaker is None:
            return None, ""
        if mention.gender == "1" or speaker.kind in {"institution", "group", "media"}:
            return speaker, "first person"
        side = speaker.owner if speaker.owner and speaker.owner.kind != "person" and mention.gender == "4" else None
        return (side, "first person") if side else (None, "")

    def _speaker_of(self, quotation: Quotation | None) -> Draft | None:
        return self.speakers.get(quotation.id) if quotation else None
