"""German words by what they weigh when two wordings are compared: their stems, slight words, denials, opposites.

`stem` is made in the manner of CISTEM (Weissweiler & Fraser 2017, "Developing a Stemmer for German Based on a
Comparative Analysis of Publicly Available Stemmers"), which also takes the *ge-* of participles away; it was not
compared with the authors' own program. The past of strong verbs is brought back to the infinitive besides. Stems are
kept in records, inside signatures: a change here needs new signatures there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from laut.languages.de_nouns import words

__all__ = ["AUXILIARIES", "MODALS", "NEGATIONS", "SHORT_FORMS", "SLIGHT", "fold", "number_of", "opposed", "stem"]

_ENDS_IN_E: Final = re.compile("(?<=[aou])e")
_TWICE: Final = re.compile(r"(.)\1")
_STEM_PREFIX: Final = "ge"
_LONGEST: Final = 60  # longer than any German word in use; what follows says nothing more
_PREFIXES: Final = words(
    "zurück zusammen wieder weiter nieder heraus hinaus herein hinein voraus vorbei fort fest frei hervor hinzu "
    "gegenüber durch über unter nach statt heim hoch teil los her hin weg auf aus ein ent ver zer vor mit bei ab an um "
    "zu be er dar"
)


def fold(word: str) -> str:
    """A word without case, and in one spelling where German has several: *ß* and *ss*, *ä*, *ae* and *a*.

    Example:
        >>> [fold(word) for word in ("Größe", "GROESSE", "Grosse")]
        ['grosse', 'grosse', 'grosse']
    """
    return _ENDS_IN_E.sub("", word.casefold().replace("ä", "a").replace("ö", "o").replace("ü", "u"))


@lru_cache(maxsize=50_000)
def stem(folded: str) -> str:
    """The stem of a folded word, the same for all its forms as far as rules and a list of strong verbs go.

    Example:
        >>> [stem(word) for word in ("zahlen", "gezahlt", "ging", "gegangen", "abzulehnen", "abgelehnt")]
        ['zahl', 'zahl', 'geh', 'geh', 'ableh', 'ableh']
    """
    bare = _cistem(folded[:_LONGEST])
    if bare in _VERBS:
        return _VERBS[bare]
    for prefix in _FOLDED_PREFIXES:
        rest = folded[len(prefix) : _LONGEST]
        if len(rest) < 3 or not folded.startswith(prefix):
            continue
        verb = _VERBS.get(_cistem(rest))
        if verb:
            return prefix + verb
        if rest.startswith(("ge", "zu")) and len(rest) > 5:
            inner = _cistem(rest[2:])
            return prefix + _VERBS.get(inner, inner)
    return bare


def _cistem(word: str) -> str:
    if word.startswith(_STEM_PREFIX) and len(word) >= 6:
        word = word[2:]
    word = word.replace("sch", "$").replace("ei", "%").replace("ie", "&")
    word = _TWICE.sub(r"\1*", word)
    while len(word) > 3:
        if len(word) > 5 and word.endswith(("em", "er", "nd")):
            word = word[:-2]
        elif word.endswith(("t", "e", "s", "n")):
            word = word[:-1]
        else:
            break
    word = re.sub(r"(.)\*", r"\1\1", word)
    return word.replace("%", "ei").replace("&", "ie").replace("$", "sch")


def _folded(given: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in given)


SLIGHT: Final = _folded(
    words(
        "der die das den dem des ein eine einen einem einer eines dies dieser diese dieses diesem diesen jener jene "
        "jenes jenem jenen ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihn ihnen mein meine "
        "meiner meinen meinem meines dein deine deiner deinen deinem sein seine seiner seinen seinem seines ihre "
        "ihrer ihren ihrem ihres unser unsere unserer unseren unserem unseres euer eure eurer euren eurem selbst "
        "und oder aber sondern denn doch dass daß weil da wenn als ob obwohl damit sodass indem während bevor "
        "nachdem bis sowie wie so also dann dabei dazu dafür daran darauf darin darüber davon daher deshalb dadurch "
        "dort hier da nun jetzt auch ja eben halt mal schon noch wohl etwa rund zudem außerdem jedoch allerdings in "
        "im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen seit wegen trotz "
        "was wer wen wem wessen wo welche welcher welches welchem welchen deren dessen denen etwas daß hin her "
        "bereits a an the of to and in is are was were be been has have had will would it its he she his her they "
        "their we our i you that this with for on at by as from or but not"
    )
) - {"not"}
"""Words that tell hardly anything of a wording: articles, pronouns, conjunctions, auxiliaries."""

NEGATIONS: Final = _folded(
    words(
        "nicht nichts nie niemals nirgends nirgendwo niemand niemanden niemandem kein keine keinen keinem keiner "
        "keines keinerlei keinesfalls keineswegs weder nein kaum not no never nobody nothing none"
    )
)
"""Words that turn a statement into its contrary."""

_MODAL_FORMS: Final = {
    "kann": "kann kannst können könnt könne könnte könnten konnte konnten gekonnt",
    "muss": "muss muß musst müssen müsst müsse müsste müssten musste mußte mussten gemusst",
    "soll": "soll sollst sollen solle sollte sollten",
    "will": "will willst wollen wollt wolle wollte wollten gewollt",
    "darf": "darf darfst dürfen dürft dürfe dürfte dürften durfte durften",
    "mag": "mag mögen möge möchte möchten mochte mochten",
}
MODALS: Final[Mapping[str, str]] = {fold(form): verb for verb, forms in _MODAL_FORMS.items() for form in forms.split()}
"""Forms of the modal verbs, and which verb they belong to."""

_AUXILIARY_FORMS: Final = {
    "sein": "bin bist ist sind seid war waren warst wäre wären sei seien gewesen",
    "haben": "habe hast hat haben habt hatte hatten hätte hätten gehabt",
    "werden": "werde wirst wird werden werdet wurde wurden würde würden worden geworden",
}
AUXILIARIES: Final[Mapping[str, str]] = {
    fold(form): verb for verb, forms in _AUXILIARY_FORMS.items() for form in forms.split()
}
"""Forms of the auxiliaries, and which verb they belong to; they are slight words."""

SHORT_FORMS: Final[Mapping[str, str]] = {
    "%": "prozent", "€": "euro", "$": "dollar", "£": "pfund", "§": "paragraf", "&": "und", "mio": "millionen",
    "mrd": "milliarden", "tsd": "tausend", "st": "sankt", "dr": "doktor", "prof": "professor", "nr": "nummer",
    "bzw": "beziehungsweise",
}  # fmt: skip
"""Signs and abbreviations, and the word each stands for, folded."""

_COUNTING: Final = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
)  # fmt: skip
_TENS: Final = {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
_ORDERING: Final = (
    "", "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte", "elfte",
    "zwölfte",
)  # fmt: skip
_NUMBERS: Final[Mapping[str, str]] = (
    {fold(word): str(value) for value, word in enumerate(_COUNTING)}
    | {fold(word): str(value) for word, value in _TENS.items()}
    | {
        fold(word) + end: str(value)
        for value, word in enumerate(_ORDERING)
        if value
        for end in ("", "n", "r", "s", "m")
    }
    | {"hundert": "100", "tausend": "1000"}
)


def number_of(folded: str) -> str | None:
    """The number a folded word stands for, in digits: «drei», «dritten»; `None` for other words.

    Example:
        >>> number_of("zwolf"), number_of("dritten"), number_of("haus")
        ('12', '3', None)
    """
    return _NUMBERS.get(folded)


_STRONG: Final = """
befehlen befahl befohlen; beginnen begann begonnen; beißen biss gebissen; bergen barg geborgen; biegen bog gebogen
bieten bot geboten; binden gebunden; bitten bat gebeten; bleiben blieb geblieben; brechen brach gebrochen bricht
brennen brannte gebrannt; bringen brachte gebracht brächte; denken dachte gedacht dächte; dringen drang gedrungen
empfehlen empfahl empfohlen empfiehlt; essen aß gegessen isst; fahren fuhr gefahren führe fährt; fallen fiel gefallen
fangen fing gefangen; finden fand gefunden fände; fliegen flog geflogen; fliehen floh geflohen
fließen floss geflossen; fressen fraß frisst; frieren fror gefroren; geben gab gegeben gäbe gibt gebe
gehen ging gegangen ginge geht gehe; gelingen gelang gelungen; gelten galt gegolten gilt gälte
genießen genoss genossen; geschehen geschah geschieht; gewinnen gewann gewonnen; gießen goss gegossen
gleichen glich geglichen; greifen griff gegriffen; halten hielt gehalten; hängen hing gehangen; heben hob gehoben
heißen hieß geheißen; helfen half geholfen hilft hülfe; kennen kannte gekannt; klingen klang geklungen
kommen kam gekommen käme; laden lud geladen lädt; lassen ließ gelassen lässt; laufen lief gelaufen
leiden litt gelitten; leihen lieh geliehen; lesen las gelesen liest; liegen lag gelegen; lügen log gelogen
meiden mied gemieden; messen maß gemessen misst; nehmen nahm genommen nähme nimmt; nennen nannte genannt
raten riet geraten; reiten ritt geritten; reißen riss gerissen; rennen rannte gerannt; rufen rief gerufen
saufen soff gesoffen; schaffen schuf geschaffen; scheiden schied geschieden; scheinen schien geschienen
schießen schoss geschossen; schlafen schlief; schlagen schlug geschlagen schlägt; schließen schloss geschlossen
schneiden schnitt geschnitten; schreiben schrieb geschrieben; schreien schrie geschrien; schreiten schritt geschritten
schweigen schwieg geschwiegen; schwimmen schwamm geschwommen; schwinden schwand geschwunden
schwören schwor geschworen; sehen sah gesehen sieht sähe; senden sandte gesandt; singen sang gesungen
sinken sank gesunken; sitzen saß gesessen säße; sprechen sprach gesprochen spricht spräche; springen sprang gesprungen
stehen stand gestanden stünde steht; stehlen stahl gestohlen; steigen stieg gestiegen; sterben starb gestorben stirbt
stoßen stieß gestoßen stößt; streichen strich gestrichen; streiten stritt gestritten; tragen trug getragen trägt
treffen traf getroffen trifft träfe; treiben trieb getrieben; treten trat getreten tritt träte
trinken trank getrunken; tun tat getan täte tut; verderben verdarb verdorben; vergessen vergaß
verlieren verlor verloren; wachsen wuchs gewachsen wächst; waschen wusch; weichen wich gewichen; weisen wies gewiesen
wenden wandte gewandt; werben warb geworben wirbt; werfen warf geworfen wirft; wiegen wog gewogen
wissen wusste gewusst weiß wüsste; ziehen zog gezogen zöge; zwingen zwang gezwungen
stattfinden stattfand stattgefunden
"""


def _verb_stems() -> dict[str, str]:
    """Stems of the forms of strong verbs, and the stem of their infinitive."""
    found: dict[str, str] = {}
    for verb in _STRONG.replace("\n", ";").split(";"):
        forms = verb.split()
        for form in forms:
            found[_cistem(fold(form))] = _cistem(fold(forms[0]))
    return found


_VERBS: Final[Mapping[str, str]] = _verb_stems()
_FOLDED_PREFIXES: Final = tuple(sorted((fold(prefix) for prefix in _PREFIXES), key=lambda word: (-len(word), word)))

_OPPOSITES: Final = """
steigen sinken; steigen fallen; gestiegen gesunken; erhöhen senken; erhöhen verringern; anheben absenken
zunehmen abnehmen; zunahme abnahme; anstieg rückgang; wachsen schrumpfen; wachstum rückgang; plus minus; mehr weniger
mehr minder; viel wenig; viele wenige; meisten wenigsten; höher niedriger; höher geringer; hoch niedrig; hoch tief
hohe niedrige; größer kleiner; groß klein; größte kleinste; besser schlechter; gut schlecht; beste schlechteste
stark schwach; stärker schwächer; stärken schwächen; lang kurz; länger kürzer; alt neu; alt jung; früh spät
früher später; reich arm; teuer billig; teurer billiger; teuer günstig; schnell langsam; leicht schwer
einfach schwierig; richtig falsch; wahr falsch; wahr unwahr; schuldig unschuldig; legal illegal; positiv negativ
gewinn verlust; gewinnen verlieren; sieg niederlage; erfolg misserfolg; erfolgreich erfolglos; vorteil nachteil
freund feind; krieg frieden; leben tod; lebendig tot; anfang ende; erste letzte; beginnen enden; beginn ende
öffnen schließen; offen geschlossen; kommen gehen; annehmen ablehnen; zustimmen ablehnen; zustimmung ablehnung
befürworten ablehnen; unterstützen ablehnen; bestätigen dementieren; bestätigen bestreiten; erlauben verbieten
erlaubt verboten; einstellen fortsetzen; beenden fortsetzen; abbrechen fortsetzen; bauen abreißen; kaufen verkaufen
geben nehmen; einnahmen ausgaben; einfuhr ausfuhr; import export; einführen abschaffen; angriff verteidigung
angreifen verteidigen; gefahr sicherheit; gefährlich harmlos; sicher gefährlich; sicher unsicher; möglich unmöglich
mit ohne; für gegen; vor nach; immer nie; alle keine; alles nichts; jeder niemand; ja nein; links rechts; oben unten
innen außen; nah fern; heiß kalt; warm kalt; voll leer; laut leise; hell dunkel; tag nacht; morgen abend
vormittag nachmittag; gestern morgen; mann frau; männer frauen; sohn tochter; vater mutter; junge mädchen
vergrößern verkleinern; verbessern verschlechtern; verbesserung verschlechterung; vermehren vermindern
beschleunigen verlangsamen; beschleunigen bremsen; verschärfen lockern; verschärfen mildern; erweitern einschränken
ausweiten einschränken; aufnehmen abbrechen; aufbauen abbauen; aufbau abbau; aufschwung abschwung; zuversicht zweifel
hoffnung sorge; lob kritik; loben kritisieren; dafür dagegen; befürworter gegner; anhänger gegner
optimistisch pessimistisch; überschätzen unterschätzen; über unter; oberhalb unterhalb; maximal minimal
höchstens mindestens; maximum minimum; mehrheit minderheit; inland ausland; staatlich privat; öffentlich geheim
öffentlich privat; freiwillig verpflichtend; vorläufig endgültig; teilweise vollständig; selten häufig; selten oft
oft nie; einig uneinig; anwesend abwesend; belasten entlasten; belastung entlastung; bewaffnen entwaffnen
verurteilen freisprechen; verurteilt freigesprochen; festnehmen freilassen; festgenommen freigelassen
besetzen befreien; eskalation deeskalation; glauben zweifeln; million milliarde; millionen milliarden
millionen tausend; milliarden billionen; prozent promille; kilometer meter
"""
_KINDS: Final = (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "sonnabend montag dienstag mittwoch donnerstag freitag",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "frühling sommer herbst winter",
    "minute stunde woche monat jahr jahrzehnt jahrhundert",
    "norden süden osten westen",
    "nördlich südlich östlich westlich",
)
_CONTRARY: Final = ("un", "nicht", "miss", "anti", "gegen", "ent")
_COMPASS: Final = ("nord", "sud", "ost", "west")


def _opposite_stems() -> frozenset[frozenset[str]]:
    pairs = [pair.split() for pair in _OPPOSITES.replace("\n", ";").split(";") if pair.strip()]
    for kind in _KINDS:
        names = kind.split()
        pairs += [[one, other] for one in names for other in names if one < other]
    return frozenset(frozenset(stem(fold(word)) for word in pair) for pair in pairs)


_OPPOSED: Final = _opposite_stems()


def opposed(one: str, other: str) -> bool:
    """Whether one of two folded words says what the other denies: opposites, *un-*, two weekdays, two months.

    Example:
        >>> [opposed("gestiegen", "sinken"), opposed("moglich", "unmoglich"), opposed("haus", "boot")]
        [True, True, False]
    """
    stems = stem(one), stem(other)
    if frozenset(stems) in _OPPOSED:
        return True
    for word, contrary in ((one, other), (other, one)):
        for start in _CONTRARY:
            if (
                contrary.startswith(start)
                and len(contrary) > len(start) + 3
                and stem(contrary[len(start) :]) == stem(word)
            ):
                return True
    first, second = (next((name for name in _COMPASS if word.startswith(name)), "") for word in stems)
    return bool(first and second and first != second and stems[0][len(first) :] == stems[1][len(second) :])
