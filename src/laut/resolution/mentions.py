"""Where an article names or points at somebody: names, nouns for people and bodies, pronouns.

Input: the words of a text and the spans that are known to hold somebody (speakers, addressees). Output: mentions in
text order, a genitive inside the noun phrase it belongs to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from laut.languages import de as language
from laut.languages.de import Noun
from laut.records import Span
from laut.resolution.words import Words

__all__ = ["Mention", "find_mentions"]

_OPEN, _CLOSE = '„“”"»«‚‘›‹', '“”"«»’‘‹›'
_SPACES = frozenset({" ", " „", " “", ' "', " »", " «"})
_BODIES = frozenset({"institution", "media"})
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
    likely = [*speakers, *addressees]
    finder = _Finder(
        words,
        speaking=frozenset(at for span in speakers for at in words.within(span)),
        likely=frozenset(at for span in likely for at in words.within(span)),
        edges=frozenset(
            edge for span in likely if (inside := words.within(span)) for edge in (inside.start, inside.stop)
        ),
        cues=frozenset(at for span in cues for at in words.within(span)),
    )
    return sorted(finder.find(), key=lambda mention: (mention.span.start, -mention.span.end))


class _Finder:
    def __init__(
        self,
        words: Words,
        *,
        speaking: frozenset[int],
        likely: frozenset[int],
        edges: frozenset[int],
        cues: frozenset[int],
    ) -> None:
        self.words, self.speaking, self.likely, self.edges, self.cues = words, speaking, likely, edges, cues
        everything = {words[at] for at in range(len(words))}
        self.capitals = {word for word in everything if word[:1].isupper()}
        self.counts = Counter(words[at] for at in range(len(words)))
        self.lower = everything - self.capitals
        self.names: set[str] = set()
        self.given: set[str] = set()
        self.bodies: set[str] = set()
        self.alone = {self.plain(at) for at in speaking if {at, at + 1} <= edges and _capital(words[at])}
        self._gather_names()

    def _gather_names(self) -> None:
        """Words of names that stand beside others: «Minister Huber», «Ada Huber» make every «Huber» a name."""
        at = 0
        while at < len(self.words):
            end = self.run(at)
            if end > at:
                begin, noun = self.lead(at, end)
                if begin < end:
                    self._gather(at, begin, end, noun)
            at = max(end, at + 1)

    def _gather(self, at: int, begin: int, end: int, noun: Noun | None) -> None:
        determiner, words = self._determiner(at)[1], self.words
        titled = noun is not None and noun.kind == "person" and not determiner
        body = any((part := language.noun(words[k])) and part.kind in _BODIES for k in range(begin, end))
        given = not body and (
            begin in self.speaking or language.first_name(words[begin]) or self.plain(end - 1) in self.alone
        )
        full = end - begin > 1 and (noun.kind == "person" if noun else given)
        if (titled or full) and self._believable(at, begin, end):
            self.names.add(self.plain(end - 1))
            if end - begin > 1 and (language.first_name(words[begin]) or noun is not None):
                self.given.add(words[begin])
        elif noun is not None and noun.kind in _BODIES and self._believable(at, begin, end, determiner):
            self.bodies |= {words[begin], self.plain(end - 1)}
        elif noun is None and begin in self.likely and end - begin == 1 and not determiner:
            self.bodies.add(self.plain(begin))

    def _person(self, word: str) -> bool:
        return word in self.names or word in self.given

    def _known(self, word: str) -> bool:
        return self._person(word) or word in self.bodies

    def plain(self, at: int) -> str:
        return language.undeclined(self.words[at], self.capitals)

    def capital(self, at: int) -> bool:
        """Whether a word may be a noun or name: capitalised, and not for beginning a sentence alone."""
        word = self.words[at]
        if not _capital(word) or language.no_name(word) or word.casefold() in language.PRONOUNS:
            return False
        if not self.words.first(at):
            return True
        lower = word.casefold()
        return lower not in language.FUNCTION_WORDS and (lower not in self.lower or word in self.names)

    def run(self, at: int) -> int:
        """The end of the run of capitalised words that begins here (`at` itself if none does)."""
        if not self.capital(at):
            return at
        words, end = self.words, at + 1
        while end < len(words) and words.sentences[end] == words.sentences[at]:
            gap = words.gap(end - 1)
            if end in self.edges or self._next_person(at, end) or self._country_alone(at, end):
                break
            if gap != " " and not (gap in {". ", ".-"} and words[end - 1].casefold() in language.TITLES):
                break
            if self.capital(end) and not words[end].isdigit():
                end += 1
            elif particles := self._particles(at, end):
                end += particles + 1
            else:
                break
        return end

    def _country_alone(self, at: int, end: int) -> bool:
        """Whether a country's name stands beside a noun without being part of a name: «die USA | Angriffe»."""
        if end - at != 1:
            return False
        if self.words[at] in language.COUNTRIES:
            return True
        return self.words[end] in language.COUNTRIES and language.noun(self.words[at]) is None

    def _next_person(self, at: int, end: int) -> bool:
        """Whether after a whole name another person begins: «hielt Ole Brandt | Bürgermeisterin Ada Okoro entgegen»."""
        found = language.noun(self.words[end])
        if found is None or found.kind not in {"person", "media"} or self.words[end] in self.names or end - at < 2:
            return False
        return (
            language.first_name(self.words[end - 2]) and end + 1 < len(self.words) and self.words[end + 1][:1].isupper()
        )

    def _particles(self, at: int, end: int) -> int:
        """How many lower-case words lead on to the rest of a name: «Joris van Eyken», «Helena von der Aue»."""
        words, count = self.words, 0
        if language.noun(words[end - 1]) or (end - at == 1 and self._determiner(at)[1]):
            return 0
        while end + count < len(words) and words[end + count] in language.PARTICLES and words.gap(end + count) == " ":
            count += 1
        after = end + count
        found = count and after < len(words) and self.capital(after) and not language.noun(words[after])
        sure = (
            language.first_name(words[end - 1])
            or (words[end] not in {"von", "der", "de"} and self.counts[words[after]] > 1)
            if found
            else False
        )
        return count if sure else 0

    def lead(self, at: int, end: int) -> tuple[int, Noun | None]:
        """Where the name begins in a run, and the noun before it."""
        noun, position = None, at
        while position < end:
            word, last = self.words[position], position == end - 1
            found = language.noun(word) or self._guessed(at, position, end)
            if word in self.names or self.plain(position) in self.names:
                found = found if not last else None
            if word.casefold() in language.TITLES and not last:
                position += 1
            elif found and noun and noun.kind in _BODIES and found.kind in _BODIES:
                break
            elif found and not (last and noun and noun.kind == "person" and found.kind == "person"):
                if (
                    last
                    and position > at
                    and noun is None
                    and found.kind == "person"
                    and not self._modifies(position - 1)
                ):
                    break
                noun, position = found, position + 1
            elif position + 1 < end and noun is None and self._modifies(position):
                position += 1
            else:
                break
        return position, noun

    def _guessed(self, at: int, position: int, end: int) -> Noun | None:
        """A noun no table knows before a whole name: «die Agentin Ada Okoro», «Dolmetscher Ole Brandt»."""
        if position != at or end - position < 2 or language.first_name(self.words[at]):
            return None
        if end - position == 2 and not (self._determiner(at)[1] and self.plain(end - 1) in self.names):
            return None
        if end - position > 2 and not language.first_name(self.words[at + 1]) and self.plain(end - 1) not in self.names:
            return None
        found = language.guessed(self.words[at], "f" if self.words[at].endswith("in") else "m")
        return found if found.kind == "person" else None

    def _modifies(self, at: int) -> bool:
        """«Eritreas Unterhändler», «Winterthurer Hersteller», «Auswärtiges Amt», «Internationale Agentur»."""
        word, after = self.words[at], language.noun(self.words[at + 1])
        if after is None or word in self.names:
            return False
        endings = ("s", "er", "’", "'") if after.kind == "person" else ("s", "e", "er", "es", "en", "em")
        return word.endswith(endings) and language.noun(word) is None

    def find(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.words):
            end = self.run(at)
            if end > at:
                mention = self._owner(at, end) or self._phrase(at, end)
                if mention:
                    yield mention
                    end = mention.at + 1
            else:
                yield from self._agency(at)
                yield from self._pronoun(at)
            at = max(end, at + 1)

    def _owner(self, at: int, end: int) -> Mention | None:
        """A known name in the genitive before another noun: «Okoros Sprecherin», «Okoros Rücktritt»."""
        plain = self.plain(at)
        if end - at < 2 and not self._noun_follows(at):
            return None
        if plain == self.words[at] or not self._known(plain) or self.words[at] in self.names:
            return None
        person = self._person(plain)
        gender, kind = ("mf", "person") if person else ("mfn", "")
        return Mention(self.words.spans[at], at, "name", gender, kind, plain)

    def _phrase(self, at: int, end: int) -> Mention | None:
        begin, noun = self.lead(at, end)
        start, determiner, gender = self._determiner(at)
        if at in self.likely and (quoted := self._quoted(at)) and self.words.gap(at - 1)[-1:] in _OPEN:
            return self._marked(quoted, start, determiner, gender)
        if noun is None:
            return self._bare_name(at, begin, end, start, determiner, gender) if begin < end else None
        if noun.kind in _NAMEABLE and begin == end and (quoted := self._quoted(end)):
            return self._named(noun, quoted, start, determiner, gender, marks=1)
        if noun.kind in _NAMEABLE and begin < end and self._believable(at, begin, end, determiner):
            return self._named(noun, range(begin, end), start, determiner, gender)
        return self._noun(noun, begin, start, determiner, gender, proper=self._proper(at, begin))

    def _believable(self, at: int, begin: int, end: int, determiner: str = "") -> bool:
        """Whether words after a noun are a name, not the sentence's next noun: «warf die Behörde Mängel vor»."""
        words = self.words
        if begin in self.likely or language.first_name(words[begin]):
            return True
        if at and words[at - 1].casefold() in language.PLACING and at == begin:
            return False
        if self.plain(end - 1) in self.names:
            return True
        if at == begin and words[at].endswith(("er", "e", "en", "es")):
            return self.counts[words[end - 1]] > 1 and not determiner
        if end - begin > 1 or begin == at:
            return end - begin > 1
        return not determiner or self.counts[words[begin]] > 1 or language.maybe_name(words[begin])

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
        text = " ".join([*(words[k] for k in name[:-1]), words[name[-1]] if marks else self.plain(name[-1])])
        company = noun.head in language.TRADES or (noun.head in language.HYPERNYMS and noun.head == noun.lemma)
        general = bool(determiner) and company
        if noun.kind in _BODIES and not marks and not general:
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
        """The end of a body's name that goes on with «und»: «Gewerkschaft Büro und Amt»."""
        words = self.words
        if end + 1 < len(words) and end in self.likely and words[end] == "und" and end + 1 in self.likely:
            return self.run(end + 1) if self.capital(end + 1) else end
        return end

    def _bracket(self, span: Span) -> tuple[Span, str]:
        """A name's span with a party or short form in brackets after it."""
        found = re.match(r" \(([^()\n\d][^()\n]{1,40})\)", self.words.text[span.end : span.end + 44])
        return (Span(span.start, span.end + len(found[0])), found[1]) if found else (span, "")

    def _noun(self, noun: Noun, end: int, start: int, determiner: str, gender: str, proper: str) -> Mention:
        words = self.words
        span = Span(words.spans[start].start, words.spans[end - 1].end)
        owner, stop = self._genitive(end)
        if owner is not None and noun.kind not in {"statement", "document"}:
            span = Span(span.start, words.spans[stop - 1].end)
        if noun.kind == "institution" and owner is None:
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
        if len(gender) == 1 or noun.kind != "person":
            return gender
        word, article = words[end - 1].casefold(), words[start].casefold()
        if word.endswith("e") and noun.head.endswith("e") and article in {"der", "die"}:
            return "m" if article == "der" else "f"
        if word.endswith("en") and noun.head.endswith("e") and determiner == "definite":
            many = article == "die" or (article == "den" and noun.head in language.GROUP_NOUNS | language.INSIDERS)
            return "p" if many else gender.replace("p", "")
        after_noun = (
            start > 0 and words.gap(start - 1) == " " and words[start - 1][:1].isupper() and not words.first(start - 1)
        )
        if words[start] == "der" and (after_noun or (start and words[start - 1] in {"Angaben", "Überzeugung"})):
            return gender.replace("m", "")
        if not determiner and (noun.head in language.GROUP_NOUNS or words[end - 1].casefold() != noun.lemma):
            return "p"
        return gender.replace("p", "") if determiner or words[end - 1].casefold() == noun.lemma else gender

    def _bare_name(self, at: int, begin: int, end: int, start: int, determiner: str, gender: str) -> Mention | None:
        words = self.words
        text = " ".join([*(words[k] for k in range(begin, end - 1)), self.plain(end - 1)])
        if determiner and end - begin > 1 and words[begin].endswith("en") and gender:
            text = language.proper_start(text, gender)
        single = end - begin == 1
        placed = begin and words[begin - 1].casefold() in language.PLACES_AFTER
        if (
            single
            and placed
            and self.plain(begin) in self.bodies - self.names - self.given
            and begin not in self.likely
        ):
            return None
        known = self.plain(end - 1) in self.names or (single and self._known(self.plain(begin)))
        country = language.government(text)
        if not known and determiner and begin in self.likely and end - begin == 1 and not words[begin].isupper():
            return self._unknown_noun(begin, start, determiner, gender)
        if not (known or country or language.outlet(text) or begin in self.likely or end - begin > 1):
            return None
        if not known and begin not in self.likely and not country and not self._believable(begin, begin, end):
            return None
        person = self._person(self.plain(end - 1)) and not country and not language.outlet(text)
        if person or (language.first_name(words[begin]) and end - begin > 1):
            determiner = ""
        kind = self._name_kind(begin, end, text, determiner)
        with_article = determiner and kind != "person"
        span = Span(words.spans[start if with_article else at].start, words.spans[end - 1].end)
        span, alias = (span, "") if country else self._bracket(span)
        gender = language.name_gender(text) if kind == "person" else gender or "mfn"
        return Mention(
            span, end - 1, "name", gender, kind, text, None, determiner, alias="" if kind == "person" else alias
        )

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
        parts = [language.noun(self.words[k]) for k in range(begin, end)]
        body = next((part.kind for part in parts if part and part.kind in {"institution", "media"}), "")
        if language.outlet(text):
            return "media"
        if language.government(text) or determiner:
            return body or "institution"
        if self._person(self.plain(end - 1)):
            return "person"
        if self.plain(end - 1) in self.bodies and not language.first_name(last):
            return body or ""
        full = end - begin > 1 and (begin in self.speaking or language.first_name(self.words[begin]))
        person = (full and not last.isupper()) or language.first_name(last)
        return body or ("person" if person else "")

    def _unknown_noun(self, at: int, start: int, determiner: str, gender: str) -> Mention:
        """A noun no lexicon knows, where somebody must stand: a person by its ending, else a body."""
        noun = language.guessed(self.words[at], gender)
        return self._noun(noun, at + 1, start, determiner, gender, "")

    def _determiner(self, at: int) -> tuple[int, str, str]:
        """Where the noun phrase begins, what its determiner is, and the genders that allows."""
        words, start = self.words, at
        while start > 0 and at - start < 6 and words.sentences[start - 1] == words.sentences[at]:
            gap, word = words.gap(start - 1), words[start - 1]
            if gap not in _SPACES and gap != ", ":
                break
            if gap == " " and self.plain(start - 1) != word and self._known(self.plain(start - 1)):
                return start - 1, "possessive", ""
            if gap != ", " and (found := language.article(word)):
                if found[0] == "many" and start > 1 and words.gap(start - 2) == " ":
                    before = language.article(words[start - 2])
                    return (start - 2, before[0], "p") if before else (start - 1, *found)
                return start - 1, *found
            if not language.adjective(word) or start - 1 in self.cues:
                break
            start -= 1
        wide = self._wide_determiner(start) if start < at else (start, "", "")
        if wide[1]:
            return wide
        start = at
        while (
            start
            and words.gap(start - 1) == " "
            and words[start - 1].islower()
            and language.plain_adjective(words[start - 1])
            and start - 1 not in self.cues
        ):
            start -= 1
        return start, "", ""

    def _wide_determiner(self, at: int) -> tuple[int, str, str]:
        """The determiner before an attribute with a phrase in it: «eine mit dem Vorgang vertraute Person»."""
        words = self.words
        for start in range(at - 1, max(at - 10, -1), -1):
            if words.gap(start) != " " or words.sentences[start] != words.sentences[at]:
                break
            found = language.article(words[start])
            if found and (words[start + 1].casefold() in language.PREPOSITIONS or words[start + 1].isdigit()):
                return start, *found
        return at, "", ""

    def _genitive(self, end: int) -> tuple[int | None, int]:
        """The word where a genitive or «von» phrase after a noun has its own run, and the end of that run."""
        words, at = self.words, end
        if at >= len(words) or words.gap(end - 1) != " " or end in self.edges:
            return None, end
        if (
            (stop := self.run(at)) > at
            and self.plain(stop - 1) in self.names
            and self.plain(stop - 1) != words[stop - 1]
        ):
            return at, stop
        if words[at].casefold() not in language.GENITIVE:
            return None, end
        for at in range(end + 1, min(end + 5, len(words))):
            if words.gap(at - 1) not in _SPACES:
                break
            if (stop := self.run(at)) > at:
                quoted = self._quoted(stop)
                return at, quoted.stop if quoted else stop
            if not language.adjective(words[at]) and not language.article(words[at]):
                break
        return None, end

    def _quoted(self, end: int) -> range | None:
        """The words of a name in quotation marks right after a noun: «das Magazin „Lupe“»."""
        words = self.words
        if not 0 < end < len(words) or not re.fullmatch(rf"[ (]?[{_OPEN}]", words.gap(end - 1)):
            return None
        if not words[end][:1].isupper() and not words[end][:1].isdigit():
            return None
        for stop in range(end + 1, min(end + 7, len(words) + 1)):
            gap = words.gap(stop - 1)
            if gap[:1] and gap[0] in _CLOSE:
                return range(end, stop)
            if gap.strip():
                return None
        return None

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
            possessive = self._possessive(at)
            if possessive is not None:
                yield Mention(words.spans[at], at, "possessive" if possessive else "pronoun", language.PRONOUNS[word])

    def _noun_follows(self, at: int) -> bool:
        words = self.words
        return (
            at + 1 < len(words)
            and words.gap(at) in _SPACES
            and (words[at + 1][:1].isupper() or language.adjective(words[at + 1]))
        )

    def _possessive(self, at: int) -> bool | None:
        """Whether a word is a possessive; `None` where it is no pronoun at all («sein» the verb, «dieser Mann»)."""
        word, follows = self.words[at].casefold(), self._noun_follows(at)
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
            and self.capital(at + 2)
            and words.gap(at + 1) == " "
        )


def _agreed(noun: str, determiner: str) -> str:
    """The genders a noun and its determiner share; plural where only that fits, else the noun's own."""
    return "".join(gender for gender in noun if gender in determiner) or ("p" if "p" in determiner else noun)


def _capital(word: str) -> bool:
    """Whether a word has a capital: «Okoro», «26-Jähriger»."""
    return word[:1].isupper() or (word[:1].isdigit() and bool(re.match(r"\d+-[A-ZÄÖÜ]", word)))
