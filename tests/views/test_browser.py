"""The page in a real browser: it loads alone, its links lead somewhere, and it fits a desk and a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from laut import Article, Quotation, Reading, Span
from laut.views.page import render_page

CHROMIUM = shutil.which("chromium")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium, which CI installs")

TEXT = (
    "Holt: „Nein“\n\nMinisterin Amira Holt sagte dem Nordfunk, der Plan sei „völlig unbezahlbar“ und komme zu spät. "
    + "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsstättenverwaltung " * 3
    + "<img src=x onerror=document.title='hacked'>"
)
START = TEXT.index("der Plan")
READING = Reading(
    Article(TEXT, title="Holt: „Nein“", outlet="Nordpost", language="de"),
    (
        Quotation(0, "Direct", "Speech", (Span(6, 12),), speaker=(Span(0, 4),)),
        Quotation(1, "Indirect", "Speech", (Span(START, START + 61),), cue=(Span(36, 41),), speaker=(Span(14, 35),)),
        Quotation(2, "Direct", "Speech", (Span(START + 13, START + 33),), within=1),
    ),
    model="m",
    laut="0",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield started
        started.close()


def _open(browser: Browser, folder: Path, width: int, scheme: str) -> tuple[Page, list[str]]:
    path = folder / "page.html"
    path.write_text(render_page([READING], "de"), "utf-8")
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    return page, requests


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_page_stands_alone_and_fits(browser: Browser, tmp_path: Path, width: int, scheme: str) -> None:
    page, requests = _open(browser, tmp_path, width, scheme)
    assert len(requests) == 1
    assert page.title() == "Holt: „Nein“ – laut"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    dark_paper = sum(int(part) for part in paper[4:-1].split(",")) < 384
    assert dark_paper == (scheme == "dark")
    assert ink != paper
    page.close()


def test_numbers_lead_from_text_to_credit_and_back(browser: Browser, tmp_path: Path) -> None:
    page, _ = _open(browser, tmp_path, 1280, "light")
    for link in page.query_selector_all("a.n"):
        target = str(link.get_attribute("href"))
        assert page.query_selector(target) is not None, target
    assert page.inner_text("#ca0q1 .who") == "Ministerin Amira Holt"
    assert page.inner_text("#ca0q2 .facts").endswith("in Nr. 2")
    nested = page.query_selector("mark.Indirect mark.Direct")
    assert nested is not None
    assert "völlig unbezahlbar" in nested.inner_text()
    page.close()


def test_cards_stand_beside_on_a_desk_and_below_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    for width, beside in ((1280, True), (390, False)):
        page, _ = _open(browser, tmp_path, width, "light")
        words, cards = (page.locator(f"section.row {part}").first.bounding_box() for part in (".words", ".cards"))
        assert words is not None
        assert cards is not None
        assert (cards["x"] >= words["x"] + words["width"]) is beside
        page.close()
