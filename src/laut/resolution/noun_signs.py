"""Who may be meant by a noun phrase, and what speaks for and against each: the words, nearness, and who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from math import log1p
from typing import TYPE_CHECKING

from laut.languages import de as language
from laut.languages.de import Noun
from laut.resolution.cast import Draft
from laut.resolution.mentions import Mention
from laut.resolution.weighing import Option

if TYPE_CHECKING:
    from laut.resolution.linking import Linker

__all__ = ["noun_options"]

_FAR = 12  # paragraphs
_NEAR = 2  # paragraphs


def noun_options(
    linker: Linker, mention: Mention, noun: Noun, owner: Draft | None, proposed: tuple[Draft | None, str]
) -> list[Option]:
    """Somebody new, and everybody met before who agrees; `proposed` is whom the rules would take, and by which."""
    met: dict[int, tuple[Draft, Mention | None]] = {}
    for draft, recent in linker.cast.backwards():
        met.setdefault(id(draft), (draft, recent))
    for draft in linker.cast.called(mention):
        met.setdefault(id(draft), (draft, None))
    if proposed[0] is not None:
        met.setdefault(id(proposed[0]), (proposed[0], None))
    new = Option((), dict(_signs_of_nobody(linker, mention, noun, owner, proposed)))
    possible = [one for one in met.values() if one[0] is proposed[0] or _possible(linker, one[0], mention)]
    near = [draft for draft, _ in possible if linker.words.paragraphs[mention.at] - _paragraph(linker, draft) <= _NEAR]
    options = [new]
    for draft, last in possible:
        signs = dict(_signs(linker, draft, last, mention, noun, owner)) | _ruled(draft, proposed)
        alone = len([one for one in near if one.named and one.kind == draft.kind]) == 1 and draft in near
        signs[f"only one named near, {mention.kind}"] = float(alone and draft.named)
        options.append(Option((draft,), signs))
    return options


def _paragraph(linker: Linker, draft: Draft) -> int:
    return linker.words.paragraphs[max(draft.last, 0)]


def _ruled(draft: Draft, proposed: tuple[Draft | None, str]) -> dict[str, float]:
    return {"by rule": 1.0, f"by rule, {proposed[1]}": 1.0} if draft is proposed[0] else {}


def _possible(linker: Linker, draft: Draft, mention: Mention) -> bool:
    """Whether kind, number and gender allow it: «die Betreiber» are not «die Seilbahn»."""
    if draft is linker.barred:
        return False
    if mention.kind == "person":
        return draft.kind in {"person", ""} and bool(set(draft.gender or "mf") & set(mention.gender or "mf"))
    many_for_one = mention.kind == "group" and draft.kind in {"institution", "media"} and not draft.named
    return draft.kind != "person" and not many_for_one


def _signs_of_nobody(
    linker: Linker, mention: Mention, noun: Noun, owner: Draft | None, proposed: tuple[Draft | None, str]
) -> Iterator[tuple[str, float]]:
    yield "nobody met", 1.0
    yield f"nobody met, {mention.determiner or 'bare'}", 1.0
    yield f"nobody met, {mention.kind}", 1.0
    yield f"nobody met, {mention.determiner or 'bare'} {mention.kind}", 1.0
    yield "nobody met, speaks", float(mention.at in linker.speaking)
    yield f"nobody met, {mention.kind} speaks", float(mention.at in linker.speaking)
    yield f"nobody met, {mention.kind} addressed", float(mention.at in linker.addressed)
    plain = noun.lemma == noun.head
    general = noun.head in language.HYPERNYMS
    form = f"{mention.determiner or 'bare'} {'plain' if plain else 'compound'} {'general' if general else 'special'}"
    yield f"nobody met, {form}", 1.0
    yield "nobody met, plain word", float(noun.lemma == noun.head)
    yield "nobody met, owned", float(owner is not None)
    yield "nobody met, title", float(mention.span.start < linker.body)
    yield "nobody met, no rule", float(proposed[0] is None)
    yield "nobody met, one of a kind", float(noun.head in language.GENERIC_PERSONS)
    yield "nobody met, relation", float(noun.head in language.RELATIONS)


def _signs(
    linker: Linker, draft: Draft, last: Mention | None, mention: Mention, noun: Noun, owner: Draft | None
) -> Iterator[tuple[str, float]]:
    kind = mention.kind
    yield f"{mention.determiner or 'bare'} {kind}", 1.0
    yield f"{kind} for {draft.kind or 'unknown'}", 1.0
    yield from _signs_of_words(draft, mention, noun)
    yield from _signs_of_place(linker, draft, last, mention)
    person = kind == "person"
    named = "named" if draft.named else "unnamed"
    yield f"{named} {kind}", 1.0
    yield f"spoke last, {named} {kind}", float(draft is linker.last_source)
    yield f"has spoken, {kind}", float(id(draft) in linker.said)
    yield "has spoken, is addressed", float(id(draft) in linker.said and mention.at in linker.addressed)
    yield f"many mentions, {kind}", log1p(len(draft.mentions))
    yield "gender known", float(person and len(draft.gender) == 1 and draft.gender == mention.gender)
    yield "owned by himself", float(owner is draft)
    yield "same owner", float(owner is not None and draft.owner is owner)
    yield "other owner", float(owner is not None and draft.owner not in {None, owner})
    yield "owned, met without", float(owner is not None and draft.owner is None)
    yield "met owned", float(owner is None and draft.owner is not None)
    inner = linker.inner[mention.at]
    own = linker.speakers.get(inner.id) if inner else None
    yield "in his own words", float(own is draft and mention.at not in linker.speaking)


def _signs_of_words(draft: Draft, mention: Mention, noun: Noun) -> Iterator[tuple[str, float]]:
    kind = mention.kind
    roles = draft.roles
    person = kind == "person"
    generic = noun.head in language.GENERIC_PERSONS
    same, head = noun.lemma in roles, noun.head in draft.heads
    ends = any(role.endswith(noun.lemma) or noun.lemma.endswith(role) for role in roles)
    begins = any(role.startswith(noun.lemma) or noun.lemma.startswith(role) for role in roles)
    heads = draft.heads | (language.name_heads(draft.name) if draft.named and not person else frozenset())
    wide = language.HYPERNYMS.get(noun.head, frozenset())
    general = bool(heads & wide)
    untold = bool(wide) and not heads and draft.named and language.government(draft.name) is None
    plain = noun.lemma == noun.head
    members = bool(draft.heads & language.MEMBERS.get(noun.head, frozenset()))
    group = bool(roles.keys() & language.SAME_GROUPS.get(noun.lemma, frozenset()))
    named = any(noun.lemma in name.casefold() for name in draft.names)
    yield f"same word, {kind}", float(same)
    yield f"same word, {mention.determiner or 'bare'}", float(same)
    yield f"same head, {kind}", float(head and not same)
    yield "end of the word", float(ends and not same)
    yield "beginning of the word", float(begins and not same and not ends)
    yield "general word", float(general)
    yield f"general word, {'plain' if plain else 'compound'} {mention.determiner or 'bare'}", float(general)
    yield f"general word for a name, {'plain' if plain else 'compound'} {mention.determiner or 'bare'}", float(untold)
    yield "general word for another", float(bool(wide) and bool(heads) and not general)
    yield from _signs_of_sort(heads, noun)
    age = noun.lemma.partition("-")[0] if noun.head == "jährige" else ""
    yield "same age", float(bool(age) and age in draft.ages)
    yield "another age", float(bool(age) and bool(draft.ages) and age not in draft.ages)
    yield "its people", float(members)
    yield "same people", float(group)
    yield "in the name", float(named)
    yield "no word yet", float(not roles)
    yield f"no word yet, {kind} {'generic' if generic else 'office'}", float(not roles)
    none = not (same or head or ends or begins or general or members or group or named)
    yield f"another word, {kind} {'generic' if generic else 'office'}", float(none and bool(roles))
    yield f"another word, {mention.determiner or 'bare'}", float(none)
    yield "relation", float(person and noun.head in language.RELATIONS)
    yield "client", float(noun.lemma in language.CLIENTS and draft.named)
    yield "country", float(not person and language.government(draft.name) is not None)
    yield "country, ruler", float(noun.head in language.RULERS and language.government(draft.name) is not None)


def _signs_of_sort(heads: frozenset[str] | set[str], noun: Noun) -> Iterator[tuple[str, float]]:
    """Whether an outlet is of the noun's sort: «der Sender» is a station."""
    sort = language.OUTLET_SORTS.get(noun.head)
    sorts = {language.OUTLET_SORTS.get(head) for head in heads} - {None}
    yield "same sort of outlet", float(sort is not None and sort in sorts)
    yield "another sort of outlet", float(sort is not None and bool(sorts) and sort not in sorts)


def _signs_of_place(
    linker: Linker, draft: Draft, last: Mention | None, mention: Mention
) -> Iterator[tuple[str, float]]:
    words = linker.words
    kind = mention.kind
    at = draft.last if draft.last >= 0 else mention.at
    sentences = abs(words.sentences[mention.at] - words.sentences[at])
    paragraphs = min(abs(words.paragraphs[mention.at] - words.paragraphs[at]), _FAR)
    yield "same sentence", float(sentences == 0)
    yield "sentence before", float(sentences == 1)
    yield f"sentences, {kind}", log1p(sentences)
    yield "paragraphs", float(paragraphs)
    yield f"other paragraph, {kind}", float(paragraphs > 0)
    yield f"far, {kind}", float(paragraphs > 2)
    recent = linker.cast.recent
    yield f"last met, {kind}", float(bool(recent) and recent[-1][0] is draft)
    if last is not None:
        yield f"met as {last.form}", 1.0
        yield "first in sentence", float(words.first(words.at(last.span.start)))
        yield "met in other words said", float(linker.inner[last.at] is not linker.inner[mention.at])
        before = words[words.at(last.span.start) - 1].casefold() if words.at(last.span.start) else ""
        yield "after a preposition", float(before in language.PREPOSITIONS)
