"""German nouns for those who speak in the news, by what they are: head words that also end compounds.

Each table maps a lower-case head («minister», as in «Außenministerin») to its gender, or is a set of such heads.
A feminine in -in needs no entry of its own. Reviewed by hand; add a head, never a name.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ANONYMOUS",
    "DOCUMENTS",
    "FOLLOWERS",
    "GENERIC_PERSONS",
    "GROUPS",
    "INSIDERS",
    "INSTITUTIONS",
    "MEDIA_NOUNS",
    "NO_NAMES",
    "OFFICES_AND_BODIES",
    "PERSONS",
    "SPOKESPERSONS",
    "STATEMENTS",
    "TITLES",
    "words",
]


def words(text: str) -> frozenset[str]:
    """The words of a text, for a lexicon."""
    return frozenset(text.split())


def _genders(masculine: str, feminine: str = "", neuter: str = "", plural: str = "") -> dict[str, str]:
    columns = {"m": masculine, "f": feminine, "n": neuter, "p": plural}
    return {word: gender for gender, text in columns.items() for word in text.split()}


SPOKESPERSONS: Final = words(
    "sprecher wortführer pressereferent",
)
"""Unnamed, they stand for the body they speak for."""

TITLES: Final = words(
    "herr herrn frau univ doz dr prof mag dipl ing professor doktor graf sir lord scheich ajatollah imam prinz",
)
"""Words before a name that say nothing of an office."""

GENERIC_PERSONS: Final = _genders(
    "mann politiker jurist mediziner manager künstler wissenschaftler wissenschafter forscher experte "
    "ökonom unternehmer sportler autor verstorbene kranke schauspieler musiker sänger diplomat betriebswirt "
    "handwerker akademiker fachmann funktionär beamte routinier rechtsextremist sozialdemokrat "
    "christdemokrat liberale konservative grüne parteilose ingenieur physiker chemiker biologe geologe "
    "hydrologe historiker soziologe psychologe volkswirt naturwissenschaftler luxemburger belgier schweizer "
    "österreicher deutsche franzose italiener amerikaner brite russe ukrainer türke pole schwede finne "
    "norweger däne ungar tscheche slowake kroate serbe bosnier grieche bulgare rumäne spanier portugiese "
    "engländer schotte ire isländer este lette litauer belarusse georgier armenier israeli palästinenser "
    "iraner iraker syrer libanese ägypter marokkaner tunesier nigerianer kenianer äthiopier südafrikaner "
    "inder pakistaner chinese japaner koreaner vietnamese thailänder indonesier australier neuseeländer "
    "kanadier mexikaner brasilianer argentinier chilene kolumbianer niederländer christsoziale "
    "liberaldemokrat linke gewinner sieger berliner münchner wiener hamburger kölner senior junior chef "
    "milliardär gründer",
    "person frau dame ärztin fachfrau glaziologin juristin",
)
"""What somebody already named may be called: «der Jurist», «die Politikerin»."""

PERSONS: Final = GENERIC_PERSONS | _genders(
    "sprecher minister kanzler präsident leiter direktor vorsitzende vorsitzender vorsitzenden landrat "
    "landesrat regierungsrat vogt meister vorsteher anwalt verteidiger richter kommissar beauftragte "
    "beauftragter sekretär botschafter abgeordnete abgeordneter senator gouverneur könig papst bischof "
    "pfarrer pastor vikar general oberst major leutnant offizier kommandant kommandeur führer trainer "
    "spieler kapitän torwart stürmer rektor dekan dozent lehrer schüler student analyst mathematiker "
    "statistiker meteorologe virologe epidemiologe astronom arzt chirurg primar pfleger therapeut notar "
    "inhaber eigentümer händler bauer landwirt wirt koch bäcker fahrer pilot zeuge nachbar bewohner "
    "anwohner vater bruder sohn opa großvater enkel onkel cousin neffe vetter witwer gatte ehemann kläger "
    "angeklagte angeklagter beschuldigte beschuldigter verdächtige verdächtiger schriftsteller regisseur "
    "intendant dirigent kurator journalist reporter korrespondent redakteur moderator blogger aktivist "
    "obmann hauptmann referent dezernent kämmerer ratsherr stadtrat bundesrat nationalrat ständerat "
    "koordinator vermittler unterhändler gesandte gesandter stellvertreter vertreter mitarbeiter teilnehmer "
    "besucher rentner kunde patient mandant zugchef polizist kriminalist ermittler gutachter prüfer "
    "angestellte angestellter betreuer berater lobbyist gewerkschafter funktionärin trompeter augenzeuge "
    "überlebende überlebender häftling gefangene gefangener flüchtling retter helfer sanitäter "
    "feuerwehrmann soldat kämpfer stadtschreiber amtsinhaber vorgänger nachfolger rivale gegner konkurrent "
    "kandidat bewerber kollege partner freund begleiter geschäftsmann geldgeber mäzen architekt planer "
    "vorstand verwalter hausmeister förster jäger pächter winzer fischer bergführer wanderer kletterer "
    "radfahrer autofahrer passagier reisende reisender fahrgast zuschauer leser urlauber tourist gast "
    "hotelier makler banker broker investor aktionär sparer chronist archivar bibliothekar seelsorger imam "
    "rabbi mönch abt priester aufseher wärter wachmann türsteher einkäufer verkäufer techniker elektriker "
    "zimmermann maurer dachdecker prokurist buchhalter geschäftsführer entwickler programmierer hacker "
    "täter entführer attentäter minderjährige jugendliche jugendlicher angehörige angehöriger bekannte "
    "bekannter vertraute vertrauter zahnarzt hausarzt präses ceo stadtverordnete stadtverordneter caterer "
    "erbe lehrling bürgermeister delegierte delegierter beamte beamter vorgesetzte vorgesetzter "
    "beschäftigte beschäftigter befragte befragter angesprochene angesprochener beteiligte beteiligter "
    "gesprächspartner torhüter dolmetscher agent interviewer nothelfer rathauschef hofrat altbürgermeister "
    "privatdozent sachwalter eidgenosse erpresser nutzer ombudsmann schirmherr ammann gemeindepräsident "
    "premier regent herrscher staatschef außenamtschef teamkollege mitspieler erstautor mitautor verfasser "
    "urheber weltmeister olympiasieger rapper comedian sachbearbeiter landeshauptmann landammann "
    "bundespräsident chefunterhändler scheich ajatollah zar sultan emir landesparteichef attaché psychiater "
    "kriminologe politologe theologe völkerrechtler klimaforscher imker sachverständige sachverständiger "
    "geistliche geistlicher abgesandte abgesandter bevollmächtigte bevollmächtigter wahlleiter einsatzleiter "
    "amtsleiter schulleiter projektleiter archäologe onkologe kardiologe neurologe pädagoge ethnologe demoskop "
    "gastgeber veranstalter herausgeber lektor schatzmeister aufsichtsratschef beisitzer bauherr bürger chronist "
    "ressortchef amtskollege zöllner wachleiter feuerwehrchef hebamme arbeiter stipendiat "
    "gläubiger schuldner vermieter mieter anrainer westfale bayer sachse hesse schwabe rheinländer tiroler steirer "
    "kärntner zürcher basler "
    "friese thüringer brandenburger franke patron pendler anrufer absender adressat leser hörer spender",
    "dezernentin mutter schwester tochter oma großmutter enkelin tante cousine nichte witwe gattin ehefrau "
    "königin hebamme krankenschwester stewardess obfrau ratsfrau ministerpräsidentin kauffrau geschäftsfrau "
    "ombudsfrau stadträtin landrätin landesrätin bundesrätin nationalrätin regierungsrätin gemeinderätin "
    "aufsichtsrätin verwaltungsrätin vorständin anwältin kollegin bäuerin köchin äbtissin landesmutter",
    "kind mädchen opfer mitglied ratsmitglied vorstandsmitglied fraktionsmitglied oberhaupt staatsoberhaupt "
    "parteimitglied idol",
)
"""Persons by office, work or kin."""

INSTITUTIONS: Final = _genders(
    "verband bund konzern hersteller betreiber rat senat hof ausschuss verein dienst betrieb versicherer "
    "versorger anbieter verlag klub stiftungsrat betriebsrat elternrat aufsichtsrat gemeinderat kreistag "
    "landtag bundestag bundesrat vorstand städtetag gerichtshof geheimdienst generalstab kreml landkreis "
    "kanton staat kreis zweckverband verbund arm fahrgastverein händler discounter entwickler autobauer "
    "stahlkocher netzbetreiber sicherheitsrat nationalrat flughafen kongress gewerkschaftsbund "
    "landesrechnungshof rechnungshof staatenbund stab ministerrat verfassungsschutz zoll wetterdienst "
    "katastrophenschutz naturschutzbund kommissionsdienst sachverständigenrat presserat ethikrat "
    "lieferdienst einzelhändler onlinehändler investor fonds verkehr stadtverkehr arbeitgeber "
    "naturschutzrat sachverständigenkreis krisenstab zoo einzelhandelskonzern finanzinvestor sportverein "
    "fußballverein vatikan dienstleister entsorger zulieferer marktführer branchenführer weltmarktführer ausrüster "
    "detailhändler großhändler verbund",
    "behörde polizei staatsanwaltschaft bundesanwaltschaft anwaltschaft regierung verwaltung kommission "
    "partei fraktion koalition opposition gewerkschaft kammer bank notenbank zentralbank sparkasse aufsicht "
    "agentur direktion inspektion gesellschaft firma gmbh ag kg stiftung organisation initiative "
    "vereinigung union allianz liga feuerwehr rettungswacht bergwacht armee bundeswehr luftwaffe marine "
    "miliz junta botschaft gemeinde stadt stadtverwaltung universität uni hochschule akademie schule klinik "
    "kirche zentrale verbraucherzentrale staatskanzlei kanzlei geschäftsführung geschäftsleitung leitung "
    "konzernleitung spitze justiz vertretung delegation mission beobachtermission versammlung inspektorin "
    "krankenkasse kasse versicherung airline fluggesellschaft reederei werft molkerei brauerei fabrik "
    "redaktion hochwasserzentrale eu nato uno opec bergbahnen wache einsatzleitung rettungsleitstelle "
    "leitstelle innung zunft genossenschaft kooperative arbeitgebervereinigung energieagentur bundesagentur "
    "bundespolizei kriminalpolizei staatsregierung bundesregierung landesregierung militärregierung "
    "militärführung führung parteiführung eigentümerin betreiberin herstellerin air group holding "
    "handelskette kette fakultät forschungsgruppe arbeitsgruppe jury eisenbahn bahn spitzengruppe kanzlerpartei "
    "weltbank bürgerinitiative verbraucherschutzorganisation diözese kurie staatsschutz fifa uefa who "
    "unesco oecd baubehörde bildungsdirektion schulbehörde finanzaufsicht datenschutzaufsicht dienststelle "
    "präsidentschaft pressestelle stelle warte anstalt einrichtung schutztruppe truppe taskforce küstenwache "
    "raffinerie wirtschaftsgemeinschaft religionsgemeinschaft arbeitsgemeinschaft staatengemeinschaft "
    "versichertengemeinschaft th tu fh eth bauherrin gewerkschaftszentrale kanzlei internetseite homepage website "
    "webseite medienstelle "
    "gemeindeverwaltung kreisverwaltung landtagsverwaltung parteizentrale kreditanstalt raumfahrtbehörde",
    "ministerium departement amt gericht kabinett präsidium komitee unternehmen haus institut werk "
    "krankenhaus spital museum theater parlament repräsentantenhaus unterhaus oberhaus gremium bündnis "
    "netzwerk forum bistum erzbistum militär kommando labor zentrum büro sekretariat kollegium kuratorium "
    "direktorium konsortium kanzleramt bundesamt landesamt landratsamt umweltamt gesundheitsamt schulamt "
    "bundeskriminalamt landeskriminalamt weißes_haus außenamt startup start-up kraftwerk studio energiewerk "
    "hilfswerk kinderhilfswerk rathaus klinikum ressort bundesland dekanat ordinariat bauunternehmen "
    "aktionsbündnis management",
    "partners systems stadtwerke verkehrsbetriebe behörden bergbahnen bundesbahnen stadtbetriebe "
    "streitkräfte nationen gerichte",
)
"""Bodies: authorities, companies, courts, parties, associations."""

MEDIA_NOUNS: Final = _genders(
    "sender rundfunk nachrichtendienst funk kurier anzeiger bote kanal podcast blog nachrichtensender tv "
    "fernsehsender radiosender spiegel newsletter fm stream talk",
    "zeitung illustrierte presse post rundschau finanzagentur nachrichtenagentur presseagentur presse-agentur "
    "zeitschrift "
    "tageszeitung wochenzeitung welle redaktion depesche allgemeine sendung talkshow show sonntagszeitung "
    "wochenpost sportwoche "
    "reporterin",
    "funkhaus blatt magazin portal radio fernsehen medium fachblatt fachmagazin nachrichtenportal "
    "nachrichtenmagazin tagblatt tageblatt journal boulevardblatt fachportal recherchebüro zdf "
    "onlinemagazin wochenblatt fachjournal fernsehmagazin lokalradio",
    "medien nachrichten zeitungen times news tribune herald mirror observer telegraph gazette chronicle guardian",
)
"""Outlets by their kind; also the last part of many an outlet's name."""

GROUPS: Final = _genders(
    "",
    "gruppe mannschaft belegschaft nachbarschaft bevölkerung menge basis kritik gegenseite öffentlichkeit "
    "autorengruppe crew besatzung familie gemeinschaft konkurrenz",
    "team publikum personal bordpersonal saal volk paar ehepaar kollektiv plenum minderheitsvotum",
    "anwohner räte personen bewohner bürger eltern kritiker gegner befürworter experten forscher analysten "
    "ökonomen beobachter anhänger demonstranten aktivisten umweltschützer tierschützer studierende schüler "
    "lehrkräfte lehrer beschäftigte mitarbeitende mitarbeiter angehörige fans zuschauer leute menschen "
    "händler bauern landwirte fischer ärzte wissenschaftler wissenschafter volkswirte historiker juristen "
    "politiker abgeordnete befragte befragter teilnehmer autoren ermittler fahnder rebellen milizen "
    "militärblogger blogger nutzer kunden patienten reisende fahrgäste journalisten reporter parteien "
    "länder staaten gegenüber nachbarn mütter väter kollegen mitglieder senatoren vorgesetzte "
    "führungskräfte grundbesitzer wähler delegierte verbündete helfer retter fachleute gutachter richter "
    "anwälte verteidiger umweltverbände gewerkschaften verbände jugendliche frauen männer rentner besucher "
    "grüne grünen sozialdemokraten liberalen konservativen europäer russen ukrainer israelis palästinenser "
    "amerikaner beamte gäste aktionäre investoren anleger touristen gewerkschafter urheber veranstalter "
    "anrainer zuhörer läufer anwesende anwesenden arbeiter zöllner partner geber pendler mieter vermieter "
    "gläubiger spender hörer leser urlauber passagiere "
    "gewerbetreibende forschende lernende lehrende freiwillige betroffene geschädigte hinterbliebene gäste eidgenossen "
    "genossen mütter studenten kinder enkel geschwister parteifreunde widersacher unterstützer passanten "
    "augenzeugen zeugen überlebende häftlinge soldaten "
    "unterhändler sanitäter hausärzte betriebe unternehmen winzer",
)
"""Several people spoken of as one voice."""

ANONYMOUS: Final = words(
    "kreise kreisen insider insidern quelle quellen informant informanten informationsquellen vertraute "
    "kenner eingeweihte eingeweihten hintermänner whistleblower umfeld leitungsebene lager lehrkörper",
)
"""Nouns that hide who speaks; «-kreise» ends many."""

INSIDERS: Final = words(
    "diplomat teilnehmer mitarbeiter führungskräfte beteiligte beteiligter person personen offizier "
    "delegierte delegierter vertreter beamte beamter helfer leute beobachter manager funktionär "
    "stiftungsräte räte gesprächspartner",
)
"""People who, few and unnamed, tell what others keep to themselves: «zwei Diplomaten»."""

OFFICES_AND_BODIES: Final = words(
    "regierungsrat stadtrat gemeinderat bundesrat nationalrat ständerat vorstand verwaltungsrat",
)
"""Words for a body and for a member of it: with a name a person, else the body."""

DOCUMENTS: Final = _genders(
    "bericht brief beschluss entwurf gesetzentwurf vertrag vermerk aufsatz artikel beitrag befund "
    "haftbefehl bescheid tweet post eintrag antrag appell aufruf aushang projektbericht jahresbericht "
    "polizeibericht untersuchungsbericht abschlussbericht schriftsatz kommentar",
    "studie untersuchung umfrage erhebung analyse mitteilung pressemitteilung pflichtmitteilung erklärung "
    "stellungnahme mail e-mail rundmail nachricht anfrage antwort anklage anklageschrift klage akte vorlage "
    "liste unterschriftenliste denkschrift meldung vorveröffentlichung arbeit publikation auswertung "
    "statistik bilanz prognose botschaft verfügung depesche notiz",
    "deckblatt titelblatt schreiben papier gutachten protokoll sitzungsprotokoll manuskript dokument "
    "positionspapier strategiepapier interview video posting memo votum minderheitsvotum urteil communiqué "
    "kommuniqué thesenpapier rundschreiben transparent plakat schild statement buch",
    "protokolle sitzungsprotokolle unterlagen dokumente schilder akten plakate",
)
"""What carries somebody's words in writing."""

STATEMENTS: Final = words(
    "angabe angaben aussage aussagen ansicht auffassung meinung einschätzung darstellung überzeugung sicht "
    "worte worten information informationen schätzung schätzungen auskunft bekunden vernehmen lesart "
    "erkenntnis erkenntnissen berechnung berechnungen zahlen daten recherchen urteil augen version "
    "schilderung schilderungen einlassung behauptung zählung prognose messungen mitteilung ermittlungen "
    "beobachtung kritik vorwurf dafürhalten",
)
"""Words that stand for the person behind them: «Angaben der Polizei», «seiner Ansicht nach»."""

FOLLOWERS: Final = words(
    "anhänger gegner lager umfeld kritiker widersacher unterstützer verteidiger anwalt sprecher",
)
"""Those who are somebody's, and somebody else than him."""

NO_NAMES: Final = words(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april "
    "mai juni juli august september oktober november dezember ende anfang mitte prozent euro dollar franken "
    "rubel cent grad celsius kilometer meter tonnen kilogramm liter hektar millionen milliarden million "
    "milliarde stunden minuten uhr tag tage jahr jahre woche wochen monat monate morgen mittag abend nacht "
    "vormittag nachmittag frühjahr sommer herbst winter seite artikel kapitel paragraf paragraph absatz "
    "nummer platz rang klasse teil stufe tausend hundert dutzend menschen deutschland europa norden süden "
    "osten westen kilowatt megawatt gigawatt corona covid internet",
)
"""Capitalised words that stand beside others without being names."""
