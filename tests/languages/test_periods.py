"""Times as users write them, seen from a Tuesday."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import SearchError
from laut.languages.periods import parse_period

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("heute", "2026-11-24", "2026-11-25"),
        ("today", "2026-11-24", "2026-11-25"),
        ("gestern", "2026-11-23", "2026-11-24"),
        ("Yesterday", "2026-11-23", "2026-11-24"),
        ("seit gestern", "2026-11-23", "2026-11-24"),
        ("vorgestern", "2026-11-22", "2026-11-23"),
        ("the day before yesterday", "2026-11-22", "2026-11-23"),
        ("seit Sonntag", "2026-11-22", "2026-11-23"),
        ("since Sunday", "2026-11-22", "2026-11-23"),
        ("seit letztem Sonntag", "2026-11-22", "2026-11-23"),
        ("Dienstag", "2026-11-17", "2026-11-18"),
        ("last Tuesday", "2026-11-17", "2026-11-18"),
        ("seit dem 3. November", "2026-11-03", "2026-11-04"),
        ("3.11.2026", "2026-11-03", "2026-11-04"),
        ("03.11.26", "2026-11-03", "2026-11-04"),
        ("3.11.", "2026-11-03", "2026-11-04"),
        ("3.12.", "2025-12-03", "2025-12-04"),
        ("3 November 2025", "2025-11-03", "2025-11-04"),
        ("Nov 3, 2025", "2025-11-03", "2025-11-04"),
        ("November 3rd", "2026-11-03", "2026-11-04"),
        ("November", "2026-11-01", "2026-12-01"),
        ("December", "2025-12-01", "2026-01-01"),
        ("März 2024", "2024-03-01", "2024-04-01"),
        ("2026-11-03", "2026-11-03", "2026-11-04"),
        ("2026-02", "2026-02-01", "2026-03-01"),
        ("2025", "2025-01-01", "2026-01-01"),
        ("letzte Woche", "2026-11-16", "2026-11-23"),
        ("last week", "2026-11-16", "2026-11-23"),
        ("diese Woche", "2026-11-23", "2026-11-30"),
        ("this month", "2026-11-01", "2026-12-01"),
        ("vorigen Monat", "2026-10-01", "2026-11-01"),
        ("letztes Jahr", "2025-01-01", "2026-01-01"),
    ],
)
def test_parse_period_of_days(text: str, start: str, end: str) -> None:
    found = parse_period(text, NOW)
    assert [moment.date().isoformat() for moment in found] == [start, end]
    assert all((moment.hour, moment.minute) == (0, 0) for moment in found)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2 Wochen", "2026-11-10T00:00"),
        ("2 weeks", "2026-11-10T00:00"),
        ("vor zwei Wochen", "2026-11-10T00:00"),
        ("two weeks ago", "2026-11-10T00:00"),
        ("14d", "2026-11-10T00:00"),
        ("den letzten 3 Tagen", "2026-11-21T00:00"),
        ("the last 3 days", "2026-11-21T00:00"),
        ("past week", "2026-11-16T00:00"),
        ("einem Monat", "2026-10-24T00:00"),
        ("9 Monaten", "2026-02-24T00:00"),
        ("a year", "2025-11-24T00:00"),
        ("36 Stunden", "2026-11-23T03:30"),
        ("90 minutes", "2026-11-24T14:00"),
        ("2026-11-03T10:15", "2026-11-03T10:15"),
        ("2026-11-03 10:15", "2026-11-03T10:15"),
        ("2026-11-03T10:15:00Z", "2026-11-03T10:15"),
    ],
)
def test_parse_period_since(text: str, start: str) -> None:
    assert parse_period(text, NOW).start.isoformat().startswith(start)


def test_parse_period_of_a_short_month_ends_with_it() -> None:
    late = datetime(2026, 3, 31, 12, tzinfo=NOW.tzinfo)
    assert parse_period("1 month", late).start.date().isoformat() == "2026-02-28"


@pytest.mark.parametrize(
    "text", ["", "bald", "32.11.2026", "2026-13", "2026-02-30", "5 Ewigkeiten", "99999 years", "0"]
)
def test_parse_period_says_what_it_does_not_know(text: str) -> None:
    with pytest.raises(SearchError, match="expected a date"):
        parse_period(text, NOW)


@given(st.text(max_size=30))
def test_parse_period_takes_any_text(text: str) -> None:
    try:
        found = parse_period(text, NOW)
    except SearchError:
        return
    assert found.start <= found.end


@given(st.integers(0, 99999), st.sampled_from(["Tage", "weeks", "Monate", "years", "h", "min"]))
def test_parse_period_takes_any_amount(number: int, unit: str) -> None:
    try:
        assert parse_period(f"{number} {unit}", NOW).start <= NOW
    except SearchError:
        assert number > 100
