"""Dates and stretches of time as users write them, in German and English: «seit Sonntag», «2 weeks», «3.11.2026».

dateparser was tried first: it reads 03.11.2026 as the eleventh of March, 3.11. as a time of day, nothing in «seit
Sonntag», and knows moments only, where «until last week» needs an end. So the few forms that a question needs are read
here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Final, NamedTuple

from laut.errors import SearchError

__all__ = ["Period", "parse_period"]


class Period(NamedTuple):
    """A stretch of time, `start` inclusive and `end` exclusive."""

    start: datetime
    end: datetime


_DAYS: Final = {"heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2, "day before yesterday": 2}
_WEEKDAYS: Final = (
    ("montag", "monday", "mo", "mon"),
    ("dienstag", "tuesday", "di", "tue"),
    ("mittwoch", "wednesday", "mi", "wed"),
    ("donnerstag", "thursday", "do", "thu"),
    ("freitag", "friday", "fr", "fri"),
    ("samstag", "saturday", "sa", "sat", "sonnabend"),
    ("sonntag", "sunday", "so", "sun"),
)
_MONTHS: Final = (
    ("januar", "january", "jan", "jänner"),
    ("februar", "february", "feb"),
    ("märz", "march", "mar", "maerz", "mär"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
_UNITS: Final = {
    "minute": ("min", "minute", "minuten", "minutes"),
    "hour": ("h", "stunde", "stunden", "hour", "hours"),
    "day": ("d", "t", "tag", "tage", "tagen", "day", "days"),
    "week": ("w", "woche", "wochen", "week", "weeks"),
    "month": ("m", "monat", "monate", "monaten", "monats", "month", "months"),
    "year": ("y", "j", "jahr", "jahre", "jahren", "jahres", "year", "years"),
}
_NUMBERS: Final = (
    ("ein", "eine", "einem", "einer", "einen", "a", "an", "one"),
    ("zwei", "two"),
    ("drei", "three"),
    ("vier", "four"),
    ("fünf", "five"),
    ("sechs", "six"),
    ("sieben", "seven"),
    ("acht", "eight"),
    ("neun", "nine"),
    ("zehn", "ten"),
    ("elf", "eleven"),
    ("zwölf", "twelve"),
)
_LEAD: Final = re.compile(
    r"^(?:(?:seit|ab|von|vom|bis|zum|zu|vor|am|im|in|an|der|dem|den|die|das|des|since|from|until|till|before|on|the)\s+)+"
)
_LAST: Final = re.compile(
    r"^(?P<which>letzt\w*|vorig\w*|vergangen\w*|last|past|previous|dies\w*|this|laufend\w*|current)\s+(?P<rest>.+)$"
)
_AMOUNT: Final = re.compile(r"^(?P<number>\d{1,4}|[a-zäöüß]+)\s*(?P<unit>[a-zäöüß]+)(?:\s+ago|\s+her)?$")
_ISO_DAY: Final = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_GERMAN_DAY: Final = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?$")
_NAMED_DAY: Final = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+)?(?P<month>[a-zäöüß]+)\.?(?:\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d))?"
    r",?(?:\s+(?P<year>\d{4}))?$"
)
_EXPECTED: Final = "expected a date such as 2026-11-03 or 3.11.2026, or gestern, seit Sonntag, 2 weeks, letzte Woche"


def parse_period(text: str, now: datetime) -> Period:
    """The stretch of time that some words mean, seen from `now`, whose time zone is the user's.

    A weekday is the latest one before today, a month without a year the latest that has begun, and «2 weeks» the days
    from the same weekday two weeks ago until now. Words such as «seit» and «until» change nothing.

    Raises:
        SearchError: They mean none that is known here, or one the calendar has not.

    Example:
        >>> now = datetime.fromisoformat("2026-11-24T15:00:00+01:00")
        >>> parse_period("seit Sonntag", now).start.isoformat()
        '2026-11-22T00:00:00+01:00'
        >>> [day.date().isoformat() for day in parse_period("letzte Woche", now)]
        ['2026-11-16', '2026-11-23']
    """
    plain = " ".join(text.lower().split())
    bare = plain if plain in _DAYS else _LEAD.sub("", plain)
    try:
        for read in (_day_by_name, _iso, _written, _amount, _last):
            if found := read(bare, now):
                return found
    except (ValueError, OverflowError) as error:
        raise SearchError(f"no such time as {text!r} ({error}); {_EXPECTED}") from error
    raise SearchError(f"no time known as {text!r}; {_EXPECTED}")


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time(), moment.tzinfo)


def _days(start: datetime, days: int = 1) -> Period:
    return Period(start, start + timedelta(days=days))


def _day_by_name(text: str, now: datetime) -> Period | None:
    today = _midnight(now)
    if text in {"jetzt", "now"}:
        return Period(now, now + timedelta(seconds=1))
    if text in _DAYS:
        return _days(today - timedelta(days=_DAYS[text]))
    weekday = _index(_WEEKDAYS, text)
    if weekday is None:
        return None
    return _days(today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1))


def _iso(text: str, now: datetime) -> Period | None:
    if found := _ISO_DAY.match(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        return _calendar(now, year, month, day)
    if not re.match(r"\d{4}-\d\d-\d\dt", text.replace(" ", "t", 1)):
        return None
    moment = datetime.fromisoformat(text.upper())
    moment = moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
    return Period(moment, moment + timedelta(seconds=1))


def _written(text: str, now: datetime) -> Period | None:
    """«3.11.2026», «3. November», «Nov 3, 2026», «November»."""
    if found := _GERMAN_DAY.match(text):
        day, month, year = int(found[1]), int(found[2]), found[3]
        if year:
            return _calendar(now, int(year) + (2000 if len(year) == 2 else 0), month, day)
        return _latest(now, month, day)
    found = _NAMED_DAY.match(text)
    number = _index(_MONTHS, found["month"]) if found else None
    if found is None or number is None:
        return None
    named = found["day"] or found["day2"]
    if found["year"]:
        return _calendar(now, int(found["year"]), number + 1, int(named) if named else None)
    return _latest(now, number + 1, int(named) if named else None)


def _latest(now: datetime, month: int, day: int | None) -> Period:
    """The latest such month or day that has begun."""
    found = _calendar(now, now.year, month, day)
    return found if found.start <= now else _calendar(now, now.year - 1, month, day)


def _calendar(now: datetime, year: int, month: int | None, day: int | None) -> Period:
    start = datetime(year, month or 1, day or 1, tzinfo=now.tzinfo)
    if day:
        return _days(start)
    return Period(start, _months_on(start, 1 if month else 12))


def _months_on(start: datetime, months: int) -> datetime:
    """The same day some months on, or the last of a shorter month."""
    count = start.year * 12 + start.month - 1 + months
    first = start.replace(year=count // 12, month=count % 12 + 1, day=1)
    following = first.replace(year=(count + 1) // 12, month=(count + 1) % 12 + 1)
    return first.replace(day=min(start.day, (following - timedelta(days=1)).day))


def _amount(text: str, now: datetime) -> Period | None:
    """«2 Wochen», «two weeks ago», «14d»: from then until now."""
    found = _AMOUNT.match(text)
    unit = _unit(found["unit"]) if found else None
    if found is None or unit is None:
        return None
    number = int(found["number"]) if found["number"].isdigit() else _index(_NUMBERS, found["number"], first=1)
    return None if number is None else Period(_ago(now, number, unit), now)


def _ago(now: datetime, number: int, unit: str) -> datetime:
    if unit in {"minute", "hour"}:
        return now - timedelta(minutes=number * (60 if unit == "hour" else 1))
    if unit in {"month", "year"}:
        return _months_on(_midnight(now), -number * (12 if unit == "year" else 1))
    return _midnight(now) - timedelta(days=number * (7 if unit == "week" else 1))


def _last(text: str, now: datetime) -> Period | None:
    """«letzte Woche», «last 3 days», «dieses Jahr», «last Sunday»."""
    found = _LAST.match(text)
    if not found:
        return None
    rest = found["rest"]
    if amount := _amount(rest, now):
        return amount
    if day := _day_by_name(rest, now):
        return day
    this = found["which"].startswith(("dies", "this", "laufend", "current"))
    unit = _unit(rest)
    return _whole[unit](_midnight(now), not this) if unit in _whole else _written(rest, now)


def _week(today: datetime, before: bool) -> Period:
    return _days(today - timedelta(days=today.weekday() + 7 * before), 7)


def _month(today: datetime, before: bool) -> Period:
    start = _months_on(today.replace(day=1), -int(before))
    return Period(start, _months_on(start, 1))


def _year(today: datetime, before: bool) -> Period:
    start = today.replace(year=today.year - before, month=1, day=1)
    return Period(start, _months_on(start, 12))


_whole: Mapping[str | None, Callable[[datetime, bool], Period]] = {"week": _week, "month": _month, "year": _year}


def _unit(word: str) -> str | None:
    return next((unit for unit, words in _UNITS.items() if word in words), None)


def _index(names: tuple[tuple[str, ...], ...], word: str, *, first: int = 0) -> int | None:
    """Where a word is in a list of synonyms."""
    return next((number for number, synonyms in enumerate(names, first) if word in synonyms), None)
