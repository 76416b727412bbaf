import pytest

from laut.resolution.coreference import Count, conll_f1, count_b3, count_ceaf, count_muc

KNOWN = [{"a", "b", "c"}, {"d", "e", "f", "g"}]
FOUND = [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}]


def test_muc_of_the_textbook() -> None:
    # known: 3 - 2 parts = 1 of 2; 4 - 3 parts (d | e | f g) = 1 of 3. found: 1 of 1, 0 of 1, 4 - 3 = 1 of 3.
    assert count_muc(KNOWN, FOUND) == Count(2, 5, 2, 5)


def test_b3_of_the_textbook() -> None:
    # known: (4 + 1) / 3 + (1 + 4) / 4 of 7; found: 4 / 2 + (1 + 1) / 2 + 4 / 4 of 8.
    count = count_b3(KNOWN, FOUND)
    assert count.recall == pytest.approx((5 / 3 + 5 / 4) / 7)
    assert count.precision == pytest.approx((2 + 1 + 1) / 8)


def test_ceaf_of_the_textbook() -> None:
    # best pairs: {a b c} with {a b}: 4 / 5; {d e f g} with {f g h i}: 4 / 8.
    count = count_ceaf(KNOWN, FOUND)
    assert count.recall == pytest.approx(1.3 / 2)
    assert count.precision == pytest.approx(1.3 / 3)


def test_perfect_and_empty_answers() -> None:
    perfect = [count(KNOWN, KNOWN) for count in (count_muc, count_b3, count_ceaf)]
    assert conll_f1(*perfect) == pytest.approx(1)
    empty = [count(KNOWN, []) for count in (count_muc, count_b3, count_ceaf)]
    assert conll_f1(*empty) == 0


def test_counts_add_up() -> None:
    assert Count(1, 2, 3, 4) + Count(1, 1, 1, 1) == Count(2, 3, 4, 5)
