"""Whom a noun means: «die Behörde», «der 58-Jährige», «ein Sprecher», «die Vorsitzende des Verbands».

In this order: an apposition, the outlet itself, a spokesman's body, the same role, a general word for somebody met
before; else somebody new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from laut.languages import de as language
from laut.languages.de import Noun
from laut.resolution.cast import Draft
from laut.resolution.mentions import Mention
from laut.resolution.noun_signs import noun_options

if TYPE_CHECKING:
    from laut.resolution.linking import Linker

__all__ = ["Descriptions"]

_BODIES = frozenset({"institution", "media"})
_NEAR = 2  # paragraphs in which a person may be taken up under another word


class Descriptions:
    """Finds or makes the entity behind a noun phrase."""

    def __init__(self, linker: Linker) -> None:
        self.linker, self.words, self.cast = linker, linker.words, linker.cast

    def resolve(self, number: int, mention: Mention) -> tuple[Draft | None, str]:
        """The entity of a noun phrase, and the rule that found it."""
        noun = mention.noun
        if noun is None:
            return None, ""
        if apposed := self._apposition(number, mention):
            return apposed, "apposition"
        if self._ourselves(mention, noun):
            return self._own_outlet(mention), "the outlet itself"
        return self._of_kind(mention, noun)

    def _of_kind(self, mention: Mention, noun: Noun) -> tuple[Draft | None, str]:
        if (noun.head in language.SPOKESPERSONS and mention.determiner != "definite") or noun.head in language.ORGANS:
            return self._spokesperson(mention, noun)
        if mention.kind == "anonymous":
            return self._anonymous(mention)
        if noun.head in language.RULERS and (found := self._government(mention)):
            return found, "government"
        owner = self.linker.owner(mention)
        return self._chosen(mention, noun, owner)

    def _government(self, mention: Mention) -> Draft | None:
        """«Die türkische Regierung»: what the country and its capital stand for, now and later."""
        country = language.country_of(self._text(mention))
        if country is None:
            return None
        if country not in self.linker.governments:
            self.linker.governments[country] = self._new(mention, None)
        return self.linker.governments[country]

    def study(self, mention: Mention) -> tuple[Draft | None, str]:
        """A study speaks for itself: «Die Untersuchung zeigt, …»."""
        if mention.determiner != "indefinite":
            for draft in self.cast.called(mention):
                return draft, "role"
        return self._new(mention, None), "first mention"

    def _introduces(self, mention: Mention) -> bool:
        """Whether a phrase speaks of somebody for the first time: «eine Nachbarin», «zwei Diplomaten», «seine Frau»."""
        bare_group = not mention.determiner and mention.kind == "group"
        return bare_group or mention.determiner in {"indefinite", "many", "possessive"}

    def _chosen(self, mention: Mention, noun: Noun, owner: Draft | None) -> tuple[Draft, str]:
        """The likeliest of everybody met, what the rules say being one sign among others; else somebody new."""
        rule = self._introduced if self._introduces(mention) else self._taken_up
        proposed, name = rule(mention, noun, owner)
        options = noun_options(self.linker, mention, noun, owner, (proposed, name))
        chosen, reason = self.linker.scales.weigh("noun", mention.span, options)
        if not chosen:
            return self._new(mention, owner), "first mention"
        [draft] = chosen
        self.cast.narrow(draft, mention)
        draft.owner, draft.kind = (
            draft.owner or owner if draft is not owner else draft.owner,
            draft.kind or mention.kind,
        )
        return draft, name if draft is proposed else reason

    def _introduced(self, mention: Mention, noun: Noun, owner: Draft | None) -> tuple[Draft | None, str]:
        bare = not mention.determiner
        for draft in self.cast.called(mention) if owner is not None or bare else ():
            if draft.owner is owner and agrees(draft, mention) and (not bare or self._same_group(draft, mention)):
                return draft, "role"
        return None, "first mention"

    def _same_group(self, draft: Draft, mention: Mention) -> bool:
        """Whether a group without an article is the one of this word met before: «Länder», «den Ländern»."""
        return draft.kind in {"group", "anonymous"} and mention.role in draft.roles

    def _taken_up(self, mention: Mention, noun: Noun, owner: Draft | None) -> tuple[Draft | None, str]:
        if mention.determiner == "definite" and (hidden := self._hidden_again(mention, noun)):
            return hidden, "hidden before"
        for draft in self.cast.called(mention):
            if agrees(draft, mention) and (owner is None or draft.owner in {None, owner}):
                return draft, "role"
        if owner is None and (found := self._as_group(mention, noun)):
            return found, "general word"
        if (owner is None or mention.kind == "person") and (found := self._general(mention, noun, owner)):
            return found, "general word"
        return None, "first mention"

    def _ourselves(self, mention: Mention, noun: Noun) -> bool:
        """«dieser Zeitung», «unserem Reporter» outside of quotations: the outlet of the article."""
        first = self.words[self.words.at(mention.span.start)].casefold()
        quoted = self.linker.direct[mention.at] is not None
        return first in language.OURS and noun.head in language.STAFF and not quoted

    def _own_outlet(self, mention: Mention) -> Draft:
        name = self.linker.outlet or self._text(mention)
        return self.cast.named(name, "media") or self.cast.add("media", name, mention.gender)

    def _text(self, mention: Mention) -> str:
        return self.words.text[mention.span.start : mention.span.end]

    def _apposition(self, number: int, mention: Mention) -> Draft | None:
        """«die Vorsitzende, Ada Okoro,», «Ada Okoro, Vorsitzende des Verbands,»: one person."""
        if mention.kind not in {"person", "institution"} or mention.name:
            return None
        return self._name_after(number, mention) or self._name_before(number, mention)

    def _name_after(self, number: int, mention: Mention) -> Draft | None:
        mentions, text, after = self.linker.mentions, self.words.text, number + 1
        while after < len(mentions) and mentions[after].span.end <= mention.span.end:
            after += 1
        led = mention.determiner in {"definite", "possessive"} or mention.at in self.linker.speaking
        if after == len(mentions) or not led:
            return None
        name = mentions[after]
        closed = text[name.span.end : name.span.end + 1] in {",", "."}
        apposed = text[mention.span.end : name.span.start] == ", " and closed
        return self.linker.link(after) if apposed and name.name and _one(name, mention) else None

    def _name_before(self, number: int, mention: Mention) -> Draft | None:
        text, mentions = self.words.text, self.linker.mentions
        closed = text[mention.span.end : mention.span.end + 1] in {",", ".", ":"} or mention.determiner == "indefinite"
        for before in range(number - 1, max(-1, number - 3), -1):
            name = mentions[before]
            apposed = text[name.span.end : mention.span.start] == ", " and name.kind == "person" and name.name
            if apposed and closed and _one(name, mention):
                return self.linker.link(before)
        return None

    def _hidden_again(self, mention: Mention, noun: Noun) -> Draft | None:
        """«Die Gesprächspartner», after sources that were not named."""
        if mention.kind != "group" or not (noun.lemma in language.INSIDERS or noun.lemma in language.HIDDEN):
            return None
        return next((draft for draft, _ in self.cast.backwards() if draft.kind == "anonymous"), None)

    def _new(self, mention: Mention, owner: Draft | None) -> Draft:
        name = language.phrase_name(self._text(mention), mention.noun, mention.gender)
        draft = self.cast.add(self._kind(mention), name, mention.gender)
        draft.owner = owner
        return draft

    def _kind(self, mention: Mention) -> str:
        """The kind of somebody new; a few unnamed insiders are hidden, a spokesman of a person is his office."""
        noun = mention.noun
        if noun is None or mention.kind not in {"group", "person"}:
            return "institution" if mention.kind == "document" else mention.kind
        first = self.words[self.words.at(mention.span.start)]
        few = mention.determiner in {"", "many"} and not first.isdigit()
        if mention.kind == "group" and first.casefold() in language.FEW and mention.at in self.linker.speaking:
            return "anonymous"
        if mention.kind == "group" and noun.head in language.INSIDERS and few:
            return "anonymous"
        if mention.kind == "group" and mention.determiner == "many" and not first.isdigit() and self._former(mention):
            return "anonymous"
        office = noun.head in language.SPOKESPERSONS and mention.determiner != "definite"
        return "institution" if office else mention.kind

    def _former(self, mention: Mention) -> bool:
        """«Ein früherer Einkäufer», «zwei ehemalige Fahrer»: those who tell of their house without a name."""
        return any(word.startswith(language.FORMER) for word in self._text(mention).split())

    def _anonymous(self, mention: Mention) -> tuple[Draft, str]:
        if mention.determiner == "definite":
            for draft in self.cast.called(mention):
                return draft, "role"
        return self._new(mention, None), "hidden"

    def _spokesperson(self, mention: Mention, noun: Noun) -> tuple[Draft | None, str]:
        """An unnamed spokesman stands for the body of the genitive or the compound, else for the one last spoken of."""
        owner = self.linker.owner(mention)
        if owner is not None and owner.kind == "person":
            return self._new(mention, owner), "first mention"
        if owner is not None:
            return owner, "spokesperson"
        body = language.body_of(noun.modifier)
        for draft, _ in self.cast.backwards():
            if draft.kind in _BODIES and _speaks_for(draft, noun.modifier, body):
                return draft, "spokesperson"
        name = body.lemma.capitalize() if body else language.phrase_name(self._text(mention))
        draft = self.cast.add("institution", name, "mf")
        draft.heads |= {body.head} if body else set()
        return draft, "spokesperson"

    def _is_proper(self, mention: Mention) -> bool:
        """Whether a capitalised adjective makes the noun a name: «die Deutsche Presse-Agentur»."""
        first = self.words.at(mention.span.start)
        return any(self.words[at][:1].isupper() for at in range(first + 1, mention.at))

    def _general(self, mention: Mention, noun: Noun, owner: Draft | None) -> Draft | None:
        """Who a definite noun takes up that was introduced under another word."""
        if mention.determiner != "definite" and mention.span.start >= self.linker.body:
            return None
        if mention.kind != "person" and self._is_proper(mention):
            return None
        whole = noun.lemma == noun.head or "-" in noun.lemma
        heads = language.HYPERNYMS.get(noun.head, frozenset()) if whole else frozenset()
        for draft, met in self.cast.backwards():
            far = self.words.paragraphs[mention.at] - self.words.paragraphs[met.at]
            free = owner is None or (draft is not owner and draft.owner in {None, owner} and not draft.roles)
            if mention.kind == "person" and free and far <= _NEAR and self._may_be(draft, mention, noun):
                return draft
            if (
                heads
                and {mention.kind, draft.kind or mention.kind} <= _BODIES
                and _may_be_called(draft, heads, mention.kind)
            ):
                return draft
        return None

    def _as_group(self, mention: Mention, noun: Noun) -> Draft | None:
        """«Die Ermittler» after the police, «die Bewohner» after the neighbours: a body's people, another word."""
        if mention.kind != "group" or mention.determiner != "definite":
            return None
        bodies, groups = language.MEMBERS.get(noun.head, frozenset()), language.SAME_GROUPS.get(noun.lemma, frozenset())
        for draft, met in self.cast.backwards() if bodies or groups else ():
            if draft is self.linker.barred:
                continue
            if draft.kind == "institution" and draft.heads & bodies:
                return draft
            if draft.kind == "group" and "p" in met.gender and groups & draft.roles.keys():
                return draft
        return None

    def _may_be(self, draft: Draft, mention: Mention, noun: Noun) -> bool:
        """Whether a person met before may be «der Jurist», «die 43-Jährige», «die Ministerin»."""
        if draft.kind != "person" or draft is self.linker.barred:
            return False
        if not agrees(draft, mention) or noun.head in language.RELATIONS:
            return False
        return draft.named or (draft is self.linker.last_source and noun.head in language.GENERIC_PERSONS)


def agrees(draft: Draft, mention: Mention) -> bool:
    """Whether an entity may be meant by a noun: persons by persons of their gender, bodies by bodies."""
    if "person" not in {draft.kind, mention.kind}:
        return True
    if draft.kind != mention.kind:
        return False
    return not draft.gender or bool(set(draft.gender) & set(mention.gender))


def _may_be_called(draft: Draft, heads: frozenset[str], kind: str) -> bool:
    """Whether a general word may stand for a body: by its own noun, or where it has none and is no country."""
    if draft.heads:
        return bool(draft.heads & heads)
    return draft.kind in {kind, ""} and draft.named and not language.government(draft.name)


def _one(name: Mention, mention: Mention) -> bool:
    return name.kind == mention.kind and bool(set(name.gender) & set(mention.gender))


def _speaks_for(draft: Draft, modifier: str, body: Noun | None) -> bool:
    """Whether a body is the one in a compound: «Konzernsprecher», «Polizeisprecherin»; any if it names none."""
    if body is None:
        return not modifier or any(modifier in name.lower() for name in draft.names)
    general = language.HYPERNYMS.get(body.head, frozenset())
    bare = bool(general) and not draft.heads and draft.kind == "institution"
    return bool(draft.heads & (general | {body.head})) or bare
