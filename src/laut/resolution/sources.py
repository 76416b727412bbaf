"""Whose words a quotation holds: from its speaker words to an entity.

«Angaben der Polizei» is the police, «seiner Ansicht» is his, «demnach» the document or body just cited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Quotation, Span
from laut.resolution.cast import Draft
from laut.resolution.linking import Linker

__all__ = ["Sources"]

_CLAUSE = 120  # characters of a relative clause looked at


@dataclass
class Sources:
    """Finds the entity behind spans of speaker or addressee words."""

    linker: Linker
    document: Draft | None = None
    known: dict[Span, tuple[Draft | None, str]] = field(default_factory=dict)

    def source(self, quotation: Quotation) -> tuple[Draft | None, str]:
        """Whose words they are, and by which rule."""
        for span in reversed(quotation.speaker):
            draft, rule = self.of(span)
            if draft is not None:
                return draft, rule
        return None, "nobody named" if not quotation.speaker else "not sure"

    def addressed(self, span: Span) -> tuple[Draft | None, str]:
        """Whom a span of addressee words names; a document there is an outlet («dem Theaterbrief»)."""
        numbers = self.linker.held(span)
        head = self.linker.mentions[numbers[0]] if numbers else None
        if head is None or head.kind != "document" or head.noun is None or not head.noun.modifier:
            return self.of(span)
        for draft in self.linker.cast.called(head):
            return draft, "role"
        draft = self.linker.cast.add(
            "media", language.phrase_name(self.linker.words.text[span.start : span.end]), head.gender
        )
        self.linker.cast.meet(draft, head)
        return draft, "first mention"

    def of(self, span: Span) -> tuple[Draft | None, str]:
        """The entity a span of words stands for, the same for every quotation that shares the span."""
        if span not in self.known:
            self.known[span] = self._of(span)
        return self.known[span]

    def _of(self, span: Span) -> tuple[Draft | None, str]:
        words, linker = self.linker.words, self.linker
        inside = words.within(span)
        if not inside:
            return None, ""
        first = words[inside[0]].casefold()
        if first in language.BACK_REFERENCES:
            return self._body() if first in language.PLACES else self._cited()
        partitive = first in language.PARTITIVES and not any(
            linker.mentions[n].at > inside[0] and linker.mentions[n].span.start <= span.start for n in linker.held(span)
        )
        if partitive and (found := self._part_of(inside[0])):
            return found, "one of them"
        numbers = linker.held(span)
        if not numbers:
            return self._bare(span)
        head = linker.mentions[numbers[0]]
        if head.kind in {"statement", "document"} and linker.link(numbers[0]) is None:
            return self._behind(span, numbers)
        draft = linker.link(numbers[0])
        if head.kind == "document":
            self.document = draft
        if draft and self._hides(span):
            draft.kind, draft.hidden = ("anonymous" if not draft.named else draft.kind), True
        return draft, linker.rules.get(numbers[0], "")

    def _hides(self, span: Span) -> bool:
        """Whether a phrase or the relative clause after it keeps somebody's name back: «…, der ungenannt bleibt»."""
        text = self.linker.words.text
        clause = re.match(language.RELATIVE_CLAUSE, text[span.end : span.end + _CLAUSE])
        shown = text[span.start : span.end] + (clause[0] if clause else "")
        return any(word in shown.casefold() for word in language.HIDING)

    def _behind(self, span: Span, numbers: list[int]) -> tuple[Draft | None, str]:
        """Who made the statement or issued the document."""
        linker = self.linker
        head = linker.mentions[numbers[0]]
        owner = linker.owner(head)
        if owner is None:
            for number in numbers[1:]:
                if linker.mentions[number].kind not in {"statement", "document"} and (found := linker.link(number)):
                    owner = found
                    break
        if owner is not None:
            if head.kind == "document":
                self.document = owner
            return owner, f"{head.role} of"
        words = linker.words
        if head.owner is not None and head.owner in words.within(span):
            return self._issuer(span, head.owner)
        if any(words[at].casefold() in language.OWN for at in words.within(span)):
            return self._subject(span)
        if head.determiner == "indefinite" or (self.document is None and linker.last_source is None):
            draft = linker.cast.add("institution", language.phrase_name(words.text[span.start : span.end]), head.gender)
            linker.cast.meet(draft, head)
            self.document = draft
            return draft, "document"
        return self._cited()

    def _issuer(self, span: Span, owner: int) -> tuple[Draft | None, str]:
        """The body behind a document that no grammar knows: «Zwischenbericht der Untersuchungsstelle»."""
        text = self.linker.words.text[self.linker.words.spans[owner].start : span.end]
        self.document = self.linker.cast.add("institution", language.phrase_name(text))
        self.document.mentions.append(Span(self.linker.words.spans[owner].start, span.end))
        return self.document, "issuer"

    def _body(self) -> tuple[Draft | None, str]:
        """«dort», «man»: the body last spoken of."""
        for draft, _ in self.linker.cast.backwards():
            if draft.kind in {"institution", "media"}:
                return draft, "body before"
        return self._cited()

    def _part_of(self, at: int) -> Draft | None:
        """«einer der beiden», «andere», «zwei, die dabei waren»: those last spoken of in the plural."""
        for draft, met in self.linker.cast.backwards():
            if draft.kind in {"group", "anonymous"} and "p" in met.gender and met.at < at:
                return draft
        return None

    def _cited(self) -> tuple[Draft | None, str]:
        return self.document or self.linker.last_source, "cited before"

    def _subject(self, span: Span) -> tuple[Draft | None, str]:
        """The nearest entity of the sentence: «hat nach eigenen Angaben»."""
        linker = self.linker
        for number in linker.within([linker.words.sentence(span)]):
            if linker.mentions[number].kind not in {"statement", "document"} and (found := linker.link(number)):
                return found, "subject of the sentence"
        return None, ""

    def _bare(self, span: Span) -> tuple[Draft | None, str]:
        """Words no grammar reads: a new entity by their own name, unless they are a pronoun or an adverb."""
        words, linker = self.linker.words, self.linker
        inside = words.within(span)
        text = words.text[span.start : span.end]
        if not any(words[at][:1].isupper() for at in inside[1 if words.first(inside[0]) else 0 :]):
            return self._demonstrative(span)
        noun = next((words[at] for at in inside if words[at][:1].isupper() and not language.article(words[at])), "")
        kind = language.guessed(noun, "").kind
        hidden = any(word in text.casefold() for word in language.HIDING)
        draft = linker.cast.add("anonymous" if hidden else kind, language.phrase_name(text))
        draft.mentions.append(span)
        return draft, "speaker words"

    def _demonstrative(self, span: Span) -> tuple[Draft | None, str]:
        """«der», «die», «dem» alone, a few words before or after somebody: who was mentioned last and agrees."""
        words, linker = self.linker.words, self.linker
        at = words.within(span)[0]
        gender = language.RELATIVES.get(words[at].casefold()) or language.PRONOUNS.get(words[at].casefold())
        article = language.article(words[at])
        if gender is None and article is not None and article[0] == "many":
            draft = linker.cast.add("anonymous", words.text[span.start : span.end].rstrip(","), "p")
            draft.mentions.append(span)
            return draft, "some nobody names"
        if gender is None:
            return self._body()
        for draft, met in linker.cast.backwards():
            if met.at < at and set(draft.gender or met.gender or "mf") & set(gender) and draft.kind != "media":
                return draft, "demonstrative"
        return None, ""
