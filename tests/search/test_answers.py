"""Profiles, trails and the sources of outlets, in both databases."""

from __future__ import annotations

import pytest
from tests.search.conftest import LINE, PESKOW, TALKS, WAR, Said, reading_of

from laut import Record
from laut.errors import SearchError
from laut.search import Search, search, sources, trail, who


def test_who_knows_spellings_addressees_and_carriers(filled: Record) -> None:
    [profile] = who(filled, "Dmitry Peskov")
    assert profile.person["name"] == PESKOW
    assert profile.person["statements"] == profile.counted == 2
    assert [one["words"] for one in profile.lately] == [WAR.words, TALKS.words]
    assert profile.to == (("Amira Holt", 1),)
    assert profile.via == (("Reuters", 1),)
    record = profile.to_dict()
    assert record["via"] == [{"name": "Reuters", "statements": 1}]
    assert record["spellings"] == [{"name": PESKOW, "articles": 3}]


def test_who_knows_a_body_and_what_it_rests_on(filled: Record) -> None:
    [profile] = who(filled, "Reuters")
    assert profile.rests_on == (("Insider", 1),)


def test_who_gives_all_of_a_name_and_nobody_of_none(record: Record) -> None:
    for number, name in enumerate(("Jan Müller", "Eva Müller", "Eva Müller")):
        record.add(reading_of(Said(f"Satz {number}", name), url=f"https://bote.example/{number}"))
    assert [one.person["name"] for one in who(record, "Mueller")] == ["Eva Müller", "Jan Müller"]
    assert [one.person["name"] for one in who(record, "Jan Müller")] == ["Jan Müller"]
    assert len(who(record, "Müller", limit=1)) == 1
    assert who(record, "Niemand") == ()
    assert who(record, "0123456789abcdef") == ()


def test_trail_is_the_chain_of_one_statement(filled: Record) -> None:
    [found] = search(filled, Search(words="Krieg")).statements
    answer = trail(filled, found["statement"])
    assert answer.statement == found
    assert (answer.before, answer.after, answer.thread) == ((), (), ())
    assert answer.to_dict()["earliest"] == found["statement"]
    with pytest.raises(SearchError, match="no statement 'x'"):
        trail(filled, "x")


def test_trail_knows_what_a_quote_was_edited_from(record: Record) -> None:
    wordings = ("Wir werden das nicht hinnehmen", "Wir werden das niemals hinnehmen", "Wir werden das nie hinnehmen")
    for wording in wordings:
        record.add(reading_of(Said(wording, PESKOW)))
    middle = search(record, Search(words="niemals")).statements[0]["statement"]
    answer = trail(record, middle)
    assert [one["words"] for one in answer.before] == [wordings[0]]
    assert [one["words"] for one in answer.after] == [wordings[2]]


def test_trail_shows_the_earliest_of_a_thread(record: Record) -> None:
    from sqlalchemy import insert, update

    from laut.store.tables import statements, threads

    for day, outlet in ((3, "Bote"), (1, "Nordfunk"), (2, "Kurier")):
        moment = f"2026-10-0{day}T12:00:00+00:00"
        record.add(reading_of(LINE, url=f"https://{outlet}.example/", outlet=outlet, published=moment, named=[outlet]))
    with record.database.writing() as connection:
        thread = connection.execute(insert(threads).values(key="x").returning(threads.c.id)).scalar_one()
        connection.execute(update(statements).values(thread_id=thread))
    latest = search(record, Search(words="Linie")).statements[0]
    answer = trail(record, latest["statement"])
    assert [one["article"]["outlet"] for one in answer.thread] == ["Nordfunk", "Kurier", "Bote"]
    assert answer.earliest["article"]["outlet"] == "Nordfunk"


def test_sources_counts_whom_an_outlet_cites(filled: Record) -> None:
    answer = sources(filled, "bote")
    assert (answer.outlet, answer.articles, answer.statements, answer.anonymous, answer.agencies) == (
        "Bote",
        2,
        4,
        1,
        2,
    )
    assert [(one.name, one.statements, one.carried) for one in answer.cited] == [(PESKOW, 2, 1), ("Amira Holt", 1, 0)]
    assert answer.cited[0].person == filled.person(PESKOW)["person"]


def test_sources_counts_articles_signed_by_an_agency(filled: Record) -> None:
    answer = sources(filled, "Nordfunk")
    assert (answer.statements, answer.anonymous, answer.agencies) == (1, 1, 1)


def test_sources_counts_copies(record: Record) -> None:
    record.add(reading_of(WAR))
    record.add(reading_of(WAR, url="https://kurier.example/1", outlet="Kurier"))
    answer = sources(record, "Kurier")
    assert (answer.articles, answer.copies, answer.statements, answer.cited) == (1, 1, 0, ())


def test_sources_names_outlets_there_are(filled: Record) -> None:
    with pytest.raises(SearchError, match="expected one of those it has: Bote, Nordfunk"):
        sources(filled, "Abendblatt")


@pytest.mark.parametrize("text", ["\0", "\udcff", "x" * 2000])
def test_answers_refuse_what_no_database_can_be_asked(filled: Record, text: str) -> None:
    for ask in (who, trail, sources):
        with pytest.raises(SearchError, match="expected"):
            ask(filled, text)
    with pytest.raises(SearchError, match="expected"):
        search(filled, Search(by=text))
