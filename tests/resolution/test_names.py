"""Which spellings name one person or body."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.resolution.names import SAME, name_score, same_name

PAIRS = Path(__file__).parents[2] / "quality" / "names.jsonl"

MARKS = "\u200f\u200e\u202e\u2066\u0301\u0489'’-.,()"
LETTERS = "aeiouhckgsSzwvöüßjJI нэמש王ق"
NAMES = st.text(MARKS + LETTERS, max_size=40) | st.text(max_size=40)


def f1_of(pairs: list[tuple[str, str, bool]]) -> float:
    judged = [(same_name(a, b), same) for a, b, same in pairs]
    right = sum(found and same for found, same in judged)
    return 2 * right / sum(found + same for found, same in judged)


def read_pairs(parity: int) -> list[tuple[str, str, bool]]:
    lines = PAIRS.read_text("utf-8").splitlines()
    rows = [json.loads(line) for number, line in enumerate(lines, start=1) if number % 2 == parity]
    return [(row["a"], row["b"], row["same"]) for row in rows]


@pytest.mark.parametrize(("parity", "floor"), [(0, 0.98), (1, 0.97)], ids=["working half", "measured half"])
def test_same_name_keeps_its_quality(parity: int, floor: float) -> None:
    pairs = read_pairs(parity)
    assert len(pairs) == 150
    assert f1_of(pairs) >= floor


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Anton Tschaschtschin", "Anton Chashchin"),
        ("Karim al-Dschaburi", "Karim el-Jabouri"),
        ("Schahin Ghorbansade", "Shahin Qorbanzadeh"),
        ("Mao Tse-tung", "Mao Zedong"),
        ("Lin Weiming", "Weiming Lin"),
        ("Ben-Zur", "Elad Ben Zur"),
        ("Innenministerin Prof. Dr. Jana Köster", "Koesters"),
        ("SPD-Chef Enno Brinkhaus", "Brinkhaus"),
        ("Frankreichs Präsident Jules Martel", "Jules Martel"),
        ("Präsidentin von der Heyde", "Ulla von der Heyde"),
        ("J. D. Holt", "JD Holt"),
        ("Otto Graf Wedelin", "Otto Wedelin"),
        ("Köster, Jana", "Jana Köster (CDU)"),
        ("Papst Johannes IV.", "Pope John IV"),
        ("des finnischen Verkehrsministeriums", "finnisches Verkehrsministerium"),
        ("Vereinte Nationen", "der UNO"),
        ("Sender Al Jazeera", "al-Dschasira"),
        ("Nordwerk AG", "des Konzerns Nordwerk"),
        ("Владимир Путин", "Wladimir Putin"),
    ],
)
def test_same_name_knows_one_under_two_spellings(a: str, b: str) -> None:
    assert same_name(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jana Köster", "Uwe Köster"),
        ("Herr Köster", "Frau Köster"),
        ("Jana", "Jana Köster"),
        ("Jan Fischer", "Jana Fischer"),
        ("Oleg Sacharow", "Sacharowa"),
        ("Enno Meier", "Enno Mayer"),
        ("A. Köster", "B. Köster"),
        ("Paul Holt", "Paul Holt Jr."),
        ("Johannes IV.", "Johannes V."),
        ("Ben Holt", "Casey Holt"),
        ("Verkehrsministerium", "finnisches Verkehrsministerium"),
        ("finnisches Verkehrsministerium", "estnisches Verkehrsministerium"),
        ("UN", "EU"),
        ("Russland", "Einiges Russland"),
        ("Nordwerk", "Nordwerk Energie"),
    ],
)
def test_same_name_keeps_two_apart(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_name_score_falls_with_what_is_left_open() -> None:
    whole = name_score("Jana Köster", "Jana Koester")
    part = name_score("Jana Köster", "Jana Maria Köster")
    bare = name_score("Köster", "Jana Köster")
    other = name_score("Uwe Köster", "Jana Köster")
    assert whole > part > bare >= SAME > other > 0


@given(NAMES, NAMES)
@settings(deadline=None)
def test_name_score_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert 0 <= name_score(a, b) == name_score(b, a) <= 1


@given(
    st.sampled_from(["Jana Köster", "al-Dschasira", "习近平", "נתניהו"]),
    st.text("\u200f\u200e\u202e\u2066", max_size=9),
)
@settings(deadline=None)
def test_name_score_overlooks_marks_that_are_not_seen(name: str, marks: str) -> None:
    assert name_score(name, marks + name[:2] + marks + name[2:] + marks) == 1


@pytest.mark.parametrize("nobody", ["", " ", "\u202e\u200f", "\u0301" * 90, "…", "-’."])
def test_name_score_of_nobody_is_none(nobody: str) -> None:
    assert name_score(nobody, nobody) == name_score(nobody, "Jana Köster") == 0


@pytest.mark.parametrize("unit", ["a", "\u0301", "\u202e", "Abd al-", "Dr. ", "(", "ﷺ", "schtsch", "e.", "o, "])
@pytest.mark.parametrize("length", [200, 100_000])
def test_name_score_takes_hostile_names_in_no_time(unit: str, length: int) -> None:
    name = (unit * length)[:length]
    start = time.perf_counter()
    assert 0 <= name_score(name, "Jana Köster") < SAME
    name_score(name, name[1:])
    assert time.perf_counter() - start < 1


def test_import_of_laut_leaves_names_alone() -> None:
    code = "import sys, laut; sys.exit('anyascii' in sys.modules or 'laut.resolution.names' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
