"""What pages state about their articles, and what of it is believed."""

from __future__ import annotations

import json

import pytest

from laut.extraction.metadata import Metadata, find_metadata
from laut.extraction.tree import parse_tree


def read(head: str = "", body: str = "", *, url: str | None = None) -> Metadata:
    page = f"<html lang='de'><head>{head}</head><body>{body}</body></html>"
    return find_metadata(parse_tree(page), page, url=url)


def linked(**stated: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **stated})}</script>'


@pytest.mark.parametrize(
    ("window", "shared", "stated", "best"),
    [
        ("Rat baut Brücke | Bote", "Rat baut Brücke", "Rat baut Brücke", "Rat baut Brücke"),
        ("Rat baut Brücke - Bote", "Rat baut Brücke", "Rat baut Brücke | Region", "Rat baut Brücke"),
        (
            "Neue Brücke: Rat beschließt Bau",
            "Neue Brücke: Rat beschließt Bau",
            "Brücke wird gebaut",
            "Brücke wird gebaut",
        ),
        (
            "Neue Brücke: Rat beschließt Bau",
            "Brücke wird gebaut",
            "Neue Brücke: Rat beschließt Bau",
            "Brücke wird gebaut",
        ),
        ("Rat baut Brücke", "", "", "Rat baut Brücke"),
        ("Rat baut Brücke", "Rat baut Brücke", "Zehn Tricks für flache Bäuche", "Rat baut Brücke"),
    ],
    ids=["same", "section", "search-title", "shared-differs", "window-only", "lying"],
)
def test_find_metadata_chooses_the_newsrooms_headline(window: str, shared: str, stated: str, best: str) -> None:
    head = f"<title>{window}</title>" + (linked(headline=stated) if stated else "")
    head += f'<meta property="og:title" content="{shared}"><meta property="og:site_name" content="Bote">'
    assert read(head, "<h1>Rat baut Brücke</h1><p>Eine Brücke wird gebaut.</p>").title == best


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"@type": "Person", "name": "Ada Brix"}, ("Ada Brix",)),
        ([{"name": "Ada Brix und Tom Carl, dpa"}], ("Ada Brix", "Tom Carl", "dpa")),
        ([{"name": ["Ada Brix", "Tom Carl"]}], ("Ada Brix", "Tom Carl")),
        ("Von Ada Brix (dpa)", ("Ada Brix", "dpa")),
        ([{"name": "dpa"}, {"name": "DPA"}], ("dpa",)),
        ({"name": "https://social.example/bote"}, ()),
        ([[["tief"]], {"name": {"name": 3}}, 7, None, {"@id": [1]}], ("tief",)),
    ],
)
def test_find_metadata_reads_authors_of_any_shape(author: object, names: tuple[str, ...]) -> None:
    assert read(linked(author=author)).authors == names


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="meta">von <a href="/autoren/ada-brix">Ada Brix</a></p>',
        '<span itemprop="author">Ada Brix</span>',
        '<div class="head__authors"><span>Von Ada Brix, Redakteurin</span></div>',
        "<div><span>Von Ada Brix</span></div>",
    ],
)
def test_find_metadata_reads_a_byline_where_only_the_outlet_is_stated(byline: str) -> None:
    head = '<meta name="author" content="Bote"><meta property="og:site_name" content="Bote">'
    comment = '<div class="comment"><span class="author">Karl Kommentator</span></div>'
    assert read(head, f"<h1>Titel</h1>{byline}<p>Text.</p>{comment}").authors == ("Ada Brix",)


def test_find_metadata_names_the_outlet_as_author_where_nobody_else_is() -> None:
    assert read(linked(author={"name": "bote.example"}, publisher={"name": "Bote"})).authors == ("bote.example",)


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (linked(datePublished="2024-05-01T10:00:00Z"), "", "2024-05-01T10:00:00+00:00"),
        (linked(datePublished="2024-05-01T10:00"), "", "2024-05-01T10:00:00+02:00"),
        (
            '<meta name="date" content="2024-05-01T06:00+0200">' + linked(datePublished="2024-05-01"),
            "",
            "2024-05-01T06:00:00+02:00",
        ),
        (
            linked(datePublished="2024-13-45"),
            '<main><time datetime="2024-05-01">1. Mai</time></main>',
            "2024-05-01T00:00:00+02:00",
        ),
        ("", '<span itemprop="datePublished">1. Mai 2024, 8.15 Uhr</span>', "2024-05-01T08:15:00+02:00"),
    ],
    ids=["zone", "berlin", "later-time", "impossible", "words"],
)
def test_find_metadata_dates_the_article(head: str, body: str, published: str) -> None:
    found = read(head, body).published
    assert found is not None
    assert found.isoformat() == published


def test_find_metadata_finds_the_article_in_a_graph_of_references() -> None:
    graph = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Ganz was anderes",
                "author": {"@id": "#b"},
                "datePublished": "2020-01-01",
            },
            {"@type": ["Article", "NewsArticle"], "headline": "Rat baut Brücke", "author": {"@id": "#a"}},
            {"@type": "Person", "@id": "#a", "name": "Ada Brix"},
            {"@type": "Person", "@id": "#b", "author": {"@id": "#b"}},
        ]
    }
    head = f'<title>Rat baut Brücke</title><script type="application/ld+json">{json.dumps(graph)}</script>'
    assert read(head, "<h1>Rat baut Brücke</h1>").authors == ("Ada Brix",)


@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"a":' * 50_000, '{"headline": ' + "9" * 50_000 + "}", "kein JSON", ""]
)
def test_find_metadata_survives_hostile_scripts(script: str) -> None:
    head = f'<title>Rat baut Brücke</title><script type="application/ld+json">{script}</script>'
    assert read(head).title == "Rat baut Brücke"


def test_find_metadata_believes_a_canonical_address_on_the_same_host_only() -> None:
    head = '<link rel="canonical" href="{}">'
    url = "https://bote.example/a.html?utm=1"
    assert read(head.format("/a.html"), url=url).url == "https://bote.example/a.html"
    assert read(head.format("https://evil.example/a"), url=url).url == url
    assert read(head.format("http://["), url=url).url == url
