"""One line of an exported record to what it says, or to one error that names what is wrong with it.

Nothing is passed over: a line that `laut export` would write in another way, a key more for instance, is refused, since
what laut does not know would be lost with the next export.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO, Final

from laut.errors import RecordError
from laut.exchange.columns import as_time
from laut.exchange.lines import Match, VersionLine
from laut.records import KINDS, Reading
from laut.store.checks import LONGEST_NAME, check_reading, check_text
from laut.store.keys import seconds

__all__ = [
    "ArticleLine",
    "PersonLine",
    "Standing",
    "check_fields",
    "is_count",
    "is_key",
    "is_name",
    "is_number",
    "is_text",
    "is_truth",
    "iter_objects",
    "or_none",
    "parse_version",
]

LONGEST_LINE: Final = 256 * 2**20
"""Bytes of a line; the longest text laut reads, escaped letter by letter, has fewer."""

_KEY: Final = re.compile(r"[0-9a-f]{16}")
_LARGEST: Final = 2**31 - 1

Check = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody, with the number of articles each spelling and role is in."""

    key: str
    name: str
    kind: str
    articles: int
    spellings: Mapping[str, int]
    roles: Mapping[str, int]

    @classmethod
    def parse(cls, line: Mapping[str, Any]) -> PersonLine:
        """Read a `person` line.

        Raises:
            RecordError: It is none.
        """
        check_fields(
            line, person=is_key, name=is_name, kind=is_kind, articles=is_count, spellings=is_list, roles=is_list
        )
        counts = []
        for name, inside in (("spellings", "name"), ("roles", "role")):
            for entry in line[name]:
                check_fields(entry, **{inside: is_name, "articles": is_count})
            counts.append({entry[inside]: entry["articles"] for entry in line[name]})
            if list(counts[-1]) != sorted(entry[inside] for entry in line[name]):
                raise RecordError(f"{name!r}: expected each once, in the order of the alphabet")
        return cls(line["person"], line["name"], line["kind"], line["articles"], *counts)


@dataclass(frozen=True, slots=True)
class Standing:
    """How long a statement stood in its article, what it was before, and its thread."""

    key: str
    first: int
    last: int | None
    changed_from: str | None
    thread: str | None


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article with its statements by id."""

    key: str
    url: str | None
    outlet: str | None
    title: str | None
    published: int | None
    versions: int
    statements: Mapping[str, Standing]

    @classmethod
    def parse(cls, line: Mapping[str, Any]) -> ArticleLine:
        """Read an `article` line.

        Raises:
            RecordError: It is none.
        """
        check_fields(
            line,
            article=is_key,
            url=or_none(is_text),
            outlet=or_none(is_name),
            title=or_none(is_text),
            published=or_none(is_moment),
            versions=is_number,
            statements=is_list,
        )
        found: dict[str, Standing] = {}
        for entry in line["statements"]:
            check_fields(
                entry,
                statement=is_key,
                first_version=is_number,
                last_version=or_none(is_number),
                changed_from=or_none(is_key),
                thread=or_none(is_key),
            )
            names = ("statement", "first_version", "last_version", "changed_from", "thread")
            found[entry["statement"]] = Standing(*(entry[name] for name in names))
        order = [(one.first, one.key) for one in found.values()]
        if len(found) < len(line["statements"]) or order != sorted(order):
            raise RecordError("'statements': expected each once, in the order of first version and id")
        published = line["published"] and seconds(datetime.fromisoformat(line["published"]))
        about = (line["article"], line["url"], line["outlet"], line["title"])
        return cls(*about, published, line["versions"], found)


def parse_version(line: Mapping[str, Any], text: str | None) -> VersionLine:
    """Read a `version` line, given the text it repeats where it is a copy.

    Raises:
        RecordError: It is none, or not as laut writes it.
    """
    check_fields(line, article=is_key, number=is_number, copy_of=or_none(is_object), reading=is_object)
    copy = line["copy_of"]
    if copy is not None:
        check_fields(copy, article=is_key, number=is_number)
    given = line["reading"]
    if text is not None and isinstance(given.get("article"), Mapping):
        given = {**given, "article": {**given["article"], "text": text}}
    reading = Reading.from_dict(given)
    check_reading(reading)
    order = [(one.quote[0], one.id) for one in reading.quotations]
    if order != sorted(order):
        raise RecordError("'quotations': expected the order of the text")
    if [one.id for one in reading.entities] != sorted(one.id for one in reading.entities):
        raise RecordError("'entities': expected the order of their numbers")
    keys, matches = {}, {}
    for quotation in line["reading"]["quotations"]:
        if not is_key(quotation.get("statement")):
            raise RecordError(f"quotation {quotation['id']}: 'statement': {_found(quotation.get('statement'))}")
        if isinstance(quotation["score"], bool):  # which equals a number
            raise RecordError(f"quotation {quotation['id']}: 'score': {_found(quotation['score'])}; expected a number")
        keys[quotation["id"]] = quotation["statement"]
    for entity in line["reading"]["entities"]:
        matches[entity["id"]] = _match(entity)
    copied = None if copy is None else (copy["article"], copy["number"])
    version = VersionLine(line["article"], line["number"], reading, copied, keys, matches)
    written = version.to_dict()
    if {"line": "version", **line} != written:
        _name_difference({"line": "version", **line}, written)
    return version


def _match(entity: Mapping[str, Any]) -> Match:
    person, score, reason = (entity.get(name) for name in ("person", "score", "reason"))
    sure = score is None or (isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1)
    if not (or_none(is_key)(person) and sure and or_none(is_text)(reason)):
        raise RecordError(f"entity {entity['id']}: expected 'person', 'score' and 'reason' of its match, found others")
    return Match(person, None if score is None else float(score), reason)


def iter_objects(source: BinaryIO) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """The lines with their number from 1, what each is, and its other fields.

    Raises:
        RecordError: A line is too long, no JSON, or no object that says what it is; the message begins with its number.
    """
    number = 0
    while raw := source.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE:
            raise RecordError(f"line {number}: expected at most {LONGEST_LINE:,} bytes, found more")
        try:
            found = json.loads(raw, object_pairs_hook=_once)
        except (ValueError, RecursionError) as error:
            raise RecordError(f"line {number}: expected a JSON object, found {_short(raw)} ({error})") from error
        if not isinstance(found, dict) or not isinstance(found.get("line"), str):
            raise RecordError(f"line {number}: expected an object with 'line', found {_short(raw)}")
        kind = found.pop("line")
        yield number, kind, found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose fields are each there once; JSON itself lets the last of several stand.

    Raises:
        ValueError: One is there twice.
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field twice in one object")
    return found


def check_fields(record: object, **checks: Check) -> None:
    """See that an object has these fields, each of its kind, and no others.

    Raises:
        RecordError: It has not.
    """
    if not isinstance(record, Mapping):
        raise RecordError(f"expected an object with {', '.join(checks)}, {_found(record)}")
    for name in checks:
        if name not in record:
            raise RecordError(f"{name!r} is missing; found {sorted(record)}")
    for name in record:
        if name not in checks:
            raise RecordError(f"{name!r} is no field here; expected {', '.join(checks)}")
    for name, check in checks.items():
        if not check(record[name]):
            raise RecordError(f"{name!r}: {_found(record[name])}; expected {_EXPECTED[check.__name__]}")


def or_none(check: Check) -> Check:
    """The same, or nothing."""

    def passes(value: object) -> bool:
        return value is None or check(value)

    passes.__name__ = check.__name__
    return passes


def is_key(value: object) -> bool:
    """Whether it is a permanent id."""
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def is_text(value: object) -> bool:
    """Whether it is text that a database takes.

    Raises:
        RecordError: It is text, but none that a database takes.
    """
    if isinstance(value, str):
        check_text(value, "a text")
    return isinstance(value, str)


def is_name(value: object) -> bool:
    """Whether it is text of a name's length."""
    return is_text(value) and 0 < len(str(value)) <= LONGEST_NAME


def is_kind(value: object) -> bool:
    """Whether it is a kind of person."""
    return value in KINDS


def is_count(value: object) -> bool:
    """Whether it is a whole number from 0."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST


def is_number(value: object) -> bool:
    """Whether it is a whole number from 1."""
    return is_count(value) and value != 0


def is_truth(value: object) -> bool:
    """Whether it is true or false."""
    return isinstance(value, bool)


def is_list(value: object) -> bool:
    """Whether it is a list."""
    return isinstance(value, list)


def is_object(value: object) -> bool:
    """Whether it is an object."""
    return isinstance(value, dict)


def is_moment(value: object) -> bool:
    """Whether it is a moment in UTC, to the second."""
    try:
        return isinstance(value, str) and as_time(datetime.fromisoformat(value)) == value
    except ValueError:
        return False


_EXPECTED: Final = {
    "is_key": "a permanent id of 16 hexadecimal digits",
    "is_text": "text",
    "is_name": f"text of 1 to {LONGEST_NAME} letters",
    "is_kind": f"one of {', '.join(KINDS)}",
    "is_count": "a whole number from 0",
    "is_number": "a whole number from 1",
    "is_truth": "true or false",
    "is_list": "a list",
    "is_object": "an object",
    "is_moment": "a moment such as 2026-10-14T15:42:00Z",
}


def _name_difference(found: object, expected: object, where: str = "") -> None:
    """Name the first place where a line is not as laut writes it.

    Raises:
        RecordError: There is one.
    """
    if isinstance(found, dict) and isinstance(expected, dict):
        for name in [*expected, *found]:
            if name not in expected:
                raise RecordError(f"{where + name!r} is no field here; expected {', '.join(expected)}")
            if name not in found:
                raise RecordError(f"{where + name!r} is missing; found {sorted(found)}")
            _name_difference(found[name], expected[name], f"{where}{name}.")
    elif isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        for position, (one, other) in enumerate(zip(found, expected, strict=True)):
            _name_difference(one, other, f"{where}{position}.")
    elif found != expected:
        place = repr(where.rstrip("."))
        raise RecordError(f"{place}: {_found(found)}; expected {_short(repr(expected))}, as laut writes it")


def _found(value: object) -> str:
    return f"found {_short(repr(value))}"


def _short(shown: str | bytes) -> str:
    text = shown.decode("utf-8", "replace").strip() if isinstance(shown, bytes) else shown
    return text if len(text) <= 80 else f"{text[:80]}…"
