"""Countries that act as governments, their capitals and adjectives, and news outlets known by name."""

from __future__ import annotations

from typing import Final

from laut.languages.de_nouns import words

__all__ = ["AGENCIES", "CAPITALS", "COMMON_OUTLETS", "COUNTRIES", "OUTLETS", "SEATS"]

_TABLE: Final = """
Afghanistan afghanisch Kabul
Ägypten ägyptisch Kairo
Albanien albanisch Tirana
Algerien algerisch Algier
Argentinien argentinisch Buenos_Aires
Armenien armenisch Eriwan
Aserbaidschan aserbaidschanisch Baku
Äthiopien äthiopisch Addis_Abeba
Australien australisch Canberra
Bangladesch bangladeschisch Dhaka
Belarus belarussisch Minsk
Belgien belgisch -
Bolivien bolivianisch La_Paz
Bosnien-Herzegowina bosnisch Sarajevo
Brasilien brasilianisch Brasília
Bulgarien bulgarisch Sofia
Chile chilenisch -
China chinesisch Peking
Dänemark dänisch Kopenhagen
Deutschland deutsch Berlin
Ecuador ecuadorianisch Quito
Eritrea eritreisch Asmara
Estland estnisch Tallinn
Finnland finnisch Helsinki
Frankreich französisch Paris
Georgien georgisch Tiflis
Ghana ghanaisch Accra
Griechenland griechisch Athen
Großbritannien britisch London
Indien indisch Neu-Delhi
Indonesien indonesisch Jakarta
Irak irakisch Bagdad
Iran iranisch Teheran
Irland irisch Dublin
Island isländisch Reykjavik
Israel israelisch Jerusalem
Italien italienisch Rom
Japan japanisch Tokio
Jemen jemenitisch Sanaa
Jordanien jordanisch Amman
Kanada kanadisch Ottawa
Kasachstan kasachisch Astana
Katar katarisch Doha
Kenia kenianisch Nairobi
Kirgistan kirgisisch Bischkek
Kolumbien kolumbianisch Bogotá
Kongo kongolesisch Kinshasa
Kosovo kosovarisch Pristina
Kroatien kroatisch Zagreb
Kuba kubanisch Havanna
Kuwait kuwaitisch -
Lettland lettisch Riga
Libanon libanesisch Beirut
Libyen libysch Tripolis
Litauen litauisch Vilnius
Luxemburg luxemburgisch -
Mali malisch Bamako
Malta maltesisch Valletta
Marokko marokkanisch Rabat
Mexiko mexikanisch -
Moldau moldauisch Chisinau
Mongolei mongolisch Ulan-Bator
Montenegro montenegrinisch Podgorica
Myanmar myanmarisch Naypyidaw
Neuseeland neuseeländisch Wellington
Niederlande niederländisch Den_Haag
Niger nigrisch Niamey
Nigeria nigerianisch Abuja
Nordkorea nordkoreanisch Pjöngjang
Nordmazedonien nordmazedonisch Skopje
Norwegen norwegisch Oslo
Oman omanisch Maskat
Österreich österreichisch Wien
Pakistan pakistanisch Islamabad
Peru peruanisch Lima
Philippinen philippinisch Manila
Polen polnisch Warschau
Portugal portugiesisch Lissabon
Ruanda ruandisch Kigali
Rumänien rumänisch Bukarest
Russland russisch Moskau
Saudi-Arabien saudi-arabisch Riad
Schweden schwedisch Stockholm
Schweiz schweizerisch Bern
Serbien serbisch Belgrad
Slowakei slowakisch Bratislava
Slowenien slowenisch Ljubljana
Somalia somalisch Mogadischu
Spanien spanisch Madrid
Südafrika südafrikanisch Pretoria
Sudan sudanesisch Khartum
Südkorea südkoreanisch Seoul
Syrien syrisch Damaskus
Tadschikistan tadschikisch Duschanbe
Taiwan taiwanisch Taipeh
Thailand thailändisch Bangkok
Tschad tschadisch -
Tschechien tschechisch Prag
Tunesien tunesisch Tunis
Türkei türkisch Ankara
Turkmenistan turkmenisch Aschgabat
Uganda ugandisch Kampala
Ukraine ukrainisch Kiew
Ukraine ukrainisch Kyjiw
Ungarn ungarisch Budapest
USA amerikanisch Washington
Usbekistan usbekisch Taschkent
Venezuela venezolanisch Caracas
Vietnam vietnamesisch Hanoi
Zypern zyprisch Nikosia
"""

_ROWS: Final = [
    line.replace("_", " ").split(" ", 2) if "_" not in line else line.split() for line in _TABLE.split("\n") if line
]

COUNTRIES: Final = {row[0]: row[1] for row in _ROWS} | {"Vereinigte Staaten": "amerikanisch", "EU": "europäisch"}
"""Country by its adjective."""

CAPITALS: Final = {row[2].replace("_", " "): row[0] for row in _ROWS if row[2] != "-"}
"""Capital by its country: «Moskau warnte» is Russia's government."""

SEATS: Final = {"Kreml": "Russland", "Élysée": "Frankreich", "Brüssel": "EU"}
"""Other places and buildings that speak for a government."""

AGENCIES: Final = words(
    "dpa afp ap reuters apa sda epd kna sid tass interfax ria afx dts xinhua anadolu bloomberg ansa efe "
    "keystone-sda dpa-afx ukrinform belta irna mena"
)
"""News agencies by the short names they go by."""

OUTLETS: Final = words(
    "ard zdf br wdr ndr mdr swr rbb hr orf srf rtl sat1 ntv n-tv welt bild spiegel focus stern zeit taz faz sz nzz "
    "standard kurier krone handelsblatt tagesspiegel tagesschau cnn bbc cnbc guardian politico axios "
    "deutschlandfunk euronews correctiv arte phoenix"
)
"""Outlets whose bare name is enough to know them."""

COMMON_OUTLETS: Final = words("welt bild spiegel focus stern zeit standard kurier krone")
"""Those of them that are also everyday nouns: outlets only where somebody speaks or is told."""
