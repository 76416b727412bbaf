"""What laut knows about names by heart: titles, particles, short forms and bodies with several certain names.

Plain constants, read by [laut.resolution.names][]. Only what is certain for a reader of news stands here: a short form
that may mean two people or bodies is left out. One group is one line; its spellings are divided by `|`.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ADDRESSES",
    "AMBIGUOUS_PARTICLES",
    "ARTICLES",
    "BODIES",
    "BODY_WORDS",
    "COGNATES",
    "CONNECTIVES",
    "DESCRIPTIONS",
    "FAMILY_FIRST",
    "JUNIOR",
    "LEGAL_FORMS",
    "NICKNAMES",
    "NOBLE_TITLES",
    "PARTICLES",
    "PEOPLE",
    "REGNAL",
    "REGNAL_TITLES",
    "TITLES",
    "TITLE_ENDINGS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    "dr prof professor professorin doktor med jur phil dipl ing mag herr herrn frau mr mrs ms mister miss sir dame "
    "lord lady madame monsieur mme "
    "prasident prasidentin president vizeprasident vizeprasidentin presidente premier premierminister "
    "premierministerin kanzler kanzlerin chancellor minister ministerin secretary senator senatorin senatrice "
    "gouverneur gouverneurin governor general generalin oberst major admiral kommissar kommissarin "
    "sprecher sprecherin spokesman spokeswoman chef chefin vorsitzender vorsitzende direktor direktorin "
    "ajatollah ayatollah grossajatollah scheich scheikh sheikh cheikh emir imam mullah hodscha rabbi rabbiner "
    "bischof bischofin kardinal cardinal pater pfarrer pfarrerin erzbischof "
    "papst pope pape konig konigin king queen roi reine kaiser zar kronprinz prinz prinzessin prince princess fuerst "
    "graf grafin baron freiherr freifrau exprasident former machthaber ehemaliger ehemalige "
    "ehemaligen ex vize alt"
)
"""Words before a name that are no part of it, as [laut.resolution.names_parts.fold][] writes them."""

TITLE_ENDINGS: Final = tuple(
    _words(
        "prasident prasidentin minister ministerin ministers kanzler kanzlerin kanzlers sprecher sprecherin chef "
        "chefin fuhrer fuhrerin beauftragter beauftragte kommissar kommissarin vorsitzender vorsitzende "
        "vorsitzenden direktor direktorin sekretar sekretarin gouverneur prasidenten botschafter botschafterin "
        "leiter leiterin richter richterin kandidat kandidatin abgeordneter abgeordnete okonom okonomin forscher "
        "forscherin historiker historikerin aktivist aktivistin anwalt anwaltin politiker politikerin experte "
        "expertin meister meisterin trainer trainerin berater beraterin"
    )
)
"""How compounds end that stand before a name as a title: «Kremlsprecher», «Außenministerin», «SPD-Chef»."""

REGNAL_TITLES: Final = _words("papst pope pape konig konigin king queen roi reine kaiser zar prinz prince")
"""Titles of those who are called by one given name, which every language writes its own way."""

ADDRESSES: Final = {
    **dict.fromkeys(_words("herr herrn mr sir monsieur lord konig king roi prinz prince"), "mr"),
    **dict.fromkeys(_words("frau mrs ms miss mme madame lady konigin queen reine prinzessin princess"), "mrs"),
}
"""Titles that tell a man from a woman."""

NOBLE_TITLES: Final = _words("graf grafin freiherr freifrau baron furst furstin prinz prinzessin")
"""Titles that may also stand inside a name: «Otto Graf Lambsdorff»."""

ARTICLES: Final = _words("der die das des dem den the le la les l")

CONNECTIVES: Final = _words("fur of for and und et du et in im am zur zum on von de des der del fuer pour")
"""Words inside a body's name that may be written otherwise or left out."""

PARTICLES: Final = _words(
    "von vom van der den de del della di da dos du des ter zu zur zum und af al as ad ar at an az asch ash el es ed er "
    "bin ibn ben bint la le"
)
"""Words inside a person's name that spellings leave out or change."""

AMBIGUOUS_PARTICLES: Final = _words("ben al el an van la le da di as es ed er at")
"""Particles that, capital and first, may be a given name or a word: «Ben Affleck», «Al Gore»."""

JUNIOR: Final = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "fils": "jr"}

LEGAL_FORMS: Final = _words("ag gmbh se kg kgaa ohg ev eg inc ltd llc corp co plc sa nv bv ab asa oyj spa")

DESCRIPTIONS: Final = _words(
    "zeitung nachrichtenagentur agentur sender fernsehsender nachrichtensender magazin nachrichtenmagazin "
    "wochenzeitung tageszeitung portal nachrichtenportal partei konzern gewerkschaft newspaper agency news"
)
"""What a body is, said beside its name: «die Nachrichtenagentur Reuters», «Bild-Zeitung»."""

BODY_WORDS: Final = _words(
    "ministerium ministeriums ministry amt amts amtes rat rats rates bund bundes partei bank banken verband verbands "
    "verbandes gesellschaft universitat university uni institut instituts institute gericht gerichts gerichtshof "
    "gerichtshofs kommission commission agentur agency behorde zeitung tagblatt tageblatt rundschau post times union "
    "nationen nations organisation organization organisations armee army polizei police partij kirche kammer ausschuss "
    "haus hauses house fonds fund werke werk verlag kanzleramt kanzleramts kanzlei klub club verein vereins stiftung "
    "foundation regierung government parlament parliament liga league konzern department committee council court "
    "fraktion zentrale dienst dienstes service ministere gruppe group journal anzeiger nachrichten konferenz"
)
"""Words that make a name a body's; alone they name no certain one («Ministerium», «Times»)."""

FAMILY_FIRST: Final = _words(
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo mao deng jiang wen han qin "
    "kim park moon yoon choi bak mun roh rhee nguyen tran pham vo teng tschou chou chiang tsai lai tschiang peng hua "
    "hsi orban"
)
"""Family names that stand first in their own language: «Xi Jinping», «Kim Jong Un»."""

NICKNAMES: Final = """
william|bill|billy|will
joseph|joe
robert|bob|bobby|rob
bernard|bernie
michael|mike|mick
james|jim|jimmy
thomas|tom|tommy
anthony|tony
charles|chuck|charlie
katherine|catherine|kate|kathy
elizabeth|liz|beth
christopher|chris
benjamin|bibi|benny
richard|dick|rick
daniel|dan|danny
timothy|tim
kenneth|ken
ronald|ron
donald|don
david|dave
jeffrey|jeff|geoffrey
stephen|steve|steven
matthew|matt
samuel|sam
andrew|andy
nicholas|nick
gregory|greg
rudolph|rudy
edward|ed|eddie
pamela|pam
theodore|ted
alexander|sascha|alex
ulrich|uli
anton|toni
johannes|hannes
friedrich|fritz
heinrich|heinz
wilhelm|willi|willy
susanne|susi
josef|sepp
"""
"""Short forms of given names, taken as one only beside the same family name."""

COGNATES: Final = """
wladimir|vladimir|volodymyr|wolodymyr|uladzimir
alexander|aleksandr|alexandr|alexandre|oleksandr|oleksander|aljaksandr|alyaksandr|aleksander
alexei|alexej|aleksey|alexey|alexi|oleksij|oleksiy|oleksii
sergei|sjarhej|siarhei|sergej|sergey|serhij|serhiy|serhii|serge
dmitri|dmitrij|dmitry|dimitri|dmytro
nikolai|nikolaj|nikolay|mykola|nicolai
michail|mikhail|mychajlo|mykhailo|mikhailo
andrei|andrej|andrey|andrij|andriy|andrii
julia|yulia|julija|yuliya|ioulia
pawel|pavel|pawlo|pavlo
konstantin|kostjantyn|kostyantyn
igor|ihor
lew|lev|leo|leon
josef|joseph|iossif|iosif|jossif|yosef
iwan|ivan
kirill|kyrill|kyryl|cyrille
isaac|yitzhak|jitzchak|itzhak|izchak|yitzchak|isaak
benjamin|binjamin|binyamin|benyamin
moshe|mosche|mose
awigdor|avigdor
schimon|shimon
schlomo|shlomo
joaw|yoav|joav|yoaw
michail|mikheil|micheil
jewgeni|evgeni|yevgeny|jewgenij|evgeny|evgueni
jegor|yegor|egor
juri|yuri|jurij|yury|iouri|yuriy
mohammed|muhammad|mohamed|mohammad|mohamad|muhammed|mahomet
hussein|hussain|husain|hossein|husayn|hossain
hassan|hasan|hassane
ahmed|ahmad|achmed|achmad
mahmud|mahmoud
ibrahim|ebrahim|brahim
jassir|yasser|yassir
jussuf|jusuf|yusuf|youssef|yousef
omar|umar
ali|aly
said|saeed|saïd
chalid|khalid|khaled|chaled
mustafa|moustafa|mostafa
saddam
salman|salmane
ismail|esmail|ismael
hamid
karim
resa|reza
nouri|nuri
"""
"""One given name in several languages that news mix for one person («Wolodymyr», «Vladimir» Selenskyj)."""

REGNAL: Final = """
karl|charles|carl|carlos
johannes|john|jean|giovanni|juan
paul|paulus|paolo
franziskus|francis|francois|francesco|francisco
benedikt|benedict|benoit|benedetto
wilhelm|william|guillaume|willem
elisabeth|elizabeth
philipp|philip|felipe|philippe
friedrich|frederick|frederic|frederik
heinrich|henry|henri
nikolaus|nicholas|nicolas|nikolai
ludwig|louis
georg|george|georges
leo|leon|leone
katharina|catherine|jekaterina
alexander|alexandre
peter|pierre|pjotr
gregor|gregory|gregoire
pius|pie
"""
"""Names of popes and sovereigns, which languages translate; one only with a number or such a title."""

PEOPLE: Final = """
Mohammed bin Salman|MBS|MbS
John F. Kennedy|JFK
Mahmud Abbas|Abu Mazen|Mahmoud Abbas
Chiang Kai-shek|Tschiang Kai-schek|Jiang Jieshi
Luiz Inácio Lula da Silva|Lula
Jassir Arafat|Yasser Arafat|Abu Ammar
Ahmed al-Scharaa|Ahmed al-Sharaa|Abu Muhammad al-Dschaulani|Abu Mohammed al-Jolani|Abu Mohammed al-Golani
Alexandria Ocasio-Cortez|AOC
Dschamal Chaschukdschi|Jamal Khashoggi|Dschamal Khashoggi
"""
"""People who go by two names without a common word."""

BODIES: Final = """
UN|UNO|ONU|Vereinte Nationen|United Nations|Nations unies|Organisation der Vereinten Nationen
Nato|NATO|OTAN|Nordatlantikpakt|North Atlantic Treaty Organization|Nordatlantisches Bündnis
EU|UE|Europäische Union|European Union|Union européenne
EU-Kommission|Europäische Kommission|European Commission|Commission européenne
EZB|ECB|BCE|Europäische Zentralbank|European Central Bank
EuGH|Europäischer Gerichtshof|European Court of Justice
EGMR|Europäischer Gerichtshof für Menschenrechte|European Court of Human Rights
WHO|OMS|Weltgesundheitsorganisation|World Health Organization
WTO|OMC|Welthandelsorganisation|World Trade Organization
IAEA|IAEO|AIEA|Internationale Atomenergiebehörde|International Atomic Energy Agency|Atomenergiebehörde
IWF|IMF|FMI|Internationaler Währungsfonds|International Monetary Fund
OSZE|OSCE|Organisation für Sicherheit und Zusammenarbeit in Europa
OECD|OCDE
OPEC|Opec|Organisation erdölexportierender Länder
IStGH|ICC|CPI|Internationaler Strafgerichtshof|International Criminal Court
IGH|ICJ|Internationaler Gerichtshof|International Court of Justice
IKRK|ICRC|Internationales Komitee vom Roten Kreuz|Internationales Rotes Kreuz
UNHCR|UN-Flüchtlingshilfswerk|Flüchtlingshilfswerk der Vereinten Nationen
Unicef|UNICEF|UN-Kinderhilfswerk|Kinderhilfswerk der Vereinten Nationen
Unesco|UNESCO
BND|Bundesnachrichtendienst
BKA|Bundeskriminalamt
BfV|Bundesamt für Verfassungsschutz
BSI|Bundesamt für Sicherheit in der Informationstechnik
BaFin|Bundesanstalt für Finanzdienstleistungsaufsicht
BAMF|Bamf|Bundesamt für Migration und Flüchtlinge
BVerfG|Bundesverfassungsgericht
BGH|Bundesgerichtshof
RKI|Robert Koch-Institut|Robert-Koch-Institut
Auswärtiges Amt|deutsches Außenministerium|Außenministerium Deutschlands|German Foreign Ministry
Kanzleramt|Bundeskanzleramt
CDU|Christlich Demokratische Union|Christdemokraten
CSU|Christlich-Soziale Union
SPD|Sozialdemokratische Partei Deutschlands|Sozialdemokraten
FDP|Freie Demokratische Partei|Freie Demokraten
AfD|Alternative für Deutschland
BSW|Bündnis Sahra Wagenknecht
Grüne|Bündnis 90/Die Grünen|Die Grünen
KPCh|Kommunistische Partei Chinas|Communist Party of China
PKK|Arbeiterpartei Kurdistans|Kurdische Arbeiterpartei
AKP|Partei für Gerechtigkeit und Entwicklung
PiS|Recht und Gerechtigkeit|Prawo i Sprawiedliwość
ÖVP|Österreichische Volkspartei
FPÖ|Freiheitliche Partei Österreichs
SPÖ|Sozialdemokratische Partei Österreichs
RN|Rassemblement National
DGB|Deutscher Gewerkschaftsbund
Verdi|ver.di|Vereinte Dienstleistungsgewerkschaft
GDL|Gewerkschaft Deutscher Lokomotivführer
DB|Deutsche Bahn
VW|Volkswagen
DIHK|Deutsche Industrie- und Handelskammer
BDI|Bundesverband der Deutschen Industrie
DIW|Deutsches Institut für Wirtschaftsforschung
ADAC|Allgemeiner Deutscher Automobil-Club
DFB|Deutscher Fußball-Bund
Fifa|FIFA|Weltfußballverband
Uefa|UEFA|Europäische Fußball-Union
IOC|IOK|CIO|Internationales Olympisches Komitee|International Olympic Committee
DRK|Deutsches Rotes Kreuz
DUH|Deutsche Umwelthilfe
DWD|Deutscher Wetterdienst
IS|Islamischer Staat|Islamic State|ISIS|Daesh
MSF|Ärzte ohne Grenzen|Médecins sans frontières|Doctors Without Borders
RSF|ROG|Reporter ohne Grenzen|Reporters sans frontières|Reporters Without Borders
HRW|Human Rights Watch
Amnesty|Amnesty International
dpa|Deutsche Presse-Agentur
AFP|Agence France-Presse|Agence France Presse
AP|Associated Press
APA|Austria Presse Agentur
KNA|Katholische Nachrichten-Agentur
Xinhua|Neues China|Nachrichtenagentur Xinhua
ARD|Das Erste
ZDF|Zweites Deutsches Fernsehen
BBC|British Broadcasting Corporation
NDR|Norddeutscher Rundfunk
WDR|Westdeutscher Rundfunk
BR|Bayerischer Rundfunk
RND|Redaktionsnetzwerk Deutschland|RedaktionsNetzwerk Deutschland
FAZ|F.A.Z.|Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine
SZ|Süddeutsche Zeitung|Süddeutsche
NZZ|Neue Zürcher Zeitung
taz|die tageszeitung
NYT|New York Times
WSJ|Wall Street Journal
FT|Financial Times
LAT|Los Angeles Times|LA Times|L.A. Times
Al Jazeera|al-Dschasira|Al Dschasira|Al Djazira|Al-Jazira
Al Arabiya|al-Arabija|Al Arabija
FBI|Federal Bureau of Investigation|US-Bundespolizei
CIA|Central Intelligence Agency|US-Auslandsgeheimdienst
NSA|National Security Agency
Pentagon|US-Verteidigungsministerium|US Department of Defense|Verteidigungsministerium der USA
US-Außenministerium|State Department|Außenministerium der USA|amerikanisches Außenministerium
Weißes Haus|White House|Maison Blanche
Fed|Federal Reserve|US-Notenbank|amerikanische Notenbank|US-Zentralbank
FSB|Föderaler Sicherheitsdienst
IDF|israelische Armee|israelische Streitkräfte|Israel Defense Forces|Zahal
IRGC|Revolutionsgarden|iranische Revolutionsgarden|Revolutionswächter|Pasdaran
PLO|Palästinensische Befreiungsorganisation|Palestine Liberation Organization
EDA|Eidgenössisches Departement für auswärtige Angelegenheiten
USA|US|Vereinigte Staaten|United States|Vereinigte Staaten von Amerika|États-Unis|United States of America
Großbritannien|Vereinigtes Königreich|United Kingdom|Great Britain|UK
Russland|Russische Föderation|Russia|Russie|Russian Federation
Kiew|Kyjiw|Kyiv|Kiev
Peking|Beijing|Pékin
Teheran|Tehran|Téhéran
Moskau|Moscow|Moscou
Kreml|Kremlin
Elysée|Élysée|Élysée-Palast|Elysee-Palast
Downing Street|Downing Street 10|10 Downing Street|No. 10
Heiliger Stuhl|Holy See|Vatikan|Vatican
"""
"""Bodies, outlets, countries and capitals with several certain names."""
