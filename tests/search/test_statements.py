"""Statements that are asked for, in both databases."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.search.conftest import GAS, LINE, PESKOW, RUMOUR, TALKS, WAR, Said, fill, reading_of

from laut import Record
from laut.errors import SearchError
from laut.search import Page, Search, calendar, search
from laut.store.terms import rebuild_index

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


def found(record: Record, **question: Any) -> list[str]:  # noqa: ANN401 (any of a search's options)
    """The words of what is found."""
    return [one["words"] for one in search(record, Search(**question), now=NOW).statements]


def words(*said: Said) -> list[str]:
    return [one.words for one in said]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("krieg", [WAR]),
        ("Kriege", [WAR]),
        ("KRIEGES UKRAINE", [WAR]),
        ("Krieg in der Ukraine", [WAR]),
        ("Sicherheitsgarantie", [TALKS]),
        ("Garantie", [RUMOUR, TALKS]),
        ("Garantien Sicherheit", [RUMOUR, TALKS]),
        ("Preise", [GAS]),
        ('"rote Linie"', [LINE]),
        ('"Linie rote"', []),
        ("„rote Linie“", [LINE]),
        ('"Garantie"', [RUMOUR]),
        ("verhand*", [TALKS]),
        ("Sicherheit*", [RUMOUR, TALKS]),
        ("Garantien -falsch", [TALKS]),
        ("Garantien -Sicherheitsgarantien", [RUMOUR]),
        ("Frieden", []),
    ],
)
def test_search_finds_words(filled: Record, question: str, expected: Sequence[Said]) -> None:
    assert found(filled, words=question) == words(*expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ({"by": "Peskow"}, [WAR, TALKS]),
        ({"by": "Dmitry Peskov"}, [WAR, TALKS]),
        ({"to": "Peskow"}, [LINE]),
        ({"to": "Amira Holt"}, [WAR]),
        ({"via": "Reuters"}, [WAR]),
        ({"by": "Reuters"}, [RUMOUR]),
        ({"about": "Peskow"}, [RUMOUR, LINE, GAS, WAR, TALKS]),
        ({"about": "Peskow", "outlet": "Nordfunk"}, [RUMOUR]),
        ({"by": "Niemand"}, []),
        ({"kind": "none"}, [GAS]),
        ({"kind": "person"}, [LINE, WAR, TALKS]),
        ({"type": "Indirect"}, [RUMOUR, TALKS]),
        ({"outlet": "Bote"}, [LINE, GAS, WAR, TALKS]),
        ({"outlet": "bote"}, [LINE, GAS, WAR, TALKS]),
        ({"outlet": "Abendblatt"}, []),
        ({"anonymous": True}, [RUMOUR, GAS]),
        ({"anonymous": False}, [LINE, WAR, TALKS]),
        ({"since": "seit Sonntag"}, [RUMOUR]),
        ({"since": "2 weeks"}, [RUMOUR, LINE, GAS]),
        ({"until": "2026-11-20"}, [LINE, GAS, WAR, TALKS]),
        ({"since": "2026-11", "until": "20.11."}, [LINE, GAS]),
        ({"since": datetime(2026, 11, 20, 8, 0, 1, tzinfo=UTC)}, [RUMOUR]),
        ({"words": "Sicherheit", "type": "Indirect", "outlet": "Bote"}, [TALKS]),
        ({}, [RUMOUR, LINE, GAS, WAR, TALKS]),
    ],
)
def test_search_narrows(filled: Record, question: dict[str, Any], expected: Sequence[Said]) -> None:
    assert found(filled, **question) == words(*expected)


def test_search_ranks_neighbours_before_words_before_parts(record: Record) -> None:
    parts = Said("Die Sicherheitslage und Garantiefristen", "A Holt")
    apart = Said("Garantien sind keine Sicherheit", "A Holt")
    beside = Said("Mehr Sicherheit Garantien inbegriffen", "A Holt")
    for day, said in enumerate((beside, apart, parts), 1):
        record.add(reading_of(said, url=f"https://bote.example/{day}", published=f"2026-10-0{day}T12:00:00+00:00"))
    assert found(record, words="Sicherheit Garantie") == words(beside, apart, parts)
    assert found(record, words="Sicherheit") == words(apart, beside, parts)
    assert found(record, words="Sicherheit", order="time") == words(parts, apart, beside)


def test_search_gives_statements_as_json_has_them(filled: Record) -> None:
    [statement] = search(filled, Search(words="Krieg")).statements
    assert statement == filled.statement(statement["statement"])
    assert (statement["article"]["outlet"], statement["source"]["name"]) == ("Bote", PESKOW)


def test_search_knows_a_person_by_id_and_after_a_merge(record: Record) -> None:
    record.add(reading_of(WAR))
    record.add(reading_of(Said("Nein danke", "Dimitrij Sacharow"), url="https://bote.example/2"))
    kept, merged = (record.person(name)["person"] for name in (PESKOW, "Dimitrij Sacharow"))
    assert found(record, by=merged) == ["Nein danke"]
    record.merge(kept, merged)
    for name in (kept, merged, "Peskow", "Sacharow"):
        assert sorted(found(record, by=name)) == sorted(["Nein danke", WAR.words])


def test_search_keeps_two_bearers_of_a_name_apart_after_a_split(record: Record) -> None:
    for number in (1, 2):
        record.add(reading_of(Said(f"Satz {number}", PESKOW), url=f"https://bote.example/{number}"))
    first = record.person(PESKOW)["person"]
    other = record.split(first, article="https://bote.example/2")["person"]
    assert found(record, by=first) == ["Satz 1"]
    assert found(record, by=other) == ["Satz 2"]
    assert len(found(record, by="Peskow")) == 2


def test_search_takes_a_family_name_as_others_spell_it(record: Record) -> None:
    record.add(reading_of(Said("Chamenei wartet", "Ali Chamenei")))
    record.add(reading_of(Said("Wir sprachen mit Khamenei", "Ali Khamenei"), url="https://bote.example/2"))
    assert len(found(record, words="Chamenei")) == 2
    assert found(record, words='"Khamenei"') == ["Wir sprachen mit Khamenei"]


def test_search_follows_an_article_to_its_next_version(record: Record) -> None:
    record.add(reading_of(WAR, TALKS))
    later = reading_of(WAR, outlet="Nordfunk", published="2026-11-23T12:00:00+00:00", named=["Emeka Kan"])
    record.add(later)
    assert found(record, words="Krieg", outlet="Nordfunk") == [WAR.words]
    assert found(record, words="Krieg", outlet="Bote") == []
    assert found(record, since="gestern", words="Krieg") == [WAR.words]
    assert found(record, about="Emeka Kan", words="Krieg") == [WAR.words]
    [dropped] = search(record, Search(words="verhandeln")).statements
    assert dropped["versions"] == {"first": 1, "last": 1, "latest": 2}
    assert record.check() == []


def test_search_follows_what_a_newer_model_reads(record: Record) -> None:
    record.add(reading_of(WAR))
    [(article, texts)] = record.outdated("newer", "0.1")
    [version] = texts
    newer = reading_of(replace(WAR, by="Emeka Kan", type="Indirect"), model="newer")
    record.replace_readings(article, {version: replace(newer, article=texts[version])})
    assert found(record, by="Emeka Kan", type="Indirect") == [WAR.words]
    assert found(record, by="Peskow") == found(record, type="Direct") == []


def test_rebuild_index_finds_the_same(record: Record) -> None:
    fill(record)
    record.add(reading_of(WAR, LINE, published="2026-10-02T12:00:00+00:00"))
    before = found(record, words="Garantie", about="Peskow")
    with record.database.writing() as connection:
        rebuild_index(connection, record.means)
    assert found(record, words="Garantie", about="Peskow") == before
    assert found(record, words="Linie") == [LINE.words, LINE.words]
    assert record.check() == []


def test_search_puts_undated_statements_last(record: Record) -> None:
    record.add(reading_of(WAR, published=None))
    record.add(reading_of(TALKS, url="https://bote.example/2"))
    assert found(record) == found(record, by="Peskow") == words(TALKS, WAR)
    assert found(record, since="2020") == [TALKS.words]
    first = search(record, Search(limit=1))
    second = search(record, Search(limit=1, after=first.next))
    assert [one["words"] for one in (*first.statements, *second.statements)] == words(TALKS, WAR)
    assert second.next is None


def test_search_takes_any_date(record: Record) -> None:
    for number, moment in enumerate(("0001-01-01T00:00:00", "0999-12-31T23:59:59", "9999-12-31T23:59:59")):
        said = replace(WAR, words=f"{WAR.words} {number}")
        record.add(reading_of(said, url=f"https://bote.example/{number}", published=f"{moment}+00:00"))
    assert [one["article"]["published"][:4] for one in search(record, Search(words="Krieg")).statements] == [
        "9999",
        "0999",
        "0001",
    ]


@pytest.mark.parametrize("after", ["", "x", "WzFd", "e30=", "bnVsbA==", "ÄÖ", "W10=", "WyJhIiwgMCwgMSwgMV0="])
def test_search_refuses_a_cursor_that_is_none(filled: Record, after: str) -> None:
    with pytest.raises(SearchError, match="expected"):
        search(filled, Search(after=after))


def test_search_refuses_the_cursor_of_another_question(filled: Record) -> None:
    first = search(filled, Search(limit=1, outlet="Bote"))
    with pytest.raises(SearchError, match="expected the same question"):
        search(filled, Search(limit=1, after=first.next))


@pytest.mark.parametrize(
    "question",
    [
        {"kind": "thing"},
        {"type": "direct"},
        {"order": "best"},
        {"limit": 0},
        {"limit": 1001},
        {"words": "!!!"},
        {"words": ""},
        {"since": "bald"},
    ],
)
def test_search_says_what_it_does_not_understand(filled: Record, question: dict[str, Any]) -> None:
    with pytest.raises(SearchError, match="expected"):
        search(filled, Search(**question))


_SYNTAX = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="\"'()*^:-&|!<>{}\\%_;\0 aOR", max_size=25),
    st.sampled_from(
        [
            'krieg" OR "a',
            "NEAR(a b, 2)",
            "{terms} : a",
            "filters : o1",
            "a' | 'b",
            "krieg:*A & !x",
            "x'); DROP TABLE statements; --",
            "f=o1",
            "k0 OR t0",
        ]
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_SYNTAX, st.sampled_from(["words", "by", "to", "via", "about", "outlet", "since", "until"]))
def test_search_takes_every_character_for_data(filled: Record, text: str, option: str) -> None:
    try:
        page = search(filled, Search(**_question(option, text)))
    except SearchError:
        return
    assert isinstance(page, Page)
    if option == "words":
        assert all("Gaspreis" not in one["words"] for one in page.statements) or "gas" in text.lower()


def _question(option: str, text: str) -> dict[str, Any]:
    return {option: text}


def test_search_pages_are_the_whole_however_the_calendar_is_divided(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _fill(record)
    monkeypatch.setattr(calendar, "_MOST", 7)
    whole: list[str] = []
    question = Search(words="Wort", limit=9, order="time")
    while True:
        page = search(record, question)
        whole += [one["words"] for one in page.statements]
        if page.next is None:
            break
        question = replace(question, after=page.next)
    assert whole == [said for _, said in expected]
    for since, until in (("2025-03-05", "2025-06-20"), (None, "2024-12-31"), ("2025-11-11", None), ("2025-05-05",) * 2):
        inside = [
            said
            for moment, said in expected
            if moment is not None
            and (since is None or moment >= datetime.fromisoformat(since).replace(tzinfo=UTC))
            and (until is None or moment < datetime.fromisoformat(until).replace(tzinfo=UTC) + timedelta(days=1))
        ]
        found_now = search(record, Search(words="Wort", since=since, until=until, limit=1000), now=NOW).statements
        assert [one["words"] for one in found_now] == inside


def _fill(record: Record) -> list[tuple[datetime | None, str]]:
    """Many statements at random times over two years, the newest first, those without any last."""
    random_ = random.Random(7)
    times: list[datetime | None] = [datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=3 * day) for day in range(60)]
    times += [datetime(2025, 5, 5, tzinfo=UTC) + timedelta(minutes=minute) for minute in range(30)]
    times += [datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=random_.randrange(8000)) for _ in range(40)]
    times += [None] * 9
    random_.shuffle(times)
    made = []
    for number, moment in enumerate(times):
        said = [Said(f"Wort Nummer {number} Teil {part}", f"Amira Holt{number}") for part in range(2)]
        stated = None if moment is None else moment.isoformat()
        record.add(reading_of(*said, url=f"https://bote.example/{number}", published=stated))
        made += [(moment, number, one.words) for one in said]
    made.sort(key=lambda one: (one[0] is None, -one[0].timestamp() if one[0] else 0, one[1]))
    return [(moment, said) for moment, _, said in made]
