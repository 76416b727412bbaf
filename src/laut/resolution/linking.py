"""Mentions become people and bodies: one walk through the text, in reading order.

A speaker is linked before the words said, because pronouns in these words point at him. Names are found again by
name, nouns by role and by what a body may be called, pronouns by agreement, nearness and who spoke last.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Quotation, Span
from laut.resolution.antecedents import antecedent
from laut.resolution.cast import Cast, Draft
from laut.resolution.descriptions import Descriptions
from laut.resolution.mentions import Mention
from laut.resolution.weighing import Scales
from laut.resolution.words import Words

__all__ = ["Linker"]

_DEEPEST = 24  # owners of owners that are followed


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
    governments: dict[str, Draft] = field(default_factory=dict)
    last_source: Draft | None = None
    barred: Draft | None = None
    depth: int = 0
    scales: Scales = field(default_factory=Scales)
    said: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.by_start = {
            self.words.at(mention.span.start): number for number, mention in reversed(list(enumerate(self.mentions)))
        }
        self.starts = [mention.span.start for mention in self.mentions]
        self.descriptions = Descriptions(self)
        self.speaking = {at for q in self.quotations for span in q.speaker for at in self.words.within(span)}
        self.addressed = {at for q in self.quotations for span in q.addressee for at in self.words.within(span)}
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
        """The entity of one mention, linked now if it has not been.

        A mention may need its owner's entity first, that its own owner's («der Sprecher des Sprechers des …»): a chain
        longer than anybody writes stays unlinked.
        """
        if number in self.links:
            return self.links[number]
        if self.depth == _DEEPEST:
            return None
        self.links[number] = None
        mention = self.mentions[number]
        self.depth += 1
        draft, rule = self._resolve(number, mention)
        self.depth -= 1
        self.links[number], self.rules[number] = draft, rule
        if draft is not None:
            self.cast.meet(draft, mention)
            self._learn_age(draft, mention)
            if mention.name and (country := language.government(mention.name)):
                self.governments.setdefault(country, draft)
        return draft

    def _learn_age(self, draft: Draft, mention: Mention) -> None:
        """Remember how old somebody is said to be: «Ada Okoro, 52,», «der 52-Jährige»."""
        if mention.kind == "person" and mention.noun is not None and mention.role[:1].isdigit():
            draft.ages.add(mention.role.partition("-")[0])
        elif mention.name and draft.kind in {"person", ""}:
            end = mention.span.end
            if found := re.match(language.AGE, self.words.text[end : end + 40]):
                draft.ages.add(found[1])

    def _resolve(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        if mention.form in {"pronoun", "possessive"}:
            return self._pronoun(number, mention)
        if mention.form == "relative":
            return self._relative(number, mention)
        if mention.kind == "document" and mention.noun and mention.noun.head in language.RESEARCH:
            return self.descriptions.study(mention)
        if mention.kind in {"statement", "document"}:
            return None, ""
        if mention.form == "name" or mention.name:
            return self._name(mention)
        return self.descriptions.resolve(number, mention)

    def _name(self, mention: Mention) -> tuple[Draft, str]:
        heads = frozenset({mention.noun.head}) if mention.noun else frozenset()
        draft = self.cast.named(mention.name, mention.kind, heads) or self._government(mention)
        if draft is None and mention.noun is None and mention.kind != "person" and (found := self._acronym(mention)):
            return found, "initials"
        if draft is not None:
            if len(mention.name.split()) > len(draft.name.split()):
                draft.name = mention.name
            draft.kind = draft.kind or mention.kind
            self.cast.narrow(draft, mention)
            return draft, "name"
        draft = self.cast.unnamed(mention) or self._described_before(mention)
        if draft is not None:
            draft.name = mention.name
            self.cast.narrow(draft, mention)
            return draft, "role gets a name"
        unknown = "" if len(mention.name.split()) > 1 else "institution"
        draft = self.cast.add(mention.kind or unknown, mention.name, mention.gender)
        return draft, "first mention"

    def _described_before(self, mention: Mention) -> Draft | None:
        """Who was only described so far: «Die Schauspielerin dreht wieder. Ada Okoro sagt, …»."""
        if mention.kind != "person" or mention.noun is not None or " " not in mention.name:
            return None
        for draft, met in self.cast.backwards():
            if self.words.paragraphs[mention.at] - self.words.paragraphs[met.at] > 1:
                return None
            described = draft.kind == "person" and not draft.named and met.noun is not None
            fits = described and met.determiner == "definite" and set(draft.gender or "mf") & set(mention.gender)
            if fits and draft.owner is None and met.role not in language.RELATIONS:
                return draft
        return None

    def _government(self, mention: Mention) -> Draft | None:
        """A capital and its country act as one: «Moskau», «Russland»."""
        country = language.government(mention.name)
        return self.governments.get(country) if country and mention.noun is None else None

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

    def owner(self, mention: Mention) -> Draft | None:
        """Whose somebody is: the genitive's or the possessive's entity."""
        number: int | None = None
        if mention.owner is not None:
            number = self._beginning(mention.owner)
        elif mention.determiner == "possessive":
            number = self._possessor(mention)
        return self.link(number) if number is not None else None

    def _possessor(self, mention: Mention) -> int | None:
        """The possessive or genitive name with which a noun phrase begins."""
        first = bisect_left(self.starts, mention.span.start)
        for number in range(first, min(first + 3, len(self.mentions))):
            found = self.mentions[number]
            if found.span.start == mention.span.start and found is not mention and found.form in {"possessive", "name"}:
                return number
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

    def _relative(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        """Whom a relative pronoun takes up: the phrase right before its comma, a verb's particle apart."""
        comma = mention.span.start - 2
        for before in range(number - 1, max(-1, number - 5), -1):
            found = self.mentions[before]
            between = self.words.text[found.span.end : comma]
            close = found.span.end <= comma + 1 and len(between.split()) <= 1 and "," not in between
            close = close and found.form in {"name", "noun"} and bool(set(found.gender) & set(mention.gender))
            if close and (draft := self.link(before)) is not None:
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
