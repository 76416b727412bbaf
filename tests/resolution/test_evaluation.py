from dataclasses import dataclass

import pytest

from laut.records import Quotation, Span
from laut.resolution.evaluation import evaluate_resolution, head


@dataclass(frozen=True)
class Somebody:
    id: str
    kind: str
    name: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True)
class Said:
    quotation: Quotation
    by: tuple[str, ...]
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    on: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    text: str
    quotations: tuple[Said, ...]
    entities: tuple[Somebody, ...]
    id: str = "a"
    outlet: str = "Nordpost"
    title: str = ""


TEXT = "Ministerin Ada Okoro kam. „Ja“, sagte sie."
SAID = Quotation(0, "Direct", "Speech", (Span(26, 30),), (Span(32, 37),), (Span(38, 41),), frame=(Span(32, 41),))


def test_evaluate_resolution_counts_a_right_speaker() -> None:
    okoro = Somebody("E1", "person", "Ada Okoro", (Span(0, 20), Span(38, 41)))
    scores = evaluate_resolution([Known(TEXT, (Said(SAID, ("E1",)),), (okoro,))])
    assert (scores.speaker.recall, scores.kind.recall) == (1, 1)
    assert scores.conll == pytest.approx(1)
    assert scores.baseline is not None
    assert "CoNLL F1" in str(scores)


def test_evaluate_resolution_counts_a_wrong_speaker_and_a_missed_carrier() -> None:
    other = Somebody("E1", "group", "Leute", (Span(21, 24),))
    paper = Somebody("E2", "media", "Blatt", ())
    scores = evaluate_resolution([Known(TEXT, (Said(SAID, ("E1",), via=("E2",)),), (other, paper))])
    assert (scores.speaker.recall, scores.kind.recall, scores.via.recall) == (0, 0, 0)


def test_own_outlet_is_no_known_carrier() -> None:
    okoro = Somebody("E1", "person", "Ada Okoro", (Span(0, 20), Span(38, 41)))
    paper = Somebody("E2", "media", "Nordpost", ())
    scores = evaluate_resolution([Known(TEXT, (Said(SAID, ("E1",), via=("E2",)),), (okoro, paper))])
    assert scores.via.known == 0


@pytest.mark.parametrize(
    ("mention", "word"),
    [
        ("Ministerin Ada Okoro", "Okoro"),
        ("der Sprecher des Amts", "Sprecher"),
        ("die Chefin, Ada Okoro,", "Chefin"),
        ("Ada Okoro (Grüne)", "Okoro"),
        ("sie", "sie"),
    ],
)
def test_head(mention: str, word: str) -> None:
    assert mention[slice(*head(Span(0, len(mention)), mention))] == word
