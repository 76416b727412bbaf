from __future__ import annotations

import pytest

from laut import Article, Quotation, Span
from laut.resolution import resolve


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("Das sagte Holt dem Talauer Boten. Der Talauer Bote fragte nach.", "dem Talauer Boten", "Talauer Bote"),
        (
            "Nach Angaben des Moorfelder Rundfunks bleibt die Bahn zu.",
            "des Moorfelder Rundfunks",
            "Moorfelder Rundfunk",
        ),
        ("Das berichtete die Neue Auer Zeitung am Montag.", "die Neue Auer Zeitung", "Neue Auer Zeitung"),
        ("Das teilte die Lehrergewerkschaft mit.", "die Lehrergewerkschaft", "Lehrergewerkschaft"),
    ],
)
def test_an_outlet_has_its_plain_name(text: str, speaker: str, name: str) -> None:
    at = text.index(speaker)
    parts = {"quote": (Span(0, 3),), "speaker": (Span(at, at + len(speaker)),)}
    quotation = Quotation.from_parts(parts, number=0, type_="Indirect", medium="Speech")
    [resolved] = resolve(Article(text, language="de"), [quotation]).quotations
    assert resolved.source is not None
    assert resolved.source.name == name


def test_many_are_no_single_thing_met_before() -> None:
    text = "Am Hang steht eine Seilbahn. Der Streit um die Seilbahn dauert an. Die Betreiber sagten: Ja."
    at = text.index("Die Betreiber")
    parts = {"quote": (Span(len(text) - 3, len(text) - 1),), "speaker": (Span(at, at + 13),)}
    quotation = Quotation.from_parts(parts, number=0, type_="Direct", medium="Speech")
    [resolved] = resolve(Article(text, language="de"), [quotation]).quotations
    assert resolved.source is not None
    assert (resolved.source.name, resolved.source.kind) == ("Betreiber", "group")
