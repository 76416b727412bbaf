"""Running text apart from furniture."""

from __future__ import annotations

import pytest

from laut.extraction.body import Body, find_body
from laut.extraction.metadata import Metadata
from laut.extraction.tree import parse_tree

FIRST = "Der Stadtrat von Nebelburg hat am Donnerstag beschlossen, die alte Brücke abzureißen und neu zu bauen."
LAST = "Die Arbeiten sollen im März beginnen, zwei Jahre dauern und rund vierzehn Millionen Euro kosten, hieß es."


def read(inside: str, *, metadata: Metadata | None = None) -> Body:
    page = f"<article><h1>Neue Brücke für Nebelburg</h1><p>{FIRST}</p>{inside}<p>{LAST}</p></article>"
    return find_body(parse_tree(page), metadata or Metadata(headlines=("Neue Brücke für Nebelburg",)))


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="c-newsletter"><p>Das Wichtigste aus der Region jeden Morgen in Ihrem Postfach.</p></div>',
        "<figure><img src='a.jpg'><figcaption>Die Brücke im Jahr 1911.</figcaption></figure>",
        "<div><div><img src='a.jpg'></div><p>Die Brücke im Jahr 1911, von Süden gesehen.</p></div>",
        '<div id="paywall_offer"><p>Alle Artikel für nur einen Euro im ersten Monat, jederzeit kündbar.</p></div>',
        "<p>Foto: Tom Carl</p><p>Anzeige</p><p>© dpa-infocom, dpa:241107-99-1234/3 (dpa)</p>",
        "<p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.</p>",
        "<div>07.11.2024 | 18:05</div><div>Teilen</div><div>Merken</div>",
        "<div hidden><p>Ein Text, den auf dieser Seite niemand sehen soll, wie lang er auch sein mag.</p></div>",
        "<p>Schreiben Sie einen Kommentar</p>",
        "<p>Quellen:</p><ul><li>Stadt Nebelburg</li><li>Eigene Recherche</li></ul>",
        "<h2>Das könnte Sie auch interessieren</h2>",
        '<div class="paywall"><p>Jetzt abonnieren und alle Artikel lesen, jederzeit kündbar.</p></div>',
    ],
)
def test_find_body_leaves_out_furniture(furniture: str) -> None:
    assert read(furniture).paragraphs == (FIRST, LAST)


@pytest.mark.parametrize(
    "inside",
    [
        "<p>Weitere Informationen lagen nicht vor.</p>",
        "<p>Mehr von diesem Geld werde es nicht geben.</p>",
        "<h2>24. Februar 2022</h2>",
        "<h2>Von Brücken und Booten</h2>",
        "<p>Zum Thema Geld sagte sie nichts.</p>",
        "<blockquote>Wir warten.</blockquote>",
        "<ul><li>Länge: 212 Meter</li></ul>",
        '<p class="has-newsletter">Das genügt.</p>',
        '<div class="paywall"><p>Auch dieser Satz gehört zum Artikel.</p></div>',
        '<div class="teaser-text"><p>Die Leme ist ein <a href="/leme">Fluss</a> im Norden des Landes.</p></div>',
        '<p>Ja, das genügt.<img src="https://vg09.met.vgwort.example/na/1" width="1"></p>',
    ],
)
def test_find_body_keeps_what_only_resembles_furniture(inside: str) -> None:
    assert len(read(inside).paragraphs) == 3


@pytest.mark.parametrize(
    "offer",
    [
        '<p><b>Lesen Sie auch:</b> <a href="/b">Die Leme und ihre Fähren</a></p>',
        '<p><a href="/b">Die Leme und ihre Fähren</a></p>',
        '<ul><li><b>Region:</b> <a href="/b">Die Leme und ihre Fähren</a></li></ul>',
        '<div class="ArticleTeaser"><a href="/b"><img src="b.jpg"><span>Die Leme und ihre Fähren</span></a></div>',
        '<aside><h3>Mehr dazu</h3><a href="/b">Die Leme und ihre Fähren</a></aside>',
        "<p>Mehr zum Thema – Die Leme und ihre Fähren</p>",
    ],
)
def test_find_body_turns_offers_into_related_links(offer: str) -> None:
    body = read(offer)
    assert body.paragraphs == (FIRST, LAST)
    assert [link.title for link in body.related] == ["Die Leme und ihre Fähren"]


def test_find_body_finds_the_standfirst_outside_the_box() -> None:
    page = f"""<main>
      <div><span>Region</span><h1>Neue Brücke</h1><div>Nach zehn Jahren Streit ist die Sache entschieden.</div>
      <div>Von Ada Brix</div></div>
      <div class="x1"><p>{FIRST}</p><p>{LAST}</p></div>
      <div class="x2"><p>Sie erreichen die Redaktion unter der bekannten Nummer.</p></div></main>"""
    assert find_body(parse_tree(page), Metadata()).paragraphs == (
        "Nach zehn Jahren Streit ist die Sache entschieden.",
        FIRST,
        LAST,
    )


def test_find_body_drops_a_pull_quote_and_a_second_copy_of_the_text() -> None:
    pull = "<blockquote>Die Arbeiten sollen im März beginnen, zwei Jahre dauern</blockquote>"
    assert read(pull + f"<div>{FIRST}</div>").paragraphs == (FIRST, LAST)


def test_find_body_drops_words_about_the_author() -> None:
    metadata = Metadata(authors=("Ada Brix",))
    assert read("<p><em>Ada Brix ist Redakteurin im Ressort Region.</em></p>", metadata=metadata).paragraphs == (
        FIRST,
        LAST,
    )


def test_find_body_parts_paragraphs_at_double_breaks() -> None:
    page = f"<div><h1>Titel</h1><div>{FIRST}<br><br>{LAST}<br>Das ist alles.</div></div>"
    assert find_body(parse_tree(page), Metadata()).paragraphs == (FIRST, f"{LAST} Das ist alles.")


def test_find_body_is_empty_where_nothing_runs() -> None:
    assert find_body(parse_tree("<p>Kurz.</p>"), Metadata()) == Body((), ())


def test_find_body_ends_at_the_readers_comments() -> None:
    comments = "<h3>2 Kommentare</h3><p>Das wurde auch Zeit, liebe Stadt.</p>"
    page = f"<div><h1>Titel</h1><p>{FIRST}</p><p>{LAST}</p>{comments}</div>"
    assert find_body(parse_tree(page), Metadata()).paragraphs == (FIRST, LAST)
