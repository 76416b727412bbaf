"""When an article was published, from what its page states.

Input: the page's tree and its JSON-LD article. Output: an instant with a time zone. Where the page names none it is
Berlin's; a day without a time begins at midnight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from laut.extraction.jsonld import Json, text_of
from laut.extraction.tree import find_all

__all__ = ["find_published", "parse_date"]

_BERLIN: Final = ZoneInfo("Europe/Berlin")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar feber february feb",
            "märz march mär mrz mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}
_GERMAN: Final = re.compile(
    r"\b(?P<day>\d{1,2})\.\s?(?:(?P<month>\d{1,2})\.\s?|(?P<name>[A-Za-zä]{3,9})\.?\s)(?P<year>\d{4}|\d{2})\b"
    r"(?:\W{1,5}(?:um\s)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\b)?"
)
_ISO_TIME: Final = re.compile(r"[T ]\d{2}:\d{2}")
_META: Final = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "last-modified",
)
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
_MAX_SEARCHED: Final = 500_000  # letters of a page that htmldate may search


def find_published(tree: HtmlElement, article: Json, metas: dict[str, str], page: str) -> datetime | None:
    """The first publication the page states, in the order JSON-LD, meta, microdata, wording.

    A day stated without a time takes the time of a later statement about the same day.
    """
    day: datetime | None = None
    for statement in _statements(tree, article, metas, page):
        found = parse_date(statement)
        if found is None or (day and found.astimezone(_BERLIN).date() != day.date()):
            continue
        if _has_time(statement):
            return found
        day = day or found
    return day


def parse_date(text: str) -> datetime | None:
    """An ISO or German date as an instant; `None` if the text holds none that a news page can have.

    Example:
        >>> parse_date("2024-04-22T06:00+0200").isoformat()
        '2024-04-22T06:00:00+02:00'
        >>> parse_date("Stand: 22. April 2024, 6.05 Uhr").isoformat()
        '2024-04-22T06:05:00+02:00'
        >>> parse_date("gestern") is None
        True
    """
    text = text.strip()
    found = _parse_iso(text) or _parse_german(text)
    if found is None:
        return None
    if found.tzinfo is None:
        found = found.replace(tzinfo=_BERLIN)
    return found if found >= _EARLIEST else None


def _has_time(statement: str) -> bool:
    found = _GERMAN.search(statement)
    return bool(_ISO_TIME.search(statement) or (found and found["hour"]))


def _parse_iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _parse_german(text: str) -> datetime | None:
    found = _GERMAN.search(text[:400])
    if not found:
        return None
    month = int(found["month"] or 0) or _MONTHS.get((found["name"] or "").lower(), 0)
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    try:
        return datetime(year, month, int(found["day"]), int(found["hour"] or 0), int(found["minute"] or 0))
    except ValueError:
        return None


def _statements(tree: HtmlElement, article: Json, metas: dict[str, str], page: str) -> Iterator[str]:
    yield text_of(article.get("datePublished"))
    yield text_of(article.get("dateCreated"))
    yield from (metas[name] for name in _META if name in metas)
    for element in find_all(
        tree, "//*[@itemprop='datePublished'] | //time[@pubdate] | (//article//time | //main//time)[@datetime]"
    ):
        yield element.get("datetime") or element.get("content") or element.text_content()
    from htmldate import find_date  # slow to import, seldom needed

    searched = find_date(page[:_MAX_SEARCHED], original_date=True, extensive_search=False, outputformat="%Y-%m-%d")
    yield searched or ""
    yield from _dated_lines(tree)


def _dated_lines(tree: HtmlElement) -> Iterator[str]:
    """Short pieces of text with a date, those after the headline first, as bylines have them."""
    for path in ("//h1/following::text()", "//body//text()"):
        lines = tree.xpath(f"{path}[string-length() > 7 and string-length() < 120][contains(., '.')]")
        if isinstance(lines, list):
            yield from (str(line) for line in lines if _GERMAN.search(str(line)))
