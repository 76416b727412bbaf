"""The published score against cases computed by hand."""

from __future__ import annotations

import pytest

from laut.records import PARTS
from laut.training.modern import count_found
from laut.training.score import TokenQuotation, score


def _quotation(type_: str = "Direct", medium: str = "Speech", **parts: set[int]) -> TokenQuotation:
    return TokenQuotation(type_, medium, {part: frozenset(parts.get(part, ())) for part in PARTS})


GOLD = _quotation(quote={1, 2, 3, 4}, cue={5}, speaker={6, 7}, frame={5, 6, 7})


def test_a_perfect_prediction_has_everything_but_the_absent_addressee() -> None:
    scores = score([([GOLD], [GOLD])])
    assert scores.joint.f1 == scores.messages.f1 == scores.roles.f1 == scores.form.f1 == scores.stwr.f1 == 100
    assert scores.parts["addressee"].f1 == 0


def test_parts_are_pooled_over_every_value_that_exists() -> None:
    found = _quotation("Indirect", quote={1, 2}, cue={5}, addressee={9}, frame={5, 6})
    scores = score([([GOLD], [found])])
    assert scores.messages.precision == 100
    assert scores.messages.recall == 50
    # precisions: cue 1, addressee 0, frame 1; recalls: cue 1, frame 2/3, speaker 0
    assert scores.roles.precision == pytest.approx(200 / 3)
    assert scores.roles.recall == pytest.approx(100 * (1 + 2 / 3 + 0) / 3)
    # precisions: quote 1, cue 1, addressee 0, frame 1; recalls: quote 1/2, cue 1, frame 2/3, speaker 0
    assert scores.joint.precision == pytest.approx(75)
    assert scores.joint.recall == pytest.approx(100 * (0.5 + 1 + 2 / 3) / 4)
    assert scores.form.f1 == 0
    assert scores.stwr.f1 == 100


def test_a_false_quotation_costs_a_zero_for_each_part_it_has() -> None:
    scores = score([([GOLD], [GOLD, _quotation(quote={20}, cue={21})])])
    assert scores.messages.precision == 50
    assert scores.messages.recall == 100
    assert scores.form.precision == 50


def test_quotations_are_paired_even_without_overlap() -> None:
    scores = score([([GOLD], [_quotation(quote={30}, cue={5})])])
    assert scores.messages.f1 == 0
    assert scores.parts["cue"].f1 == 100


def test_pairing_maximises_the_sum_and_prefers_the_same_type() -> None:
    first, second = _quotation("Direct", quote={1, 2}), _quotation("Indirect", quote={1, 2})
    scores = score([([first, second], [second, first])])
    assert scores.form.f1 == 100


def test_empty_articles_and_empty_sides_do_no_harm() -> None:
    scores = score([([], []), ([GOLD], []), ([], [GOLD])])
    assert scores.messages.precision == 0
    assert scores.messages.recall == 0
    assert score([]).joint.f1 == 0


def test_types_are_told_apart() -> None:
    scores = score([([GOLD, _quotation("Reported", quote={9})], [GOLD])])
    assert scores.types["Direct"][:3] == (1, 1, 1)
    assert scores.types["Reported"][:3] == (1, 0, 0)


def test_count_found_asks_for_more_than_half() -> None:
    wanted = [GOLD, _quotation("Reported", quote={10, 11}, speaker={10})]
    half = _quotation(quote={1, 2}, speaker={6, 7})
    whole = _quotation("Reported", quote={10, 11, 12}, speaker={11})
    counts = count_found([(wanted, [half, whole])])
    assert (counts.gold, counts.predicted, counts.found, counts.speaker, counts.type) == (2, 2, 1, 0, 1)
    assert (counts.recall, counts.precision, counts.right_speaker) == (50, 50, 0)
