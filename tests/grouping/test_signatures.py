"""The numbers a text is kept under."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.grouping.signatures import signature

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

_SPEECH = (
    "Wir werden die alte Brücke im nächsten Sommer sperren. Danach wird der Landkreis mit den Gemeinden eine neue "
    "bauen, die auch schwere Lastwagen trägt. Das Geld dafür kommt zur Hälfte aus der Kasse des Bundes, den Rest "
    "teilen sich Kreis und Städte. Wer heute täglich pendelt, braucht in dieser Zeit eine halbe Stunde länger."
)


def test_signature_is_what_records_hold() -> None:
    """These numbers lie in records: where they change, VERSION must, and records make them anew."""
    assert signature("Wir werden die alte Brücke im nächsten Sommer sperren") == (
        27515505,
        482088929,
        1365803975,
        1939852904,
    )
    assert signature("Das ist falsch.", speaker="Anna Weiß") == (948595954,)


def test_signature_does_not_depend_on_the_seed_of_hashes() -> None:
    program = f"from laut.grouping import signature; print(signature({_SPEECH!r}))"
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert answers == {f"{signature(_SPEECH)}\n"}


@pytest.mark.parametrize("start", range(0, 40, 4))
def test_signature_meets_in_any_run_of_words(start: int) -> None:
    excerpt = " ".join(_SPEECH.split()[start : start + 14])
    assert set(signature(excerpt)) & set(signature(_SPEECH))


def test_signature_of_a_long_text_is_shorter_than_its_words() -> None:
    assert len(signature(_SPEECH)) < len(_SPEECH.split()) / 2
    assert len(signature(" ".join(f"Wort{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)))) <= 256


def test_signature_of_one_weighty_word_is_its_speakers() -> None:
    assert signature("Das ist falsch.") == signature("Ja.", speaker="Peskow") == ()
    assert signature("Das ist falsch.", speaker="Dmitri Peskow") == signature("„Falsch!“", speaker="Peskow")
    assert signature("Das ist falsch.", speaker="Peskow") != signature("Das ist falsch.", speaker="Lawrow")


@given(_TEXTS)
def test_signature_is_made_of_small_whole_numbers(text: str) -> None:
    numbers = signature(text, speaker=text)
    assert numbers == signature(text, speaker=text) == tuple(sorted(set(numbers)))
    assert all(0 <= number < 2**31 for number in numbers)
