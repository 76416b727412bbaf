"""Articles with their versions, copies and statements, in both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from laut import Record
from laut.errors import RecordError, StoreError
from laut.records import Article, Entity, Quotation, Reading, Reference, Related, Span
from laut.store.statements import load_reading

Make = Callable[..., Reading]

WAIT = ("Wir warten keinen Tag länger auf die Antwort", "Amira Holt")
GOOD = ("Das ist ein guter Anfang", "Emeka Kan")


def _statements(record: Record) -> dict[str, dict[str, object]]:
    """Every statement of the record, by its words."""
    from sqlalchemy import select

    from laut.store.statements import statement_records
    from laut.store.tables import statements

    with record.database.reading() as connection:
        ids = list(connection.execute(select(statements.c.id).order_by(statements.c.id)).scalars())
        return {str(one["words"]): one for one in statement_records(connection, ids)}


def test_add_keeps_article_and_statements(record: Record, reading: Make) -> None:
    added = record.add(reading(WAIT, GOOD))
    assert (added.outcome, added.version, added.statements) == ("added", 1, 2)
    found = _statements(record)[WAIT[0]]
    assert found["article"] == {
        "id": added.article,
        "url": "https://bote.example/1",
        "outlet": "Bote",
        "title": "Titel",
        "published": "2026-10-01T12:00:00+02:00",
    }
    assert found["source"] == {
        "entity": 0,
        "name": "Amira Holt",
        "kind": "person",
        "mention": "Amira Holt",
        "person": record.person("Amira Holt")["person"],
    }
    assert record.statement(str(found["statement"])) == found
    assert record.check() == []


def test_statement_is_the_quotation_of_read(record: Record, reading: Make) -> None:
    given = reading(WAIT, GOOD)
    record.add(given)
    for quotation, words in zip(given.quotations, (WAIT[0], GOOD[0]), strict=True):
        found = _statements(record)[words]
        plain = {name: found[name] for name in quotation.to_dict()}
        source = dict(plain["source"])  # type: ignore[call-overload]
        del source["person"]
        assert plain | {"source": source} == quotation.to_dict()


def test_add_twice_changes_nothing(record: Record, reading: Make) -> None:
    record.add(reading(WAIT, GOOD))
    before = record.stats()
    again = record.add(reading(WAIT, GOOD, model="another"))
    assert again.outcome == "unchanged"
    assert record.stats() == before


def test_add_same_text_elsewhere_links_it(record: Record, reading: Make) -> None:
    first = record.add(reading(WAIT))
    copy = record.add(reading(WAIT, url="https://kurier.example/9", outlet="Kurier"))
    assert (copy.outcome, copy.linked_to, copy.statements) == ("linked", first.article, 0)
    assert record.stats()["statements"] == 1
    assert record.stats()["copies"] == 1
    assert record.add(reading(WAIT, url="https://kurier.example/9")).outcome == "unchanged"


def test_changed_text_is_a_new_version_that_tells_silent_edits(record: Record, reading: Make) -> None:
    edited = ("Wir warten noch einen Tag länger auf die Antwort", "Amira Holt")
    new = ("Im Herbst fällt die Entscheidung im Rat der Stadt", "Amira Holt")
    record.add(reading(WAIT, GOOD))
    added = record.add(reading(edited, new))
    assert (added.outcome, added.version, added.statements, added.changed, added.dropped) == ("new version", 2, 2, 1, 2)
    found = _statements(record)
    assert found[edited[0]]["changed_from"] == found[WAIT[0]]["statement"]
    assert found[new[0]]["changed_from"] is None
    assert found[WAIT[0]]["versions"] == {"first": 1, "last": 1, "latest": 2}
    assert found[GOOD[0]]["versions"] == {"first": 1, "last": 1, "latest": 2}
    assert found[edited[0]]["versions"] == {"first": 2, "last": None, "latest": 2}
    assert record.check() == []


def test_edit_needs_the_same_source(record: Record, reading: Make) -> None:
    record.add(reading(WAIT))
    added = record.add(reading((WAIT[0].replace("keinen", "einen"), "Emeka Kan")))
    assert (added.changed, added.dropped) == (0, 1)


def test_unchanged_statement_keeps_its_id_and_gets_a_place_in_each_version(record: Record, reading: Make) -> None:
    record.add(reading(WAIT))
    key = _statements(record)[WAIT[0]]["statement"]
    record.add(reading(GOOD, WAIT))
    found = _statements(record)[WAIT[0]]
    assert found["statement"] == key
    assert found["versions"] == {"first": 1, "last": None, "latest": 2}
    assert found["id"] == 1  # as it stands in the latest version


def test_statement_that_returns_is_the_same(record: Record, reading: Make) -> None:
    record.add(reading(WAIT, GOOD))
    record.add(reading(GOOD))
    assert record.add(reading(WAIT, GOOD)).statements == 0
    assert _statements(record)[WAIT[0]]["versions"] == {"first": 1, "last": None, "latest": 3}
    assert record.check() == []


def test_equal_words_twice_in_an_article_are_two_statements(record: Record, reading: Make) -> None:
    assert record.add(reading(GOOD, WAIT, GOOD)).statements == 3


def test_version_that_became_a_copy_has_no_statements(record: Record, reading: Make) -> None:
    record.add(reading(WAIT, url="https://kurier.example/1"))
    record.add(reading(GOOD))
    added = record.add(reading(WAIT))
    assert (added.outcome, added.dropped) == ("linked", 1)
    assert record.check() == []


def test_statement_is_anonymous_where_its_last_link_is(record: Record, reading: Make) -> None:
    given = reading(WAIT, GOOD)
    hidden = Reference("anonymous", None, None, "Insider")
    first, second = given.quotations
    record.add(replace(given, quotations=(replace(first, rests_on=(hidden,)), second)))
    assert record.stats()["anonymous"] == 1


def test_article_without_url_is_known_by_its_text(record: Record, reading: Make) -> None:
    assert record.add(reading(WAIT, url=None)).outcome == "added"
    assert record.add(reading(WAIT, url=None)).outcome == "unchanged"
    assert record.add(reading(WAIT)).outcome == "linked"


def test_ids_do_not_depend_on_order(record: Record, reading: Make, tmp_path: object) -> None:
    from pathlib import Path

    from laut import open_record

    given = [
        reading((f"Satz Nummer {n} ist ein ganz eigener", f"Amira Holt{n % 3}"), url=f"https://x/{n}") for n in range(9)
    ]
    for one in given:
        record.add(one)
    with open_record(Path(str(tmp_path)) / "other.db") as other:
        for one in reversed(given):
            other.add(one)
        assert {w: s["statement"] for w, s in _statements(record).items()} == {
            w: s["statement"] for w, s in _statements(other).items()
        }
        assert sorted(p["person"] for p in record.people()) == sorted(p["person"] for p in other.people())


def test_reading_comes_back_whole(record: Record) -> None:
    text = "„Ja“, sagte Holt dem Boten […] – so Reuters unter Berufung auf Kreise."
    given = Reading(
        Article(
            text,
            title="Ja 🎈",
            authors=("A. B.", "dpa"),
            outlet="Bote’s & <Söhne>",
            url="https://bote.example/?q=a'b\"c%",
            language="de",
            related=(Related("Mehr", None), Related("Noch mehr", "https://bote.example/2")),
        ),
        (
            Quotation(
                3,
                "Direct",
                "SW",
                (Span(1, 3),),
                cue=(Span(6, 11),),
                speaker=(Span(12, 16),),
                addressee=(Span(17, 26),),
                frame=(Span(4, 16),),
                score=0.1235,
                source=Reference("person", "Holt", 0, "Holt"),
                to=Reference("media", "Bote", None, "dem Boten"),
                via=(Reference("media", "Reuters", 2, "Reuters"),),
                rests_on=(Reference("anonymous", None, None, "Kreise"), Reference("none")),
            ),
            Quotation(4, "Reported", "Thought", (Span(5, 9),), within=3, score=1.0),
        ),
        "model",
        "0.9",
        (
            Entity(0, "Holt", "person", ("Holt",), ("Bürgermeisterin",), (Span(12, 16),)),
            Entity(2, "Reuters", "media", (), (), ()),
            Entity(5, "Kreise", "anonymous"),
        ),
    )
    added = record.add(given)
    with record.database.reading() as connection:
        assert load_reading(connection, added.version_id) == given


@pytest.mark.parametrize(
    ("text", "message"), [("a\0b", "NUL character at 1"), ("a\ud800b", "whole characters")], ids=["nul", "surrogate"]
)
def test_add_refuses_what_no_database_keeps(record: Record, text: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        record.add(Reading(Article(text), (), "m", "0"))
    with pytest.raises(RecordError, match=message):
        record.add(Reading(Article("Gut.", title=text), (), "m", "0"))
    assert record.stats()["articles"] == 0


def test_add_keeps_names_of_any_length(record: Record) -> None:
    long = "Häuptling " * 2000
    record.add(Reading(Article(long), (), "m", "0", (Entity(0, long, "person", (long, "x"), (long,)),)))
    with pytest.raises(RecordError, match="outlet's name"):
        record.add(Reading(Article("x", outlet=long), (), "m", "0"))
    assert record.check() == []


def test_unknown_statement_is_an_error(record: Record) -> None:
    with pytest.raises(StoreError, match="no statement 'ffff'"):
        record.statement("ffff")


def test_sql_is_data(record: Record, reading: Make) -> None:
    evil = "'); DROP TABLE statements; --"
    record.add(reading((f"Das steht {evil} so hier drin", evil), outlet=evil, url=f"https://x/{evil}"))
    assert record.person(evil)["name"] == evil
    assert record.people("%_\\") == []
    assert record.stats()["statements"] == 1


def test_published_of_a_new_version_is_the_filter_of_all(record: Record, reading: Make) -> None:
    record.add(reading(WAIT))
    record.add(reading(WAIT, GOOD, published="2026-10-02T08:00:00", outlet=None))
    found = _statements(record)[WAIT[0]]["article"]
    assert (found["published"], found["outlet"]) == ("2026-10-02T08:00:00", "Bote")  # type: ignore[index]
