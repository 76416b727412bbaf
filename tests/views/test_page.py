from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from laut import Article, Quotation, Reading, Span
from laut.records import Reference
from laut.views.page import render_page

VOID = {"meta", "br", "img", "link"}


class _Checker(HTMLParser):
    """Follows the tags of a page: what stands open, and every tag there is."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "words" in self.open or "p" in self.open or "h1" in self.open:
            self.text.append(data)


def _checked(page: str) -> _Checker:
    checker = _Checker()
    checker.feed(page)
    checker.close()
    assert checker.open == []
    return checker


TEXT = "Kopf & Zeile\n\n<script>alert(1)</script> sagte „Ja“ <b>laut</b> und nein."
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)


@settings(deadline=None)
@given(st.lists(st.lists(SPANS, min_size=1, max_size=3).map(lambda spans: tuple(sorted(spans))), max_size=5))
def test_page_is_well_nested_and_escaped_whatever_crosses(quotes: list[tuple[Span, ...]]) -> None:
    quotations = tuple(
        Quotation(number, "Direct", "Speech", quote, speaker=quote[:1]) for number, quote in enumerate(quotes)
    )
    article = Article(TEXT, title="Kopf & Zeile", outlet='"><script>')
    page = render_page([Reading(article, quotations, model="m", laut="0")])
    checker = _checked(page)
    assert "script" not in checker.seen
    assert "<script>alert" not in page


def test_page_shows_trail_and_hidden_sources() -> None:
    text = "Insider sagten Reuters, es eile."
    quotation = Quotation(
        0, "Indirect", "Speech", (Span(24, 31),), speaker=(Span(0, 7),), addressee=(Span(15, 22),),
        source=Reference("anonymous", "Insider", None, "Insider"), to=Reference("media", "Reuters", 0, "Reuters"),
        via=(Reference("media", "Reuters", 0, "Reuters"),),
    )  # fmt: skip
    page = render_page([Reading(Article(text), (quotation,), model="m", laut="0")], "de")
    assert "Insider (anonym)" in page
    assert "zitiert von <b>Reuters</b>" in page
    assert 'class="unknown"' in page
    assert 'lang="de"' in page


def test_page_without_quotations_says_so() -> None:
    page = render_page([Reading(Article("Es regnet."), (), model="m", laut="0")])
    assert "Nobody's words" in page.replace("&#39;", "'")


def test_several_readings_stand_on_one_page() -> None:
    readings = [Reading(Article(f"Titel {n}\n\nText."), (), model="m", laut="0") for n in (1, 2)]
    assert _checked(render_page(readings)).seen.count("article") == 2
