"""German words by what they do in a report: pronouns, function words, words that chain reports, general nouns."""

from __future__ import annotations

from typing import Final

from laut.languages.de_nouns import words

__all__ = [
    "AGE",
    "AND",
    "ANSWERS",
    "ASKS",
    "BACK_REFERENCES",
    "CLIENTS",
    "CONJUNCTIONS",
    "DEMONSTRATIVES",
    "DENIALS",
    "FAMILIAR",
    "FEW",
    "FOR",
    "FORMER",
    "FUNCTION_WORDS",
    "GENITIVE",
    "GENITIVE_ONLY",
    "GENITIVE_PRONOUNS",
    "HEAD_ENDS",
    "HIDING",
    "HYPERNYMS",
    "IMPERSONAL",
    "INTERVIEWS",
    "MEMBERS",
    "MERGED",
    "NEVER_CARRIERS",
    "NO_CARRIERS",
    "OBLIQUE",
    "OCCASIONS",
    "ORGANS",
    "OURS",
    "OUTLET_SORTS",
    "OWN",
    "PARTICLES",
    "PARTITIVES",
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
    "RELATIVE_SUBJECTS",
    "RESEARCH",
    "RESTING",
    "RULERS",
    "SAME_GROUPS",
    "SHOWS",
    "STAFF",
    "THROUGH",
    "TRADES",
]

POSSESSIVE_STEMS: Final = {"sein": "mn", "ihr": "fp", "mein": "1", "unser": "4"}
"""Possessive stems by the gender of the owner; «1» and «4» are the one who speaks and those with him."""

PRONOUNS: Final[dict[str, str]] = {
    "er": "m", "ihn": "m", "ihm": "mn", "sie": "fp", "ihnen": "p", "ihr": "fp", "ihre": "fp", "ihrer": "fp",
    "ihren": "fp", "ihrem": "fp", "ihres": "fp", "sein": "mn", "seine": "mn", "seiner": "mn", "seinen": "mn",
    "seinem": "mn", "seines": "mn", "ich": "1", "mich": "1", "mir": "1", "mein": "1", "meine": "1", "meiner": "1",
    "meinen": "1", "meinem": "1", "meines": "1", "wir": "4", "uns": "4", "unser": "4", "unsere": "4", "unserer": "4",
    "unseren": "4", "unserem": "4", "unseres": "4", "dessen": "mn",
    "deren": "fp", "dieser": "m", "diese": "fp", "selbiger": "m", "man": "5",
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

RELATIVE_SUBJECTS: Final = words("der die das welcher welche welches")
"""Relative pronouns that may be the subject of their clause."""

CONJUNCTIONS: Final = words("und oder sowie aber sondern dass ob")
"""Words that join or begin clauses and are part of nobody's name."""

FUNCTION_WORDS: Final = words(
    "aber ab als also am an andere anders auch auf aus außer außerdem bei beim bereits bis bisher da dabei "
    "dadurch dafür dagegen daher damals damit danach daneben dann daran darauf daraus darin darüber darum "
    "davon davor dazu dass dein denn dennoch der die das dem den des deshalb dessen deren derzeit deswegen "
    "dies dieser diese dieses diesem diesen doch dort durch ein eine einem einen einer eines einmal einst "
    "er es etwa etwas falls fast für gegen gegenüber gestern ganz gar gerade gleichzeitig heute heuer hier "
    "hinter hinzu ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indes inzwischen ja jede jeder "
    "jedes jedoch jemand jetzt kaum kein keine keinen keiner kurz künftig laut lange lediglich man manche "
    "mehr mehrere mein meine mit mittlerweile morgen nach nachdem nachher neben nein nicht nichts nie "
    "niemand noch nun nur ob obwohl oder ohne rund schließlich schon sehr sein seine seinem seinen seiner "
    "seit seitdem selbst sich sie sieht so sobald sogar solche sollte sondern sonst soweit sowie später "
    "statt stattdessen trotz trotzdem über überhaupt übrigens um und uns unser unsere unter viel viele "
    "vielleicht vielmehr vom von vor vorher vorerst wann warum was weder weil weiter weitere weiterhin "
    "welche welcher wem wen wenig wenige wenn wer wessen wie wieder wir wird wo wobei wofür wohl während "
    "wegen zu zudem zuerst zufolge zugleich zuletzt zum zumindest zunächst zur zurück zusammen zuvor zwar "
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwischen beide beiden alle alles allem allen "
    "aller allerdings ansonsten hat hatte hatten haben habe hätte hätten ist sind war waren wäre wären "
    "wurde wurden werde werden würde würden soll sollen solle sollten muss müssen müsse kann können könne "
    "konnte darf dürfe wolle will wollen wollte sei seien bitte danke gut vergangene vergangenen "
    "vergangenes vorige nächste nächsten kommende kommenden einige einigen jeden jedem jenen jener jene "
    "mögliche erst erste ersten ersteren letzteren eigenen eigene eigener offenbar offiziell angeblich "
    "demnach hierzu demgegenüber einerseits andererseits genau ebenso ebenfalls sagte sagten sagt sagen "
    "erklärte erklärten teilte teilten hieß heißt heiße bleibt bleiben gibt gab geht ging kommt kam lässt "
    "ließ macht machte steht stand tut weiß wusste zeigt gefragt angesprochen konkret darunter deutlich "
    "entsprechend ähnlich möglich sicher klar neu neue neuer neues neuen stark hohe hoher scharfe scharfer "
    "große großer großes keinerlei ausgerechnet binnen mitten ende anfang mitte angesichts aufgrund anhand "
    "anlässlich anstatt bezüglich dank entgegen gemäß hinsichtlich infolge innerhalb jenseits mangels "
    "mithilfe mittels oberhalb per pro seitens ungeachtet unterhalb via wider zuliebe zwecks",
)
"""Words that are no names even where a sentence gives them a capital letter."""

ORGANS: Final = words(
    "vorstand rektorat firmenzentrale dekanat chefetage geschäftsführung geschäftsleitung leitung "
    "pressestelle konzernleitung klinikleitung werksleitung redaktion konzernspitze unternehmensleitung "
    "medienstelle internetseite homepage website webseite direktion parteizentrale parteiführung parteispitze "
    "spitze bundesvorstand geschäftsstelle",
)
"""Parts of a body whose words are the body's."""

RELATIONS: Final = words(
    "schwester bruder vater mutter witwe witwer sohn tochter großvater großmutter opa oma onkel tante "
    "cousin cousine neffe nichte enkel enkelin nachbar kunde täter zeuge opfer kollege freund partner "
    "begleiter vorgänger nachfolger gegner rivale interviewer moderator patient mandant gatte gattin "
    "ehemann ehefrau",
)
"""Persons by their relation to somebody or something: never just another word for who spoke before."""

CLIENTS: Final = words("mandant klient schützling")
"""Those for whom somebody else speaks: «mein Mandant» is the accused."""

PARTICLES: Final = words(
    "van de der von bin ben ibn al el da di del della dos le la ten ter af",
)
"""Lower-case words inside names."""

POLITE: Final = words(
    "Sie Ihr Ihre Ihnen Ihrer Ihren Ihrem Ihres",
)
"""Pronouns of address, capitalised also inside a sentence."""

FAMILIAR: Final = words(
    "du dich dir dein deine deinen deinem deiner euch euer eure eurem euren eurer",
)
"""Pronouns of address that are never anything else."""

PLACING: Final = words(
    "in aus nach bei im um bis ab am zum vom",
)
"""Prepositions before a place: «in Brüssel Stellung» is no name."""

PLACES_AFTER: Final = words(
    "in im am nach aus",
)
"""Prepositions after which a body's name is rather the place it is named for."""

RESEARCH: Final = words(
    "studie untersuchung umfrage erhebung vorveröffentlichung",
)
"""Documents that speak for themselves, whoever made them."""

PREPOSITIONS: Final = words(
    "am an auf aus bei bis durch für gegen im in mit nach seit über unter um vom von vor zu zum zur",
)
"""Words that begin a phrase inside an attribute: «der am Montag gewählte Präsident»."""

GENITIVE: Final = words(
    "des der eines einer von vom dreier zweier mehrerer seiner ihrer seines ihres dieser dieses",
)
"""Words that begin what belongs to the noun before."""

GENITIVE_PRONOUNS: Final = frozenset({"dessen", "deren"})
"""Pronouns that possess the noun after them."""

DEMONSTRATIVES: Final = frozenset({"dieser", "diese", "dieses", "diesem", "diesen", "selbiger", "selbige"})
"""Pronouns only where no noun follows."""

OURS: Final = words(
    "dieser dieses diese diesem unser unsere unserer unserem unseren",
)
"""Determiners by which an outlet speaks of itself: «dieser Zeitung», «unserer Redaktion»."""

STAFF: Final = words(
    "redaktion reporter korrespondent zeitung blatt magazin sender portal podcast radio zeitschrift journal "
    "wochenblatt wochenzeitung tageszeitung agentur",
)
"""Nouns for an outlet and its people after such a determiner."""

AGE: Final = r"(?:,| \(| ist| \([^()\n]{1,20},) ?(\d{1,3})(?: Jahre alt)?(?=[,.) ])"
"""What follows a name that tells an age: «Ada Okoro, 52,», «Ada Okoro (52)»."""

OUTLET_SORTS: Final[dict[str, str]] = (
    dict.fromkeys(
        words(
            "sender radio funk rundfunk welle fernsehsender radiosender nachrichtensender fernsehen tv kanal fm "
            "funkhaus lokalradio fernsehmagazin sendung talkshow show anstalt"
        ),
        "air",
    )
    | dict.fromkeys(
        words(
            "zeitung blatt kurier anzeiger bote post tageszeitung wochenzeitung tagblatt tageblatt boulevardblatt "
            "wochenblatt sonntagszeitung wochenpost presse nachrichten rundschau allgemeine fachblatt zeitschrift "
            "magazin illustrierte journal nachrichtenmagazin fachmagazin fachjournal spiegel"
        ),
        "paper",
    )
    | dict.fromkeys(
        words("agentur nachrichtenagentur presseagentur presse-agentur finanzagentur dienst nachrichtendienst"),
        "agency",
    )
    | dict.fromkeys(
        words("portal nachrichtenportal fachportal blog podcast newsletter onlinemagazin recherchebüro"), "net"
    )
)
"""Outlets by how they reach people: a «Sender» is no «Zeitung»."""

AND: Final = "und"
"""Joins the parts of a body's name: «Gewerkschaft Holz und Stein»."""

FEW: Final = words("zwei drei zweier dreier zweien dreien")
"""Numbers of people who tell something without their names: «zwei Redakteure», «drei Angestellte»."""

FOR: Final = "für"
"""Begins what a body is for: «Landesamt für Umwelt»."""

FORMER: Final = ("früher", "ehemalig", "ranghoh", "hochrangig", "hoher", "leitend")
"""Beginnings of adjectives of those who know a house from inside."""

IMPERSONAL: Final = words("man es jemand")
"""Subjects that name nobody."""

PURPOSED: Final = words(
    "amt bundesamt landesamt ministerium institut behörde zentrum büro kommission ausschuss departement stelle "
    "agentur stiftung initiative direktion gesellschaft verband verein forum"
)
"""Bodies whose names go on with what they are for."""

OCCASIONS: Final[dict[str, frozenset[str]]] = {
    "day": words(
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend "
        "donnerstagabend freitagabend gestern heute vormittag nachmittag abend mittag nacht morgen tags"
    ),
    "earlier": words("zuvor bereits schon einst früher damals vorher vergangenen vergangene voriges"),
    "later": words("später danach daraufhin anschließend schließlich dann nun inzwischen mittlerweile"),
    "further": words("zudem außerdem weiter ferner hinzu ergänzte fügte auch zugleich ebenfalls weiteres"),
    "place": words("auf vor bei beim im in am"),
    "writing": words(
        "schrieb schreibt brief schreiben mail mitteilung erklärung papier bericht vermerk protokoll notiz post "
        "instagram telegram stellungnahme darin dort demnach zufolge laut"
    ),
    "talk": words("interview gespräch podcast sendung gast talkshow telefon mikrofon sender blatt zeitung magazin"),
    "public": words("bundestag landtag pressekonferenz sitzung saal gericht versammlung parlament kundgebung bühne"),
    "other side": words("dagegen hingegen jedoch dennoch allerdings wiederum"),
}
"""Words in reporting words that tell the occasion, by what they tell."""

OBLIQUE: Final = frozenset({"dem", "den", "einem", "einen"})
"""Articles of objects."""

GENITIVE_ONLY: Final = words(
    "des eines dreier zweier seines ihres dieses",
)
"""Words that surely begin a genitive."""

HEAD_ENDS: Final = (
    r"(?<=\w[“”\"»«])? (?:des|der|eines|einer|von|vom|für|aus|in|im|mit|bei|beim|zu|zum|zur|am|an|auf|selbst) |,| \("
)
"""Where what follows a phrase's head begins: a genitive, a preposition, a comma, a bracket."""

MERGED: Final = dict.fromkeys(("im", "am", "beim", "vom", "zum", "ins"), "mn") | {"zur": "f"}
"""Prepositions with an article in them, by the genders it may have."""

THROUGH: Final = "über"
"""The preposition before a messenger: «ließ über seinen Anwalt ausrichten»."""

NO_CARRIERS: Final = frozenset(
    {
        "kanal",
        "fernsehen",
        "nachrichten",
        "medien",
        "presse",
        "sendung",
        "talk",
        "show",
        "zeitung",
        "blog",
        "podcast",
        "welle",
        "funk",
    }
)
"""Media nouns that name no outlet by themselves."""

INTERVIEWS: Final = words(
    "Interview Interviews Gespräch Podcast Podcasts Sendung Talkshow Gast Mikrofon Streitgespräch Gastbeitrag",
)
"""Words of a sentence that makes somebody the guest of an outlet."""

NEVER_CARRIERS: Final = frozenset({"fernsehen", "nachrichten", "medien"})
"""Heads that name no outlet even in a compound: «Staatsfernsehen»."""

BACK_REFERENCES: Final = words(
    "demnach darin danach daraus dort hierin daran demzufolge hierzu",
)
"""Adverbs that stand for the document or body just cited."""

PLACES: Final = frozenset({"dort"})
"""Back references to a body rather than a document."""

PARTITIVES: Final = words(
    "einer eine eines einem einen andere anderen mehrere einige manche jemand beide beiden",
)
"""Words for some of those just spoken of, where no noun follows."""

OWN: Final = words(
    "eigenen eigener eigene eigenem",
)
"""«nach eigenen Angaben»: the subject's own."""

ANSWERS: Final = (
    "erwider", "entgegn", "antwort", "gab zurück", "schrieb zurück", "schoss zurück", "gibt zurück", "konter",
    "frag", "gefragt", "nachgefragt", "gab zur antwort",
)  # fmt: skip
"""Beginnings of cues that answer or ask the one who spoke before, in lower case."""

DENIALS: Final = ("bestreite", "bestritt", "dementier", "stellt in Abrede", "wies zurück", "weist zurück")
"""Words by which somebody contradicts a report."""

SHOWS: Final = (
    r"[”“\"»«]?(?: [a-zäöü]+){0,3} (?:vorliegt|vorliegen|vorlag|vorlas|vorliest|verlas|verliest|verlesen|abdruckte|"
    r"öffentlich machte|einsehen konnte|eingesehen hat|zugespielt wurde|verbreitete|veröffentlichte|veröffentlicht)\b"
)
"""What follows somebody who has or shows a document: «das Reuters vorliegt», «den die Anwältin vorlas»."""

ASKS: Final = ("die frage", "frage", "nachfrage", "wissen will", "wissen wollte", "wollte wissen", "will wissen",
    "hakt nach", "hakte nach", "fragt nach", "fragte nach", "antwort", "die antwort",
)  # fmt: skip
"""Ends of cues that ask or answer the one who spoke before, in lower case."""

RESTING: Final = (
    "unter Berufung auf", "unter Bezugnahme auf", "unter Bezug auf",
    "unter Verweis auf", "mit Verweis auf", "unter Hinweis auf", "nach einer Meldung von", "nach einer Meldung der",
    "nach Lektüre der", "nach Lektüre des", "nach Lektüre von", "mit Bezug auf",
    "gestützt auf", "beruft sich auf", "berief sich auf",
    "berufen sich auf", "beruft sich dabei auf", "berief sich dabei auf",
    "nach Informationen aus", "aus Informationen von", "und beruft sich auf", "und verwies auf", "und verweist auf",
    "mit Berufung auf", "sich auf", "sich ihrerseits auf", "sich seinerseits auf", "sich dabei auf",
)  # fmt: skip
"""Phrases after which a report names what it rests on itself."""

HIDING: Final = (
    "anonym", "ungenannt", "namentlich nicht", "nicht namentlich", "nicht genannt werden", "vertraute person",
    "vertrauten person", "vertrauter person", "vertraute personen",
    "vertrauten personen", "nicht mit namen", "ohne namensnennung",
    "personen aus", "stimmen aus", "namen nicht", "vertrauten",
)  # fmt: skip
"""Words by which somebody stays hidden, in lower case."""

RELATIVE_CLAUSE: Final = r",? (?:der|die|das) [^,.;:!?\n„“”\"»«]*"
"""A relative clause right after a phrase."""

_AUTHORITY: Final = words(
    "behörde amt ministerium polizei staatsanwaltschaft aufsicht kommission verwaltung agentur direktion "
    "inspektion departement bundesanwaltschaft anwaltschaft feuerwehr ressort landratsamt bildungsdirektion "
    "zoll",
)
_COMPANY: Final = words(
    "konzern hersteller betreiber firma unternehmen gmbh ag werft molkerei versorger anbieter discounter "
    "händler stadtwerke werk bank reederei fluggesellschaft airline brauerei fabrik bahn lieferdienst "
    "netzbetreiber kraftwerk versicherer versicherung energiewerk entwickler autobauer startup bergbahnen "
    "verkehrsbetriebe sparkasse dienstleister entsorger zulieferer marktführer ausrüster detailhändler "
    "großhändler kette handelskette verbund airways airlines holding group kg",
)
_SOCIETY: Final = words(
    "verband bund verein organisation initiative vereinigung kammer gewerkschaft stiftung allianz bündnis "
    "verbraucherzentrale netzwerk hilfswerk komitee bürgerinitiative gewerkschaftsbund städtetag union "
    "gesellschaft partei zentrale innung genossenschaft kinderhilfswerk",
)
_OUTLET: Final = words(
    "sender zeitung blatt magazin portal radio agentur nachrichtenagentur kurier anzeiger bote kanal post "
    "funk rundschau tagblatt tageblatt journal presse nachrichten fachblatt nachrichtenportal welle "
    "illustrierte zeitschrift podcast dienst nachrichtendienst redaktion",
)
TRADES: Final = words(
    "hersteller anbieter händler betreiber versorger konzern unternehmen firma entwickler investor "
    "versicherer discounter airline caterer dienstleister entsorger zulieferer marktführer branchenführer "
    "weltmarktführer ausrüster detailhändler großhändler kette handelskette sender "
    "zeitung tageszeitung magazin nachrichtenmagazin agentur "
    "nachrichtenagentur portal blatt wochenzeitung zeitschrift fachblatt fernsehsender nachrichtenportal",
)
"""What a company does, said before its name: «der Pumpenhersteller Kobalt» is called «Kobalt»."""

_GENERAL: Final = (
    ("behörde amt dienststelle aufsicht", _AUTHORITY),
    (
        "konzern unternehmen firma hersteller herstellerin betreiber betreiberin versorger gesellschaft anbieter "
        "händler entsorger zulieferer dienstleister kette handelskette discounter eigentümerin verbund haus betrieb",
        _COMPANY,
    ),
    ("verband organisation verein initiative gewerkschaft vereinigung bund stiftung", _SOCIETY),
    ("blatt zeitung sender magazin portal agentur redaktion medium wochenblatt fernsehsender", _OUTLET),
    (
        "haus klinik krankenhaus spital einrichtung",
        words(
            "krankenhaus klinik spital klinikverbund museum theater ministerium bank verlag institut",
        ),
    ),
    (
        "universität uni hochschule institut",
        words(
            "universität hochschule institut akademie",
        ),
    ),
    (
        "rathaus stadtverwaltung verwaltung gemeindeverwaltung",
        words("stadt gemeinde rathaus stadtverwaltung verwaltung"),
    ),
    ("kreisverwaltung landratsamt", words("landkreis kreis kreisverwaltung landratsamt")),
    ("gericht kammer", words("gericht landgericht amtsgericht verwaltungsgericht arbeitsgericht gerichtshof kammer")),
    ("gerichtshof", words("gerichtshof gericht")),
    ("inspektion präsidium wache", words("polizei inspektion präsidium")),
    ("anstalt", words("rundfunk sender funk anstalt")),
    ("airline fluglinie fluggesellschaft", _COMPANY),
    ("universität uni hochschule rektorat", words("universität hochschule uni rektorat")),
    ("gruppe", words("kollektiv initiative bündnis vereinigung organisation gruppe")),
    (
        "gremium kommission rat ausschuss",
        words(
            "kommission ausschuss rat komitee stiftungsrat aufsichtsrat gemeinderat kabinett sicherheitsrat parlament "
            "landtag kreistag bundestag synode",
        ),
    ),
)

HYPERNYMS: Final = {head: heads for general, heads in _GENERAL for head in general.split()}
"""What a body may be called once it is known: a general noun by the heads it can stand for."""

_POLICE: Final = words(
    "polizei kriminalamt landeskriminalamt bundeskriminalamt kriminalpolizei bundespolizei inspektion"
)
_COURT: Final = words("gericht gerichtshof kammer senat landgericht amtsgericht")

MEMBERS: Final = (
    dict.fromkeys(words("beamte beamter polizist fahnder ermittler kriminalist"), _POLICE)
    | dict.fromkeys(words("richter"), _COURT)
    | dict.fromkeys(words("ratsmitglied stadtverordnete stadtverordneter"), words("stadtrat gemeinderat rat kreistag"))
    | dict.fromkeys(words("feuerwehrleute feuerwehrmann"), words("feuerwehr"))
    | dict.fromkeys(words("kontrolleur prüfer inspektor aufseher"), words("behörde amt aufsicht"))
)
"""The people of a body by the bodies they speak for, once one of these is known: «die Ermittler» of the police."""

SAME_GROUPS: Final = {
    word: row
    for row in (
        words("anwohner bewohner nachbarn nachbar einwohner bürger dorfbewohner"),
        words("fans anhänger unterstützer zuschauer"),
        words("zuschauer publikum zuhörer besucher gäste teilnehmer"),
        words("forscher wissenschaftler wissenschafter autoren autor team forschende studienautor"),
        words("beschäftigte mitarbeiter angestellte belegschaft mitarbeitende personal arbeiter"),
        words("anleger aktionäre investoren aktionär investor"),
        words("fahrgäste passagiere reisende fahrgast passagier urlauber touristen"),
        words("eltern mütter väter familien"),
        words("demonstranten demonstrant kundgebungsteilnehmer protestierende"),
        words("nutzer kunden kunde verbraucher"),
        words("mieter mieterinnen mietern bewohner"),
    )
    for word in row
}
"""Groups by the other words for the same people."""

RULERS: Final = words("regierung staatsführung militärregierung führung militärführung")
"""Bodies that are a country where its adjective stands before them: «die türkische Regierung»."""
