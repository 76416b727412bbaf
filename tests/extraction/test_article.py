"""Whole pages to articles: one clear article or one clear error, whatever comes."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.errors import ExtractionError, LautError
from laut.extraction import extract
from laut.records import Related

FIRST = (
    "Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke über die Leme abzureißen "
    "und an derselben Stelle eine neue zu bauen, wie die Stadt mitteilte."
)
SECOND = (
    "„Wir haben lange genug gewartet“, sagte Bürgermeisterin Odile Krantz nach der Sitzung. "
    "Die Arbeiten sollen im März beginnen und zwei Jahre dauern."
)
PAGE = f"""<!doctype html><html lang="de"><head>
<title>Nebelburg bekommt eine neue Brücke | Nebelburger Bote</title>
<meta property="og:title" content="Nebelburg bekommt eine neue Brücke">
<meta property="og:site_name" content="Nebelburger Bote">
<meta name="description" content="Nach zehn Jahren Streit steht fest: Die Brücke über die Leme wird neu gebaut.">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
  {{"@type": "NewsMediaOrganization", "@id": "#org", "name": "Nebelburger Bote"}},
  {{"@type": "NewsArticle", "headline": "Nebelburg bekommt eine neue Brücke", "publisher": {{"@id": "#org"}},
    "author": [{{"@type": "Person", "name": "Von Ada Brix"}}, {{"@type": "Organization", "name": "dpa"}}],
    "datePublished": "2024-11-07T18:05:00", "inLanguage": "de-DE"}}]}}</script>
</head><body>
<header><nav><ul><li><a href="/politik">Politik</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
  <header><span class="kicker">Verkehr</span><h1>Nebelburg bekommt eine neue Brücke</h1>
    <p class="article-teaser">Nach zehn Jahren Streit steht fest: Die Brücke über die Leme wird neu gebaut.</p>
    <div class="byline">Von Ada Brix</div><time>07.11.2024, 18:05 Uhr</time></header>
  <figure><img src="b.jpg" alt=""><figcaption>Die alte Brücke steht seit 1911. Foto: Tom Carl</figcaption></figure>
  <div class="text">
    <p>{FIRST}</p>
    <aside class="newsletter-box"><h3>Unser Newsletter</h3><p>Jeden Morgen das Wichtigste aus der Region.</p></aside>
    <p><strong>Lesen Sie auch:</strong> <a href="/leme/hochwasser.html">Wie die Leme dreimal über die Ufer trat</a></p>
    <h2>Baubeginn im März</h2>
    <p>{SECOND}</p>
    <div class="teaser"><a href="/region/faehre.html"><img src="f.jpg" alt="">Die Fähre fährt noch bis Mai</a></div>
    <ul><li>Kosten: rund 14 Millionen Euro</li><li>Länge: 212 Meter</li></ul>
    <blockquote><p>Die neue Brücke wird breiter und trägt auch Busse.</p></blockquote>
    <p>Weitere Informationen lagen zunächst nicht vor.</p>
    <h2>Mehr zum Thema</h2>
    <ul><li><a href="/leme/geschichte.html">Eine kurze Geschichte der Brücken</a></li></ul>
    <p>Ada Brix ist Redakteurin im Ressort Region.</p>
  </div>
  <section id="comments"><h2>Kommentare</h2><p>Endlich! Das hat viel zu lange gedauert, liebe Stadt, findet ein
  Leser aus der Südstadt, der jeden Tag über die Leme fährt.</p></section>
</article></main>
<footer><p>© Nebelburger Bote. Alle Rechte vorbehalten. Impressum, Datenschutz, Kontakt und Abonnement.</p></footer>
</body></html>"""


def test_extract_reads_a_news_page_without_its_furniture() -> None:
    article = extract(PAGE.encode(), url="https://bote.example/nebelburg/bruecke.html")
    assert article.text.split("\n\n") == [
        "Nebelburg bekommt eine neue Brücke",
        "Nach zehn Jahren Streit steht fest: Die Brücke über die Leme wird neu gebaut.",
        FIRST,
        "Baubeginn im März",
        SECOND,
        "Kosten: rund 14 Millionen Euro",
        "Länge: 212 Meter",
        "Die neue Brücke wird breiter und trägt auch Busse.",
        "Weitere Informationen lagen zunächst nicht vor.",
    ]
    assert article.title == "Nebelburg bekommt eine neue Brücke"
    assert article.authors == ("Ada Brix", "dpa")
    assert article.published == datetime.fromisoformat("2024-11-07T18:05:00+01:00")
    assert (article.outlet, article.language) == ("Nebelburger Bote", "de")
    assert {link.title for link in article.related} == {
        "Wie die Leme dreimal über die Ufer trat",
        "Die Fähre fährt noch bis Mai",
        "Eine kurze Geschichte der Brücken",
    }
    assert Related("Die Fähre fährt noch bis Mai", "https://bote.example/region/faehre.html") in article.related


def test_extract_takes_the_stated_wording_where_the_page_shows_none() -> None:
    stated = {"@type": "NewsArticle", "headline": "Nur im Skript", "articleBody": f"{FIRST}\n\n{SECOND}"}
    page = f'<html><body><h1>Nur im Skript</h1><script type="application/ld+json">{json.dumps(stated)}</script></body>'
    assert extract(page).text == f"Nur im Skript\n\n{FIRST}\n\n{SECOND}"


def test_extract_refuses_a_page_of_furniture() -> None:
    with pytest.raises(ExtractionError, match="no running text"):
        extract("<html><body><nav><a href='/'>Start</a></nav><ul><li><a href='/a'>Politik</a></ul>")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + f"<p>{FIRST}</p>" + "</div>" * 100_000,
        "<html><body><h1>Titel</h1>" + "<b>" * 50_000 + FIRST,
        PAGE[: len(PAGE) // 2],
        "ein Wort " * 110_000,
        "<p>" + "ein Wort und " * 80_000,
        '<div class="teaser"><a href="x">Ein Link zu etwas Neuem</a> Text' * 20_000,
        "<p " + "a=b " * 100_000,
        "<" * 200_000,
        "<p>" + '<a href="/x">' * 300_000,
        "<p>" + "&" * 200_000,
        f"<p>{FIRST}</p><p>&#0;&#55296;&#x110000;&#8203;\ud800</p>",
        f'<p>{FIRST}</p><p><a href="http://[">Ein Link ohne gültige Adresse</a></p>',
    ],
    ids=[
        "deep",
        "unclosed",
        "cut",
        "line",
        "long",
        "teasers",
        "attributes",
        "angles",
        "anchors",
        "ampersands",
        "entities",
        "link",
    ],
)
def test_extract_gives_an_article_or_one_error_in_time(page: str) -> None:
    start = time.monotonic()
    with suppress(LautError):
        json.dumps(extract(page).to_dict()).encode()
    assert time.monotonic() - start < 10


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.binary(max_size=400), st.lists(st.sampled_from(PAGE.split("\n"))).map(lambda ls: "\n".join(ls).encode())
    )
)
def test_extract_never_ends_in_a_traceback(source: bytes) -> None:
    try:
        article = extract(source)
    except LautError:
        return
    assert article.text.strip()
    assert article.text.encode("utf-8")
