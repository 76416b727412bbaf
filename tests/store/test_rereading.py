"""A newer model reads the record again: ids of what is the same, and corrections, stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from laut import Record
from laut.records import Reading

Make = Callable[..., Reading]

WAIT = ("Wir warten keinen Tag länger auf die Antwort", "Amira Holt")
GOOD = ("Das ist ein guter Anfang", "Emeka Kan")


def _reread(record: Record, *readings: Reading) -> list[object]:
    """Replace what was read of each text by the reading of the same text."""
    by_text = {one.article.text: replace(one, model="newer") for one in readings}
    return [
        record.replace_readings(
            number, {version: replace(by_text[text.text], article=text) for version, text in texts.items()}
        )
        for number, texts in record.outdated("newer", "0.1")
    ]


def _keys(record: Record) -> set[str]:
    from sqlalchemy import text

    with record.database.reading() as connection:
        return set(connection.execute(text("SELECT key FROM statements")).scalars())


def test_same_statements_keep_their_ids(record: Record, reading: Make) -> None:
    first, second = reading(WAIT, GOOD), reading(GOOD, url="https://a/2", more="Noch etwas.")
    record.add(first)
    record.add(second)
    keys, people = _keys(record), record.people()
    assert record.count_outdated("newer", "0.1") == 2
    done = _reread(record, first, second)
    assert [(one.kept, one.added, one.removed) for one in done] == [(2, 0, 0), (1, 0, 0)]  # type: ignore[attr-defined]
    assert (_keys(record), record.people()) == (keys, people)
    assert record.count_outdated("newer", "0.1") == 0
    assert record.check() == []


def test_what_is_not_found_any_more_goes(record: Record, reading: Make) -> None:
    first = reading(WAIT, GOOD)
    record.add(first)
    kept = record.people("Holt")[0]["person"]
    fewer = replace(first, quotations=first.quotations[:1], entities=first.entities[:1])
    [done] = _reread(record, fewer)
    assert (done.kept, done.added, done.removed) == (1, 0, 1)  # type: ignore[attr-defined]
    assert [one["person"] for one in record.people()] == [kept]
    assert record.check() == []


def test_ids_of_deleted_statements_never_come_back(record: Record, reading: Make) -> None:
    first = reading(WAIT, GOOD)
    record.add(first)
    _reread(record, replace(first, quotations=first.quotations[:1]))
    record.add(reading(GOOD, url="https://a/2"))
    assert record.check() == []
    assert len(_keys(record)) == 2


def test_every_version_is_read_again(record: Record, reading: Make) -> None:
    edited = (WAIT[0].replace("keinen", "einen"), WAIT[1])
    first, second = reading(WAIT, GOOD), reading(edited, GOOD)
    record.add(first)
    record.add(second)
    record.add(reading(WAIT, GOOD, url="https://copy/", more=""))
    before = _keys(record), record.people(), record.stats()
    _reread(record, first, second)
    assert (_keys(record), record.people(), record.stats()) == before
    assert record.check() == []


def test_copies_stay_copies(record: Record, reading: Make) -> None:
    record.add(reading(WAIT))
    record.add(reading(GOOD, url="https://copy/"))
    record.add(reading(WAIT, url="https://copy/"))
    _reread(record, reading(WAIT), reading(GOOD))
    assert record.stats()["copies"] == 1
    assert record.check() == []


def test_corrections_outlive_rereading(record: Record, reading: Make) -> None:
    given = [reading((f"Das ist die Aussage Nummer {n}", "Peter Müller"), url=f"https://a/{n}") for n in range(3)]
    given.append(reading(("Ein anderer sagt auch etwas dazu", "Anna Unbekannt"), url="https://a/9"))
    for one in given:
        record.add(one)
    other = record.split("Peter Müller", article="https://a/1")
    record.merge(record.people("Anna")[0]["person"], record.people("Peter")[0]["person"])
    before = sorted(record.people(), key=lambda one: str(one["person"])), record.corrections()
    _reread(record, *given)
    assert (sorted(record.people(), key=lambda one: str(one["person"])), record.corrections()) == before
    assert record.person(other["person"])["articles"] == 1
    assert record.check() == []


def test_new_version_in_the_meantime_is_noticed(record: Record, reading: Make) -> None:
    first = reading(WAIT)
    record.add(first)
    [(number, texts)] = list(record.outdated("newer", "0.1"))
    record.add(reading(GOOD))
    assert record.replace_readings(number, dict.fromkeys(texts, first)) is None
    assert set(record.texts(number)) > set(texts)


def test_reread_with_the_model(record: Record, reading: Make) -> None:
    record.add(reading(WAIT, GOOD))
    told: list[object] = []
    assert record.reread(watcher=told.append) == 1
    assert len(told) == 1
    assert record.reread() == 0
    assert record.stats()["statements"] >= 1
    assert record.check() == []
