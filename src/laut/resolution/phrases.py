"""Noun phrases and names in a text without a parser: runs of capitals, what leads them, what belongs to them.

In German every noun has a capital, so a run of capitalised words may hold nouns for people and bodies («Ministerin»),
then a name («Ada Okoro»). Which lone words are names is learnt from the article itself, before anything is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from laut.languages import de as language
from laut.languages.de import Noun
from laut.records import Span
from laut.resolution.words import Words

__all__ = ["BODIES", "OPEN", "Phrases"]

OPEN, _CLOSE = '„“”"»«‚‘›‹', '“”"«»’‘‹›'
_SPACES = frozenset({" ", " „", " “", ' "', " »", " «"})
BODIES = frozenset({"institution", "media"})


class Phrases:
    """The words of one article with what is known of them: speakers, addressees, cues, and names met."""

    def __init__(
        self, words: Words, speakers: Sequence[Span], addressees: Sequence[Span], cues: Iterable[Span]
    ) -> None:
        self.words = words
        held = [words.within(span) for span in (*speakers, *addressees)]
        self.likely = frozenset(at for inside in held for at in inside)
        self.edges = frozenset(edge for inside in held if inside for edge in (inside.start, inside.stop))
        self.speaking = frozenset(at for span in speakers for at in words.within(span))
        self.cues = frozenset(at for span in cues for at in words.within(span))
        self.counts = Counter(words[at] for at in range(len(words)))
        self.capitals = {word for word in self.counts if word[:1].isupper()}
        self.lower = set(self.counts) - self.capitals
        self.names: set[str] = set()
        self.given: set[str] = set()
        self.bodies: set[str] = set()
        self.alone = {self.plain(at) for at in self.speaking if {at, at + 1} <= self.edges and is_capital(words[at])}
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
        determiner, words = self.determiner(at)[1], self.words
        titled = noun is not None and noun.kind == "person" and not determiner
        body = any((part := language.noun(words[k])) and part.kind in BODIES for k in range(begin, end))
        given = not body and (
            begin in self.speaking or language.first_name(words[begin]) or self.plain(end - 1) in self.alone
        )
        full = end - begin > 1 and (noun.kind == "person" if noun else given)
        if (titled or full) and self.believable(at, begin, end):
            self.names.add(self.plain(end - 1))
            if end - begin > 1 and (language.first_name(words[begin]) or noun is not None):
                self.given.add(words[begin])
        elif noun is not None and noun.kind in BODIES and self.believable(at, begin, end, determiner):
            self.bodies |= {words[begin], self.plain(end - 1)}
        elif noun is None and begin in self.likely and end - begin == 1 and not determiner:
            self.bodies.add(self.plain(begin))

    def is_person(self, word: str) -> bool:
        """Whether a word is the last or first name of a person of the article."""
        return word in self.names or word in self.given

    def is_known(self, word: str) -> bool:
        """Whether a word is part of any name of the article."""
        return self.is_person(word) or word in self.bodies

    def plain(self, at: int) -> str:
        """A word as a name is written, without the genitive's ending."""
        return language.undeclined(self.words[at], self.capitals)

    def capital(self, at: int) -> bool:
        """Whether a word may be a noun or name: capitalised, and not for beginning a sentence alone."""
        word = self.words[at]
        if not is_capital(word) or language.no_name(word) or word.casefold() in language.PRONOUNS:
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
        """How many lower-case words lead on to the rest of a name: «Joris van Eck», «Helena von der Aue»."""
        words, count = self.words, 0
        if language.noun(words[end - 1]) or (end - at == 1 and self.determiner(at)[1]):
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
            elif found and noun and noun.kind in BODIES and found.kind in BODIES:
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
        if end - position == 2 and not (self.determiner(at)[1] and self.plain(end - 1) in self.names):
            return None
        if end - position > 2 and not language.first_name(self.words[at + 1]) and self.plain(end - 1) not in self.names:
            return None
        found = language.guessed(self.words[at], "f" if self.words[at].endswith("in") else "m")
        return found if found.kind == "person" else None

    def _modifies(self, at: int) -> bool:
        """«Irlands Unterhändler», «Ulmer Hersteller», «Auswärtiges Amt», «Internationale Agentur»."""
        word, after = self.words[at], language.noun(self.words[at + 1])
        if after is None or word in self.names:
            return False
        endings = ("s", "er", "’", "'") if after.kind == "person" else ("s", "e", "er", "es", "en", "em")
        return word.endswith(endings) and language.noun(word) is None

    def believable(self, at: int, begin: int, end: int, determiner: str = "") -> bool:
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

    def determiner(self, at: int) -> tuple[int, str, str]:
        """Where the noun phrase begins, what its determiner is, and the genders that allows."""
        words, start = self.words, at
        while start > 0 and at - start < 6 and words.sentences[start - 1] == words.sentences[at]:
            gap, word = words.gap(start - 1), words[start - 1]
            if gap not in _SPACES and gap != ", ":
                break
            if word.casefold() in language.MERGED:
                return start, "definite", language.MERGED[word.casefold()]
            if gap == " " and self.plain(start - 1) != word and self.is_known(self.plain(start - 1)):
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

    def genitive(self, end: int) -> tuple[int | None, int]:
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
                quoted = self.quoted(stop)
                return at, quoted.stop if quoted else stop
            if not language.adjective(words[at]) and not language.article(words[at]):
                break
        return None, end

    def purpose(self, end: int) -> int:
        """The end of what a body is for, which is part of its name: «Landesamt | für Umwelt und Geologie»."""
        words, found = self.words, language.noun(self.words[end - 1])
        named = found is not None and found.head in language.PURPOSED and end not in self.edges
        if not named or end + 1 >= len(words) or words.gap(end - 1) != " " or words[end] != language.FOR:
            return end
        at = end + 1
        while at + 1 < len(words) and words.gap(at) == " " and language.plain_adjective(words[at]):
            at += 1
        stop = self.run(at)
        if stop > at and stop + 1 < len(words) and words[stop] == language.AND and words.gap(stop) == " ":
            further = self.run(stop + 1)
            stop = further if further > stop + 1 and language.noun(words[stop + 1]) is None else stop
        return stop if stop > at else end

    def quoted(self, end: int) -> range | None:
        """The words of a name in quotation marks right after a noun: «das Magazin „Lupe“»."""
        words = self.words
        if not 0 < end < len(words) or not re.fullmatch(rf"[ (]?[{OPEN}]", words.gap(end - 1)):
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

    def noun_follows(self, at: int) -> bool:
        """Whether the next word is a noun or an adjective before one."""
        words = self.words
        return (
            at + 1 < len(words)
            and words.gap(at) in _SPACES
            and (words[at + 1][:1].isupper() or language.adjective(words[at + 1]))
        )


def is_capital(word: str) -> bool:
    """Whether a word has a capital: «Okoro», «26-Jähriger»."""
    return word[:1].isupper() or (word[:1].isdigit() and bool(re.match(r"\d+-[A-ZÄÖÜ]", word)))
