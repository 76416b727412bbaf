import pytest

from laut.records import Span
from laut.resolution.mentions import find_mentions
from laut.resolution.words import split


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Ministerin Ada Okoro kam.", [("Die Ministerin Ada Okoro", "name", "Ada Okoro")]),
        (
            "Er traf die Chefin des Verbands.",
            [("Er", "pronoun", ""), ("die Chefin des Verbands", "noun", ""), ("des Verbands", "noun", "")],
        ),
        ("Das Magazin „Lupe“ kam.", [("Das Magazin „Lupe“", "name", "Lupe")]),
        ("Das Auswärtige Amt schwieg.", [("Das Auswärtige Amt", "noun", "Auswärtiges Amt")]),
        ("Joris van Eck kam.", [("Joris van Eck", "name", "Joris van Eck")]),
        ("Gestern Abend regnete es.", []),
    ],
)
def test_find_mentions(text: str, found: list[tuple[str, str, str]]) -> None:
    mentions = find_mentions(split(text), [], [], [])
    assert [(text[slice(*one.span)], one.form, one.name) for one in mentions] == found


def test_lone_capital_is_a_name_where_somebody_speaks() -> None:
    text = "„Ja“, sagte Kobalt."
    assert find_mentions(split(text), [], [], []) == []
    [mention] = find_mentions(split(text), [Span(12, 18)], [], [])
    assert mention.name == "Kobalt"


def test_name_met_once_in_full_is_known_alone() -> None:
    text = "Ada Okoro kam. Dann ging Okoro."
    assert [one.name for one in find_mentions(split(text), [], [], [])] == ["Ada Okoro", "Okoro"]
