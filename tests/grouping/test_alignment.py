"""Which wordings are the same, case by case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.grouping.alignment import compare
from laut.grouping.threads import THRESHOLD, same_words
from laut.grouping.wording import parse_wording

_SENTENCES = (
    "Wir werden die alte Brücke im nächsten Sommer sperren und danach neu bauen.",
    "Die Bürgermeisterin müsse den Haushalt bis Freitag vorlegen, sonst drohe eine Sperre.",
    "Rund 300 Menschen wurden bei dem Brand nicht verletzt, zwei Straßen blieben gesperrt.",
    "Ja.",
    "שלום לכולם, הגשר ייסגר בקיץ הבא",
    "\ud800 kaputt \udfff",
)
_ANYTHING = st.text(st.characters(), max_size=200)
_TEXTS = st.one_of(_ANYTHING, st.lists(st.sampled_from(_SENTENCES), max_size=4).map(" ".join))

_BRIDGE = "Wir werden die alte Brücke über den Fluss im nächsten Sommer sperren, weil sie niemand mehr sicher findet."


@pytest.mark.parametrize(
    "copy",
    [
        _BRIDGE.upper(),
        "„Wir werden die alte Brücke über den Fluss im nächsten Sommer sperren“",
        "die alte Bruecke ueber den Fluss im naechsten Sommer sperren",
        "Sie würden die alte Brücke über den Fluss im nächsten Sommer sperren",
        "Wir werden die alte Brücke […] im nächsten Sommer sperren",
        "Wir werden die alte Brükce über den Fluss im nächsten Somer sperren",
        "dass sie im nächsten Sommer die alte Brücke über den Fluss sperren werden",
        "Wir werden die Brücke über den Fluss im nächsten Sommer sperren",
        "ULM (dpa) - Wir werden die alte Brücke über den Fluss im nächsten Sommer sperren",
    ],
)
def test_same_words_knows_copies(copy: str) -> None:
    assert same_words(_BRIDGE, copy) >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wir werden die Brücke im nächsten Sommer sperren", "Wir werden die Brücke im nächsten Sommer nicht sperren"),
        ("Wir zahlen", "Wir zahlen das nicht"),
        ("Wir haben eine Wahl in diesem Land", "Wir haben keine Wahl in diesem Land"),
        ("Der Umsatz ist im dritten Quartal gestiegen", "Der Umsatz ist im dritten Quartal gesunken"),
        ("Rund 300 Menschen wurden bei dem Brand verletzt", "Rund 200 Menschen wurden bei dem Brand verletzt"),
        ("Zwei Millionen Euro fehlen der Stadt im Haushalt", "Zwei Milliarden Euro fehlen der Stadt im Haushalt"),
        ("Die Sitzung des Rates findet am Montag statt", "Die Sitzung des Rates findet am Freitag statt"),
        ("Der Minister ist für diesen Vertrag", "Der Minister ist gegen diesen Vertrag"),
        ("Das Treffen wäre möglich gewesen", "Das Treffen wäre unmöglich gewesen"),
        ("Nordkorea droht dem Nachbarn mit Raketen", "Südkorea droht dem Nachbarn mit Raketen"),
        ("Wir werden neue Schulen bauen", "Wir werden neue Straßen bauen"),
        ("Russland hat die Ukraine angegriffen", "Die Ukraine hat Russland angegriffen"),
        ("Wir werden die Schule retten, sagte er", "Wir werden die Steuern senken, sagte er"),
        ("Gespräche mit dem Iran bringen nichts", "Gespräche mit dem Irak bringen nichts"),
    ],
)
def test_same_words_tells_apart_what_says_something_else(one: str, other: str) -> None:
    assert same_words(one, other) < THRESHOLD


def test_same_words_forgives_a_denial_in_a_clause_left_out_as_a_whole() -> None:
    whole = "Wir zahlen, obwohl das Gesetz uns dazu nicht zwingt und auch keiner darum bittet, den Opfern eine Rente."
    assert same_words(whole, "Wir zahlen […] den Opfern eine Rente") >= THRESHOLD


def test_same_words_costs_more_where_more_is_replaced() -> None:
    once = _BRIDGE.replace("alte", "rostige")
    twice = once.replace("Fluss", "Kanal")
    assert 1 > same_words(_BRIDGE, once) > same_words(_BRIDGE, twice)


@pytest.mark.parametrize("empty", ["", " \n", "„…“ – !?", "\u200b\u00ad", "\ud800"])
def test_same_words_of_a_text_without_words_is_nothing(empty: str) -> None:
    assert same_words(empty, empty) == same_words(empty, _BRIDGE) == 0


def test_compare_counts_shared_weighty_words() -> None:
    agreement = compare(parse_wording(_BRIDGE), parse_wording("die alte Brücke im nächsten Sommer"))
    assert agreement.distinctive == 4
    assert not agreement.whole


@given(_TEXTS, _TEXTS)
def test_same_words_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    score = same_words(one, other)
    assert score == same_words(other, one)
    assert 0 <= score <= 1


@given(_ANYTHING)
def test_same_words_of_a_text_with_itself_is_all_or_nothing(text: str) -> None:
    assert same_words(text, text) == (1 if parse_wording(text).words else 0)


@given(_TEXTS)
def test_same_words_does_not_see_marks_and_spaces(text: str) -> None:
    dressed = "„ " + text.replace(" ", "\u00a0 ") + " “"
    assert parse_wording(dressed).keys != parse_wording(text).keys or same_words(text, dressed) == same_words(
        text, text
    )


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "wort " * 20_000,
        "…" * 100_000,
        "1.000 " * 16_000,
        "a" + "\u0301" * 100_000,
        "(" * 100_000,
        "ﷺ" * 50_000,
    ],
)
def test_same_words_ends_on_hostile_text(text: str) -> None:
    assert 0 <= same_words(text, text[1:] + " Ende") <= 1


def test_same_words_ends_on_thousands_of_misspelt_words() -> None:
    letters = [chr(97 + number) for number in range(26)]
    words = [f"{a}{b}{c}wort" for a in letters for b in letters for c in letters[:6]]
    assert same_words(" ".join(words), " ".join(f"{word}x" for word in words)) < THRESHOLD
