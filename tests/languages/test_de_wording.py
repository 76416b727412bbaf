"""German words by what they weigh in a comparison."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.languages.de_wording import fold, opposed, stem


@pytest.mark.parametrize(
    "forms",
    [
        "zahlen zahlt gezahlt zahle",
        "gehen ging gegangen gehe geht",
        "ablehnen abgelehnt abzulehnen",
        "abziehen abgezogen abzog",
        "Länder Land Ländern",
        "Tag Tage Tagen",
        "nehmen nahm genommen nimmt nähme",
    ],
)
def test_stem_is_one_for_all_forms(forms: str) -> None:
    assert len({stem(fold(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gestiegen", "sanken"),
        ("Montag", "Freitag"),
        ("zufrieden", "unzufrieden"),
        ("Ostdeutschland", "Westdeutschland"),
    ],
)
def test_opposed_holds_both_ways(one: str, other: str) -> None:
    assert opposed(fold(one), fold(other))
    assert opposed(fold(other), fold(one))


@pytest.mark.parametrize(
    ("one", "other"), [("Union", "Ion"), ("steigen", "stieg"), ("Montag", "Montags"), ("Haus", "Haus")]
)
def test_opposed_needs_a_contrary(one: str, other: str) -> None:
    assert not opposed(fold(one), fold(other))


@given(st.text(st.characters(), min_size=1, max_size=80))
def test_fold_and_stem_take_anything(word: str) -> None:
    folded = fold(word)
    assert len(stem(folded)) <= 80
    assert stem(folded) == stem(folded)
