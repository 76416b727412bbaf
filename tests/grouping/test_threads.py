"""Statements that become threads, and those that must not."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.errors import RecordError
from laut.grouping.threads import Index, Statement, is_same, regroup, threads

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

_DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
_HEAD = "Wir werden die alte Brücke über den Fluss im nächsten Sommer sperren"
_TAIL = "danach baut der Landkreis mit den Gemeinden gemeinsam eine neue für schwere Lastwagen"
_WHOLE = f"{_HEAD}; {_TAIL}."


def _said(number: int, words: str, speaker: str | None = None, *, day: int = 0) -> Statement[int]:
    return Statement(number, words, speaker, _DAY + timedelta(days=day))


def test_threads_stand_oldest_first() -> None:
    statements = [_said(1, _HEAD, day=3), _said(2, f"„{_HEAD}“", day=1), _said(3, _HEAD.upper(), day=2)]
    assert threads(statements) == [(2, 3, 1)]


def test_threads_compare_times_of_several_zones_and_none() -> None:
    east = timezone(timedelta(hours=9))
    statements = [
        Statement("later", _HEAD, time=datetime(2026, 3, 1, 12)),
        Statement("earlier", _HEAD, time=datetime(2026, 3, 1, 20, tzinfo=east)),
        Statement("undated", _HEAD),
    ]
    assert threads(statements) == [("earlier", "later", "undated")]


def test_threads_bring_excerpts_together_by_the_speech_they_are_from() -> None:
    head, tail, whole = _said(1, _HEAD), _said(2, _TAIL, day=1), _said(3, _WHOLE, day=2)
    assert threads([head, tail]) == []
    assert threads([head, tail, whole]) == [(1, 2, 3)]


def test_threads_do_not_drift() -> None:
    """Each is the same as the one before it, and the last has hardly a word of the first."""
    text = (
        "Kirche Garten Himmel Wasser Fenster Straße Winter Kuchen Spiegel Bücher Wagen Hafen Zimmer Teller Lampe "
        "Kissen Schrank Treppe Mauer Brunnen Nebel Donner Wolke Felsen Wiese Acker Traktor Scheune Pferd Sattel Zügel"
    )
    words = text.split()
    chain = [_said(n, " ".join(words[n : n + 14]), "Weiß", day=n) for n in range(len(words) - 13)]
    assert all(is_same(one, other) for one, other in pairwise(chain))
    assert not is_same(chain[0], chain[-1])
    assert all(not {chain[0].id, chain[-1].id} <= set(thread) for thread in threads(chain))


@pytest.mark.parametrize("short", ["Ja", "Nein, nein", "Das ist falsch.", "Wir haben keine Angst"])
def test_threads_leave_short_utterances_to_their_speakers(short: str) -> None:
    assert threads([_said(1, short, "Anna Weiß"), _said(2, short, "Kenji Ito"), _said(3, short)]) == []


def test_threads_join_short_utterances_of_one_speaker() -> None:
    statements = [_said(1, "Das ist falsch.", "Anna Weiß"), _said(2, "„Das ist falsch!“", "Weiß", day=9)]
    assert threads(statements) == [(1, 2)]
    assert threads(statements, same_speaker=lambda one, other: one == other) == []
    assert threads([_said(1, "Ja.", "Weiß"), _said(2, "Ja.", "Weiß")]) == []


def test_threads_join_long_utterances_whoever_is_named() -> None:
    assert threads([_said(1, _HEAD, "Anna Weiß"), _said(2, _HEAD, "die Verwaltung"), _said(3, _HEAD)]) == [(1, 2, 3)]


def test_threads_of_many_copies_and_lookalikes() -> None:
    copies = [_said(n, f"{_HEAD} {'!' * (n % 3)}", day=n) for n in range(120)]
    others = [_said(1000 + n, f"{_HEAD.replace('Sommer', f'Abschnitt {n}')}", day=n) for n in range(120)]
    assert threads([*others, *copies]) == [tuple(range(120))]


@given(st.lists(_TEXTS, max_size=12), st.randoms(use_true_random=False))
def test_threads_do_not_depend_on_the_order_given(words: list[str], draw: random.Random) -> None:
    statements = [_said(number, text, "Weiß", day=number % 3) for number, text in enumerate([*words, _HEAD, _WHOLE])]
    shuffled = list(statements)
    draw.shuffle(shuffled)
    found = threads(statements)
    assert found == threads(shuffled)
    assert len({key for thread in found for key in thread}) == sum(map(len, found))


def test_threads_refuse_an_id_twice() -> None:
    with pytest.raises(RecordError, match="statement 1 is there twice; expected each id once"):
        threads([_said(1, _HEAD), _said(1, _TAIL)])


def test_index_says_which_earlier_ones_match_best_first() -> None:
    index = Index[int]()
    assert index.add(_said(1, _HEAD.replace("alte ", ""))) == ()
    index.add(_said(2, _TAIL))
    index.add(_said(3, _HEAD))
    found = index.add(_said(4, f"„{_HEAD}“"))
    assert [match.id for match in found] == [3, 1]
    assert found[0].score == 1 > found[1].score
    assert [match.id for match in index.find(_said(4, _HEAD))] == [3, 1]
    assert len(index) == 4
    with pytest.raises(RecordError, match="statement 4 is there already"):
        index.add(_said(4, _HEAD))


def test_regroup_joins_a_thread_without_touching_the_others() -> None:
    first, second = [_said(1, _HEAD), _said(2, _HEAD, day=2)], [_said(3, _TAIL)]
    groups = regroup(_said(4, f"„{_HEAD}“", day=1), [first, second])
    assert [[statement.id for statement in group] for group in groups] == [[1, 4, 2], [3]]


def test_regroup_leaves_what_matches_nothing_alone() -> None:
    groups = regroup(_said(4, "Das Wetter bleibt am Wochenende trocken und kalt"), [[_said(1, _HEAD)]])
    assert [[statement.id for statement in group] for group in groups] == [[1], [4]]
    assert regroup(_said(4, _HEAD), []) == [(_said(4, _HEAD),)]


def test_regroup_binds_threads_under_a_fuller_statement() -> None:
    groups = regroup(_said(3, _WHOLE, day=5), [[_said(1, _HEAD), _said(4, _HEAD, day=1)], [_said(2, _TAIL)]])
    assert [[statement.id for statement in group] for group in groups] == [[1, 2, 4, 3]]


@given(st.permutations([_HEAD, _TAIL, _WHOLE, f"„{_HEAD}“", _HEAD.replace("Sommer", "Winter"), "Ja."]))
def test_regroup_one_by_one_comes_to_the_threads_of_all(words: list[str]) -> None:
    statements = [_said(number, text) for number, text in enumerate(words)]
    groups: list[tuple[Statement[int], ...]] = []
    for statement in statements:
        groups = regroup(statement, groups)
    found = [tuple(one.id for one in group) for group in groups if len(group) > 1]
    assert found == threads(statements)


def test_regroup_refuses_an_id_twice() -> None:
    with pytest.raises(RecordError, match="expected each id once"):
        regroup(_said(1, _HEAD), [[_said(1, _WHOLE)]])
