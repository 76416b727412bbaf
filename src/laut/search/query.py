"""A question to the record, its answer, and the cursor from one page of it to the next."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any, Final, NamedTuple

from laut.errors import SearchError
from laut.languages.periods import Period, parse_period
from laut.records import KINDS, TYPES

__all__ = ["MOST_STATEMENTS", "ORDERS", "Cursor", "Page", "Search", "check_text"]

ORDERS: Final = ("ranked", "time")
"""Best first, or newest first."""

MOST_STATEMENTS: Final = 1000
"""On one page."""

LONGEST_TEXT: Final = 1000
"""Of anything that is asked."""


class Cursor(NamedTuple):
    """The last statement of a page: how well it fits (0 is best), when it was published, and its row."""

    tier: int
    published: int | None
    statement: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; everything given must hold.

    Attributes:
        words: See [parse_query][laut.languages.analysis.parse_query].
        by: Whose words; a name in any spelling, or the id of one person.
        to: To whom they were said.
        via: Through whom they came.
        about: Who is named in them or in their article.
        kind: What stands behind them, one of the [KINDS][laut.records.KINDS].
        type: One of the [TYPES][laut.records.TYPES].
        outlet: Where they were published.
        since: From when on, a moment or words as [parse_period][laut.languages.periods.parse_period] reads them.
        until: Up to the end of what this names.
        anonymous: Whether their trail ends with somebody unnamed.
        limit: Statements on a page.
        order: `ranked` or `time`; without words there is nothing to rank by.
        after: The page before said so.

    Raises:
        SearchError: A value is none that is known.
    """

    words: str | None = None
    by: str | None = None
    to: str | None = None
    via: str | None = None
    about: str | None = None
    kind: str | None = None
    type: str | None = None
    outlet: str | None = None
    since: str | datetime | None = None
    until: str | datetime | None = None
    anonymous: bool | None = None
    limit: int = 20
    order: str = "ranked"
    after: str | None = None

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if isinstance(value, str):
                check_text(name, value)
        _check("kind", self.kind, KINDS)
        _check("type", self.type, TYPES)
        _check("order", self.order, ORDERS)
        if not 1 <= self.limit <= MOST_STATEMENTS:
            raise SearchError(f"limit {self.limit!r}; expected a whole number from 1 to {MOST_STATEMENTS}")

    def window(self, now: datetime) -> tuple[int | None, int | None]:
        """Since and until when, in seconds since 1970, the second one exclusive.

        Raises:
            SearchError: One of them is no time that is known.
        """
        since, until = _period(self.since, now), _period(self.until, now)
        return since and _seconds(since.start), until and _seconds(until.end)

    def cursor(self) -> Cursor | None:
        """Where the page before ended.

        Raises:
            SearchError: It is no cursor, or another question's.
        """
        if self.after is None:
            return None
        try:
            digest, tier, published, statement = json.loads(base64.urlsafe_b64decode(self.after.encode("ascii")))
        except (ValueError, TypeError, binascii.Error, RecursionError) as error:
            raise SearchError(f"after {self.after[:80]!r}; expected what the page before gave as next") from error
        whole = [value for value in (tier, statement, published or 0) if type(value) is int and abs(value) < 1 << 62]
        if digest != self._digest() or len(whole) < 3:
            raise SearchError("after what another question gave as next; expected the same question")
        return Cursor(tier, published, statement)

    def next(self, last: Cursor) -> str:
        """The cursor that leads on from a statement."""
        return base64.urlsafe_b64encode(json.dumps([self._digest(), *last]).encode("ascii")).decode("ascii")

    def _digest(self) -> str:
        question = {name: str(value) for name, value in asdict(self).items() if name not in {"after", "limit"}}
        return blake2b(json.dumps(question).encode(), digest_size=6).hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """Statements as JSON has them, and the cursor to the next page, nothing where there is none."""

    statements: tuple[dict[str, Any], ...]
    next: str | None = None


def check_text(name: str, value: str) -> None:
    """Refuse what no database can be asked.

    Raises:
        SearchError: It is too long, or has half a character or a null in it.
    """
    if len(value) > LONGEST_TEXT:
        raise SearchError(f"{name} of {len(value):,} characters; expected at most {LONGEST_TEXT:,}")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SearchError(f"{name} {value!r}; expected whole characters") from error
    if "\0" in value:
        raise SearchError(f"{name} {value!r}; expected no null characters")


def _check(name: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise SearchError(f"{name} {value!r}; expected one of {', '.join(known)}")


def _period(given: str | datetime | None, now: datetime) -> Period | None:
    if given is None or isinstance(given, str):
        return None if given is None else parse_period(given, now)
    moment = given if given.tzinfo else given.replace(tzinfo=now.tzinfo)
    return Period(moment, moment)


def _seconds(moment: datetime) -> int:
    """Whole seconds, for a bound: nothing between two seconds is in the record.

    Raises:
        SearchError: The calendar of this machine does not reach so far.
    """
    try:
        return int(moment.timestamp())
    except (OverflowError, ValueError, OSError) as error:
        raise SearchError(f"no such time as {moment.isoformat()} ({error}); expected one the calendar has") from error
