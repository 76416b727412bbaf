"""Paragraphs taken over, and one text at two addresses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from laut.grouping.copies import COPIED, copied_share, shared_paragraphs, text_signature
from laut.records import Span

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

_FIRE = "Die Feuerwehr löschte den Brand im Lager der Spedition am Hafen erst nach drei Stunden."
_ROAD = "Die Polizei sperrte danach die Bundesstraße in beide Richtungen und leitete den Verkehr um."
_RAIN = "Am Abend zog ein Gewitter mit starkem Regen über das Allgäu und überflutete mehrere Keller."


def test_shared_paragraphs_say_where_each_stands() -> None:
    text, other = f"Brand in Ulm\n\n{_ROAD}\n\n{_FIRE}", f"{_RAIN}\n\nULM (dpa) - {_FIRE.replace('löschte', 'löschte')}"
    [copy] = shared_paragraphs(text, other)
    assert text[copy.span.start : copy.span.end] == _FIRE
    assert other[copy.other.start : copy.other.end].endswith(_FIRE)
    assert copy.score == 1


def test_shared_paragraphs_find_an_edited_one_and_no_heading() -> None:
    edited = _ROAD.replace("beide", "beiden").replace("Bundesstraße", "Bundesstrasse")
    assert [copy.span for copy in shared_paragraphs(f"Lesen Sie auch\n\n{edited}", f"Lesen Sie auch\n\n{_ROAD}")] == [
        Span(16, 16 + len(edited))
    ]


def test_copied_share_is_of_the_shorter_text() -> None:
    assert copied_share(f"{_FIRE}\n\n{_ROAD}", f"{_FIRE}\n\n{_RAIN}\n\n{_ROAD}") == 1
    assert 0.3 < copied_share(f"{_FIRE}\n\n{_RAIN}", f"{_FIRE}\n\n{_ROAD}") < COPIED
    assert copied_share(_FIRE, _ROAD) == copied_share("", _ROAD) == copied_share("", "") == 0


def test_copied_share_sees_a_changed_number() -> None:
    assert copied_share(_FIRE, _FIRE.replace("drei", "acht")) == 0


def test_text_signature_meets_where_a_paragraph_is_shared() -> None:
    assert set(text_signature(f"{_FIRE}\n\n{_ROAD}")) & set(text_signature(f"{_RAIN}\n\n{_ROAD}"))
    assert not set(text_signature(f"{_FIRE}\n\n{_ROAD}")) & set(text_signature(_RAIN))
    assert text_signature("Kurz.\n\n") == ()
    many = "\n\n".join(f"{_FIRE} Es ist die Lieferung Nummer{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300))
    assert len(text_signature(many)) <= 64


@given(_TEXTS, _TEXTS)
def test_copied_share_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    share = copied_share(one, other)
    assert share == copied_share(other, one)
    assert 0 <= share <= 1


@given(_TEXTS)
def test_shared_paragraphs_of_a_text_with_itself_cover_its_signature(text: str) -> None:
    assert bool(shared_paragraphs(text, text)) == bool(text_signature(text))
