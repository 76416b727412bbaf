"""Readings with chains: who said what, to whom, through whom, on whose word; short enough to see what is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import pytest

from laut import Record, open_record
from laut.records import Article, Entity, Quotation, Reading, Reference, Span

KINDS = {
    "Reuters": "media",
    "dpa": "media",
    "Nordfunk": "media",
    "Insider": "anonymous",
    "Innenministerium": "institution",
}
"""All others are persons."""


@dataclass(frozen=True)
class Said:
    """Words, and the chain they came by."""

    words: str
    by: str | None
    to: str | None = None
    via: Sequence[str] = ()
    rests_on: Sequence[str] = ()
    type: str = "Direct"


def reading_of(
    *said: Said,
    url: str = "https://bote.example/1",
    outlet: str | None = "Bote",
    published: str | None = "2026-10-01T12:00:00+00:00",
    named: Sequence[str] = (),
    authors: Sequence[str] = (),
    model: str = "made",
) -> Reading:
    """An article with one sentence for each statement; `named` are people it names besides."""
    names = list(dict.fromkeys([*_names(said), *named]))
    text, quotations = "", []
    for number, one in enumerate(said):
        start = len(text)
        text += f"{one.words}, sagte {one.by or 'jemand'}.\n\n"
        span = Span(start, start + len(one.words))
        source, to = _reference(one.by, names), _reference(one.to, names)
        chains = [tuple(_reference(name, names) for name in chain) for chain in (one.via, one.rests_on)]
        quotations.append(
            Quotation(
                number,
                one.type,
                "Speech",
                (span,),
                source=source,
                to=to if one.to else None,
                via=chains[0],
                rests_on=chains[1],
            )
        )
    text += "Genannt werden auch: " + ", ".join(named) + "."
    entities = tuple(Entity(number, name, _kind(name), (name,)) for number, name in enumerate(names))
    moment = datetime.fromisoformat(published) if published else None
    article = Article(text, "Titel", tuple(authors), moment, outlet, url, "de")
    return Reading(article, tuple(quotations), model, "0.1", entities)


def _names(said: Sequence[Said]) -> list[str]:
    chains = [(one.by, one.to, *one.via, *one.rests_on) for one in said]
    return [name for chain in chains for name in chain if name]


def _kind(name: str) -> str:
    return KINDS.get(name, "person")


def _reference(name: str | None, names: list[str]) -> Reference:
    return Reference("none") if name is None else Reference(_kind(name), name, names.index(name), name)


PESKOW = "Dmitri Peskow"
WAR = Said("Der Krieg in der Ukraine endet bald", PESKOW, to="Amira Holt", via=("Reuters",))
TALKS = Said("Wir verhandeln über Sicherheitsgarantien", PESKOW, type="Indirect")
LINE = Said("Das ist unsere rote Linie", "Amira Holt", to=PESKOW)
GAS = Said("Der Gaspreis steigt im Winter", None, via=("dpa",), type="Reported")
RUMOUR = Said("Die Garantien für die Sicherheit seien falsch", "Reuters", rests_on=("Insider",), type="Indirect")


def fill(record: Record) -> None:
    """Three articles of three days and two outlets."""
    record.add(reading_of(WAR, TALKS, published="2026-10-01T12:00:00+00:00"))
    record.add(reading_of(LINE, GAS, url="https://bote.example/2", published="2026-11-20T08:00:00+00:00"))
    record.add(
        reading_of(
            RUMOUR,
            url="https://funk.example/1",
            outlet="Nordfunk",
            published="2026-11-22T08:00:00+00:00",
            named=[PESKOW],
            authors=["dpa"],
        )
    )


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """A record of these articles, in each database; the same for all tests, so that none may write to it."""
    if request.param == "sqlite":
        url = str(tmp_path_factory.mktemp("filled") / "laut.db")
    else:
        url = request.getfixturevalue("postgresql").create("laut_filled")
    with open_record(url) as record:
        fill(record)
        yield record
