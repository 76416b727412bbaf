"""Lists of feeds, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import FeedError
from laut.extraction.opml import FeedAddress, parse_opml, render_opml

LIST = """<?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head><title>Meine</title></head><body>
<outline text="Politik"><outline type="rss" text="Bote" title="Der Bote" xmlUrl="https://bote.example/feed?a=1&amp;b=2"/>
<outline text="Funk &amp; Fernsehen" XMLURL="https://funk.example/feed" htmlUrl="https://funk.example/"/></outline>
<outline text="noch einmal" xmlUrl="https://funk.example/feed"/><outline xmlUrl="file:///etc/passwd"/>
<outline xmlUrl="https://namenlos.example/feed" text="https://namenlos.example/feed"/></body></opml>"""


def test_parse_opml_gives_the_feeds_of_all_folders_once() -> None:
    assert parse_opml(LIST.encode()) == (
        FeedAddress("https://bote.example/feed?a=1&b=2", "Der Bote"),
        FeedAddress("https://funk.example/feed", "Funk & Fernsehen"),
        FeedAddress("https://namenlos.example/feed", None),
    )


def test_parse_opml_looks_no_entity_up() -> None:
    source = f"<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{LIST.replace('Der Bote', '&a;')}"
    assert parse_opml(source.encode())[0].title == "&a;"


@pytest.mark.parametrize(
    "source", [b"", b"Bote", b"<rss/>", b"<opml/>", b"<opml><outline xmlUrl='ftp://bote.example'/></opml>", b"\0\1\2"]
)
def test_parse_opml_names_what_is_no_list(source: bytes) -> None:
    with pytest.raises(FeedError, match="expected"):
        parse_opml(source)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_render_opml_is_read_back(titles: list[str]) -> None:
    feeds = [FeedAddress(f"https://bote.example/{n}?a=1&b=2", title) for n, title in enumerate(titles)]
    read = parse_opml(render_opml(feeds).encode())
    assert [feed.url for feed in read] == [feed.url for feed in feeds]
    assert render_opml(read) == render_opml(parse_opml(render_opml(read).encode()))
