"""Where an article names or points at somebody: names, nouns for people and bodies, pronouns.

Input: the words of a text and the spans that are known to hold somebody (speakers, addressees). Output: mentions in
text order, a genitive inside the noun phrase it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from laut.languages import de as language
from laut.languages.de import Noun
from laut.records import Span
from laut.resolution.phrases import BODIES, OPEN, Phrases
from laut.resolution.words import Words

__all__ = ["Mention", "find_mentions"]

_NAMEABLE = frozenset({"institution", "media", "group", "person"})


@dataclass(frozen=True)
class Mention:
    """Words that point at somebody.

    `form` is name, noun, pronoun, possessive or relative; `gender` holds what it may be of "m", "f", "n", "p", or "1"
    and "4" for the first person. `owner` is the word where the genitive begins that the noun phrase ends in. `alias`
    is the short form in brackets after a name.
    """

    span: Span
    at: int
    form: str
    gender: str
    kind: str = ""
    name: str = ""
    noun: Noun | None = None
    determiner: str = ""
    owner: int | None = None
    alias: str = ""

    @property
    def role(self) -> str:
        """The noun's lemma, if there is one."""
        return self.noun.lemma if self.noun else ""


def find_mentions(
    words: Words, speakers: Sequence[Span], addressees: Sequence[Span], cues: Iterable[Span]
) -> list[Mention]:
    """Every mention of the text, in order of its first word.

    Args:
        words: The text's words.
        speakers: Spans that hold somebody who speaks. A lone capitalised word there is a name.
        addressees: Spans that hold somebody addressed; the same holds.
        cues: Spans of reporting words, which are never adjectives of a noun phrase.
    """
    finder = _Finder(Phrases(words, speakers, addressees, cues))
    return sorted(finder.find(), key=lambda mention: (mention.span.start, -mention.span.end))


class _Finder:
    def __init__(self, phrases: Phrases) -> None:
        self.phrases, self.words = phrases, phrases.words

    def find(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.words):
            end = self.phrases.run(at)
            if end > at:
                mention = self._owner(at, end) or self._phrase(at, end)
                if mention:
                    yield mention
                    end = self.phrases.purpose(mention.at + 1) if mention.noun else mention.at + 1
            else:
                yield from self._agency(at)
                yield from self._pronoun(at)
            at = max(end, at + 1)

    def _owner(self, at: int, end: int) -> Mention | None:
        """A known name in the genitive before another noun: «Okoros Sprecherin», «Okoros Rücktritt»."""
        plain = self.phrases.plain(at)
        if end - at < 2 and not self.phrases.noun_follows(at):
            return None
        if plain == self.words[at] or not self.phrases.is_known(plain) or self.words[at] in self.phrases.names:
            return None
        person = self.phrases.is_person(plain)
        gender, kind = ("mf", "person") if person else ("mfn", "")
        return Mention(self.words.spans[at], at, "name", gender, kind, plain)

    def _phrase(self, at: int, end: int) -> Mention | None:
        begin, noun = self.phrases.lead(at, end)
        start, determiner, gender = self.phrases.determiner(at)
        if at in self.phrases.likely and (quoted := self.phrases.quoted(at)) and self.words.gap(at - 1)[-1:] in OPEN:
            return self._marked(quoted, start, determiner, gender)
        if noun is None:
            return self._bare_name(at, begin, end, start, determiner, gender) if begin < end else None
        if noun.kind in _NAMEABLE and begin == end and (quoted := self.phrases.quoted(end)):
            return self._named(noun, quoted, start, determiner, gender, marks=1)
        if noun.kind in _NAMEABLE and begin < end and self.phrases.believable(at, begin, end, determiner):
            return self._named(noun, range(begin, end), start, determiner, gender)
        return self._noun(noun, begin, start, determiner, gender, proper=self._proper(at, begin))

    def _proper(self, at: int, begin: int) -> str:
        """A body's whole name where capitalised adjectives begin it: «Auswärtiges Amt»."""
        if begin - at < 2 or language.noun(self.words[at]) or self.words[at].endswith("s"):
            return ""
        if self.words[at].endswith("er"):
            return ""
        return " ".join(self.words[k] for k in range(at, begin))

    def _named(self, noun: Noun, name: range, start: int, determiner: str, gender: str, marks: int = 0) -> Mention:
        words = self.words
        name = name if marks or noun.kind != "institution" else range(name.start, self._coordinated(name.stop))
        text = " ".join([*(words[k] for k in name[:-1]), words[name[-1]] if marks else self.phrases.plain(name[-1])])
        company = noun.head in language.TRADES or (noun.head in language.HYPERNYMS and noun.head == noun.lemma)
        general = bool(determiner) and company
        if noun.kind in BODIES and not marks and not general:
            text = f"{noun.shown} {text}"
        span = Span(words.spans[start].start, words.spans[name[-1]].end + marks)
        span, alias = self._bracket(span)
        gender = _agreed(noun.gender, gender)
        if noun.kind == "person":
            gender = _agreed(gender.replace("p", "") or "mf", language.name_gender(text))
        return Mention(
            span, name[-1], "name", gender, noun.kind, text, noun, determiner,
            alias="" if noun.kind == "person" else alias,
        )  # fmt: skip

    def _coordinated(self, end: int) -> int:
        """The end of a body's name that goes on with «und»: «Gewerkschaft Holz und Stein»."""
        words = self.words
        if (
            end + 1 < len(words)
            and end in self.phrases.likely
            and words[end] == language.AND
            and end + 1 in self.phrases.likely
        ):
            return self.phrases.run(end + 1) if self.phrases.capital(end + 1) else end
        return end

    def _bracket(self, span: Span) -> tuple[Span, str]:
        """A name's span with a party or short form in brackets after it."""
        found = re.match(r" \(([^()\n\d][^()\n]{1,40})\)", self.words.text[span.end : span.end + 44])
        return (Span(span.start, span.end + len(found[0])), found[1]) if found else (span, "")

    def _noun(self, noun: Noun, end: int, start: int, determiner: str, gender: str, proper: str) -> Mention:
        words = self.words
        span = Span(words.spans[start].start, words.spans[end - 1].end)
        owner, stop = self.phrases.genitive(end)
        if owner is not None and noun.kind not in {"statement", "document"}:
            span = Span(span.start, words.spans[stop - 1].end)
        if noun.kind == "institution" and owner is None:
            span = Span(span.start, words.spans[self.phrases.purpose(end) - 1].end)
            span, alias = self._bracket(span)
        else:
            alias = ""
        gender = self._number(noun, start, end, determiner, _agreed(noun.gender, gender))
        if noun.lemma in language.OFFICES_AND_BODIES and noun.gender != "f":
            noun = noun._replace(kind="institution")
        if gender == "p" and (noun.kind == "person" or (noun.kind == "institution" and noun.gender != "p")):
            noun = noun._replace(kind="group")
        if proper and noun.kind in {"statement", "document"}:
            noun = noun._replace(kind="institution")
        return Mention(
            span, end - 1, "noun", gender, noun.kind, language.proper_name(proper, noun, gender), noun, determiner,
            owner, alias,
        )  # fmt: skip

    def _number(self, noun: Noun, start: int, end: int, determiner: str, gender: str) -> str:
        """Gender and number narrowed by the place: «Überzeugung der Ermittler» and «Ermittler sagen» are many."""
        words = self.words
        follows_noun = start > 0 and words.gap(start - 1) == " " and words[start - 1][:1].isupper()
        follows_noun = follows_noun and (not words.first(start - 1) or language.noun(words[start - 1]) is not None)
        leads = not determiner and words.first(start) and end < len(words) and words.gap(end - 1) == " "
        if leads and "p" in gender and len(gender) > 1 and language.singular_verb(words[end]):
            return gender.replace("p", "")
        return language.number(noun, words[end - 1], words[start], determiner, gender, follows_noun=follows_noun)

    def _bare_name(self, at: int, begin: int, end: int, start: int, determiner: str, gender: str) -> Mention | None:
        """A name without a noun before it; in speaker words also a noun that no table knows."""
        words, phrases = self.words, self.phrases
        last = phrases.plain(end - 1)
        shown = language.plain_head(last) if determiner else last
        text = " ".join([*(words[k] for k in range(begin, end - 1)), shown])
        if determiner and end - begin > 1 and words[begin].endswith("en") and gender:
            text = language.proper_start(text, gender)
        common = text.casefold() in language.COMMON_OUTLETS and begin not in phrases.likely
        famous = language.government(text) is not None or (language.outlet(text) and not common)
        told = begin in phrases.likely and end - begin == 1 and determiner
        if told and not famous and not words[begin].isupper() and not phrases.is_known(last):
            return self._unknown_noun(begin, start, determiner, gender)
        placed = begin > 0 and words[begin - 1].casefold() in language.PLACES_AFTER
        if (not famous and not self._is_name(begin, end, last)) or (famous and placed and begin not in phrases.likely):
            return None
        if not famous and (phrases.is_person(last) or (language.first_name(words[begin]) and end - begin > 1)):
            determiner = ""
        kind = self._name_kind(begin, end, text, determiner)
        span = Span(words.spans[start if determiner and kind != "person" else at].start, words.spans[end - 1].end)
        span, alias = (span, "") if language.government(text) else self._bracket(span)
        if kind == "person":
            return Mention(span, end - 1, "name", language.name_gender(text), kind, text, None, determiner)
        return Mention(span, end - 1, "name", gender or "mfn", kind, text, None, determiner, alias=alias)

    def _is_name(self, begin: int, end: int, last: str) -> bool:
        """Whether a run is a name: where somebody speaks, by a word met as a name, or by its form."""
        phrases = self.phrases
        if begin in phrases.likely or last in phrases.names:
            return True
        if end - begin > 1:
            return phrases.believable(begin, begin, end)
        placed = begin > 0 and self.words[begin - 1].casefold() in language.PLACES_AFTER
        return phrases.is_known(last) and (phrases.is_person(last) or not placed)

    def _marked(self, name: range, start: int, determiner: str, gender: str) -> Mention:
        """A name in quotation marks without a noun, an outlet's where it is told or asked: «der „Zeitlupe“»."""
        words = self.words
        span = Span(words.spans[start].start, words.spans[name[-1]].end + 1)
        before = words[name.start - 1].casefold() if name.start else ""
        kind = "media" if determiner or before in language.PREPOSITIONS else ""
        text = " ".join(words[k] for k in name)
        if words[name.start].endswith("en") and len(name) > 1 and gender:
            text = language.proper_start(text, gender)
        return Mention(span, name[-1], "name", gender or "mfn", kind, text, None, determiner)

    def _name_kind(self, begin: int, end: int, text: str, determiner: str) -> str:
        last = self.words[end - 1]
        given = end - begin > 1 and language.first_name(self.words[begin])
        parts = [language.noun(self.words[k]) for k in range(begin, end)]
        parts = [part for part in parts if part and not (given and part.lemma != part.head)]
        body = next((part.kind for part in parts if part and part.kind in {"institution", "media"}), "")
        if language.outlet(text):
            return "media"
        if language.government(text) or determiner:
            return body or "institution"
        if self.phrases.is_person(self.phrases.plain(end - 1)):
            return "person"
        if self.phrases.plain(end - 1) in self.phrases.bodies and not language.first_name(last):
            return body or ""
        full = end - begin > 1 and (begin in self.phrases.speaking or language.first_name(self.words[begin]))
        person = (full and not last.isupper()) or language.first_name(last)
        return body or ("person" if person else "")

    def _unknown_noun(self, at: int, start: int, determiner: str, gender: str) -> Mention:
        """A noun no lexicon knows, where somebody must stand: a person by its ending, else a body."""
        noun = language.guessed(self.words[at], gender)
        return self._noun(noun, at + 1, start, determiner, gender, "")

    def _agency(self, at: int) -> Iterator[Mention]:
        """News agencies that write themselves small: «die dpa»."""
        words = self.words
        if words[at].islower() and words[at] in language.AGENCIES and words.gap(at - 1)[-1:] != "(":
            start = at - 1 if at and language.article(words[at - 1]) else at
            span = Span(words.spans[start].start, words.spans[at].end)
            yield Mention(span, at, "name", "f", "media", words[at], None, "definite")

    def _pronoun(self, at: int) -> Iterator[Mention]:
        words, word = self.words, self.words[at].casefold()
        if word in language.FAMILIAR or (words[at] in language.POLITE and not words.first(at)):
            possessive = language.article(words[at]) is not None
            yield Mention(words.spans[at], at, "possessive" if possessive else "pronoun", "2")
            return
        if word in language.RELATIVES and self._relative(at):
            yield Mention(words.spans[at], at, "relative", language.RELATIVES[word])
        elif word in language.PRONOUNS:
            owning = self._possessive(at)
            if owning is not None:
                yield Mention(words.spans[at], at, "possessive" if owning else "pronoun", language.PRONOUNS[word])

    def _possessive(self, at: int) -> bool | None:
        """Whether a word is a possessive; `None` where it is no pronoun at all («sein» the verb, «dieser Mann»)."""
        word, follows = self.words[at].casefold(), self.phrases.noun_follows(at)
        if word in language.DEMONSTRATIVES:
            return None if follows else False
        if word in language.GENITIVE_PRONOUNS:
            return True if follows else None
        found = language.article(word)
        if not found:
            return False
        if word in language.POSSESSIVE_STEMS:
            return True if follows else (False if word == "ihr" else None)
        return True

    def _relative(self, at: int) -> bool:
        words = self.words
        if not at or words.gap(at - 1) != ", " or at + 1 >= len(words) or words.gap(at) not in {" ", ", "}:
            return False
        return (words[at].casefold() in language.GENITIVE_PRONOUNS) == words[at + 1][:1].isupper() and not (
            language.adjective(words[at + 1])
            and at + 2 < len(words)
            and self.phrases.capital(at + 2)
            and words.gap(at + 1) == " "
        )


def _agreed(noun: str, determiner: str) -> str:
    """The genders a noun and its determiner share; plural where only that fits, else the noun's own."""
    return "".join(gender for gender in noun if gender in determiner) or ("p" if "p" in determiner else noun)
