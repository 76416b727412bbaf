"""Whatever a record holds, with texts, spans and people made up by hypothesis, comes back the same."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.exchange import FORMS, Form, export_record, import_record
from laut.records import KINDS, MEDIA, TYPES, Article, Entity, Quotation, Reading, Reference, Related, Span
from laut.store.record import Store

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
NAMES = st.text(LETTERS, min_size=1, max_size=12).filter(str.strip)
MOMENTS = st.datetimes(
    min_value=datetime(2, 1, 1),
    max_value=datetime(9998, 1, 1),
    timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=2)), timezone(-timedelta(hours=3, minutes=30))]),
)
WORDS = ("Ja", "nein", "ja", "wir", "warten", "„Nein“", "=1+1", "🦊", "e\u0301")


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, min(length, start + 12))))


@st.composite
def references(draw: st.DrawFn, entities: tuple[Entity, ...]) -> Reference:
    entity = draw(st.sampled_from([None, *entities]))
    mention = draw(st.none() | NAMES)
    if entity is None:
        return Reference(draw(st.sampled_from(KINDS)), draw(st.none() | NAMES), None, mention)
    return Reference(entity.kind, entity.name, entity.id, mention)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    text = " ".join(words) + draw(st.text(LETTERS, max_size=8))
    length = len(text)
    several = st.lists(spans(length), max_size=2).map(tuple)
    numbers = draw(st.lists(st.integers(0, 30), max_size=3, unique=True))
    lists = st.lists(NAMES, max_size=2).map(tuple)
    entities = tuple(
        Entity(number, draw(NAMES), draw(st.sampled_from(KINDS)), draw(lists), draw(lists), draw(several))
        for number in numbers
    )
    chain = st.lists(references(entities), max_size=2).map(tuple)
    quotations = tuple(
        Quotation(
            number,
            draw(st.sampled_from(TYPES)),
            draw(st.sampled_from(MEDIA)),
            draw(st.lists(spans(length), min_size=1, max_size=2).map(tuple)),
            draw(several),
            draw(several),
            score=draw(st.floats(0, 1)),
            source=draw(st.none() | references(entities)),
            to=draw(st.none() | references(entities)),
            via=draw(chain),
            rests_on=draw(chain),
        )
        for number in draw(st.lists(st.integers(0, 30), max_size=4, unique=True))
    )
    article = Article(
        text,
        title=draw(st.none() | NAMES),
        authors=draw(lists),
        published=draw(st.none() | MOMENTS),
        outlet=draw(st.none() | NAMES),
        url=draw(st.sampled_from([None, "https://a.example/1", "https://a.example/2", "zwei", "https://ä.example/ 3"])),
        language=draw(st.sampled_from([None, "de"])),
        related=draw(st.lists(st.builds(Related, NAMES, st.none() | NAMES), max_size=2).map(tuple)),
    )
    return Reading(article, quotations, draw(NAMES), "0", entities)


def elsewhere(reading: Reading) -> Reading:
    """The same text at another address."""
    return replace(reading, article=replace(reading.article, url=f"{reading.article.url}/kopie"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(readings(), min_size=1, max_size=5), st.booleans())
def test_any_record_comes_back(found: list[Reading], copied: bool) -> None:
    with TemporaryDirectory() as folder, Store(Path(folder) / "a.db") as one, Store(Path(folder) / "b.db") as other:
        for reading in [*found, *map(elsewhere, found[:2])] if copied else found:
            one.add(reading)
        lines = _exported(one, "jsonl")
        import_record(other, io.BytesIO(lines))
        assert _exported(other, "jsonl") == lines
        assert other.check() == []
        assert other.stats() == one.stats()
        for form in FORMS:
            assert _exported(one, form)


def _exported(store: Store, form: Form) -> bytes:
    out = io.BytesIO()
    export_record(store, form, out)
    return out.getvalue()
