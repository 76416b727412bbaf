"""Feeds of every make, whole, careless, broken and hostile."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from laut.errors import FeedError
from laut.extraction.feeds import MAX_ENTRIES, MAX_URL, parse_feed

URL = "https://bote.example/feeds/alle.xml"
NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)

RSS_20 = """<?xml version="1.0" encoding="utf-8"?><!-- von <Hand> -->
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Der Bote</title>
<link>https://bote.example/</link><atom:link rel="self" href="https://bote.example/feeds/alle.xml"/>
<image><title>Ein Bild</title><link>https://bild.example/</link></image>
<item><title>Rat baut &quot;Brücke&quot;</title><link>https://bote.example/rat</link>
<guid isPermaLink="false">7</guid>
<description>&lt;p&gt;Der Rat &amp;amp; die Stadt&lt;/p&gt;</description>
<pubDate>Mon, 29 Apr 2024 18:00:00 +0200</pubDate></item>
</channel></rss>"""

RSS_10 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://bote.example/"><title>Der Bote</title>
<link>https://bote.example/</link></channel><item rdf:about="https://bote.example/rat"><title>Rat baut "Brücke"</title>
<dc:date>2024-04-29T18:00:00+02:00</dc:date></item></rdf:RDF>"""

RSS_09 = """<rss version="0.91"><channel><title>Der Bote</title><link>https://bote.example/</link>
<item><title>Rat baut "Brücke"</title><link>https://bote.example/rat</link>
<pubDate>Mon, 29 Apr 2024 16:00:00 GMT</pubDate></item></channel></rss>"""

ATOM_10 = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bote.example/"><title>Der Bote</title>
<link href="/"/><link rel="self" href="/feeds/alle.xml"/><entry xml:base="/sub/"><title type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml">Rat <b>baut</b> "Brücke"</div></title><link rel="edit" href="/bearbeiten"/>
<link rel="alternate" href="../rat#oben"/><id>tag:bote.example,2024:7</id><updated>2024-04-30T00:00:00Z</updated>
<published>2024-04-29T18:00:00+02:00</published></entry></feed>"""

ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Der Bote</title>
<link rel="alternate" type="text/html" href="https://bote.example/"/><entry>
<title type="text/html" mode="escaped">Rat &lt;i&gt;baut&lt;/i&gt; &amp;quot;Brücke&amp;quot;</title>
<link rel="alternate" type="text/html" href="https://bote.example/rat"/><issued>2024-04-29T18:00:00+02:00</issued>
</entry></feed>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Der Bote",
        "home_page_url": "https://bote.example/",
        "feed_url": URL,
        "items": [
            {"id": "7", "url": "/rat", "title": 'Rat baut "Brücke"', "date_published": "2024-04-29T18:00:00+02:00"},
            {"id": "8", "url": URL},
            "kein Eintrag",
        ],
    }
)


@pytest.mark.parametrize("source", [RSS_20, RSS_10, RSS_09, ATOM_10, ATOM_03, JSON_FEED])
def test_parse_feed_reads_every_make(source: str) -> None:
    feed = parse_feed(source.encode(), url=URL, now=NOW)
    assert (feed.title, feed.site, feed.left_out) == ("Der Bote", "https://bote.example/", 0)
    [entry] = feed.entries
    assert entry.url == "https://bote.example/rat"
    assert entry.title == 'Rat baut "Brücke"'
    assert entry.published == datetime(2024, 4, 29, 16, tzinfo=UTC)


def test_parse_feed_keeps_the_feeds_own_id() -> None:
    assert parse_feed(RSS_20.encode(), url=URL).entries[0].id == "7"
    assert parse_feed(ATOM_10.encode(), url=URL).entries[0].id == "tag:bote.example,2024:7"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_parse_feed_reads_any_encoding(encoding: str) -> None:
    source = f"<?xml version='1.0' encoding='{encoding}'?>{_rss('<title>Köln</title><link>/k</link>')}".encode(encoding)
    assert parse_feed(source, url=URL).entries[0].title == "Köln"


def _rss(*items: str) -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>Bote</title>{inner}</channel></rss>"


def _links(*items: str) -> list[str]:
    return [entry.url for entry in parse_feed(_rss(*items).encode(), url=URL, now=NOW).entries]


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>/rat</link>", "https://bote.example/rat"),
        ("<link>rat?a=1&amp;b=2</link>", "https://bote.example/feeds/rat?a=1&b=2"),
        ("<link>/rat?a=1&b=2&uuml=3</link>", "https://bote.example/rat?a=1&b=2&uuml=3"),
        ("<link><![CDATA[ /rat?a=1&b=2 ]]></link>", "https://bote.example/rat?a=1&b=2"),
        ("<link>//funk.example/rat</link>", "https://funk.example/rat"),
        ("<guid>https://bote.example/rat</guid>", "https://bote.example/rat"),
        ("<title>A<br>B <b>C</title><link>/rat</link>", "https://bote.example/rat"),
        ("<foo:link xmlns:foo='http://purl.org/rss/1.0/'>/rat</foo:link>", "https://bote.example/rat"),
        (
            "<link>https://weiter.example/1</link><feedburner:origLink>https://bote.example/rat</feedburner:origLink>",
            "https://bote.example/rat",
        ),
    ],
)
def test_parse_feed_finds_the_link(item: str, url: str) -> None:
    assert _links(item) == [url]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://bote.example/rat",
        "mailto:rat@bote.example",
        "data:text/html,rat",
        "http://ada:geheim@bote.example/",
        "http://[::1",
        "http://bote.example:port/",
        "http://",
        "zwei Wörter",
        "",
        URL,
        "#oben",
        "/" + "a" * MAX_URL,
    ],
)
def test_parse_feed_drops_what_is_no_other_page_of_the_web(link: str) -> None:
    assert _links(f"<link>{link}</link>", "<link>/rat</link>") == ["https://bote.example/rat"]


def test_parse_feed_gives_each_address_once() -> None:
    assert _links("<link>/rat</link>", "<link>/rat#a</link>", "<link>https://bote.example/rat</link>") == [
        "https://bote.example/rat"
    ]


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("Thu, 02 May 2024 11:00:00 GMT", datetime(2024, 5, 2, 11, tzinfo=UTC)),
        ("Fri, 03 May 2024 11:00:00 GMT", None),
        ("Mon, 06 Sep 2999 00:01:00 GMT", None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("9999-99-99T99:99:99Z", None),
        ("gestern", None),
        ("1" * 9999, None),
        ("", None),
    ],
)
def test_parse_feed_believes_no_date_that_cannot_be(stated: str, published: datetime | None) -> None:
    source = _rss(f"<link>/rat</link><pubDate>{stated}</pubDate>").encode()
    assert parse_feed(source, url=URL, now=NOW).entries[0].published == published


def test_parse_feed_resolves_each_entry_from_its_own_base() -> None:
    entries = "".join(f"<entry xml:base='/{n}/'><link href='rat'/></entry><entry/>" for n in range(5))
    source = f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode()
    urls = [entry.url for entry in parse_feed(source, url=URL).entries]
    assert urls == [f"https://bote.example/{n}/rat" for n in range(5)]


def test_parse_feed_gives_what_stands_before_a_break() -> None:
    source = _rss(*(f"<link>/{n}</link><title>T{n}</title>" for n in range(9))).encode()
    feed = parse_feed(source[: source.index(b"<title>T7")], url=URL)
    assert [entry.url[-2:] for entry in feed.entries] == [f"/{n}" for n in range(8)]
    assert feed.entries[7].title is None


def test_parse_feed_stops_at_its_limit_and_says_so() -> None:
    feed = parse_feed(_rss(*(f"<link>/{n}</link>" for n in range(100_000))).encode(), url=URL)
    assert len(feed.entries) == MAX_ENTRIES
    assert feed.left_out == 100_000 - MAX_ENTRIES
    assert feed.entries[0].url == "https://bote.example/0"


def test_parse_feed_looks_no_entity_up() -> None:
    secret = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b 'bbb'><!ENTITY c '&b;&b;&b;'>]>"
    feed = parse_feed((secret + _rss("<link>/rat</link><title>x &a; &c; &uuml;</title>")).encode(), url=URL)
    assert feed.entries[0].title == "x &a; &c; ü"


def test_parse_feed_takes_no_character_that_is_none() -> None:
    title = "a&#xD800;b&#0;c&#55296;d&#x110000;e&#65535;f&#228;&#x1F600;g"
    feed = parse_feed(_rss(f"<link>/rat</link><title>{title}</title>").encode(), url=URL)
    assert feed.entries[0].title == "abcdefä😀g"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (b"", "found nothing in it"),
        (b"Guten Tag", "'Guten Tag'"),
        (b"<!doctype html><html><body>Rat</body></html>", "<html>"),
        (b"<opml><body/></opml>", "<opml>"),
        (b"<!DOCTYPE rss [", "'<!DOCTYPE rss \\['"),
        (b"%PDF-1.7", "a PDF"),
        (b'{"version": 1}', "other JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 5}', "other JSON"),
        (b'{"a":' * 100_000, "broken JSON"),
        (b"<rss>" + b" " * 10_000_000, "at most 10,000,000 bytes"),
    ],
)
def test_parse_feed_names_what_is_no_feed(source: bytes, found: str) -> None:
    with pytest.raises(FeedError, match=f"expected .*{found}"):
        parse_feed(source, url=URL)


def test_parse_feed_of_nothing_is_empty() -> None:
    assert parse_feed(b"<rss version='2.0'><channel/></rss>", url=URL).entries == ()
