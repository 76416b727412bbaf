"""The parts of German compounds, as far as words that the news also use alone show them: «Sicherheits|garantien».

A compound is cut where everything on both sides is such a word, linking letters or not, because they are inflections
too («Sicherheits», «Bundes», «Frauen»). There is no full lexicon behind it: of the capitalised words of nine letters
and more in the development articles of `corpora/own-de` a third are cut, and of 200 of those looked at 192 where they
ought to be; rarer compounds stay whole. The words are the nouns that two training articles or more use, without names
and without what the others make together, and some that were added by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from laut.languages.de_nouns import words

__all__ = ["compound_parts"]

_SHORTEST: Final = 4
"""Shorter parts cut words anywhere; the few that may are listed."""

_SHORT: Final = words("amt bad bau eis eu gas hof hut ort öl rat tag tor weg zug")

_WHOLE: Final = words(
    "kontrolle unterricht nachricht nachfrage plattform kilometer mannheimer stillschweigen dienstag zeitung "
    "innen erwarte vormittag nachmittag richtung stellung haltung"
)
"""They look like compounds of the words below and are none, or none that help."""

_PARTS: Final = words(
    """
    abbau abbruch abende abendessen abfahrt abfindung abfrage abgabe abgang abgeordnete abholer abkommen ablauf
    ablegen ablehnung abmahnung abnehmer abpfiff abrede abriss absage absatz abschaffung abschaltung abschiebung
    abschied abschluss abschnitt abschuss absender absicht abspaltung absperrband absprache abstand abstimmung
    absturz abteilung abwasserverband abwehr abzug achsen achtzigerjahren acker adresse advent affäre agent
    agententätigkeit agentur agrar airline akte aktenzeichen aktie alarm alkohol alleingang allianz alltag altar
    alter alternativen ampel amtszeit analysten analystin anbau anbietern anfechtung anfrage anfänge angabe angebot
    angeklagte angestellte angreifer angriff angst anhang anhebung anhörung anker anklage ankunft anlage anlass
    anlauf anleger anleihe anliegen anmeldung anonymität anordnung anruf ansage anschlag anschluss ansicht anspruch
    anstalt anteil antrag antritt antwort anwalt anwaltschaft anwohner anzeige apfelsaft apfelschorle apotheke
    applaus april arbeit archiv argument armband armee armenien arten artikel arznei asien asphalt asyl asylsuchende
    athlet atom attentat attest aufbruch auffahrt auffassung aufgabe aufhebung aufklärer auflage aufnahme aufregung
    aufsatz aufschlag aufschrift aufschub aufsicht aufsichtsrat aufstieg auftakt auftrag auftritte aufwand
    aufzeichnung aufzug augen ausbau ausbilder ausbruch ausdauer ausdruck ausfall ausfuhr ausgabe ausgang ausgleich
    aushang auskunft ausland auslöser ausmaß ausnahme aussage ausschlag ausschreibung ausschuss aussendung aussicht
    aussprache ausstand austausch austritt auswahl ausweis auswertung auszahlung auszubildende auszüge auto autobahn
    automaten autos außen bach back backstube bagger bahn bahndamm bahnhof bakterien balken balkon ball bananen band
    bank bankhaus bargeld barren barrikade batterie bauamt bauart baubeginn bauer bauherrin baujahr baum baumwolle
    bauschutt baustelle bauteile bauwerk bauzeit beamte bedauern bedeutung bedingung bedrohung bedrängnis
    beeinträchtigung befragung befunde beförderung begehung beginn begleiter begriff begründung behandlung
    behauptung behälter behörde beifall beirat beispiel beitrag beitritt belarus beleg belegschaft beleidigung
    beleuchtung belgien bemerkung beobachter berater berechnung berg bergleute bericht berichterstatter berlin beruf
    besatzung bescheid beschluss beschreibung beschuldigten beschuss beschwerde beschäftigte besetzung besitz
    besoldung besonnenheit besserung bestands bestechlichkeit bestellung bestätigung besuch beteiligten beteiligung
    beton betrag betreff betreibern betreuer betrieb betriebsrat betrüger bett beute beutel bevölkerung bewegung
    bewehrung beweis bewerber bewertung bewohnern bezieher bezirk bezug bier bilanz bild bildschirm bildung
    binnenland biologin bischof bistum blattes blauhelme blech bleistift blockade blog blut boden bogen bohrkerne
    bohrung bombe bonn boot bord bordwand boten botschaft boykott branche brand bremen bremse brett brief
    briefkasten brigade brille broschüre brot bruch brustschmerzen brötchen brücke brüder buch bucht buchungen
    budget bulgarien bund bundesamt bundesrat bundesrätin bundestag busfahrten bushaltestelle busse butterbrot
    bußgeld bäckerei börse bühne bündnis bürger bürgeramt bürgschaft büro bürokratie büros cent chatbot chatgruppe
    chef chefarzt chefin chefredakteurin chlor cholera clip computer container cousin dach damm dampf darlehen
    darsteller datei daten datum dauer debatte deck deckel deckung defizit deich delegation delegierte delikt
    dementi demokratie demokratische demonstranten denkmal deponie depot deutschland dezember dezernent diabetes
    dichte dieb diebstahl dienst dienstag dienstleisters diesel digital ding diplomat diplomatin direktor direktorin
    discounter dividende dokument dollar dolmetscher donnerstag dorf drahtzieher drama drehort drehtag drittel
    drittplatzierte drohne drohung druck dschihadisten dubai durchmesser durchsage durchsuchung dusche dutzend
    dänemark dürre ebene echtheit echtzeit ecke effekt ehrendirigent ehrenvorsitzende eigentum eigner eilantrag eile
    eimer einblick einbruch einfahrt einfallstor einfluss einfuhr eingang eingriff einheit einigung einkauf
    einkommen einladung einmischung einmündung einnahmen einrichtung einsatz einschätzung einsicht einsprache
    einspruch eintrag eintritt einwand einwanderung einwohner einzelfall elektriker elektromeister elektron eltern
    embargo emissionen empfang empfehlung empore energie englisch enkel enkelin ensemble entdeckung entfernung
    entführte entlassung entnahme entscheid entschuldigung entschädigung entwarnung entwicklung entwurf entzug
    erbschaft erdbeben erde erdgas erdwärme ereignis erfahrung erfindung erfolg ergebnis erhebung erholung erhöhung
    erinnerung erkenntnisse erklärung erlass erlös ermittlern ernstfall ernte erpresser ersatz ersparnis erstautorin
    erstligisten erwachsene erwartung eröffnung etikett euro europacup europas europäer evakuierung exemplar
    experiment experte expertin explosion export fabrik fach fachleute faden fahne fahrbahn fahrlässigkeit fahrplan
    fahrrad fahrt fahrzeug faktencheck familie fang fans farbe faser fass fassaden fassung faust fazit februar
    fehler feind feinstaub feld fenster ferien fernsehen fernwärme festhypothek festival festnahme feststellung
    feuchtigkeit feuer feuerwehrleute feuerwehrmann fichte figur filiale film filter finale finanz finger finnland
    firma firmen fisch flagge flamme flasche fleck fleisch flotte flucht flug flugzeug flur fluss flut fläche
    flüchtling folge folie folklore folter fonds forderung form formular forscher forschung forum foto fotos foyer
    fracht fragezeichen fraktion franken frankreich franzose frauen fregatte freigabe freiheit freilassung
    freistellung freitag freiwilligen freude freunde freundin frieden friedhof frist front frost frühdienst frühjahr
    frühling frühsommer frühstück fund fundament fundorte funk fuss futter fußball fähren fälle fälschung förderband
    fördergeld fördermittel förderprogramm förderverein führerschein führung fünftel galerie gang garage garantie
    garderobe garten gaspreis gast gasthaus geber gebiet gebot gebrauch geburten geburtstag gebäude gebühr geduld
    gedächtnis gefahr gefangene gefährdung gefängnis gefühl gegend gegenkandidat gegenliebe gegenmaßnahmen
    gegenseite gegenzug gegner gehalt geheim geheimnis gehör geist geistliche geld gelege gelächter gelände gemeinde
    gemeinderat gemeinschaft genehmigung generalsekretär generalstab generalvikar generalvikariat generation
    generäle genossenschaft genugtuung geologe georgien gepäck gepäckträger gericht gerichtshof geruch gerät
    geräusch gerücht gesamtschule gesamtwert gesandten geschenk geschichte geschlossenheit geschäft geschäftsführer
    geschäftsmann geschäftsordnung geschäftsträger geselle gesellschaft gesetz gesicht gespräch geständnis gesuch
    gesuchte gesundheit getreide gewalt gewerbegebiet gewerbetreibende gewerbevereins gewerkschaft gewicht gewinn
    gewissen gewitter gießerei gift gigabyte gipfel glas glaubwürdig gleis glocke glutnester gläubige glück gnade
    gold golf gott gouverneur gouverneurin gouverneursrat grab grad gramm granaten gremium grenze großteil
    großtrappe grund gruppe grönland größe grüne gummistiefel gurt gutachten gutscheine gymnasium gülle gültigkeit
    gürtel güterbahnhof güterzug haar hacker hafen hafenbecken haft haftbefehl haifa haken halbjahr halbsatz halle
    hallenbad halt haltung hand handbuch handel handwerk handy hang hannover haupt hauptsponsor haus hausarzt
    haushalt hebammen hecke heft heim heimat heizung heizwerk hektar helfer hemd herausgabe herbst herd herkunft
    herr hersteller herz hilfe hilferuf himmel hindernis hintergrund hintermänner hinterzimmer hinweis historiker
    hitze hochdruck hochland hochofen hochschule hochstapler hochwasser hochzeiten hoffnung hohlraum holz holzbau
    honig hotel hotline hubschrauber hund hundeführer hunderte hälfte händler härtefälle höfe höhe hölle hörer hügel
    hürde hütte idee identität illusion imam immunität impfstoff impfung import inder indien industrie inflation
    informatiker information ingenieur inhaber inhalt initiative insel insolvenz inspektion institut instrument
    inszenierung intendantin interesse interessent internat internet interview interviews inventar investor italien
    jacken jahr jahrgang jahrzehnte januar japan joghurt journalisten jugend juli juni junta jurist juristin jury
    justiz justiziar jänner kabel kabine kabinett kachel kader kaffee kahlschlag kalender kalkulation kamera
    kameraden kameras kamerun kammer kanada kandidat kandidatin kanister kantine kanton kantonalbank kantonsrat
    kanzlei kanzler kanzleramt kanäle kapelle kapitel kapitäne kapitänin karte karton kasachen kasachstan kaserne
    kasse kassiers katastrophe katholiken katze kauf kaufmanns kaution kenntnis kennzeichen kern kerzen kessel kette
    kiefern kilogramm kilometer kind kino kinos kiosk kirche kiste kita kitas klage klarheit klarstellung klausel
    klavier kleidung kleinigkeit kleinstadt kleinwagen kletterhalle klima klinik klinikum kloster klub kläranlage
    knie knopf koalition kobalt koffer kohle kohlendioxid kollegen kollision kolonie kombi kommandanten kommandantin
    kommando kommentar kommentatoren kommissarin kommission kommunalpolitik kommunalwahl kommune kommunikation
    kompromiss komödie konferenz konflikt konjunktur konkurrenz konkurs konsequenz konsortium kontakt konten
    kontinent konto kontrollposten konzern konzerne konzert koordinaten kopf kopie korb kosten kraft kran kranke
    krankenschwester kredit kreis kreisel kreistag kreml kreuz krieg kriminalpolizei krise krisenstab kritik
    kryptowährung kubikmeter kugel kulissen kultur kultusminister kunden kundgebung kundschaft kunst kurbad kurs
    kursziel kurve kurzarbeit kurznachricht kutter kälte kämpfe käse kästchen könig körper körperverletzung kübel
    küche kühe kühlhäuser kündigung küste labor ladefläche ladesäulen ladung lage lampe landes landesamt landesrat
    landrat landratsamt landrätin landtag landungen langsamkeit last laterne laufbahn laufzeit lautsprecher lawine
    lebenszeichen leber legende lehrbuch lehre lehrgang lehrling leihgabe leihgeber leinwand leistung leiter
    leitindex leitung lektüre leser lesung licht liebe lieferant lieferung lieferverträge lieferwagen liegegebühren
    liga limit linie liste litauen liter lizenz loch logbuch logistik logo lohn lokale luft luftraum
    lungenentzündung luxemburg länge lärm löschfahrzeug löschschaum löschung lösegeld lösung lücke macht magazins
    magen mahnung mahnwache mail mailand mais maisfeld management manager mandant mandantin mandarin mandat mangel
    mannschaft mannschaftsbus manuskript manöver marine mark markt marschmusik maschine maschinist maske mast
    material mathematik matrosen mauer maßnahme mechaniker medien medikamente medizin meer meerenge megawatt mehl
    mehrheit mehrkosten mehrzweckhalle meile meinung meister meisterschaft meldepflicht melderegister meldung
    melonen menge mensa mensch menschenrechtler messe messing messnetz messung messwert metall meter methode mexiko
    miete migranten migration mikrofon milch militär miliz milizenführer milliarden millimeter million minderheit
    minen minister ministeriums minute mission misstrauen missverständnis mitarbeit mitautor mitbewerber mitglieder
    mitleid mitschrift mitteilung mittel mittelsmann mitternacht mittwoch mobiliar modell moderator moldau molkerei
    moment monat montag montagmittag monteure moor moral mord morgen moschee motor motorrad motto mund munition
    munster museum musik muster märchen märz möbel möglichkeit möwe müdigkeit müll münze mütter nachbar nachbarn
    nachbarort nachbarschaft nachbeben nachfolge nachfrage nachlass nachmittag nachnamen nachricht nachsicht
    nachspielzeit nacht nachtrag nachzahlung nahverkehr name nation nationalrat nationalrätin nebel neffe nerven
    nest netz neubau neubauten neutral neutralität neuwahl nichte niederlage niederlande niederschrift nieselregen
    norden nordost normen normenrat norwegen notar note notfall notiz notlandung notruf notwehr november nuklear
    nummer nutzer nutzung nähe obergeschoss oberst obersteiger obfrau objekt obmann obstbau ofen offenheit
    offenlegung offensive offizier ohren oktober operation opfer opposition optronik ordner organisation orgel
    orgelbau original orte ortschaft ortschef ortsrand ortsteil ortsvorsteher ortszeit osten osteuropa ostflanke
    ostring ostsee ostukraine paare pacht packung paket pakistan palast paletten pandemie panik panne panzer papier
    papst paragraf park parlament partei parteitag partie partner pass passage passagiere passwort patient patron
    patrouillenboot pauschale pause pazifik pech pegel pendler pension person personal personalie petition pfahl
    pfarrer pfeife pfiffe pflege pflicht pfosten philippinen physiker pier pilot pioniere plakat plan planung
    plattform platz platzwunde pleite plenum pokal politik politologe polizei polizisten pollen pool postfach praxis
    preis premiere presse prinzip privatbank probe problem produktion professor professorin profil prognose programm
    projekt prokurist protest protokoll provinz prozent prozess präfektur prämie präsident präsidentin präsidium
    prüfer prüfung publikum pullover pulver pumpe punkt putz quadratmeter quarantäne quartal quatsch quelle quinoa
    quittung quote rache radar radfahrer radiosender radweg raffinerie rahm raketen rand rang rappen rasen rate
    rathaus rauch raum rauschen razzia reaktion rebellen rechenzentren rechenzentrum recherche rechner rechnung
    rechnungshof recht redakteure redaktionen rede reede reederei referentin reform regel regen regierung
    regierungsrat regierungsrätin region regionalsekretär regionalzugs regisseurin register rehe reichweite reifen
    reihen reis reiseführer rekord rektorin rendite rente reparatur reporter reserve reservist resolution respekt
    ressort rest retter rettungskräfte rettungswagen revier rezession richtern richtung riegel rinder ring risiko
    risse rivalen roboter rohr rolle roman route rucksack ruhe rumänien runde rundfunk rundfunkrat rundmail russland
    rutsche räder räumung rücken rückgabe rückhalt rückkehr rücklage rückruf rücktritt rückzug rüge rüstung saal
    sabotage sache sachlichkeit sachsen sachverständige sack saison sakristei salz sammlung samstagmittag sand
    sanierung sanktion satellitenbilder satz satzung schacht schaden schaf schal schalter schatten schatzmeister
    schaufel schaufenster schaukasten schauspieler scheibe scheitern scherz scheune schicht schiedsgericht
    schiedsrichter schiene schiff schild schilderung schimmel schlachthof schlaf schlamm schlange schlepper schleuse
    schlichtung schließfach schließung schlucht schluss schläge schlüssel schnee schneise schnellbremsung schnitt
    schotter schrank schraube schreib schrift schritt schrott schublade schuhe schulbus schuld schuldigen schule
    schulklassen schulter schulung schuppen schuss schutz schwager schwangere schweden schweigen schwein schweiz
    schweißer schwelle schwerverletzten schwimmbad schwimmhalle schwächen schätzung schürze schützenfest seegrenze
    seeleute seemeilen segen seil seite sekretariat sekunde seminar senat sendern sendung seniorin sensor september
    serie server seuche sicherheit sicherheitsrat sicht siedlung siegel sieger signale silbe silos silvester sinn
    sirene sitz sitzung skandal skiverband sockel soforthilfe software sold soldat sommern sonder sondierungen sonne
    sonntagabend sorge sorgfalt sorte soziale spalt spaltung spanien spanne spannung sparkasse sparprogramm
    sparsamkeit spaten spediteur spedition speicher spekulation spende sperre spiel spieltag spinnerei spionage
    spital spitze sporthalle sportvorstand sprache sprechers sprengstoff sprengung springer spross spruch spur staat
    staatsrechtler staatssekretärin staatsstreich staatstrauer stadion stadt stadtarchivarin stadtfest stadtrat
    stadträtin staffel stahlarbeiter stahlwerk stall stamm standort stapel starre start statik station statistik
    stau staudamm stausee steckdose steg steiermark stelle stellung stellungnahme stempel sternwarte steuer
    stichwahl stiefel stift stiftung stiftungsrat stille stimmen stimmung stock stoff stollen strafe strand
    strategie straße strecke streifen streik streit strich strohballen strom strömung student studie studierende
    studio stufe stuhl stumpf stunden sturm stuttgart stände ständerat stärke störsender störung stück stützpunkt
    subvention sudan summe supermarkt suppe sympathie synchronsprechen synodale syrer system szenario szene säge
    sägewerk sänger säule söhne süden südkorea tabak tabelle tabellenführer tafel tage tagesordnung tagungsort tanks
    tarif tasche taten taucher tausende taxi team technik teich teil teilnahme teilnehmern telefonat telefone
    telegram telegramm teller temperatur tempo teppich terminal termine terror terrorist test text thema thron
    ticket tiefe tier tierarzt tierheim tinte tisch titel todesfälle todesopfer toilette tomaten tonband topf tore
    torhüter torwart toten tour tragwerk trainer training traktor tranche transparent transport trasse trawler
    trecker treffen trennung treppe tresen tresor treuhand tribüne trikots trinkgeld trinkwasser trockenzeit trog
    tropfen trupp tunnel turbinen turm turnhalle tälern täuschung töchter türen türkei türsturz ufer uhren uhrwerk
    uhrzeit ukraine ultimaten ultimatum umbau umbenennung umfeld umfrage umgang umgebung umgehungsstraße umkleide
    umkreis umleitung umsatz umschlag umspannwerk umstellung umsturz umweg umwelt unabhängigkeit unfall ungarn
    unglück uniform union universität unmut unruhe unschuld unsinn unstimmigkeiten unterbrechung untergeschoss
    unternehmen unterschied unterstützung untersuchung untreue update urenkel urheber urkunde urlaub ursache urteil
    variante veranstalter verantwortung verband verbindung verbot verbrauch verbrechen verbund verdacht verein
    vereinbarung verfahren verfasser verfügung vergabe vergleich verhandler verhandlungstag verhältnis verkauf
    verkehr verlag verlagerung verleger verletzte verlierer verlust verlängerung vermerk vermesser vermieter
    vermittler vermutungen vermögen vernehmung verordnung verpackung verrat versammlung verschiebung verschluss
    verschulden verschwiegenheit versetzung versicherer versicherung version versorger verspätung verständnis
    verstöße versuch versäumnis verteidiger verteiler vertrag vertrauen vertraulichkeit vertretung vertrieb
    verurteilung verwalter verwaltungsrat verwandten verweis verzicht verzögerung veröffentlichung veto
    videobotschaft videokonferenz videos videoschalte vieh viertel villa virus visitenkarten visum vize vogel
    vogelwarte volk vollzug vorabend vorarbeiten voraussetzung vorbehalt vorbereitung vorbild vorfall vorgaben
    vorgang vorgesetzten vorhaben vorhang vorjahr vorkaufsrecht vorlage vormittag vorrat vorschlag vorschrift
    vorsicht vorsitz vorsorge vorstand vorstellung vorstoß vorständin vorvertrag vorverurteilung vorwand vorwurf
    väter waage wachleute wachs wachstum waffe wagen wahl wahlperiode wahrheit wald waldbad waldrand wand ware
    warnhinweis warnstreik warnstufe warnung warteliste wartenden warteschleife wartezeit wartezimmer wartung
    waschmaschine wasser webstuhl wechsel wecker wege wegweiser wehr weigerung weihnachten weingut weisung
    weitergabe wellen welt weltbank werbegag werft werk werkstatt werkstor werkzeug wert weste westfale westflügel
    westwand wettbewerber wetteramt wetterdienst widerspruch widerstand wiederholung wiese wind winter winterthur
    wirkung wirt wirtschaft wirtschaftszone wissenschaft wissenschaftler witz woche wochenenden wohnhaus wohnung
    wohnzimmer wort wortlaut wunsch wurst wärme wüste zahl zahlung zaun zehner zehntel zeile zeit zeitplan zeitraum
    zeitung zelle zelt zementwerk zentimeter zentrale zentrum zertifikat zettel zeugen ziege ziegel ziegelei ziel
    zielfernrohre ziffer zimmer zinsen zinsschritt zitat zoll zollamt zucker zufahrt zufall zugang zugriff zuhörer
    zukunft zulassung zulieferer zusage zusammenarbeit zusammenhang zuschauer zuschlag zuschuss zustand zustimmung
    zuteilung zwangsarbeit zweck zweifel zwischenbericht zwischenfall zwischenruf zyklon zähne zöllner züge zünder
    änderung äpfel ärger ärzte ärztin äußerung öffentlichkeit öffnung ökologen ökonomin ölpreis österreich überblick
    überfall übergabe übergang überprüfung überschrift übersetzer übersicht überstunden übertragung überweisung
    überzeugung übungsplatz
    """
)


def compound_parts(word: str, stem: Callable[[str], str]) -> tuple[str, ...]:
    """The words a lower-case word is put together from, and what neighbours among them make together.

    Args:
        word: In lower case, umlauts as they are.
        stem: Cuts inflections, and with them the letters that link.

    Example:
        >>> import Stemmer
        >>> compound_parts("bundesaußenminister", Stemmer.Stemmer("german").stemWord)
        ('bundes', 'außen', 'minister', 'bundesaußen', 'außenminister')
        >>> compound_parts("kontrolle", Stemmer.Stemmer("german").stemWord)
        ()
    """
    parts = _cut(word, _stems(stem), stem)
    lengths = range(1, len(parts))
    return tuple("".join(parts[at : at + length]) for length in lengths for at in range(len(parts) - length + 1))


def _cut(word: str, known: _Stems, stem: Callable[[str], str]) -> tuple[str, ...]:
    """The word's parts: the shortest first one whose rest can be cut or is a part; none where there is no such."""
    if len(word) < 2 * _SHORTEST - 1 or stem(word) in known.whole:
        return ()
    for at in range(2, len(word) - 2):
        first, rest = word[:at], word[at:]
        if not known.has(first, stem):
            continue
        if further := _cut(rest, known, stem):
            return (first, *further)
        if known.has(rest, stem) and rest != "innen":
            return (first, rest)
    return ()


class _Stems:
    """The words above by their stems."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self.whole = frozenset(map(stem, _WHOLE))
        self._parts = frozenset(map(stem, _PARTS | _SHORT))

    def has(self, word: str, stem: Callable[[str], str]) -> bool:
        """Whether a stretch of letters is a word of its own."""
        return (len(word) >= _SHORTEST or word in _SHORT) and stem(word) in self._parts


@cache
def _stems(stem: Callable[[str], str]) -> _Stems:
    return _Stems(stem)
