from collections.abc import Callable, Sequence

import pytest

from laut.records import Reference
from laut.resolution import Resolution

Read = Callable[..., Resolution]


def names(references: Sequence[Reference]) -> list[str | None]:
    return [reference.name for reference in references]


@pytest.mark.parametrize(
    ("marked", "to", "via", "rests_on"),
    [
        (
            "<q1d>„Nein“</q1d>, <f1><c1>sagte</c1> <s1>Minister Ole Brandt</s1> <a1>der „Nordpost“</a1></f1>.",
            "Nordpost",
            ["Nordpost"],
            [],
        ),
        (
            "<f1>Wie Reuters meldet, <c1>sagte</c1> <s1>Ole Brandt</s1>,</f1> <q1i>er bleibe</q1i>.",
            None,
            ["Reuters"],
            [],
        ),
        (
            "<f1>Wie Reuters unter Berufung auf das Blatt „Lupe“ meldet, <c1>sagte</c1> <s1>Ole Brandt</s1>,</f1> "
            "<q1i>er bleibe</q1i>.",
            None,
            ["Reuters", "Lupe"],
            [],
        ),
        (
            "<f1>Wie <s1>das Blatt „Lupe“</s1> unter Berufung auf Insider <c1>berichtet</c1>,</f1> <q1i>eilt es</q1i>.",
            None,
            [],
            ["Insider"],
        ),
        (
            "<f1>Wie <s1>das Blatt „Lupe“</s1> aus Sicherheitskreisen <c1>erfuhr</c1>,</f1> <q1i>wird ermittelt</q1i>.",
            None,
            [],
            ["Sicherheitskreisen"],
        ),
        (
            "<q1r><s1>Ministerin Ada Okoro</s1> dankte <a1>den Helfern</a1>.</q1r>",
            "Helfern",
            [],
            [],
        ),
    ],
)
def test_chain_of_one_quotation(read: Read, marked: str, to: str | None, via: list[str], rests_on: list[str]) -> None:
    [quotation] = read(marked).quotations
    assert (quotation.to.name if quotation.to else None) == to
    assert names(quotation.via) == via
    assert names(quotation.rests_on) == rests_on


def test_chain_of_a_quotation_in_another_goes_through_its_speaker(read: Read) -> None:
    outer, inner = read(
        "<f1><c1>Laut</c1> <s1>dem Sender Kobalt</s1></f1> <q1i>hatte <s2>Moskau</s2> <c2>gewarnt</c2>, "
        "<q2i>den Vertrag zu brechen</q2i></q1i>."
    ).quotations
    assert names(outer.via) == []
    assert names(inner.via) == ["Kobalt"]


def test_chain_runs_on_with_the_same_speaker_words(read: Read) -> None:
    _, second = read(
        "<f1><s12>Ada Okoro</s12> <c1>sagte</c1> <a1>dem Sender Kobalt</a1>,</f1> <q1i>es werde eng</q1i>. "
        "<q2x>Man müsse sparen.</q2x>"
    ).quotations
    assert names(second.via) == ["Kobalt"]
    assert second.to is not None
    assert second.to.name == "Kobalt"


def test_answer_is_addressed_to_the_one_before(read: Read) -> None:
    _, second = read(
        "<q1d>„Warum?“</q1d>, <f1><c1>fragte</c1> <s1>Ada Okoro</s1></f1>. "
        "<q2d>„Darum“</q2d>, <f2><c2>erwiderte</c2> <s2>Ole Brandt</s2></f2>."
    ).quotations
    assert second.to is not None
    assert second.to.name == "Ada Okoro"


def test_own_outlet_is_no_carrier(read: Read) -> None:
    [quotation] = read(
        "<q1d>„Nein“</q1d>, <f1><c1>sagte</c1> <s1>Ada Okoro</s1> <a1>dieser Zeitung</a1></f1>.", outlet="Nordpost"
    ).quotations
    assert quotation.to is not None
    assert quotation.to.name == "Nordpost"
    assert quotation.via == ()


def test_guest_of_an_outlet_speaks_through_it_to_the_end(read: Read) -> None:
    resolution = read(
        "Ada Okoro war zu Gast im Sender Kobalt. Es ging um Geld.\n\n<q1d>„Es reicht nicht“</q1d>, "
        "<f1><c1>sagte</c1> <s1>Okoro</s1></f1>."
    )
    assert names(resolution.quotations[0].via) == ["Kobalt"]


def test_question_is_put_to_the_one_before(read: Read) -> None:
    _, second = read(
        "<q1d>„Es reicht“</q1d>, <f1><c1>sagte</c1> <s1>Ada Okoro</s1></f1>. "
        "<q2i>Ob sie bleibe</q2i>, <f2><c2>wollte</c2> <s2>Ole Brandt</s2> <c2>wissen</c2></f2>."
    ).quotations
    assert second.to is not None
    assert second.to.name == "Ada Okoro"


def test_addressee_is_never_the_speaker(read: Read) -> None:
    [quotation] = read(
        "Ada Okoro traf Ute Lenz. <q1d>„Nein“</q1d>, <f1><c1>sagte</c1> <s1>Okoro</s1> <a1>der 52-Jährigen</a1></f1>."
    ).quotations
    assert quotation.to is not None
    assert quotation.to.name == "Ute Lenz"


@pytest.mark.parametrize(
    ("marked", "via"),
    [
        (
            "<f1><c1>Laut</c1> <s1>einem Schreiben der Kommission</s1>, das dem Sender Kobalt vorliegt,</f1> "
            "<q1i>fehlt Geld</q1i>.",
            ["Kobalt"],
        ),
        (
            "<f1>In einem Brief, den Anwältin Ute Lenz vorlas, <c1>bat</c1> <s1>Ole Brandt</s1>,</f1> "
            "<q1i>ihn zu schonen</q1i>.",
            ["Ute Lenz"],
        ),
        ("<f1><s1>Ada Okoro</s1> <c1>sagte</c1> vor der Presse,</f1> <q1i>es sei genug</q1i>.", []),
        ("<f1><s1>Ada Okoro</s1> <c1>riet</c1> hinter Fenstern,</f1> <q1i>zu warten</q1i>.", []),
    ],
)
def test_via_holds_who_shows_the_words(read: Read, marked: str, via: list[str]) -> None:
    assert names(read(marked).quotations[0].via) == via


def test_answer_to_an_outlet_is_not_through_it(read: Read) -> None:
    _, second = read(
        "<f1><s1>Der Sender Kobalt</s1> <c1>meldete</c1>,</f1> <q1i>die Kasse sei leer</q1i>. "
        "<q2d>„Unsinn“</q2d>, <f2><c2>entgegnete</c2> <s2>Ada Okoro</s2></f2>."
    ).quotations
    assert second.via == ()
