from laut.resolution.cast import Draft
from laut.resolution.weighing import Option, Scales

LIKELY, OTHER = Draft("person", "Ada Okoro"), Draft("person", "Ole Brandt")
OPTIONS = [Option((), {"nobody met": 1}), Option((LIKELY,), {"near": 1, "far": 1}), Option((OTHER,), {"near": 1})]


def test_weigh_takes_the_likeliest_and_says_why() -> None:
    scales = Scales({"noun": {"nobody met": 1, "near": 2, "far": -0.5}})
    assert scales.weigh("noun", 0, OPTIONS) == ((OTHER,), "likeliest: near")


def test_weigh_takes_the_first_where_all_weigh_the_same() -> None:
    assert Scales({}).weigh("noun", 0, OPTIONS)[0] == ()


def test_weigh_traces_its_choices_if_asked() -> None:
    scales = Scales({}, trace=[])
    scales.weigh("noun", 7, OPTIONS)
    assert scales.trace is not None
    [choice] = scales.trace
    assert (choice.subject, choice.drafts) == (7, ((), (LIKELY,), (OTHER,)))
