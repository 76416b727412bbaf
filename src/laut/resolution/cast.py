"""The people and bodies of one article, found again by name, by role and by what they may be called.

Every search looks at a bounded number of candidates, so an article of any length takes time in proportion to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from laut.languages import de as language
from laut.records import Entity, Span
from laut.resolution.mentions import Mention
from laut.resolution.names import same_name

__all__ = ["Cast", "Draft"]

_NEAR = 24  # candidates looked at for one name or role
_RECENT = 60  # mentions looked back at for one pronoun


@dataclass(eq=False)
class Draft:
    """An entity while an article is being read."""

    kind: str
    name: str = ""
    gender: str = ""
    names: dict[str, None] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)
    last: int = -1
    owner: Draft | None = None
    named: bool = False
    hidden: bool = False
    ages: set[str] = field(default_factory=set)

    @property
    def final_kind(self) -> str:
        """The kind a record states: where nothing told, whoever acts is taken for a person."""
        return self.kind or "person"

    def entity(self, number: int) -> Entity:
        """The finished record."""
        return Entity(
            number,
            self.name,
            self.final_kind,
            tuple(self.names),
            tuple(self.roles.values()),
            tuple(sorted(set(self.mentions))),
        )


@dataclass
class Cast:
    """Everybody met so far, and who was mentioned last."""

    drafts: list[Draft] = field(default_factory=list)
    recent: list[tuple[Draft, Mention]] = field(default_factory=list)
    by_word: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    by_role: dict[str, list[Draft]] = field(default_factory=lambda: defaultdict(list))

    def add(self, kind: str, name: str, gender: str = "") -> Draft:
        """A new entity."""
        draft = Draft(kind, name, gender)
        self.drafts.append(draft)
        return draft

    def meet(self, draft: Draft, mention: Mention) -> None:
        """Note a mention of an entity: its spelling, its role, and that it was the last one spoken of."""
        draft.mentions.append(mention.span)
        draft.last = mention.at
        self.recent.append((draft, mention))
        if mention.name:
            self._learn_name(draft, mention.name)
        if mention.alias:
            self._learn_name(draft, mention.alias, spelling=draft.kind != "person")
        if mention.noun and mention.form in {"name", "noun"}:
            self.learn_role(draft, mention)

    def _learn_name(self, draft: Draft, name: str, *, spelling: bool = True) -> None:
        if not spelling:
            return
        draft.named = True
        draft.names.setdefault(name)
        words = name.casefold().split()
        keys = {" ".join(words), words[-1]} | ({words[0], *words[-1].split("-")} if draft.kind == "person" else set())
        keys |= {words[-1].split("-")[-1]} if draft.kind == "media" else set()
        for word in sorted(keys):
            if draft not in self.by_word[word][-_NEAR:]:
                self.by_word[word].append(draft)

    def learn_role(self, draft: Draft, mention: Mention) -> None:
        """Remember what somebody is called: «Kanzlerin», and that she may be met as such again."""
        noun = mention.noun
        if noun is None:
            return
        draft.roles.setdefault(noun.lemma, noun.shown or noun.lemma.capitalize())
        draft.heads.add(noun.head)
        for key in {noun.lemma, noun.head, *language.heads(noun.lemma)}:
            if draft not in self.by_role[key][-_NEAR:]:
                self.by_role[key].append(draft)

    def named(self, name: str, kind: str, heads: frozenset[str] = frozenset()) -> Draft | None:
        """Who bears this name, in this or another spelling or form; of several, the one last spoken of.

        `heads` are the nouns beside the name: «Stadtwerke Aue» and «Stadtrat Aue» are two.
        """
        words = name.casefold().split()
        for key in dict.fromkeys((name.casefold(), words[-1])):
            for draft in sorted(self.by_word.get(key, ())[-_NEAR:], key=lambda draft: -draft.last):
                if key == name.casefold() and any(key == spelling.casefold() for spelling in draft.names):
                    return draft
                other = heads and not draft.heads & heads and (bool(draft.heads) or len(words) > 1)
                if _compatible(draft, kind) and _extends(name, draft.name) and not (other and draft.kind != "person"):
                    return draft
        if len(words) == 1 and kind not in {"person", ""}:
            return None
        for draft in reversed(
            [draft for draft in self.drafts[-3 * _NEAR :] if draft.named and _compatible(draft, kind)]
        ):
            short = len(words) == 1 or " " not in draft.name
            given, met = (_last(name), _last(draft.name)) if short else (name, draft.name)
            if draft.kind == "person" and same_name(given, met):
                return draft
        return None

    def unnamed(self, mention: Mention) -> Draft | None:
        """Somebody known by a role alone who now gets a name: «die Präsidentin … Verbandspräsidentin Ada Okoro»."""
        noun = mention.noun
        for key in (noun.lemma, *language.heads(noun.lemma)) if noun else ():
            for draft in self._latest(key):
                if not draft.named and draft.kind == mention.kind and set(draft.gender or "mf") & set(mention.gender):
                    return draft
        return None

    def called(self, mention: Mention) -> Iterator[Draft]:
        """Who may be meant by a noun, likeliest first: the same word, its head, a general word for it."""
        noun = mention.noun
        if noun is None:
            return
        latest = self._latest(noun.lemma)
        yield from (draft for draft in latest if noun.lemma in draft.roles)
        yield from latest
        if noun.lemma == noun.head:
            yield from self._latest(noun.head)
        for draft in self._latest(noun.head):
            if any(noun.lemma.endswith(role) or role.endswith(noun.lemma) for role in draft.roles):
                yield draft

    def _latest(self, key: str) -> list[Draft]:
        return sorted(self.by_role.get(key, ())[-_NEAR:], key=lambda draft: -draft.last)

    def narrow(self, draft: Draft, mention: Mention) -> None:
        """Learn a person's gender from a name or noun."""
        shared = "".join(gender for gender in draft.gender if gender in mention.gender)
        if shared and draft.kind == "person":
            draft.gender = shared

    def backwards(self) -> Iterator[tuple[Draft, Mention]]:
        """The last mentions, newest first."""
        for at in range(len(self.recent) - 1, max(-1, len(self.recent) - 1 - _RECENT), -1):
            yield self.recent[at]


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _compatible(draft: Draft, kind: str) -> bool:
    return not kind or draft.kind == kind or not draft.kind or {kind, draft.kind} <= {"institution", "media", "group"}


def _extends(name: str, spelling: str) -> bool:
    """Whether one of two forms of a name is the other with more words before it: «Huber», «Ada Huber»."""
    longer, shorter = sorted((name.casefold().split(), spelling.casefold().split()), key=len, reverse=True)
    if len(shorter) == 1:
        return shorter[0] in {longer[0], longer[-1], *longer[-1].split("-")}
    return longer[-1] == shorter[-1] and (longer[0] == shorter[0] or set(shorter) <= set(longer))
