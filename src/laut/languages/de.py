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

__all__ = [
    "ANSWERS",
    "BACK_REFERENCES",
    "AGENCIES",
    "FUNCTION_WORDS",
    "HIDING",
    "HYPERNYMS",
    "OWN",
    "PARTICLES",
    "POSSESSIVE_STEMS",
    "NO_NAMES",
    "PRONOUNS",
    "RELATIVES",
    "RESTING",
    "TITLES",
    "Noun",
    "adjective",
    "article",
    "government",
    "noun",
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
    if no_name(lower) or not lower:
        return None
    if lower.endswith(("jährige", "jährigen", "jähriger")):
        return Noun("person", "jährige", _adjectival(lower), "jährige", word)
    for feminine in ("innen", "in", ""):
        if not lower.endswith(feminine):
            continue
        stem = lower.removesuffix(feminine)
        for ending in _ENDINGS if not feminine else ("",):
            if lower.endswith(ending) and (found := _ending_in_head(stem.removesuffix(ending) if ending else stem)):
                kind, head, gender, lemma = found
                if kind == "media" and ending in {"n", "en", "e", "er"}:
                    continue
                if feminine and kind not in {"person", "group"}:
                    continue
                if feminine:
                    kind, gender = ("group", "p") if feminine == "innen" else ("person", "f")
                elif head.endswith(("e", "er")) and _weak(head):
                    gender = _adjectival(lower)
                elif kind == "person":
                    gender = _plural(head, ending, gender)
                return Noun(kind, head, gender, lemma, word.strip("-")[-60:][: len(lemma) + len(feminine)])
    return None


def _plural(head: str, ending: str, gender: str) -> str:
    """The genders of a person's noun in this form: «Forscher» may be one or many, «Forschern» are many."""
    if ending == "n" and head.endswith(("er", "el")):
        return "p"
    many = ending in {"n", "en", "e", "er"} or (not ending and head.endswith("er"))
    return gender + "p" if many and gender == "m" else gender


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
        >>> name_gender("Ada Okoro"), name_gender("Ole Brandt"), name_gender("Kim Lee")
        ('f', 'm', 'mf')
    """
    first = name.split()[0].split("-")[0] if " " in name else ""
    if first in first_names.FEMININE:
        return "f"
    if first in first_names.MASCULINE:
        return "m"
    if first in first_names.BOTH or not first:
        return "mf"
    return "f" if first.endswith(_FEMININE_ENDINGS) else "m" if first.endswith(_MASCULINE_ENDINGS) else "mf"


def first_name(word: str) -> bool:
    """Whether a word is a known first name, also as the first part of a double one."""
    first = word.split("-")[0]
    return first in first_names.FEMININE or first in first_names.MASCULINE or first in first_names.BOTH


def _ending_in_head(stem: str) -> tuple[str, str, str, str] | None:
    for start in range(max(0, len(stem) - 26), len(stem) - 1):
        head = stem[start:]
        if head in _HEADS and (start == 0 or start >= 3 or stem[start - 1] == "-"):
            if 0 < start and len(head) <= 3 and stem[start - 1] != "-" and head not in {"rat", "amt", "hof"}:
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
    if lower.endswith(_AGENTS) and "n" != gender:
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
    """A name whose first word is an adjective, in its plain form: «Neuen Murtaler Zeitung» is «Neue Murtaler Zeitung»."""
    first, _, rest = name.partition(" ")
    return f"{first.removesuffix('en')}{'es' if gender == 'n' else 'e'} {rest}"


def _adjective_ending(word: str) -> str:
    return next((ending for ending in ("en", "em", "er", "es", "e") if word.endswith(ending)), "")


def adjective(word: str) -> bool:
    """Whether a lower-case word may be an adjective before a noun."""
    return word[:1].isdigit() or (
        word.islower() and len(word) > 3 and word.endswith(("e", "en", "er", "es", "em")) and word not in FUNCTION_WORDS
    )


def plain_adjective(word: str) -> bool:
    """Whether a lower-case word is surely an adjective, and no verb, also where no article leads: «westlichen Kreisen»."""
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
_MANY: Final = frozenset(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf viele vielen vieler mehrere mehreren mehrerer einige "
    "einigen einiger zahlreiche zahlreichen etliche etlichen manche manchen wenige andere anderen hunderte dutzende "
    "zweier dreier etwa rund gut knapp weitere".split()
)
POSSESSIVE_STEMS: Final = {"sein": "mn", "ihr": "fp", "mein": "1", "unser": "4"}
"""Possessive stems by the gender of the owner; «1» and «4» are the one who speaks and those with him."""


def article(word: str) -> tuple[str, str] | None:
    """What a determiner is ("definite", "indefinite", "many", "possessive") and the genders its noun may have."""
    lower = word.casefold()
    if lower in _ARTICLES:
        return "definite", _ARTICLES[lower]
    if lower in _INDEFINITE:
        return "indefinite", _INDEFINITE[lower]
    if lower in _MANY or lower.isdigit():
        return "many", "p"
    if lower in GENITIVE_PRONOUNS:
        return "possessive", "mfnp"
    for stem in POSSESSIVE_STEMS:
        ending = lower.removeprefix(stem) if lower.startswith(stem) else None
        if ending in {"", "e", "en", "em", "er", "es"}:
            return "possessive", _INDEFINITE["ein" + ending] + ("p" if ending in {"e", "en", "er"} else "")
    return None


PRONOUNS: Final[dict[str, str]] = {
    "er": "m", "ihn": "m", "ihm": "mn", "sie": "fp", "ihnen": "p", "ihr": "fp", "ihre": "fp", "ihrer": "fp",
    "ihren": "fp", "ihrem": "fp", "ihres": "fp", "sein": "mn", "seine": "mn", "seiner": "mn", "seinen": "mn",
    "seinem": "mn", "seines": "mn", "ich": "1", "mich": "1", "mir": "1", "mein": "1", "meine": "1", "meiner": "1",
    "meinen": "1", "meinem": "1", "meines": "1", "wir": "4", "uns": "4", "unser": "4", "unsere": "4", "unserer": "4",
    "unseren": "4", "unserem": "4", "unseres": "4", "dessen": "mn", "deren": "fp", "dieser": "m", "diese": "fp", "selbiger": "m", "man": "5",
}  # fmt: skip
"""Pronouns by the gender and number of whom they stand for; «1» is the speaker, «4» and «5» the speaker's side."""

RELATIVES: Final[dict[str, str]] = {
    "der": "mf",
    "die": "fp",
    "das": "n",
    "den": "m",
    "dem": "mn",
    "dessen": "mn",
    "deren": "fp",
}
"""Relative and demonstrative pronouns."""

FUNCTION_WORDS: Final = frozenset(
    "aber ab als also am an andere anders auch auf aus außer außerdem bei beim bereits bis bisher da dabei dadurch dafür "
    "dagegen daher damals damit danach daneben dann daran darauf daraus darin darüber darum davon davor dazu dass dein denn "
    "dennoch der die das dem den des deshalb dessen deren derzeit deswegen dies dieser diese dieses diesem diesen doch dort "
    "durch ein eine einem einen einer eines einmal einst er es etwa etwas falls fast für gegen gegenüber gestern ganz gar "
    "gerade gleichzeitig heute heuer hier hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indes "
    "inzwischen ja jede jeder jedes jedoch jemand jetzt kaum kein keine keinen keiner kurz künftig laut lange lediglich "
    "man manche mehr mehrere mein meine mit mittlerweile morgen nach nachdem nachher neben nein nicht nichts nie niemand "
    "noch nun nur ob obwohl oder ohne rund schließlich schon sehr sein seine seinem seinen seiner seit seitdem selbst sich "
    "sie sieht so sobald sogar solche sollte sondern sonst soweit sowie später statt stattdessen trotz trotzdem über "
    "überhaupt übrigens um und uns unser unsere unter viel viele vielleicht vielmehr vom von vor vorher vorerst wann "
    "warum was weder weil weiter weitere weiterhin welche welcher wem wen wenig wenige wenn wer wessen wie wieder wir wird "
    "wo wobei wofür wohl während wegen zu zudem zuerst zufolge zugleich zuletzt zum zumindest zunächst zur zurück "
    "zusammen zuvor zwar zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwischen beide beiden alle alles allem "
    "allen aller allerdings ansonsten hat hatte hatten haben habe hätte hätten ist sind war waren wäre wären wurde wurden "
    "werde werden würde würden soll sollen solle sollten muss müssen müsse kann können könne konnte darf dürfe wolle will "
    "wollen wollte sei seien bitte danke gut vergangene vergangenen vergangenes vorige nächste nächsten kommende kommenden "
    "einige einigen jeden jedem jenen jener jene mögliche erst erste ersten ersteren letzteren eigenen eigene eigener "
    "offenbar offiziell angeblich demnach hierzu hinzu damals dies demgegenüber einerseits andererseits genau ebenso ebenfalls "
    "sagte sagten sagt sagen erklärte erklärten teilte teilten hieß heißt heiße bleibt bleiben gibt gab gibt geht ging "
    "kommt kam kein lässt ließ macht machte steht stand tut weiß wusste zeigt gefragt angesprochen konkret "
    "darunter deutlich dabei entsprechend ähnlich möglich sicher klar neu neue neuer neues neuen stark hohe hoher scharfe "
    "scharfer große großer großes keinerlei ausgerechnet binnen mitten ende anfang mitte angesichts aufgrund anhand anlässlich "
    "anstatt bezüglich dank entgegen gemäß hinsichtlich infolge innerhalb jenseits mangels mithilfe mittels oberhalb per pro "
    "seitens trotz ungeachtet unterhalb via wider zuliebe zwecks".split()
)
"""Words that are no names even where a sentence gives them a capital letter."""

SPOKESPERSONS: Final = nouns.SPOKESPERSONS
ORGANS: Final = frozenset(
    "vorstand rektorat firmenzentrale dekanat chefetage geschäftsführung geschäftsleitung leitung pressestelle konzernleitung "
    "klinikleitung werksleitung redaktion konzernspitze unternehmensleitung".split()
)
"""Parts of a body whose words are the body's."""

RELATIONS: Final = frozenset(
    "schwester bruder vater mutter witwe witwer sohn tochter großvater großmutter opa oma onkel tante cousin cousine neffe "
    "nichte enkel enkelin nachbar kunde täter zeuge opfer kollege freund partner begleiter vorgänger nachfolger gegner "
    "rivale interviewer moderator patient mandant gatte gattin ehemann ehefrau".split()
)
"""Persons by their relation to somebody or something: never just another word for who spoke before."""

GROUP_NOUNS: Final = frozenset(nouns.GROUPS)
INSIDERS: Final = nouns.INSIDERS
OFFICES_AND_BODIES: Final = nouns.OFFICES_AND_BODIES
GENERIC_PERSONS: Final = frozenset(nouns.GENERIC_PERSONS)
PERSONS: Final = frozenset(nouns.PERSONS)

PARTICLES: Final = frozenset("van de der von bin ben ibn al el da di del della dos le la ten ter af".split())
"""Lower-case words inside names."""

POLITE: Final = frozenset("Sie Ihr Ihre Ihnen Ihrer Ihren Ihrem Ihres".split())
"""Pronouns of address, capitalised also inside a sentence."""

FAMILIAR: Final = frozenset("du dich dir dein deine deinen deinem deiner euch euer eure eurem euren eurer".split())
"""Pronouns of address that are never anything else."""

PLACING: Final = frozenset("in aus nach bei im um bis ab am zum vom".split())
"""Prepositions before a place: «in Brüssel Stellung» is no name."""

PLACES_AFTER: Final = frozenset("in im am nach aus".split())
"""Prepositions after which a body's name is rather the place it is named for."""

RESEARCH: Final = frozenset("studie untersuchung umfrage erhebung vorveröffentlichung".split())
"""Documents that speak for themselves, whoever made them."""

PREPOSITIONS: Final = frozenset(
    "am an auf aus bei bis durch für gegen im in mit nach seit über unter um vom von vor zu zum zur".split()
)
"""Words that begin a phrase inside an attribute: «der am Montag gewählte Präsident»."""

GENITIVE: Final = frozenset(
    "des der eines einer von vom dreier zweier mehrerer seiner ihrer seines ihres dieser dieses".split()
)
"""Words that begin what belongs to the noun before."""

GENITIVE_PRONOUNS: Final = frozenset({"dessen", "deren"})
"""Pronouns that possess the noun after them."""

DEMONSTRATIVES: Final = frozenset({"dieser", "diese", "dieses", "diesem", "diesen", "selbiger", "selbige"})
"""Pronouns only where no noun follows."""

OURS: Final = frozenset("dieser dieses diese diesem unser unsere unserer unserem unseren".split())
"""Determiners by which an outlet speaks of itself: «dieser Zeitung», «unserer Redaktion»."""

STAFF: Final = frozenset("redaktion reporter korrespondent zeitung blatt magazin sender portal podcast radio".split())
"""Nouns for an outlet and its people after such a determiner."""

THROUGH: Final = "über"
"""The preposition before a messenger: «ließ über seinen Anwalt ausrichten»."""

NO_CARRIERS: Final = frozenset(
    {"kanal", "fernsehen", "nachrichten", "medien", "zeitung", "blog", "podcast", "welle", "funk"}
)
"""Media nouns that name no outlet by themselves."""

INTERVIEWS: Final = frozenset(
    "Interview Interviews Gespräch Podcast Podcasts Sendung Talkshow Gast Mikrofon Streitgespräch Gastbeitrag".split()
)
"""Words of a sentence that makes somebody the guest of an outlet."""

NEVER_CARRIERS: Final = frozenset({"fernsehen", "nachrichten", "medien"})
"""Heads that name no outlet even in a compound: «Staatsfernsehen»."""

BACK_REFERENCES: Final = frozenset("demnach darin danach daraus dort hierin daran demzufolge hierzu".split())
"""Adverbs that stand for the document or body just cited."""

PLACES: Final = frozenset({"dort"})
"""Back references to a body rather than a document."""

PARTITIVES: Final = frozenset(
    "einer eine eines einem einen andere anderen mehrere einige manche jemand beide beiden".split()
)
"""Words for some of those just spoken of, where no noun follows."""

OWN: Final = frozenset("eigenen eigener eigene eigenem".split())
"""«nach eigenen Angaben»: the subject's own."""

ANSWERS: Final = (
    "erwider", "entgegn", "antwort", "gab zurück", "schrieb zurück", "schoss zurück", "gibt zurück",
)  # fmt: skip
"""Beginnings of cues that answer the one who spoke before."""

RESTING: Final = (
    "unter Berufung auf", "unter Bezugnahme auf", "unter Bezug auf", "unter Verweis auf", "mit Verweis auf", "mit Bezug auf",
    "gestützt auf", "beruft sich auf", "berief sich auf", "berufen sich auf", "beruft sich dabei auf", "berief sich dabei auf",
    "nach Informationen aus", "aus Informationen von", "und beruft sich auf", "und verwies auf", "und verweist auf",
    "mit Berufung auf", "sich auf", "sich ihrerseits auf", "sich seinerseits auf", "sich dabei auf",
)  # fmt: skip
"""Phrases after which a report names what it rests on itself."""

HIDING: Final = (
    "anonym", "ungenannt", "namentlich nicht", "nicht namentlich", "nicht genannt werden", "vertraute person",
    "vertrauten person", "vertrauter person", "vertraute personen", "vertrauten personen", "nicht mit namen", "ohne namensnennung",
    "personen aus", "stimmen aus", "namen nicht", "vertrauten",
)  # fmt: skip
"""Words by which somebody stays hidden, in lower case."""

_AUTHORITY = "behörde amt ministerium polizei staatsanwaltschaft aufsicht kommission verwaltung agentur direktion inspektion departement bundesanwaltschaft anwaltschaft feuerwehr ressort landratsamt bildungsdirektion zoll"
_COMPANY = "konzern hersteller betreiber firma unternehmen gmbh ag werft molkerei versorger anbieter discounter händler stadtwerke werk bank reederei fluggesellschaft airline brauerei fabrik bahn lieferdienst netzbetreiber kraftwerk versicherer versicherung energiewerk entwickler autobauer startup bergbahnen verkehrsbetriebe sparkasse"
_SOCIETY = "verband bund verein organisation initiative vereinigung kammer gewerkschaft stiftung allianz bündnis verbraucherzentrale netzwerk hilfswerk komitee bürgerinitiative gewerkschaftsbund städtetag union gesellschaft partei zentrale innung genossenschaft kinderhilfswerk"
_OUTLET = "sender zeitung blatt magazin portal radio agentur nachrichtenagentur kurier anzeiger bote kanal post funk rundschau tagblatt tageblatt journal presse nachrichten fachblatt nachrichtenportal welle illustrierte zeitschrift podcast dienst nachrichtendienst redaktion"

TRADES: Final = frozenset(
    "hersteller anbieter händler betreiber versorger konzern unternehmen firma entwickler investor versicherer discounter "
    "airline caterer sender zeitung tageszeitung magazin nachrichtenmagazin agentur nachrichtenagentur portal blatt "
    "wochenzeitung zeitschrift fachblatt fernsehsender nachrichtenportal".split()
)
"""What a company does, said before its name: «der Pumpenhersteller Kobalt» is called «Kobalt»."""

HYPERNYMS: Final[dict[str, frozenset[str]]] = {
    **{head: frozenset(_AUTHORITY.split()) for head in ("behörde", "amt", "dienststelle", "aufsicht")},
    **{head: frozenset(_COMPANY.split()) for head in ("konzern", "unternehmen", "firma", "hersteller", "betreiber", "versorger", "gesellschaft", "anbieter", "händler")},
    **{head: frozenset(_SOCIETY.split()) for head in ("verband", "organisation", "verein", "initiative", "gewerkschaft", "vereinigung", "bund", "stiftung")},
    **{head: frozenset(_OUTLET.split()) for head in ("blatt", "zeitung", "sender", "magazin", "portal", "agentur", "redaktion", "medium", "wochenblatt", "fernsehsender")},
    **{head: frozenset("krankenhaus klinik spital klinikverbund museum theater ministerium bank verlag institut".split()) for head in ("haus", "klinik", "krankenhaus", "spital", "einrichtung")},
    **{head: frozenset("universität hochschule institut akademie".split()) for head in ("universität", "uni", "hochschule", "institut")},
    **{head: frozenset("kommission ausschuss rat komitee stiftungsrat aufsichtsrat gemeinderat kabinett".split()) for head in ("gremium", "kommission", "rat")},
}  # fmt: skip
"""What a body may be called once it is known: a general noun by the heads it can stand for."""

NAMED_AS: Final = {head: sorted(heads) for head, heads in HYPERNYMS.items()}


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


def phrase_name(phrase: str, body: Noun | None = None, gender: str = "") -> str:
    """A describing phrase as a name: without its article, adjectives and noun undeclined, on one line.

    Example:
        >>> phrase_name("des russischen Außenministeriums", noun("Außenministeriums"), "n")
        'russisches Außenministerium'
    """
    words = phrase.split()
    found = article(words[0])
    if len(words) > 1 and found and found[0] in {"definite", "indefinite"}:
        words = words[1:]
    ending = {"n": "es", "m": "er"}.get(gender[:1], "e")
    for at, word in enumerate(words):
        if word[:1].isupper() and body is not None and word.casefold().startswith(body.lemma) and "f" != gender:
            words[at] = word[: len(body.lemma)] if "p" not in gender and body.kind != "group" else word
            break
        if word.islower() and plain_adjective(word) and body is not None:
            words[at] = word.removesuffix(_adjective_ending(word)) + ending
        elif word[:1].isupper():
            break
    return " ".join(words)


def initials(name: str) -> str:
    """The capitals by which a body may go: «Bundesverband Freie Werkstätten» is «BFW»."""
    return "".join(part[0] for word in name.split() for part in word.split("-") if part[:1].isupper())


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


_SINGULAR: Final = frozenset({"sein", "ihn", "kann", "will", "nun", "begann", "gewann", "schien", "erschien", "beginn"})
_NO_VERBS: Final = FUNCTION_WORDS - frozenset(
    "hat hatte hatten haben habe hätte hätten ist sind war waren wäre wären wurde wurden werde werden würde würden soll "
    "sollen solle sollten muss müssen müsse kann können könne konnte darf dürfe wolle will wollen wollte sei seien sagte sagten "
    "sagt sagen erklärte erklärten teilte teilten bleibt bleiben gibt gab geht ging kommt kam lässt ließ macht machte steht "
    "stand weiß wusste zeigt wird".split()
)


def quoted_by(cue: str) -> bool:
    """Whether a cue makes the speaker somebody who is quoted: «zitierte ein Teilnehmer die Ministerin»."""
    return cue.startswith("zitier")


def government(word: str) -> str | None:
    """The country for which a place name speaks: itself, its capital's, or its seat's."""
    if word in places.COUNTRIES:
        return word
    return places.CAPITALS.get(word) or places.SEATS.get(word)


def outlet(word: str) -> bool:
    """Whether a bare name is a news agency or outlet everybody knows."""
    return word.casefold() in places.AGENCIES or (word.casefold() in places.OUTLETS and word[:1].isupper())
