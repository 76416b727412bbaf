"""What is compared of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.grouping.wording import LONGEST, parse_wording

_SENTENCES = (
    "Wir werden die alte Brücke im nächsten Sommer sperren und danach neu bauen.",
    "Die Bürgermeisterin müsse den Haushalt bis Freitag vorlegen, sonst drohe eine Sperre.",
    "Rund 300 Menschen wurden bei dem Brand nicht verletzt, zwei Straßen blieben gesperrt.",
    "Ja.",
    "שלום לכולם, הגשר ייסגר בקיץ הבא",
    "\ud800 kaputt \udfff",
)
_TEXTS = st.one_of(
    st.text(st.characters(), max_size=200), st.lists(st.sampled_from(_SENTENCES), max_size=4).map(" ".join)
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Größe", "GROESSE"),
        ("Straße", "Strasse"),
        ("Mueller", "Müller"),
        ("Bun\u00addes\u00adtag", "Bundestag"),
        ("Mu\u0308ller", "Müller"),
        ("Café", "Cafe"),
        ("„Ja!“, sagte er", "ja sagte er"),
        ("1.000 Euro", "1000 €"),
        ("1\u00a0000 Euro", "1000 Euro"),
        ("2,5 Prozent", "2.5 %"),
        ("drei Tage", "3 Tage"),
        ("am dritten Tag", "am 3. Tag"),
        ("er ging", "er gehe"),
        ("sie würden abgelehnt", "sie werden ablehnen"),
        ("BERLIN (dpa) - Der Rat tagt", "Der Rat tagt"),
        ("Kiew/Moskau, 3. Mai (AFP) – Der Rat tagt", "Der Rat tagt"),
        ("geht's", "gehts"),
    ],
)
def test_parse_wording_gives_the_same_keys_for_spellings_and_forms(one: str, other: str) -> None:
    assert parse_wording(one).keys == parse_wording(other).keys


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "Irak"), ("1,5", "15"), ("Kanzler", "Kanzlerin"), ("muss", "kann"), ("G20", "G7")]
)
def test_parse_wording_keeps_apart_what_differs(one: str, other: str) -> None:
    assert parse_wording(one).keys != parse_wording(other).keys


def test_parse_wording_marks_omissions_and_borders() -> None:
    wording = parse_wording("Wir zahlen […] nicht, nie … nie")
    assert wording.omissions == {2, 4}
    assert wording.borders == {3}
    assert [word.key for word in wording.words if word.negation] == ["nicht", "nie", "nie"]


def test_parse_wording_looks_at_the_beginning_of_a_very_long_text() -> None:
    assert len(parse_wording("Haus " * 20_000).words) == LONGEST


@given(_TEXTS)
def test_parse_wording_never_fails(text: str) -> None:
    wording = parse_wording(text)
    assert all(word.key for word in wording.words)
    assert all(0 <= place <= len(wording.words) for place in wording.borders | wording.omissions)
