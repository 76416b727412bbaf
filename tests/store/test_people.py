"""Who is who across articles, and corrections that outlive whatever comes later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from laut import LautError, Record
from laut.errors import StoreError
from laut.records import Entity, Reading

Make = Callable[..., Reading]

_ENDS = ("bert", "dine", "fried", "grid", "kus", "mund", "quin", "tor")


def _say(number: int) -> str:
    return f"Das ist die Aussage mit der Nummer {number}"


def _names(record: Record) -> list[str]:
    return sorted(person["name"] for person in record.people())


def _speaker(record: Record, words: str) -> str:
    """The id of whose words they are."""
    from sqlalchemy import text

    from laut.store.statements import statement_records

    with record.database.reading() as connection:
        ids = list(connection.execute(text("SELECT id FROM statements ORDER BY id")).scalars())
        [found] = [one for one in statement_records(connection, ids) if one["words"] == words]
    return str(found["source"]["person"])


def test_spellings_of_a_full_name_are_one_person(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Dmitri Peskow"), url="https://a/1"))
    record.add(reading((_say(2), "Dmitry Peskov"), url="https://a/2"))
    record.add(reading((_say(3), "Dmitri Peskow"), url="https://a/3"))
    [person] = record.people()
    assert (person["name"], person["articles"], person["statements"]) == ("Dmitri Peskow", 3, 3)
    assert person["spellings"] == [{"name": "Dmitri Peskow", "articles": 2}, {"name": "Dmitry Peskov", "articles": 1}]
    merges = record.merges("Dmitri Peskow")
    assert [one["reason"] for one in merges] == [None, "names alike", "same name"]
    assert merges[1]["score"] == pytest.approx(0.9)


def test_two_full_names_stay_two(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Angela Merkel"), (_say(2), "Peter Merkel")))
    record.add(reading((_say(3), "Olaf Merkel"), url="https://a/2"))
    assert _names(record) == ["Angela Merkel", "Olaf Merkel", "Peter Merkel"]


def test_family_name_alone_needs_a_role_or_company(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Jonas Müller"), (_say(9), "Amira Holt"), roles=("Landrat",)))
    record.add(reading((_say(2), "Müller"), url="https://a/2"))
    assert _names(record) == ["Amira Holt", "Jonas Müller", "Müller"]
    record.add(reading((_say(3), "Müller"), url="https://a/3", roles=("Landrat",)))
    assert _speaker(record, _say(3)) == record.person("Jonas Müller")["person"] or "Müller" in _names(record)
    record.add(reading((_say(4), "Müller"), (_say(5), "Amira Holt"), url="https://a/4"))
    assert record.check() == []


def test_family_name_with_its_role_is_the_full_name(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Jonas Müller"), roles=("Landrat",)))
    record.add(reading((_say(2), "Müller"), url="https://a/2", roles=("Landrat",)))
    [person] = record.people()
    assert record.merges(person["person"])[1]["reason"] == "family name, the role Landrat"


def test_kinds_and_hidden_sources_are_kept_apart(record: Record, reading: Make) -> None:
    bodies = (
        Entity(7, "Holt", "institution", ("Holt",)),
        Entity(8, "Kreise", "anonymous"),
        Entity(9, "Hotelier", "person"),
    )
    record.add(reading((_say(1), "Holt"), also=bodies))
    assert [(one["name"], one["kind"]) for one in record.people(kind="person")] == [("Holt", "person")]
    assert len(record.people()) == 2


def test_bodies_are_found_by_their_short_names(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "A. B."), also=[Entity(7, "Weltgesundheitsorganisation", "institution")]))
    record.add(reading((_say(2), "C. D."), url="https://a/2", also=[Entity(7, "WHO", "institution")]))
    assert len(record.people(kind="institution")) == 1


def test_person_of_an_article_stays_theirs_in_its_next_version(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Müller"), url="https://a/1"))
    record.add(reading((_say(2), "Müller"), (_say(3), "Amira Holt"), url="https://a/1"))
    assert record.person("Müller")["articles"] == 1
    assert record.check() == []


def test_merge_outlives_what_is_added_later(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Wladimir Selenskyj"), url="https://a/1"))
    record.add(reading((_say(2), "Präsident X"), url="https://a/2"))
    old = record.person("Präsident X")["person"]
    kept = record.merge("Wladimir Selenskyj", "Präsident X")
    assert kept["statements"] == 2
    assert record.person(old) == record.person(kept["person"])  # its id leads there still
    record.add(reading((_say(3), "Präsident X"), url="https://a/3"))
    record.add(reading((_say(4), "Präsident X"), (_say(5), "Wladimir Selenskyj"), url="https://a/4"))
    [person] = record.people()
    assert (person["statements"], person["articles"]) == (5, 4)
    assert record.check() == []


def test_split_by_spelling_outlives_what_is_added_later(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Dmitri Peskow"), url="https://a/1"))
    record.add(reading((_say(2), "Dmitry Peskov"), url="https://a/2"))
    other = record.split("Dmitri Peskow", spelling="Dmitry Peskov")
    assert (other["name"], other["statements"]) == ("Dmitry Peskov", 1)
    assert _speaker(record, _say(2)) == other["person"]
    record.add(reading((_say(3), "Dmitry Peskov"), url="https://a/3"))
    record.add(reading((_say(4), "Dmitri Peskow"), url="https://a/4"))
    assert _speaker(record, _say(3)) == other["person"]
    assert _speaker(record, _say(4)) == record.person("Dmitri Peskow")["person"] != other["person"]
    assert record.check() == []


def test_split_by_article_outlives_a_new_version(record: Record, reading: Make) -> None:
    for number in (1, 2, 3):
        record.add(reading((_say(number), "Peter Müller"), url=f"https://a/{number}"))
    other = record.split("Peter Müller", article="https://a/2")
    record.add(reading((_say(2), "Peter Müller"), (_say(7), "Peter Müller"), url="https://a/2"))
    assert _speaker(record, _say(7)) == other["person"]
    assert record.person(other["person"])["articles"] == 1
    assert {one["name"] for one in record.people()} == {"Peter Müller"}
    with pytest.raises(StoreError, match="2 people are called 'Peter Müller'"):
        record.person("Peter Müller")
    assert record.check() == []


def test_split_and_merge_undo_each_other(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Dmitri Peskow"), url="https://a/1"))
    record.add(reading((_say(2), "Dmitry Peskov"), url="https://a/2"))
    before = record.person("Dmitri Peskow")
    other = record.split("Dmitri Peskow", spelling="Dmitry Peskov")
    assert record.merge("Dmitri Peskow", other["person"]) == before
    record.add(reading((_say(3), "Dmitry Peskov"), url="https://a/3"))
    assert _speaker(record, _say(3)) == before["person"]
    again = record.split("Dmitri Peskow", spelling="Dmitry Peskov", into=None)
    assert again["statements"] == 2
    record.add(reading((_say(4), "Dmitry Peskov"), url="https://a/4"))
    assert _speaker(record, _say(4)) == again["person"]
    assert [one["action"] for one in record.corrections()] == ["split", "merge", "split"]
    assert record.check() == []


def test_split_into_somebody_known(record: Record, reading: Make) -> None:
    record.add(reading((_say(1), "Anna Müller"), (_say(2), "Müller"), url="https://a/1"))
    record.add(reading((_say(3), "Müller"), url="https://a/2"))
    record.split("Müller", article="https://a/2", into="Anna Müller")
    assert _speaker(record, _say(3)) == record.person("Anna Müller")["person"]
    assert record.check() == []


@pytest.mark.parametrize(
    ("correct", "message"),
    [
        (lambda record: record.merge("Holt", "Holt"), "one person already"),
        (lambda record: record.merge("Holt", "Niemand"), "nobody 'Niemand'"),
        (lambda record: record.split("Holt", spelling="Holt"), "appears only as 'Holt'"),
        (lambda record: record.split("Holt", spelling="Kan"), "does not appear as 'Kan'"),
        (lambda record: record.split("Holt", article="https://nirgends/"), "no article 'https://nirgends/'"),
        (lambda record: record.split("Holt", article="https://bote.example/1"), "appears only in"),
        (lambda record: record.split("Holt", article="https://bote.example/1", into="Holt"), "expected another"),
        (lambda record: record.split("Holt"), "expected one of them"),
    ],
)
def test_impossible_corrections_change_nothing(
    record: Record, reading: Make, correct: Callable[[Record], object], message: str
) -> None:
    record.add(reading((_say(1), "Holt")))
    before = record.people()
    with pytest.raises(LautError, match=message):
        correct(record)
    assert record.people() == before
    assert record.corrections() == []


def test_counts_follow_versions(record: Record, reading: Make) -> None:
    first = reading((_say(1), "Amira Holt"))
    record.add(first)
    named = replace(first.entities[0], names=("Amira Holt", "Holt"), roles=("Rätin",))
    changed = replace(first, article=replace(first.article, text=f"{first.article.text}."), entities=(named,))
    record.add(changed)
    [person] = record.people()
    assert (person["articles"], person["roles"]) == (1, ["Rätin"])
    assert {one["name"]: one["articles"] for one in person["spellings"]} == {"Amira Holt": 1, "Holt": 1}


def test_many_of_one_name_are_still_found(record: Record, reading: Make) -> None:
    given = [one + other for one in ("Bal", "Dor", "Fen", "Gus", "Hil", "Jap", "Kor", "Lam") for other in _ENDS]
    for number, name in enumerate(given):
        record.add(reading((_say(number), f"{name} Müller"), url=f"https://a/{number}"))
    assert len(record.people()) == len(given) == 64
    record.add(reading((_say(99), f"{given[-1]} Müller"), url="https://a/99"))
    assert record.person(f"{given[-1]} Müller")["articles"] == 2
