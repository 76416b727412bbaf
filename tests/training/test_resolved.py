from laut.records import Entity, Quotation, Reference, Span
from laut.resolution import Resolution
from laut.training.own_corpus import OwnArticle, OwnEntity, OwnQuotation
from laut.training.resolved import EndToEnd, count_resolved

TEXT = "„Ja, das geht“, sagte Ada Okoro. „Nein, nie“, sagte Ole Brandt."
FIRST = Quotation(0, "Direct", "Speech", (Span(0, 14),), speaker=(Span(22, 31),))
SECOND = Quotation(1, "Direct", "Speech", (Span(33, 44),), speaker=(Span(52, 62),))


def article() -> OwnArticle:
    people = (
        OwnEntity("E1", "person", "Ada Okoro", mentions=(Span(22, 31),)),
        OwnEntity("E2", "person", "Ole Brandt", mentions=(Span(52, 62),)),
    )
    quotations = (OwnQuotation(FIRST, by=("E1",)), OwnQuotation(SECOND, by=("E2",)))
    return OwnArticle("a", "Nordpost", "report", "„“", "", TEXT, quotations, people)


def test_count_resolved_counts_what_is_not_found_as_wrong() -> None:
    found = Quotation(0, "Direct", "Speech", (Span(0, 14),), source=Reference("person", "Ada Okoro", 0))
    scores = EndToEnd()
    count_resolved(
        article(), Resolution((found,), (Entity(0, "Ada Okoro", "person", mentions=(Span(22, 31),)),)), scores
    )
    assert scores == EndToEnd(known=2, found=1, speaker=1, kind=1)
    assert scores.shares()["speaker"] == 0.5


def test_count_resolved_counts_a_wrong_speaker() -> None:
    found = Quotation(0, "Direct", "Speech", (Span(0, 14),), source=Reference("none"))
    scores = EndToEnd()
    count_resolved(article(), Resolution((found,), ()), scores)
    assert (scores.found, scores.speaker, scores.kind) == (1, 0, 0)
