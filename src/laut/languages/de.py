"""German grammar for resolution: pronouns, articles, nouns for those who speak, and the words that chain reports.

Every language module has the same names, so that [laut.resolution][] holds no word of any language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from laut.languages import de_first_names as first_names
from laut.languages import de_nouns as nouns
from laut.languages import de_places as places
from laut.languages.de_words import (
    AGE,
    AND,
    ANSWERS,
    ASKS,
    BACK_REFERENCES,
    CLIENTS,
    DEMONSTRATIVES,
    DENIALS,
    FAMILIAR,
    FEW,
    FOR,
    FORMER,
    FUNCTION_WORDS,
    GENITIVE,
    GENITIVE_ONLY,
    GENITIVE_PRONOUNS,
    HEAD_ENDS,
    HIDING,
    HYPERNYMS,
    IMPERSONAL,
    INTERVIEWS,
    MEMBERS,
    MERGED,
    NEVER_CARRIERS,
    NO_CARRIERS,
    OBLIQUE,
    OCCASIONS,
    ORGANS,
    OURS,
    OUTLET_SORTS,
    OWN,
    PARTICLES,
    PARTITIVES,
    PLACES,
    PLACES_AFTER,
    PLACING,
    POLITE,
    POSSESSIVE_STEMS,
    PREPOSITIONS,
    PRONOUNS,
    PURPOSED,
    RELATIONS,
    RELATIVE_CLAUSE,
    RELATIVES,
    RESEARCH,
    RESTING,
    RULERS,
    SAME_GROUPS,
    SHOWS,
    STAFF,
    THROUGH,
    TRADES,
)

__all__ = [
    "AGE",
    "AGENCIES",
    "AND",
    "ANSWERS",
    "ASKS",
    "BACK_REFERENCES",
    "CLIENTS",
    "COMMON_OUTLETS",
    "COUNTRIES",
    "DEMONSTRATIVES",
    "DENIALS",
    "FAMILIAR",
    "FEW",
    "FOR",
    "FORMER",
    "FUNCTION_WORDS",
    "GENERIC_PERSONS",
    "GENITIVE",
    "GENITIVE_ONLY",
    "GENITIVE_PRONOUNS",
    "GROUP_NOUNS",
    "HEAD_ENDS",
    "HIDDEN",
    "HIDING",
    "HYPERNYMS",
    "IMPERSONAL",
    "INSIDERS",
    "INTERVIEWS",
    "MEMBERS",
    "MERGED",
    "NEVER_CARRIERS",
    "NO_CARRIERS",
    "NO_NAMES",
    "OBLIQUE",
    "OCCASIONS",
    "OFFICES_AND_BODIES",
    "ORGANS",
    "OURS",
    "OUTLET_SORTS",
    "OWN",
    "PARTICLES",
    "PARTITIVES",
    "PERSONS",
    "PLACES",
    "PLACES_AFTER",
    "PLACING",
    "POLITE",
    "POSSESSIVE_STEMS",
    "PREPOSITIONS",
    "PRONOUNS",
    "PURPOSED",
    "RELATIONS",
    "RELATIVES",
    "RELATIVE_CLAUSE",
    "RESEARCH",
    "RESTING",
    "RULERS",
    "SAME_GROUPS",
    "SHOWS",
    "SPOKESPERSONS",
    "STAFF",
    "THROUGH",
    "TITLES",
    "TRADES",
    "Noun",
    "abbreviates",
    "adjective",
    "article",
    "body_of",
    "country_of",
    "first_name",
    "government",
    "guessed",
    "heads",
    "initials",
    "maybe_name",
    "name_gender",
    "name_heads",
    "no_name",
    "noun",
    "number",
    "outlet",
    "phrase_name",
    "plain_adjective",
    "plural_verb",
    "proper_name",
    "proper_start",
    "quoted_by",
    "singular_verb",
    "undeclined",
]


class Noun(NamedTuple):
    """What a noun says of whom it names: kind, head of the compound, gender, whole word undeclined.

    `gender` holds every gender it may have, of "m", "f", "n" and "p" for plural.
    """

    kind: str
    head: str
    gender: str
    lemma: str
    shown: str = ""

    @property
    def modifier(self) -> str:
        """The compound without its head: «ministeriums» in «Ministeriumssprecher»."""
        return self.lemma.removesuffix(self.head).strip("-")


AGENCIES: Final = places.AGENCIES
COMMON_OUTLETS: Final = places.COMMON_OUTLETS
COUNTRIES: Final = places.COUNTRIES
HIDDEN: Final = nouns.ANONYMOUS
NO_NAMES: Final = nouns.NO_NAMES
TITLES: Final = nouns.TITLES

_HEADS: Final[dict[str, tuple[str, str]]] = {
    **{head: ("group", gender) for head, gender in nouns.GROUPS.items()},
    **dict.fromkeys(nouns.STATEMENTS, ("statement", "fp")),
    **{head: ("document", gender) for head, gender in nouns.DOCUMENTS.items()},
    **dict.fromkeys(nouns.ANONYMOUS, ("anonymous", "p")),
    **{head: ("institution", gender) for head, gender in nouns.INSTITUTIONS.items()},
    **{head: ("media", gender) for head, gender in nouns.MEDIA_NOUNS.items()},
    **{head: ("person", gender) for head, gender in nouns.PERSONS.items()},
}

_SHORT: Final = 4  # heads up to this length end compounds only after three letters more
_AGENTS: Final = ("er", "ist", "ant", "dent", "tor", "loge", "eur", "ling", "nom", "är")
_PARTICIPLES: Final = ("ene", "ende", "ierte", "lte", "igte", "ige", "iche", "ener", "ierter", "igter")
_FEMININE_ENDINGS: Final = ("a", "ine", "ette", "elle", "ique", "lde", "trud", "gard", "leen", "linn")
_MASCULINE_ENDINGS: Final = (
    "o",
    "us",
    "bert",
    "hard",
    "rich",
    "fried",
    "olf",
    "helm",
    "slaw",
    "mir",
    "sky",
    "ij",
    "ej",
    "as",
)
_COMMON_ENDINGS: Final = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "keiten",
    "ion",
    "ionen",
    "nis",
    "schaft",
    "en",
    "er",
    "ern",
    "ismus",
)
_PLACE_ENDINGS: Final = (
    "hausen",
    "hofen",
    "ingen",
    "kirchen",
    "baden",
    "münden",
    "ow",
    "lingen",
    "bergen",
    "felden",
    "brücken",
    "lager",
)
_ENDINGS: Final = ("", "s", "es", "n", "en", "e", "er")


@lru_cache(maxsize=1 << 14)
def noun(word: str) -> Noun | None:
    """The noun's reading as somebody who speaks, or `None`.

    Example:
        >>> noun("Außenministerin")
        Noun(kind='person', head='minister', gender='f', lemma='außenminister', shown='Außenministerin')
        >>> noun("Innenministeriums").lemma
        'innenministerium'
    """
    lower = word.lower().strip("-")[-60:]
    if not lower or no_name(lower) or word in places.COUNTRIES:
        return None
    if lower.endswith(("jährige", "jährigen", "jähriger")):
        return Noun("person", "jährige", _adjectival(lower), lower.rstrip("nr"), word)
    shown = word.strip("-")[-60:]
    return _feminine(lower, shown) or _uninflected(lower, shown)


def _feminine(lower: str, shown: str) -> Noun | None:
    """A reading as a woman or women: «Ministerin», «Ministerinnen»."""
    for ending, kind, gender in (("innen", "group", "p"), ("in", "person", "f")):
        found = _ending_in_head(lower.removesuffix(ending)) if lower.endswith(ending) else None
        if found and found[0] in {"person", "group"}:
            _, head, _, lemma = found
            return Noun(kind, head, gender, lemma, shown[: len(lemma) + len(ending)])
    return None


def _uninflected(lower: str, shown: str) -> Noun | None:
    """A reading without the noun's ending, the shortest ending first."""
    for ending in _ENDINGS:
        found = _ending_in_head(lower.removesuffix(ending)) if lower.endswith(ending) else None
        if found is None:
            continue
        kind, head, gender, lemma = found
        weak = ending == "n" and head.endswith("e") and gender == "m"  # «dem Boten»
        if kind == "media" and ending in {"n", "en", "e", "er"} and not weak:
            continue
        if head.endswith(("e", "er")) and _weak(head):
            gender = _adjectival(lower)
        elif kind == "person" or (kind == "institution" and head.endswith("er")):
            gender = _plural(head, ending, gender)
        return Noun(kind, head, gender, lemma, shown[: len(lemma)])
    return None


def _plural(head: str, ending: str, gender: str) -> str:
    """The genders of a noun in this form: «Forscher», «Betreiber» may be one or many, «Forschern» are many."""
    if ending == "n" and head.endswith(("er", "el")):
        return "p"
    many = ending in {"n", "en", "e", "er"} or (not ending and head.endswith("er"))
    return gender + "p" if many and gender == "m" else gender


@lru_cache(maxsize=1 << 12)
def name_heads(name: str) -> frozenset[str]:
    """The heads of nouns for bodies in a name: «Wohnwert Süd AG», «Havelradio».

    Example:
        >>> sorted(name_heads("Havelradio")), sorted(name_heads("Ada Okoro"))
        (['radio'], [])
    """
    found = (noun(word) for word in name[:200].split())
    return frozenset(one.head for one in found if one and one.kind in {"institution", "media", "group"})


def heads(lemma: str) -> tuple[str, ...]:
    """Every noun of the tables that ends a compound: «gesundheitsministerium» is also «ministerium»."""
    return tuple(lemma[start:] for start in range(max(0, len(lemma) - 26), len(lemma) - 2) if lemma[start:] in _HEADS)


def no_name(word: str) -> bool:
    """Whether a capitalised word is a day, month or measure, whatever its ending."""
    lower = word.casefold()
    return lower in nouns.NO_NAMES or any(
        lower.removesuffix(ending) in nouns.NO_NAMES for ending in ("en", "n", "s", "es")
    )


def maybe_name(word: str) -> bool:
    """Whether an unknown word after a body's noun may be its name, and not the sentence's next noun."""
    return not word.endswith(_COMMON_ENDINGS) or word.endswith(_PLACE_ENDINGS)


def name_gender(name: str) -> str:
    """What a person's first name tells: "m", "f" or both.

    Example:
        >>> name_gender("Ulrike Lenz"), name_gender("Ole Brandt"), name_gender("Kim Lee")
        ('f', 'm', 'mf')
    """
    first = name.split(maxsplit=1)[0].split("-", maxsplit=1)[0] if " " in name else ""
    if first in first_names.FEMININE:
        return "f"
    if first in first_names.MASCULINE:
        return "m"
    if first in first_names.BOTH or not first:
        return "mf"
    return "f" if first.endswith(_FEMININE_ENDINGS) else "m" if first.endswith(_MASCULINE_ENDINGS) else "mf"


def first_name(word: str) -> bool:
    """Whether a word is a known first name, also as the first part of a double one."""
    first = word.split("-", maxsplit=1)[0]
    return first in first_names.FEMININE or first in first_names.MASCULINE or first in first_names.BOTH


def _ending_in_head(stem: str) -> tuple[str, str, str, str] | None:
    for start in range(max(0, len(stem) - 26), len(stem) - 1):
        head = stem[start:]
        if head in _HEADS and (start == 0 or start >= 3 or stem[start - 1] == "-"):
            if start > 0 and len(head) <= 3 and stem[start - 1] != "-" and head not in {"rat", "amt", "hof"}:
                continue
            kind, gender = _HEADS[head]
            return kind, head, gender, stem
    return None


def _weak(head: str) -> bool:
    """Nouns that decline like adjectives: «der Vorsitzende», «ein Vorsitzender»."""
    return (
        head.removesuffix("r") + "r" in _HEADS
        and head.removesuffix("r") in _HEADS
        and head.removesuffix("r").endswith("e")
    )


def _adjectival(word: str) -> str:
    return "m" if word.endswith("er") else "mf" if word.endswith("e") else "mfp"


def guessed(word: str, gender: str) -> Noun:
    """A reading for a noun no table knows, where somebody must stand: a person by its ending, else a body."""
    lower = word.lower()
    if lower.endswith(("innen", "enden")):
        return Noun("group", lower, "p", lower)
    if lower.endswith("in") and gender in {"f", "fp", "mfp"}:
        return Noun("person", lower.removesuffix("in"), "f", lower.removesuffix("in"))
    if gender == "p":
        return Noun("group", lower, "p", lower)
    if lower.endswith(_PARTICIPLES) and "n" not in gender:
        return Noun("person", lower, _adjectival(lower), lower)
    if lower.endswith(_AGENTS) and gender != "n":
        return Noun("person", lower, _adjectival(lower) if lower.endswith("e") else "m", lower)
    return Noun("institution", lower, gender or "mfn", lower)


def proper_name(name: str, body: Noun, gender: str) -> str:
    """A body's name in its plain form: «Auswärtigen Amts» is «Auswärtiges Amt».

    Example:
        >>> proper_name("Auswärtigen Amts", noun("Amts"), "n")
        'Auswärtiges Amt'
    """
    if not name:
        return ""
    *adjectives, last = name.split()
    ending = {"n": "es", "m": "er"}.get(gender[:1], "e")
    plain = [word[: -len(tail)] + ending if (tail := _adjective_ending(word)) else word for word in adjectives]
    return " ".join([*plain, last[: len(body.lemma)]])


def proper_start(name: str, gender: str) -> str:
    """A name whose first word is an adjective, in its plain form: «Neuen Auer Zeitung» is «Neue Auer Zeitung»."""
    first, _, rest = name.partition(" ")
    known = noun(rest.split()[-1]) if rest else None
    gender = known.gender if known and known.gender in {"m", "f", "n"} else gender
    return f"{first.removesuffix('en')}{ {'n': 'es', 'm': 'er'}.get(gender, 'e') } {rest}"


def _adjective_ending(word: str) -> str:
    return next((ending for ending in ("en", "em", "er", "es", "e") if word.endswith(ending)), "")


def adjective(word: str) -> bool:
    """Whether a lower-case word may be an adjective before a noun."""
    return word[:1].isdigit() or (
        word.islower() and len(word) > 3 and word.endswith(("e", "en", "er", "es", "em")) and word not in FUNCTION_WORDS
    )


def plain_adjective(word: str) -> bool:
    """Whether a lower-case word is surely an adjective and no verb, also without an article: «westlichen Kreisen»."""
    return bool(adjective(word) and _PLAIN_ADJECTIVE.search(word))


_PLAIN_ADJECTIVE: Final = re.compile(
    r"(?:isch|lich|ig|bar|sam|haft|los|iv|al|är|end|früher|jung|alt|groß|klein|hoh|eng|deutsch)(?:e|en|er|es|em)$"
)

_ARTICLES: Final = {
    "der": "mfp", "die": "fp", "das": "n", "den": "mp", "dem": "mn", "des": "mn",
    "dieser": "mfp", "diese": "fp", "dieses": "n", "diesen": "mp", "diesem": "mn",
    "derselbe": "m", "dieselbe": "f", "dasselbe": "n", "denselben": "mp", "demselben": "mn", "derselben": "fp",
    "jener": "mfp", "jene": "fp", "jenes": "n", "jenen": "mp", "jenem": "mn",
    "beide": "p", "beiden": "p", "sämtliche": "p", "alle": "p", "allen": "p", "aller": "p",
}  # fmt: skip
_INDEFINITE: Final = {
    "ein": "mn", "eine": "f", "einen": "m", "einem": "mn", "einer": "f", "eines": "mn",
    "kein": "mn", "keine": "fp", "keiner": "f", "jeder": "m", "jede": "f", "jedes": "n",
}  # fmt: skip
_MANY: Final = nouns.words(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf viele vielen vieler mehrere mehreren mehrerer "
    "einige einigen einiger zahlreiche zahlreichen etliche etlichen manche manchen wenige andere anderen "
    "hunderte dutzende zweier dreier etwa rund gut knapp weitere"
)


_NUMERALS: Final = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert")


def article(word: str) -> tuple[str, str] | None:
    """What a determiner is ("definite", "indefinite", "many", "possessive") and the genders its noun may have."""
    lower = word.casefold()
    if lower in _ARTICLES:
        return "definite", _ARTICLES[lower]
    if lower in _INDEFINITE:
        return "indefinite", _INDEFINITE[lower]
    if lower in _MANY or lower.isdigit() or lower.endswith(_NUMERALS):
        return "many", "p"
    if lower in GENITIVE_PRONOUNS:
        return "possessive", "mfnp"
    for stem in POSSESSIVE_STEMS:
        ending = lower.removeprefix(stem) if lower.startswith(stem) else None
        if ending in {"", "e", "en", "em", "er", "es"}:
            return "possessive", _INDEFINITE["ein" + ending] + ("p" if ending in {"e", "en", "er"} else "")
    return None


SPOKESPERSONS: Final = nouns.SPOKESPERSONS


GROUP_NOUNS: Final = frozenset(nouns.GROUPS)
INSIDERS: Final = nouns.INSIDERS
OFFICES_AND_BODIES: Final = nouns.OFFICES_AND_BODIES
GENERIC_PERSONS: Final = frozenset(nouns.GENERIC_PERSONS) | {"jährige"}
PERSONS: Final = frozenset(nouns.PERSONS)


def undeclined(word: str, known: frozenset[str] | set[str]) -> str:
    """A name without the genitive's ending, where the shorter form is known from elsewhere or the ending is plain.

    Example:
        >>> undeclined("Achterbergs", {"Achterberg"})
        'Achterberg'
        >>> undeclined("Hans", {"Hans"})
        'Hans'
    """
    if word.endswith(("'", "’")):
        return word[:-1]
    if word in known and word[:-1] not in known:
        return word
    if word.endswith("s") and len(word) > 3 and word[:-1] in known:
        return word[:-1]
    return word


def plain_head(word: str) -> str:
    """The last word of a body's name in its plain form: «des Lokalfunks», «dem Talboten».

    Example:
        >>> plain_head("Lokalfunks"), plain_head("Talboten"), plain_head("Nachrichten"), plain_head("Werder")
        ('Lokalfunk', 'Talbote', 'Nachrichten', 'Werder')
    """
    found = noun(word)
    return found.shown if found and found.kind in {"institution", "media"} and "p" not in found.gender else word


def phrase_name(phrase: str, body: Noun | None = None, gender: str = "") -> str:
    """A describing phrase as a name: without its article, adjectives and noun undeclined, on one line.

    Example:
        >>> phrase_name("des russischen Außenministeriums", noun("Außenministeriums"), "n")
        'russisches Außenministerium'
        >>> phrase_name("dem Ulmer Boten", noun("Boten"), "m")
        'Ulmer Bote'
        >>> phrase_name("der umkämpften Seilbahn", noun("Seilbahn"), "f")
        'umkämpfte Seilbahn'
    """
    words = phrase.split()
    found = article(words[0])
    led = len(words) > 1 and found is not None and found[0] in {"definite", "indefinite"}
    words = words[led:]
    ending = {"n": "es", "m": "er"}.get(gender[:1], "e")
    for at, word in enumerate(words):
        if word[:1].isupper() and body is not None and word.lower().startswith(body.lemma) and gender != "f":
            words[at] = word[: len(body.lemma)] if "p" not in gender and body.kind != "group" else word
            break
        if word.islower() and body is not None and (plain_adjective(word) or (led and adjective(word))):
            words[at] = word.removesuffix(_adjective_ending(word)) + ending
        elif word[:1].isupper() and not word.endswith("er"):  # «Ulmer Bote» is no «Ulm»
            break
    return " ".join(words)


def initials(name: str) -> str:
    """The capitals by which a body may go: «Bundesverband Freie Werkstätten» is «BFW»."""
    return "".join(part[0] for word in name.split() for part in word.split("-") if part[:1].isupper())


def number(body: Noun, word: str, first: str, determiner: str, gender: str, *, follows_noun: bool) -> str:
    """Gender and number of a person's noun in its place, of those that its form allows.

    Args:
        body: The noun's reading.
        word: The noun as written.
        first: The first word of its phrase, its article if it has one.
        determiner: What kind of determiner that is.
        gender: The genders noun and determiner share.
        follows_noun: Whether the phrase stands right after another noun, as a genitive does.

    Example:
        >>> reading = noun("Ermittler")
        >>> number(reading, "Ermittler", "der", "definite", "mp", follows_noun=True)
        'p'
        >>> number(reading, "Ermittler", "der", "definite", "mp", follows_noun=False)
        'm'
    """
    lower, led = word.lower(), first.lower()
    if len(gender) == 1 or body.kind != "person" or ("p" not in gender and not body.head.endswith("e")):
        return gender
    if body.head.endswith("e") and lower.endswith("e") and led in {"der", "die"}:
        return "m" if led == "der" else "f"
    if body.head.endswith("e") and lower.endswith("en") and determiner == "definite":
        many = led == "die" or (led == "den" and (body.head in GROUP_NOUNS or body.head in INSIDERS))
        return "p" if many else gender.replace("p", "")
    if led == "der" and follows_noun and "p" in gender:
        return gender.replace("m", "")
    if "p" in gender and not determiner and (body.head in GROUP_NOUNS or lower != body.lemma):
        return "p"
    return gender.replace("p", "") if determiner or lower == body.lemma else gender


def body_of(modifier: str) -> Noun | None:
    """The body in the first part of a compound: «ministeriums» of «Ministeriumssprecher»."""
    return (noun(modifier.removesuffix("s")) or noun(modifier)) if modifier else None


def abbreviates(short: str, lemma: str) -> bool:
    """Whether capitals stand for the parts of a compound: «LKA» for «Landeskriminalamt».

    Example:
        >>> abbreviates("LKA", "landeskriminalamt"), abbreviates("BKA", "landeskriminalamt")
        (True, False)
    """
    letters = iter(lemma)
    return len(short) > 2 and lemma[:1] == short[:1].lower() and all(letter in letters for letter in short.lower())


def plural_verb(word: str) -> bool | None:
    """Whether a finite verb is plural; `None` where the word is surely none.

    Example:
        >>> plural_verb("sagten"), plural_verb("hofft"), plural_verb("auch")
        (True, False, None)
    """
    if not word.islower() or word in _MANY or article(word) or word in _NO_VERBS:
        return None
    if word in _SINGULAR:
        return False
    return word.endswith("n")


def singular_verb(word: str) -> bool:
    """Whether a word after a subject is surely a verb in the singular: «Gutachter nennt», «Trainer sieht».

    Example:
        >>> singular_verb("nennt"), singular_verb("nennen"), singular_verb("mit")
        (True, False, False)
    """
    return word.islower() and len(word) > 3 and word.endswith("t") and word not in FUNCTION_WORDS - _VERBS


_SINGULAR: Final = frozenset({"sein", "ihn", "kann", "will", "nun", "begann", "gewann", "schien", "erschien", "beginn"})
_VERBS: Final = nouns.words(
    "hat hatte hatten haben habe hätte hätten ist sind war waren wäre wären wurde wurden werde werden würde "
    "würden soll sollen solle sollten muss müssen müsse kann können könne konnte darf dürfe wolle will wollen "
    "wollte sei seien sagte sagten sagt sagen erklärte erklärten teilte teilten bleibt bleiben gibt gab geht "
    "ging kommt kam lässt ließ macht machte steht stand weiß wusste zeigt wird"
)
_NO_VERBS: Final = FUNCTION_WORDS - _VERBS


def quoted_by(cue: str) -> bool:
    """Whether a cue makes the speaker somebody who is quoted: «zitierte ein Teilnehmer die Ministerin»."""
    return cue.startswith("zitier")


def government(word: str) -> str | None:
    """The country for which a place name speaks: itself, its capital's, or its seat's."""
    if word in places.COUNTRIES:
        return word
    return places.CAPITALS.get(word) or places.SEATS.get(word)


def country_of(phrase: str) -> str | None:
    """The country whose adjective stands in a phrase.

    Example:
        >>> country_of("der türkischen Regierung"), country_of("der alten Regierung")
        ('Türkei', None)
    """
    stems = (word[: -len(ending)] for word in phrase.split() if (ending := _adjective_ending(word)))
    return next((_BY_ADJECTIVE[stem] for stem in stems if stem in _BY_ADJECTIVE), None)


_BY_ADJECTIVE: Final = {adjective: country for country, adjective in places.COUNTRIES.items()}


def outlet(word: str) -> bool:
    """Whether a bare name is a news agency or outlet everybody knows."""
    return word.casefold() in places.AGENCIES or (word.casefold() in places.OUTLETS and word[:1].isupper())
