import pytest

from laut.languages import de


@pytest.mark.parametrize(
    ("word", "kind", "head", "gender"),
    [
        ("Außenministerin", "person", "minister", "f"),
        ("Innenministeriums", "institution", "ministerium", "n"),
        ("Regierungskreisen", "anonymous", "kreisen", "p"),
        ("Ermittlern", "person", "ermittler", "p"),
        ("43-Jährige", "person", "jährige", "mf"),
        ("Wochenblattes", "media", "wochenblatt", "n"),
        ("Landrätin", "person", "landrätin", "f"),
    ],
)
def test_noun(word: str, kind: str, head: str, gender: str) -> None:
    found = de.noun(word)
    assert found is not None
    assert (found.kind, found.head, found.gender) == (kind, head, gender)


@pytest.mark.parametrize("word", ["Montag", "Tisch", "Millionen", "", "-"])
def test_noun_of_nobody(word: str) -> None:
    assert de.noun(word) is None


@pytest.mark.parametrize(
    ("word", "plural"), [("sagten", True), ("sagte", False), ("hofft", False), ("auch", None), ("Haus", None)]
)
def test_plural_verb(word: str, plural: bool | None) -> None:
    assert de.plural_verb(word) is plural


@pytest.mark.parametrize(
    ("phrase", "gender", "name"),
    [
        ("des russischen Außenministeriums", "n", "russisches Außenministerium"),
        ("der Polizei", "f", "Polizei"),
        ("dem zuständigen Gericht", "n", "zuständiges Gericht"),
    ],
)
def test_phrase_name(phrase: str, gender: str, name: str) -> None:
    assert de.phrase_name(phrase, de.noun(phrase.rsplit(maxsplit=1)[-1]), gender) == name


def test_tables_name_each_head_in_lower_case() -> None:
    assert all(head == head.lower() for head in de.HYPERNYMS)


def test_government() -> None:
    assert [de.government(word) for word in ("Moskau", "Iran", "Ulm")] == ["Russland", "Iran", None]
