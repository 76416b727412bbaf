from __future__ import annotations

import io

import pytest
from rich.console import Console

from laut import Article, Quotation, Reading, Span
from laut.views.credits import shortened
from laut.views.labels import labels
from laut.views.terminal import TerminalView

TEXT = "Adler: „Nein“\n\nSie sagte, der Plan sei „falsch“, und ging."
READING = Reading(
    Article(TEXT, title="Adler: „Nein“", outlet="Nordpost"),
    (
        Quotation(0, "Direct", "Speech", (Span(7, 13),), speaker=(Span(0, 5),)),
        Quotation(1, "Indirect", "Speech", (Span(26, 47),), cue=(Span(19, 24),), speaker=(Span(15, 18),)),
        Quotation(2, "Direct", "Speech", (Span(39, 47),), speaker=(Span(15, 18),), within=1),
    ),
    model="m",
    laut="0",
)


def _shown(reading: Reading, language: str = "en", width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(TerminalView(reading, language))
    return out.getvalue()


def test_quotations_are_bracketed_and_credited_without_colour() -> None:
    shown = _shown(READING).replace("\u00a0", " ")
    assert "Adler: [1 „Nein“]" in shown
    assert "Sie sagte, [2 der Plan sei [3 „falsch“]], und ging." in shown
    assert "  1 Adler" in shown
    assert "indirect, speech · sagte · score 1.00" in shown
    assert "direct, speech · within 2" in shown


def test_everybody_is_listed_with_what_they_say() -> None:
    last = [line.split() for line in _shown(READING).splitlines()[-2:]]
    assert last == [["Adler", "1"], ["Sie", "2,", "3"]]


def test_lines_fit_a_narrow_terminal() -> None:
    assert all(len(line) <= 40 for line in _shown(READING, width=40).splitlines())


def test_the_interface_speaks_german() -> None:
    assert "indirekt, gesagt · sagte · Sicherheit 1.00" in _shown(READING, "de")


def test_no_quotations_is_said() -> None:
    assert "Nobody's words" in _shown(Reading(Article("Es regnet."), (), model="m", laut="0"))


def test_both_languages_name_the_same_things() -> None:
    assert labels("de").keys() == labels("en").keys()


@pytest.mark.parametrize(("text", "length"), [("kurz", 10), ("ein Satz mit vielen Wörtern darin", 20), ("x" * 50, 20)])
def test_shortened_keeps_both_ends(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length + 3
    assert short[0] == text[0]
    assert short[-1] == text[-1]
