"""Lines that no `laut export` wrote: one clear error each, and nothing of them stays."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut import Record
from laut.errors import RecordError
from laut.exchange import export_record, import_record, parsing
from laut.records import Reading
from laut.store.record import Store

Lines = list[dict[str, Any]]
Spoil = Callable[[Lines], object]


@pytest.fixture
def lines(whole_export: bytes) -> Lines:
    return [json.loads(line) for line in whole_export.splitlines()]


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One empty record for all that is refused: it stays empty from first to last."""
    with Store(tmp_path_factory.mktemp("untouched") / "laut.db") as store:
        yield store


def exported(store: Store) -> bytes:
    out = io.BytesIO()
    export_record(store, "jsonl", out)
    return out.getvalue()


def written(lines: Lines) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def of(lines: Lines, kind: str, number: int = 0) -> dict[str, Any]:
    return [line for line in lines if line["line"] == kind][number]


def original(lines: Lines) -> dict[str, Any]:
    """A version with quotations and entities that point to people."""
    return next(
        line
        for line in lines
        if line["line"] == "version" and line["reading"]["quotations"] and line["reading"]["entities"][0]["person"]
    )


def copy(lines: Lines) -> dict[str, Any]:
    return next(line for line in lines if line["line"] == "version" and line["copy_of"])


def quotation(lines: Lines) -> dict[str, Any]:
    found: dict[str, Any] = original(lines)["reading"]["quotations"][0]
    return found


def entity(lines: Lines) -> dict[str, Any]:
    found: dict[str, Any] = original(lines)["reading"]["entities"][0]
    return found


def edited_statement(lines: Lines) -> dict[str, Any]:
    return next(one for line in lines if line["line"] == "article" for one in line["statements"] if one["changed_from"])


NOBODY = "0123456789abcdef"
SPOILS: dict[str, tuple[Spoil, str]] = {
    "no end": (lambda lines: lines.pop(), "without an 'end'"),
    "no beginning": (lambda lines: lines.pop(0), "line 1: a 'person' here"),
    "two beginnings": (lambda lines: lines.insert(0, lines[0]), "line 2: a 'record' here"),
    "two ends": (lambda lines: lines.append(lines[-1]), "a 'end' here"),
    "a newer format": (lambda lines: lines[0].update(format=2), "line 1: format 2; expected up to 1"),
    "a line of another kind": (lambda lines: lines.insert(1, {"line": "virus"}), "line 2: a line 'virus'"),
    "another order": (lambda lines: lines.insert(1, lines[-2]), "line 3: a 'person' here"),
    "a person twice": (lambda lines: lines.insert(1, lines[1]), "line 3: .* expected rising order"),
    "a line left out": (lambda lines: lines.remove(of(lines, "feed")), "2 lines 'feed' announced, 1 found"),
    "a field more": (lambda lines: of(lines, "person").update(rank=1), "line 2: 'rank' is no field here"),
    "a field less": (lambda lines: of(lines, "person").pop("kind"), "line 2: 'kind' is missing"),
    "an article field more": (
        lambda lines: original(lines)["reading"]["article"].update(rank=1),
        "'reading.article.rank'",
    ),
    "a quotation field more": (
        lambda lines: quotation(lines).update(rank=1),
        "'reading.quotations.0.rank' is no field",
    ),
    "an entity field more": (lambda lines: entity(lines).update(rank=1), "'reading.entities.0.rank' is no field"),
    "no kind": (lambda lines: of(lines, "person").update(kind="ghost"), "found 'ghost'; expected one of person"),
    "a name too long": (lambda lines: of(lines, "person").update(name="x" * 501), "text of 1 to 500 letters"),
    "no id": (lambda lines: of(lines, "person").update(person="12"), "found '12'; expected a permanent id"),
    "half a letter": (lambda lines: of(lines, "person").update(name="\ud800"), "expected whole characters"),
    "a NUL": (lambda lines: of(lines, "person").update(name="a\0"), "holds a NUL character"),
    "a negative count": (lambda lines: of(lines, "person").update(articles=-1), "expected a whole number from 0"),
    "a wrong count": (lambda lines: of(lines, "person").update(articles=77), "do not belong together: 1 people"),
    "a truth for a count": (lambda lines: of(lines, "person").update(articles=True), "found True"),
    "merged into nobody": (lambda lines: of(lines, "merge").update(into=NOBODY), f"{NOBODY} is in none of the people"),
    "merged into itself": (
        lambda lines: of(lines, "merge").update(into=of(lines, "merge")["person"]),
        "merged into itself",
    ),
    "merged in a circle": (
        lambda lines: of(lines, "merge").update(into=of(lines, "merge", 1)["person"]),
        "somebody merged",
    ),
    "a span after the text": (lambda lines: quotation(lines).update(quote=[[0, 10**6]]), "ends after the text"),
    "a span backwards": (lambda lines: quotation(lines).update(quote=[[5, 2]]), "expected start before end"),
    "a span of truths": (lambda lines: quotation(lines).update(quote=[[False, True]]), "a whole number from 0"),
    "no words": (lambda lines: quotation(lines).update(quote=[]), "an empty quote"),
    "another's words": (lambda lines: quotation(lines).update(quote=[[0, 3]]), "expected .*, of its words"),
    "a score too high": (lambda lines: quotation(lines).update(score=1.5), "expected a number from 0 to 1"),
    "a score that is a truth": (lambda lines: quotation(lines).update(score=True), "'score': found True"),
    "a score too fine": (lambda lines: quotation(lines).update(score=0.123456), "as laut writes it"),
    "an unknown entity": (
        lambda lines: quotation(lines).update(to={"entity": 999, "name": "A", "kind": "person", "mention": "A"}),
        "entity 999, which is not listed",
    ),
    "a quotation without statement": (lambda lines: quotation(lines).pop("statement"), "'statement': found None"),
    "another's statement": (lambda lines: quotation(lines).update(statement=NOBODY), f"statement {NOBODY}; expected"),
    "an entity that is nobody": (lambda lines: entity(lines).update(person=NOBODY), f"person {NOBODY}, who is not"),
    "an entity half told": (lambda lines: entity(lines).pop("reason"), "'reading.entities.0.reason' is missing"),
    "a statement left out": (
        lambda lines: next(a for a in lines if a["line"] == "article" and a["statements"])["statements"].pop(),
        "is not both listed and in a version",
    ),
    "a statement too early": (
        lambda lines: edited_statement(lines).update(first_version=1),
        "in the order of first version and id",
    ),
    "a statement gone": (lambda lines: edited_statement(lines).update(last_version=2), "expected from 2 to None"),
    "changed from nothing": (
        lambda lines: edited_statement(lines).update(changed_from=NOBODY),
        "expected an older one",
    ),
    "changed from itself": (
        lambda lines: edited_statement(lines).update(changed_from=edited_statement(lines)["statement"]),
        "expected an older one",
    ),
    "a version too many": (
        lambda lines: of(lines, "article").update(versions=9),
        "expected from 1 to 2, where its words stand",
    ),
    "no versions": (lambda lines: of(lines, "article").update(versions=0), "expected a whole number from 1"),
    "another URL": (lambda lines: of(lines, "article").update(url="https://evil.example/"), "of its URL"),
    "a version elsewhere": (lambda lines: original(lines).update(article=NOBODY), "after the line of its article"),
    "a version of another number": (lambda lines: original(lines).update(number=7), "version 7; expected one after 0"),
    "a version's other URL": (
        lambda lines: original(lines)["reading"]["article"].update(url="https://evil.example/"),
        "expected the article's",
    ),
    "a date of another form": (
        lambda lines: original(lines)["reading"]["article"].update(published="2026-10-14"),
        "'reading.article.published': .* as laut writes it",
    ),
    "no date": (lambda lines: of(lines, "article").update(published="gestern"), "expected a moment such as"),
    "no text": (lambda lines: original(lines)["reading"]["article"].update(text=7), "expected text, found int"),
    "a reading that is none": (lambda lines: original(lines).update(reading=[]), "'reading': found"),
    "a copy of nothing": (
        lambda lines: copy(lines).update(copy_of={"article": NOBODY, "number": 1}),
        "a copy of version",
    ),
    "a copy half told": (lambda lines: copy(lines).update(copy_of={"article": NOBODY}), "'number' is missing"),
    "a copy with a text": (
        lambda lines: copy(lines)["reading"]["article"].update(text="Neu"),
        "'reading.article.text': found 'Neu'; expected None",
    ),
    "a copy twice": (
        lambda lines: lines.insert(lines.index(copy(lines)), copy(lines)),
        "expected rising order",
    ),
    "a correction of nobody": (lambda lines: of(lines, "correction").update(person=NOBODY), "in none of the people"),
    "a correction unheard of": (
        lambda lines: of(lines, "correction").update(action="erase"),
        "expected merge or split",
    ),
    "a feed without interval": (lambda lines: of(lines, "feed").update(interval=0), "expected a whole number from 1"),
    "a truth too large": (lambda lines: of(lines, "feed").update(active=2), "expected true or false"),
}


@pytest.mark.parametrize("name", SPOILS)
def test_a_spoilt_line_is_one_error_and_leaves_nothing(name: str, lines: Lines, untouched: Store) -> None:
    spoil, expected = SPOILS[name]
    spoil(lines)
    before = exported(untouched)
    with pytest.raises(RecordError, match=expected):
        import_record(untouched, io.BytesIO(written(lines)))
    assert exported(untouched) == before


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "the lines end after line 0"),
        (b"\n", "line 1: expected a JSON object"),
        (b"\xff\xfe", "line 1: expected a JSON object"),
        (b"[]", "line 1: expected an object with 'line'"),
        (b'{"line": 7}', "line 1: expected an object with 'line'"),
        (b'{"line": "record", "format": 1, "format": 1}', "line 1: .*a field twice"),
        (b'{"line": "record", "format": NaN}', "line 1: 'format': found nan"),
        (b'{"line": "record", "format": ' + b"9" * 5000 + b"}", "line 1: expected a JSON object"),
        (b"[" * 100_000, "line 1: expected a JSON object"),
        (b'{"line": "record", "format": 1}\n{"line": "per', "line 2: expected a JSON object"),
        (b"PK\x03\x04\x00\x00", "line 1: expected a JSON object"),
    ],
)
def test_what_is_no_export_is_one_error(raw: bytes, expected: str, untouched: Store) -> None:
    with pytest.raises(RecordError, match=expected):
        import_record(untouched, io.BytesIO(raw))
    assert untouched.stats()["articles"] == 0


def test_an_endless_line_is_not_read(untouched: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST_LINE", 1_000)
    with pytest.raises(RecordError, match="line 1: expected at most 1,000 bytes"):
        import_record(untouched, io.BytesIO(b"x" * 2_000))


def test_a_failed_import_can_be_tried_again(lines: Lines, empty: Record) -> None:
    with pytest.raises(RecordError):
        import_record(empty, io.BytesIO(written(lines[:-1])))
    import_record(empty, io.BytesIO(written(lines)))
    assert [json.loads(line) for line in exported(empty).splitlines()] == lines


@pytest.fixture(scope="module")
def small_export(readings: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with Store(tmp_path_factory.mktemp("small") / "laut.db") as store:
        for reading in readings[:2]:
            store.add(reading)
        return exported(store)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_changed_bytes_are_refused_or_come_back(
    small_export: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """No change is passed over in silence: what is taken in is what an export gives back."""
    raw = bytearray(small_export)
    for _ in range(data.draw(st.integers(1, 2))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 127))
    with Store(tmp_path_factory.mktemp("spoilt") / "laut.db") as store:
        try:
            import_record(store, io.BytesIO(bytes(raw)))
        except RecordError:
            assert store.stats()["articles"] == 0
        else:
            found = [json.loads(line) for line in exported(store).splitlines()]
            assert found == [json.loads(line) for line in bytes(raw).splitlines()]
