"""What page furniture is called and how it speaks: plain constants, German first, then English.

Nothing here belongs to one outlet. Names are words of an element's class, id or role; phrases are how a short block
begins, in lower case.
"""

from __future__ import annotations

import re
from typing import Final

from laut.extraction.words import word_set

__all__ = [
    "AGENCIES",
    "BYLINE_ROLES",
    "FURNITURE_NAMES",
    "FURNITURE_OPENINGS",
    "FURNITURE_PHRASES",
    "FURNITURE_STEMS",
    "FURNITURE_TAGS",
    "LABELS",
    "NOTICE_PHRASES",
    "RELATED_NAMES",
    "RELATED_OPENINGS",
    "RELATED_PHRASES",
    "SALES_NAMES",
    "SALES_WORDS",
]

FURNITURE_TAGS: Final = word_set(
    "script style noscript template nav footer form button select textarea iframe object embed svg math canvas "
    "video audio figcaption dialog menu aside map"
)
"""Elements that never hold an article's words."""

FURNITURE_NAMES: Final = word_set(
    "ad ads advert advertisement advertising anzeige anzeigen werbung banner sponsored adslot author authors "
    "autor autoren authorbox byline bio biobox autorenbox verfasser nav navi navigation menu breadcrumb "
    "breadcrumbs pagination pager sitemap skiplink toc comment comments kommentar kommentare kommentarbox "
    "disqus coral leserkommentare discussion respond newsletter upsell signup login share sharing social "
    "socialmedia socialbar sharebar bookmark toolbar actionbar caption captions figcaption bildunterschrift "
    "bildnachweis bildunterzeile credit credits copyright imagecaption mediacaption photocredit footer footnote "
    "sidebar marginal tags taglist keywords hashtags cookie cookies consent privacy datenschutz embed embeds "
    "externalcontent oembed player videoplayer audioplayer podcast modal overlay popup tooltip lightbox poll "
    "quiz survey feedback rating infobox factbox faktenbox infokasten outbrain taboola plista traffective "
    "carousel slider metadata meta timestamp correction shariff correctiv donate donation spenden spende audio "
    "pullquotes blickfang"
)
"""Words that name furniture in a class, id or role."""

SALES_NAMES: Final = word_set(
    "subscription subscribe paywall paywallbox paybox abo aboteaser piano offer offers cta upsell premium plus barrier"
)
"""Words that name what sells subscriptions, and sometimes the article behind."""

SALES_WORDS: Final = re.compile(
    r"abonne\w+|\babo\b|kündbar|freischalten|weiterlesen|registrier\w+|\blogin\b|anmelden|probemonat|€"
    r"|euro (?:im|pro) (?:ersten )?monat|alle artikel|gratis|kostenlos|subscribe|per month|sign in"
)
"""Words that sell subscriptions, in lower case."""

FURNITURE_STEMS: Final = (
    "newsletter",
    "caption",
    "breadcrumb",
    "outbrain",
    "taboola",
    "advert",
    "sponsor",
    "infobox",
    "factbox",
    "pullquote",
    "authorbox",
    "kommentar",
)
"""Parts of such words, long enough to mean nothing else."""

RELATED_NAMES: Final = word_set(
    "teaser teasers related relatedlinks relatedarticles recommend recommended recommendation recommendations "
    "readmore weiterlesen mehrzumthema linklist linkbox linkboxes morelinks crosslinks siehe interlink "
    "inlineteaser articleteaser empfehlung empfehlungen topstories mostread meistgelesen"
)
"""Words that name offers of other articles; furniture where they hold links."""

RELATED_PHRASES: Final = (
    "lesen sie auch",
    "lesen sie hier",
    "lesen sie dazu",
    "lesen sie jetzt",
    "lesen sie mehr",
    "lesen sie weiter",
    "lesen sie außerdem",
    "lesen sie zum",
    "lesen sie hierzu",
    "lest auch",
    "lest hier",
    "lies auch",
    "lies hier",
    "lies mehr",
    "hier lesen",
    "hier weiterlesen",
    "auch interessant",
    "ebenfalls interessant",
    "das könnte sie auch interessieren",
    "das könnte sie interessieren",
    "das könnte dich",
    "mehr zum thema",
    "mehr zu diesem thema",
    "mehr dazu",
    "mehr themen",
    "mehr artikel",
    "mehr lesen",
    "mehr nachrichten",
    "mehr news",
    "weiterlesen",
    "themen in diesem artikel",
    "siehe auch",
    "sehen sie auch",
    "sehen sie hier",
    "hören sie auch",
    "unsere empfehlung",
    "empfehlung der redaktion",
    "empfehlungen der redaktion",
    "meistgelesen",
    "beliebte artikel",
    "read more",
    "read also",
    "also read",
    "see also",
    "related:",
    "related articles",
    "more on this",
    "more on:",
)
"""How a block begins that offers other articles."""

RELATED_OPENINGS: Final = (
    "hier finden sie",
    "mehr aus",
    "mehr über",
    "mehr von",
    "mehr zu",
    "weitere artikel",
    "weitere meldungen",
    "weitere nachrichten",
    "weitere news",
    "weitere themen",
    "weitere informationen",
    "weitere infos",
    "weitere hintergründe",
    "weiterführende",
    "zum thema",
    "themen:",
    "video:",
    "videos:",
    "podcast:",
    "newsblog",
    "liveblog",
    "newsticker",
    "alle infos",
    "alle nachrichten",
    "alle entwicklungen",
    "alles zum thema",
    "aus dem archiv",
    "recommended",
    "hier geht es zu",
    "hier gehts zu",
    "passend zum thema",
    "dazu passend",
    "passend dazu",
    "auch lesenswert",
)
"""The same where the block is no sentence: «Weitere Informationen lagen nicht vor.» is one."""

FURNITURE_PHRASES: Final = (
    "schreibe einen kommentar",
    "schreiben sie einen kommentar",
    "kommentar schreiben",
    "kommentar verfassen",
    "kommentare anzeigen",
    "kommentare lesen",
    "kommentieren sie",
    "jetzt kommentieren",
    "diskutieren sie mit",
    "diskutiere mit",
    "hinterlasse einen kommentar",
    "die kommentarfunktion",
    "jetzt abonnieren",
    "jetzt anmelden",
    "jetzt registrieren",
    "mit der nutzung",
    "folgen sie uns",
    "folge uns",
    "sie haben bereits ein",
    "bereits abonnent",
    "weiterlesen mit",
    "weiterlesen nach",
    "jetzt weiterlesen",
    "dieser artikel ist exklusiv",
    "diesen artikel weiterlesen",
    "empfohlener inhalt",
    "externer inhalt",
    "externen inhalt",
    "ein klick für den datenschutz",
    "zur anzeige aktiviere",
    "dieser inhalt kann",
    "bitte aktivieren sie",
    "bitte akzeptieren sie",
    "datenschutzerklärung",
    "link kopieren",
    "link kopiert",
    "artikel teilen",
    "artikel merken",
    "artikel anhören",
    "artikel drucken",
    "artikel vorlesen",
    "auf facebook teilen",
    "per e-mail teilen",
    "dieser artikel erschien",
    "dieser text erschien",
    "dies ist eine maschinelle übersetzung",
    "transparenzhinweis",
    "lest den originalartikel",
    "lesen sie den originalartikel",
    "dieses thema im programm",
    "hinweis der redaktion",
    "anmerkung der redaktion",
    "korrekturhinweis",
    "zitiervorschlag",
    "infos zum zitiervorschlag",
    "zitiert nach",
    "sendung:",
    "quelle:",
    "quellen:",
    "bildquelle",
    "foto:",
    "fotos:",
    "bild:",
    "bilder:",
    "grafik:",
    "mit material von",
    "mit informationen von",
    "stand:",
    "aktualisiert:",
    "veröffentlicht:",
    "erstellt:",
    "zuletzt aktualisiert",
    "©",
    "leave a comment",
    "leave a reply",
    "sign up for",
    "subscribe to",
    "share this",
    "follow us",
    "photo:",
    "image:",
    "credit:",
)
"""How a block begins that belongs to the page, not to the article."""

FURNITURE_OPENINGS: Final = (
    "ihre meinung",
    "newsletter",
    "abonnieren sie",
    "melden sie sich",
    "testen sie",
    "jetzt testen",
    "unterstützen sie",
    "unterstütze uns",
    "dieser inhalt ist",
    "dieser artikel wurde",
    "dieser text wurde",
    "dieser beitrag wurde",
    "lesezeit",
    "aktualisiert am",
    "veröffentlicht am",
    "erstellt am",
    "verfügbar bis",
    "kommentare sind",
    "advertisement",
    "redaktionelle mitarbeit",
    "fehler gefunden",
    "diese sendung",
)
"""The same where the block is no sentence."""

NOTICE_PHRASES: Final = (
    "empfohlener redaktioneller inhalt",
    "empfohlener externer inhalt",
    "an dieser stelle finden sie",
    "an dieser stelle wird ein",
    "an dieser stelle befindet sich",
    "ich bin damit einverstanden",
    "ich bin einverstanden",
    "deine privatsphäre",
    "ihre privatsphäre",
    "für die darstellung von",
    "mit ihrer registrierung",
    "mit ihrer anmeldung",
    "mit der anmeldung",
    "mit der nutzung dieses",
    "wir verwenden cookies",
    "wir benötigen ihre zustimmung",
    "wir brauchen ihre zustimmung",
    "um diesen inhalt",
    "dieser externe inhalt",
    "by signing up",
)
"""How a notice begins that may be long: consent, registration, embedded content."""

LABELS: Final = word_set(
    "anzeige werbung video audio podcast bild foto galerie bildergalerie teilen drucken merken mehr weiter "
    "zurück quellen quelle kommentare kommentar newsletter faq dpa afp kna epd sid apa reuters themen thema "
    "schlagworte ende impressum share print comments advertisement tags topics"
)
"""Whole blocks of a word or two that are buttons and labels, whatever element holds them."""

AGENCIES: Final = {
    name.lower(): name
    for name in word_set("dpa AFP Reuters KNA epd SID APA AP DAPD ANSA Keystone-SDA SDA Bloomberg Europapress dts")
}
"""News agencies, by their names in lower case."""

BYLINE_ROLES: Final = (
    "redakteurin",
    "redakteur",
    "chefredakteurin",
    "chefredakteur",
    "reporterin",
    "reporter",
    "korrespondentin",
    "korrespondent",
    "autorin",
    "autor",
    "gastbeitrag",
    "volontärin",
    "volontär",
    "politikredakteurin",
    "politikredakteur",
    "ressortleiterin",
    "ressortleiter",
    "freie mitarbeiterin",
    "freier mitarbeiter",
    "freie journalistin",
    "freier journalist",
    "editor",
    "staff writer",
    "correspondent",
)
"""What people are called beside their name in a byline."""
