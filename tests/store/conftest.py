"""Readings without a model, short enough to see what is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from laut.records import Article, Entity, Quotation, Reading, Reference, Span

Said = tuple[str, str]
"""Somebody's words, and their name."""


def reading_of(
    *said: Said,
    url: str | None = "https://bote.example/1",
    outlet: str | None = "Bote",
    published: str | None = "2026-10-01T12:00:00+02:00",
    more: str = "",
    model: str = "made",
    also: Sequence[Entity] = (),
    roles: Sequence[str] = (),
) -> Reading:
    """An article in which people say something, one sentence each; `more` is text that nobody says."""
    names = list(dict.fromkeys(name for _, name in said))
    text, quotations = "", []
    for number, (words, name) in enumerate(said):
        text += f"„{words}“, sagte {name}. "
        start = text.index(words, len(text) - len(words) - len(name) - 12)
        quotations.append(
            Quotation(
                number,
                "Direct",
                "Speech",
                (Span(start, start + len(words)),),
                score=0.9,
                source=Reference("person", name, names.index(name), name),
            )
        )
    moment = datetime.fromisoformat(published) if published else None
    entities = [Entity(number, name, "person", (name,), tuple(roles)) for number, name in enumerate(names)]
    article = Article(text + more, title="Titel", published=moment, outlet=outlet, url=url, language="de")
    return Reading(article, tuple(quotations), model, "0.1", (*entities, *also))


@pytest.fixture
def reading() -> Callable[..., Reading]:
    """Makes readings."""
    return reading_of


@pytest.fixture
def lines(tmp_path: Path) -> Callable[[Sequence[Reading]], Path]:
    """Writes readings as `laut read --json` prints them."""

    def write(readings: Sequence[Reading]) -> Path:
        import json

        path = tmp_path / "readings.jsonl"
        path.write_text("".join(json.dumps(one.to_dict()) + "\n" for one in readings), "utf-8")
        return path

    return write
