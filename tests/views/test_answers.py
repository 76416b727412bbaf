"""The record's answers at 80 columns, without colour, in both languages."""

from __future__ import annotations

import io

import pytest
from rich.console import Console, RenderableType

from laut.search import Cited, Page, Profile, Sources, Trail
from laut.views.answers import PageView, ProfileView, SourcesView, TrailView
from laut.views.labels import labels

STATEMENT = {
    "id": 0,
    "type": "Direct",
    "medium": "Speech",
    "within": None,
    "score": 0.9,
    "quote": [[0, 4]],
    "cue": [],
    "speaker": [],
    "addressee": [],
    "frame": [],
    "source": {"entity": 0, "name": "Amira Holt", "kind": "person", "mention": "sie", "person": "00"},
    "to": {"entity": 1, "name": "Emeka Kan", "kind": "person", "mention": None, "person": "01"},
    "via": [{"entity": 2, "name": "Reuters", "kind": "media", "mention": None, "person": "02"}],
    "rests_on": [{"entity": None, "name": "Insider", "kind": "anonymous", "mention": None, "person": None}],
    "statement": "0123456789abcdef",
    "article": {
        "id": "a" * 16,
        "url": "https://bote.example/1",
        "outlet": "Bote [rot]",
        "title": "Warten auf [bold]Antwort",
        "published": "2026-10-01T12:00:00+02:00",
    },
    "words": "Wir warten [nicht] " * 10,
    "versions": {"first": 1, "last": 2, "latest": 3},
    "changed_from": None,
    "thread": None,
}
NOBODY = STATEMENT | {
    "source": None,
    "to": None,
    "via": [],
    "rests_on": [],
    "statement": "f" * 16,
    "article": STATEMENT["article"] | {"outlet": None, "title": None, "published": None},  # type: ignore[operator]
}
PERSON = {
    "person": "0" * 16,
    "name": "Amira Holt",
    "kind": "person",
    "articles": 1200,
    "statements": 4000,
    "spellings": [{"name": name, "articles": 1} for name in ("Amira Holt", "A. Holt")],
    "roles": ["Landrätin"],
}
PAGE = Page((STATEMENT, NOBODY), next="x" * 60)
PROFILE = Profile(PERSON, (STATEMENT,), 200, (("Emeka Kan", 3),), (("Reuters", 1),), ())
TRAIL = Trail(STATEMENT, before=(NOBODY,), after=(NOBODY,), thread=(NOBODY, STATEMENT))
SOURCES = Sources("Bote", 12, 300, 30, 15, 2, (Cited("Amira Holt", "person", "0" * 16, 40, 9, 3),))


def _shown(view: RenderableType, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(view)
    return out.getvalue()


def test_page_credits_each_statement() -> None:
    shown = _shown(PageView(PAGE))
    assert "Amira Holt → Emeka Kan  as quoted by Reuters  citing Insider (anonymous)" in shown
    assert "Bote [rot] · Oct 1, 2026 · direct · not in the article since version 3" in shown
    assert "nobody named" in shown
    assert "undated" in shown
    assert "0123456789abcdef" in shown
    assert "x" * 60 in shown.replace("\n", "")


def test_page_says_that_nothing_was_found() -> None:
    assert _shown(PageView(Page(()), "de")) == "Nichts gefunden.\n"


def test_profile_shows_names_and_counts() -> None:
    shown = _shown(ProfileView(PROFILE))
    assert "also A. Holt" in shown
    assert "as Landrätin" in shown
    assert "statements: 4,000 · articles that name them: 1,200" in shown
    assert "to Emeka Kan (3) (of the latest 200)" in shown


def test_trail_is_a_tree_from_the_outlet_to_the_source() -> None:
    lines = [line.strip() for line in _shown(TrailView(TRAIL)).splitlines()]
    assert lines[0] == "Bote [rot]  Oct 1, 2026"
    assert lines[1] == "Warten auf [bold]Antwort"
    depth = [next(at for at, line in enumerate(lines) if words in line) for words in ("Reuters", "Amira", "Insider")]
    assert depth == sorted(depth)
    assert "The chain ends with an unnamed source." in lines
    assert any("(this one)" in line for line in lines)


def test_sources_shows_shares() -> None:
    shown = _shown(SourcesView(SOURCES))
    assert "10.0 % end with an unnamed source" in shown
    assert "5.0 % come from news agencies" in shown
    assert "13.3 %" in shown
    assert "–" in _shown(SourcesView(Sources("Leer", 0, 0, 0, 0, 0, ())))


VIEWS = [PageView(PAGE), ProfileView(PROFILE), TrailView(TRAIL), SourcesView(SOURCES)]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [50, 80])
def test_lines_fit(view: RenderableType, width: int) -> None:
    assert max(map(len, _shown(view, width).splitlines())) <= width


def test_views_speak_german() -> None:
    shown = "".join(
        _shown(view)
        for view in (
            PageView(PAGE, "de"),
            ProfileView(PROFILE, "de"),
            TrailView(TRAIL, "de"),
            SourcesView(SOURCES, "de"),
        )
    )
    for words in ("zitiert von Reuters", "01.10.2026", "seit Fassung 3", "Zuletzt", "Geändert aus", "stammen von"):
        assert words in shown


def test_both_languages_have_every_word() -> None:
    assert labels("de").keys() == labels("en").keys()
