"""Records survive JSON, and say what is wrong with JSON that is not theirs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut import Article, Quotation, Reading, Related, Span
from laut.errors import RecordError
from laut.records import KINDS, MEDIA, PARTS, TYPES, Entity, Reference
from laut.views.schema import json_schema

TEXT = "Wir warten nicht, sagte sie dem Sender."
spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 5)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], len(TEXT)))
)
parts = st.lists(spans, max_size=3).map(tuple)
names = st.none() | st.text(max_size=8)
references = st.builds(Reference, st.sampled_from(KINDS), names, st.none() | st.just(0), names)
quotations = st.builds(
    Quotation,
    id=st.integers(0, 10**6),
    type=st.sampled_from(TYPES),
    medium=st.sampled_from(MEDIA),
    quote=parts.filter(bool),
    cue=parts,
    speaker=parts,
    addressee=parts,
    frame=parts,
    within=st.none(),
    score=st.sampled_from([0.0, 0.25, 1.0]),
    source=st.none() | references,
    to=st.none() | references,
    via=st.lists(references, max_size=2).map(tuple),
    rests_on=st.lists(references, max_size=2).map(tuple),
)
entities = st.builds(
    Entity,
    st.just(0),
    st.text(max_size=8),
    st.sampled_from(KINDS),
    st.lists(st.text(max_size=4), max_size=2).map(tuple),
    st.lists(st.text(max_size=4), max_size=2).map(tuple),
    parts,
)
readings = st.builds(
    Reading,
    st.just(Article(TEXT, title="T", authors=("A",), published=datetime(2026, 5, 1, 7, tzinfo=UTC), language="de")),
    st.lists(quotations, max_size=3, unique_by=lambda quotation: quotation.id).map(tuple),
    model=st.just("m"),
    laut=st.just("0"),
    entities=entities.map(lambda entity: (entity,)),
)


@given(readings)
def test_reading_survives_json(reading: Reading) -> None:
    assert Reading.from_dict(json.loads(json.dumps(reading.to_dict()))) == reading


@given(readings)
def test_reading_is_valid_by_the_schema(reading: Reading) -> None:
    jsonschema.validate(json.loads(json.dumps(reading.to_dict())), json_schema())


def _record() -> dict[str, Any]:
    quotation = Quotation(0, "Direct", "Speech", (Span(0, 3),))
    article = Article(TEXT, related=(Related("Mehr", "https://example.org/1"),))
    return Reading(article, (quotation,), model="m", laut="0").to_dict()


def test_from_dict_reads_files_of_before_resolution() -> None:
    record = _record()
    for key in ("source", "to", "via", "rests_on"):
        del record["quotations"][0][key]
    del record["entities"]
    assert Reading.from_dict(record) == Reading.from_dict(_record())


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("article", "text"), 5, "expected text, found int"),
        (("article", "published"), "gestern", "published"),
        (("quotations",), {"a": 1}, "expected a list, found dict"),
        (("quotations", 0, "type"), "Quatsch", "expected one of Direct"),
        (("quotations", 0, "score"), 7, "expected a number from 0 to 1"),
        (("quotations", 0, "quote"), [[3, 1]], "expected start before end"),
        (("quotations", 0, "quote"), [[0, 4000]], "ends after the text"),
        (("quotations", 0, "quote"), [], "an empty quote"),
        (("quotations", 0, "within"), 7, "within 7, which is no quotation"),
        (
            ("quotations", 0, "source"),
            {"entity": 3, "name": "A", "kind": "person", "mention": None},
            "entity 3, which is not listed",
        ),
        (("quotations", 0, "quote"), [[True, 4]], "expected a whole number"),
        (("quotations", 0, "cue"), "sagte", "expected a list, found str"),
        (("model",), None, "expected text, found NoneType"),
    ],
)
def test_from_dict_names_what_it_found(path: tuple[str | int, ...], value: object, message: str) -> None:
    record: Any = _record()
    place = record
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(RecordError, match=message):
        Reading.from_dict(record)


def test_from_dict_names_a_missing_key() -> None:
    record = _record()
    del record["article"]["title"]
    with pytest.raises(RecordError, match=r"'title' is missing; found .*'authors'"):
        Reading.from_dict(record)


def test_parts_are_listed_in_the_order_of_the_score() -> None:
    assert PARTS == ("quote", "cue", "speaker", "addressee", "frame")
